"""Help and small talk: what can be done here, and never a dead end."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from bots.cards import Button, Card, Section
from bots.conversation.asking import question_card
from bots.conversation.subjects import shows
from bots.conversation.turn import Answer, Turn
from bots.requests import (
    Agenda,
    Done,
    Find,
    FindRoom,
    Greet,
    Help,
    Hours,
    Meet,
    NotUnderstood,
    Outdated,
    Settings,
    Sure,
)
from bots.views.common import first_name, press, rows, simple
from core.model.people import Role
from core.model.rights import organizes

SAID_LIMIT = 80
"""Characters of somebody's words that are read back."""


def show_help(turn: Turn, _: Help) -> Answer:
    """What this person can do here, in short groups with examples from their own organisation."""
    return Answer(help_card(turn, "help.title"), public=True)


def help_card(turn: Turn, title: str, **values: str) -> Card:
    """The groups of what can be done, under a first line."""
    speak, member = turn.speak, turn.membership
    skill, mentor = _examples(turn)
    groups = [
        speak.say("help.book", skill=skill, mentor=mentor),
        speak.say("help.mine", mentor=mentor),
        speak.say("help.around"),
        speak.say("help.offer" if member is not None and member.is_a(Role.MENTOR) else "help.offer_none"),
    ]
    others = _others(turn)
    if len(others) > 1:
        groups.append(speak.say("help.meet", one=others[0], other=others[1]))
    if turn.directory.rooms:
        groups.append(speak.say("help.group.rooms", room=next(iter(turn.directory.rooms))))
    elif member is not None and organizes(member):
        groups.append(speak.say("help.group.no_rooms"))
    if member is not None and member.is_a(Role.ADMIN):
        groups.append(speak.say("help.admin"))
    return Card(title=speak.say(title, **values), sections=(Section(lines=tuple(groups), buttons=_ways(turn)),))


def _examples(turn: Turn) -> tuple[str, str]:
    """A skill and a mentor of the organisation to speak of; common ones before there are any."""
    skill = next(iter(turn.lexicon.skills), "Python")
    mentors = turn.directory.mentors - {turn.person.id}
    named = (name for name, ids in turn.directory.people.items() if mentors.intersection(ids))
    mentor = next(named, "Maya")
    return skill, first_name(mentor)


def _others(turn: Turn) -> tuple[str, ...]:
    """First names of people here, for an example of a meeting; none for a guest who sees one mentor alone."""
    if turn.membership is None or turn.membership.only_host_id is not None:
        return ()
    named = (first_name(name) for name, ids in turn.directory.people.items() if turn.person.id not in ids)
    return tuple(islice(dict.fromkeys(named), 2))


def _ways(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    speak = turn.speak
    buttons = [press(speak, "help.find", Find()), press(speak, "help.agenda", Agenda())]
    if _others(turn):
        buttons.append(press(speak, "meet.new", Meet()))
    if turn.directory.rooms:
        buttons.append(press(speak, "help.rooms", FindRoom()))
    if turn.membership is not None and turn.membership.is_a(Role.MENTOR):
        buttons.append(press(speak, "help.hours", Hours()))
    buttons.append(press(speak, "help.settings", Settings()))
    return rows(buttons, 2)


def greet(turn: Turn, request: Greet) -> Answer:
    """One friendly line."""
    name = first_name(turn.person.name)
    if request.what == "thanks":
        return Answer(simple(turn.speak, "thanks"), anywhere=True)
    return Answer(
        Card(title=turn.speak.say("greet", name=name), sections=(Section(buttons=_ways(turn)),)), anywhere=True
    )


def not_understood(turn: Turn, request: NotUnderstood) -> Answer:
    """Say so, and what can be done instead."""
    if request.lost:
        skill, mentor = _examples(turn)
        ways = () if turn.memory.token else _begin(turn)
        return Answer(simple(turn.speak, f"not_understood.{request.lost}", *ways, skill=skill, mentor=mentor))
    if request.said:
        return Answer(help_card(turn, "not_understood.said", said=request.said[:SAID_LIMIT]))
    return Answer(help_card(turn, "not_understood"))


def _begin(turn: Turn) -> tuple[Button, ...]:
    return (press(turn.speak, "help.find", Find()), press(turn.speak, "help.agenda", Agenda()))


def done(turn: Turn, request: Done) -> Answer:
    """The card has served: its buttons go away."""
    return Answer(simple(turn.speak, request.note))


def sure(_: Turn, request: Sure) -> Answer:
    """The question that comes before something that cannot be taken back."""
    return Answer(question_card(request))


def outdated(turn: Turn, request: Outdated) -> Answer:
    """Show that which the old button's card is about, as it is now; where it is about nothing that stays, say how to go on."""
    shown = shows(request.subject)
    if shown is None:
        return Answer(simple(turn.speak, "outdated", *_begin(turn), press(turn.speak, "help", Help())))
    return Answer(also=shown, toast=turn.speak.words("outdated.shown"))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Help: show_help,
    Greet: greet,
    NotUnderstood: not_understood,
    Done: done,
    Sure: sure,
    Outdated: outdated,
}
