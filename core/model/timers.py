"""Timers: what the clock does about a session, and when. A row per act, written with the booking (guarantee 2)."""

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
"""How long after its start the clock looks who has come."""


class TimerKind(StrEnum):
    """What the clock does when the timer is due: sessions are opened, looked at and closed, meetings begin and end.

    People are asked to check into a room, warned, and the room is released; a room that is offered is so no more.
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


@dataclass(frozen=True, slots=True)
class Timer:
    """One act of the clock about a booking, due at ``due_at`` (UTC).

    ``person_id`` is whom it is for, None where it is for both sides. ``minutes`` is how long before the start a reminder was
    wished, whatever moved it since; 0 for all other kinds.
    """

    booking_id: int
    kind: TimerKind
    due_at: datetime
    person_id: int | None = None
    minutes: int = 0


def checked_at(span: Timespan) -> datetime:
    """When the clock looks who has come: ten minutes after the start, of a session no longer than that in its middle."""
    at = span.start + CHECKED_AFTER
    return at if at < span.end else span.start + timedelta(minutes=span.minutes // 2)


def life_of(booking: Appointment, now: datetime) -> tuple[Timer, ...]:
    """The timers that a session's own life needs: opened before its start, looked at after it, closed at its end.

    Of what is past at ``now`` only the end is still to be acted upon, and the opening while it has not begun. A group session's
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
    """A team's meeting goes on from its start, and is over at its end; before, it opens where a link leads to it."""
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
