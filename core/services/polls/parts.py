"""What every use case of time polls needs: who sees one, how a change of it is kept, and who is told."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from core.errors import Invalid, NotFound
from core.events import Event, PollChanged, PollPosted
from core.model.people import Membership
from core.model.poll import (
    Poll,
)
from core.model.rights import sees_mentor
from core.ports import Unit


def checked_deadline(deadline: datetime, starts: Collection[datetime], now: datetime) -> datetime:
    """To the whole second. Raises Invalid for one that is past, or after all of the times."""
    if deadline <= now:
        raise Invalid("deadline", "past")
    if deadline > max(starts):
        raise Invalid("deadline", "after_times")
    return deadline.replace(microsecond=0)


def seen(member: Membership, poll: Poll | None) -> Poll:
    """The poll, if it is the member's to see: its host's, its voters', and all members' where it stands for everybody.

    Raises NotFound.
    """
    if poll is None or poll.organisation_id != member.organisation_id:
        raise NotFound("poll")
    party = member.person_id == poll.host_id or poll.voter(member.person_id) is not None
    joins = poll.group is not None and sees_mentor(member, poll.host_id)
    if not (party or joins):
        raise NotFound("poll")
    return poll


def stored(unit: Unit, before: Poll, after: Poll, due_at: datetime | None, *, pressing: int | None = None) -> Poll:
    """The poll, one version on, and word of it to those whose cards show it."""
    after = replace(after, version=before.version + 1)
    unit.polls.save(after, due_at, seen=before.version)
    voters = {voter.person_id for voter in after.voters} if pressing is None else {pressing} if after.group else set()
    tell(unit, after, PollChanged(after.id), {after.host_id, *voters})
    if after.group is not None:
        tell(unit, after, PollPosted(after.id), {after.host_id})
    return after


def tell(unit: Unit, poll: Poll, event: Event, people: Collection[int]) -> None:
    """Have these people hear of it."""
    for person in sorted(people):
        unit.outbox.notify(person, event, organisation_id=poll.organisation_id, now=unit.now)
