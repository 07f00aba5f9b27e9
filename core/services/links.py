"""Booking links: one revocable link for each mentor and each service, and whom it admits (S0.15, S4.61)."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.errors import CodeInvalid, NotAdmitted, NotAllowed
from core.events import MemberJoined
from core.model.openings import OpenTime
from core.model.people import Joining, Membership, Organisation, Person
from core.model.rights import mentors, organizes
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import OneTimeCode, Unit
from core.services import codes
from core.services.lookup import person_of, service_here
from core.services.people import admit, enter, speak_from
from core.services.search import Wish, find

SHOWN = 3
"""How many of the next times a link shows before it is opened."""

AHEAD = timedelta(days=14)
"""How far ahead those times may be."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a mentor, one of their services, or a service of every mentor (``host`` is None)."""

    token: str
    organisation: Organisation
    host: Person | None
    membership: Membership | None
    service: Service | None

    @property
    def admits_guests(self) -> bool:
        """Whether the mentor admits strangers who come by this link."""
        return self.membership is not None and self.membership.admits_guests


@dataclass(frozen=True, slots=True)
class OwnLink:
    """A link as its owner sees it; ``token`` is None if there is none. ``service`` is None for the mentor's own link."""

    token: str | None
    admits_guests: bool
    service: Service | None = None


# Opening.


def resolve(unit: Unit, token: str) -> Target:
    """Where the link leads. Raises CodeInvalid if it is unknown or revoked, or its target is no longer offered."""
    code = codes.standing(unit, token, "mentor", "service")
    organisation = unit.organisations.get(code.organisation_id) if code.organisation_id is not None else None
    if organisation is None:
        raise CodeInvalid("link")
    service = unit.services.get(code.subject) if code.kind == "service" else None
    if code.kind == "service" and (service is None or not service.active):
        raise CodeInvalid("link")
    host_id = service.host_id if service else code.subject
    if host_id is None:
        return Target(token, organisation, None, None, service)
    membership = unit.people.membership(organisation.id, host_id)
    if membership is None or not mentors(membership):
        raise CodeInvalid("link")
    return Target(token, organisation, person_of(unit, host_id), membership, service)


def enter_by(unit: Unit, person: Person, token: str) -> Target:
    """Open a link: the person then acts in its organisation, a stranger as a new member or as the mentor's guest.

    Raises CodeInvalid, and NotAdmitted if a stranger must be invited first.
    """
    target = resolve(unit, token)
    at = target.organisation.id
    membership = unit.people.membership(at, person.id)
    if membership is None and target.organisation.joining is Joining.OPEN:
        enter(unit, person, at)
        return target
    if membership is not None and _sees(membership, target):
        speak_from(unit, person, at)
        return target
    if target.host is None or not target.admits_guests:
        raise NotAdmitted(at)
    admit(unit, person, at, target.host.id)
    event = MemberJoined(person.id, at)
    unit.outbox.notify(target.host.id, event, organisation_id=at, now=unit.now)
    return target


def _sees(membership: Membership, target: Target) -> bool:
    return membership.only_host_id is None or (target.host is not None and membership.only_host_id == target.host.id)


def next_times(unit: Unit, target: Target) -> tuple[OpenTime, ...]:
    """The next open times behind the link as they are now, at most three, in order (S4.61).

    They are those that a stranger would see, so anybody may be shown them.
    """
    stranger = Membership(0, target.organisation.id, 0)
    wish = Wish(
        host_ids=(target.host.id,) if target.host else (),
        service_id=target.service.id if target.service else None,
        window=Timespan(unit.now, unit.now + AHEAD),
    )
    found = find(unit, stranger, wish)
    times = [
        OpenTime(each.mentor.person_id, each.service.id, start, each.length)
        for each in (*found.inside, *found.outside)
        for start in each.starts[:SHOWN]
    ]
    return tuple(sorted(times, key=lambda time: (time.starts_at, time.host_id))[:SHOWN])


# Keeping one's own.


def mine(unit: Unit, member: Membership, service_id: int | None = None) -> OwnLink:
    """The member's own link, or that of a service they keep. Raises NotAllowed and NotFound."""
    kind, subject, service = _owned(unit, member, service_id)
    code = codes.link(unit, kind, subject, member.organisation_id)
    return OwnLink(code.token if code else None, member.admits_guests, service)


def renew(unit: Unit, member: Membership, service_id: int | None = None) -> OwnLink:
    """A new link in place of the previous one, if any, which stops working.

    Raises NotAllowed and NotFound.
    """
    kind, subject, service = _owned(unit, member, service_id)
    code: OneTimeCode = codes.renew_link(unit, kind, subject, member.organisation_id)
    return OwnLink(code.token, member.admits_guests, service)


def revoke(unit: Unit, member: Membership, service_id: int | None = None) -> OwnLink:
    """Revoke the link. Raises NotAllowed and NotFound."""
    kind, subject, service = _owned(unit, member, service_id)
    codes.revoke_link(unit, kind, subject, member.organisation_id)
    return OwnLink(None, member.admits_guests, service)


def admit_guests(unit: Unit, member: Membership, service_id: int | None = None, *, admits: bool) -> OwnLink:
    """Set whether strangers with one of the mentor's links are admitted as guests who see only that mentor.

    Raises NotAllowed and NotFound, where the link asked about is not the mentor's.
    """
    _owned(unit, member, service_id)
    if not mentors(member):
        raise NotAllowed(needs="mentor")
    if member.admits_guests is not admits:
        member = replace(member, admits_guests=admits)
        unit.people.save_membership(member)
    return mine(unit, member, service_id)


def _owned(unit: Unit, member: Membership, service_id: int | None) -> tuple[str, int, Service | None]:
    """The kind and subject of the member's link. Raises NotAllowed if it is not theirs to manage."""
    if service_id is None:
        if not mentors(member):
            raise NotAllowed(needs="mentor")
        return "mentor", member.person_id, None
    service = service_here(unit, member, service_id)
    if service.host_id != member.person_id and not (service.host_id is None and organizes(member)):
        raise NotAllowed(needs="host" if service.host_id else "organizer")
    return "service", service.id, service
