"""Cards of what is remembered of somebody."""

from collections.abc import Sequence
from dataclasses import dataclass

from bots.cards import Button, Card, Field, Form, FormField, Section
from bots.language.words.languages import LANGUAGES
from bots.phrases import CATALOGUES
from bots.requests import (
    Agenda,
    AskZone,
    Calendars,
    ConfirmEmail,
    ConflictSettings,
    Export,
    ForgetMe,
    Help,
    KeepMisses,
    LinkIdentity,
    Members,
    MyLink,
    Profile,
    Reminders,
    SetEmail,
    SetLanguage,
    SetPhone,
    Settings,
    ShowChangeRules,
    ShowChannels,
    ShowRatings,
    ShowWaitlist,
    SwitchOrganisation,
    Webhooks,
)
from bots.speaker import Speaker, city
from bots.views.arrive import accounts, called
from bots.views.channels import topic_name
from bots.views.common import called_in, clipped, press, rows, simple, under
from core.model.address import EMAIL_LIMIT
from core.model.channels import Channel, Topic
from core.model.people import Identity, Membership, Organisation, Person, Role
from core.model.rights import organizes
from core.services.misses import KEPT_FOR

CODE_LIMIT = 20
"""Characters of a code as people type it, spaces included."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """All that is remembered of a person that they may see and change."""

    person: Person
    memberships: Sequence[tuple[Membership, Organisation]]
    identities: Sequence[Identity]
    current: Membership | None = None


def settings_card(speak: Speaker, known: Remembered) -> Card:
    """What is remembered, and a button for each thing that can be changed."""
    person = known.person
    fields = (
        Field(speak.words("settings.zone"), (_zone(speak, person),)),
        Field(speak.words("settings.language"), (_language(speak),)),
        Field(speak.words("settings.email"), (person.email or speak.words("settings.email.none"),)),
        *((Field(speak.words("settings.phone"), (person.phone,)),) if person.phone else ()),
        Field(speak.words("settings.channels"), (_channels(speak, person),)),
        Field(speak.words("settings.organisations"), (_organisations(speak, known),)),
        Field(speak.words("settings.accounts"), (accounts(speak, known.identities),)),
        Field(speak.words("settings.misses"), (_misses(speak, person),)),
    )
    section = Section(fields=fields, buttons=rows(_buttons(speak, known), 3))
    return Card(speak.say("settings.title", name=person.name), (section,))


def _channels(speak: Speaker, person: Person) -> str:
    return speak.words("settings.channels.chosen" if person.channels.made else "settings.channels.usual")


def _zone(speak: Speaker, person: Person) -> str:
    if person.zone is None:
        return speak.words("settings.zone.unknown")
    clock = speak.elsewhere(person.zone).clock(speak.now)
    return speak.words("settings.zone.known", city=city(person.zone), clock=clock)


def _language(speak: Speaker) -> str:
    tag = speak.language if speak.language.partition("-")[0].lower() == speak.spoken else speak.spoken
    return called_in(tag, tag)


def _misses(speak: Speaker, person: Person) -> str:
    return speak.words("settings.misses.yes" if person.keeps_misses else "settings.misses.no", days=KEPT_FOR.days)


def language_card(speak: Speaker) -> Card:
    """The language just chosen, said in itself, with the others that there are."""
    return Card(speak.say("language.set", language=_language(speak)), under(_languages(speak)))


def languages_card(speak: Speaker, wanted: str) -> Card:
    """The languages that are spoken: all of them to choose from, or beside one for which there are no words."""
    read = ", ".join(sorted(called_in(language.code, speak.spoken) for language in LANGUAGES))
    title = speak.say("language.ask")
    if wanted:
        title = speak.say("language.none", language=called_in(wanted, speak.spoken))
    section = Section(lines=(speak.say("language.read", languages=read),), buttons=rows(_languages(speak), 2))
    return Card(title, (section,))


def _languages(speak: Speaker) -> tuple[Button, ...]:
    """Each language that is spoken and is not the present one, by its own name."""
    others = (code for code in CATALOGUES if code != speak.spoken)
    return tuple(Button(clipped(called_in(code, code)), SetLanguage(code)) for code in others)


def _organisations(speak: Speaker, known: Remembered) -> str:
    named = [f"{called(speak, organisation)} ({roles(speak, member)})" for member, organisation in known.memberships]
    return ", ".join(named) or speak.words("settings.organisations.none")


def roles(speak: Speaker, member: Membership) -> str:
    """What somebody is in an organisation, in words."""
    if member.only_host_id is not None:
        return speak.words("role.short.guest")
    held = [speak.words(f"role.short.{role}") for role in Role if member.is_a(role)]
    return ", ".join(held) or speak.words("role.short.member")


def _buttons(speak: Speaker, known: Remembered) -> list[Button]:
    buttons = [
        press(speak, "settings.change_zone", AskZone()),
        press(speak, "settings.change_language", SetLanguage()),
        Button(speak.words("settings.change_email"), SetEmail(), opens_form=True),
        press(speak, "settings.link", LinkIdentity()),
        press(speak, "help.reminders", Reminders()),
        press(speak, "settings.change_channels", ShowChannels()),
        *((Button(speak.words("settings.change_phone"), SetPhone(), opens_form=True),) if known.person.phone else ()),
        press(speak, "calendars.button", Calendars()),
    ]
    if known.current is not None:
        buttons += [press(speak, "settings.profile", Profile()), press(speak, "settings.waitlist", ShowWaitlist())]
        buttons.append(press(speak, "agenda.history", Agenda(past=True)))
        other = not known.person.keeps_misses
        buttons.append(
            press(speak, "settings.misses.keep" if other else "settings.misses.stop", KeepMisses(agreed=other))
        )
    if len(known.memberships) > 1:
        buttons.append(press(speak, "settings.org", SwitchOrganisation()))
    if known.current is not None and known.current.is_a(Role.MENTOR):
        buttons.append(press(speak, "welcome.link", MyLink()))
    if known.current is not None and organizes(known.current):
        buttons.append(press(speak, "settings.ratings", ShowRatings()))
        buttons.append(press(speak, "settings.conflicts", ConflictSettings()))
        buttons.append(press(speak, "changing.button", ShowChangeRules()))
        buttons.append(press(speak, "webhooks.button", Webhooks()))
    if known.current is not None and known.current.is_a(Role.ADMIN):
        buttons.append(press(speak, "welcome.organisation", Members()))
    return [
        *buttons,
        press(speak, "export.button", Export()),
        press(speak, "settings.forget", ForgetMe()),
        press(speak, "help", Help()),
    ]


def email_card(speak: Speaker, initial: str | None, *, bad: bool = False) -> Card:
    """The form for the address; ``bad`` says that what was written is none."""
    field = FormField(
        "email",
        speak.words("email.label"),
        initial=initial,
        hint=speak.words("email.hint"),
        required=False,
        limit=EMAIL_LIMIT,
    )
    form = Form(
        title=speak.words("email.form"),
        fields=(field,),
        submit=speak.words("email.submit"),
        request=SetEmail(),
        errors=(("email", speak.words("email.bad")),) if bad else (),
    )
    return Card(speak.say("email.bad") if bad else (speak.words("email.form"),), form=form)


def code_card(speak: Speaker, address: str, *, bad: bool = False) -> Card:
    """The form for the code that was mailed; ``bad`` says that what was written is none."""
    field = FormField(
        "code", speak.words("email.code.label", email=address), hint=speak.words("email.code.hint"), limit=CODE_LIMIT
    )
    form = Form(
        title=speak.words("email.code.form"),
        fields=(field,),
        submit=speak.words("email.code.submit"),
        request=ConfirmEmail(),
        errors=(("code", speak.words("email.code.bad")),) if bad else (),
    )
    return Card(speak.say("email.code.bad") if bad else (speak.words("email.code.form"),), form=form)


def code_mail(speak: Speaker, code: str) -> Card:
    """The mail that brings the code; it tells nothing of anybody, for it may reach the wrong one."""
    section = Section(lines=(speak.say("email.code.how"), speak.say("email.code.not_you")))
    return Card(speak.say("email.code.mail", code=code), (section,))


def email_saved_card(speak: Speaker, person: Person) -> Card:
    """The address as it is kept now."""
    buttons = (press(speak, "help.settings", Settings()), press(speak, "help.agenda", Agenda()))
    if person.email is None:
        return simple(speak, "email.gone", *buttons)
    topics = [topic_name(speak, topic) for topic in Topic if Channel.EMAIL in person.channels.always(topic)]
    if person.mail == person.email and topics:
        said = ", ".join(topics)
        return simple(speak, "email.confirmed.chosen", *buttons, tone="good", email=person.email, topics=said)
    if person.mail == person.email:
        return simple(speak, "email.confirmed", *buttons, tone="good", email=person.email)
    return simple(speak, "email.saved", *buttons, tone="good", email=person.email)
