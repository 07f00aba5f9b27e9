"""What is in the way of the meetings of a series, and what the policy that holds makes of each date (S1.75, S1.79, S1.106)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.errors import Clashing, DateClash, Refusal, RoomUnfit
from core.model.conflict import Alternative, Ask, Clash, Displace, Refuse, Taken, overlapping
from core.model.meeting import Appointment, Meeting
from core.model.people import Membership, Person
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.conflicts import Insist, busy_elsewhere, clashes_in, resolve_found
from core.services.decisions import note_displaced
from core.services.meetings.asking import settle_owners
from core.services.meetings.displacing import calendars_of, displace
from core.services.meetings.parts import check_room, lock_people, room_calendar, wanted_claims
from core.services.series.meeting_places import Place, nearest_time

MOST_ASKED = 10
"""Dates of one series about which organizers are asked at once: each is a decision of its own."""

_SOUGHT = 8
"""Clashes for which the nearest time is sought: nobody chooses among more."""


@dataclass(slots=True)
class Weighed:
    """What the policy makes of the dates of a series, before anything is written.

    ``clashes`` are the dates that cannot be had, ``displaced`` what gives way to others for this ``reason``, ``asked`` what
    organizers are to decide, both by RECURRENCE-ID.
    """

    clashes: list[DateClash] = field(default_factory=list)
    displaced: dict[datetime, tuple[Clash, ...]] = field(default_factory=dict)
    reason: str = ""
    asked: dict[datetime, tuple[Clash, ...]] = field(default_factory=dict)


def weighed(
    unit: Unit,
    host: Membership,
    places: Sequence[Place],
    *,
    by: Membership | None = None,
    insist: Insist | None = None,
    ignoring: Collection[int] = (),
    may_ask: bool = True,
) -> Weighed:
    """Ask the policy about each of the places in whose way something is; the others are free.

    Asked is for ``by``, else the ``host``. The calendars are locked. What has lapsed is settled on the way. Where organizers
    would be asked about more than MOST_ASKED dates, none is: they are told as clashes. Raises NotFound for a room of another
    organisation.
    """
    found = Weighed()
    met, busy = _met(unit, places, ignoring), _busy_elsewhere(unit, places)
    spans = [place.span for place in places]
    for place, owners in zip(places, met, strict=True):
        unfit, clashes = _unfit(unit, place), clashes_in(unit, host.organisation_id, owners) if owners else ()
        clashes = (*clashes, *_elsewhere(unit, place, busy))
        if unfit is None and not clashes:
            continue
        sought = len(found.clashes) < _SOUGHT
        apart = [span for span in spans if span != place.span]
        nearest = nearest_time(unit, host, place, apart, ignoring) if sought else None
        why = unfit or _weigh(unit, by or host, place, clashes, nearest, found, insist=insist, may_ask=may_ask)
        if why is not None:
            nearest = None if isinstance(why, Clashing) and isinstance(why.outcome, Refuse) else nearest
            spans += [] if nearest is None else [Timespan.lasting(nearest.starts_at, place.span.minutes)]
            found.clashes.append(_clash(place, why, nearest))
    if len(found.asked) > MOST_ASKED:
        return weighed(unit, host, places, by=by, ignoring=ignoring, may_ask=False)
    return found


def _clash(place: Place, why: Refusal, nearest: Alternative | None) -> DateClash:
    at, day = place.occurrence.recurrence_at, place.occurrence.day
    if nearest is None:
        return DateClash(day, at, place.span, why)
    room_id = nearest.room_id if nearest.room_id != place.meeting.room_id else None
    return DateClash(day, at, place.span, why, nearest.starts_at, room_id)


def _weigh(
    unit: Unit,
    by: Membership,
    place: Place,
    clashes: tuple[Clash, ...],
    nearest: Alternative | None,
    found: Weighed,
    *,
    insist: Insist | None,
    may_ask: bool,
) -> Refusal | None:
    """Why the place cannot be had; None where it can, and what has to be done for it is written into ``found``."""
    times = () if nearest is None else (nearest,)
    try:
        outcome = resolve_found(
            unit, by, place.meeting, clashes, place.people, times=times, insist=insist, may_ask=may_ask
        )
    except Clashing as refusal:
        return refusal
    match outcome:
        case Displace(clashes, reason):
            found.displaced[place.occurrence.recurrence_at] = clashes
            found.reason = reason
        case Ask(about, _):
            found.asked[place.occurrence.recurrence_at] = about
    return None


def _unfit(unit: Unit, place: Place) -> RoomUnfit | None:
    """Why its room does not do for it, None where it does."""
    meeting = place.meeting
    try:
        check_room(unit, meeting.organisation_id, meeting.room_id, place.span, 1 + len(place.invitations))
    except RoomUnfit as unfit:
        return unfit
    return None


def _met(unit: Unit, places: Sequence[Place], ignoring: Collection[int]) -> Sequence[Mapping[int, frozenset[int]]]:
    """For each of the places: the bookings that have time which it wants, with the calendars on which they have it."""
    wanted = [_hard_calendars(unit, place) for place in places]
    calendars = frozenset[int]().union(*wanted)
    if not calendars:
        return [{} for _ in places]
    claims = _taken(unit, calendars, [place.span for place in places], ignoring)
    met = overlapping([place.span for place in places], claims)
    there = [
        {owner: found & own for owner, found in lines.items() if found & own}
        for lines, own in zip(met, wanted, strict=True)
    ]
    settle_owners(unit, {owner for lines in there for owner in lines})
    return there


def _busy_elsewhere(unit: Unit, places: Sequence[Place]) -> Mapping[int, Sequence[Timespan]]:
    """What connected calendars say of the people of these places, but of those who call them, by calendar that says anything."""
    people = {each.id: each for place in places for each in place.people.values() if each.id != place.meeting.host_id}
    calendars = {person.calendar_id for person in people.values()}
    if not calendars:
        return {}
    window = Timespan(min(place.span.start for place in places), max(place.span.end for place in places))
    return {calendar: spans for calendar, spans in unit.connected.busy(calendars, window).items() if spans}


def _elsewhere(unit: Unit, place: Place, busy: Mapping[int, Sequence[Timespan]]) -> tuple[Clash, ...]:
    """What of that is in the way of the place: of those who must come and have not that time for it already."""
    if not busy:
        return ()
    needed = _hard_calendars(unit, place) - place.settled
    return busy_elsewhere(place.span, {calendar: spans for calendar, spans in busy.items() if calendar in needed})


def _taken(unit: Unit, calendars: Collection[int], spans: Sequence[Timespan], ignoring: Collection[int]) -> list[Taken]:
    if not spans:
        return []
    window = Timespan(min(span.start for span in spans), max(span.end for span in spans))
    return [
        Taken(calendar, span, owner)
        for calendar, claimed in unit.bookings.claims(calendars, window).items()
        for span, owner in claimed
        if owner not in ignoring
    ]


def _hard_calendars(unit: Unit, place: Place) -> frozenset[int]:
    claims = wanted_claims(unit, place.meeting, place.invitations, place.people)
    return frozenset(claim.calendar_id for claim in claims if claim.hard)


def lock_met(
    unit: Unit, people: Collection[int], room_ids: Collection[int | None], spans: Sequence[Timespan]
) -> Mapping[int, Person]:
    """Lock the calendars of the people and the rooms, and those of everything that has some of these times there.

    All at once and in ascending order; returns the people. Raises NotFound.
    """
    calendars = {person.calendar_id for person in unit.people.many(people).values()}
    rooms = {room_calendar(unit, room_id) for room_id in room_ids}
    calendars |= {room for room in rooms if room is not None}
    owners = {owner for lines in overlapping(spans, _taken(unit, calendars, spans, ())) for owner in lines}
    unit.bookings.lock(calendars | calendars_of(unit, owners) if owners else calendars)
    return lock_people(unit, people, None)


def given_way(found: Weighed) -> tuple[Clash, ...]:
    """What gives way, each once, in order of time."""
    once = {clash.booking_id: clash for clashes in found.displaced.values() for clash in clashes}
    return tuple(sorted(once.values(), key=lambda clash: (clash.span, clash.booking_id)))


def make_way(unit: Unit, found: Weighed, *, by: int) -> Sequence[Appointment]:
    """What is in the way gives way, as it was weighed; what it was, so that what is left of its time can be offered."""
    return displace(unit, given_way(found), by=by, reason=found.reason)


def note_made_way(unit: Unit, found: Weighed, made: Sequence[Meeting], *, by: int) -> None:
    """Keep for which of the meetings others were displaced, once they are stored: who, when and why (S1.78)."""
    for meeting in made:
        clashes = found.displaced.get(meeting.recurrence_at) if meeting.recurrence_at is not None else None
        if clashes:
            note_displaced(unit, meeting, clashes, by=by, reason=found.reason)
