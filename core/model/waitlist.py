"""Waiting for time to come free, and the order in which it is offered (S2.22, S3.20)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.model.timespan import Timespan


class Order(StrEnum):
    """Who comes first where several wait for one time; an organisation chooses. Ties go by who came first."""

    FIRST_COME = "first_come"
    URGENT_FIRST = "urgent_first"
    FEWEST_SESSIONS = "fewest_sessions"
    """Whoever has had the fewest sessions in the last thirty days."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What an entry's turn at a host's freed time came to, apart from offers, which the bookings remember.

    One that is ``due`` came while another time was offered to the entry, and is looked at again once that has ended; any other
    was the person's own, who gave it up.
    """

    host_id: int
    span: Timespan
    due: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """A waitlist entry: a wish for a session that starts inside the window.

    It is with a host, with anyone of a pool, as a service, or by any of the skills.

    One that is ``paused`` keeps its place and is offered nothing. Whoever was ``displaced`` that day comes before all others.
    ``created_at`` is UTC.
    """

    id: int
    organisation_id: int
    person_id: int
    host_id: int | None
    service_id: int | None
    skill_ids: tuple[int, ...]
    window: Timespan
    created_at: datetime
    urgent: bool = False
    paused: bool = False
    turns: tuple[Turn, ...] = ()
    displaced: bool = False
    pool_id: int | None = None

    @property
    def due(self) -> tuple[Turn, ...]:
        """The turns that are to be looked at again, the first that came first."""
        return tuple(turn for turn in self.turns if turn.due)

    def had(self, host_id: int, span: Timespan) -> bool:
        """Whether some of that time of the host was the person's own, who gave it up."""
        return any(not turn.due and turn.host_id == host_id and turn.span.overlaps(span) for turn in self.turns)

    def may_mean(self, host_id: int, span: Timespan) -> bool:
        """Whether time of the host about the span may be waited for, so far as skills and pools do not matter."""
        return self.host_id in (None, host_id) and self.window.overlaps(span)

    def wants(self, host_id: int, host_skills: frozenset[int]) -> bool:
        """Whether a session with this host would be what is waited for, so far as pools do not matter."""
        if self.host_id not in (None, host_id):
            return False
        return not self.skill_ids or not host_skills.isdisjoint(self.skill_ids)
