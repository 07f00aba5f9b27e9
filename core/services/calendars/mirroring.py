"""Importing what a connected calendar holds, or that it could not be read: the one engine behind every kind of source."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.events import CalendarLost, CalendarRead
from core.model.booking import State
from core.model.connected import (
    HORIZON,
    TOLD_AFTER,
    ConnectedCalendar,
    Connection,
    Content,
    Trouble,
    retry_after,
)
from core.model.itip import uid_of
from core.model.meeting import Appointment
from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.calendars.settling import settle_busy

_WHOLE_EVERY = timedelta(days=1)
"""How often unchanged content is imported all the same: with each day the horizon reaches a day further."""

_MANY = 2000
_ALL = frozenset(State)


@dataclass(frozen=True, slots=True)
class Asked:
    """What to read: a calendar's address, its owner's zone (an IANA name, for times without one), and the window.

    ``etag``, ``modified`` and ``digest`` are empty if the whole content is wanted.
    """

    calendar_id: int
    address: str = field(repr=False)
    zone: str
    window: Timespan
    etag: str = ""
    modified: str = ""
    digest: str = ""


def asked(unit: Unit, calendar_id: int) -> Asked | None:
    """What to read of the connected calendar now; None if it is not due."""
    calendar = unit.connected.get(calendar_id)
    person = unit.people.get(calendar.person_id) if calendar is not None else None
    if calendar is None or person is None or calendar.due_at is None or calendar.due_at > unit.now:
        return None
    midnight = unit.now.replace(hour=0, minute=0, second=0)
    window = Timespan(midnight - timedelta(days=1), midnight + HORIZON)
    found = Asked(calendar.id, calendar.address, person.zone or "UTC", window)
    if calendar.taken_at is None or unit.now - calendar.taken_at >= _WHOLE_EVERY:
        return found
    return replace(found, etag=calendar.etag, modified=calendar.modified, digest=calendar.digest)


def mirror(unit: Unit, read: Asked, content: Content, *, every: timedelta) -> None:
    """Replace the events of the calendar that was read: newly busy time can no longer be booked, freed time is offered.

    An event of our own that the owner has imported is left out: the booking itself is the truth. What was read
    is ignored if the calendar was disconnected or given another address in the meantime.
    """
    found = _locked(unit, read)
    if found is None:
        return
    calendar, person = found
    own = _own_uids(unit, person, read.window)
    unit.connected.keep_events(calendar.id, [each for each in content.events if each.uid not in own])
    settle_busy(unit, person)
    well = _well(unit, calendar, every)
    unit.connected.save(
        replace(
            well,
            name=content.name,
            etag=content.etag,
            modified=content.modified,
            digest=content.digest,
            taken_at=unit.now,
        )
    )
    _tell_read(unit, calendar)


def unchanged(unit: Unit, read: Asked, *, every: timedelta) -> None:
    """The calendar's content has not changed since it was last imported."""
    found = _locked(unit, read)
    if found is not None:
        unit.connected.save(_well(unit, found[0], every))


def failed(unit: Unit, read: Asked, trouble: Trouble, *, later: timedelta | None = None) -> None:
    """The calendar could not be read; its last content continues to count. ``later`` is how long its server asks to wait.

    Temporary trouble is retried with growing delays, and reported after some hours; any other is reported at once, and the
    calendar is read again only when its owner says so.
    """
    found = _locked(unit, read)
    if found is None:
        return
    calendar, _ = found
    failures = calendar.failures + 1
    first = calendar.read_at is None and failures == 1
    if trouble.passes:
        due_at: datetime | None = unit.now + max(retry_after(failures), min(later or timedelta(0), _WHOLE_EVERY))
        state, tells = Connection.FAILING, failures == TOLD_AFTER or first
    else:
        due_at, state, tells = None, Connection.ENDED, True
    unit.connected.save(replace(calendar, state=state, trouble=trouble, failures=failures, due_at=due_at))
    if tells:
        _notify(unit, calendar, CalendarLost(calendar.id, trouble.value))


def _locked(unit: Unit, read: Asked) -> tuple[ConnectedCalendar, Person] | None:
    """The calendar and its owner, whose own calendar is locked; None if it is no longer what was read."""
    before = unit.connected.get(read.calendar_id)
    person = unit.people.get(before.person_id) if before is not None else None
    if person is None:
        return None
    unit.bookings.lock({person.calendar_id})
    calendar = unit.connected.get(read.calendar_id)
    if calendar is None or calendar.address != read.address or calendar.person_id != person.id:
        return None
    return calendar, person


def _well(unit: Unit, calendar: ConnectedCalendar, every: timedelta) -> ConnectedCalendar:
    return replace(
        calendar, state=Connection.WORKING, trouble=None, failures=0, read_at=unit.now, due_at=unit.now + every
    )


def _tell_read(unit: Unit, before: ConnectedCalendar) -> None:
    """Tell the owner that it was read: the first time, if they asked for it, and if it had been lost."""
    first = before.read_at is None or before.state is Connection.ENDED
    if first or not before.digest:
        _notify(unit, before, CalendarRead(before.id, first))


def _notify(unit: Unit, calendar: ConnectedCalendar, event: CalendarRead | CalendarLost) -> None:
    person = unit.people.get(calendar.person_id)
    organisation_id = None if person is None else person.organisation_id
    unit.outbox.notify(calendar.person_id, event, organisation_id=organisation_id, now=unit.now)


def _own_uids(unit: Unit, person: Person, window: Timespan) -> Collection[str]:
    """The UIDs of everything that the person has, or had, here in the window."""
    meetings = unit.meetings.of_person(person.id, window, _ALL, _MANY)
    had: list[Appointment] = [*unit.bookings.of_person(person.id, window, _ALL, _MANY), *meetings]
    uids = {uid_of("booking", each.id, each.created_at) for each in had if each.created_at}
    series = unit.series.many({each.series_id for each in meetings if each.series_id is not None})
    return uids | {uid_of("series", each.id, each.created_at) for each in series.values() if each.created_at}
