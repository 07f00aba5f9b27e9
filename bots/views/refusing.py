"""What every refusal's card is made of: who is refused, the reason, and the usual ways on."""

from dataclasses import dataclass
from typing import Any

from bots.cards import Button, Card, Section
from bots.requests import Agenda, Find, Help, Request
from bots.speaker import Speaker
from bots.views.common import press, rows
from core.ports import Unit


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is refused, and what they had asked, so that the way on can carry it along."""

    speak: Speaker
    unit: Unit
    reader_id: int
    request: Request | None = None


def refused(speak: Speaker, key: str, buttons: tuple[Button, ...], **values: Any) -> Card:
    """The reason, with the ways on."""
    return Card(title=speak.say(key, **values), sections=(Section(buttons=rows(buttons, 2)),), tone="bad")


def usual_ways(speak: Speaker) -> tuple[Button, ...]:
    """To find somebody, to one's own sessions, to what else there is."""
    return (press(speak, "help.find", Find()), press(speak, "help.agenda", Agenda()), press(speak, "help", Help()))


def name_of(unit: Unit, person_id: int) -> str:
    """What the person is called."""
    person = unit.people.get(person_id)
    return person.name if person else "?"
