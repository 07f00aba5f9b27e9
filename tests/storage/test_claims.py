"""Claims on calendars: hard ones of one calendar never overlap, on either database (S4.17)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import Conflict
from core.model.booking import Party, State
from core.model.moves import moved
from core.model.timespan import Timespan
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, at, span
from tests.storage.house import House

OVERLAPPING = (("09:30", "10:30"), ("10:30", "11:30"), ("10:15", "10:45"), ("09:00", "12:00"), ("10:00", "11:00"))
APART = (("09:00", "10:00"), ("11:00", "12:00"))


@pytest.mark.parametrize(("start", "end"), OVERLAPPING)
def test_overlapping_time_of_one_host_is_refused(store: SqlStore, house: House, start: str, end: str) -> None:
    with store.write() as unit:
        house.booked(unit, span("08:00", "08:30"))
        booked = house.booked(unit, span("10:00", "11:00"))
    with pytest.raises(Conflict), store.write() as unit:
        house.booked(unit, span(start, end), guest=house.omar)
    with store.read() as unit:
        claims = unit.bookings.claims([house.maya.calendar_id], span("09:00", "12:00"))
        assert claims == {house.maya.calendar_id: [(booked.span, booked.id)]}
        assert unit.bookings.of_person(house.omar.id, None, tuple(State)) == []


@pytest.mark.parametrize(("start", "end"), APART)
def test_neighbours_that_only_touch_are_both_kept(store: SqlStore, house: House, start: str, end: str) -> None:
    with store.write() as unit:
        house.booked(unit, span("10:00", "11:00"))
        house.booked(unit, span(start, end), guest=house.omar)


def test_a_guest_cannot_be_in_two_places(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        house.booked(unit, span("10:00", "11:00"))
    with pytest.raises(Conflict), store.write() as unit:
        house.booked(unit, span("10:30", "11:30"), host=house.tom)


def test_a_change_that_would_overlap_is_refused_and_leaves_everything(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        house.booked(unit, span("10:00", "11:00"))
        other = house.booked(unit, span("12:00", "13:00"), guest=house.omar)
    later = other.rescheduled(span("10:30", "11:30"))
    with pytest.raises(Conflict), store.write() as unit:
        unit.bookings.save(later, [(house.maya.calendar_id, later.span)], seen=1)
    with store.read() as unit:
        assert unit.bookings.get(other.id) == other
        assert unit.bookings.clash(house.maya.calendar_id, span("12:00", "12:01")) == other


def test_a_swallowed_conflict_still_ends_the_unit(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        house.booked(unit, span("10:00", "11:00"))

    def careless() -> None:
        with store.write() as unit:
            with pytest.raises(Conflict):
                unit.bookings.save(replace(house.booked(unit, span("12:00", "13:00")), version=9), None, seen=8)
            unit.people.add("Nobody")

    with pytest.raises(Conflict):
        careless()
    with store.read() as unit:
        assert unit.bookings.clash(house.maya.calendar_id, span("12:00", "13:00")) is None
        assert [name for _, name, _ in unit.people.names(house.organisation.id)] == ["Maya", "Tom", "Lena", "Omar"]


def test_an_ended_booking_keeps_no_time(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        unit.bookings.save(moved(booked, State.CANCELLED, Party.GUEST), None, seen=1)
        assert unit.bookings.claims([house.maya.calendar_id], span("00:00", "23:00")) == {house.maya.calendar_id: []}
        house.booked(unit, span("10:30", "11:30"), guest=house.omar)


def test_a_move_may_overlap_its_own_old_time(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        later = booked.rescheduled(span("10:30", "11:30"))
        both = [(house.maya.calendar_id, later.span), (house.lena.calendar_id, later.span)]
        unit.bookings.save(later, both, seen=1)
        assert unit.bookings.claims([house.maya.calendar_id, house.lena.calendar_id], span("00:00", "23:00")) == {
            house.maya.calendar_id: [(later.span, booked.id)],
            house.lena.calendar_id: [(later.span, booked.id)],
        }


def test_claims_left_alone_stay(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        unit.bookings.save(replace(booked, version=2, topic="x"), None, seen=1)
        assert unit.bookings.clash(house.maya.calendar_id, booked.span) == replace(booked, version=2, topic="x")


def test_claims_in_a_window_are_those_that_reach_into_it(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        before = house.booked(unit, span("08:00", "09:00"))
        into = house.booked(unit, span("09:00", "10:30"), guest=house.omar)
        inside = house.booked(unit, span("11:00", "11:30"))
        house.booked(unit, span("12:00", "13:00"))
        toms = house.booked(unit, span("10:00", "12:00"), host=house.tom, guest=house.omar, state=State.HELD)
        calendars = [house.maya.calendar_id, house.tom.calendar_id, house.omar.calendar_id]
        window = span("10:00", "12:00")
        assert unit.bookings.claims(calendars, window) == {
            house.maya.calendar_id: [(into.span, into.id), (inside.span, inside.id)],
            house.tom.calendar_id: [(toms.span, toms.id)],
            house.omar.calendar_id: [(into.span, into.id)],
        }
        assert unit.bookings.claims([house.maya.calendar_id], span("08:30", "08:31")) == {
            house.maya.calendar_id: [(before.span, before.id)]
        }
        assert unit.bookings.claims([], window) == {}


def test_busy_time_is_rounded_outward_to_minutes(store: SqlStore, house: House) -> None:
    ragged = Timespan(at("10:00") + timedelta(seconds=30), at("10:59") + timedelta(seconds=1))
    with store.write() as unit:
        house.booked(unit, ragged)
        minute = int(MONDAY.timestamp()) // 60
        assert unit.bookings.busy_minutes([house.maya.calendar_id, house.tom.calendar_id], span("08:00", "20:00")) == {
            house.maya.calendar_id: [(minute + 120, minute + 180)],
            house.tom.calendar_id: [],
        }


def test_the_clash_with_a_span_is_found_past_those_excepted(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first = house.booked(unit, span("10:00", "11:00"))
        second = house.booked(unit, span("11:00", "12:00"), guest=house.omar)
        clash, calendar = unit.bookings.clash, house.maya.calendar_id
        assert clash(calendar, span("10:30", "11:30")) == second
        assert clash(calendar, span("10:30", "11:30"), except_ids=[second.id]) == first
        assert clash(calendar, span("10:30", "11:30"), except_ids=[first.id, second.id]) is None
        assert clash(calendar, span("12:00", "13:00")) is None
        assert clash(calendar, span("09:00", "10:00")) is None
        assert clash(house.tom.calendar_id, span("10:30", "11:30")) is None
