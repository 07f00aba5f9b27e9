"""How the rules build what is counted or cut within a longer stretch: its nth week, its last Friday, its beginning."""

from bots.language.calendar import beside, combined
from bots.language.calendar import days as on
from bots.language.calendar.stretches import Finder, Grain
from bots.language.grammar.date_builders import certain
from bots.language.grammar.engine import Match
from bots.language.grammar.values import PARTS, Days, Length, Part, Unit
from bots.language.records import replace


def units_of(match: Match) -> Days | None:
    """``The first 2 weeks of 2027``, "the last 3 days of March"."""
    length: Length | None = match("LENGTH")
    if length is None or length.minutes or (length.days and length.months):
        return None
    fine, count = {
        Grain.DAY: (on.each_day, length.days),
        Grain.WEEK: (on.each_week, length.days // 7),
        Grain.MONTH: (on.each_month, length.months),
        Grain.QUARTER: (on.each_quarter, length.months // 3),
    }.get(length.grain, (None, 0))
    coarse = _outer(match, length.grain)
    first = match("ORD") == 1
    if fine is None or coarse is None or not (first or match.has("LAST")):
        return None
    return certain(combined.nth_units(1 if first else -1, count, fine, coarse), length.grain)


def _outer(match: Match, inner: Grain) -> Finder | None:
    if match.has("MON"):
        return on.month(match("MON"), match("YEAR"))
    if match.has("YEAR"):
        return on.year(match("YEAR"))
    units: list[Unit] = match.all("UNIT")
    if not units or units[-1].grain <= inner:
        return None
    which = next((match(word) for word in ("NEXT", "THIS") if match.has(word)), 0)
    return on.unit_offset(units[-1].grain, which)


def _finely(match: Match) -> Finder | None:
    """What is counted: a weekday, weekends, days or weeks."""
    if match.has("WD"):
        return on.weekday(match("WD"))
    if match.has("WEEKEND"):
        return on.each_weekend
    if match.has("WORKDAYS"):
        return beside.each_workday
    counted = _counted(match)
    if counted:
        return {
            Grain.DAY: on.each_day,
            Grain.WEEK: on.each_week,
            Grain.MONTH: on.each_month,
            Grain.QUARTER: on.each_quarter,
        }.get(counted.grain)
    first: Days = match("DAY")
    return on.weekday(first.weekdays[0]) if len(first.weekdays) == 1 else None


def _counted(match: Match) -> Unit | None:
    """The unit that is counted, where "second" may be the number and no unit at all."""
    for item in match.items:
        if "UNIT" in item.meanings and "ORD" not in item.meanings:
            found: Unit = item.meanings["UNIT"]
            return found
    return None


def _nth(match: Match) -> int:
    """Which one: from the end where "last" is said."""
    number: int | None = match("ORD")
    if match.has("PENULT"):
        return -2
    if match.has("LAST"):
        return -(number or 1)
    return number or 1


def _grain_of(match: Match) -> Grain:
    counted = _counted(match)
    return counted.grain if counted and not match.has("WD") else Grain.DAY


def _nth_inside(match: Match, coarse: Finder) -> Days | None:
    fine = _finely(match)
    return certain(combined.nth_of(_nth(match), fine, coarse), _grain_of(match)) if fine else None


def nth_in_month(match: Match) -> Days | None:
    """``First Monday of March``, ``second last week of October 2027``."""
    return _nth_inside(match, on.month(match("MON"), match("YEAR")))


def nth_in_named_month(match: Match) -> Days | None:
    """``3rd Friday June``; a month that is also another word ("may") needs one before it."""
    return None if match.has("WEAK") else nth_in_month(match)


def nth_in_year(match: Match) -> Days | None:
    """``Last week of 2027``."""
    return _nth_inside(match, on.year(match("YEAR")))


def nth_of_unit(match: Match) -> Days | None:
    """``First Monday of next month``, ``last day of the month``."""
    units = [item.meanings["UNIT"] for item in match.items if "UNIT" in item.meanings and "ORD" not in item.meanings]
    outer = units[-1].grain
    counts_unit = len(units) > 1
    counts_weekday = match.has("WD") or match.has("WEEKEND") or match.has("WORKDAYS")
    if not (counts_unit and outer >= Grain.WEEK) and not (counts_weekday and outer >= Grain.MONTH):
        return None
    nth = _nth(match)
    which = match("NEXT") or 0
    if counts_unit and units[0].grain >= outer:
        return None
    fine = _finely(match)
    if fine is None:
        return None
    found = certain(combined.nth_of(nth, fine, on.unit_offset(outer, which)), _grain_of(match))
    every_month = outer is Grain.MONTH and not which and match.has("WD")
    return replace(found, nth=(nth, match("WD"))) if every_month else found


def nth_weekday(match: Match) -> Days | None:
    """``The first Thursday``: of the month that goes on, or of the next one."""
    nth: int = match("ORD")
    if nth > _MOST_WEEKS:
        return None
    number: int = match("WD")
    found = certain(combined.nth_of(nth, on.weekday(number), on.unit_offset(Grain.MONTH, 0)))
    return replace(found, nth=(nth, number))


_MOST_WEEKS = 5
"""How often a weekday can be in a month."""


def third(match: Match) -> Days | None:
    """``Early March``, "end of next week"; of a single day a part: "late on Friday"."""
    base: Days = match("DAY")
    which = _which_third(match)
    if base.grain == Grain.DAY and not (base.first or base.bound or base.part or base.several or base.plural):
        return replace(base, part=_PARTS_OF_DAY[which]) if base.moves or which != "start" else None
    if base.grain < Grain.WEEK:
        return None
    return certain(combined.third(_which_third(match), base.find))


def until_third(match: Match) -> Days | None:
    """``Ocak sonuna kadar``: until the end of January."""
    found = third(match)
    return None if found is None else found.bounded("until")


def _which_third(match: Match) -> str:
    found: str = match("START") or match("MID") or match("END")
    return found


_PARTS_OF_DAY = {"start": PARTS["morning"], "mid": Part(600, 840), "end": PARTS["end of day"]}
"""What the beginning, the middle and the end of a day are."""


def part_of_part(match: Match) -> Days | None:
    """``Early Friday morning``."""
    base: Days = match("DAY")
    said: Part = match("PARTV")
    which = {"start": "early ", "mid": "mid-", "end": "late "}[_which_third(match)]
    name = next((name for name, part in PARTS.items() if (part.start, part.end) == (said.start, said.end)), "")
    finer = PARTS.get(which + name)
    return replace(base, part=finer) if finer and base.grain == Grain.DAY and not base.first else None


def third_of_this(match: Match) -> Days | None:
    """``End of the month``."""
    said: Unit = match("UNIT")
    if said.grain < Grain.WEEK:
        return None
    return certain(combined.third(_which_third(match), on.unit_offset(said.grain, 0)))


def third_of_month(match: Match) -> Days:
    """``Beginning of May``, also where the month is another word as well."""
    return certain(combined.third(_which_third(match), on.month(match("MON"))))


def before_end(match: Match) -> Days | None:
    """``Before the end of the month``: by its last day."""
    base: Days | None = match("DAY")
    if base:
        return base.bounded("by")
    unit: Unit = match("UNIT")
    return certain(on.unit_offset(unit.grain, 0), unit.grain).bounded("by") if unit.grain >= Grain.WEEK else None


def third_of_year(match: Match) -> Days:
    """``Beginning of 2027``."""
    return certain(combined.third(_which_third(match), on.year(match("YEAR"))))
