"""What must be sent: rows written with the change that caused them, claimed by whoever sends them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, delete, exists, func, insert, or_, select, text, update

from core.events import Event
from core.ports import Due
from storage.events import from_json, to_json
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import UNSENT_SQL, outbox
from storage.types import Id, UtcDateTime, among

_O = outbox.c
_DUE = (
    _O.id,
    _O.kind,
    _O.lane,
    _O.organisation_id,
    _O.person_id,
    _O.event,
    _O.about,
    _O.body,
    _O.attempts,
    _O.due_at,
    _O.created_at,
)
_NOW = bindparam("now", type_=UtcDateTime())
_UNSENT = text(f"outbox.{UNSENT_SQL}")

_ADD = Prepared(insert(outbox).returning(outbox.c.id))
_ROW = outbox.alias("earlier")
_E = _ROW.c
_EARLIER_UNSENT = text(f"earlier.{UNSENT_SQL}")

_READY = or_(
    and_(_O.state == "due", _O.due_at <= _NOW),
    and_(_O.state == "sending", _O.lease_until <= _NOW),
)
"""Rows that somebody may claim: due ones, and those whose sender has not come back."""

_SENDING_NOW = and_(_E.state == "sending", _E.lease_until > _NOW)
_GOES_FIRST = and_(_E.id < _O.id, or_(_E.due_at <= _NOW, _E.attempts > 0))
"""An earlier row that is due, or that was tried and is to be tried again: what comes after it waits. One that is not due yet
(a reminder) holds nobody up."""

_IN_LANE = and_(_E.lane == _O.lane, _E.id != _O.id, _EARLIER_UNSENT)
_LANE_FREE = ~exists().where(_IN_LANE, or_(_SENDING_NOW, _GOES_FIRST))
_OWN = and_(_O.state == "sending", _O.kind == "reply", _O.attempts == 0)
"""Answers still under the lease they were written with: whoever knows their ids wrote them."""
_WAITS_AGAIN = and_(_E.state == "due", _GOES_FIRST)
_NONE_WAITS = ~exists().where(_IN_LANE, _WAITS_AGAIN, ~among(_E.id, "wanted"))
"""Earlier rows on their way hold the writer's own answers up no longer: the writer sends them in order itself."""

_CANDIDATES = (
    select(_O.id)
    .where(_UNSENT, _READY, _LANE_FREE)
    .order_by(_O.due_at, _O.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=outbox)
)
_THESE = (
    select(_O.id)
    .where(among(_O.id, "wanted"), _UNSENT, or_(_READY, _OWN), _NONE_WAITS)
    .with_for_update(skip_locked=True, of=outbox)
)
_TAKE = (
    update(outbox)
    .values(
        state="sending",
        lease_until=bindparam("until", type_=UtcDateTime()),
        attempts=_O.attempts + case((and_(_O.state == "sending", _O.lease_until <= _NOW), 1), else_=0),
    )
    .returning(*_DUE)
)
_CLAIM_DUE = Prepared(_TAKE.where(_O.id.in_(_CANDIDATES)))
_CLAIM = Prepared(_TAKE.where(_O.id.in_(_THESE)))

_ROW_WANTED = update(outbox).where(_O.id == bindparam("wanted", type_=Id))
_SETTLE = Prepared(_ROW_WANTED)
_AGAIN = Prepared(_ROW_WANTED.values(attempts=_O.attempts + 1))
_RELEASE = Prepared(
    update(outbox)
    .where(among(outbox.c.id, "wanted"), outbox.c.state == "sending")
    .values(state="due", lease_until=None)
)
_ENDED = select(outbox.c.id).where(outbox.c.ended_at < bindparam("before")).limit(bindparam("most"))
_FORGET = Prepared(delete(outbox).where(outbox.c.id.in_(_ENDED)))
_PENDING = Prepared(select(func.count()).select_from(outbox).where(_UNSENT))


def person_lane(person_id: int) -> str:
    """The lane of a person's notices."""
    return f"person:{person_id}"


