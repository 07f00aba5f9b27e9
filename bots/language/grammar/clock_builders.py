"""How the rules build clocks, ranges, bounds and parts of day. A builder answers with a value, or None: not after all."""

from collections.abc import Sequence
from functools import partial

from bots.language.calendar.stretches import Grain
from bots.language.grammar.engine import Match, Sense
from bots.language.grammar.values import DAY_MINUTES, PARTS, Bound, Clock, Part, Range, Unit
from bots.language.records import replace

_CLOCKS = ("CLOCK", "CLK", "HCLK", "HHMM", "DOTCLK", "HMM", "HR", "OHR")
"""The categories that hold a clock, the surest first."""


def _clock_at(match: Match, nth: int) -> Clock | None:
    for item in match.items:
        for category in _CLOCKS:
            if category in item.meanings:
                if nth == 0:
                    found: Clock = item.meanings[category]
                    return found
                nth -= 1
                break
        else:
            named: Clock | None = item.value("NOON") or item.value("MIDNIGHT")
            if named:
                if nth == 0:
                    return named
                nth -= 1
    return None


def with_half(found: Clock, half: str | None) -> Clock | None:
    """The clock with am or pm said, None where it cannot be ("15 pm" is taken as it stands)."""
    if half is None:
        return found
    if found.minutes >= 13 * 60:
        return Clock(found.minutes, seconds=found.seconds)
    minutes = found.minutes % 720 + (720 if half == "pm" else 0)
    return Clock(minutes, seconds=found.seconds, halved=True)


def clock(match: Match) -> Clock | None:
    """An hour or an exact time, with am or pm where said."""
    found = _clock_at(match, 0)
    if (match.has("FOR") or match.has("AT")) and "A" in match.items[-1].meanings:
        return None
    if match.has("FOR") and not match.has("AT") and "CHOICE" in match.items[-1].meanings:
        return None
    return with_half(found, match("AMPM")) if found else None


def oclock(match: Match) -> Clock | None:
    """``3 o'clock``, ``14 Uhr``, ``15h``: the unit that is also an hour's length counts as a clock only for late hours.

    So it does behind a word that leads from an hour and to a length alike: "uma reunião de 1h".
    """
    found: Clock = match("HR")
    first = match.items[0].meanings
    if "FROM" in first and "AFTER" in first:
        return None
    led_to = match.has("AT") or ("FROM" in first and "LASTING" not in first)
    if match.has("UNIT") and not led_to and found.minutes < match("OCLOCK") * 60:
        return None
    return with_half(found, match("AMPM"))


def oclock_or_length(match: Match) -> Clock | None:
    """``На 2 часа``: at two, or for two hours where another clock stands before."""
    found = oclock(match)
    return replace(found, lasting=found.minutes) if found else None


def hour_noon(match: Match) -> Clock | None:
    """``12 noon``; any other number before it is a day's: "giovedì 21 a mezzogiorno"."""
    found: Clock = match("NOON")
    hour = match("HR")
    return found if hour and hour.minutes == found.minutes else None


def hour_midnight(match: Match) -> Clock | None:
    """``12 midnight``; any other number before it is a day's."""
    hour: Clock = match("HR")
    found: Clock = match("MIDNIGHT")
    return found if hour.minutes % _NOON == 0 else None


def oclock_minutes(match: Match) -> Clock | None:
    """``14 Uhr 30``; "the four o'clock one" is one of several, and not a minute past."""
    said = next(item for item in match.items if "OCLOCK" in item.meanings)
    if "A" in match.items[-1].meanings or "AT" in said.meanings:
        return None
    found, minutes = oclock(match), match("NUM", 1)
    if match.items[-1].value("NUMW") == 1:
        return None
    return Clock(found.minutes + minutes, found.open) if found and minutes < 60 else None


def late_hours(match: Match) -> Clock | None:
    """``15h30`` is a time; what could be the length of a session is a length."""
    found: Clock = match("HCLK")
    return found if found.minutes > 300 else None


def shifted(base: Clock | None, minutes: int, half: str | None) -> Clock | None:
    """So many minutes from an hour, with am or pm where said; None where there is no hour."""
    if base is None:
        return None
    said = with_half(base, half)
    if said is None:
        return None
    if said.open and said.minutes == 720 and minutes < 0:
        return Clock(720 + minutes)
    moved = said.minutes + minutes
    open_end = said.open and not (said.usual() == 420 and minutes < 0)
    return Clock(moved % DAY_MINUTES, open_end)


