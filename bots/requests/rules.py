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


@dataclass(frozen=True, slots=True)
class SetLimits:
    """Take at most so many sessions a day and a week; 0 for any number, None stays, and where both are a form asks."""

    per_day: int | None = None
    per_week: int | None = None


@dataclass(frozen=True, slots=True)
class TuneServices:
    """Change what holds for all sessions that I offer: the break between them, the least notice, and how long they are.

    All are minutes. ``approval`` is whether I answer each booking; what is None or empty stays. ``change_notice`` is until how
    long before the start guests may cancel or move; an organizer sets it for all that the organisation offers.
    """

    between: int | None = None
    notice: int | None = None
    approval: bool | None = None
    lengths: tuple[int, ...] = ()
    change_notice: int | None = None
