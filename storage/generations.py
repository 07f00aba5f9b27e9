"""Connections that died with their server: once one is found dead, the others of its pool are made anew when next asked for.

Disposing of the pool would do so too, but leave the connections that others hold meanwhile to a pool that nobody closes.
Source: https://docs.sqlalchemy.org/en/20/core/pooling.html#custom-legacy-pessimistic-ping.
"""

from typing import Any, Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

_POOL: Final = "slotbot pool"
_GENERATION: Final = "slotbot generation"


class _Pool:
    """The generation in which the connections of one pool are made now."""

    def __init__(self) -> None:
        self.generation = 0

    def made(self, _driver: Any, entry: ConnectionPoolEntry) -> None:
        entry.info[_POOL] = self
        entry.info[_GENERATION] = self.generation

    def taken(self, _driver: Any, entry: ConnectionPoolEntry, _user: Any) -> None:
        if entry.info[_GENERATION] != self.generation:
            raise DisconnectionError("its server was seen to have gone")


def count_generations(engine: Engine) -> None:
    """Let ``outdate`` reach the engine's connections."""
    pool = _Pool()
    event.listen(engine, "connect", pool.made)
    event.listen(engine, "checkout", pool.taken)


def outdate(connection: Connection) -> None:
    """Have every connection of its pool that was made until now closed and made anew when it is next asked for."""
    connection.info[_POOL].generation += 1
