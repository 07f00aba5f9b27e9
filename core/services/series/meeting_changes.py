"""Changing and cancelling of a series of meetings: this and those that follow, or all to come (S1.73, S1.106, S1.122)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.errors import NotFound, SeriesClashes, SeriesOver
from core.events import SeriesCancelled, SeriesChanged, SeriesInvited, SeriesMoved
from core.model.booking import State
from core.model.conflict import Clash
from core.model.invitation import Invitation
from core.model.meeting import Meeting, people_of
from core.model.meeting_change import MeetingChange
from core.model.people import Membership
from core.model.series import (
    HORIZON,
    Occurrence,
    Scope,
    Series,
    Swap,
    before,
    extended_at,
)
from core.ports import Unit
from core.services.booking.parts import tidy
from core.services.conflicts import Insist
from core.services.lookup import membership_of
from core.services.meetings.asking import ask_organizers, lock_met
from core.services.meetings.cancelling import call_off_quietly
from core.services.meetings.changing import WorkedOut, free_after, settled_in, work_out, write_changes
from core.services.meetings.displacing import offer_left
from core.services.meetings.ending import end_changes
from core.services.meetings.guests import invite_guests, tell_guests, uninvite_guests
from core.services.meetings.parts import LockedMeeting, lock_meeting, only_host, room_calendar, tell_people
from core.services.series.meeting_conflicts import weighed
from core.services.series.meeting_places import Place
from core.services.series.meeting_plan import Plan, day_of, has_own_time, keeps, own_change, planned
from core.services.series.parts import goes_over
from core.services.series.weighing import Weighed, given_way, make_way, note_made_way


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of a series: what was changed or cancelled, and what keeps a time, or something else, of its own.

    ``asked`` are the dates that stand as they are until organizers have decided, as they are wanted.
    """

    series: Series
    done: Sequence[Meeting]
    kept: Sequence[Meeting] = ()
    asked: Sequence[Meeting] = ()


def cancel_meetings(unit: Unit, member: Membership, meeting_id: int, scope: Scope, *, reason: str = "") -> Changed:
    """Cancel the meeting and those that follow it, or all of its series that are to come; the series goes on no more.

    Its people hear of it once. Raises SeriesOver, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    series, coming = locked_meetings(unit, member, meeting_id, scope)
    ended = call_off_quietly(unit, coming, by=member.person_id, reason=reason)
    first = coming[0]
    kept = before(series.pattern, day_of(series, first.meeting))
    over = replace(series, pattern=kept or series.pattern, extend_at=None, version=series.version + 1)
    unit.series.save(over, seen=series.version)
    event = SeriesCancelled(series.id, member.person_id, len(ended), first.meeting.span.start)
    tell_people(unit, ended[0], event, all_people(coming) - {member.person_id})
    tell_guests(unit, ended[0], first.invitations, "cancelled", whole=True)
    return Changed(over, ended)


def change_meetings(
    unit: Unit,
    member: Membership,
    meeting_id: int,
    scope: Scope,
    change: MeetingChange,
    *,
    swaps: Sequence[Swap] = (),
    insist: Insist | None = None,
) -> Changed:
    """Change the meeting and those that follow it, or all of its series that are to come, in one transaction.

    ``change.span`` is the time of the meeting that was named: all others move by as much. What a meeting was given by itself,
    its time, its title or its room, it keeps. ``swaps`` are the times of single days, by their new days; what is left out keeps
    its time, its room and its people.
    Where something is in the way of a date, the policy decides: it gives way, or, once the member does ``insist``, organizers
    are asked about that date, which stands as it is meanwhile; else nothing is changed. What they have not decided about of the
    series itself stays as it was asked. Its people hear of it once. Raises SeriesClashes, SeriesOver, Invalid, NotFound,
    RoomUnfit, NotAllowed.
    """
    wanted = _wanted(unit, member, meeting_id, scope, change, swaps)
    if wanted.nothing:
        return Changed(wanted.series, ())
    found = _weighed(unit, member, wanted, insist)
    series, coming, plan = wanted.series, wanted.coming, wanted.plan
    displaced = make_way(unit, found, by=member.person_id)
    extend_at = extended_at(plan.pattern, plan.made_until, HORIZON)
    changed = replace(series, pattern=plan.pattern, made_until=plan.made_until, extend_at=extend_at)
    into = goes_over(unit, series, changed, since=plan.since if scope is Scope.FOLLOWING else None)
    unit.series.take_out([each.meeting.id for each in coming])
    done, asked = _divided(wanted, into, found)
    end_changes(unit, [each.before for each in (*done, *asked)], coming[0].party, by=member.person_id)
    write_changes(unit, done, by=member.person_id)
    done_ids = {each.before.id for each in done}
    asked_ids = {each.before.id for each in asked}
    still = [each.meeting for each in coming if each.meeting.id not in done_ids]
    carried = [_carried(each, into, plan, asked=each.id in asked_ids) for each in still]
    unit.meetings.save_all([(now, None, was.version) for was, now in zip(still, carried, strict=True)])
    stand = {each.id: each for each in carried}
    waiting = [
        ask_organizers(
            unit,
            member,
            each.after,
            (*each.stay, *each.new),
            each.claims,
            found.asked[_recurrence_at(each.after)],
            why=insist.reason if insist else "",
            before=stand[each.before.id],
        )
        for each in asked
    ]
    after = [each.after for each in done]
    note_made_way(unit, found, after, by=member.person_id)
    free_after(unit, done)
    offer_left(unit, displaced)
    _tell(unit, member, into, coming, done, plan if change.span is not None else None)
    left_out = {swap.day for swap in swaps if swap.starts_at is None}
    kept = [each.meeting for each in coming if keeps(each.meeting, wanted.base, change, plan, left_out)]
    return Changed(into, after, kept, waiting)


def foreseen_changes(
    unit: Unit,
    member: Membership,
    meeting_id: int,
    scope: Scope,
    change: MeetingChange,
    *,
    swaps: Sequence[Swap] = (),
) -> tuple[Clash, ...]:
    """What would have to give way if the series were changed so now, in order of time. Writes nothing; raises as it would."""
    return given_way(_weighed(unit, member, _wanted(unit, member, meeting_id, scope, change, swaps), None))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A change that is wanted of a series: those of its meetings that are meant, the one named, and what is made of each.

    ``own_rooms`` are the days that get another room than the others.
    """

    series: Series
    coming: Sequence[LockedMeeting]
    base: Meeting
    host: Membership
    plan: Plan
    worked: Mapping[int, WorkedOut]
    own_rooms: Collection[date] = ()

    @property
    def nothing(self) -> bool:
        """Whether all of it is so already."""
        return not self.worked and self.plan.pattern == self.series.pattern


