"""What was taken for what: said in a card's note, with a button for what else may have been meant (never a silent guess)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bots.cards import Button, Card, Section, Text
from bots.intake.asked import Desk
from bots.intake.otherwise import at_another_moment, holds_times, moments_in, on_another_day
from bots.language.reading import Assumption, Intent, Reading
from bots.requests import (
    Agenda,
    Change,
    Find,
    FindRoom,
    FreeBusy,
    Hold,
    HoldAny,
    HoldSeries,
    Meet,
    Move,
    Off,
    OpenExtra,
    Release,
    Request,
    SetHours,
    StartPoll,
    Together,
    UndoOverride,
    WithdrawPoll,
)
from bots.speaker import Speaker, city
from bots.views.common import clipped, rows
from core.errors import NotOpen, Refusal

_HALF_DAY, _WEEK = timedelta(hours=12), timedelta(days=7)
_SITTINGS = frozenset({Intent.BOOK, Intent.MEET, Intent.FIND_ROOM})
_LONG_SITTING = timedelta(hours=14)
"""What is longer ends before it starts by the clocks that were said ("5pm to 4pm"), and so on the next day."""
_ZONES = 3
"""How many other zones of a name are offered."""


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about what was assumed, and the button that takes it otherwise.

    With ``only_closed`` it is worth its line only where nobody is open then: the clock was read as it was written.
    """

    text: Text
    button: Button | None = None
    only_closed: bool = False


def notes_of(reading: Reading, request: Request, desk: Desk) -> tuple[Note, ...]:
    """What was assumed in making the request, the way to change it included."""
    return tuple(dict.fromkeys(_notes(reading, request, desk)))


def _heeds_place(request: Request) -> bool:
    """Whether the place that is said is where a room is looked for."""
    match request:
        case FindRoom():
            return True
        case Meet() | Together(meet=Meet()):
            return bool((request.meet if isinstance(request, Together) else request).near)
        case _:
            return False


def _left_out(reading: Reading, request: Request, desk: Desk) -> Iterator[Note]:
    """What was said and is none of the request, or means more than it seems to."""
    if reading.placed and not _heeds_place(request):
        yield Note(desk.speak.say("note.place", said=reading.placed))
    if reading.several:
        yield Note(desk.speak.say("note.several"))
    if reading.intent in _SITTINGS and reading.at and reading.until and reading.until - reading.at > _LONG_SITTING:
        yield Note(desk.speak.say("note.next_day", time=desk.speak.clock(reading.until)))
    if reading.recurrence is not None and isinstance(request, Find):
        yield Note(desk.speak.say("note.series"))
    if reading.since and isinstance(request, SetHours):
        yield Note(desk.speak.say("note.since", said=reading.since))


def _notes(reading: Reading, request: Request, desk: Desk) -> Iterator[Note]:
    yield from _left_out(reading, request, desk)
    if not holds_times(request):
        return
    if reading.no_zone and not isinstance(request, Agenda):
        yield Note(desk.speak.say("ask.unknown.zone", said=reading.no_zone))
    for assumed in reading.assumptions:
        match assumed.kind:
            case "am_pm":
                yield from _am_pm(assumed, request, desk)
            case "day":
                yield _day(assumed, request, desk)
            case "order":
                yield _order(assumed, request, desk)
            case "zone":
                yield from _zone(assumed, reading, request, desk)


def _am_pm(assumed: Assumption, request: Request, desk: Desk) -> Iterator[Note]:
    at = moment_of(assumed, request, desk)
    if at is None:
        return
    local, other = desk.speak.local(at), other_half(desk.speak, at)
    if other <= desk.speak.now and _AGAIN.match(getattr(request, "recurrence", "")):
        other += _WEEK
    text = desk.speak.say("note.am_pm", said=hour_said(assumed), taken=desk.speak.clock(at))
    button = instead(desk.speak.clock(other), request, at, other, desk)
    plain = assumed.said == assumed.taken and (isinstance(request, _IN_OPEN_HOURS) or local.hour >= _NO_EVENING)
    yield Note(text, button, only_closed=plain)


_AGAIN = re.compile("FREQ=(DAILY|WEEKLY)")
"""Repetitions that have the same weekday a week later, where today's other time has passed."""

_NO_EVENING = 9
"""The first hour of the morning that nobody takes for one of the evening."""

_IN_OPEN_HOURS = (Hold, HoldAny, HoldSeries, Find, FreeBusy, Change, Move)
"""Requests of what is booked only in open hours, which show whether a clock was taken right."""


