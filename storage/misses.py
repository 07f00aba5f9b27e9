"""Words that were not understood, of people who agreed to have them kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from core.ports import Miss
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import misses
from storage.types import UtcDateTime

_M = misses.c
_COLUMNS = (_M.organisation_id, _M.person_id, _M.at, _M.said, _M.language, _M.offered)
_ADD = Prepared(insert(misses))
_SINCE = select(*_COLUMNS).where(_M.at >= bindparam("since", type_=UtcDateTime())).order_by(_M.at.desc(), _M.id.desc())
_OF_ALL = Prepared(_SINCE)
_OF_ONE = Prepared(_SINCE.where(_M.organisation_id == bindparam("organisation")))
_THEN = (_M.person_id == bindparam("person"), _M.at == bindparam("moment", type_=UtcDateTime()))
_STANDS = Prepared(select(_M.id).where(*_THEN).limit(1))
_SETTLE = Prepared(delete(misses).where(*_THEN))
_FORGET_PERSON = Prepared(delete(misses).where(_M.person_id == bindparam("person")))
_FORGET_ORGANISATION = Prepared(delete(misses).where(_M.organisation_id == bindparam("organisation")))
_FORGET = Prepared(delete(misses).where(_M.at < bindparam("before", type_=UtcDateTime())))


class MissTable(Repository):
    """Implements ``core.ports.Misses``."""

    def add(self, miss: Miss) -> None:
        """Keep it."""
        values = {
            "organisation_id": miss.organisation_id,
            "person_id": miss.person_id,
            "at": miss.at,
            "said": miss.said,
            "language": miss.language,
            "offered": list(miss.offered),
        }
        self._session.change(_ADD, values)

    def since(self, since: datetime, organisation_id: int | None = None) -> Sequence[Miss]:
        """What was kept since then, of one organisation if given, newest first."""
        if organisation_id is None:
            return [_miss(row) for row in self._session.rows(_OF_ALL, {"since": since})]
        return [_miss(row) for row in self._session.rows(_OF_ONE, {"since": since, "organisation": organisation_id})]

    def stands(self, person_id: int, at: datetime) -> bool:
        """Whether something of the person's from that moment is kept."""
        return self._session.row(_STANDS, {"person": person_id, "moment": at}) is not None

    def settle(self, person_id: int, at: datetime) -> None:
        """Drop what is kept from that moment: what was offered then turned out to be what they meant."""
        self._session.change(_SETTLE, {"person": person_id, "moment": at})

    def forget_person(self, person_id: int) -> None:
        """Drop everything kept of the person."""
        self._session.change(_FORGET_PERSON, {"person": person_id})

    def forget_organisation(self, organisation_id: int) -> None:
        """Drop everything kept in the organisation."""
        self._session.change(_FORGET_ORGANISATION, {"organisation": organisation_id})

    def forget(self, before: datetime) -> int:
        """Drop what is older than this; returns how many."""
        return self._session.change(_FORGET, {"before": before})


def _miss(row: AnyRow) -> Miss:
    organisation, person, at, said, language, offered = row
    return Miss(organisation, person, at, said, language, tuple(offered))
