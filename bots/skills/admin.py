"""Administering: the first claim, the organisation's name and rules, members and roles, the invitation link."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import ClaimAdmin, Invite, Members, SetRole, SetUpOrganisation
from bots.views import admin as views
from bots.views.common import first_name, simple
from core.errors import Invalid, NotFound
from core.model.people import Joining, Role
from core.model.waitlist import Order
from core.services import admin, people

Errors = tuple[tuple[str, str], ...]


def claim_admin(turn: Turn, request: ClaimAdmin) -> Answer:
    """Become the first admin by the code that was printed at the first start (S1.53)."""
    name = turn.speak.words("claim.name", name=first_name(turn.person.name))
    organisation = admin.claim(turn.unit, turn.person, request.code, name=name)
    return Answer(views.claimed_card(turn.speak, organisation))


def set_up_organisation(turn: Turn, _: SetUpOrganisation) -> Answer:
    """The form that names the organisation, sets its rules and appoints people; then what comes next."""
    organisation = admin.settings(turn.unit, turn.member)
    if turn.values is None:
        return Answer(views.setup_card(turn.speak, organisation))
    numbers, errors = _numbers(turn, turn.values)
    name = turn.values.get("name", "").strip()
    if not name:
        errors += (("name", turn.speak.words("setup.name.bad", limit=people.NAME_LIMIT)),)
    joining = turn.values.get("joining", "")
    if joining not in set(Joining):
        errors += (("joining", turn.speak.words("setup.joining.bad")),)
    order = turn.values.get("waitlist_order", organisation.waitlist_order.value)
    if order not in set(Order):
        errors += (("waitlist_order", turn.speak.words("setup.waitlist_order.bad")),)
    mentors, bad_mentors = _people(turn, "mentors")
    organizers, bad_organizers = _people(turn, "organizers")
    errors += (*bad_mentors, *bad_organizers)
    if errors:
        return Answer(errors=errors)
    after = admin.set_up(
        turn.unit, turn.member, name=name, joining=Joining(joining), waitlist_order=Order(order), **numbers
    )
    done = views.SetUp(
        after,
        admin.invitation(turn.unit, turn.member).token,
        _appoint(turn, mentors, Role.MENTOR),
        _appoint(turn, organizers, Role.ORGANIZER),
    )
    return Answer(views.set_up_card(turn.speak, turn.names, done))


def _appoint(turn: Turn, ids: tuple[int, ...], role: Role) -> tuple[str, ...]:
    """Give these people the role; their names."""
    for person_id in ids:
        admin.set_role(turn.unit, turn.member, person_id, role, given=True)
    known = turn.unit.people.many(ids)
    return tuple(known[person_id].name for person_id in ids)


def _numbers(turn: Turn, values: Mapping[str, str]) -> tuple[dict[str, int], Errors]:
    """The form's whole numbers, and what to mend."""
    numbers: dict[str, int] = {}
    errors: Errors = ()
    for field in admin.BOUNDS:
        try:
            numbers[field] = int(values.get(field, ""))
            admin.check_number(field, numbers[field])
        except Invalid as wrong:
            errors += ((field, turn.speak.words(f"setup.number.{wrong.why}", limit=wrong.limit or 0)),)
        except ValueError:
            errors += ((field, turn.speak.words("setup.number.bad")),)
    return numbers, errors


def _people(turn: Turn, field: str) -> tuple[tuple[int, ...], Errors]:
    """Who is named in a people field: people's ids, or names as typed; and what to mend."""
    ids: list[int] = []
    errors: Errors = ()
    for said in filter(None, (part.strip() for part in (turn.values or {}).get(field, "").split(","))):
        found = _named(turn, said)
        if len(found) == 1:
            ids += found
        else:
            key = "setup.people.several" if found else "setup.people.unknown"
            errors += ((field, turn.speak.words(key, name=said[: people.NAME_LIMIT])),)
    return tuple(dict.fromkeys(ids)), errors[:1]


def _named(turn: Turn, said: str) -> list[int]:
    if said.isdecimal():
        member = turn.unit.people.membership(turn.member.organisation_id, int(said))
        return [member.person_id] if member else []
    return list(admin.named(turn.unit, turn.member, said))


def members(turn: Turn, request: Members) -> Answer:
    """The members by page or by name, or one of them with the roles to give or take."""
    if request.person_id is not None:
        return _member(turn, request.person_id, Members(request.query, request.skip))
    organisation = admin.settings(turn.unit, turn.member)
    if request.asking:
        return Answer(views.search_card(turn.speak))
    query = (turn.values or {}).get("query", request.query).strip()[: people.NAME_LIMIT]
    page = admin.members(turn.unit, turn.member, query=query, skip=request.skip)
    return Answer(views.members_card(turn.speak, organisation, page, query))


def _member(turn: Turn, person_id: int, back: Members, toast: str | None = None) -> Answer:
    member, person = admin.member_of(turn.unit, turn.member, person_id)
    identities = turn.unit.people.identities(person_id)
    return Answer(views.member_card(turn.speak, member, person, identities, back), toast=toast)


def set_role(turn: Turn, request: SetRole) -> Answer:
    """Give or take a role; the member's card shows what they are now."""
    if request.role not in set(Role):
        raise NotFound("role", request.role)
    role = Role(request.role)
    member = admin.set_role(turn.unit, turn.member, request.person_id, role, given=request.given)
    person = turn.unit.people.get(member.person_id)
    name = person.name if person else ""
    key = "role.given" if request.given else "role.taken"
    toast = turn.speak.words(key, name=name, role=turn.speak.words(f"role.{role}"))
    if member.person_id == turn.person.id and role is Role.ADMIN and not request.given:
        return Answer(simple(turn.speak, "role.gone", tone="good"), toast=toast)
    return _member(turn, request.person_id, Members(), toast)


def invite(turn: Turn, request: Invite) -> Answer:
    """The invitation link: shown, made anew, or revoked."""
    organisation = admin.settings(turn.unit, turn.member)
    if request.revoke:
        revoked = admin.revoke_invitation(turn.unit, turn.member)
        return Answer(views.no_invitation_card(turn.speak, organisation, revoked=revoked is not None))
    show = admin.renew_invitation if request.renew else admin.invitation
    token = show(turn.unit, turn.member).token
    return Answer(views.invitation_card(turn.speak, turn.names, organisation, token, renewed=request.renew))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    ClaimAdmin: claim_admin,
    SetUpOrganisation: set_up_organisation,
    Members: members,
    SetRole: set_role,
    Invite: invite,
}
