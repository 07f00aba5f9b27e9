"""Looking at time polls."""

from collections.abc import Sequence

from core.model.people import Membership
from core.model.poll import (
    Poll,
)
from core.ports import Unit
from core.services.polls.parts import seen


def shown(unit: Unit, member: Membership, poll_id: int) -> Poll:
    """The poll, for its host, its voters, and where it stands for everybody all members. Raises NotFound."""
    return seen(member, unit.polls.get(poll_id))


def listed(unit: Unit, member: Membership) -> Sequence[Poll]:
    """The polls in which nothing is decided yet that the member hosts or is asked in here, the newest first."""
    return [poll for poll in unit.polls.of_person(member.person_id) if poll.organisation_id == member.organisation_id]
