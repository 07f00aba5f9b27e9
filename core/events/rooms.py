"""What happened with rooms. Moments are UTC."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CheckInAsked:
    """The reader's meeting, which begins at ``starts_at`` (UTC), is in a room that requires check-in."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class CheckInWarned:
    """Nobody has checked into the room of the reader's meeting, which is about to be released."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """``by`` has checked into the room of the reader's meeting that begins at ``starts_at`` (UTC)."""

    booking_id: int
    starts_at: datetime
    by: int


@dataclass(frozen=True, slots=True)
class RoomEndsSoon:
    """The reader's meeting has its room only until ``ends_at`` (UTC), which is near."""

    booking_id: int
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class RoomReleased:
    """The room of the reader's meeting was released, as nobody checked in."""

    booking_id: int
    version: int
    room_id: int


@dataclass(frozen=True, slots=True)
class SeriesUnused:
    """The last ``times`` occurrences of the reader's series, up to ``booking_id``, lost their room, as nobody checked in."""

    booking_id: int
    room_id: int
    times: int


@dataclass(frozen=True, slots=True)
class RoomOffered:
    """A room that the reader is waiting for became free, and is held for them ``until`` then."""

    booking_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class RoomOfferEnded:
    """The room offered to the reader is no longer held for them."""

    booking_id: int
