"""A process with a courier that sends what is due, until nothing waits or until it is killed at a named point.

Arguments: database URL; the moment at which its clock stands (ISO 8601); the file in which the platform notes what it accepted,
one line each; where to die (``-`` for nowhere) and at which time that it comes there. The platform has no limits. Its notices
say their row's number.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from adapters.courier import Courier
from adapters.gateway import Sending
from adapters.health import Metrics
from adapters.parcels import Ledger
from adapters.workers import Workers
from bots.cards import Card, Keyed
from bots.inbound import MessageRef
from bots.outgoing import Outgoing
from core.ports import Due, Unit
from storage.engine import Database, open_database
from storage.errors import Unavailable
from storage.outbox import OutboxTable
from storage.unit_of_work import SqlStore


class Fate:
    """Ends the process where it is told to."""

    def __init__(self, point: str, times: int) -> None:
        self._point = point
        self._left = times

    def at(self, point: str) -> None:
        """The process is there now."""
        if point == self._point:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def before(self, owner: type, name: str, point: str) -> None:
        """Let the process be there whenever this method is called."""
        work: Callable[..., Any] = getattr(owner, name)

        def watched(*args: Any, **kw: Any) -> Any:
            self.at(point)
            return work(*args, **kw)

        setattr(owner, name, watched)

    def after(self, owner: type, name: str, point: str) -> None:
        """Let the process be there whenever this method has been called."""
        work: Callable[..., Any] = getattr(owner, name)

        def watched(*args: Any, **kw: Any) -> Any:
            done = work(*args, **kw)
            self.at(point)
            return done

        setattr(owner, name, watched)


class Clock:
    """A clock that stands."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """Always the same moment."""
        return self._now


class Platform:
    """Accepts everything, and notes it where it outlives the process."""

    platform = "console"

    def __init__(self, path: Path, fate: Fate) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._fate = fate

    def account(self, _tenant: str) -> str:
        """Nobody's."""
        return ""

    async def send(self, sending: Sending) -> MessageRef:
        """Accept it."""
        self._fate.at("marked")
        chat = sending.address.chat_id
        os.write(self._file, f"{chat} {sending.keyed.card.title[0]}\n".encode())
        self._fate.at("accepted")
        return MessageRef("console", chat, "1")


class Words:
    """Words each row by its number."""

    def word(self, _unit: Unit, due: Due) -> tuple[Outgoing, ...]:
        """One card."""
        return (Outgoing(Keyed(Card((str(due.id),)), ""), due.person_id),)


def send_all(database: Database, now: datetime, path: Path, fate: Fate | None = None) -> None:
    """Send what is due at that moment until nothing is left that is due."""
    clock = Clock(now)
    asyncio.run(_send_all(SqlStore(database, clock), clock, Platform(path, fate or Fate("-", 1))))


async def _send_all(store: SqlStore, clock: Clock, platform: Platform) -> None:
    workers = Workers("courier", 2, passes=lambda error: isinstance(error, Unavailable))
    courier = Courier(
        store=store,
        wording=Words(),
        clock=clock,
        gateways={"console": platform},
        workers=workers,
        metrics=Metrics(),
    )
    courier.start()
    await courier.settle()
    await courier.drain(1)
    workers.close()


def main() -> None:
    """Send until the end."""
    url, now, path, point, times = sys.argv[1:]
    fate = Fate(point, int(times))
    fate.after(OutboxTable, "claim_due", "leasing")
    fate.before(Ledger, "begin", "leased")
    fate.after(OutboxTable, "sending", "marking")
    fate.after(OutboxTable, "sent", "noting")
    fate.before(OutboxTable, "next", "noted")
    send_all(open_database(url), datetime.fromisoformat(now), Path(path), fate)


if __name__ == "__main__":
    main()
