"""A series of meetings: called as a whole or told which dates clash; this one, those that follow or all are changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.errors import Clashing, NotAllowed, OntoSibling, SeriesClashes, SeriesOver
from core.events import MeetingCancelled, SeriesCancelled, SeriesChanged, SeriesInvited, SeriesMoved, SeriesShort
from core.model.booking import LIVE, State
from core.model.conflict import Policy
from core.model.decision import ConflictRules
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.series import HORIZON, Scope, Swap
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import meetings, privacy, series
from core.services.meetings import MeetingChange, MeetingPlan
from core.services.series import Changed, MeetingSeries
from tests.builders import a_room, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import BERLIN

FOUR = "FREQ=WEEKLY;COUNT=4"


def calling(
    stage: Stage, rule: str = FOUR, *, swaps: Sequence[Swap] = (), **facts: Any
) -> Callable[[Unit], MeetingSeries]:
    """Olga calls Maya and Lena (Omar, if he likes) for an hour each Tuesday at ten in Berlin: to be done."""
    plan = MeetingPlan("Review", span("09:00", "10:00", day=1), (stage.maya.id, stage.lena.id), (stage.omar.id,))
    return lambda unit: series.create_meeting_series(
        unit, stage.member(unit, stage.olga), replace(plan, **facts), rule, swaps
    )


def called(stage: Stage, rule: str = FOUR, **facts: Any) -> MeetingSeries:
    """The same, done; notices of it are read."""
    made = stage.does(calling(stage, rule, **facts))
    stage.told()
    return made


def changing(
    stage: Stage,
    meeting: Meeting,
    scope: Scope,
    *,
    who: Person | None = None,
    swaps: Sequence[Swap] = (),
    **change: Any,
) -> Callable[[Unit], Changed]:
    """Olga, or somebody else, changes of the series: to be done."""
    return lambda unit: series.change_meetings(
        unit, stage.member(unit, who or stage.olga), meeting.id, scope, MeetingChange(**change), swaps=swaps
    )


def standing(stage: Stage, series_id: int, *states: State) -> Sequence[Meeting]:
    with stage.store.read() as unit:
        return unit.series.meetings(series_id, states or tuple(LIVE))


def days(found: Sequence[Meeting]) -> list[str]:
    return [f"{each.span.start.astimezone(BERLIN):%a %d %b %H:%M}" for each in found]


def test_all_of_it_is_called_at_once_and_everybody_is_invited_once(both: Stage) -> None:
    made = both.does(calling(both))
    assert days(made.meetings) == ["Tue 03 Mar 10:00", "Tue 10 Mar 10:00", "Tue 17 Mar 10:00", "Tue 24 Mar 10:00"]
    invited = SeriesInvited(made.series.id)
    assert both.told() == [(person.id, invited) for person in (both.maya, both.lena, both.omar)]
    assert standing(both, made.series.id) == list(made.meetings)
    assert both.claims(both.maya, day=22) == [("09:00", "10:00", made.meetings[3].id)]


def test_a_year_is_made_and_claimed_and_the_wall_clock_is_kept(both: Stage) -> None:
    made = called(both, "FREQ=WEEKLY")
    assert len(made.meetings) == 52
    assert days(made.meetings)[4] == "Tue 31 Mar 10:00"
    assert made.series.extend_at == at("09:00", day=1 + 52 * 7) - HORIZON


def test_dates_that_clash_are_told_with_the_nearest_time_that_everybody_has(both: Stage) -> None:
    both.books(both.omar, "09:00", day=8)
    refusal = both.refused(SeriesClashes, calling(both))
    clash = refusal.clashes[0]
    assert (refusal.times, len(refusal.clashes), clash.day) == (4, 1, date(2026, 3, 10))
    assert isinstance(clash.why, Clashing)
    assert clash.why.person_ids == (both.maya.id,)
    assert clash.nearest == at("09:30", day=8)
    swaps = [Swap(clash.day, clash.nearest), Swap(date(2026, 3, 17))]
    made = both.does(calling(both, swaps=swaps))
    assert days(made.meetings) == ["Tue 03 Mar 10:00", "Tue 10 Mar 10:30", "Tue 24 Mar 10:00"]
    assert [each.changed for each in made.meetings] == [False, True, False]


def test_where_its_room_is_taken_an_equal_one_is_as_near_as_can_be(both: Stage) -> None:
    """One with as many seats at least and all that it has, the smallest of them; what is made later has the series' own."""
    with both.store.write() as unit:
        orion = a_room(unit, both.atelier, "Orion", capacity=6, amenities=("projector",))
        a_room(unit, both.atelier, "Den", capacity=4, amenities=("projector",))
        a_room(unit, both.atelier, "Loft", capacity=6)
        hall = a_room(unit, both.atelier, "Hall", capacity=30, amenities=("projector",))
        vega = a_room(unit, both.atelier, "Vega", capacity=8, amenities=("projector", "phone"))
    taken = MeetingPlan("Other", span("09:00", "10:00", day=8), (), room_id=orion.id)
    both.does(lambda unit: meetings.create_meeting(unit, both.member(unit, both.omar), taken))
    (clash,) = both.refused(SeriesClashes, calling(both, "FREQ=WEEKLY", room_id=orion.id)).clashes
    assert (clash.nearest, clash.room_id) == (at("09:00", day=8), vega.id)
    swaps = (Swap(clash.day, clash.nearest, clash.room_id),)
    made = both.does(calling(both, "FREQ=WEEKLY", room_id=orion.id, swaps=swaps))
    assert [each.room_id for each in made.meetings[:3]] == [orion.id, vega.id, orion.id]
    assert [each.changed for each in made.meetings[:3]] == [False, True, False]
    smaller = both.does(changing(both, made.meetings[0], Scope.ALL, room_id=hall.id))
    assert [each.room_id for each in smaller.kept] == [vega.id]


