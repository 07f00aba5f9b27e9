"""How the rules of time build their values. Each builder gets a match and answers with a value, or None: not after all."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import pairwise

from bots.language import days as on
from bots.language.days import Finder, Grain
from bots.language.grammar import Match
from bots.language.values import (
    DAY_MINUTES,
    PARTS,
    Bound,
    Clock,
    Days,
    Length,
    Offset,
    Part,
    Range,
    Unit,
)

_CLOCKS = ("CLOCK", "CLK", "HCLK", "HHMM", "DOTCLK", "HMM", "HR")


def true(_: Match) -> bool:
    """The category holds; it has no value."""
    return True


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
        return Clock(found.minutes)
    minutes = found.minutes % 720 + (720 if half == "pm" else 0)
    return Clock(minutes)


def clock(match: Match) -> Clock | None:
    """An hour or an exact time, with am or pm where said."""
    found = _clock_at(match, 0)
    return with_half(found, match("AMPM")) if found else None


def oclock(match: Match) -> Clock | None:
    """``3 o'clock``, ``14 Uhr``, ``15h``: the unit that is also an hour's length counts as a clock only for late hours."""
    found: Clock = match("HR")
    if match.has("UNIT") and not (match.has("AT") or match.has("FROM")) and found.minutes < match("OCLOCK") * 60:
        return None
    return with_half(found, match("AMPM"))


def oclock_minutes(match: Match) -> Clock | None:
    """``14 Uhr 30``."""
    found, minutes = oclock(match), match("NUM", 1)
    return Clock(found.minutes + minutes, found.open) if found and minutes < 60 else None


def late_hours(match: Match) -> Clock | None:
    """``15h30`` is a time; what could be the length of a session is a length."""
    found: Clock = match("HCLK")
    return found if found.minutes > 300 else None


def _shifted(base: Clock | None, minutes: int, half: str | None) -> Clock | None:
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
    return _shifted(_last_hour(match), match("HALF"), match("AMPM"))


def half_past(match: Match) -> Clock | None:
    """``Half past 3`` in any language."""
    return _shifted(_last_hour(match), 30, match("AMPM"))


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
    return None if minutes is None else _shifted(_last_hour(match), minutes, match("AMPM"))


def back(match: Match) -> Clock | None:
    """``Quarter to 4``, "twenty to 4"."""
    minutes = _minutes_said(match)
    if minutes is None or (minutes not in {5, 15, 20, 25} and not match.has("UNIT") and not match.has("NUMW")):
        return None
    return _shifted(_last_hour(match), -minutes, match("AMPM"))


def and_part(match: Match) -> Clock | None:
    """``Las tres y media``: minutes after the hour, said after it."""
    extra = 30 if match.has("HALF") else 15 if match.has("QTR") else match("NUMW", 1 if match("NUMW", 1) else 0)
    return _shifted(match("HR"), extra, match("AMPM"))


def less(match: Match) -> Clock | None:
    """``Las cuatro menos cuarto``: minutes before the hour, said after it."""
    minutes = 15 if match.has("QTR") else match("NUM", 1)
    return _shifted(match("HR"), -minutes, match("AMPM")) if minutes else None


def hour_minute(match: Match) -> Clock | None:
    """``At 12 15``: an hour and its minutes as two numbers."""
    hour, minute = match("HR"), match("NUM", 1)
    if hour is None or minute is None or not 10 <= minute < 60:
        return None
    return with_half(Clock(hour.minutes + minute, hour.open), match("AMPM"))


def bad_clock(match: Match) -> str:
    """A clock that cannot be, such as 25:00."""
    said: str = match("BADCLK")
    return said


def clock_in_part(match: Match) -> Clock | None:
    """``Eight in the evening``."""
    found = _clock_at(match, 0)
    return Clock(found.in_part(match("PART")) % DAY_MINUTES) if found else None


def clock_tonight(match: Match) -> Clock | None:
    """``Eight tonight``: the day is said by the part that stays; only the clock is decided here."""
    found = _clock_at(match, 0)
    return Clock(found.in_part(match("TONIGHT")) % DAY_MINUTES) if found else None


def _unit_length(match: Match, nth: int = 0) -> Length:
    unit: Unit = match("UNIT", nth)
    return unit.length


def length(match: Match) -> Length | None:
    """``45 minutes``, "an hour", "1.5 hours", "1/2 hour", "a couple of hours"."""
    if match.has("DEC"):
        return _unit_length(match).times(match("DEC"))
    if match.has("SLASHED"):
        fraction = match("FRAC")
        return _unit_length(match).times(fraction) if fraction else None
    count = match("COUPLE") or match("NUM") or match("A")
    return _unit_length(match).times(count) if count and count < 10_000 else None


def primes(match: Match) -> Length:
    """``30'`` is thirty minutes."""
    return Length(match("NUM"))


