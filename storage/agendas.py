"""Who wants their day each day, and when next."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import daily_agendas
from storage.types import UtcDateTime

_A = daily_agendas.c
_MINUTE = Prepared(select(_A.minute).where(_A.person_id == bindparam("person")))
_DROP = Prepared(delete(daily_agendas).where(_A.person_id == bindparam("person")))
_ADD = Prepared(insert(daily_agendas))
DUE = Prepared(
    select(_A.person_id, _A.minute, _A.due_at)
    .where(_A.due_at <= bindparam("now", type_=UtcDateTime()))
    .order_by(_A.due_at, _A.person_id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)


class AgendaTable(Repository):
    """Implements ``core.ports.Agendas``."""

    def minute(self, person_id: int) -> int | None:
        """At which minute of the day on their wall, None where they do not want it."""
        found = self._session.value(_MINUTE, {"person": person_id})
        return None if found is None else int(found)

    def keep(self, person_id: int, minute: int, due_at: datetime) -> None:
        """Send it at this minute of the day, next at ``due_at``."""
        self.drop(person_id)
        self._session.change(_ADD, {"person_id": person_id, "minute": minute, "due_at": due_at})

    def drop(self, person_id: int) -> None:
        """Send it no more."""
        self._session.change(_DROP, {"person": person_id})

    def due(self, now: datetime, limit: int) -> Sequence[tuple[int, int, datetime]]:
        """(person, minute, when it was due) of those due, at most so many, the earliest first, locked until the unit ends.

        Those that another unit has locked are passed over.
        """
        return [
            (person, minute, due_at) for person, minute, due_at in self._session.rows(DUE, {"now": now, "most": limit})
        ]
