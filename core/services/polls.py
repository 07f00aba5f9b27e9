"""Time polls: several times are put to people, who vote, and the one that suits is booked, by itself or by the host."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.errors import Clashing, Invalid, NotAllowed, NotFound, PollOver
from core.events import Event, PollChanged, PollNudged, PollOpened, PollPosted, PollSettled
from core.model.invitation import Answer
from core.model.people import Membership
from core.model.poll import (
    CYCLE,
    FEWEST_CHOICES,
    MOST_CHOICES,
    MOST_VOTERS,
    Books,
    Choice,
    Closes,
    Group,
    Nudges,
    Over,
    Poll,
    PollState,
    Vote,
    Voter,
    Waits,
    Why,
    default_deadline,
    next_look,
    nudge_between,
    outcome,
)
from core.model.rights import sees_mentor
from core.model.room import Needs, Room, why_unfit
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.free_rooms import room_here, rooms_free
from core.services.lookup import membership_of
from core.services.meetings import MeetingPlan, create_meeting

TITLE_LIMIT = 80
"""Characters of a poll's title, which becomes the meeting's."""

PLACE_LIMIT = 200
"""Characters of its place or link."""

DESCRIPTION_LIMIT = 1000
"""Characters of its description."""

LENGTHS = (5, 720)
"""The least and the most minutes of the meeting."""

_ALL = 1_000_000

_UNDECIDED = frozenset({PollState.OPEN, PollState.CLOSED})


@dataclass(frozen=True, slots=True)
class Draft:
    """What a poll is begun with: times of ``length`` minutes; ``deadline`` None for the usual one.

    In ``group``, if there is one, whoever sees it votes, beside those who are named. ``room`` is what its room must have,
    None for no room, ``room_id`` the one that is named.
    """

    title: str
    starts: tuple[datetime, ...]
    length: int
    required: tuple[int, ...] = ()
    optional: tuple[int, ...] = ()
    deadline: datetime | None = None
    place: str = ""
    description: str = ""
    private: bool = False
    group: Group | None = None
    room: Needs | None = None
    room_id: int | None = None


# Beginning.


def start(unit: Unit, member: Membership, draft: Draft) -> Poll:
    """Put the times to the people, who hear of it at once. Raises Invalid, named by what cannot be, and NotFound."""
    choices = _choices(draft, unit.now)
    voters = _voters(unit, member, draft)
    deadline = _deadline(draft, choices, unit.now)
    if draft.private and draft.group is not None:
        raise Invalid("private", "public")
    if draft.room_id is not None:
        room_here(unit, member, draft.room_id)
    poll = Poll(
        id=0,
        organisation_id=member.organisation_id,
        host_id=member.person_id,
        title=_words("title", draft.title, TITLE_LIMIT, needed=True),
        choices=choices,
        voters=voters,
        deadline=deadline,
        created_at=unit.now,
        nudge_at=nudge_between(unit.now, deadline) if voters else None,
        place=_words("place", draft.place, PLACE_LIMIT),
        description=_words("description", draft.description, DESCRIPTION_LIMIT),
        private=draft.private,
        group=draft.group,
        room=Needs() if draft.room is None and draft.room_id is not None else draft.room,
        room_id=draft.room_id,
    )
    poll = unit.polls.add(poll, next_look(poll, unit.now))
    _tell(unit, poll, PollOpened(poll.id), {voter.person_id for voter in poll.voters})
    if poll.group is not None:
        _tell(unit, poll, PollPosted(poll.id), {poll.host_id})
    return poll


def _choices(draft: Draft, now: datetime) -> tuple[Choice, ...]:
    least, most = LENGTHS
    if draft.length < least:
        raise Invalid("length", "too_small", least)
    if draft.length > most:
        raise Invalid("length", "too_large", most)
    starts = sorted(set(draft.starts))
    if len(starts) < FEWEST_CHOICES:
        raise Invalid("times", "too_few", FEWEST_CHOICES)
    if len(starts) > MOST_CHOICES:
        raise Invalid("times", "too_many", MOST_CHOICES)
    if starts[0] <= now:
        raise Invalid("times", "past")
    return tuple(Choice(0, Timespan.lasting(start, draft.length)) for start in starts)


def _voters(unit: Unit, member: Membership, draft: Draft) -> tuple[Voter, ...]:
    """Everybody who is named, once; who is required and optional is required; the host is none. Raises Invalid, NotFound."""
    required = dict.fromkeys(draft.required, True)
    asked = {**dict.fromkeys(draft.optional, False), **required}
    ordered = [*required, *(person for person in asked if person not in required)]
    people = [person for person in ordered if person != member.person_id]
    if len(people) > MOST_VOTERS:
        raise Invalid("required", "too_many", MOST_VOTERS)
    if not people and draft.group is None:
        raise Invalid("required", "missing")
    for person in people:
        if unit.people.membership(member.organisation_id, person) is None or not sees_mentor(member, person):
            raise NotFound("person")
    return tuple(Voter(person, asked[person]) for person in people)


def _deadline(draft: Draft, choices: Sequence[Choice], now: datetime) -> datetime:
    starts = [choice.span.start for choice in choices]
    deadline = default_deadline(starts, now) if draft.deadline is None else draft.deadline
    return _checked_deadline(deadline, starts, now)


def _checked_deadline(deadline: datetime, starts: Collection[datetime], now: datetime) -> datetime:
    """To the whole second. Raises Invalid for one that is past, or after all of the times."""
    if deadline <= now:
        raise Invalid("deadline", "past")
    if deadline > max(starts):
        raise Invalid("deadline", "after_times")
    return deadline.replace(microsecond=0)


def _words(name: str, said: str, limit: int, *, needed: bool = False) -> str:
    said = " ".join(said.split())
    if needed and not said:
        raise Invalid(name, "missing")
    if len(said) > limit:
        raise Invalid(name, "too_long", limit)
    return said


# Looking.


def shown(unit: Unit, member: Membership, poll_id: int) -> Poll:
    """The poll, for its host, its voters, and where it stands for everybody all members. Raises NotFound."""
    return _seen(member, unit.polls.get(poll_id))


def _seen(member: Membership, poll: Poll | None) -> Poll:
    if poll is None or poll.organisation_id != member.organisation_id:
        raise NotFound("poll")
    party = member.person_id == poll.host_id or poll.voter(member.person_id) is not None
    joins = poll.group is not None and sees_mentor(member, poll.host_id)
    if not (party or joins):
        raise NotFound("poll")
    return poll


def listed(unit: Unit, member: Membership) -> Sequence[Poll]:
    """The polls in which nothing is decided yet that the member hosts or is asked in here, the newest first."""
    return [poll for poll in unit.polls.of_person(member.person_id) if poll.organisation_id == member.organisation_id]


# Voting.


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
    poll = _seen(member, unit.polls.for_update(poll_id))
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
    return _looked_at(unit, changed, pressing=None if voter.done else voter.person_id)


# What the host does.


def choose(unit: Unit, member: Membership, poll_id: int, choice_id: int) -> Poll:
    """Book one of the times, whatever was said to it.

    Raises PollOver, NotAllowed, NotFound, and what calling a meeting raises.
    """
    poll = _hosted(unit, member, poll_id)
    choice = poll.choice(choice_id)
    if choice is None:
        raise NotFound("time")
    return _booked(unit, member, poll, choice)


def withdraw(unit: Unit, member: Membership, poll_id: int) -> Poll:
    """Take the poll back; who was asked sees that on their card. Raises PollOver, NotAllowed, NotFound."""
    poll = _hosted(unit, member, poll_id)
    return _stored(unit, poll, replace(poll, state=PollState.WITHDRAWN, nudge_at=None), None)


def extend(unit: Unit, member: Membership, poll_id: int, deadline: datetime) -> Poll:
    """Let people vote until then; where nobody could vote any more, all are asked anew, and what they have said stays.

    Raises Invalid, PollOver, NotAllowed, NotFound.
    """
    poll = _hosted(unit, member, poll_id)
    deadline = _checked_deadline(deadline, [choice.span.start for choice in poll.choices], unit.now)
    longer = replace(poll, deadline=deadline, nudge_at=nudge_between(unit.now, deadline) if poll.voters else None)
    if poll.state is PollState.CLOSED:
        voters = tuple(replace(voter, marked_at=None, done=False) for voter in poll.voters)
        for voter in voters:
            unit.polls.save_voter(poll.id, voter)
        longer = replace(longer, state=PollState.OPEN, why=None, voters=voters)
        _tell(unit, longer, PollNudged(poll.id), {voter.person_id for voter in voters})
    return _stored(unit, poll, longer, next_look(longer, unit.now))


def leave(unit: Unit, person_id: int) -> None:
    """Take back every poll of somebody who leaves."""
    for poll in unit.polls.of_person(person_id, _ALL):
        if poll.host_id == person_id:
            _stored(unit, poll, replace(poll, state=PollState.WITHDRAWN, nudge_at=None), None)


def _hosted(unit: Unit, member: Membership, poll_id: int) -> Poll:
    """The poll with its row locked, while its host may decide. Raises PollOver, NotAllowed, NotFound."""
    poll = _seen(member, unit.polls.for_update(poll_id))
    if poll.host_id != member.person_id:
        raise NotAllowed(needs="poll_host")
    if poll.state not in _UNDECIDED:
        raise PollOver(poll)
    return poll


# What follows.


def look_at(unit: Unit, poll_ids: Collection[int]) -> None:
    """The clock's tick: see what follows from what was said by now, for each of these polls."""
    for poll_id in sorted(poll_ids):
        poll = unit.polls.for_update(poll_id)
        if poll is not None:
            _looked_at(unit, poll)


