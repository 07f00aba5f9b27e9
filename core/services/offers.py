"""Services: what can be booked, who may change them, and the one that an organisation starts with.

A mentor keeps services of their own; organizers and admins keep the organisation's, which every mentor offers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.errors import Invalid, NotAllowed
from core.model.cancellation import POLICIES
from core.model.people import Membership
from core.model.rights import mentors, organizes, sees_mentor
from core.model.service import Service
from core.ports import Unit
from core.services.change_rules import MOVES_BOUNDS
from core.services.fields import check_bounds, one_line, require
from core.services.lookup import service_here
from core.services.seats import widen

NAME_LIMIT = 60
"""Characters of a service's name."""

PLACE_LIMIT = 200
"""Characters of a service's place or link."""

LENGTHS_LIMIT = 6
"""How many lengths one service may have."""

STEPS = (5, 10, 15, 20, 30, 60)
"""The possible distances between two starts in minutes: divisors of an hour."""

BOUNDS: Mapping[str, tuple[int, int]] = {
    "lengths": (5, 720),
    "buffer_before": (0, 240),
    "buffer_after": (0, 240),
    "minimum_notice": (0, 43_200),
    "horizon_days": (1, 365),
    "change_notice": (0, 43_200),
    "offer_minutes": (1, 1440),
    "seats": (1, 100),
}
"""The least and the most of each number of a service: minutes, and days for the horizon."""


def default_service(organisation_id: int) -> Service:
    """What an organisation initially offers: 30 and 60 minutes, no buffers, instant, free to cancel (S4.62)."""
    return Service(id=0, organisation_id=organisation_id, name="Mentoring session", lengths=(30, 60))


def add_default(unit: Unit, organisation_id: int) -> Service:
    """Give a new organisation its first service; one that has services keeps them, and its first is returned."""
    services = unit.services.of_organisation(organisation_id)
    return services[0] if services else unit.services.add(default_service(organisation_id))


def may_edit(member: Membership, service: Service) -> bool:
    """Whether the member may change the service: a mentor their own, organizers and admins the organisation's."""
    if member.organisation_id != service.organisation_id:
        return False
    if service.host_id is None:
        return organizes(member)
    return service.host_id == member.person_id and mentors(member)


def listed(unit: Unit, member: Membership) -> Sequence[Service]:
    """What the member can book here, and inactive services that they may change (S4.35)."""
    return [
        service
        for service in unit.services.of_organisation(member.organisation_id)
        if may_edit(member, service) or (service.active and _visible(member, service))
    ]


def service_to_edit(unit: Unit, member: Membership, service_id: int) -> Service:
    """The service, if the member may change it. Raises NotFound, NotAllowed."""
    service = service_here(unit, member, service_id)
    if not may_edit(member, service):
        raise NotAllowed(needs="organizer" if service.host_id is None else "host")
    return service


def draft(member: Membership, *, own: bool) -> Service:
    """A new service to be filled in, with the defaults: the member's own, or the organisation's. Raises NotAllowed."""
    service = replace(default_service(member.organisation_id), name="", host_id=member.person_id if own else None)
    if not may_edit(member, service):
        raise NotAllowed(needs="mentor" if own else "organizer")
    return service


def save(unit: Unit, member: Membership, wanted: Service) -> Service:
    """Store a service, a new one if its id is 0, after checking every value. Raises Invalid, NotFound, NotAllowed.

    Its host and whether it is active stay as they are.
    """
    if wanted.id:
        stored = service_to_edit(unit, member, wanted.id)
        wanted = replace(wanted, host_id=stored.host_id, active=stored.active)
    elif not may_edit(member, wanted):
        raise NotAllowed(needs="organizer" if wanted.host_id is None else "mentor")
    service = checked(wanted)
    for other in unit.services.of_organisation(member.organisation_id):
        same = other.name.casefold() == service.name.casefold() and other.host_id == service.host_id
        if same and other.id != service.id:
            raise Invalid("name", "taken")
    if not service.id:
        return unit.services.add(service)
    unit.services.save(service)
    if service.shared:
        widen(unit, service)
    return service


def offer_seats(unit: Unit, member: Membership, name: str, *, seats: int, length: int) -> Service:
    """The mentor's own group session of that name with so many seats and that length in minutes: made, or changed to be so.

    Raises Invalid, NotAllowed.
    """
    services = unit.services.of_organisation(member.organisation_id)
    own = (each for each in services if each.host_id == member.person_id)
    before = next((each for each in own if each.name.casefold() == name.casefold()), None)
    wanted = replace(before or draft(member, own=True), name=name, seats=seats, lengths=(length,))
    saved = save(unit, member, wanted)
    return saved if saved.active else switch(unit, member, saved.id, active=True)


def switch(unit: Unit, member: Membership, service_id: int, *, active: bool) -> Service:
    """Activate or deactivate a service; what is booked stays. Raises NotFound, NotAllowed."""
    service = service_to_edit(unit, member, service_id)
    if service.active == active:
        return service
    switched = replace(service, active=active)
    unit.services.save(switched)
    return switched


def checked(service: Service) -> Service:
    """The service with its words and lengths tidied. Raises Invalid, named by the field, for what cannot be."""
    name = one_line("name", service.name, NAME_LIMIT)
    require("name", "missing", holds=bool(name))
    place = one_line("place", service.place, PLACE_LIMIT)
    lengths = tuple(sorted(set(service.lengths)))
    require("lengths", "missing", holds=bool(lengths))
    require("lengths", "too_many", holds=len(lengths) <= LENGTHS_LIMIT, limit=LENGTHS_LIMIT)
    for length in lengths:
        check_bounds("lengths", length, BOUNDS["lengths"])
    for field, value in _NUMBERS.items():
        check_bounds(field, value(service), BOUNDS[field])
    if service.moves_limit is not None:
        check_bounds("moves_limit", service.moves_limit, MOVES_BOUNDS)
    require("step", "unknown", holds=service.step in STEPS)
    require("policy", "unknown", holds=service.policy in POLICIES)
    return replace(service, name=name, place=place, lengths=lengths)


_NUMBERS: Mapping[str, Callable[[Service], int]] = {
    "buffer_before": lambda service: service.buffer_before,
    "buffer_after": lambda service: service.buffer_after,
    "minimum_notice": lambda service: service.minimum_notice,
    "horizon_days": lambda service: service.horizon_days,
    "change_notice": lambda service: service.change_notice,
    "offer_minutes": lambda service: service.offer_minutes,
    "seats": lambda service: service.seats,
}


def _visible(member: Membership, service: Service) -> bool:
    return service.host_id is None or sees_mentor(member, service.host_id)
