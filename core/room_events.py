"""What happened about rooms, as frozen values; moments are UTC."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CheckInAsked:
    """The reader's meeting begins ``starts_at`` (UTC) in a room that wants somebody to check in."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class CheckInWarned:
    """Nobody has checked into the room of the reader's meeting, which is about to come free."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """Somebody (``by``) has checked into the room of the reader's meeting that begins ``starts_at`` (UTC)."""

    booking_id: int
    starts_at: datetime
    by: int


@dataclass(frozen=True, slots=True)
class RoomReleased:
    """The room of the reader's meeting has come free, as nobody checked in."""

    booking_id: int
    version: int
    room_id: int


@dataclass(frozen=True, slots=True)
class SeriesUnused:
    """The last ``times`` occurrences of the reader's series lost their room, as nobody checked in; ``booking_id`` the last."""

    booking_id: int
    room_id: int
    times: int


@dataclass(frozen=True, slots=True)
class RoomOffered:
    """A room that the reader waits for has come free, and is held for them ``until`` then."""

    booking_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class RoomOfferEnded:
    """The room that was offered to the reader is not held for them any more."""

    booking_id: int
