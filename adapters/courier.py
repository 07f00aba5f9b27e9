"""The courier: claims outbox rows, has them worded, sends each conversation's cards in order, and writes down what came of it.

A row is claimed with a lease, so that two processes never send it twice; it is worded when its turn comes, so that nobody
reads what is no longer true. What a failed send means is decided in ``adapters.delivery`` alone.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, TypeVar

from adapters import routing
from adapters.delivery import OUTCOMES, Drop, GiveUp, MarkUnknown, MoveTo, Retry, decide
from adapters.gateway import Address, DeliveryError, Gateway, Later, Sending, Unknown
from adapters.health import Metrics
from adapters.limits import Queue, conversation
from adapters.routing import Letter
from adapters.workers import Workers
from bots.cards import Card, Keyed
from bots.inbound import MessageRef, Where
from bots.outgoing import Wording
from core.ports import Clock, Due, Store, Unit

log = logging.getLogger(__name__)
T = TypeVar("T")

LEASE: Final = timedelta(seconds=60)
SEND_SECONDS: Final = 15.0
"""How long a platform may take for one send; after that nobody knows whether it arrived."""
MARGIN: Final = SEND_SECONDS + 5.0
"""A send begins only while the lease lasts at least so long: nobody else may send the row meanwhile."""
FRESH_SECONDS: Final = 1.0
"""A card that was worded longer ago is worded anew before it goes (guarantee 4)."""
CLAIM: Final = 100
"""Rows taken over at a time."""
BACKLOG: Final = 1000
"""No more is taken over while so many cards wait in this process."""
MOVES: Final = 3
"""How often one card follows a conversation to a new id."""


@dataclass(slots=True, eq=False)
class _Parcel:
    """A claimed row on its way: the letters still to send. Moments are the event loop's."""

    due: Due
    urgent: bool
    leased_to: float
    letters: list[Letter] = field(default_factory=list)
    worded_at: float = 0.0
    attempts: int = 0
    moves: int = 0
    arrived: bool = False
    """Whether a new message stands already, so that a repeat of the whole row would be seen twice."""
    ended: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Answers that the courier has taken over."""

    _ends: tuple[asyncio.Event, ...] = ()

    async def wait(self) -> None:
        """Until each was sent or put off."""
        for end in self._ends:
            await end.wait()


class Courier:
    """Sends what the outbox holds through the gateways of the platforms that run here."""

    def __init__(
        self,
        *,
        store: Store,
        wording: Wording,
        clock: Clock,
        gateways: Mapping[str, Gateway],
        workers: Workers,
        metrics: Metrics,
    ) -> None:
        self._store = store
        self._wording = wording
        self._clock = clock
        self._gateways = gateways
        self._workers = workers
        self._metrics = metrics
        self._queue: Queue[_Parcel] = Queue()
        self._changed = asyncio.Event()
        self._open: set[_Parcel] = set()
        self._flying: set[_Parcel] = set()
        self._sends: set[asyncio.Task[None]] = set()
        self._dispatcher: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()
        self._taking = asyncio.Lock()
        self._attendant: asyncio.Task[None] | None = None
        self._closed = False

    def start(self) -> None:
        """Begin to send what is taken over. To be called inside the event loop."""
        self._dispatcher = asyncio.create_task(self._dispatch(), name="courier")
        self._attendant = asyncio.create_task(self._attend(), name="courier's bell")

    def wake(self) -> None:
        """Something was written that may be due: it is looked for at once, not at the next tick."""
        self._woken.set()

    def waiting(self) -> int:
        """How many cards wait in this process for their turn."""
        return len(self._queue)

    async def deliver(self, row_ids: Sequence[int]) -> Delivery:
        """Take over answers that are ready, in order. Where the database cannot serve, a later tick takes them."""
        try:
            parcels = await self._take_over(lambda unit: _claim(unit, row_ids), urgent=True) if row_ids else []
        except Exception:
            log.exception("answers were not taken over; a later tick will")
            self._metrics.error("courier")
            return Delivery()
        return Delivery(tuple(parcel.ended for parcel in parcels))

    async def tick(self) -> None:
        """Take over what is due; to be called each second. Raises what the store raises."""
        async with self._taking:
            if not self._closed and self.waiting() < BACKLOG:
                await self._take_over(_claim_due, urgent=False)

    async def settle(self) -> None:
        """Send everything that is due now, and what follows from it. Raises what the store raises."""
        while self._open or await self._take_over(_claim_due, urgent=False):
            while self._open:
                await next(iter(self._open)).ended.wait()

    async def say(self, where: Where, words: str, *, user_id: str) -> None:
        """Say something past the outbox, where the outbox itself cannot serve: once, and whatever comes of it.

        Where an answer would be seen by the one who asked alone (``user_id`` on that platform), so is this.
        """
        gateway = self._gateways.get(where.platform)
        if gateway is None:
            return
        alone = user_id if where.ephemeral else None
        address = Address(where.platform, where.chat_id, where.tenant, thread=where.thread, private_to=alone)
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await gateway.send(Sending(address, Keyed(Card((words,)), "")))
        except Exception:
            log.exception("an apology to %s was not sent", where.platform)

    async def drain(self, seconds: float) -> None:
        """Take over nothing more and send what is there, as far as ``seconds`` last.

        What has not begun to be sent by then is given back for another process, or the next start, to send at once; the lease
        of what is on its way runs out first, as it may arrive.
        """
        self._closed = True
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._open:
                    await next(iter(self._open)).ended.wait()
        for task in (self._dispatcher, self._attendant):
            if task is not None:
                task.cancel()
        left = [parcel.due.id for parcel in self._open if parcel not in self._flying and not parcel.arrived]
        if left:
            # Where the database cannot serve, their leases run out instead.
            with suppress(Exception):
                await self._workers.run(lambda: self._store.run(lambda unit: unit.outbox.release(left)))

    async def _attend(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.tick()
            except Exception:
                log.exception("what has just become due is left to the next tick")

    # Taking over: claim, then word

    async def _take_over(self, claim: Callable[[Unit], Sequence[Due]], *, urgent: bool) -> list[_Parcel]:
        leased_to = self._time() + LEASE.total_seconds()
        dues = await self._workers.run(lambda: self._store.run(claim))
        parcels = [_Parcel(due, urgent, leased_to, attempts=due.attempts) for due in dues]
        self._open.update(parcels)
        for parcel in parcels:
            try:
                worded = await self._word(parcel)
            except Exception:
                log.exception("outbox row %s is left until its lease has run out", parcel.due.id)
                self._metrics.error("courier")
                self._end(parcel)
            else:
                if worded:
                    self._put(parcel)
        return parcels

    async def _word(self, parcel: _Parcel) -> bool:
        """Word the row at this moment; False where nothing is to be sent now, which is written down."""
        try:
            parcel.letters = await self._write(lambda unit: self._letters(unit, parcel.due))
        except DeliveryError as error:
            await self._put_off(parcel, error)
        except Exception:
            log.exception("outbox row %s was not worded", parcel.due.id)
            self._metrics.error("courier")
            await self._put_off(parcel, Later("it could not be worded"))
        parcel.worded_at = self._time()
        if not parcel.letters:
            self._end(parcel)
        return bool(parcel.letters)

    def _letters(self, unit: Unit, due: Due) -> list[Letter]:
        outgoing = self._wording.word(unit, due)
        if not outgoing:
            unit.outbox.dropped(due.id, unit.now, "no longer true")
            return []
        letters = routing.letters(unit, outgoing, self._gateways)
        if not letters:
            _give_up(unit, due, "unreachable")
        return letters

    # Sending

    async def _dispatch(self) -> None:
        """Send what may go, then sleep until something more may."""
        while True:
            self._changed.clear()
            while (parcel := self._queue.take(self._time())) is not None:
                task = asyncio.create_task(self._send(parcel))
                self._sends.add(task)
                task.add_done_callback(self._sends.discard)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._queue.wait(self._time())):
                    await self._changed.wait()

    async def _send(self, parcel: _Parcel) -> None:
        taken = parcel.letters[0].sending
        pause = 0.0
        self._flying.add(parcel)
        try:
            pause = await self._send_first(parcel)
        except Exception:
            log.exception("what came of outbox row %s was not written down", parcel.due.id)
            self._metrics.error("courier")
            self._end(parcel)
        finally:
            self._flying.discard(parcel)
            self._queue.done(taken, self._time(), pause=pause)
            self._changed.set()

    async def _send_first(self, parcel: _Parcel) -> float:
        """Send the parcel's first letter; returns for how many seconds its conversation is to be left alone."""
        if self._time() > parcel.leased_to - MARGIN:
            self._end(parcel)
            return 0.0
        if self._time() > parcel.worded_at + FRESH_SECONDS and not parcel.arrived:
            place = conversation(parcel.letters[0].sending)
            if not await self._word(parcel):
                return 0.0
            if conversation(parcel.letters[0].sending) != place:
                self._put(parcel)
                return 0.0
        letter = parcel.letters[0]
        try:
            ref = await self._through_gateway(letter)
        except DeliveryError as error:
            return await self._failed(parcel, letter, error)
        await self._sent(parcel, letter, ref)
        return 0.0

    async def _through_gateway(self, letter: Letter) -> MessageRef:
        platform = letter.sending.address.platform
        try:
            async with asyncio.timeout(SEND_SECONDS):
                return await self._gateways[platform].send(letter.sending)
        except DeliveryError:
            raise
        except TimeoutError as error:
            raise Unknown(f"{platform} gave no answer in time") from error
        except Exception as error:
            log.exception("a send to %s broke", platform)
            self._metrics.error("courier")
            raise Unknown(f"broken by {type(error).__name__}") from error

    async def _sent(self, parcel: _Parcel, letter: Letter, ref: MessageRef) -> None:
        self._metrics.send(ref.platform, "sent")
        parcel.arrived = parcel.arrived or letter.sending.edits is None
        rest = parcel.letters[1:]

        def note(unit: Unit) -> None:
            routing.after_sent(unit, letter, ref)
            if not rest:
                unit.outbox.sent(parcel.due.id, unit.now)

        await self._write(note)
        self._go_on(parcel, rest)

    async def _failed(self, parcel: _Parcel, letter: Letter, error: DeliveryError) -> float:
        now, rest = self._clock.now(), parcel.letters[1:]
        decision = decide(error, parcel.attempts, now)
        self._metrics.send(letter.sending.address.platform, OUTCOMES[type(decision)])
        log.info("outbox row %s: %s, so %s", parcel.due.id, type(error).__name__, type(decision).__name__)
        match decision:
            case Retry(at=at):
                return await self._retry(parcel, (at - now).total_seconds(), error)
            case MoveTo(chat_id=chat_id) if parcel.moves < MOVES:
                parcel.moves += 1
                moved = await self._write(lambda unit: routing.after_moved(unit, letter, chat_id))
                self._go_on(parcel, [moved, *rest])
            case Drop():
                other = await self._write(lambda unit: self._after_gone(unit, parcel, letter))
                self._go_on(parcel, other)
            case MarkUnknown() if rest:
                parcel.arrived = True
                self._go_on(parcel, rest)
            case MarkUnknown():
                await self._write(lambda unit: unit.outbox.unknown(parcel.due.id, unit.now, str(error)))
                self._go_on(parcel, [])
            case GiveUp() | MoveTo():
                await self._write(lambda unit: _give_up(unit, parcel.due, "gave_up"))
                self._go_on(parcel, [])
        return 0.0

    async def _retry(self, parcel: _Parcel, wait: float, error: DeliveryError) -> float:
        """Keep what can be tried again under its lease, so that its conversation stays in order; write the rest off."""
        parcel.attempts += 1
        if self._time() + wait < parcel.leased_to - MARGIN:
            self._go_on(parcel, parcel.letters)
            return wait
        if parcel.arrived:
            await self._write(lambda unit: _give_up(unit, parcel.due, "partly"))
        else:
            at = self._clock.now() + timedelta(seconds=wait)
            await self._write(lambda unit: unit.outbox.later(parcel.due.id, at, str(error)))
        self._go_on(parcel, [])
        return wait

    async def _put_off(self, parcel: _Parcel, error: DeliveryError) -> None:
        """What could not even be addressed: later by the same rule, or given up."""
        parcel.letters = []
        due, decision = parcel.due, decide(error, parcel.attempts, self._clock.now())
        if isinstance(decision, Retry):
            at = decision.at
            await self._write(lambda unit: unit.outbox.later(due.id, at, str(error)))
        else:
            await self._write(lambda unit: _give_up(unit, due, "gave_up"))

    def _after_gone(self, unit: Unit, parcel: _Parcel, gone: Letter) -> list[Letter]:
        """What is still to be sent of the row: to the reader's other identity, where there is one."""
        due = parcel.due
        try:
            other = routing.after_gone(unit, gone, self._gateways)
            rest = routing.letters(unit, [one.outgoing for one in parcel.letters[1:]], self._gateways)
        except Later:
            # Only a platform that does not run here is left: the other process words it anew for there.
            unit.outbox.later(due.id, unit.now, "gone here")
            return []
        letters = rest if other is None else [other, *rest]
        if not letters:
            _give_up(unit, due, "gone")
        return letters

    def _go_on(self, parcel: _Parcel, letters: list[Letter]) -> None:
        """Let the parcel's remaining letters follow, before anything else in their conversation."""
        parcel.letters = letters
        if letters:
            self._put(parcel, again=True)
        else:
            self._end(parcel)

    def _end(self, parcel: _Parcel) -> None:
        self._open.discard(parcel)
        parcel.ended.set()

    def _put(self, parcel: _Parcel, *, again: bool = False) -> None:
        self._queue.put(parcel, parcel.letters[0].sending, urgent=parcel.urgent, again=again)
        self._changed.set()

    async def _write(self, work: Callable[[Unit], T]) -> T:
        """A write unit that must not be lost: what has been sent has to be written down, or it would be sent again."""
        return await self._workers.insist(lambda: self._store.run(work))

    @staticmethod
    def _time() -> float:
        return asyncio.get_running_loop().time()


def _claim(unit: Unit, row_ids: Sequence[int]) -> Sequence[Due]:
    return unit.outbox.claim(row_ids, unit.now, unit.now + LEASE)


def _claim_due(unit: Unit) -> Sequence[Due]:
    return unit.outbox.claim_due(unit.now, unit.now + LEASE, CLAIM)


def _give_up(unit: Unit, due: Due, reason: str) -> None:
    unit.outbox.failed(due.id, unit.now, reason)
    routing.tell_of_failure(unit, due, reason)
