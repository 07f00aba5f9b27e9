"""Rooms: found, looked at, kept."""

from dataclasses import dataclass
from datetime import date, datetime

from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class FindRoom:
    """A room that is free: at an exact start or in a window, else now; for so many minutes (S1.3, S1.32).

    ``capacity`` is how many people it must hold, ``place`` where it had better be. With ``room_id`` that room is asked for by
    name: whether it does and is free then, else why not, and what is (S1.8, S1.35). ``asking`` opens the form for all of it.
    """

    capacity: int = 1
    amenities: tuple[str, ...] = ()
    place: str = ""
    at: datetime | None = None
    window: Timespan | None = None
    length: int | None = None
    room_id: int | None = None
    asking: bool = False


@dataclass(frozen=True, slots=True)
class ReleaseRoom:
    """Give the room of a meeting back, seen at ``version``; one that has nobody else in it is called off (S1.69)."""

    booking_id: int
    version: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ShowRoom:
    """A room's card with one of its days (S1.68, S1.69); ``day`` is local to the reader.

    Where none is said it is today, or with ``held`` the first day on which the reader holds the room.
    """

    room_id: int
    day: date | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class ListRooms:
    """The rooms by page: those in whose name or place the words stand, or those ``retired``.

    ``skip`` leaves out so many already shown; ``asking`` opens the form for the words.
    """

    query: str = ""
    skip: int = 0
    retired: bool = False
    asking: bool = False


@dataclass(frozen=True, slots=True)
class RoomSaid:
    """What is said of a room: empty and None leave a thing as it is.

    ``amenities`` are those of a new room, ``adds`` and ``drops`` what one has besides, or has no more.
    """

    name: str = ""
    capacity: int | None = None
    place: str | None = None
    amenities: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditRoom:
    """The form for a room, or for one ``field`` of it; without an id, for a new one (S1.30).

    What was ``said`` in words is kept at once, without a form.
    """

    room_id: int | None = None
    field: str = ""
    said: RoomSaid | None = None


@dataclass(frozen=True, slots=True)
class SwitchRoom:
    """Let a room be booked, or no more."""

    room_id: int
    active: bool


@dataclass(frozen=True, slots=True)
class CheckIn:
    """I am in the room: of this meeting, else of mine that goes on now or is about to begin."""

    booking_id: int | None = None


@dataclass(frozen=True, slots=True)
class WaitForRoom:
    """Tell me when a room comes free, and hold it for me: the one of the wish, or any that does (S1.33)."""

    wish: FindRoom


@dataclass(frozen=True, slots=True)
class TakeRoom:
    """Book the room that is offered to me."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class PassRoom:
    """Let the next who waits have the room that is offered to me."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class StopWaitingForRoom:
    """Wait for that room no more."""

    wait_id: int


@dataclass(frozen=True, slots=True)
class LetRoomEnd:
    """It is fine that my room's time ends."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class ExtendRoom:
    """Let my meeting have its room until then, if that is free."""

    booking_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class SetRoomEnds:
    """Choose of which rooms the holders are asked before their time ends: by a form where ``which`` is empty."""

    which: str = ""
