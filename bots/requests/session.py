"""The session itself: being there, going on for longer, ending; and what is said of who is missing."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class JoinSession:
    """I am there."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class EndSession:
    """The session is over."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class Extend:
    """Let the session go on until then."""

    booking_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Describe:
    """Say what a session to come is about: the other side reads it."""

    booking_id: int
    topic: str


@dataclass(frozen=True, slots=True)
class KeepWaiting:
    """I go on waiting for the other side."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class SayMissed:
    """The other side did not come, or that of the two whom an organizer names."""

    booking_id: int
    absent_id: int | None = None


@dataclass(frozen=True, slots=True)
class ObjectNoShow:
    """I did come, or had a reason: asked by a form, and laid before the organizers."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class DecideObjection:
    """Decide about an objection, with a form for why: ``upheld``, the session counts as held.

    ``absent_id`` is whose it is, where several may not have come.
    """

    booking_id: int
    upheld: bool
    absent_id: int | None = None
