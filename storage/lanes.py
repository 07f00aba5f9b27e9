"""Lanes of the outbox: whoever sends to a recipient leases the recipient, so that messages keep their order.

A lane is a person or, for answers, a conversation; its rows are sent one after the other by whoever holds the lane. So neither
several workers nor several processes reorder what a recipient reads, and a worker that dies delays only one recipient, until
its lease has run out.
"""

from typing import Any

from sqlalchemy import Integer, Select, and_, bindparam, exists, func, literal_column, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert as insert_unless

from storage.leases import NOW, free, taking
from storage.prepared import Prepared
from storage.schema import UNSENT_SQL, identities, lanes, outbox
from storage.types import UtcDateTime, among, keyed_by_words

L = lanes.c
ROWS = outbox.c
UNSENT = text(f"outbox.{UNSENT_SQL}")

ADD = Prepared(insert_unless(lanes).on_conflict_do_nothing(index_elements=["lane"]))
"""A recipient is written to for the first time."""

_LOST = select(ROWS.lane).where(UNSENT, ~exists().where(L.lane == ROWS.lane)).distinct()
MEND = Prepared(insert_unless(lanes).from_select(["lane"], _LOST).on_conflict_do_nothing(index_elements=["lane"]))
"""Rows written to somebody in the moment in which they were forgotten have lost their lane: nothing is left behind."""

_LANE_FREE = and_(free(L.lease_until), or_(L.free_at.is_(None), L.free_at <= NOW))
_AT_ONCE = literal_column("20000", Integer)
"""Of more rows that are due at once only the longest due are looked at: written out, so that planners walk the index on it."""
_LONGEST_DUE = (
    select(ROWS.id, ROWS.lane, ROWS.rank, ROWS.order_at, ROWS.due_at, ROWS.platform, ROWS.person_id)
    .where(UNSENT, ROWS.due_at <= NOW)
    .order_by(ROWS.due_at)
    .limit(_AT_ONCE)
    .subquery("longest_due")
)
_D = _LONGEST_DUE.c
_READY = select(_LONGEST_DUE).order_by(_D.rank, _D.order_at, _D.id).subquery("ready")
"""In order before lanes and readers are looked up: PostgreSQL looks them up for as many rows as are taken, not for all."""
_R = _READY.c
ORDER = (ROWS.rank, ROWS.order_at, ROWS.id)
"""Answers before notices; notices by the beginning of what they tell of."""

_THEIRS = and_(identities.c.person_id == _R.person_id, identities.c.reachable)
_REACHED = exists().where(_THEIRS, keyed_by_words(identities.c.platform, "platforms"))
_ANYBODYS = or_(_REACHED, ~exists().where(_THEIRS))
_STALE = _R.due_at <= bindparam("stale", type_=UtcDateTime())
_GOES_THERE = or_(keyed_by_words(_R.platform, "platforms"), and_(_R.platform.is_(None), _ANYBODYS), _STALE)
"""A row for one of the platforms, for a reader who is reached nowhere, or one for which no process came in time."""


def _candidates(*more: Any) -> Select[*tuple[Any, ...]]:
    """The free lanes in which something is due, what goes first before the others."""
    return select(L.lane).where(_R.lane == L.lane, _LANE_FREE, *more).order_by(_R.rank, _R.order_at, _R.id)


WAITS = Prepared(
    select(L.lane)
    .where(UNSENT, ROWS.due_at <= NOW, ROWS.lane == L.lane, _LANE_FREE)
    .order_by(ROWS.due_at)
    .limit(literal_column("1"))
)
_MOST = bindparam("most", type_=Integer)
TAKE = Prepared(taking(L.lane, L.lease_until, _candidates(_GOES_THERE).limit(_MOST)).returning(L.lane))
TAKE_ANY = Prepared(taking(L.lane, L.lease_until, _candidates().limit(_MOST)).returning(L.lane))
_OF_THESE = select(L.lane).where(among(ROWS.id, "wanted"), UNSENT, ROWS.due_at <= NOW, ROWS.lane == L.lane, _LANE_FREE)
TAKE_OF = Prepared(taking(L.lane, L.lease_until, _OF_THESE).returning(L.lane))
OF = Prepared(select(ROWS.lane).where(among(ROWS.id, "wanted")).distinct())

_OWN = and_(L.lane == bindparam("in_lane"), L.lease_until == bindparam("seen", type_=UtcDateTime()))
"""The lane as far as the lease with which it was taken is still the one that there is: nobody else has taken it since."""
KEEP = Prepared(update(lanes).where(_OWN).values(lease_until=bindparam("until", type_=UtcDateTime())))
FREE = Prepared(update(lanes).where(_OWN).values(lease_until=None))
PAUSE = Prepared(update(lanes).where(_OWN).values(lease_until=None, free_at=bindparam("at", type_=UtcDateTime())))

# The moment is wrapped, so that the lane's own index answers, and not that of everything that is due.
_FIRST = (
    select(ROWS.id)
    .where(
        ROWS.lane == L.lane, UNSENT, text("outbox.state = 'due'"), func.coalesce(ROWS.due_at, ROWS.created_at) <= NOW
    )
    .order_by(*ORDER)
    .limit(literal_column("1"))
    .correlate(lanes)
    .scalar_subquery()
)


HEADS = Prepared(select(_FIRST).where(keyed_by_words(L.lane, "lanes")))
"""The row that goes next in each of the lanes; nothing for a lane in which nothing does."""


_ENDED = {"state": "unknown", "why": "whoever sent it did not come back"}
GIVE_UP_HALF_SENT = Prepared(
    update(outbox)
    .where(keyed_by_words(ROWS.lane, "lanes"), text("outbox.state = 'sending'"))
    .values(**_ENDED, ended_at=bindparam("ended", type_=UtcDateTime()))
)
"""What a dead sender had begun to send may have arrived: it is never repeated blindly (guarantee 3)."""
