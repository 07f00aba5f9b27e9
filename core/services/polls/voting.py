"""Voting: what each says to each of the times."""

from collections.abc import Mapping
from dataclasses import replace

from core.errors import Invalid, NotAllowed, NotFound, PollOver
from core.model.people import Membership
from core.model.poll import (
    CYCLE,
    Poll,
    PollState,
    Vote,
    Voter,
)
from core.ports import Unit
from core.services.polls.following import looked_at
from core.services.polls.parts import seen


def vote(unit: Unit, member: Membership, poll_id: int, choice_id: int, said: Vote | None = None) -> Poll:
    """Say something to one of the times; None says the next thing after what was said so far: yes, if need be, no.

    The answer is whole a few minutes after the last press, or when ``finish`` says so. Raises PollOver, Invalid, NotFound.
    """
    poll = _open(unit, member, poll_id)
    choice = poll.choice(choice_id)
    if choice is None:
        raise NotFound("time")
    if choice.span.start <= unit.now:
        raise Invalid("times", "past")
    voter = _voting(poll, member)
    before = voter.ballot.get(choice_id)
    said = CYCLE[before] if said is None else said
    if said is before:
        return poll
    return _kept(unit, poll, replace(voter, ballot={**voter.ballot, choice_id: said}, done=False))


def finish(unit: Unit, member: Membership, poll_id: int, *, none: bool = False) -> Poll:
    """Say that this is all, or that ``none`` of the times suits: the answer is whole now. Raises PollOver, NotFound."""
    poll = _open(unit, member, poll_id)
    voter = _voting(poll, member)
    if voter.done and not (none and any(voter.can(choice.id) for choice in poll.choices)):
        return poll
    ballot: Mapping[int, Vote] = {choice.id: Vote.NO for choice in poll.choices} if none else voter.ballot
    return _kept(unit, poll, replace(voter, ballot=ballot, done=True))


def _open(unit: Unit, member: Membership, poll_id: int) -> Poll:
    """The poll with its row locked, while people vote. Raises PollOver, NotFound."""
    poll = seen(member, unit.polls.for_update(poll_id))
    if poll.state is not PollState.OPEN:
        raise PollOver(poll)
    return poll


def _voting(poll: Poll, member: Membership) -> Voter:
    """The member as a voter: who was not asked may come where the poll stands for everybody. Raises NotAllowed for the host."""
    if member.person_id == poll.host_id:
        raise NotAllowed(needs="voter")
    return poll.voter(member.person_id) or Voter(member.person_id, required=False)


def _kept(unit: Unit, poll: Poll, voter: Voter) -> Poll:
    """The poll with the voter as they are now, and what follows from it."""
    voter = replace(voter, marked_at=unit.now)
    unit.polls.save_voter(poll.id, voter)
    known = poll.voter(voter.person_id) is not None
    others = tuple(voter if each.person_id == voter.person_id else each for each in poll.voters)
    changed = replace(poll, voters=others if known else (*poll.voters, voter))
    return looked_at(unit, changed, pressing=None if voter.done else voter.person_id)
