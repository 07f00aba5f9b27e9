"""Services: what can be booked, with lengths, buffers, notice, horizon, and how a booking is agreed."""

from dataclasses import dataclass

from core.model.changing import Reasons


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of session. ``host_id`` None means that every mentor of the organisation offers it.

    ``lengths``, buffers, ``minimum_notice`` and ``change_notice`` (the least notice to cancel or move; 0 for none) are whole
    minutes; ``horizon_days`` is how far ahead it can be booked; starts lie ``step`` minutes apart on the host's wall clock.
    With ``approval`` a booking is a request that the host answers. ``policy`` names a cancellation policy.
    With more than one of ``seats`` several guests share a session, which is then a group session (a meeting).
    ``offer_minutes`` is how long freed time is held for a waiting person; ``no_show_frees`` offers the rest of a session to
    the waitlist if nobody came. ``moves_limit`` and ``reasons`` overrule what the organisation asks of guests who move or cancel
    (``core.model.changing``); None leaves it.
    """

    id: int
    organisation_id: int
    name: str
    lengths: tuple[int, ...] = (30, 60)
    host_id: int | None = None
    buffer_before: int = 0
    buffer_after: int = 0
    minimum_notice: int = 0
    horizon_days: int = 60
    step: int = 30
    approval: bool = False
    policy: str = "flexible"
    change_notice: int = 0
    place: str = ""
    active: bool = True
    offer_minutes: int = 5
    no_show_frees: bool = False
    seats: int = 1
    moves_limit: int | None = None
    reasons: Reasons | None = None

    @property
    def shared(self) -> bool:
        """Whether several guests share a session."""
        return self.seats > 1

    @property
    def shortest(self) -> int:
        """The shortest length in minutes: the default."""
        return min(self.lengths)
