"""This one, this and those that follow, or all: cancelling and moving a series of sessions, and what keeps its change."""

import pytest

from core.errors import Invalid, NotAllowed, NotFound, OntoSibling, SeriesAsked, SeriesClashes, SeriesOver, TooLate
from core.events import Cancelled, Rescheduled, SeriesCancelled, SeriesMoved
from core.model.booking import LIVE, State
from core.model.series import Scope, Swap
from core.services import series
from tests.builders import at
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import cancelling, confirmed, now, of_series, on_the_wall, shifting

THREE = "FREQ=WEEKLY;COUNT=3"


def test_one_of_a_series_is_cancelled_by_itself(both: Stage) -> None:
    first = confirmed(both, both.lena, THREE)
    second = first.sessions[1]
    both.does(both.cancels(both.lena, second))
    assert [each.state for each in of_series(both, first.series.id)] == [
        State.CONFIRMED,
        State.CANCELLED,
        State.CONFIRMED,
    ]
    assert both.told() == [(both.maya.id, Cancelled(second.id, 3, both.lena.id))]


def test_this_and_those_that_follow_are_cancelled_and_told_once(both: Stage) -> None:
    first = confirmed(both, both.lena, "FREQ=WEEKLY")
    third = first.sessions[2]
    done = both.does(cancelling(both, both.maya, third, Scope.FOLLOWING))
    assert len(done.ended) == 7
    assert on_the_wall(of_series(both, first.series.id, *LIVE)) == ["Tue 03 Mar 10:00", "Tue 10 Mar 10:00"]
    assert both.told() == [(both.lena.id, SeriesCancelled(first.series.id, both.maya.id, 7, third.span.start, "Exams"))]
    kept = now(both, first.series.id)
    assert (kept.pattern.times, kept.extend_at) == (2, None)
    assert {each.reason for each in of_series(both, first.series.id, State.CANCELLED)} == {"Exams"}
    assert both.claims(both.maya, day=15) == []


def test_all_that_is_to_come_is_cancelled_and_what_has_been_stays(both: Stage) -> None:
    first = confirmed(both, both.lena, THREE)
    both.clock.set(at("10:00", day=4))
    both.does(cancelling(both, both.lena, first.sessions[2], Scope.ALL))
    assert [each.state for each in of_series(both, first.series.id)] == [
        State.CONFIRMED,
        State.CANCELLED,
        State.CANCELLED,
    ]
    refusal = both.refused(SeriesOver, cancelling(both, both.lena, first.sessions[2], Scope.ALL))
    assert refusal.series_id == first.series.id


def test_what_it_is_too_late_to_cancel_stays_and_is_named(stage: Stage) -> None:
    first = confirmed(stage, stage.lena, THREE)
    stage.offers(change_notice=48 * 60)
    done = stage.does(cancelling(stage, stage.lena, first.sessions[0], Scope.ALL))
    assert (done.kept, len(done.ended)) == (
        (first.sessions[0],) if isinstance(done.kept, tuple) else [first.sessions[0]],
        2,
    )
    stage.refused(TooLate, cancelling(stage, stage.lena, first.sessions[0], Scope.ALL))


def test_a_stranger_cancels_nothing(stage: Stage) -> None:
    first = confirmed(stage, stage.lena, THREE)
    stage.refused(NotAllowed, cancelling(stage, stage.omar, first.sessions[0], Scope.ALL))
    single = stage.books(stage.omar, "13:00")
    stage.refused(NotFound, cancelling(stage, stage.omar, single, Scope.ALL))


def test_this_and_those_that_follow_move_to_a_series_of_their_own(both: Stage) -> None:
    first = confirmed(both, both.lena, "FREQ=WEEKLY;COUNT=4")
    third = first.sessions[2]
    done = both.does(shifting(both, both.lena, third, Scope.FOLLOWING, at("13:00", day=16)))
    assert on_the_wall(done.moved) == ["Wed 18 Mar 14:00", "Wed 25 Mar 14:00"]
    assert done.series.id != first.series.id
    assert str(done.series.pattern.rule) == "FREQ=WEEKLY;BYDAY=WE"
    assert (done.series.pattern.times, now(both, first.series.id).pattern.times) == (2, 2)
    assert on_the_wall(of_series(both, first.series.id)) == ["Tue 03 Mar 10:00", "Tue 10 Mar 10:00"]
    assert [each.recurrence_at for each in done.moved] == [each.span.start for each in done.moved]
    assert both.told() == [(both.maya.id, SeriesMoved(done.series.id, both.lena.id, third.span.start))]
    assert both.claims(both.maya, day=15) == []
    assert both.claims(both.lena, day=16) == [("13:00", "13:30", third.id)]


