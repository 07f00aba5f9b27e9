"""Changing and cancelling of a series of meetings: this and those that follow, or all to come (S1.73, S1.106, S1.122)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from core.errors import Invalid, NotFound, SeriesClashes, SeriesOver
from core.model.booking import State
from core.model.meeting import Meeting, people_of
from core.model.meeting_change import MeetingChange
from core.model.people import Membership
from core.model.series import (
    HORIZON,
    Occurrence,
    Pattern,
    Scope,
    Series,
    Swap,
    before,
    extended_at,
    length_of,
    paired,
    rest,
    shifted,
)
from core.model.timespan import Timespan
from core.model.zones import zone_named
from core.ports import Unit
from core.series_events import SeriesCancelled, SeriesChanged, SeriesInvited, SeriesMoved
from core.services.booking.parts import tidy
from core.services.conflicts import Insist
from core.services.lookup import membership_of
from core.services.meetings.cancelling import call_off_quietly
from core.services.meetings.changing import WorkedOut, free_after, settled_in, work_out, write_changes
from core.services.meetings.displacing import offer_left
from core.services.meetings.guests import invite_guests, tell_guests, uninvite_guests
from core.services.meetings.parts import LockedMeeting, lock_meeting, only_host, room_calendar, tell_people
from core.services.series.meeting_conflicts import Weighed, lock_met, make_way, note_made_way, weighed
from core.services.series.meeting_places import Place


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of a series: what was changed or cancelled, and what keeps a time, or something else, of its own."""

    series: Series
    done: Sequence[Meeting]
    kept: Sequence[Meeting] = ()


def cancel_meetings(unit: Unit, member: Membership, meeting_id: int, scope: Scope, *, reason: str = "") -> Changed:
    """Cancel the meeting and those that follow it, or all of its series that are to come; the series goes on no more.

    Its people hear of it once. Raises SeriesOver, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    series, coming = _locked(unit, member, meeting_id, scope)
    ended = call_off_quietly(unit, coming, by=member.person_id, reason=reason)
    first = coming[0]
    kept = before(series.pattern, _day(series, first.meeting))
    over = replace(series, pattern=kept or series.pattern, extend_at=None, version=series.version + 1)
    unit.series.save(over, seen=series.version)
    event = SeriesCancelled(series.id, member.person_id, len(ended), first.meeting.span.start)
    tell_people(unit, ended[0], event, _all_people(coming) - {member.person_id})
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
    its time, its title or its room, it keeps. ``swaps`` are the times of single days, by their new days; what is left out is not
    moved.
    What is in the way gives way where the policy has it so. What organizers have not decided about stays as it was asked.
    Its people hear of it once. Raises SeriesClashes, SeriesOver, Invalid, NotFound, RoomUnfit, NotAllowed.
    """
    more = (*change.add, *change.add_optional)
    series, coming = _locked(unit, member, meeting_id, scope, more=more, room_id=change.room_id or None)
    base = next((each.meeting for each in coming if each.meeting.id == meeting_id), None)
    if base is None:
        raise SeriesOver(series.id)
    plan = _planned(unit, series, coming, base, change)
    host = membership_of(unit, base.organisation_id, base.host_id)
    swapped = {swap.day: swap.starts_at for swap in swaps}
    left_out = {day for day, starts_at in swapped.items() if starts_at is None}
    worked: dict[int, WorkedOut] = {}
    for each in (one for one in coming if one.meeting.state is State.CONFIRMED):
        found = work_out(unit, host, each, _own_change(each.meeting, base, change, plan, swapped))
        if found is not None:
            worked[each.meeting.id] = found
    if not worked and plan.pattern == series.pattern:
        return Changed(series, ())
    in_the_way = _weighed(unit, member, host, coming, plan, worked, insist)
    displaced = make_way(unit, in_the_way, by=member.person_id)
    into = _series_for(unit, series, plan, splits=scope is Scope.FOLLOWING)
    unit.series.take_out([each.meeting.id for each in coming])
    for number, found in worked.items():
        after = _standing(found.after, into, plan.there[number])
        worked[number] = replace(found, after=replace(after, changed=found.before.changed or _own_time(after)))
    write_changes(unit, list(worked.values()), by=member.person_id)
    unit.meetings.save_all([_carried(each.meeting, into, plan) for each in coming if each.meeting.id not in worked])
    done = [worked[each.meeting.id].after for each in coming if each.meeting.id in worked]
    note_made_way(unit, in_the_way, done, by=member.person_id)
    free_after(unit, list(worked.values()))
    offer_left(unit, displaced)
    _tell(unit, member, into, coming, worked, plan if change.span is not None else None)
    kept = [each.meeting for each in coming if _keeps(each.meeting, base, change, plan, left_out)]
    return Changed(into, done, kept)


