"""Another rhythm, or another end, for a series from one of its dates on: what it then has no more is called off, the rest stays.

What is on the rule still keeps its people, its answers and its time; what was given a time, or anything else, of its own stays
although the rule has it no more; what the rule has besides is made as the clock makes it, and decided like that where it clashes
(S1.73, S1.106, S1.122).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Generic, TypeVar

from core.errors import IllegalMove, SeriesAsked, SeriesOver, TooLate
from core.events import SeriesChanged
from core.model.booking import Booking, Party, State
from core.model.changing import Verb
from core.model.meeting import Appointment, Meeting
from core.model.people import Membership
from core.model.recurrence import Rule, rule_of
from core.model.series import HORIZON, Pattern, Scope, Series, SeriesKind, made_by, reruled, rest
from core.ports import Unit
from core.services.booking.cancelling import check_change, check_reason
from core.services.booking.ending import called_off
from core.services.booking.lapsing import settle
from core.services.booking.parts import Locked, both_but, for_update, lock, tell, tidy
from core.services.lookup import service_of
from core.services.meetings.cancelling import call_off_quietly
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import LockedMeeting, tell_people
from core.services.series.calling_off import series_of
from core.services.series.extending import extend
from core.services.series.meeting_changes import all_people, locked_meetings, tell_rest
from core.services.series.parts import goes_over, reach_of

T = TypeVar("T", Booking, Meeting)


@dataclass(frozen=True, slots=True)
class Rhythm(Generic[T]):
    """What another rule makes of those of a series that are to come, from the one that was named on.

    ``kept`` stay although the rule has them no more, ``more`` is how many dates within reach it has besides.
    """

    series: Series
    pattern: Pattern
    since: date
    stay: Sequence[T]
    ending: Sequence[T]
    kept: Sequence[T]
    more: int


@dataclass(frozen=True, slots=True)
class Revised:
    """A series with its new rule: what was called off of it, and what stays although the rule has it no more."""

    series: Series
    ended: Sequence[Appointment]
    kept: Sequence[Appointment]


def foreseen_session_rhythm(unit: Unit, member: Membership, booking_id: int, rule: str) -> Rhythm[Booking]:
    """What the rule would make of a series of sessions. Writes nothing; raises as changing it does, but for a reason."""
    return _of_sessions(unit, member, booking_id, rule)[1]


def change_session_rhythm(unit: Unit, member: Membership, booking_id: int, rule: str, *, reason: str = "") -> Revised:
    """Let a series of sessions go by another RFC 5545 rule, or end otherwise, from this one on. The other side hears of it once.

    What it is too late to cancel stays. Raises SeriesAsked where a guest wants more of a host who answers each request,
    SeriesOver, ReasonMissing, Invalid (``recurrence``), NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked, rhythm = _of_sessions(unit, member, booking_id, rule)
    for each in rhythm.ending:
        check_reason(unit, each, locked.party, Verb.CANCEL, reason)
    by = member.person_id
    ended = [called_off(unit, each, locked.party, by=by, reason=reason, told=False) for each in rhythm.ending]
    into = _gone_over(unit, rhythm)
    for each in (*rhythm.stay, *rhythm.kept):
        if each.series_id != into.id:
            unit.bookings.save(replace(each, series_id=into.id, version=each.version + 1), None, seen=each.version)
    (into,) = extend(unit, [into.id]) or (into,)
    tell(unit, locked.booking, SeriesChanged(into.id, by), both_but(locked.booking, by))
    return Revised(into, ended, rhythm.kept)


def foreseen_meeting_rhythm(unit: Unit, member: Membership, meeting_id: int, rule: str) -> Rhythm[Meeting]:
    """What the rule would make of a series of meetings. Writes nothing; raises as changing it does."""
    return _of_meetings(unit, member, meeting_id, rule)[1]


def change_meeting_rhythm(unit: Unit, member: Membership, meeting_id: int, rule: str) -> Revised:
    """The same of a series of meetings, by its host; its people hear of it once.

    Raises SeriesOver, Invalid, NotFound, NotAllowed.
    """
    coming, rhythm = _of_meetings(unit, member, meeting_id, rule)
    by, ending = member.person_id, {each.id for each in rhythm.ending}
    ended = call_off_quietly(unit, [each for each in coming if each.meeting.id in ending], by=by, reason="")
    unit.series.take_out(_in_the_way(unit, rhythm))
    into = _gone_over(unit, rhythm)
    carried = [each for each in (*rhythm.stay, *rhythm.kept) if each.series_id != into.id]
    unit.series.take_out([each.id for each in carried])
    after = [replace(each, series_id=into.id, version=each.version + 1) for each in carried]
    unit.meetings.save_all([(now, None, was.version) for was, now in zip(carried, after, strict=True)])
    (into,) = extend(unit, [into.id]) or (into,)
    first = next(each for each in coming if each.meeting.id not in ending)
    tell_people(unit, first.meeting, SeriesChanged(into.id, by), all_people(coming) - {by})
    tell_guests(unit, first.meeting, first.invitations, "changed", was=first.meeting.span.start, whole=True)
    tell_rest(unit, rhythm.series.id, into, first.invitations)
    return Revised(into, ended, rhythm.kept)


