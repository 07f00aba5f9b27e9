"""Timers: what the clock does for a session, and when. One row per act, written with the booking (guarantee 2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.model.booking import State
from core.model.meeting import Appointment, Meeting
from core.model.place import link_in
from core.model.timespan import Timespan

OPENS_BEFORE = timedelta(minutes=10)
"""How long before its start a session can be joined."""

CHECKED_AFTER = timedelta(minutes=10)
"""How long after its start the clock checks who has come."""


class TimerKind(StrEnum):
    """What the clock does when the timer is due: sessions are opened, checked and closed, meetings begin and end.

    People are asked to check into a room, warned, and the room is released; an offer of a room ends; before a room's time
    ends its holder is asked about it.
    """

    REMIND = "remind"
    OPEN = "open"
    CHECK = "check"
    CLOSE = "close"
    BEGIN = "begin"
    END = "end"
    ASK_CHECK_IN = "ask_check_in"
    WARN_CHECK_IN = "warn_check_in"
    RELEASE_ROOM = "release_room"
    END_OFFER = "end_offer"
    ROOM_ENDS = "room_ends"


@dataclass(frozen=True, slots=True)
class Timer:
    """One act of the clock about a booking, due at ``due_at`` (UTC).

    ``person_id`` is whom it is for, None if for everybody. ``minutes`` is how long before the start a reminder was
    wanted, even if quiet hours moved it; 0 for all other kinds.
    """

    booking_id: int
    kind: TimerKind
    due_at: datetime
    person_id: int | None = None
    minutes: int = 0


def checked_at(span: Timespan) -> datetime:
    """When the clock checks who has come: ten minutes after the start, or in the middle of a session no longer than that."""
    at = span.start + CHECKED_AFTER
    return at if at < span.end else span.start + timedelta(minutes=span.minutes // 2)


def life_of(booking: Appointment, now: datetime) -> tuple[Timer, ...]:
    """The timers of a session's life: opened before its start, checked after it, closed at its end.

    Of those past at ``now`` only the end remains, and the opening while the session has not begun. A group session's
    are the same; a team's meeting has others.
    """
    if isinstance(booking, Meeting) and booking.service_id is None:
        return _life_of_meeting(booking, now)
    span, number = booking.span, booking.id
    close = Timer(number, TimerKind.CLOSE, span.end)
    check = Timer(number, TimerKind.CHECK, checked_at(span))
    left = (close,) if check.due_at <= now else (check, close)
    match booking.state:
        case State.CONFIRMED if now < span.start:
            return Timer(number, TimerKind.OPEN, span.start - OPENS_BEFORE), *left
        case State.CONFIRMED | State.ONGOING:
            return left
        case _:
            return ()


def _life_of_meeting(meeting: Meeting, now: datetime) -> tuple[Timer, ...]:
    """A team's meeting begins at its start and ends at its end; if it has a link to join, it opens before."""
    span, end = meeting.span, Timer(meeting.id, TimerKind.END, meeting.span.end)
    match meeting.state:
        case State.CONFIRMED:
            opens = (
                [Timer(meeting.id, TimerKind.OPEN, span.start - OPENS_BEFORE)] if _joined_by_link(meeting, now) else []
            )
            return *opens, Timer(meeting.id, TimerKind.BEGIN, max(span.start, now)), end
        case State.ONGOING:
            return (end,)
        case _:
            return ()


def _joined_by_link(meeting: Meeting, now: datetime) -> bool:
    return now < meeting.span.start and not meeting.all_day and link_in(meeting.place) is not None
