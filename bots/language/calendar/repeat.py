"""Repetitions as RFC 5545 rules, with their first occurrence."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from dateutil.rrule import rrulestr

from bots.language.calendar.moments import Moment, Times
from bots.language.calendar.resolve import Scene
from bots.language.calendar.stretches import Frame, Grain, ImpossibleDateError, Stretch, whole_day
from bots.language.grammar.values import Clock, Days, Length, Recur
from bots.language.reading import Question


def complete(times: Times) -> Recur | None:
    """The repetition with the day that stands elsewhere in the message: "every week … on Tuesday"."""
    recur = times.recur
    if recur is None:
        return None
    day = next((moment.day for moment in times.moments if moment.day), None)
    if day and recur.freq == "WEEKLY" and not recur.weekdays and day.weekdays:
        return replace(recur, weekdays=day.weekdays)
    if day and recur.freq == "MONTHLY" and not recur.monthday and not recur.weekdays and day.monthday:
        return replace(recur, monthday=day.monthday)
    if day and recur.freq == "MONTHLY" and not recur.monthday and not recur.weekdays and day.nth:
        which, weekday = day.nth
        return replace(recur, weekdays=(weekday,), nth=which)
    if recur.freq == "DAILY" and day and len(day.weekdays) > 1:
        return Recur("WEEKLY", recur.interval, day.weekdays)
    if recur.freq == "DAILY" and times.exceptions:
        out = {number for each in times.exceptions if each.part is None for number in each.weekdays}
        if out:
            return Recur("WEEKLY", 1, tuple(number for number in range(7) if number not in out))
    return recur


def is_yearly_date(recur: Recur, moment: Moment) -> bool:
    """Whether it is one date of each year ("every year on 3 March"): the rule takes it from its first occurrence."""
    bare = recur.freq == "YEARLY" and not (recur.weekdays or recur.monthday)
    return bare and moment.day is not None and moment.day.grain == Grain.DAY and not moment.day.weekdays


def next_leap_day(moment: Moment, scene: Scene) -> datetime | None:
    """Midnight of the next 29 February, where that was said and the year to come has none."""
    day, frame = moment.day, scene.frame
    assert day is not None, "a date was said"
    for years in range(_LEAP_GAP + 1):
        try:
            found = day.find(frame.from_day(frame.after.replace(year=frame.after.year + years, day=1)))
        except ImpossibleDateError:
            continue
        return found.start if found and years else None
    return None


_LEAP_GAP = 8
"""Years from one 29 February to the next, at most: 1896 and 1904."""


def from_its_day(times: Times, moment: Moment | None) -> Times:
    """The times of what repeats from the day that was said beside it on: "12 March at 11, every week".

    A longer stretch said so holds all of it where it is longer than what repeats ("every Monday in February"), and else begins
    it: "weekly, next week".
    """
    day = moment.day if moment is not None else None
    within = times.recur.within if times.recur else None
    if within is not None:
        until = times.until if times.until or times.count else within.bounded("by")
        return replace(times, since=times.since or within, until=until)
    if times.since is not None or day is None or day.bound or day.plural or day.several or day.first:
        return times
    if day.grain is Grain.DAY:
        return times if len(day.weekdays) > 1 else replace(times, since=day)
    if times.recur is None or day.grain <= Grain.WEEKEND:
        return times
    ends = times.until is None and not times.count and day.grain > _UNITS.get(times.recur.freq, Grain.HOUR)
    return replace(times, since=day, until=day.bounded("by") if ends else times.until)


_UNITS = {"DAILY": Grain.DAY, "WEEKLY": Grain.WEEK, "MONTHLY": Grain.MONTH, "YEARLY": Grain.YEAR}
"""In which unit each frequency counts that is no matter of hours."""


def rule(recur: Recur, times: Times, scene: Scene, first: datetime | None) -> str:
    """The rule in RFC 5545's form: parts in the order FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS, COUNT, UNTIL."""
    parts = [f"FREQ={recur.freq}"]
    if recur.interval > 1:
        parts.append(f"INTERVAL={recur.interval}")
    weekdays = recur.weekdays
    if recur.freq == "WEEKLY" and not weekdays and first is not None:
        weekdays = (first.weekday(),)
    if weekdays:
        parts.append(f"BYDAY={replace(recur, weekdays=weekdays).by_day()}")
    if recur.monthday:
        parts.append(f"BYMONTHDAY={recur.monthday}")
    if recur.setpos:
        parts.append(f"BYSETPOS={recur.setpos}")
    count = times.count or _count_from_length(recur, times.lengths)
    if count:
        parts.append(f"COUNT={count}")
    elif times.until:
        end = _until(times.until, scene.frame)
        if end is not None:
            parts.append(f"UNTIL={scene.aware(end - timedelta(seconds=1)).astimezone(UTC):%Y%m%dT%H%M%SZ}")
    return ";".join(parts)


