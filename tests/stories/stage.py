"""The stage of the stories: the real program in a thread of its own, between a real database and the strict doubles.

The clock is the story's: ticks come when the story calls them. People in a story act faster than anybody can, so the courier
keeps no pace (its limits have tests of their own). So nothing sleeps, and no day matters.
"""

import asyncio
import socket
import sqlite3
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Any, Self, TypeVar
from unittest.mock import patch

import run_bot
from adapters import environment, limits, settings
from adapters.clock import Work
from adapters.dispatcher import Dispatcher
from adapters.runtime import Runtime
from adapters.webhooks.sender import SERVING
from adapters.workers import PAUSES, Workers
from bots.conversation.handled import Handled
from bots.inbound import Inbound
from storage.unit_of_work import SqlStore
from tests.builders import SetClock
from tests.doubles.server import Server
from tests.doubles.slack import SlackDouble
from tests.doubles.sms import ACCOUNT, SENDER, TOKEN
from tests.doubles.smtp import SmtpDouble
from tests.doubles.telegram import TelegramDouble
from tests.stories.terminal import Terminal
from tests.ticking import lapse_due, tick_all

T = TypeVar("T")

PATIENCE = 30.0
"""Seconds after which something that does not happen is a failure of the story."""
WEBHOOK_SECRET = "a-secret_of_the_webhook"


