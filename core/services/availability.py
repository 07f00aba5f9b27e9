"""Open times of hosts, computed by the engine from hours, overrides, claims and connected calendars (S4.19)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from core.model.hours import Stretch, WeeklyHours, open_minutes, open_time
from core.model.minutes import DAY, MinuteSpan, minute_at, moment_at, whole_minutes
from core.model.openings import OpenTime, nearest, start_bounds, starts_within
from core.model.people import Person
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Mentor, Unit
from core.services.limits import limit_reached, within_limits

NEAREST_DAYS = 14
"""How many days before and after a wish the nearest other times are sought."""

_MARGIN = timedelta(days=1)
"""Overrides are read this far beyond the window: their dates are the host's."""


class Wanted(NamedTuple):
    """A host whose open times are wanted: for which service and length (minutes)."""

    mentor: Mentor
    service: Service
    length: int


def starts_of(
    unit: Unit, wanted: Sequence[Wanted], window: Timespan, *, ignoring: Collection[int] = ()
) -> Mapping[int, Sequence[datetime]]:
    """The open starts (UTC, in order) in the window of each host by person id; a host without any is left out.

    Claims of the bookings ``ignoring`` do not count: the one being moved, and the reader's own hold.
    """
    found = start_minutes_of(unit, wanted, window, ignoring=ignoring)
    return {host: [moment_at(minute) for minute in starts] for host, starts in found.items()}


def start_minutes_of(
    unit: Unit, wanted: Sequence[Wanted], window: Timespan, *, ignoring: Collection[int] = ()
) -> Mapping[int, list[int]]:
    """The same in minutes since the epoch, for searches over many hosts: claims are read only for hosts with open hours.

    Days and weeks on which a host takes no more sessions have none.
    """
    opened = _opened(unit, wanted, window)
    busy = _busy(unit, [o.wanted for o in opened], window, ignoring)
    found = {}
    for w, zone, bounds, spans in opened:
        claimed = busy.get(w.mentor.calendar_id, ())
        starts = starts_within(spans, zone, w.service, w.length, busy=claimed, bounds=bounds)
        if starts:
            found[w.mentor.person_id] = starts
    return within_limits(unit, {w.mentor.person_id: w.mentor for w in wanted}, found, window, ignoring)


class _Opened(NamedTuple):
    """A host with open hours, in the zone and between the bounds of starts."""

    wanted: Wanted
    zone: str
    bounds: MinuteSpan
    spans: Sequence[MinuteSpan]


def _opened(unit: Unit, wanted: Sequence[Wanted], window: Timespan) -> Sequence[_Opened]:
    memberships = [w.mentor.membership_id for w in wanted]
    weekly = unit.hours.weekly(memberships)
    overrides = unit.hours.overrides(memberships, (window.start - _MARGIN).date(), (window.end + _MARGIN).date())
    services = {w.service.id: w.service for w in wanted}
    bounds_of = {number: start_bounds(service, window, unit.now) for number, service in services.items()}
    alike_opened: dict[tuple[str, int, int, int], Sequence[MinuteSpan]] = {}
    """By the identity of the week, which ``weekly`` keeps: weeks are long to compare."""
    opened = []
    for w in wanted:
        mentor, bounds = w.mentor, bounds_of.get(w.service.id)
        if bounds is None or mentor.zone is None:
            continue
        week, changed = weekly.get(mentor.membership_id, ()), overrides.get(mentor.membership_id, ())
        earliest, latest = bounds[0], bounds[1] + w.length
        if changed:
            spans: Sequence[MinuteSpan] = open_minutes(WeeklyHours(mentor.zone, week), changed, earliest, latest)
        else:
            alike = (mentor.zone, id(week), earliest, latest)
            if alike not in alike_opened:
                alike_opened[alike] = _open_week(mentor.zone, week, earliest, latest)
            spans = alike_opened[alike]
        if spans:
            opened.append(_Opened(w, mentor.zone, bounds, spans))
    return opened


@lru_cache(maxsize=1024)
def _open_week(zone: str, week: tuple[Stretch, ...], earliest: int, latest: int) -> tuple[MinuteSpan, ...]:
    """The open minutes of hosts with these weekly hours and no override: many hosts keep the same week."""
    return tuple(open_minutes(WeeklyHours(zone, week), (), earliest, latest))