def half_unit(match: Match) -> Length:
    """``Half an hour``."""
    return _unit_length(match).times(0.5)


def quarter_unit(match: Match) -> Length:
    """``A quarter of an hour``, "three quarters of an hour"."""
    return _unit_length(match).times(0.25 * (match("NUM") or 1))


def and_a_half(match: Match) -> Length:
    """``One and a half hours``, "an hour and a half"."""
    return _unit_length(match).times((match("NUM") or 1) + 0.5)


def two_lengths(match: Match) -> Length | None:
    """``1h 30``, "an hour and 15 minutes": the second unit is the next smaller one where it is not said."""
    first = _unit_length(match).times(match("NUM") if match("NUM", 1) else 1)
    number = match("NUM", 1) or match("NUM")
    if match("UNIT", 1):
        second = _unit_length(match, 1).times(number)
        return first.plus(second) if second.total() < first.total() else None
    return first.plus(Length(number)) if _unit_length(match).grain == Grain.HOUR and number < 60 else None


def length_hours(match: Match) -> Length:
    """``For 1h30`` is a length, not a time."""
    return Length(match("HCLK").minutes)


def sum_lengths(match: Match) -> Length | None:
    """Lengths one after another, the longer first: "1 hour 5 minutes"."""
    parts: list[Length] = match.all("LENGTH")
    for longer, shorter in pairwise(parts):
        if longer.total() <= shorter.total():
            return None
    total = parts[0]
    for part in parts[1:]:
        total = total.plus(part)
    return total


def lasting(match: Match) -> Length | None:
    """``For two weeks`` says how long, never how far from now."""
    total = sum_lengths(match)
    return replace(total, lasting=True) if total else None


def in_length(match: Match) -> Offset:
    """``In 2 hours``."""
    return Offset(match("LENGTH"))


def ago(match: Match) -> Offset:
    """``2 hours ago``."""
    return Offset(match("LENGTH"), -1)


def within(match: Match) -> Offset:
    """``Within the next 2 hours``."""
    return Offset(match("LENGTH"), within=True)


def last_length(match: Match) -> Offset:
    """``The last 2 hours``."""
    return Offset(match("LENGTH"), -1, within=True)


def now(_: Match) -> Offset:
    """This moment."""
    return Offset(Length())


def _plain(find: Finder, grain: Grain = Grain.DAY, *, moves: bool = False) -> Days:
    return Days(find, grain, moves=moves)


def relative_day(match: Match) -> Days:
    """``Tomorrow``."""
    return _plain(on.day_offset(match("REL")))


def weekday(match: Match) -> Days:
    """A weekday: the nearest to come. One in the plural recurs."""
    number = match("WD")
    return Days(on.weekday(number), weekdays=(number,), plural=match.has("PLURAL"))


def next_weekday(match: Match) -> Days:
    """``Next Tuesday``: of the next calendar week; "this" is the nearest to come."""
    number, weeks = match("WD"), match("NEXT")
    if weeks is None:
        return Days(on.weekday(number), weekdays=(number,))
    return _plain(on.weekday_of_week(number, weeks))


def last_weekday(match: Match) -> Days:
    """``Last Friday``: the latest that has passed."""
    return _plain(on.nth_weekday_from_now(match("WD"), -1))


