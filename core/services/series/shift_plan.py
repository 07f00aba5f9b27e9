"""What becomes of each session of a series that is moved: the plan, before anything is checked or written (S1.73, S1.122)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.errors import Invalid, SeriesOver, TooLate, TooManyMoves
from core.model.booking import Booking, Party, State
from core.model.series import Occurrence, Pattern, Scope, Series, Swap, paired, rest, shifted
from core.model.timespan import Timespan
from core.model.zones import zone_named
from core.ports import Unit
from core.services.booking.cancelling import check_move
from core.services.booking.lapsing import settle
from core.services.booking.parts import Locked, for_update


@dataclass(frozen=True, slots=True)
class Shift:
    """What is wanted of a session of a series: that it begins at ``starts_at`` (aware), with as many others as ``scope`` says.

    They then last ``length`` minutes, each as long as it is where that is None. ``swaps`` are the times of single days, by their
    new days; what is left out is not moved but keeps its time.
    """

    scope: Scope
    starts_at: datetime
    length: int | None = None
    swaps: tuple[Swap, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A session with the occurrence of the new pattern that takes its place; ``moves`` unless it had a time of its own."""

    booking: Booking
    there: Occurrence
    moves: bool


@dataclass(frozen=True, slots=True)
class ShiftPlan:
    """The new pattern, what becomes of each session, and from which day of the old pattern on.

    ``was`` is when the first of them was to be, ``splits`` where what comes before that day stays a series of its own. Until
    ``made_until`` the new one is made.
    """

    pattern: Pattern
    steps: Sequence[Step]
    was: datetime
    since: date
    made_until: date
    splits: bool


def planned_shift(unit: Unit, locked: Locked, series: Series, shift: Shift) -> ShiftPlan:
    """What becomes of each occurrence that is concerned. Raises SeriesOver, TooLate, Invalid."""
    this = locked.booking.recurrence_at
    assert this is not None, "an occurrence has one"
    old = series.pattern
    since = this if shift.scope is Scope.FOLLOWING else None
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
    new = shifted(left, _first_start(old, this, left, shift.starts_at), shift.length)
    if new.occurrence(new.first).span.start <= unit.now:
        raise Invalid("start", "past")
    instead = dict(paired(left, new, series.made_until))
    steps = [_step(unit, locked, left, new, each, instead) for each in coming]
    return ShiftPlan(
        new,
        steps,
        was=left.occurrence(left.first).span.start,
        since=left.first,
        made_until=max(instead.values(), default=new.first),
        splits=shift.scope is Scope.FOLLOWING,
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
) -> Step:
    """What becomes of one of them; it keeps its time where it has one of its own or this side may change it no more.

    So does what organizers have not decided yet.
    """
    assert booking.recurrence_at is not None, "an occurrence has one"
    day = old.day_of(booking.recurrence_at)
    there = new.occurrence(instead.get(day, day))
    own_time = booking.span.start != booking.recurrence_at
    moves = not own_time and not booking.undecided and _may_change(unit, booking, locked.party)
    return Step(booking, there, moves)


def _may_change(unit: Unit, booking: Booking, party: Party) -> bool:
    try:
        check_move(unit, booking, party)
    except (TooLate, TooManyMoves):
        return False
    return True


def check_moves(unit: Unit, party: Party, plan: ShiftPlan) -> None:
    """Raise TooManyMoves where nothing of it moves because its guest has moved it as often as they may."""
    for step in plan.steps:
        try:
            check_move(unit, step.booking, party)
        except TooLate:
            continue


def going(plan: ShiftPlan, shift: Shift) -> Sequence[tuple[Step, Timespan]]:
    """Those that move, each with where it goes: as the pattern has it, or at the time chosen instead."""
    swapped = {swap.day: swap for swap in shift.swaps}
    found = []
    for step in plan.steps:
        swap = swapped.get(step.there.day)
        stays = swap is not None and swap.starts_at is None
        if step.moves and not stays:
            starts_at = step.there.span.start if swap is None or swap.starts_at is None else swap.starts_at
            found.append((step, Timespan.lasting(starts_at, shift.length or step.booking.span.minutes)))
    return found


def one_after_another(steps: Sequence[Step], spans: Mapping[int, Timespan]) -> Iterator[Step]:
    """The steps in an order in which none goes where another still is: a week later, the last goes first."""
    left = list(steps)
    while left:
        free = (step for step in left if not _in_the_way(step, left, spans))
        step = next(free, left[0])
        left.remove(step)
        yield step


def _in_the_way(step: Step, others: Sequence[Step], spans: Mapping[int, Timespan]) -> bool:
    there = spans.get(step.booking.id)
    return there is not None and any(other is not step and other.booking.span.overlaps(there) for other in others)
