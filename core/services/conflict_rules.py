"""What an organisation does about conflicts: its own policy, those of services and rooms, and how its organizers are asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.errors import NotAllowed
from core.model.conflict import Policy
from core.model.decision import ConflictRules
from core.model.people import Membership
from core.model.rights import organizes
from core.model.room import Room
from core.model.service import Service
from core.ports import Unit
from core.services.fields import check_bounds
from core.services.free_rooms import room_here
from core.services.lookup import service_here

BOUNDS: Mapping[str, tuple[int, int]] = {
    "remind_after": (5, 7 * 1440),
    "answer_within": (10, 14 * 1440),
    "before_start": (0, 7 * 1440),
}
"""The least and the most minutes of each of an organisation's settings."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen here: the organisation's rules, and the services with what they have chosen, None where nothing."""

    rules: ConflictRules
    services: tuple[tuple[Service, Policy | None], ...]


def chosen(unit: Unit, member: Membership) -> Chosen:
    """What organizers have chosen. Raises NotAllowed for all others."""
    _only_organizers(member)
    policies = unit.conflicts.of_services(member.organisation_id)
    services = [service for service in unit.services.of_organisation(member.organisation_id) if service.active]
    return Chosen(
        unit.conflicts.rules(member.organisation_id),
        tuple((service, policies.get(service.id)) for service in services),
    )


def choose(unit: Unit, member: Membership, rules: ConflictRules) -> ConflictRules:
    """Let these be the organisation's rules from now on; what organizers are asked already keeps its times.

    Raises Invalid, NotAllowed.
    """
    _only_organizers(member)
    for name, bounds in BOUNDS.items():
        check_bounds(name, getattr(rules.patience, name), bounds)
    unit.conflicts.save(rules)
    return rules


def choose_for_service(unit: Unit, member: Membership, service_id: int, policy: Policy | None) -> Service:
    """Give a service its own policy, or none. Raises NotFound, NotAllowed."""
    _only_organizers(member)
    service = service_here(unit, member, service_id)
    unit.conflicts.set_service(service.id, policy)
    return service


def choose_for_room(unit: Unit, member: Membership, room_id: int, policy: Policy | None) -> Room:
    """Give a room its own policy, or none. Raises NotFound, NotAllowed."""
    _only_organizers(member)
    room = replace(room_here(unit, member, room_id), policy=None if policy is None else policy.value)
    unit.rooms.save(room)
    return room


def _only_organizers(member: Membership) -> None:
    if not organizes(member):
        raise NotAllowed(needs="organizer")