def _of_sessions(unit: Unit, member: Membership, booking_id: int, rule: str) -> tuple[Locked, Rhythm[Booking]]:
    locked = lock(unit, member, booking_id)
    series = series_of(unit, locked.booking)
    service = service_of(unit, locked.booking.service_id)
    since = locked.booking.recurrence_at
    found = unit.series.sessions(series.id, (State.CONFIRMED, State.PENDING), since=since)
    settled = [settle(unit, for_update(unit, each.id)) for each in found]
    coming = [each for each in settled if each.live and each.span.start > unit.now]
    last = made_by(series.pattern, unit.now + reach_of(service))
    late = {each.id for each in coming if not _can_end(unit, each, locked.party)}
    rhythm = _reckoned(unit, series, locked.booking, coming, rule, last, late)
    if rhythm.more and service.approval and locked.party is Party.GUEST:
        raise SeriesAsked(series.id)
    return locked, rhythm


def _can_end(unit: Unit, session: Booking, party: Party) -> bool:
    try:
        check_change(unit, session, party)
    except (TooLate, IllegalMove):
        return False
    return True


def _of_meetings(
    unit: Unit, member: Membership, meeting_id: int, rule: str
) -> tuple[Sequence[LockedMeeting], Rhythm[Meeting]]:
    series, coming = locked_meetings(unit, member, meeting_id, Scope.FOLLOWING)
    named = next((each.meeting for each in coming if each.meeting.id == meeting_id), None)
    if named is None:
        raise SeriesOver(series.id)
    last = made_by(series.pattern, unit.now + HORIZON)
    return coming, _reckoned(unit, series, named, [each.meeting for each in coming], rule, last, ())


def _reckoned(
    unit: Unit,
    series: Series,
    named: T,
    coming: Sequence[T],
    rule: str,
    last: date,
    late: Collection[int],
) -> Rhythm[T]:
    """What becomes of each; what the rule does not have stays where it is ``late``, or has something of its own.

    Beyond the new end nothing stays. Raises SeriesOver, Invalid.
    """
    old = series.pattern
    since = old.day_of(_recurrence_at(named))
    pattern = reruled(old, since, _rule_in(old, since, rule))
    made = _made(unit, series, since)
    on_old = {each.recurrence_at for each in old.occurrences(since, max(last, series.made_until))}
    off = {each.recurrence_at for each in made if not each.live and each.recurrence_at in on_old}
    out = pattern.exceptions | {old.day_of(at) for at in off if at is not None and pattern.has(old.day_of(at))}
    pattern = replace(pattern, exceptions=out)
    days = {each.recurrence_at: each for each in pattern.occurrences(since, max(last, series.made_until))}
    stay, ending, kept = list[T](), list[T](), list[T]()
    for each in coming:
        own = _has_own(each) and not _beyond(pattern, old.day_of(_recurrence_at(each)))
        where = stay if each.recurrence_at in days else kept if own or each.id in late else ending
        where.append(each)
    if not stay:
        raise SeriesOver(series.id)
    there = {each.recurrence_at for each in made if each.live}
    more = (each for at, each in days.items() if at not in there and each.day <= last)
    return Rhythm(series, pattern, since, stay, ending, kept, sum(each.span.start > unit.now for each in more))


def _rule_in(old: Pattern, since: date, text: str) -> Rule:
    """The rule; where it says no end, it ends as the old one does, after as many times as are left of that. Raises Invalid."""
    rule, left = rule_of(text, old.zone, old.minute), rest(old, since)
    if rule.count is not None or rule.until is not None or left is None:
        return rule
    return replace(rule, count=left.rule.count, until=left.rule.until)


def _beyond(pattern: Pattern, day: date) -> bool:
    """Whether the day lies behind the end of the rule."""
    last = pattern.last if pattern.ends else None
    return last is not None and day > last


def _has_own(appointment: Appointment) -> bool:
    """Whether it was given something of its own."""
    changed = isinstance(appointment, Meeting) and appointment.changed
    return changed or appointment.span.start != appointment.recurrence_at


def _recurrence_at(appointment: Appointment) -> datetime:
    assert appointment.recurrence_at is not None, "an occurrence has one"
    return appointment.recurrence_at


def _made(unit: Unit, series: Series, since: date) -> Sequence[Appointment]:
    """All that was made of it from that day on, whatever became of it."""
    book, start = unit.series, series.pattern.occurrence(since).span.start
    if series.kind is SeriesKind.SESSION:
        return book.sessions(series.id, tuple(State), since=start)
    return book.meetings(series.id, tuple(State), since=start)


def _in_the_way(unit: Unit, rhythm: Rhythm[Meeting]) -> Sequence[int]:
    """What was called off once on days that are to be made anew: no two of a series are of one day."""
    old, new = rhythm.series.pattern, rhythm.pattern
    dead = (each for each in _made(unit, rhythm.series, rhythm.since) if not each.live)
    return [each.id for each in dead if new.has(old.day_of(_recurrence_at(each)))]


def _gone_over(unit: Unit, rhythm: Rhythm[Any]) -> Series:
    """The series by its new rule, stored so that the clock makes what it has besides; a new one unless only the end is new."""
    series, since = rhythm.series, rhythm.since
    changed = replace(series, pattern=rhythm.pattern, made_until=since - timedelta(days=1), extend_at=unit.now)
    return goes_over(unit, series, changed, since=since if rhythm.pattern.first != series.pattern.first else None)
