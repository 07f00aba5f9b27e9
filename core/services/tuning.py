"""What a mentor sets for all sessions that they offer at once: breaks, notice, approval."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import NotAllowed
from core.model.people import Membership
from core.model.rights import mentors
from core.model.service import Service
from core.ports import Unit
from core.services import offers
from core.services.search import offered_by


@dataclass(frozen=True, slots=True)
class Tuned:
    """The services that were changed, and those that the mentor offers but may not change: the organisation's."""

    changed: Sequence[Service]
    others: Sequence[Service]


def tune(
    unit: Unit,
    member: Membership,
    *,
    between: int | None = None,
    notice: int | None = None,
    approval: bool | None = None,
) -> Tuned:
    """Set it for every service that the mentor offers and may change; what is booked stays. Raises Invalid, NotAllowed.

    ``between`` is the break between two sessions in minutes, which becomes the buffer after each; ``notice`` the least minutes
    from a booking to its start.
    """
    if not mentors(member):
        raise NotAllowed(needs="mentor")
    offered = offered_by(unit.services.of_organisation(member.organisation_id), member.person_id)
    own = [each for each in offered if each.host_id is not None] or [e for e in offered if offers.may_edit(member, e)]
    changed = [offers.save(unit, member, _tuned(each, between, notice, approval=approval)) for each in own]
    done = {each.id for each in changed}
    return Tuned(changed, [each for each in offered if each.id not in done])


def _tuned(service: Service, between: int | None, notice: int | None, *, approval: bool | None) -> Service:
    if between is not None:
        service = replace(service, buffer_before=0, buffer_after=between)
    if notice is not None:
        service = replace(service, minimum_notice=notice)
    return service if approval is None else replace(service, approval=approval)