def weekday_of_week(match: Match) -> Days | None:
    """``Friday of next week``."""
    unit: Unit = match("UNIT")
    if unit.grain != Grain.WEEK:
        return None
    return _plain(on.weekday_of_week(match("WD"), _which(match)))


def weekday_after_next(match: Match) -> Days:
    """``Friday after next``: of the calendar week after the next."""
    return _plain(on.weekday_of_week(match("WD"), 2))


def weekdays_hence(match: Match) -> Days:
    """``Three Fridays from now``."""
    return _plain(on.nth_weekday_from_now(match("WD"), match("NUM")))


def month_day(match: Match) -> Days | None:
    """``The 14th``: the next day of that number."""
    number = match("ORD") or match("DOM")
    return Days(on.month_day(number), monthday=number) if 1 <= number <= 31 else None


def weekday_month_day(match: Match) -> Days | None:
    """``Tuesday the 19th``: the number decides."""
    return month_day(match)


def day_of_unit(match: Match) -> Days | None:
    """``The 20th of next month``."""
    unit: Unit = match("UNIT")
    if unit.grain != Grain.MONTH:
        return None
    return _plain(on.inside(on.month_day(match("ORD")), on.unit_offset(Grain.MONTH, _which(match))))


def _which(match: Match) -> int:
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


def date_of(month_number: int, day: int, year_number: int | None = None) -> Days | None:
    """The date as days; None where no calendar has it even in a leap year is left to the finder, which asks."""
    if not (1 <= month_number <= 12 and 1 <= day <= 31) or (year_number is not None and not 1 <= year_number <= 9998):
        return None
    return Days(on.date_in_year(month_number, day, year_number), moves=year_number is None)


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


def in_order(first: int, second: int, year_number: int | None) -> Days | None:
    """A date whose order is the region's: month first in American zones."""
    american, european = date_of(first, second, year_number), date_of(second, first, year_number)
    if american is None or european is None:
        return american or european

    def find(frame: on.Frame) -> on.Stretch | None:
        return (american if frame.month_first else european).find(frame)

    return Days(find, moves=year_number is None, either_order=True)


def dotted(match: Match) -> Days | None:
    """24.12. or 24.12.2026: the day first."""
    parts: tuple[int, ...] = match("DOTTED")
    year_number = full_year(parts[2]) if len(parts) == 3 else None
    return date_of(parts[1], parts[0], year_number) or date_of(parts[0], parts[1], year_number)


def dot_date(match: Match) -> Days | None:
    """24.12 as a date."""
    day, month_number = match("DOTDATE")
    return date_of(month_number, day)


def year_month(match: Match) -> Days | None:
    """2027-10."""
    number = next(item.value("DOM") for item in reversed(match.items) if item.value("DOM"))
    return month_of(number, match("YEAR")) if number <= 12 else None


def spaced_slash(match: Match) -> Days | None:
    """2 / 15."""
    return in_order(match("NUM"), match("DOM", 1) or match("DOM"), None)


def date_range(match: Match) -> Days | None:
    """``24 Dec to 2 Jan``: two whole dates."""
    cut = next(n for n, item in enumerate(match.items) if n and item.meanings.keys() & {"TO", "DASH", "UNTIL"})
    first, last = date(Match(match.items[:cut])), date(Match(match.items[cut:]))
    return _range(first, last, "dash" if match.has("DASH") else "to") if first and last else None


def days_of_month(match: Match) -> Days | None:
    """``3-7 May``, "July 13-15"."""
    numbers = [item.value("ORD") or item.value("DOM") for item in match.items if not _is_year(item.meanings)]
    said = [number for number in numbers if number]
    if len(said) != 2:
        return None
    first, last = (date_of(match("MON"), number, match("YEAR")) for number in said)
    return _range(first, last, "dash") if first and last else None


def _is_year(meanings: object) -> bool:
    return isinstance(meanings, dict) and "YEAR" in meanings


def month_days(match: Match) -> Days | None:
    """``The 3rd to the 5th``."""
    first, last = (Days(on.month_day(number)) for number in match.all("ORD"))
    return _range(first, last, "to")


