"""What was taken for what: said in a card's note, with a button for what else may have been meant (never a silent guess)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bots.cards import Button, Card, Section, Text
from bots.intake.asked import Desk
from bots.language.reading import Assumption, Intent, Reading
from bots.requests import (
    Agenda,
    Change,
    Find,
    FreeBusy,
    Hold,
    ListServices,
    Meet,
    Move,
    Off,
    OpenExtra,
    Release,
    Request,
    SetHours,
    Together,
    UndoOverride,
    Wait,
)
from bots.speaker import city
from bots.views.common import clipped, rows
from core.errors import NotOpen, Refusal
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_HALF_DAY = timedelta(hours=12)
_DAY = 1440
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


def _left_out(reading: Reading, request: Request, desk: Desk) -> Iterator[Note]:
    """What was said and is none of the request, or means more than it seems to."""
    if reading.placed:
        yield Note(desk.speak.say("note.place", said=reading.placed))
    if reading.several:
        yield Note(desk.speak.say("note.several"))
    if reading.intent in _SITTINGS and reading.at and reading.until and reading.until - reading.at > _LONG_SITTING:
        yield Note(desk.speak.say("note.next_day", time=desk.speak.clock(reading.until)))
    if reading.recurrence is not None and isinstance(request, Find):
        yield Note(desk.speak.say("note.series"))
    if reading.since and isinstance(request, SetHours):
        yield Note(desk.speak.say("note.since", said=reading.since))
    if reading.intent is Intent.HOURS and reading.capacity is not None and reading.capacity > 1:
        services = Button(desk.speak.words("week.services"), ListServices())
        yield Note(desk.speak.say("note.group", n=reading.capacity), services)


def _notes(reading: Reading, request: Request, desk: Desk) -> Iterator[Note]:
    yield from _left_out(reading, request, desk)
    if not isinstance(request, TIMED):
        return
    if reading.no_zone and not isinstance(request, Agenda):
        yield Note(desk.speak.say("ask.unknown.zone", said=reading.no_zone))
    for assumed in reading.assumptions:
        match assumed.kind:
            case "am_pm":
                yield from _am_pm(assumed, reading, request, desk)
            case "day":
                yield _day(assumed, request, desk)
            case "order":
                yield _order(assumed, request, desk)
            case "zone":
                yield from _zone(assumed, reading, request, desk)


TIMED = (Hold, Find, FreeBusy, Off, Wait, Agenda, Change, Move, OpenExtra, Together)
"""Requests that hold times, which may have been meant otherwise."""


def _am_pm(assumed: Assumption, reading: Reading, request: Request, desk: Desk) -> Iterator[Note]:
    at = _moment_of(assumed, reading, desk)
    if at is None:
        return
    local = desk.speak.local(at)
    other = local + (_HALF_DAY if local.hour < 12 else -_HALF_DAY)
    hour = assumed.said.lstrip("0").removesuffix(":00")
    text = desk.speak.say("note.am_pm", said=hour, taken=desk.speak.clock(at))
    button = _instead(desk.speak.clock(other), request, at, other, desk)
    yield Note(text, button, only_closed=assumed.said == assumed.taken)


def _moment_of(assumed: Assumption, reading: Reading, desk: Desk) -> datetime | None:
    """The moment that has the clock in question."""
    starts = (reading.window.start,) if reading.window is not None else ()
    moments = [moment for moment in (reading.at, reading.from_at, *starts) if moment is not None]
    return next((each for each in moments if f"{desk.speak.local(each):%H:%M}" == assumed.taken), None)


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
        yield Note(text, _instead(city(zone), request, at, there, desk))


def _on(taken: date, day: date, request: Request, desk: Desk) -> Button | None:
    """The same on another day, at the same time of the day."""
    changed = _moved_to(taken, day, request, desk)
    return None if changed is None else _button(desk.speak.day(day), changed, desk)


def _moved_to(taken: date, day: date, request: Request, desk: Desk) -> Request | None:
    """The request with ``day`` for the day that was ``taken``; None where it has none, or has no future then."""
    match request:
        case Hold(starts_at=start):
            there = _same_clock(start, day, desk)
            return replace(request, starts_at=there) if there > desk.speak.now else None
        case Find(at=at, window=window) | FreeBusy(at=at, window=window):
            moved = None if at is None else _same_clock(at, day, desk)
            return replace(request, window=None if window is None else _same_window(window, day, desk), at=moved)
        case Wait(window=window) | Agenda(window=Timespan() as window):
            return replace(request, window=_same_window(window, day, desk))
        case Together(meet=Meet(window=Timespan() as window) as meet):
            return Together(replace(meet, window=_same_window(window, day, desk)))
        case Off(first=first, last=last, window=window):
            if window is not None:
                return replace(request, window=_same_window(window, day, desk))
            return replace(request, first=day if first == taken else first, last=day if last == taken else last)
        case OpenExtra():
            return replace(request, day=day)
        case Change() | Move():
            return _change_to(day, request, desk)
        case _:
            return None


def _change_to(day: date, request: Change | Move, desk: Desk) -> Request | None:
    """A change with the day of its new time another, or of the session that is meant where it names no new time."""
    match request:
        case Change(verb="move", to_at=datetime() as at):
            return replace(request, to_at=_same_clock(at, day, desk))
        case Change(verb="move", to=Timespan() as window):
            return replace(request, to=_same_window(window, day, desk))
        case Change(at=datetime() as at) | Move(at=datetime() as at):
            return replace(request, at=_same_clock(at, day, desk))
        case Change(window=Timespan() as window) | Move(window=Timespan() as window):
            return replace(request, window=_same_window(window, day, desk))
        case _:
            return None


def _same_clock(moment: datetime, day: date, desk: Desk) -> datetime:
    return desk.speak.local(moment).replace(year=day.year, month=day.month, day=day.day)


def _same_window(window: Timespan, day: date, desk: Desk) -> Timespan:
    """The whole of the other day where the window reaches midnight, else the same hours of it."""
    whole = day_bounds(day, desk.speak.zone.key)
    if desk.speak.local(window.end).time() == datetime.min.time():
        return whole
    return Timespan(_same_clock(window.start, day, desk), _same_clock(window.end, day, desk))


def _instead(caption: str, request: Request, taken: datetime, other: datetime, desk: Desk) -> Button | None:
    """The request with another moment for the one that was taken, as far as that is to come."""
    changed = _with_moment(request, taken, other, desk) if other > desk.speak.now else None
    return None if changed is None else _button(caption, changed, desk)


def _with_moment(request: Request, taken: datetime, other: datetime, desk: Desk) -> Request | None:
    away = other - taken
    match request:
        case Hold():
            return replace(request, starts_at=other)
        case Find(at=datetime()) | FreeBusy(at=datetime()):
            return replace(request, at=other)
        case Change(verb="move", to_at=datetime() as at) if at == taken:
            return replace(request, to_at=other)
        case Change(at=datetime() as at) if at == taken:
            return replace(request, at=other)
        case Move(at=datetime()):
            return replace(request, at=other)
        case (
            Off(window=Timespan() as window)
            | Wait(window=window)
            | Find(window=Timespan() as window)
            | FreeBusy(window=Timespan() as window)
            | Agenda(window=Timespan() as window)
        ):
            open_end = desk.speak.local(window.end).time() == datetime.min.time()
            end = window.end if open_end else window.end + away
            return replace(request, window=Timespan(window.start + away, end))
        case OpenExtra(day=date() as day, start=int() as start, end=int() as end):
            minutes = int(away.total_seconds()) // 60
            fits = start + minutes >= 0 and end + minutes <= _DAY and desk.speak.local(other).date() == day
            return replace(request, start=start + minutes, end=end + minutes) if fits else None
        case _:
            return None


def _button(caption: str, request: Request, desk: Desk) -> Button:
    return Button(clipped(desk.speak.words("note.instead", when=caption)), request)


def _in_place(button: Button, card: Card) -> Button:
    """The button with its request in the place of what the card tells of: time blocked or opened, a time held."""
    request = button.request
    for done in (each.request for each in card.buttons()):
        match request, done:
            case Off() | OpenExtra(), UndoOverride(override_id=number, others=others):
                return replace(button, request=replace(request, instead=(number, *others)))
            case Hold(), Release(booking_id=held):
                return replace(button, request=replace(request, instead=held))
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