_TO_COME = frozenset({State.CONFIRMED, State.PENDING})
"""What is changed or called off with its series: also what organizers have not decided about."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The new pattern and, by meeting, the occurrence that each then is; from which day of the old pattern on it counts."""

    pattern: Pattern
    there: Mapping[int, Occurrence]
    since: date
    was: datetime
    made_until: date


def _locked(
    unit: Unit,
    member: Membership,
    meeting_id: int,
    scope: Scope,
    *,
    more: Collection[int] = (),
    room_id: int | None = None,
) -> tuple[Series, Sequence[LockedMeeting]]:
    """The series and those of its meetings that are meant and to come, all calendars locked. Raises SeriesOver, NotFound."""
    named = lock_meeting(unit, member, meeting_id, more=more)
    only_host(named)
    if named.meeting.series_id is None:
        raise NotFound("series")
    since = named.meeting.recurrence_at if scope is Scope.FOLLOWING else None
    seen = unit.series.meetings(named.meeting.series_id, tuple(_TO_COME), since=since)
    invited = unit.meetings.invitations([each.id for each in seen])
    everybody = unit.people.many({*more, *(one for each in seen for one in people_of(each, invited[each.id]))})
    rooms = {room_calendar(unit, each) for each in {room_id, *(meeting.room_id for meeting in seen)}}
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


def _planned(
    unit: Unit, series: Series, coming: Sequence[LockedMeeting], base: Meeting, change: MeetingChange
) -> _Plan:
    """What each is then. Raises Invalid, SeriesOver."""
    old = series.pattern
    first_day = min(_day(series, each.meeting) for each in coming)
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
        day = _day(series, each.meeting)
        there[each.meeting.id] = new.occurrence(instead.get(day, day))
    was = left.occurrence(left.first).span.start
    return _Plan(new, there, left.first, was, max(instead.values(), default=series.made_until))


def _first_start(series: Series, left: Pattern, base: Meeting, starts_at: datetime) -> datetime:
    """When the first of those concerned begins, if the one that was named begins at ``starts_at``."""
    local = starts_at.astimezone(zone_named(left.zone))
    away = local.date() - _day(series, base)
    on_the_clock = replace(left, minute=local.hour * 60 + local.minute, whole_days=False)
    return on_the_clock.occurrence(left.first + away).span.start


def _own_change(
    meeting: Meeting,
    base: Meeting,
    change: MeetingChange,
    plan: _Plan,
    swapped: Mapping[date, datetime | None],
) -> MeetingChange:
    """The change as far as it concerns this one: what it has otherwise than the one that was named, it keeps."""
    there = plan.there[meeting.id]
    span = None
    if change.span is not None and (meeting.id == base.id or not _own_time(meeting)):
        starts_at = swapped.get(there.day, there.span.start)
        span = None if starts_at is None else Timespan(starts_at, starts_at + (there.span.end - there.span.start))
    own: dict[str, Any] = dict.fromkeys(_own_facts(meeting, base, change))
    return replace(change, span=span, **own)


def _own_facts(meeting: Meeting, base: Meeting, change: MeetingChange) -> list[str]:
    """What is to be changed that this one has otherwise than the one that was named."""
    asked = (name for name in _FACTS if getattr(change, name) is not None)
    return [name for name in asked if getattr(meeting, name) != getattr(base, name)]


_FACTS = ("title", "room_id", "place", "description", "priority", "private", "all_day")
"""What a meeting has under the name that a change of it has."""


def _keeps(meeting: Meeting, base: Meeting, change: MeetingChange, plan: _Plan, left_out: Collection[date]) -> bool:
    """Whether it keeps something although the others change: what it was given by itself.

    What organizers have not decided about stays as it was asked.
    """
    if meeting.state is State.PENDING or _own_facts(meeting, base, change):
        return True
    own_time = meeting.id != base.id and _own_time(meeting)
    return change.span is not None and (plan.there[meeting.id].day in left_out or own_time)


