"""Wishes to hear when time comes free."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select

from core.model.timespan import Timespan
from core.ports import Waiting
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import people, waitlist_entries
from storage.types import Json, UtcDateTime

_W = waitlist_entries.c
_COLUMNS = (
    _W.id,
    _W.organisation_id,
    _W.person_id,
    _W.host_id,
    _W.service_id,
    _W.skills,
    _W.starts_at,
    _W.ends_at,
    _W.created_at,
)
_ALONE = Prepared(select(people.c.id).where(people.c.id == bindparam("person_id")).with_for_update(key_share=True))
_EQUAL = Prepared(
    select(*_COLUMNS).where(
        _W.organisation_id == bindparam("organisation_id"),
        _W.person_id == bindparam("person_id"),
        _W.host_id.is_not_distinct_from(bindparam("host_id")),
        _W.service_id.is_not_distinct_from(bindparam("service_id")),
        _W.starts_at == bindparam("starts_at"),
        _W.ends_at == bindparam("ends_at"),
        _W.skills == bindparam("skills", type_=Json),
    )
)
_ADD = Prepared(insert(waitlist_entries).returning(waitlist_entries.c.id))
_NOW = bindparam("now", type_=UtcDateTime())
_OF_PERSON = Prepared(
    select(*_COLUMNS).where(_W.person_id == bindparam("person"), _W.ends_at > _NOW).order_by(_W.created_at, _W.id)
)
_FITTING = Prepared(
    select(*_COLUMNS)
    .where(
        _W.organisation_id == bindparam("organisation"),
        or_(_W.host_id.is_(None), _W.host_id == bindparam("host")),
        _W.ends_at > _NOW,
        _W.ends_at > bindparam("since", type_=UtcDateTime()),
        _W.starts_at < bindparam("until", type_=UtcDateTime()),
    )
    .order_by(_W.created_at, _W.id)
)
_REMOVE = Prepared(delete(waitlist_entries).where(_W.id == bindparam("wanted"), _W.person_id == bindparam("person")))


class WaitlistTable(Repository):
    """Implements ``core.ports.Waitlist``."""

    def add(self, entry: Waiting) -> Waiting:
        """Store an entry (its id is given anew), or return the equal one that there is."""
        values: dict[str, Any] = {
            "organisation_id": entry.organisation_id,
            "person_id": entry.person_id,
            "host_id": entry.host_id,
            "service_id": entry.service_id,
            "skills": sorted(set(entry.skill_ids)),
            "starts_at": entry.window.start,
            "ends_at": entry.window.end,
        }
        self._session.change(_ALONE, {"person_id": entry.person_id})
        there = self._session.row(_EQUAL, values)
        if there is not None:
            return _entry(there)
        number = self._session.value(_ADD, values | {"created_at": entry.created_at})
        return replace(entry, id=number, skill_ids=tuple(values["skills"]))

    def of_person(self, person_id: int, now: datetime) -> Sequence[Waiting]:
        """A person's entries whose window has not passed, oldest first."""
        return [_entry(row) for row in self._session.rows(_OF_PERSON, {"person": person_id, "now": now})]

    def fitting(self, organisation_id: int, host_id: int, span: Timespan, now: datetime) -> Sequence[Waiting]:
        """Entries that this host's freed time may fit, oldest first; skills are the caller's to compare."""
        key = {"organisation": organisation_id, "host": host_id, "since": span.start, "until": span.end, "now": now}
        return [_entry(row) for row in self._session.rows(_FITTING, key)]

    def remove(self, entry_id: int, person_id: int) -> bool:
        """Remove a person's entry; False when there is none."""
        return self._session.change(_REMOVE, {"wanted": entry_id, "person": person_id}) > 0


def _entry(row: AnyRow) -> Waiting:
    number, organisation, person, host, service, skills, starts, ends, created = row
    return Waiting(number, organisation, person, host, service, tuple(skills), Timespan(starts, ends), created)
