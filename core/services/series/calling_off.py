"""Cancelling of a series of sessions: this and those that follow, or all that are to come (S1.73, S1.122)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import IllegalMove, NotFound, SeriesOver, TooLate
from core.events import SeriesCancelled
from core.model.booking import Booking, Party, State
from core.model.changing import Verb
from core.model.people import Membership
from core.model.series import Scope, Series, before
from core.ports import Unit
from core.services.booking.cancelling import check_change, check_reason
from core.services.booking.ending import called_off, given_back
from core.services.booking.lapsing import settle
from core.services.booking.parts import both_but, for_update, lock, tell, tidy

_ENDS = (State.HELD, State.PENDING, State.CONFIRMED)


@dataclass(frozen=True, slots=True)
class CalledOff:
    """What was cancelled of a series, and what stays because it is too late for it."""

    series: Series
    ended: Sequence[Booking]
    kept: Sequence[Booking] = ()


def cancel_sessions(unit: Unit, member: Membership, booking_id: int, scope: Scope, *, reason: str = "") -> CalledOff:
    """Cancel the session and those that follow it, or all of its series that are to come; the series goes on no more.

    The other side hears of it once, but not of what organizers had not decided. A session that this side may cancel no more
    stays. A second press finds nothing left and says so. Raises SeriesOver, TooLate where it is too late for all of them,
    ReasonMissing, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked = lock(unit, member, booking_id)
    series = series_of(unit, locked.booking)
    since = locked.booking.recurrence_at if scope is Scope.FOLLOWING else None
    found = [settle(unit, for_update(unit, each.id)) for each in unit.series.sessions(series.id, _ENDS, since=since)]
    coming = [each for each in found if each.state in _ENDS and each.span.start > unit.now]
    ending, kept, late = still_open(unit, coming, locked.party)
    for each in ending:
        check_reason(unit, each, locked.party, Verb.CANCEL, reason)
    ended = []
    for each in ending:
        if each.state is State.HELD:
            ended.append(given_back(unit, each, locked.party, by=member.person_id, told=False))
        else:
            ended.append(called_off(unit, each, locked.party, by=member.person_id, reason=reason, told=False))
    if not ended:
        raise late or SeriesOver(series.id)
    series = end_series(unit, series, ended[0])
    known = [each for each in ending if not each.undecided]
    if known:
        event = SeriesCancelled(series.id, member.person_id, len(known), known[0].span.start, reason)
        tell(unit, known[0], event, both_but(known[0], member.person_id))
    return CalledOff(series, ended, kept)


def still_open(
    unit: Unit, coming: Sequence[Booking], party: Party
) -> tuple[Sequence[Booking], Sequence[Booking], TooLate | IllegalMove | None]:
    """Those that this side may still cancel, a hold always; those that it may not, and why the first of these may not."""
    ending, kept, late = list[Booking](), list[Booking](), None
    for each in coming:
        try:
            if each.state is not State.HELD:
                check_change(unit, each, party)
        except (TooLate, IllegalMove) as refusal:
            kept.append(each)
            late = late or refusal
        else:
            ending.append(each)
    return ending, kept, late


def series_of(unit: Unit, booking: Booking) -> Series:
    """The series of an occurrence, locked. Raises NotFound for what is none."""
    series = unit.series.for_update(booking.series_id) if booking.series_id is not None else None
    if series is None:
        raise NotFound("series")
    return series


def end_series(unit: Unit, series: Series, first: Booking) -> Series:
    """Let the series end before this occurrence of it: none is made any more."""
    assert first.recurrence_at is not None, "an occurrence has one"
    kept = before(series.pattern, series.pattern.day_of(first.recurrence_at))
    ended = replace(series, pattern=kept or series.pattern, extend_at=None, version=series.version + 1)
    unit.series.save(ended, seen=series.version)
    return ended
