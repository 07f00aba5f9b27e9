"""Calling a meeting: checked, claimed and told in one transaction (S1.22, S1.88)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.errors import IllegalMove, Invalid, NotAllowed
from core.events import Invited
from core.model.address import is_email
from core.model.booking import State
from core.model.conflict import Alternative, Ask, Clash, Displace
from core.model.invitation import Invitation
from core.model.meeting import Meeting
from core.model.meeting_change import Guest
from core.model.people import Membership
from core.model.priority import Priority
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.conflicts import Insist, resolve
from core.services.decisions import note_displaced
from core.services.history import note
from core.services.meetings.asking import ask_organizers, lock_met, settle_met
from core.services.meetings.displacing import displace, offer_left
from core.services.meetings.guests import invite_guests
from core.services.meetings.parts import check_room, members_here, seen_meeting, tell_people, wanted_claims
from core.services.timers import keep_meeting_timers

TITLE_LIMIT = 150
"""Characters of a title."""

DESCRIPTION_LIMIT = 2000
"""Characters of a description."""

MOST_ATTENDEES = 250
"""People who can be invited to one meeting, so that one unit of work stays short."""

LONGEST = 14 * 24 * 60
"""Minutes of the longest meeting: a fortnight."""


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What a meeting is to be. ``required`` and ``optional`` are people's ids; the host is neither.

    ``span`` is UTC; an ``all_day`` one runs from midnight to midnight on the host's wall (S1.112).
    """

    title: str
    span: Timespan
    required: tuple[int, ...] = ()
    optional: tuple[int, ...] = ()
    guests: tuple[Guest, ...] = ()
    room_id: int | None = None
    place: str = ""
    description: str = ""
    priority: Priority = Priority.NORMAL
    private: bool = False
    all_day: bool = False
    reminders: tuple[int, ...] | None = None


def create_meeting(unit: Unit, host: Membership, plan: MeetingPlan, *, insist: Insist | None = None) -> Meeting:
    """Call a meeting: its people are invited, its time and room are claimed, or nothing happens at all.

    Where something is in the way, the policy decides: it gives way, organizers are asked, once the host does ``insist``, and the
    meeting is pending, or Clashing is raised. Named twice, somebody is invited once, and required if named so once; the host is
    not invited. Raises Invalid, NotFound, RoomUnfit, Clashing.
    """
    plan = checked(unit, host, plan)
    attendees = len(plan.required) + len(plan.optional) + len(plan.guests)
    check_room(unit, host.organisation_id, plan.room_id, plan.span, 1 + attendees)
    people = lock_met(unit, {host.person_id, *plan.required, *plan.optional}, [plan.span], room_ids={plan.room_id})
    meeting = planned(unit, host, plan)
    invitations = invitations_of(unit, plan)
    claims = wanted_claims(unit, meeting, invitations, people)
    settle_met(unit, claims)
    outcome = resolve(unit, host, meeting, claims, people, insist=insist)
    if isinstance(outcome, Ask):
        why = insist.reason if insist else ""
        return ask_organizers(unit, host, meeting, invitations, claims, outcome.clashes, why=why)
    clashes, reason = (outcome.clashes, outcome.reason) if isinstance(outcome, Displace) else ((), "")
    displaced = displace(unit, clashes, by=host.person_id, reason=reason)
    meeting = unit.meetings.add(meeting, invitations, claims)
    note(unit, meeting, State.CONFIRMED.value, by=host.person_id)
    if clashes:
        note_displaced(unit, meeting, clashes, by=host.person_id, reason=reason)
    keep_meeting_timers(unit, meeting)
    tell_people(unit, meeting, Invited(meeting.id, meeting.version), {*plan.required, *plan.optional})
    invite_guests(unit, meeting, {guest.email for guest in plan.guests})
    offer_left(unit, displaced)
    return meeting


def foreseen(unit: Unit, host: Membership, plan: MeetingPlan) -> tuple[Clash, ...]:
    """What would have to give way if the meeting were called now, before anything is final (S1.4). Only looks.

    Raises Invalid, NotFound, Clashing, as calling it would.
    """
    plan = checked(unit, host, plan)
    people = unit.people.many({host.person_id, *plan.required, *plan.optional})
    meeting = planned(unit, host, plan)
    claims = wanted_claims(unit, meeting, invitations_of(unit, plan), people)
    outcome = resolve(unit, host, meeting, claims, people)
    return outcome.clashes if isinstance(outcome, Displace) else ()


