"""Moving of a series of sessions: this and those that follow, or all that are to come, by as much as one of them (S1.73)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.errors import Invalid, SeriesAsked, SeriesClashes, SeriesOver, TooLate, TooManyMoves
from core.events import SeriesMoved
from core.model.booking import Booking, Party, State
from core.model.changing import Verb
from core.model.people import Membership
from core.model.series import Occurrence, Pattern, Scope, Series, Swap, before, extended_at, paired, rest, shifted
from core.model.timespan import Timespan
from core.model.zones import zone_named
from core.ports import Unit
from core.services.booking.cancelling import check_move, check_reason
from core.services.booking.checks import wanted_again
from core.services.booking.ending import end_shadow
from core.services.booking.freeing import freed
from core.services.booking.lapsing import settle
from core.services.booking.parts import Locked, both_but, claim_of, for_update, lock, store, tell, tidy
from core.services.lookup import service_of
from core.services.series.calling_off import series_of
from core.services.series.parts import Placed, clashes_of, reach_of


@dataclass(frozen=True, slots=True)
class Shifted:
    """A series that was moved: what has a new time, and what keeps the one it was given by itself."""

    series: Series
    moved: Sequence[Booking]
    kept: Sequence[Booking]


def move_sessions(
    unit: Unit,
    member: Membership,
    booking_id: int,
    scope: Scope,
    starts_at: datetime,
    *,
    length: int | None = None,
    swaps: Sequence[Swap] = (),
    reason: str = "",
) -> Shifted:
    """Move a session to ``starts_at`` and with it those that follow, or all of its series that are to come, in one transaction.

    They then last ``length`` minutes, each as long as it is where that is None. A session that was given a time of its own keeps
    it. ``swaps`` are the times of single days, by their new days; what is left out is not moved but keeps its time. The other
    side hears of it once. Raises SeriesClashes, SeriesAsked where a guest would need the host's answer, LengthNotOffered,
    ServiceInactive, SeriesOver, TooLate, TooManyMoves, ReasonMissing, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked = lock(unit, member, booking_id)
    series = series_of(unit, locked.booking)
    service = service_of(unit, locked.booking.service_id)
    if service.approval and locked.party is Party.GUEST:
        raise SeriesAsked(series.id)
    wanted = wanted_again(unit, locked.booking, length)
    plan = _planned(unit, locked, series, scope, starts_at, length)
    swapped = {swap.day: swap for swap in swaps}
    moving = [step for step in plan.steps if step.moves and not _stays(step, swapped)]
    ids = [step.booking.id for step in moving]
    if not ids:
        _check_moves(unit, locked.party, plan)
        raise SeriesOver(series.id)
    for step in moving:
        check_reason(unit, step.booking, locked.party, Verb.MOVE, reason)
    if locked.party is not Party.GUEST:
        wanted = wanted._replace(service=replace(wanted.service, minimum_notice=0))
    places = [Placed(step.there, _there(step, swapped, length)) for step in moving]
    clashes = clashes_of(unit, wanted, locked.sides.guest, places, ignoring=ids)
    if clashes:
        raise SeriesClashes(len(places), clashes)
    into = _series_for(unit, series, plan, reach_of(service))
    spans = {step.booking.id: place.span for step, place in zip(moving, places, strict=True)}
    moved = []
    for step in _one_after_another(plan.steps, spans):
        after = _carried(unit, locked, step, spans.get(step.booking.id), into, by=member.person_id)
        if step.booking.id in spans:
            moved.append(after)
    for step in moving:
        freed(unit, step.booking)
    tell(unit, moved[0], SeriesMoved(into.id, member.person_id, plan.was, reason), both_but(moved[0], member.person_id))
    kept = [step.booking for step in plan.steps if step.booking.id not in spans]
    return Shifted(into, sorted(moved, key=lambda each: each.span), kept)


@dataclass(frozen=True, slots=True)
class _Step:
    """A session with the occurrence of the new pattern that takes its place; ``moves`` unless it had a time of its own."""

    booking: Booking
    there: Occurrence
    moves: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """The new pattern, what becomes of each session, and from which day of the old pattern on.

    ``was`` is when the first of them was to be, ``splits`` where what comes before that day stays a series of its own. Until
    ``made_until`` the new one is made.
    """

    pattern: Pattern
    steps: Sequence[_Step]
    was: datetime
    since: date
    made_until: date
    splits: bool


def _planned(
    unit: Unit, locked: Locked, series: Series, scope: Scope, starts_at: datetime, length: int | None
) -> _Plan:
    """What becomes of each occurrence that is concerned. Raises SeriesOver, TooLate, Invalid."""
    this = locked.booking.recurrence_at
    assert this is not None, "an occurrence has one"
    old = series.pattern
    since = this if scope is Scope.FOLLOWING else None
    found = [
        settle(unit, for_update(unit, each.id))
        for each in unit.series.sessions(series.id, (State.CONFIRMED, State.PENDING), since=since)
    ]
    stand = [each for each in found if each.state is State.CONFIRMED or each.undecided]
    coming = [each for each in stand if each.span.start > unit.now]
    if all(each.undecided for each in coming):
        raise SeriesOver(series.id)
    first_day = old.day_of(min(each.recurrence_at for each in coming if each.recurrence_at is not None))
    left = rest(old, first_day)
    if left is None:
        raise SeriesOver(series.id)
    new = shifted(left, _first_start(old, this, left, starts_at), length)
    if new.occurrence(new.first).span.start <= unit.now:
        raise Invalid("start", "past")
    instead = dict(paired(left, new, series.made_until))
    steps = [_step(unit, locked, left, new, each, instead) for each in coming]
    return _Plan(
        new,
        steps,
        was=left.occurrence(left.first).span.start,
        since=left.first,
        made_until=max(instead.values(), default=new.first),
        splits=scope is Scope.FOLLOWING,
    )


