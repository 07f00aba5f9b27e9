"""Conversations, as core remembers them: the cards in them, their memory, the events seen, what was not understood."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The requests behind one rendered card: who may press (None for anybody who can see it), and their stored form."""

    token: str
    organisation_id: int | None
    person_id: int | None
    subject: str
    requests: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SentCard:
    """A card in a conversation: which message, about what (``booking:12``), with which keyboard."""

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
        """Remember where a reader's card about a subject is, in place of the previous one."""

    def standing(self, person_id: int, subject: str) -> SentCard | None:
        """Where the reader's current card about the subject is."""

    def forget(self, before: datetime, limit: int) -> int:
        """Forget at most ``limit`` keyboards older than this whose cards are no longer current; returns how many."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a conversation with one person remembers, as JSON written by ``bots``; two people in a channel do not mix."""

    platform: str
    tenant: str
    chat_id: str
    person_id: int
    state: str
    updated_at: datetime


class Conversations(Protocol):
    """The memory of conversations."""

    def get(self, platform: str, tenant: str, chat_id: str, person_id: int) -> Conversation | None:
        """What this person's conversation there remembers, if anything."""

    def save(self, conversation: Conversation) -> None:
        """Store it."""


class Seen(Protocol):
    """Platform events that have had their effect (guarantee 3)."""

    def first(self, platform: str, event_id: str, now: datetime) -> bool:
        """Record the event; False if it was already recorded."""

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


@dataclass(frozen=True, slots=True)
class Miss:
    """Words that were not understood, kept with their author's consent.

    ``language`` is the BCP 47 tag in which they were read, ``offered`` the captions of what was offered instead.
    """

    organisation_id: int
    person_id: int
    at: datetime
    said: str
    language: str
    offered: tuple[str, ...] = ()


class Misses(Protocol):
    """What was not understood, from people who agreed to its being kept, for their organisation's organizers."""

    def add(self, miss: Miss) -> None:
        """Keep it."""

    def since(self, since: datetime, organisation_id: int | None = None) -> Sequence[Miss]:
        """What was kept since then, of one organisation if given, newest first."""

    def stands(self, person_id: int, at: datetime) -> bool:
        """Whether something of the person's from that moment is kept."""

    def settle(self, person_id: int, at: datetime) -> None:
        """Drop what is kept from that moment: what was offered then turned out to be what they meant."""

    def forget_person(self, person_id: int) -> None:
        """Drop everything kept of the person."""

    def forget_organisation(self, organisation_id: int) -> None:
        """Drop everything kept in the organisation."""

    def forget(self, before: datetime) -> int:
        """Drop what is older than this; returns how many."""
