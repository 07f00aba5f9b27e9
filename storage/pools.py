"""Pools and their people."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, delete, insert, select, update

from core.model.pool import Pool
from storage.directory import raise_directory
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import pool_people, pools
from storage.types import among

_P, _M = pools.c, pool_people.c
_COLUMNS = (_P.id, _P.organisation_id, _P.name)
_GET = Prepared(select(*_COLUMNS).where(_P.id == bindparam("wanted")))
_OF_ORGANISATION = Prepared(
    select(*_COLUMNS).where(_P.organisation_id == bindparam("wanted")).order_by(_P.folded, _P.id)
)
_PEOPLE = Prepared(
    select(_M.pool_id, _M.person_id).where(among(_M.pool_id, "wanted")).order_by(_M.pool_id, _M.place, _M.person_id)
)
_ADD = Prepared(insert(pools).returning(_P.id))
_SAVE = Prepared(update(pools).where(_P.id == bindparam("wanted")))
_REMOVE = Prepared(delete(pools).where(_P.id == bindparam("wanted")))
_ADD_PEOPLE = Prepared(insert(pool_people))
_DROP_PEOPLE = Prepared(delete(pool_people).where(_M.pool_id == bindparam("wanted")))


class PoolTable(Repository):
    """Implements ``core.ports.Pools``."""

    def get(self, pool_id: int) -> Pool | None:
        """The pool, or None."""
        return next(iter(self._made(self._session.rows(_GET, {"wanted": pool_id}))), None)

    def of_organisation(self, organisation_id: int) -> Sequence[Pool]:
        """Every pool here, by name."""
        return self._made(self._session.rows(_OF_ORGANISATION, {"wanted": organisation_id}))

    def add(self, pool: Pool) -> Pool:
        """Store a new pool under a new id."""
        number = self._session.value(_ADD, _values(pool))
        made = replace(pool, id=number)
        self._keep_people(made)
        return made

    def save(self, pool: Pool) -> None:
        """Store a changed pool."""
        self._session.change(_SAVE, _values(pool) | {"wanted": pool.id})
        self._session.change(_DROP_PEOPLE, {"wanted": pool.id})
        self._keep_people(pool)

    def remove(self, pool: Pool) -> None:
        """Remove the pool; its people and their bookings stay."""
        self._session.change(_DROP_PEOPLE, {"wanted": pool.id})
        self._session.change(_REMOVE, {"wanted": pool.id})
        self._raised(pool)

    def _keep_people(self, pool: Pool) -> None:
        people = [
            {"pool_id": pool.id, "person_id": person, "place": place} for place, person in enumerate(pool.person_ids)
        ]
        if people:
            self._session.change_many(_ADD_PEOPLE, people)
        self._raised(pool)

    def _raised(self, pool: Pool) -> None:
        raise_directory(self._session, pool.organisation_id)
        self._forget()

    def _made(self, rows: Sequence[AnyRow]) -> Sequence[Pool]:
        people: dict[int, list[int]] = defaultdict(list)
        if rows:
            for pool_id, person_id in self._session.rows(_PEOPLE, {"wanted": [row[0] for row in rows]}):
                people[pool_id].append(person_id)
        return [Pool(number, organisation, name, tuple(people[number])) for number, organisation, name in rows]


def _values(pool: Pool) -> dict[str, object]:
    return {"organisation_id": pool.organisation_id, "name": pool.name, "folded": pool.name.casefold()}
