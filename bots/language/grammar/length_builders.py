"""How the rules build lengths of time, and moments so long from now."""

from itertools import pairwise

from bots.language.calendar.stretches import Grain
from bots.language.grammar.engine import Match
from bots.language.grammar.values import Length, Offset, Unit
from bots.language.records import replace

_HOURS = 24
_LONGEST = 300


def _unit_length(match: Match, nth: int = 0) -> Length:
    unit: Unit = match("UNIT", nth)
    return unit.length


_MOST_UNITS = 10_000
_MOST_DAYS = 1_000_000
"""A series "for 100000 days" is refused as one that is too long; nobody says so many of anything else."""


def length(match: Match) -> Length | None:
    """``45 minutes``, "an hour", "1.5 hours", "1/2 hour", "a couple of hours"."""
    if match.has("DEC"):
        return _unit_length(match).times(match("DEC"))
    if match.has("SLASHED"):
        fraction = match("FRAC")
        return _unit_length(match).times(fraction) if fraction else None
    count = match("COUPLE") or match("NUM") or match("A")
    unit = _unit_length(match)
    if not count or count >= (_MOST_DAYS if unit.days == 1 else _MOST_UNITS):
        return None
    found = unit.times(count)
    return replace(found, hour=count) if match.has("DAYHOUR") and 1 < count < _HOURS else found


def in_fraction(match: Match) -> Offset | None:
    """``In 1/2 an hour``."""
    found = length(match)
    return Offset(found) if found else None


def primes(match: Match) -> Length:
    """``30'`` is thirty minutes, ``30"`` as many seconds."""
    number = match("NUM")
    return Length(number) if match.has("PRIME") else Length(grain=Grain.SECOND, seconds=number)


def workdays(match: Match) -> Length | None:
    """``3 business days``."""
    count = match("COUPLE") or match("NUM") or match("A")
    return Length(grain=Grain.DAY, workdays=count) if count and count <= _MOST_WORKDAYS else None


_MOST_WORKDAYS = 1000


def one_more(match: Match) -> Length | None:
    """``Another hour``; another day or week is another time, and no length."""
    found = _unit_length(match)
    return found if found.grain == Grain.HOUR else None


def half_unit(match: Match) -> Length:
    """``Half an hour``."""
    return _unit_length(match).times(0.5)


def quarter_unit(match: Match) -> Length:
    """``A quarter of an hour``, "three quarters of an hour"; the word that is also a unit of three months is none here."""
    whole: Unit = match.all("UNIT")[-1]
    return whole.length.times(0.25 * (match("NUM") or 1))


def and_a_half(match: Match) -> Length:
    """``One and a half hours``, "an hour and a half"."""
    return _unit_length(match).times((match("NUM") or 1) + 0.5)


def and_a_quarter(match: Match) -> Length:
    """``An hour and a quarter``."""
    return _unit_length(match).times((match("NUM") or 1) + 0.25)


def of_last_and_a_quarter(match: Match) -> Length:
    """``Two and a quarter hours``; the word that is also a unit of three months is none here."""
    whole: Unit = match.all("UNIT")[-1]
    return whole.length.times(match("NUM") + 0.25)


def two_lengths(match: Match) -> Length | None:
    """``1h 30``, "an hour and 15 minutes": the second unit is the next smaller one where it is not said."""
    first = _unit_length(match).times(match("NUM") if match("NUM", 1) else 1)
    number = match("NUM", 1) or match("NUM")
    if any("A" in item.meanings for item in match.items[1:]):
        return None
    if match("UNIT", 1):
        second = _unit_length(match, 1).times(number)
        return first.plus(second) if _seconds(second) < _seconds(first) else None
    return first.plus(Length(number)) if _unit_length(match).grain == Grain.HOUR and number < 60 else None


def one_and_a_half(match: Match) -> Length:
    """``Anderthalb Stunden``: one and a half in one word."""
    return _unit_length(match).times(1.5)


def named_length(match: Match) -> Length:
    """``Mezz'ora``: a length in one word, in minutes."""
    return Length(match("WORDLEN"))


def one_hour(_: Match) -> Length:
    """``На час``: for one hour."""
    return Length(60, grain=Grain.HOUR)


def counted_behind(match: Match) -> Length | None:
    """``Минут на 45``: a length with its number behind, as who gives it roughly says it."""
    count = match("NUM")
    return _unit_length(match).times(count) if count else None


