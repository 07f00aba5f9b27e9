"""Arriving: a person is made from what the platform knows, and comes into an organisation; later their zone and address."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import Invalid, NotAllowed, NotFound, ZoneFollowed
from core.events import MemberJoined
from core.model.address import is_email
from core.model.people import Account, Identity, Joining, Membership, Organisation, Person, Role
from core.model.zones import is_zone
from core.ports import Unit
from core.services import codes, offers, reminders
from core.services.lookup import organisation_of, person_of

NAME_LIMIT = 80
"""Characters of a person's or an organisation's name."""

_JOINERS = frozenset("\u200c\u200d")
"""Format characters that letters and emoji need between them; all others hide something."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who speaks, as which identity; ``new`` at first contact."""

    person: Person
    identity: Identity
    new: bool


def arrive(unit: Unit, account: Account, *, chat_id: str | None) -> Arrival:
    """Find who speaks, or create the person from what the platform tells (S1.18); writes nothing if nothing changed.

    The account's ``tenant`` is a Slack workspace: an organisation of its own, whose people are members from their first contact.
    ``chat_id`` is the private conversation, None where somebody speaks elsewhere.
    """
    told = _profile_of(account)
    identity = unit.people.identity(account.platform, account.tenant, account.user_id)
    new = identity is None
    if identity is None:
        person = _made(unit, told)
        identity = unit.people.add_identity(
            person.id,
            account.platform,
            account.tenant,
            account.user_id,
            chat_id=chat_id,
            handle=account.handle,
            silent=account.silent,
        )
    else:
        known = unit.people.identities(identity.person_id)
        now = replace(
            identity,
            handle=account.handle or identity.handle,
            chat_id=chat_id or identity.chat_id,
            reachable=identity.reachable or chat_id is not None,
            silent=account.silent,
        )
        identity = _heard(unit, identity, now, before=known[0])
        person = _in_step(unit, identity, told, alone=len(known) == 1)
    if account.tenant:
        person = _at_work(unit, person, account.tenant)
    return Arrival(person, identity, new)


def introduce(unit: Unit, account: Account) -> Person:
    """Find somebody whom the platform names but who may never have spoken here, or create them from what it tells.

    Of a known person nothing changes, except that a missing zone is filled in.
    """
    identity = unit.people.identity(account.platform, account.tenant, account.user_id)
    if identity is None:
        return arrive(unit, account, chat_id=None).person
    person = person_of(unit, identity.person_id)
    zone = _profile_of(account).zone
    return _saved(unit, replace(person, zone=zone)) if person.zone is None and zone else person


@dataclass(frozen=True, slots=True)
class _Profile:
    name: str
    zone: str | None
    language: str | None
    email: str | None


def _profile_of(account: Account) -> _Profile:
    """What the account tells of the person, without what cannot be true."""
    zone, language, email = account.zone, account.language, account.email
    return _Profile(
        cleaned(account.name, otherwise=account.handle or account.user_id),
        zone if zone and is_zone(zone) else None,
        language.replace("_", "-") if language and _LANGUAGE.fullmatch(language) else None,
        email if email and is_email(email) else None,
    )


def _made(unit: Unit, told: _Profile) -> Person:
    person = unit.people.add(told.name, zone=told.zone, language=told.language)
    if told.email:
        person = _saved(unit, replace(person, email=told.email))
    return person


def _heard(unit: Unit, identity: Identity, now: Identity, *, before: Identity) -> Identity:
    """The identity as the platform tells of it ``now``, and marked as heard of last where another was ``before``."""
    if now != identity or before.id != identity.id:
        unit.people.save_identity(now, heard_at=unit.now)
    return now


def _in_step(unit: Unit, identity: Identity, told: _Profile, *, alone: bool) -> Person:
    """The person, following a workspace's profile while that is all there is; elsewhere only gaps are filled."""
    person = person_of(unit, identity.person_id)
    if alone and identity.tenant:
        now = replace(person, name=told.name, zone=told.zone or person.zone, language=told.language or person.language)
    else:
        now = replace(person, zone=person.zone or told.zone, language=person.language or told.language)
    now = replace(now, email=person.email or told.email)
    return now if now == person else _saved(unit, now)


def _at_work(unit: Unit, person: Person, team: str) -> Person:
    """The person as a member of the workspace they speak from; a workspace is an organisation from its first word."""
    workspace = unit.organisations.of_slack(team)
    if workspace is None:
        workspace = unit.organisations.add(team, Joining.INVITATION, slack_team=team)
        offers.add_default(unit, workspace.id)
    if person.organisation_id == workspace.id or unit.people.membership(workspace.id, person.id) is not None:
        return person
    unit.people.join(workspace.id, person.id)
    return _saved(unit, replace(person, organisation_id=workspace.id))


def follows_workspace(unit: Unit, identity: Identity) -> bool:
    """Whether name and zone are the workspace's profile, which moves when the person travels.

    With a second identity a person says for themself where they are.
    """
    return identity.tenant != "" and len(unit.people.identities(identity.person_id)) == 1


