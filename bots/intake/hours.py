"""What is said of one's own hours and days off, as requests."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bots.intake.asked import Ask, Desk, Option
from bots.language.reading import Intent, Reading
from bots.requests import Hours, Off, OfferSeats, OpenExtra, Request, SetHours, Weekday, WeekStretch
from core.model.timespan import Timespan

_DAY = 24 * 60
_WEEK = 7
_MOST_OF_A_YEAR = timedelta(days=183)


def _hours(reading: Reading, desk: Desk) -> Request | Ask:
    if reading.once:
        return _extra(reading, desk)
    if not reading.weekly:
        return Hours()
    if reading.capacity is not None and reading.capacity > 1 and desk.person_id in desk.directory.mentors:
        return _with_seats(reading, reading.capacity, desk)
    return set_hours(reading)


def _with_seats(reading: Reading, seats: int, desk: Desk) -> Ask:
    """Hours for several at once: a group session each week, or of the next date alone, or hours for one at a time after all."""
    hours, speak = set_hours(reading), desk.speak
    length = min((each.end - each.start) % _DAY or _DAY for each in hours.stretches)
    weekly = OfferSeats(seats, length, hours.stretches)
    options = [Option(speak.words("ask.group_hours.weekly", n=seats), weekly)]
    if len(hours.stretches) == len(hours.stretches[0].days) == 1:
        day = _next_date(desk, hours.stretches[0])
        options.append(Option(speak.words("ask.group_hours.once", day=speak.day(day)), replace(weekly, day=day)))
    options.append(Option(speak.words("ask.group_hours.one"), hours))
    return Ask("ask.group_hours", str(seats), tuple(options))


def _next_date(desk: Desk, stretch: WeekStretch) -> date:
    """The nearest date of the stretch's weekday on which it has not begun."""
    now = desk.speak.local(desk.speak.now)
    ahead = (list(Weekday).index(stretch.days[0]) - now.weekday()) % _WEEK
    begun = ahead == 0 and now.hour * 60 + now.minute >= stretch.start
    return now.date() + timedelta(days=ahead + _WEEK * begun)


def set_hours(reading: Reading) -> SetHours:
    """The weekly hours as they were read: all there are, or what is added to them."""
    return SetHours(
        tuple(WeekStretch(tuple(Weekday(day) for day in each.days), each.start, each.end) for each in reading.weekly),
        adds=reading.verb == "add",
    )


def _extra(reading: Reading, desk: Desk) -> Request | Ask:
    """Time opened on a date; what is not said of it is asked by the form."""
    start, end = reading.at, reading.until
    if start is None and reading.window is not None:
        start, end = reading.window.start, reading.window.end
    if start is None:
        return OpenExtra()
    first = desk.speak.local(start)
    if end is None or end - start >= timedelta(days=1):
        return OpenExtra(first.date())
    last = desk.speak.local(end)
    return OpenExtra(first.date(), first.hour * 60 + first.minute, last.hour * 60 + last.minute or 1440)


def _off(reading: Reading, desk: Desk) -> Request | Ask:
    if reading.at is not None and reading.until is not None:
        return Off(window=Timespan(reading.at, reading.until))
    if reading.window is None:
        passed = next((each.taken for each in reading.assumptions if each.kind == "past"), None)
        return Off(datetime.fromisoformat(passed).date()) if passed else Off()
    first, last = desk.speak.local(reading.window.start), desk.speak.local(reading.window.end)
    if last.hour == last.minute == 0 and (first.hour == first.minute == 0 or reading.window.holds(desk.speak.now)):
        return _days_off(first.date(), (last - timedelta(minutes=1)).date(), desk)
    return Off(window=reading.window)


def _days_off(first: date, last: date, desk: Desk) -> Request | Ask:
    """Whole days; "5 Jan to 2 Jan" is most of a year, and asked about."""
    if last - first < _MOST_OF_A_YEAR:
        return Off(first, last)
    swapped = last.replace(year=first.year)
    ways = ((swapped, first), (first, last)) if swapped < first else ((first, last),)
    options = tuple(Option(_dates(desk, *way), Off(*way)) for way in ways)
    return Ask("ask.backwards", "", options) if len(ways) > 1 else Off(first, last)


def _dates(desk: Desk, first: date, last: date) -> str:
    """``2 Jan – 5 Jan``, with the year of the last where it is another than that of the first."""
    year = f" {last.year}" if last.year != first.year else ""
    return f"{desk.speak.short_date(first)} – {desk.speak.short_date(last)}{year}"


MAKERS: Mapping[Intent, Callable[[Reading, Desk], Request | Ask]] = {Intent.HOURS: _hours, Intent.TIME_OFF: _off}
"""One maker for each intent of what is said of one's own hours."""
