"""How the rules build days named by their place beside others: so long from a day, the Monday after it, half of a month."""

from bots.language.calendar import beside, combined, holidays
from bots.language.calendar import days as on
from bots.language.calendar.stretches import Grain
from bots.language.grammar.date_builders import certain
from bots.language.grammar.day_builders import nearest
from bots.language.grammar.engine import Match
from bots.language.grammar.values import SECOND, WEEK, Days, Length, Offset, Unit


def _distance(match: Match) -> Length:
    if match.has("LENGTH"):
        found: Length = match("LENGTH")
        return found
    offset: Offset = match("OFFSET")
    return offset.length


def after_day(match: Match) -> Days | None:
    """``A week from Friday``, "two days after tomorrow"."""
    base, distance = match("DAY"), _distance(match)
    if distance.minutes or distance.lasting or base.bound or match.has("STARTING"):
        return None
    if distance.workdays:
        return certain(beside.working_days_beside(distance.workdays, base.find))
    return certain(combined.shifted(base.find, distance.days, distance.months), base.grain)


def week_on(match: Match) -> Days | None:
    """``A week on Friday``: a week after the nearest one; "two weeks tomorrow"; "an hour a week on Saturdays" repeats."""
    base, distance = match("DAY"), _distance(match)
    a_week = len(base.weekdays) == 1 and distance.days == _WEEK
    counted = a_week or (base.grain == Grain.DAY and not base.moves and not base.first)
    if base.plural or distance.lasting or distance != Length(days=distance.days, grain=Grain.WEEK) or not counted:
        return None
    return certain(combined.shifted(base.find, distance.days), base.grain)


_WEEK = 7


def before_day(match: Match) -> Days | None:
    """``Two days before Friday``."""
    base, distance = match("DAY"), _distance(match)
    if distance.workdays:
        return certain(beside.working_days_beside(-distance.workdays, base.find))
    return (
        None if distance.minutes else certain(combined.shifted(base.find, -distance.days, -distance.months), base.grain)
    )


def weekday_beside(match: Match) -> Days | None:
    """``The first Monday after Christmas``, "the Sunday before Easter"."""
    named, base = match("DAY"), match("DAY", 1)
    if base.bound or base.first:
        return None
    if named.grain == Grain.WEEKEND:
        return certain(beside.weekend_beside(-1 if match.has("BEFORE") else 1, base.find), Grain.WEEKEND)
    if len(named.weekdays) != 1 or named.plural or (match.has("LAST") and not match.has("BEFORE")):
        return None
    nth = match("ORD") or 1
    sign = -1 if match.has("BEFORE") else 1
    return certain(beside.weekday_beside(named.weekdays[0], sign * nth, base.find))


def unit_beside(match: Match) -> Days | None:
    """``The week after Christmas``, "the day before Easter"."""
    base: Days = match("DAY")
    unit: Unit = match("UNIT")
    if unit.grain < Grain.DAY or base.bound or base.first:
        return None
    return certain(beside.unit_beside(unit.grain, -1 if match.has("BEFORE") else 1, base.find), unit.grain)


def and_next(match: Match) -> Days | None:
    """``Thursday and the day after``, "tomorrow and the following day"."""
    unit: Unit = match("UNIT")
    base: Days | None = match("DAY")
    if unit.grain != Grain.DAY or (base and (base.bound or base.first or base.grain != Grain.DAY)):
        return None
    if base is None:
        base = nearest(match("WD")) if match.has("WD") else certain(on.day_offset(match("REL")))
    return certain(beside.lasting_from(base.find, _BOTH, 0))


_BOTH = 2
"""Days that a day and the next one last."""


def closest(match: Match) -> Days | None:
    """``The closest Monday to October 5th``."""
    named, base = match("DAY"), match("DAY", 1)
    if len(named.weekdays) != 1:
        return None
    return certain(beside.closest(named.weekdays[0], match("ORD") or 1, base.find))


def this_time(match: Match) -> Days:
    """``This time next week``: on that day, at the hour that it is now."""
    return certain(beside.at_this_time(match("DAY").find), Grain.MINUTE)


def half_of(match: Match) -> Days | None:
    """``The second half of January``."""
    base: Days | None = match("DAY")
    unit: Unit | None = match.items[-1].value("UNIT")
    which = match("HALFPART") or (2 if match.has("LAST") else match("ORD"))
    if which not in {1, 2} or (unit is not None and unit.grain < Grain.WEEK):
        return None
    find = base.find if base else on.unit_offset(unit.grain, 0) if unit else on.year(match("YEAR"))
    return certain(beside.half(which, find))


def numbered_half(match: Match) -> Days:
    """``H1 2027``, of the present year where none is said."""
    find = on.year(match("YEAR")) if match.has("YEAR") else on.unit_offset(Grain.YEAR, 0)
    return certain(beside.half(match("HALFNO"), find))


def lasting_from(match: Match) -> Days | None:
    """``Three days starting Monday``."""
    length: Length = match("LENGTH")
    base: Days = match("DAY")
    if not (length.days or length.months) or length.minutes or base.bound or base.first:
        return None
    return certain(beside.lasting_from(base.find, length.days, length.months), length.grain)


def length_after_next(match: Match) -> Days | None:
    """``Two days after next Friday``: the words after "two days" are no "after next" here."""
    length: Length = match("LENGTH")
    base = on.weekday_of_week(match("WD"), 1) if match.has("WD") else on.unit_offset(match.all("UNIT")[-1].grain, 1)
    if length.minutes or not (length.days or length.months):
        return None
    return certain(combined.shifted(base, length.days, length.months))


def decade(match: Match) -> Days | None:
    """``The nineties``, "the 70s", "the 1990s", "nineteen eighties"."""
    number: int = match("DECADE") or match("NUM")
    if match.has("DECADE") and match.has("NUM"):
        number += 100 * match("NUM")
    if number % 10 or not (20 <= number <= 90 or 1900 <= number <= 2100):
        return None
    if match.has("UNIT") and match("UNIT") != SECOND:
        return None
    return certain(beside.decade(number), Grain.DECADE)


def week_of_holiday(match: Match) -> Days | None:
    """``Thanksgiving week``, "Weihnachtswoche": the calendar week in which it lies."""
    name = match("HOLIDAYWEEK") or (match("HOLIDAY") if match("UNIT") == WEEK else None)
    return certain(combined.week_of(holidays.finder(name)), Grain.WEEK) if name else None


def other_week(_: Match) -> Days:
    """``La otra semana``: the next one."""
    return certain(on.unit_offset(Grain.WEEK, 1), Grain.WEEK)


def the_unit(match: Match) -> Days | None:
    """``For the week``: the one that runs; what is said of the day or the year is more often no time."""
    said: Unit = match("UNIT")
    return certain(on.unit_offset(said.grain, 0), said.grain) if said.grain in _RUNNING else None


_RUNNING = frozenset({Grain.WEEK, Grain.MONTH})