def _count_from_length(recur: Recur, lengths: tuple[Length, ...]) -> int | None:
    """``For 6 weeks`` is so many occurrences."""
    long = next((length for length in lengths if length.total() >= 1440), None)
    if long is None:
        return None
    if recur.freq == "WEEKLY":
        return (long.total() // 10080) * max(1, len(recur.weekdays)) // recur.interval or None
    if recur.freq == "MONTHLY":
        return long.months // recur.interval or None
    return long.total() // 1440 // recur.interval or None


def _until(day: Days, frame: Frame) -> datetime | None:
    """The end of the last day that counts: until a month or longer said alone is before it starts, by it before it ends."""
    found = day.find(frame)
    if found is None:
        return None
    return found.start if found.grain >= Grain.WEEK and day.bound != "by" else found.end


def bounded(recur: Recur, times: Times, minutes: int | None, scene: Scene) -> tuple[Times, tuple[Question, ...]]:
    """The times without a beginning or an end that no calendar has, and what is to be asked about instead."""
    since, begins = _existing_day(times.since, scene)
    until, ends = _existing_day(times.until, scene)
    if not (begins or ends):
        return times, ()
    starts = [first_day(recur, minutes, scene, _from(near)) for near in begins]
    asked = {
        "begins": {scene.aware(start + timedelta(minutes=minutes or 0)) for start in starts if start is not None},
        "ends": {scene.aware(near.end - timedelta(minutes=1)) for near in ends},
    }
    questions = tuple(Question(kind, "", tuple(sorted(moments))) for kind, moments in asked.items() if moments)
    return replace(times, since=since, until=until), questions


def _from(day: Stretch) -> Days:
    return Days(lambda _: day, moves=False)


def _existing_day(days: Days | None, scene: Scene) -> tuple[Days | None, tuple[Stretch, ...]]:
    """The days of a bound, or the nearest there are where no calendar has them."""
    if days is None:
        return None, ()
    try:
        days.find(scene.frame)
    except ImpossibleDateError as impossible:
        return None, tuple(whole_day(day) for day in impossible.nearest)
    return days, ()


def first_day(recur: Recur, minutes: int | None, scene: Scene, since: Days | None) -> datetime | None:
    """Midnight of the first day on which it happens, from today on where that time has not passed, else from later."""
    frame = scene.frame
    start = frame.now
    if since:
        found = since.find(frame)
        start = max(start, found.start) if found else start
    midnight = datetime.combine(start.date(), time())
    text = [f"FREQ={recur.freq}"]
    if recur.weekdays:
        text.append(f"BYDAY={recur.by_day()}")
    if recur.monthday:
        text.append(f"BYMONTHDAY={recur.monthday}")
    if recur.setpos:
        text.append(f"BYSETPOS={recur.setpos}")
    bare = recur.freq in {"MONTHLY", "YEARLY"} and not recur.weekdays and not recur.monthday
    occurrences = rrulestr(";".join(text), dtstart=midnight)
    for _, day in zip(range(3), occurrences, strict=False):
        if minutes is None or bare or day + timedelta(minutes=minutes) > frame.now:
            return day
    return None


def on_day(moment: Moment | None, day: datetime) -> Moment:
    """The moment moved to a certain day."""
    there = whole_day(day.date())
    return replace(moment or Moment(), day=Days(lambda _: there, moves=False))


def minutes_of(moment: Moment | None) -> int | None:
    """When in the day the moment starts, None where it does not say."""
    if moment is None:
        return None
    clock: Clock | None = moment.clock or (moment.range.start if moment.range else None)
    if clock is None:
        return moment.part.end if moment.part else None
    return clock.in_part(moment.part) if moment.part else clock.usual()