def _wanted(
    unit: Unit, member: Membership, meeting_id: int, scope: Scope, change: MeetingChange, swaps: Sequence[Swap]
) -> _Wanted:
    """All that is concerned, locked, and what the change makes of it. Raises as ``change_meetings`` does."""
    more = (*change.add, *change.add_optional)
    rooms = {change.room_id or None, *(swap.room_id for swap in swaps)}
    series, coming = locked_meetings(unit, member, meeting_id, scope, more=more, room_ids=rooms)
    base = next((each.meeting for each in coming if each.meeting.id == meeting_id), None)
    if base is None:
        raise SeriesOver(series.id)
    plan = planned(unit, series, [each.meeting for each in coming], base, change)
    host = membership_of(unit, base.organisation_id, base.host_id)
    swapped = {swap.day: swap for swap in swaps}
    worked: dict[int, WorkedOut] = {}
    for each in (one for one in coming if one.meeting.state is State.CONFIRMED):
        found = work_out(unit, host, each, own_change(each.meeting, base, change, plan, swapped))
        if found is not None:
            worked[each.meeting.id] = found
    own_rooms = {swap.day for swap in swaps if swap.room_id is not None}
    return _Wanted(series, coming, base, host, plan, worked, own_rooms)


def _divided(wanted: _Wanted, into: Series, found: Weighed) -> tuple[list[WorkedOut], list[WorkedOut]]:
    """What is changed at once, and what organizers are asked about, each as the occurrence that it then is."""
    done, asked = list[WorkedOut](), list[WorkedOut]()
    for number, worked in wanted.worked.items():
        there = wanted.plan.there[number]
        after = _standing(worked.after, into, there)
        own = has_own_time(after) or there.day in wanted.own_rooms
        after = replace(after, changed=worked.before.changed or own)
        (asked if there.recurrence_at in found.asked else done).append(replace(worked, after=after))
    return done, asked


_TO_COME = frozenset({State.CONFIRMED, State.PENDING})
"""What is changed or called off with its series: also what organizers have not decided about."""


