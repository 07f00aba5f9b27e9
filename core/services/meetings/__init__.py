"""Meetings: bookings of several people, each story one function."""

from core.services.meetings.cancelling import cancel_meeting, leave_meetings
from core.services.meetings.changing import MeetingChange, change_meeting
from core.services.meetings.creating import Guest, MeetingPlan, call_again, checked, create_meeting, foreseen
from core.services.meetings.life import begin_meetings, end_meetings
from core.services.meetings.parts import party_of_meeting, seen_meeting

__all__ = [
    "Guest",
    "MeetingChange",
    "MeetingPlan",
    "begin_meetings",
    "call_again",
    "cancel_meeting",
    "change_meeting",
    "checked",
    "create_meeting",
    "end_meetings",
    "foreseen",
    "leave_meetings",
    "party_of_meeting",
    "seen_meeting",
]
