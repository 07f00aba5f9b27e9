"""Cards of connected calendars: how it stands with each, what was lost, what clashes. The address is never on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bots.cards import Button, Card, Confirm, Form, FormField, Section, Style, Text
from bots.requests import Calendars, ConnectCalendar, DisconnectCalendar, ReadCalendar, Settings
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.find import window_words
from core.model.connected import ADDRESS_LIMIT, ConnectedCalendar, Connection, MirroredEvent, Trouble
from core.model.people import Person
from core.ports import Unit
from core.services import calendars

SUBJECT: Final = "calendars:0"
"""What the card stands for: all that its reader has connected."""


OWN_SHOWN: Final = 5
"""Events of one's own calendars that are shown beside one's sessions; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A connected calendar with how many events to come it makes its owner busy by."""

    calendar: ConnectedCalendar
    busy: int


def listed(unit: Unit, person: Person) -> Sequence[Listed]:
    """The person's connected calendars as their card shows them."""
    return [
        Listed(each, sum(event.busy and event.span.end > unit.now for event in unit.connected.events(each.id)))
        for each in calendars.mine(unit, person)
    ]


def called(calendar: ConnectedCalendar) -> str:
    """What the calendar calls itself, else where it is kept."""
    return calendar.name or calendar.host


def calendars_card(
    speak: Speaker, found: Sequence[Listed], *, gone: ConnectedCalendar | None = None, first: Listed | None = None
) -> Card:
    """How it stands with each; the title says what has just become of one."""
    title = speak.say("calendars.title" if found else "calendars.none")
    if gone is not None:
        title = speak.say("calendars.gone", name=called(gone))
    if first is not None:
        busy = speak.count("calendars.busy", first.busy)
        title = speak.say("calendars.connected", name=called(first.calendar), busy=busy)
    connect = Button(
        speak.words("calendars.another" if found else "calendars.connect"),
        ConnectCalendar(),
        style=Style.PLAIN if found else Style.PRIMARY,
        opens_form=True,
    )
    ways = Section(
        lines=() if found else (speak.say("calendars.what"), *where(speak)),
        buttons=rows((connect, press(speak, "help.settings", Settings()))),
    )
    sections = (*(_section(speak, each) for each in found), ways)
    return Card(title, sections, note=_note(speak, found), tone="plain" if first is None else "good")


def _note(speak: Speaker, found: Sequence[Listed]) -> Text:
    return speak.say("calendars.how") if found else ()


def _section(speak: Speaker, each: Listed) -> Section:
    calendar = each.calendar
    busy = speak.count("calendars.busy", each.busy)
    name = called(calendar)
    line = speak.say("calendars.line", name=name, host=calendar.host, state=_state(speak, calendar), busy=busy)
    again = press(speak, "calendars.read", ReadCalendar(calendar.id))
    buttons = [again, _disconnect(speak, calendar)]
    if calendar.state is Connection.ENDED:
        buttons.insert(0, _mend(speak, calendar))
    return Section(lines=(line,), buttons=rows(buttons))


def _state(speak: Speaker, calendar: ConnectedCalendar) -> str:
    if calendar.trouble is not None:
        return speak.words(f"calendars.trouble.{calendar.trouble.value}")
    if calendar.read_at is None or not calendar.digest:
        return speak.words("calendars.reading")
    ago = (speak.now - calendar.read_at) // timedelta(minutes=1)
    return speak.words("calendars.read.ago", ago=speak.minutes(ago)) if ago > 0 else speak.words("calendars.read.just")


def _mend(speak: Speaker, calendar: ConnectedCalendar) -> Button:
    return Button(
        speak.words("calendars.mend"), ConnectCalendar(instead=calendar.id), style=Style.PRIMARY, opens_form=True
    )


def _disconnect(speak: Speaker, calendar: ConnectedCalendar) -> Button:
    sure = Confirm(
        speak.words("calendars.sure", name=called(calendar)),
        speak.words("calendars.sure.text"),
        speak.words("calendars.disconnect"),
        speak.words("calendars.keep"),
    )
    return Button(
        speak.words("calendars.disconnect"), DisconnectCalendar(calendar.id), style=Style.DANGER, confirm=sure
    )


def where(speak: Speaker) -> tuple[Text, ...]:
    """Where the address is found in the programs that most people have."""
    return tuple(speak.say(f"calendars.where.{each}") for each in ("google", "outlook", "apple"))


def connect_card(speak: Speaker, instead: int | None, *, bad: bool = False) -> Card:
    """The form for the address; ``bad`` says that what was written is none. What was written is not shown again."""
    field = FormField(
        "address", speak.words("calendars.label"), hint=speak.words("calendars.hint"), limit=ADDRESS_LIMIT
    )
    form = Form(
        title=speak.words("calendars.form"),
        fields=(field,),
        submit=speak.words("calendars.submit"),
        request=ConnectCalendar(instead=instead),
        intro=speak.say("calendars.intro"),
        errors=(("address", speak.words("calendars.bad")),) if bad else (),
    )
    return Card(speak.say("calendars.bad") if bad else (speak.words("calendars.form"),), form=form)


def with_own_events(speak: Speaker, card: Card, events: Sequence[MirroredEvent]) -> Card:
    """A day's or a week's card with what its reader's own calendars hold then; for nobody else to see."""
    if not events:
        return card
    said = [
        speak.say("calendars.own.event", when=window_words(speak, each.span), title=each.title)
        if each.title
        else (window_words(speak, each.span),)
        for each in events[:OWN_SHOWN]
    ]
    more = len(events) - OWN_SHOWN
    rest: list[Text] = [(speak.count("calendars.own.more", more),)] if more > 0 else []
    own = Section(lines=(speak.say("calendars.own"), *said, *rest))
    first, *others = card.sections
    return replace(card, sections=(first, own, *others))


def lost_card(speak: Speaker, calendar: ConnectedCalendar, trouble: Trouble) -> Card:
    """It cannot be read: why, what that means, and how it is mended."""
    name, why = called(calendar), speak.words(f"calendars.trouble.{trouble.value}")
    mend = press(speak, "calendars.read", ReadCalendar(calendar.id)) if trouble.passes else _mend(speak, calendar)
    again = () if trouble.passes else (press(speak, "calendars.again", ReadCalendar(calendar.id)),)
    told = speak.say("calendars.lost.passes" if trouble.passes else "calendars.lost.kept")
    buttons = rows((mend, *again, _disconnect(speak, calendar), press(speak, "calendars.button", Calendars())), 2)
    section = Section(lines=(speak.say(f"calendars.mend.{trouble.value}"), told), buttons=buttons)
    return Card(speak.say("calendars.lost", name=name, why=why), (section,), tone="bad")
