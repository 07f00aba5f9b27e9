"""Waiting for office hours: seats that are given up, seats of sessions that begin to be, and time in which one can begin."""

from dataclasses import replace
from functools import partial

import pytest

from core.errors import HoldLapsed, IllegalMove
from core.events import Offered
from core.model.booking import Booking, State
from core.model.hours import OverrideKind
from core.model.people import Person
from core.services import booking as bookings
from core.services import hours, offers
from storage.engine import Database
from tests.builders import SetClock, a_mentee, at
from tests.core.services.test_seats import OfficeHours
from tests.ticking import lapse_due


@pytest.fixture
def stage(database: Database, clock: SetClock) -> OfficeHours:
    return OfficeHours(database, clock)


def offer_to(stage: OfficeHours, entry: int) -> Booking | None:
    """What is offered to the entry, if anything is."""
    with stage.store.read() as unit:
        return unit.bookings.offer_to(entry)


def day_off(stage: OfficeHours) -> None:
    """Maya has Tuesday off."""
    day = at("00:00", day=1).date()
    stage.does(lambda unit: hours.block_days(unit, stage.member(unit, stage.maya), day, day))


def works_after_all(stage: OfficeHours) -> None:
    """Maya works on Tuesday after all."""
    with stage.store.read() as unit:
        week = hours.week_of(unit, stage.member(unit, stage.maya))
    (number,) = [number for number, each in week.overrides if each.kind is OverrideKind.CLOSED]
    stage.does(lambda unit: hours.remove_overrides(unit, stage.member(unit, stage.maya), [number]))


def someone(stage: OfficeHours, name: str) -> Person:
    """Somebody else who waits."""
    return stage.does(partial(a_mentee, organisation=stage.atelier, name=name))[0]


def test_seats_of_a_session_that_begins_to_be_go_to_who_waits(stage: OfficeHours) -> None:
    entry, other = stage.waits_for_a_seat(stage.omar), stage.waits_for_a_seat(stage.olga)
    stage.told()
    session = stage.seat(stage.lena)
    held = stage.offer(entry)
    assert (held.joins_id, held.span, offer_to(stage, other)) == (session.id, session.span, None)
    assert (stage.omar.id, Offered(held.id, 1)) in stage.told()


def test_time_that_opens_is_offered_and_taken_it_is_a_session_with_seats_for_the_next(stage: OfficeHours) -> None:
    day_off(stage)
    first, second = stage.waits_for_a_seat(stage.lena), stage.waits_for_a_seat(stage.omar)
    third = stage.waits_for_a_seat(stage.olga)
    works_after_all(stage)
    opened, further = stage.offer(first), stage.offer(third)
    assert offer_to(stage, second) is None
    assert not opened.span.overlaps(further.span)
    assert (opened.joins_id, opened.span.minutes, opened.state) == (None, 60, State.HELD)
    assert stage.claims(stage.maya)[0] == ("08:00", "09:15", opened.id)
    stage.refused(IllegalMove, stage.confirming(stage.lena, opened))
    session = stage.does(stage.takes(stage.lena, opened))
    assert (session.span, session.seats, stage.seated(session)) == (opened.span, 2, [stage.lena.id])
    assert (stage.claims(stage.maya)[0], stage.now(opened).state) == (("08:00", "09:15", session.id), State.RELEASED)
    before = stage.everything()
    assert stage.does(stage.takes(stage.lena, opened)) == session
    assert stage.everything() == before
    seat = stage.offer(second)
    assert (offer_to(stage, first), seat.joins_id) == (None, session.id)
    stage.does(stage.takes(stage.omar, seat))
    assert stage.seated(session) == [stage.lena.id, stage.omar.id]


def test_time_to_begin_one_that_is_not_taken_goes_to_the_next(stage: OfficeHours) -> None:
    day_off(stage)
    first, second = stage.waits_for_a_seat(stage.lena), stage.waits_for_a_seat(stage.omar)
    works_after_all(stage)
    opened = stage.offer(first)
    assert offer_to(stage, second) is None
    stage.clock.tick(minutes=5)
    stage.does(lapse_due)
    stage.refused(HoldLapsed, stage.takes(stage.lena, opened))
    assert stage.offer(second).host_id == stage.maya.id


def test_who_waits_for_sessions_alone_is_offered_none_of_a_group(stage: OfficeHours) -> None:
    day_off(stage)
    entry = stage.waits(stage.lena, host_id=stage.maya.id)
    works_after_all(stage)
    assert stage.offer(entry).service_id == stage.session.id


def test_more_seats_of_the_service_are_offered_in_sessions_to_come(stage: OfficeHours) -> None:
    session = stage.seat(stage.lena)
    stage.seat(stage.omar)
    entry = stage.waits_for_a_seat(stage.olga)
    assert offer_to(stage, entry) is None
    wider = replace(stage.office, seats=4)
    stage.does(lambda unit: offers.save(unit, stage.member(unit, stage.olga), wider))
    assert (stage.as_it_stands(session).seats, stage.offer(entry).joins_id) == (4, session.id)
    fewer = replace(stage.office, seats=2)
    stage.does(lambda unit: offers.save(unit, stage.member(unit, stage.olga), fewer))
    assert stage.as_it_stands(session).seats == 4


def test_passed_a_seat_of_a_new_session_is_open_to_the_next(stage: OfficeHours) -> None:
    ida = someone(stage, "Ida")
    entries = [stage.waits_for_a_seat(person) for person in (stage.omar, ida)]
    session = stage.seat(stage.lena)
    held = stage.offer(entries[0])
    stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.omar), held.id))
    assert stage.offer(entries[1]).joins_id == session.id