def _looked_at(unit: Unit, poll: Poll, *, pressing: int | None = None) -> Poll:
    """Do what the poll's outcome says; ``pressing`` is who has just said something and may go on.

    While an answer is not whole it changes the host's card and the one that stands for everybody; afterwards all cards.
    """
    match outcome(poll, unit.now):
        case Over():
            return poll
        case Nudges(people):
            _tell(unit, poll, PollNudged(poll.id), people)
            return _looked_at(unit, replace(poll, nudge_at=None), pressing=pressing)
        case Waits(until):
            return _stored(unit, poll, poll, until, pressing=pressing)
        case Closes(why):
            return _closed(unit, poll, why)
        case Books(choices):
            return _booked_by_itself(unit, poll, choices)


def _stored(unit: Unit, before: Poll, after: Poll, due_at: datetime | None, *, pressing: int | None = None) -> Poll:
    """The poll, one version on, and word of it to those whose cards show it."""
    after = replace(after, version=before.version + 1)
    unit.polls.save(after, due_at, seen=before.version)
    voters = {voter.person_id for voter in after.voters} if pressing is None else {pressing} if after.group else set()
    _tell(unit, after, PollChanged(after.id), {after.host_id, *voters})
    if after.group is not None:
        _tell(unit, after, PollPosted(after.id), {after.host_id})
    return after


