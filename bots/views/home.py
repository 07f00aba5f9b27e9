"""The bot's own page: what is next and what waits for me, before anything else (PLATFORMS d1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bots.cards import Button, Card, Section
from bots.requests import Agenda, Find, FindRoom, Help, Hours, Meet, Settings, ShowBooking
from bots.speaker import Speaker
from bots.views.agenda import session_line
from bots.views.common import clipped, first_name, press, rows
from core.model.meeting import Appointment
from core.model.people import Person

SHOWN = 5
"""Sessions in each of the two lists."""


@dataclass(frozen=True, slots=True)
class Home:
    """What the page tells its reader: what ``waits`` for an answer, what is ``coming``, and with whom."""

    reader: Person
    waits: Sequence[Appointment]
    coming: Sequence[Appointment]
    people: Mapping[int, Person]
    is_mentor: bool
    has_rooms: bool = False


def home_card(speak: Speaker, home: Home, *, new: bool = False) -> Card:
    """What waits for my answer, what is next, and the ways to everything else.

    Somebody ``new`` is greeted, in the first line: nothing is sent for a visit, so there is nothing to opt out of.
    """
    waits = [_listed(speak, "home.waits", home.waits, home)] if home.waits else []
    nothing = Section(lines=(speak.say("agenda.none.upcoming"),))
    coming = _listed(speak, "home.next", home.coming, home) if home.coming else nothing
    ways = [press(speak, "help.find", Find()), press(speak, "help.agenda", Agenda()), press(speak, "help", Help())]
    if home.is_mentor:
        ways.insert(1, press(speak, "help.hours", Hours()))
    if home.has_rooms:
        ways.append(press(speak, "help.rooms", FindRoom()))
    ways += [press(speak, "meet.new", Meet()), press(speak, "help.settings", Settings())]
    title = speak.say("home.welcome" if new else "home.title", name=first_name(home.reader.name))
    return Card(title=title, sections=(*waits, coming, Section(buttons=rows(ways, 3))))


def _listed(speak: Speaker, key: str, shown: Sequence[Appointment], home: Home) -> Section:
    numbered = list(enumerate(shown, 1))
    lines = (speak.say(key), *(session_line(speak, n, each, home.people, home.reader.id) for n, each in numbered))
    show = speak.words("button.show")
    buttons = [Button(clipped(f"{number}. {show}"), ShowBooking(booking.id)) for number, booking in numbered]
    return Section(lines=lines, buttons=rows(buttons, 5))
