"""Reminders, quiet hours, the daily agenda and offers over the days on which clocks change, in two zones."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from core.events import DailyAgenda
from core.model.hours import Stretch
from core.model.reminders import QuietHours, reminder_moments
from core.model.timespan import Timespan
from core.model.zones import zone_named
from core.ports import Unit
from core.services import people, reminders, waitlist
from storage.engine import Database
from tests.builders import SetClock, a_booking
from tests.core.services.booking.stage import Stage
from tests.core.services.test_waitlist import offers

SPRING = [("Europe/Berlin", "2026-03-29"), ("America/New_York", "2026-03-08")]
AUTUMN = [("Europe/Berlin", "2026-10-25"), ("America/New_York", "2026-11-01")]


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    return Stage(sqlite_database, clock)


def wall(moment: str, zone: str) -> datetime:
    """That moment on the wall of the zone, in UTC."""
    return datetime.fromisoformat(moment).replace(tzinfo=zone_named(zone)).astimezone(zone_named("UTC"))


def walls(moments: Sequence[datetime], zone: str) -> list[str]:
    """What the wall of the zone shows at these moments."""
    return [f"{moment.astimezone(zone_named(zone)):%a %H:%M}" for moment in moments]


def lives_in(stage: Stage, zone: str) -> None:
    """Lena's zone."""
    person = stage.lena

    def moves(unit: Unit) -> None:
        identity = unit.people.identities(person.id)[0]
        found = unit.people.get(person.id)
        assert found is not None
        people.set_zone(unit, found, identity, zone)

    stage.does(moves)


@pytest.mark.parametrize(("zone", "day"), SPRING)
def test_a_day_before_is_24_hours_in_spring(zone: str, day: str) -> None:
    start = wall(f"{day}T10:00", zone)
    found = reminder_moments(start, (1440, 60), now=start - timedelta(days=3), zone=zone, quiet=None, silently=False)
    assert walls([due for _, due in found], zone) == ["Sat 09:00", "Sun 09:00"]


@pytest.mark.parametrize(("zone", "day"), AUTUMN)
def test_a_day_before_is_24_hours_in_autumn(zone: str, day: str) -> None:
    start = wall(f"{day}T10:00", zone)
    found = reminder_moments(start, (1440, 60), now=start - timedelta(days=3), zone=zone, quiet=None, silently=False)
    assert walls([due for _, due in found], zone) == ["Sat 11:00", "Sun 09:00"]


@pytest.mark.parametrize(("zone", "day"), [*SPRING, *AUTUMN])
def test_quiet_hours_over_the_night_of_the_change_end_and_begin_on_the_wall(zone: str, day: str) -> None:
    night = QuietHours(22 * 60, 7 * 60)
    start = wall(f"{day}T07:30", zone)
    found = reminder_moments(start, (60, 15), now=start - timedelta(days=3), zone=zone, quiet=night, silently=False)
    assert walls([due for _, due in found], zone) == ["Sat 21:59", "Sun 07:15"]


@pytest.mark.parametrize(
    ("zone", "day", "minute", "expected"),
    [
        *((zone, day, 8 * 60, ["Sat 08:00", "Sun 08:00", "Mon 08:00"]) for zone, day in [*SPRING, *AUTUMN]),
        *((zone, day, 150, ["Sat 02:30", "Sun 03:00", "Mon 02:30"]) for zone, day in SPRING),
        *((zone, day, 90, ["Sat 01:30", "Sun 01:30", "Mon 01:30"]) for zone, day in AUTUMN),
    ],
)
def test_the_agenda_comes_once_a_day_on_the_wall(
    stage: Stage, zone: str, day: str, minute: int, expected: list[str]
) -> None:
    """Of a time that the wall does not show on that day, at the first that it does; of one that it shows twice, the first."""
    before = wall(f"{day}T00:30", zone) - timedelta(days=1)
    stage.clock.set(before)
    lives_in(stage, zone)
    with stage.store.write() as unit:
        for number in range(3):
            span = Timespan.lasting(before + timedelta(hours=20) + timedelta(days=number), 30)
            a_booking(unit, stage.session, stage.maya, stage.lena, span)
        lena = unit.people.get(stage.lena.id)
        assert lena is not None
        reminders.set_daily_agenda(unit, lena, minute)
    sent: list[datetime] = []
    stage.told()
    for _ in range(3 * 24 * 12):
        now = stage.clock.tick(minutes=5)
        stage.does(lambda unit: reminders.send_agendas(unit, [stage.lena.id]))
        sent += [now for person, event in stage.told() if isinstance(event, DailyAgenda) and person == stage.lena.id]
    assert walls(sent, zone) == expected


@pytest.mark.parametrize(("zone", "day"), [*SPRING, *AUTUMN])
def test_nobody_is_offered_time_in_their_night_of_the_change(stage: Stage, zone: str, day: str) -> None:
    """A minute before the quiet hours end they are passed over, and not from then on."""
    lives_in(stage, zone)
    end = wall(f"{day}T07:00", zone)
    stage.clock.set(end - timedelta(days=2))
    week = [Stretch(weekday, 0, 24 * 60) for weekday in range(7)]
    with stage.store.write() as unit:
        unit.hours.set_weekly(stage.member(unit, stage.maya).id, week)
        lena = unit.people.get(stage.lena.id)
        assert lena is not None
        reminders.set_quiet(unit, lena, QuietHours(22 * 60, 7 * 60))
        spans = [Timespan.lasting(end + timedelta(hours=number), 30) for number in (10, 12)]
        booked = [a_booking(unit, stage.session, stage.maya, stage.omar, span) for span in spans]
        waitlist.join(unit, stage.member(unit, stage.lena), Timespan(end, end + timedelta(days=1)))
    stage.clock.set(end - timedelta(minutes=1))
    stage.does(stage.cancels(stage.omar, booked[0]))
    assert offers(stage) == []
    stage.clock.set(end)
    stage.does(stage.cancels(stage.omar, booked[1]))
    assert [who for who, _, _ in offers(stage)] == ["Lena"]


def test_reminders_set_before_somebody_travels_follow_their_quiet_hours(stage: Stage) -> None:
    """Nine in the morning in Berlin is three in the night of New York."""
    stage.clock.set(wall("2026-03-02T12:00", "Europe/Berlin"))
    lena = stage.lena
    stage.does(lambda unit: reminders.set_quiet(unit, lena, QuietHours(22 * 60, 7 * 60)))
    booked = stage.books(lena, "09:00")

    def due() -> list[datetime]:
        with stage.store.read() as unit:
            return [each.due_at for each in unit.timers.of_booking(booked.id) if each.person_id == lena.id]

    assert walls(due(), "Europe/Berlin") == ["Tue 09:00", "Tue 09:45"]
    lives_in(stage, "America/New_York")
    assert walls(due(), "America/New_York") == ["Mon 21:59"]