def _own_time(meeting: Meeting) -> bool:
    return meeting.span.start != meeting.recurrence_at


def _weighed(
    unit: Unit,
    member: Membership,
    host: Membership,
    coming: Sequence[LockedMeeting],
    plan: _Plan,
    worked: Mapping[int, WorkedOut],
    insist: Insist | None,
) -> Weighed:
    """What the policy makes of it. Raises SeriesClashes where some of them cannot be as they shall."""
    places = [
        Place(
            plan.there[each.meeting.id],
            worked[each.meeting.id].after,
            (*worked[each.meeting.id].stay, *worked[each.meeting.id].new),
            each.people,
            frozenset(settled_in(worked[each.meeting.id], each.people)),
        )
        for each in coming
        if each.meeting.id in worked
    ]
    if not places:
        return Weighed()
    lock_met(unit, _all_people(coming), places[0].meeting.room_id, [place.span for place in places])
    ignoring = [each.meeting.id for each in coming if each.meeting.id in worked]
    found = weighed(unit, host, places, by=member, insist=insist, ignoring=ignoring, may_ask=False)
    if found.clashes:
        raise SeriesClashes(len(places), found.clashes)
    return found


def _series_for(unit: Unit, series: Series, plan: _Plan, *, splits: bool) -> Series:
    """The series that the changed meetings are of: a new one where some of the old are left before them, else the same."""
    extend_at = extended_at(plan.pattern, plan.made_until, HORIZON)
    kept = before(series.pattern, plan.since) if splits else None
    if kept is None:
        changed = replace(
            series,
            pattern=plan.pattern,
            made_until=plan.made_until,
            extend_at=extend_at,
            version=series.version + 1,
        )
        unit.series.save(changed, seen=series.version)
        return changed
    unit.series.save(replace(series, pattern=kept, extend_at=None, version=series.version + 1), seen=series.version)
    return unit.series.add(Series(0, series.organisation_id, series.kind, plan.pattern, plan.made_until, extend_at))


def _standing(meeting: Meeting, series: Series, at: Occurrence) -> Meeting:
    """The meeting as this occurrence of the series; it differs from it as far as its time does, or as it did before."""
    return replace(meeting, series_id=series.id, recurrence_at=at.recurrence_at)


def _carried(meeting: Meeting, into: Series, plan: _Plan) -> tuple[Meeting, None, int]:
    """One that is not changed, as what it is of the series, to be saved with the claims that it has."""
    still = _standing(meeting, into, plan.there[meeting.id])
    changed = still.changed or _own_time(still)
    return replace(still, version=still.version + 1, changed=changed), None, meeting.version


def _tell(
    unit: Unit,
    member: Membership,
    series: Series,
    coming: Sequence[LockedMeeting],
    worked: Mapping[int, WorkedOut],
    moved: _Plan | None,
) -> None:
    """Everybody hears once: of the new time of the series, else that it was changed; who is new is invited to all of it."""
    first = next((worked[each.meeting.id] for each in coming if each.meeting.id in worked), None)
    if first is None:
        return
    new = {each.person_id for each in first.new if each.person_id is not None}
    tell_people(unit, first.after, SeriesInvited(series.id), new)
    invite_guests(unit, first.after, {each.email for each in first.new if each.email is not None}, whole=True)
    by = member.person_id
    stays = moved is None or moved.was == moved.pattern.occurrence(moved.pattern.first).span.start
    event = SeriesChanged(series.id, by) if moved is None or stays else SeriesMoved(series.id, by, moved.was)
    tell_people(unit, first.after, event, _all_people(coming) - new - {by})
    uninvite_guests(unit, first.after, first.gone, whole=True)
    tell_guests(unit, first.after, first.stay, "changed", was=first.before.span.start, whole=True)
    left = first.before.series_id
    if left is not None and left != series.id:
        last = unit.series.meetings(left, tuple(State))[-1]
        tell_guests(unit, last, first.stay, "changed", was=last.span.start, whole=True)


def _all_people(coming: Sequence[LockedMeeting]) -> set[int]:
    """Everybody who may come to any of them."""
    comes = [people_of(each.meeting, [one for one in each.invitations if one.comes]) for each in coming]
    return set().union(*comes)


def _day(series: Series, meeting: Meeting) -> date:
    assert meeting.recurrence_at is not None, "an occurrence has one"
    return series.pattern.day_of(meeting.recurrence_at)
