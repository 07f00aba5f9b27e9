"""Whatever frees a mentor's time is offered to who waits for it, a meeting like a session (S3.14)."""

from core.events import Offered
from core.model.invitation import Answer
from core.services.meetings.answering import answer
from tests.core.services.meetings.stage import NOON, TEN, MeetingStage


def offered(stage: MeetingStage, entry: int) -> list[str]:
    """When the times begin that the entry was offered since it was asked last."""
    with stage.store.read() as unit:
        offers = [unit.bookings.get(event.booking_id) for _, event in stage.told() if isinstance(event, Offered)]
    return [f"{offer.span.start:%H:%M}" for offer in offers if offer is not None and offer.entry_id == entry]


def test_a_meeting_that_is_called_off_frees_its_mentors_time(both: MeetingStage) -> None:
    meeting = both.calls(both.maya, TEN, both.omar)
    entry = both.waits(both.lena, host_id=both.maya.id)
    both.does(both.calling_off(both.maya, meeting))
    assert offered(both, entry) == ["10:00"]


def test_so_does_one_that_moves(both: MeetingStage) -> None:
    meeting = both.calls(both.olga, TEN, both.maya)
    entry = both.waits(both.lena, host_id=both.maya.id)
    both.does(both.changing(both.olga, meeting, span=NOON))
    assert offered(both, entry) == ["10:00"]


def test_so_does_a_mentor_who_declines(both: MeetingStage) -> None:
    meeting = both.calls(both.olga, TEN, both.maya, both.omar)
    entry = both.waits(both.lena, host_id=both.maya.id)
    both.does(lambda unit: answer(unit, both.member(unit, both.maya), meeting.id, Answer.DECLINED))
    assert offered(both, entry) == ["10:00"]


def test_so_does_a_mentor_who_is_not_asked_any_more(stage: MeetingStage) -> None:
    meeting = stage.calls(stage.olga, TEN, stage.maya, stage.omar)
    entry = stage.waits(stage.lena, host_id=stage.maya.id)
    stage.does(stage.changing(stage.olga, meeting, remove=(stage.maya.id,)))
    assert offered(stage, entry) == ["10:00"]


def test_an_attendee_who_mentors_nobody_frees_nothing(stage: MeetingStage) -> None:
    meeting = stage.calls(stage.olga, TEN, stage.omar)
    entry = stage.waits(stage.lena, host_id=stage.maya.id)
    stage.does(stage.calling_off(stage.olga, meeting))
    assert offered(stage, entry) == []
