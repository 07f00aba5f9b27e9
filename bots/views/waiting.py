"""Waitlist entries as cards."""

from collections.abc import Sequence

from bots.cards import Card, Section
from bots.requests import Find, PauseWaiting, ShowWaitlist, StopWaiting
from bots.speaker import Speaker
from bots.views.common import press, rows, simple
from bots.views.find import window_words
from core.model.waitlist import Waiting
from core.ports import Unit


def wish_words(speak: Speaker, unit: Unit, entry: Waiting) -> tuple[str, str]:
    """What is waited for, and when, in words; a window of a minute is one start."""
    host = unit.people.get(entry.host_id) if entry.host_id is not None else None
    pool = unit.pools.get(entry.pool_id) if entry.pool_id is not None else None
    service = unit.services.get(entry.service_id) if entry.service_id is not None else None
    skills = {s.id: s.name for s in unit.organisations.skills(entry.organisation_id)} if entry.skill_ids else {}
    parts = [
        host.name if host else "",
        speak.words("wish.any", pool=pool.name) if pool else "",
        service.name if service else "",
        ", ".join(skills[i] for i in entry.skill_ids if i in skills),
    ]
    what = " · ".join(part for part in parts if part) or speak.words("wait.anyone")
    if entry.window.minutes <= 1:
        return what, speak.moment(entry.window.start).text
    return what, window_words(speak, entry.window)


def joined_card(speak: Speaker, unit: Unit, entry: Waiting, place: int | None) -> Card:
    """The wish, read back, with the place in line."""
    what, when = wish_words(speak, unit, entry)
    line = speak.words("wait.place", n=place) if place is not None else ""
    buttons = (
        press(speak, "wait.leave", StopWaiting(entry.id)),
        press(speak, "wait.pause", PauseWaiting(entry.id)),
        press(speak, "help.waitlist", ShowWaitlist()),
    )
    return simple(speak, "wait.joined", *buttons, tone="good", what=what, when=when, place=line)


def waitlist_card(speak: Speaker, unit: Unit, listed: Sequence[tuple[Waiting, int | None]]) -> Card:
    """All that somebody waits for, each with its place in line, None where that changes with everybody's sessions."""
    if not listed:
        return simple(speak, "wait.none", press(speak, "help.find", Find()))
    lines, buttons = [], []
    for number, (entry, place) in enumerate(listed, 1):
        what, when = wish_words(speak, unit, entry)
        lines.append(speak.say("wait.entry", n=number, what=what, when=when, place=_place(speak, entry, place)))
        key = "wait.resume.n" if entry.paused else "wait.pause.n"
        buttons.append(press(speak, key, PauseWaiting(entry.id, paused=not entry.paused), n=number))
        buttons.append(press(speak, "wait.leave.n", StopWaiting(entry.id), n=number))
    return Card(title=speak.say("wait.title"), sections=(Section(lines=tuple(lines), buttons=rows(buttons, 2)),))


def _place(speak: Speaker, entry: Waiting, place: int | None) -> str:
    if entry.paused:
        return speak.words("wait.entry.paused")
    return speak.words("wait.entry.place", n=place) if place is not None else ""
