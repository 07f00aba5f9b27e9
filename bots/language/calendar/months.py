"""Months and years on the wall calendar: what is reckoned with them, whose lengths differ."""

from calendar import isleap
from datetime import date, datetime, timedelta

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY, _IN_LEAP_YEARS = 2, 29


def month_length(year_number: int, month_number: int) -> int:
    """How many days a month has (1 is January)."""
    if month_number == _FEBRUARY and isleap(year_number):
        return _IN_LEAP_YEARS
    return _LENGTHS[month_number - 1]


def year_to_come(after: date, month_number: int, day: int) -> int:
    """The year in which that day of a month comes next, seen from a day that counts itself."""
    return after.year + (1 if (month_number, day) < (after.month, after.day) else 0)


def days_beside(year_number: int, month_number: int) -> tuple[date, ...]:
    """The last day of a month and the first of the next: what lies beside a day that the month does not have."""
    last = date(year_number, month_number, month_length(year_number, month_number))
    return (last, last + timedelta(days=1))


def plus_months(moment: datetime, months: int) -> datetime:
    """The moment so many months later, or earlier; a day that the month lacks becomes its last."""
    if not months:
        return moment
    place = moment.year * 12 + moment.month - 1 + months
    wanted, number = divmod(place, 12)
    day = min(moment.day, month_length(wanted, number + 1))
    return moment.replace(year=wanted, month=number + 1, day=day)