def test_all_move_by_as_much_as_the_one_that_was_named(both: Stage) -> None:
    first = confirmed(both, both.lena, THREE)
    done = both.does(shifting(both, both.maya, first.sessions[1], Scope.ALL, at("09:30", day=9)))
    assert done.series.id == first.series.id
    assert on_the_wall(done.moved) == ["Wed 04 Mar 10:30", "Wed 11 Mar 10:30", "Wed 18 Mar 10:30"]
    assert [each.id for each in done.moved] == [each.id for each in first.sessions]


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (8, ["Tue 10 Mar 10:00", "Tue 17 Mar 10:00", "Tue 24 Mar 10:00"]),
        (22, ["Tue 24 Mar 10:00", "Tue 31 Mar 10:00", "Tue 07 Apr 10:00"]),
    ],
)
def test_a_series_moves_onto_its_own_times(both: Stage, day: int, moved: list[str]) -> None:
    """A week later the first is where the second was; nothing stands in its own way."""
    first = confirmed(both, both.lena, THREE, day=15)
    done = both.does(shifting(both, both.lena, first.sessions[0], Scope.ALL, at("09:00", day=day)))
    assert on_the_wall(done.moved) == moved
    assert [each.id for each in done.moved] == [each.id for each in first.sessions]


def test_what_was_given_a_time_of_its_own_keeps_it_and_is_named(both: Stage) -> None:
    first = confirmed(both, both.lena, THREE)
    second = first.sessions[1]
    shadow = both.does(both.moves(both.lena, second, "12:00", day=9))
    both.confirms(both.lena, shadow)
    assert [type(event) for _, event in both.told()] == [Rescheduled]
    done = both.does(shifting(both, both.lena, first.sessions[0], Scope.ALL, at("10:00", day=1)))
    assert on_the_wall(done.moved) == ["Tue 03 Mar 11:00", "Tue 17 Mar 11:00"]
    assert on_the_wall(done.kept) == ["Wed 11 Mar 13:00"]
    assert both.now(second).recurrence_at == at("10:00", day=8)


def test_dates_on_which_the_new_time_clashes_are_told_and_nothing_has_moved(both: Stage) -> None:
    first = confirmed(both, both.lena, THREE)
    both.books(both.omar, "10:00", day=8)
    move = shifting(both, both.lena, first.sessions[0], Scope.ALL, at("10:00", day=1))
    refusal = both.refused(SeriesClashes, move)
    assert [(f"{each.span.start:%d %b %H:%M}", f"{each.nearest:%d %b %H:%M}") for each in refusal.clashes] == [
        ("10 Mar 10:00", "10 Mar 09:30")
    ]
    clash = refusal.clashes[0].span.start.date()
    swap = Swap(clash, refusal.clashes[0].nearest)
    done = both.does(shifting(both, both.lena, first.sessions[0], Scope.ALL, at("10:00", day=1), swap))
    assert on_the_wall(done.moved) == ["Tue 03 Mar 11:00", "Tue 10 Mar 10:30", "Tue 17 Mar 11:00"]
    swap = Swap(clash)
    done = both.does(shifting(both, both.lena, first.sessions[0], Scope.ALL, at("12:00", day=1), swap))
    assert on_the_wall(done.kept) == ["Tue 10 Mar 10:30"]


def test_one_is_not_moved_onto_its_sibling(both: Stage) -> None:
    first = confirmed(both, both.lena, THREE)
    refusal = both.refused(OntoSibling, both.moves(both.lena, first.sessions[0], "09:00", day=8))
    assert refusal.booking == first.sessions[1]


def test_a_series_is_not_moved_into_the_past(stage: Stage) -> None:
    first = confirmed(stage, stage.lena, THREE)
    refusal = stage.refused(Invalid, shifting(stage, stage.lena, first.sessions[0], Scope.ALL, at("09:00", day=-6)))
    assert (refusal.name, refusal.why) == ("start", "past")


def test_a_guest_does_not_move_what_the_host_must_answer(asking: Stage) -> None:
    first = confirmed(asking, asking.lena, THREE)
    asking.does(lambda unit: series.answer_series(unit, asking.member(unit, asking.maya), first.series.id, grant=True))
    move = shifting(asking, asking.lena, first.sessions[0], Scope.ALL, at("10:00", day=1))
    assert asking.refused(SeriesAsked, move).series_id == first.series.id
    done = asking.does(shifting(asking, asking.maya, first.sessions[0], Scope.ALL, at("10:00", day=1)))
    assert len(done.moved) == 3


def test_a_moved_series_is_extended_from_where_it_stands_now(stage: Stage) -> None:
    first = confirmed(stage, stage.lena, "FREQ=WEEKLY")
    done = stage.does(shifting(stage, stage.lena, first.sessions[3], Scope.FOLLOWING, at("12:00", day=23)))
    assert done.series.extend_at is not None
    stage.clock.set(done.series.extend_at)
    stage.does(lambda unit: series.extend(unit, [done.series.id, first.series.id]))
    assert on_the_wall(of_series(stage, done.series.id))[-2:] == ["Wed 29 Apr 13:00", "Wed 06 May 13:00"]
    assert len(of_series(stage, first.series.id)) == 3