def _busy(
    unit: Unit, wanted: Sequence[Wanted], window: Timespan, ignoring: Collection[int]
) -> Mapping[int, Sequence[MinuteSpan]]:
    """The busy time that affects starts in the window: sessions reach beyond its end, and buffers beyond both ends."""
    if not wanted:
        return {}
    reach = timedelta(minutes=max(w.length + w.service.buffer_before + w.service.buffer_after for w in wanted))
    around = Timespan(window.start - reach, window.end + reach)
    calendars = [w.mentor.calendar_id for w in wanted]
    if not ignoring:
        return unit.bookings.busy_minutes(calendars, around)
    return {
        calendar: [whole_minutes(span) for span in spans]
        for calendar, spans in unit.bookings.busy(calendars, around, except_ids=ignoring).items()
    }


def other_times(
    unit: Unit,
    wanted: Wanted,
    around: datetime,
    *,
    count: int = 3,
    ignoring: Collection[int] = (),
    also: Collection[int] = (),
) -> tuple[OpenTime, ...]:
    """The same host's open times nearest to the wished one, on either side (S1.36, S4.42).

    They are looked for in the days around it and, if those have too few, in everything bookable. Claims of the bookings
    ``ignoring`` do not count; the times are free on the calendars ``also``, too.
    """
    first, last = unit.now, unit.now + timedelta(days=wanted.service.horizon_days + 1)
    middle, reach = min(max(around, first), last), timedelta(days=NEAREST_DAYS)
    found: Sequence[datetime] = ()
    for window in (Timespan(middle - reach, middle + reach), Timespan(first, last)):
        starts = starts_of(unit, [wanted], window, ignoring=ignoring).get(wanted.mentor.person_id, ())
        found = nearest(_free_for(unit, starts, wanted.length, also, ignoring), around, count)
        if len(found) == count:
            break
    return tuple(OpenTime(wanted.mentor.person_id, wanted.service.id, start, wanted.length) for start in found)


def _free_for(
    unit: Unit, starts: Sequence[datetime], length: int, calendars: Collection[int], ignoring: Collection[int]
) -> Sequence[datetime]:
    """The starts among these (in order) whose session overlaps nothing on the calendars."""
    if not (starts and calendars):
        return starts
    around = Timespan(starts[0], starts[-1] + timedelta(minutes=length))
    found = unit.bookings.busy(calendars, around, except_ids=ignoring).values()
    busy = [span for spans in found for span in spans]
    return [start for start in starts if not any(span.overlaps(Timespan.lasting(start, length)) for span in busy)]


def hours_reach(unit: Unit, organisation_id: int, host: Person, since: datetime, until: datetime) -> datetime:
    """Until when, at most ``until``, the host's hours continue from ``since``; ``since`` itself if they do not.

    A host without hours is not limited by any.
    """
    member = unit.people.membership(organisation_id, host.id)
    if member is None or host.zone is None:
        return until
    window = Timespan(since, until)
    weekly = unit.hours.weekly([member.id]).get(member.id, ())
    days = (since - _MARGIN).date(), (until + _MARGIN).date()
    overrides = unit.hours.overrides([member.id], *days).get(member.id, ())
    if not (weekly or overrides):
        return until
    opened = open_time(WeeklyHours(host.zone, weekly), overrides, window)
    return next((span.end for span in opened if span.start == since), since)


def is_open(unit: Unit, wanted: Wanted, start: datetime, *, ignoring: Collection[int] = ()) -> bool:
    """Whether a session could start then: in the future, within hours, notice and horizon, on the grid, and not busy."""
    window = Timespan.lasting(start, 1)
    return start > unit.now and start in starts_of(unit, [wanted], window, ignoring=ignoring).get(
        wanted.mentor.person_id, ()
    )


def why_closed(unit: Unit, wanted: Wanted, start: datetime, *, ignoring: Collection[int] = ()) -> str:
    """Which rule, other than busy time, keeps a start from being open: past, notice, horizon, hours, or the grid of starts.

    ``day_limit`` and ``week_limit`` are the host's own limits (``core.services.limits``). ``between`` is a moment within the
    hours that is off the grid: 10:07 if sessions start every quarter of an hour.
    """
    service = wanted.service
    if start <= unit.now:
        return "past"
    if start < unit.now + timedelta(minutes=service.minimum_notice):
        return "notice"
    if minute_at(start) > minute_at(unit.now) + service.horizon_days * DAY:
        return "horizon"
    if (limit := limit_reached(unit, wanted.mentor, start, ignoring=ignoring)) is not None:
        return limit
    any_minute = wanted._replace(service=replace(service, step=1))
    if is_open(unit, any_minute, start, ignoring=ignoring):
        return "between"
    return "hours"
