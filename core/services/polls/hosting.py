"""What the host of a time poll decides: a time, more time, or to take it back."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from core.errors import NotAllowed, NotFound, PollOver
from core.events import PollNudged
from core.model.people import Membership
from core.model.poll import (
    Poll,
    PollState,
    next_look,
    nudge_between,
)
from core.ports import Unit
from core.services.polls.following import booked_at
from core.services.polls.parts import checked_deadline, seen, stored, tell

_ALL = 1_000_000

_UNDECIDED = frozenset({PollState.OPEN, PollState.CLOSED})


def choose(unit: Unit, member: Membership, poll_id: int, choice_id: int) -> Poll:
    """Book one of the times, whatever was said to it.

    Raises PollOver, NotAllowed, NotFound, and what calling a meeting raises.
    """
    poll = _hosted(unit, member, poll_id)
    choice = poll.choice(choice_id)
    if choice is None:
        raise NotFound("time")
    return booked_at(unit, member, poll, choice)


def withdraw(unit: Unit, member: Membership, poll_id: int) -> Poll:
    """Take the poll back; who was asked sees that on their card. Raises PollOver, NotAllowed, NotFound."""
    poll = _hosted(unit, member, poll_id)
    return stored(unit, poll, replace(poll, state=PollState.WITHDRAWN, nudge_at=None), None)


def extend(unit: Unit, member: Membership, poll_id: int, deadline: datetime) -> Poll:
    """Let people vote until then; where nobody could vote any more, all are asked anew, and what they have said stays.

    Raises Invalid, PollOver, NotAllowed, NotFound.
    """
    poll = _hosted(unit, member, poll_id)
    deadline = checked_deadline(deadline, [choice.span.start for choice in poll.choices], unit.now)
    longer = replace(poll, deadline=deadline, nudge_at=nudge_between(unit.now, deadline) if poll.voters else None)
    if poll.state is PollState.CLOSED:
        voters = tuple(replace(voter, marked_at=None, done=False) for voter in poll.voters)
        for voter in voters:
            unit.polls.save_voter(poll.id, voter)
        longer = replace(longer, state=PollState.OPEN, why=None, voters=voters)
        tell(unit, longer, PollNudged(poll.id), {voter.person_id for voter in voters})
    return stored(unit, poll, longer, next_look(longer, unit.now))


def nudge(unit: Unit, member: Membership, poll_id: int) -> tuple[Poll, Collection[int]]:
    """Remind those who have not voted now, once until the deadline; who was reminded is told, nobody where all have answered.

    Raises PollOver, also where nobody can vote any more, NotAllowed, NotFound.
    """
    poll = _hosted(unit, member, poll_id)
    if poll.state is not PollState.OPEN:
        raise PollOver(poll)
    silent = tuple(voter.person_id for voter in poll.silent)
    if not silent or poll.nudge_at is None:
        return poll, ()
    reminded = replace(poll, nudge_at=None, version=poll.version + 1)
    unit.polls.save(reminded, next_look(reminded, unit.now), seen=poll.version)
    tell(unit, reminded, PollNudged(poll.id), silent)
    return reminded, silent


def leave(unit: Unit, person_id: int) -> None:
    """Take back every poll of somebody who leaves."""
    for poll in unit.polls.of_person(person_id, _ALL):
        if poll.host_id == person_id:
            stored(unit, poll, replace(poll, state=PollState.WITHDRAWN, nudge_at=None), None)


def _hosted(unit: Unit, member: Membership, poll_id: int) -> Poll:
    """The poll with its row locked, while its host may decide. Raises PollOver, NotAllowed, NotFound."""
    poll = seen(member, unit.polls.for_update(poll_id))
    if poll.host_id != member.person_id:
        raise NotAllowed(needs="poll_host")
    if poll.state not in _UNDECIDED:
        raise PollOver(poll)
    return poll
