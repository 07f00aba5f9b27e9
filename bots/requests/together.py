"""Finding a time for several people, before a meeting of theirs is called."""

from dataclasses import dataclass

from bots.requests.meeting import Meet
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Together:
    """The best times for the people of a meeting (S1.105); each goes on with the whole of it.

    ``meet`` has its people, its length in minutes and the window, None for the next two weeks; ``left_out`` are the stretches
    of that which are not meant. ``skip`` leaves out so many times already shown. An exact start that ``meet`` has is for who is
    found out first: everybody of a conversation.
    """

    meet: Meet
    left_out: tuple[Timespan, ...] = ()
    skip: int = 0


@dataclass(frozen=True, slots=True)
class ChooseOptional:
    """Ask who of the people may be missing, then show the times anew."""

    times: Together


@dataclass(frozen=True, slots=True)
class TogetherHere:
    """The best times for everybody in this conversation. Where nobody can tell who that is, people say that they are in."""

    times: Together


@dataclass(frozen=True, slots=True)
class SayIn:
    """I am one of those for whom a time is sought in this group; with ``out`` I am not any more."""

    gathering_id: int
    out: bool = False


@dataclass(frozen=True, slots=True)
class FindGathered:
    """The best times for those who have said that they are in: for who asked them to, and nobody else."""

    gathering_id: int
