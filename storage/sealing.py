"""Secrets at rest: encrypts them anew with the newest key, so that older keys can be retired."""

from collections.abc import Callable, Sequence
from typing import Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Column, select, update

from storage.engine import Database
from storage.errors import NoKey
from storage.schema import connected_calendars, installations, webhooks

_SEALED: Final[tuple[tuple[Column[object], Column[str], Callable[[object], str]], ...]] = (
    (installations.c.key, installations.c.value, lambda key: f"the installation of {key}"),
    (connected_calendars.c.id, connected_calendars.c.address, lambda number: f"the address of calendar {number}"),
    (webhooks.c.id, webhooks.c.sealed, lambda number: f"the secrets of webhook {number}"),
)
"""Every encrypted column: the key of its rows, the column, and what a row is called in an error."""


def reseal(database: Database, keys: Sequence[str]) -> None:
    """Encrypt every secret with the first of the Fernet ``keys``, so that the others can be taken out of service.

    One that somebody stores meanwhile is left as they stored it. Raises NoKey where none of the keys opens one.
    """
    cipher = MultiFernet([Fernet(key) for key in keys])
    with database.writing() as connection:
        for key, sealed, called in _SEALED:
            for found, before in connection.execute(select(key, sealed)).all():
                try:
                    fresh = cipher.rotate(before.encode()).decode()
                except InvalidToken as closed:
                    raise NoKey(f"none of the keys in SECRET_KEY opens {called(found)}") from closed
                change = update(sealed.table).where(key == found, sealed == before)
                connection.execute(change.values({sealed: fresh}))
