"""A meeting whose card is the last one, as it is said to be other: later, for longer, with somebody more or in their place."""

from datetime import timedelta

from bots.conversation.turn import Turn
from bots.intake.days import hours_on
from bots.intake.room_choice import room_for
from bots.intake.said import Said, same_clock
from bots.language.reading import Reading
from bots.language.text.small_words import Pointer
from bots.requests import Alteration, AlterMeeting, EditMeeting, FindRoom, MoveMeeting, Request, ShowBooking
from core.model.meeting import Meeting
from core.model.timespan import Timespan

_ON = timedelta(days=14)
"""How far behind the day that it has any other is looked for."""


def changed_meeting(turn: Turn, meeting: Meeting, said: Said) -> Request | None:
    """A meeting of one's own at another time, for longer, or with somebody more; what its attendees say is a proposal."""
    if meeting.host_id != turn.person.id:
        return None
    if said.without:
        return AlterMeeting(meeting.id, meeting.version, Alteration(remove=said.without))
    if said.people or said.somebody_else:
        return _with_others(turn, meeting, said)
    reading, span = said.reading, meeting.span
    if reading.amenities:
        return room_for(turn, meeting, FindRoom(reading.capacity or 1, reading.amenities))
    if Pointer.SAME_TIME in said.pointers and reading.window is not None:
        return MoveMeeting(meeting.id, same_clock(turn, span.start, reading.window))
    if said.other_day:
        after = turn.speak.day_of(span.start).end
        return MoveMeeting(meeting.id, window=Timespan(after, after + _ON))
    window = reading.window
    if window is not None and reading.dayless:
        window = hours_on(turn.speak, window, turn.speak.local(span.start).date())
    if _timed_alike(reading, meeting):
        return ShowBooking(meeting.id)
    return MoveMeeting(
        meeting.id, reading.at, window, reading.duration, reading.shift, reading.dayless, reading.clockless
    )


def _timed_alike(reading: Reading, meeting: Meeting) -> bool:
    """Whether nothing but the length is said that it has."""
    elsewhere = reading.at is not None or reading.window is not None or reading.shift is not None
    return not elsewhere and reading.duration == meeting.span.minutes


def _with_others(turn: Turn, meeting: Meeting, said: Said) -> Request:
    """Somebody more; "with Ana instead" in the place of the only other one. Of several it is asked who comes no more."""
    if said.people and not said.instead:
        return AlterMeeting(meeting.id, meeting.version, Alteration(add=said.people))
    invited = turn.unit.meetings.invitations([meeting.id])[meeting.id]
    others = tuple(each.person_id for each in invited if each.person_id not in (None, turn.person.id))
    if not said.people or len(others) != 1:
        return EditMeeting(meeting.id, meeting.version, "required")
    return AlterMeeting(meeting.id, meeting.version, Alteration(add=said.people, remove=others))
