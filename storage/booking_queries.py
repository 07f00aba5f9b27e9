"""The queries of bookings and claims, each answered by an index; claims are found by ``storage.windows``."""

from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, insert, literal_column, or_, select, text, union
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.model.booking import LIVE, Party, State
from storage.booking_rows import COLUMNS
from storage.leases import LeasedRows
from storage.prepared import Prepared
from storage.schema import LIVE_SQL, WAITING_SQL, booking_history, bookings, calendars, claims, one_of
from storage.types import UtcDateTime, among, among_words, ids_named
from storage.windows import SINCE, UNTIL, during, minutes_during

_B = bookings.c
_C = claims.c
_HARD = text("claims.hard")


LOCK_CALENDARS = Prepared(
    select(calendars.c.id)
    .where(among(calendars.c.id, "wanted"))
    .order_by(calendars.c.id)
    .with_for_update(key_share=True)
)
"""Row locks in one order, so that two units never wait for each other; keys stay referable."""

_SESSION = text("bookings.guest_id IS NOT NULL")
"""A meeting has no guest."""

_ONE = select(*COLUMNS).where(_B.id == bindparam("wanted"), _SESSION)
GET = Prepared(_ONE)
MANY = Prepared(select(*COLUMNS).where(among(_B.id, "wanted"), _SESSION))
FOR_UPDATE = Prepared(_ONE.with_for_update(key_share=True))
BY_SHORT_ID = Prepared(
    select(*COLUMNS).where(
        _B.organisation_id == bindparam("organisation"), _B.short_id == bindparam("called"), _SESSION
    )
)
ADD = Prepared(
    insert_unless(bookings).on_conflict_do_nothing(index_elements=["organisation_id", "short_id"]).returning(_B.id)
)
"""Gives no row where the short id is taken."""

ADD_ALL = Prepared(insert(bookings))
"""Raises where a short id is taken."""

CALLED = Prepared(
    select(_B.short_id, _B.id).where(
        _B.organisation_id == bindparam("organisation"), among_words(_B.short_id, "called")
    )
)

OFFERED = Prepared(
    select(_B.starts_at, _B.ends_at).where(
        _B.host_id == bindparam("host"),
        _B.guest_id == bindparam("guest"),
        _B.starts_at < UNTIL,
        _B.ends_at > SINCE,
        text("bookings.entry_id IS NOT NULL"),
    )
)
SEATS_HELD = Prepared(
    select(*COLUMNS)
    .where(_B.joins_id == bindparam("meeting"), text("bookings.state = 'held'"), text("bookings.joins_id IS NOT NULL"))
    .order_by(_B.id)
)
OFFER_TO = Prepared(select(*COLUMNS).where(_B.entry_id == bindparam("entry"), text("bookings.state = 'held'")))

HISTORY = Prepared(
    select(booking_history.c.at, booking_history.c.what, booking_history.c.by, booking_history.c.detail)
    .where(booking_history.c.booking_id == bindparam("wanted"))
    .order_by(booking_history.c.id)
)


CLAIMS = Prepared(during(claims, _C.calendar_id, _C.starts_at, _C.ends_at, _C.booking_id, only=("hard",)))

BUSY = minutes_during(claims, only=("hard",))


