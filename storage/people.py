"""Persons, their identities and memberships."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, nulls_last, select, update
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.model.channels import Channel, Choices, Topic, Use
from core.model.limits import Limits
from core.model.people import Identity, Membership, Person, Role
from core.model.reminders import QuietHours
from storage.directory import raise_directory, raise_directory_if_renamed, raise_directory_of_member
from storage.forget import forget
from storage.merge import merge
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import calendars, identities, member_skills, memberships, people
from storage.types import among, among_words

_P = people.c
_PERSON = (
    _P.id,
    _P.calendar_id,
    _P.name,
    _P.zone,
    _P.language,
    _P.email,
    _P.organisation_id,
    _P.reminders,
    _P.quiet_start,
    _P.quiet_end,
    _P.speaks,
    _P.keeps_misses,
    _P.offers_in_quiet,
    _P.mail,
    _P.channels,
    _P.phone,
    _P.sms,
)
_GET = Prepared(select(*_PERSON).where(_P.id == bindparam("wanted")))
_MANY = Prepared(select(*_PERSON).where(among(_P.id, "wanted")).order_by(_P.id))
_ADD_CALENDAR = Prepared(insert(calendars).returning(calendars.c.id))
_ADD = Prepared(insert(people).returning(people.c.id))
_SAVE = Prepared(update(people).where(_P.id == bindparam("wanted")))

_I = identities.c
_IDENTITY = (_I.id, _I.person_id, _I.platform, _I.tenant, _I.user_id, _I.chat_id, _I.handle, _I.reachable, _I.silent)
_BY_PLATFORM = Prepared(
    select(*_IDENTITY).where(
        _I.platform == bindparam("on_platform"), _I.tenant == bindparam("of_tenant"), _I.user_id == bindparam("as_user")
    )
)
_HEARD_LAST = (nulls_last(_I.heard_at.desc()), _I.id.desc())
_IDENTITIES = Prepared(select(*_IDENTITY).where(_I.person_id == bindparam("wanted")).order_by(*_HEARD_LAST))
_IDENTITIES_OF = Prepared(select(*_IDENTITY).where(among(_I.person_id, "wanted")).order_by(*_HEARD_LAST))
_ADD_IDENTITY = Prepared(insert(identities).returning(identities.c.id))
_SAVE_IDENTITY = Prepared(update(identities).where(_I.id == bindparam("wanted")))

_M = memberships.c
_MEMBERSHIP = (
    _M.id,
    _M.organisation_id,
    _M.person_id,
    _M.mentor,
    _M.organizer,
    _M.admin,
    _M.about,
    _M.only_host_id,
    _M.admits_guests,
    _M.rating_sum,
    _M.rating_count,
    _M.day_limit,
    _M.week_limit,
)
_ONE = Prepared(
    select(*_MEMBERSHIP).where(_M.organisation_id == bindparam("organisation"), _M.person_id == bindparam("person"))
)
_OF_PERSON = Prepared(select(*_MEMBERSHIP).where(_M.person_id == bindparam("wanted")).order_by(_M.id))
_OF_PEOPLE = Prepared(select(*_MEMBERSHIP).where(among(_M.person_id, "wanted")).order_by(_M.id))
_AMONG = Prepared(
    select(*_MEMBERSHIP).where(_M.organisation_id == bindparam("organisation"), among(_M.person_id, "wanted"))
)
_JOINED = and_(_P.id == _M.person_id, _M.organisation_id == bindparam("wanted"))
_MEMBERS = select(*_MEMBERSHIP, *_PERSON).where(_JOINED).order_by(_P.name, _P.id)
_WITH_ROLE = {role: Prepared(_MEMBERS.where(_M[role.value])) for role in Role}
_EVERYBODY = Prepared(_MEMBERS)
_WITH_HANDLES = Prepared(
    select(func.lower(_I.handle), _I.person_id)
    .join(memberships, _M.person_id == _I.person_id)
    .where(
        _M.organisation_id == bindparam("here"),
        _I.platform == bindparam("on_platform"),
        among_words(func.lower(_I.handle), "wanted"),
    )
)
_NAMES = Prepared(select(_P.id, _P.name, _M.mentor).where(_JOINED).order_by(_P.id))
_JOIN = Prepared(insert_unless(memberships).on_conflict_do_nothing(index_elements=["organisation_id", "person_id"]))
_SAVE_MEMBERSHIP = Prepared(update(memberships).where(_M.id == bindparam("wanted")))
_SKILL_IDS = Prepared(
    select(member_skills.c.membership_id, member_skills.c.skill_id)
    .where(among(member_skills.c.membership_id, "wanted"))
    .order_by(member_skills.c.membership_id, member_skills.c.skill_id)
)
_DROP_SKILLS = Prepared(delete(member_skills).where(member_skills.c.membership_id == bindparam("wanted")))
_ADD_SKILLS = Prepared(insert(member_skills))


class PeopleTable(Repository):
    """Implements ``core.ports.People``."""

    def get(self, person_id: int) -> Person | None:
        """The person, or None."""
        return self._once(("person", person_id), lambda: self._read(person_id))

    def many(self, ids: Collection[int]) -> Mapping[int, Person]:
        """The people among these that exist, by id and in the order of it."""
        return {row[0]: _person(row) for row in self._session.rows(_MANY, {"wanted": ids})}

    def add(self, name: str, *, zone: str | None = None, language: str | None = None) -> Person:
        """A new person with a calendar of their own."""
        self._forget()
        calendar = self._session.value(_ADD_CALENDAR, {})
        values = {"calendar_id": calendar, "name": name, "zone": zone, "language": language}
        return Person(self._session.value(_ADD, values), calendar, name, zone, language)

    def save(self, person: Person) -> None:
        """Store what changed of the person; a new name raises ``directory`` wherever the person is a member."""
        raise_directory_if_renamed(self._session, person.id, person.name)
        values = {
            "wanted": person.id,
            "name": person.name,
            "zone": person.zone,
            "language": person.language,
            "speaks": person.speaks,
            "keeps_misses": person.keeps_misses,
            "email": person.email,
            "mail": person.mail,
            "phone": person.phone,
            "sms": person.sms,
            "channels": [list(choice) for choice in person.channels.made] or None,
            "organisation_id": person.organisation_id,
            "reminders": None if person.reminders is None else list(person.reminders),
            "quiet_start": None if person.quiet is None else person.quiet.start,
            "offers_in_quiet": person.offers_in_quiet,
            "quiet_end": None if person.quiet is None else person.quiet.end,
        }
        self._session.change(_SAVE, values)
        self._forget()

    def identity(self, platform: str, tenant: str, user_id: str) -> Identity | None:
        """The identity with this id on a platform."""
        key = {"on_platform": platform, "of_tenant": tenant, "as_user": user_id}
        row = self._session.row(_BY_PLATFORM, key)
        return None if row is None else Identity(*row)

    def identities(self, person_id: int) -> Sequence[Identity]:
        """All identities of a person, the most recently active first."""
        return self._ahead(("identities", person_id), lambda: self._read_identities(person_id))

    def add_identity(
        self,
        person_id: int,
        platform: str,
        tenant: str,
        user_id: str,
        *,
        chat_id: str | None,
        handle: str | None,
        silent: bool = False,
    ) -> Identity:
        """A new identity of the person, active now."""
        values = {
            "person_id": person_id,
            "platform": platform,
            "tenant": tenant,
            "user_id": user_id,
            "chat_id": chat_id,
            "handle": handle,
            "silent": silent,
        }
        number = self._session.value(_ADD_IDENTITY, values | {"reachable": True, "heard_at": self._session.now})
        return Identity(number, person_id, platform, tenant, user_id, chat_id, handle, silent=silent)

    def save_identity(self, identity: Identity, *, heard_at: datetime | None = None) -> None:
        """Store a changed identity; ``heard_at`` marks it as the most recently active."""
        values = {
            "wanted": identity.id,
            "person_id": identity.person_id,
            "chat_id": identity.chat_id,
            "handle": identity.handle,
            "reachable": identity.reachable,
            "silent": identity.silent,
        }
        self._session.change(_SAVE_IDENTITY, values if heard_at is None else values | {"heard_at": heard_at})

    def membership(self, organisation_id: int, person_id: int) -> Membership | None:
        """The person's membership there, or None for a stranger."""
        return self._once(("member", organisation_id, person_id), lambda: self._read_member(organisation_id, person_id))

    def memberships(self, person_id: int) -> Sequence[Membership]:
        """All of the person's memberships, in the order of joining."""
        return self._ahead(("memberships", person_id), lambda: self._read_memberships(person_id))

    def read_ahead(self, readers: Collection[int], others: Collection[int]) -> Collection[Identity]:
        """All these people, with the identities and memberships of the readers; returns the identities."""
        everybody = {number for number in (*readers, *others) if ("person", number) not in self._session.known}
        found = self.many(everybody) if everybody else {}
        self._session.known.update((("person", number), found.get(number)) for number in everybody)
        identities: dict[int, list[Identity]] = {number: [] for number in readers}
        for row in self._session.rows(_IDENTITIES_OF, {"wanted": readers}):
            identities[row[1]].append(Identity(*row))
        memberships: dict[int, list[Membership]] = {number: [] for number in readers}
        for row in self._session.rows(_OF_PEOPLE, {"wanted": readers}):
            memberships[row[2]].append(_membership(row))
        self._session.ahead.update((("identities", number), each) for number, each in identities.items())
        self._session.ahead.update((("memberships", number), each) for number, each in memberships.items())
        return [each for known in identities.values() for each in known]

    def members_among(self, organisation_id: int, person_ids: Collection[int]) -> Mapping[int, Membership]:
        """The memberships of those of the people who belong to the organisation, by person."""
        rows = self._session.rows(_AMONG, {"organisation": organisation_id, "wanted": person_ids})
        return {row[2]: _membership(row) for row in rows}

    def members(self, organisation_id: int, role: Role | None = None) -> Sequence[tuple[Membership, Person]]:
        """The members of an organisation, of one role if given, by name."""
        statement = _EVERYBODY if role is None else _WITH_ROLE[role]
        width = len(_MEMBERSHIP)
        rows = self._session.rows(statement, {"wanted": organisation_id})
        return [(_membership(row[:width]), _person(row[width:])) for row in rows]

    def names(self, organisation_id: int) -> Sequence[tuple[int, str, bool]]:
        """(person id, name, whether a mentor) of every member, oldest first: what the directory is made from."""
        return [tuple(row) for row in self._session.rows(_NAMES, {"wanted": organisation_id})]

    def with_handles(self, organisation_id: int, platform: str, handles: Collection[str]) -> Mapping[str, int]:
        """The members whose usernames on the platform are among these (lower case): username → person id."""
        key = {"here": organisation_id, "on_platform": platform, "wanted": handles}
        return {str(handle): int(person) for handle, person in self._session.rows(_WITH_HANDLES, key)}

    def join(self, organisation_id: int, person_id: int, *, only_host_id: int | None = None) -> Membership:
        """Make the person a member, or return the existing membership; raises the organisation's ``directory``."""
        new = Membership(0, organisation_id, person_id, only_host_id=only_host_id)
        key = {"organisation_id": organisation_id, "person_id": person_id}
        if self._session.change(_JOIN, key | _values(new)):
            raise_directory(self._session, organisation_id)
        self._forget()
        joined = self.membership(organisation_id, person_id)
        assert joined is not None, "it was there, or has just been added"
        return joined

    def save_membership(self, membership: Membership) -> None:
        """Store roles, about and settings of a membership; raises the organisation's ``directory``."""
        self._session.change(_SAVE_MEMBERSHIP, _values(membership) | {"wanted": membership.id})
        raise_directory(self._session, membership.organisation_id)
        self._forget()

    def skill_ids(self, membership_ids: Collection[int]) -> Mapping[int, tuple[int, ...]]:
        """The skills of each membership, by membership id, in order; none for those without."""
        found: dict[int, tuple[int, ...]] = dict.fromkeys(membership_ids, ())
        for membership_id, skill_id in self._session.rows(_SKILL_IDS, {"wanted": membership_ids}):
            found[membership_id] += (skill_id,)
        return found

    def set_skills(self, membership_id: int, skill_ids: Collection[int]) -> None:
        """Replace a member's skills; raises the organisation's ``directory``."""
        self._session.change(_DROP_SKILLS, {"wanted": membership_id})
        if skill_ids:
            values = [{"membership_id": membership_id, "skill_id": skill_id} for skill_id in sorted(set(skill_ids))]
            self._session.change_many(_ADD_SKILLS, values)
        raise_directory_of_member(self._session, membership_id)
        self._forget()

    def merge(self, kept: int, absorbed: int) -> None:
        """Merge two people into one: identities, memberships, bookings and claims of ``absorbed`` become those of ``kept``.

        Raises Conflict if both have something at the same time.
        """
        merge(self._session, kept, absorbed)
        self._forget()

    def forget(self, person_id: int, *, name: str, reason: str) -> None:
        """Delete everything of the person's. Other people's history calls them ``name`` and gives ``reason`` for what they ended.

        Raises the ``directory`` of every organisation where they were a member.
        """
        forget(self._session, person_id, name=name, reason=reason)
        self._forget()

    def _read(self, person_id: int) -> Person | None:
        row = self._session.row(_GET, {"wanted": person_id})
        return None if row is None else _person(row)

    def _read_identities(self, person_id: int) -> Sequence[Identity]:
        return [Identity(*row) for row in self._session.rows(_IDENTITIES, {"wanted": person_id})]

    def _read_memberships(self, person_id: int) -> Sequence[Membership]:
        return [_membership(row) for row in self._session.rows(_OF_PERSON, {"wanted": person_id})]

    def _read_member(self, organisation_id: int, person_id: int) -> Membership | None:
        row = self._session.row(_ONE, {"organisation": organisation_id, "person": person_id})
        return None if row is None else _membership(row)