def half(match: Match) -> Clock | None:
    """``Half 3``: 15:30 in English, 14:30 where the language counts towards the hour."""
    return shifted(_last_hour(match), match("HALF"), match("AMPM"))


def half_past(match: Match) -> Clock | None:
    """``Half past 3`` in any language."""
    return shifted(_last_hour(match), 30, match("AMPM"))


def _last_hour(match: Match) -> Clock | None:
    found: Clock | None = None
    for item in match.items:
        for category in ("HR", "CLOCK", "NOON", "MIDNIGHT"):
            if category in item.meanings:
                found = item.meanings[category]
    return found


def _minutes_said(match: Match) -> int | None:
    if match.has("QTR"):
        return 15
    number = match("NUM")
    unit: Unit | None = match("UNIT")
    if unit and unit.grain != Grain.MINUTE:
        return None
    return number if number is not None and number < 60 else None


def past(match: Match) -> Clock | None:
    """``Quarter past 3``, "ten past 3"."""
    minutes = _minutes_said(match)
    return None if minutes is None else shifted(_last_hour(match), minutes, match("AMPM"))


_QUARTER, _NOON = 15, 720
_USUAL_BACK = frozenset({5, 15, 20, 25})
_USUAL_WORDS = frozenset({5, 10, 20, 25})
"""How many minutes are said to an hour that is yet to come, in figures and in words: "nine to five" are two hours."""


def back(match: Match) -> Clock | None:
    """``Quarter to 4``, "twenty to 4"."""
    minutes = _minutes_said(match)
    usual = _USUAL_WORDS if match.has("NUMW") else _USUAL_BACK
    hour = _last_hour(match)
    quarter = minutes == _QUARTER and hour is not None and hour.minutes <= _NOON
    if minutes is None or not (minutes in usual or quarter or match.has("UNIT") or match.has("QTR")):
        return None
    found = shifted(hour, -minutes, match("AMPM"))
    return replace(found, since=minutes) if found and _may_span(match, minutes) else found


def _may_span(match: Match, minutes: int) -> bool:
    """Whether the minutes before an hour could be the hour at which something begins: "ten to four"."""
    words = [item for item in match.items if "NUMW" in item.meanings]
    bare = len(match.items) == _BARE and len(words) > 1 and match.items[1].meanings.keys() >= {"BACK", "TO"}
    return bare and minutes <= _LAST_HOUR


_BARE, _LAST_HOUR = 3, 12


def and_part(match: Match) -> Clock | None:
    """``Las tres y media``: minutes after the hour, said after it."""
    half = match.has("HALF") or match.has("ANDAHALF")
    extra = 15 if match.has("QTR") else match("NUMW", 1 if match("NUMW", 1) else 0)
    return shifted(match("HR"), 30 if half else extra, match("AMPM"))


def less(match: Match) -> Clock | None:
    """``Las cuatro menos cuarto``: minutes before the hour, said after it."""
    minutes = 15 if match.has("QTR") else match("NUM", 1)
    return shifted(match("HR"), -minutes, match("AMPM")) if minutes else None


def hour_minute(match: Match) -> Clock | None:
    """``At 12 15``: an hour and its minutes as two numbers."""
    hour, minute = match("HR"), match("NUM", 1)
    if hour is None or minute is None or not 10 <= minute < 60:
        return None
    return with_half(Clock(hour.minutes + minute, hour.open), match("AMPM"))


def hour_minute_words(match: Match) -> Clock | None:
    """``Nine thirty``, in words alone."""
    numbers: list[int] = match.all("NUMW")
    least = 13 if match.has("DASH") else 10
    if len(numbers) != 2 or not 1 <= numbers[0] <= 12 or not least <= numbers[1] < 60:
        return None
    return with_half(Clock(numbers[0] * 60 + numbers[1], open=True), match("AMPM"))


def hundred_hours(match: Match) -> Clock | None:
    """``1530 hours``."""
    unit: Unit = match("UNIT")
    found: Clock = match("HHMM")
    return found if unit.grain == Grain.HOUR else None


