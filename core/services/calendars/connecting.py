"""Connecting a calendar by its address, having it read now, and disconnecting it."""

from collections.abc import Sequence
from dataclasses import replace

from core.errors import Invalid, NoSecretKey, NotFound, TooManyCalendars
from core.model.connected import MOST_CALENDARS, ConnectedCalendar, Connection, address_of
from core.model.people import Person
from core.ports import Unit
from core.services.calendars.settling import settle_busy


def connect(unit: Unit, person: Person, said: str, *, instead: int | None = None) -> ConnectedCalendar:
    """Connect the calendar at the given address and have it read at once; one that is already connected is read again.

    It replaces the connected calendar ``instead``, whose events count until the new one has been read. Raises Invalid for
    anything that is not an address, NoSecretKey, TooManyCalendars, NotFound.
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
    """Have the calendar read at once, whatever its state. Raises NotFound for one that is not the person's."""
    unit.bookings.lock({person.calendar_id})
    return _due(unit, _own(unit, person, calendar_id))


def disconnect(unit: Unit, person: Person, calendar_id: int) -> ConnectedCalendar:
    """Forget the calendar and its events; the time that this frees is offered to the waitlist. Raises NotFound."""
    unit.bookings.lock({person.calendar_id})
    calendar = _own(unit, person, calendar_id)
    unit.connected.remove(calendar.id)
    settle_busy(unit, person)
    return calendar


def _due(unit: Unit, calendar: ConnectedCalendar) -> ConnectedCalendar:
    """Make it due now, to be read in full as if for the first time."""
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
