"""A mentor's hours: the rule of the week, days off, extra time, and the sessions that a change leaves outside."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from core.errors import Invalid, NotAllowed, ZoneUnknown
from core.model.booking import Booking, State
from core.model.hours import Override, OverrideKind, Stretch
from core.model.people import Membership, Person
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import hours
from core.services.availability import Wanted, starts_of
from storage.unit_of_work import SqlStore
from tests.builders import (
    WEEKDAYS_9_TO_17,
    a_booking,
    a_member,
    a_mentee,
    a_mentor,
    a_service,
    an_organisation,
    at,
    span,
)

TODAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)
CLOSED, EXTRA = OverrideKind.CLOSED, OverrideKind.EXTRA


@dataclass
class Scene:
    """Maya mentors Monday to Friday, 9 to 17 in Berlin; Lena books with her; it is Monday, 9:00 with both."""

    unit: Unit
    maya: Person
    mentor: Membership
    lena: Person
    mentee: Membership
    service: Service

    def booked(self, start: str, end: str, *, day: int = 1, state: State = State.CONFIRMED) -> Booking:
        """A session of the two at these UTC times."""
        expires = at("07:59", day=day) if state in {State.HELD, State.PENDING} else None
        when = span(start, end, day=day)
        return a_booking(self.unit, self.service, self.maya, self.lena, when, state=state, expires_at=expires)

    def starts(self, day: int) -> list[str]:
        """The starts (UTC) that can be booked with Maya on the Monday or ``day`` days later."""
        mentor = self.unit.search.mentors(self.mentor.organisation_id, host_ids=[self.maya.id])[0]
        wanted = Wanted(mentor, self.service, 60)
        found = starts_of(self.unit, [wanted], span("00:00", "23:59", day=day)).get(self.maya.id, ())
        return [f"{start:%H:%M}" for start in found]


@pytest.fixture
def scene(sqlite_store: SqlStore) -> Iterator[Scene]:
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit)
        maya, mentor = a_mentor(unit, atelier)
        lena, mentee = a_mentee(unit, atelier)
        yield Scene(unit, maya, mentor, lena, mentee, a_service(unit, atelier, lengths=(30, 60), step=60))


class TestTheWeek:
    def test_it_is_read_back_in_the_mentors_zone(self, scene: Scene) -> None:
        week = hours.week_of(scene.unit, scene.mentor)
        assert (week.hours.zone, week.hours.stretches, week.overrides) == ("Europe/Berlin", WEEKDAYS_9_TO_17, ())

    def test_setting_it_replaces_all_and_tells_what_was_before(self, scene: Scene) -> None:
        changed = hours.set_week(scene.unit, scene.mentor, [Stretch(0, 540, 660)])
        assert changed.before == WEEKDAYS_9_TO_17
        assert changed.week.hours.stretches == (Stretch(0, 540, 660),)
        assert hours.week_of(scene.unit, scene.mentor) == changed.week

    def test_one_weekday_changes_alone(self, scene: Scene) -> None:
        changed = hours.set_week(scene.unit, scene.mentor, [Stretch(4, 600, 720)], [4])
        assert changed.week.hours.stretches == (*WEEKDAYS_9_TO_17[:4], Stretch(4, 600, 720))

    def test_a_weekday_closes(self, scene: Scene) -> None:
        changed = hours.set_week(scene.unit, scene.mentor, (), [0])
        assert changed.week.hours.stretches == WEEKDAYS_9_TO_17[1:]

    def test_what_runs_over_midnight_is_added_to_the_next_day(self, scene: Scene) -> None:
        changed = hours.set_week(scene.unit, scene.mentor, hours.spanned(0, 22 * 60, 2 * 60), [0])
        assert changed.week.hours.stretches == (
            Stretch(0, 1320, 1440),
            Stretch(1, 0, 120),
            *WEEKDAYS_9_TO_17[1:],
        )

    def test_it_can_be_put_back(self, scene: Scene) -> None:
        changed = hours.set_week(scene.unit, scene.mentor, ())
        back = hours.set_week(scene.unit, scene.mentor, changed.before)
        assert back.week.hours.stretches == WEEKDAYS_9_TO_17

    def test_nobody_finds_a_mentor_without_hours(self, scene: Scene) -> None:
        assert not hours.set_week(scene.unit, scene.mentor, ()).week.open_at_all

    def test_only_mentors_keep_hours(self, scene: Scene) -> None:
        with pytest.raises(NotAllowed):
            hours.set_week(scene.unit, scene.mentee, WEEKDAYS_9_TO_17)
        assert hours.week_of(scene.unit, scene.mentee).hours.stretches == ()

    def test_the_zone_must_be_known_first(self, scene: Scene) -> None:
        atelier = scene.unit.organisations.get(scene.mentor.organisation_id)
        assert atelier is not None
        _, nowhere = a_member(scene.unit, atelier, "Noor", *scene.mentor.roles, zone=None)
        with pytest.raises(ZoneUnknown):
            hours.set_week(scene.unit, nowhere, WEEKDAYS_9_TO_17)
        assert scene.unit.hours.weekly([nowhere.id]) == {nowhere.id: ()}

    @pytest.mark.parametrize(
        ("start", "end", "why"),
        [
            (540, 540, "empty"),
            (17 * 60, 9 * 60, "before_start"),
            (1440, 60, "no_time"),
            (-5, 60, "no_time"),
            (0, 1441, "no_time"),
        ],
    )
    def test_impossible_hours_say_why(self, start: int, end: int, why: str) -> None:
        with pytest.raises(Invalid) as refused:
            hours.spanned(0, start, end)
        assert refused.value.why == why

    def test_midnight_as_an_end_is_the_end_of_the_day(self) -> None:
        assert hours.spanned(5, 20 * 60, 0) == (Stretch(5, 1200, 1440),)


class TestDaysOff:
    def test_they_block_whole_days_and_leave_the_week(self, scene: Scene) -> None:
        changed = hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY, note="  sick   leave ")
        assert changed.overrides == (Override(TUESDAY, TUESDAY, CLOSED, note="sick leave"),)
        assert changed.week.hours.stretches == WEEKDAYS_9_TO_17
        assert (scene.starts(1), len(scene.starts(2))) == ([], 8)

    def test_undone_they_are_open_again(self, scene: Scene) -> None:
        changed = hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY)
        undone = hours.remove_overrides(scene.unit, scene.mentor, changed.override_ids)
        assert (undone.removed, undone.week.overrides, len(scene.starts(1))) == (changed.overrides, (), 8)

    def test_undoing_twice_is_no_matter(self, scene: Scene) -> None:
        changed = hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY)
        hours.remove_overrides(scene.unit, scene.mentor, changed.override_ids)
        assert hours.remove_overrides(scene.unit, scene.mentor, changed.override_ids).removed == ()

    def test_blocking_twice_is_blocked_once(self, scene: Scene) -> None:
        first = hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY)
        again = hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY)
        assert (again.override_ids, len(again.week.overrides)) == (first.override_ids, 1)

    def test_another_mentors_day_off_is_not_removed(self, scene: Scene) -> None:
        atelier = scene.unit.organisations.get(scene.mentor.organisation_id)
        assert atelier is not None
        _, ana = a_mentor(scene.unit, atelier, "Ana")
        theirs = hours.block_days(scene.unit, ana, TUESDAY, TUESDAY)
        hours.remove_overrides(scene.unit, scene.mentor, theirs.override_ids)
        assert hours.week_of(scene.unit, ana).overrides == theirs.week.overrides

    def test_a_part_of_each_day(self, scene: Scene) -> None:
        hours.block_days(scene.unit, scene.mentor, TODAY, date(2026, 3, 6), part=(12 * 60, 17 * 60))
        assert scene.starts(1) == ["08:00", "09:00", "10:00"]

    def test_a_stretch_blocks_the_wall_time_it_covers(self, scene: Scene) -> None:
        changed = hours.block_span(scene.unit, scene.mentor, Timespan(at("13:00", day=1), at("10:00", day=4)))
        assert changed.overrides == (
            Override(TUESDAY, TUESDAY, CLOSED, ((14 * 60, 1440),)),
            Override(date(2026, 3, 4), date(2026, 3, 5), CLOSED),
            Override(date(2026, 3, 6), date(2026, 3, 6), CLOSED, ((0, 11 * 60),)),
        )

    def test_what_has_passed_of_a_stretch_is_left_out(self, scene: Scene) -> None:
        changed = hours.block_days(scene.unit, scene.mentor, date(2026, 2, 27), TUESDAY)
        assert changed.overrides == (Override(TODAY, TUESDAY, CLOSED),)

    @pytest.mark.parametrize(
        ("first", "last", "why"),
        [
            (date(2026, 2, 1), date(2026, 3, 1), "past"),
            (date(2026, 12, 24), date(2026, 1, 2), "before_start"),
            (date(2026, 12, 24), date(2027, 12, 24), "too_far"),
        ],
    )
    def test_impossible_days_say_why_and_change_nothing(self, scene: Scene, first: date, last: date, why: str) -> None:
        with pytest.raises(Invalid) as refused:
            hours.block_days(scene.unit, scene.mentor, first, last)
        assert refused.value == Invalid("last", why, 366 if why == "too_far" else None)
        assert hours.week_of(scene.unit, scene.mentor).overrides == ()

    def test_a_stretch_that_has_passed_is_refused(self, scene: Scene) -> None:
        with pytest.raises(Invalid) as refused:
            hours.block_span(scene.unit, scene.mentor, span("06:00", "08:00"))
        assert refused.value == Invalid("last", "past")

    def test_a_part_that_ends_before_it_starts_is_refused(self, scene: Scene) -> None:
        with pytest.raises(Invalid) as refused:
            hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY, part=(900, 800))
        assert refused.value == Invalid("end", "before_start")

    def test_a_note_has_a_limit(self, scene: Scene) -> None:
        with pytest.raises(Invalid) as refused:
            hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY, note="x" * 201)
        assert refused.value == Invalid("note", "too_long", 200)

    def test_only_mentors_take_days_off(self, scene: Scene) -> None:
        with pytest.raises(NotAllowed):
            hours.block_days(scene.unit, scene.mentee, TUESDAY, TUESDAY)


class TestExtraHours:
    def test_they_open_a_date_beyond_the_week(self, scene: Scene) -> None:
        saturday = date(2026, 3, 7)
        changed = hours.open_extra(scene.unit, scene.mentor, saturday, 600, 720)
        assert changed.overrides == (Override(saturday, saturday, EXTRA, ((600, 720),)),)
        assert scene.starts(5) == ["09:00", "10:00"]

    def test_over_midnight_they_are_two_days(self, scene: Scene) -> None:
        changed = hours.open_extra(scene.unit, scene.mentor, date(2026, 3, 7), 22 * 60, 60)
        assert changed.overrides == (
            Override(date(2026, 3, 7), date(2026, 3, 7), EXTRA, ((1320, 1440),)),
            Override(date(2026, 3, 8), date(2026, 3, 8), EXTRA, ((0, 60),)),
        )

    def test_time_that_is_open_anyway_adds_nothing(self, scene: Scene) -> None:
        changed = hours.open_extra(scene.unit, scene.mentor, TUESDAY, 600, 720)
        assert (changed.override_ids, changed.week.overrides) == ((), ())

    def test_a_day_off_stands_in_the_way_and_is_named(self, scene: Scene) -> None:
        off = hours.block_days(scene.unit, scene.mentor, TODAY, date(2026, 3, 13))
        with pytest.raises(Invalid) as refused:
            hours.open_extra(scene.unit, scene.mentor, TUESDAY, 600, 720)
        assert refused.value == Invalid("day", "blocked")
        assert hours.blocking(scene.unit, scene.mentor, TUESDAY, TUESDAY) == off.override_ids

    def test_a_past_day_cannot_be_opened(self, scene: Scene) -> None:
        with pytest.raises(Invalid) as refused:
            hours.open_extra(scene.unit, scene.mentor, date(2026, 3, 1), 600, 720)
        assert refused.value == Invalid("day", "past")

    def test_extra_hours_alone_make_somebody_findable(self, scene: Scene) -> None:
        hours.set_week(scene.unit, scene.mentor, ())
        assert hours.open_extra(scene.unit, scene.mentor, date(2026, 3, 7), 600, 720).week.open_at_all


class TestSessionsLeftOutside:
    def test_a_day_off_tells_the_sessions_that_lie_in_it(self, scene: Scene) -> None:
        first, second = scene.booked("09:00", "10:00"), scene.booked("13:00", "13:30", state=State.PENDING)
        scene.booked("09:00", "10:00", day=2)
        changed = hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY)
        assert changed.displaced == (first, second)
        assert [scene.unit.bookings.get(each.id) for each in changed.displaced] == [first, second]

    def test_closing_a_weekday_tells_them_too(self, scene: Scene) -> None:
        booking = scene.booked("09:00", "10:00")
        assert hours.set_week(scene.unit, scene.mentor, (), [1]).displaced == (booking,)

    def test_a_session_that_is_partly_covered_is_told(self, scene: Scene) -> None:
        booking = scene.booked("09:00", "10:00")
        changed = hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY, part=(630, 720))
        assert changed.displaced == (booking,)

    def test_one_that_was_outside_before_is_not_told_again(self, scene: Scene) -> None:
        scene.booked("18:00", "19:00")
        assert hours.block_days(scene.unit, scene.mentor, TUESDAY, TUESDAY).displaced == ()

    def test_what_is_over_or_ended_is_not_told(self, scene: Scene) -> None:
        scene.booked("08:30", "09:00", state=State.CANCELLED)
        scene.booked("08:00", "08:30", day=0)
        scene.booked("14:00", "14:30", day=0, state=State.COMPLETED)
        assert hours.block_days(scene.unit, scene.mentor, TODAY, TUESDAY).displaced == ()

    def test_removing_extra_hours_tells_what_was_booked_in_them(self, scene: Scene) -> None:
        extra = hours.open_extra(scene.unit, scene.mentor, date(2026, 3, 7), 600, 720)
        booking = scene.booked("09:00", "10:00", day=5)
        assert hours.remove_overrides(scene.unit, scene.mentor, extra.override_ids).displaced == (booking,)

    def test_those_still_to_be_decided_are_asked_for_again(self, scene: Scene) -> None:
        kept, ended = scene.booked("09:00", "10:00"), scene.booked("11:00", "12:00", state=State.CANCELLED)
        assert hours.undecided(scene.unit, scene.mentor, [ended.id, kept.id, kept.id, 999]) == (kept,)
        assert hours.undecided(scene.unit, scene.mentee, [kept.id]) == ()


def test_a_clock_change_leaves_the_wall_time_blocked(scene: Scene) -> None:
    """On 29 March Berlin's clock jumps from 2:00 to 3:00: a day off is a day of 23 hours."""
    day = Timespan(datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 22, tzinfo=UTC))
    changed = hours.block_span(scene.unit, scene.mentor, day)
    assert [(o.first_date, o.last_date) for o in changed.overrides] == [(date(2026, 3, 29), date(2026, 3, 29))]
    assert not changed.week.holds(Timespan(datetime(2026, 3, 29, 8, tzinfo=UTC), datetime(2026, 3, 29, 9, tzinfo=UTC)))
