"""What is in the way of a meeting of ten people and a room among a million meetings, as a read unit of its own.

Each meeting has a host, another person and one of ten thousand rooms: three million claims. One check in two finds nothing, the
other what ten people and the room have in a busy hour. Beside it one plain query for the claims of the same eleven calendars,
sent by the bare driver. PostgreSQL's exclusion constraint is not built anew over the rows, which takes minutes: nothing is
written here, and no check reads it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from itertools import cycle

from sqlalchemy import text

from core.model.booking import LIVE
from core.model.conflict import POLICIES, Policy, Situation
from core.model.priority import Priority
from core.model.timespan import Timespan
from core.services.agenda import appointments
from core.services.conflicts import in_the_way
from storage.engine import Kind
from storage.unit_of_work import SqlStore
from tests.benchmarks.crowd import bare_postgres, bare_sqlite
from tests.benchmarks.houses import MENTORS, House, Opened, postgres_house, sqlite_house
from tests.benchmarks.table import Row, median_time
from tests.builders import MONDAY

MEETINGS = 1_000_000
ROOMS = 10_000
WEEK_TARGET = 10.0
"""Milliseconds for somebody's week (S1.118: it is instant)."""
TARGET = 2.0
"""Milliseconds; the documents ask for 200 ms at 1,000 meetings (S1.43)."""

_FIRST = MONDAY + timedelta(days=60)
_TURN = timedelta(minutes=90)
"""Every host has a meeting of an hour in each turn; those of the next host begin five minutes later, ten times over."""

_ROWS = {
    Kind.SQLITE: "(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {}) SELECT i FROM n)",
    Kind.POSTGRESQL: "(SELECT generate_series AS i FROM generate_series(0, {} - 1))",
}
_MOMENT = {Kind.SQLITE: "({})", Kind.POSTGRESQL: "to_timestamp({})"}
_BEGINS = f"{int(_FIRST.timestamp())} + i / {MENTORS} * {int(_TURN.total_seconds())} + i % 10 * 300"
_HOST = f"1 + i % {MENTORS}"
_OTHER = f"{MENTORS + 1} + (i % {MENTORS} + i / {MENTORS} * 10) % {MENTORS}"
_ROOM = f"{2 * MENTORS + 1} + (i % {MENTORS} + i / {MENTORS} * 30) % {ROOMS}"
_FIRST_ID = 1_000_000

_IN_BULK = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL session_replication_role = replica",
    "ALTER TABLE claims DROP CONSTRAINT ex_claims_no_overlap",
)
_MADE = (
    f"INSERT INTO calendars (id) SELECT {2 * MENTORS + 1} + i FROM {{rooms}} AS n",
    f"""
        INSERT INTO bookings (
            id, short_id, organisation_id, host_id, starts_at, ends_at, state, version, topic, place, reason, created_at
        )
        SELECT
            {_FIRST_ID} + i, 'M-' || i, {{here}}, {_HOST}, {{start}}, {{end}}, 'confirmed', 2, '', '', '', {{start}}
        FROM {{rows}} AS n
    """,
    f"""
        INSERT INTO meetings (booking_id, title, description, priority, private, all_day)
        SELECT {_FIRST_ID} + i, 'Meeting ' || i, '', 2, false, false FROM {{rows}} AS n
    """,
    *(
        "INSERT INTO claims (booking_id, calendar_id, starts_at, ends_at, hard) "
        f"SELECT {_FIRST_ID} + i, {calendar}, {{start}}, {{end}}, true FROM {{rows}} AS n"
        for calendar in (_HOST, _OTHER, _ROOM)
    ),
)

_CLAIMED = """
    SELECT booking_id, calendar_id, starts_at, ends_at FROM claims
    WHERE hard AND calendar_id IN ({marks}) AND starts_at < {mark} AND starts_at > {mark} AND ends_at > {mark}
"""
"""The plain query knows that no claim is longer than a day."""

Asked = tuple[Sequence[int], Timespan]


