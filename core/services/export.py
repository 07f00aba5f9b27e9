"""All that is kept of a person, or of an organisation, as plain values for a file: moments in ISO 8601, in UTC."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from core.model.absence import Absence
from core.model.booking import Booking, State
from core.model.hours import Override, Stretch
from core.model.itip import CalendarEvent, Published, uid_of
from core.model.meeting import Meeting
from core.model.people import Membership, Organisation, Person
from core.model.service import Service
from core.model.summary import Notes, Rating
from core.model.waitlist import Waiting
from core.ports import Unit
from core.services.absence import absence_of
from core.services.export_calendars import calendars_told
from core.services.export_meetings import meeting_events, meetings_of_person, meetings_told, open_meetings, rooms_told
from core.services.export_polls import polls_told
from core.services.export_series import in_series

Told = dict[str, object]
"""What JSON can write down."""

_TOLD = frozenset(State) - {State.HELD, State.RELEASED, State.LAPSED}
"""What was more than a time held for a moment."""

_HELD = frozenset({State.CONFIRMED, State.ONGOING, State.COMPLETED})
"""What stands in a calendar: sessions that took place or are to."""

_ALL = 1_000_000
_AROUND = timedelta(days=3660)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_TABLE = ("id", "starts_at", "ends_at", "state", "organisation", "service", "host", "guest", "topic", "place")
_FORMULA = ("=", "+", "-", "@", "\t")


def of_person(unit: Unit, person: Person) -> Told:
    """All that is kept of the person, with what both sides wrote of their sessions, and the ratings that they gave.

    What others rated them is not theirs to read, but for a mentor's average.
    """
    belongs = [(each, _organisation(unit, each.organisation_id)) for each in unit.people.memberships(person.id)]
    given = {rating.booking_id: rating for rating in unit.ratings.given(person.id)}
    sessions = unit.bookings.of_person(person.id, None, _TOLD, _ALL)
    return {
        "exported_at": _at(unit.now),
        "person": _person(unit, person),
        "organisations": [_membership(unit, each, there) for each, there in belongs],
        "sessions": _sessions(unit, sessions, [given[each.id] for each in sessions if each.id in given]),
        "meetings": meetings_told(unit, meetings_of_person(unit, person.id, _TOLD)),
        "polls": polls_told(unit, person),
        "waitlist": [_waiting(unit, entry) for entry in unit.waitlist.of_person(person.id, unit.now)],
        "calendars": calendars_told(unit, person),
        "words_not_understood": [
            {"at": _at(miss.at), "said": miss.said}
            for each, _ in belongs
            for miss in unit.misses.since(unit.now - _AROUND, each.organisation_id)
            if miss.person_id == person.id
        ],
    }


def of_organisation(unit: Unit, organisation: Organisation) -> Told:
    """The organisation: members, what it offers, rooms, every session with notes and all ratings; for who runs the bot."""
    sessions = unit.bookings.of_organisation(organisation.id, _TOLD)
    ratings = unit.ratings.of_organisation(organisation.id, _ALL)
    return {
        "exported_at": _at(unit.now),
        "organisation": {"name": organisation.name, "joining": organisation.joining.value},
        "members": [
            {"name": person.name, "zone": person.zone} | _membership(unit, member, organisation)
            for member, person in unit.people.members(organisation.id)
        ],
        "services": [
            {"name": each.name, "lengths": list(each.lengths), "active": each.active}
            for each in unit.services.of_organisation(organisation.id)
        ],
        "rooms": rooms_told(unit, organisation.id),
        "sessions": _sessions(unit, sessions, ratings),
        "meetings": meetings_told(unit, open_meetings(unit, organisation.id, _TOLD)),
    }


def calendar_of_person(unit: Unit, person: Person) -> Published:
    """The person's sessions and meetings for a calendar program: those that took place and those to come."""
    sessions = unit.bookings.of_person(person.id, None, _HELD, _ALL)
    return _calendar(unit, sessions, meetings_of_person(unit, person.id, _HELD))


def calendar_of_organisation(unit: Unit, organisation: Organisation) -> Published:
    """The organisation's sessions and meetings, likewise, but for private ones."""
    sessions = unit.bookings.of_organisation(organisation.id, _HELD)
    return _calendar(unit, sessions, open_meetings(unit, organisation.id, _HELD))


def _calendar(unit: Unit, bookings: Sequence[Booking], meetings: Sequence[Meeting]) -> Published:
    """One event for each, of a series one for all of it, under a UID that it keeps; a change raises its SEQUENCE."""
    people = unit.people.many({each for booking in bookings for each in (booking.host_id, booking.guest_id)})
    services = {number: unit.services.get(number) for number in {booking.service_id for booking in bookings}}
    events = [_event(each, people, services[each.service_id]) for each in bookings]
    sessions = in_series(unit, tuple(zip(bookings, events, strict=True)))
    return Published((*sessions, *meeting_events(unit, meetings)), unit.now)


def _event(booking: Booking, people: Mapping[int, Person], service: Service | None) -> CalendarEvent:
    alone = booking.series_id is None
    host, guest = (people[each].name if each in people else "" for each in (booking.host_id, booking.guest_id))
    return CalendarEvent(
        uid=uid_of("booking", booking.id, booking.created_at or booking.span.start),
        sequence=booking.version - 1,
        span=booking.span,
        title=f"{'' if service is None else service.name}: {host}, {guest}",
        host=host,
        description="\n".join(part for part in (booking.topic, booking.short_id if alone else "") if part),
        place=booking.place,
    )


