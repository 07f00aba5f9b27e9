"""A rule of repetition in words: "every second Tuesday 10:00, Berlin time, until 30 June, 14 times" (S1.11).

The clock is that of the series' own zone, whose city stands beside it; it is written as the reader writes clocks.
"""

from collections.abc import Sequence

from bots.speaker import Speaker, city
from core.model.recurrence import Frequency, LeftOut, Rule, Weekday, left_out
from core.model.series import Pattern, next_starts

_WORKDAYS = tuple(Weekday(number) for number in range(5))


def rhythm(speak: Speaker, pattern: Pattern) -> str:
    """The whole pattern: how often, at what time and where, until when, and how many times that is."""
    often, zone = how_often(speak, pattern.rule), speak.words("zone_time", city=city(pattern.zone))
    if pattern.whole_days:
        said = [speak.words("rhythm.whole.day", often=often, zone=zone)]
    else:
        clock = speak.minute_of_day(pattern.minute)
        said = [speak.words("rhythm.whole", often=often, clock=clock, zone=zone)]
    last, times = pattern.last, pattern.times
    if last is not None:
        said.append(speak.words("rhythm.until", day=speak.long_date(last)))
    if times is not None:
        said.append(speak.count("rhythm.times", times))
    return ", ".join(said)


def left_out_words(speak: Speaker, pattern: Pattern) -> str:
    """What the rule leaves out as not every month or year has that day, with what comes instead; empty where that is nothing."""
    match left_out(pattern.rule):
        case LeftOut.SHORT_MONTHS:
            longest = max(map(abs, pattern.rule.month_days))
            return speak.words("rhythm.left_out.short_months", nth=ordinal(speak, longest))
        case LeftOut.SHORT_YEARS:
            coming = next(iter(next_starts(pattern, speak.now, 1)), None)
            return speak.words("rhythm.left_out.short_years", day=speak.long_date(coming.day)) if coming else ""
        case LeftOut.FOUR_WEEKS:
            fifth = next(day for day in pattern.rule.weekdays if abs(day.nth) == 5)
            return speak.words("rhythm.left_out.four_weeks", day=speak.weekday_name(fifth.number))
        case None:
            return ""


def how_often(speak: Speaker, rule: Rule) -> str:
    """``every second Tuesday``, ``every month on the first Monday``: the rule without its end."""
    if rule.frequency is Frequency.WEEKLY and rule.plain and rule.weekdays:
        return _weekly(speak, rule)
    every = _every(speak, rule)
    on = _on(speak, rule)
    return f"{every} {on}" if on else every


def _every(speak: Speaker, rule: Rule) -> str:
    key = f"rhythm.{rule.frequency.lower()}"
    if rule.interval == 2:
        return speak.words(f"{key}.second")
    return speak.words(key) if rule.interval == 1 else speak.words(f"{key}.n", n=rule.interval)


def _weekly(speak: Speaker, rule: Rule) -> str:
    days = _and(speak, [speak.weekday_name(day.number) for day in rule.weekdays])
    match rule.interval:
        case 1 if len(rule.weekdays) == 7:
            return speak.words("rhythm.daily")
        case 1 if rule.weekdays == _WORKDAYS:
            return speak.words("rhythm.each.weekday")
        case 1:
            return speak.words("rhythm.each", days=days)
        case 2 if len(rule.weekdays) == 1:
            return speak.words("rhythm.each.second", days=days)
        case _:
            return f"{_every(speak, rule)} {speak.words('rhythm.on.days', days=days)}"


def _on(speak: Speaker, rule: Rule) -> str:
    """On which days of its months: by the date, by the weekday's place, or by the place among several weekdays."""
    months = [speak.month_name(month) for month in rule.months]
    if len(months) == 1 and rule.month_days and rule.month_days[0] > 0 and not rule.weekdays:
        days = [speak.day_and_month(day, rule.months[0]) for day in rule.month_days]
        return speak.words("rhythm.on.date", days=_and(speak, days))
    said = [*_on_weekdays(speak, rule), *_on_month_days(speak, rule)]
    if months:
        said.append(speak.words("rhythm.in", months=_and(speak, months)))
    return " ".join(said)


def _on_weekdays(speak: Speaker, rule: Rule) -> list[str]:
    days = rule.weekdays
    if not days:
        return []
    if rule.positions:
        places = _and(speak, [_place(speak, position) for position in rule.positions])
        if days == _WORKDAYS:
            return [speak.words("rhythm.on.weekday", place=places)]
        named = _and(speak, [speak.weekday_name(day.number) for day in days])
        return [speak.words("rhythm.on.place", place=places, day=named)]
    placed = [
        speak.words("rhythm.on.place", place=_place(speak, day.nth), day=speak.weekday_name(day.number))
        for day in days
        if day.nth
    ]
    bare = [speak.weekday_name(day.number) for day in days if not day.nth]
    if bare:
        placed.append(speak.words("rhythm.on.days", days=_and(speak, bare)))
    return [_and(speak, placed)]


def _on_month_days(speak: Speaker, rule: Rule) -> list[str]:
    said: list[str] = []
    forward = [ordinal(speak, day) for day in rule.month_days if day > 0]
    if forward:
        said.append(speak.words("rhythm.on.nth", nth=_and(speak, forward)))
    for day in rule.month_days:
        if day == -1:
            said.append(speak.words("rhythm.on.last"))
        elif day < 0:
            said.append(speak.words("rhythm.on.from_end", nth=ordinal(speak, -day)))
    return [_and(speak, said)] if said else []


def _place(speak: Speaker, nth: int) -> str:
    """``first``, ``last``, ``second before last``; ``12th`` beyond the fifth."""
    if nth == -1:
        return speak.words("rhythm.place.last")
    if nth < 0:
        return speak.words("rhythm.place.before", place=_place(speak, -nth))
    return speak.words(f"rhythm.place.{_PLACES[nth - 1]}") if nth <= len(_PLACES) else ordinal(speak, nth)


_PLACES = ("first", "second", "third", "fourth", "fifth")


def ordinal(speak: Speaker, number: int) -> str:
    """``1st``, ``22nd``, ``15.``: by the language's own rule of ordinals (Unicode CLDR)."""
    form = {"one": "st", "two": "nd", "few": "rd"}.get(speak.ordinal_form(number), "th")
    return speak.words(f"rhythm.nth.{form}", n=number)


def _and(speak: Speaker, parts: Sequence[str]) -> str:
    """``Monday, Tuesday and Friday``."""
    if len(parts) < 2:
        return "".join(parts)
    return speak.words("rhythm.and", some=", ".join(parts[:-1]), last=parts[-1])
