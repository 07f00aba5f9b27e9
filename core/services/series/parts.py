"""What the stories of a series of sessions share: the pattern wished for, where its occurrences lie, what is in the way."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.errors import DateClash, NotFound, NotOpen, OwnClash, Refusal, TimeTaken, ZoneUnknown
from core.model.booking import Booking, State
from core.model.limits import UNLIMITED, why_full
from core.model.openings import OpenTime
from core.model.people import Membership, Person
from core.model.recurrence import rule_of
from core.model.rights import party_of
from core.model.series import HORIZON, Occurrence, Pattern, Series, Swap, before, extended_at, pattern_of, without
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.zones import zone_named
from core.ports import Mentor, Unit
from core.services.availability import Wanted, other_times, starts_of
from core.services.booking.checks import check_open, refuses, standing_clash
from core.services.limits import taken_by
from core.services.lookup import person_of


@dataclass(frozen=True, slots=True)
class SeriesWish:
    """A series that somebody wants: an RFC 5545 rule, its first start (aware) and the length of each (minutes)."""

    rule: str
    starts_at: datetime
    length: int
    swaps: tuple[Swap, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """An occurrence where it shall take place, which may be elsewhere than its series has it."""

    occurrence: Occurrence
    span: Timespan


def wished_pattern(unit: Unit, member: Membership, wish: SeriesWish) -> Pattern:
    """The pattern on the wall clock of whoever wishes it, without what is left out. Raises Invalid, ZoneUnknown."""
    zone = person_of(unit, member.person_id).zone
    if zone is None:
        raise ZoneUnknown
    local = wish.starts_at.astimezone(zone_named(zone))
    rule = rule_of(wish.rule, zone, local.hour * 60 + local.minute)
    pattern = pattern_of(rule, zone, wish.starts_at, wish.length)
    for swap in wish.swaps:
        if swap.starts_at is None:
            pattern = without(pattern, swap.day)
    return pattern


def placed(occurrences: Sequence[Occurrence], swaps: Sequence[Swap]) -> Sequence[Placed]:
    """The occurrences at the times wished instead, in the order of their days."""
    instead = {swap.day: swap.starts_at for swap in swaps}
    found = []
    for each in occurrences:
        starts_at = instead.get(each.day)
        found.append(Placed(each, each.span if starts_at is None else Timespan.lasting(starts_at, each.span.minutes)))
    return found


def clashes_of(
    unit: Unit,
    wanted: Wanted,
    guest: Person,
    places: Sequence[Placed],
    *,
    by: Membership | None,
    ignoring: Collection[int] = (),
    had: Callable[[Placed, Refusal], Collection[int] | None] = lambda *_: None,
) -> list[DateClash]:
    """Those of the places that cannot be had, each with its reason and the nearest time at which nothing else of these is.

    Where the policy refuses what clashes, no other time is named for it (S1.76). ``had`` tells of what something is in the way of
    which bookings may give way to it, None where it cannot be had. What others have says what ``by`` can do about it all the
    same, nothing where that is None. The calendars are locked. What has lapsed is settled on the
    way.
    """
    if not places:
        return []
    spans = [place.span for place in places]
    window = Timespan(min(span.start for span in spans), max(span.end for span in spans))
    opened = set(starts_of(unit, [wanted], window, ignoring=ignoring).get(wanted.mentor.person_id, ()))
    found = unit.bookings.claims([guest.calendar_id], window)[guest.calendar_id]
    busy = [span for span, owner in found if owner not in ignoring]
    taken, clashes = list(spans), list[DateClash]()
    alone = refuses(unit, wanted.service)
    full = _counting(unit, wanted.mentor, window, ignoring)
    for place in places:
        fits = place.span.start in opened and not any(span.overlaps(place.span) for span in busy)
        why = None if fits else _refused(unit, wanted, guest, place.span, ignoring, by)
        giving_way = () if why is None else had(place, why)
        if giving_way is not None:
            why = full(place.span.start, giving_way)
        if why is not None:
            refused = alone and isinstance(why, TimeTaken)
            nearest = None if refused else _nearest(unit, wanted, guest.calendar_id, place.span, taken, ignoring)
            taken += [] if nearest is None else [Timespan.lasting(nearest, wanted.length)]
            clashes.append(DateClash(place.occurrence.day, place.occurrence.recurrence_at, place.span, why, nearest))
    return clashes


def _counting(
    unit: Unit, mentor: Mentor, window: Timespan, ignoring: Collection[int]
) -> Callable[[datetime, Collection[int]], Refusal | None]:
    """Why one more session is too many for its host, counting those of the series that were asked about before it.

    What gives way to any of them counts no more.
    """
    if mentor.limits == UNLIMITED or mentor.zone is None:
        return lambda *_: None
    zone, apart, own = mentor.zone, set(ignoring), list[datetime]()
    taken = taken_by(unit, [mentor], window, apart)[mentor.person_id]

    def full(start: datetime, giving_way: Collection[int]) -> Refusal | None:
        nonlocal taken
        if not apart.issuperset(giving_way):
            apart.update(giving_way)
            taken = taken_by(unit, [mentor], window, apart)[mentor.person_id]
        why = why_full(mentor.limits, zone, [*taken, *own], start)
        if why is not None:
            return NotOpen(mentor.person_id, start, why, ())
        own.append(start)
        return None

    return full


def _refused(
    unit: Unit, wanted: Wanted, guest: Person, span: Timespan, ignoring: Collection[int], by: Membership | None
) -> Refusal | None:
    """Why the host's or the guest's time cannot be had; None where it can, once what has lapsed is settled."""
    guest_id = guest.id if by is not None else None
    try:
        check_open(unit, wanted, span, tuple, ignoring=ignoring, guest_id=guest_id, by=by)
    except Refusal as refusal:
        return refusal
    clash = standing_clash(unit, guest.calendar_id, span, except_ids=ignoring)
    return None if clash is None else OwnClash(span.start, clash)


def _nearest(
    unit: Unit,
    wanted: Wanted,
    guest_calendar: int,
    span: Timespan,
    taken: Sequence[Timespan],
    ignoring: Collection[int],
) -> datetime | None:
    found = other_times(unit, wanted, span.start, count=_CHOICE, ignoring=ignoring, also=(guest_calendar,))
    times = sorted(found, key=lambda time: abs(time.starts_at - span.start))
    return next((time.starts_at for time in times if not any(_span_of(time).overlaps(each) for each in taken)), None)


_CHOICE = 8
"""Nearest times that are looked at for each clash: some of them are those of other occurrences."""


def _span_of(time: OpenTime) -> Timespan:
    return Timespan.lasting(time.starts_at, time.length)


def reach_of(service: Service) -> timedelta:
    """How far ahead occurrences are made: a year, and never further than the service can be booked."""
    return min(HORIZON, timedelta(days=service.horizon_days))


def goes_over(unit: Unit, series: Series, changed: Series, *, since: date | None) -> Series:
    """The series that is changed, stored: a new one where some of the old are left before ``since``, else the same.

    ``changed`` is what it is to be; without ``since`` it is the same.
    """
    kept = None if since is None else before(series.pattern, since)
    if kept is None:
        changed = replace(changed, version=series.version + 1)
        unit.series.save(changed, seen=series.version)
        return changed
    unit.series.save(replace(series, pattern=kept, extend_at=None, version=series.version + 1), seen=series.version)
    return unit.series.add(replace(changed, id=0, version=1, created_at=None))


def next_extension(series: Series, service: Service) -> datetime | None:
    """When the first occurrence that is not made yet comes into reach."""
    return extended_at(series.pattern, series.made_until, reach_of(service))


def series_seen(unit: Unit, member: Membership, series_id: int) -> tuple[Series, Sequence[Booking]]:
    """The series with all its sessions, for its two sides and for organizers; NotFound tells others not even that it is there."""
    series = unit.series.get(series_id)
    sessions = unit.series.sessions(series_id, tuple(State)) if series is not None else ()
    there = None if series is None else unit.people.membership(series.organisation_id, member.person_id)
    if series is None or there is None or not sessions or party_of(there, sessions[0]) is None:
        raise NotFound("series")
    return series, sessions
