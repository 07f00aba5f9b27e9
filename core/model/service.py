"""What can be booked: its lengths, buffers, notice, horizon, and how it is agreed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of session. ``host_id`` None means that every mentor of the organisation offers it.

    ``lengths``, buffers, ``minimum_notice`` and ``change_notice`` (the least notice to cancel or move; 0 for none) are whole
    minutes; ``horizon_days`` is how far ahead it can be booked; starts lie ``step`` minutes apart on the host's wall clock.
    ``approval`` makes a request that the host answers. ``policy`` names a cancellation policy.
    With more than one of its ``seats`` several guests share a session, which is then a group session (a meeting).
    ``offer_minutes`` is for how long freed time is held for whoever waits; ``no_show_frees`` offers what is left of a session to
    which nobody came.
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

    @property
    def shared(self) -> bool:
        """Whether several guests share a session."""
        return self.seats > 1

    @property
    def shortest(self) -> int:
        """The shortest length in minutes: what is assumed when none is asked for."""
        return min(self.lengths)
