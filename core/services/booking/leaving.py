"""Somebody goes for good: what is still to come with them is called off at once, and every other side hears why."""

from collections.abc import Sequence

from core.model.booking import LIVE, Booking, State
from core.model.people import Person
from core.ports import Unit
from core.services.booking.ending import called_off, given_back
from core.services.booking.lapsing import settle
from core.services.booking.parts import lock
from core.services.lookup import membership_of

_MOST = 10_000


def to_come(unit: Unit, person: Person) -> Sequence[Booking]:
    """The person's holds, requests and sessions that have not begun, in all organisations, in order of start."""
    live = unit.bookings.of_person(person.id, None, LIVE, _MOST)
    return [booking for booking in live if booking.span.start > unit.now]


def leave(unit: Unit, person: Person, *, reason: str) -> Sequence[Booking]:
    """Call off all that is to come with the person; returns what was. No notice for changes holds somebody who goes.

    What has begun stays, as nobody changes that.
    """
    coming = to_come(unit, person)
    sides = unit.people.many({person.id, *(booking.other(person.id) for booking in coming)})
    unit.bookings.lock({side.calendar_id for side in sides.values()})
    ended = [_left(unit, person, booking, reason) for booking in sorted(coming, key=lambda each: each.id)]
    return [booking for booking in ended if booking.state in {State.CANCELLED, State.RELEASED}]


def _left(unit: Unit, person: Person, coming: Booking, reason: str) -> Booking:
    member = membership_of(unit, coming.organisation_id, person.id)
    locked = lock(unit, member, coming.id)
    booking = settle(unit, locked.booking)
    match booking.state:
        case State.HELD:
            return given_back(unit, booking, locked.party, by=person.id)
        case State.PENDING | State.CONFIRMED:
            return called_off(unit, booking, locked.party, by=person.id, reason=reason)
        case _:
            return booking