def and_minutes(match: Match) -> Clock | None:
    """``Alle 17 e 15``: an hour and its minutes in digits."""
    hour, minute = match("HR"), match.items[-1].value("NUM")
    return Clock(hour.minutes + minute, hour.open) if hour and 10 <= minute < 60 else None


def hour_dash_minute(match: Match) -> Clock | None:
    """``В 15-30``: an hour and its minutes, where what follows the dash can be no later hour."""
    hour, minute = match("HR"), match("NUM", 1)
    return Clock(hour.minutes + minute, hour.open) if minute == 0 or _MIDNIGHT_HOUR < minute < 60 else None


_MIDNIGHT_HOUR = 24


def bad_clock(match: Match) -> str:
    """A clock that cannot be, such as 25:00."""
    said: str = match("BADCLK")
    return said


def clock_in_part(match: Match) -> Clock | None:
    """``Eight in the evening``; not where the part of day is where the clock is moved to: "9:00 на вечер"."""
    if match.has("TO") or _is_article(match.items):
        return None
    found = _clock_at(match, 0)
    return _in_part(found, match("PART")) if found else None


def _is_article(items: Sequence[Sense]) -> bool:
    """Whether what could be a one stands right before the bare part of a day: "un pomeriggio", not "una di pomeriggio"."""
    return len(items) == _TWO and "A" in items[0].meanings and items[1].words == 1


_TWO = 2


def minutes_in_part(match: Match) -> Clock | None:
    """``4 15 in the evening``: an hour and its minutes as two numbers."""
    found = hour_minute(match)
    return _in_part(found, match("PART")) if found else None


def _in_part(found: Clock, said: Part) -> Clock:
    """The clock in the half of the day that the part of day decides."""
    if not found.open and found.minutes < _NOON <= said.start:
        found = Clock(found.minutes, open=True)
    return Clock(found.in_part(said) % DAY_MINUTES, halved=found.open)


def clock_tonight(match: Match) -> Clock | None:
    """``Eight tonight``: the day is said by the part that stays; only the clock is decided here."""
    found = _clock_at(match, 0)
    return Clock(found.in_part(match("TONIGHT")) % DAY_MINUTES, halved=found.open) if found else None


def clock_range(match: Match) -> Range | None:
    """``From 2 to 4``, "2-4pm"; "du 8 au 10", with an article, are days."""
    if match.has("DAYTHE") and match.has("TOTHE"):
        return None
    return range_of(match, "dash" if match.has("DASH") else "to")


def range_with_minutes(match: Match) -> Range | None:
    """``De 10 h à 11 h 30``: two hours, each perhaps with minutes behind it."""
    middle = next(n for n, item in enumerate(match.items) if n and _PARTING.intersection(item.meanings))
    start, end = _with_minutes(match.items[:middle]), _with_minutes(match.items[middle + 1 :])
    return ordered(start, end, "to") if start and end else None


_PARTING = frozenset({"TO", "DASH", "UNTIL"})


def _with_minutes(items: Sequence[Sense]) -> Clock | None:
    hour, *minutes = [item for item in items if "NUM" in item.meanings]
    found: Clock = hour.meanings["HR"]
    added = sum(item.meanings["NUM"] for item in minutes)
    return replace(found, minutes=found.minutes + added) if added < 60 else None


def between(match: Match) -> Range | None:
    """``Between 3 and 5``."""
    return range_of(match, "between")


def range_of(match: Match, word: str) -> Range | None:
    """Two clocks; am or pm at the end holds for the start too where that keeps their order."""
    start, end = _clock_at(match, 0), _clock_at(match, 1)
    if start is None or end is None:
        return None
    said = match("AMPM")
    end = with_half(end, said) if said else end
    return ordered(start, end, word) if end else None


def ordered(start: Clock, end: Clock, word: str) -> Range:
    """The range with am and pm settled where the two ends settle each other.

    An end with am or pm draws the start along ("10-11pm"), one on the 24-hour clock does not ("10:15 to 23:00").
    """
    if start.open and not end.open and end.minutes <= DAY_MINUTES:
        late = start.minutes % 720 + 720 if end.halved else start.usual()
        early = start.minutes % 720
        taken = late if end.minutes > 720 and late < end.minutes else early
        return Range(Clock(taken), end, word)
    if end.open and not start.open:
        as_written = not start.halved and start.minutes < end.minutes >= 720
        taken = end.minutes if as_written else _first_after(start.minutes, end)
        return Range(start, Clock(taken), word, later=not start.halved and taken == end.minutes + _NOON, said=end)
    return Range(start, end, word)