def test_one_is_cancelled_by_itself_and_the_rest_stands(both: Stage) -> None:
    made = called(both)
    second = made.meetings[1]
    both.does(lambda unit: meetings.cancel_meeting(unit, both.member(unit, both.olga), second.id))
    assert len(standing(both, made.series.id)) == 3
    assert {type(event) for _, event in both.told()} == {MeetingCancelled}


@pytest.mark.parametrize(("scope", "left"), [(Scope.FOLLOWING, 2), (Scope.ALL, 0)])
def test_those_that_follow_or_all_are_cancelled_and_told_once(both: Stage, scope: Scope, left: int) -> None:
    made = called(both)
    third = made.meetings[2]
    done = both.does(
        lambda unit: series.cancel_meetings(unit, both.member(unit, both.olga), third.id, scope, reason="Exams")
    )
    assert (len(done.done), len(standing(both, made.series.id))) == (4 - left, left)
    first = made.meetings[2 if left else 0]
    event = SeriesCancelled(made.series.id, both.olga.id, 4 - left, first.span.start)
    assert both.told() == [(person.id, event) for person in (both.maya, both.lena, both.omar)]
    assert both.claims(both.maya, day=15) == []


def test_those_that_follow_move_to_a_series_of_their_own(both: Stage) -> None:
    made = called(both)
    third = made.meetings[2]
    done = both.does(changing(both, third, Scope.FOLLOWING, span=span("13:00", "14:30", day=16)))
    assert days(done.done) == ["Wed 18 Mar 14:00", "Wed 25 Mar 14:00"]
    assert {each.span.minutes for each in done.done} == {90}
    assert done.series.id != made.series.id
    assert days(standing(both, made.series.id)) == ["Tue 03 Mar 10:00", "Tue 10 Mar 10:00"]
    moved = SeriesMoved(done.series.id, both.olga.id, third.span.start)
    assert both.told() == [(person.id, moved) for person in (both.maya, both.lena, both.omar)]


def test_all_move_by_as_much_and_what_has_its_own_time_keeps_it(both: Stage) -> None:
    made = called(both)
    own = MeetingChange(span=span("12:00", "13:00", day=9))
    both.does(lambda unit: meetings.change_meeting(unit, both.member(unit, both.olga), made.meetings[1].id, own))
    both.told()
    done = both.does(changing(both, made.meetings[0], Scope.ALL, span=span("09:00", "10:00", day=8)))
    assert days(done.done) == ["Tue 10 Mar 10:00", "Tue 24 Mar 10:00", "Tue 31 Mar 10:00"]
    assert days(done.kept) == ["Wed 11 Mar 13:00"]


