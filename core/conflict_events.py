"""What happened about conflicts, as frozen values; part of ``core.events.Event``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionAsked:
    """The reader, an organizer, is asked to decide about a conflict; ``version`` is that of what they are shown."""

    decision_id: int
    version: int


@dataclass(frozen=True, slots=True)
class DecisionReminded:
    """An organizer is reminded of a conflict about which nobody has decided."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class DecisionChanged:
    """Something else is in the way by now: organizers are shown it in this ``version``."""

    decision_id: int
    version: int


@dataclass(frozen=True, slots=True)
class DecisionPosted:
    """What organizers are asked stands in their channel, as it is; the reader is one of them."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """It is decided: told to the one who asked, and shown to the other organizers."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class Displaced:
    """The reader's session or meeting had to make way for something else, by the wish of ``by``."""

    booking_id: int
    version: int
    by: int