def _person(row: AnyRow | tuple[Any, ...]) -> Person:
    number, calendar, name, zone, language, email, organisation, reminders, quiet_start, quiet_end, *rest = row
    speaks, keeps, offers, mail, chosen, phone, sms = rest
    wishes = None if reminders is None else tuple(reminders)
    quiet = None if quiet_start is None else QuietHours(quiet_start, quiet_end)
    return Person(
        number,
        calendar,
        name,
        zone,
        language,
        email,
        organisation,
        wishes,
        quiet,
        speaks,
        keeps,
        offers,
        mail,
        _choices(chosen),
        phone,
        sms,
    )


def _choices(chosen: Sequence[Sequence[str]] | None) -> Choices:
    return Choices(tuple((Topic(topic), Channel(channel), Use(use)) for topic, channel, use in chosen or ()))


def _membership(row: AnyRow | tuple[Any, ...]) -> Membership:
    number, organisation, person, mentor, organizer, admin, about, only, admits, total, count, per_day, per_week = row
    given = ((Role.MENTOR, mentor), (Role.ORGANIZER, organizer), (Role.ADMIN, admin))
    roles = frozenset(role for role, has in given if has)
    limits = Limits(per_day, per_week)
    return Membership(number, organisation, person, roles, about, only, admits, total, count, limits)


def _values(membership: Membership) -> dict[str, Any]:
    return {
        "mentor": Role.MENTOR in membership.roles,
        "organizer": Role.ORGANIZER in membership.roles,
        "admin": Role.ADMIN in membership.roles,
        "about": membership.about,
        "only_host_id": membership.only_host_id,
        "admits_guests": membership.admits_guests,
        "rating_sum": membership.rating_sum,
        "rating_count": membership.rating_count,
        "day_limit": membership.limits.per_day,
        "week_limit": membership.limits.per_week,
    }
