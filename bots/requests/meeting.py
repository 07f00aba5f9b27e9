"""Meetings: calling one, showing, changing and cancelling it, and the list of one's own."""

from dataclasses import dataclass
from datetime import datetime

from core.model.priority import Priority
from core.model.series import Scope, Swap
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Meet:
    """Call a meeting of several people. What is not said is asked; nobody is invited before ``sure``.

    ``at`` is an exact start, ``window`` where a time is to be found, ``length`` minutes, ``guests`` e-mail addresses of people
    without a chat, ``recurrence`` an RRULE (RFC 5545) without its prefix, ``reminders`` minutes before the start. Of a series
    ``swaps`` are days that are otherwise. A room is named
    by ``room_id``, or found for ``capacity`` people with ``amenities``, ``near`` a place if there is one; ``no_room`` says that
    none is wanted.
    """

    title: str = ""
    at: datetime | None = None
    length: int | None = None
    window: Timespan | None = None
    person_ids: tuple[int, ...] = ()
    optional_ids: tuple[int, ...] = ()
    guests: tuple[str, ...] = ()
    room_id: int | None = None
    capacity: int | None = None
    amenities: tuple[str, ...] = ()
    near: str = ""
    no_room: bool = False
    place: str = ""
    description: str = ""
    priority: Priority = Priority.NORMAL
    private: bool = False
    all_day: bool = False
    recurrence: str = ""
    reminders: tuple[int, ...] | None = None
    swaps: tuple[Swap, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Alteration:
    """What is to be different about a meeting: its people, weight, room, place, title, and whether others see it.

    Empty and None leave things as they are.

    People by id: who is to come, who may be missing, who comes no more; ``guests`` are e-mail addresses of people without a chat.
    An empty ``title`` is asked for; an empty ``place`` is none any more.
    """

    add: tuple[int, ...] = ()
    optional: tuple[int, ...] = ()
    remove: tuple[int, ...] = ()
    guests: tuple[str, ...] = ()
    gone_guests: tuple[str, ...] = ()
    priority: Priority | None = None
    room_id: int | None = None
    title: str | None = None
    place: str | None = None
    private: bool | None = None


@dataclass(frozen=True, slots=True)
class AlterMeeting:
    """Change the people, the weight or the room of a meeting seen at ``version``, as it was said.

    Of a series ``scope`` says how much is meant, and is asked for where it was not said.
    """

    booking_id: int
    version: int
    alteration: Alteration
    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """Cancel a meeting seen at ``version``; asks first unless ``sure``."""

    booking_id: int
    version: int
    sure: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveMeeting:
    """Move a meeting: to ``at``, or ``shift`` minutes later; ``same_day`` where ``at`` tells the clock alone.

    With ``same_clock`` its own clock is meant, on the day of ``window``. Without a time the best ones in ``window`` are
    offered. What it would mean is shown first, unless ``sure``; ``version`` is what the person saw then. ``length`` is the
    new length in minutes, None as it is.
    """

    booking_id: int
    at: datetime | None = None
    window: Timespan | None = None
    length: int | None = None
    shift: int | None = None
    same_day: bool = False
    same_clock: bool = False
    version: int | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class RepeatMeeting:
    """Let a meeting that is alone go on as a series by this RRULE; the draft of it is shown first."""

    booking_id: int
    recurrence: str


@dataclass(frozen=True, slots=True)
class Meetings:
    """My meetings from now on, or those of the window, from the ``skip``-th on.

    ``which`` leaves those that I ``hosted``, to which I am ``invited``, or that I have ``unanswered``, or has those that I have
    ``declined``, which are not mine otherwise; ``person_ids`` leaves those with all of these people, ``room_id`` those in the
    room.
    """

    window: Timespan | None = None
    skip: int = 0
    which: str = ""
    person_ids: tuple[int, ...] = ()
    room_id: int | None = None


@dataclass(frozen=True, slots=True)
class EditMeet:
    """The form for a meeting that is to be called: all of it, or one ``field``; ``meet`` is what was said so far.

    Where no form shows all together, ``field`` is asked alone; ``pick`` shows what there is to change.
    """

    meet: Meet
    field: str = ""
    pick: bool = False


@dataclass(frozen=True, slots=True)
class EditMeeting:
    """The form for a meeting that stands, seen at ``version``: all that can be changed of it, or one ``field``.

    Of a series ``scope`` says how much is meant, and is asked for once it is filled in where it was not said.
    """

    booking_id: int
    version: int
    field: str = ""
    scope: Scope | None = None
