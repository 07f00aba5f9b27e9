"""A series of sessions: held together or told which dates clash, confirmed together, asked for and answered together."""

from datetime import date, timedelta

import pytest

from core.errors import NotOpen, OwnClash, SeriesClashes, SeriesLapsed, TimeTaken, TooManyHolds
from core.events import SeriesAnswered, SeriesBooked, SeriesRanOut, SeriesRequested
from core.model.booking import State
from core.model.series import Swap
from core.services import booking as bookings
from core.services import series
from tests.builders import a_booking, a_mentor, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import confirmed, confirms, held, holding, now, of_series, on_the_wall

EIGHT = [
    "Tue 03 Mar 10:00",
    "Tue 10 Mar 10:00",
    "Tue 17 Mar 10:00",
    "Tue 24 Mar 10:00",
    "Tue 31 Mar 10:00",
    "Tue 07 Apr 10:00",
    "Tue 14 Apr 10:00",
    "Tue 21 Apr 10:00",
]
"""Eight Tuesdays at ten in Berlin, across the change of clocks on 29 March."""


def test_all_of_it_is_held_at_once_and_confirmed_at_once(both: Stage) -> None:
    first = held(both, both.lena)
    assert on_the_wall(first.sessions) == EIGHT
    assert {each.state for each in first.sessions} == {State.HELD}
    assert len({each.expires_at for each in first.sessions}) == 1
    booked = confirms(both, both.lena, first.series.id)
    assert {each.state for each in booked.sessions} == {State.CONFIRMED}
    assert [each.recurrence_at for each in booked.sessions] == [each.span.start for each in booked.sessions]
    assert both.told() == [(both.maya.id, SeriesBooked(first.series.id, both.lena.id))]
    assert both.claims(both.maya, day=50) == [("08:00", "08:30", booked.sessions[-1].id)]
    assert both.claims(both.lena, day=50) == [("08:00", "08:30", booked.sessions[-1].id)]
    assert confirms(both, both.lena, first.series.id) == booked
    assert both.told() == []


def test_dates_that_clash_are_told_with_the_nearest_time_of_each_and_nothing_is_held(both: Stage) -> None:
    taken = both.books(both.omar, "09:00", day=8)
    own = both.books(both.lena, "08:00", day=36)
    refusal = both.refused(SeriesClashes, holding(both, both.lena))
    assert refusal.times == 8
    assert [(f"{each.span.start:%d %b %H:%M}", type(each.why)) for each in refusal.clashes] == [
        ("10 Mar 09:00", TimeTaken),
        ("07 Apr 08:00", OwnClash),
    ]
    assert [f"{each.nearest:%d %b %H:%M}" for each in refusal.clashes] == ["10 Mar 08:30", "07 Apr 07:30"]
    assert (both.now(taken), both.now(own)) == (taken, own)


def test_clashing_dates_are_left_out_or_held_at_the_other_time(both: Stage) -> None:
    both.books(both.omar, "09:00", day=8)
    both.books(both.omar, "09:00", day=15)
    swaps = [Swap(date(2026, 3, 10), at("08:30", day=8)), Swap(date(2026, 3, 17))]
    found = both.does(holding(both, both.lena, swaps=swaps))
    assert on_the_wall(found.sessions) == ["Tue 03 Mar 10:00", "Tue 10 Mar 09:30", *EIGHT[3:]]
    assert found.sessions[1].recurrence_at == at("09:00", day=8)
    assert found.series.pattern.exceptions == {date(2026, 3, 17)}


def test_a_guests_own_holds_of_the_host_stand_in_nobodys_way(both: Stage) -> None:
    single = both.holds(both.lena, "09:00", day=8)
    first = held(both, both.lena)
    again = held(both, both.lena, time="10:00")
    assert both.now(single).state is State.RELEASED
    assert {each.state for each in of_series(both, first.series.id)} == {State.RELEASED}
    assert {each.state for each in again.sessions} == {State.HELD}


