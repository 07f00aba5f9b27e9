"""What can be booked, one kind of session with all that holds for it, and the form that changes it (S4.2, S4.35)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bots.cards import LABEL_LIMIT, Button, Card, Choice, Form, FormField, Kind, Section, Style, Text
from bots.forms.filled import length_written
from bots.requests import (
    EditService,
    Find,
    Hours,
    ListServices,
    OfferSeats,
    Pools,
    SwitchService,
    Weekday,
    WeekStretch,
)
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows
from bots.views.offering import clock_times
from bots.views.rules import USUAL, limit_words
from core.model.cancellation import POLICIES
from core.model.changing import Reasons
from core.model.service import Service
from core.services.offers import NAME_LIMIT, PLACE_LIMIT, STEPS

_SHOWN = 5

FIELDS = (
    "name", "lengths", "buffer_before", "buffer_after", "minimum_notice", "horizon_days", "step", "approval",
    "policy", "change_notice", "moves_limit", "reasons", "place", "seats", "offer_minutes", "no_show_frees",
)  # fmt: skip
"""What can be changed of a service, in the order of its form."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A service in the list: with the name of the mentor whose own it is, and whether the reader may change it."""

    service: Service
    host: str = ""
    mine: bool = False


def services_card(
    speak: Speaker,
    title: Text,
    listed: Sequence[Listed],
    *,
    skip: int,
    may_add: bool,
    pools: bool = False,
    undo: Button | None = None,
) -> Card:
    """The services, each with the way to book or to change it, a page at a time; and the way to the ``pools``, if wanted."""
    shown = listed[skip : skip + _SHOWN]
    buttons = [each for number, one in enumerate(shown, skip + 1) for each in _buttons_of(speak, number, one)]
    ways = [] if undo is None else [undo]
    if may_add:
        ways.append(Button(speak.words("services.new"), EditService(), opens_form=True))
    if pools:
        ways.append(press(speak, "pools.button", Pools()))
    if len(listed) > skip + _SHOWN:
        ways.append(press(speak, "services.more", ListServices(skip + _SHOWN)))
    lines = tuple(_line(speak, number, one) for number, one in enumerate(shown, skip + 1))
    return Card(title=title, sections=(Section(lines=lines, buttons=(*rows(buttons, 2), *rows(ways, 2))),))


def _line(speak: Speaker, number: int, one: Listed) -> Text:
    service = one.service
    key = "services.line.host" if one.host else "services.line"
    line = speak.say(key, n=number, name=service.name, lengths=lengths(speak, service), host=one.host)
    facts = [speak.words("services.approval")] if service.approval else []
    if service.shared:
        facts.append(speak.words("services.seats", n=service.seats))
    facts.append(policy_words(speak, service) if service.active else speak.words("services.off"))
    return (*line, *(f" · {fact}" for fact in facts))


def seats_offered_card(speak: Speaker, service: Service, request: OfferSeats) -> Card:
    """The group session that there is now, when it can be joined, and how people do."""
    name, length = service.name, speak.minutes(request.length)
    if request.day is not None:
        each = request.stretches[0]
        when = speak.say("seats.offered.once", day=speak.day(request.day), when=_clock(speak, each))
    else:
        told = (f"{', '.join(_weekday(speak, each))} {_clock(speak, each)}" for each in request.stretches)
        when = speak.say("seats.offered.weekly", when="; ".join(told))
    ways = [
        Button(speak.words("seats.offered.change"), EditService(service.id), opens_form=True),
        press(speak, "help.hours", Hours()),
        Button(speak.words("service.switch.off"), SwitchService(service.id, active=False), style=Style.DANGER),
    ]
    lines = (when, speak.say("seats.offered.how", name=name))
    title = speak.say("seats.offered", name=name, n=service.seats, length=length)
    return Card(
        title,
        (Section(lines=lines, buttons=rows(ways, 2)),),
        note=speak.say("seats.offered.also", length=length),
        tone="good",
    )


def _clock(speak: Speaker, stretch: WeekStretch) -> str:
    return clock_times(speak, ((stretch.start, stretch.end),))


def _weekday(speak: Speaker, stretch: WeekStretch) -> list[str]:
    return [speak.weekday(list(Weekday).index(day)) for day in stretch.days]


def _buttons_of(speak: Speaker, number: int, one: Listed) -> list[Button]:
    service, buttons = one.service, []
    if service.active:
        label = clipped(speak.words("services.book.label", name=service.name), LABEL_LIMIT)
        hosts = () if service.host_id is None else (service.host_id,)
        find = Find(host_ids=hosts, service_id=service.id)
        buttons.append(Button(speak.words("services.book", n=number), find, label=label))
    if one.mine:
        label = clipped(speak.words("services.edit.label", name=service.name), LABEL_LIMIT)
        edit = EditService(service.id)
        buttons.append(Button(speak.words("services.edit", n=number), edit, opens_form=True, label=label))
        if not service.active:
            buttons.append(press(speak, "service.switch.on", SwitchService(service.id, active=True)))
    return buttons


def lengths(speak: Speaker, service: Service) -> str:
    """``30 min, 1 h``."""
    return ", ".join(speak.minutes(length) for length in service.lengths)


def policy_words(speak: Speaker, service: Service) -> str:
    """What cancelling costs, from the policy's own numbers, so that a new one needs no words of its own (S3.13)."""
    return _terms(speak, service.policy)


def _terms(speak: Speaker, policy: str) -> str:
    named = POLICIES[policy]
    if named.fee_percent == 0:
        return speak.words("policy.words.free")
    return speak.words("policy.words.fee", fee=named.fee_percent, hours=named.free_until_hours)


