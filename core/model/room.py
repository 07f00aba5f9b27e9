"""Rooms: what a room is, whether it meets what is needed and why it does not, and for how long it is free (S1.8, S1.68).

A room has a calendar, as a person has, and is claimed as a person is. Its hours are kept on its own wall (S4.37).
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
"""Open day and night: the hours of a room for which none are said."""

STEP = 5
"""Minutes of the wall clock between the starts at which a room is said to come free."""


@dataclass(frozen=True, slots=True)
class Room:
    """A room of an organisation. ``hours`` are open time on the wall of its own zone; ``capacity`` counts people.

    ``amenities`` are lower-case words in order (``projector``). ``check_in`` frees it where nobody says that they are there.
    ``policy`` names how clashes over it are decided, None as the organisation decides. One that is not ``active`` is booked no
    more; what is booked stays.
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
        """The IANA zone of its wall."""
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
    """Why a room does not do: it is booked no more, has too few seats (``wanted`` people), lacks amenities, or is not open."""

    retired: bool = False
    wanted: int | None = None
    missing: tuple[str, ...] = ()
    closed: bool = False


def opens(hours: WeeklyHours, span: Timespan) -> bool:
    """Whether all of the span lies in the hours."""
    return any(each.contains(span) for each in open_time(hours, (), span))


def why_unfit(room: Room, needs: Needs, span: Timespan | None = None) -> Unfit | None:
    """Everything for which the room does not do, None for one that does (S1.8); without a span its hours do not matter."""
    unfit = Unfit(
        retired=not room.active,
        wanted=needs.capacity if needs.capacity > room.capacity else None,
        missing=tuple(each for each in needs.amenities if each not in room.amenities),
        closed=span is not None and not room.is_open(span),
    )
    return unfit if unfit != Unfit() else None


def is_near(room: Room, place: str) -> bool:
    """Whether the room is at the place as somebody says it: "Berlin" is where "Berlin, 3rd floor" is."""
    return bool(place) and place.casefold() in room.place.casefold()


def fitting(rooms: Iterable[Room], needs: Needs) -> tuple[Room, ...]:
    """Those of the rooms that meet the needs, the best first: at the place, then the smallest, then by name."""
    fit = (room for room in rooms if why_unfit(room, needs) is None)
    return tuple(sorted(fit, key=lambda r: (not is_near(r, needs.place), r.capacity, r.name.casefold(), r.id)))


def free_until(room: Room, busy: Sequence[Timespan], span: Timespan) -> datetime | None:
    """Until when the room is open and unclaimed from the span's start on, at most to its end; None where it is not at its start.

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
    """The first start in the window from which the room is free for ``length`` minutes; None where there is none.

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
