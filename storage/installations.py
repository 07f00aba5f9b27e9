"""Slack installations, encrypted at rest."""

from collections.abc import Sequence
from datetime import datetime

from cryptography.fernet import InvalidToken, MultiFernet
from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as insert_unless

from storage.errors import NoKey
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import installations
from storage.session import Session

_I = installations.c
_ALL = Prepared(select(_I.key, _I.value).order_by(_I.key))
_NEW = insert_unless(installations)
_SAVE = Prepared(
    _NEW.on_conflict_do_update(
        index_elements=["key"], set_={"value": _NEW.excluded.value, "saved_at": _NEW.excluded.saved_at}
    )
)
_DELETE = Prepared(delete(installations).where(_I.key == bindparam("wanted")))


class InstallationTable(Repository):
    """Implements ``core.ports.Installations``; ``cipher`` is None where no ``SECRET_KEY`` is set."""

    def __init__(self, session: Session, cipher: MultiFernet | None) -> None:
        super().__init__(session)
        self._cipher = cipher

    def all(self) -> Sequence[tuple[str, str]]:
        """(key, JSON value) of every installation, decrypted.

        Raises NoKey where there are some and no key, or none of the keys, opens them.
        """
        return [(key, self._opened(key, value)) for key, value in self._session.rows(_ALL)]

    def save(self, key: str, value: str, now: datetime) -> None:
        """Store or replace one, encrypted with the first key. Raises NoKey without any."""
        if self._cipher is None:
            raise NoKey("SECRET_KEY must be set before an installation can be kept")
        sealed = self._cipher.encrypt(value.encode()).decode()
        self._session.change(_SAVE, {"key": key, "value": sealed, "saved_at": now})

    def delete(self, key: str) -> None:
        """Remove one, if it is there."""
        self._session.change(_DELETE, {"wanted": key})

    def _opened(self, key: str, sealed: str) -> str:
        if self._cipher is None:
            raise NoKey("SECRET_KEY must be set: there are installations to read")
        try:
            return self._cipher.decrypt(sealed.encode()).decode()
        except InvalidToken as closed:
            raise _closed(key) from closed


def _closed(key: str) -> NoKey:
    return NoKey(f"none of the keys in SECRET_KEY opens the installation of {key}")
