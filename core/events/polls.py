"""What happened with time polls and gatherings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gathered:
    """Somebody joined or left the reader's gathering: its card is sent to the group, or edited in place."""

    gathering_id: int


@dataclass(frozen=True, slots=True)
class PollOpened:
    """The reader is asked to vote in a time poll."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollNudged:
    """The reader has not voted yet, or is asked again."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollChanged:
    """Somebody has voted, or the poll is over: the reader's card is edited in place."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollPosted:
    """The reader's poll is open to a group: its card is sent there, or edited in place."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollSettled:
    """The reader's poll ended by itself: a time was booked, or they have to decide."""

    poll_id: int
    version: int
