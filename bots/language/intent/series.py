"""What words would ask of a series that stands, were one meant: its end, dates left out, its rhythm, how many are left.

"Skip Friday" asks for something else where no series is at hand, so what is found here is told beside the intent
(``Reading.of_series``), and the parts are only read where the conversation knows that a series is meant.
"""

from collections.abc import Iterable

from bots.language.calendar import repeat
from bots.language.calendar.moments import Times
from bots.language.calendar.resolve import Scene
from bots.language.calendar.stretches import Grain, ImpossibleDateError
from bots.language.grammar.values import Days, Recur
from bots.language.intent.cues import Found, cues_for, in_bases
from bots.language.parsed import Parsed
from bots.language.reading import Intent, Reading
from bots.language.records import replace
from bots.language.words import Cue, Language, pattern_words
from bots.language.words.languages import every

_SERIES = Intent.SERIES.value
_DAYS = frozenset({"DAY", "BOUNDDAY"})
_RHYTHM = _DAYS | {"RECUR", "COUNT"}
_LEFT_OUT = frozenset({"DAY"})
_COUNTED = frozenset({"COUNT", "BOUND"})
_BOUND = frozenset({"BOUNDDAY"})
_UP_TO = frozenset({"until", "by", "before"})
_SINCE = frozenset({"from", "after"})
_SERIES_OR_DATES, _POINTING = every("meetings.series"), every("meetings.pointing")
_NO_NAME = every("meetings.no_series") | _SERIES_OR_DATES


def asked_of_series(found: Iterable[Found], parsed: Parsed, language: Language) -> str:
    """What the cues would ask of a series and the times in the words bear; empty where nothing."""
    return _asked(found, parsed, language)[0]


def _asked(found: Iterable[Found], parsed: Parsed, language: Language) -> tuple[str, tuple[str, ...]]:
    """What is asked, and the words that the series is called by."""
    cues = sorted((each.cue for each in found if each.cue.intent == _SERIES), key=lambda cue: -cue.weight)
    for cue in cues:
        called = _called(parsed, cue, language)
        verb = _borne(cue.detail, parsed, named=bool(called or parsed.names.hits))
        if verb:
            return verb, called
    return "", ()


def _called(parsed: Parsed, cue: Cue, language: Language) -> tuple[str, ...]:
    """The words that are neither the cue's nor any series', nor a name or a time: what the series is called."""
    of_cue = pattern_words(in_bases(cue.pattern, language.families))
    rest = [symbol for symbol in parsed.symbols if symbol.text[0] != "<" and symbol.text not in of_cue]
    said = [token.norm for symbol in rest for token in parsed.tokens[symbol.first : symbol.end]]
    return tuple(word for word in said if word not in _NO_NAME and word not in language.filler)


def _borne(detail: str, parsed: Parsed, *, named: bool) -> str:
    """What a cue asks; nothing where the times that are said are none that it needs."""
    kinds = parsed.kinds
    match detail:
        case "left":
            return "left" if not kinds else ""
        case "next":
            return "next" if kinds <= _COUNTED else ""
        case "skip" | "no":
            return "skip" if kinds == _LEFT_OUT and (detail == "skip" or named) else ""
        case "rhythm":
            return "rhythm" if _rhythm(parsed) else ""
        case "end":
            dated = _day(parsed) is not None and kinds <= _RHYTHM
            return "end" if dated or (kinds <= _COUNTED and _number(parsed)) else ""
        case _:
            if _rhythm(parsed):
                return "rhythm"
            return "end" if kinds == _BOUND and _day(parsed, _UP_TO) else ""


def _rhythm(parsed: Parsed) -> Recur | None:
    """How often it is said to be: "every other week", "Tuesdays"."""
    if not parsed.kinds <= _RHYTHM:
        return None
    recur: Recur | None = next((item.meanings["RECUR"] for item in parsed.items if item.kind == "RECUR"), None)
    if recur is not None:
        return recur if recur.part is None else None
    days = (item.meanings["DAY"] for item in parsed.items if item.kind == "DAY")
    plural = next((day for day in days if day.plural and day.weekdays), None)
    return None if plural is None else Recur("WEEKLY", 1, plural.weekdays)


def _day(parsed: Parsed, bounds: frozenset[str] = frozenset()) -> Days | None:
    """The first day or stretch that is said, with one of these bounds where some are given."""
    for item in parsed.items:
        if item.kind in _DAYS:
            day: Days = item.meanings[item.kind]
            if not bounds or day.bound in bounds:
                return day
    return None


def _number(parsed: Parsed) -> int | None:
    """How many dates are counted: "after 4 more", where four looks like an hour, "the next two"."""
    for item in parsed.items:
        if item.kind == "COUNT":
            return int(item.meanings["COUNT"])
        if item.kind == "BOUND" and item.meanings["BOUND"].clock.open:
            return int(item.meanings["BOUND"].clock.minutes) // 60
        if item.kind is None and "NUM" in item.meanings:
            return int(item.meanings["NUM"])
    return None


def with_series(reading: Reading, parsed: Parsed, language: Language, scene: Scene) -> Reading:
    """The reading of words that are about a series: what is asked, of which, and the time, number or rhythm that is told.

    Without a verb where no calendar has the day.
    """
    found = cues_for(language).find(parsed.line).found
    verb, called = _asked(found, parsed, language)
    told = replace(
        reading,
        verb=verb,
        argument=" ".join(called) or None,
        pointed=_SERIES_OR_DATES.isdisjoint(parsed.words) or not _POINTING.isdisjoint(parsed.words),
        some=None if _day(parsed) else _number(parsed),
    )
    try:
        return _with_times(told, parsed, scene)
    except (ImpossibleDateError, OverflowError, ValueError):
        return replace(told, verb="")


def _with_times(reading: Reading, parsed: Parsed, scene: Scene) -> Reading:
    recur = _rhythm(parsed) if reading.verb == "rhythm" else None
    day = _day(parsed, _SINCE) if recur is not None else _day(parsed)
    found = day.find(scene.frame) if day is not None else None
    if day is not None and found is not None:
        over = (
            found.start if day.bound == "before" or (day.bound in _UP_TO and found.grain >= Grain.WEEK) else found.end
        )
        window = scene.span(found.start, found.end, clip=False)
        reading = replace(reading, window=window, deadline=scene.aware(over))
    if recur is None:
        return reading
    count = next((item.meanings["COUNT"] for item in parsed.items if item.kind == "COUNT"), None)
    times = Times(recur=recur, count=count, until=_day(parsed, _UP_TO))
    return replace(reading, recurrence=repeat.rule(recur, times, scene, scene.local))
