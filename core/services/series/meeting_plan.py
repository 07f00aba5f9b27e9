"""What a change of a series makes of each of its meetings, before anything is in the way (S1.73, S1.106)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from core.errors import Invalid, SeriesOver
from core.model.booking import State
from core.model.meeting import Meeting
from core.model.meeting_change import MeetingChange
from core.model.series import Occurrence, Pattern, Series, Swap, length_of, paired, rest, shifted
from core.model.timespan import Timespan
from core.model.zones import zone_named
from core.ports import Unit


@dataclass(frozen=True, slots=True)
class Plan:
    """The new pattern and, by meeting, the occurrence that each then is; from which day of the old pattern on it counts."""

    pattern: Pattern
    there: Mapping[int, Occurrence]
    since: date
    was: datetime
    made_until: date


def planned(unit: Unit, series: Series, coming: Sequence[Meeting], base: Meeting, change: MeetingChange) -> Plan:
    """What each is then. Raises Invalid, SeriesOver."""
    old = series.pattern
    first_day = min(day_of(series, each) for each in coming)
    left = rest(old, first_day)
    if left is None:
        raise SeriesOver(series.id)
    new, span = left, change.span
    if span is not None:
        whole = left.whole_days if change.all_day is None else change.all_day
        length = length_of(span, left.zone, whole_days=whole)
        new = shifted(left, _first_start(series, left, base, span.start), length, whole_days=whole)
        if new.occurrence(new.first).span.start <= unit.now:
            raise Invalid("start", "past")
    instead = dict(paired(left, new, series.made_until))
    there = {}
    for each in coming:
        day = day_of(series, each)
        there[each.id] = new.occurrence(instead.get(day, day))
    was = left.occurrence(left.first).span.start
    return Plan(new, there, left.first, was, max(instead.values(), default=series.made_until))


def _first_start(series: Series, left: Pattern, base: Meeting, starts_at: datetime) -> datetime:
    """When the first of those concerned begins, if the one that was named begins at ``starts_at``."""
    local = starts_at.astimezone(zone_named(left.zone))
    away = local.date() - day_of(series, base)
    on_the_clock = replace(left, minute=local.hour * 60 + local.minute, whole_days=False)
    return on_the_clock.occurrence(left.first + away).span.start


def own_change(
    meeting: Meeting,
    base: Meeting,
    change: MeetingChange,
    plan: Plan,
    swapped: Mapping[date, Swap],
) -> MeetingChange:
    """The change as far as it concerns this one: what it has otherwise than the one that was named, it keeps.

    A day that is left out is as it was in all that can clash; one that is swapped goes there, whatever else is changed.
    """
    there = plan.there[meeting.id]
    own: dict[str, Any] = dict.fromkeys(_own_facts(meeting, base, change))
    starts_at = there.span.start if change.span is not None else None
    if there.day in swapped:
        swap = swapped[there.day]
        starts_at = swap.starts_at
        own |= _LEFT if starts_at is None else {} if swap.room_id is None else {"room_id": swap.room_id}
    elif meeting.id != base.id and has_own_time(meeting):
        starts_at = None
    length = there.span.end - there.span.start
    span = None if starts_at is None else Timespan(starts_at, starts_at + length)
    return replace(change, span=span, **own)


_LEFT: Mapping[str, Any] = {"room_id": None, "all_day": None, "add": (), "add_optional": (), "add_guests": ()}
"""A change without anything that can clash, beside the time."""


def _own_facts(meeting: Meeting, base: Meeting, change: MeetingChange) -> list[str]:
    """What is to be changed that this one has otherwise than the one that was named."""
    asked = (name for name in _FACTS if getattr(change, name) is not None)
    return [name for name in asked if getattr(meeting, name) != getattr(base, name)]


_FACTS = ("title", "room_id", "place", "description", "priority", "private", "all_day")
"""What a meeting has under the name that a change of it has."""


def keeps(meeting: Meeting, base: Meeting, change: MeetingChange, plan: Plan, left_out: Collection[date]) -> bool:
    """Whether it keeps something although the others change: what it was given by itself.

    What organizers have not decided about stays as it was asked.
    """
    if meeting.state is State.PENDING or _own_facts(meeting, base, change):
        return True
    if plan.there[meeting.id].day in left_out:
        return True
    return change.span is not None and meeting.id != base.id and has_own_time(meeting)


def has_own_time(meeting: Meeting) -> bool:
    """Whether it was given a time that its series does not have."""
    return meeting.span.start != meeting.recurrence_at


def day_of(series: Series, meeting: Meeting) -> date:
    """The day of the series that it is, wherever it was moved."""
    assert meeting.recurrence_at is not None, "an occurrence has one"
    return series.pattern.day_of(meeting.recurrence_at)
