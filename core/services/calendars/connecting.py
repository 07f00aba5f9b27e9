"""Connecting a calendar by its address, reading it at once, and letting go of it."""

from collections.abc import Sequence
from dataclasses import replace

from core.errors import Invalid, NoSecretKey, NotFound, TooManyCalendars
from core.model.connected import MOST_CALENDARS, ConnectedCalendar, Connection, address_of
from core.model.people import Person
from core.ports import Unit
from core.services.calendars.settling import settle_busy


def connect(unit: Unit, person: Person, said: str, *, instead: int | None = None) -> ConnectedCalendar:
    """Connect the calendar at the address that was said, which is read at once; one that is connected already is read anew.

    It takes the place of the connected calendar ``instead``, whose events count until it has been read. Raises Invalid for
    what is no address of a calendar, NoSecretKey, TooManyCalendars, NotFound.
    """
    address = address_of(said)
    if address is None:
        raise Invalid("address", "no_calendar")
    if not unit.connected.keeps_secrets:
        raise NoSecretKey
    unit.bookings.lock({person.calendar_id})
    known = unit.connected.of_person(person.id)
    same = next((each for each in known if each.address == address), None)
    if same is not None:
        return _due(unit, same)
    if instead is not None:
        before = _own(unit, person, instead)
        fresh = ConnectedCalendar(before.id, person.id, address, before.created_at, before.name)
        return _due(unit, fresh)
    if len(known) >= MOST_CALENDARS:
        raise TooManyCalendars(MOST_CALENDARS)
    return unit.connected.add(ConnectedCalendar(0, person.id, address, unit.now, due_at=unit.now))


def mine(unit: Unit, person: Person) -> Sequence[ConnectedCalendar]:
    """The person's connected calendars, oldest first."""
    return unit.connected.of_person(person.id)


def read_now(unit: Unit, person: Person, calendar_id: int) -> ConnectedCalendar:
    """Have the calendar read at once, whatever became of it before. Raises NotFound for one that is not the person's."""
    unit.bookings.lock({person.calendar_id})
    return _due(unit, _own(unit, person, calendar_id))


def disconnect(unit: Unit, person: Person, calendar_id: int) -> ConnectedCalendar:
    """Forget the calendar with all that it held; the time that this frees is offered to whoever waits. Raises NotFound."""
    unit.bookings.lock({person.calendar_id})
    calendar = _own(unit, person, calendar_id)
    unit.connected.remove(calendar.id)
    settle_busy(unit, person)
    return calendar


def _due(unit: Unit, calendar: ConnectedCalendar) -> ConnectedCalendar:
    """To be read now and in whole, as if it had not been read before."""
    due = replace(
        calendar,
        state=Connection.WORKING if calendar.trouble is None else calendar.state,
        etag="",
        modified="",
        digest="",
        due_at=unit.now,
    )
    unit.connected.save(due)
    return due


def _own(unit: Unit, person: Person, calendar_id: int) -> ConnectedCalendar:
    calendar = unit.connected.get(calendar_id)
    if calendar is None or calendar.person_id != person.id:
        raise NotFound("calendar")
    return calendar