def other_half(speak: Speaker, at: datetime) -> datetime:
    """The same hour in the other half of the moment's day."""
    local = speak.local(at)
    return local + (_HALF_DAY if local.hour < 12 else -_HALF_DAY)


def hour_said(assumed: Assumption) -> str:
    """The hour as it was said: ``3``, ``6:30``."""
    return assumed.said.lstrip("0").removesuffix(":00")


def moment_of(assumed: Assumption, request: Request, desk: Desk) -> datetime | None:
    """The moment that has the clock in question."""
    if isinstance(request, OpenExtra) and request.day is not None and request.start is not None:
        start = datetime.combine(request.day, time(*divmod(request.start, 60)), desk.speak.zone)
        return start if f"{start:%H:%M}" == assumed.taken else None
    return next((each for each in moments_in(request) if f"{desk.speak.local(each):%H:%M}" == assumed.taken), None)


def _day(assumed: Assumption, request: Request, desk: Desk) -> Note:
    text = desk.speak.say("note.day", said=assumed.said)
    taken, other = date.fromisoformat(assumed.taken), date.fromisoformat(assumed.alternatives[0])
    return Note(text, _on(taken, other, request, desk))


def _order(assumed: Assumption, request: Request, desk: Desk) -> Note:
    taken, other = date.fromisoformat(assumed.taken), date.fromisoformat(assumed.alternatives[0])
    text = desk.speak.say("note.order", taken=desk.speak.day(taken))
    return Note(text, _on(taken, other, request, desk) if other >= desk.speak.today() else None)


def _zone(assumed: Assumption, reading: Reading, request: Request, desk: Desk) -> Iterator[Note]:
    """A name that several zones have: the clock that was read, on the others' walls."""
    text = desk.speak.say("note.zone", city=city(assumed.taken))
    at = reading.at or reading.from_at
    if at is None:
        yield Note(text)
        return
    wall = at.astimezone(ZoneInfo(assumed.taken)).replace(tzinfo=None)
    for zone in assumed.alternatives[:_ZONES]:
        there = wall.replace(tzinfo=ZoneInfo(zone))
        yield Note(text, instead(city(zone), request, at, there, desk))


def _on(taken: date, day: date, request: Request, desk: Desk) -> Button | None:
    """The same on another day, at the same time of the day."""
    changed = on_another_day(request, taken, day, desk.speak)
    return None if changed is None else _button(desk.speak.day(day), changed, desk)


def instead(caption: str, request: Request, taken: datetime, other: datetime, desk: Desk) -> Button | None:
    """The request with another moment for the one that was taken, as far as that is to come."""
    changed = at_another_moment(request, taken, other, desk.speak) if other > desk.speak.now else None
    return None if changed is None else _button(caption, changed, desk)


def _button(caption: str, request: Request, desk: Desk) -> Button:
    return Button(clipped(desk.speak.words("note.instead", when=caption)), request)


def _in_place(button: Button, card: Card) -> Button:
    """The button with its request in the place of what the card tells of: time blocked or opened, a time held, a poll."""
    request = button.request
    for done in (each.request for each in card.buttons()):
        match request, done:
            case Off() | OpenExtra(), UndoOverride(override_id=number, others=others):
                return replace(button, request=replace(request, instead=(number, *others)))
            case Hold(), Release(booking_id=held):
                return replace(button, request=replace(request, instead=held))
            case StartPoll(), WithdrawPoll(poll_id=number):
                return replace(button, request=replace(request, instead=number))
    return button


def noted(card: Card, notes: tuple[Note, ...], refused: Refusal | None) -> Card:
    """The card with what was assumed in its note, and the buttons that take it otherwise below the others.

    ``refused`` is the refusal that the card tells of, None where nothing was refused.
    """
    closed = isinstance(refused, NotOpen) and refused.why == "hours"
    told = [note for note in notes if not note.only_closed or closed]
    if not told:
        return card
    words: list[Text] = [card.note] if card.note else []
    words += dict.fromkeys(note.text for note in told)
    text: Text = tuple(span for number, each in enumerate(words) for span in ((" · ",) if number else ()) + each)
    buttons = [_in_place(note.button, card) for note in told if note.button is not None]
    sections = (*card.sections, Section(buttons=rows(buttons, 2))) if buttons else card.sections
    return replace(card, sections=sections, note=text)
