"""A time poll: several times are put to people, and what follows from their votes at a given moment (FindTime's rule)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from core.model.room import Needs
from core.model.timespan import Timespan

SETTLING: Final = timedelta(minutes=5)
"""How long after their last press a voter's answer counts as complete, even if they have not said so."""

FEWEST_CHOICES: Final = 2
MOST_CHOICES: Final = 8
"""Times in one poll: a line and a button each, on one screen of a phone."""

MOST_VOTERS: Final = 50
"""How many people can be asked by name."""

SHORTEST_DEADLINE: Final = timedelta(minutes=10)
"""A poll is open at least this long."""

_USUAL_DEADLINE: Final = timedelta(days=2)
_BEFORE_FIRST: Final = timedelta(hours=1)


class PollState(StrEnum):
    """The state of a poll: people vote, the host decides, a time is booked, or the host has withdrawn it."""

    OPEN = "open"
    CLOSED = "closed"
    BOOKED = "booked"
    WITHDRAWN = "withdrawn"


class Vote(StrEnum):
    """Somebody's vote on one time."""

    YES = "yes"
    IF_NEEDED = "if_needed"
    NO = "no"


CYCLE: Final[Mapping[Vote | None, Vote]] = {
    None: Vote.YES,
    Vote.YES: Vote.IF_NEEDED,
    Vote.IF_NEEDED: Vote.NO,
    Vote.NO: Vote.YES,
}
"""The next vote when somebody presses a time, by their current one."""


class Why(StrEnum):
    """Why a poll was closed without a booking: the deadline, no time suits all, or none of those is still free."""

    DEADLINE = "deadline"
    NO_TIME = "no_time"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the times that are put to people."""

    id: int
    span: Timespan


@dataclass(frozen=True, slots=True)
class Group:
    """The group conversation in which a poll is open to everybody, as its platform identifies it."""

    platform: str
    tenant: str
    chat_id: str
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody who is asked to vote, or who voted in a poll open to a group.

    ``ballot`` holds their votes, by choice: a time that is missing counts as no once they have answered. ``marked_at``
    (UTC) is when they last voted, None before; ``done`` that they have declared their answer complete.
    """

    person_id: int
    required: bool = True
    ballot: Mapping[int, Vote] = field(default_factory=dict)
    marked_at: datetime | None = None
    done: bool = False

    def answered(self, now: datetime) -> bool:
        """Whether their answer is complete: declared to be, or unchanged for a while."""
        return self.marked_at is not None and (self.done or now >= self.marked_at + SETTLING)

    def can(self, choice_id: int) -> bool:
        """Whether they can make that time, gladly or if need be."""
        return self.ballot.get(choice_id, Vote.NO) is not Vote.NO


