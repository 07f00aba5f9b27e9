"""Many at once, on either database: each freed time goes to one who waits, and each who waits has one offer; reminders, too."""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from core.model.booking import Booking, State
from core.model.people import Person
from core.model.timers import Timer, TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import booking as bookings
from storage.engine import Database
from storage.schema import outbox
from tests.builders import SetClock, a_booking, a_mentee, a_mentor, at
from tests.core.services.booking.stage import Stage
from tests.core.services.booking.test_races import at_once, won
from tests.core.services.test_waitlist import offer, offers, passes

MANY = 16
CHILD = Path(__file__).with_name("reminding.py")


@pytest.fixture
def both(database: Database, clock: SetClock) -> Stage:
    return Stage(database, clock)


@pytest.fixture
def people(both: Stage) -> list[list[Person]]:
    """Mentors, who have a session at 10:00 with a guest each, and as many who wait."""
    with both.store.write() as unit:
        return [
            [a_mentor(unit, both.atelier, f"Mentor {number}")[0] for number in range(MANY)],
            [a_mentee(unit, both.atelier, f"Guest {number}")[0] for number in range(MANY)],
            [a_mentee(unit, both.atelier, f"Waiter {number}")[0] for number in range(MANY)],
        ]


def test_times_that_come_free_at_once_go_to_one_who_waits_each(both: Stage, people: list[list[Person]]) -> None:
    hosts, guests, waiters = people
    pairs = zip(hosts, guests, strict=True)
    booked = [both.confirms(guest, both.holds(guest, host=host)) for host, guest in pairs]
    entries = [both.waits(waiter) for waiter in waiters]
    acts = [both.cancels(guest, each) for guest, each in zip(guests, booked, strict=True)]
    assert len(won(at_once(both, acts))) == MANY
    assert {offer(both, entry).host_id for entry in entries} == {host.id for host in hosts}


def test_what_two_free_at_once_comes_to_the_only_one_who_waits_by_turns(
    both: Stage, people: list[list[Person]]
) -> None:
    hosts, guests, (omar, *_) = people
    both_booked = [
        both.confirms(guests[number], both.holds(guests[number], time, host=hosts[number]))
        for number, time in enumerate(("10:00", "11:00"))
    ]
    entry = both.waits(omar)
    at_once(both, [both.cancels(guests[number], each) for number, each in enumerate(both_booked)])
    first = offer(both, entry)
    passes(both, omar, first)
    second = offer(both, entry)
    assert {first.host_id, second.host_id} == {hosts[0].id, hosts[1].id}
    passes(both, omar, second)
    assert offers(both) == []


def test_take_and_pass_from_two_devices_are_one_of_them(both: Stage) -> None:
    def giving(offered: Booking) -> Callable[[Unit], Booking]:
        return lambda unit: bookings.release(unit, both.member(unit, both.omar), offered.id)

    for day in range(1, 4):
        booked = both.books(both.lena, day=day)
        entry, then = both.waits(both.omar, day=day), both.waits(both.olga, day=day)
        both.does(both.cancels(both.lena, booked))
        offered = offer(both, entry)
        at_once(both, [both.confirming(both.omar, offered), giving(offered)] * 2)
        with both.store.read() as unit:
            next_offer = unit.bookings.offer_to(then)
        stands = both.now(offered).state, next_offer is not None
        assert stands in {(State.CONFIRMED, False), (State.RELEASED, True)}
        assert len(both.claims(both.maya, day=day)) == 1


def test_passing_and_taking_all_over_leaves_each_time_with_one(both: Stage, people: list[list[Person]]) -> None:
    """Half of those who are offered something pass, the others take it, the clock ticks in between: none is lost."""
    hosts, guests, waiters = people
    pairs = zip(hosts, guests, strict=True)
    booked = [both.confirms(guest, both.holds(guest, host=host)) for host, guest in pairs]
    for waiter in waiters:
        both.waits(waiter)
    for guest, each in zip(guests, booked, strict=True):
        both.does(both.cancels(guest, each))
    with both.store.read() as unit:
        offered = {waiter.id: unit.bookings.held_by(waiter.id)[0] for waiter in waiters}
    takes = [both.confirming(waiter, offered[waiter.id]) for waiter in waiters[::2]]
    gives = [both.cancels(waiter, offered[waiter.id]) for waiter in waiters[1::2]]
    at_once(both, [*takes, *gives], repeating=True)
    with both.store.read() as unit:
        live = [
            each for host in hosts for each in unit.bookings.of_person(host.id, None, {State.HELD, State.CONFIRMED})
        ]
        taken = [unit.bookings.get(offered[waiter.id].id) for waiter in waiters[::2]]
        times = Counter(each.host_id for each in live)
    assert [each.state for each in taken if each is not None] == [State.CONFIRMED] * (MANY // 2)
    assert set(times.values()) == {1}
    assert len({each.guest_id for each in live}) == len(live)


def test_two_processes_share_two_thousand_reminders(both: Stage) -> None:
    now = both.clock.now()
    with both.store.write() as unit:
        for number in range(20):
            host, _ = a_mentor(unit, both.atelier, f"Mentor {number}")
            guest, _ = a_mentee(unit, both.atelier, f"Guest {number}")
            for session in range(50):
                span = Timespan.lasting(at("00:00", day=1) + timedelta(minutes=30 * session), 30)
                booking = a_booking(unit, both.session, host, guest, span)
                due = [Timer(booking.id, TimerKind.REMIND, now, person.id, 60) for person in (host, guest)]
                unit.timers.replace(booking.id, due)
    url = both.database.url.render_as_string(hide_password=False)
    processes = [
        subprocess.Popen(
            [sys.executable, CHILD, url, now.isoformat()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    written = [int(process.communicate()[0]) for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert sum(written) == 2000
    with both.database.reading() as connection:
        counted = select(func.count()).select_from(outbox).group_by(outbox.c.person_id, outbox.c.about)
        assert set(connection.execute(counted).scalars()) == {1}
