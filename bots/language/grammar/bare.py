"""Phrases that only count as a time because nothing else is there: "now", "May", "the 27th", "4-22", "a minute before"."""

from collections.abc import Mapping, Sequence
from typing import Any

from bots.language.calendar.days import month_day, unit_offset, year
from bots.language.calendar.moments import Moment
from bots.language.calendar.stretches import Grain
from bots.language.grammar.date_builders import date_of, month_of
from bots.language.grammar.engine import Item
from bots.language.grammar.values import DAY_MINUTES, Bound, Clock, Days, Length, Offset, Unit
from bots.language.text.tokens import Token

_SMALL = frozenset({"THE", "ON", "AT"})


def bare_moment(items: Sequence[Item]) -> Moment | None:
    """What a phrase means in which the grammar found no time, None where it names none at all."""
    around = _around_now(items)
    if around:
        return Moment(offset=around)
    said = [item for item in items if not _SMALL.issuperset(item.meanings)]
    if len(said) != 1:
        return None
    meanings = said[0].meanings
    if "NOW" in meanings:
        return Moment(offset=Offset(meanings["NOW"].length))
    if "DOTCLK" in meanings and "DOTDATE" not in meanings:
        return Moment(clock=meanings["DOTCLK"])
    alone = not any(not item.meanings for item in items)
    day = _day(meanings) if alone or meanings.keys() & {"UNIT", "ORD"} else None
    return Moment(day=day) if day else None


def _around_now(items: Sequence[Item]) -> Offset | None:
    """``A minute before``, "the hour after", "-2h 5min": so long from now."""
    said = [item for item in items if "THE" not in item.meanings]
    if len(said) != 2 or not (said[0].meanings and said[1].meanings):
        return None
    first, last = said
    length = _length(first)
    if length and last.kind is None and last.meanings.keys() & {"BEFORE", "AFTER"}:
        return Offset(length, 1 if "AFTER" in last.meanings else -1)
    if "AFTER" in first.meanings and last.kind == "LENGTH":
        return Offset(last.meanings["LENGTH"])
    if "DASH" in first.meanings and last.kind == "LENGTH":
        return Offset(last.meanings["LENGTH"], -1)
    return None


def _length(item: Item) -> Length | None:
    if item.kind == "LENGTH":
        found: Length = item.meanings["LENGTH"]
        return found
    unit: Unit | None = item.value("UNIT")
    return unit.length if unit else None


def _day(meanings: Mapping[str, Any]) -> Days | None:
    if "MON" in meanings:
        return month_of(meanings["MON"])
    if "YEAR" in meanings:
        return Days(year(meanings["YEAR"]), Grain.YEAR, moves=False)
    if "DOTDATE" in meanings:
        day, number = meanings["DOTDATE"]
        return date_of(number, day)
    number = meanings.get("ORD") or meanings.get("DOM")
    if number and "NUMW" not in meanings:
        return Days(month_day(number), monthday=number)
    unit = meanings.get("UNIT")
    if unit and unit.grain >= Grain.DAY:
        return Days(unit_offset(unit.grain, 0), unit.grain, moves=False)
    return None


def numeric_date(tokens: Sequence[Token], *, month_first: bool) -> Days | None:
    """``4-22``, ``2 - 15``, ``4.22`` where months stand first: nobody mixes an early hour with one of 24 hours."""
    if not month_first or len(tokens) > _MOST_PIECES or not tokens[0].norm[:1].isdecimal():
        return None
    text = "".join(token.norm for token in tokens).replace("-", ".")
    month, dot, day = text.partition(".")
    if not dot or not (month.isdecimal() and day.isdecimal()) or len(month) + len(day) > _MOST_DIGITS:
        return None
    if not (1 <= int(month) <= _EARLY and _NOON < int(day) <= _LAST_DAY) or (
        "." in tokens[0].norm and int(day) % 5 == 0
    ):
        return None
    return date_of(int(month), int(day))


_MOST_PIECES, _MOST_DIGITS, _EARLY, _NOON, _LAST_DAY = 3, 4, 6, 12, 31


def with_hours_in_words(items: Sequence[Item]) -> list[Item]:
    """``Seven on the 15th``: a number in words at the start, right before a day, is an hour, and a number behind it the day."""
    made = list(items)
    if len(made) < 2 or "HR" not in made[0].meanings:
        return made
    if len(made) == 2 and made[1].kind == "PARTV":
        return [_hour_at(made[0]), made[1]]
    if "NUMW" not in made[0].meanings:
        return made
    rest = [item for item in made[1:] if not item.meanings.keys() & _SMALL]
    if [item.kind for item in rest] == ["DAY", "PARTV"]:
        return [_hour_at(made[0]), *made[1:]]
    if len(rest) != 1 or not (rest[0].kind == "DAY" or ("DOM" in rest[0].meanings and len(made) > 2)):
        return made
    if rest[0].kind is None:
        number = rest[0].meanings["DOM"]
        day = Days(month_day(number), monthday=number)
        made[-1] = Item({"DAY": day}, rest[0].first, rest[0].end, "a day behind its hour", "DAY")
    return [_hour_at(made[0]), *made[1:]]


def with_clocks_beside(items: list[Item]) -> list[Item]:
    """``An hour before 5pm``: the clock so long from the one said; in a message it is a session's length and a bound."""
    if len(items) < 2 or items[0].kind != "LENGTH" or items[1].kind != "BOUND":
        return items
    length: Length = items[0].meanings["LENGTH"]
    bound: Bound = items[1].meanings["BOUND"]
    minutes = bound.clock.usual() + _BESIDE.get(bound.word, 0) * length.total()
    if bound.word not in _BESIDE or length.lasting or not 0 <= minutes <= DAY_MINUTES:
        return items
    return [Item({"CLOCK": Clock(minutes)}, items[0].first, items[1].end, "so long from a clock", "CLOCK"), *items[2:]]


_BESIDE = {"before": -1, "after": 1}


def _hour_at(item: Item) -> Item:
    hour: Clock = item.meanings["HR"]
    return Item({"CLOCK": hour}, item.first, item.end, "an hour before a day", "CLOCK")
