"""Check-in: a room that wants it comes free where nobody says that they are there (complaints 74 and 75)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.model.booking import State
from core.model.meeting import Meeting
from core.model.room import Room
from core.model.timers import Timer, TimerKind

ASKED_BEFORE = timedelta(minutes=10)
"""How long before the start people are asked to check in, and can from then on."""

WARNED_AFTER = timedelta(minutes=5)
"""How long after the start they are told that the room is about to come free."""

RELEASED_AFTER = timedelta(minutes=10)
"""How long after the start it comes free."""

LONGEST = timedelta(hours=8)
"""What lasts so long or longer is nobody's to check into at a certain minute."""

UNUSED_TIMES = 3
"""After so many occurrences in a row that nobody checked into, a series is put before its host."""

_GOES_ON = frozenset({State.CONFIRMED, State.ONGOING})


@dataclass(frozen=True, slots=True)
class CheckIn:
    """That a meeting was asked to check into its room for this start (UTC), and what came of it.

    ``person_id`` checked in at ``at``; else the room was released at ``released_at``; neither while it is open.
    """

    booking_id: int
    starts_at: datetime
    room_id: int
    person_id: int | None = None
    at: datetime | None = None
    released_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether somebody has still to check in."""
        return self.at is None and self.released_at is None

    def of(self, meeting: Meeting) -> bool:
        """Whether it is about the meeting as it is now: neither moved nor in another room since."""
        return (self.booking_id, self.starts_at, self.room_id) == (meeting.id, meeting.span.start, meeting.room_id)


def wants_check_in(meeting: Meeting, room: Room | None) -> bool:
    """Whether somebody has to check into the meeting's room: neither for whole days, nor for eight hours or longer.

    What is over before the room would come free is not asked for either.
    """
    if room is None or not room.check_in or meeting.room_id != room.id or meeting.all_day:
        return False
    return meeting.state in _GOES_ON and RELEASED_AFTER < meeting.span.end - meeting.span.start < LONGEST


def released_at(meeting: Meeting) -> datetime:
    """When the room comes free where nobody checks in."""
    return meeting.span.start + RELEASED_AFTER


def check_in_timers(meeting: Meeting, room: Room | None, asked: CheckIn | None, now: datetime) -> tuple[Timer, ...]:
    """What the clock does about it: asks, and once it has asked warns and releases.

    What is booked or moved when people would be asked already needs no check-in: whoever did it is there.
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
