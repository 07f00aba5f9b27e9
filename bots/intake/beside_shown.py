"""What is told from the last card: the day beside what was shown, another weekday of its week, the time at which rooms were."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.asked import Desk
from bots.intake.at_hand import at_hand
from bots.intake.days import hours_on, on_day, one_day
from bots.intake.doubt import CERTAIN
from bots.intake.hour_said import at_the_hour
from bots.language.reader import read_besides
from bots.language.reading import Intent, Reading
from bots.language.text.small_words import Pointer, names_weekday_after, of_every_day, pointers_in, skips, turns_down
from bots.requests import Find, FindRoom, FreeBusy, Hold, Move, ShowMentor, ShowTimes, Together
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_DAYS = {Pointer.DAY_AFTER: 1, Pointer.DAY_BEFORE: -1}
_WEEK = timedelta(days=7)

_OF_DAYS = frozenset({Intent.GREET, Intent.HOURS})
"""Intents that a part of every day has by itself."""

_TIMES = (Find, FindRoom, FreeBusy, Hold, Move, ShowTimes)
"""Requests whose cards show times of which a part of the day may be meant."""

_FRESH = timedelta(hours=1)
"""For how long behind a card such a word is about it, and no greeting."""

_FEW_WORDS = 6
"""Words up to which a message may be about nothing but the last card."""

_CORRECTING = frozenset({Intent.MORE, Intent.PROPOSE, Intent.UNKNOWN, Intent.RESCHEDULE})
"""Intents of words that may say another weekday than was shown."""


def from_shown(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading with its time told from what was shown; as it is where nothing was, or nothing is told so."""
    return (
        _at_the_rooms_time(turn, reading)
        or at_the_hour(turn, reading, text)
        or _skipped(turn, reading, text)
        or _without_somebody(turn, reading, text)
        or _at_an_hour(turn, reading, text)
        or _on_days_shown(turn, reading, text)
        or _in_that_part(turn, reading, text)
        or _on_the_day_shown(turn, reading, text)
    )


def _on_days_shown(turn: Turn, reading: Reading, text: str) -> Reading | None:
    """``Mornings only``, behind times on several days: what greets, or tells hours, by itself."""
    shown = isinstance(turn.memory.about, Together) or (isinstance(turn.memory.about, _TIMES) and _is_fresh(turn))
    if reading.intent not in _OF_DAYS or not shown or not of_every_day(text) or len(text.split()) > _FEW_WORDS:
        return None
    return _besides(turn, text)


def _in_that_part(turn: Turn, reading: Reading, text: str) -> Reading | None:
    """``Afternoon``, right behind times: a part of the day by itself, which greets where nothing was shown."""
    if reading.intent is not Intent.GREET or not isinstance(turn.memory.about, _TIMES) or not _is_fresh(turn):
        return None
    if len(text.split()) > 1:
        return None
    told = _besides(turn, text)
    return told if told.window is not None else None


def _skipped(turn: Turn, reading: Reading, text: str) -> Reading | None:
    """``Skip it``: what is at hand is cancelled; where nothing is, what was shown is left as it is."""
    if reading.intent is not Intent.UNKNOWN or turn.memory.about is None or not skips(text):
        return None
    return replace(reading, intent=Intent.NO if at_hand(turn) is None else Intent.CANCEL)


def _without_somebody(turn: Turn, reading: Reading, text: str) -> Reading | None:
    """``No, not Priya``, behind times: anybody but her is meant, and no no."""
    if reading.intent is not Intent.NO or not isinstance(turn.memory.about, _TIMES) or len(text.split()) > _FEW_WORDS:
        return None
    told = _besides(turn, text)
    return told if told.without else None


def _at_an_hour(turn: Turn, reading: Reading, text: str) -> Reading | None:
    """``Book 4pm``, right behind times: of the one person shown, on the day shown; of several the one that is listed then."""
    named = reading.people or reading.skills or reading.service or reading.unknown or reading.group or reading.title
    hosts = _shown_hosts(turn)
    if reading.intent is not Intent.BOOK or reading.at is None or named or reading.recurrence or not hosts:
        return None
    told = _besides(turn, text)
    if not told.dayless or not _is_fresh(turn) or len(text.split()) > _FEW_WORDS:
        return None
    names = [name for name, ids in turn.directory.people.items() if len(hosts) == 1 and hosts == set(ids)]
    return of_those_shown(turn, replace(reading, people=(names[0],)), text) if names else told


def _is_fresh(turn: Turn) -> bool:
    """Whether the last card was shown a short while ago."""
    shown_at = turn.memory.shown_at
    return shown_at is not None and turn.now - shown_at < _FRESH


def _at_the_rooms_time(turn: Turn, reading: Reading) -> Reading | None:
    """``Book Orion then``: a room that is named without a time is wanted when rooms were looked for."""
    about = turn.memory.about
    named = reading.intent is Intent.FIND_ROOM and reading.room is not None and not reading.verb
    if not named or reading.at or reading.window or not isinstance(about, FindRoom) or about.room_id is not None:
        return None
    length = reading.duration or about.length
    return replace(reading, at=about.at, window=about.window if about.at is None else None, duration=length)


