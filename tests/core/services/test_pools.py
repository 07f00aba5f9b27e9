"""Pools: kept by organizers, booked by whose turn it is, also by many at once; some of the team for a meeting."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Barrier, Thread
from typing import Any

import pytest

from core.errors import AlreadyBooked, Invalid, NobodyInPool, NotAllowed, NotFound, TooManyHolds
from core.model.booking import Booking, State
from core.model.hours import Override, OverrideKind
from core.model.people import Membership, Person
from core.model.pool import Pool
from core.ports import Unit
from core.services import picking, pools
from core.services.picking import Among
from core.services.search import Wish
from storage.engine import Database
from tests.builders import SetClock, a_booking, a_mentee, a_mentor, an_organisation, at, span
from tests.core.services.booking.stage import Stage


class Support(Stage):
    """Maya, Tom and Ana are Support; Lena and Omar book; Olga organizes."""

    def __init__(self, database: Database, clock: SetClock) -> None:
        super().__init__(database, clock)
        with self.store.write() as unit:
            self.tom, _ = a_mentor(unit, self.atelier, "Tom")
            self.ana, _ = a_mentor(unit, self.atelier, "Ana")
            self.team = (self.maya, self.tom, self.ana)
            pool = Pool(0, self.atelier.id, "Support", tuple(person.id for person in self.team))
            self.pool = pools.save(unit, self.member(unit, self.olga), pool)

    def any_at(self, time: str, *, day: int = 1, guest: Person | None = None) -> Booking:
        """Somebody, Lena if not said otherwise, holds a time with any of the team."""
        return self.does(self.holding_any(time, day=day, guest=guest))

    def holding_any(self, time: str, *, day: int = 1, guest: Person | None = None) -> Callable[[Unit], Booking]:
        """The same, to be done."""
        return lambda unit: pools.hold_any(
            unit, self.member(unit, guest or self.lena), self.pool.id, starts_at=at(time, day=day), length=30
        )

    def books_any(self, time: str, *, day: int = 1) -> Booking:
        """Lena books it."""
        return self.confirms(self.lena, self.any_at(time, day=day))

    def is_off(self, person: Person, *, day: int = 1) -> None:
        """Somebody of the team has that day off."""

        def off(unit: Unit) -> None:
            date = at("00:00", day=day).date()
            unit.hours.add_override(self.member(unit, person).id, Override(date, date, OverrideKind.CLOSED))

        self.does(off)

    def times(self, start: str, end: str) -> pools.PoolTimes:
        """When any of the team has time on that day."""
        wish = Wish(window=span(start, end, day=1))
        return self.does(lambda unit: pools.times(unit, self.member(unit, self.lena), self.pool.id, wish))

    def picks(self, count: int, *, by: Person | None = None) -> tuple[int, ...]:
        """So many of the team who are free on Tuesday from 10:00 to 11:00."""
        return self.does(self.picking(count, by=by))

    def picking(self, count: int, *, day: int = 1, by: Person | None = None) -> Callable[[Unit], tuple[int, ...]]:
        """The same, to be done."""
        when = span("10:00", "11:00", day=day)
        return lambda unit: picking.pick(unit, self.member(unit, by or self.lena), Among(self.pool.id), when, count)

    def saving(self, by: Person, **facts: Any) -> Callable[[Unit], Pool]:
        """They change it: to be done."""
        pool = replace(self.pool, **facts)
        return lambda unit: pools.save(unit, self.member(unit, by), pool)

    def removing(self, by: Person) -> Callable[[Unit], Pool]:
        """They remove it: to be done."""
        return lambda unit: pools.remove(unit, self.member(unit, by), self.pool.id)


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Support:
    return Support(database, clock)


class TestBooking:
    def test_each_in_turn(self, stage: Support) -> None:
        hours = ("09:00", "10:00", "11:00", "12:00", "13:00", "14:00")
        assert [stage.books_any(time).host_id for time in hours] == [person.id for person in stage.team] * 2

    def test_what_is_held_counts_as_well(self, stage: Support) -> None:
        assert stage.any_at("10:00").host_id == stage.maya.id
        assert stage.any_at("11:00", guest=stage.omar).host_id == stage.tom.id

    def test_whoever_is_not_free_is_left_out_and_makes_up_for_it(self, stage: Support) -> None:
        stage.is_off(stage.maya)
        hosts = [stage.books_any(time).host_id for time in ("09:00", "10:00", "11:00")]
        assert hosts == [stage.tom.id, stage.ana.id, stage.tom.id]
        hosts = [stage.books_any(time, day=2).host_id for time in ("09:00", "10:00", "11:00")]
        assert hosts == [stage.maya.id, stage.maya.id, stage.ana.id]

    def test_all_of_the_team_at_one_time_and_then_nobody(self, stage: Support) -> None:
        guests = [stage.lena, stage.omar, stage.olga]
        hosts = {stage.any_at("10:00", guest=guest).host_id for guest in guests}
        assert hosts == {person.id for person in stage.team}
        ida, _ = stage.does(lambda unit: a_mentee(unit, stage.atelier, "Ida"))
        refusal = stage.refused(NobodyInPool, stage.holding_any("10:00", guest=ida))
        others = tuple(at(time, day=1) for time in ("09:00", "09:30", "10:30"))
        assert refusal == NobodyInPool(stage.pool, at("10:00", day=1), 30, others)

    def test_pressed_twice_it_is_one_hold(self, stage: Support) -> None:
        held = stage.any_at("10:00")
        assert stage.any_at("10:00") == held
        stage.confirms(stage.lena, held)
        assert stage.refused(AlreadyBooked, stage.holding_any("10:00")).booking.id == held.id

    def test_what_has_lapsed_is_held_anew(self, stage: Support) -> None:
        held = stage.any_at("10:00")
        stage.clock.tick(minutes=6)
        again = stage.any_at("10:00")
        assert (again.id != held.id, again.state, stage.now(held).state) == (True, State.HELD, State.LAPSED)

    def test_who_is_of_the_pool_books_another_of_it(self, stage: Support) -> None:
        hosts = {stage.any_at(time, guest=stage.maya).host_id for time in ("10:00", "11:00")}
        assert hosts == {stage.tom.id, stage.ana.id}

    def test_as_many_holds_as_anybody_has(self, stage: Support) -> None:
        for time in ("10:00", "11:00"):
            stage.any_at(time)
        stage.refused(TooManyHolds, stage.holding_any("12:00"))

    def test_outside_everybodys_hours_the_nearest_times_are_told(self, stage: Support) -> None:
        refusal = stage.refused(NobodyInPool, stage.holding_any("20:00"))
        assert refusal.others == tuple(at(time, day=1) for time in ("14:30", "15:00", "15:30"))

    def test_of_a_pool_of_oneself_there_is_nobody(self, stage: Support) -> None:
        stage.does(stage.saving(stage.olga, person_ids=(stage.maya.id,)))
        assert stage.refused(NobodyInPool, stage.holding_any("10:00", guest=stage.maya)).others == ()


class TestTimes:
    def test_when_any_of_them_has_time(self, stage: Support) -> None:
        for person in (stage.maya, stage.tom):
            stage.is_off(person)
        stage.books_any("10:00")
        found = stage.times("09:30", "11:00")
        assert (found.length, found.able, found.outside) == (30, 3, ())
        assert found.inside == (at("09:30", day=1), at("10:30", day=1))

    def test_nearest_times_where_nobody_has(self, stage: Support) -> None:
        found = stage.times("18:00", "20:00")
        assert found.inside == ()
        assert at("15:30", day=1) in found.outside


class TestPicking:
    def test_two_who_are_free_and_whose_turn_it_is(self, stage: Support) -> None:
        stage.books_any("14:00", day=2)
        assert stage.picks(2) == (stage.tom.id, stage.ana.id)
        assert stage.picks(3) == (stage.tom.id, stage.ana.id, stage.maya.id)

    def test_who_has_something_then_or_is_off_is_not_picked(self, stage: Support) -> None:
        when = span("10:30", "11:00", day=1)
        stage.does(lambda unit: a_booking(unit, stage.session, stage.tom, stage.omar, when))
        assert stage.picks(2) == (stage.maya.id, stage.ana.id)
        assert stage.refused(NobodyInPool, stage.picking(3)).count == 3
        stage.is_off(stage.ana)
        stage.refused(NobodyInPool, stage.picking(2))

    def test_nobody_is_picked_for_a_meeting_with_themself(self, stage: Support) -> None:
        assert stage.picks(2, by=stage.maya) == (stage.tom.id, stage.ana.id)

    @pytest.mark.parametrize("count", [0, 4, -1])
    def test_as_many_as_there_are(self, stage: Support, count: int) -> None:
        assert stage.refused(Invalid, stage.picking(count)).name == "count"

    def test_not_in_the_past(self, stage: Support) -> None:
        assert stage.refused(Invalid, stage.picking(1, day=-1)) == Invalid("start", "past")


class TestKeeping:
    def test_organizers_change_it_and_the_directory_is_old(self, stage: Support) -> None:
        with stage.store.read() as unit:
            before = unit.organisations.get(stage.atelier.id)
        people = (stage.ana.id, stage.maya.id, stage.ana.id)
        saved = stage.does(stage.saving(stage.olga, name="  First   line ", person_ids=people))
        assert saved == Pool(stage.pool.id, stage.atelier.id, "First line", (stage.ana.id, stage.maya.id))
        with stage.store.read() as unit:
            after = unit.organisations.get(stage.atelier.id)
            assert pools.listed(unit, stage.member(unit, stage.lena)) == [saved]
        assert before is not None
        assert after is not None
        assert after.directory > before.directory

    def test_nobody_else_does(self, stage: Support) -> None:
        for who in (stage.maya, stage.lena):
            assert stage.refused(NotAllowed, stage.saving(who)) == NotAllowed("organizer")
            stage.refused(NotAllowed, stage.removing(who))

    @pytest.mark.parametrize(
        ("facts", "wrong"),
        [
            ({"name": " "}, ("name", "missing")),
            ({"name": "x" * 61}, ("name", "too_long")),
            ({"name": "session"}, ("name", "taken")),
            ({"id": 0, "name": "SUPPORT"}, ("name", "taken")),
            ({"person_ids": ()}, ("people", "missing")),
            ({"person_ids": tuple(range(1, 60))}, ("people", "too_many")),
            ({"person_ids": (4711,)}, ("people", "unknown")),
        ],
    )
    def test_what_cannot_be_is_refused(self, stage: Support, facts: dict[str, object], wrong: tuple[str, str]) -> None:
        refusal = stage.refused(Invalid, stage.saving(stage.olga, **facts))
        assert (refusal.name, refusal.why) == wrong

    def test_of_another_organisation_there_is_none(self, stage: Support) -> None:
        def stranger(unit: Unit) -> Membership:
            return a_mentee(unit, an_organisation(unit, "Elsewhere"), "Otto")[1]

        otto = stage.does(stranger)
        stage.refused(NotFound, lambda unit: pools.times(unit, otto, stage.pool.id, Wish()))
        with stage.store.read() as unit:
            assert pools.listed(unit, otto) == []

    def test_a_guest_of_one_mentor_knows_of_none(self, stage: Support) -> None:
        with stage.store.read() as unit:
            guest = replace(stage.member(unit, stage.lena), only_host_id=stage.maya.id)
            assert pools.listed(unit, guest) == ()
        stage.refused(NotFound, lambda unit: pools.times(unit, guest, stage.pool.id, Wish()))

    def test_removed_it_is_gone_and_what_is_booked_stays(self, stage: Support) -> None:
        booked = stage.books_any("10:00")
        stage.does(stage.removing(stage.olga))
        assert stage.now(booked).state is State.CONFIRMED
        stage.refused(NotFound, stage.holding_any("11:00"))

    def test_who_is_forgotten_is_in_no_pool(self, stage: Support) -> None:
        stage.does(lambda unit: unit.people.forget(stage.tom.id, name="Gone", reason="gone"))
        with stage.store.read() as unit:
            assert unit.pools.get(stage.pool.id) == replace(stage.pool, person_ids=(stage.maya.id, stage.ana.id))


def test_many_at_once_are_spread_evenly(stage: Support) -> None:
    guests = [stage.does(partial(a_mentee, organisation=stage.atelier, name=f"Guest {n}"))[0] for n in range(9)]
    barrier, hosts = Barrier(len(guests)), list[int]()

    def holds(guest: Person, time: str) -> None:
        barrier.wait(10)
        hosts.append(stage.any_at(time, guest=guest).host_id)

    times = [("09:00", "10:00", "11:00")[number % 3] for number in range(9)]
    threads = [Thread(target=holds, args=pair) for pair in zip(guests, times, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert Counter(hosts) == {person.id: 3 for person in stage.team}
