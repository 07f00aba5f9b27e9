"""A series of sessions with one mentor that is held: confirmed or asked for together, answered and given back together."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.errors import NotAllowed, NotFound, NotOpen, SeriesLapsed, ServiceInactive
from core.events import SeriesAnswered, SeriesBooked, SeriesRequested
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.series import Series
from core.model.service import Service
from core.ports import Unit
from core.services.booking.checks import check_guest, others_for
from core.services.booking.ending import given_back, released, turned_down
from core.services.booking.freeing import fulfilled
from core.services.booking.lapsing import settle
from core.services.booking.parts import Locked, Sides, claims_of, for_update, lock, store, tell, tidy
from core.services.lookup import organisation_of, service_of
from core.services.series.parts import (
    next_extension,
    series_seen,
)


@dataclass(frozen=True, slots=True)
class Sessions:
    """A series with its sessions in the order of their days."""

    series: Series
    sessions: Sequence[Booking]


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
    ids, first = [each.id for each in held], min(each.span.start for each in held)
    others = functools.partial(others_for, unit, held[0], ignoring=(held[0].id,), also=())
    expires_at = answered_by(unit, service, held[0].host_id, first, others) if service.approval else None
    for each in held:
        _check_guest(unit, found, each, ids)
    agree(unit, found.series, found.locked.sides, held, expires_at)
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

    Organizers decide still about those of a granted series that they were asked about; of one that is turned down no more.
    Raises SeriesLapsed, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    found = _locked(unit, member, series_id)
    asked = [each for each in found.sessions if each.state is State.PENDING and not each.undecided]
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
    for each in found.sessions:
        if each.undecided and not grant:
            released(unit, each, found.party, by=member.person_id)
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


def agree(unit: Unit, series: Series, sides: Sides, held: Sequence[Booking], expires_at: datetime | None) -> None:
    """What is held of it becomes sessions, or a request that lapses at ``expires_at``; the host hears of it once."""
    for each in held:
        _take(unit, sides, each, expires_at)
    if expires_at is None:
        _extend_later(unit, series)
    if not held:
        return
    if expires_at is None:
        fulfilled(unit, held[0])
        tell(unit, held[0], SeriesBooked(series.id, held[0].guest_id), {held[0].host_id})
    else:
        tell(unit, held[0], SeriesRequested(series.id), {held[0].host_id})


def _take(unit: Unit, sides: Sides, held: Booking, expires_at: datetime | None) -> None:
    """One of the held times becomes a session, or a request that lapses at ``expires_at``; the guest's time is claimed too."""
    if expires_at is None:
        after = moved(held, State.CONFIRMED, Party.GUEST)
    else:
        after = replace(moved(held, State.PENDING, Party.GUEST), expires_at=expires_at, awaits=Party.HOST)
    claims = {**claims_of(unit, held, [sides.host.calendar_id]), sides.guest.calendar_id: held.span}
    store(unit, held, after, claims, by=held.guest_id)


def answered_by(
    unit: Unit, service: Service, host_id: int, first: datetime, others: Callable[[], Sequence[OpenTime]] = tuple
) -> datetime:
    """Until when the host may answer: the organisation's hours, and never later than the service's notice of the ``first``.

    Raises NotOpen, with the ``others``, where no time is left for it.
    """
    hours = organisation_of(unit, service.organisation_id).approval_hours
    latest = min(unit.now + timedelta(hours=hours), first - timedelta(minutes=service.minimum_notice))
    if latest <= unit.now:
        raise NotOpen(host_id, first, "notice", others())
    return latest


def _extend_later(unit: Unit, series: Series) -> None:
    """Let the clock make the next occurrence once it comes into reach."""
    sessions = unit.series.sessions(series.id, (State.CONFIRMED, State.PENDING))
    extend_at = next_extension(series, service_of(unit, sessions[-1].service_id)) if sessions else None
    if extend_at is not None:
        unit.series.save(replace(series, extend_at=extend_at, version=series.version + 1), seen=series.version)
