"""A series of meetings: called as a whole, its people invited once; further meetings are made as they come into reach."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.errors import Clashing, DateClash, NotFound, OwnClash, SeriesClashes, SeriesOver, ZoneUnknown
from core.events import SeriesInvited, SeriesReplied, SeriesShort
from core.model.booking import Party, State
from core.model.conflict import Ask, Clash
from core.model.invitation import Answer, Invitation
from core.model.meeting import Claim, Meeting, people_of
from core.model.people import Membership, Person
from core.model.recurrence import rule_of
from core.model.series import (
    HORIZON,
    Occurrence,
    Pattern,
    Series,
    SeriesKind,
    Swap,
    extended_at,
    length_of,
    made_by,
    pattern_of,
    without,
)
from core.model.zones import zone_named
from core.ports import Unit
from core.services.conflicts import Insist
from core.services.history import Line, note_all
from core.services.lookup import person_of
from core.services.meetings.answering import answer_quietly
from core.services.meetings.asking import ask_organizers, lock_met
from core.services.meetings.creating import MeetingPlan, checked, invitations_of, planned
from core.services.meetings.displacing import offer_left
from core.services.meetings.guests import invite_guests
from core.services.meetings.parts import check_room, party_of_meeting, tell_people, wanted_claims
from core.services.series.meeting_conflicts import weighed
from core.services.series.meeting_places import Place
from core.services.series.parts import Placed, placed
from core.services.series.weighing import MOST_ASKED, given_way, make_way, note_made_way
from core.services.timers import keep_timers_of


@dataclass(frozen=True, slots=True)
class MeetingSeries:
    """A series with its meetings in the order of their days."""

    series: Series
    meetings: Sequence[Meeting]


def create_meeting_series(
    unit: Unit,
    host: Membership,
    plan: MeetingPlan,
    rule: str,
    swaps: Sequence[Swap] = (),
    *,
    insist: Insist | None = None,
) -> MeetingSeries:
    """Call a series of meetings like the plan, whose ``span`` is the first: all that is in reach in one transaction, or nothing.

    Where something is in the way of a date, the policy decides: it gives way, or, once the host does ``insist``, organizers are
    asked about that date, which is pending meanwhile; else nothing is called. Everybody is invited once, to all that stands.
    Raises SeriesClashes, which names the dates that cannot be and the nearest time of each, Invalid, ZoneUnknown, NotFound,
    RoomUnfit, SeriesOver.
    """
    plan = checked(unit, host, plan)
    drawn = _drawn(unit, host, plan, rule, swaps)
    everybody, spans = {host.person_id, *plan.required, *plan.optional}, [each.span for each in drawn.placed]
    rooms = {plan.room_id, *(swap.room_id for swap in swaps)}
    people = lock_met(unit, everybody, spans, room_ids=rooms)
    places = _places(unit, host, plan, drawn, swaps, people)
    found = weighed(unit, host, places, insist=insist)
    if found.clashes:
        raise SeriesClashes(len(places), found.clashes)
    displaced = make_way(unit, found, by=host.person_id)
    pattern, made_until = drawn.pattern, drawn.made_until
    extend_at = extended_at(pattern, made_until, HORIZON)
    series = unit.series.add(Series(0, host.organisation_id, SeriesKind.MEETING, pattern, made_until, extend_at))
    asked = {at: (clashes, insist.reason if insist else "") for at, clashes in found.asked.items()}
    made = store_occurrences(unit, host, series, places, asked, by=host.person_id)
    note_made_way(unit, found, made, by=host.person_id)
    stands = next((each for each in made if each.state is State.CONFIRMED), None)
    if stands is not None:
        tell_people(unit, stands, SeriesInvited(series.id), {*plan.required, *plan.optional})
        invite_guests(unit, stands, {guest.email for guest in plan.guests}, whole=True)
    offer_left(unit, displaced)
    return MeetingSeries(series, made)


def foreseen_series(
    unit: Unit, host: Membership, plan: MeetingPlan, rule: str, swaps: Sequence[Swap] = ()
) -> tuple[Clash, ...]:
    """What would have to give way if the series were called now, in order of time. Raises as calling it does."""
    plan = checked(unit, host, plan)
    drawn = _drawn(unit, host, plan, rule, swaps)
    people = unit.people.many({host.person_id, *plan.required, *plan.optional})
    places = _places(unit, host, plan, drawn, swaps, people)
    found = weighed(unit, host, places)
    if found.clashes:
        raise SeriesClashes(len(places), found.clashes)
    return given_way(found)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A series that is wanted: its pattern, until when it is made now, and where each of that shall be."""

    pattern: Pattern
    made_until: date
    placed: Sequence[Placed]


