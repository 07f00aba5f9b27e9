"""Rooms: whether one meets what is needed, or why it does not, and for how long it is free (S1.8, S1.68).

Like a person, a room has a calendar and is claimed. Its hours are in its own local time (S4.37).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.model.hours import Stretch, WeeklyHours, open_minutes, open_time
from core.model.minutes import DAY, MinuteSpan, minute_from, moment_at, whole_minutes
from core.model.openings import openings
from core.model.timespan import Timespan
from core.model.zones import grid

ALWAYS = tuple(Stretch(weekday, 0, DAY) for weekday in range(7))
"""Open day and night: a room's default hours."""

STEP = 5
"""Minutes of local time between the starts at which a room is offered."""


@dataclass(frozen=True, slots=True)
class Room:
    """A room of an organisation. ``hours`` are open hours in its own zone; ``capacity`` counts people.

    ``amenities`` are sorted lower-case words (``projector``). ``check_in`` releases it if nobody checks in.
    ``policy`` names its own conflict policy, None for the organisation's. One that is not ``active`` can no longer be booked;
    what is booked stays.
    """

    id: int
    organisation_id: int
    calendar_id: int
    name: str
    capacity: int
    hours: WeeklyHours
    place: str = ""
    amenities: tuple[str, ...] = ()
    check_in: bool = False
    policy: str | None = None
    active: bool = True

    @property
    def zone(self) -> str:
        """Its IANA zone."""
        return self.hours.zone

    def is_open(self, span: Timespan) -> bool:
        """Whether all of the span lies in its hours."""
        return opens(self.hours, span)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a room must have: seats for ``capacity`` people, all of the ``amenities``; rooms at ``place`` are preferred."""

    capacity: int = 1
    amenities: tuple[str, ...] = ()
    place: str = ""


ANY = Needs()
"""Any room."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why a room does not suit: it is retired, too small for ``wanted`` people, lacks amenities, or is not open."""

    retired: bool = False
    wanted: int | None = None
    missing: tuple[str, ...] = ()
    closed: bool = False


def opens(hours: WeeklyHours, span: Timespan) -> bool:
    """Whether all of the span lies in the hours."""
    return any(each.contains(span) for each in open_time(hours, (), span))


def why_unfit(room: Room, needs: Needs, span: Timespan | None = None) -> Unfit | None:
    """Every reason why the room does not suit, None if it does (S1.8); without a span its hours are ignored."""
    unfit = Unfit(
        retired=not room.active,
        wanted=needs.capacity if needs.capacity > room.capacity else None,
        missing=tuple(each for each in needs.amenities if each not in room.amenities),
        closed=span is not None and not room.is_open(span),
    )
    return unfit if unfit != Unfit() else None


def is_near(room: Room, place: str) -> bool:
    """Whether the room is at the place as typed: "Berlin" matches "Berlin, 3rd floor"."""
    return bool(place) and place.casefold() in room.place.casefold()


def fitting(rooms: Iterable[Room], needs: Needs) -> tuple[Room, ...]:
    """The rooms that meet the needs, best first: at the place, then the smallest, then by name."""
    fit = (room for room in rooms if why_unfit(room, needs) is None)
    return tuple(sorted(fit, key=lambda r: (not is_near(r, needs.place), r.capacity, r.name.casefold(), r.id)))


def free_until(room: Room, busy: Sequence[Timespan], span: Timespan) -> datetime | None:
    """Until when the room is open and unclaimed from the span's start, at most to its end; None if it is not at the start.

    ``busy`` are the claims on its calendar in order of their start.
    """
    opened = next((each for each in open_time(room.hours, (), span) if each.start <= span.start), None)
    if opened is None:
        return None
    until = min(opened.end, span.end)
    taken = next((each for each in busy if each.end > span.start), None)
    if taken is None or taken.start >= until:
        return until
    return taken.start if taken.start > span.start else None


def next_free(room: Room, busy: Sequence[MinuteSpan], length: int, window: Timespan) -> datetime | None:
    """The first start in the window from which the room is free for ``length`` minutes; None if there is none.

    It may end after the window. ``busy`` are its claims in whole minutes, in order, reaching as far.
    """
    first, end = minute_from(window.start), whole_minutes(window)[1]
    starts = openings(
        open_minutes(room.hours, (), first, end + length),
        busy,
        length=length,
        step=STEP,
        grid=grid(room.zone, first // DAY, end // DAY, STEP),
        not_before=first,
        not_after=end - 1,
    )
    return moment_at(starts[0]) if starts else None
