"""Check-in: a room that requires it is released if nobody checks in (complaints 74 and 75)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.model.booking import State
from core.model.meeting import Meeting
from core.model.room import Room
from core.model.timers import Timer, TimerKind

ASKED_BEFORE = timedelta(minutes=10)
"""How long before the start people are asked to check in, and can do so from then on."""

WARNED_AFTER = timedelta(minutes=5)
"""How long after the start they are warned that the room is about to be released."""

RELEASED_AFTER = timedelta(minutes=10)
"""How long after the start it is released."""

LONGEST = timedelta(hours=8)
"""Meetings this long or longer need no check-in: nobody has to be there at a certain minute."""

UNUSED_TIMES = 3
"""After this many occurrences in a row without a check-in, the host is asked about the series."""

_GOES_ON = frozenset({State.CONFIRMED, State.ONGOING})


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The request to check into a meeting's room for this start (UTC), and what came of it.

    Either ``person_id`` checked in at ``at``, or the room was released at ``released_at``; neither while it is open.
    """

    booking_id: int
    starts_at: datetime
    room_id: int
    person_id: int | None = None
    at: datetime | None = None
    released_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether somebody still has to check in."""
        return self.at is None and self.released_at is None

    def of(self, meeting: Meeting) -> bool:
        """Whether it applies to the meeting as it is now: neither moved nor given another room since."""
        return (self.booking_id, self.starts_at, self.room_id) == (meeting.id, meeting.span.start, meeting.room_id)


def wants_check_in(meeting: Meeting, room: Room | None) -> bool:
    """Whether somebody has to check into the meeting's room: not for all-day meetings, nor for eight hours or longer.

    Nor for a meeting that is over before the room would be released.
    """
    if room is None or not room.check_in or meeting.room_id != room.id or meeting.all_day:
        return False
    return meeting.state in _GOES_ON and RELEASED_AFTER < meeting.span.end - meeting.span.start < LONGEST


def released_at(meeting: Meeting) -> datetime:
    """When the room is released if nobody checks in."""
    return meeting.span.start + RELEASED_AFTER


def check_in_timers(meeting: Meeting, room: Room | None, asked: CheckIn | None, now: datetime) -> tuple[Timer, ...]:
    """What the clock does about it: it asks, and once it has asked, warns and releases.

    A meeting booked or moved after people would have been asked needs no check-in: whoever did that is there.
    """
    if not wants_check_in(meeting, room):
        return ()
    start = meeting.span.start
    if asked is None or not asked.of(meeting):
        ask = start - ASKED_BEFORE
        return (Timer(meeting.id, TimerKind.ASK_CHECK_IN, ask),) if now <= ask else ()
    if not asked.open:
        return ()
    warn = Timer(meeting.id, TimerKind.WARN_CHECK_IN, start + WARNED_AFTER)
    release = Timer(meeting.id, TimerKind.RELEASE_ROOM, max(released_at(meeting), now))
    return (warn, release) if warn.due_at >= now else (release,)
