"""Series and their occurrences, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.errors import Conflict
from core.model.booking import LIVE, Booking, State
from core.model.recurrence import rule_of
from core.model.series import Series, SeriesKind, pattern_of, without
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, a_booking, a_mentee, a_mentor, a_service, an_organisation, at, span


def a_series(unit: Unit, organisation_id: int, text: str = "FREQ=WEEKLY;COUNT=8") -> Series:
    """Every Tuesday 10:00 in Berlin unless said otherwise, made until the third."""
    rule = rule_of(text, "Europe/Berlin", 600)
    pattern = pattern_of(rule, "Europe/Berlin", at("09:00", day=1), 30)
    return unit.series.add(
        Series(0, organisation_id, SeriesKind.SESSION, pattern, date(2026, 3, 17), at("09:00", day=22))
    )


def test_a_series_is_read_as_it_was_stored(store: SqlStore) -> None:
    with store.write() as unit:
        made = a_series(unit, an_organisation(unit).id)
    with store.read() as unit:
        assert unit.series.get(made.id) == made
        assert unit.series.many([made.id, 99]) == {made.id: made}
        assert unit.series.get(99) is None
    assert made.created_at == MONDAY


def test_a_series_is_changed_at_the_version_that_was_seen(store: SqlStore) -> None:
    with store.write() as unit:
        made = a_series(unit, an_organisation(unit).id, "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270630")
    changed = replace(made, pattern=without(made.pattern, made.pattern.first), extend_at=None, version=2)
    store.run(lambda unit: unit.series.save(changed, seen=1))
    with store.write() as unit:
        assert unit.series.for_update(made.id) == changed
    with pytest.raises(Conflict), store.write() as unit:
        unit.series.save(changed, seen=1)


def test_its_sessions_are_found_by_when_they_were_to_begin(store: SqlStore) -> None:
    with store.write() as unit:
        organisation = an_organisation(unit)
        (maya, _), (lena, _) = a_mentor(unit, organisation), a_mentee(unit, organisation)
        service = a_service(unit, organisation)
        made = a_series(unit, organisation.id)
        found: list[Booking] = []
        for week in (2, 1, 0):
            booking = a_booking(unit, service, maya, lena, span("09:00", "09:30", day=1 + 7 * week))
            of_it = replace(booking, series_id=made.id, recurrence_at=booking.span.start, version=2)
            unit.bookings.save(of_it, None, seen=1)
            found.insert(0, of_it)
        ended = replace(found[2], state=State.CANCELLED, version=3)
        unit.bookings.save(ended, None, seen=2)
        a_booking(unit, service, maya, lena, span("12:00", "12:30"))
    with store.read() as unit:
        assert unit.series.sessions(made.id, LIVE) == found[:2]
        assert unit.series.sessions(made.id, LIVE, since=at("09:00", day=8)) == found[1:2]
        assert unit.series.sessions(made.id, [State.CANCELLED]) == [ended]
        assert unit.series.sessions(made.id + 1, LIVE) == []


def test_a_series_is_due_when_its_next_occurrence_is_to_be_made(store: SqlStore, clock: SetClock) -> None:
    with store.write() as unit:
        organisation = an_organisation(unit)
        made = a_series(unit, organisation.id)
        unit.series.save(replace(a_series(unit, organisation.id), extend_at=None, version=2), seen=1)
    with store.read() as unit:
        assert not unit.series.due.waits(clock.now())
    now = at("09:00", day=22)
    with store.write() as unit:
        assert unit.series.due.waits(now)
        assert unit.series.due.lease(now, now + timedelta(minutes=5), 10) == [made.id]
        assert not unit.series.due.waits(now)
        unit.series.save(replace(made, version=2), seen=1)
        assert unit.series.due.waits(now)
