"""Times in words, so that reading them again gives the same times: dates in full, clocks of 24 hours, the writer's own zone.

A clock that the zone shows twice or not at all is said in UTC.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bots.language.grammar.values import PARTS, WEEKDAYS
from bots.language.reading import Question, Reading, WeeklyStretch
from core.model.timespan import Timespan

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MIDNIGHT = time()
_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_LENGTHS = (("day", 1440), ("hour", 60), ("minute", 1))
_NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}


def day(moment: date) -> str:
    """``28 November 2026``."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year:04d}"


def named_day(moment: date) -> str:
    """``Saturday 28 November 2026``."""
    return f"{DAY_NAMES[moment.weekday()]} {day(moment)}"


def listed(names: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""


def either(names: Sequence[str]) -> str:
    """``A``, ``A or B``, ``A, B or C``."""
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""


def start(moment: datetime, zone: tzinfo) -> str:
    """``at 14:00 on Saturday 28 November 2026``."""
    local, clock = _clock(moment, zone)
    return f"at {clock} on {named_day(local)}"


def asked_about(question: Question, zone: tzinfo) -> str:
    """A time that must be asked about: the wall clock that is skipped or comes twice; what cannot be, as it was said."""
    if question.kind in {"impossible", "begins", "ends"} or not question.alternatives:
        return question.said
    first, last = (question.alternatives[each].astimezone(zone) for each in (0, -1))
    gap = (last.utcoffset() or timedelta()) - (first.utcoffset() or timedelta())
    wall = last.replace(tzinfo=None) - gap if question.kind == "skipped" else first
    return f"at {wall:%H:%M} on {named_day(wall)}"


def bare_start(moment: datetime, zone: tzinfo) -> str:
    """``14:00 on 28 November 2026``."""
    local, clock = _clock(moment, zone)
    return f"{clock} on {day(local)}"


def start_and_end(at: datetime, until: datetime, zone: tzinfo) -> str:
    """``from 14:00 to 15:00 on Saturday 28 November 2026``; the end's day only where a night does not explain it."""
    local, first = _clock(at, zone)
    last_day, last = _clock(until, zone)
    if last_day == local or (until - at <= timedelta(hours=12) and last_day - local == timedelta(days=1)):
        return f"from {first} to {last} on {named_day(local)}"
    return f"from {first} on {day(local)} to {last} on {day(last_day)}"


def bare_range(at: datetime, until: datetime, zone: tzinfo) -> str:
    """``14:00-15:00 on 28 November 2026``."""
    return f"{_clock(at, zone)[1]}-{_clock(until, zone)[1]} on {day(_clock(at, zone)[0])}"


def stretch(span: Timespan, zone: tzinfo, now: datetime) -> str:
    """Whole days by their dates, a part of one day by its clocks, all else from one moment to another."""
    first, last = span.start.astimezone(zone), span.end.astimezone(zone)
    ends_at_midnight = last.time() == _MIDNIGHT
    last_day = last.date() - timedelta(days=1) if ends_at_midnight else last.date()
    from_now = _minute(span.start) == _minute(now)
    whole = ends_at_midnight and (first.time() == _MIDNIGHT or from_now)
    if whole and first.date() == last_day:
        return f"on {named_day(first)}"
    if whole:
        return f"from {day(first)} to {day(last_day)}"
    if first.date() == last_day:
        closing = "24:00" if ends_at_midnight else _clock(span.end, zone)[1]
        return f"between {_clock(span.start, zone)[1]} and {closing} on {named_day(first)}"
    return f"from {bare_start(span.start, zone)} to {bare_start(span.end, zone)}"


def stretches(spans: Sequence[Timespan], whole: Timespan | None, zone: tzinfo, now: datetime) -> str:
    """Several days with the clocks that they share; days without such clocks are one stretch.

    They are said from the first to the last where ``whole`` is wider than what they make up, else one by one.
    """
    made_up = Timespan(spans[0].start, spans[-1].end)
    days = [day(span.start.astimezone(zone)) for span in spans]
    clocks, on, _ = stretch(spans[-1], zone, now).rpartition("on ")
    if not on:
        return stretch(whole or made_up, zone, now)
    if whole is not None and whole != made_up:
        return f"from {days[0]} to {days[-1]} {clocks}"
    return f"{clocks}on {listed(days)}"


def stretch_of_day(span: Timespan, zone: tzinfo, now: datetime, word: str) -> str:
    """A stretch after ``from`` or ``to``: ``to 28 November 2026 between 12:00 and 18:00``."""
    said = stretch(span, zone, now)
    clocks, on, named = said.rpartition("on ")
    if on:
        return f"{word} {named} {clocks}"
    return f"{word} between {said.removeprefix('from ').replace(' to ', ' and ')}"


def days_left_out(spans: Sequence[Timespan], zone: tzinfo) -> str:
    """``except 28 November 2026 and 29 November 2026``; a part of a day by its name: ``28 November 2026 morning``."""
    days: list[str] = []
    parts: list[str] = []
    for span in spans:
        first, last = span.start.astimezone(zone), span.end.astimezone(zone)
        if last.time() == _MIDNIGHT:
            days.append(day(first))
        else:
            hours = (first.hour * 60 + first.minute, last.hour * 60 + last.minute)
            name = next((name for name, part in PARTS.items() if (part.start, part.end) == hours), "")
            parts.append(f"except {day(first)} {name}".rstrip())
    return " ".join([*([f"except {listed(days)}"] if days else []), *parts])


def length(minutes: int) -> str:
    """``for 45 minutes``."""
    return f"for {minutes} minutes"


def lengths(minutes: Sequence[int]) -> str:
    """``1 day, 2 hours and 10 minutes``: several lengths, each in the largest unit that divides it."""
    return listed([_length(each) for each in minutes])


def _length(minutes: int) -> str:
    unit, size = next((unit, size) for unit, size in _LENGTHS if minutes % size == 0)
    count = minutes // size
    return f"{count} {unit}{'s' if count != 1 else ''}"


def week(stretches: Sequence[WeeklyStretch]) -> str:
    """``Monday and Tuesday from 09:00 to 11:00, Friday from 12:00 to 18:00``."""
    return ", ".join(f"{_days(each.days)} from {_minutes(each.start)} to {_minutes(each.end)}" for each in stretches)


def repetition(reading: Reading, zone: tzinfo) -> str:
    """The rule with the clock and the day of its first occurrence: ``every Monday at 14:00 starting 30 November 2026``."""
    rule = dict(part.split("=", 1) for part in (reading.recurrence or "").split(";"))
    said = [_every(rule)]
    if reading.at:
        local, first = _clock(reading.at, zone)
        said.append(f"from {first} to {_clock(reading.until, zone)[1]}" if reading.until else f"at {first}")
        said.append(f"starting {day(local)}")
    elif reading.window and (part := _PARTS.get(reading.window.end.astimezone(zone).hour)):
        said += [part, f"starting {day(reading.window.start.astimezone(zone))}"]
    if "COUNT" in rule:
        said.append(f"{rule['COUNT']} times")
    if "UNTIL" in rule:
        ends = datetime.strptime(rule["UNTIL"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        said.append(f"until {day(ends.astimezone(zone))}")
    return " ".join(said)


_PARTS = {12: "in the morning", 18: "in the afternoon", 22: "in the evening"}
"""The parts of the day in which something repeats, by the hour with which they end."""


def _every(rule: dict[str, str]) -> str:
    unit, every = _UNITS[rule["FREQ"]], int(rule.get("INTERVAL", "1"))
    counted = f"every {every} {unit}s" if every > 1 else f"every {unit}"
    days = rule.get("BYDAY", "").split(",") if "BYDAY" in rule else []
    if rule["FREQ"] == "MONTHLY" and days:
        nth = " and ".join(
            _NTH[said] for said in ([rule["BYSETPOS"]] if "BYSETPOS" in rule else [each[:-2] for each in days])
        )
        named = "weekday" if "BYSETPOS" in rule else DAY_NAMES[WEEKDAYS.index(days[0][-2:])]
        return f"on the {nth} {named} of {counted}"
    if days:
        return f"every {_days(days)}" if every == 1 else f"{counted} on {_days(days)}"
    if "BYMONTHDAY" in rule:
        return f"{counted} on the {_ordinal(int(rule['BYMONTHDAY']))}"
    return counted


def _ordinal(number: int) -> str:
    ending = "th" if number in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _days(codes: Sequence[str]) -> str:
    return listed([DAY_NAMES[WEEKDAYS.index(code)] for code in codes])


def _minutes(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _minute(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(second=0, microsecond=0)


def _clock(moment: datetime, zone: tzinfo) -> tuple[date, str]:
    """The day and the clock, with its zone where the writer's own clock would not tell the moment."""
    local = moment.astimezone(zone)
    if local.utcoffset() == local.replace(fold=1 - local.fold).utcoffset():
        return local.date(), f"{local:%H:%M}"
    world = moment.astimezone(UTC)
    return world.date(), f"{world:%H:%M} UTC"
