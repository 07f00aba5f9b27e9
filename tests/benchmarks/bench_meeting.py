"""Calling a meeting of ten people in a room as a full use case, in a unit of work of its own, notices and timers and all (S1.42).

They are called among ten thousand mentors with two hundred thousand bookings.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from statistics import median
from time import perf_counter

from core.model.hours import WeeklyHours
from core.model.people import Membership
from core.model.room import ALWAYS, Room
from core.model.timespan import Timespan
from core.services.meetings import MeetingPlan, create_meeting
from tests.benchmarks.houses import House, postgres_house, sqlite_house
from tests.benchmarks.table import Row
from tests.builders import MONDAY

MEETINGS = 200
"""How many are called."""

ATTENDEES = 9
"""People beside the host."""


def bench_meeting() -> Iterator[Row]:
    """Both databases, one thread."""
    for opened in (postgres_house, sqlite_house):
        with opened() as house:
            took = _called(house)
        yield Row(f"call a meeting of 10 people in a room, {house.label}", median(took) * 1000, "ms", target=15)


def _called(house: House) -> Sequence[float]:
    """Seconds for each meeting; its people have nothing else at the time."""
    store, organisation_id = house.store, house.crowd.organisation.id
    room = Room(0, organisation_id, 0, "Orion", 12, WeeklyHours("UTC", ALWAYS))
    with store.write() as unit:
        (room,) = unit.rooms.add(organisation_id, [room])
    took = []
    mentees = house.crowd.mentees
    for number in range(MEETINGS):
        first = mentees[number * (ATTENDEES + 1)]
        people = tuple(range(first + 1, first + 1 + ATTENDEES))
        span = Timespan.lasting(MONDAY + timedelta(days=60, hours=number), 60)
        plan = MeetingPlan("Planning", span, required=people, room_id=room.id)
        host = _member(house, first)
        begun = perf_counter()
        store.run(partial(create_meeting, host=host, plan=plan))
        took.append(perf_counter() - begun)
    return took


def _member(house: House, person_id: int) -> Membership:
    with house.store.read() as unit:
        found = unit.people.membership(house.crowd.organisation.id, person_id)
    assert found is not None
    return found
