"""What a mentor sets for all sessions that they offer at once: breaks, notice, lengths, approval, until when they may change.

The last of these an organizer sets for all that the organisation offers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import NotAllowed
from core.model.people import Membership
from core.model.rights import mentors, organizes
from core.model.service import Service
from core.ports import Unit
from core.services import offers
from core.services.search import offered_by


@dataclass(frozen=True, slots=True)
class Tuned:
    """The services that were changed, and those that were meant and may not be: the organisation's, or those of mentors."""

    changed: Sequence[Service]
    others: Sequence[Service]


@dataclass(frozen=True, slots=True)
class Tuning:
    """What shall hold for all of them; what is None or empty stays.

    ``between`` is the break between two sessions in minutes, which becomes the buffer after each; ``notice`` the least minutes
    from a booking to its start, ``change_notice`` those until which guests may cancel or move; ``lengths`` are all that can be
    booked, in minutes.
    """

    between: int | None = None
    notice: int | None = None
    approval: bool | None = None
    lengths: tuple[int, ...] = ()
    change_notice: int | None = None


def tune(unit: Unit, member: Membership, tuning: Tuning) -> Tuned:
    """Set it for every service that is meant and the member may change; what is booked stays. Raises Invalid, NotAllowed."""
    known = unit.services.of_organisation(member.organisation_id)
    if holds_for_all(member, tuning):
        meant = [each for each in known if each.active]
        own = [each for each in meant if offers.may_edit(member, each)]
    elif mentors(member):
        meant = offered_by(known, member.person_id)
        own = [each for each in meant if each.host_id is not None] or [e for e in meant if offers.may_edit(member, e)]
    else:
        raise NotAllowed(needs="mentor")
    changed = [offers.save(unit, member, _tuned(each, tuning)) for each in own]
    done = {each.id for each in changed}
    return Tuned(changed, [each for each in meant if each.id not in done])


def holds_for_all(member: Membership, tuning: Tuning) -> bool:
    """Whether it is set for all that the organisation offers: by an organizer, until when guests may change it."""
    only = tuning == Tuning(change_notice=tuning.change_notice)
    return organizes(member) and tuning.change_notice is not None and only


def _tuned(service: Service, tuning: Tuning) -> Service:
    if tuning.between is not None:
        service = replace(service, buffer_before=0, buffer_after=tuning.between)
    if tuning.notice is not None:
        service = replace(service, minimum_notice=tuning.notice)
    if tuning.change_notice is not None:
        service = replace(service, change_notice=tuning.change_notice)
    if tuning.lengths:
        service = replace(service, lengths=tuning.lengths)
    return service if tuning.approval is None else replace(service, approval=tuning.approval)
