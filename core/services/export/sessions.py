"""Sessions in an export, and as a table of their own."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from core.model.absence import Absence
from core.model.booking import Booking
from core.model.summary import Notes, Rating
from core.ports import Unit
from core.services.absence import absence_of
from core.services.export.values import Record, instant

_TABLE = ("id", "starts_at", "ends_at", "state", "organisation", "service", "host", "guest", "topic", "place")
_FORMULA = ("=", "+", "-", "@", "\t")


def session_records(unit: Unit, bookings: Sequence[Booking], ratings: Iterable[Rating]) -> list[Record]:
    """The sessions in the order given, each with its notes and its share of the ratings."""
    people = unit.people.many({each for booking in bookings for each in (booking.host_id, booking.guest_id)})
    names = {number: person.name for number, person in people.items()}
    services = _service_names(unit, bookings)
    organisations = _organisation_names(unit, bookings)
    notes = unit.notes.of_bookings({booking.id for booking in bookings})
    rated: dict[int, list[Rating]] = {}
    for rating in ratings:
        rated.setdefault(rating.booking_id, []).append(rating)
    return [
        {
            "id": booking.short_id,
            "starts_at": instant(booking.span.start),
            "ends_at": instant(booking.span.end),
            "state": booking.state.value,
            "organisation": organisations.get(booking.organisation_id, ""),
            "service": services.get(booking.service_id, ""),
            "host": names.get(booking.host_id, ""),
            "guest": names.get(booking.guest_id, ""),
            "topic": booking.topic,
            "place": booking.place,
            "reason": booking.reason,
            "absence": _absence(absence_of(unit, booking), names),
            "notes": [_notes(each, names) for each in notes.get(booking.id, ())],
            "ratings": [_rating(each, names) for each in rated.get(booking.id, ())],
        }
        for booking in bookings
    ]


def _organisation_names(unit: Unit, bookings: Iterable[Booking]) -> Mapping[int, str]:
    known = (unit.organisations.get(number) for number in {booking.organisation_id for booking in bookings})
    return {organisation.id: organisation.name for organisation in known if organisation is not None}


def _service_names(unit: Unit, bookings: Iterable[Booking]) -> Mapping[int, str]:
    known = (unit.services.get(number) for number in {booking.service_id for booking in bookings})
    return {service.id: service.name for service in known if service is not None}


def _absence(absence: Absence | None, names: Mapping[int, str]) -> Record | None:
    """Who did not come, with their objection and the decision."""
    if absence is None:
        return None
    return {
        "absent": names.get(absence.absent_id, ""),
        "objection": absence.objection,
        "upheld": absence.upheld,
        "why": absence.why,
    }


def _notes(notes: Notes, names: Mapping[int, str]) -> Record:
    return {
        "by": names.get(notes.person_id, ""),
        "notes": notes.notes,
        "next_steps": notes.next_steps,
        "written_at": instant(notes.written_at),
    }


def _rating(rating: Rating, names: Mapping[int, str]) -> Record:
    return {
        "by": names.get(rating.person_id, ""),
        "of": names.get(rating.rated_id, ""),
        "stars": rating.stars,
        "comment": rating.comment,
        "rated_at": instant(rating.rated_at),
    }


def table(told: Record) -> str:
    """The sessions of an export as CSV (RFC 4180), one line each; no spreadsheet takes a cell for a formula."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(_TABLE)
    sessions = told["sessions"]
    assert isinstance(sessions, list)
    lines.writerows([_cell(each[name]) for name in _TABLE] for each in sessions)
    return written.getvalue()


def _cell(value: object) -> str:
    words = str(value)
    return f"'{words}" if words.startswith(_FORMULA) else words
