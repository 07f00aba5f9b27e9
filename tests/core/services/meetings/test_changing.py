"""Changing and cancelling a meeting: only those concerned hear of it, with what has changed (S1.23, S1.24, S1.40)."""

import pytest

from core.errors import Clashing, IllegalMove, NotAllowed, NotFound, StaleVersion
from core.events import (
    AttendeesChanged,
    Invited,
    MeetingBegan,
    MeetingCancelled,
    MeetingChanged,
    MeetingEnded,
    Uninvited,
)
from core.model.booking import State
from core.model.invitation import Answer
from core.model.meeting import Meeting
from tests.builders import at
from tests.core.services.meetings.stage import NOON, TEN, MeetingStage
from tests.ticking import tick_all


def called(stage: MeetingStage) -> Meeting:
    """Maya's meeting at ten with Lena, Omar optional; notices of it are read."""
    meeting = stage.calls(stage.maya, TEN, stage.lena, optional=(stage.omar.id,))
    stage.told()
    return meeting


def test_a_move_asks_everybody_anew_and_tells_from_when_to_when(both: MeetingStage) -> None:
    meeting = called(both)
    both.answers(meeting, both.lena, Answer.ACCEPTED)
    moved = both.does(both.changing(both.maya, meeting, span=NOON, seen=1))
    assert (moved.span, moved.version) == (NOON, 2)
    assert both.claims(both.lena) == both.claims(both.maya) == [("12:00", "13:00", meeting.id)]
    assert both.invited(meeting) == {both.lena.id: (True, Answer.PENDING), both.omar.id: (False, Answer.PENDING)}
    event = MeetingChanged(meeting.id, 2, both.maya.id, was_start=TEN.start, was_end=TEN.end)
    assert both.told() == [(both.lena.id, event), (both.omar.id, event)]
    assert ("begin", "Tue 12:00", None) in both.timers(meeting)


def test_a_move_within_its_own_time_is_in_nobodys_way(stage: MeetingStage) -> None:
    meeting = called(stage)
    stage.does(stage.changing(stage.maya, meeting, span=TEN.widened(after=30)))
    assert stage.claims(stage.lena) == [("10:00", "11:30", meeting.id)]


def test_who_is_concerned_hears_of_new_and_former_attendees_and_the_others_cards_show_it(both: MeetingStage) -> None:
    meeting = called(both)
    both.does(both.changing(both.maya, meeting, add=(both.olga.id,), remove=(both.lena.id,)))
    assert both.told() == [
        (both.olga.id, Invited(meeting.id, 2)),
        (both.lena.id, Uninvited(meeting.id, 2, both.maya.id)),
        (both.omar.id, AttendeesChanged(meeting.id, 2)),
    ]
    assert both.claims(both.lena) == []
    assert both.claims(both.olga) == [("10:00", "11:00", meeting.id)]
    both.refused(NotFound, both.calling_off(both.lena, meeting))


def test_a_new_title_keeps_the_answers(stage: MeetingStage) -> None:
    meeting = called(stage)
    stage.answers(meeting, stage.lena, Answer.ACCEPTED)
    stage.does(stage.changing(stage.maya, meeting, title="Budget"))
    assert stage.invited(meeting)[stage.lena.id] == (True, Answer.ACCEPTED)
    assert stage.told()[0] == (stage.lena.id, MeetingChanged(meeting.id, 2, stage.maya.id, was_title="Planning"))


def test_what_is_as_it_is_to_be_is_no_change(stage: MeetingStage) -> None:
    meeting = called(stage)
    same = stage.does(stage.changing(stage.maya, meeting, title="Planning", span=TEN, add=(stage.lena.id,)))
    assert (same, stage.told()) == (meeting, [])


def test_a_move_into_what_somebody_has_changes_nothing(both: MeetingStage) -> None:
    meeting = called(both)
    both.books(both.lena, "12:00")
    refusal = both.refused(Clashing, both.changing(both.maya, meeting, span=NOON))
    assert set(refusal.person_ids) == {both.maya.id, both.lena.id}


def test_attendees_change_nothing_and_organizers_may(stage: MeetingStage) -> None:
    meeting = called(stage)
    stage.refused(NotAllowed, stage.changing(stage.lena, meeting, span=NOON))
    stage.refused(NotAllowed, stage.calling_off(stage.lena, meeting))
    moved = stage.does(stage.changing(stage.olga, meeting, span=NOON))
    event = MeetingChanged(meeting.id, 2, stage.olga.id, was_start=TEN.start, was_end=TEN.end)
    assert [(person, moved.span) for person, told in stage.told() if told == event] == [
        (stage.maya.id, NOON),
        (stage.lena.id, NOON),
        (stage.omar.id, NOON),
    ]


def test_a_private_meeting_is_not_there_for_organizers(stage: MeetingStage) -> None:
    meeting = stage.calls(stage.maya, TEN, stage.lena, private=True)
    stage.refused(NotFound, stage.calling_off(stage.olga, meeting))


def test_what_was_seen_before_it_changed_is_said_to_have_changed(stage: MeetingStage) -> None:
    meeting = called(stage)
    stage.does(stage.changing(stage.maya, meeting, title="Budget"))
    assert stage.refused(StaleVersion, stage.calling_off(stage.maya, meeting, seen=1)).booking == stage.meeting(meeting)


def test_cancelled_it_has_nothing_more_and_everybody_hears(both: MeetingStage) -> None:
    meeting = called(both)
    ended = both.does(both.calling_off(both.maya, meeting, reason="ill"))
    assert (ended.state, ended.ended_by, ended.reason) == (State.CANCELLED, both.maya.id, "ill")
    assert both.claims(both.maya) == both.claims(both.lena) == both.timers(meeting) == []
    event = MeetingCancelled(meeting.id, 2, both.maya.id)
    assert both.told() == [(both.lena.id, event), (both.omar.id, event)]
    assert both.does(both.calling_off(both.maya, meeting)) == ended
    assert both.told() == []


def test_it_goes_on_from_its_start_and_is_over_at_its_end(both: MeetingStage) -> None:
    meeting = called(both)
    both.clock.set(at("10:00", day=1))
    tick_all(both.store)
    assert both.meeting(meeting).state is State.ONGOING
    assert (both.lena.id, MeetingBegan(meeting.id, 2)) in both.told()
    both.refused(IllegalMove, both.calling_off(both.maya, meeting))
    both.refused(IllegalMove, both.changing(both.maya, meeting, span=NOON))
    both.clock.set(at("11:00", day=1))
    tick_all(both.store)
    assert both.meeting(meeting).state is State.COMPLETED
    assert (both.lena.id, MeetingEnded(meeting.id, 3)) in both.told()
    assert both.claims(both.maya) == both.timers(meeting) == []


@pytest.mark.parametrize("state", ["confirmed", "ongoing"])
def test_after_a_standstill_it_ends_where_it_is(stage: MeetingStage, state: str) -> None:
    meeting = called(stage)
    if state == "ongoing":
        stage.clock.set(at("10:00", day=1))
        tick_all(stage.store)
    stage.clock.set(at("15:00", day=1))
    tick_all(stage.store)
    assert stage.meeting(meeting).state is State.COMPLETED