def bench_conflict() -> Iterator[Row]:
    """Both databases."""
    houses: tuple[Opened, ...] = (postgres_house, sqlite_house)
    for opened in houses:
        with opened() as house:
            _fill(house)
            ours, bare = _checked(house), _bare(house)
            yield Row(
                f"conflict check for 10 people and a room among {MEETINGS:,} meetings, {house.label}",
                ours * 1e3,
                "ms",
                target=TARGET,
                beside="one plain query for their claims",
                yardstick=bare * 1e3,
            )
            what = f"somebody's week among {MEETINGS:,} meetings, {house.label}"
            yield Row(what, _week(house) * 1e3, "ms", target=WEEK_TARGET)


def _fill(house: House) -> None:
    """Let the database make the rows by itself."""
    kind = house.database.kind
    facts = {
        "rows": _ROWS[kind].format(MEETINGS),
        "rooms": _ROWS[kind].format(ROOMS),
        "start": _MOMENT[kind].format(_BEGINS),
        "end": _MOMENT[kind].format(f"{_BEGINS} + 3600"),
        "here": house.crowd.organisation.id,
    }
    with house.database.writing() as connection:
        if kind is Kind.POSTGRESQL:
            for setting in _IN_BULK:
                connection.execute(text(setting))
        for statement in (*_MADE, "ANALYZE"):
            connection.execute(text(statement.format(**facts)))


def _asked() -> Iterator[Asked]:
    """Ten people and a room, others each time: by turns in the midst of the meetings, and on a day without any."""
    for turn in cycle(range(1000)):
        people = [1 + (turn * 7919 + each * 1999) % (2 * MENTORS) for each in range(10)]
        room = 2 * MENTORS + 1 + turn * 31 % ROOMS
        start = _FIRST + (_TURN * (turn % 90) if turn % 2 else timedelta(days=-15, hours=turn % 8))
        yield (*people, room), Timespan(start, start + timedelta(hours=1))


def _checked(house: House) -> float:
    found: set[bool] = set()
    store, asked, here = house.store, _asked(), house.crowd.organisation.id

    def check() -> None:
        calendars, span = next(asked)
        found.add(bool(_check(store, here, calendars, span)))

    taken = median_time(check, seconds=3)
    if found != {True, False}:
        raise AssertionError("both free and busy hours were to be met")
    return taken


def _check(store: SqlStore, organisation_id: int, calendar_ids: Sequence[int], span: Timespan) -> int:
    """How much is in the way; what a policy makes of it costs next to nothing, and is made as well."""
    with store.read() as unit:
        (clashes,) = in_the_way(unit, organisation_id, calendar_ids, [span])
    POLICIES[Policy.PRIORITY](Situation(Priority.HIGH, clashes))
    return len(clashes)


def _week(house: House) -> float:
    """What ``/week`` reads: a person's sessions and meetings of a week in the midst of them all."""
    hosts = cycle(range(1, MENTORS + 1, 7))
    week = Timespan(_FIRST, _FIRST + timedelta(days=7))

    def look() -> None:
        with house.store.read() as unit:
            if not appointments(unit, next(hosts), week, LIVE):
                raise AssertionError("every host has meetings in that week")

    return median_time(look, seconds=3)


def _bare(house: House) -> float:
    asked = _asked()
    if house.database.kind is Kind.SQLITE:
        with closing(bare_sqlite(house.database)) as file:
            sql = _CLAIMED.format(marks=", ".join("?" * 11), mark="?")
            return _timed(lambda values: file.execute(sql, values).fetchall(), asked, lambda at: int(at.timestamp()))
    with bare_postgres(house.database) as connection:
        wire = _CLAIMED.format(marks=", ".join(["%s"] * 11), mark="%s").encode()
        return _timed(lambda values: connection.execute(wire, values).fetchall(), asked, lambda at: at)


def _timed(
    query: Callable[[Sequence[object]], object], asked: Iterator[Asked], moment: Callable[[datetime], object]
) -> float:
    def once() -> None:
        calendars, span = next(asked)
        query([*calendars, moment(span.end), moment(span.start - timedelta(days=1)), moment(span.start)])

    return median_time(once, seconds=3)