def two_dates(match: Match) -> Days | None:
    """``The 3rd and 5th of May``."""
    parts = [date_of(match("MON"), number) for number in match.all("ORD")]
    return _several([part for part in parts if part])


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
        return Days(on.nth_of(-1, on.month(number), on.units_to_come(Grain.MONTH, -12)), Grain.MONTH, moves=False)
    return month_of(number)


def year(match: Match) -> Days:
    """``In 2027``."""
    return _plain(on.year(match("YEAR")), Grain.YEAR)


def unit(match: Match) -> Days | None:
    """``Next week``, "this month", "last year"."""
    said: Unit = match("UNIT")
    if said.grain < Grain.DAY:
        return None
    return _plain(on.unit_offset(said.grain, _which(match)), said.grain)


def unit_after_next(match: Match) -> Days | None:
    """``The week after next``."""
    said: Unit = match("UNIT")
    return _plain(on.unit_offset(said.grain, 2), said.grain) if said.grain >= Grain.DAY else None


def month_after_next(match: Match) -> Days:
    """``March after next``."""
    number = match("MON")
    find = on.nth_of(2, on.month(number), on.units_to_come(Grain.MONTH, 24))
    return Days(find, Grain.MONTH, moves=False)


def weekend(match: Match) -> Days:
    """``This weekend``, "next weekend"."""
    weeks = 2 if match.has("AFTERNEXT") else _which(match)
    return Days(on.unit_offset(Grain.WEEKEND, weeks), Grain.WEEKEND, moves=weeks == 0)


def weekend_to_come(_: Match) -> Days:
    """``The coming weekend``."""
    return Days(on.unit_offset(Grain.WEEKEND, 0), Grain.WEEKEND)


def weekday_part(match: Match) -> Days:
    """``Freitagabend``: a weekday and its part of day in one word."""
    number, part_said = match("WDPART")
    return Days(on.weekday(number), weekdays=(number,), part=part_said)


def day_half(match: Match) -> Days:
    """``Saturday am``: the morning or the afternoon of a day."""
    half_said = PARTS["morning" if match("AMPM") == "am" else "afternoon"]
    base = weekday(match) if match.has("WD") else relative_day(match)
    return replace(base, part=half_said)


def tomorrow_part(match: Match) -> Days:
    """``Morgenavond``: tomorrow and its part of day in one word."""
    return replace(_plain(on.day_offset(1)), part=match("MORROWPART"))


def weekday_morning(match: Match) -> Days:
    """``Freitag Morgen``: the word that is also tomorrow is the morning behind a weekday."""
    number = match("WD")
    return Days(on.weekday(number), weekdays=(number,), part=match("MORROW"))


def next_workday(match: Match) -> Days | None:
    """``Next weekday``: the nearest day from Monday to Friday after today."""
    if not match.has("NEXT"):
        return None

    def find(frame: on.Frame) -> on.Stretch:
        today = frame.now.date()
        ahead = {4: 3, 5: 2}.get(today.weekday(), 1)
        return on.whole_day(today + timedelta(days=ahead))

    return _plain(find)


def quarter(match: Match) -> Days | None:
    """``3rd quarter``, of this year or the one said."""
    said: Unit = match("UNIT")
    if said.grain != Grain.QUARTER or match("ORD") > 4:
        return None
    return _plain(on.quarter(match("ORD"), match("YEAR")), Grain.QUARTER)


def tonight(match: Match) -> Part:
    """``Tonight``: the evening of today."""
    evening: Part = match("TONIGHT")
    return replace(evening, today=True)


def this_part(match: Match) -> Part:
    """``This morning``."""
    named: Part = match("PART")
    return replace(named, today=True)


def part(match: Match) -> Part:
    """``In the morning``."""
    found: Part = match("PART")
    return found


def _finely(match: Match) -> Finder | None:
    """What is counted: a weekday, weekends, days or weeks."""
    if match.has("WD"):
        return on.weekday(match("WD"))
    if match.has("WEEKEND"):
        return on.each_weekend
    unit_said: Unit | None = match("UNIT")
    if unit_said:
        return {Grain.DAY: on.each_day, Grain.WEEK: on.each_week}.get(unit_said.grain)
    first: Days = match("DAY")
    return on.weekday(first.weekdays[0]) if len(first.weekdays) == 1 else None