def _first_start(old: Pattern, this: datetime, left: Pattern, starts_at: datetime) -> datetime:
    """When the first of those concerned is to begin, if the one that was named is to begin at ``starts_at``."""
    zone = zone_named(old.zone)
    local = starts_at.astimezone(zone)
    away = local.date() - old.day_of(this)
    day = left.first + away
    return replace(old, minute=local.hour * 60 + local.minute).occurrence(day).span.start


def _step(
    unit: Unit, locked: Locked, old: Pattern, new: Pattern, booking: Booking, instead: Mapping[date, date]
) -> _Step:
    """What becomes of one of them; it keeps its time where it has one of its own or this side may change it no more.

    So does what organizers have not decided yet.
    """
    assert booking.recurrence_at is not None, "an occurrence has one"
    day = old.day_of(booking.recurrence_at)
    there = new.occurrence(instead.get(day, day))
    own_time = booking.span.start != booking.recurrence_at
    moves = not own_time and not booking.undecided and _may_change(unit, booking, locked.party)
    return _Step(booking, there, moves)


def _may_change(unit: Unit, booking: Booking, party: Party) -> bool:
    try:
        check_move(unit, booking, party)
    except (TooLate, TooManyMoves):
        return False
    return True


def _check_moves(unit: Unit, party: Party, plan: _Plan) -> None:
    """Raise TooManyMoves where nothing of it moves because its guest has moved it as often as they may."""
    for step in plan.steps:
        try:
            check_move(unit, step.booking, party)
        except TooLate:
            continue


def _stays(step: _Step, swapped: Mapping[date, Swap]) -> bool:
    swap = swapped.get(step.there.day)
    return swap is not None and swap.starts_at is None


def _there(step: _Step, swapped: Mapping[date, Swap], length: int | None) -> Timespan:
    """Where it goes: as the pattern has it, as long as it is or shall be, or at the time chosen instead."""
    swap = swapped.get(step.there.day)
    starts_at = step.there.span.start if swap is None or swap.starts_at is None else swap.starts_at
    return Timespan.lasting(starts_at, length or step.booking.span.minutes)


def _series_for(unit: Unit, series: Series, plan: _Plan, reach: timedelta) -> Series:
    """The series that the moved sessions are of: a new one where some of the old are left before them, else the same."""
    pattern = plan.pattern
    extend_at = extended_at(pattern, plan.made_until, reach)
    kept = before(series.pattern, plan.since) if plan.splits else None
    if kept is None:
        changed = replace(
            series, pattern=pattern, made_until=plan.made_until, extend_at=extend_at, version=series.version + 1
        )
        unit.series.save(changed, seen=series.version)
        return changed
    unit.series.save(replace(series, pattern=kept, extend_at=None, version=series.version + 1), seen=series.version)
    new = Series(0, series.organisation_id, series.kind, pattern, plan.made_until, extend_at)
    return unit.series.add(new)


def _one_after_another(steps: Sequence[_Step], spans: Mapping[int, Timespan]) -> Iterator[_Step]:
    """The steps in an order in which none goes where another still is: a week later, the last goes first."""
    left = list(steps)
    while left:
        free = (step for step in left if not _in_the_way(step, left, spans))
        step = next(free, left[0])
        left.remove(step)
        yield step


def _in_the_way(step: _Step, others: Sequence[_Step], spans: Mapping[int, Timespan]) -> bool:
    there = spans.get(step.booking.id)
    return there is not None and any(other is not step and other.booking.span.overlaps(there) for other in others)


def _carried(unit: Unit, locked: Locked, step: _Step, span: Timespan | None, into: Series, *, by: int) -> Booking:
    """The session in its series, at its new time if it has one."""
    booking = step.booking
    stands = replace(booking, series_id=into.id, recurrence_at=step.there.recurrence_at)
    if span is None:
        after = replace(stands, version=booking.version + 1)
        unit.bookings.save(after, None, seen=booking.version)
        return after
    end_shadow(unit, booking, locked.party)
    after = stands.rescheduled(span)
    if locked.party is Party.GUEST:
        after = replace(after, guest_moves=booking.guest_moves + 1)
    claim = claim_of(service_of(unit, booking.service_id), span)
    claims = {locked.sides.host.calendar_id: claim, locked.sides.guest.calendar_id: span}
    store(unit, booking, after, claims, by=by, what="moved", detail=booking.span.start.isoformat())
    return after
