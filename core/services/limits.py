"""How many sessions a mentor takes: set by the mentor, and what is counted (complaint 18)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from core.errors import NotAllowed
from core.model.limits import REACH, UNLIMITED, Limits, full_spans, outside, why_full
from core.model.minutes import timespan
from core.model.people import Membership
from core.model.rights import mentors
from core.model.timespan import Timespan, subtract
from core.model.zones import zone_named
from core.ports import Mentor, Unit
from core.services.fields import check_bounds

BOUNDS = {"per_day": (0, 50), "per_week": (0, 200)}
"""The least and the most of each limit; 0 is none."""


def set_limits(unit: Unit, member: Membership, limits: Limits) -> Membership:
    """Take no more sessions than that from now on; what is booked stays. Raises Invalid, NotAllowed."""
    if not mentors(member):
        raise NotAllowed(needs="mentor")
    check_bounds("per_day", limits.per_day, BOUNDS["per_day"])
    check_bounds("per_week", limits.per_week, BOUNDS["per_week"])
    after = replace(member, limits=limits)
    if after != member:
        unit.people.save_membership(after)
    return after


def taken_by(
    unit: Unit, hosts: Collection[Mentor], window: Timespan, ignoring: Collection[int] = ()
) -> Mapping[int, Sequence[datetime]]:
    """When the sessions begin that count for each host on the days and weeks of the window.

    A group session counts once. The place that a session would move to counts on its new day, and once where the days are the
    same; what ``ignoring`` names does not count.
    """
    around = Timespan(window.start - REACH, window.end + REACH)
    rows = unit.bookings.hosted([host.person_id for host in hosts], around)
    return {host.person_id: _once_a_day(host.zone or "UTC", rows.get(host.person_id, ()), ignoring) for host in hosts}


def _once_a_day(zone: str, rows: Iterable[tuple[int, datetime]], ignoring: Collection[int]) -> Sequence[datetime]:
    here = zone_named(zone)
    once = {(number, start.astimezone(here).date()): start for number, start in rows if number not in ignoring}
    return tuple(once.values())


def within_limits(
    unit: Unit,
    hosts: Mapping[int, Mentor],
    starts: Mapping[int, list[int]],
    window: Timespan,
    ignoring: Collection[int],
) -> Mapping[int, list[int]]:
    """The starts of each host (minutes since the epoch) on days and weeks that are not full; hosts without any are left out."""
    limited = [host for host in starts if hosts[host].limits != UNLIMITED]
    if not limited:
        return starts
    taken = taken_by(unit, [hosts[host] for host in limited], window, ignoring)
    kept = dict(starts)
    for host in limited:
        mentor = hosts[host]
        full = full_spans(mentor.limits, mentor.zone or "UTC", taken[host])
        kept[host] = outside(starts[host], full) if full else starts[host]
    return {host: minutes for host, minutes in kept.items() if minutes}


def limit_reached(unit: Unit, mentor: Mentor, start: datetime, *, ignoring: Collection[int] = ()) -> str | None:
    """Which of the mentor's limits keeps a session from starting then: ``day_limit``, ``week_limit``, or None."""
    if mentor.limits == UNLIMITED or mentor.zone is None:
        return None
    taken = taken_by(unit, [mentor], Timespan.lasting(start, 1), ignoring)[mentor.person_id]
    return why_full(mentor.limits, mentor.zone, taken, start)


def reopened(unit: Unit, mentor: Mentor, start: datetime) -> tuple[Timespan, ...]:
    """The days and the week that were full with a session which began at ``start`` and is no more, and are full no longer."""
    if mentor.limits == UNLIMITED or mentor.zone is None:
        return ()
    taken = taken_by(unit, [mentor], Timespan.lasting(start, 1))[mentor.person_id]
    before = full_spans(mentor.limits, mentor.zone, [*taken, start])
    now = full_spans(mentor.limits, mentor.zone, taken)
    return subtract(map(timespan, before), map(timespan, now))