def locked_meetings(
    unit: Unit,
    member: Membership,
    meeting_id: int,
    scope: Scope,
    *,
    more: Collection[int] = (),
    room_ids: Collection[int | None] = (),
) -> tuple[Series, Sequence[LockedMeeting]]:
    """The series and those of its meetings that are meant and to come, all calendars locked.

    Raises SeriesOver, NotFound, NotAllowed for all but its host.
    """
    named = lock_meeting(unit, member, meeting_id, more=more)
    only_host(named)
    if named.meeting.series_id is None:
        raise NotFound("series")
    since = named.meeting.recurrence_at if scope is Scope.FOLLOWING else None
    seen = unit.series.meetings(named.meeting.series_id, tuple(_TO_COME), since=since)
    invited = unit.meetings.invitations([each.id for each in seen])
    everybody = unit.people.many({*more, *(one for each in seen for one in people_of(each, invited[each.id]))})
    rooms = {room_calendar(unit, each) for each in {*room_ids, *(meeting.room_id for meeting in seen)}}
    unit.bookings.lock({p.calendar_id for p in everybody.values()} | {each for each in rooms if each is not None})
    series = unit.series.for_update(named.meeting.series_id)
    locked = unit.meetings.all_for_update([each.id for each in seen])
    coming = []
    for each in seen:
        meeting = locked.get(each.id)
        if meeting is not None and meeting.state in _TO_COME and meeting.span.start > unit.now:
            people = {one: everybody[one] for one in (*people_of(meeting, invited[each.id]), *more)}
            coming.append(LockedMeeting(meeting, tuple(invited[each.id]), people, named.party))
    if series is None or not coming:
        raise SeriesOver(named.meeting.series_id)
    return series, coming


def _weighed(unit: Unit, member: Membership, wanted: _Wanted, insist: Insist | None) -> Weighed:
    """What the policy makes of it. Raises SeriesClashes where some of them cannot be as they shall."""
    concerned = [each for each in wanted.coming if each.meeting.id in wanted.worked]
    places = []
    for each in concerned:
        worked = wanted.worked[each.meeting.id]
        invitations, settled = (*worked.stay, *worked.new), frozenset(settled_in(worked, each.people))
        places.append(Place(wanted.plan.there[each.meeting.id], worked.after, invitations, each.people, settled))
    if not places:
        return Weighed()
    rooms = {place.meeting.room_id for place in places}
    lock_met(unit, all_people(wanted.coming), [place.span for place in places], room_ids=rooms)
    numbers = [each.meeting.id for each in concerned]
    ignoring = [*numbers, *(each.id for each in unit.meetings.shadows(numbers).values())]
    found = weighed(unit, wanted.host, places, by=member, insist=insist, ignoring=ignoring)
    if found.clashes:
        raise SeriesClashes(len(places), found.clashes)
    return found


def _standing(meeting: Meeting, series: Series, at: Occurrence) -> Meeting:
    """The meeting as this occurrence of the series; it differs from it as far as its time does, or as it did before."""
    return replace(meeting, series_id=series.id, recurrence_at=at.recurrence_at)


def _carried(meeting: Meeting, into: Series, plan: Plan, *, asked: bool) -> Meeting:
    """One that stands as it is, as what it is of the series; what organizers are ``asked`` about has something of its own."""
    still = _standing(meeting, into, plan.there[meeting.id])
    changed = asked or still.changed or has_own_time(still)
    return replace(still, version=still.version + 1, changed=changed)


def _recurrence_at(meeting: Meeting) -> datetime:
    assert meeting.recurrence_at is not None, "an occurrence has one"
    return meeting.recurrence_at


def _tell(
    unit: Unit,
    member: Membership,
    series: Series,
    coming: Sequence[LockedMeeting],
    done: Sequence[WorkedOut],
    moved: Plan | None,
) -> None:
    """Everybody hears once: of the new time of the series, else that it was changed; who is new is invited to all of it."""
    if not done:
        return
    first = done[0]
    new = {each.person_id for each in first.new if each.person_id is not None}
    tell_people(unit, first.after, SeriesInvited(series.id), new)
    invite_guests(unit, first.after, {each.email for each in first.new if each.email is not None}, whole=True)
    by = member.person_id
    stays = moved is None or moved.was == moved.pattern.occurrence(moved.pattern.first).span.start
    event = SeriesChanged(series.id, by) if moved is None or stays else SeriesMoved(series.id, by, moved.was)
    tell_people(unit, first.after, event, all_people(coming) - new - {by})
    uninvite_guests(unit, first.after, first.gone, whole=True)
    tell_guests(unit, first.after, first.stay, "changed", was=first.before.span.start, whole=True)
    if first.before.series_id is not None:
        tell_rest(unit, first.before.series_id, series, first.stay)


def tell_rest(unit: Unit, series_id: int, into: Series, invitations: Iterable[Invitation]) -> None:
    """Those who are invited by mail hear what is left of a series that went over ``into`` another."""
    if series_id != into.id:
        last = unit.series.meetings(series_id, tuple(State))[-1]
        tell_guests(unit, last, invitations, "changed", was=last.span.start, whole=True)


def all_people(coming: Sequence[LockedMeeting]) -> set[int]:
    """Everybody who may come to any of them."""
    comes = [people_of(each.meeting, [one for one in each.invitations if one.comes]) for each in coming]
    return set().union(*comes)