def _drawn(unit: Unit, host: Membership, plan: MeetingPlan, rule: str, swaps: Sequence[Swap]) -> _Drawn:
    """The first is made however far ahead it is: what is made later is like it.

    Raises Invalid, ZoneUnknown, NotFound, RoomUnfit, SeriesOver.
    """
    pattern = plan_pattern(unit, host, plan, rule, swaps)
    made_until = max(made_by(pattern, unit.now + HORIZON), pattern.first)
    attendees = len(plan.required) + len(plan.optional) + len(plan.guests)
    check_room(unit, host.organisation_id, plan.room_id, pattern.occurrence(pattern.first).span, 1 + attendees)
    coming = [each for each in pattern.occurrences(pattern.first, made_until) if each.span.end > unit.now]
    if not coming:
        raise SeriesOver(0)
    return _Drawn(pattern, made_until, placed(coming, swaps))


def _places(
    unit: Unit,
    host: Membership,
    plan: MeetingPlan,
    drawn: _Drawn,
    swaps: Sequence[Swap],
    people: Mapping[int, Person],
) -> Sequence[Place]:
    """What has a room of its own counts as changed: what is made later is not like it."""
    model, invitations = planned(unit, host, plan), invitations_of(unit, plan)
    rooms = {swap.day: swap.room_id for swap in swaps if swap.room_id is not None}
    places = []
    for each in drawn.placed:
        room_id = rooms.get(each.occurrence.day, model.room_id)
        there = replace(model, span=each.span, room_id=room_id, changed=room_id != model.room_id)
        places.append(Place(each.occurrence, there, invitations, people))
    return places


def plan_pattern(unit: Unit, host: Membership, plan: MeetingPlan, rule: str, swaps: Sequence[Swap]) -> Pattern:
    """The pattern on the host's wall clock, without what is left out. Raises Invalid, ZoneUnknown."""
    zone = person_of(unit, host.person_id).zone
    if zone is None:
        raise ZoneUnknown
    local = plan.span.start.astimezone(zone_named(zone))
    read = rule_of(rule, zone, 0 if plan.all_day else local.hour * 60 + local.minute)
    length = length_of(plan.span, zone, whole_days=plan.all_day)
    pattern = pattern_of(read, zone, plan.span.start, length, whole_days=plan.all_day)
    for swap in swaps:
        if swap.starts_at is None:
            pattern = without(pattern, swap.day)
    return pattern


def store_occurrences(
    unit: Unit,
    host: Membership,
    series: Series,
    places: Sequence[Place],
    asked: Mapping[datetime, tuple[Sequence[Clash], str]],
    *,
    by: int | None,
) -> Sequence[Meeting]:
    """The meetings of the series, with their claims and timers; nobody is told but organizers.

    These are asked about what is ``asked``, by RECURRENCE-ID: what is in its way, and why it is wanted.
    """
    made, new = list[Meeting](), list[tuple[Meeting, Sequence[Invitation], Sequence[Claim]]]()
    for place in places:
        at = place.occurrence.recurrence_at
        meeting = replace(
            place.meeting,
            series_id=series.id,
            recurrence_at=at,
            changed=place.meeting.changed or place.span.start != at,
        )
        claims = wanted_claims(unit, meeting, place.invitations, place.people)
        if at in asked:
            clashes, why = asked[at]
            made.append(ask_organizers(unit, host, meeting, place.invitations, claims, clashes, why=why))
        else:
            new.append((meeting, place.invitations, claims))
    stand = unit.meetings.add_all(new)
    note_all(unit, [Line(each, State.CONFIRMED.value) for each in stand], by=by)
    keep_timers_of(unit, stand)
    return sorted((*made, *stand), key=lambda each: each.recurrence_at or each.span.start)


def meetings_seen(unit: Unit, member: Membership, series_id: int) -> MeetingSeries:
    """The series with all its meetings, for their people and for organizers; NotFound tells others not even that it is there."""
    series = unit.series.get(series_id)
    meetings = unit.series.meetings(series_id, tuple(State)) if series is not None else ()
    if series is None or not meetings or party_in_series(unit, member, meetings) is None:
        raise NotFound("series")
    return MeetingSeries(series, meetings)


def party_in_series(unit: Unit, member: Membership, meetings: Sequence[Meeting]) -> Party | None:
    """The member's side, by the last meeting in which they have one."""
    there = unit.people.membership(meetings[0].organisation_id, member.person_id)
    sides = (party_of_meeting(unit, there, each) for each in reversed(meetings)) if there is not None else ()
    return next((side for side in sides if side is not None), None)


@dataclass(frozen=True, slots=True)
class SeriesReply:
    """How many meetings of a series were answered, and those that cannot be accepted any more: the time is taken by now."""

    answered: int
    taken: Sequence[Meeting]


