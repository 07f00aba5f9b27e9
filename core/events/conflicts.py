"""What happened with conflicts and the decisions about them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionAsked:
    """The reader, an organizer, is asked to decide a conflict; ``version`` is that of what they are shown."""

    decision_id: int
    version: int


@dataclass(frozen=True, slots=True)
class DecisionReminded:
    """An organizer is reminded of an undecided conflict."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class DecisionChanged:
    """What is in the way has changed: organizers are shown it in this ``version``."""

    decision_id: int
    version: int


@dataclass(frozen=True, slots=True)
class DecisionPosted:
    """The question to organizers is posted, or updated, in their channel; the reader is one of them."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """A decision was made: told to the person who asked, and shown to the other organizers."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class Displaced:
    """The reader's session or meeting had to make way for something else that ``by`` wanted."""

    booking_id: int
    version: int
    by: int
