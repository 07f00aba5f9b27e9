"""What is in the way of a time that several people and a room are wanted for (S1.4, S1.34, S1.35, S1.85)."""

from dataclasses import dataclass
from datetime import timedelta
from random import Random

import pytest

from core.model.booking import Booking, State
from core.model.conflict import Clash
from core.model.hours import WeeklyHours
from core.model.people import Person
from core.model.priority import Priority
from core.model.room import ALWAYS
from core.model.timespan import Timespan
from core.services.conflicts import in_the_way
from storage.unit_of_work import SqlStore
from tests.builders import (
    SetClock,
    a_booking,
    a_meeting,
    a_mentee,
    a_mentor,
    a_room,
    a_service,
    an_organisation,
    at,
    span,
)

WANTED = span("10:00", "11:00", day=1)


@dataclass(frozen=True)
class Scene:
    """Maya has a session with Lena in the midst of what is wanted, with a quarter of an hour before it and after it."""

    store: SqlStore
    here: int
    maya: Person
    lena: Person
    omar: Person
    session: Booking

    def clashes(self, *wanted: Timespan, here: int | None = None, ignoring: tuple[int, ...] = ()) -> list[list[Clash]]:
        """What is in the way of all three."""
        calendars = [person.calendar_id for person in (self.maya, self.lena, self.omar)]
        with self.store.read() as unit:
            return [list(lines) for lines in in_the_way(unit, here or self.here, calendars, wanted, ignoring=ignoring)]


@pytest.fixture
def scene(store: SqlStore) -> Scene:
    with store.write() as unit:
        atelier = an_organisation(unit)
        maya, lena, omar = a_mentor(unit, atelier)[0], a_mentee(unit, atelier)[0], a_mentee(unit, atelier, "Omar")[0]
        service = a_service(unit, atelier, buffer_before=15, buffer_after=15)
        session = a_booking(unit, service, maya, lena, span("10:30", "11:00", day=1))
    return Scene(store, atelier.id, maya, lena, omar, session)


def line(scene: Scene, *people: Person, **facts: bool) -> Clash:
    """The session as what is in the way of these people."""
    calendars = frozenset(person.calendar_id for person in people)
    return Clash(scene.session.id, scene.session.span, 1, calendars, Priority.NORMAL, **facts)


def test_a_session_of_two_of_them_is_one_line(scene: Scene) -> None:
    assert scene.clashes(WANTED) == [[line(scene, scene.maya, scene.lena)]]


def test_its_buffers_are_in_the_way_of_the_host_alone(scene: Scene) -> None:
    assert scene.clashes(span("11:00", "12:00", day=1)) == [[line(scene, scene.maya)]]
    assert scene.clashes(span("11:15", "12:00", day=1)) == [[]]


def test_several_times_are_looked_at_together(scene: Scene) -> None:
    free, busy = span("14:00", "15:00", day=1), [line(scene, scene.maya, scene.lena)]
    assert scene.clashes(free, WANTED, span("10:00", "11:00", day=2)) == [[], busy, []]
    assert scene.clashes() == []


def test_lines_are_in_order_of_time_and_those_ignored_left_out(scene: Scene) -> None:
    with scene.store.write() as unit:
        service = a_service(unit, an_organisation(unit, "Elsewhere"))
        earlier = a_booking(unit, service, scene.omar, scene.lena, span("09:30", "10:15", day=1))
    theirs = frozenset({scene.omar.calendar_id, scene.lena.calendar_id})
    foreign = Clash(earlier.id, earlier.span, 1, theirs, Priority.NORMAL, foreign=True)
    assert scene.clashes(WANTED) == [[foreign, line(scene, scene.maya, scene.lena)]]
    assert scene.clashes(WANTED, ignoring=(scene.session.id,)) == [[foreign]]


def test_a_hold_is_in_the_way_until_it_has_run_out_although_the_clock_has_not_got_to_it(
    scene: Scene, clock: SetClock
) -> None:
    with scene.store.write() as unit:
        service = a_service(unit, an_organisation(unit, "Elsewhere"))
        held = span("09:30", "10:15", day=1)
        a_booking(unit, service, scene.omar, scene.lena, held, state=State.HELD, expires_at=at("08:05"))
    assert len(scene.clashes(WANTED)[0]) == 2
    clock.tick(minutes=5)
    assert scene.clashes(WANTED) == [[line(scene, scene.maya, scene.lena)]]


def test_what_has_begun_says_so_by_the_hour_and_not_only_by_its_state(scene: Scene, clock: SetClock) -> None:
    clock.set(at("10:30", day=1))
    assert scene.clashes(WANTED) == [[line(scene, scene.maya, scene.lena, begun=True)]]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_stands_what_is_found_is_what_looking_at_every_pair_finds(store: SqlStore, seed: int) -> None:
    """Meetings with people and rooms and sessions with buffers, as they happen to fall, in two organisations."""
    by_lot = Random(seed)
    day = at("00:00", day=1)

    def quarters(most: int) -> Timespan:
        start = day + timedelta(minutes=15 * by_lot.randrange(96))
        return Timespan.lasting(start, 15 * by_lot.randrange(1, most))

    with store.write() as unit:
        here, other = an_organisation(unit), an_organisation(unit, "Elsewhere")
        people = [a_mentee(unit, here, f"Member {number}") for number in range(6)]
        rooms = [
            a_room(unit, here, f"Room {number}", hours=WeeklyHours("Europe/Berlin", ALWAYS)) for number in range(2)
        ]
        service = a_service(unit, other, buffer_before=15, buffer_after=30)
        taken: list[tuple[int, Timespan, int]] = []

        def stands(claims: list[tuple[int, Timespan]]) -> bool:
            return all(
                not when.overlaps(span) for calendar, when in claims for _, span, held in taken if held == calendar
            )

        for _ in range(60):
            when, room = quarters(9), by_lot.choice([None, *rooms])
            (host, member), *invited = by_lot.sample(people, by_lot.randrange(2, 5))
            if by_lot.random() < 0.25:
                guest = invited[0][0]
                claims = [(host.calendar_id, when.widened(before=15, after=30)), (guest.calendar_id, when)]
                if stands(claims):
                    number = a_booking(unit, service, host, guest, when).id
                    taken += [(number, span, calendar) for calendar, span in claims]
                continue
            calendars = [person.calendar_id for person in (host, *(person for person, _ in invited))]
            claims = [(calendar, when) for calendar in (*calendars, *([room.calendar_id] if room else []))]
            if stands(claims):
                required = tuple(person.id for person, _ in invited)
                number = a_meeting(unit, member, when, required=required, room_id=room.id if room else None).id
                taken += [(number, span, calendar) for calendar, span in claims]
    calendars = [person.calendar_id for person, _ in people] + [room.calendar_id for room in rooms]
    for _ in range(25):
        wanted = [quarters(13) for _ in range(by_lot.randrange(1, 5))]
        asked, ignored = by_lot.sample(calendars, by_lot.randrange(1, 7)), by_lot.choice(taken)[0]
        with store.read() as unit:
            found = in_the_way(unit, here.id, asked, wanted, ignoring=[ignored])
        for when, lines in zip(wanted, found, strict=True):
            pairs = [each for each in taken if each[2] in asked and each[1].overlaps(when) and each[0] != ignored]
            expected = {number: frozenset(c for n, _, c in pairs if n == number) for number, _, _ in pairs}
            assert {line.booking_id: line.calendar_ids for line in lines} == expected
            assert [line.span.start for line in lines] == sorted(line.span.start for line in lines)
