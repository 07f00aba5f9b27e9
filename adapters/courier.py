"""The courier: leases recipients, words what waits for each, sends it in order, and records the results.

A recipient (a lane) is leased, so that two processes never write to it at the same time and order is kept; a row is worded
when its turn comes, so that nobody reads what is no longer true. It is marked before it is sent: what was being sent when a
process died may have arrived and is never repeated blindly; everything else is due as it was. What a failed send means is decided
in ``adapters.delivery`` alone.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final, TypeVar

from adapters import parcels, routing
from adapters.delivery import OUTCOMES, Drop, MarkUnknown, MoveTo, Retry, decide
from adapters.gateway import Address, DeliveryError, Gateway, Later, Sending, Unknown
from adapters.health import Metrics
from adapters.limits import Queue, conversation
from adapters.parcels import LEASE, Lane, Ledger, Parcel, give_up
from adapters.routing import Letter
from adapters.workers import Workers
from bots.cards import Card, Keyed
from bots.inbound import MessageRef, Where
from bots.outgoing import Wording
from core.ports import Clock, Due, Store, Unit

log = logging.getLogger(__name__)
T = TypeVar("T")
_NOT_WORDED = "outbox row %s was not worded"
_LEFT = "outbox row %s is left until the lease of its lane has run out"

SEND_SECONDS: Final = 15.0
"""How long a platform may take for one send; after that it is unknown whether it arrived."""
FRESH_SECONDS: Final = 1.0
"""A card that was worded longer ago is worded again before it is sent (guarantee 4)."""
PATIENCE: Final = 20.0
"""How long this process keeps a refused card to retry it; what must wait longer is released."""
CLAIM: Final = 100
"""Lanes taken over at a time."""
AHEAD: Final = 60
"""Nothing more is taken over for a platform while this many notices wait for it here: twice what is sent in a second."""
MOVES: Final = 3
"""How often one card follows a conversation to a new id."""


def wall_milliseconds() -> int:
    """Wall time in milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Delivery:
    """Answers that the courier has taken over, to be waited for."""

    _ends: tuple[asyncio.Event, ...] = ()

    async def wait(self) -> None:
        """Wait until each was sent or postponed."""
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
        milliseconds: Callable[[], int] = wall_milliseconds,
    ) -> None:
        self._store = store
        self._clock = clock
        self._gateways = gateways
        self._workers = workers
        self._metrics = metrics
        self._ledger = Ledger(wording, gateways, milliseconds)
        self._queue: Queue[Parcel] = Queue()
        self._lanes: dict[str, Lane] = {}
        self._waiting: set[Parcel] = set()
        self._sends: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._woken = asyncio.Event()
        self._taking = asyncio.Lock()
        self._more = False
        self._tasks: tuple[asyncio.Task[None], ...] = ()
        self._closed = False

    def start(self) -> None:
        """Start sending what is taken over. To be called inside the event loop."""
        self._tasks = (
            asyncio.create_task(self._dispatch(), name="courier"),
            asyncio.create_task(self._attend(), name="courier's bell"),
        )

    def wake(self) -> None:
        """Look for due rows at once, not at the next tick, as some may have been written."""
        self._woken.set()

    def waiting(self) -> int:
        """How many cards are waiting in this process for their turn."""
        return len(self._queue)

    async def deliver(self, row_ids: Sequence[int]) -> Delivery:
        """Take over answers that are ready, in order. If the database cannot serve, a later tick takes them.

        Notices to others that were written with them are looked for as soon as they have been sent.
        """
        if not row_ids:
            self.wake()
            return Delivery()
        try:
            await self._take_over(lambda unit: unit.outbox.claim(row_ids, unit.now, unit.now + LEASE))
            names = await self._workers.run(lambda: self._store.run(lambda unit: unit.outbox.lanes_of(row_ids)))
        except Exception:
            log.exception("answers were not taken over; a later tick will")
            self._metrics.error("courier")
            return Delivery()
        ours = [lane for name in names if (lane := self._lanes.get(name)) is not None]
        for lane in ours:
            lane.asked = True
        if not ours:
            self.wake()
        return Delivery(tuple(lane.ended for lane in ours))

    async def tick(self) -> None:
        """Take over what is due; to be called every second. Raises what the store raises."""
        async with self._taking:
            while not self._closed and await self._workers.run(self._waits):
                open_ = [name for name in self._gateways if self._queue.notices(name) < AHEAD]
                self._more = len(open_) < len(self._gateways)
                if not open_ or not await self._take_over(partial(_claim_due, platforms=open_)):
                    return

    async def settle(self) -> None:
        """Send everything that is due now, and whatever that causes. Raises what the store raises."""
        while self._lanes or await self._take_all() or self._lanes:
            while self._lanes:
                await next(iter(self._lanes.values())).ended.wait()

    async def _take_all(self) -> int:
        async with self._taking:
            return await self._take_over(lambda unit: _claim_due(unit, list(self._gateways)))

    async def say(self, where: Where, words: str, *, user_id: str) -> None:
        """Say something without the outbox, when the outbox itself cannot serve: once, whatever the result.

        If an answer would be visible only to the person who asked (``user_id`` on that platform), so is this.
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
        """Take over no more of what is due, and send what is there, for at most ``seconds``; the rest is released.

        Answers to inbounds already accepted are sent until ``close``.
        """
        self._closed = True
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._lanes:
                    await next(iter(self._lanes.values())).ended.wait()
        await self._give_back()

    async def close(self) -> None:
        """Send nothing more.

        What is not being sent yet is released for another process, or the next start, to send at once; what is on its way
        may arrive, and is unknown when its lease has run out.
        """
        self._closed = True
        for task in self._tasks:
            task.cancel()
        await self._give_back()

    async def _give_back(self) -> None:
        """Release the lanes of what waits; if it is dispatched all the same, it is found to be no longer ours."""
        left = [parcel.due for parcel in self._waiting if not parcel.arrived]
        if left:
            # Where the database cannot serve, their leases run out instead.
            with suppress(Exception):
                await self._workers.run(lambda: self._store.run(lambda unit: unit.outbox.free(left)))

    # Taking over: lease lanes, word what goes next in each

    def _waits(self) -> bool:
        with self._store.read() as unit:
            return unit.outbox.waits(unit.now)

    async def _attend(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.tick()
            except Exception:
                log.exception("what has just become due is left to the next tick")

    async def _take_over(self, claim: Callable[[Unit], Sequence[Due]]) -> int:
        """Lease lanes and queue their next parcels; returns how many were taken over."""
        at = self._time()
        try:
            taken = await self._run(lambda unit: parcels.claimed(unit, self._ledger, claim, at))
        except Exception as error:
            if self._workers.passes(error):
                raise
            log.exception("what is due is worded one by one")
            taken = await self._run(lambda unit: [Parcel.of(due) for due in claim(unit)])
        for parcel in taken:
            self._lanes[parcel.due.lane] = parcel.lane
        for parcel in taken:
            await self._go_on(parcel)
        return len(taken)

    async def _go_on(self, parcel: Parcel) -> None:
        """Queue the parcel or, if it has nothing to send, the next one of its lane, until the lane ends."""
        going: Parcel | None = parcel
        try:
            while going is not None and not going.letters:
                going = await (self._worded(going) if going.worded_at is None else self._following(going))
        except Exception:
            log.exception(_LEFT, parcel.due.id)
            self._fail(parcel)
        else:
            if going is not None:
                self._put(going)

    async def _worded(self, parcel: Parcel) -> Parcel | None:
        """The parcel, worded now; None if it was postponed, which is recorded."""
        try:
            parcel.letters = await self._write(lambda unit: self._ledger.letters(unit, parcel.due))
        except DeliveryError as error:
            return await self._put_off(parcel, error)
        except Exception:
            log.exception(_NOT_WORDED, parcel.due.id)
            return await self._put_off(parcel, None)
        parcel.worded_at = self._time()
        return parcel

    async def _following(self, parcel: Parcel) -> Parcel | None:
        """The next parcel of the same lane; None if there is none, which ends the lane."""
        due = await self._write(lambda unit: unit.outbox.next(parcel.due, unit.now + LEASE))
        if due is None:
            self._end(parcel)
        return None if due is None else Parcel.of(due, parcel.lane)

    async def _put_off(self, parcel: Parcel, error: DeliveryError | None) -> Parcel | None:
        """Postpone, by the usual rule, what could not be addressed or worded (no error), or give it up."""
        if error is None:
            self._metrics.error("courier")
            error = Later("it could not be worded")
        decision = decide(error, parcel.attempts, self._clock.now())
        if isinstance(decision, Retry):
            at = decision.at
            await self._write(lambda unit: unit.outbox.later(parcel.due, at, str(error)))
            self._end(parcel)
            return None
        parcel.lane.asked = True
        await self._write(lambda unit: give_up(unit, parcel.due, "gave_up"))
        return await self._following(parcel)

    # Sending

    async def _dispatch(self) -> None:
        """Send what may be sent, then sleep until more may."""
        while True:
            self._changed.clear()
            while (parcel := self._queue.take(self._time())) is not None:
                self._waiting.discard(parcel)
                task = asyncio.create_task(self._send(parcel))
                self._sends.add(task)
                task.add_done_callback(self._sends.discard)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._queue.wait(self._time())):
                    await self._changed.wait()

    async def _send(self, parcel: Parcel) -> None:
        taken = parcel.letters[0].sending
        pause = 0.0
        try:
            pause = await self._send_first(parcel)
        except Exception:
            log.exception(_LEFT, parcel.due.id)
            self._fail(parcel)
        finally:
            self._queue.done(taken, self._time(), pause=pause)
            self._changed.set()
            if self._more and self._queue.notices(taken.address.platform) <= AHEAD // 2:
                self.wake()

    async def _send_first(self, parcel: Parcel) -> float:
        """Send the parcel's first letter; returns for how many seconds its conversation must pause."""
        place = conversation(parcel.letters[0].sending)
        anew = not parcel.arrived and self._time() > (parcel.worded_at or 0.0) + FRESH_SECONDS
        try:
            begun = await self._write(lambda unit: self._ledger.begin(unit, parcel, anew=anew))
        except DeliveryError as error:
            return await self._begun_in_vain(parcel, error)
        except Exception:
            log.exception(_NOT_WORDED, parcel.due.id)
            return await self._begun_in_vain(parcel, None)
        if begun.lost:
            self._end(parcel)
            return 0.0
        parcels.renewed(parcel, begun)
        parcel.worded_at = self._time() if anew else parcel.worded_at
        if begun.wait is not None:
            self._queue.hold(begun.wait.key, self._time() + begun.wait.milliseconds / 1000, urgent=parcel.urgent)
        if begun.wait is not None or not parcel.letters or conversation(parcel.letters[0].sending) != place:
            await self._go_on(parcel)
            return 0.0
        letter = parcel.letters[0]
        try:
            ref = await self._through_gateway(letter)
        except DeliveryError as error:
            return await self._failed(parcel, letter, error)
        await self._sent(parcel, letter, ref)
        return 0.0

    async def _begun_in_vain(self, parcel: Parcel, error: DeliveryError | None) -> float:
        following = await self._put_off(parcel, error)
        if following is not None:
            await self._go_on(following)
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

    async def _sent(self, parcel: Parcel, letter: Letter, ref: MessageRef) -> None:
        self._metrics.send(ref.platform, "sent")
        parcel.arrived = parcel.arrived or letter.sending.edits is None
        await self._write(lambda unit: self._ledger.after_sent(unit, parcel, ref))
        parcel.letters = parcel.letters[1:]
        await self._go_on(parcel)

    async def _failed(self, parcel: Parcel, letter: Letter, error: DeliveryError) -> float:
        now, due, rest = self._clock.now(), parcel.due, parcel.letters[1:]
        decision = decide(error, parcel.attempts, now)
        self._metrics.send(letter.sending.address.platform, OUTCOMES[type(decision)])
        log.info("outbox row %s: %s, so %s", due.id, type(error).__name__, type(decision).__name__)
        match decision:
            case Retry(at=at) if isinstance(error, Later):
                return await self._retry(parcel, (at - now).total_seconds(), error)
            case MoveTo(chat_id=chat_id) if parcel.moves < MOVES:
                parcel.moves += 1
                parcel.letters = [await self._write(lambda unit: routing.after_moved(unit, letter, chat_id)), *rest]
            case Drop():
                parcel.lane.asked = True
                parcel.letters = await self._write(lambda unit: self._ledger.after_gone(unit, parcel))
            case MarkUnknown() if rest:
                parcel.arrived = True
                parcel.letters = rest
            case MarkUnknown():
                await self._write(lambda unit: unit.outbox.unknown(due.id, unit.now, str(error)))
                parcel.letters = []
            case _:
                parcel.lane.asked = True
                await self._write(lambda unit: give_up(unit, due, "gave_up"))
                parcel.letters = []
        await self._go_on(parcel)
        return 0.0

    async def _retry(self, parcel: Parcel, wait: float, error: Later) -> float:
        """Keep what can be retried soon, so that its conversation stays in order; release the rest, or give it up."""
        parcel.attempts += 1
        if wait <= PATIENCE:
            await self._write(lambda unit: self._ledger.after_refusal(unit, parcel, error, at=None))
            self._put(parcel)
            return wait
        if parcel.arrived:
            await self._write(lambda unit: give_up(unit, parcel.due, "partly"))
            parcel.letters = []
            await self._go_on(parcel)
            return wait
        # A second more than was asked for: moments in the database are whole ones, and none may be too early.
        at = self._clock.now() + timedelta(seconds=wait + 1)
        await self._write(lambda unit: self._ledger.after_refusal(unit, parcel, error, at=at.replace(microsecond=0)))
        self._end(parcel)
        return wait

    def _put(self, parcel: Parcel) -> None:
        self._waiting.add(parcel)
        sending = parcel.letters[0].sending
        self._queue.put(parcel, sending, self._ledger.keys(parcel), urgent=parcel.urgent, order=parcel.order)
        self._changed.set()

    def _fail(self, parcel: Parcel) -> None:
        """The result could not be recorded: leave its lane until the lease has run out."""
        self._metrics.error("courier")
        self._end(parcel)

    def _end(self, parcel: Parcel) -> None:
        """Let go of the lane."""
        parcel.lane.ended.set()
        if self._lanes.get(parcel.due.lane) is parcel.lane:
            del self._lanes[parcel.due.lane]
        if parcel.lane.asked:
            self.wake()

    async def _write(self, work: Callable[[Unit], T]) -> T:
        """A write unit that must not be lost: what was sent has to be recorded, or it would be sent again."""
        return await self._workers.insist(lambda: self._store.run(work))

    async def _run(self, work: Callable[[Unit], T]) -> T:
        return await self._workers.run(lambda: self._store.run(work))

    @staticmethod
    def _time() -> float:
        return asyncio.get_running_loop().time()


def _claim_due(unit: Unit, platforms: Sequence[str]) -> Sequence[Due]:
    return unit.outbox.claim_due(unit.now, unit.now + LEASE, CLAIM, platforms=platforms)
