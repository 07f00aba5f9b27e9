"""The effects of changed busy time: it blocks bookings, is reported where it clashes, and is offered where it is freed."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from core.events import CalendarClash
from core.model.booking import State
from core.model.connected import HORIZON, busy_in
from core.model.meeting import Appointment
from core.model.people import Person
from core.model.rights import mentors
from core.model.timespan import Timespan, subtract
from core.ports import Unit
from core.services.booking.freeing import offer_time
from core.services.conflicts import bookings_of

MOST_TOLD: Final = 5
"""How many clashes are reported one by one when much has changed at once; the last report says how many more there are."""

_STANDING: Final = frozenset({State.CONFIRMED, State.PENDING})
_BEYOND: Final = timedelta(days=2)


def settle_busy(unit: Unit, person: Person) -> None:
    """Make the person busy exactly when their connected calendars now say so; their own calendar is locked.

    Freed time is offered to the waitlist in this transaction; bookings that now clash are reported to the
    person, once: where something already clashed, nothing is reported again.
    """
    ahead = Timespan(unit.now, unit.now + HORIZON + _BEYOND)
    before = unit.connected.busy([person.calendar_id], ahead)[person.calendar_id]
    events = [each for calendar in unit.connected.of_person(person.id) for each in unit.connected.events(calendar.id)]
    after = busy_in(each for each in events if each.span.end > unit.now)
    unit.connected.keep_busy(person.calendar_id, after)
    _tell_clashes(unit, person, subtract(after, before), before)
    _offer(unit, person, subtract(before, after))


def _offer(unit: Unit, person: Person, freed: Sequence[Timespan]) -> None:
    """Offer it to the waitlist in each organisation where the person is a mentor, as far ahead as anybody waits."""
    if not freed:
        return
    for member in unit.people.memberships(person.id):
        if not mentors(member):
            continue
        ahead = Timespan(unit.now, unit.now + HORIZON)
        latest = unit.waitlist.latest(member.organisation_id, person.id, ahead)
        wished = [part for span in freed if latest and (part := _until(span, unit, latest)) is not None]
        if wished:
            offer_time(unit, member.organisation_id, person.id, *wished)


def _until(span: Timespan, unit: Unit, latest: datetime) -> Timespan | None:
    return span.intersection(Timespan(unit.now, latest)) if latest > unit.now else None


def _tell_clashes(unit: Unit, person: Person, taken: Sequence[Timespan], before: Collection[Timespan]) -> None:
    """Report the first few in a notice each, from which the booking can be moved or cancelled."""
    clashing = [each for each in _booked(unit, person, taken) if not any(each.span.overlaps(span) for span in before)]
    for place, each in enumerate(clashing[:MOST_TOLD], start=1):
        more = len(clashing) - MOST_TOLD if place == MOST_TOLD else 0
        event = CalendarClash(each.id, each.version, max(0, more))
        unit.outbox.notify(person.id, event, organisation_id=each.organisation_id, now=unit.now, about=each.id)


def _booked(unit: Unit, person: Person, taken: Sequence[Timespan]) -> Sequence[Appointment]:
    """The person's appointments in that time that have not begun, in order."""
    if not taken:
        return ()
    around = Timespan(taken[0].start, taken[-1].end)
    claims = unit.bookings.claims([person.calendar_id], around)[person.calendar_id]
    found = bookings_of(unit, {booking for _, booking in claims}).values()
    return sorted(_met(unit, found, taken), key=lambda each: each.span)


def _met(unit: Unit, found: Collection[Appointment], taken: Sequence[Timespan]) -> Iterator[Appointment]:
    for each in found:
        standing = each.state in _STANDING and each.moves_id is None and each.span.start > unit.now
        if standing and any(each.span.overlaps(span) for span in taken):
            yield each
