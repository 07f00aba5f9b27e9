"""Administering an organisation: its first admin, its name and rules, its members' roles, its invitation link."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.errors import AlreadyClaimed, Invalid, LastAdmin, NotAllowed
from core.events import RoleGiven
from core.model.people import Joining, Membership, Organisation, Person, Role
from core.model.rights import administers, organizes
from core.model.waitlist import Order
from core.ports import OneTimeCode, Unit
from core.services import codes, offers
from core.services.fields import check_bounds
from core.services.lookup import membership_of, organisation_of, person_of
from core.services.people import cleaned, enter

FIRST_CODE_LASTS = timedelta(days=7)
"""How long the code of the first start is valid; every further start prints a new one while it is needed."""

BOUNDS = {"holds_limit": (1, 20), "hold_minutes": (1, 60), "approval_hours": (1, 336)}
"""The least and the most of each number that an organisation sets."""

PAGE = 6
"""Members on one card."""


@dataclass(frozen=True, slots=True)
class MembersPage:
    """A page of the matching members, by name; ``total`` is how many match."""

    members: tuple[tuple[Membership, Person], ...]
    skip: int
    total: int


# The first admin.


def first_code(unit: Unit) -> str | None:
    """A one-time code that makes whoever types it an admin; None if every organisation has one (S1.53).

    To be printed where only the operator can read it.
    """
    organisations = unit.organisations.all()
    if organisations and not _unclaimed(unit, organisations):
        return None
    return codes.new_code(unit, "admin", 0, lasting=FIRST_CODE_LASTS).token


def claim(unit: Unit, person: Person, code: str, *, name: str) -> Organisation:
    """Become the first admin with the printed code: of the person's current organisation, else of the one without an admin.

    If there is no such organisation, one is created, called ``name`` until it is set up. Raises TooManyGuesses, CodeInvalid,
    and AlreadyClaimed if there is an admin, which leaves the code usable.
    """
    codes.count_guess(unit, person.id)
    codes.typed(unit, code, "admin")
    organisation = _to_claim(unit, person, name)
    codes.use(unit, code, "admin")
    membership = enter(unit, person, organisation.id)
    unit.people.save_membership(replace(membership, roles=membership.roles | {Role.ADMIN}))
    return organisation


def _to_claim(unit: Unit, person: Person, name: str) -> Organisation:
    unclaimed = _unclaimed(unit, unit.organisations.all())
    if person.organisation_id is not None:
        own = next((each for each in unclaimed if each.id == person.organisation_id), None)
        if own is None:
            raise AlreadyClaimed(person.organisation_id)
        return own
    if len(unclaimed) == 1:
        return unclaimed[0]
    made = unit.organisations.add(cleaned(name, otherwise=name), Joining.INVITATION)
    offers.add_default(unit, made.id)
    return made


def _unclaimed(unit: Unit, organisations: Sequence[Organisation]) -> list[Organisation]:
    return [each for each in organisations if not unit.people.members(each.id, Role.ADMIN)]


# Name and rules.


def settings(unit: Unit, member: Membership) -> Organisation:
    """The organisation, for its admins. Raises NotAllowed."""
    _check_admin(member)
    return organisation_of(unit, member.organisation_id)


def set_up(
    unit: Unit,
    member: Membership,
    *,
    name: str,
    joining: Joining,
    holds_limit: int,
    hold_minutes: int,
    approval_hours: int,
    waitlist_order: Order = Order.FIRST_COME,
) -> Organisation:
    """Name the organisation and set its rules. Raises NotAllowed and Invalid."""
    before = settings(unit, member)
    if not name.strip():
        raise Invalid("name", "empty")
    numbers = {"holds_limit": holds_limit, "hold_minutes": hold_minutes, "approval_hours": approval_hours}
    for field, number in numbers.items():
        check_number(field, number)
    after = replace(
        before,
        name=cleaned(name, otherwise=before.name),
        joining=joining,
        holds_limit=holds_limit,
        hold_minutes=hold_minutes,
        approval_hours=approval_hours,
        waitlist_order=waitlist_order,
    )
    if after != before:
        unit.organisations.save(after)
    return after


def check_number(field: str, number: int) -> None:
    """Raise Invalid, with the bound that is passed, if an organisation cannot have this number."""
    check_bounds(field, number, BOUNDS[field])


# Members and roles.


def members(unit: Unit, member: Membership, *, query: str = "", skip: int = 0) -> MembersPage:
    """A page of the members whose name contains the words, by name. Raises NotAllowed."""
    _check_admin(member)
    wanted = query.casefold().split()
    named = [
        (name.casefold(), person_id)
        for person_id, name, _ in unit.people.names(member.organisation_id)
        if all(word in name.casefold() for word in wanted)
    ]
    named.sort()
    skip = max(0, min(skip, len(named) - 1))
    page = tuple(_one(unit, member, person_id) for _, person_id in named[skip : skip + PAGE])
    return MembersPage(page, skip, len(named))


def member_of(unit: Unit, member: Membership, person_id: int) -> tuple[Membership, Person]:
    """One member, as admins see them. Raises NotAllowed and NotFound."""
    _check_admin(member)
    return _one(unit, member, person_id)


def set_role(unit: Unit, member: Membership, person_id: int, role: Role, *, given: bool) -> Membership:
    """Give or take a role; whoever is given one is told, and a guest becomes a full member by it.

    Raises NotAllowed, NotFound, and LastAdmin if no admin would be left.
    """
    _check_admin(member)
    before, _ = _one(unit, member, person_id)
    if before.is_a(role) is given:
        return before
    if role is Role.ADMIN and not given and len(unit.people.members(member.organisation_id, Role.ADMIN)) == 1:
        raise LastAdmin(member.organisation_id)
    after = replace(before, roles=before.roles | {role} if given else before.roles - {role})
    if given:
        after = replace(after, only_host_id=None)
    unit.people.save_membership(after)
    if given and person_id != member.person_id:
        event = RoleGiven(member.organisation_id, role.value, member.person_id)
        unit.outbox.notify(person_id, event, organisation_id=member.organisation_id, now=unit.now)
    return after


def named(unit: Unit, member: Membership, said: str) -> Sequence[int]:
    """The members who may be meant by a typed name: those with exactly that name, else those whose name contains all its words.

    Raises NotAllowed.
    """
    _check_admin(member)
    words = said.casefold().removeprefix("@").split()
    known = [(person_id, name.casefold()) for person_id, name, _ in unit.people.names(member.organisation_id)]
    exact = [person_id for person_id, name in known if name.split() == words]
    return exact or [person_id for person_id, name in known if words and set(words) <= set(name.split())]


def _one(unit: Unit, member: Membership, person_id: int) -> tuple[Membership, Person]:
    return membership_of(unit, member.organisation_id, person_id), person_of(unit, person_id)


# The invitation link.


def invitation(unit: Unit, member: Membership) -> OneTimeCode:
    """The link by which people join from Telegram and the terminal, created if there is none. Raises NotAllowed."""
    _check_admin(member)
    at = member.organisation_id
    return codes.link(unit, "invitation", at, at) or codes.renew_link(unit, "invitation", at, at)


def renew_invitation(unit: Unit, member: Membership) -> OneTimeCode:
    """A new invitation link; the previous one stops working. Raises NotAllowed."""
    _check_admin(member)
    return codes.renew_link(unit, "invitation", member.organisation_id, member.organisation_id)


def revoke_invitation(unit: Unit, member: Membership) -> OneTimeCode | None:
    """Revoke the invitation link; None if there was none. Raises NotAllowed."""
    _check_admin(member)
    return codes.revoke_link(unit, "invitation", member.organisation_id, member.organisation_id)


def bind_group(unit: Unit, member: Membership, platform: str, chat_id: str) -> Organisation:
    """Bind a group conversation to the organisation; raises NotAllowed for all but organizers and admins."""
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    unit.organisations.bind_group(platform, chat_id, member.organisation_id)
    return organisation_of(unit, member.organisation_id)


def _check_admin(member: Membership) -> None:
    if not administers(member):
        raise NotAllowed(needs="admin")
