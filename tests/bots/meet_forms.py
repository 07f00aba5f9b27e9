"""The forms of meetings as tests fill them in: opened, submitted again, and what is stored."""

from bots.actions import pack
from bots.cards import Form
from bots.inbound import Submit
from core.model.booking import LIVE
from core.model.meeting import Meeting
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.lines import lines

WHOLE = {
    "title": "Roadmap",
    "start": "2026-03-03T14:00+01:00",
    "length": "45",
    "all_day": "no",
    "priority": "normal",
    "private": "no",
}


def said(speaker: Speaker) -> list[str]:
    """The last card, line by line, without its numbered buttons and its short id."""
    return [line for line in lines(speaker.sees) if not line.startswith(("[", "B-"))]


def opened(speaker: Speaker) -> tuple[str, Form]:
    """The modal that is open: its token and its form."""
    keyed = speaker.handled.form
    assert keyed is not None
    assert keyed.card.form is not None
    return pack(keyed.token, len(keyed.card.requests()) - 1), keyed.card.form


def submits(speaker: Speaker, payload: str, **values: str) -> None:
    """Submit a modal, which may have stayed open."""
    event = speaker.dialogue.event_id()
    given = {name: value for name, value in values.items() if value}
    speaker.handled = speaker.dialogue.hear(Submit(event, speaker.who, speaker.where, payload, given))


def meetings_of(cast: Cast, name: str) -> list[Meeting]:
    with cast.dialogue.store.read() as unit:
        atelier = unit.organisations.all()[0]
        person = next(person for _, person in unit.people.members(atelier.id) if person.name == name)
        return list(unit.meetings.of_person(person.id, None, LIVE))


def people(cast: Cast, *names: str) -> str:
    """Their ids, as a form has them."""
    with cast.dialogue.store.read() as unit:
        known = {person.name.split()[0]: person.id for _, person in unit.people.members(1)}
    return ",".join(str(known[name]) for name in names)
