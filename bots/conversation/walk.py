"""A form asked question by question, where a platform opens none: the walk stands in the conversation's memory."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from bots.cards import Button, Card, Choice, Form, FormField, Kind, Means, Section, Style, Text
from bots.conversation.memory import Walk
from bots.conversation.turn import Turn
from bots.intake.days import part_of_day
from bots.intake.doubt import CERTAIN
from bots.intake.handles import spelled_out
from bots.language.reader import read, read_list
from bots.language.reading import Intent, Reading
from bots.language.text.tokens import fold
from bots.language.words.languages import pattern_of
from bots.requests import Fill, StopForm
from bots.speaker import Speaker
from bots.views.common import clipped, rows
from core.services.meetings.creating import MOST_ATTENDEES

_BETWEEN_NAMES = re.compile(r"[,;&]|\b(?:and|und|y|et|e|en|и|i|та|ve)\b", re.IGNORECASE)


NAMED = frozenset({Kind.PERSON, Kind.PEOPLE})
"""Fields whose choices are not to choose from: they say what the ids are called that the field proposes."""


_CHOSEN: Mapping[Kind, int] = {Kind.PERSON: 1, Kind.PEOPLE: MOST_ATTENDEES}
"""How many people can be chosen for a field."""


class BadAnswer(ValueError):
    """The answer does not fit the question; ``key`` is the phrase that says so, ``limit`` its number.

    ``partial``: it answers a part of the question, and asks for nothing else.
    """

    def __init__(self, key: str, limit: int = 0, *, partial: bool = False) -> None:
        super().__init__(key)
        self.key, self.limit, self.partial = key, limit, partial


def field_of(walk: Walk) -> FormField:
    """The question that is asked at present."""
    return walk.form.fields[walk.at]


def finished(walk: Walk) -> bool:
    """Whether every question has its answer."""
    return walk.at >= len(walk.form.fields)


def question_card(speak: Speaker, walk: Walk, *, wrong: str = "") -> Card:
    """The present question with the choices there are, Keep or Skip where it may stay as it is, a way to empty it, and Stop."""
    field, form = field_of(walk), walk.form
    lines: list[Text] = []
    if wrong:
        lines.append((wrong,))
    lines.append((field.label,))
    if field.hint:
        lines.append(speak.say("walk.hint", hint=field.hint))
    lines += _whole_choices(field)
    if field.initial:
        lines.append(speak.say("walk.keep", value=_shown(speak, field, field.initial)))
    title = (
        (form.title,)
        if len(form.fields) == 1
        else speak.say("walk.step", title=form.title, at=walk.at + 1, of=len(form.fields))
    )
    return Card(
        title=title,
        sections=(Section(lines=tuple(lines), buttons=rows(_buttons(speak, field), 2)),),
        tone="asks",
        asks_people=_CHOSEN.get(field.kind, 0),
        reply_hint=None if field.choices and field.kind not in NAMED else field.label[:64],
    )


def begun_card(speak: Speaker, form: Form) -> Card:
    """The way to a form's questions from a group: they are asked in private, where nobody else's words come between."""
    begin = Button(speak.words("walk.begin"), form.request, style=Style.PRIMARY, opens_form=True)
    return Card((form.title,), (Section(buttons=((begin,),)),))


def _shown(speak: Speaker, field: FormField, value: str) -> str:
    if field.kind is Kind.DATE:
        return speak.relative_day(date.fromisoformat(value))
    if field.kind is Kind.DATETIME:
        return speak.moment(datetime.fromisoformat(value)).text
    captions = {choice.value: choice.caption for choice in field.choices}
    return (
        ", ".join(captions.get(part, part) for part in value.split(",")) if captions else " / ".join(value.splitlines())
    )


def _listed(field: FormField) -> tuple[Choice, ...]:
    """The choices that have a button each; people are named, or chosen in a list of the platform's."""
    return () if field.kind in NAMED else field.choices[:20]


def _whole_choices(field: FormField) -> list[Text]:
    """What stands on the buttons in full, where one of them is too long for its button."""
    listed = _listed(field)
    cut = any(clipped(choice.caption) != choice.caption for choice in listed)
    return [(f"– {choice.caption}",) for choice in listed] if cut else []


def _buttons(speak: Speaker, field: FormField) -> list[Button]:
    listed = _listed(field)
    buttons = [Button(clipped(choice.caption), Fill(choice.value)) for choice in listed]
    if field.initial:
        buttons.append(Button(speak.words("walk.keep.button"), Fill(field.initial), means=Means.YES))
        if not field.required:
            buttons.append(Button(speak.words("walk.clear"), Fill("")))
    elif not field.required:
        buttons.append(Button(speak.words("skip"), Fill("")))
    buttons.append(Button(speak.words("stop"), StopForm(), means=Means.NO))
    return buttons


def answered(turn: Turn, walk: Walk, text: str, *, typed: bool) -> Walk:
    """The walk with this answer taken, at its next question; raises BadAnswer for what does not fit."""
    field = field_of(walk)
    value = _typed(turn, field, text.strip()) if typed and text.strip() else text
    if not value and field.required:
        raise BadAnswer("walk.bad.empty")
    if field.limit is not None and len(value) > field.limit:
        raise BadAnswer("walk.bad.too_long", field.limit)
    return replace(walk, answers=(*walk.answers, (field.name, value)), at=walk.at + 1)


def _typed(turn: Turn, field: FormField, text: str) -> str:
    """What was typed as the field's value: nothing where the question is left open ("find one", of when something starts)."""
    try:
        return _READERS[field.kind](turn, field, text)
    except BadAnswer:
        said = " ".join(fold(text).translate(_NO_MARKS).split())
        if field.required or not pattern_of("unsaid").fullmatch(said):
            raise
        return ""