def test_a_series_that_is_held_counts_as_one_hold(stage: Stage) -> None:
    held(stage, stage.lena)
    with stage.store.write() as unit:
        ada, _ = a_mentor(unit, stage.atelier, "Ada")
    limit = stage.atelier.holds_limit
    for number in range(limit - 1):
        stage.holds(stage.lena, f"{10 + number}:00", host=ada)
    refusal = stage.refused(TooManyHolds, stage.holding(stage.lena, "14:00", host=ada))
    assert len(refusal.held) == limit


def test_what_lies_beyond_the_services_horizon_is_made_later(stage: Stage) -> None:
    endless = confirmed(stage, stage.lena, "FREQ=WEEKLY")
    assert on_the_wall(endless.sessions) == [*EIGHT, "Tue 28 Apr 10:00"]
    kept = now(stage, endless.series.id)
    assert (kept.made_until, kept.extend_at) == (date(2026, 5, 1), at("08:00", day=64) - timedelta(days=60))


def test_a_series_that_only_begins_beyond_the_horizon_is_refused(stage: Stage) -> None:
    refusal = stage.refused(NotOpen, holding(stage, stage.lena, day=71))
    assert refusal.why == "horizon"


def test_a_series_runs_out_as_a_whole_and_is_told_once(both: Stage) -> None:
    first = held(both, both.lena)
    both.clock.tick(minutes=30)
    both.does(lambda unit: bookings.lapse(unit, [each.id for each in first.sessions]))
    assert {each.state for each in of_series(both, first.series.id)} == {State.LAPSED}
    assert both.told() == [(both.lena.id, SeriesRanOut(first.series.id))]
    refusal = both.refused(
        SeriesLapsed, lambda unit: series.confirm_series(unit, both.member(unit, both.lena), first.series.id)
    )
    assert refusal.series_id == first.series.id


def test_a_series_is_given_back_as_a_whole(both: Stage) -> None:
    first = held(both, both.lena)
    back = both.does(lambda unit: series.release_series(unit, both.member(unit, both.lena), first.series.id))
    assert {each.state for each in back.sessions} == {State.RELEASED}
    assert both.told() == []
    assert both.claims(both.maya, day=8) == []


def test_a_clash_that_came_between_holding_and_confirming_keeps_everything_held(both: Stage) -> None:
    first = held(both, both.lena)
    with both.store.write() as unit:
        ada, _ = a_mentor(unit, both.atelier, "Ada")
        a_booking(unit, both.session, ada, both.lena, span("09:00", "09:30", day=8))
    refusal = both.refused(
        OwnClash, lambda unit: series.confirm_series(unit, both.member(unit, both.lena), first.series.id)
    )
    assert refusal.starts_at == at("09:00", day=8)
    assert {each.state for each in of_series(both, first.series.id)} == {State.HELD}


@pytest.mark.parametrize("grant", [True, False])
def test_a_series_is_asked_for_and_answered_as_a_whole(asking: Stage, grant: bool) -> None:
    first = held(asking, asking.lena)
    asked = confirms(asking, asking.lena, first.series.id)
    assert {each.state for each in asked.sessions} == {State.PENDING}
    assert asking.told() == [(asking.maya.id, SeriesRequested(first.series.id))]
    answered = asking.does(
        lambda unit: series.answer_series(unit, asking.member(unit, asking.maya), first.series.id, grant=grant)
    )
    state = State.CONFIRMED if grant else State.DECLINED
    assert {each.state for each in answered.sessions} == {state}
    assert asking.told() == [(asking.lena.id, SeriesAnswered(first.series.id, asking.maya.id, grant))]
    again = asking.does(
        lambda unit: series.answer_series(unit, asking.member(unit, asking.maya), first.series.id, grant=not grant)
    )
    assert {each.state for each in again.sessions} == {state}


def test_a_request_for_a_series_runs_out_as_a_whole(asking: Stage) -> None:
    first = held(asking, asking.lena)
    asked = confirms(asking, asking.lena, first.series.id)
    asking.told()
    expires_at = asked.sessions[0].expires_at
    assert expires_at is not None
    asking.clock.set(expires_at)
    asking.does(lambda unit: bookings.lapse(unit, [each.id for each in asked.sessions]))
    event = SeriesRanOut(first.series.id)
    assert asking.told() == [(asking.maya.id, event), (asking.lena.id, event)]
