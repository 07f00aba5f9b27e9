"""Some of several people for a meeting: of a pool, or of those who mentor; who is free then, and whose turn it is (S4.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.errors import Invalid, NobodyInPool
from core.model.common_times import Attendee
from core.model.minutes import MinuteSpan, merge_minutes, minute_at, moment_at, subtract_minutes, whole_minutes
from core.model.people import Membership
from core.model.pool import Pool, in_turn
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.common_times import all_free, attendees_of
from core.services.pools import load_of, pool_here
from core.services.search import mentors_knowing

MOST = 100
"""People among whom some are picked; of more those are looked at who come first."""

STEP = 30
"""Minutes between two starts that are looked at."""


@dataclass(frozen=True, slots=True)
class Among:
    """Whom some are wanted of: a pool by its id, else everybody who mentors and knows these skills."""

    pool_id: int | None = None
    skill_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SomeTimes:
    """The starts, in order, at which so many of the pool are free that enough can be picked."""

    pool: Pool
    starts: tuple[datetime, ...]


def pool_of(unit: Unit, member: Membership, among: Among) -> Pool:
    """The pool; those who mentor are one without id and name. Raises NotFound."""
    if among.pool_id is not None:
        return pool_here(unit, member, among.pool_id)
    people = mentors_knowing(unit, member, among.skill_ids)[:MOST]
    return Pool(0, member.organisation_id, "", tuple(people))


def pick(unit: Unit, member: Membership, among: Among, span: Timespan, count: int) -> tuple[int, ...]:
    """The next ``count`` people in turn, other than the member, who are free then within their hours.

    Raises Invalid for an impossible number, NobodyInPool if fewer are free, NotFound, ZoneUnknown.
    """
    pool = pool_of(unit, member, among)
    others = _others(pool, member, count)
    if span.start <= unit.now:
        raise Invalid("start", "past")
    free = [person for person in others if all_free(unit, member, [person], span) == (span,)]
    if len(free) < count:
        raise NobodyInPool(pool, span.start, span.minutes, (), count)
    return in_turn(pool, free, load_of(unit, free))[:count]


def times_for(unit: Unit, member: Membership, among: Among, window: Timespan, *, length: int, count: int) -> SomeTimes:
    """When ``count`` of them are free for so many minutes within their hours, and the member has nothing else.

    Within the member's own hours where there is such a time.

    Raises Invalid for an impossible number, NotFound, ZoneUnknown.
    """
    pool = pool_of(unit, member, among)
    others = _others(pool, member, count)
    attendees, _ = attendees_of(unit, member, (member.person_id, *others), window)
    start, end = whole_minutes(window)
    start = max(start, minute_at(unit.now) + 1)
    asker, *rest = attendees
    theirs = [_free(each, start, end) for each in rest]
    enough = [
        minute
        for minute in range(-(-start // STEP) * STEP, end - length + 1, STEP)
        if sum(_fits(spans, minute, length) for spans in theirs) >= count
    ]
    not_busy = subtract_minutes([(start, end)], merge_minutes((*asker.busy, *asker.away_in(start, end))))
    can = [minute for minute in enough if _fits(not_busy, minute, length)]
    suit = [minute for minute in can if _fits(_free(asker, start, end), minute, length)]
    return SomeTimes(pool, tuple(map(moment_at, suit or can)))


def _others(pool: Pool, member: Membership, count: int) -> Sequence[int]:
    others = [person for person in pool.person_ids if person != member.person_id][:MOST]
    if not 1 <= count <= len(others):
        raise Invalid("count", "too_large" if count > len(others) else "too_small", max(1, len(others)))
    return others


def _free(attendee: Attendee, start: int, end: int) -> Sequence[MinuteSpan]:
    """Their hours in the stretch without what is claimed."""
    return subtract_minutes(attendee.open_in(start, end), merge_minutes(attendee.busy))


def _fits(spans: Sequence[MinuteSpan], minute: int, length: int) -> bool:
    return any(first <= minute and minute + length <= last for first, last in spans)
