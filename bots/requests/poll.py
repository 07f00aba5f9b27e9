"""Time polls: putting times to people, voting, and what the host does about it."""

from dataclasses import dataclass
from datetime import datetime

from core.model.poll import Group, Vote
from core.model.room import Needs


@dataclass(frozen=True, slots=True)
class StartPoll:
    """Put several times to people; what is not said is asked by a form.

    ``required`` and ``optional`` are people by id, ``starts`` aware. In ``group``, if it has one, everybody may vote.
    ``room`` is what its room must have, None for no room, ``room_id`` the one that is named. ``unread`` are times that were said
    and cannot be read: they are asked for again, the others stay. ``instead`` is the poll that it takes the place of.
    """

    title: str = ""
    starts: tuple[datetime, ...] = ()
    length: int | None = None
    required: tuple[int, ...] = ()
    optional: tuple[int, ...] = ()
    deadline: datetime | None = None
    place: str = ""
    description: str = ""
    private: bool = False
    group: Group | None = None
    room: Needs | None = None
    room_id: int | None = None
    unread: tuple[str, ...] = ()
    instead: int | None = None


@dataclass(frozen=True, slots=True)
class ListPolls:
    """The polls in which nothing is decided yet: mine, and those in which I am asked; from the ``skip``-th on.

    ``votes`` where it is asked who has voted: the card of a poll tells, and a single one is shown at once.
    """

    skip: int = 0
    votes: bool = False


@dataclass(frozen=True, slots=True)
class ShowPoll:
    """A poll's card."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class CastVote:
    """Say this to one of the times; None says the next thing after what was said so far."""

    poll_id: int
    choice_id: int
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class CastVotes:
    """Say this to each of several times, as (choice, vote): what was said in words."""

    poll_id: int
    votes: tuple[tuple[int, Vote], ...]


@dataclass(frozen=True, slots=True)
class FinishVoting:
    """My answer is whole; ``none``: no time suits."""

    poll_id: int
    none: bool = False


@dataclass(frozen=True, slots=True)
class BookChoice:
    """Book one of a poll's times."""

    poll_id: int
    choice_id: int


@dataclass(frozen=True, slots=True)
class ExtendPoll:
    """Let people vote until then; asked by a form where it is not said."""

    poll_id: int
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class RemindVoters:
    """Remind those who have not voted now, instead of half-way to the deadline."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class WithdrawPoll:
    """Take a poll back."""

    poll_id: int