_NO_MARKS = str.maketrans(",.!", "   ")


def with_people(walk: Walk, people: Mapping[int, str]) -> Walk:
    """The walk at the same question, with these people (names by id) proposed for it."""
    choices = tuple(Choice(str(number), name) for number, name in people.items())
    field = replace(field_of(walk), choices=choices, initial=",".join(choice.value for choice in choices) or None)
    fields = tuple(field if at == walk.at else each for at, each in enumerate(walk.form.fields))
    return replace(walk, form=replace(walk.form, fields=fields))


def rewound(walk: Walk, name: str) -> Walk:
    """The walk back at the question of that name: the answers before it are kept, those after it proposed again."""
    names = [field.name for field in walk.form.fields]
    at = names.index(name) if name in names else 0
    given = {each: value for each, value in walk.answers if each in names[at + 1 :] and value}
    fields = tuple(
        replace(field, initial=given[field.name]) if field.name in given and field.kind not in NAMED else field
        for field in walk.form.fields
    )
    before = tuple(answer for answer in walk.answers if answer[0] in names[:at])
    return Walk(replace(walk.form, fields=fields), before, at)


def _plain(_: Turn, __: FormField, text: str) -> str:
    return text


def _number(_: Turn, __: FormField, text: str) -> str:
    if not text.isdecimal():
        raise BadAnswer("walk.bad.number")
    return text


def _read(turn: Turn, text: str) -> Reading:
    return read(
        text, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue, under="find"
    )


def _hour_alone(turn: Turn, text: str) -> datetime | None:
    """An hour that nothing but a list would tell: "15"."""
    starts = read_list(text, now=turn.now, zone=turn.speak.zone, language=turn.person.tongue).starts
    return starts[0] if starts else None


def _begins(reading: Reading) -> datetime | None:
    return reading.at or (reading.window.start if reading.window is not None else None)


_ASK_OTHERWISE = frozenset(
    {Intent.TIME_OFF, Intent.HOURS, Intent.BOOK, Intent.MEET, Intent.CANCEL, Intent.RESCHEDULE, Intent.FIND_ROOM}
)
"""Intents of words that name a day and ask for something by themselves, so that they answer no question for a day."""


def _date(turn: Turn, _: FormField, text: str) -> str:
    """A day; an hour beside it, or a wish of its own, is no answer to the question which."""
    reading = _read(turn, text)
    moment = _begins(reading)
    if moment is None or (reading.window is not None and part_of_day(turn.speak, reading.window) is not None):
        raise BadAnswer("walk.bad.date")
    plain = read(text, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue)
    if plain.intent in _ASK_OTHERWISE and plain.confidence >= CERTAIN:
        raise BadAnswer("walk.bad.date")
    return turn.speak.local(moment).date().isoformat()


def _time(turn: Turn, _: FormField, text: str) -> str:
    moment = _begins(_read(turn, text)) or _hour_alone(turn, text)
    if moment is None:
        raise BadAnswer("walk.bad.time")
    return turn.speak.local(moment).strftime("%H:%M")


def _datetime(turn: Turn, _: FormField, text: str) -> str:
    """A day without an hour is no moment: midnight is what hardly anybody means."""
    reading = _read(turn, text)
    if reading.at is None:
        raise BadAnswer("walk.bad.moment", partial=reading.window is not None)
    return turn.speak.local(reading.at).isoformat(timespec="minutes")


def _choice(_: Turn, field: FormField, text: str) -> str:
    return _one_of(field.choices, text)


def _choices(_: Turn, field: FormField, text: str) -> str:
    """Several with commas between, or with an "and" where no caption has one."""
    for parts in (text.split(","), _BETWEEN_NAMES.split(text)):
        try:
            return ",".join(_one_of(field.choices, part.strip()) for part in parts if part.strip())
        except BadAnswer:
            continue
    raise BadAnswer("walk.bad.choice")


def _one_of(choices: tuple[Choice, ...], text: str) -> str:
    """The choice of this value or caption, else the only one whose caption holds all the words."""
    for choice in choices:
        if text.casefold() in {choice.value.casefold(), choice.caption.casefold()}:
            return choice.value
    words = set(text.casefold().split())
    found = [choice.value for choice in choices if words <= set(choice.caption.casefold().split())]
    if len(found) != 1:
        raise BadAnswer("walk.bad.choice")
    return found[0]


def _people(turn: Turn, _: FormField, text: str) -> str:
    text = spelled_out(turn, text)
    return ",".join(str(_person(turn, part)) for part in _BETWEEN_NAMES.split(text) if part.strip())


def _person(turn: Turn, said: str) -> int:
    """Whoever bears the name, else the only one whose name holds all its words."""
    words = said.casefold().replace("@", " ").split()
    known = [(name.casefold().split(), ids) for name, ids in turn.directory.people.items()]
    found = [i for name, ids in known if name == words for i in ids]
    found = found or [i for name, ids in known if set(words) <= set(name) for i in ids]
    if len(found) != 1:
        raise BadAnswer("walk.bad.several" if found else "walk.bad.person")
    return found[0]


_READERS: Mapping[Kind, Callable[[Turn, FormField, str], str]] = {
    Kind.TEXT: _plain,
    Kind.LONG_TEXT: _plain,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.DATETIME: _datetime,
    Kind.PERSON: _people,
    Kind.PEOPLE: _people,
    Kind.CHANNEL: _plain,
}
