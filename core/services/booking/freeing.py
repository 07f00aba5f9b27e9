"""Freed time: in the transaction that frees it, it is held for the first who waits for it, and offered to them alone."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.events import Offered
from core.model.booking import Booking, State
from core.model.openings import OpenTime
from core.model.people import Person
from core.model.rights import sees_mentor
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.waitlist import Waiting
from core.ports import Mentor, Unit
from core.services.availability import Wanted, starts_of
from core.services.booking.parts import claim_of, tell
from core.services.lookup import organisation_of
from core.services.search import offered_by

_BATCH = 50
"""Entries read at a time: the first ones nearly always take what there is."""


def freed(unit: Unit, booking: Booking) -> Sequence[Booking]:
    """Offer the time that a booking had, now that its claims are gone; returns the offers. Its own two people are left out.

    The host's calendar must be locked.
    """
    return offer_time(
        unit,
        booking.organisation_id,
        booking.host_id,
        booking.span,
        service_id=booking.service_id,
        length=booking.span.minutes,
        but={booking.host_id, booking.guest_id},
    )


def offer_time(
    unit: Unit,
    organisation_id: int,
    host_id: int,
    span: Timespan,
    *,
    service_id: int | None = None,
    length: int | None = None,
    but: Collection[int] = (),
) -> Sequence[Booking]:
    """Hold what can be booked in the host's freed time for those who wait, in the organisation's order; returns the offers.

    Each time is offered to one person and nobody is offered one time twice. Passed over, without losing their place, are those
    whom it would clash with what they have, and whose quiet hours it is. ``service_id`` and ``length`` are what is offered to
    whoever named no service. The host's calendar must be locked.
    """
    if span.start <= unit.now and span.end <= unit.now:
        return ()
    waiting = _waiting(unit, organisation_id, host_id, span)
    first = next(waiting, None)
    mentor = next(iter(unit.search.mentors(organisation_id, host_ids=(host_id,))), None) if first is not None else None
    if first is None or mentor is None:
        return ()
    table = _Table(unit, mentor, span, organisation_id, service_id, length)
    offers = []
    for entry in (first, *waiting):
        time = None if entry.person_id in but else table.time_for(entry)
        if time is not None:
            offers.append(_offer(unit, entry, mentor, time, table.taken(time)))
        if not table.anything:
            break
    return offers


def fulfilled(unit: Unit, booking: Booking) -> None:
    """Whoever has got what they waited for waits no more."""
    if booking.entry_id is not None:
        unit.waitlist.remove(booking.entry_id, booking.guest_id)


def offered_now(unit: Unit, booking: Booking) -> bool:
    """Whether some of the time that the booking has had is offered to somebody who waits, at this moment."""
    host = unit.people.get(booking.host_id)
    claims = unit.bookings.claims([host.calendar_id], booking.span)[host.calendar_id] if host is not None else ()
    holders = unit.bookings.many({owner for _, owner in claims}).values()
    return any(holder.state is State.HELD and holder.entry_id is not None for holder in holders)


def waiting_for(unit: Unit, booking: Booking) -> int:
    """How many wait for the time that a booking has had: what its host is told."""
    mentor = next(iter(unit.search.mentors(booking.organisation_id, host_ids=(booking.host_id,))), None)
    if mentor is None or booking.span.start <= unit.now:
        return 0
    entries = _waiting(unit, booking.organisation_id, booking.host_id, booking.span)
    own = {booking.host_id, booking.guest_id}
    return sum(entry.wants(mentor.person_id, mentor.skill_ids) and entry.person_id not in own for entry in entries)


def _waiting(unit: Unit, organisation_id: int, host_id: int, span: Timespan) -> Iterator[Waiting]:
    """The entries that the time may fit, in the organisation's order, read as far as they are asked for."""
    order = organisation_of(unit, organisation_id).waitlist_order
    skip = 0
    while True:
        found = unit.waitlist.fitting(organisation_id, host_id, span, order=order, skip=skip, limit=_BATCH)
        yield from found
        if len(found) < _BATCH:
            return
        skip += _BATCH


