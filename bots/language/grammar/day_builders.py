"""How the rules build weekdays, weeks, weekends and other stretches named without a date."""

from datetime import timedelta
from functools import cache, lru_cache

from bots.language.calendar import combined, holidays
from bots.language.calendar import days as on
from bots.language.calendar.stretches import Frame, Grain, Stretch, whole_day
from bots.language.grammar.date_builders import certain, days_through, listed, month_of, which_one
from bots.language.grammar.engine import Match
from bots.language.grammar.values import FORTNIGHT, PARTS, WEEK, Days, Length, Unit
from bots.language.records import replace

_KEPT = 256
"""How many weekdays and units are kept as they were put together: few numbers make all that people name."""


def relative_day(match: Match) -> Days | None:
    """``Tomorrow``; what comes "in tomorrow" comes in, and tomorrow."""
    return None if len(match.items) > 1 and "IN" in match.items[0].meanings else _days_on(match("REL"))


@cache
def _days_on(count: int) -> Days:
    return certain(on.day_offset(count))


def weekday(match: Match) -> Days:
    """A weekday: the nearest to come. One in the plural recurs."""
    return _weekdays(match("WD")) if match.has("PLURAL") else nearest(match("WD"))


@cache
def nearest(number: int) -> Days:
    """The nearest such weekday to come."""
    return Days(on.weekday(number), weekdays=(number,))


@cache
def _weekdays(number: int) -> Days:
    return Days(on.weekday(number), weekdays=(number,), plural=True)


def next_weekday(match: Match) -> Days:
    """``Next Tuesday``: of the next calendar week; "this" is the nearest to come."""
    number, weeks = match("WD"), match("NEXT")
    return nearest(number) if weeks is None else _of_week(number, weeks)


@lru_cache(maxsize=_KEPT)
def _of_week(number: int, weeks: int) -> Days:
    return replace(certain(on.weekday_of_week(number, weeks)), week=weeks)


def last_weekday(match: Match) -> Days:
    """``Last Friday``: the latest that has passed."""
    return certain(on.nth_weekday_from_now(match("WD"), -1))


def weekday_of_week(match: Match) -> Days | None:
    """``Friday of next week``."""
    unit: Unit = match("UNIT")
    if unit.grain != Grain.WEEK:
        return None
    number: int = match("WD")
    weeks = which_one(match)
    return replace(certain(on.weekday_of_week(number, weeks)), weekdays=(number,), week=weeks)


def weekday_in_eight(match: Match) -> Days:
    """``Jeudi en huit``: a week after the nearest one."""
    return certain(combined.shifted(on.weekday(match("WD")), 7))


def weekday_after_next(match: Match) -> Days:
    """``Friday after next``: of the calendar week after the next."""
    return certain(on.weekday_of_week(match("WD"), 2))


def weekdays_hence(match: Match) -> Days:
    """``Three Fridays from now``."""
    return certain(on.nth_weekday_from_now(match("WD"), match("NUM")))


def unit(match: Match) -> Days | None:
    """``Next week``, "this month", "last year"."""
    said: Unit = match("UNIT")
    return _units_on(said.grain, which_one(match)) if said.grain >= Grain.DAY else None


def towards_week(match: Match) -> Days | None:
    """``Para a semana``: the next week, where a language says so without a "next"."""
    return _units_on(Grain.WEEK, 1) if match("UNIT").grain == Grain.WEEK else None


def some_day_of_unit(match: Match) -> Days | None:
    """``One day next week``: any of its days."""
    length: Length = match("LENGTH")
    return unit(match) if length.days == 1 and length.grain == Grain.DAY else None


@lru_cache(maxsize=_KEPT)
def _units_on(grain: Grain, count: int) -> Days:
    return certain(on.unit_offset(grain, count), grain)


def rest_of_unit(match: Match) -> Days | None:
    """``The rest of the week``, ``later this month``: from now to its end."""
    said: Unit | None = match("UNIT")
    if said is not None and said.grain < Grain.DAY:
        return None
    whole = on.day_offset(match("REL")) if match.has("REL") else on.unit_offset(said.grain if said else Grain.DAY, 0)
    return certain(combined.rest_of(whole), said.grain if said else Grain.DAY)


def rest_of_month(match: Match) -> Days:
    """``The remainder of March``: from now, or from its start, to its end."""
    return certain(combined.rest_of(on.month(match("MON"))), Grain.MONTH)


def unit_after(match: Match) -> Days | None:
    """``The week after``: the next one, where nothing else says after what."""
    said: Unit = match("UNIT")
    return certain(on.unit_offset(said.grain, 1), said.grain) if said.grain >= Grain.DAY else None