def answer_all(unit: Unit, member: Membership, series_id: int, said: Answer) -> SeriesReply:
    """Answer one's invitations to all of a series that is to come; the host hears of it once.

    Raises SeriesOver where nothing of it is to come, NotFound for whoever is not invited.
    """
    found = meetings_seen(unit, member, series_id)
    coming = [each for each in found.meetings if each.state is State.CONFIRMED and each.span.start > unit.now]
    invited = unit.meetings.invitations([each.id for each in coming])
    mine = [each for each in coming if any(one.person_id == member.person_id for one in invited[each.id])]
    if not mine:
        raise SeriesOver(series_id) if not coming else NotFound("invitation")
    changed, taken = 0, []
    for each in mine:
        try:
            changed += not answer_quietly(unit, member, each.id, said).again
        except OwnClash:
            taken.append(each)
    if changed:
        tell_people(unit, mine[0], SeriesReplied(series_id, member.person_id, said.value), {mine[0].host_id})
    return SeriesReply(len(mine) - len(taken), taken)


# The clock's part.


def extend_meetings(unit: Unit, seen: Series) -> Series:
    """Make the next meetings like the last that has not been changed; the policy decides where something is in the way.

    What cannot be had is left out, and the host hears of it, or that organizers are asked. Where the host is a member no more, it
    goes on no more.
    """
    made = unit.series.meetings(seen.id, tuple(State))
    model = next((each for each in reversed(made) if not each.changed), made[-1] if made else None)
    host = unit.people.membership(seen.organisation_id, model.host_id) if model is not None else None
    if model is None or host is None:
        return stopped(unit, seen)
    invited = [_anew(each) for each in unit.meetings.invitations([model.id])[model.id]]
    made_until = max(made_by(seen.pattern, unit.now + HORIZON), seen.made_until)
    coming = list(seen.pattern.occurrences(seen.made_until + timedelta(days=1), made_until))
    there = {each.recurrence_at for each in made}
    coming = [each for each in coming if each.span.start > unit.now and each.recurrence_at not in there]
    spans = [each.span for each in coming]
    people = lock_met(unit, people_of(model, invited), spans, room_ids={model.room_id})
    series = unit.series.for_update(seen.id)
    if series is None or series.version != seen.version:
        return series or seen
    places = [_like(model, each, invited, people) for each in coming]
    found = weighed(unit, host, places)
    asked = dict(list(_to_ask(found.clashes))[:MOST_ASKED])
    out = {each.recurrence_at: each.day for each in found.clashes if each.recurrence_at not in asked}
    displaced = make_way(unit, found, by=host.person_id)
    stand = [place for place in places if place.occurrence.recurrence_at not in out]
    made_now = store_occurrences(unit, host, series, stand, asked, by=None)
    note_made_way(unit, found, made_now, by=host.person_id)
    pattern = series.pattern
    for day in out.values():
        pattern = without(pattern, day)
    for each in found.clashes:
        short = SeriesShort(series.id, each.recurrence_at, asked=each.recurrence_at in asked)
        tell_people(unit, model, short, {model.host_id})
    offer_left(unit, displaced)
    extend_at = extended_at(pattern, made_until, HORIZON)
    changed = replace(series, pattern=pattern, made_until=made_until, extend_at=extend_at, version=series.version + 1)
    unit.series.save(changed, seen=series.version)
    return changed


def _to_ask(clashes: Sequence[DateClash]) -> Iterator[tuple[datetime, tuple[Sequence[Clash], str]]]:
    """Those about which the policy has organizers decide: what is in the way, for which nobody has to give a reason."""
    for each in clashes:
        if isinstance(each.why, Clashing) and isinstance(each.why.outcome, Ask):
            yield each.recurrence_at, (each.why.outcome.clashes, "")


def _anew(invitation: Invitation) -> Invitation:
    """The same person's invitation to the next one: whoever comes to the series comes to it."""
    return replace(invitation, id=0, booking_id=0, note="", proposed=None)


def _like(model: Meeting, at: Occurrence, invited: Sequence[Invitation], people: Mapping[int, Person]) -> Place:
    fresh = replace(
        model,
        id=0,
        short_id="",
        span=at.span,
        changed=False,
        state=State.CONFIRMED,
        version=1,
        reason="",
        ended_by=None,
        created_at=None,
    )
    return Place(at, fresh, invited, people)


def stopped(unit: Unit, series: Series) -> Series:
    """It goes on no more: nothing is left to make more of, or nobody offers it any more."""
    ended = replace(series, extend_at=None, version=series.version + 1)
    unit.series.save(ended, seen=series.version)
    return ended
