"""Dates that are left out of a series, which goes on."""

from collections.abc import Callable

from core.errors import NotAllowed, ReasonMissing, SeriesOver, TooLate
from core.events import DatesSkipped
from core.model.booking import State
from core.model.changing import Reasons
from core.model.people import Person
from core.ports import Unit
from core.services import series
from core.services.series import LeftOut
from tests.builders import at
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import confirmed, now, of_series
from tests.core.services.series.test_meetings import called, days, standing

FOUR = "FREQ=WEEKLY;COUNT=4"


def of_sessions(stage: Stage, who: Person, *ids: int, reason: str = "") -> Callable[[Unit], LeftOut]:
    return lambda unit: series.leave_out_sessions(unit, stage.member(unit, who), ids, reason=reason)


def of_meetings(stage: Stage, who: Person, *ids: int, reason: str = "") -> Callable[[Unit], LeftOut]:
    return lambda unit: series.leave_out_meetings(unit, stage.member(unit, who), ids, reason=reason)


def test_sessions_are_left_out_and_the_other_side_hears_once(both: Stage) -> None:
    made = confirmed(both, both.lena, FOUR)
    _, second, third, _ = made.sessions
    done = both.does(of_sessions(both, both.lena, third.id, second.id, reason="Exams"))
    assert ([each.id for each in done.ended], list(done.kept)) == ([second.id, third.id], [])
    states = [each.state for each in of_series(both, made.series.id)]
    assert states == [State.CONFIRMED, State.CANCELLED, State.CANCELLED, State.CONFIRMED]
    told = DatesSkipped(made.series.id, both.lena.id, 2, second.span.start, third.span.start, "Exams")
    assert both.told() == [(both.maya.id, told)]
    assert now(both, made.series.id).pattern == made.series.pattern
    assert both.refused(SeriesOver, of_sessions(both, both.lena, second.id)).series_id == made.series.id


def test_what_it_is_too_late_for_stays_and_is_named(stage: Stage) -> None:
    made = confirmed(stage, stage.lena, FOUR)
    stage.offers(change_notice=48 * 60)
    first, second = made.sessions[:2]
    done = stage.does(of_sessions(stage, stage.lena, first.id, second.id))
    assert ([each.id for each in done.kept], [each.id for each in done.ended]) == ([first.id], [second.id])
    stage.refused(TooLate, of_sessions(stage, stage.lena, first.id))


def test_nothing_is_left_out_without_the_reason_that_is_demanded(stage: Stage) -> None:
    made = confirmed(stage, stage.lena, FOUR)
    stage.offers(reasons=Reasons.CANCELLING)
    numbers = [each.id for each in made.sessions[1:3]]
    stage.refused(ReasonMissing, of_sessions(stage, stage.lena, *numbers))
    assert {each.state for each in of_series(stage, made.series.id)} == {State.CONFIRMED}


def test_meetings_are_left_out_and_everybody_hears_once(both: Stage) -> None:
    made = called(both)
    second, third = made.meetings[1:3]
    both.does(of_meetings(both, both.olga, second.id, third.id))
    assert days(standing(both, made.series.id)) == ["Tue 03 Mar 10:00", "Tue 24 Mar 10:00"]
    told = DatesSkipped(made.series.id, both.olga.id, 2, second.span.start, third.span.start)
    assert both.told() == [(person.id, told) for person in (both.maya, both.lena, both.omar)]
    assert both.claims(both.maya, day=second.span.start.day) == []
    both.refused(SeriesOver, of_meetings(both, both.olga, second.id))


def test_only_its_host_leaves_meetings_out(both: Stage) -> None:
    made = called(both)
    both.refused(NotAllowed, of_meetings(both, both.maya, made.meetings[1].id))
    assert len(standing(both, made.series.id)) == 4


def test_what_has_begun_is_no_more_left_out(both: Stage) -> None:
    made = called(both)
    both.clock.set(at("10:30", day=3))
    both.refused(SeriesOver, of_meetings(both, both.olga, made.meetings[0].id))
