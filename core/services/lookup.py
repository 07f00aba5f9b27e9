"""Look-ups of what must exist: each raises NotFound, naming the kind, if it does not."""

from collections.abc import Mapping

from core.errors import NotFound
from core.model.people import Membership, Organisation, Person, Role
from core.model.rights import sees_mentor
from core.model.service import Service
from core.ports import Unit


def person_of(unit: Unit, person_id: int) -> Person:
    """The person; raises NotFound."""
    person = unit.people.get(person_id)
    if person is None:
        raise NotFound("person")
    return person


def colleague(unit: Unit, asker: Membership, person_id: int) -> tuple[Membership, Person]:
    """A member of the asker's organisation whom they may know, and the person; raises NotFound for anybody else."""
    membership, person = unit.people.membership(asker.organisation_id, person_id), unit.people.get(person_id)
    if membership is None or person is None or not sees_mentor(asker, person_id):
        raise NotFound("person")
    return membership, person


def membership_of(unit: Unit, organisation_id: int, person_id: int) -> Membership:
    """The person's membership there; raises NotFound."""
    membership = unit.people.membership(organisation_id, person_id)
    if membership is None:
        raise NotFound("person")
    return membership


def organisation_of(unit: Unit, organisation_id: int) -> Organisation:
    """The organisation; raises NotFound."""
    organisation = unit.organisations.get(organisation_id)
    if organisation is None:
        raise NotFound("organisation")
    return organisation


def service_of(unit: Unit, service_id: int) -> Service:
    """The service; raises NotFound."""
    service = unit.services.get(service_id)
    if service is None:
        raise NotFound("service")
    return service


def service_here(unit: Unit, member: Membership, service_id: int) -> Service:
    """The service of the member's own organisation; raises NotFound for any other."""
    service = service_of(unit, service_id)
    if service.organisation_id != member.organisation_id:
        raise NotFound("service")
    return service


def organizers(unit: Unit, organisation_id: int) -> Mapping[int, Person]:
    """Who can decide in the organisation: its organizers and admins, by id."""
    roles = (Role.ORGANIZER, Role.ADMIN)
    return {person.id: person for role in roles for _, person in unit.people.members(organisation_id, role)}