def _first_after(start: int, end: Clock) -> int:
    for minutes in (end.minutes % 720, end.minutes % 720 + 720, end.minutes % 720 + 1440):
        if minutes > start:
            return minutes
    return end.minutes


def bound(match: Match) -> Bound | None:
    """``After 3``, "before 11", "by 5pm", "until 5"."""
    found = _clock_at(match, 0)
    word = match("AFTER") or match("BEFORE") or match("BY") or match("UNTIL")
    return Bound(word, found) if found else None


def bound_word(match: Match, word: str) -> Bound | None:
    """A bound whose word is given."""
    found = _clock_at(match, 0)
    return Bound(word, found) if found else None


def bound_ish(match: Match) -> Bound | None:
    """``Sevenish``."""
    found = with_half(match("HRISH"), match("AMPM"))
    return Bound("around", found) if found else None


def range_in_part(match: Match) -> Range | None:
    """``2 to 4 in the afternoon``: the part of day decides both ends."""
    spoken, named = match("RANGE"), match("PARTV")
    if not (spoken.start.open or spoken.end.open):
        return None
    start, end = spoken.start.in_part(named), spoken.end.in_part(named)
    return Range(Clock(start), Clock(end), spoken.word) if start < end else None


def range_and_part(match: Match) -> Range | None:
    """``De 12 a 1 y media``: the end with minutes said after it."""
    found = clock_range(match)
    if found is None:
        return None
    extra = 30 if match.has("HALF") else 15
    return Range(found.start, Clock(found.end.minutes + extra, found.end.open), found.word)


def dotted_oclock(match: Match) -> Clock | None:
    """``15.30 uur``; a small number with a fraction is a length."""
    found: Clock = match("DOTCLK")
    sure = match.has("AT") or match.has("FROM") or found.minutes >= 7 * 60
    return found if sure else None


def bound_around_behind(match: Match) -> Bound | None:
    """``3ish``, "3pm roughly"; a word that leads on to what follows ("at 10 about my thesis") is none."""
    found = _clock_at(match, 0)
    said = with_half(found, match("AMPM")) if found and not match.has("LEADS") else None
    return Bound("around", said) if said else None


bound_after = partial(bound_word, word="after")
bound_by = partial(bound_word, word="by")
bound_around = partial(bound_word, word="around")


def bound_from(match: Match) -> Bound | None:
    """``From 3pm``; "de uma ajuda" tells no hour."""
    return None if match.has("A") else bound_word(match, "from")


def by_part(match: Match) -> Bound:
    """``By end of day``."""
    found: Part = match("PARTV")
    return Bound("by", Clock(found.end))


def after_part(match: Match) -> Bound:
    """``After lunch``."""
    found: Part = match("PARTV")
    return Bound("after", Clock(found.end))


def before_part(match: Match) -> Bound:
    """``Before lunch``; before the end of the day is until it ends."""
    found: Part = match("PARTV")
    return Bound("before", Clock(found.end if found == PARTS["end of day"] else found.start))


def two_parts(match: Match) -> Part:
    """``Morning or afternoon``: from the start of one to the end of the other."""
    parts: list[Part] = match.all("PARTV")
    return Part(min(p.start for p in parts), max(p.end for p in parts), any(p.today for p in parts))


def tonight(match: Match) -> Part:
    """``Tonight``: the evening of today."""
    evening: Part = match("TONIGHT")
    return replace(evening, today=True)


def this_part(match: Match) -> Part:
    """``This morning``."""
    named: Part = match("PART")
    return replace(named, today=True)


def this_half(match: Match) -> Part:
    """``This pm``: the rest of the day up to the evening."""
    return replace(PARTS["morning" if match("AMPM") == "am" else "afternoon"], today=True)


def part(match: Match) -> Part | None:
    """``In the morning``; a word that also leads to a time is left to lead there: "à l'après-midi"."""
    found: Part = match("PART")
    return None if len(match.items) > 1 and "TO" in match.items[0].meanings else found
