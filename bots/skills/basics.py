"""Help and small talk: what can be done here, and never a dead end."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import islice
from typing import Any

from rapidfuzz import fuzz, process

from bots.cards import Button, Card, Section
from bots.conversation.asking import question_card
from bots.conversation.subjects import shows
from bots.conversation.turn import Answer, Turn
from bots.language.text.tokens import fold
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

_SAME_TALK = timedelta(hours=1)
"""For how long what can be done here is not told again in a conversation, unless it is asked for."""

_QUOTED = re.compile("[“„](.+?)[”“]")
"""An example in the phrases of help."""

_LIKE, _ALIKE = fuzz.token_set_ratio, 60
"""How examples are compared with what was said, and from where on (0..100) one is like it."""


def show_help(turn: Turn, _: Help) -> Answer:
    """What this person can do here, in short groups with examples from their own organisation."""
    return Answer(help_card(turn, "help.title"), public=True, memory={"helped_at": turn.now})


def help_card(turn: Turn, title: str) -> Card:
    """The groups of what can be done, under a first line."""
    lines = tuple(turn.speak.say(key, **values) for key, values in _groups(turn))
    return Card(title=turn.speak.say(title), sections=(Section(lines=lines, buttons=_ways(turn)),))


def _groups(turn: Turn) -> list[tuple[str, dict[str, str]]]:
    """What this person can do here: the phrase of each group, with what is named in its examples."""
    member = turn.membership
    skill, mentor = _examples(turn)
    groups: list[tuple[str, dict[str, str]]] = [
        ("help.book", {"skill": skill, "mentor": mentor}),
        ("help.mine", {"mentor": mentor}),
        ("help.around", {}),
        ("help.offer" if member is not None and member.is_a(Role.MENTOR) else "help.offer_none", {}),
    ]
    others = _others(turn)
    if len(others) > 1:
        groups.append(("help.meet", {"one": others[0], "other": others[1]}))
    if turn.directory.rooms:
        groups.append(("help.group.rooms", {"room": next(iter(turn.directory.rooms))}))
    elif member is not None and organizes(member):
        groups.append(("help.group.no_rooms", {}))
    if member is not None and member.is_a(Role.ADMIN):
        groups.append(("help.admin", {}))
    return groups


def _nearest(turn: Turn, said: str) -> str | None:
    """Of the examples that help gives, the one most like the words; None where none is like them."""
    told = " ".join(turn.speak.words(key, **values) for key, values in _groups(turn))
    examples: list[str] = _QUOTED.findall(told)
    found = process.extractOne(_plain(said), [_plain(each) for each in examples], scorer=_LIKE, score_cutoff=_ALIKE)
    return None if found is None else examples[found[2]]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


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
    """Say so, and what can be done instead: all of it once in a conversation, then what comes nearest to what was said."""
    skill, mentor = _examples(turn)
    if request.lost:
        ways = () if turn.memory.token else _begin(turn)
        return Answer(simple(turn.speak, f"not_understood.{request.lost}", *ways, skill=skill, mentor=mentor))
    helped_at = turn.memory.helped_at
    if helped_at is not None and turn.now - helped_at < _SAME_TALK:
        example, ways = _nearest(turn, request.said), (press(turn.speak, "help", Help()),)
        if example is None:
            return Answer(simple(turn.speak, "not_understood.again", *ways, mentor=mentor))
        return Answer(simple(turn.speak, "not_understood.near", *ways, example=example))
    return Answer(help_card(turn, "not_understood"), memory={"helped_at": turn.now})


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
