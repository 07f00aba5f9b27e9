"""How the rules build dates from numbers and months, and put days together."""

from __future__ import annotations

from functools import lru_cache

from bots.language.calendar import beside, combined
from bots.language.calendar import days as on
from bots.language.calendar.stretches import Finder, Frame, Grain, Stretch
from bots.language.grammar.engine import Match
from bots.language.grammar.values import Clock, Days, Unit
from bots.language.records import replace

_KEPT = 2048
"""How many days and months are kept as they were put together: few numbers make all that people name."""


def certain(find: Finder, grain: Grain = Grain.DAY, *, moves: bool = False) -> Days:
    """Days that a finder names; they do not move on when they have passed, unless said."""
    return Days(find, grain, moves=moves)


def month_day(match: Match) -> Days | None:
    """``The 14th``: the next day of that number."""
    return numbered_day(match("ORD") or match("DOM"))


@lru_cache(maxsize=_KEPT)
def numbered_day(number: int) -> Days | None:
    """The next day of that number; None where no month has it."""
    return Days(on.month_day(number), monthday=number) if 1 <= number <= 31 else None


def day_to(match: Match) -> Days | None:
    """``Au 14``, "jusqu'au 14": the word that leads to a day has its article in it."""
    found = month_day(match)
    return replace(found, word="to", bound=match("UNTIL") or "") if found else None


def month_and_day(match: Match) -> Days | None:
    """``Oct2``, without a space."""
    number, day = match("MONDOM")
    return date_of(number, day, match("YEAR"))


_NO_HOUR = 13


def weekday_number(match: Match) -> Days | None:
    """``Monday 21`` is the 21st where that is a Monday soon; a smaller number is an hour."""
    return weekday_date(match) if match("DOM") >= _NO_HOUR else None


def weekday_date(match: Match) -> Days | None:
    """``Viernes 5`` before a clock: the number can only be the day's."""
    number: int = match("DOM")
    if "NUMW" in match.items[-1].meanings:
        return None
    found = combined.falling_on(match("WD"), on.month_day(number))
    return replace(Days(on.month_day(number), monthday=number), find=found, named=True)


def weekday_month_day(match: Match) -> Days | None:
    """``Tuesday the 19th``: the next such date on that weekday, or the nearest of that number where there is none."""
    found = month_day(match)
    return replace(found, find=combined.falling_on(match("WD"), found.find), named=True) if found else None


def day_of_unit(match: Match) -> Days | None:
    """``The 20th of next month``."""
    unit: Unit = match("UNIT")
    if unit.grain != Grain.MONTH:
        return None
    if not (match.has("THIS") or match.has("NEXT")):
        return month_day(match)
    return certain(combined.inside(on.month_day(match("ORD")), on.unit_offset(Grain.MONTH, which_one(match))))


def counted_day(match: Match) -> Days | None:
    """``Day 12 of next month``."""
    day, outer = (unit.grain for unit in match.all("UNIT"))
    if day != Grain.DAY or outer != Grain.MONTH or not 1 <= match("NUM") <= _LONGEST_MONTH:
        return None
    return certain(combined.inside(on.month_day(match("NUM")), on.unit_offset(Grain.MONTH, which_one(match))))


_LONGEST_MONTH = 31


def which_one(match: Match) -> int:
    """Which unit is meant: 0 is this one, 1 the next, -1 the last."""
    for category in ("NEXT", "LAST", "COMING", "THIS"):
        if match.has(category):
            found: int = match(category)
            return found
    return 0


def date(match: Match) -> Days | None:
    """A day of a month, with or without its year."""
    day = match("ORD") or match("DOM")
    if match.has("YEAR") and not match.has("ORD"):
        day = next((value for value in match.all("DOM") if value != match("YEAR")), day)
    return date_of(match("MON"), day, match("YEAR"))


@lru_cache(maxsize=_KEPT)
def date_of(month_number: int, day: int, year_number: int | None = None) -> Days | None:
    """The date as days; None where no calendar has it even in a leap year is left to the finder, which asks."""
    if not (1 <= month_number <= 12 and 1 <= day <= 31) or (year_number is not None and not 1 <= year_number <= 9998):
        return None
    return Days(on.date_in_year(month_number, day, year_number), moves=year_number is None)


def far_date(match: Match) -> Days:
    """``31 December 9999``: a year that clocks do not reckon with is no nearer one."""
    day = match("ORD") or match("DOM")
    return date_of(match("MON"), day, match("FAR")) or certain(_never)


def _never(_: Frame) -> Stretch | None:
    return None


