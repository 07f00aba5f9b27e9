"""Rules of an organisation that its organizers set in words or by a form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowChangeRules:
    """What holds here for guests who move or cancel a session."""


@dataclass(frozen=True, slots=True)
class SetChangeRules:
    """Set it; what is None stays, and where everything is, a form asks.

    ``moves_limit`` is how often a session may be moved, 0 for any number; ``moving`` and ``cancelling`` say whether each takes a
    reason.
    """

    moves_limit: int | None = None
    moving: bool | None = None
    cancelling: bool | None = None
