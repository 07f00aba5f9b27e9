"""Moving of a series of sessions: this and those that follow, or all that are to come, by as much as one of them (S1.73).

The policy decides about each date that others have (S1.75, S1.106).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.errors import DateClash, SeriesAsked, SeriesClashes, SeriesOver, TimeTaken
from core.events import SeriesMoved
from core.model.booking import Booking, Party
from core.model.changing import Verb
from core.model.conflict import Clash
from core.model.people import Membership
from core.model.priority import Priority
from core.model.series import Series, extended_at
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted
from core.services.booking.cancelling import check_reason
from core.services.booking.checks import wanted_again
from core.services.booking.ending import end_shadow
from core.services.booking.freeing import freed
from core.services.booking.parts import (
    Locked,
    beyond,
    both_but,
    claim_of,
    claims_of,
    lock,
    store,
    tell,
    tidy,
)
from core.services.booking.urging import urgent_session
from core.services.conflicts import Insist
from core.services.insisting import put_to_organizers
from core.services.lookup import service_of
from core.services.meetings.asking import lock_met
from core.services.meetings.displacing import offer_left
from core.services.series.calling_off import series_of
from core.services.series.parts import Placed, goes_over, reach_of
from core.services.series.session_conflicts import weighed_if
from core.services.series.shift_plan import Shift, ShiftPlan, Step, check_moves, going, one_after_another, planned_shift
from core.services.series.weighing import Weighed, make_way, note_made_way


@dataclass(frozen=True, slots=True)
class Shifted:
    """A series that was moved: what has a new time, and what keeps the one it was given by itself.

    ``asked`` are the sessions that stand where they are until organizers have decided.
    """

    series: Series
    moved: Sequence[Booking]
    kept: Sequence[Booking]
    asked: Sequence[Booking] = ()


def move_sessions(
    unit: Unit, member: Membership, booking_id: int, shift: Shift, *, reason: str = "", insist: Insist | None = None
) -> Shifted:
    """Move a session and with it those that follow, or all of its series that are to come, in one transaction.

    A session that was given a time of its own keeps it. Where others have the time of a date, the policy that holds decides once
    its guest, or an organizer, does ``insist``: they give way, or organizers are asked about that date, which stands as it is
    meanwhile. The other side hears of the move once. Raises SeriesClashes, SeriesAsked where the host would have to answer,
    LengthNotOffered, ServiceInactive, SeriesOver, TooLate, TooManyMoves, ReasonMissing, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason or (insist.reason if insist else ""), "reason")
    wish = _wished(unit, member, booking_id, shift, insist)
    for step, _ in wish.going:
        check_reason(unit, step.booking, wish.locked.party, Verb.MOVE, reason)
    found = wish.found
    if found.clashes:
        raise SeriesClashes(len(wish.going), found.clashes)
    displaced = make_way(unit, found, by=member.person_id)
    into = _gone_over(unit, wish)
    for step, _ in wish.going:
        end_shadow(unit, step.booking, wish.locked.party, by=member.person_id)
    stand, moved = _carried_all(unit, wish, into, by=member.person_id)
    note_made_way(unit, found, moved, by=member.person_id)
    asked = _ask(unit, member, wish, stand)
    offer_left(unit, displaced)
    for each in moved:
        freed(unit, wish.before[each.id])
    if moved:
        event = SeriesMoved(into.id, member.person_id, wish.plan.was, reason)
        tell(unit, moved[0], event, both_but(moved[0], member.person_id))
    concerned = {step.booking.id for step, _ in wish.going}
    kept = [step.booking for step in wish.plan.steps if step.booking.id not in concerned]
    return Shifted(into, sorted(moved, key=lambda each: each.span), kept, asked)


def foreseen_moves(unit: Unit, member: Membership, booking_id: int, shift: Shift) -> tuple[Clash, ...]:
    """What would have to give way if the series were moved now: nothing, as only who insists has others give way.

    Writes nothing. Raises as moving it does.
    """
    wish = _wished(unit, member, booking_id, shift, None)
    if wish.found.clashes:
        raise SeriesClashes(len(wish.going), wish.found.clashes)
    return ()


@dataclass(frozen=True, slots=True)
class _Wish:
    """A move that is wanted of a series: the plan, those that go with where they go, and what the policy makes of it."""

    locked: Locked
    series: Series
    wanted: Wanted
    plan: ShiftPlan
    going: Sequence[tuple[Step, Timespan]]
    found: Weighed

    @property
    def before(self) -> Mapping[int, Booking]:
        """All that is concerned as it was, by id."""
        return {step.booking.id: step.booking for step in self.plan.steps}


def _wished(unit: Unit, member: Membership, booking_id: int, shift: Shift, insist: Insist | None) -> _Wish:
    """All that is concerned, locked, and what the policy makes of the times. Raises as ``move_sessions`` does."""
    locked = lock(unit, member, booking_id)
    series = series_of(unit, locked.booking)
    service = service_of(unit, locked.booking.service_id)
    if service.approval and locked.party is Party.GUEST:
        raise SeriesAsked(series.id)
    wanted = wanted_again(unit, locked.booking, shift.length)
    plan = planned_shift(unit, locked, series, shift)
    there = going(plan, shift)
    if not there:
        check_moves(unit, locked.party, plan)
        raise SeriesOver(series.id)
    if locked.party is not Party.GUEST:
        wanted = wanted._replace(service=replace(wanted.service, minimum_notice=0))
    return _Wish(locked, series, wanted, plan, there, _weighed(unit, member, locked, wanted, there, insist))