def date_short_year(match: Match) -> Days | None:
    """``14th April 15``: a two-digit year after an ordinal."""
    hour: Clock = match("HR")
    return date_of(match("MON"), match("ORD"), 2000 + hour.minutes // 60) if hour.minutes >= 780 else None


def full_year(number: int) -> int:
    """A year of two digits in this century."""
    return number + 2000 if number < 100 else number


def iso(match: Match) -> Days | None:
    """2027-03-14."""
    year_number, month_number, day = match("ISO")
    return date_of(month_number, day, year_number) or date_of(day, month_number, year_number)


def iso_range(match: Match) -> Days | None:
    """2027-03-14/2027-03-16, as ISO 8601 writes a stretch."""
    first, last = (date_of(month_number, day, year_number) for year_number, month_number, day in match.all("ISO"))
    return days_through(first, last, "to") if first and last else None


def apostrophe_year(match: Match) -> Days | None:
    """``March 14, '27``, "mar '27"."""
    year_number = match.items[-1].value("NUM")
    if year_number is None or year_number >= 100:
        return None
    day = match("ORD") or next((item.value("DOM") for item in match.items[:-1] if item.value("DOM")), None)
    return date_of(match("MON"), day, full_year(year_number)) if day else month_of(match("MON"), full_year(year_number))


def months(match: Match) -> Days | None:
    """``March to June 2027``: the year said last is that of both, or of the end alone where the first month is the later one."""
    numbers: list[int] = match.all("MON")
    year_number: int | None = match("YEAR")
    earlier = year_number - (numbers[0] > numbers[1]) if year_number else None
    first, last = month_of(numbers[0], earlier), month_of(numbers[1], year_number)
    word = "between" if match.has("BETWEEN") else "dash" if match.has("DASH") else "to"
    return days_through(first, last, word)


def slashed(match: Match) -> Days | None:
    """3/4, 3/4/2027, 2027/3/4 or 3/2027; which is the month follows the writer's region, unless only one order can be."""
    parts: tuple[int, ...] = match("SLASHED")
    if len(parts) == 3 and parts[0] > 31:
        return date_of(parts[1], parts[2], parts[0])
    if len(parts) == 2 and parts[1] > 31:
        return month_of(parts[0], parts[1]) if 1 <= parts[0] <= 12 else None
    if len(parts) == 2 and parts[0] > 31:
        return month_of(parts[1], parts[0]) if 1 <= parts[1] <= 12 else None
    year_number = full_year(parts[2]) if len(parts) == 3 else None
    return in_order(parts[0], parts[1], year_number)


@lru_cache(maxsize=_KEPT)
def in_order(first: int, second: int, year_number: int | None) -> Days | None:
    """A date whose order is the region's: month first in American zones."""
    american, european = date_of(first, second, year_number), date_of(second, first, year_number)
    if american is None or european is None:
        return american or european

    def find(frame: Frame) -> Stretch | None:
        return (american if frame.month_first else european).find(frame)

    return Days(find, moves=year_number is None, either_order=True)


def dotted(match: Match) -> Days | None:
    """24.12. or 24.12.2026: the day first."""
    parts: tuple[int, ...] = match("DOTTED")
    year_number = full_year(parts[2]) if len(parts) == 3 else None
    return date_of(parts[1], parts[0], year_number) or date_of(parts[0], parts[1], year_number)


def dot_date(match: Match) -> Days | None:
    """24.12 as a date."""
    day, month_number = match("ZERODATE") or match("DOTDATE")
    return date_of(month_number, day)


def dot_dates(match: Match) -> Days | None:
    """``24.12-31.12``; what could be two clocks on the five minutes ("9.10-10.10") stays two clocks."""
    clocks: list[Clock] = match.all("DOTCLK")
    if len(clocks) > 1 and all(clock.minutes % _FIVE == 0 for clock in clocks):
        return None
    days = [date_of(month_number, day) for day, month_number in match.all("DOTDATE")]
    first, last = days[0], days[-1] if len(days) > 1 else dotted(match)
    return days_through(first, last, "dash") if first and last else None


def days_to_dot_date(match: Match) -> Days | None:
    """``24.-31.12.``: two days of one month; "14-15.30" are clocks."""
    clock: Clock | None = match("DOTCLK")
    if clock and clock.minutes % _FIVE == 0:
        return None
    parts: tuple[int, ...] = match("DOTTED") or match("DOTDATE")
    first, last = date_of(parts[1], match("DOM")), date_of(parts[1], parts[0])
    return days_through(first, last, "dash") if first and last else None


_FIVE = 5
"""Hours are said on the five minutes: what is not is a date."""


def year_month(match: Match) -> Days | None:
    """2027-10."""
    number = next(item.value("DOM") for item in reversed(match.items) if item.value("DOM"))
    return month_of(number, match("YEAR")) if number <= 12 else None


def month_number_year(match: Match) -> Days | None:
    """``02-2027``; what could be two clocks on the five minutes ("8-2030") stays two clocks."""
    number, year_number = match("NUM"), match("YEAR")
    clocks = year_number % 5 == 0 and match.has("HMM")
    return None if clocks or match.has("NUMW") or not 1 <= number <= _MONTHS else month_of(number, year_number)


_MONTHS = 12


def spaced_slash(match: Match) -> Days | None:
    """2 / 15."""
    return in_order(match("NUM"), match("DOM", 1) or match("DOM"), None)


def date_range(match: Match) -> Days | None:
    """``24 Dec to 2 Jan``: two whole dates."""
    cut = next(n for n, item in enumerate(match.items) if n and item.meanings.keys() & {"TO", "DASH", "UNTIL"})
    first, last = date(Match(match.items[:cut])), date(Match(match.items[cut:]))
    return days_through(first, last, "dash" if match.has("DASH") else "to") if first and last else None


def days_of_month(match: Match) -> Days | None:
    """``3-7 May``, "July 13-15"."""
    numbers = [item.value("ORD") or item.value("DOM") for item in match.items if not _is_year(item.meanings)]
    said = [number for number in numbers if number]
    if len(said) != 2:
        return None
    return within_months(said[0], said[1], match("MON"), match("YEAR"), "dash" if match.has("DASH") else "to")


def within_months(first: int, last: int, month_number: int, year_number: int | None, word: str = "dash") -> Days | None:
    """From one day to another, where the month is said with the last: "the 28th to the 3rd of January" starts in December."""
    end = date_of(month_number, last, year_number)
    if end is None or not 1 <= first <= 31:
        return None
    if first <= last:
        start = date_of(month_number, first, year_number)
        return days_through(start, end, word) if start else None
    find = beside.month_before(month_number - 1 or 12, first, end.find)
    both = combined.over(find, end.find)
    return replace(days_through(certain(find), end, word), find=both)


def _is_year(meanings: object) -> bool:
    return isinstance(meanings, dict) and "YEAR" in meanings


def day_to_date(match: Match) -> Days | None:
    """``From 03 to April 07``: the month is said with the second day."""
    days = [item.value("ORD") or item.value("DOM") for item in match.items if not _is_year(item.meanings)]
    first, last = (number for number in days if number)
    return within_months(first, last, match("MON"), match("YEAR"))


def days_of_unit(match: Match) -> Days | None:
    """``From the 3rd to the 5th of next month``."""
    unit: Unit = match.all("UNIT")[-1]
    numbers = [item.value("ORD") or item.value("DOM") for item in match.items if "UNIT" not in item.meanings]
    said = [number for number in numbers if number]
    if unit.grain != Grain.MONTH or len(said) != 2:
        return None
    coarse = on.unit_offset(Grain.MONTH, which_one(match))
    first, last = (certain(combined.inside(on.month_day(number), coarse)) for number in said)
    return replace(days_through(first, last, "to"), find=beside.month_days(said[0], said[1], coarse), moves=False)


def month_and_slashed(match: Match) -> Days | None:
    """August/10/2027: a month by name before slashes."""
    parts: tuple[int, ...] = match("SLASHED")
    if len(parts) != 2 or max(parts) < _LEAST_YEAR:
        return None
    return date_of(match("MON"), min(parts), max(parts))


_LEAST_YEAR = 1000


def named_short_year(match: Match) -> Days | None:
    """3-dec-26: a year of two digits behind a month by name."""
    numbers = match.all("NUM")
    return date_of(match("MON"), numbers[0], full_year(numbers[1])) if len(numbers) == 2 else None


def dashed(match: Match) -> Days | None:
    """12-03-26: in the region's order, with a year of two digits."""
    first, second, year_number = match.all("NUM")
    return in_order(first, second, full_year(year_number)) if year_number < 100 else None


def dashed_day(match: Match) -> Days | None:
    """1-27: a number that no hour can have makes it a date."""
    first, second = match.all("NUM")
    spoken = match.has("NUMW")
    return in_order(first, second, None) if max(first, second) > _MOST_HOURS and not spoken else None


_MOST_HOURS = 24


def slashed_range(match: Match) -> Days | None:
    """``12/3-12/5, 2026``: a year said for both; "28/9-2/10": the order that only one of the two can have holds for both."""
    parts: list[tuple[int, ...]] = match.all("SLASHED")
    if len(parts) != 2 or any(len(part) != 2 for part in parts):
        return None
    year_number: int | None = match("YEAR")
    day_first, month_first = (any(part[place] > _MONTHS for part in parts) for place in (0, 1))
    if day_first and not month_first:
        first, last = (date_of(month_number, day, year_number) for day, month_number in parts)
    elif year_number:
        first, last = (in_order(part[0], part[1], year_number) for part in parts)
    else:
        return None
    return days_through(first, last, "dash") if first and last else None


def years(match: Match) -> Days | None:
    """``2027 to 2028``; what could be two clocks on the five minutes stays two clocks."""
    first, last = match.all("YEAR")
    clocks = not (first % 5 or last % 5) and match.has("HMM") and not match.has("NUMW")
    if clocks or first >= last:
        return None
    return days_through(certain(on.year(first), Grain.YEAR), certain(on.year(last), Grain.YEAR), "to")


def month_days(match: Match) -> Days | None:
    """``The 3rd to the 5th``."""
    first, last = (Days(on.month_day(number)) for number in match.all("ORD"))
    return days_through(first, last, "to")


def numbered_days(match: Match) -> Days | None:
    """``Do dia 20 até o dia 25``."""
    first, last = (numbered_day(number) for number in match.all("DOM"))
    return days_through(first, last, "to") if first and last else None


def several_dates(match: Match) -> Days | None:
    """``The 3rd and 5th of May``, "3, 4 and 5 May"."""
    return listed(_dates_in_month(match))


def either_date(match: Match) -> Days | None:
    """``12 or 13 May``."""
    found = listed(_dates_in_month(match))
    return replace(found, either=True) if found else None


def _dates_in_month(match: Match) -> list[Days]:
    numbers = [item.value("ORD") or item.value("DOM") for item in match.items]
    parts = [date_of(match("MON"), number) for number in numbers if number]
    return [part for part in parts if part]


@lru_cache(maxsize=_KEPT)
def month_of(number: int, year_number: int | None = None) -> Days:
    """A whole month."""
    return Days(on.month(number, year_number), Grain.MONTH, moves=year_number is None)


def month(match: Match) -> Days | None:
    """A whole month; a word that is also another ("may") needs something beside it."""
    if match.has("WEAK") and len(match.items) == 1:
        return None
    number = match("MON")
    if match.has("YEAR"):
        return month_of(number, match("YEAR"))
    if match.has("LAST"):
        return Days(combined.nth_of(-1, on.month(number), on.units_to_come(Grain.MONTH, -12)), Grain.MONTH, moves=False)
    return month_of(number)


def month_said(match: Match) -> Days | None:
    """``The month of March``."""
    unit: Unit = match("UNIT")
    return month_of(match("MON"), match("YEAR")) if unit.grain == Grain.MONTH else None


def month_of_unit(match: Match) -> Days | None:
    """``March next year``."""
    unit: Unit = match("UNIT")
    if unit.grain != Grain.YEAR:
        return None
    outer = on.unit_offset(Grain.YEAR, which_one(match))
    return Days(combined.inside(on.month(match("MON")), outer), Grain.MONTH, moves=False)


def year(match: Match) -> Days:
    """``In 2027``."""
    return certain(on.year(match("YEAR")), Grain.YEAR)


def month_after_next(match: Match) -> Days:
    """``March after next``."""
    number = match("MON")
    find = combined.nth_of(2, on.month(number), on.units_to_come(Grain.MONTH, 24))
    return Days(find, Grain.MONTH, moves=False)


def days_through(first: Days, last: Days, word: str) -> Days:
    """From one day to another, both included; between weekdays also the weekdays between them."""
    days: tuple[int, ...] = ()
    if len(first.weekdays) == 1 and len(last.weekdays) == 1:
        start, end = first.weekdays[0], last.weekdays[0]
        days = tuple((start + step) % 7 for step in range((end - start) % 7 + 1))
    return Days(
        combined.through(first.find, last.find),
        max(first.grain, last.grain),
        days,
        first.plural or last.plural,
        first,
        last,
        word,
    )


def listed(parts: list[Days]) -> Days | None:
    """Days one by one; None where there is but one, or a range among them."""
    if len(parts) < 2 or any(part.first for part in parts):
        return None
    return replace(parts[0], several=tuple(parts), weekdays=())