def _booked_by_itself(unit: Unit, poll: Poll, choices: Sequence[Choice]) -> Poll:
    """The first of the times that is still free for everybody is booked; where none is, the host decides.

    Where a room is wanted, times at which there is one come first.
    """
    host = membership_of(unit, poll.organisation_id, poll.host_id)
    for choice in sorted(choices, key=lambda each: poll.room is not None and room_for(unit, poll, each) is None):
        try:
            booked = _booked(unit, host, poll, choice)
        except Clashing:
            continue
        _tell(unit, booked, PollSettled(booked.id, booked.version), {booked.host_id})
        return booked
    return _closed(unit, poll, Why.TAKEN)


def room_for(unit: Unit, poll: Poll, choice: Choice) -> Room | None:
    """The room that the meeting would have at that time as things are: the one that is named, or the best that does."""
    if poll.room is None:
        return None
    needs = replace(poll.room, capacity=max(poll.room.capacity, 1 + len(poll.voters)))
    if poll.room_id is None:
        return next(iter(rooms_free(unit, poll.organisation_id, needs, choice.span, limit=1)), None)
    room = unit.rooms.get(poll.room_id)
    if room is None or why_unfit(room, needs, choice.span) is not None:
        return None
    return None if unit.bookings.claims([room.calendar_id], choice.span)[room.calendar_id] else room


def _booked(unit: Unit, host: Membership, poll: Poll, choice: Choice) -> Poll:
    """Call the meeting: whoever is asked is invited, and who said yes has accepted. Raises what calling a meeting raises.

    Where a room is wanted and there is none any more, the meeting is called without one, as its card says.
    """
    room = room_for(unit, poll, choice)
    people = {needed: tuple(v.person_id for v in poll.voters if v.required is needed) for needed in (True, False)}
    plan = MeetingPlan(
        title=poll.title,
        span=choice.span,
        required=people[True],
        optional=people[False],
        room_id=None if room is None else room.id,
        place=poll.place,
        description=poll.description,
        private=poll.private,
    )
    meeting = create_meeting(unit, host, plan)
    for invitation in unit.meetings.invitations([meeting.id]).get(meeting.id, ()):
        voter = poll.voter(invitation.person_id or 0)
        if voter is not None and voter.ballot.get(choice.id) is Vote.YES:
            accepted = replace(invitation, answer=Answer.ACCEPTED, responded_at=voter.marked_at)
            unit.meetings.save_invitation(accepted)
    booked = replace(poll, state=PollState.BOOKED, why=None, nudge_at=None, meeting_id=meeting.id, booked_id=choice.id)
    return _stored(unit, poll, booked, None)


def _closed(unit: Unit, poll: Poll, why: Why) -> Poll:
    closed = _stored(unit, poll, replace(poll, state=PollState.CLOSED, why=why, nudge_at=None), None)
    _tell(unit, closed, PollSettled(closed.id, closed.version), {closed.host_id})
    return closed


def _tell(unit: Unit, poll: Poll, event: Event, people: Collection[int]) -> None:
    for person in sorted(people):
        unit.outbox.notify(person, event, organisation_id=poll.organisation_id, now=unit.now)