def _policy_named(speak: Speaker, policy: str) -> str:
    key = f"policy.name.{policy}"
    name = speak.words(key) if speak.knows(key) else policy.capitalize()
    return speak.words("policy.words.named", name=name, words=_terms(speak, policy))


def service_card(speak: Speaker, title: Text, service: Service) -> Card:
    """One service with a button for each thing that can be changed of it: for where no form shows them together."""
    shown = _values(speak, service)
    none = speak.words("service.none")
    lines = tuple(
        (speak.words(f"service.field.{field}"), ": ", shown[field]) for field in FIELDS[1:] if shown[field] != none
    )
    off = () if service.active else (speak.say("service.unoffered"),)
    edits = [
        Button(speak.words(f"service.field.{field}"), EditService(service.id, field), opens_form=True)
        for field in FIELDS
    ]
    switch = SwitchService(service.id, active=not service.active)
    key, style = ("service.switch.off", Style.DANGER) if service.active else ("service.switch.on", Style.PRIMARY)
    ways = [Button(speak.words(key), switch, style=style), press(speak, "services.all", ListServices())]
    return Card(title=title, sections=(Section(lines=(*lines, *off), buttons=(*rows(edits, 3), *rows(ways, 2))),))


def _values(speak: Speaker, service: Service) -> Mapping[str, str]:
    none = speak.words("service.none")
    change = speak.words("service.value.change_notice", length=speak.minutes(service.change_notice))
    return {
        "name": service.name,
        "lengths": lengths(speak, service),
        "buffer_before": speak.minutes(service.buffer_before) if service.buffer_before else none,
        "buffer_after": speak.minutes(service.buffer_after) if service.buffer_after else none,
        "minimum_notice": speak.minutes(service.minimum_notice) if service.minimum_notice else none,
        "horizon_days": speak.count("service.value.horizon_days", service.horizon_days),
        "step": speak.words("service.value.step", length=speak.minutes(service.step)),
        "approval": speak.words("service.value.approval" if service.approval else "service.value.instant"),
        "policy": _policy_named(speak, service.policy),
        "change_notice": change if service.change_notice else none,
        "moves_limit": none if service.moves_limit is None else limit_words(speak, service.moves_limit),
        "reasons": none if service.reasons is None else speak.words(f"changing.reasons.{service.reasons}"),
        "place": service.place or none,
        "seats": speak.words("service.value.seats" if service.shared else "service.value.alone", n=service.seats),
        "offer_minutes": speak.minutes(service.offer_minutes),
        "no_show_frees": speak.words(f"service.value.{_freeing(service)}"),
    }


def _freeing(service: Service) -> str:
    return "frees" if service.no_show_frees else "keeps"


def service_form(
    speak: Speaker, request: EditService, service: Service, fields: Iterable[str], *, whose: bool = False
) -> Form:
    """The form for these fields of a service; ``whose`` asks also whether it is the reader's own or everybody's."""
    asked = tuple(_field(speak, service, field) for field in fields)
    owner = (_owner(speak),) if whose else ()
    return Form(speak.words("service.form"), (*asked, *owner), speak.words("service.submit"), request)


def _owner(speak: Speaker) -> FormField:
    choices = tuple(Choice(whose, speak.words(f"service.whose.{whose}")) for whose in ("mine", "all"))
    return FormField("whose", speak.words("service.field.whose"), Kind.CHOICE, choices, initial="mine")


def _field(speak: Speaker, service: Service, field: str) -> FormField:
    label, key = speak.words(f"service.field.{field}"), f"service.hint.{field}"
    hint = speak.words(key) if speak.knows(key) else None
    match field:
        case "step":
            steps = tuple(Choice(str(s), speak.words("service.value.step", length=speak.minutes(s))) for s in STEPS)
            return FormField(field, label, Kind.CHOICE, steps, initial=str(service.step))
        case "approval":
            ways = tuple(Choice(way, speak.words(f"service.value.{way}")) for way in ("instant", "approval"))
            return FormField(field, label, Kind.CHOICE, ways, initial="approval" if service.approval else "instant")
        case "no_show_frees":
            ways = tuple(Choice(way, speak.words(f"service.value.{way}")) for way in ("keeps", "frees"))
            return FormField(field, label, Kind.CHOICE, ways, initial=_freeing(service))
        case "policy":
            policies = tuple(Choice(name, _policy_named(speak, name)) for name in POLICIES)
            return FormField(field, label, Kind.CHOICE, policies, initial=service.policy)
        case "moves_limit":
            limit = None if service.moves_limit is None else str(service.moves_limit)
            return FormField(field, label, initial=limit, hint=hint, required=False)
        case "reasons":
            asked = tuple(Choice(each, speak.words(f"changing.reasons.{each}")) for each in (USUAL, *Reasons))
            return FormField(field, label, Kind.CHOICE, asked, initial=service.reasons or USUAL)
        case "seats":
            return FormField(field, label, Kind.NUMBER, initial=str(service.seats), hint=hint)
        case "horizon_days":
            return FormField(field, label, Kind.NUMBER, initial=str(service.horizon_days), hint=hint)
        case "name":
            return FormField(field, label, initial=service.name or None, limit=NAME_LIMIT)
        case "place":
            return FormField(field, label, initial=service.place or None, hint=hint, required=False, limit=PLACE_LIMIT)
        case "lengths":
            written = ", ".join(length_written(length) for length in service.lengths)
            return FormField(field, label, initial=written, hint=hint)
        case _:
            return FormField(field, label, initial=length_written(getattr(service, field)), hint=hint)
