"""Waitlist entries as cards."""

from collections.abc import Sequence

from bots.cards import Button, Card, Section
from bots.requests import Find, StopWaiting
from bots.speaker import Speaker
from bots.views.common import press, rows, simple
from bots.views.find import window_words
from core.ports import Unit, Waiting


def wish_words(speak: Speaker, unit: Unit, entry: Waiting) -> tuple[str, str]:
    """What is waited for, and when, in words."""
    host = unit.people.get(entry.host_id) if entry.host_id is not None else None
    service = unit.services.get(entry.service_id) if entry.service_id is not None else None
    skills = {s.id: s.name for s in unit.organisations.skills(entry.organisation_id)} if entry.skill_ids else {}
    parts = [
        host.name if host else "",
        service.name if service else "",
        ", ".join(skills[i] for i in entry.skill_ids if i in skills),
    ]
    what = " · ".join(part for part in parts if part) or speak.words("wait.anyone")
    return what, window_words(speak, entry.window)


def waitlist_card(speak: Speaker, unit: Unit, entries: Sequence[Waiting]) -> Card:
    """All that somebody waits for."""
    if not entries:
        return simple(speak, "wait.none", press(speak, "help.find", Find()))
    lines = []
    for number, entry in enumerate(entries, 1):
        what, when = wish_words(speak, unit, entry)
        lines.append(speak.say("wait.entry", n=number, what=what, when=when))
    buttons = [
        Button(speak.words("wait.leave.n", n=number), StopWaiting(entry.id)) for number, entry in enumerate(entries, 1)
    ]
    return Card(title=speak.say("wait.title"), sections=(Section(lines=tuple(lines), buttons=rows(buttons, 3)),))
