"""Notes and ratings, as both databases keep them, and what becomes of them when people become one or are forgotten."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest

from core.errors import Conflict
from core.model.booking import Booking, State
from core.model.people import Person
from core.model.summary import Notes, Rating
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, a_mentee, at, span
from tests.storage.house import House


def session(house: House, unit: Unit, start: str, *, guest: Person | None = None, day: int = -7) -> Booking:
    """An hour with Maya that is over, with Lena if not said otherwise."""
    begins = at(start, day=day)
    when = span(start, f"{(begins + timedelta(hours=1)):%H:%M}", day=day)
    return house.booked(unit, when, State.COMPLETED, guest=guest)


def of_maya(booking: Booking, stars: int, clock: str, comment: str = "") -> Rating:
    """The guest's rating of Maya, given on Monday at that clock."""
    return Rating(
        booking.id,
        booking.organisation_id,
        booking.guest_id,
        booking.host_id,
        stars,
        comment,
        at(clock),
        as_host=True,
    )


def test_each_side_has_its_notes_the_newest_of_its_own(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first, second = session(house, unit, "08:00"), session(house, unit, "10:00")
        lenas = Notes(first.id, house.lena.id, "Größe 👍\nzweite Zeile", "", at("10:00"))
        mayas = Notes(first.id, house.maya.id, "hers", "read on", at("10:05"))
        later = replace(lenas, booking_id=second.id, notes="more")
        for notes in (replace(lenas, notes="before", written_at=at("09:00")), mayas, later, lenas):
            unit.notes.save(notes)
    with store.write() as unit:
        found = {first.id: (lenas, mayas), second.id: (later,)}
        assert unit.notes.of_bookings({first.id, second.id, 99}) == found
        assert unit.notes.of_bookings(()) == {}
        unit.notes.drop(first.id, house.lena.id)
        assert unit.notes.of_bookings({first.id}) == {first.id: (mayas,)}


def test_a_session_is_rated_once_by_each_side(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booking = session(house, unit, "08:00")
        rating = of_maya(booking, 4, "10:00", "good")
        back = replace(rating, person_id=house.maya.id, rated_id=house.lena.id, as_host=False, rated_at=at("10:01"))
        unit.ratings.add(rating)
        unit.ratings.add(back)
        assert unit.ratings.of_person(booking.id, house.lena.id) == [rating]
        assert unit.ratings.given(house.maya.id) == [back]
        assert unit.ratings.of_organisation(house.organisation.id, 10) == [back, rating]
        assert unit.ratings.of_organisation(house.organisation.id, 1, 1) == [rating]
    with pytest.raises(Conflict), store.write() as unit:
        unit.ratings.add(replace(rating, stars=1))
    with store.read() as unit:
        assert unit.ratings.of_person(booking.id, house.lena.id) == [rating]


@pytest.mark.parametrize("stars", [0, 6])
def test_the_database_takes_one_to_five_stars_alone(store: SqlStore, house: House, stars: int) -> None:
    with store.write() as unit:
        booking = session(house, unit, "08:00")
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.CheckViolation)), store.write() as unit:
        unit.ratings.add(of_maya(booking, stars, "10:00"))


def test_what_waits_becomes_part_of_the_average_once(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first, second = session(house, unit, "08:00"), session(house, unit, "10:00", guest=house.omar)
        back = replace(of_maya(first, 1, "10:00"), person_id=house.maya.id, rated_id=house.lena.id, as_host=False)
        given = (of_maya(first, 5, "10:00"), of_maya(second, 4, "10:01"))
        for rating in (*given, back):
            unit.ratings.add(rating)
        assert unit.ratings.waiting(house.organisation.id, house.maya.id) == given
        unit.ratings.count(house.organisation.id, house.maya.id)
        unit.ratings.count(house.organisation.id, house.maya.id)
    with store.read() as unit:
        rated = unit.people.membership(house.organisation.id, house.maya.id)
        assert rated == replace(house.mayas, rating_sum=9, rating_count=2)
        assert unit.ratings.waiting(house.organisation.id, house.maya.id) == ()
        assert unit.ratings.given(house.lena.id) == [replace(given[0], counted=True)]
        assert unit.people.membership(house.organisation.id, house.lena.id) == house.lenas


def test_what_is_over_is_told_the_latest_first_in_parts(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        guested = [session(house, unit, "08:00", day=-day) for day in range(1, 5)]
        hosted = house.booked(unit, span("12:00", "13:00", day=-2), State.NO_SHOW, host=house.lena, guest=house.tom)
        house.booked(unit, span("14:00", "15:00", day=-2), State.CANCELLED)
        house.booked(unit, span("14:00", "15:00", day=1))
        late = [guested[0], hosted, *guested[1:]]
        assert unit.bookings.past(house.lena.id, MONDAY, 10) == late
        assert unit.bookings.past(house.lena.id, MONDAY, 2, 1) == late[1:3]
        assert unit.bookings.past(house.omar.id, MONDAY, 10) == []


def test_of_two_people_who_become_one_all_is_kept(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double, _ = a_mentee(unit, house.organisation, "Lena V.")
        booking = session(house, unit, "08:00", guest=double)
        notes, rating = Notes(booking.id, double.id, "hers", "", at("10:00")), of_maya(booking, 4, "10:00")
        back = replace(rating, person_id=house.maya.id, rated_id=double.id, as_host=False)
        unit.notes.save(notes)
        unit.ratings.add(rating)
        unit.ratings.add(back)
        unit.people.merge(house.lena.id, double.id)
    with store.read() as unit:
        lena = house.lena.id
        assert unit.notes.of_bookings([booking.id]) == {booking.id: (replace(notes, person_id=lena),)}
        assert unit.ratings.given(lena) == [replace(rating, person_id=lena)]
        assert unit.ratings.given(house.maya.id) == [replace(back, rated_id=lena)]


def test_of_who_is_forgotten_neither_words_nor_ratings_stay(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booking = session(house, unit, "08:00")
        mayas = Notes(booking.id, house.maya.id, "hers", "", at("10:00"))
        unit.notes.save(mayas)
        unit.notes.save(replace(mayas, person_id=house.lena.id, notes="Lena's"))
        rating = of_maya(booking, 4, "10:00", "private")
        unit.ratings.add(rating)
        unit.ratings.add(replace(rating, person_id=house.maya.id, rated_id=house.lena.id, as_host=False))
        unit.ratings.count(house.organisation.id, house.maya.id)
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
    with store.read() as unit:
        assert unit.notes.of_bookings([booking.id]) == {booking.id: (mayas,)}
        assert unit.ratings.of_organisation(house.organisation.id, 10) == []
        rated = unit.people.membership(house.organisation.id, house.maya.id)
        assert rated == replace(house.mayas, rating_sum=4, rating_count=1), "a number without a name"
