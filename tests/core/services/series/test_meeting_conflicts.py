"""Dates of a series of meetings that clash are decided as those of any meeting: by the policy that holds (S1.75, S1.106)."""

from collections.abc import Callable

import pytest

from core.errors import Clashing, SeriesClashes
from core.events import DecisionAsked, Displaced, SeriesCancelled, SeriesInvited, SeriesMoved, SeriesShort
from core.model.booking import State
from core.model.conflict import Alternative, Ask, Clash, Policy, Propose, Refuse, Warn
from core.model.decision import ConflictRules
from core.model.meeting import Meeting
from core.model.priority import Priority
from core.model.series import HORIZON, Scope
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import meetings, series
from core.services.conflicts import Insist
from core.services.meetings import Guest, MeetingPlan
from core.services.meetings.deciding import Approve, MoveNew, decide
from core.services.meetings.deciding import Refuse as Refused
from core.services.series import MOST_ASKED, MeetingSeries
from tests.builders import at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import BERLIN
from tests.core.services.series.test_meetings import changing, days, standing


def under(stage: Stage, policy: Policy) -> None:
    stage.does(lambda unit: unit.conflicts.save(ConflictRules(stage.atelier.id, policy)))


def calling(
    stage: Stage,
    rule: str = "FREQ=WEEKLY;COUNT=4",
    insist: Insist | None = None,
    priority: Priority = Priority.NORMAL,
    guests: tuple[Guest, ...] = (),
) -> Callable[[Unit], MeetingSeries]:
    """Olga calls Maya for an hour each Tuesday at ten in Berlin: to be done."""
    plan = MeetingPlan("Review", span("09:00", "10:00", day=1), (stage.maya.id,), guests=guests, priority=priority)
    return lambda unit: series.create_meeting_series(unit, stage.member(unit, stage.olga), plan, rule, insist=insist)


def other(stage: Stage, *, day: int = 8, priority: Priority = Priority.NORMAL) -> Meeting:
    """Omar has Maya in the midst of one of the dates; notices of it are read."""
    plan = MeetingPlan("Other", span("09:30", "10:30", day=day), (stage.maya.id,), priority=priority)
    made = stage.does(lambda unit: meetings.create_meeting(unit, stage.member(unit, stage.omar), plan))
    stage.told()
    return made


def line(stage: Stage, found: Meeting) -> Clash:
    return Clash(found.id, found.span, 1, frozenset({stage.maya.calendar_id}), found.priority)


def insisting(*seen: Meeting) -> Insist:
    return Insist("It burns", frozenset((each.id, each.version) for each in seen))


def pending(stage: Stage, made: MeetingSeries) -> Meeting:
    (found,) = standing(stage, made.series.id, State.PENDING)
    return found


def asked(stage: Stage, *guests: Guest) -> MeetingSeries:
    """With the second date put before the organizers; notices of it are read."""
    made = stage.does(calling(stage, insist=insisting(other(stage)), guests=guests))
    stage.told()
    return made


@pytest.mark.parametrize(
    ("policy", "priority", "kind", "nearest"),
    [
        (Policy.REFUSE, Priority.URGENT, Refuse, None),
        (Policy.PROPOSE, Priority.URGENT, Propose, at("08:30", day=8)),
        (Policy.PRIORITY, Priority.NORMAL, Propose, at("08:30", day=8)),
        (Policy.FORCE, Priority.URGENT, Warn, at("08:30", day=8)),
        (Policy.ASK, Priority.NORMAL, Ask, at("08:30", day=8)),
    ],
)
def test_each_policy_says_what_becomes_of_a_date_that_clashes(
    both: Stage, policy: Policy, priority: Priority, kind: type, nearest: object
) -> None:
    found = other(both)
    under(both, policy)
    refusal = both.refused(SeriesClashes, calling(both, priority=priority))
    (clash,) = refusal.clashes
    assert isinstance(clash.why, Clashing)
    times = () if nearest is None else ((Alternative(at("08:30", day=8)),),)
    assert (clash.nearest, clash.why.outcome) == (nearest, kind((line(both, found),), *times))


def test_what_matters_less_makes_way_on_its_date_and_its_people_hear_of_it(both: Stage) -> None:
    found = other(both)
    under(both, Policy.PRIORITY)
    with both.store.read() as unit:
        plan = MeetingPlan("Review", span("09:00", "10:00", day=1), (both.maya.id,), priority=Priority.HIGH)
        foreseen = series.foreseen_series(unit, both.member(unit, both.olga), plan, "FREQ=WEEKLY;COUNT=4")
    assert foreseen == (line(both, found),)
    made = both.does(calling(both, priority=Priority.HIGH))
    gone = Displaced(found.id, 2, both.olga.id)
    assert both.told() == [(both.maya.id, gone), (both.omar.id, gone), (both.maya.id, SeriesInvited(made.series.id))]
    assert both.claims(both.maya, day=8) == [("09:00", "10:00", made.meetings[1].id)]


def test_who_may_displaces_with_a_reason_what_they_have_seen(both: Stage) -> None:
    found = other(both)
    under(both, Policy.FORCE)
    made = both.does(calling(both, insist=insisting(found), priority=Priority.URGENT))
    assert [each.state for each in made.meetings] == [State.CONFIRMED] * 4
    with both.store.read() as unit:
        gone = unit.meetings.get(found.id)
    assert gone is not None
    assert (gone.state, gone.reason) == (State.CANCELLED, "It burns")


