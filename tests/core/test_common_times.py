"""Times for several people: who can come, what is fair, what is spread; checked against a model that looks at every minute."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.common_times import (
    ABSENT,
    APART,
    DAY_OFF,
    MISSING,
    OUTSIDE,
    USEFUL_GAP,
    WORKING_WEEK,
    Attendee,
    CommonTime,
    best_times,
    odd_among,
)
from core.model.hours import Override, OverrideKind, Stretch, WeeklyHours, day_hours
from core.model.minutes import DAY, MinuteSpan, merge_minutes, minute_at, moment_at

BERLIN, LONDON, TOKYO, SAN_FRANCISCO = "Europe/Berlin", "Europe/London", "Asia/Tokyo", "America/Los_Angeles"
ANA, BOB, EVE, YUKI = 1, 2, 3, 4


def minute(day: int, hour: int, minutes: int = 0, zone: str = BERLIN) -> int:
    """A minute of November 2026, in which the 23rd is a Monday, on the clock of a zone."""
    return minute_at(datetime(2026, 11, day, hour, minutes, tzinfo=ZoneInfo(zone)))


def days(first: int, last: int, zone: str = BERLIN) -> list[MinuteSpan]:
    return [(minute(first, 0, zone=zone), minute(last, 0, zone=zone) + DAY)]


def best(
    *attendees: Attendee, spans: Sequence[MinuteSpan], length: int = 60, count: int = 3, zone: str = BERLIN
) -> tuple[CommonTime, ...]:
    return best_times(attendees, spans, length=length, step=30, zone=zone, count=count)


def shown(times: Sequence[CommonTime], zone: str = BERLIN) -> list[str]:
    return [f"{moment_at(time.start).astimezone(ZoneInfo(zone)):%a %H:%M}" for time in times]


# Who can come


def test_who_has_set_no_hours_works_monday_to_friday_from_nine_to_five() -> None:
    ana = Attendee(ANA, BERLIN)
    assert ana.assumed
    assert shown(best(ana, spans=[(minute(21, 0), minute(23, 12))])) == ["Mon 09:00", "Mon 10:00", "Mon 11:00"]
    assert not Attendee(ANA, BERLIN, stretches=(Stretch(0, 600, 660),)).assumed


def test_being_away_is_no_hours_but_takes_time_from_the_working_week() -> None:
    away = Override(date(2026, 11, 23), date(2026, 11, 24), OverrideKind.CLOSED)
    ana = Attendee(ANA, BERLIN, overrides=(away,))
    assert ana.assumed
    assert shown(best(ana, spans=days(23, 25), count=1)) == ["Wed 09:00"]


def test_all_required_people_come_within_their_hours_on_their_own_clocks() -> None:
    ana, bob = Attendee(ANA, BERLIN), Attendee(BOB, "America/New_York")
    found = best(ana, bob, spans=days(23, 23), count=9)
    assert shown(found) == ["Mon 15:00", "Mon 16:00", "Mon 15:30"]
    assert {(time.able, time.fits) for time in found} == {((ANA, BOB), True)}


def test_what_is_claimed_on_somebodys_calendar_is_hard() -> None:
    ana = Attendee(ANA, BERLIN, busy=((minute(23, 9), minute(23, 12)), (minute(23, 10), minute(23, 11))))
    bob = Attendee(BOB, BERLIN, busy=((minute(23, 13), minute(23, 16)),))
    assert shown(best(ana, bob, spans=days(23, 23))) == ["Mon 12:00", "Mon 16:00"]


def test_an_optional_person_is_counted_but_waits_for_nobody() -> None:
    ana = Attendee(ANA, BERLIN)
    eve = Attendee(EVE, BERLIN, busy=((minute(23, 9), minute(24, 16)),), required=False)
    with_eve, without_eve = best(ana, eve, spans=days(23, 24), count=2)
    assert (shown([with_eve]), with_eve.able, with_eve.absent) == (["Tue 16:00"], (ANA, EVE), ())
    assert (shown([without_eve]), without_eve.able, without_eve.absent) == (["Mon 09:00"], (ANA,), (EVE,))


def test_an_early_or_late_hour_within_somebodys_hours_is_named() -> None:
    long_day = tuple(Stretch(weekday, 600, 1200) for weekday in range(5))
    ana, bob = Attendee(ANA, LONDON, stretches=long_day), Attendee(BOB, BERLIN, stretches=long_day)
    ana = replace(ana, busy=((minute(23, 0), minute(23, 18)),))
    assert best(ana, bob, spans=days(23, 23), count=1) == (
        CommonTime(minute(23, 18), able=(ANA, BOB), odd=(BOB,)),
    )  # fmt: skip


# Where no time fits all


def test_who_is_free_but_after_hours_is_named() -> None:
    mornings = Attendee(ANA, BERLIN, stretches=(Stretch(0, 540, 720),))
    afternoons = Attendee(BOB, BERLIN, stretches=(Stretch(0, 840, 1020),))
    found = best(mornings, afternoons, spans=days(23, 23), count=1)
    assert found == (CommonTime(minute(23, 9), able=(ANA,), outside=(BOB,)),)
    assert not found[0].fits


def test_a_time_without_one_person_is_better_than_a_saturday_for_all() -> None:
    people = [Attendee(number, BERLIN) for number in range(1, 9)]
    people[0] = replace(people[0], overrides=(Override(date(2026, 11, 23), date(2026, 11, 27), OverrideKind.CLOSED),))
    found = best(*people, spans=days(23, 29), count=1)
    assert found == (CommonTime(minute(23, 9), able=(2, 3, 4, 5, 6, 7, 8), missing=(1,)),)


def test_an_hour_after_work_is_better_than_going_without_somebody() -> None:
    ana = Attendee(ANA, BERLIN, busy=((minute(23, 0), minute(23, 17)),))
    bob = Attendee(BOB, BERLIN)
    assert best(ana, bob, spans=days(23, 23), count=1) == (CommonTime(minute(23, 17), able=(), outside=(ANA, BOB)),)


def test_a_meeting_needs_two_who_could_come() -> None:
    all_day = ((minute(23, 0), minute(24, 0)),)
    busy = [Attendee(number, BERLIN, busy=all_day) for number in (ANA, BOB)]
    assert best(*busy, Attendee(EVE, BERLIN), spans=days(23, 23)) == ()
    assert best(busy[0], spans=days(23, 23)) == ()


def test_somebody_must_be_required() -> None:
    with pytest.raises(ValueError, match="somebody who is required"):
        best(Attendee(ANA, BERLIN, required=False), spans=days(23, 23))


# Spread, and no scraps


def test_times_are_spread_over_days_before_a_day_has_a_second() -> None:
    assert shown(best(Attendee(ANA, BERLIN), spans=days(23, 25), count=4)) == [
        "Mon 09:00",
        "Tue 09:00",
        "Wed 09:00",
        "Mon 13:00",
    ]


def test_a_time_beside_another_meeting_is_better_than_one_that_leaves_a_scrap() -> None:
    ana = Attendee(ANA, BERLIN, busy=((minute(23, 9), minute(23, 10, 30)), (minute(23, 12, 30), minute(23, 17))))
    assert shown(best(ana, spans=days(23, 23))) == ["Mon 10:30", "Mon 11:30", "Mon 11:00"]


def test_a_window_too_short_or_empty_has_no_time() -> None:
    ana = Attendee(ANA, BERLIN)
    assert best(ana, spans=[(minute(23, 9), minute(23, 9, 59))]) == ()
    assert best(ana, spans=[]) == ()
    assert shown(best(ana, spans=[(minute(23, 9), minute(23, 10))])) == ["Mon 09:00"]


def test_one_room_must_be_free_for_all_of_the_meeting() -> None:
    vega = [(minute(23, 9), minute(23, 10, 30))]
    orion = [(minute(23, 10, 30), minute(23, 12)), (minute(23, 16, 30), minute(23, 18))]
    ana, bob = Attendee(ANA, BERLIN), Attendee(BOB, BERLIN)
    found = best_times([ana, bob], days(23, 23), length=90, step=30, zone=BERLIN, count=9, rooms=[vega, orion])
    assert shown(found) == ["Mon 09:00", "Mon 10:30"]
    assert best_times([ana], days(23, 23), length=60, step=30, zone=BERLIN, count=9, rooms=[]) == ()
    evening = best_times([ana, bob], days(23, 23), length=90, step=30, zone=BERLIN, count=9, rooms=[orion[1:]])
    assert [(shown([time]), time.fits) for time in evening] == [(["Mon 16:30"], False)]


# Fair over zones


def twelve_weeks(people: Sequence[Attendee], monday: date, length: int) -> dict[int, int]:
    """The odd hours that each has been given after twelve weekly meetings, each at the best time of its week."""
    given_odd = {person.person_id: 0 for person in people}
    for week in range(12):
        start = minute_at(datetime(monday.year, monday.month, monday.day, tzinfo=UTC) + timedelta(weeks=week))
        people = [replace(person, odd_lately=given_odd[person.person_id]) for person in people]
        (time,) = best(*people, spans=[(start, start + 7 * DAY)], length=length, count=1)
        for person in people:
            odd = person.person_id in time.odd
            assert odd == odd_among(person, [(time.start, time.start + length)], (start, start + 7 * DAY))
            given_odd[person.person_id] += odd
    return given_odd


@settings(max_examples=40)
@given(
    st.dates(date(2026, 1, 1), date(2030, 12, 31)).map(lambda day: day - timedelta(days=day.weekday())),
    st.sampled_from([30, 45, 60, 90]),
    st.permutations([TOKYO, LONDON, SAN_FRANCISCO]),
)
def test_tokyo_london_and_san_francisco_share_the_odd_hours(monday: date, length: int, zones: list[str]) -> None:
    given_odd = twelve_weeks([Attendee(number, zone) for number, zone in enumerate(zones)], monday, length)
    assert max(given_odd.values()) - min(given_odd.values()) <= 1


@settings(max_examples=20)
@given(
    st.lists(
        st.sampled_from([TOKYO, LONDON, SAN_FRANCISCO, "Asia/Kolkata", "Australia/Sydney"]), min_size=2, max_size=5
    )
)
def test_any_team_shares_them(zones: list[str]) -> None:
    given_odd = twelve_weeks([Attendee(number, zone) for number, zone in enumerate(zones)], date(2026, 9, 21), 60)
    assert max(given_odd.values()) - min(given_odd.values()) <= 1


@pytest.mark.parametrize("spared", [TOKYO, LONDON])
def test_the_fewest_odd_hours_lately_decide_whose_night_it_is(spared: str) -> None:
    zones = {YUKI: TOKYO, EVE: LONDON, ANA: SAN_FRANCISCO}
    team = [Attendee(who, zone, odd_lately=int(zone != spared)) for who, zone in zones.items()]
    (time,) = best(*team, spans=days(24, 24), count=1)
    assert [zones[who] for who in time.odd] == [spared]


def test_an_hour_that_is_odd_to_nobody_needs_no_fairness() -> None:
    ana, bob = Attendee(ANA, BERLIN, odd_lately=0), Attendee(BOB, LONDON, odd_lately=9)
    assert shown(best(ana, bob, spans=days(23, 23), count=1)) == ["Mon 10:00"]


# The model


@cache
def wall(zone: str, at: int) -> tuple[date, int]:
    """The date and the minute of the day that a clock shows."""
    shown = moment_at(at).astimezone(ZoneInfo(zone))
    return shown.date(), shown.hour * 60 + shown.minute


class Model:
    """One attendee, minute by minute."""

    def __init__(self, attendee: Attendee) -> None:
        self.attendee = attendee
        self.week = WeeklyHours(attendee.zone, WORKING_WEEK if attendee.assumed else attendee.stretches)

    def open(self, at: int) -> bool:
        day, shown = wall(self.attendee.zone, at)
        applied = [o for o in self.attendee.overrides if o.first_date <= day <= o.last_date]
        return any(opens <= shown < closes for opens, closes in day_hours(self.week.days[day.weekday()], applied))

    def taken(self, at: int) -> bool:
        day, shown = wall(self.attendee.zone, at)
        return any(start <= at < end for start, end in self.attendee.busy) or any(
            o.first_date <= day <= o.last_date and any(a <= shown < b for a, b in o.stretches or ((0, DAY),))
            for o in self.attendee.overrides
            if o.kind is OverrideKind.CLOSED
        )

    def state(self, start: int, length: int) -> str:
        minutes = range(start, start + length)
        if any(map(self.taken, minutes)):
            return "busy"
        return "able" if all(map(self.open, minutes)) else "outside"

    def day_off(self, start: int, length: int) -> bool:
        return any(
            any(self.week.days) and not self.week.days[wall(self.attendee.zone, at)[0].weekday()]
            for at in range(start, start + length)
        )

    def clock(self, start: int, length: int) -> int:
        shown = [wall(self.attendee.zone, at)[1] // 60 for at in range(start, start + length)]
        prices = {0: 1, 8: 0, 18: 1, 20: 2, 22: 4, 7: 1, 6: 2}
        return max(4 if hour < 6 else prices[max(h for h in prices if h <= hour and h)] for hour in shown)

    def scraps(self, start: int, length: int) -> int:
        return sum(0 < self._gap(start, -1) < USEFUL_GAP for _ in "b") + (
            0 < self._gap(start + length - 1, 1) < USEFUL_GAP
        )

    def _gap(self, at: int, way: int) -> int:
        gap = 0
        while gap < USEFUL_GAP and self.open(at + way * (gap + 1)) and not self.taken(at + way * (gap + 1)):
            gap += 1
        return gap


def model_times(
    attendees: Sequence[Attendee],
    spans: Sequence[MinuteSpan],
    length: int,
    step: int,
    zone: str,
    count: int,
    rooms: Sequence[Sequence[MinuteSpan]] | None,
) -> list[CommonTime]:
    models = [Model(attendee) for attendee in attendees]
    starts = [s for a, b in spans for s in range(a, b - length + 1) if wall(zone, s)[1] % step == 0]
    if rooms is not None:
        starts = [s for s in starts if any(a <= s and s + length <= b for room in rooms for a, b in room)]
    told = {start: told_by_model(models, start, length) for start in starts}
    required = [a for a in attendees if a.required]
    possible = [s for s in starts if len(required) - len(told[s].missing) >= min(2, len(required))]
    left = [s for s in starts if told[s].fits] or possible
    chosen: list[int] = []

    def rank(start: int) -> tuple[int, ...]:
        day = wall(zone, start)[0]
        return (
            unfair(required, told[start]),
            sum(price(model, start, length) for model in models),
            sum(wall(zone, other)[0] == day for other in chosen),
            sum(abs(other - start) < APART for other in chosen),
            sum(m.scraps(start, length) for m in models if m.attendee.required and m.state(start, length) == "able"),
            start,
        )

    while left and len(chosen) < count:
        apart = [start for start in left if all(abs(other - start) >= length for other in chosen)]
        chosen.append(min(apart or left, key=rank))
        left.remove(chosen[-1])
    return [told[start] for start in chosen]


def told_by_model(models: Sequence[Model], start: int, length: int) -> CommonTime:
    states = [
        (m.attendee, m.state(start, length), bool(m.clock(start, length)) or m.day_off(start, length)) for m in models
    ]
    return CommonTime(
        start,
        able=tuple(a.person_id for a, state, _ in states if state == "able"),
        outside=tuple(a.person_id for a, state, _ in states if state == "outside" and a.required),
        odd=tuple(a.person_id for a, s, odd in states if odd and (s == "able" or (s == "outside" and a.required))),
        missing=tuple(a.person_id for a, state, _ in states if state == "busy" and a.required),
        absent=tuple(a.person_id for a, state, _ in states if state != "able" and not a.required),
    )


def unfair(required: Sequence[Attendee], time: CommonTime) -> int:
    after = {a.person_id: a.odd_lately + (a.person_id in time.odd) for a in required}
    return max([after[a.person_id] - min(after.values()) - 1 for a in required if a.person_id in time.odd] + [0])


def price(model: Model, start: int, length: int) -> int:
    state, required = model.state(start, length), model.attendee.required
    if state == "busy" and required:
        return MISSING
    if state != "able" and not required:
        return ABSENT
    hour = model.clock(start, length) + DAY_OFF * model.day_off(start, length)
    return hour + (OUTSIDE if state == "outside" else 0)


CHANGE = datetime(2026, 10, 24, tzinfo=UTC)
"""The Saturday before Europe's clocks go back; San Francisco's follow a week later."""

spans_of_minutes = st.tuples(st.integers(0, 4 * 96), st.integers(1, 24)).map(
    lambda pair: (minute_at(CHANGE) + pair[0] * 15 - DAY, minute_at(CHANGE) + (pair[0] + pair[1]) * 15 - DAY)
)
stretches = st.builds(
    lambda weekday, opens, lasts: Stretch(weekday, opens * 30, min(opens * 30 + lasts * 30, DAY)),
    st.integers(0, 6),
    st.integers(0, 47),
    st.integers(1, 20),
)
overrides = st.builds(
    lambda day, more, kind, opens, lasts: Override(
        date(2026, 10, day), date(2026, 10, day + more), kind, ((opens * 30, min(opens * 30 + lasts * 30, DAY)),)
    ),
    st.integers(23, 26),
    st.integers(0, 2),
    st.sampled_from(OverrideKind),
    st.integers(0, 47),
    st.integers(1, 48),
)
people = st.lists(
    st.builds(
        Attendee,
        person_id=st.integers(1, 10**6),
        zone=st.sampled_from([BERLIN, TOKYO, SAN_FRANCISCO, "Asia/Kathmandu"]),
        stretches=st.lists(stretches, max_size=6).map(tuple),
        overrides=st.lists(overrides, max_size=2).map(tuple),
        busy=st.lists(spans_of_minutes, max_size=6).map(sorted),
        required=st.booleans(),
        odd_lately=st.integers(0, 3),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda attendee: attendee.person_id,
).map(lambda group: [replace(group[0], required=True), *group[1:]])


@settings(max_examples=60, deadline=None)
@given(
    people,
    st.lists(spans_of_minutes, min_size=1, max_size=3).map(merge_minutes),
    st.sampled_from([15, 40, 60, 150]),
    st.sampled_from([15, 30, 60]),
    st.sampled_from([BERLIN, SAN_FRANCISCO, "Asia/Kathmandu"]),
    st.integers(1, 6),
    st.none() | st.lists(st.lists(spans_of_minutes, max_size=3).map(merge_minutes), max_size=2),
)
def test_the_best_times_are_those_of_a_model_that_looks_at_every_minute(
    attendees: list[Attendee],
    spans: list[MinuteSpan],
    length: int,
    step: int,
    zone: str,
    count: int,
    rooms: list[list[MinuteSpan]] | None,
) -> None:
    found = best_times(attendees, spans, length=length, step=step, zone=zone, count=count, rooms=rooms)
    assert list(found) == model_times(attendees, spans, length, step, zone, count, rooms)
