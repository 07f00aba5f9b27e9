"""What is said and sent, as core remembers it: outbox, cards, conversations, events seen, installations."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.events import Event


@dataclass(frozen=True, slots=True)
class Due:
    """An outbox row that the courier has claimed.

    ``kind`` is ``reply`` or ``notice``. ``body`` is a reply's card, as JSON of ``bots``' own making; ``event`` and ``person_id``
    are a notice's, which is worded when sent; ``about`` is its booking's id. Rows of one ``lane`` are sent in order.
    """

    id: int
    kind: str
    lane: str
    organisation_id: int | None
    person_id: int | None
    event: Event | None
    about: int | None
    body: str
    attempts: int
    due_at: datetime
    created_at: datetime


class Outbox(Protocol):
    """What must be sent: rows written with the change that caused them (guarantee 2)."""

    def notify(
        self,
        person_id: int,
        event: Event,
        *,
        organisation_id: int | None,
        now: datetime,
        due_at: datetime | None = None,
        about: int | None = None,
    ) -> int:
        """A notice to a person about an event, due now if not said; returns the row's id."""

    def reply(self, body: str, *, lane: str, person_id: int | None, now: datetime, lease_until: datetime) -> int:
        """An answer, stored already claimed until ``lease_until`` by the process that will send it at once."""

    def claim_due(self, now: datetime, lease_until: datetime, limit: int = 50) -> Sequence[Due]:
        """Claim due rows by a guarded UPDATE, per lane only the oldest unsent one; stuck leases are taken over."""

    def claim(self, ids: Collection[int], now: datetime, lease_until: datetime) -> Sequence[Due]:
        """These rows as far as they are unsent, claimed until ``lease_until``, in order of their ids."""

    def sent(self, row_id: int, now: datetime) -> None:
        """It arrived."""

    def dropped(self, row_id: int, now: datetime, why: str) -> None:
        """It was not sent on purpose: no longer true, or never to arrive."""

    def unknown(self, row_id: int, now: datetime, why: str) -> None:
        """It may have arrived; it is not repeated."""

    def later(self, row_id: int, due_at: datetime, why: str) -> None:
        """Try again then; counts an attempt."""

    def release(self, row_ids: Collection[int]) -> None:
        """Give claimed rows back that were certainly not sent: they are due at once, and no attempt is counted."""

    def failed(self, row_id: int, now: datetime, why: str) -> None:
        """Given up."""

    def pending(self) -> int:
        """How many rows wait."""

    def forget(self, before: datetime, limit: int) -> int:
        """Forget rows that ended before this, at most so many; returns how many."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The requests behind one drawn card: who may press (None for anybody who may see it) and their stored form."""

    token: str
    organisation_id: int | None
    person_id: int | None
    subject: str
    requests: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SentCard:
    """A card that stands in a conversation: which message, about what (``booking:12``), with which keyboard."""

    person_id: int
    subject: str
    platform: str
    tenant: str
    chat_id: str
    message_id: str
    token: str


class Cards(Protocol):
    """Keyboards and sent cards: what keeps old buttons alive and cards true (guarantee 5)."""

    def keep(self, keyboard: Keyboard) -> None:
        """Store a keyboard."""

    def keyboard(self, token: str) -> Keyboard | None:
        """The keyboard of a pressed card."""

    def sent(self, card: SentCard, now: datetime) -> None:
        """Remember where a reader's card about a subject stands, in place of the former one."""

    def standing(self, person_id: int, subject: str) -> SentCard | None:
        """Where the reader's card about the subject stands at present."""

    def forget(self, before: datetime, limit: int) -> int:
        """Forget keyboards older than this whose card does not stand any more, at most so many; returns how many."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a conversation with one person remembers, as JSON of ``bots``' own making; two people in a channel do not mix."""

    platform: str
    tenant: str
    chat_id: str
    person_id: int
    state: str
    updated_at: datetime


class Conversations(Protocol):
    """The memory of conversations."""

    def get(self, platform: str, tenant: str, chat_id: str, person_id: int) -> Conversation | None:
        """What this person's conversation there remembers."""

    def save(self, conversation: Conversation) -> None:
        """Store it."""


class Seen(Protocol):
    """Platform events that had their effect (guarantee 3)."""

    def first(self, platform: str, event_id: str, now: datetime) -> bool:
        """Record the event; False when it was recorded before."""

    def forget(self, before: datetime) -> int:
        """Forget events older than this; returns how many."""


class Installations(Protocol):
    """Slack installations, as opaque values encrypted at rest."""

    def all(self) -> Sequence[tuple[str, str]]:
        """(key, JSON value) of every installation, decrypted."""

    def save(self, key: str, value: str, now: datetime) -> None:
        """Store or replace one."""

    def delete(self, key: str) -> None:
        """Remove one, if it is there."""
