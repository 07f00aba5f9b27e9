"""Gatherings, and who is in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.model.gathering import Gathering
from core.model.poll import Group
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import gathered, gatherings
from storage.types import UtcDateTime

_G, _IN = gatherings.c, gathered.c
_ADD = Prepared(insert(gatherings).returning(_G.id))
_GET = Prepared(
    select(_G.id, _G.organisation_id, _G.starter_id, _G.board, _G.wish, _G.started_at).where(
        _G.id == bindparam("wanted")
    )
)
_PEOPLE = Prepared(select(_IN.person_id).where(_IN.gathering_id == bindparam("wanted")).order_by(_IN.id))
_ENTER = Prepared(insert_unless(gathered).on_conflict_do_nothing(index_elements=["gathering_id", "person_id"]))
_LEAVE = Prepared(delete(gathered).where(_IN.gathering_id == bindparam("wanted"), _IN.person_id == bindparam("person")))
_FORGET = Prepared(delete(gatherings).where(_G.started_at < bindparam("before", type_=UtcDateTime())))


class GatheringTable(Repository):
    """Implements ``core.ports.Gatherings``."""

    def add(self, gathering: Gathering) -> Gathering:
        """Store a new gathering under a new id."""
        group = gathering.group
        values = {
            "organisation_id": gathering.organisation_id,
            "starter_id": gathering.starter_id,
            "board": [group.platform, group.tenant, group.chat_id, group.thread],
            "wish": gathering.wish,
            "started_at": gathering.started_at,
        }
        return replace(gathering, id=self._session.value(_ADD, values))

    def get(self, gathering_id: int) -> Gathering | None:
        """The gathering, or None."""
        row = self._session.row(_GET, {"wanted": gathering_id})
        if row is None:
            return None
        number, organisation, starter, board, wish, started = row
        return Gathering(number, organisation, starter, Group(*board), wish, started)

    def people(self, gathering_id: int) -> Sequence[int]:
        """Who is in, in the order in which they joined."""
        return [person for (person,) in self._session.rows(_PEOPLE, {"wanted": gathering_id})]

    def enter(self, gathering_id: int, person_id: int) -> None:
        """Add the person, once."""
        self._session.change(_ENTER, {"gathering_id": gathering_id, "person_id": person_id})

    def leave(self, gathering_id: int, person_id: int) -> None:
        """Remove the person."""
        self._session.change(_LEAVE, {"wanted": gathering_id, "person": person_id})

    def forget(self, before: datetime) -> int:
        """Forget the gatherings started before this; returns how many."""
        return self._session.change(_FORGET, {"before": before})
