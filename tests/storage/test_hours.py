"""Weekly hours and overrides."""

from datetime import date

from sqlalchemy import select

from core.model.hours import Override, OverrideKind, Stretch
from storage.engine import Database
from storage.schema import weekly_hours
from storage.unit_of_work import SqlStore
from tests.storage.house import House


def test_a_week_is_replaced_whole_and_read_from_monday_on(store: SqlStore, house: House) -> None:
    sunday, monday, late = Stretch(6, 600, 660), Stretch(0, 540, 720), Stretch(0, 1380, 1440)
    with store.write() as unit:
        unit.hours.set_weekly(house.mayas.id, [sunday, late, monday, monday])
        unit.hours.set_weekly(house.toms.id, [])
    with store.read() as unit:
        assert unit.hours.weekly([house.mayas.id, house.toms.id, house.lenas.id]) == {
            house.mayas.id: (monday, late, sunday),
            house.toms.id: (),
            house.lenas.id: (),
        }


def test_the_table_counts_days_from_sunday(store: SqlStore, database: Database, house: House) -> None:
    with store.write() as unit:
        unit.hours.set_weekly(house.mayas.id, [Stretch(weekday, 60, 120) for weekday in range(7)])
    with database.reading() as connection:
        stored = connection.execute(
            select(weekly_hours.c.day_of_week)
            .where(weekly_hours.c.membership_id == house.mayas.id)
            .order_by(weekly_hours.c.day_of_week)
        )
        assert list(stored.scalars()) == [0, 1, 2, 3, 4, 5, 6]
    with store.write() as unit:
        unit.hours.set_weekly(house.mayas.id, [Stretch(0, 60, 120)])
    with database.reading() as connection:
        stored = connection.execute(
            select(weekly_hours.c.day_of_week).where(weekly_hours.c.membership_id == house.mayas.id)
        )
        assert list(stored.scalars()) == [1]


def test_overrides_that_touch_the_days_are_found_oldest_first(store: SqlStore, house: House) -> None:
    holiday = Override(date(2026, 12, 24), date(2027, 1, 2), OverrideKind.CLOSED, note="Winter")
    extra = Override(date(2026, 12, 31), date(2026, 12, 31), OverrideKind.EXTRA, ((600, 720), (780, 840)))
    past = Override(date(2026, 12, 1), date(2026, 12, 23), OverrideKind.REPLACE, ((0, 60),))
    with store.write() as unit:
        first = unit.hours.add_override(house.mayas.id, holiday)
        second = unit.hours.add_override(house.mayas.id, extra)
        third = unit.hours.add_override(house.mayas.id, past)
        unit.hours.add_override(house.toms.id, extra)
    with store.read() as unit:
        found = unit.hours.overrides([house.mayas.id, house.lenas.id], date(2026, 12, 24), date(2026, 12, 31))
        assert found == {house.mayas.id: (holiday, extra), house.lenas.id: ()}
        alone = unit.hours.override_ids(house.mayas.id, date(2026, 12, 23), date(2026, 12, 30))
        assert alone == [(first, holiday), (third, past)]
        assert second > first


def test_an_override_goes_with_its_own_membership_only(store: SqlStore, house: House) -> None:
    day = date(2026, 12, 24)
    with store.write() as unit:
        number = unit.hours.add_override(house.mayas.id, Override(day, day, OverrideKind.CLOSED))
        assert not unit.hours.remove_override(number, house.toms.id)
        assert unit.hours.remove_override(number, house.mayas.id)
        assert not unit.hours.remove_override(number, house.mayas.id)
        again = unit.hours.add_override(house.mayas.id, Override(day, day, OverrideKind.CLOSED))
    assert again > number, "an old button must never remove another override"