def short_weekdays(match: Match) -> Days:
    """``Tu-th``: weekdays in two letters count only as a range."""
    first, last = (Days(on.weekday(number), weekdays=(number,)) for number in match.all("WDSHORT"))
    return days_through(first, last, "dash")


def weekday_in_two_letters(match: Match) -> Days:
    """``Fr 8-13``: two letters before an hour."""
    number: int = match("WDTWO")
    return Days(on.weekday(number), weekdays=(number,))


def set_of_weekdays(match: Match) -> Days | None:
    """``MWF``: weekdays by their letters, as timetables have them."""
    numbers: tuple[int, ...] = match("WDSET")
    parts = tuple(Days(on.weekday(number), weekdays=(number,)) for number in numbers)
    return replace(parts[0], weekdays=numbers, several=parts)


def next_weekdays(match: Match) -> Days | None:
    """``Next Thursday and Friday``: both of the next calendar week."""
    first, last = (certain(on.weekday_of_week(number, 1)) for number in match.all("WD"))
    if match.has("DASH") or match.has("TO"):
        later = combined.through(first.find, on.weekday(match("WD", 1)))
        return replace(
            days_through(first, last, "to"), find=combined.either(combined.over(first.find, last.find), later)
        )
    return listed([first, last])


def my_unit(match: Match) -> Days | None:
    """``Meine Woche``: the one that goes on."""
    said: Unit = match("UNIT")
    return certain(on.unit_offset(said.grain, 0), said.grain) if said.grain >= Grain.DAY else None


def unit_after_next(match: Match) -> Days | None:
    """``The week after next``."""
    said: Unit = match("UNIT")
    return certain(on.unit_offset(said.grain, 2), said.grain) if said.grain >= Grain.DAY else None


def weekend(match: Match) -> Days:
    """``This weekend``, "next weekend"."""
    weeks = 2 if match.has("AFTERNEXT") else which_one(match)
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
    if not match.has("WD"):
        return replace(_days_on(match("REL")), part=half_said)
    return replace(next_weekday(match) if match.has("NEXT") else weekday(match), part=half_said)


def tomorrow_part(match: Match) -> Days:
    """``Morgenavond``: tomorrow and its part of day in one word."""
    return replace(certain(on.day_offset(1)), part=match("MORROWPART"))


def relative_part(match: Match) -> Days:
    """``Overmorgenochtend``: a day so many days on and its part of day in one word."""
    days, named = match("RELPART")
    return replace(certain(on.day_offset(days)), part=named)


def weekday_morning(match: Match) -> Days:
    """``Freitag Morgen``: the word that is also tomorrow is the morning behind a weekday."""
    number = match("WD")
    return Days(on.weekday(number), weekdays=(number,), part=match("MORROW"))


def coming_weekday(match: Match) -> Days:
    """``The coming Friday``: the nearest to come, today not counted."""
    number = match("WD")
    return certain(on.nth_weekday_from_now(number, 1))


def next_part(match: Match) -> Days:
    """``Next evening``: tomorrow's."""
    return replace(certain(on.day_offset(1)), part=match("PART"))


def last_part(match: Match) -> Days:
    """``Last night``: yesterday's."""
    return replace(certain(on.day_offset(-1)), part=match("PART"))


def workweek(match: Match) -> Days:
    """``Next workweek``: Monday to Friday."""
    week = on.unit_offset(Grain.WEEK, which_one(match))
    first, last = (certain(combined.inside(on.weekday(number), week)) for number in (0, 4))
    both = combined.inside(combined.through(on.weekday(0), on.weekday(4)), week)
    return replace(days_through(first, last, "to"), find=both, moves=False)


def numbered_week(match: Match) -> Days | None:
    """``Week 3 of 2027``."""
    if match.has("WEEKNO"):
        return certain(on.iso_week(match("WEEKNO"), match("YEAR")), Grain.WEEK)
    said, number = match("UNIT"), match("NUM")
    if said.grain != Grain.WEEK or said != WEEK or not 1 <= number <= _WEEKS_OF_YEAR:
        return None
    return certain(on.iso_week(number, match("YEAR")), Grain.WEEK)


def week_of_unit(match: Match) -> Days | None:
    """``Week 6 next year``."""
    said, outer = match.all("UNIT")
    if said != WEEK or outer.grain != Grain.YEAR or not 1 <= match("NUM") <= _WEEKS_OF_YEAR:
        return None
    number, year = match("NUM"), on.unit_offset(Grain.YEAR, which_one(match))

    def find(frame: Frame) -> Stretch | None:
        found = year(frame)
        return on.iso_week(number, found.start.year)(frame) if found else None

    return certain(find, Grain.WEEK)


