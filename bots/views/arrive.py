"""Cards for arriving: welcome, how to join, where somebody is, and joining two accounts."""

from collections.abc import Sequence
from dataclasses import dataclass

from bots.cards import LABEL_LIMIT, Button, Card, Code, Link, Means, Section, Style, Text
from bots.requests import (
    Agenda,
    AskZone,
    BindGroup,
    Done,
    Find,
    Help,
    Hours,
    Join,
    LinkIdentity,
    Members,
    MyLink,
    Settings,
    SetZone,
    Start,
    SwitchOrganisation,
)
from bots.speaker import Speaker, city
from bots.views.common import clipped, first_name, lines, press, rows, simple, under
from core.model.people import Identity, Membership, Organisation, Person, Role

CANDIDATES = 8
"""How many places of one name are offered."""

SAID_LIMIT = 60
"""Characters of somebody's words that are read back."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """Who is welcomed where; ``host`` is whose guest they are, ``new`` at first."""

    person: Person
    organisation: Organisation
    membership: Membership
    new: bool
    host: Person | None = None


def called(speak: Speaker, organisation: Organisation) -> str:
    """An organisation's name; a workspace that nobody has named yet is called just that."""
    return speak.words("org.unnamed") if organisation.name == organisation.slack_team else organisation.name


def welcome_card(speak: Speaker, to: Welcome) -> Card:
    """The first card: where one is and what one can do, by role (S3.7, S3.8); the zone is asked where it is unknown."""
    key = "welcome.new" if to.new else "welcome.back"
    title = speak.say(key, name=first_name(to.person.name), organisation=called(speak, to.organisation))
    if to.person.zone is None:
        asking = zone_question(speak)
        return Card(title, (lines(asking.title), *asking.sections), asks_location=True, reply_hint=asking.reply_hint)
    said = tuple(speak.say(f"welcome.{role}") for role in (Role.MENTOR, Role.ADMIN) if to.membership.is_a(role))
    if to.host is not None:
        said = (speak.say("welcome.guest", host=to.host.name),)
    section = Section(lines=said or (speak.say("welcome.member"),), buttons=rows(_ways(speak, to.membership), 2))
    return Card(title, (section,), tone="good" if to.new else "plain")


def _ways(speak: Speaker, member: Membership) -> Sequence[Button]:
    buttons = [press(speak, "help.find", Find()), press(speak, "help.agenda", Agenda())]
    if member.is_a(Role.MENTOR):
        buttons += [press(speak, "help.hours", Hours()), press(speak, "welcome.link", MyLink())]
    if member.is_a(Role.ADMIN):
        buttons.append(press(speak, "welcome.organisation", Members()))
    return [*buttons, press(speak, "help.settings", Settings()), press(speak, "help", Help())]


def _named(speak: Speaker, organisation: Organisation, request: Join | SwitchOrganisation) -> Button:
    """A button with the organisation's name, said whole aloud."""
    name = called(speak, organisation)
    return Button(clipped(name), request, label=clipped(name, LABEL_LIMIT))


def choose_card(speak: Speaker, person: Person, organisations: Sequence[Organisation]) -> Card:
    """Several organisations are open to all: which one?"""
    buttons = [_named(speak, each, Join(each.id)) for each in organisations]
    return Card(speak.say("join.choose", name=first_name(person.name)), under(buttons, 1), tone="asks")


def invited_card(speak: Speaker, person: Person) -> Card:
    """Nothing is open to all: how to be invited."""
    how = speak.say("join.invited.how", code=Code("/start i_…"))
    buttons = (press(speak, "join.link", LinkIdentity()), press(speak, "help", Help()))
    return Card(
        speak.say("join.invited", name=first_name(person.name)), (Section(lines=(how,), buttons=rows(buttons, 2)),)
    )


def first_card(speak: Speaker, person: Person) -> Card:
    """There is no organisation yet: how to become its first admin."""
    how = speak.say("join.first.how", code=Code("admin CODE"))
    return Card(speak.say("join.first", name=first_name(person.name)), (lines(how),))


# Where somebody is.


def zone_question(speak: Speaker) -> Card:
    """Where are you?"""
    return Card(
        speak.say("zone.ask"),
        (lines(speak.say("zone.ask.how")),),
        tone="asks",
        asks_location=True,
        reply_hint=speak.words("zone.ask.hint"),
    )


def zone_unknown_card(speak: Speaker, said: str) -> Card:
    """No place has that name: ask again."""
    return Card(
        speak.say("zone.unknown", said=said[:SAID_LIMIT]),
        tone="bad",
        asks_location=True,
        reply_hint=speak.words("zone.ask.hint"),
    )


def zone_candidates_card(speak: Speaker, said: str, zones: Sequence[str]) -> Card:
    """Several places have that name: which one, told apart by their clocks."""
    buttons = [
        Button(
            clipped(speak.words("zone.choice", city=city(zone), clock=_clock(speak, zone))),
            SetZone(zone),
            label=zone,
        )
        for zone in zones[:CANDIDATES]
    ]
    buttons.append(press(speak, "zone.another", AskZone()))
    return Card(speak.say("zone.which", said=said[:SAID_LIMIT]), under(buttons, 2), tone="asks")


def read_back_card(speak: Speaker, zone: str) -> Card:
    """The local time, read back: "It is 15:42 with you, right?" Nothing is stored until that is so (guarantee 6)."""
    buttons = (
        Button(speak.words("zone.right"), SetZone(zone, sure=True), style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("zone.wrong"), AskZone(), means=Means.NO),
    )
    return Card(
        speak.say("zone.read_back", clock=_clock(speak, zone)),
        (lines(speak.say("zone.read_back.city", city=city(zone))), *under(buttons, 2)),
        tone="asks",
    )


