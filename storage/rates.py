"""How fast each token may send, shared by all processes: the generic cell rate algorithm, one row per limit.

Source: ITU-T I.371, Annex A (Generic Cell Rate Algorithm), in its form as virtual scheduling.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.ports.rates import LONGEST_PAUSE, Limit, Wait
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import rates
from storage.types import among_words

_R = rates.c
_ADD = Prepared(insert_unless(rates).on_conflict_do_nothing(index_elements=["key"]))
_LOCK = Prepared(
    select(_R.key, _R.used_to, _R.closed_to).where(among_words(_R.key, "wanted")).order_by(_R.key).with_for_update()
)
_OF = _R.key == bindparam("of")
_USE = Prepared(update(rates).where(_OF))
_CLOSE = Prepared(update(rates).where(_OF))
_FORGET = Prepared(delete(rates).where(_R.used_to < bindparam("before"), _R.closed_to < bindparam("before")))


class RateTable(Repository):
    """Implements ``core.ports.Rates``."""

    def take(self, limits: Sequence[Limit], now: int) -> Wait | None:
        """Count one message against all of the limits; or return what it must wait for, counting nothing."""
        known = self._locked({limit.key for limit in limits})
        waits = []
        for limit in limits:
            used_to, closed_to = known[limit.key]
            if used_to > now + limit.longest:
                used_to = now  # written before the clock was put back
            if closed_to > now + LONGEST_PAUSE:
                closed_to = now
            wait = max(limit.earliest(used_to), closed_to) - now
            if wait > 0:
                waits.append(Wait(limit.key, wait))
            known[limit.key] = (used_to, closed_to)
        if waits:
            return max(waits, key=lambda wait: wait.milliseconds)
        for limit in limits:
            self._session.change(_USE, {"of": limit.key, "used_to": max(known[limit.key][0], now) + limit.interval})
        return None

    def close(self, keys: Collection[str], until: int) -> None:
        """Close these limits until that moment, as the platform asked."""
        for key in sorted(self._locked(keys)):
            self._session.change(_CLOSE, {"of": key, "closed_to": until})

    def forget(self, before: int) -> int:
        """Forget limits not used since ``before``; returns how many."""
        return self._session.change(_FORGET, {"before": before})

    def _locked(self, keys: Collection[str]) -> dict[str, tuple[int, int]]:
        """(used to, closed to) of each limit, locked in one order until the unit ends."""
        if not keys:
            return {}
        self._session.change_many(_ADD, [{"key": key, "used_to": 0, "closed_to": 0} for key in sorted(keys)])
        rows = self._session.rows(_LOCK, {"wanted": list(keys)})
        return {key: (int(used), int(closed)) for key, used, closed in rows}
