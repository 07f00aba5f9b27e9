"""A change of a series that clashes on some dates goes the way of any change: by the policy that holds (S1.75, S1.79, S1.106)."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from core.errors import Clashing, SeriesClashes
from core.events import DecisionAsked, Displaced, MeetingChanged, SeriesInvited, SeriesMoved
from core.model.booking import State
from core.model.conflict import Alternative, Ask, Policy, Propose, Refuse, Warn
from core.model.decision import Decision
from core.model.meeting import Meeting
from core.model.priority import Priority
from core.model.series import Scope, Swap
from core.ports import Unit
from core.services import meetings, series
from core.services.conflicts import Insist
from core.services.meetings import MeetingChange, MeetingPlan
from core.services.meetings.deciding import Approve, MoveNew, decide
from core.services.meetings.deciding import Refuse as Refused
from core.services.series import Changed, MeetingSeries
from tests.builders import at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.series.test_meeting_conflicts import calling, insisting, line, other, under
from tests.core.services.series.test_meetings import days, standing

WEDNESDAY = MeetingChange(span=span("09:00", "10:00", day=2))
"""A day later."""


def called(stage: Stage, priority: Priority = Priority.NORMAL) -> MeetingSeries:
    """Olga's four Tuesdays with Maya, the second of which would clash a day later with what Omar has with her."""
    made = stage.does(calling(stage, priority=priority))
    stage.told()
    return made


def moving(
    stage: Stage,
    made: MeetingSeries,
    insist: Insist | None = None,
    *,
    change: MeetingChange = WEDNESDAY,
    swaps: tuple[Swap, ...] = (),
) -> Callable[[Unit], Changed]:
    """Olga changes all of it: to be done."""
    first = made.meetings[0].id
    return lambda unit: series.change_meetings(
        unit, stage.member(unit, stage.olga), first, Scope.ALL, change, swaps=swaps, insist=insist
    )


def asked(stage: Stage, made: MeetingSeries) -> Changed:
    """Organizers are asked about the second date; notices of it are read."""
    found = other(stage, day=9)
    done = stage.does(moving(stage, made, insisting(found)))
    stage.told()
    return done


def waiting(stage: Stage, changed: Changed) -> Decision:
    """What organizers are asked."""
    with stage.store.read() as unit:
        decision = unit.decisions.waiting(changed.asked[0].id)
    assert decision is not None
    return decision


def decides(stage: Stage, changed: Changed, ruling: Approve | MoveNew | Refused) -> Decision:
    """Olga does."""
    decision = waiting(stage, changed)
    return stage.does(lambda unit: decide(unit, stage.member(unit, stage.olga), decision.id, ruling, seen=1))


def second(stage: Stage, changed: Changed) -> Meeting:
    """The meeting that is the second of the series as it stands."""
    moves = changed.asked[0].moves_id
    assert moves is not None
    with stage.store.read() as unit:
        found = unit.meetings.get(moves)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("policy", "priority", "kind", "nearest"),
    [
        (Policy.REFUSE, Priority.URGENT, Refuse, None),
        (Policy.PROPOSE, Priority.URGENT, Propose, at("08:30", day=9)),
        (Policy.PRIORITY, Priority.NORMAL, Propose, at("08:30", day=9)),
        (Policy.FORCE, Priority.URGENT, Warn, at("08:30", day=9)),
        (Policy.ASK, Priority.NORMAL, Ask, at("08:30", day=9)),
    ],
)
def test_each_policy_says_what_becomes_of_a_date_that_clashes(
    both: Stage, policy: Policy, priority: Priority, kind: type, nearest: datetime | None
) -> None:
    made = called(both, priority)
    found = other(both, day=9)
    under(both, policy)
    (clash,) = both.refused(SeriesClashes, moving(both, made)).clashes
    assert isinstance(clash.why, Clashing)
    times = () if nearest is None else ((Alternative(at("08:30", day=9)),),)
    assert (clash.nearest, clash.why.outcome) == (nearest, kind((line(both, found),), *times))


def test_what_makes_way_for_a_change_is_foreseen_and_then_displaced(both: Stage) -> None:
    made = called(both, Priority.HIGH)
    found = other(both, day=9)
    under(both, Policy.PRIORITY)
    first = made.meetings[0].id
    foreseen = both.does(
        lambda unit: series.foreseen_changes(unit, both.member(unit, both.olga), first, Scope.ALL, WEDNESDAY)
    )
    assert foreseen == (line(both, found),)
    done = both.does(moving(both, made))
    assert days(done.done) == ["Wed 04 Mar 10:00", "Wed 11 Mar 10:00", "Wed 18 Mar 10:00", "Wed 25 Mar 10:00"]
    assert (both.omar.id, Displaced(found.id, 2, both.olga.id)) in both.told()


def test_who_may_displaces_with_a_reason_what_they_have_seen(both: Stage) -> None:
    made = called(both, Priority.URGENT)
    found = other(both, day=9)
    under(both, Policy.FORCE)
    assert len(both.does(moving(both, made, insisting(found))).done) == 4
    with both.store.read() as unit:
        gone = unit.meetings.get(found.id)
    assert gone is not None
    assert (gone.state, gone.reason) == (State.CANCELLED, "It burns")