class _Watched(Dispatcher):
    """The dispatcher, counting how often it has finished with each event."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self.served: Counter[str] = Counter()
        self.changed = threading.Condition()

    async def handle(self, inbound: Inbound) -> Handled:
        try:
            return await super().handle(inbound)
        finally:
            with self.changed:
                self.served[inbound.event_id] += 1
                self.changed.notify_all()


class _Directed(Runtime):
    """The runtime, whose clock ticks when the story says so."""

    dispatcher: _Watched

    def __init__(self, store: SqlStore, clock: SetClock, patience: Sequence[float]) -> None:
        super().__init__(store=store, clock=clock, passes=run_bot._passes, cut=store.cut_older_than)
        self._front = Workers("assistant", 4, passes=run_bot._passes, pauses=patience)
        self.dispatcher = _Watched(workers=self._front, lanes=self._lanes, clock=clock, metrics=self.metrics)
        self.standing = threading.Event()
        self.works: dict[str, Work] = {}

    def every(self, name: str, work: Work, seconds: float) -> None:
        assert seconds > 0
        self.works[name] = work

    def tick(self) -> None:
        self.standing.set()


class Bot:
    """The program as ``run_bot.py`` composes it, for the platforms whose doubles are given, or for the terminal.

    ``smtp`` asks nobody to log in, ``sms`` serves an SMS gateway's double. ``http`` takes Telegram's updates by webhook and
    Slack's events by HTTP; else they come by polling and over the socket. ``patience`` are the seconds between the tries of work
    that must not be lost.
    """

    def __init__(
        self,
        store: SqlStore,
        clock: SetClock,
        *,
        telegram: TelegramDouble | None = None,
        slack: SlackDouble | None = None,
        smtp: SmtpDouble | None = None,
        sms: Server | None = None,
        terminal: Terminal | None = None,
        http: bool = False,
        patience: Sequence[float] = PAUSES,
    ) -> None:
        self.store = store
        self.clock = clock
        self.address = f"http://127.0.0.1:{free_port()}"
        self._environment = {"CALENDARS_PRIVATE": "yes", "WEBHOOKS_PRIVATE": "yes"}
        if http:
            self._environment |= {"PUBLIC_URL": self.address, "PORT": self.address.rpartition(":")[2]}
        if telegram is not None:
            self._environment |= _telegram(telegram, http=http)
        if slack is not None:
            self._environment |= _slack(slack, self.address, http=http)
        if smtp is not None:
            self._environment["SMTP_URL"] = f"smtp://127.0.0.1:{smtp.port}?from=bot@example.org"
        if sms is not None:
            self._environment |= {
                "SMS_ACCOUNT": ACCOUNT, "SMS_TOKEN": TOKEN, "SMS_FROM": SENDER, "SMS_API_URL": sms.base_url,
            }  # fmt: skip
        self._terminal = terminal
        self._patience = patience
        self._thread = threading.Thread(target=self._run, name="bot", daemon=True)
        self._runtime: _Directed | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._ended: Future[int] = Future()
        self._begun = threading.Event()
        self._unpaced = patch.object(limits, "limits", lambda *_, **__: ())

    @property
    def runtime(self) -> _Directed:
        """The running parts."""
        assert self._runtime is not None
        return self._runtime

    def __enter__(self) -> Self:
        self._unpaced.start()
        self._thread.start()
        self._begun.wait(PATIENCE)
        until = time.monotonic() + PATIENCE
        while not self.runtime.standing.wait(0.05):
            if self._ended.done() or time.monotonic() > until:
                raise AssertionError(f"the bot does not run: {self._ended.result(0)}")
        return self

    def __exit__(self, *_: object) -> None:
        assert self._loop is not None
        assert self._stop is not None
        self._loop.call_soon_threadsafe(self._stop.set)
        if self._terminal is not None:
            self._terminal.keyboard.ends()
        self._unpaced.stop()
        assert self._ended.result(PATIENCE) == 0
        self._thread.join(PATIENCE)

    def heard(self, event_id: str | int | None, times: int = 1) -> None:
        """Wait until the event has been served so many times, then let everything that is due be sent."""
        self.served(event_id, times)
        self.settle()

    def served(self, event_id: str | int | None, times: int = 1) -> None:
        """Wait until the event has been served so many times."""
        dispatcher = self.runtime.dispatcher
        with dispatcher.changed:
            assert dispatcher.changed.wait_for(lambda: dispatcher.served[str(event_id)] >= times, PATIENCE), (
                "it was not served"
            )

    def settle(self) -> None:
        """Send everything that is due now."""
        self.call(self.runtime.settle())

    def reads_calendars(self) -> None:
        """Read the connected calendars that are due now, and send what comes of it."""

        async def read() -> None:
            await self.runtime.works["calendars"]()

        self.call(read())
        self.settle()

    def posts_webhooks(self) -> None:
        """Post the messages that are due now, and send what comes of it."""

        async def post() -> None:
            await self.runtime.works["webhooks"]()
            await asyncio.gather(*(task for task in asyncio.all_tasks() if task.get_name() == SERVING))

        self.call(post())
        self.settle()

    def passes(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Let time pass, and the clock find what has become due."""
        self.clock.tick(seconds=seconds, minutes=minutes, hours=hours)
        self.store.run(lapse_due)
        self.settle()

    def reaches(self, moment: datetime) -> None:
        """Let it be that moment, and the clock do everything that is due by then."""
        self.clock.set(moment)
        tick_all(self.store)
        self.settle()

    def call(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine in the bot's loop."""
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    def _run(self) -> None:
        try:
            self._ended.set_result(asyncio.run(self._serve()))
        except BaseException as error:  # noqa: BLE001 - whatever ends the bot, an exit too, is raised in the story's own thread
            self._ended.set_exception(error)

    async def _serve(self) -> int:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._runtime = _Directed(self.store, self.clock, self._patience)
        self._begun.set()
        found = environment.read(self._environment)
        if self._terminal is not None:
            return await self._talk(found, self._terminal, self._runtime)
        return await run_bot.serve(found, self.store, self._runtime, self._asked_to_stop)

    async def _talk(self, found: settings.Settings, terminal: Terminal, runtime: _Directed) -> int:
        """``run_bot.py chat``; what stands for the process is its own again once the first line is asked for."""
        with (
            patch.object(sys, "stdin", terminal.keyboard),
            patch.object(sys, "stdout", terminal.screen),
            patch.object(run_bot, "_runtime", lambda *_: runtime),
            patch.object(run_bot, "_stop_signal", asyncio.Event().wait),
        ):
            talking = asyncio.ensure_future(run_bot._talk(found, self.store, self.clock))
            await asyncio.to_thread(terminal.keyboard.is_asked)
        runtime.standing.set()
        return await talking

    async def _asked_to_stop(self) -> None:
        assert self._stop is not None
        await self._stop.wait()


def free_port() -> int:
    """A TCP port of this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def until(happened: Callable[[], T], what: str) -> T:
    """Wait until ``happened`` gives something, and give it: for what no double can tell of."""
    deadline = time.monotonic() + PATIENCE
    while not (found := happened()):
        assert time.monotonic() < deadline, f"it did not happen: {what}"
        time.sleep(0.005)
    return found


def _telegram(telegram: TelegramDouble, *, http: bool) -> dict[str, str]:
    if http:
        telegram.allow_http()
    secret = {"TELEGRAM_WEBHOOK_SECRET": WEBHOOK_SECRET} if http else {}
    return {"TELEGRAM_API_URL": telegram.api_url, "TELEGRAM_BOT_TOKEN": telegram.token, **secret}


def _slack(slack: SlackDouble, address: str, *, http: bool) -> dict[str, str]:
    shared = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": slack.bot_token}
    if http:
        slack.speaks_http(f"{address}/slack/events")
        return {**shared, "SLACK_SIGNING_SECRET": slack.app.signing_secret}
    return {**shared, "SLACK_APP_TOKEN": slack.app.app_token}


@contextmanager
def locked(store: SqlStore) -> Iterator[None]:
    """Another process writes to the SQLite file, and takes its time."""
    path = store._database.url.database
    assert path is not None
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
