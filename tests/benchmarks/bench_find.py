"""Find by skill and window among ten thousand mentors with two hundred thousand bookings, in a read unit.

Each wish is for one of ten common skills, which a thousand mentors know. Beside it the one plain query that lists those
mentors' claims in the window, sent by the bare driver and read into a list: no hours, no open times, no ranking.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from itertools import cycle

from core.model.people import Membership
from core.model.timespan import Timespan
from core.services.search import Findings, Wish, find
from storage.engine import Kind
from storage.unit_of_work import SqlStore
from tests.benchmarks.crowd import COMMON, bare_postgres, bare_sqlite
from tests.benchmarks.houses import MENTORS, House, postgres_house, sqlite_house
from tests.benchmarks.table import Row, median_time
from tests.builders import MONDAY

TARGET = 30.0
"""Milliseconds."""

_SATURDAY = MONDAY.replace(hour=0) + timedelta(days=5)
WINDOWS = {
    "on Saturday": Timespan(_SATURDAY, _SATURDAY + timedelta(days=1)),
    "in seven days": Timespan(MONDAY, MONDAY + timedelta(days=7)),
}

_CLAIMS = """
    SELECT p.name, c.calendar_id, c.starts_at, c.ends_at
    FROM member_skills s
    JOIN memberships m ON m.id = s.membership_id AND m.mentor
    JOIN people p ON p.id = m.person_id
    JOIN claims c ON c.calendar_id = p.calendar_id AND c.hard AND c.starts_at < {0} AND c.ends_at > {0}
    WHERE s.skill_id = {0}
"""


def bench_find() -> Iterator[Row]:
    """A day and a week, on both databases."""
    for opened in (sqlite_house, postgres_house):
        with opened() as house:
            for words, window in WINDOWS.items():
                skills = cycle(range(1, len(COMMON) + 1))
                yield Row(
                    f"find by skill {words} among {MENTORS:,} mentors, {house.label}",
                    _searched(house, window, skills) * 1e3,
                    "ms",
                    target=TARGET,
                    beside="bare query for their claims",
                    yardstick=_listed(house, window, skills) * 1e3,
                )


def _searched(house: House, window: Timespan, skills: Iterator[int]) -> float:
    store = house.store
    seeker = Membership(house.crowd.mentees[0], house.crowd.organisation.id, house.crowd.mentees[0])
    first = _found(store, seeker, window, next(skills))
    if not first.inside or first.known != MENTORS // len(COMMON):
        raise AssertionError(f"{first.known} mentors know the skill, {len(first.inside)} have time")
    return median_time(lambda: _found(store, seeker, window, next(skills)), seconds=3)


def _found(store: SqlStore, seeker: Membership, window: Timespan, skill: int) -> Findings:
    with store.read() as unit:
        return find(unit, seeker, Wish(skill_ids=(skill,), window=window))


def _listed(house: House, window: Timespan, skills: Iterator[int]) -> float:
    """The yardstick's time."""
    if house.database.kind is Kind.SQLITE:
        with closing(bare_sqlite(house.database)) as file:
            key = int(window.end.timestamp()), int(window.start.timestamp())
            return _timed(lambda skill: file.execute(_CLAIMS.format("?"), (*key, skill)).fetchall(), skills)
    with bare_postgres(house.database) as connection:
        sql = _CLAIMS.format("%s").encode()
        return _timed(lambda skill: connection.execute(sql, (window.end, window.start, skill)).fetchall(), skills)


def _timed(listed: Callable[[int], Sequence[object]], skills: Iterator[int]) -> float:
    if not listed(next(skills)):
        raise AssertionError("nobody has a claim in the window")
    return median_time(lambda: listed(next(skills)), seconds=1)
