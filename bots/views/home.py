"""The bot's own page: what is next and what waits for me, before anything else (PLATFORMS d1)."""

from datetime import timedelta

from bots.cards import Button, Card, Section
from bots.requests import Agenda, Find, Help, Hours, Settings, ShowBooking
from bots.turn import Turn
from bots.views.common import clipped, press, rows
from core.model.booking import Booking, State
from core.model.people import Role
from core.model.timespan import Timespan

_SHOWN = 5
_AHEAD = timedelta(days=60)


def home_card(turn: Turn, *, new: bool = False) -> Card:
    """What waits for my answer, what is next, and the ways to everything else.

    Somebody ``new`` is greeted, in the first line: nothing is sent for a visit, so there is nothing to opt out of.
    """
    speak = turn.speak
    window = Timespan(turn.now, turn.now + _AHEAD)
    states = {State.PENDING, State.CONFIRMED, State.ONGOING}
    mine = turn.unit.bookings.of_person(turn.person.id, window, states)
    waits = [b for b in mine if b.state is State.PENDING and b.awaits is b.party(turn.person.id)]
    coming = [b for b in mine if b not in waits]
    sections = []
    if waits:
        sections.append(_listed(turn, "home.waits", waits))
    if coming:
        sections.append(_listed(turn, "home.next", coming))
    else:
        sections.append(Section(lines=(speak.say("agenda.none.upcoming"),)))
    ways = [press(speak, "help.find", Find()), press(speak, "help.agenda", Agenda()), press(speak, "help", Help())]
    if turn.membership is not None and turn.membership.is_a(Role.MENTOR):
        ways.insert(1, press(speak, "help.hours", Hours()))
    ways.append(press(speak, "help.settings", Settings()))
    name = turn.person.name.split()[0]
    title = speak.say("home.welcome" if new else "home.title", name=name)
    return Card(title=title, sections=(*sections, Section(buttons=rows(ways, 3))))


def _listed(turn: Turn, key: str, shown: list[Booking]) -> Section:
    speak = turn.speak
    people = turn.unit.people.many({b.other(turn.person.id) for b in shown})
    lines, buttons = [speak.say(key)], []
    for number, booking in enumerate(shown[:_SHOWN], 1):
        other = people.get(booking.other(turn.person.id))
        lines.append(
            speak.say(
                "agenda.line",
                n=number,
                when=speak.span(booking.span),
                other=other.name if other else "?",
                what=speak.minutes(booking.span.minutes),
            )
        )
        buttons.append(Button(clipped(f"{number}. {speak.words('button.show')}"), ShowBooking(booking.id)))
    return Section(lines=tuple(lines), buttons=rows(buttons, 5))
