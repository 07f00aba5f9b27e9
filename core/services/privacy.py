"""Being forgotten: everything remembered of a person is deleted, once nobody is left waiting for them."""

from collections.abc import Sequence
from dataclasses import replace

from core.errors import LastAdmin
from core.model.booking import Booking
from core.model.people import Person, Role
from core.ports import Unit
from core.services import booking as bookings
from core.services import polls
from core.services.meetings import leave_meetings


def would_end(unit: Unit, person: Person) -> Sequence[Booking]:
    """The person's upcoming sessions, which would be cancelled. Raises LastAdmin if another admin must be appointed first."""
    for membership in unit.people.memberships(person.id):
        at = membership.organisation_id
        alone = [admin.id for _, admin in unit.people.members(at, Role.ADMIN)] == [person.id]
        if alone and len(unit.people.names(at)) > 1:
            raise LastAdmin(at)
    return bookings.to_come(unit, person)


def forget(unit: Unit, person: Person, *, name: str, reason: str) -> Sequence[Booking]:
    """Cancel what is upcoming, then delete everything remembered of the person; returns what was cancelled.

    Other people's history calls them ``name``; ``reason`` is told to the other sides. Somebody who writes again afterwards
    is a new person. Raises LastAdmin.
    """
    would_end(unit, person)
    # A person who is no longer a mentor offers nothing: their freed time is not offered to the waitlist,
    # nor is any offered to them.
    for membership in unit.people.memberships(person.id):
        unit.people.save_membership(replace(membership, roles=frozenset()))
    for entry in unit.waitlist.of_person(person.id, unit.now):
        unit.waitlist.remove(entry.id, person.id)
    leave_meetings(unit, person, reason=reason)
    polls.leave(unit, person.id)
    ended = bookings.leave(unit, person, reason=reason)
    unit.people.forget(person.id, name=name, reason=reason)
    return ended
