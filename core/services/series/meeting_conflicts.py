"""What is in the way of the meetings of a series, and what the policy that holds makes of each date (S1.75, S1.79, S1.106)."""

from collections.abc import Collection, Mapping, Sequence

from core.errors import Clashing, DateClash, Refusal, RoomUnfit
from core.model.conflict import Alternative, Ask, Clash, Displace, Refuse, overlapping
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.conflicts import Insist, busy_elsewhere, clashes_in, resolve_found
from core.services.meetings.asking import settle_owners, taken
from core.services.meetings.parts import check_room, wanted_claims
from core.services.series.meeting_places import Place, nearest_time
from core.services.series.weighing import MOST_ASKED, Weighed

_SOUGHT = 8
"""Clashes for which the nearest time is sought: nobody chooses among more."""


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
    claims = taken(unit, calendars, [place.span for place in places], ignoring)
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


def _hard_calendars(unit: Unit, place: Place) -> frozenset[int]:
    claims = wanted_claims(unit, place.meeting, place.invitations, place.people)
    return frozenset(claim.calendar_id for claim in claims if claim.hard)
