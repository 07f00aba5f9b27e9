"""Platform events that had their effect."""

from datetime import datetime

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.postgresql import insert as insert_unless

from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import seen_events

_FIRST = Prepared(insert_unless(seen_events).on_conflict_do_nothing(index_elements=["platform", "event_id"]))
_FORGET = Prepared(delete(seen_events).where(seen_events.c.seen_at < bindparam("before")))


class SeenTable(Repository):
    """Implements ``core.ports.Seen``."""

    def first(self, platform: str, event_id: str, now: datetime) -> bool:
        """Record the event; False when it was recorded before. A rival unit with the same event is waited for."""
        return self._session.change(_FIRST, {"platform": platform, "event_id": event_id, "seen_at": now}) > 0

    def forget(self, before: datetime) -> int:
        """Forget events older than this; returns how many."""
        return self._session.change(_FORGET, {"before": before})
