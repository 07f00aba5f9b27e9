"""Connections that died with their server: once one is found dead, the others of its pool are replaced when next asked for.

Disposing of the pool would do so too, but would leave the connections still in use to a pool that nobody closes.
Source: https://docs.sqlalchemy.org/en/20/core/pooling.html#custom-legacy-pessimistic-ping.
"""

from typing import Any, Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

_POOL: Final = "slotbot pool"
_GENERATION: Final = "slotbot generation"


class _Pool:
    """A pool and the current generation of its connections."""

    def __init__(self) -> None:
        self.generation = 0

    def made(self, _driver: Any, entry: ConnectionPoolEntry) -> None:
        entry.info[_POOL] = self
        entry.info[_GENERATION] = self.generation

    def taken(self, _driver: Any, entry: ConnectionPoolEntry, _user: Any) -> None:
        if entry.info[_GENERATION] != self.generation:
            raise DisconnectionError("its server was seen to have gone")


def count_generations(engine: Engine) -> None:
    """Enable ``outdate`` for the engine's connections."""
    pool = _Pool()
    event.listen(engine, "connect", pool.made)
    event.listen(engine, "checkout", pool.taken)


def outdate(connection: Connection) -> None:
    """Have every existing connection of its pool replaced when it is next asked for."""
    connection.info[_POOL].generation += 1
