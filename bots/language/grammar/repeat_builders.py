"""How the rules of repetition build their values: RFC 5545 rules, counts, exceptions, and days as bounds."""

from bots.language.calendar.stretches import Grain
from bots.language.grammar.date_builders import month_of
from bots.language.grammar.engine import Match
from bots.language.grammar.values import Days, Length, Part, Recur, Unit
from bots.language.records import replace

_FREQUENCIES = {
    Grain.DAY: "DAILY",
    Grain.WEEK: "WEEKLY",
    Grain.MONTH: "MONTHLY",
    Grain.YEAR: "YEARLY",
}
_OTHER = 2
WORKDAYS = (0, 1, 2, 3, 4)


def every_day(match: Match) -> Recur | None:
    """``Every Tuesday``, "every mon and thu"; "every second Tuesday": every other one; "every first Monday", "every 31st".

    The last two are of each month. "Every Tuesday in March" is so within it alone.
    """
    found: Days = match("DAY")
    if found.pieces:
        days, within = found.pieces
        return Recur("WEEKLY", 1, days.weekdays, within=within)
    if found.grain == Grain.WEEKEND:
        return Recur("WEEKLY", 1, (5, 6))
    if found.nth:
        which, weekday = found.nth
        return Recur("WEEKLY", 2, (weekday,)) if which == _OTHER else Recur("MONTHLY", 1, (weekday,), which)
    if found.monthday:
        return Recur("MONTHLY", 1, monthday=found.monthday)
    return Recur("WEEKLY", 1, found.weekdays) if found.weekdays else None


def every_other(match: Match) -> Recur | None:
    """``Every other Tuesday``."""
    found: Days = match("DAY")
    return Recur("WEEKLY", 2, found.weekdays) if found.weekdays else None


def every_counted(match: Match) -> Recur | None:
    """``Cada dos jueves``: one in so many."""
    found: Days = match("DAY")
    return Recur("WEEKLY", match("NUM"), found.weekdays) if found.weekdays else None


def every_unit(match: Match) -> Recur | None:
    """``Every week``, "every other week", "once a month"; in "every second week" the second is none of the clock's."""
    unit: Unit = match.all("UNIT")[-1]
    return _from_length(unit.length.times(match("OTHER") or 1))


def every_length(match: Match) -> Recur | None:
    """``Every 2 weeks``."""
    return _from_length(match("LENGTH"))