def _on_the_day_shown(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading with its day told from the day that was shown."""
    if isinstance(turn.memory.about, Together) and turns_down(text):
        return _of_no_day(reading)
    day = _day_beside(turn, text) or _weekday_after(turn, reading, text) or _of_shown_week(turn, reading)
    if day is None:
        return reading
    reading = _of_no_day(reading)
    whole = day_bounds(day, turn.speak.zone.key)
    if reading.at is not None:
        return replace(reading, at=on_day(turn.speak, reading.at, day), window=None, dayless=False)
    window = reading.window
    part = window is not None and window.end - window.start < whole.end - whole.start
    window = hours_on(turn.speak, window, day) if part and window is not None else whole
    return replace(reading, window=window, windows=(), dayless=False)


def _besides(turn: Turn, text: str) -> Reading:
    """The words read for what they name alone."""
    return read_besides(text, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue)


def on_the_one_day(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading with its clock on the one day of which times were shown; as it is where it names a day of its own."""
    speak, about = turn.speak, turn.memory.about
    day = getattr(about, "day", None) or one_day(speak, getattr(about, "window", None))
    if reading.at is None or reading.from_at is not None or not isinstance(about, _TIMES) or day is None:
        return reading
    return replace(reading, at=on_day(speak, reading.at, day)) if _besides(turn, text).dayless else reading


def of_those_shown(turn: Turn, reading: Reading, text: str) -> Reading:
    """``Book Maya at 3``, right behind her times: on the one day shown where no other is named, and without doubt."""
    ids = Desk.of(turn).ids(reading) if reading.people and reading.at is not None else ()
    if len(ids) != 1 or ids[0] not in _shown_hosts(turn) or not _is_fresh(turn):
        return reading
    there = on_the_one_day(turn, reading, text)
    if there.at is None or there.at <= turn.now:
        there = reading
    return replace(there, confidence=max(there.confidence, CERTAIN)) if there.intent is Intent.BOOK else there


def _shown_hosts(turn: Turn) -> set[int]:
    """Those whose times the last card shows."""
    about = turn.memory.about
    match about:
        case FreeBusy(person_ids=people):
            return set(people)
        case ShowTimes(host_id=host) | ShowMentor(host_id=host):
            return {host}
        case Find(host_ids=hosts):
            listed = turn.requests_of(turn.memory.token) or ()
            return {*hosts, *(each.host_id for each in listed if isinstance(each, Hold | ShowTimes))}
        case _:
            return set()


def _of_no_day(reading: Reading) -> Reading:
    """The reading where what was shown tells which of two days of a name is meant."""
    return replace(reading, assumptions=tuple(each for each in reading.assumptions if each.kind != "day"))


def _day_beside(turn: Turn, text: str) -> date | None:
    """The day after, or before, what was shown."""
    away = next((_DAYS[pointer] for pointer in pointers_in(text) if pointer in _DAYS), None)
    shown = None if away is None else _shown_day(turn)
    return None if away is None or shown is None else shown + timedelta(days=away)


def _weekday_after(turn: Turn, reading: Reading, text: str) -> date | None:
    """``The Friday after``: the next one behind the day that was shown."""
    shown = _shown_day(turn) if reading.weekday is not None and names_weekday_after(text) else None
    if shown is None or reading.weekday is None:
        return None
    return shown + timedelta(days=(reading.weekday - shown.weekday() - 1) % 7 + 1)


def _of_shown_week(turn: Turn, reading: Reading) -> date | None:
    """The weekday of a later week that was shown: "next week Tuesday", and then "no, Thursday"."""
    named = reading.from_at or reading.from_window or reading.booking or reading.people or reading.title
    if reading.weekday is None or reading.intent not in _CORRECTING or named or reading.recurrence:
        return None
    shown, today = _shown_day(turn), turn.speak.today()
    this_week = today - timedelta(days=today.weekday())
    if shown is None or shown < this_week + _WEEK:
        return None
    return shown + timedelta(days=reading.weekday - shown.weekday())


def _shown_day(turn: Turn) -> date | None:
    """The day of the session at hand, else of the times that were shown; none where more than a week was."""
    found, about = at_hand(turn), turn.memory.about
    if isinstance(about, Together):
        about = about.meet
    at = found.span.start if found is not None else None
    for name in ("at", "starts_at"):
        at = at or getattr(about, name, None)
    window, day = getattr(about, "window", None), getattr(about, "day", None) or getattr(about, "first", None)
    if at is None and isinstance(day, date):
        return day
    if at is None and isinstance(window, Timespan) and window.end - window.start <= _WEEK + timedelta(hours=1):
        at = window.start
    return turn.speak.local(at).date() if isinstance(at, datetime) else None