class OutboxTable(Repository):
    """Implements ``core.ports.Outbox``."""

    def notify(
        self,
        person_id: int,
        event: Event,
        *,
        organisation_id: int | None,
        now: datetime,
        due_at: datetime | None = None,
        about: int | None = None,
    ) -> int:
        """A notice to a person about an event, due now if not said, in the person's lane; returns the row's id."""
        values = {
            "kind": "notice",
            "state": "due",
            "lane": person_lane(person_id),
            "organisation_id": organisation_id,
            "person_id": person_id,
            "event": to_json(event),
            "about": about,
            "body": "",
            "due_at": due_at or now,
            "lease_until": None,
        }
        return self._add(values, now)

    def reply(self, body: str, *, lane: str, person_id: int | None, now: datetime, lease_until: datetime) -> int:
        """An answer, stored already claimed until ``lease_until`` by the process that will send it at once."""
        values = {
            "kind": "reply",
            "state": "sending",
            "lane": lane,
            "organisation_id": None,
            "person_id": person_id,
            "event": None,
            "about": None,
            "body": body,
            "due_at": now,
            "lease_until": lease_until,
        }
        return self._add(values, now)

    def claim_due(self, now: datetime, lease_until: datetime, limit: int = 50) -> Sequence[Due]:
        """Claim due rows by a guarded UPDATE, per lane only the oldest unsent one; stuck leases are taken over.

        Taking over counts an attempt, for it may have been sent.
        """
        rows = self._session.rows(_CLAIM_DUE, {"now": now, "until": lease_until, "most": limit})
        return _in_order(rows)

    def claim(self, ids: Collection[int], now: datetime, lease_until: datetime) -> Sequence[Due]:
        """These rows as far as they are unsent and nothing in their lane waits to be tried again, in order of their ids.

        Answers are the caller's own while nobody has taken them over; other rows must be due.
        """
        if not ids:
            return []
        return _in_order(self._session.rows(_CLAIM, {"now": now, "until": lease_until, "wanted": ids}))

    def sent(self, row_id: int, now: datetime) -> None:
        """It arrived."""
        self._settle(row_id, "sent", now, "")

    def dropped(self, row_id: int, now: datetime, why: str) -> None:
        """It was not sent on purpose: no longer true, or never to arrive."""
        self._settle(row_id, "dropped", now, why)

    def unknown(self, row_id: int, now: datetime, why: str) -> None:
        """It may have arrived; it is not repeated."""
        self._settle(row_id, "unknown", now, why)

    def later(self, row_id: int, due_at: datetime, why: str) -> None:
        """Try again then; counts an attempt."""
        values = {"wanted": row_id, "state": "due", "due_at": due_at, "lease_until": None, "why": why}
        self._session.change(_AGAIN, values)

    def release(self, row_ids: Collection[int]) -> None:
        """Give claimed rows back that were certainly not sent: they are due at once, and no attempt is counted."""
        if row_ids:
            self._session.change(_RELEASE, {"wanted": list(row_ids)})

    def failed(self, row_id: int, now: datetime, why: str) -> None:
        """Given up."""
        self._settle(row_id, "failed", now, why)

    def pending(self) -> int:
        """How many rows wait."""
        return int(self._session.value(_PENDING))

    def forget(self, before: datetime, limit: int) -> int:
        """Forget rows that ended before this, at most so many; returns how many."""
        return self._session.change(_FORGET, {"before": before, "most": limit})

    def _add(self, values: dict[str, Any], now: datetime) -> int:
        return int(self._session.value(_ADD, values | {"attempts": 0, "created_at": now, "why": ""}))

    def _settle(self, row_id: int, state: str, now: datetime, why: str) -> None:
        """What became of a row; its card goes, as nothing is kept of what was said longer than it is needed."""
        values = {"wanted": row_id, "state": state, "lease_until": None, "ended_at": now, "why": why, "body": ""}
        self._session.change(_SETTLE, values)


def _in_order(rows: Sequence[AnyRow]) -> Sequence[Due]:
    return [_due(row) for row in sorted(rows, key=lambda row: int(row[0]))]


def _due(row: AnyRow) -> Due:
    number, kind, lane, organisation, person, event, *rest = row
    return Due(number, kind, lane, organisation, person, None if event is None else from_json(event), *rest)
