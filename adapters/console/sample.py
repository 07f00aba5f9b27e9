"""The sample organisation: mentors in several zones with skills, hours, days off and bookings, and some rooms."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from adapters.console.gateway import PLATFORM
from core.model.booking import Booking, State
from core.model.hours import Override, OverrideKind, Stretch, WeeklyHours
from core.model.people import Joining, Membership, Organisation, Person, Role
from core.model.room import Room
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import offers

_WORKDAYS = (0, 1, 2, 3, 4)
_WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class _Sample:
    """One sample person; ``hours`` are (weekdays, from hour, to hour) on the wall clock of ``zone``."""

    name: str
    zone: str
    skills: tuple[str, ...] = ()
    about: str = ""
    hours: tuple[tuple[tuple[int, ...], int, int], ...] = ()
    roles: frozenset[Role] = frozenset()
    ratings: tuple[int, int] = (0, 0)


_MENTOR = frozenset({Role.MENTOR})

_PEOPLE = (
    _Sample("Lena Vogel", "Europe/Berlin"),
    _Sample("Omar Haddad", "Africa/Cairo"),
    _Sample(
        "Maya Iyer", "Europe/Lisbon", ("Python", "SQL"), "Backend engineer, patient with beginners",
        ((_WEEKEND, 8, 20), (_WORKDAYS, 17, 20)), _MENTOR, (34, 7),
    ),
    _Sample(
        "Tom Becker", "America/New_York", ("Python", "Kubernetes"), "Platform engineer",
        ((_WORKDAYS, 9, 17),), _MENTOR, (22, 5),
    ),
    _Sample(
        "Ana Silva", "America/Sao_Paulo", ("Figma", "UX research"), "Product designer",
        (((1, 3), 10, 16), ((5,), 9, 12)), _MENTOR, (14, 3),
    ),
    _Sample(
        "Kenji Sato", "Asia/Tokyo", ("Go", "PostgreSQL"), "Database engineer",
        ((_WORKDAYS, 18, 21),), _MENTOR, (9, 2),
    ),
    _Sample(
        "Priya Nair", "Asia/Kolkata", ("Machine learning", "SQL"), "Data scientist",
        ((_WORKDAYS, 19, 22), ((6,), 10, 13)), _MENTOR, (45, 10),
    ),
    _Sample(
        "Dmitri Volkov", "Europe/Warsaw", ("JavaScript", "React"), "Front-end engineer",
        ((_WORKDAYS, 8, 12), (_WORKDAYS, 14, 18)), _MENTOR, (4, 1),
    ),
    _Sample("Grace Osei", "Africa/Accra", roles=frozenset({Role.ORGANIZER, Role.ADMIN})),
)  # fmt: skip


def make_sample(unit: Unit) -> Organisation:
    """Make the sample organisation, unless there is an organisation already; returns the first there is."""
    existing = unit.organisations.all()
    if existing:
        return existing[0]
    organisation = unit.organisations.add("Sample Mentors", Joining.OPEN)
    service = offers.add_default(unit, organisation.id)
    people = {sample.name: _make(unit, organisation, sample) for sample in _PEOPLE}
    unit.services.add(
        replace(
            offers.default_service(organisation.id),
            name="Portfolio review",
            lengths=(45,),
            host_id=people["Ana Silva"][0].id,
            buffer_after=15,
            approval=True,
            policy="strict",
        )
    )
    _rooms(unit, organisation)
    _days_off(unit, people)
    _bookings(unit, organisation, service, people)
    return organisation


_ROOMS = (
    ("Cell", 2, "Berlin, 1st floor", ("phone",), False),
    ("Orion", 6, "Berlin, 2nd floor", ("projector", "whiteboard"), False),
    ("Vega", 8, "Berlin, 2nd floor", ("screen", "video"), True),
    ("Cygnus", 20, "Lisbon", ("projector", "video"), False),
)
"""(name, people, place, what is in it, whether it asks for check-in); open on workdays from 8 to 20 in Berlin."""


def _rooms(unit: Unit, organisation: Organisation) -> None:
    week = WeeklyHours("Europe/Berlin", tuple(Stretch(day, 8 * 60, 20 * 60) for day in _WORKDAYS))
    made = [
        Room(0, organisation.id, 0, name, capacity, week, place, amenities, check_in)
        for name, capacity, place, amenities, check_in in _ROOMS
    ]
    unit.rooms.add(organisation.id, made)


def _make(unit: Unit, organisation: Organisation, sample: _Sample) -> tuple[Person, Membership]:
    person = replace(unit.people.add(sample.name, zone=sample.zone, language="en"), organisation_id=organisation.id)
    unit.people.save(person)
    user_id = sample.name.split()[0].casefold()
    unit.people.add_identity(person.id, PLATFORM, "", user_id, chat_id=user_id, handle=user_id)
    total, count = sample.ratings
    membership = replace(
        unit.people.join(organisation.id, person.id),
        roles=sample.roles,
        about=sample.about,
        rating_sum=total,
        rating_count=count,
    )
    unit.people.save_membership(membership)
    unit.people.set_skills(
        membership.id, [unit.organisations.skill(organisation.id, name).id for name in sample.skills]
    )
    stretches = [Stretch(day, first * 60, last * 60) for days, first, last in sample.hours for day in days]
    unit.hours.set_weekly(membership.id, stretches)
    return person, membership


def _today(unit: Unit, person: Person) -> date:
    return unit.now.astimezone(ZoneInfo(person.zone or "UTC")).date()


def _days_off(unit: Unit, people: dict[str, tuple[Person, Membership]]) -> None:
    """Tom is away for three days from tomorrow week, and Kenji opens a Saturday."""
    tom, membership = people["Tom Becker"]
    first = _today(unit, tom) + timedelta(days=8)
    away = Override(first, first + timedelta(days=2), OverrideKind.CLOSED, note="conference")
    unit.hours.add_override(membership.id, away)
    kenji, membership = people["Kenji Sato"]
    saturday = _today(unit, kenji) + timedelta(days=(5 - _today(unit, kenji).weekday()) % 7 + 7)
    unit.hours.add_override(membership.id, Override(saturday, saturday, OverrideKind.EXTRA, ((600, 720),)))


def _bookings(
    unit: Unit, organisation: Organisation, service: Service, people: dict[str, tuple[Person, Membership]]
) -> None:
    """Two sessions stand already: Omar with Dmitri and with Priya, on the next workday."""
    omar, _ = people["Omar Haddad"]
    for name, hour in (("Dmitri Volkov", 9), ("Priya Nair", 20)):
        host, _ = people[name]
        day = _today(unit, host) + timedelta(days=1)
        while day.weekday() not in _WORKDAYS:
            day += timedelta(days=1)
        start = unit.now.astimezone(ZoneInfo(host.zone or "UTC")).replace(
            year=day.year, month=day.month, day=day.day, hour=hour, minute=0, second=0
        )
        span = Timespan.lasting(start, 60)
        booking = Booking(
            0, "", organisation.id, service.id, host.id, omar.id, span, State.CONFIRMED, created_at=unit.now
        )
        made = unit.bookings.add(booking, [(host.calendar_id, span), (omar.calendar_id, span)])
        unit.bookings.note(made.id, unit.now, State.CONFIRMED.value, by=omar.id)
