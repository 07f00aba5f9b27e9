"""What is said and sent, as core remembers it: outbox, cards, conversations, events seen, installations."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from core.events import Event

MAIL: Final = "email"
"""The name under which mail is addressed, beside those of chat platforms."""

UNCLAIMED: Final = timedelta(hours=9)
"""After so long a row is taken by any process, whichever platforms it serves, and given up: about as long as retries last."""


@dataclass(frozen=True, slots=True)
class Due:
    """An outbox row that the courier has claimed, with its lane.

    ``kind`` is ``reply`` or ``notice``. ``body`` is a reply's card, as JSON of ``bots``' own making; ``event`` and ``person_id``
    are a notice's, which is worded when sent; ``about`` is its booking's id. Rows of one ``lane``, a recipient, are sent in order
    by whoever has leased it, up to ``leased_to``. Of what is due at one moment the earlier ``order_at`` goes first. What
    is ``doubtful`` may have arrived before.
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
    order_at: datetime
    created_at: datetime
    leased_to: datetime
    doubtful: bool = False


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
        order_at: datetime | None = None,
        about: int | None = None,
    ) -> int:
        """A notice to a person about an event, due now if not said; returns the row's id.

        ``order_at`` is when what it tells of begins (a reminder's session), as due if not said.
        """

    def notify_all(
        self,
        people: Collection[int],
        event: Event,
        *,
        organisation_id: int | None,
        now: datetime,
        about: int | None = None,
    ) -> None:
        """The same notice to each of the people, due now: in few statements, however many they are."""

    def notify_address(self, email: str, event: Event, *, organisation_id: int, now: datetime, about: int) -> int:
        """A notice about an event to an address at which nobody known to the bot is, due now; returns the row's id."""

    def reply(self, body: str, *, lane: str, platform: str, person_id: int | None, now: datetime) -> int:
        """An answer, due now in its conversation's lane; it goes before notices, by the platform where it was asked for."""

    def waits(self, now: datetime) -> bool:
        """Whether a row is due whose lane nobody has; by index, in less than a millisecond where none is. Only looks."""

    def claim_due(
        self, now: datetime, until: datetime, limit: int = 50, *, platforms: Collection[str] | None = None
    ) -> Sequence[Due]:
        """Lease lanes in which something is due until then, at most so many; the row that goes next in each, in order.

        With ``platforms`` those alone that go there, or nowhere. What a dead sender had begun to send is unknown from then on.
        """

    def claim(self, ids: Collection[int], now: datetime, until: datetime) -> Sequence[Due]:
        """The same for the lanes of these rows, as far as nobody has them."""

    def lanes_of(self, ids: Collection[int]) -> Collection[str]:
        """The lanes of these rows."""

    def hold(self, due: Due, until: datetime) -> Due | None:
        """The row with its lane leased anew until then; None where somebody else has taken it since."""

    def next(self, due: Due, until: datetime) -> Due | None:
        """What goes next in the row's lane, which is leased anew until then.

        None where nothing is due there, which gives the lane back, or where somebody else has taken it since.
        """

    def free(self, dues: Collection[Due]) -> None:
        """Give the lanes of these rows back, as far as nobody else has taken them since: the rows are due as they were."""

    def sending(self, row_id: int) -> None:
        """It is about to be sent: from now on it may have arrived."""

    def sent(self, row_id: int, now: datetime) -> None:
        """It arrived."""

    def dropped(self, row_id: int, now: datetime, why: str) -> None:
        """It was not sent on purpose: no longer true, or never to arrive."""

    def unknown(self, row_id: int, now: datetime, why: str) -> None:
        """It may have arrived; it is not repeated."""

    def again(self, row_id: int, why: str) -> None:
        """It certainly has not arrived, and is tried again by whoever has its lane; counts an attempt."""

    def later(self, due: Due, at: datetime, why: str) -> None:
        """Try again then, and send nothing in its lane before, which is given back; counts an attempt."""

    def mend(self, person_id: int, now: datetime) -> int:
        """The person is there: what may not have reached them within the last day is due again, as doubtful; returns how much."""

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


@dataclass(frozen=True, slots=True)
class Miss:
    """Words that were not understood, kept because who wrote them agreed.

    ``language`` is the BCP 47 tag in which they were read, ``offered`` the captions of what was offered instead.
    """

    organisation_id: int
    person_id: int
    at: datetime
    said: str
    language: str
    offered: tuple[str, ...] = ()


class Misses(Protocol):
    """What was not understood, of people who agree, for their organisation's organizers."""

    def add(self, miss: Miss) -> None:
        """Keep it."""

    def since(self, since: datetime, organisation_id: int | None = None) -> Sequence[Miss]:
        """What was kept from then on, of one organisation if given, newest first."""

    def stands(self, person_id: int, at: datetime) -> bool:
        """Whether something of the person's is kept of that moment."""

    def settle(self, person_id: int, at: datetime) -> None:
        """Drop what is kept of that moment: what was offered then was it."""

    def forget_person(self, person_id: int) -> None:
        """Drop all that is kept of the person."""

    def forget_organisation(self, organisation_id: int) -> None:
        """Drop all that is kept in the organisation."""

    def forget(self, before: datetime) -> int:
        """Drop what is older; returns how many."""