def cleaned(name: str, *, otherwise: str) -> str:
    """A name on one line without control and invisible characters, at most 80 characters long, never empty."""
    words = on_one_line(name) or " ".join(otherwise.split()) or "?"
    return words if len(words) <= NAME_LIMIT else words[: NAME_LIMIT - 1].rstrip() + "…"


def on_one_line(words: str) -> str:
    """The words on one line without control and invisible characters; empty where nothing is left."""
    seen = "".join(" " if unicodedata.category(c) == "Cc" else c for c in words if not _is_hidden(c))
    return " ".join(seen.split()).strip("\u200c\u200d ")


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cf", "Cs", "Co"} and character not in _JOINERS


# Coming into an organisation.


def open_organisations(unit: Unit) -> Sequence[Organisation]:
    """The organisations that anybody may join, oldest first."""
    return [each for each in unit.organisations.all() if each.joining is Joining.OPEN]


def join(unit: Unit, person: Person, organisation_id: int) -> Membership:
    """Join an organisation that is open to all. Raises NotFound, and NotAllowed where an invitation is needed."""
    organisation = organisation_of(unit, organisation_id)
    if organisation.joining is not Joining.OPEN and not _is_full_member(unit, person, organisation_id):
        raise NotAllowed(needs="invitation")
    return enter(unit, person, organisation_id)


def join_by_invitation(unit: Unit, person: Person, token: str) -> Membership:
    """Join by an organisation's invitation link; its admins hear of somebody new. Raises CodeInvalid."""
    code = codes.standing(unit, token, "invitation")
    known = _is_full_member(unit, person, code.subject)
    membership = enter(unit, person, code.subject)
    if not known:
        for _, admin in unit.people.members(code.subject, Role.ADMIN):
            event = MemberJoined(person.id, code.subject)
            unit.outbox.notify(admin.id, event, organisation_id=code.subject, now=unit.now)
    return membership


def enter(unit: Unit, person: Person, organisation_id: int) -> Membership:
    """Make the person a whole member, a guest too, and let them speak from there. Whether they may is the caller's to ask."""
    membership = unit.people.join(organisation_id, person.id)
    if membership.only_host_id is not None:
        membership = replace(membership, only_host_id=None)
        unit.people.save_membership(membership)
    speak_from(unit, person, organisation_id)
    return membership


def admit(unit: Unit, person: Person, organisation_id: int, host_id: int) -> Membership:
    """Make a stranger a guest who sees this mentor alone; a guest of another mentor comes over to this one."""
    membership = unit.people.join(organisation_id, person.id, only_host_id=host_id)
    if membership.only_host_id not in (None, host_id):
        membership = replace(membership, only_host_id=host_id)
        unit.people.save_membership(membership)
    speak_from(unit, person, organisation_id)
    return membership


def switch(unit: Unit, person: Person, organisation_id: int) -> Organisation:
    """Speak from another organisation that one belongs to from now on. Raises NotFound where one does not."""
    organisation = unit.organisations.get(organisation_id)
    if organisation is None or unit.people.membership(organisation_id, person.id) is None:
        raise NotFound("organisation")
    speak_from(unit, person, organisation_id)
    return organisation


def speak_from(unit: Unit, person: Person, organisation_id: int) -> None:
    """Remember where the person speaks from."""
    if person.organisation_id != organisation_id:
        unit.people.save(replace(person_of(unit, person.id), organisation_id=organisation_id))


def _is_full_member(unit: Unit, person: Person, organisation_id: int) -> bool:
    membership = unit.people.membership(organisation_id, person.id)
    return membership is not None and membership.only_host_id is None


# What a person says of themself.


def set_zone(unit: Unit, person: Person, identity: Identity, zone: str) -> Person:
    """The person is in this zone. Raises Invalid, and ZoneFollowed where the workspace's profile says another."""
    check_zone(unit, person, identity, zone)
    return person if person.zone == zone else _saved(unit, replace(person, zone=zone))


def check_zone(unit: Unit, person: Person, identity: Identity, zone: str) -> None:
    """Raise what ``set_zone`` would raise."""
    if not is_zone(zone):
        raise Invalid("zone", "unknown")
    if person.zone not in (None, zone) and follows_workspace(unit, identity):
        raise ZoneFollowed(person.zone or zone)


def set_email(unit: Unit, person: Person, email: str) -> Person:
    """Keep the address, or none when it is empty. Raises Invalid where it is none."""
    email = email.strip()
    if email and not is_email(email):
        raise Invalid("email", "unknown")
    return _saved(unit, replace(person, email=email or None, mail=person.mail if person.mail == email else None))


def set_language(unit: Unit, person: Person, language: str) -> Person:
    """Keep the language that the person wants to be spoken to in; raises Invalid for what is no BCP 47 tag."""
    if not _LANGUAGE.fullmatch(language):
        raise Invalid("language", "unknown")
    return person if person.speaks == language else _saved(unit, replace(person, speaks=language))


def _saved(unit: Unit, person: Person) -> Person:
    before = unit.people.get(person.id)
    unit.people.save(person)
    if before is not None and before.zone != person.zone:
        reminders.follow_zone(unit, person)
    return person