def _weighed(
    unit: Unit,
    member: Membership,
    locked: Locked,
    wanted: Wanted,
    there: Sequence[tuple[Step, Timespan]],
    insist: Insist | None,
) -> Weighed:
    """What the policy makes of the times: what a host has is theirs to move or to call off, so that they insist on nothing."""
    by = None if locked.party is Party.HOST else member
    places = [Placed(step.there, span) for step, span in there]
    if insist is not None and by is not None:
        spans = [claim_of(wanted.service, place.span) for place in places]
        lock_met(unit, {locked.sides.host.id, locked.sides.guest.id}, spans)
    shadows = (unit.bookings.shadow(step.booking.id) for step, _ in there)
    ignoring = [*(step.booking.id for step, _ in there), *(each.id for each in shadows if each is not None)]
    found = weighed_if(unit, by, wanted, locked.sides.guest, places, insist=insist, ignoring=ignoring)
    for step, span in there:
        at = step.there.recurrence_at
        if at in found.asked and _stands_in_the_way(unit, locked, wanted, step, there):
            del found.asked[at]
            taken = TimeTaken(locked.sides.host.id, span.start, ())
            found.clashes.append(DateClash(step.there.day, at, span, taken, None))
    return found


def _stands_in_the_way(
    unit: Unit, locked: Locked, wanted: Wanted, step: Step, there: Sequence[tuple[Step, Timespan]]
) -> bool:
    """Whether another of them goes where this one would stand until organizers have decided about it."""
    calendars = locked.sides.calendar_ids
    stays = claims_of(unit, step.booking, calendars).values()
    others = [claim_of(wanted.service, span) for other, span in there if other is not step]
    return any(claim.overlaps(other) for claim in stays for other in others)


def _gone_over(unit: Unit, wish: _Wish) -> Series:
    """The series that the moved sessions are of."""
    plan = wish.plan
    extend_at = extended_at(plan.pattern, plan.made_until, reach_of(wish.wanted.service))
    changed = replace(wish.series, pattern=plan.pattern, made_until=plan.made_until, extend_at=extend_at)
    return goes_over(unit, wish.series, changed, since=plan.since if plan.splits else None)


def _carried_all(unit: Unit, wish: _Wish, into: Series, *, by: int) -> tuple[Mapping[int, Booking], list[Booking]]:
    """All of them in their series, by id, and those of them that are at a new time; what is asked about stands."""
    spans = {s.booking.id: span for s, span in wish.going if s.there.recurrence_at not in wish.found.asked}
    stand, moved = dict[int, Booking](), list[Booking]()
    for step in one_after_another(wish.plan.steps, spans):
        after = _carried(unit, wish, step, spans.get(step.booking.id), into, by=by)
        stand[after.id] = after
        if step.booking.id in spans:
            moved.append(after)
    return stand, moved


def _carried(unit: Unit, wish: _Wish, step: Step, span: Timespan | None, into: Series, *, by: int) -> Booking:
    """The session in its series, at its new time if it has one."""
    booking, locked = step.booking, wish.locked
    stands = replace(booking, series_id=into.id, recurrence_at=step.there.recurrence_at)
    if span is None:
        after = replace(stands, version=booking.version + 1)
        unit.bookings.save(after, None, seen=booking.version)
        return after
    after = stands.rescheduled(span)
    if locked.party is Party.GUEST:
        after = replace(after, guest_moves=booking.guest_moves + 1)
    if step.there.recurrence_at in wish.found.displaced:
        after = replace(after, priority=max(after.priority, Priority.URGENT))
    claim = claim_of(service_of(unit, booking.service_id), span)
    claims = {locked.sides.host.calendar_id: claim, locked.sides.guest.calendar_id: span}
    store(unit, booking, after, claims, by=by, what="moved", detail=booking.span.start.isoformat())
    return after


def _ask(unit: Unit, member: Membership, wish: _Wish, stand: Mapping[int, Booking]) -> Sequence[Booking]:
    """Put before the organizers what cannot be had without them; returns the sessions that stand as they are meanwhile."""
    guest, asked = wish.locked.sides.guest.calendar_id, []
    for step, span in wish.going:
        clashes = wish.found.asked.get(step.there.recurrence_at)
        if clashes is None:
            continue
        moving = stand[step.booking.id]
        wanted = wish.wanted._replace(length=span.minutes)
        session = replace(urgent_session(wanted, span, moving.guest_id, moving.topic), moves_id=moving.id)
        own = beyond(span, claims_of(unit, moving, [guest]).get(guest))
        claims = [] if own is None else [(guest, own)]
        put_to_organizers(unit, member, session, claims, clashes, why=wish.found.reason, before=moving)
        asked.append(moving)
    return asked
