"""A change to a meeting."""

from dataclasses import dataclass

from core.model.priority import Priority
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited by e-mail alone."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """What is to be changed; None and () leave things as they are.

    ``add`` and ``add_optional`` are people's ids; those already invited become required, or optional.
    ``remove`` are invitations' people, ``remove_guests`` e-mail addresses.
    ``room_id`` is 0 to give up the room.
    """

    title: str | None = None
    span: Timespan | None = None
    room_id: int | None = None
    place: str | None = None
    description: str | None = None
    priority: Priority | None = None
    private: bool | None = None
    all_day: bool | None = None
    add: tuple[int, ...] = ()
    add_optional: tuple[int, ...] = ()
    add_guests: tuple[Guest, ...] = ()
    remove: tuple[int, ...] = ()
    remove_guests: tuple[str, ...] = ()