def call_again(unit: Unit, member: Membership, meeting_id: int, time: Alternative) -> Meeting:
    """Call a meeting that is off once more, at another time, as it was: only its host can. Raises as calling does.

    Raises NotFound, NotAllowed, IllegalMove for one that is not off.
    """
    meeting = seen_meeting(unit, member, meeting_id)
    if meeting.host_id != member.person_id:
        raise NotAllowed(needs="meeting_host")
    if meeting.live or meeting.state is State.COMPLETED:
        raise IllegalMove(meeting, State.CONFIRMED)
    comes = [each for each in unit.meetings.invitations([meeting.id])[meeting.id] if each.comes]
    plan = MeetingPlan(
        title=meeting.title,
        span=Timespan.lasting(time.starts_at, meeting.span.minutes),
        required=tuple(each.person_id for each in comes if each.person_id is not None and each.required),
        optional=tuple(each.person_id for each in comes if each.person_id is not None and not each.required),
        guests=tuple(Guest(each.email, each.name) for each in comes if each.email is not None),
        room_id=time.room_id or meeting.room_id,
        place=meeting.place,
        description=meeting.description,
        priority=meeting.priority,
        private=meeting.private,
        all_day=meeting.all_day,
        reminders=meeting.reminders,
    )
    return create_meeting(unit, member, plan)


def checked(unit: Unit, host: Membership, plan: MeetingPlan) -> MeetingPlan:
    """The plan, each person once and its words tidied. Raises Invalid, and NotFound for somebody of another organisation."""
    title = " ".join(plan.title.split())
    if len(title) > TITLE_LIMIT:
        raise Invalid("title", "too_long", TITLE_LIMIT)
    description = plan.description.strip()
    if len(description) > DESCRIPTION_LIMIT:
        raise Invalid("description", "too_long", DESCRIPTION_LIMIT)
    if plan.span.end <= unit.now:
        raise Invalid("start", "past")
    if plan.span.minutes > LONGEST:
        raise Invalid("length", "too_long", LONGEST)
    required = _once(plan.required, {host.person_id})
    optional = _once(plan.optional, {host.person_id, *required})
    guests = tuple({guest.email.casefold(): guest for guest in plan.guests}.values())
    if not all(is_email(guest.email) for guest in guests):
        raise Invalid("guests", "malformed")
    if len(required) + len(optional) + len(guests) > MOST_ATTENDEES:
        raise Invalid("attendees", "too_many", MOST_ATTENDEES)
    members_here(unit, host, (*required, *optional))
    return MeetingPlan(
        title=title,
        span=plan.span,
        required=required,
        optional=optional,
        guests=guests,
        room_id=plan.room_id,
        place=" ".join(plan.place.split()),
        description=description,
        priority=plan.priority,
        private=plan.private,
        all_day=plan.all_day,
        reminders=plan.reminders,
    )


def planned(unit: Unit, host: Membership, plan: MeetingPlan) -> Meeting:
    """The meeting of the plan, not stored yet."""
    return Meeting(
        id=0,
        short_id="",
        organisation_id=host.organisation_id,
        host_id=host.person_id,
        title=plan.title,
        span=plan.span,
        room_id=plan.room_id,
        place=plan.place,
        description=plan.description,
        priority=plan.priority,
        private=plan.private,
        all_day=plan.all_day,
        reminders=plan.reminders,
        created_at=unit.now,
    )


def invitations_of(unit: Unit, plan: MeetingPlan) -> Sequence[Invitation]:
    """The invitations of a checked plan: who is required first, in the order named."""
    people = [
        Invitation(0, 0, person, required=needed, sent_at=unit.now)
        for needed, group in ((True, plan.required), (False, plan.optional))
        for person in group
    ]
    guests = [Invitation(0, 0, email=guest.email, name=guest.name, sent_at=unit.now) for guest in plan.guests]
    return (*people, *guests)


def _once(people: Iterable[int], apart: set[int]) -> tuple[int, ...]:
    return tuple(person for person in dict.fromkeys(people) if person not in apart)
