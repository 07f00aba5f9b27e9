"""The outbox, as core remembers it: what must be sent, to whom, and what became of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from core.events import Event
from core.model.channels import Channel

MAIL: Final = Channel.EMAIL.value
SMS: Final = Channel.SMS.value
"""The platform names under which mailboxes and phones are addressed, beside those of chat platforms."""

UNCLAIMED: Final = timedelta(hours=9)
"""A row this old is taken by any process, whichever platforms it serves, and given up: about as long as retries last."""


def channel_lane(person_id: int, channel: Channel) -> str:
    """The lane of what a channel beside the chat carries to a person: a slow one delays no other, and it names no address."""
    return f"person:{person_id}:{channel}"


@dataclass(frozen=True, slots=True)
class Due:
    """An outbox row that the courier has claimed, with its lane.

    ``kind`` is ``reply`` or ``notice``. ``body`` is a reply's card, as JSON of ``bots``' own making; ``event`` and ``person_id``
    are a notice's, which is worded when sent; ``about`` is its booking's id. Rows of one ``lane``, a recipient, are sent in order
    by whoever has leased it, up to ``leased_to``. Of what is due at one moment the earlier ``order_at`` goes first. What
    is ``doubtful`` may have arrived before. ``channel`` is what carries a copy of a notice, None for everything else.
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
    channel: Channel | None = None


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
        """A notice to a person about an event, due now by default; returns the row's id.

        ``order_at`` is when its subject begins (a reminder's session), ``due_at`` by default.
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
        """The same notice to each of the people, due now; in few statements, however many there are."""

    def notify_address(self, email: str, event: Event, *, organisation_id: int, now: datetime, about: int) -> int:
        """A notice about an event to an address that belongs to nobody known to the bot, due now; returns the row's id."""

    def copy(self, due: Due, channels: Collection[Channel], now: datetime) -> None:
        """Let each of the channels carry a copy of the notice, due now; a second call for the same notice does nothing."""

    def carried(self, due: Due) -> bool:
        """Whether another channel has carried its copy of the notice, or still may."""

    def reply(self, body: str, *, lane: str, platform: str, person_id: int | None, now: datetime) -> int:
        """An answer, due now in its conversation's lane; it is sent before notices, on the platform where it was asked for."""

    def waits(self, now: datetime) -> bool:
        """Whether a row is due whose lane nobody has leased. Read-only; by index, in less than a millisecond if none is."""

    def claim_due(
        self, now: datetime, until: datetime, limit: int = 50, *, platforms: Collection[str] | None = None
    ) -> Sequence[Due]:
        """Lease at most ``limit`` lanes in which something is due, until then; returns the next row of each, in order.

        With ``platforms``, only lanes that lead there or nowhere. What a dead sender had begun to send becomes unknown.
        """

    def claim(self, ids: Collection[int], now: datetime, until: datetime) -> Sequence[Due]:
        """The same for the lanes of these rows that nobody has leased."""

    def lanes_of(self, ids: Collection[int]) -> Collection[str]:
        """The lanes of these rows."""

    def hold(self, due: Due, until: datetime) -> Due | None:
        """The row with its lease renewed until then; None if somebody else has taken the lane since."""

    def next(self, due: Due, until: datetime) -> Due | None:
        """The next row in the same lane, whose lease is renewed until then.

        None if nothing is due there, which releases the lane, or if somebody else has taken it since.
        """

    def free(self, dues: Collection[Due]) -> None:
        """Release the lanes of these rows, unless somebody else has taken them since: the rows stay due."""

    def sending(self, row_id: int) -> None:
        """Mark it as about to be sent: from now on it may have arrived."""

    def sent(self, row_id: int, now: datetime) -> None:
        """Record that it arrived."""

    def dropped(self, row_id: int, now: datetime, why: str) -> None:
        """Record that it was deliberately not sent: it is no longer true, or can never arrive."""

    def unknown(self, row_id: int, now: datetime, why: str) -> None:
        """Record that it may have arrived; it is not repeated."""

    def again(self, row_id: int, why: str) -> None:
        """Record that it certainly did not arrive; whoever has its lane tries again. Counts an attempt."""

    def later(self, due: Due, at: datetime, why: str) -> None:
        """Try again then, send nothing in its lane before, and release the lane. Counts an attempt."""

    def mend(self, person_id: int, now: datetime) -> int:
        """Make what may not have reached the person within the last day due again, as doubtful; returns how many rows.

        Copies are not: what they tell has reached the person, or will, by another channel.
        """

    def failed(self, row_id: int, now: datetime, why: str) -> None:
        """Record that it was given up."""

    def pending(self) -> int:
        """How many rows wait."""

    def forget(self, before: datetime, limit: int) -> int:
        """Forget at most ``limit`` rows that ended before this; returns how many."""