def zone_card(speak: Speaker, key: str, zone: str, *, mentor: bool = False) -> Card:
    """The zone as it is known now: ``zone.set`` or ``zone.same``; a mentor is told what it means for weekly hours."""
    more = (speak.say("zone.mentor", city=city(zone)),) if mentor else ()
    buttons = (
        press(speak, "help.find", Find()),
        press(speak, "help.agenda", Agenda()),
        press(speak, "zone.change", AskZone()),
    )
    return Card(
        speak.say(key, city=city(zone), clock=_clock(speak, zone)),
        (Section(lines=more, buttons=rows(buttons, 3)),),
        tone="good",
    )


def zone_followed_card(speak: Speaker, zone: str) -> Card:
    """The zone is the workspace profile's: where to change it."""
    return Card(
        speak.say("zone.followed", city=city(zone), clock=_clock(speak, zone)),
        (
            Section(
                lines=(speak.say("zone.followed.how"),),
                buttons=rows((press(speak, "help.settings", Settings()), press(speak, "help", Help()))),
            ),
        ),
    )


def _clock(speak: Speaker, zone: str) -> str:
    return speak.elsewhere(zone).clock(speak.now)


# Organisations and accounts.


def organisations_card(speak: Speaker, current: Organisation | None, others: Sequence[Organisation]) -> Card:
    """Where the person belongs, the others as buttons."""
    if current is not None and not others:
        title = speak.say("org.one", organisation=called(speak, current))
        return Card(title, (lines(speak.say("org.one.how")), *under((press(speak, "help", Help()),))))
    buttons = [_named(speak, each, SwitchOrganisation(each.id)) for each in others]
    title = speak.say("org.which", organisation=called(speak, current)) if current else speak.say("org.which.none")
    return Card(title, under(buttons, 1), tone="asks")


def switched_card(speak: Speaker, organisation: Organisation) -> Card:
    """The person speaks from there now."""
    buttons = (press(speak, "help.find", Find()), press(speak, "help.agenda", Agenda()))
    return simple(speak, "org.switched", *buttons, tone="good", organisation=called(speak, organisation))


def account(speak: Speaker, identity: Identity) -> str:
    """An identity in words: ``Slack (@lena)``."""
    key = f"platform.{identity.platform}"
    platform = speak.words(key) if speak.knows(key) else identity.platform.capitalize()
    return f"{platform} (@{identity.handle})" if identity.handle else platform


def accounts(speak: Speaker, identities: Sequence[Identity]) -> str:
    """Identities in one line."""
    return ", ".join(dict.fromkeys(account(speak, identity) for identity in identities))


def link_code_card(speak: Speaker, code: str, telegram: str | None) -> Card:
    """The one-time code that joins two accounts; ``telegram`` is the address that carries it there."""
    said: list[Text] = [speak.say("link.code.how", command=Code(f"link {code}"))]
    if telegram is not None:
        said.append(speak.say("link.code.telegram", link=Link(speak.words("link.code.open"), telegram)))
    said.append(speak.say("link.code.warn"))
    return Card(speak.say("link.code", code=Code(code)), (lines(*said),))


def link_question_card(speak: Speaker, code: str, other: Person, identities: Sequence[Identity]) -> Card:
    """Whose code it is, before two become one."""
    buttons = (
        Button(speak.words("link.yes"), LinkIdentity(code, sure=True), style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("link.no"), Done("kept"), means=Means.NO),
    )
    known = speak.say("link.sure.accounts", accounts=accounts(speak, identities))
    return Card(
        speak.say("link.sure", name=other.name),
        (lines(known, speak.say("link.sure.means")), *under(buttons, 2)),
        tone="asks",
    )


def linked_card(speak: Speaker, person: Person, identities: Sequence[Identity]) -> Card:
    """Two are one."""
    known = speak.say("link.done.accounts", accounts=accounts(speak, identities))
    buttons = (press(speak, "help.agenda", Agenda()), press(speak, "help.settings", Settings()))
    return Card(speak.say("link.done", name=person.name), (lines(known), *under(buttons, 2)), tone="good")


def link_invalid_card(speak: Speaker) -> Card:
    """The code does not work: how to have another."""
    how = speak.say("link.invalid.how", command=Code("link"))
    buttons = (press(speak, "help", Help()),)
    return Card(speak.say("link.invalid"), (lines(how), *under(buttons)), tone="bad")


def link_clash_card(speak: Speaker, title: Text) -> Card:
    """Two cannot become one before something gives way."""
    how = speak.say("link.clash.how", command=Code("link"))
    return Card(title, (lines(how), *under((press(speak, "help.agenda", Agenda()),))), tone="bad")


def how_to_join(speak: Speaker) -> Button:
    """The way in, for somebody who belongs nowhere."""
    return press(speak, "how_to_join", Start())


def group_card(speak: Speaker, organisation: Organisation) -> Card:
    """An organizer may let this group belong to their organisation."""
    bind = press(speak, "group.bind", BindGroup(organisation.id))
    return simple(speak, "group.ask", bind, organisation=organisation.name)


def group_bound_card(speak: Speaker, organisation: Organisation) -> Card:
    """This group belongs to the organisation now."""
    return simple(speak, "group.bound", press(speak, "help.find", Find()), organisation=organisation.name, tone="good")
