"""A series of sessions with one mentor: held together or not at all, confirmed or asked for together, answered together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.errors import NotAllowed, NotFound, NotOpen, OwnHost, SeriesClashes, SeriesLapsed, ServiceInactive
from core.events import SeriesAnswered, SeriesBooked, SeriesRequested
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.model.people import Membership
from core.model.series import Series, SeriesKind, made_by
from core.ports import Unit
from core.services.booking.checks import check_guest, check_holds, held_now, others_for
from core.services.booking.ending import given_back, released, turned_down
from core.services.booking.freeing import freed, fulfilled
from core.services.booking.holding import new_hold
from core.services.booking.lapsing import settle
from core.services.booking.parts import Locked, claim_of, claims_of, for_update, lock, sides_of, store, tell, tidy
from core.services.lookup import organisation_of, service_of
from core.services.search import offer_of
from core.services.series.parts import (
    SeriesWish,
    clashes_of,
    next_extension,
    placed,
    reach_of,
    series_seen,
    wished_pattern,
)


@dataclass(frozen=True, slots=True)
class Sessions:
    """A series with its sessions in the order of their days."""

    series: Series
    sessions: Sequence[Booking]


def hold_series(
    unit: Unit, guest: Membership, *, host_id: int, service_id: int | None, wish: SeriesWish, topic: str = ""
) -> Sessions:
    """Hold all of a series that is within reach for the guest, in one transaction, or nothing.

    What else the guest holds of this host is given back for it. Raises SeriesClashes, which names the dates that cannot be and
    the nearest time for each, OwnHost, Invalid, ZoneUnknown, NotOpen, TooManyHolds, and what ``offer_of`` does.
    """
    if host_id == guest.person_id:
        raise OwnHost
    topic = tidy(topic, "topic")
    wanted = offer_of(unit, guest, host_id, service_id, wish.length)
    if wanted.service.shared:
        raise NotFound("offer")
    sides = sides_of(unit, host_id, guest.person_id)
    unit.bookings.lock(sides.calendar_ids)
    pattern = wished_pattern(unit, guest, wish)
    made_until = made_by(pattern, unit.now + reach_of(wanted.service))
    places = placed(list(pattern.occurrences(pattern.first, made_until)), wish.swaps)
    if not places:
        raise NotOpen(host_id, pattern.occurrence(pattern.first).span.start, "horizon")
    held = held_now(unit, guest.person_id)
    own = [each for each in held if each.host_id == host_id and each.moves_id is None and each.entry_id is None]
    clashes = clashes_of(unit, wanted, sides.guest, places, ignoring=[each.id for each in own])
    if clashes:
        raise SeriesClashes(len(places), clashes)
    check_holds(unit, guest, [each for each in held if each not in own])
    for each in own:
        released(unit, each, Party.GUEST)
    series = unit.series.add(Series(0, guest.organisation_id, SeriesKind.SESSION, pattern, made_until))
    expires_at = min(
        new_hold(unit, wanted, place.span, guest_id=guest.person_id).expires_at or unit.now for place in places
    )
    sessions = []
    for place in places:
        new = new_hold(unit, wanted, place.span, guest_id=guest.person_id, topic=topic)
        new = replace(new, expires_at=expires_at, series_id=series.id, recurrence_at=place.occurrence.recurrence_at)
        sessions.append(unit.bookings.add(new, [(wanted.mentor.calendar_id, claim_of(wanted.service, place.span))]))
    for each in own:
        freed(unit, each)
    return Sessions(series, sessions)


def confirm_series(unit: Unit, member: Membership, series_id: int) -> Sessions:
    """Turn what is held of a series into sessions, or into a request where the service needs approval; a second press is a no-op.

    Raises SeriesLapsed, OwnClash, ServiceInactive, NotOpen, NotFound, NotAllowed.
    """
    found = _locked(unit, member, series_id)
    if found.party is not Party.GUEST:
        raise NotAllowed(needs="guest")
    held = [each for each in found.sessions if each.state is State.HELD]
    if not held:
        return _as_it_stands(found)
    service = service_of(unit, held[0].service_id)
    if not service.active:
        raise ServiceInactive(service.id)
    expires_at = _answer_by(unit, held) if service.approval else None
    ids = [each.id for each in held]
    for each in held:
        _check_guest(unit, found, each, ids)
    for each in held:
        _take(unit, found, each, expires_at)
    if expires_at is None:
        fulfilled(unit, held[0])
        _extend_later(unit, found.series)
        tell(unit, held[0], SeriesBooked(series_id, member.person_id), {held[0].host_id})
    else:
        tell(unit, held[0], SeriesRequested(series_id), {held[0].host_id})
    return sessions_of(unit, member, series_id)


def release_series(unit: Unit, member: Membership, series_id: int) -> Sessions:
    """Give back at once what is held of a series; what is no longer held stays. Raises NotFound, NotAllowed."""
    found = _locked(unit, member, series_id)
    for each in found.sessions:
        if each.state is State.HELD:
            given_back(unit, each, found.party, by=member.person_id, told=False)
    return sessions_of(unit, member, series_id)


def answer_series(unit: Unit, member: Membership, series_id: int, *, grant: bool, reason: str = "") -> Sessions:
    """Grant a request for a series, or turn it down, as a whole: by the host, or an organizer. What was answered stays as it is.

    Raises SeriesLapsed, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    found = _locked(unit, member, series_id)
    asked = [each for each in found.sessions if each.state is State.PENDING]
    if not asked:
        return _as_it_stands(found)
    if found.party not in {Party.HOST, Party.ORGANIZER}:
        raise NotAllowed(needs="host")
    for each in asked:
        if grant:
            granted = moved(each, State.CONFIRMED, found.party)
            store(unit, each, granted, by=member.person_id)
        else:
            turned_down(unit, each, found.party, by=member.person_id, reason=reason, told=False)
    if grant:
        fulfilled(unit, asked[0])
        _extend_later(unit, found.series)
    people = {asked[0].host_id, asked[0].guest_id} - {member.person_id}
    tell(unit, asked[0], SeriesAnswered(series_id, member.person_id, grant), people)
    return sessions_of(unit, member, series_id)