def numbered_weeks(match: Match) -> Days | None:
    """``Weeks 40 to 42``."""
    first, last = match.all("NUM")
    if match("UNIT") != WEEK or not 1 <= first < last <= _WEEKS_OF_YEAR:
        return None
    both = [certain(on.iso_week(number, None), Grain.WEEK) for number in (first, last)]
    return days_through(both[0], both[1], "dash" if match.has("DASH") else "to")


_WEEKS_OF_YEAR = 53


def numbered_quarter(match: Match) -> Days:
    """``Q3``, of this year or the one said."""
    return certain(on.quarter(match("QUARTERNO"), match("YEAR")), Grain.QUARTER)


def quarter_of_unit(match: Match) -> Days | None:
    """``Q3 next year``, ``the second quarter of this year``."""
    units: list[Unit] = match.all("UNIT")
    number = match("QUARTERNO") or match("ORD")
    counted = match.has("QUARTERNO") or (len(units) == 2 and units[0].grain == Grain.QUARTER)
    if units[-1].grain != Grain.YEAR or not counted or number > 4:
        return None
    return certain(combined.quarter_of(number, on.unit_offset(Grain.YEAR, which_one(match))), Grain.QUARTER)


def the_year(match: Match) -> Days | None:
    """``The year 2027``."""
    said: Unit = match("UNIT")
    return certain(on.year(match("YEAR")), Grain.YEAR) if said.grain == Grain.YEAR else None


def weekday_week(match: Match) -> Days | None:
    """``Monday week``, "Friday fortnight": so long after the nearest one."""
    unit_said: Unit = match("UNIT")
    if unit_said not in {WEEK, FORTNIGHT}:
        return None
    return certain(combined.shifted(on.weekday(match("WD")), unit_said.length.days))


def relative_week(match: Match) -> Days | None:
    """``Today week``, "tomorrow fortnight": so long after that day."""
    unit_said: Unit = match("UNIT")
    if unit_said not in {WEEK, FORTNIGHT}:
        return None
    return certain(combined.shifted(on.day_offset(match("REL")), unit_said.length.days))


def workweek_of(match: Match) -> Days | None:
    """``Weekdays next week``."""
    return workweek(match) if match("UNIT") == WEEK else None


def holiday(match: Match) -> Days:
    """``Easter``, the next to come or that of a year."""
    name = match("HOLIDAY")
    if match.has("YEAR"):
        return certain(combined.inside(holidays.finder(name), on.year(match("YEAR"))))
    if match.has("LAST"):
        return certain(combined.inside(holidays.finder(name), on.unit_offset(Grain.YEAR, -1)))
    return Days(holidays.finder(name))


def week_from(match: Match) -> Days | None:
    """``A week starting tomorrow``: seven days from then."""
    base: Days = match("DAY")
    if base.grain != Grain.DAY or base.first:
        return None
    return certain(combined.days_from(7, base.find), Grain.WEEK)


def range_within(match: Match) -> Days | None:
    """``Next week between Wednesday and Friday``."""
    coarse, first, last = match.all("DAY")
    if coarse.grain < Grain.WEEK or first.grain > Grain.DAY or last.grain > Grain.DAY:
        return None
    return join_days(days_through(first, last, "between"), coarse)


def next_workday(match: Match) -> Days | None:
    """``Next weekday``: the nearest day from Monday to Friday after today."""
    if not match.has("NEXT"):
        return None

    def find(frame: Frame) -> Stretch:
        today = frame.now.date()
        ahead = {4: 3, 5: 2}.get(today.weekday(), 1)
        return whole_day(today + timedelta(days=ahead))

    return certain(find)


def quarter(match: Match) -> Days | None:
    """``3rd quarter``, of this year or the one said; "second" is a unit as well."""
    said: Unit = match.all("UNIT")[-1]
    if said.grain != Grain.QUARTER or match("ORD") > 4:
        return None
    return certain(on.quarter(match("ORD"), match("YEAR")), Grain.QUARTER)


def end_of(match: Match) -> Days:
    """EOM, EOY, EOW."""
    return certain(combined.third("end", on.unit_offset(match("ENDOF"), 0)))


def until_end_of(match: Match) -> Days:
    """``Ay sonuna kadar``: until the end of the month."""
    return end_of(match).bounded("until")


def week_of(match: Match) -> Days:
    """``The week of October 6th``."""
    return certain(combined.week_of(match("DAY").find), Grain.WEEK)


def week_of_day(match: Match) -> Days | None:
    """``The week of October 6th``."""
    said: Unit = match("UNIT")
    base: Days = match("DAY")
    return week_of(match) if said.grain == Grain.WEEK and base.grain == Grain.DAY else None


_WEEKS_IN_DAYS = {8: 7, 15: 14}
"""A week and a fortnight as languages count them that take in both ends: "in acht Tagen", "dans quinze jours"."""


