"""How the rules build days by their names: tomorrow, weekdays, holidays, and parts of them."""

from datetime import timedelta
from functools import cache, lru_cache

from bots.language.calendar import combined, holidays
from bots.language.calendar import days as on
from bots.language.calendar.stretches import Frame, Grain, Stretch, whole_day
from bots.language.grammar.date_builders import certain, which_one
from bots.language.grammar.engine import Match
from bots.language.grammar.values import FORTNIGHT, PARTS, WEEK, Days, Length, Unit
from bots.language.records import replace

KEPT = 256
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


@lru_cache(maxsize=KEPT)
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


def weekday_in_two_letters(match: Match) -> Days:
    """``Fr 8-13``: two letters before an hour."""
    number: int = match("WDTWO")
    return Days(on.weekday(number), weekdays=(number,))


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


def holiday(match: Match) -> Days:
    """``Easter``, the next to come or that of a year."""
    name = match("HOLIDAY")
    if match.has("YEAR"):
        return certain(combined.inside(holidays.finder(name), on.year(match("YEAR"))))
    if match.has("LAST"):
        return certain(combined.inside(holidays.finder(name), on.unit_offset(Grain.YEAR, -1)))
    return Days(holidays.finder(name))


def next_workday(match: Match) -> Days | None:
    """``Next weekday``: the nearest day from Monday to Friday after today."""
    if not match.has("NEXT"):
        return None

    def find(frame: Frame) -> Stretch:
        today = frame.now.date()
        ahead = {4: 3, 5: 2}.get(today.weekday(), 1)
        return whole_day(today + timedelta(days=ahead))

    return certain(find)


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


def true(_: Match) -> bool:
    """The category holds; it has no value."""
    return True
