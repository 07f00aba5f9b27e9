"""Before a room's time ends whoever holds it is asked whether that is fine; who misses it loses nothing (complaint 75)."""

from datetime import datetime, timedelta
from enum import StrEnum

from core.model.booking import State
from core.model.meeting import Meeting
from core.model.room import Room
from core.model.timers import Timer, TimerKind

ASKED_BEFORE = timedelta(minutes=5)
"""How long before its end the holder is asked: time to gather one's things, or to go on for a while."""

SHORTEST = timedelta(minutes=15)
"""Of what is shorter than this the end is in everybody's mind."""

EXTENSION = timedelta(minutes=15)
"""By how much one press lets it go on."""

_GOES_ON = frozenset({State.CONFIRMED, State.ONGOING})


class RoomEnds(StrEnum):
    """Of which rooms the holders are asked."""

    OFF = "off"
    CHECK_IN = "check_in"
    ALL = "all"

    def asks(self, room: Room) -> bool:
        """Whether the holders of this room are."""
        return self is RoomEnds.ALL or (self is RoomEnds.CHECK_IN and room.check_in)


def room_end_timers(meeting: Meeting, room: Room | None, now: datetime) -> tuple[Timer, ...]:
    """When the clock looks at a meeting in a room before its end: whatever the organisation wants of it by then.

    Not at whole days, nor at what is over in a few minutes.
    """
    span = meeting.span
    if room is None or meeting.room_id != room.id or meeting.all_day or meeting.state not in _GOES_ON:
        return ()
    due = span.end - ASKED_BEFORE
    return (Timer(meeting.id, TimerKind.ROOM_ENDS, due),) if span.end - span.start >= SHORTEST and due > now else ()
