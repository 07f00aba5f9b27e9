"""Holidays that have one date wherever they are kept, or a rule that everybody means: Christmas Eve, Easter, Thanksgiving.

Days that each country puts elsewhere are not here. Easter is the Western one (the Gregorian computus).
"""

from calendar import isleap
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from bots.language.calendar.stretches import Finder, Frame, Stretch, whole_day

_MONDAY, _THURSDAY, _FRIDAY, _SUNDAY = 0, 3, 4, 6


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int, plus: int = 0) -> Callable[[int], date]:
    """The nth such weekday of a month, the last where ``nth`` is 0, and so many days on."""

    def on(year: int) -> date:
        if nth == 0:
            last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + plus)

    return on


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _leap_day(year: int) -> date:
    """29 February of the year or the next that has one."""
    while not isleap(year):
        year += 1
    return date(year, 2, 29)


def _inauguration(year: int) -> date:
    """20 January of the year or the next that follows a presidential election."""
    return date(year + (1 - year) % 4, 1, 20)


def _victoria(year: int) -> date:
    """The last Monday before 25 May."""
    latest = date(year, 5, 24)
    return latest - timedelta(days=latest.weekday())


HOLIDAYS: Mapping[str, Callable[[int], date]] = {
    "new year": _fixed(1, 1),
    "inauguration": _inauguration,
    "burns": _fixed(1, 25),
    "lincoln": _fixed(2, 12),
    "pi": _fixed(3, 14),
    "arbor": _nth(4, _FRIDAY, 0),
    "victoria": _victoria,
    "environment": _fixed(6, 5),
    "midsummer": _fixed(6, 24),
    "patriot": _fixed(9, 11),
    "teachers": _fixed(10, 5),
    "election": _nth(11, _MONDAY, 1, plus=1),
    "armistice": _fixed(11, 11),
    "singles": _fixed(11, 11),
    "epiphany": _fixed(1, 6),
    "king": _nth(1, _MONDAY, 3),
    "valentine": _fixed(2, 14),
    "presidents": _nth(2, _MONDAY, 3),
    "leap day": _leap_day,
    "patrick": _fixed(3, 17),
    "groundhog": _fixed(2, 2),
    "australia": _fixed(1, 26),
    "david": _fixed(3, 1),
    "womens": _fixed(3, 8),
    "fools": _fixed(4, 1),
    "earth": _fixed(4, 22),
    "george": _fixed(4, 23),
    "anzac": _fixed(4, 25),
    "cinco": _fixed(5, 5),
    "flag": _fixed(6, 14),
    "juneteenth": _fixed(6, 19),
    "canada": _fixed(7, 1),
    "bastille": _fixed(7, 14),
    "indigenous": _nth(10, _MONDAY, 2),
    "all saints": _fixed(11, 1),
    "all souls": _fixed(11, 2),
    "guy fawkes": _fixed(11, 5),
    "giving": _nth(11, _THURSDAY, 4, plus=5),
    "andrew": _fixed(11, 30),
    "nicholas": _fixed(12, 6),
    "shrove tuesday": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "holy saturday": _from_easter(-1),
    "trinity sunday": _from_easter(56),
    "good friday": _from_easter(-2),
    "easter": easter,
    "easter monday": _from_easter(1),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit monday": _from_easter(50),
    "may day": _fixed(5, 1),
    "memorial": _nth(5, _MONDAY, 0),
    "mother": _nth(5, _SUNDAY, 2),
    "father": _nth(6, _SUNDAY, 3),
    "july": _fixed(7, 4),
    "labor": _nth(9, _MONDAY, 1),
    "columbus": _nth(10, _MONDAY, 2),
    "halloween": _fixed(10, 31),
    "veterans": _fixed(11, 11),
    "thanksgiving": _nth(11, _THURSDAY, 4),
    "black friday": _nth(11, _THURSDAY, 4, plus=1),
    "cyber monday": _nth(11, _THURSDAY, 4, plus=4),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new years eve": _fixed(12, 31),
}
"""The day of each holiday in a year."""


def finder(name: str) -> Finder:
    """The next such day from the first day that counts."""
    day_in = HOLIDAYS[name]

    def find(frame: Frame) -> Stretch:
        found = day_in(frame.after.year)
        return whole_day(found if found >= frame.after else day_in(frame.after.year + 1))

    return find