def test_organizers_are_asked_about_the_date_alone_and_the_others_stand(both: Stage) -> None:
    made = both.does(calling(both, insist=insisting(other(both))))
    assert [each.state for each in made.meetings].index(State.PENDING) == 1
    assert [each.state for each in made.meetings].count(State.CONFIRMED) == 3
    with both.store.read() as unit:
        decision = unit.decisions.waiting(pending(both, made).id)
    assert decision is not None
    told = [(both.olga.id, DecisionAsked(decision.id, 1)), (both.maya.id, SeriesInvited(made.series.id))]
    assert both.told() == told
    assert both.claims(both.olga, day=8) == [("09:00", "10:00", pending(both, made).id)]


def test_an_approved_date_is_one_of_the_series_and_one_that_is_moved_has_a_time_of_its_own(both: Stage) -> None:
    made = asked(both)
    number = decision_of(both, made)
    time = Alternative(at("13:00", day=8))
    both.does(lambda unit: decide(unit, both.member(unit, both.olga), number, MoveNew(time), seen=1))
    found = standing(both, made.series.id)[1]
    assert (found.state, found.span.start, found.changed) == (State.CONFIRMED, at("13:00", day=8), True)
    again = both.does(calling_next_week(both))
    both.does(lambda unit: decide(unit, both.member(unit, both.olga), decision_of(both, again), Approve(), seen=1))
    assert [each.state for each in standing(both, again.series.id)] == [State.CONFIRMED] * 2


def calling_next_week(stage: Stage) -> Callable[[Unit], MeetingSeries]:
    """A second series, with a date that the first one has."""
    plan = MeetingPlan("Retro", span("09:00", "10:00", day=9), (stage.maya.id,))
    busy = MeetingPlan("Other", span("09:30", "10:30", day=16), (stage.maya.id,))
    there = stage.does(lambda unit: meetings.create_meeting(unit, stage.member(unit, stage.omar), busy))
    return lambda unit: series.create_meeting_series(
        unit, stage.member(unit, stage.olga), plan, "FREQ=WEEKLY;COUNT=2", insist=insisting(there)
    )


def decision_of(stage: Stage, made: MeetingSeries) -> int:
    with stage.store.read() as unit:
        decision = unit.decisions.waiting(pending(stage, made).id)
    assert decision is not None
    return decision.id


def test_a_date_that_is_refused_is_none_of_it_and_the_others_stay(both: Stage) -> None:
    made = asked(both)
    number = decision_of(both, made)
    both.does(lambda unit: decide(unit, both.member(unit, both.olga), number, Refused("No"), seen=1))
    assert days(standing(both, made.series.id)) == ["Tue 03 Mar 10:00", "Tue 17 Mar 10:00", "Tue 24 Mar 10:00"]


def test_the_question_is_withdrawn_with_the_series_and_stays_as_it_was_when_that_moves(both: Stage) -> None:
    made = asked(both)
    moved = both.does(changing(both, made.meetings[0], Scope.ALL, span=span("13:00", "14:00", day=1)))
    assert days(moved.done) == ["Tue 03 Mar 14:00", "Tue 17 Mar 14:00", "Tue 24 Mar 14:00"]
    assert days(moved.kept) == ["Tue 10 Mar 10:00"]
    assert both.told() == [(both.maya.id, SeriesMoved(made.series.id, both.olga.id, at("09:00", day=1)))]
    waiting = decision_of(both, made)
    both.does(lambda unit: series.cancel_meetings(unit, both.member(unit, both.olga), made.meetings[0].id, Scope.ALL))
    with both.store.read() as unit:
        decision = unit.decisions.get(waiting)
    assert decision is not None
    assert not decision.waits
    assert (both.maya.id, SeriesCancelled(made.series.id, both.olga.id, 4, at("13:00", day=1))) in both.told()


def test_a_move_of_the_series_displaces_what_matters_less(both: Stage) -> None:
    made = both.does(calling(both, priority=Priority.HIGH))
    found = other(both, day=9)
    under(both, Policy.PRIORITY)
    both.does(changing(both, made.meetings[0], Scope.ALL, span=span("09:00", "10:00", day=2)))
    assert days(standing(both, made.series.id))[1] == "Wed 11 Mar 10:00"
    assert (both.omar.id, Displaced(found.id, 2, both.olga.id)) in both.told()


def test_organizers_are_not_asked_about_more_dates_than_they_can_look_at(stage: Stage) -> None:
    busy = MeetingPlan("Other", span("09:30", "10:30", day=1), (stage.maya.id,))
    daily = f"FREQ=DAILY;COUNT={MOST_ASKED + 1}"
    found = stage.does(
        lambda unit: series.create_meeting_series(unit, stage.member(unit, stage.omar), busy, daily)
    ).meetings
    refusal = stage.refused(SeriesClashes, calling(stage, daily, insist=insisting(*found)))
    assert len(refusal.clashes) == MOST_ASKED + 1


def test_organizers_are_asked_about_a_date_that_comes_into_reach_and_the_host_hears_of_it(both: Stage) -> None:
    made = both.does(calling(both, "FREQ=WEEKLY"))
    due = made.series.extend_at
    assert due is not None
    both.clock.set(due)
    starts_at = due + HORIZON
    busy = MeetingPlan("Other", Timespan.lasting(starts_at, 30), (both.maya.id,))
    both.does(lambda unit: meetings.create_meeting(unit, both.member(unit, both.omar), busy))
    both.told()
    both.does(lambda unit: series.extend(unit, [made.series.id]))
    short = SeriesShort(made.series.id, starts_at, asked=True)
    assert both.told() == [(both.olga.id, DecisionAsked(decision_of(both, made), 1)), (both.olga.id, short)]
    assert f"{starts_at.astimezone(BERLIN):%a %d %b %H:%M}" in days([pending(both, made)])
