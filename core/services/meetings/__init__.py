"""Meetings: bookings of several people, each story one function."""

from core.model.meeting_change import Guest, MeetingChange
from core.services.meetings.cancelling import cancel_meeting, leave_meetings
from core.services.meetings.changing import change_meeting, foreseen_change
from core.services.meetings.creating import MeetingPlan, checked, create_meeting, foreseen
from core.services.meetings.life import begin_meetings, end_meetings
from core.services.meetings.parts import party_of_meeting, seen_meeting, span_from
from core.services.meetings.resuming import meet_again

__all__ = [
    "Guest",
    "MeetingChange",
    "MeetingPlan",
    "begin_meetings",
    "cancel_meeting",
    "change_meeting",
    "checked",
    "create_meeting",
    "end_meetings",
    "foreseen",
    "foreseen_change",
    "leave_meetings",
    "meet_again",
    "party_of_meeting",
    "seen_meeting",
    "span_from",
]