def test_organizers_are_asked_about_one_date_which_stands_as_it_is_while_the_others_move(both: Stage) -> None:
    made = called(both)
    done = both.does(moving(both, made, insisting(other(both, day=9))))
    assert days(done.done) == ["Wed 04 Mar 10:00", "Wed 18 Mar 10:00", "Wed 25 Mar 10:00"]
    assert days(done.asked) == ["Wed 11 Mar 10:00"]
    assert days(standing(both, made.series.id)) == [
        "Wed 04 Mar 10:00",
        "Tue 10 Mar 10:00",
        "Wed 18 Mar 10:00",
        "Wed 25 Mar 10:00",
    ]
    assert both.told() == [
        (both.olga.id, DecisionAsked(waiting(both, done).id, 1)),
        (both.maya.id, SeriesMoved(made.series.id, both.olga.id, at("09:00", day=1))),
    ]
    assert waiting(both, done).why == "It burns"
    assert both.claims(both.olga, day=9) == [("09:00", "10:00", done.asked[0].id)]


def test_an_approved_date_goes_where_the_others_are(both: Stage) -> None:
    made = called(both)
    done = asked(both, made)
    decides(both, done, Approve())
    there = second(both, done)
    assert days(standing(both, made.series.id))[1] == "Wed 11 Mar 10:00"
    assert there.recurrence_at == there.span.start
    told = dict(both.told())
    assert told[both.maya.id] == MeetingChanged(
        there.id, there.version, both.olga.id, was_start=at("09:00", day=8), was_end=at("10:00", day=8)
    )


def test_one_that_is_moved_elsewhere_has_a_time_of_its_own_and_one_that_is_refused_keeps_its_own(both: Stage) -> None:
    made = called(both)
    done = asked(both, made)
    decides(both, done, MoveNew(Alternative(at("13:00", day=9))))
    assert days(standing(both, made.series.id))[1] == "Wed 11 Mar 14:00"
    assert second(both, done).changed


def test_a_date_that_is_refused_keeps_what_it_has(both: Stage) -> None:
    made = called(both)
    done = asked(both, made)
    decides(both, done, Refused("No"))
    there = second(both, done)
    assert (there.state, there.span, there.changed) == (State.CONFIRMED, span("09:00", "10:00", day=8), True)
    assert both.claims(both.olga, day=9) == []


def test_the_next_change_of_the_series_withdraws_the_question(both: Stage) -> None:
    made = called(both)
    done = asked(both, made)
    number = waiting(both, done).id
    both.does(moving(both, made, change=MeetingChange(title="Retro")))
    with both.store.read() as unit:
        decision = unit.decisions.get(number)
        shadow = unit.meetings.get(done.asked[0].id)
    assert decision is not None
    assert shadow is not None
    assert (decision.waits, shadow.state) == (False, State.RELEASED)
    assert both.claims(both.olga, day=9) == []


def test_people_who_are_busy_on_one_date_are_asked_for_there_and_invited_to_the_others(both: Stage) -> None:
    made = called(both)
    plan = MeetingPlan("Other", span("09:30", "10:30", day=8), (both.lena.id,))
    found = both.does(lambda unit: meetings.create_meeting(unit, both.member(unit, both.omar), plan))
    both.told()
    change = MeetingChange(add=(both.lena.id,))
    done = both.does(moving(both, made, insisting(found), change=change))
    assert days(done.asked) == ["Tue 10 Mar 10:00"]
    assert (both.lena.id, SeriesInvited(made.series.id)) in both.told()
    with both.store.read() as unit:
        invited = unit.meetings.invitations([each.id for each in made.meetings])
    comes = [any(one.person_id == both.lena.id for one in invited[each.id]) for each in made.meetings]
    assert comes == [True, False, True, True]
    decides(both, done, Approve())
    with both.store.read() as unit:
        there = unit.meetings.invitations([made.meetings[1].id])[made.meetings[1].id]
    assert {one.person_id for one in there} == {both.maya.id, both.lena.id}


@pytest.mark.parametrize(
    ("to", "time", "comes"), [(None, "Tue 10 Mar 10:00", False), (at("11:00", day=8), "Tue 10 Mar 12:00", True)]
)
def test_a_date_on_which_somebody_is_busy_is_left_as_it_is_or_goes_elsewhere_with_them(
    both: Stage, to: datetime | None, time: str, *, comes: bool
) -> None:
    made = called(both)
    plan = MeetingPlan("Other", span("09:30", "10:30", day=8), (both.lena.id,))
    both.does(lambda unit: meetings.create_meeting(unit, both.member(unit, both.omar), plan))
    change = MeetingChange(add=(both.lena.id,))
    done = both.does(moving(both, made, change=change, swaps=(Swap(date(2026, 3, 10), to),)))
    assert days(standing(both, made.series.id))[1] == time
    assert [each.id for each in done.kept] == ([] if comes else [made.meetings[1].id])
    with both.store.read() as unit:
        there = unit.meetings.invitations([made.meetings[1].id])[made.meetings[1].id]
    assert any(one.person_id == both.lena.id for one in there) is comes


def test_every_date_may_be_asked_about_and_none_changes_before_it_is_decided(both: Stage) -> None:
    made = called(both)
    busy = MeetingPlan("Other", span("09:30", "10:30", day=2), (both.maya.id,))
    there = both.does(
        lambda unit: series.create_meeting_series(unit, both.member(unit, both.omar), busy, "FREQ=WEEKLY;COUNT=4")
    )
    both.told()
    done = both.does(moving(both, made, insisting(*there.meetings)))
    assert (list(done.done), len(done.asked)) == ([], 4)
    assert days(standing(both, made.series.id)) == days(made.meetings)
    assert {type(event) for _, event in both.told()} == {DecisionAsked}