def table(told: Told) -> str:
    """The sessions of an export as CSV (RFC 4180), a line each; no cell is taken for a formula by a spreadsheet."""
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


def _organisation(unit: Unit, organisation_id: int) -> Organisation | None:
    return unit.organisations.get(organisation_id)


def _person(unit: Unit, person: Person) -> Told:
    accounts = [
        {"platform": each.platform, "tenant": each.tenant, "user_id": each.user_id, "handle": each.handle}
        for each in unit.people.identities(person.id)
    ]
    agenda = unit.agendas.many([person.id]).get(person.id)
    quiet = person.quiet
    return {
        "name": person.name,
        "zone": person.zone,
        "language": person.speaks or person.language,
        "email": person.email,
        "reminders_minutes": None if person.reminders is None else list(person.reminders),
        "quiet_hours": None if quiet is None else [_clock(quiet.start), _clock(quiet.end)],
        "daily_agenda": None if agenda is None else _clock(agenda[0]),
        "accounts": accounts,
    }


def _membership(unit: Unit, member: Membership, organisation: Organisation | None) -> Told:
    names = {} if organisation is None else {each.id: each.name for each in unit.organisations.skills(organisation.id)}
    first, last = (unit.now - _AROUND).date(), (unit.now + _AROUND).date()
    known = unit.people.skill_ids([member.id]).get(member.id, ())
    return {
        "organisation": organisation.name if organisation is not None else "",
        "roles": sorted(role.value for role in member.roles),
        "about": member.about,
        "skills": sorted(names[number] for number in known if number in names),
        "rating": {"average": member.rating, "count": member.rating_count} if member.rating is not None else None,
        "hours": [_stretch(each) for each in unit.hours.weekly([member.id]).get(member.id, ())],
        "days": [_override(each) for each in unit.hours.overrides([member.id], first, last).get(member.id, ())],
    }


def _stretch(stretch: Stretch) -> Told:
    return {"day": _DAYS[stretch.weekday], "from": _clock(stretch.start_minute), "to": _clock(stretch.end_minute)}


def _override(override: Override) -> Told:
    return {
        "first": override.first_date.isoformat(),
        "last": override.last_date.isoformat(),
        "kind": override.kind.value,
        "hours": [[_clock(start), _clock(end)] for start, end in override.stretches],
        "note": override.note,
    }


def _waiting(unit: Unit, entry: Waiting) -> Told:
    host = unit.people.get(entry.host_id) if entry.host_id is not None else None
    service = unit.services.get(entry.service_id) if entry.service_id is not None else None
    pool = unit.pools.get(entry.pool_id) if entry.pool_id is not None else None
    skills = {each.id: each.name for each in unit.organisations.skills(entry.organisation_id)}
    return {
        "from": _at(entry.window.start),
        "to": _at(entry.window.end),
        "host": None if host is None else host.name,
        "pool": None if pool is None else pool.name,
        "service": None if service is None else service.name,
        "skills": [skills[number] for number in entry.skill_ids if number in skills],
        "since": _at(entry.created_at),
        "paused": entry.paused,
    }


def _sessions(unit: Unit, bookings: Sequence[Booking], ratings: Iterable[Rating]) -> list[Told]:
    """The sessions in order of start, each with its notes and those of the ratings that are of it."""
    people = unit.people.many({each for booking in bookings for each in (booking.host_id, booking.guest_id)})
    names = {number: person.name for number, person in people.items()}
    services = {number: unit.services.get(number) for number in {booking.service_id for booking in bookings}}
    places = {number: _organisation(unit, number) for number in {booking.organisation_id for booking in bookings}}
    notes = unit.notes.of_bookings({booking.id for booking in bookings})
    rated: dict[int, list[Rating]] = {}
    for rating in ratings:
        rated.setdefault(rating.booking_id, []).append(rating)
    return [
        {
            "id": booking.short_id,
            "starts_at": _at(booking.span.start),
            "ends_at": _at(booking.span.end),
            "state": booking.state.value,
            "organisation": getattr(places[booking.organisation_id], "name", ""),
            "service": getattr(services[booking.service_id], "name", ""),
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


def _absence(absence: Absence | None, names: Mapping[int, str]) -> Told | None:
    """Who did not come, with what was said to it."""
    if absence is None:
        return None
    return {
        "absent": names.get(absence.absent_id, ""),
        "objection": absence.objection,
        "upheld": absence.upheld,
        "why": absence.why,
    }


def _notes(notes: Notes, names: Mapping[int, str]) -> Told:
    return {
        "by": names.get(notes.person_id, ""),
        "notes": notes.notes,
        "next_steps": notes.next_steps,
        "written_at": _at(notes.written_at),
    }


def _rating(rating: Rating, names: Mapping[int, str]) -> Told:
    return {
        "by": names.get(rating.person_id, ""),
        "of": names.get(rating.rated_id, ""),
        "stars": rating.stars,
        "comment": rating.comment,
        "rated_at": _at(rating.rated_at),
    }


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
