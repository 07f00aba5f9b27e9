"""Saying what a session is about, once it is booked: both of its people read it, on its card and in their calendars."""

from dataclasses import replace

from core.errors import IllegalMove, NotAllowed
from core.events import Described
from core.model.booking import Booking, Party, State
from core.model.people import Membership
from core.ports import Unit
from core.services.booking.parts import both_but, lock, store, tell, tidy

_DESCRIBED = frozenset({State.PENDING, State.CONFIRMED, State.ONGOING})
"""The states in which it may still be said: before and while it takes place, and while it waits for an answer."""


def describe(unit: Unit, member: Membership, booking_id: int, topic: str) -> Booking:
    """Replace what the session is about, and tell the other side; the same words again change nothing.

    Raises Invalid for too long a text, IllegalMove once it is over, NotFound, NotAllowed for others than its two people.
    """
    topic = tidy(topic, "topic")
    locked = lock(unit, member, booking_id)
    booking = locked.booking
    if locked.party is Party.ORGANIZER:
        raise NotAllowed(needs="party")
    if booking.state not in _DESCRIBED or booking.span.end <= unit.now:
        raise IllegalMove(booking, booking.state)
    if topic == booking.topic:
        return booking
    described = replace(booking, topic=topic, version=booking.version + 1)
    store(unit, booking, described, by=member.person_id, what="described")
    event = Described(described.id, described.version, member.person_id)
    tell(unit, described, event, both_but(described, member.person_id))
    return described
