"""When people are reminded of a session: their settings, their quiet hours, and the resulting moments (S1.113, S2.8).

A reminder is iCalendar's VALARM with a relative trigger (RFC 5545, section 3.6.6), counted back from the session's start.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.model.minutes import DAY
from core.model.zones import first_instant, zone_named

DEFAULT_REMINDERS = (1440, 60, 15)
"""Minutes before the start: a day, an hour, a quarter of an hour."""

LONGEST = 4 * 7 * DAY
"""How many minutes before a session a reminder can come at most: four weeks."""

MOST = 5
"""How many reminders a person can have for one session."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From ``start`` to ``end`` in minutes of the person's local day; an end at or before the start is on the next day.

    Raises ValueError for minutes that no day has, and where all or nothing would be quiet.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < DAY and 0 <= self.end < DAY) or self.start == self.end:
            raise ValueError(f"no quiet hours run from minute {self.start} to {self.end}")

    def hold(self, moment: datetime, zone: str) -> bool:
        """Whether the wall clock of the zone shows a quiet minute at that moment."""
        minute = _minute_of_day(moment, zone)
        if self.start < self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    def began(self, moment: datetime, zone: str) -> datetime:
        """When the quiet hours in effect at the moment began, in UTC."""
        local = moment.astimezone(zone_named(zone))
        passed_midnight = self.start > self.end and _minute_of_day(moment, zone) < self.end
        day = local.date() - timedelta(days=1) if passed_midnight else local.date()
        return first_instant(day, self.start, zone)

    def end_after(self, moment: datetime, zone: str) -> datetime:
        """When the quiet hours in effect at the moment end, in UTC: the first later minute that is not quiet."""
        local = moment.astimezone(zone_named(zone))
        before_midnight = self.start > self.end and _minute_of_day(moment, zone) >= self.start
        end = first_instant(local.date() + timedelta(days=before_midnight), self.end, zone)
        while end <= moment or self.hold(end, zone):
            # The clocks were set back: local time shows the end a second time.
            end += _MINUTE
        return end


_MINUTE = timedelta(minutes=1)


def _minute_of_day(moment: datetime, zone: str) -> int:
    local = moment.astimezone(zone_named(zone))
    return local.hour * 60 + local.minute


def reminder_moments(
    starts_at: datetime,
    wishes: Iterable[int],
    *,
    now: datetime,
    zone: str | None,
    quiet: QuietHours | None,
    silently: bool,
) -> tuple[tuple[int, datetime], ...]:
    """(minutes before, when in UTC) of each future reminder, in order; ``starts_at`` and ``now`` are in UTC.

    One that falls in quiet hours is sent on time if that can happen ``silently``, else just before they begin; if they have
    begun by ``now``, once they end, if that is before the start. Of several that would coincide, only the one
    nearest to the start is left.
    """
    found: dict[datetime, int] = {}
    for minutes in sorted(set(wishes), reverse=True):
        due = starts_at - timedelta(minutes=minutes)
        if quiet is not None and zone is not None and not silently and quiet.hold(due, zone):
            due = _beside(quiet, due, zone, now)
        if now < due < starts_at:
            found[due] = minutes
    return tuple((minutes, due) for due, minutes in sorted(found.items()))


def _beside(quiet: QuietHours, due: datetime, zone: str, now: datetime) -> datetime:
    """The last minute before the quiet hours in effect at ``due``; the first one after them if that has passed."""
    before = quiet.began(due, zone) - _MINUTE
    return before if before > now or due <= now else quiet.end_after(due, zone)
