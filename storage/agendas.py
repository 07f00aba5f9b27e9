"""Who wants a daily agenda, and when the next is due."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, text

from core.ports import Leases
from storage.leases import LeasedRows, LeaseTable
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import daily_agendas
from storage.types import among

_A = daily_agendas.c
_MANY = Prepared(select(_A.person_id, _A.minute, _A.due_at).where(among(_A.person_id, "wanted")))
_DROP = Prepared(delete(daily_agendas).where(_A.person_id == bindparam("person")))
_ADD = Prepared(insert(daily_agendas))
DUE = LeasedRows(_A.person_id, _A.due_at, _A.lease_until, text("1 = 1"))


class AgendaTable(Repository):
    """Implements ``core.ports.Agendas``."""

    @property
    def due(self) -> Leases:
        """The people whose agenda is due, by their ids."""
        return LeaseTable(self._session, DUE)

    def many(self, person_ids: Collection[int]) -> Mapping[int, tuple[int, datetime]]:
        """(minute of their local day, next due time in UTC) of those of the people who want an agenda, by id."""
        rows = self._session.rows(_MANY, {"wanted": person_ids})
        return {person: (minute, due_at) for person, minute, due_at in rows}

    def keep(self, person_id: int, minute: int, due_at: datetime) -> None:
        """Send it at this minute of the local day, next at ``due_at``."""
        self.drop(person_id)
        self._session.change(_ADD, {"person_id": person_id, "minute": minute, "due_at": due_at})

    def drop(self, person_id: int) -> None:
        """Stop sending it."""
        self._session.change(_DROP, {"person": person_id})