def _clash(*more: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    last = (
        select(_C.booking_id, _C.ends_at)
        .where(_C.calendar_id == bindparam("calendar"), _HARD, _C.starts_at < UNTIL, *more)
        .order_by(_C.starts_at.desc())
        .limit(literal_column("1"))
        .subquery("last")
    )
    return select(*COLUMNS).join(last, last.c.booking_id == _B.id).where(last.c.ends_at > SINCE)


CLASH = Prepared(_clash())
CLASH_EXCEPT = Prepared(_clash(~among(_C.booking_id, "excepted")))

_NO_MOVE = _B.moves_id.is_(None)
SAME = Prepared(
    select(*COLUMNS).where(
        _B.host_id == bindparam("host"),
        _B.guest_id == bindparam("guest"),
        _B.starts_at == bindparam("start"),
        _NO_MOVE,
        text(f"bookings.{LIVE_SQL}"),
    )
)
HELD_BY = Prepared(
    select(*COLUMNS)
    .where(_B.guest_id == bindparam("guest"), text("bookings.state = 'held'"))
    .order_by(_B.created_at, _B.id)
)
SHADOW = Prepared(
    select(*COLUMNS)
    .where(_B.moves_id == bindparam("wanted"), text(f"bookings.{WAITING_SQL}"), _SESSION)
    .order_by(_B.id.desc())
    .limit(literal_column("1"))
)
LAPSING = LeasedRows(
    _B.id, _B.expires_at, _B.lease_until, text(f"bookings.{WAITING_SQL} AND bookings.guest_id IS NOT NULL")
)


def _of_person(*more: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """As two searches by index, as host and as guest: an OR over both columns would read the whole table.

    Of a request about which organizers have not decided its host does not know yet.
    """
    undecided = text(f"(bookings.state <> '{State.PENDING}' OR coalesce(bookings.awaits, '') <> '{Party.ORGANIZER}')")
    sides = [
        select(_B.id).where(
            side == bindparam("person"),
            _SESSION,
            _NO_MOVE,
            among_words(_B.state, "states"),
            *more,
            *shown,
        )
        for side, shown in ((_B.host_id, (undecided,)), (_B.guest_id, ()))
    ]
    return select(*COLUMNS).where(_B.id.in_(union(*sides))).order_by(_B.starts_at, _B.id).limit(bindparam("most"))


OF_PERSON = Prepared(_of_person())
OF_PERSON_DURING = Prepared(_of_person(_B.ends_at > SINCE, _B.starts_at < UNTIL))

_OVER_SQL = one_of("bookings.state", (State.CONFIRMED, State.ONGOING, State.COMPLETED, State.NO_SHOW))
_ENDED = or_(
    _B.ends_at <= bindparam("now", type_=UtcDateTime()),
    text(one_of("bookings.state", (State.COMPLETED, State.NO_SHOW))),
)
"""Its time is over, or it was ended before."""

_PAST_SIDES = [
    select(_B.id)
    .where(
        side == bindparam("person"),
        _SESSION,
        _ENDED,
        _NO_MOVE,
        text(_OVER_SQL),
    )
    .order_by(_B.ends_at.desc(), _B.id.desc())
    .limit(bindparam("reach"))
    .subquery(name)
    for side, name in ((_B.host_id, "hosted"), (_B.guest_id, "visited"))
]
PAST = Prepared(
    select(*COLUMNS)
    .where(_B.id.in_(union(*(select(side.c.id) for side in _PAST_SIDES))))
    .order_by(_B.ends_at.desc(), _B.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
"""The latest of each side by its index, then the latest of those."""

OF_ORGANISATION = Prepared(
    select(*COLUMNS)
    .where(_B.organisation_id == bindparam("organisation"), _SESSION, _NO_MOVE, among_words(_B.state, "states"))
    .order_by(_B.starts_at, _B.id)
)

_AWAITED = [
    select(_B.id).where(
        side == bindparam("person"),
        text(f"bookings.awaits = '{party}'"),
        text("bookings.state = 'pending'"),
        _B.ends_at > bindparam("now", type_=UtcDateTime()),
        _B.expires_at > bindparam("now", type_=UtcDateTime()),
    )
    for side, party in ((_B.host_id, Party.HOST), (_B.guest_id, Party.GUEST))
]
AWAITING = Prepared(
    select(*COLUMNS).where(_B.id.in_(union(*_AWAITED))).order_by(_B.starts_at, _B.id).limit(bindparam("most"))
)

_TAKES_PLACE = one_of("bookings.state", (*LIVE, State.COMPLETED, State.NO_SHOW))
HOSTED = Prepared(
    select(_B.host_id, func.coalesce(_B.moves_id, _B.id), _B.starts_at).where(
        among(_B.host_id, "hosts"),
        _B.ends_at > SINCE,
        _B.starts_at < UNTIL,
        text(_TAKES_PLACE),
        text("bookings.service_id IS NOT NULL AND bookings.joins_id IS NULL"),
        or_(_B.expires_at.is_(None), _B.expires_at > bindparam("now", type_=UtcDateTime())),
    )
)
"""Sessions and group sessions; a seat that is held for somebody is none."""

_COUNTED = one_of("bookings.state", (State.CONFIRMED, State.ONGOING, State.COMPLETED, State.NO_SHOW))
_HOST = ids_named("wanted").c.value
LOAD = Prepared(
    select(
        _HOST,
        select(func.count().filter(text(_COUNTED)))
        .select_from(bookings)
        .where(_B.host_id == _HOST, _B.ends_at > SINCE)
        .correlate(_HOST.table)
        .scalar_subquery(),
    )
)
"""One look into the index for each host, which holds all that is asked for.

States are filtered after it: PostgreSQL, asked to look for them in the index, takes twice as long.
"""
