"""How the rules build several days: lists, ranges, and a day with the date or the stretch in which it lies."""

from bots.language.calendar import combined
from bots.language.calendar import days as on
from bots.language.calendar.stretches import Grain
from bots.language.grammar.date_builders import certain, days_through, listed, month_of
from bots.language.grammar.engine import Match
from bots.language.grammar.values import Days
from bots.language.records import replace


def short_weekdays(match: Match) -> Days:
    """``Tu-th``: weekdays in two letters count only as a range."""
    first, last = (Days(on.weekday(number), weekdays=(number,)) for number in match.all("WDSHORT"))
    return days_through(first, last, "dash")


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


def range_within(match: Match) -> Days | None:
    """``Next week between Wednesday and Friday``."""
    coarse, first, last = match.all("DAY")
    if coarse.grain < Grain.WEEK or first.grain > Grain.DAY or last.grain > Grain.DAY:
        return None
    return join_days(days_through(first, last, "between"), coarse)


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
            pieces = (fine, coarse) if fine.weekdays and coarse.grain >= Grain.MONTH else None
            return replace(certain(combined.inside(fine.find, coarse.find), fine.grain), pieces=pieces)
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
