"""The day after, or before, what was shown: told from the last card, not from today."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.at_hand import at_hand
from bots.intake.days import hours_on, on_day
from bots.language.reading import Reading
from bots.language.text.small_words import Pointer, pointers_in
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_DAYS = {Pointer.DAY_AFTER: 1, Pointer.DAY_BEFORE: -1}


def from_shown(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading with its day told from the day that was shown; as it is where no day was, or none is told so."""
    away = next((_DAYS[pointer] for pointer in pointers_in(text) if pointer in _DAYS), None)
    shown = None if away is None else _shown_day(turn)
    if away is None or shown is None:
        return reading
    day = shown + timedelta(days=away)
    whole = day_bounds(day, turn.speak.zone.key)
    if reading.at is not None:
        return replace(reading, at=on_day(turn.speak, reading.at, day), window=None, dayless=False)
    window = reading.window
    part = window is not None and window.end - window.start < whole.end - whole.start
    window = hours_on(turn.speak, window, day) if part and window is not None else whole
    return replace(reading, window=window, dayless=False)


def _shown_day(turn: Turn) -> date | None:
    """The day of the session at hand, else of the times that were shown."""
    found, about = at_hand(turn), turn.memory.about
    at = found.span.start if found is not None else None
    for name in ("at", "starts_at"):
        at = at or getattr(about, name, None)
    window = getattr(about, "window", None)
    if at is None and isinstance(window, Timespan):
        at = window.start
    return turn.speak.local(at).date() if isinstance(at, datetime) else None
