"""The outbox: rows to be sent, written with the change that caused them and leased by the courier that sends them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, text, update

from core.events import Event
from core.model.channels import Channel
from core.ports import MAIL, UNCLAIMED, Due, channel_lane
from storage import lanes
from storage.events import readable, to_json
from storage.leases import moments
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import UNKNOWN_SQL, outbox
from storage.types import Id, among

_O = outbox.c
_DOUBTFUL = "it may have arrived before"
MENDED: timedelta = timedelta(days=1)
"""How long what may not have arrived is sent again; later it would be of no use."""
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
    _O.order_at,
    _O.created_at,
    (_O.why == _DOUBTFUL).label("doubtful"),
    _O.platform,
)
_REPLY, _NOTICE = 0, 1
"""Ranks."""

_ADD = Prepared(insert(outbox).returning(outbox.c.id))
_ADD_MANY = Prepared(insert(outbox))
_ROWS = Prepared(select(*_DUE).where(among(_O.id, "wanted")).order_by(*lanes.ORDER))
_ROW_WANTED = update(outbox).where(_O.id == bindparam("wanted", type_=Id))
_SETTLE = Prepared(_ROW_WANTED)
_AGAIN = Prepared(_ROW_WANTED.values(attempts=_O.attempts + 1))
_COPIED = Prepared(_ROW_WANTED.where(_O.copied.is_(False)).values(copied=True))
_CARRIED = Prepared(
    select(_O.id).where(_O.copy_of == bindparam("copied"), _O.state != "dropped", _O.state != "failed").limit(1)
)
_NO_COPY = or_(_O.kind == "reply", _O.platform.is_(None))
_MEND = Prepared(
    update(outbox)
    .where(
        _O.person_id == bindparam("of"), text(f"outbox.{UNKNOWN_SQL}"), _O.created_at >= bindparam("since"), _NO_COPY
    )
    .values(state="due", due_at=bindparam("now"), ended_at=None, why=_DOUBTFUL)
)
_ENDED = select(outbox.c.id).where(outbox.c.ended_at < bindparam("before")).limit(bindparam("most"))
_FORGET = Prepared(delete(outbox).where(outbox.c.id.in_(_ENDED)))
_PENDING = Prepared(select(func.count()).select_from(outbox).where(lanes.UNSENT))


def address_lane(platform: str, address: str) -> str:
    """The lane of a conversation without a tenant."""
    return f"{platform}::{address}"


def person_lane(person_id: int) -> str:
    """The lane of a person's notices."""
    return f"person:{person_id}"


