"""How the rules build weeks, weekends, months, quarters and years, and what is left of them."""

from functools import lru_cache

from bots.language.calendar import combined
from bots.language.calendar import days as on
from bots.language.calendar.stretches import Frame, Grain, Stretch
from bots.language.grammar.date_builders import certain, days_through, which_one
from bots.language.grammar.day_builders import KEPT
from bots.language.grammar.engine import Match
from bots.language.grammar.values import WEEK, Days, Length, Unit
from bots.language.records import replace


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


@lru_cache(maxsize=KEPT)
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


def workweek_of(match: Match) -> Days | None:
    """``Weekdays next week``."""
    return workweek(match) if match("UNIT") == WEEK else None


def week_from(match: Match) -> Days | None:
    """``A week starting tomorrow``: seven days from then."""
    base: Days = match("DAY")
    if base.grain != Grain.DAY or base.first:
        return None
    return certain(combined.days_from(7, base.find), Grain.WEEK)


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