def sessions_of(unit: Unit, member: Membership, series_id: int) -> Sessions:
    """The series as it stands, for its two sides and for organizers. Raises NotFound."""
    return Sessions(*series_seen(unit, member, series_id))


@dataclass(frozen=True, slots=True)
class _Found:
    series: Series
    sessions: Sequence[Booking]
    party: Party
    locked: Locked


def _locked(unit: Unit, member: Membership, series_id: int) -> _Found:
    """The series with its calendars and its sessions locked, lapsed ones settled."""
    _, seen = series_seen(unit, member, series_id)
    locked = lock(unit, member, seen[0].id)
    series = unit.series.for_update(series_id)
    if series is None:
        raise NotFound("series")
    sessions = [settle(unit, for_update(unit, each.id), by=member.person_id) for each in seen]
    return _Found(series, sessions, locked.party, locked)


def _as_it_stands(found: _Found) -> Sessions:
    """What there is after a second press; raises SeriesLapsed where nothing is left of it."""
    if all(each.state in {State.LAPSED, State.RELEASED} for each in found.sessions):
        raise SeriesLapsed(found.series.id)
    return Sessions(found.series, found.sessions)


def _check_guest(unit: Unit, found: _Found, held: Booking, ids: Sequence[int]) -> None:
    """Raise OwnClash where the guest has taken something else at that time since it was held."""
    at, also = replace(found.locked, booking=held), (found.locked.sides.guest.calendar_id,)
    check_guest(unit, at, held.span, lambda: others_for(unit, held, ignoring=ids, also=also), ignoring=ids)


def _take(unit: Unit, found: _Found, held: Booking, expires_at: datetime | None) -> None:
    """One of the held times becomes a session, or a request that lapses at ``expires_at``; the guest's time is claimed too."""
    sides = found.locked.sides
    if expires_at is None:
        after = moved(held, State.CONFIRMED, Party.GUEST)
    else:
        after = replace(moved(held, State.PENDING, Party.GUEST), expires_at=expires_at, awaits=Party.HOST)
    claims = {**claims_of(unit, held, [sides.host.calendar_id]), sides.guest.calendar_id: held.span}
    store(unit, held, after, claims, by=held.guest_id)


def _answer_by(unit: Unit, held: Sequence[Booking]) -> datetime:
    """Until when the host may answer: the organisation's hours, and never later than the service's notice of the first."""
    service, organisation = service_of(unit, held[0].service_id), organisation_of(unit, held[0].organisation_id)
    first = min(each.span.start for each in held)
    latest = min(
        unit.now + timedelta(hours=organisation.approval_hours), first - timedelta(minutes=service.minimum_notice)
    )
    if latest <= unit.now:
        raise NotOpen(held[0].host_id, first, "notice", others_for(unit, held[0], ignoring=(held[0].id,), also=()))
    return latest


def _extend_later(unit: Unit, series: Series) -> None:
    """Let the clock make the next occurrence once it comes into reach."""
    sessions = unit.series.sessions(series.id, (State.CONFIRMED,))
    extend_at = next_extension(series, service_of(unit, sessions[-1].service_id)) if sessions else None
    if extend_at is not None:
        unit.series.save(replace(series, extend_at=extend_at, version=series.version + 1), seen=series.version)