def day_in(match: Match) -> Days | None:
    """``March in a year``; "Friday in a week", "morgen in acht Tagen": so many weeks after that day."""
    base, offset = match("DAY"), match("OFFSET")
    ahead: Length = offset.length
    days = _WEEKS_IN_DAYS.get(ahead.days, ahead.days)
    if offset.hence and len(base.weekdays) == 1 and days and days % 7 == 0:
        return certain(on.weekday_of_week(base.weekdays[0], offset.sign * days // 7))
    if base.grain == Grain.DAY and days and not (days % 7 or ahead.months or ahead.minutes or offset.within):
        return certain(combined.shifted(base.find, offset.sign * days))
    if base.grain != Grain.MONTH or not offset.length.months:
        return None
    return certain(combined.shifted(base.find, months=offset.length.months), base.grain)


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
    return listed(parts) if match.has("AND") or match.has("COMMA") else None


def join_days(first: Days, second: Days) -> Days | None:
    """A weekday with its date, a day with the week or month in which it lies, the weekend of a date."""
    for fine, coarse in ((first, second), (second, first)):
        if fine.weekdays and coarse.named:
            return None
        if len(fine.weekdays) == 1 and not coarse.weekdays and coarse.grain == Grain.DAY and not coarse.first:
            return replace(coarse, find=combined.falling_on(fine.weekdays[0], coarse.find)) if coarse.moves else coarse
        if fine.first and fine.last and fine.grain <= Grain.DAY and coarse.grain >= Grain.WEEK and not coarse.first:
            start, end = (
                certain(combined.inside(each.find, coarse.find), each.grain) for each in (fine.first, fine.last)
            )
            both = combined.inside(combined.through(fine.first.find, fine.last.find), coarse.find)
            return replace(days_through(start, end, fine.word), find=both, moves=False)
        if coarse.grain == Grain.WEEKEND and fine.grain == Grain.DAY and not fine.weekdays and not fine.first:
            return certain(combined.weekend_of(fine.find), Grain.WEEKEND)
        if fine.grain < coarse.grain and not fine.first and not coarse.first:
            return certain(combined.inside(fine.find, coarse.find), fine.grain)
    return None


def either(match: Match) -> Days | None:
    """``Monday or Tuesday``."""
    parts: list[Days] = match.all("DAY")
    found = listed(parts)
    return replace(found, either=True, weekdays=tuple(n for part in parts for n in part.weekdays)) if found else None


def day_to_month(match: Match) -> Days:
    """``December to May``, where the month's name alone would be another word."""
    return days_through(match("DAY"), month_of(match("MON")), "dash" if match.has("DASH") else "to")


def dated_range(match: Match) -> Days | None:
    """``Monday, 4 May to Friday, 8 May``: each weekday is that of the date beside it."""
    days: list[Days] = match.all("DAY")
    if any(len(day.weekdays) != 1 or date.weekdays or date.grain > Grain.DAY for day, date in (days[:2], days[2:])):
        return None
    first, last = join_days(days[0], days[1]), join_days(days[2], days[3])
    return days_through(first, last, "dash" if match.has("DASH") else "to") if first and last else None


def month_to_day(match: Match) -> Days:
    """``From May until the end of July``, where the month's name alone would be another word."""
    return days_through(month_of(match("MON")), match("DAY"), "dash" if match.has("DASH") else "to")


def day_range(match: Match) -> Days | None:
    """``24 Dec to 2 Jan``, "mon-fri": both ends are in it."""
    parts: list[Days] = match.all("DAY")
    word = (
        "dash" if match.has("DASH") else "between" if match.has("BETWEEN") else "until" if match.has("UNTIL") else "to"
    )
    if word == "until" and (parts[0].nth or (parts[0].weekdays and not parts[1].weekdays)):
        return None
    first, last = _of_one_week(parts[0], parts[1])
    found = days_through(first, last, word)
    if first.week is None or last.week is None:
        return found
    together = combined.over(first.find, last.find)
    return replace(found, find=combined.either(together, combined.through(parts[0].find, parts[1].find)))


def _of_one_week(first: Days, last: Days) -> tuple[Days, Days]:
    """``Tuesday to Thursday next week``: the week said with one end holds for both, unless the days stand the other way round."""
    for said, plain in ((first, last), (last, first)):
        if said.week is not None and plain.week is None and len(plain.weekdays) == 1:
            other = replace(certain(on.weekday_of_week(plain.weekdays[0], said.week)), week=said.week)
            other = replace(other, alone=plain)
            return (said, other) if said is first else (other, said)
    return first, last


def true(_: Match) -> bool:
    """The category holds; it has no value."""
    return True