def _nth(match: Match) -> int:
    """Which one: from the end where "last" is said."""
    number: int | None = match("ORD")
    if match.has("LAST"):
        return -(number or 1)
    return number or 1


def _grain_of(match: Match) -> Grain:
    unit_said: Unit | None = match("UNIT")
    return Grain.WEEK if unit_said and unit_said.grain == Grain.WEEK else Grain.DAY


def _nth_inside(match: Match, coarse: Finder) -> Days | None:
    fine = _finely(match)
    return _plain(on.nth_of(_nth(match), fine, coarse), _grain_of(match)) if fine else None


def nth_in_month(match: Match) -> Days | None:
    """``First Monday of March``, ``second last week of October 2027``."""
    return _nth_inside(match, on.month(match("MON"), match("YEAR")))


def nth_in_year(match: Match) -> Days | None:
    """``Last week of 2027``."""
    return _nth_inside(match, on.year(match("YEAR")))


def nth_of_unit(match: Match) -> Days | None:
    """``First Monday of next month``, ``last day of the month``."""
    units: list[Unit] = match.all("UNIT")
    outer = units[-1].grain
    counts_unit = len(units) > 1
    if outer < Grain.MONTH or not (counts_unit or match.has("WD") or match.has("WEEKEND")):
        return None
    nth = match("ORD") if match.has("ORD") else -1
    which = match("NEXT") or 0
    fine = _finely(match)
    return _plain(on.nth_of(nth, fine, on.unit_offset(outer, which)), _grain_of(match)) if fine else None


def _distance(match: Match) -> Length:
    if match.has("LENGTH"):
        found: Length = match("LENGTH")
        return found
    offset: Offset = match("OFFSET")
    return offset.length


def after_day(match: Match) -> Days | None:
    """``A week from Friday``, "two days after tomorrow"."""
    base, distance = match("DAY"), _distance(match)
    if distance.minutes or distance.lasting or base.bound:
        return None
    return _plain(on.shifted(base.find, distance.days, distance.months), base.grain)


def before_day(match: Match) -> Days | None:
    """``Two days before Friday``."""
    base, distance = match("DAY"), _distance(match)
    return None if distance.minutes else _plain(on.shifted(base.find, -distance.days, -distance.months), base.grain)


def third(match: Match) -> Days | None:
    """``Early March``, "end of next week"."""
    base: Days = match("DAY")
    if base.grain < Grain.WEEK:
        return None
    return _plain(on.third(_which_third(match), base.find))


def _which_third(match: Match) -> str:
    found: str = match("START") or match("MID") or match("END")
    return found


def third_of_this(match: Match) -> Days | None:
    """``End of the month``."""
    said: Unit = match("UNIT")
    if said.grain < Grain.WEEK:
        return None
    return _plain(on.third(_which_third(match), on.unit_offset(said.grain, 0)))


def third_of_year(match: Match) -> Days:
    """``Beginning of 2027``."""
    return _plain(on.third(_which_third(match), on.year(match("YEAR"))))


def end_of(match: Match) -> Days:
    """EOM, EOY, EOW."""
    return _plain(on.third("end", on.unit_offset(match("ENDOF"), 0)))


def week_of(match: Match) -> Days:
    """``The week of October 6th``."""
    return _plain(on.week_of(match("DAY").find), Grain.WEEK)


def week_of_day(match: Match) -> Days | None:
    """``The week of October 6th``."""
    said: Unit = match("UNIT")
    base: Days = match("DAY")
    return week_of(match) if said.grain == Grain.WEEK and base.grain == Grain.DAY else None


def day_in(match: Match) -> Days | None:
    """``March in a year``."""
    base, offset = match("DAY"), match("OFFSET")
    if base.grain != Grain.MONTH or not offset.length.months:
        return None
    return _plain(on.shifted(base.find, months=offset.length.months), base.grain)


