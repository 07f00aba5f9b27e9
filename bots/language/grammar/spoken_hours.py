"""Hours as languages say them beyond "half past": fünf vor halb drei, в полшестого, na wpół do trzeciej, dörde çeyrek kala."""

from bots.language.grammar.clock_builders import shifted, with_half
from bots.language.grammar.engine import Match
from bots.language.grammar.values import Clock, Range, number_meanings

_QUARTER, _HALF = 15, 30


def _hour(match: Match) -> Clock | None:
    """The hour that is counted from: the last one said, by its number or as an ordinal."""
    for item in reversed(match.items):
        for category in ("OHR", "HALFHR", "CLOCK", "HR"):
            found = item.value(category)
            if isinstance(found, Clock):
                return found
    return None


def _first_hour(match: Match) -> Clock | None:
    found: Clock | None = match("HR")
    return found


def _minutes(match: Match) -> int:
    """A quarter, or the number of minutes that stands beside the hour."""
    if match.has("QTR"):
        return _QUARTER
    return next((item.meanings["NUMW"] for item in match.items if "NUMW" in item.meanings), 0)


def beside_half(match: Match) -> Clock | None:
    """``Fünf vor halb drei``: some minutes before or after the half hour."""
    minutes = match("NUM")
    if not 0 < minutes < _HALF or match("HALF") > 0:
        return None
    side = -minutes if match.has("BACK") and not match.has("PAST") else minutes
    return shifted(_hour(match), match("HALF") + side, None)


def three_quarters(match: Match) -> Clock | None:
    """``Dreiviertel drei``: a quarter to three."""
    return shifted(_hour(match), -_QUARTER, None)


def quarter_to_be(match: Match) -> Clock | None:
    """``Viertel drei``: a quarter of the hour that leads to three."""
    return shifted(_hour(match), _QUARTER - 60, None)


def noon_and_part(match: Match) -> Clock | None:
    """``Midi et demi``."""
    base: Clock = match("NOON") or match("MIDNIGHT")
    return shifted(base, _HALF if match.has("HALF") or match.has("ANDAHALF") else _QUARTER, None)


def parts_range(match: Match) -> Range:
    """``Dalle nove e mezza alle undici``: from an hour and a part of it to another."""
    ends: list[Clock] = []
    for item in match.items:
        if ends and ("HALF" in item.meanings or "QTR" in item.meanings):
            ends[-1] = Clock(ends[-1].minutes + (_HALF if "HALF" in item.meanings else _QUARTER), ends[-1].open)
        elif "HR" in item.meanings:
            ends.append(item.meanings["HR"])
    return Range(ends[0], ends[1], "to")


def minutes_range(match: Match) -> Range | None:
    """``Dalle 9 e 15 alle 10 e 30``, "de las 3 a las 3 y 20": from an hour with its minutes to another."""
    ends: list[Clock] = []
    joined = False
    for item in match.items:
        if joined:
            minute = item.value("NUM")
            if not minute or not _LEAST_MINUTE <= minute < 2 * _HALF:
                return None
            ends[-1] = Clock(ends[-1].minutes + minute, ends[-1].open)
            joined = False
        elif ends and "ANDMIN" in item.meanings:
            joined = True
        elif "HR" in item.meanings:
            ends.append(item.meanings["HR"])
    return Range(ends[0], ends[1], "to")


_LEAST_MINUTE = 5
"""Minutes that are said behind an hour at the least: "alle 14 e 2" is no time."""


def noon_less(match: Match) -> Clock | None:
    """``Midi moins le quart``, "mezzogiorno meno dieci": minutes before twelve."""
    base: Clock = match("NOON") or match("MIDNIGHT")
    minutes = _QUARTER if match.has("QTR") else match("NUM")
    return shifted(base, -minutes, None) if minutes else None


def ordinal_hour(match: Match) -> Clock | None:
    """``O siedemnastej``: the hour by its ordinal."""
    found = _hour(match)
    return with_half(found, match("AMPM")) if found else None


def numbered_hour(match: Match) -> Clock | None:
    """``Об 11-й``: behind a word that nothing but an hour follows, an ordinal in figures is one."""
    found: Clock | None = number_meanings(match("ORDD")).get("HR")
    return found


def morning_ordinal_hour(match: Match) -> Clock | None:
    """``Na dziesiątą``: from seven on, for what is lower counts something as often: "na drugą lekcję"."""
    found = _hour(match)
    return found if found and found.minutes >= _FIRST_SURE_HOUR else None


_FIRST_SURE_HOUR = 7 * 60


def half_to(match: Match) -> Clock | None:
    """``Na wpół do trzeciej``: half an hour before it."""
    return shifted(_hour(match), -_HALF, None)


def half_of(match: Match) -> Clock | None:
    """``Полшестого``: half an hour before the hour, in one word."""
    return half_to(match)


def quarter_of(match: Match) -> Clock | None:
    """``Четверть десятого``: a quarter of the hour that leads to the tenth."""
    return shifted(_hour(match), _QUARTER - 60, None)


def quarter_after(match: Match) -> Clock | None:
    """``Kwadrans po dziewiątej``; with "на" the hour is the one that comes: "чверть на десяту"."""
    minutes = _QUARTER - 60 if match.has("TO") and not match.has("PAST") and not match.has("AFTER") else _QUARTER
    return shifted(_hour(match), minutes, None)


def quarter_back(match: Match) -> Clock | None:
    """``Без четверти четыре``, "za kwadrans czwarta"."""
    minutes = _minutes(match)
    return shifted(_hour(match), -minutes, None) if 0 < minutes < _HALF else None


def half_past_hour(match: Match) -> Clock | None:
    """``Üç buçuk``: half past three."""
    return shifted(_first_hour(match), _HALF, None)


def before_hour(match: Match) -> Clock | None:
    """``Dörde çeyrek kala``: a quarter to four."""
    return shifted(_first_hour(match), -_beside(match), None) if _beside(match) else None


def after_hour(match: Match) -> Clock | None:
    """``Üçü çeyrek geçe``: a quarter past three."""
    return shifted(_first_hour(match), _beside(match), None) if _beside(match) else None


def _beside(match: Match) -> int:
    """The minutes said behind the hour."""
    if match.has("QTR"):
        return _QUARTER
    numbers: list[int] = match.all("NUMW")
    return numbers[-1] if len(numbers) > 1 and numbers[-1] < 60 else 0