@dataclass
class _Table:
    """What can be booked in the freed time as each service, kept true while parts of it are offered."""

    unit: Unit
    mentor: Mentor
    span: Timespan
    organisation_id: int
    service_id: int | None
    length: int | None
    _open: dict[int | None, list[OpenTime]] = field(default_factory=dict)
    _services: dict[int, Service] = field(default_factory=dict)

    @property
    def anything(self) -> bool:
        """Whether anything is left, or was not looked for yet."""
        known = [service.id for service in self._offered]
        return any(self._open.values()) or not all(number in self._open for number in (None, *known))

    def time_for(self, entry: Waiting) -> OpenTime | None:
        """The first time that the entry's person can have and was never offered, while nothing else is offered to the entry."""
        if not entry.wants(self.mentor.person_id, self.mentor.skill_ids):
            return None
        inside = [time for time in self._times(entry.service_id) if entry.window.holds(time.starts_at)]
        person = self._person(entry) if inside else None
        if person is None or self.unit.waitlist.is_offered(entry.id):
            return None
        before = self.unit.bookings.offered(self.mentor.person_id, person.id, self.span)
        return next((time for time in inside if self._suits(person, time, before)), None)

    def taken(self, time: OpenTime) -> Service:
        """The service that the time is offered as; what it claims is open to nobody else."""
        service = self._services[time.service_id]
        claim = claim_of(service, Timespan.lasting(time.starts_at, time.length))
        for key, times in self._open.items():
            self._open[key] = [each for each in times if not self._claim(each).overlaps(claim)]
        return service

    @property
    def _offered(self) -> Sequence[Service]:
        return offered_by(self.unit.services.of_organisation(self.organisation_id), self.mentor.person_id)

    def _times(self, service_id: int | None) -> list[OpenTime]:
        if service_id not in self._open:
            self._open[service_id] = self._look(service_id)
        return self._open[service_id]

    def _look(self, service_id: int | None) -> list[OpenTime]:
        """As the service waited for, else the one booked, else the first; in the length that was booked where it is offered."""
        wanted = service_id or self.service_id
        service = next((each for each in self._offered if wanted in (None, each.id)), None)
        if service is None:
            return []
        self._services[service.id] = service
        for length in dict.fromkeys(each for each in (self.length, service.shortest) if each in service.lengths):
            starts = starts_of(self.unit, [Wanted(self.mentor, service, length)], self.span).get(self.mentor.person_id)
            if starts:
                return [OpenTime(self.mentor.person_id, service.id, start, length) for start in starts]
        return []

    def _claim(self, time: OpenTime) -> Timespan:
        return claim_of(self._services[time.service_id], Timespan.lasting(time.starts_at, time.length))

    def _person(self, entry: Waiting) -> Person | None:
        """Who waits, if they may be offered this mentor's time now."""
        member = self.unit.people.membership(entry.organisation_id, entry.person_id)
        person = self.unit.people.get(entry.person_id)
        if member is None or person is None or not sees_mentor(member, self.mentor.person_id):
            return None
        if person.id == self.mentor.person_id or _is_asleep(person, self.unit.now):
            return None
        return person

    def _suits(self, person: Person, time: OpenTime, before: Sequence[Timespan]) -> bool:
        """Whether the person has nothing at that time, held times included, and was never offered any of it."""
        span = Timespan.lasting(time.starts_at, time.length)
        if any(each.overlaps(span) for each in before):
            return False
        if self.unit.bookings.clash(person.calendar_id, span) is not None:
            return False
        return not any(held.span.overlaps(span) for held in self.unit.bookings.held_by(person.id))


def _is_asleep(person: Person, now: datetime) -> bool:
    quiet = person.quiet is not None and person.zone is not None and person.quiet.hold(now, person.zone)
    return quiet and not person.offers_in_quiet


def _offer(unit: Unit, entry: Waiting, mentor: Mentor, time: OpenTime, service: Service) -> Booking:
    span = Timespan.lasting(time.starts_at, time.length)
    offer = Booking(
        id=0,
        short_id="",
        organisation_id=entry.organisation_id,
        service_id=service.id,
        host_id=mentor.person_id,
        guest_id=entry.person_id,
        span=span,
        state=State.HELD,
        expires_at=min(unit.now + timedelta(minutes=service.offer_minutes), span.start),
        place=service.place,
        created_at=unit.now,
        entry_id=entry.id,
    )
    offer = unit.bookings.add(offer, [(mentor.calendar_id, claim_of(service, span))])
    tell(unit, offer, Offered(offer.id, offer.version), {entry.person_id})
    return offer