def in_a_week(_: Match) -> Offset:
    """``Через неделю``: a week from now, where the language has a phrase for it."""
    return Offset(Length(days=7, grain=Grain.DAY))


def in_one(match: Match) -> Offset | None:
    """``Через час``: in one unit, where the language has no article and its word for "in" says nothing else."""
    preposition = match.items[0].meanings
    return None if preposition.keys() & {"ON", "OF", "AT", "WITHIN"} else Offset(_unit_length(match))


_FROM_NOW = frozenset({"IN", "WITHIN", "ON"})


def _from_now(match: Match) -> bool:
    """Whether a stretch begins at once ("in the next 3 days"), not with the day after today ("the next 3 days")."""
    return bool(match.items[0].meanings.keys() & _FROM_NOW)


def to_offset(match: Match) -> Offset | None:
    """``From now until two hours later``."""
    found: Offset = match("OFFSET")
    return replace(found, within=True) if found.sign > 0 else None


def _seconds(length_said: Length) -> int:
    return length_said.total() * 60 + length_said.seconds


def length_hours(match: Match) -> Length | None:
    """``For 1h30`` is a length, not a time; nine hours and a half are none."""
    minutes: int = match("HCLK").minutes
    return Length(minutes) if minutes <= _LONGEST else None


def clock_hours(match: Match) -> Length | None:
    """``For 1:30 hours``; "for 15:30 hours" is the clock of who counts to 24."""
    said: Unit = match("UNIT")
    minutes: int = match("CLK").minutes
    return Length(minutes) if said.grain == Grain.HOUR and minutes <= _LONGEST else None


def in_clock_hours(match: Match) -> Offset | None:
    """``In 1:30 hours``."""
    found = clock_hours(match)
    return Offset(found) if found else None


def sum_lengths(match: Match) -> Length | None:
    """Lengths one after another, the longer first: "1 hour 5 minutes"."""
    parts: list[Length] = match.all("LENGTH")
    for longer, shorter in pairwise(parts):
        if _seconds(longer) <= _seconds(shorter):
            return None
    total = parts[0]
    for part in parts[1:]:
        total = total.plus(part)
    return total


def lasting(match: Match) -> Length | None:
    """``For two weeks`` says how long, never how far from now."""
    total = sum_lengths(match)
    return replace(total, lasting=True) if total else None


def spared_minutes(match: Match) -> Length | None:
    """``Spare 15``: minutes, where so many of them make a usual session."""
    number: int = match("NUM")
    return Length(number) if number in _USUAL_MINUTES else None


_USUAL_MINUTES = frozenset({10, 15, 20, 25, 30, 40, 45, 50, 60, 90})


def in_length(match: Match) -> Offset | None:
    """``In 2 hours``, "in 1 day, 2 hours and 5 minutes"."""
    total = sum_lengths(match)
    return Offset(total) if total else None


def hence(match: Match) -> Offset | None:
    """``2 hours from now``."""
    total = sum_lengths(match)
    return Offset(total, hence=True) if total else None


def ago(match: Match) -> Offset | None:
    """``2 hours ago``."""
    total = sum_lengths(match)
    return Offset(total, -1) if total else None


def within(match: Match) -> Offset | None:
    """``Within the next 2 hours``; "the next 3 days" alone are those after today."""
    total = sum_lengths(match)
    return Offset(total, within=True, whole=not _from_now(match)) if total else None


def within_unit(match: Match) -> Offset | None:
    """``In the next hour``; longer units are those of the calendar."""
    said: Unit = match("UNIT")
    return Offset(said.length, within=True) if said.grain <= Grain.HOUR else None


def last_unit(match: Match) -> Offset | None:
    """``The last hour``; longer units are those of the calendar."""
    found = within_unit(match)
    return replace(found, sign=-1) if found else None


def _counted(match: Match) -> Length | None:
    found: Length | None = match("LENGTH")
    return found or length(match)


def within_counted(match: Match) -> Offset | None:
    """``Upcoming 2 weeks``, "2 next weeks"."""
    total = _counted(match)
    return Offset(total, within=True, whole=not _from_now(match)) if total else None


def last_counted(match: Match) -> Offset | None:
    """``5 past minutes``."""
    total = _counted(match)
    return Offset(total, -1, within=True) if total else None


def last_length(match: Match) -> Offset:
    """``The last 2 hours``."""
    return Offset(match("LENGTH"), -1, within=True)


def now(_: Match) -> Offset:
    """This moment."""
    return Offset(Length())
