"""Bookings and their history."""

import re
from dataclasses import replace
from typing import Any

import pytest

from core.errors import Conflict
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from storage import bookings
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, at, span
from tests.storage.house import House

ALL = tuple(State)


def test_what_is_booked_is_read_back_whole(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        told = replace(
            booked,
            version=2,
            topic="Decorators & <generics>",
            place="Room 1",
            reason="none",
            awaits=Party.HOST,
            ended_by=house.lena.id,
            expires_at=at("12:00"),
        )
        unit.bookings.save(told, None, seen=1)
    with store.read() as unit:
        assert unit.bookings.get(booked.id) == told
        assert unit.bookings.by_short_id(house.organisation.id, booked.short_id.lower()) == told
        assert unit.bookings.by_short_id(house.organisation.id + 1, booked.short_id) is None
        assert unit.bookings.get(999) is None
    with store.write() as unit:
        assert unit.bookings.for_update(booked.id) == told


def test_a_short_id_can_be_read_aloud_and_is_tried_again_when_taken(
    store: SqlStore, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = iter(["B-AAAA", "B-AAAA", "B-BBBB"])
    with store.write() as unit:
        drawn = house.booked(unit, span("09:00", "09:30"))
        monkeypatch.setattr(bookings, "new_short_id", lambda _length: next(given))
        first = house.booked(unit, span("10:00", "11:00"))
        second = house.booked(unit, span("11:00", "12:00"))
    assert re.fullmatch("B-[2-9A-HJKMNP-TV-Z]{4}", drawn.short_id)
    assert (first.short_id, second.short_id) == ("B-AAAA", "B-BBBB")


def test_one_short_id_serves_two_organisations(store: SqlStore, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    other = House.built(store)
    monkeypatch.setattr(bookings, "new_short_id", lambda _length: "B-AAAA")
    with store.write() as unit:
        here, there = house.booked(unit, span("10:00", "11:00")), other.booked(unit, span("10:00", "11:00"))
        assert unit.bookings.by_short_id(house.organisation.id, "B-AAAA") == here
        assert unit.bookings.by_short_id(other.organisation.id, "B-AAAA") == there


def test_a_change_counts_only_from_the_version_that_was_seen(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        changed = replace(booked, version=2, topic="first")
        unit.bookings.save(changed, None, seen=1)
    with pytest.raises(Conflict), store.write() as unit:
        unit.bookings.save(replace(booked, version=2, topic="late"), None, seen=1)
    with store.read() as unit:
        assert unit.bookings.get(booked.id) == changed


def test_the_same_time_of_the_same_two_is_one_booking(store: SqlStore, house: House) -> None:
    """The third net of S2.13: even without claims, no second live booking; a move's shadow and ended ones do not count."""
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        assert unit.bookings.same(house.maya.id, house.lena.id, at("10:00")) == booked
        assert unit.bookings.same(house.maya.id, house.omar.id, at("10:00")) is None
        unit.bookings.add(replace(booked, moves_id=booked.id), [])
        unit.bookings.add(replace(booked, state=State.CANCELLED), [])
        assert unit.bookings.same(house.maya.id, house.lena.id, at("10:00")) == booked
    with pytest.raises(Conflict), store.write() as unit:
        unit.bookings.add(booked, [])


def test_held_times_are_told_oldest_first(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        late = house.booked(unit, span("15:00", "16:00"), State.HELD)
    clock.tick(minutes=1)
    with store.write() as unit:
        early = house.booked(unit, span("10:00", "11:00"), State.HELD, host=house.tom)
        house.booked(unit, span("12:00", "13:00"))
        house.booked(unit, span("14:00", "15:00"), State.HELD, guest=house.omar)
        assert unit.bookings.held_by(house.lena.id) == [late, early]


def test_sessions_of_a_person_are_those_of_both_sides_in_order(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        as_host = house.booked(unit, span("14:00", "15:00"))
        as_guest = house.booked(unit, span("10:00", "11:00"), host=house.tom, guest=house.maya)
        cancelled = house.booked(unit, span("11:00", "12:00"), State.CANCELLED)
        house.booked(unit, span("16:00", "17:00"), State.HELD, moves_id=as_host.id)
        house.booked(unit, span("16:00", "17:00"), host=house.tom)
        of = unit.bookings.of_person
        assert of(house.maya.id, None, ALL) == [as_guest, cancelled, as_host]
        assert of(house.maya.id, None, [State.CONFIRMED]) == [as_guest, as_host]
        assert of(house.maya.id, None, ALL, limit=2) == [as_guest, cancelled]
        assert of(house.maya.id, span("11:00", "14:00"), ALL) == [cancelled]
        assert of(house.maya.id, span("10:30", "14:30"), [State.CONFIRMED]) == [as_guest, as_host]
        assert of(house.maya.id, None, []) == []


def test_what_waits_for_a_person_is_what_they_must_answer_while_there_is_time(store: SqlStore, house: House) -> None:
    def asked(when: str, awaits: Party, **facts: Any) -> Booking:
        booked = house.booked(unit, span(when, f"{when[:3]}30"), State.PENDING, **facts)
        told = replace(booked, awaits=awaits, version=2)
        unit.bookings.save(told, None, seen=1)
        return told

    with store.write() as unit:
        session = house.booked(unit, span("10:00", "10:30"))
        late = asked("15:00", Party.HOST)
        moves = asked("14:00", Party.HOST, moves_id=session.id)
        asked("16:00", Party.GUEST)
        as_guest = asked("13:00", Party.GUEST, host=house.tom, guest=house.maya)
        awaiting = unit.bookings.awaiting
        assert awaiting(house.maya.id, unit.now) == [as_guest, moves, late]
        assert awaiting(house.maya.id, unit.now, 2) == [as_guest, moves]
        assert late.expires_at is not None
        assert awaiting(house.maya.id, late.expires_at) == []


def test_the_time_that_a_session_would_move_to_is_found_while_it_waits(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        assert unit.bookings.shadow(booked.id) is None
        held = house.booked(unit, span("14:00", "15:00"), State.HELD, moves_id=booked.id)
        assert unit.bookings.shadow(booked.id) == held
        released = moved(held, State.RELEASED, Party.GUEST)
        unit.bookings.save(released, None, seen=1)
        assert unit.bookings.shadow(booked.id) is None


def test_what_has_run_out_is_leased_earliest_first(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        first = house.booked(unit, span("10:00", "11:00"), State.HELD)
    clock.tick(minutes=2)
    with store.write() as unit:
        second = house.booked(unit, span("12:00", "13:00"), State.PENDING)
        house.booked(unit, span("14:00", "15:00"))
        assert first.expires_at is not None
        assert second.expires_at is not None
        lapsing, early, late = unit.bookings.lapsing, first.expires_at, second.expires_at
        assert not lapsing.waits(clock.now())
        assert lapsing.lease(early, early, 9) == [first.id]
        assert lapsing.lease(late, late, 9) == [first.id, second.id]
        assert lapsing.lease(late, late, 1) == [first.id]


def test_load_counts_sessions_that_took_or_take_place(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        house.booked(unit, span("08:00", "09:00"), State.COMPLETED)
        house.booked(unit, span("10:00", "11:00"))
        house.booked(unit, span("12:00", "13:00"), State.CANCELLED)
        house.booked(unit, span("14:00", "15:00"), State.HELD)
        assert unit.bookings.load([house.maya.id, house.tom.id], at("07:00")) == {house.maya.id: 2, house.tom.id: 0}
        assert unit.bookings.load([house.maya.id], at("09:00")) == {house.maya.id: 1}


def test_history_is_told_from_the_first_line_to_the_last(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        unit.bookings.note(booked.id, at("08:00"), "confirmed", by=house.lena.id)
        later = booked.rescheduled(span("12:00", "13:00"))
        unit.bookings.save(later, [(house.maya.calendar_id, later.span)], seen=1)
        unit.bookings.note(booked.id, at("08:00"), "moved", by=house.maya.id, detail=booked.span.start.isoformat())
        unit.bookings.note(booked.id, at("13:00"), "completed")
    with store.read() as unit:
        assert unit.bookings.history(booked.id) == [
            (at("08:00"), "confirmed", house.lena.id, ""),
            (at("08:00"), "moved", house.maya.id, "2026-03-02T10:00:00+00:00"),
            (at("13:00"), "completed", None, ""),
        ]
