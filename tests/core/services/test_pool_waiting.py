"""Waiting for anyone of a pool: whoever of it comes free is offered, to one who waits at a time."""

import pytest

from core.errors import NotFound
from core.events import PoolRemoved
from core.model.booking import Booking
from core.model.people import Person
from core.model.pool import Pool
from core.services import waitlist
from storage.engine import Database
from tests.builders import SetClock, a_mentor, an_organisation, span
from tests.core.services.test_pools import Support


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Support:
    return Support(database, clock)


def offer_to(stage: Support, entry: int) -> Booking | None:
    """What is offered to the entry, if anything is."""
    with stage.store.read() as unit:
        return unit.bookings.offer_to(entry)


def host_offered(stage: Support, entry: int) -> int | None:
    """Whose time is offered to the entry."""
    held = offer_to(stage, entry)
    return None if held is None else held.host_id


def booked_with(stage: Support, host: Person, time: str = "10:00") -> Booking:
    """Lena has a session with them."""
    return stage.confirms(stage.lena, stage.holds(stage.lena, time, host=host))


def test_whoever_of_the_pool_comes_free_is_offered_to_the_first(stage: Support) -> None:
    with_tom, with_ana = booked_with(stage, stage.tom), booked_with(stage, stage.ana, "11:00")
    first, second = stage.waits(stage.omar, pool_id=stage.pool.id), stage.waits(stage.olga, pool_id=stage.pool.id)
    stage.does(stage.cancels(stage.lena, with_ana))
    assert [host_offered(stage, entry) for entry in (first, second)] == [stage.ana.id, None]
    stage.does(stage.cancels(stage.lena, with_tom))
    assert [host_offered(stage, entry) for entry in (first, second)] == [stage.ana.id, stage.tom.id]


def test_nobody_who_is_not_of_it(stage: Support) -> None:
    uma = stage.does(lambda unit: a_mentor(unit, stage.atelier, "Uma"))[0]
    with_uma = booked_with(stage, uma)
    entry = stage.waits(stage.omar, pool_id=stage.pool.id)
    stage.does(stage.cancels(stage.lena, with_uma))
    assert offer_to(stage, entry) is None


def test_the_time_of_who_comes_to_it_is_offered_as_well(stage: Support) -> None:
    uma = stage.does(lambda unit: a_mentor(unit, stage.atelier, "Uma"))[0]
    entry = stage.waits(stage.omar, pool_id=stage.pool.id)
    stage.does(stage.saving(stage.olga, person_ids=(*stage.pool.person_ids, uma.id)))
    assert host_offered(stage, entry) == uma.id


def test_who_waits_hears_that_there_is_no_such_pool_any_more(stage: Support) -> None:
    entry = stage.waits(stage.omar, pool_id=stage.pool.id)
    stage.told()
    stage.does(stage.removing(stage.olga))
    assert stage.told() == [(stage.omar.id, PoolRemoved("Support"))]
    with stage.store.read() as unit:
        assert unit.waitlist.get(entry) is None


def test_a_wish_is_kept_once_and_for_a_pool_that_there_is(stage: Support) -> None:
    here = {"pool_id": stage.pool.id}
    assert stage.waits(stage.omar, **here) == stage.waits(stage.omar, **here) != stage.waits(stage.omar)
    elsewhere = stage.does(lambda unit: an_organisation(unit, "Elsewhere"))

    def joining(pool_id: int) -> None:
        when = span("00:00", "23:59", day=1)
        stage.refused(NotFound, lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), when, pool_id=pool_id))

    joining(99)
    foreign = stage.does(lambda unit: unit.pools.add(Pool(0, elsewhere.id, "Theirs", (stage.maya.id,))))
    joining(foreign.id)
