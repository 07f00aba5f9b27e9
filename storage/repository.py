"""What repositories have in common."""

from collections.abc import Callable, Hashable
from dataclasses import fields
from typing import Any, TypeVar, cast

from storage.session import Session

T = TypeVar("T")


def facts(value: Any) -> dict[str, Any]:
    """The fields of a dataclass of plain values by their names; unlike ``asdict`` it copies none of them."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


class Repository:
    """Reads and writes one aggregate through a unit's session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def _once(self, key: Hashable, read: Callable[[], T]) -> T:
        """What ``read`` returns, asked of the database once per unit, as use cases look up the same person many times.

        Only for data that a unit may see as it was when first read; call ``_forget`` after every write to it.
        """
        known = self._session.known
        if key not in known:
            known[key] = read()
        return cast("T", known[key])

    def _ahead(self, key: Hashable, read: Callable[[], T]) -> T:
        """What was read ahead under this key, if nothing has changed since, else what ``read`` returns."""
        ahead = self._session.ahead
        return cast("T", ahead[key]) if key in ahead else read()

    def _forget(self) -> None:
        """Discard everything read before, as something was written."""
        self._session.known.clear()
