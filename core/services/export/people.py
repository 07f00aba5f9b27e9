"""People in an export: who they are, what they are in an organisation, and what they wait for."""

from datetime import timedelta

from core.model.hours import Override, Stretch
from core.model.people import Membership, Organisation, Person
from core.model.waitlist import Waiting
from core.ports import Unit
from core.services.export.values import Record, clock_time, instant

AROUND = timedelta(days=3660)
"""How far back and ahead an export reaches where something must be asked for by time."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def person_record(unit: Unit, person: Person) -> Record:
    """The person with their settings and accounts."""
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
        "phone": person.phone,
        "reminders_minutes": None if person.reminders is None else list(person.reminders),
        "channels": [[topic.value, channel.value, use.value] for topic, channel, use in person.channels.made] or None,
        "quiet_hours": None if quiet is None else [clock_time(quiet.start), clock_time(quiet.end)],
        "daily_agenda": None if agenda is None else clock_time(agenda[0]),
        "accounts": accounts,
    }


def membership_record(unit: Unit, member: Membership, organisation: Organisation | None) -> Record:
    """The membership with its skills, hours and overrides."""
    names = {} if organisation is None else {each.id: each.name for each in unit.organisations.skills(organisation.id)}
    first, last = (unit.now - AROUND).date(), (unit.now + AROUND).date()
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


def _stretch(stretch: Stretch) -> Record:
    return {
        "day": _DAYS[stretch.weekday],
        "from": clock_time(stretch.start_minute),
        "to": clock_time(stretch.end_minute),
    }


def _override(override: Override) -> Record:
    return {
        "first": override.first_date.isoformat(),
        "last": override.last_date.isoformat(),
        "kind": override.kind.value,
        "hours": [[clock_time(start), clock_time(end)] for start, end in override.stretches],
        "note": override.note,
    }


def waiting_record(unit: Unit, entry: Waiting) -> Record:
    """A waitlist entry."""
    host = unit.people.get(entry.host_id) if entry.host_id is not None else None
    service = unit.services.get(entry.service_id) if entry.service_id is not None else None
    pool = unit.pools.get(entry.pool_id) if entry.pool_id is not None else None
    skills = {each.id: each.name for each in unit.organisations.skills(entry.organisation_id)}
    return {
        "from": instant(entry.window.start),
        "to": instant(entry.window.end),
        "host": None if host is None else host.name,
        "pool": None if pool is None else pool.name,
        "service": None if service is None else service.name,
        "skills": [skills[number] for number in entry.skill_ids if number in skills],
        "since": instant(entry.created_at),
        "paused": entry.paused,
    }
