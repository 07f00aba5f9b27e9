"""What a mentor sets for all sessions that they offer at once: breaks, notice, lengths, approval."""

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


@dataclass(frozen=True, slots=True)
class Tuning:
    """What shall hold for all of them; what is None or empty stays.

    ``between`` is the break between two sessions in minutes, which becomes the buffer after each; ``notice`` the least minutes
    from a booking to its start; ``lengths`` are all that can be booked, in minutes.
    """

    between: int | None = None
    notice: int | None = None
    approval: bool | None = None
    lengths: tuple[int, ...] = ()


def tune(unit: Unit, member: Membership, tuning: Tuning) -> Tuned:
    """Set it for every service that the mentor offers and may change; what is booked stays. Raises Invalid, NotAllowed."""
    if not mentors(member):
        raise NotAllowed(needs="mentor")
    offered = offered_by(unit.services.of_organisation(member.organisation_id), member.person_id)
    own = [each for each in offered if each.host_id is not None] or [e for e in offered if offers.may_edit(member, e)]
    changed = [offers.save(unit, member, _tuned(each, tuning)) for each in own]
    done = {each.id for each in changed}
    return Tuned(changed, [each for each in offered if each.id not in done])


def _tuned(service: Service, tuning: Tuning) -> Service:
    if tuning.between is not None:
        service = replace(service, buffer_before=0, buffer_after=tuning.between)
    if tuning.notice is not None:
        service = replace(service, minimum_notice=tuning.notice)
    if tuning.lengths:
        service = replace(service, lengths=tuning.lengths)
    return service if tuning.approval is None else replace(service, approval=tuning.approval)
