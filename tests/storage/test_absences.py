"""Who did not come: kept whole, joined with the person, and without their words once they are forgotten."""

from dataclasses import replace

from core.model.absence import Absence
from core.model.booking import State
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, a_booking, a_person, at, span
from tests.storage.house import House


def test_it_is_kept_whole_and_replaced(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booking = house.booked(unit, span("10:00", "11:00"))
        first = Absence(booking.id, booking.guest_id, booking.host_id, MONDAY)
        assert unit.absences.of_booking(booking.id) == []
        unit.absences.save(first)
        assert unit.absences.of_booking(booking.id) == [first]
        whole = replace(
            first,
            objected_at=at("12:00"),
            objection="It’s “not” so",
            decided_by=house.tom.id,
            decided_at=at("13:00"),
            upheld=False,
            why="No",
        )
        unit.absences.save(whole)
    with store.read() as unit:
        assert unit.absences.of_booking(booking.id) == [whole]


def test_two_identities_that_become_one_person_keep_it(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double = a_person(unit, "Lena T.")
        when = span("10:00", "11:00")
        booking = a_booking(unit, house.service, house.maya, double, when, state=State.NO_SHOW)
        unit.absences.save(Absence(booking.id, double.id, house.maya.id, MONDAY, decided_by=double.id))
        unit.people.merge(house.lena.id, double.id)
        expected = Absence(booking.id, house.lena.id, house.maya.id, MONDAY, decided_by=house.lena.id)
        assert unit.absences.of_booking(booking.id) == [expected]


def test_who_is_forgotten_leaves_no_words(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booking = house.booked(unit, span("10:00", "11:00"))
        known = Absence(
            booking.id, booking.guest_id, booking.host_id, MONDAY, MONDAY, "Ill", house.tom.id, MONDAY, True, "So"
        )
        unit.absences.save(known)
        unit.people.forget(booking.guest_id, name="somebody", reason="gone")
        assert unit.absences.of_booking(booking.id) == [replace(known, objection="")]
        unit.people.forget(house.tom.id, name="somebody", reason="gone")
        assert unit.absences.of_booking(booking.id) == [replace(known, objection="", why="")]
