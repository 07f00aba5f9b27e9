"""What can be booked: listed, made, changed, offered or no more (S4.2, S4.20, S4.35)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.cards import Button, Card
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import lengths_in, minutes_in, number_in, said
from bots.requests import EditService, ListServices, OfferSeats, SwitchService
from bots.skills.hours import stretches_of
from bots.skills.offering import for_mentors, mended
from bots.views.offering import become_mentor_card
from bots.views.rules import USUAL
from bots.views.services import FIELDS, Listed, seats_offered_card, service_card, service_form, services_card
from core.errors import Invalid
from core.model.changing import Reasons
from core.model.rights import mentors, organizes
from core.model.service import Service
from core.services import offers, pools
from core.services.hours import open_extra, set_week, week_of

_FIRST_FIELDS = ("name", "lengths")
"""What is asked of a new service where its questions come one by one; the rest keeps its defaults."""


def list_services(turn: Turn, request: ListServices) -> Answer:
    """What can be booked here, and what the reader may change."""
    listed = offers.listed(turn.unit, turn.member)
    key = "services.title" if any(service.active for service in listed) else "services.none"
    return Answer(_list(turn, key, skip=request.skip))


def switch_service(turn: Turn, request: SwitchService) -> Answer:
    """Offer a service, or no more; what is booked stays."""
    service = offers.switch(turn.unit, turn.member, request.service_id, active=request.active)
    undo = Button(turn.speak.words("week.undo"), SwitchService(service.id, active=not request.active))
    return Answer(_list(turn, "service.on" if request.active else "service.gone", service.name, undo=undo))


def edit_service(turn: Turn, request: EditService) -> Answer:
    """The form of a service, whole where forms open, else field by field from a card of all of them."""
    member = turn.member
    if request.service_id is None and not (mentors(member) or organizes(member)):
        return Answer(become_mentor_card(turn.speak), memory={"parked": request})
    service = _subject(turn, request)
    if turn.values is not None:
        return _saved(turn, request, service, turn.values)
    if not request.field and service.id and not turn.where.forms:
        return Answer(service_card(turn.speak, turn.speak.say("service.title", name=service.name), service))
    whose = not service.id and mentors(member) and organizes(member)
    form = service_form(turn.speak, request, service, _asked(turn, request, service), whose=whose)
    return Answer(Card(title=turn.speak.say("service.form"), form=form))


def _asked(turn: Turn, request: EditService, service: Service) -> tuple[str, ...]:
    if request.field in FIELDS:
        return (request.field,)
    return FIELDS if service.id or turn.where.forms else _FIRST_FIELDS


def _subject(turn: Turn, request: EditService) -> Service:
    """The service to be changed, or a new one: the reader's own where they mentor, unless they say otherwise."""
    if request.service_id is not None:
        return offers.service_to_edit(turn.unit, turn.member, request.service_id)
    everybodys = turn.values is not None and said(turn.values, "whose") == "all"
    return offers.draft(turn.member, own=mentors(turn.member) and not everybodys)


def _saved(turn: Turn, request: EditService, service: Service, values: Mapping[str, str]) -> Answer:
    try:
        changes = {field: _READERS[field](values, field) for field in FIELDS if field in values}
        saved = offers.save(turn.unit, turn.member, replace(service, **changes))
    except Invalid as invalid:
        return mended(turn, invalid, request)
    return Answer(service_card(turn.speak, turn.speak.say("service.saved", name=saved.name), saved))


def offer_seats(turn: Turn, request: OfferSeats) -> Answer:
    """Make a group session with so many seats, open its hours, and show what there is now."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    try:
        name, seats = turn.speak.words("seats.usual_name"), request.seats
        service = offers.offer_seats(turn.unit, turn.member, name, seats=seats, length=request.length)
        for each in request.stretches:
            if request.day is not None:
                open_extra(turn.unit, turn.member, request.day, each.start, each.end)
        if request.day is None:
            kept = week_of(turn.unit, turn.member).hours.stretches
            set_week(turn.unit, turn.member, (*kept, *stretches_of(request.stretches)))
    except Invalid as invalid:
        return mended(turn, invalid, EditService())
    return Answer(seats_offered_card(turn.speak, service, request))


def _limit(values: Mapping[str, str], field: str) -> int | None:
    return number_in(values, field) if said(values, field) else None


def _reasons(values: Mapping[str, str], field: str) -> Reasons | None:
    chosen = said(values, field)
    if chosen in {"", USUAL}:
        return None
    if chosen not in set(Reasons):
        raise Invalid(field, "unknown")
    return Reasons(chosen)


_READERS: Mapping[str, Callable[[Mapping[str, str], str], Any]] = {
    "name": said,
    "place": said,
    "policy": said,
    "lengths": lengths_in,
    "buffer_before": minutes_in,
    "buffer_after": minutes_in,
    "minimum_notice": minutes_in,
    "change_notice": minutes_in,
    "offer_minutes": minutes_in,
    "horizon_days": number_in,
    "seats": number_in,
    "moves_limit": _limit,
    "reasons": _reasons,
    "step": number_in,
    "no_show_frees": lambda values, field: said(values, field) == "frees",
    "approval": lambda values, field: said(values, field) == "approval",
}


def _list(turn: Turn, key: str, name: str = "", *, skip: int = 0, undo: Button | None = None) -> Card:
    member = turn.member
    services = offers.listed(turn.unit, member)
    hosts = turn.unit.people.many({s.host_id for s in services if s.host_id is not None} - {member.person_id})
    names = {number: host.name for number, host in hosts.items()}
    listed = [Listed(s, names.get(s.host_id or 0, ""), mine=offers.may_edit(member, s)) for s in services]
    title = turn.speak.say(key, organisation=turn.home.name, name=name)
    may_add = mentors(member) or organizes(member)
    pooled = organizes(member) or bool(pools.listed(turn.unit, member))
    return services_card(turn.speak, title, listed, skip=skip, may_add=may_add, pools=pooled, undo=undo)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    ListServices: list_services,
    EditService: edit_service,
    OfferSeats: offer_seats,
    SwitchService: switch_service,
}
