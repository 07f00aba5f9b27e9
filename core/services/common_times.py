"""Finding a time for several people: everybody's hours and claims read in a few statements, the best times chosen (S1.105).

Of others' time nothing is told but that they can or cannot: no title, no name of what they have (S1.54, S1.94).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from core.errors import Invalid, NotFound, ZoneUnknown
from core.model.common_times import Attendee, CommonTime, best_times, odd_among
from core.model.hours import open_minutes
from core.model.minutes import MinuteSpan, merge_minutes, minute_at, subtract_minutes, timespan, whole_minutes
from core.model.people import Membership, Person
from core.model.rights import sees_mentor
from core.model.room import Needs, Room
from core.model.timespan import Timespan, subtract
from core.ports import Unit
from core.services.free_rooms import room_here, seen_by

MOST_PEOPLE = 250
"""People for whom a time is found at once, so that one unit of work stays short."""

STEP = 15
"""Minutes of the grid of starts, on the clock of the one who asks."""

LONGEST = 12 * 60
"""Minutes of the longest meeting that a time is found for; whole days are no matter of hours."""

_LATELY = timedelta(weeks=12)
"""So far before and after the window meetings count for who has been given early and late hours."""

_ROOMS = 50
"""How many of the rooms that fit best are looked at."""

_MARGIN = timedelta(days=2)
"""How far beyond the window people's days are read: their dates are their own, and scraps of time reach over its ends."""


@dataclass(frozen=True, slots=True)
class CommonWish:
    """For whom a time is wanted, beside the one who asks: when (``window``, but not ``left_out``) and for how many minutes.

    One room must be free as well, or any that has what is needed, where that is said. With ``alone`` a time for the one who asks
    will do: whoever else comes is not known here.
    """

    required: tuple[int, ...]
    window: Timespan
    length: int
    optional: tuple[int, ...] = ()
    left_out: tuple[Timespan, ...] = ()
    room_id: int | None = None
    needs: Needs | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class CommonFindings:
    """The best times, best first, and everybody concerned by id.

    ``assumed`` have set no hours, so that the working week counts as theirs; ``unplaced`` have told no zone, so that the clock
    of the one who asks counts as theirs. ``roomless`` says that no room is to be had at any time, so that the times are those
    of the people alone.
    """

    times: tuple[CommonTime, ...]
    people: Mapping[int, Person]
    assumed: frozenset[int] = frozenset()
    unplaced: frozenset[int] = frozenset()
    roomless: bool = False


def common_times(unit: Unit, asker: Membership, wish: CommonWish, *, count: int) -> CommonFindings:
    """The ``count`` best times that are still to come. Named twice, somebody counts once, and as required if named so once.

    Raises NotFound for somebody of another organisation, Invalid for nobody, too many people, or a length that no day has.
    """
    _check_length(wish.length)
    required = tuple(dict.fromkeys((asker.person_id, *wish.required)))
    optional = tuple(dict.fromkeys(each for each in wish.optional if each not in required))
    if len(required) + len(optional) == 1 and not wish.alone:
        raise Invalid("attendees", "missing")
    attendees, people = attendees_of(unit, asker, (*required, *optional), wish.window, optional=optional)
    attendees = _with_ledger(unit, attendees, wish.window)
    host, *_ = attendees
    spans = _still_to_come(unit, wish, host)
    best = partial(best_times, attendees, spans, length=wish.length, step=STEP, zone=host.zone, count=count)
    rooms = _rooms(unit, asker, wish)
    times = best(rooms=rooms)
    roomless = rooms is not None and not times
    return CommonFindings(
        best() if roomless else times,
        people,
        frozenset(attendee.person_id for attendee in attendees if attendee.assumed),
        frozenset(person.id for person in people.values() if person.zone is None),
        roomless,
    )


def all_free(unit: Unit, asker: Membership, person_ids: Collection[int], window: Timespan) -> tuple[Timespan, ...]:
    """When all of these people are free within their hours, merged and in order. Raises as ``common_times`` does."""
    attendees, _ = attendees_of(unit, asker, tuple(dict.fromkeys(person_ids)), window)
    start, end = whole_minutes(window)
    free: tuple[Timespan, ...] = (window,)
    for attendee in attendees:
        closed = subtract((window,), map(timespan, attendee.open_in(start, end)))
        free = subtract(free, (*closed, *map(timespan, attendee.busy)))
    return free


def at_odd_hours(unit: Unit, asker: Membership, person_ids: Sequence[int], span: Timespan) -> tuple[int, ...]:
    """Those of the first fifty of these people for whom it is early or late on their own clock then, or a day off.

    Raises as ``common_times`` does.
    """
    attendees, _ = attendees_of(unit, asker, tuple(dict.fromkeys(person_ids))[:MOST_PEOPLE], span)
    minutes = whole_minutes(span)
    return tuple(each.person_id for each in attendees if odd_among(each, [minutes], minutes))


