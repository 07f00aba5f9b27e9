"""What was taken for what: said in a card's note, with a button for what else may have been meant (never a silent guess)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bots.asked import Desk
from bots.cards import Button, Card, Section, Text
from bots.language.reading import Assumption, Reading
from bots.requests import Find, FreeBusy, Hold, Off, Request, Wait
from bots.speaker import city
from bots.views.common import clipped, rows
from core.errors import NotOpen, Refusal
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_HALF_DAY = timedelta(hours=12)


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


def _notes(reading: Reading, request: Request, desk: Desk) -> Iterator[Note]:
    if reading.placed:
        yield Note(desk.speak.say("note.place", said=reading.placed))
    if reading.several:
        yield Note(desk.speak.say("note.several"))
    if reading.recurrence is not None and isinstance(request, Hold | Find):
        yield Note(desk.speak.say("note.series"))
    if not isinstance(request, Hold | Find | FreeBusy | Off | Wait):
        return
    for assumed in reading.assumptions:
        match assumed.kind:
            case "am_pm" if reading.at is not None:
                yield _am_pm(assumed, reading.at, request, desk)
            case "day":
                yield _day(assumed, request, desk)
            case "order":
                yield _order(assumed, request, desk)
            case "zone":
                yield Note(desk.speak.say("note.zone", city=city(assumed.taken)))


def _am_pm(assumed: Assumption, at: datetime, request: Request, desk: Desk) -> Note:
    local = desk.speak.local(at)
    other = local + (_HALF_DAY if local.hour < 12 else -_HALF_DAY)
    hour = assumed.said.lstrip("0").removesuffix(":00")
    text = desk.speak.say("note.am_pm", said=hour, taken=desk.speak.clock(at))
    caption = desk.speak.clock(other)
    return Note(text, _instead(caption, request, other, desk), only_closed=assumed.said == assumed.taken)


def _day(assumed: Assumption, request: Request, desk: Desk) -> Note:
    text = desk.speak.say("note.day", said=assumed.said)
    day = date.fromisoformat(assumed.alternatives[0])
    return Note(text, _on(day, request, desk))


def _order(assumed: Assumption, request: Request, desk: Desk) -> Note:
    taken, other = date.fromisoformat(assumed.taken), date.fromisoformat(assumed.alternatives[0])
    text = desk.speak.say("note.order", taken=desk.speak.day(taken))
    return Note(text, _on(other, request, desk) if other >= desk.speak.today() else None)


def _on(day: date, request: Request, desk: Desk) -> Button | None:
    """The same on another day, at the same time of the day."""
    match request:
        case Hold(starts_at=start):
            return _instead(desk.speak.day(day), request, _same_clock(start, day, desk), desk)
        case Find(window=Timespan() as window) | FreeBusy(window=Timespan() as window) | Wait(window=window):
            there = _same_window(window, day, desk)
            changed: Request = replace(request, window=there)
            if isinstance(request, Find | FreeBusy) and request.at is not None:
                changed = replace(request, window=there, at=_same_clock(request.at, day, desk))
            return _button(desk.speak.day(day), changed, desk)
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


def _instead(caption: str, request: Request, at: datetime, desk: Desk) -> Button | None:
    """The request for another moment, as far as it is to come."""
    if at <= desk.speak.now:
        return None
    match request:
        case Hold():
            return _button(caption, replace(request, starts_at=at), desk)
        case Find() | FreeBusy() if request.at is not None:
            return _button(caption, replace(request, at=at), desk)
        case _:
            return None


def _button(caption: str, request: Request, desk: Desk) -> Button:
    return Button(clipped(desk.speak.words("note.instead", when=caption)), request)


def noted(card: Card, notes: tuple[Note, ...], refused: Refusal | None) -> Card:
    """The card with what was assumed in its note, and the buttons that take it otherwise below the others.

    ``refused`` is the refusal that the card tells of, None where nothing was refused.
    """
    closed = isinstance(refused, NotOpen) and refused.why == "hours"
    told = [note for note in notes if not note.only_closed or closed]
    if not told:
        return card
    words: list[Text] = [card.note] if card.note else []
    words += [note.text for note in told]
    text: Text = tuple(span for number, each in enumerate(words) for span in ((" · ",) if number else ()) + each)
    buttons = [note.button for note in told if note.button is not None]
    sections = (*card.sections, Section(buttons=rows(buttons, 2))) if buttons else card.sections
    return replace(card, sections=sections, note=text)