def test_a_new_title_is_everybodys_but_of_those_that_have_their_own(both: Stage) -> None:
    made = called(both)
    own = MeetingChange(title="Kick-off")
    both.does(lambda unit: meetings.change_meeting(unit, both.member(unit, both.olga), made.meetings[0].id, own))
    both.told()
    both.does(changing(both, made.meetings[1], Scope.ALL, title="Retro"))
    assert [each.title for each in standing(both, made.series.id)] == ["Kick-off", "Retro", "Retro", "Retro"]
    event = SeriesChanged(made.series.id, both.olga.id)
    assert both.told() == [(person.id, event) for person in (both.maya, both.lena, both.omar)]


def test_who_is_new_is_invited_to_all_of_it(both: Stage) -> None:
    made = both.does(
        lambda unit: series.create_meeting_series(
            unit,
            both.member(unit, both.olga),
            MeetingPlan("Review", span("09:00", "10:00", day=1), (both.maya.id,)),
            FOUR,
        )
    )
    both.told()
    both.does(changing(both, made.meetings[0], Scope.ALL, add=(both.omar.id,)))
    assert both.told() == [
        (both.omar.id, SeriesInvited(made.series.id)),
        (both.maya.id, SeriesChanged(made.series.id, both.olga.id)),
    ]
    assert both.claims(both.omar, day=22) == [("09:00", "10:00", made.meetings[3].id)]


def test_a_move_that_clashes_moves_nothing(both: Stage) -> None:
    made = called(both)
    both.books(both.omar, "13:00", day=15)
    refusal = both.refused(
        SeriesClashes, changing(both, made.meetings[0], Scope.ALL, span=span("13:00", "14:00", day=1))
    )
    assert [each.day for each in refusal.clashes] == [date(2026, 3, 17)]
    swaps = [Swap(date(2026, 3, 17))]
    done = both.does(changing(both, made.meetings[0], Scope.ALL, span=span("13:00", "14:00", day=1), swaps=swaps))
    assert (len(done.done), days(done.kept)) == (3, ["Tue 17 Mar 10:00"])


def test_one_is_not_moved_onto_its_sibling(both: Stage) -> None:
    made = called(both)
    onto = MeetingChange(span=span("09:30", "10:30", day=8))
    refusal = both.refused(
        OntoSibling,
        lambda unit: meetings.change_meeting(unit, both.member(unit, both.olga), made.meetings[0].id, onto),
    )
    assert refusal.booking == made.meetings[1]


def test_who_is_invited_changes_nothing(stage: Stage) -> None:
    made = called(stage)
    stage.refused(NotAllowed, changing(stage, made.meetings[0], Scope.ALL, who=stage.lena, title="Mine"))


def test_nothing_is_left_to_change_of_what_is_over(stage: Stage) -> None:
    made = called(stage)
    stage.clock.set(at("12:00", day=40))
    stage.refused(SeriesOver, changing(stage, made.meetings[0], Scope.ALL, title="Late"))


def test_the_next_is_made_when_it_comes_into_reach_and_a_clash_is_told_to_the_host(both: Stage) -> None:
    made = called(both, "FREQ=WEEKLY")
    due = made.series.extend_at
    assert due is not None
    both.clock.set(due)
    both.does(lambda unit: series.extend(unit, [made.series.id]))
    assert len(standing(both, made.series.id)) == 53
    assert both.told() == []
    with both.store.write() as unit:
        now = unit.series.get(made.series.id)
        assert now is not None
        assert now.extend_at == due + timedelta(days=7)
        starts_at = now.extend_at + HORIZON
        busy = MeetingPlan("Other", Timespan.lasting(starts_at, 30), (both.maya.id,))
        meetings.create_meeting(unit, both.member(unit, both.omar), busy)
        unit.conflicts.save(ConflictRules(both.atelier.id, Policy.PROPOSE))
    both.told()
    both.clock.set(due + timedelta(days=7))
    both.does(lambda unit: series.extend(unit, [made.series.id]))
    assert both.told() == [(both.olga.id, SeriesShort(made.series.id, starts_at))]


def test_where_its_host_is_gone_it_goes_on_no_more(stage: Stage) -> None:
    made = called(stage, "FREQ=WEEKLY")
    due = made.series.extend_at
    assert due is not None
    stage.does(lambda unit: privacy.forget(unit, stage.olga, name="Gone", reason="left"))
    stage.clock.set(due)
    stage.does(lambda unit: series.extend(unit, [made.series.id]))
    with stage.store.read() as unit:
        now = unit.series.get(made.series.id)
    assert now is not None
    assert (now.extend_at, standing(stage, made.series.id)) == (None, [])
