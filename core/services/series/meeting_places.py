"""Where the meetings of a series can be: everybody's time and the room at once, and the nearest time where they cannot."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.errors import Clashing, DateClash, NotFound, Refusal, RoomUnfit
from core.model.conflict import Refuse
from core.model.invitation import Invitation
from core.model.meeting import Claim, Meeting
from core.model.minutes import minute_at, moment_at
from core.model.people import Membership, Person
from core.model.series import Occurrence
from core.model.timespan import Timespan, subtract
from core.model.zones import day_bounds, zone_named
from core.ports import Unit
from core.services.booking.lapsing import still_claims
from core.services.common_times import STEP, all_free
from core.services.conflicts import clashes_in
from core.services.meetings.parts import check_room, room_calendar, wanted_claims

_SOUGHT = 8
"""Clashes for which the nearest time is sought: nobody chooses among more."""

_AROUND = timedelta(days=1)
"""How far to either side of its day the nearest time is sought."""


@dataclass(frozen=True, slots=True)
class Place:
    """A meeting as it shall be, with who is invited to it and the occurrence that it is."""

    occurrence: Occurrence
    meeting: Meeting
    invitations: Sequence[Invitation]
    people: Mapping[int, Person]

    @property
    def span(self) -> Timespan:
        """When it shall be."""
        return self.meeting.span

    def at(self, span: Timespan) -> "Place":
        """The same at another time."""
        return replace(self, meeting=replace(self.meeting, span=span))


def meeting_clashes(
    unit: Unit, host: Membership, places: Sequence[Place], *, ignoring: Collection[int] = ()
) -> Sequence[DateClash]:
    """Those of the places that cannot be had, each with its reason and the nearest time that everybody and the room have.

    The calendars are locked. What has lapsed is settled on the way. Raises NotFound for a room of another organisation.
    """
    if not places:
        return ()
    claims = {place.occurrence.recurrence_at: _hard(unit, place) for place in places}
    window = Timespan(min(place.span.start for place in places), max(place.span.end for place in places))
    calendars = {claim.calendar_id for each in claims.values() for claim in each}
    taken = unit.bookings.claims(calendars, window) if calendars else {}
    spans, clashes = [place.span for place in places], list[DateClash]()
    for place in places:
        why = _refused(unit, place, claims[place.occurrence.recurrence_at], taken, ignoring)
        if why is not None:
            nearest = _nearest(unit, host, place, spans, ignoring) if len(clashes) < _SOUGHT else None
            spans += [] if nearest is None else [Timespan.lasting(nearest, place.span.minutes)]
            clashes.append(DateClash(place.occurrence.day, place.occurrence.recurrence_at, place.span, why, nearest))
    return clashes


def _hard(unit: Unit, place: Place) -> Sequence[Claim]:
    claims = wanted_claims(unit, place.meeting, place.invitations, place.people)
    return [claim for claim in claims if claim.hard]


def _refused(
    unit: Unit,
    place: Place,
    claims: Sequence[Claim],
    taken: Mapping[int, Sequence[tuple[Timespan, int]]],
    ignoring: Collection[int],
) -> Refusal | None:
    """Why it cannot be there; None where it can, once what has lapsed is settled."""
    try:
        check_room(unit, place.meeting.organisation_id, place.meeting.room_id, place.span, 1 + len(place.invitations))
    except RoomUnfit as unfit:
        return unfit
    found: dict[int, set[int]] = {}
    for claim in claims:
        for span, owner in taken.get(claim.calendar_id, ()):
            if owner not in ignoring and span.overlaps(place.span):
                found.setdefault(owner, set()).add(claim.calendar_id)
    met = {owner: frozenset(calendars) for owner, calendars in found.items() if still_claims(unit, owner)}
    if not met:
        return None
    busy = frozenset[int]().union(*met.values())
    people = tuple(person.id for person in place.people.values() if person.calendar_id in busy)
    organisation_id = place.meeting.organisation_id
    clashes = clashes_in(unit, organisation_id, met)
    return Clashing(organisation_id, place.span, Refuse(clashes), people, room=len(people) < len(busy))


def _nearest(
    unit: Unit, host: Membership, place: Place, spans: Sequence[Timespan], ignoring: Collection[int]
) -> datetime | None:
    """The nearest start about its day in everybody's hours, with the room, where nothing else of the series is."""
    zone = place.people[place.meeting.host_id].zone
    if place.meeting.all_day or zone is None:
        return None
    day = place.span.start.astimezone(zone_named(zone)).date()
    around = day_bounds(day, zone)
    window = Timespan(max(around.start - _AROUND, unit.now), around.end + _AROUND)
    needed = {each.person_id for each in place.invitations if each.person_id and each.required and each.comes}
    try:
        free: Sequence[Timespan] = all_free(unit, host, (host.person_id, *sorted(needed)), window)
    except NotFound:
        return None
    room = room_calendar(unit, place.meeting.room_id)
    busy = [] if room is None else [s for s, by in unit.bookings.claims([room], window)[room] if by not in ignoring]
    length, starts = place.span.minutes, list[datetime]()
    for open_span in subtract(free, [*busy, *spans]):
        first = -(-minute_at(open_span.start) // STEP) * STEP
        starts += [moment_at(each) for each in range(first, minute_at(open_span.end) - length + 1, STEP)]
    best = sorted(starts, key=lambda start: abs(start - place.span.start))
    return next((start for start in best if _room_fits(unit, place, Timespan.lasting(start, length))), None)


def _room_fits(unit: Unit, place: Place, span: Timespan) -> bool:
    try:
        check_room(unit, place.meeting.organisation_id, place.meeting.room_id, span, 1 + len(place.invitations))
    except RoomUnfit:
        return False
    return True
