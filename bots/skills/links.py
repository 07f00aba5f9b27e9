"""Booking links: opening somebody's, and keeping one's own."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import Find, MyLink, OpenLink, ShowTimes
from bots.views.links import link_gone_card, members_only_card, own_link_card
from core.errors import CodeInvalid, NotAdmitted
from core.services import links


def open_link(turn: Turn, request: OpenLink) -> Answer:
    """Live times behind a link: for members, for guests where the mentor allows it, else how to join (S4.61)."""
    before = turn.membership
    try:
        target = links.enter_by(turn.unit, turn.person, request.token)
    except CodeInvalid:
        return Answer(link_gone_card(turn.speak, member=before is not None))
    except NotAdmitted:
        return Answer(members_only_card(turn.speak, links.resolve(turn.unit, request.token)))
    service_id = target.service.id if target.service else None
    if target.host is None:
        return Answer(also=Find(service_id=service_id))
    if target.host.id == turn.person.id:
        return Answer(also=MyLink("show", service_id))
    now = turn.unit.people.membership(target.organisation.id, turn.person.id)
    guest = now is not None and now.only_host_id is not None and (before is None or before.id != now.id)
    toast = turn.speak.words("link.guest", host=target.host.name) if guest else None
    return Answer(also=ShowTimes(target.host.id, service_id), toast=toast)


def my_link(turn: Turn, request: MyLink) -> Answer:
    """My link or my service's: shown, made anew, revoked, opened to guests or closed to them."""
    unit, member, service_id = turn.unit, turn.member, request.service_id
    match request.verb:
        case "renew":
            before = links.mine(unit, member, service_id).token
            link = links.renew(unit, member, service_id)
            return Answer(own_link_card(turn.speak, turn.names, turn.home, link, renewed=before is not None))
        case "revoke":
            link = links.revoke(unit, member, service_id)
        case "admit" | "close":
            link = links.admit_guests(unit, member, service_id, admits=request.verb == "admit")
        case _:
            link = links.mine(unit, member, service_id)
    return Answer(own_link_card(turn.speak, turn.names, turn.home, link))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {OpenLink: open_link, MyLink: my_link}
