"""The waitlist: joining, pausing, leaving, and one's place in it. Who is offered what is decided in ``booking.freeing``."""

from dataclasses import replace

from core.errors import NotFound
from core.model.people import Membership
from core.model.rights import mentors, sees_mentor
from core.model.timespan import Timespan
from core.model.waitlist import Order, Waiting
from core.ports import Unit
from core.services.booking import look_again, release
from core.services.lookup import organisation_of, service_here
from core.services.pools import pool_here


def join(
    unit: Unit,
    member: Membership,
    window: Timespan,
    *,
    host_id: int | None = None,
    service_id: int | None = None,
    pool_id: int | None = None,
    skill_ids: tuple[int, ...] = (),
    urgent: bool = False,
) -> Waiting:
    """Wait for time inside the window: of a host, anyone of a pool, a service, or any mentor with the skills.

    An equal entry is returned as it is. Raises NotFound for a mentor, pool or service that there is not for the member.
    """
    if host_id is not None:
        _check_host(unit, member, host_id)
    service = service_here(unit, member, service_id) if service_id is not None else None
    if service is not None and service.host_id is not None:
        _check_host(unit, member, service.host_id)
    if pool_id is not None:
        pool_here(unit, member, pool_id)
    here, person_id = member.organisation_id, member.person_id
    entry = Waiting(0, here, person_id, host_id, service_id, skill_ids, window, unit.now, urgent, pool_id=pool_id)
    return unit.waitlist.add(entry)


def pause(unit: Unit, member: Membership, entry_id: int, *, paused: bool) -> Waiting:
    """Pause or resume an entry; its place and any current offer are kept. Raises NotFound."""
    entry = unit.waitlist.get(entry_id)
    if entry is None or entry.person_id != member.person_id:
        raise NotFound("wish")
    unit.waitlist.pause(entry_id, paused=paused)
    changed = replace(entry, paused=paused)
    look_again(unit, changed)
    return changed


def leave(unit: Unit, member: Membership, entry_id: int | None = None) -> int:
    """Remove one entry, or all; what was offered goes to the next in line. Returns how many were removed."""
    left = 0
    for entry in unit.waitlist.of_person(member.person_id, unit.now):
        if entry_id in (None, entry.id):
            unit.waitlist.lock(entry)
            offer = unit.bookings.offer_to(entry.id)
            left += unit.waitlist.remove(entry.id, member.person_id)
            if offer is not None:
                release(unit, member, offer.id)
    return left


def position(unit: Unit, entry: Waiting) -> int | None:
    """The entry's place among those competing with it, from 1; None if it changes with everybody's sessions."""
    order = organisation_of(unit, entry.organisation_id).waitlist_order
    return None if order is Order.FEWEST_SESSIONS else 1 + unit.waitlist.ahead(entry, order)


def _check_host(unit: Unit, member: Membership, host_id: int) -> None:
    host = unit.people.membership(member.organisation_id, host_id)
    if host is None or not mentors(host) or not sees_mentor(member, host_id):
        raise NotFound("mentor")
