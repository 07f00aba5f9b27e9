"""What the courier does inside units of work: word a row, begin to send it, record the result. Nothing is sent here."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from adapters import limits, routing
from adapters.gateway import Gateway, Later
from adapters.limits import Order, conversation
from adapters.routing import Letter
from bots.inbound import MessageRef
from bots.outgoing import Wording
from core.ports import UNCLAIMED, Due, Unit, Wait

LEASE: Final = timedelta(seconds=60)
"""How long a recipient is leased; each send begins by renewing the lease."""


@dataclass(slots=True, eq=False)
class Lane:
    """A leased recipient. ``asked`` says that more may be due when it ends: caused by an answer, or about a failure."""

    ended: asyncio.Event = field(default_factory=asyncio.Event)
    asked: bool = False


@dataclass(slots=True, eq=False)
class Parcel:
    """A claimed row being sent: the letters still to send. ``worded_at`` is a moment of the event loop."""

    due: Due
    lane: Lane
    attempts: int
    letters: list[Letter] = field(default_factory=list)
    worded_at: float | None = None
    moves: int = 0
    arrived: bool = False
    """Whether a new message was already sent, so that repeating the whole row would be visible."""

    @classmethod
    def of(cls, due: Due, lane: Lane | None = None) -> "Parcel":
        """A row that was just claimed, with its lane if not said."""
        return cls(due, lane or Lane(), due.attempts)

    @property
    def urgent(self) -> bool:
        """Whether somebody is waiting for it, as it is an answer."""
        return self.due.kind == "reply"

    @property
    def order(self) -> Order:
        """Notices of earlier things go first."""
        return (self.due.order_at, self.due.id)


@dataclass(frozen=True, slots=True)
class Begun:
    """The result of beginning to send: send if there is a letter, no ``wait``, and the lane was not ``lost``."""

    letters: list[Letter]
    due: Due
    wait: Wait | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """Prepares parcels and records what became of them, with what wording and addressing need.

    ``milliseconds`` is wall time since the epoch, by which rates are counted.
    """

    wording: Wording
    gateways: Mapping[str, Gateway]
    milliseconds: Callable[[], int]

    def keys(self, parcel: Parcel) -> tuple[str, ...]:
        """The limits that the parcel's first letter counts against."""
        sending = parcel.letters[0].sending
        account = self._account(parcel.letters[0])
        return tuple(limit.key for limit in limits.limits(sending, account, urgent=parcel.urgent))

    def letters(self, unit: Unit, due: Due) -> list[Letter]:
        """The row's letters, worded now; none if that settles it. Raises Later if it is for another process."""
        outgoing = self.wording.word(unit, due)
        if not outgoing:
            unit.outbox.dropped(due.id, unit.now, "no longer true")
            return []
        try:
            found = routing.letters(unit, outgoing, self.gateways)
        except Later:
            if due.due_at > unit.now - UNCLAIMED:
                raise
            give_up(unit, due, "gave_up")
            return []
        if not found:
            give_up(unit, due, "unreachable")
        return found

    def begin(self, unit: Unit, parcel: Parcel, *, anew: bool) -> Begun:
        """Check that the lane is ours, the card current (worded ``anew``) and the limits allow it; then mark it as being sent.

        An edit is not marked, as repeating it is invisible.
        """
        held = unit.outbox.hold(parcel.due, unit.now + LEASE)
        if held is None:
            return Begun([], parcel.due, lost=True)
        found = self.letters(unit, held) if anew else parcel.letters
        if not found or conversation(found[0].sending) != conversation(parcel.letters[0].sending):
            return Begun(found, held)
        first = found[0]
        counted = limits.limits(first.sending, self._account(first), urgent=parcel.urgent)
        wait = unit.rates.take(counted, self.milliseconds()) if counted else None
        if wait is None and first.sending.edits is None:
            unit.outbox.sending(held.id)
        return Begun(found, held, wait)

    def after_sent(self, unit: Unit, parcel: Parcel, ref: MessageRef) -> None:
        """Record that the parcel's first letter arrived and, with its last letter, the row."""
        routing.after_sent(unit, parcel.letters[0], ref)
        if len(parcel.letters) == 1:
            unit.outbox.sent(parcel.due.id, unit.now)

    def after_gone(self, unit: Unit, parcel: Parcel) -> list[Letter]:
        """What is still to be sent of the row after a conversation is gone: to the reader's other identity, if any."""
        due = parcel.due
        try:
            other = routing.after_gone(unit, parcel.letters[0], self.gateways)
            rest = routing.letters(unit, [one.outgoing for one in parcel.letters[1:]], self.gateways)
        except Later:
            # Only a platform that does not run here is left: the other process words it anew for there.
            unit.outbox.later(due, unit.now, "gone here")
            return []
        found = rest if other is None else [other, *rest]
        if not found:
            give_up(unit, due, "gone")
        return found

    def after_refusal(self, unit: Unit, parcel: Parcel, error: Later, *, at: datetime | None) -> None:
        """Record that it certainly did not arrive: it is retried at that moment, or soon by us if that is None.

        A pause that a platform requests applies to the whole token, in every process.
        """
        if error.seconds is not None:
            sending = parcel.letters[0].sending
            keys = limits.shared(sending, self._account(parcel.letters[0]))
            unit.rates.close(keys, self.milliseconds() + round(error.seconds * 1000))
        if at is not None:
            unit.outbox.later(parcel.due, at, str(error))
        elif not parcel.arrived:
            unit.outbox.again(parcel.due.id, str(error))

    def _account(self, letter: Letter) -> str:
        address = letter.sending.address
        return self.gateways[address.platform].account(address.tenant)


def give_up(unit: Unit, due: Due, reason: str) -> None:
    """Record that the row is not sent, and tell whoever should know."""
    unit.outbox.failed(due.id, unit.now, reason)
    routing.tell_of_failure(unit, due, reason)


def claimed(unit: Unit, ledger: Ledger, claim: Callable[[Unit], Sequence[Due]], at: float) -> list[Parcel]:
    """Claim rows and word them in one unit; any that cannot be worded here are left to be worded on their own."""
    dues = claim(unit)
    about = [(due.person_id, due.about) for due in dues if due.person_id is not None and due.about is not None]
    if len(about) > 1:
        unit.read_ahead(about)
    parcels = [Parcel.of(due) for due in dues]
    for parcel in parcels:
        with suppress(Exception):  # it is worded alone, where it is told what is the matter
            parcel.letters = ledger.letters(unit, parcel.due)
            parcel.worded_at = at
    return parcels


def renewed(parcel: Parcel, begun: Begun) -> None:
    """Apply the result of beginning to the parcel."""
    parcel.due = replace(begun.due, attempts=parcel.due.attempts)
    parcel.letters = begun.letters
