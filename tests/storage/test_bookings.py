"""Bookings, claims and history, on both databases."""

from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_mentee, a_mentor, a_service, an_organisation, span


def test_what_is_booked_is_read_back_whole(store: SqlStore) -> None:
    with store.write() as unit:
        organisation = an_organisation(unit)
        maya, _ = a_mentor(unit, organisation)
        lena, _ = a_mentee(unit, organisation)
        service = a_service(unit, organisation)
        booked = a_booking(unit, service, maya, lena, span("10:00", "11:00"))
    with store.read() as unit:
        assert unit.bookings.get(booked.id) == booked
        assert unit.bookings.by_short_id(organisation.id, booked.short_id) == booked
        assert unit.bookings.busy_minutes([maya.calendar_id], span("00:00", "23:00")) == {
            maya.calendar_id: [(29540760, 29540820)]
        }
