"""What the stories of a booking share: looking up, locking in one order, writing down, telling."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from core.errors import Conflict, NotAllowed, NotFound
from core.events import Event
from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment, Claim
from core.model.people import Membership, Person
from core.model.rights import party_of, sees_booking
from core.model.service import Service
from core.model.timespan import Timespan, subtract
from core.ports import Unit
from core.services.fields import one_line
from core.services.history import note
from core.services.lookup import service_of
from core.services.timers import keep_timers

REASON_LIMIT = 500
"""Characters of a reason or a topic."""

_BUFFERS_REACH = 24 * 60
"""Minutes: a claim begins and ends less than this away from its session."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two people of a booking."""

    host: Person
    guest: Person

    @property
    def calendar_ids(self) -> set[int]:
        """Both calendars."""
        return {self.host.calendar_id, self.guest.calendar_id}


@dataclass(frozen=True, slots=True)
class Locked:
    """A booking with its row and both calendars locked, and the side on which the one who speaks stands."""

    booking: Booking
    sides: Sides
    party: Party


def sides_of(unit: Unit, host_id: int, guest_id: int) -> Sides:
    """The two people; raises NotFound."""
    people = unit.people.many({host_id, guest_id})
    if len(people) < 2:
        raise NotFound("person")
    return Sides(people[host_id], people[guest_id])


def shown(unit: Unit, member: Membership, found: Booking | None) -> Booking:
    """The booking that was found, for its two sides and for organizers; NotFound tells all others not even that it is there."""
    if found is None or not sees_booking(_there(unit, member, found), found):
        raise NotFound("booking")
    return found


def seen_by(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """The booking, for its two sides and for organizers. Raises NotFound, NotAllowed."""
    booking = unit.bookings.get(booking_id)
    if booking is None:
        raise NotFound("booking")
    _side(unit, member, booking)
    return booking


def lock(unit: Unit, member: Membership, booking_id: int) -> Locked:
    """Lock both calendars, then the booking, and read it again. Raises NotFound, NotAllowed.

    Raises Conflict, so that the unit is repeated, where its people have changed meanwhile (two identities became one).
    """
    before = seen_by(unit, member, booking_id)
    sides = sides_of(unit, before.host_id, before.guest_id)
    unit.bookings.lock(sides.calendar_ids)
    booking = for_update(unit, booking_id)
    if (booking.host_id, booking.guest_id) != (before.host_id, before.guest_id):
        raise Conflict(f"the people of booking {booking_id} have changed")
    return Locked(booking, sides, _side(unit, member, booking))


def lock_calendars(unit: Unit, booking_ids: Collection[int]) -> list[int]:
    """Lock the calendars of all these bookings; returns the ids of those that there are, in the order given.

    Each is to be locked and read again when its turn comes: what becomes of one may change another.
    """
    found = unit.bookings.many(booking_ids)
    people = unit.people.many({person for each in found.values() for person in (each.host_id, each.guest_id)})
    unit.bookings.lock({person.calendar_id for person in people.values()})
    return [number for number in booking_ids if number in found]


def _side(unit: Unit, member: Membership, booking: Booking) -> Party:
    """The member's side; an organizer's where they have none. Raises NotAllowed for everybody else there, NotFound elsewhere."""
    party = party_of(_there(unit, member, booking), booking)
    if party is None:
        raise NotAllowed(needs="party")
    return party


def _there(unit: Unit, member: Membership, booking: Booking) -> Membership:
    """What the person is where the booking belongs, whichever organisation they speak from. Raises NotFound for strangers."""
    if booking.organisation_id == member.organisation_id:
        return member
    there = unit.people.membership(booking.organisation_id, member.person_id)
    if there is None:
        raise NotFound("booking")
    return there


def for_update(unit: Unit, booking_id: int) -> Booking:
    """The booking with its row locked; raises NotFound."""
    booking = unit.bookings.for_update(booking_id)
    if booking is None:
        raise NotFound("booking")
    return booking


def holder_of(unit: Unit, held: Booking) -> int:
    """Who holds the time: the guest, or of a move whoever chose it, who may be the host or an organizer."""
    if held.moves_id is None:
        return held.guest_id
    return next((by for _, _, by, _ in unit.bookings.history(held.id) if by is not None), held.guest_id)


def tidy(text: str, name: str) -> str:
    """The words on one line; raises Invalid if they are too long for a topic, reason or note."""
    return one_line(name, text, REASON_LIMIT)


def claim_of(service: Service, span: Timespan) -> Timespan:
    """What a session claims of its host: itself with the service's buffers."""
    return span.widened(before=service.buffer_before, after=service.buffer_after)


def session_claims(unit: Unit, session: Booking, people: Mapping[int, Person]) -> tuple[Claim, ...]:
    """What a session is to claim, of its host with the service's buffers; ``people`` are its two, by id."""
    host, guest = people[session.host_id].calendar_id, people[session.guest_id].calendar_id
    return (
        Claim(host, claim_of(service_of(unit, session.service_id), session.span)),
        Claim(guest, session.span),
    )


def claims_of(unit: Unit, booking: Appointment, calendar_ids: Collection[int]) -> Mapping[int, Timespan]:
    """What the booking claims at present, by calendar. A claim stands as it was made, whatever became of the service."""
    around = booking.span.widened(before=_BUFFERS_REACH, after=_BUFFERS_REACH)
    found = unit.bookings.claims(calendar_ids, around)
    return {calendar: span for calendar, claims in found.items() for span, owner in claims if owner == booking.id}


def beyond(claim: Timespan, kept: Timespan | None) -> Timespan | None:
    """What a new time claims beside what the booking that moves there keeps: None where that covers it all.

    A booking has one claim to a calendar, so of a new time that reaches out on both sides the first part is claimed; whether
    the other is free is asked when it is needed.
    """
    return claim if kept is None else next(iter(subtract([claim], [kept])), None)


def store(
    unit: Unit,
    before: Booking,
    after: Booking,
    claims: Mapping[int, Timespan] | None = None,
    *,
    by: int | None = None,
    what: str = "",
    detail: str = "",
) -> None:
    """Write the change, what the clock does about it, and a line of its history.

    ``claims`` replace those there are; None leaves them while the booking is live.
    """
    claimed = None if claims is None else sorted(claims.items())
    unit.bookings.save(after, claimed, seen=before.version)
    note(unit, after, what or after.state.value, by=by, detail=detail)
    keep_timers(unit, before, after)


def book_at_once(unit: Unit, session: Booking, claims: Sequence[Claim], *, by: int | None) -> Booking:
    """Store a session that was never held; nobody is told."""
    claimed = sorted((claim.calendar_id, claim.span) for claim in claims)
    booked = unit.bookings.add(replace(session, state=State.CONFIRMED), claimed)
    note(unit, booked, booked.state.value, by=by)
    keep_timers(unit, replace(booked, state=State.HELD), booked)
    return booked


def tell(unit: Unit, booking: Appointment, event: Event, people: Collection[int]) -> None:
    """A notice to each of the people about the booking, or about the one that it would move."""
    about = booking.moves_id or booking.id
    for person in sorted(people):
        unit.outbox.notify(person, event, organisation_id=booking.organisation_id, now=unit.now, about=about)


def both_but(booking: Booking, person_id: int) -> set[int]:
    """Its two people without the one who made the change."""
    return {booking.host_id, booking.guest_id} - {person_id}
