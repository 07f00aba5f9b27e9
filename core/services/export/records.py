"""The whole export of a person or an organisation."""

from core.model.booking import State
from core.model.people import Organisation, Person
from core.ports import Unit
from core.services.export.connected import calendar_records
from core.services.export.meetings import meeting_records, meetings_of_person, public_meetings, room_records
from core.services.export.people import AROUND, membership_record, person_record, waiting_record
from core.services.export.polls import poll_records
from core.services.export.sessions import session_records
from core.services.export.values import EVERYTHING, Record, instant

EXPORTED = frozenset(State) - {State.HELD, State.RELEASED, State.LAPSED}
"""The states of what was ever more than a time held for a moment."""


def of_person(unit: Unit, person: Person) -> Record:
    """Everything kept of the person, with both sides' notes on their sessions, and the ratings that they gave.

    How others rated them is not theirs to read, except for a mentor's average.
    """
    belongs = [(each, unit.organisations.get(each.organisation_id)) for each in unit.people.memberships(person.id)]
    given = {rating.booking_id: rating for rating in unit.ratings.given(person.id)}
    sessions = unit.bookings.of_person(person.id, None, EXPORTED, EVERYTHING)
    return {
        "exported_at": instant(unit.now),
        "person": person_record(unit, person),
        "organisations": [membership_record(unit, each, there) for each, there in belongs],
        "sessions": session_records(unit, sessions, [given[each.id] for each in sessions if each.id in given]),
        "meetings": meeting_records(unit, meetings_of_person(unit, person.id, EXPORTED)),
        "polls": poll_records(unit, person),
        "waitlist": [waiting_record(unit, entry) for entry in unit.waitlist.of_person(person.id, unit.now)],
        "calendars": calendar_records(unit, person),
        "words_not_understood": [
            {"at": instant(miss.at), "said": miss.said}
            for each, _ in belongs
            for miss in unit.misses.since(unit.now - AROUND, each.organisation_id)
            if miss.person_id == person.id
        ],
    }


def of_organisation(unit: Unit, organisation: Organisation) -> Record:
    """The organisation: members, services, rooms, every session with notes and all ratings; for the operator."""
    sessions = unit.bookings.of_organisation(organisation.id, EXPORTED)
    ratings = unit.ratings.of_organisation(organisation.id, EVERYTHING)
    return {
        "exported_at": instant(unit.now),
        "organisation": {"name": organisation.name, "joining": organisation.joining.value},
        "members": [
            {"name": person.name, "zone": person.zone} | membership_record(unit, member, organisation)
            for member, person in unit.people.members(organisation.id)
        ],
        "services": [
            {"name": each.name, "lengths": list(each.lengths), "active": each.active}
            for each in unit.services.of_organisation(organisation.id)
        ],
        "rooms": room_records(unit, organisation.id),
        "sessions": session_records(unit, sessions, ratings),
        "meetings": meeting_records(unit, public_meetings(unit, organisation.id, EXPORTED)),
    }
