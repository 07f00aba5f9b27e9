"""Decisions of organizers about conflicts: what is asked, until when, and what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.model.conflict import Clash, Policy


@dataclass(frozen=True, slots=True)
class Patience:
    """How long organizers have to decide, as set by an organisation; all in minutes.

    They are reminded ``remind_after`` being asked; what is undecided ``answer_within`` that time is refused, which happens
    ``before_start`` of the booking at the latest.
    """

    remind_after: int = 30
    answer_within: int = 240
    before_start: int = 60


def deadlines(patience: Patience, asked_at: datetime, starts_at: datetime) -> tuple[datetime | None, datetime]:
    """(when to remind, None if that would be too late to help; when it is refused), to the second.

    What starts so soon that it would be refused at once, or before anybody is reminded, expires half-way to its start.
    """
    latest = starts_at - timedelta(minutes=patience.before_start)
    if latest < asked_at + timedelta(minutes=patience.remind_after):
        latest = max(latest, (asked_at + (starts_at - asked_at) / 2).replace(microsecond=0))
    expires = min(asked_at + timedelta(minutes=patience.answer_within), latest)
    remind = asked_at + timedelta(minutes=patience.remind_after)
    return (remind if remind < expires else None), expires


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation of several people on one platform, where organizers are asked together."""

    platform: str
    tenant: str
    chat_id: str


@dataclass(frozen=True, slots=True)
class ConflictRules:
    """What an organisation has chosen about conflicts: its policy, if any, and how organizers are asked.

    Without a ``channel`` each organizer is asked in private.
    """

    organisation_id: int
    policy: Policy | None = None
    patience: Patience = Patience()
    channel: Channel | None = None


class Verdict(StrEnum):
    """The result of a decision: one of the organizers' four answers, or it expired, or was withdrawn.

    ``displaced`` records that nobody was asked, as the policy let somebody displace what was in the way.
    """

    APPROVED = "approved"
    MOVED_NEW = "moved_new"
    MOVED_OLD = "moved_old"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    DISPLACED = "displaced"


@dataclass(frozen=True, slots=True)
class Decision:
    """What organizers are asked about a pending booking, and what they decided (S1.117). Moments are UTC.

    ``seen`` are the bookings in its way, and the meeting that it would change, as the organizers were last shown them (id,
    version); ``version`` rises whenever they
    are shown something else, so that nobody decides about what they have not seen. ``why`` is the words of ``asked_by``.
    ``due_at`` is when the clock looks at it next: to remind, once, or because it ``expires_at`` then. The rest is set once, with
    the ``verdict``: ``decided_by`` None for the clock, ``reason`` that of a refusal.
    """

    id: int
    organisation_id: int
    booking_id: int
    asked_by: int
    asked_at: datetime
    expires_at: datetime
    seen: tuple[tuple[int, int], ...]
    why: str = ""
    due_at: datetime | None = None
    reminded: bool = False
    version: int = 1
    verdict: Verdict | None = None
    decided_by: int | None = None
    decided_at: datetime | None = None
    reason: str = ""

    @property
    def waits(self) -> bool:
        """Whether it is still undecided."""
        return self.verdict is None

    def still(self, clashes: Iterable[Clash]) -> bool:
        """Whether nothing is in the way except what the organizers were shown, unchanged; some of it may be gone."""
        return {(clash.booking_id, clash.version) for clash in clashes} <= set(self.seen)