@dataclass(frozen=True, slots=True)
class Poll:
    """Times for a meeting that ``host_id`` calls, put to ``voters`` until ``deadline`` (UTC).

    ``choices`` are in order of their start. ``nudge_at`` is when those who have not voted are reminded, None once they were.
    ``room`` is what its room must have, None for no room, ``room_id`` the one that is named: none is held while people vote,
    and it is found when a time is booked. In its ``group``, if it has one, whoever sees it votes too. A ``private`` one shows
    no voter the others' names. ``why`` is set where it is closed; ``meeting_id``, and ``booked_id`` of its choice, where a time
    is booked. ``version`` rises with each
    change.
    """

    id: int
    organisation_id: int
    host_id: int
    title: str
    choices: tuple[Choice, ...]
    voters: tuple[Voter, ...]
    deadline: datetime
    created_at: datetime
    nudge_at: datetime | None = None
    state: PollState = PollState.OPEN
    version: int = 1
    place: str = ""
    description: str = ""
    private: bool = False
    group: Group | None = None
    why: Why | None = None
    meeting_id: int | None = None
    booked_id: int | None = None
    room: Needs | None = None
    room_id: int | None = None

    @property
    def required(self) -> tuple[Voter, ...]:
        """The voters without whom nothing is booked automatically."""
        return tuple(voter for voter in self.voters if voter.required)

    def voter(self, person_id: int) -> Voter | None:
        """The person as a voter, None if they are not one."""
        return next((voter for voter in self.voters if voter.person_id == person_id), None)

    def choice(self, choice_id: int) -> Choice | None:
        """The choice with that id, None if the poll has no such choice."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)

    @property
    def silent(self) -> tuple[Voter, ...]:
        """The voters who have not voted yet."""
        return tuple(voter for voter in self.voters if voter.marked_at is None)

    def cast(self, choice_id: int, vote: Vote) -> tuple[int, ...]:
        """Who has cast that vote on the time, in the order in which they were asked."""
        return tuple(voter.person_id for voter in self.voters if voter.ballot.get(choice_id) is vote)


# What follows.


@dataclass(frozen=True, slots=True)
class Waits:
    """There is nothing to do before ``until`` (UTC), unless somebody votes."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Nudges:
    """These are to be reminded to vote."""

    person_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Books:
    """All required voters can: the first of these times that is still free is to be booked."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Closes:
    """Voting is over, and the host decides."""

    why: Why


@dataclass(frozen=True, slots=True)
class Over:
    """The poll is no longer open: nothing happens automatically."""


Outcome = Waits | Nudges | Books | Closes | Over


def outcome(poll: Poll, now: datetime) -> Outcome:
    """What to do about the poll now.

    A time is booked automatically once every required voter has answered and all of them can; at the deadline any vote so far
    counts as an answer. Without required voters nothing is booked automatically.
    """
    if poll.state is not PollState.OPEN:
        return Over()
    over = now >= poll.deadline
    answers = [voter.marked_at is not None if over else voter.answered(now) for voter in poll.required]
    if answers and all(answers):
        agreed = tuple(choice for choice in ranked(poll, now) if _all_can(poll, choice))
        return Books(agreed) if agreed else Closes(Why.NO_TIME)
    if over:
        return Closes(Why.DEADLINE)
    if poll.nudge_at is not None and now >= poll.nudge_at:
        return Nudges(tuple(voter.person_id for voter in poll.silent))
    return Waits(next_look(poll, now))


def next_look(poll: Poll, now: datetime) -> datetime:
    """When an open poll's outcome may next change by itself: an answer becomes complete, a nudge is due, or the poll ends."""
    settled = [
        voter.marked_at + SETTLING for voter in poll.voters if voter.marked_at is not None and not voter.answered(now)
    ]
    nudge = [poll.nudge_at] if poll.nudge_at is not None else []
    return min([*settled, *nudge, poll.deadline])


def ranked(poll: Poll, now: datetime) -> tuple[Choice, ...]:
    """The times still to come, best first.

    The most required people, then the most of them gladly, then the most others, then the most of those gladly; the earliest in
    case of a tie.
    """
    ahead = [choice for choice in poll.choices if choice.span.start > now]
    return tuple(sorted(ahead, key=lambda choice: (*_worth(poll, choice), choice.span.start)))


def _worth(poll: Poll, choice: Choice) -> tuple[int, ...]:
    """Less is better."""
    counts = []
    for required in (True, False):
        asked = [voter for voter in poll.voters if voter.required is required]
        counts.append(-sum(voter.can(choice.id) for voter in asked))
        counts.append(-sum(voter.ballot.get(choice.id) is Vote.YES for voter in asked))
    return tuple(counts)


def _all_can(poll: Poll, choice: Choice) -> bool:
    return all(voter.can(choice.id) for voter in poll.required)


# Beginning.


def default_deadline(starts: Iterable[datetime], now: datetime) -> datetime:
    """When a poll ends by default: in two days or an hour before its first time, but never at once."""
    first = min(starts)
    return max(now + SHORTEST_DEADLINE, min(now + _USUAL_DEADLINE, first - _BEFORE_FIRST)).replace(
        second=0, microsecond=0
    )


def nudge_between(begun: datetime, deadline: datetime) -> datetime:
    """When to remind those who have not voted: half-way, to the whole second."""
    return begun + timedelta(seconds=int((deadline - begun).total_seconds() // 2))


def numbered(poll: Poll) -> Iterator[tuple[int, Choice]]:
    """The choices with the numbers by which people refer to them, from 1."""
    return enumerate(poll.choices, 1)