def several(match: Match) -> Days | None:
    """Days listed one by one; a weekday beside its date is that date."""
    parts: list[Days] = match.all("DAY")
    if len(parts) == 2 and len(match.items) <= 3 and not match.has("AND"):
        joined = join_days(parts[0], parts[1])
        if joined:
            return joined
    if all(part.weekdays for part in parts):
        numbers = tuple(number for part in parts for number in part.weekdays)
        return Days(
            parts[0].find,
            weekdays=tuple(dict.fromkeys(numbers)),
            plural=any(part.plural for part in parts),
            several=tuple(parts),
        )
    return _several(parts) if match.has("AND") or match.has("COMMA") else None


def join_days(first: Days, second: Days) -> Days | None:
    """A weekday with its date, or a day with the week or month in which it lies."""
    for fine, coarse in ((first, second), (second, first)):
        if len(fine.weekdays) == 1 and not coarse.weekdays and coarse.grain == Grain.DAY and not coarse.first:
            return coarse
        if fine.grain < coarse.grain and not fine.first and not coarse.first:
            return _plain(on.inside(fine.find, coarse.find), fine.grain)
    return None


def _several(parts: list[Days]) -> Days | None:
    if len(parts) < 2 or any(part.first for part in parts):
        return None
    return replace(parts[0], several=tuple(parts), weekdays=())


def either(match: Match) -> Days | None:
    """``Monday or Tuesday``."""
    parts: list[Days] = match.all("DAY")
    found = _several(parts)
    return replace(found, either=True, weekdays=tuple(n for part in parts for n in part.weekdays)) if found else None


def day_range(match: Match) -> Days | None:
    """``24 Dec to 2 Jan``, "mon-fri": both ends are in it."""
    parts: list[Days] = match.all("DAY")
    word = (
        "dash" if match.has("DASH") else "between" if match.has("BETWEEN") else "until" if match.has("UNTIL") else "to"
    )
    if word == "until" and parts[0].weekdays and not parts[1].weekdays:
        return None
    return _range(parts[0], parts[1], word)


def _range(first: Days, last: Days, word: str) -> Days:
    days: tuple[int, ...] = ()
    if len(first.weekdays) == 1 and len(last.weekdays) == 1:
        start, end = first.weekdays[0], last.weekdays[0]
        days = tuple((start + step) % 7 for step in range((end - start) % 7 + 1))
    return Days(
        on.through(first.find, last.find),
        max(first.grain, last.grain),
        days,
        first.plural or last.plural,
        first,
        last,
        word,
    )


def clock_range(match: Match) -> Range | None:
    """``From 2 to 4``, "2-4pm"."""
    return range_of(match, "dash" if match.has("DASH") else "to")


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
    """The range with am and pm settled where the two ends settle each other."""
    if start.open and not end.open and end.minutes <= DAY_MINUTES:
        late = start.minutes % 720 + 720
        early = start.minutes % 720
        taken = late if end.minutes > 720 and late < end.minutes else early
        return Range(Clock(taken), end, word)
    if end.open and not start.open:
        return Range(start, Clock(_first_after(start.minutes, end)), word)
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


bound_after = partial(bound_word, word="after")
bound_from = partial(bound_word, word="from")
bound_by = partial(bound_word, word="by")
bound_around = partial(bound_word, word="around")


def by_part(match: Match) -> Bound:
    """``By end of day``."""
    found: Part = match("PARTV")
    return Bound("by", Clock(found.end))


def after_part(match: Match) -> Bound:
    """``After lunch``."""
    found: Part = match("PARTV")
    return Bound("after", Clock(found.end))


def before_part(match: Match) -> Bound:
    """``Before lunch``."""
    found: Part = match("PARTV")
    return Bound("before", Clock(found.start))


def two_parts(match: Match) -> Part:
    """``Morning or afternoon``: from the start of one to the end of the other."""
    parts: list[Part] = match.all("PARTV")
    return Part(min(p.start for p in parts), max(p.end for p in parts), any(p.today for p in parts))
