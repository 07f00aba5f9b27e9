"""Group sessions are found by their service while they are to come, and the seats that are held in one by the session."""

from dataclasses import replace

from core.model.booking import Booking, State
from core.model.meeting import Meeting
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import a_service, at, span
from tests.storage.house import House


def a_group_session(unit: Unit, house: House, service_id: int, hour: int, state: State = State.CONFIRMED) -> Meeting:
    when = span(f"{hour}:00", f"{hour + 1}:00", day=1)
    whole = Meeting(0, "", house.organisation.id, house.maya.id, "Office hours", when, service_id=service_id, seats=3)
    return unit.meetings.add(replace(whole, state=state), [], [])


def test_those_to_come_of_a_service(house: House, store: SqlStore) -> None:
    with store.write() as unit:
        office = a_service(unit, house.organisation, "Office hours", seats=3)
        other = a_service(unit, house.organisation, "Clinic", seats=3)
        first, second = (a_group_session(unit, house, office.id, hour) for hour in (10, 12))
        a_group_session(unit, house, office.id, 14, State.CANCELLED)
        a_group_session(unit, house, other.id, 10)
    with store.read() as unit:
        assert unit.services.get(office.id) == office
        assert unit.meetings.of_service(office.id, span("09:00", "18:00", day=1)) == [first, second]
        assert unit.meetings.of_service(office.id, span("11:00", "11:30", day=1)) == []
        assert unit.meetings.of_service(office.id, span("10:30", "10:45", day=1)) == [first]


def test_the_seats_that_are_held_in_it(house: House, store: SqlStore) -> None:
    with store.write() as unit:
        office = a_service(unit, house.organisation, "Office hours", seats=3)
        session = a_group_session(unit, house, office.id, 10)
        seat = Booking(
            id=0,
            short_id="",
            organisation_id=house.organisation.id,
            service_id=office.id,
            host_id=house.maya.id,
            guest_id=house.lena.id,
            span=session.span,
            state=State.HELD,
            expires_at=at("08:05"),
            entry_id=7,
            joins_id=session.id,
        )
        held = unit.bookings.add(seat, [])
    with store.read() as unit:
        assert unit.bookings.get(held.id) == held
        assert unit.bookings.seats_held(session.id) == [held]
        assert unit.bookings.seats_held(held.id) == []
