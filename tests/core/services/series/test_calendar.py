"""What calendar programs are told of a series of meetings: one UID, its rule, and each occurrence that differs."""

from core.model.itip import Attendee, ItipMessage, Method
from core.model.meeting import Meeting
from core.model.series import Scope
from core.services import meetings, series
from core.services.meetings import Guest, MeetingChange
from core.services.meetings.deciding import Approve, decide
from core.services.series.calendar import itip_of
from tests.builders import at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.series.test_meeting_conflicts import asked, decision_of, pending
from tests.core.services.series.test_meetings import called, standing

ADA = Attendee("ada@example.org")


def told(stage: Stage, meeting: Meeting, *, ends: bool = False) -> ItipMessage:
    """What Ada's calendar program is told of the meeting now."""
    with stage.store.read() as unit:
        now = unit.meetings.get(meeting.id)
        assert now is not None
        return itip_of(unit, now, stage.olga, ADA, place="", ends=ends)


def test_all_of_it_is_one_event_with_its_rule(stage: Stage) -> None:
    made = called(stage, guests=(Guest(ADA.email),))
    message = told(stage, made.meetings[0])
    (event,) = message.events
    assert message.method is Method.REQUEST
    assert (event.rule, event.zone) == ("FREQ=WEEKLY;BYDAY=TU;COUNT=4", "Europe/Berlin")
    assert event.span == made.meetings[0].span
    assert told(stage, made.meetings[2]).events == message.events


def test_one_that_differs_stands_beside_it_by_its_recurrence_id(stage: Stage) -> None:
    made = called(stage, guests=(Guest(ADA.email),))
    second = made.meetings[1]
    own = MeetingChange(span=span("12:00", "13:00", day=9))
    stage.does(lambda unit: meetings.change_meeting(unit, stage.member(unit, stage.olga), second.id, own))
    before = told(stage, made.meetings[0]).events[0]
    main, other = told(stage, second).events
    assert (main.uid, main.rule) == (before.uid, before.rule)
    assert (other.uid, other.recurrence_at, other.span) == (main.uid, at("09:00", day=8), span("12:00", "13:00", day=9))


def test_cancelling_one_takes_that_one_out_and_leaves_the_series(stage: Stage) -> None:
    made = called(stage, guests=(Guest(ADA.email),))
    second = made.meetings[1]
    stage.does(lambda unit: meetings.cancel_meeting(unit, stage.member(unit, stage.olga), second.id))
    message = told(stage, second, ends=True)
    assert (message.method, [event.recurrence_at for event in message.events]) == (Method.CANCEL, [second.span.start])
    assert told(stage, made.meetings[0]).events[0].excluded == (second.span.start,)


def test_cancelling_those_that_follow_shortens_it_and_cancelling_all_ends_it(stage: Stage) -> None:
    made = called(stage, guests=(Guest(ADA.email),))
    third, first = made.meetings[2], made.meetings[0]
    stage.does(lambda unit: series.cancel_meetings(unit, stage.member(unit, stage.olga), third.id, Scope.FOLLOWING))
    shorter = told(stage, third, ends=True)
    assert shorter.method is Method.REQUEST
    assert shorter.events[0].rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260316T225959Z"
    stage.does(lambda unit: series.cancel_meetings(unit, stage.member(unit, stage.olga), first.id, Scope.ALL))
    over = told(stage, first, ends=True)
    assert (over.method, over.events[0].recurrence_at) == (Method.CANCEL, None)
    assert standing(stage, made.series.id) == []


def test_a_date_that_is_not_decided_is_left_out_until_it_is_approved(stage: Stage) -> None:
    made = asked(stage, Guest(ADA.email))
    waiting = pending(stage, made)
    before = told(stage, made.meetings[0]).events[0]
    assert before.excluded == (waiting.span.start,)
    number = decision_of(stage, made)
    stage.does(lambda unit: decide(unit, stage.member(unit, stage.olga), number, Approve(), seen=1))
    after = told(stage, waiting).events[0]
    assert (after.uid, after.excluded, after.sequence > before.sequence) == (before.uid, (), True)
