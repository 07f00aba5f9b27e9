"""What the clock asks for, tick by tick, over a real store."""

import asyncio
from collections.abc import Awaitable, Callable

from adapters.gateway import Sending
from adapters.health import Health
from adapters.runtime import Runtime
from bots.assistant import Assistant
from bots.inbound import MessageRef
from bots.names import Names
from core.events import Booked
from core.model.booking import State
from core.ports import Unit
from storage.engine import Database, open_database
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import Post, passes
from tests.builders import SetClock, a_booking, a_mentee, a_mentor, a_service, an_organisation, at, span

Tick = Callable[[Runtime], Awaitable[None]]


def ticked(store: SqlStore, clock: SetClock, *ticks: Tick) -> Post:
    """Let these ticks happen; the terminal that got what came of them."""

    async def story() -> Post:
        post = Post("console")
        runtime = Runtime(store=store, clock=clock, passes=passes, cut=store.cut_older_than)
        runtime.open(Assistant(store, Names()), {"console": post})
        for tick in ticks:
            await tick(runtime)
        await runtime.settle()
        assert (await Health(runtime.checks()).look()).ready
        await runtime.finish()
        await runtime.close()
        return post

    return asyncio.run(story())


def test_a_hold_lapses_by_itself_and_its_card_is_told(sqlite_store: SqlStore, clock: SetClock) -> None:
    with sqlite_store.write() as unit:
        organisation = an_organisation(unit)
        maya, _ = a_mentor(unit, organisation, "Maya")
        lena, _ = a_mentee(unit, organisation, "Lena")
        when, until = span("10:00", "10:30"), at("08:05")
        held = a_booking(unit, a_service(unit, organisation), maya, lena, when, state=State.HELD, expires_at=until)
    clock.tick(minutes=4)
    ticked(sqlite_store, clock, Runtime.ask)
    with sqlite_store.read() as unit:
        assert unit.bookings.get(held.id) == held
    clock.tick(minutes=2)
    ticked(sqlite_store, clock, Runtime.ask)
    with sqlite_store.read() as unit:
        lapsed = unit.bookings.get(held.id)
        assert lapsed is not None
        assert lapsed.state is State.LAPSED
        assert unit.outbox.pending() == 0


class Awaited(Post):
    """A gateway that says when the first card has come."""

    came: asyncio.Event

    async def send(self, sending: Sending) -> MessageRef:
        ref = await super().send(sending)
        self.came.set()
        return ref


def test_what_another_process_writes_is_sent_without_being_asked_for(
    postgres_database: Database, clock: SetClock
) -> None:
    here, elsewhere = SqlStore(postgres_database, clock), SqlStore(open_database(str_of(postgres_database)), clock)

    def books(unit: Unit) -> None:
        organisation = an_organisation(unit)
        (maya, _), (lena, _) = a_mentor(unit, organisation, "Maya"), a_mentee(unit, organisation, "Lena")
        booking = a_booking(unit, a_service(unit, organisation), maya, lena, span("10:00", "10:30"))
        unit.outbox.notify(maya.id, Booked(booking.id, 1), organisation_id=organisation.id, now=unit.now)

    async def story() -> None:
        post = Awaited("console")
        post.came = asyncio.Event()
        runtime = Runtime(store=here, clock=clock, passes=passes, cut=here.cut_older_than, listen=here.listen)
        runtime.open(Assistant(here, Names()), {"console": post})
        await asyncio.to_thread(elsewhere.run, books)
        async with asyncio.timeout(10):
            await post.came.wait()
        await runtime.finish()
        await runtime.close()

    asyncio.run(story())
    elsewhere.close()


def str_of(database: Database) -> str:
    """Its URL, password and all."""
    return database.url.render_as_string(hide_password=False)


def test_events_are_remembered_for_a_week(sqlite_store: SqlStore, clock: SetClock) -> None:
    with sqlite_store.write() as unit:
        unit.seen.first("telegram", "1", unit.now)
    clock.tick(days=6)
    ticked(sqlite_store, clock, Runtime._forget)
    with sqlite_store.write() as unit:
        assert not unit.seen.first("telegram", "1", unit.now)
    clock.tick(days=2)
    ticked(sqlite_store, clock, Runtime._forget)
    with sqlite_store.write() as unit:
        assert unit.seen.first("telegram", "1", unit.now)


def test_a_unit_that_hangs_is_cut_and_counted(sqlite_store: SqlStore, clock: SetClock) -> None:
    asked: list[float] = []

    def cut(seconds: float) -> int:
        asked.append(seconds)
        return 2

    async def story() -> str:
        runtime = Runtime(store=sqlite_store, clock=clock, passes=passes, cut=cut)
        await runtime._look_for_stuck_units()
        await runtime.close()
        return runtime.metrics.text().decode()

    assert 'slotbot_errors_total{part="stuck unit"} 2.0' in asyncio.run(story()).splitlines()
    assert asked == [10.0, 0.0]