def _from_length(length: Length) -> Recur | None:
    if length.minutes and not (length.days or length.months):
        hours, minutes = divmod(length.minutes, 60)
        return Recur("MINUTELY", length.minutes) if minutes else Recur("HOURLY", hours)
    if length.months:
        years, months = divmod(length.months, 12)
        return Recur("MONTHLY", length.months) if months else Recur("YEARLY", years)
    if length.days % 7 == 0 and length.days:
        return Recur("WEEKLY", length.days // 7)
    return Recur("DAILY", length.days) if length.days else None


def every_nth_said(match: Match) -> Recur | None:
    """``The first Monday of every month``, ``every last Friday of the month``."""
    if not (match.has("EVERY") or match.has("ADVERB")):
        return None
    adverb_said: Recur | None = match("ADVERB")
    monthly = adverb_said.freq == "MONTHLY" if adverb_said else match.all("UNIT")[-1].grain == Grain.MONTH
    nth = -1 if match.has("LAST") else match("ORD")
    return Recur("MONTHLY", 1, (match("WD"),), nth) if monthly and nth <= 5 else None


def two_nths(match: Match) -> Recur | None:
    """``The first and third Monday of the month``, ``every 2nd and 4th Friday``."""
    first, second = match.all("ORD")
    units = [item.meanings["UNIT"] for item in match.items if "UNIT" in item.meanings and "ORD" not in item.meanings]
    monthly = units[-1].grain == Grain.MONTH if units else match.has("EVERY")
    return (
        Recur("MONTHLY", 1, (match("WD"),), first, also=second) if monthly and first < second <= _MOST_WEEKS else None
    )


_MOST_WEEKS = 5
"""How often a weekday can be in a month."""


def nth_workday(match: Match) -> Recur | None:
    """``The last weekday of every month``: one of all its Mondays to Fridays."""
    if not (match.has("EVERY") and match.all("UNIT")[-1].grain == Grain.MONTH):
        return None
    return Recur("MONTHLY", 1, WORKDAYS, setpos=-1 if match.has("LAST") else match("ORD"))


def every_month_day(match: Match) -> Recur | None:
    """``The 15th of every month``, ``Mondays every week``."""
    found: Days = match("DAY")
    base = match("ADVERB") or _from_length(match("UNIT").length)
    if base is None:
        return None
    return with_day(base, found)


def with_day(base: Recur, found: Days) -> Recur | None:
    """The rule on the day that was said with it; None where the two do not go together."""
    if base.freq == "WEEKLY" and found.weekdays:
        return Recur("WEEKLY", base.interval, found.weekdays)
    if base.freq == "MONTHLY" and found.monthday:
        return Recur("MONTHLY", base.interval, monthday=found.monthday)
    return None


def adverb_day(match: Match) -> Recur | None:
    """``Weekly on Monday``."""
    return with_day(match("ADVERB"), match("DAY"))


def day_every_other(match: Match) -> Recur | None:
    """``Tuesday every other week``."""
    base = _from_length(match("UNIT").length.times(2))
    return with_day(base, match("DAY")) if base else None


def day_every_length(match: Match) -> Recur | None:
    """``Tuesday every 2 weeks``, ``every 2 weeks on Monday``."""
    length: Length = match("LENGTH") or match("UNIT").length
    base = _from_length(length)
    return with_day(base, match("DAY")) if base else None


def every_part(match: Match) -> Recur:
    """``Every morning``; the part of day stays with the rule."""
    return Recur("DAILY", part=match("PARTV"))


def adverb(match: Match) -> Recur:
    """``Weekly``, "monthly"."""
    found: Recur = match("ADVERB")
    return found


def workdays(_: Match) -> Recur:
    """``Weekdays``."""
    return Recur("WEEKLY", 1, WORKDAYS)


def daily(_: Match) -> Recur:
    """``Daily``."""
    return Recur("DAILY")


def count(match: Match) -> int | None:
    """``8 times``."""
    found: int = match("NUM")
    return found if 1 <= found <= 1_000_000 else None


def exception(match: Match) -> Days:
    """``Except Sunday``, "except Sunday evening": the part of day stays with the day."""
    found: Days = match("DAY")
    return replace(found, part=match("PARTV")) if match.has("PARTV") else found


def exceptions(match: Match) -> Days:
    """``Except Wednesday mornings and Friday``: the part of day stays with its own day."""
    parts: list[Days] = match.all("DAY")
    first, second = parts
    return replace(first, several=(replace(first, part=match("PARTV")), second))


def excepted_part(match: Match) -> Part:
    """``But not in the morning``, "except mornings": that part of each day."""
    found: Part = match("PARTV")
    return found


def bound_day(match: Match) -> Days:
    """``By Friday``, "after Monday", "until June"."""
    found: Days = match("DAY")
    word = match("AFTER") or match("BEFORE") or match("BY") or match("UNTIL")
    if word == "before" and match.has("UNTIL"):
        word = "by"
    return found.bounded(word)


def bound_month(match: Match) -> Days:
    """``Until May``, also where the month is a word of its own."""
    word = match("AFTER") or match("BEFORE") or match("BY") or match("UNTIL")
    return month_of(match("MON")).bounded(word)


def day_by(match: Match) -> Days:
    """``Friday at the latest``."""
    found: Days = match("DAY")
    return found.bounded("by")


def from_day(match: Match) -> Days | None:
    """``From Monday``; where the word also says whose, "de la próxima semana" is that week itself."""
    found: Days = match("DAY")
    if "OF" in match.items[0].meanings and found.grain >= Grain.WEEK:
        return None
    return found.bounded("from")