def lanes_of_person(person_id: int) -> tuple[str, ...]:
    """All lanes of a person's notices, in one order for everybody."""
    return (person_lane(person_id), *(channel_lane(person_id, channel) for channel in Channel))


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
        order_at: datetime | None = None,
        about: int | None = None,
    ) -> int:
        """A notice to a person about an event, due now if not said, in the person's lane; returns the row's id.

        What is due now the couriers of other processes hear of when it is committed.
        """
        due = due_at or now
        if due <= now:
            self._session.ring()
        values = _notice(person_id, event, organisation_id, about) | {"order_at": order_at or due, "due_at": due}
        return self._add(values, now)

    def notify_all(
        self,
        people: Collection[int],
        event: Event,
        *,
        organisation_id: int | None,
        now: datetime,
        about: int | None = None,
    ) -> None:
        """The same notice to each of the people, due now, in the order of their ids; in few statements, however many people."""
        if not people:
            return
        self._session.ring()
        made = {"order_at": now, "due_at": now, "state": "due", "attempts": 0, "created_at": now, "why": ""}
        notices = [_notice(person, event, organisation_id, about) | made for person in sorted(people)]
        self._session.change_many(lanes.ADD, [{"lane": each["lane"]} for each in notices])
        self._session.change_many(_ADD_MANY, notices)

    def notify_address(self, email: str, event: Event, *, organisation_id: int, now: datetime, about: int) -> int:
        """A notice about an event to an address that belongs to nobody known to the bot, due now; returns the row's id."""
        self._session.ring()
        values = {
            "kind": "notice",
            "lane": address_lane(MAIL, email),
            "platform": MAIL,
            "rank": _NOTICE,
            "order_at": now,
            "organisation_id": organisation_id,
            "person_id": None,
            "event": to_json(event),
            "about": about,
            "body": "",
            "due_at": now,
        }
        return self._add(values, now)

    def copy(self, due: Due, channels: Collection[Channel], now: datetime) -> None:
        """Let each of the channels carry a copy of the notice, due now; a second call for the same notice does nothing."""
        if (
            not channels
            or due.person_id is None
            or due.event is None
            or not self._session.change(_COPIED, {"wanted": due.id})
        ):
            return
        self._session.ring()
        for channel in channels:
            copied = _notice(due.person_id, due.event, due.organisation_id, due.about)
            lane = channel_lane(due.person_id, channel)
            self._add(
                copied
                | {"lane": lane, "platform": channel.value, "copy_of": due.id, "order_at": due.order_at, "due_at": now},
                now,
            )

    def carried(self, due: Due) -> bool:
        """Whether another channel has carried its copy of the notice, or still may."""
        return self._session.row(_CARRIED, {"copied": due.id}) is not None

    def reply(self, body: str, *, lane: str, platform: str, person_id: int | None, now: datetime) -> int:
        """An answer, due now in its conversation's lane."""
        values = {
            "kind": "reply",
            "lane": lane,
            "platform": platform,
            "rank": _REPLY,
            "order_at": now,
            "organisation_id": None,
            "person_id": person_id,
            "event": None,
            "about": None,
            "body": body,
            "due_at": now,
        }
        return self._add(values, now)

    def waits(self, now: datetime) -> bool:
        """Whether a row is due whose lane nobody has leased. Read-only."""
        return self._session.row(lanes.WAITS, moments(now)) is not None

    def claim_due(
        self, now: datetime, until: datetime, limit: int = 50, *, platforms: Collection[str] | None = None
    ) -> Sequence[Due]:
        """Lease at most ``limit`` lanes in which something is due, until then; returns the next row of each, in order."""
        key = {"until": until, "most": limit, **moments(now)}
        if platforms is None:
            rows = self._session.rows(lanes.TAKE_ANY, key)
        else:
            rows = self._session.rows(lanes.TAKE, key | {"platforms": platforms, "stale": now - UNCLAIMED})
        return self._heads([lane for (lane,) in rows], now, until)

    def claim(self, ids: Collection[int], now: datetime, until: datetime) -> Sequence[Due]:
        """The same for the lanes of these rows that nobody has leased."""
        if not ids:
            return []
        rows = self._session.rows(lanes.TAKE_OF, {"until": until, "wanted": ids, **moments(now)})
        return self._heads([lane for (lane,) in rows], now, until)

    def lanes_of(self, ids: Collection[int]) -> Collection[str]:
        """The lanes of these rows."""
        return {lane for (lane,) in self._session.rows(lanes.OF, {"wanted": ids})} if ids else set()

    def hold(self, due: Due, until: datetime) -> Due | None:
        """The row with its lease renewed until then; None if somebody else has taken the lane since."""
        kept = self._session.change(lanes.KEEP, {"in_lane": due.lane, "seen": due.leased_to, "until": until})
        return replace(due, leased_to=until) if kept else None

    def next(self, due: Due, until: datetime) -> Due | None:
        """The next row in the same lane, whose lease is renewed until then; without one the lane is released."""
        held = self.hold(due, until)
        if held is None:
            return None
        following = self._heads_of([due.lane], self._session.now, until)
        if not following:
            self.free([held])
        return following[0] if following else None

    def free(self, dues: Collection[Due]) -> None:
        """Release the lanes of these rows, unless somebody else has taken them since."""
        for due in sorted(dues, key=lambda due: due.lane):
            self._session.change(lanes.FREE, {"in_lane": due.lane, "seen": due.leased_to})

    def sending(self, row_id: int) -> None:
        """Mark it as about to be sent: from now on it may have arrived."""
        self._session.change(_SETTLE, {"wanted": row_id, "state": "sending"})

    def sent(self, row_id: int, now: datetime) -> None:
        """Record that it arrived."""
        self._settle(row_id, "sent", now, "")

    def dropped(self, row_id: int, now: datetime, why: str) -> None:
        """Record that it was deliberately not sent: it is no longer true, or can never arrive."""
        self._settle(row_id, "dropped", now, why)

    def unknown(self, row_id: int, now: datetime, why: str) -> None:
        """Record that it may have arrived; it is not repeated."""
        self._settle(row_id, "unknown", now, why)

    def again(self, row_id: int, why: str) -> None:
        """Record that it certainly did not arrive; whoever has its lane tries again. Counts an attempt."""
        self._session.change(_AGAIN, {"wanted": row_id, "state": "due", "why": why})

    def later(self, due: Due, at: datetime, why: str) -> None:
        """Try again then, send nothing in its lane before, and release the lane. Counts an attempt."""
        self._session.change(_AGAIN, {"wanted": due.id, "state": "due", "due_at": at, "why": why})
        self._session.change(lanes.PAUSE, {"in_lane": due.lane, "seen": due.leased_to, "at": at})

    def mend(self, person_id: int, now: datetime) -> int:
        """Make what may not have reached the person within the last day due again, as doubtful; returns how many rows."""
        return self._session.change(_MEND, {"of": person_id, "now": now, "since": now - MENDED})

    def failed(self, row_id: int, now: datetime, why: str) -> None:
        """Record that it was given up."""
        self._settle(row_id, "failed", now, why)

    def pending(self) -> int:
        """How many rows wait."""
        return int(self._session.value(_PENDING))

    def forget(self, before: datetime, limit: int) -> int:
        """Forget at most ``limit`` rows that ended before this; returns how many."""
        self._session.change(lanes.MEND, {})
        return self._session.change(_FORGET, {"before": before, "most": limit})

    def _add(self, values: dict[str, Any], now: datetime) -> int:
        self._session.change(lanes.ADD, {"lane": values["lane"]})
        return int(self._session.value(_ADD, values | {"state": "due", "attempts": 0, "created_at": now, "why": ""}))

    def _settle(self, row_id: int, state: str, now: datetime, why: str) -> None:
        """Record what became of a row and delete its card, as no message is kept longer than it is needed.

        That of one which may not have arrived is kept, to be said again when its reader is there.
        """
        values = {"wanted": row_id, "state": state, "ended_at": now, "why": why}
        self._session.change(_SETTLE, values if state == "unknown" else values | {"body": ""})

    def _heads(self, taken: Sequence[str], now: datetime, until: datetime) -> Sequence[Due]:
        """The next rows of lanes that were just leased; lanes without one are released."""
        if not taken:
            return []
        self._session.change(lanes.GIVE_UP_HALF_SENT, {"lanes": taken, "ended": now})
        found = self._heads_of(taken, now, until)
        for lane in sorted(set(taken) - {due.lane for due in found}):
            self._session.change(lanes.FREE, {"in_lane": lane, "seen": until})
        return found

    def _heads_of(self, taken: Sequence[str], now: datetime, until: datetime) -> Sequence[Due]:
        first = self._session.rows(lanes.HEADS, {"lanes": taken, "now": now})
        wanted = [number for (number,) in first if number is not None]
        return [_due(row, until) for row in self._session.rows(_ROWS, {"wanted": wanted})] if wanted else []


def _notice(person_id: int, event: Event, organisation_id: int | None, about: int | None) -> dict[str, Any]:
    return {
        "kind": "notice",
        "lane": person_lane(person_id),
        "platform": None,
        "rank": _NOTICE,
        "organisation_id": organisation_id,
        "person_id": person_id,
        "event": to_json(event),
        "about": about,
        "body": "",
    }


def _due(row: AnyRow, until: datetime) -> Due:
    number, kind, lane, organisation, person, event, about, body, attempts, due_at, order_at, created_at, *rest = row
    doubtful, platform = rest
    return Due(
        id=number,
        kind=kind,
        lane=lane,
        organisation_id=organisation,
        person_id=person,
        event=None if event is None else readable(event),
        about=about,
        body=body,
        attempts=attempts,
        due_at=due_at,
        order_at=order_at,
        created_at=created_at,
        leased_to=until,
        doubtful=doubtful,
        channel=Channel(platform) if kind == "notice" and person is not None and platform else None,
    )