def known_people(unit: Unit, asker: Membership, person_ids: Sequence[int]) -> Mapping[int, Person]:
    """These people and the asker, by id. Raises NotFound for somebody whom the asker may not know, Invalid for too many."""
    people, _ = _known(unit, asker, person_ids)
    return people


def attendees_of(
    unit: Unit, asker: Membership, person_ids: Sequence[int], window: Timespan, *, optional: Collection[int] = ()
) -> tuple[Sequence[Attendee], Mapping[int, Person]]:
    """These people as the search for common times sees them, in the order given, and as persons by id.

    Raises NotFound for somebody whom the asker may not know, Invalid for too many, and ZoneUnknown where the asker's own clock
    is not known, which is taken for that of people who have told none.
    """
    people, members = _known(unit, asker, person_ids)
    own = people[asker.person_id].zone
    if own is None:
        raise ZoneUnknown
    around = Timespan(window.start - _MARGIN, window.end + _MARGIN)
    ids = {person: member.id for person, member in members.items()}
    weekly = unit.hours.weekly(ids.values())
    overrides = unit.hours.overrides(ids.values(), around.start.date(), around.end.date())
    busy = unit.bookings.busy_minutes([people[each].calendar_id for each in person_ids], around)
    attendees = [
        Attendee(
            person_id,
            people[person_id].zone or own,
            weekly.get(ids[person_id], ()),
            overrides.get(ids[person_id], ()),
            busy[people[person_id].calendar_id],
            required=person_id not in optional,
        )
        for person_id in person_ids
    ]
    return attendees, people


def _known(
    unit: Unit, asker: Membership, person_ids: Sequence[int]
) -> tuple[Mapping[int, Person], Mapping[int, Membership]]:
    if len(person_ids) > MOST_PEOPLE:
        raise Invalid("attendees", "too_many", MOST_PEOPLE)
    members = unit.people.members_among(asker.organisation_id, person_ids)
    if any(each not in members or not sees_mentor(asker, each) for each in person_ids if each != asker.person_id):
        raise NotFound("person")
    return unit.people.many({asker.person_id, *person_ids}), members


def _with_ledger(unit: Unit, attendees: Sequence[Attendee], window: Timespan) -> Sequence[Attendee]:
    """The attendees with the early and late hours that they are given by meetings before and after the window.

    Those to come count as well, so that a row of meetings is fair that is called on one day. Whoever need not come is asked
    for nothing.
    """
    around = Timespan(window.start - _LATELY, window.end + _LATELY)
    reach = whole_minutes(around)
    needed = [attendee.person_id for attendee in attendees if attendee.required]
    attended = unit.meetings.attended(needed, around)
    return [
        replace(attendee, odd_lately=odd_among(attendee, list(map(whole_minutes, spans)), reach))
        if (spans := attended.get(attendee.person_id))
        else attendee
        for attendee in attendees
    ]


def _rooms(unit: Unit, asker: Membership, wish: CommonWish) -> Sequence[Sequence[MinuteSpan]] | None:
    """The free stretches of the room that was named, or of those that fit best; None where none is asked for."""
    if wish.room_id is not None:
        room = room_here(unit, asker, wish.room_id)
        rooms: Sequence[Room] = (room,) if room.active else ()
    elif wish.needs is not None and seen_by(asker):
        rooms = unit.rooms.fitting(asker.organisation_id, wish.needs, limit=_ROOMS)
    else:
        return None
    busy = unit.bookings.busy_minutes([room.calendar_id for room in rooms], wish.window)
    start, end = whole_minutes(wish.window)
    return [
        subtract_minutes(open_minutes(room.hours, (), start, end), merge_minutes(busy[room.calendar_id]))
        for room in rooms
    ]


def _check_length(length: int) -> None:
    if length < 1:
        raise Invalid("length", "too_small", 1)
    if length > LONGEST:
        raise Invalid("length", "too_long", LONGEST)


def _still_to_come(unit: Unit, wish: CommonWish, host: Attendee) -> Sequence[MinuteSpan]:
    """The wish's stretches after this moment, in whole minutes, without those at which the one who asks is busy or away.

    Whoever else is missing, no meeting takes place without its host.
    """
    next_minute = minute_at(unit.now) + 1
    minutes = map(whole_minutes, subtract((wish.window,), wish.left_out))
    spans = [(max(start, next_minute), end) for start, end in minutes if end > next_minute]
    if not spans:
        return ()
    away = host.away_in(spans[0][0], spans[-1][1])
    return subtract_minutes(spans, merge_minutes((*host.busy, *away)))
