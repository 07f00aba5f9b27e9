"""Hours and days on a reader's clock: the same hours on another day, the day that a window lies in."""

from datetime import date, datetime, timedelta

from bots.language.grammar.values import PARTS
from bots.speaker import Speaker
from core.model.timespan import Timespan


def one_day(speak: Speaker, window: Timespan | None) -> date | None:
    """The reader's day that the window lies in; None where it spans several, or there is none."""
    if window is None:
        return None
    first, last = speak.local(window.start).date(), speak.local(window.end - timedelta(seconds=1)).date()
    return first if first == last else None


def hours_on(speak: Speaker, window: Timespan, day: date) -> Timespan:
    """The window's hours on another day; all of that day where the window ends with its own."""
    start = on_day(speak, _begun(speak, window), day)
    whole = speak.day_of(start)
    own = speak.day_of(window.start)
    if window.end >= own.end:
        begins = whole.start if window.start == own.start or window.holds(speak.now) else start
        return Timespan(max(begins, speak.now), whole.end)
    return Timespan(start, on_day(speak, window.end, day))


def _begun(speak: Speaker, window: Timespan) -> datetime:
    """Where the window starts, or would have started had it not begun before now: the morning at 06:00, said at 09:12."""
    if window.start != speak.now:
        return window.start
    first, last = speak.local(window.start), speak.local(window.end)
    now, end = first.hour * 60 + first.minute, last.hour * 60 + last.minute
    start = min((part.start for part in PARTS.values() if part.end == end and part.start <= now), default=now)
    return first.replace(hour=start // 60, minute=start % 60)


def on_day(speak: Speaker, moment: datetime, day: date) -> datetime:
    """The moment's clock on the reader's day."""
    return speak.local(moment).replace(year=day.year, month=day.month, day=day.day)


def clock_within(speak: Speaker, moment: datetime, window: Timespan) -> list[datetime]:
    """The moment's clock on each day of the window, as far as it lies in the window and is to come."""
    first = speak.local(window.start).date()
    days = (first + timedelta(days=n) for n in range((window.end - window.start).days + 2))
    starts = (on_day(speak, moment, day) for day in days)
    return [start for start in starts if window.holds(start) and start > speak.now]


def rest_of_day(speak: Speaker, start: datetime) -> Timespan | None:
    """The reader's day of a start, as far as it is still to come."""
    day = speak.day_of(start)
    return Timespan(max(day.start, speak.now), day.end) if day.end > speak.now else None


def part_of_day(speak: Speaker, window: Timespan) -> Timespan | None:
    """The window where it is less than what is left of one of the reader's days; None for whole days."""
    if one_day(speak, window) is None:
        return None
    left = rest_of_day(speak, window.start)
    return None if left is not None and window.contains(left) else window
