"""From a session that is called off to the offer in the outbox, in one unit of work, among ten thousand who wait.

They wait for any mentor on any of many days; the first of them is offered the time. Between two measured cancellations the
offer is taken, which is not timed, so that each goes to somebody who has none.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from itertools import islice
from statistics import median
from time import perf_counter

from sqlalchemy import text

from core.model.booking import Booking, State
from core.model.people import Membership
from core.model.timespan import Timespan
from core.model.waitlist import Waiting
from core.ports import Unit
from core.services.availability import Wanted, is_open
from core.services.booking import cancel, confirm
from tests.benchmarks.houses import House, Opened, postgres_house, sqlite_house
from tests.benchmarks.table import Row

WAITING = 10_000
MEASURED = 60


def bench_waitlist() -> Iterator[Row]:
    """Both databases."""
    houses: tuple[Opened, ...] = (postgres_house, sqlite_house)
    for opened in houses:
        with opened() as house:
            yield _freed(house)


def _freed(house: House) -> Row:
    booked = _sessions(house)
    house.store.run(lambda unit: _wait(unit, house))
    with house.database.writing() as connection:
        connection.execute(text("ANALYZE"))
    times = []
    for session in booked:
        began = perf_counter()
        house.store.run(partial(_cancelled, house=house, session=session))
        times.append(perf_counter() - began)
        house.store.run(partial(_taken, house=house, session=session))
    what = f"freed time to the offer in the outbox, {WAITING:,} waiting, {house.label}"
    return Row(what, median(times) * 1e3, "ms", target=20.0)


def _sessions(house: House) -> list[Booking]:
    """One session to come of each of as many mentors as are measured, inside their hours, so that its time is open again."""
    with house.store.read() as unit:
        ahead = Timespan(unit.now, unit.now + timedelta(days=50))
        service = unit.services.get(house.crowd.service_id)
        assert service is not None
        found: list[Booking] = []
        for mentor in unit.search.mentors(house.crowd.organisation.id, host_ids=house.crowd.hosts[: 10 * MEASURED]):
            sessions = unit.bookings.of_person(mentor.person_id, ahead, {State.CONFIRMED})
            inside = (
                each
                for each in sessions
                if is_open(unit, Wanted(mentor, service, each.span.minutes), each.span.start, ignoring=[each.id])
            )
            found += islice(inside, 1)
        if len(found) < MEASURED:
            raise AssertionError(f"only {len(found)} sessions can be called off")
        return found[:MEASURED]


def _wait(unit: Unit, house: House) -> None:
    window = Timespan(unit.now, unit.now + timedelta(days=90))
    people = house.crowd.mentees
    for number in range(WAITING):
        wish = Timespan(window.start, window.end - timedelta(minutes=number // len(people)))
        person = people[number % len(people)]
        unit.waitlist.add(Waiting(0, house.crowd.organisation.id, person, None, None, (), wish, unit.now))


def _cancelled(unit: Unit, house: House, session: Booking) -> None:
    cancel(unit, _member(unit, house, session.guest_id), session.id)


def _taken(unit: Unit, house: House, session: Booking) -> None:
    host = unit.people.get(session.host_id)
    assert host is not None
    claims = unit.bookings.claims([host.calendar_id], session.span)[host.calendar_id]
    offers = [each for each in unit.bookings.many({owner for _, owner in claims}).values() if each.entry_id is not None]
    if len(offers) != 1:
        raise AssertionError("the time was not offered")
    confirm(unit, _member(unit, house, offers[0].guest_id), offers[0].id)


def _member(unit: Unit, house: House, person_id: int) -> Membership:
    member = unit.people.membership(house.crowd.organisation.id, person_id)
    assert member is not None
    return member
