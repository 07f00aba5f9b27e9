"""Arriving: first contact and deep links, joining, where somebody is, switching, and joining two accounts."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.inline_rooms import room_of_link
from bots.conversation.turn import Answer, Turn
from bots.inbound import Place
from bots.language.zones.places import find_zone
from bots.requests import (
    AskZone,
    BindGroup,
    ClaimAdmin,
    FindRoom,
    Join,
    LinkIdentity,
    OpenLink,
    SetZone,
    ShowMentor,
    Start,
    SwitchOrganisation,
)
from bots.views import arrive as views
from core.errors import CodeInvalid, IdentitiesClash, ZoneFollowed
from core.model.people import Membership, Person, Role
from core.model.rights import organizes
from core.model.zones import is_zone
from core.services import admin, identities, people
from core.services.lookup import organisation_of


def start(turn: Turn, request: Start) -> Answer:
    """First contact, or a deep link: an invitation, a booking link, a code, a room, else the way in (S1.18)."""
    kind, _, rest = request.payload.partition("_")
    match kind:
        case "i":
            return _welcomed(turn, people.join_by_invitation(turn.unit, turn.person, rest))
        case "b":
            return Answer(also=OpenLink(rest))
        case "m" if rest.isdecimal():
            return Answer(also=ShowMentor(int(rest)))
        case "l":
            return Answer(also=LinkIdentity(rest))
        case "a":
            return Answer(also=ClaimAdmin(rest))
        case "r" if (room := room_of_link(rest)) is not None:
            return Answer(also=room)
        case "rooms":
            return Answer(also=FindRoom(asking=True))
    return _way_in(turn)


def _way_in(turn: Turn) -> Answer:
    """Welcome a member back; let others into the only open organisation, choose among several, or say how to be invited."""
    if turn.membership is not None:
        return _greeted(turn, turn.membership, new=False)
    if turn.unit.people.memberships(turn.person.id):
        return Answer(also=SwitchOrganisation())
    organisations = people.open_organisations(turn.unit)
    if len(organisations) == 1:
        return _welcomed(turn, people.join(turn.unit, turn.person, organisations[0].id))
    if organisations:
        return Answer(views.choose_card(turn.speak, turn.person, organisations))
    if turn.unit.organisations.all():
        return Answer(views.invited_card(turn.speak, turn.person))
    return Answer(views.first_card(turn.speak, turn.person))


def join(turn: Turn, request: Join) -> Answer:
    """Join an organisation that is open to all."""
    return _welcomed(turn, people.join(turn.unit, turn.person, request.organisation_id))


def _welcomed(turn: Turn, membership: Membership) -> Answer:
    """Welcome to where one has just come in; what was asked before that is done now, once the zone is known too."""
    waiting = turn.memory.parked
    if waiting is not None and turn.person.zone is not None:
        return Answer(also=waiting, memory={"parked": None})
    known = turn.membership is not None and turn.membership.id == membership.id
    return _greeted(turn, membership, new=not known)


def _greeted(turn: Turn, membership: Membership, *, new: bool) -> Answer:
    organisation = organisation_of(turn.unit, membership.organisation_id)
    host = turn.unit.people.get(membership.only_host_id) if membership.only_host_id is not None else None
    card = views.welcome_card(turn.speak, views.Welcome(turn.person, organisation, membership, new, host))
    return Answer(card, memory={"asked_zone": True} if turn.person.zone is None else {})


def ask_zone(turn: Turn, _: AskZone) -> Answer:
    """Where are you? Asked in words, of one person, in private."""
    return Answer(views.zone_question(turn.speak), memory={"asked_zone": True})


def set_zone(turn: Turn, request: SetZone) -> Answer:
    """A zone or a place in words: read back with the local time first, stored when the person is sure (guarantee 6)."""
    speak, said = turn.speak, request.zone.strip()
    zones = (said,) if is_zone(said) else find_zone(said)
    if not zones:
        return Answer(views.zone_unknown_card(speak, said), memory={"asked_zone": True})
    if len(zones) > 1:
        return Answer(views.zone_candidates_card(speak, said, zones), memory={"asked_zone": True})
    try:
        return _set(turn, zones[0]) if request.sure else _read_back(turn, zones[0])
    except ZoneFollowed as followed:
        return Answer(views.zone_followed_card(speak, followed.zone), memory={"asked_zone": False})


def _read_back(turn: Turn, zone: str) -> Answer:
    if zone == turn.person.zone:
        return Answer(views.zone_card(turn.speak, "zone.same", zone), memory={"asked_zone": False})
    people.check_zone(turn.unit, turn.person, turn.identity, zone)
    return Answer(views.read_back_card(turn.speak, zone))


def _set(turn: Turn, zone: str) -> Answer:
    """Store the zone, then do what had to wait for it."""
    people.set_zone(turn.unit, turn.person, turn.identity, zone)
    memory: dict[str, object] = {"parked": None, "asked_zone": False}
    if turn.memory.parked is not None:
        return Answer(also=turn.memory.parked, memory=memory)
    mentor = turn.membership is not None and turn.membership.is_a(Role.MENTOR)
    return Answer(views.zone_card(turn.speak, "zone.set", zone, mentor=mentor), memory=memory)


def switch_organisation(turn: Turn, request: SwitchOrganisation) -> Answer:
    """Speak from another organisation, or ask which."""
    if request.organisation_id is not None:
        organisation = people.switch(turn.unit, turn.person, request.organisation_id)
        return Answer(views.switched_card(turn.speak, organisation))
    if turn.where.place is Place.GROUP and turn.membership is not None and organizes(turn.membership):
        return Answer(views.group_card(turn.speak, turn.home), anywhere=True)
    ids = [membership.organisation_id for membership in turn.unit.people.memberships(turn.person.id)]
    if not ids:
        return _way_in(turn)
    current = turn.organisation.id if turn.organisation else None
    others = [found for one in ids if one != current and (found := turn.unit.organisations.get(one))]
    return Answer(views.organisations_card(turn.speak, turn.organisation, others))


def bind_group(turn: Turn, request: BindGroup) -> Answer:
    """Let this group belong to the organisation, so that its mentors may be shown here."""
    if turn.where.place is not Place.GROUP or request.organisation_id != turn.home.id:
        return Answer(also=SwitchOrganisation())
    organisation = admin.bind_group(turn.unit, turn.member, turn.where.platform, turn.where.chat_id)
    return Answer(views.group_bound_card(turn.speak, organisation), anywhere=True)


def link_identity(turn: Turn, request: LinkIdentity) -> Answer:
    """Make a code for the other platform; or take one that was typed, show whose it is, and join the two when sure."""
    if not request.code:
        code = identities.make_code(turn.unit, turn.person).token
        known = {identity.platform for identity in turn.unit.people.identities(turn.person.id)}
        telegram = None if "telegram" in known else turn.names.start_link(f"l_{code}")
        return Answer(views.link_code_card(turn.speak, code, telegram))
    try:
        return _linked(turn, request.code) if request.sure else _asked_whose(turn, request.code)
    except CodeInvalid:
        return Answer(views.link_invalid_card(turn.speak))
    except IdentitiesClash as clash:
        return Answer(_clash(turn, clash))


def _asked_whose(turn: Turn, code: str) -> Answer:
    other = identities.whose(turn.unit, turn.person, code)
    known = turn.unit.people.identities(other.id)
    return Answer(views.link_question_card(turn.speak, code, other, known))


def _linked(turn: Turn, code: str) -> Answer:
    one: Person = identities.link(turn.unit, turn.person, code)
    return Answer(views.linked_card(turn.speak, one, turn.unit.people.identities(one.id)), became=one)


def _clash(turn: Turn, clash: IdentitiesClash) -> Any:
    speak = turn.speak
    if not clash.booking.live:
        return views.link_clash_card(speak, speak.say("link.met"))
    return views.link_clash_card(speak, speak.say("link.clash", when=speak.moment(clash.booking.span.start)))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Start: start,
    Join: join,
    AskZone: ask_zone,
    SetZone: set_zone,
    SwitchOrganisation: switch_organisation,
    BindGroup: bind_group,
    LinkIdentity: link_identity,
}
