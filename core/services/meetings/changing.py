"""Changing a meeting: only those concerned hear of it, with what has changed (S1.23, S1.40, S1.61, S1.62)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from core.errors import Clashing, IllegalMove, OntoSibling, StaleVersion
from core.events import AttendeesChanged, Invited, MeetingChanged, Uninvited
from core.model.booking import State
from core.model.conflict import Ask, Book, Clash, Displace
from core.model.invitation import Answer, Invitation
from core.model.meeting import Claim, Meeting
from core.model.meeting_change import MeetingChange
from core.model.people import Membership, Person
from core.ports import Unit
from core.services.conflicts import Insist, resolve
from core.services.decisions import note_displaced
from core.services.meetings.asking import ask_organizers, lock_met, settle_met
from core.services.meetings.creating import MeetingPlan, checked, invitations_of
from core.services.meetings.displacing import displace, offer_left
from core.services.meetings.ending import end_change
from core.services.meetings.freeing import Left, free_times, held_people
from core.services.meetings.guests import invite_guests, tell_guests, uninvite_guests
from core.services.meetings.parts import (
    LockedMeeting,
    Written,
    check_room,
    lock_meeting,
    lock_people,
    only_host,
    store_meetings,
    tell_people,
    wanted_claims,
)

_CHANGEABLE = frozenset({State.CONFIRMED})


def change_meeting(
    unit: Unit,
    member: Membership,
    meeting_id: int,
    change: MeetingChange,
    *,
    seen: int | None = None,
    insist: Insist | None = None,
) -> Meeting:
    """Change a meeting that has not begun; the host may, and organizers. A change to what it is already is none.

    Who has answered is asked anew where its time changes. ``seen`` is the version that the person saw. Where something is in
    the way, the policy decides as it does about a new meeting; while organizers are asked, once the member does ``insist``, it
    stands as it is, and what it is to be is returned, pending. Raises IllegalMove, StaleVersion, Invalid, NotFound, NotAllowed,
    RoomUnfit, Clashing.
    """
    locked = _changeable(unit, member, meeting_id, change)
    meeting = locked.meeting
    if seen is not None and seen != meeting.version:
        raise StaleVersion(meeting)
    worked = work_out(unit, member, locked, change)
    if worked is None:
        return meeting
    _check_siblings(unit, worked)
    outcome = _outcome(unit, member, worked, locked.people, change, insist)
    if isinstance(outcome, Ask):
        invitations, why = [*worked.stay, *worked.new], insist.reason if insist else ""
        clashes = outcome.clashes
        return ask_organizers(
            unit, member, worked.after, invitations, worked.claims, clashes, why=why, before=worked.before
        )
    end_change(unit, meeting, locked.party, by=member.person_id)
    carry_out(unit, worked, outcome, by=member.person_id)
    return worked.after


def foreseen_change(unit: Unit, member: Membership, meeting_id: int, change: MeetingChange) -> tuple[Clash, ...]:
    """What would have to give way if the meeting were changed so now, before anything is final (S1.4). Writes nothing.

    Raises IllegalMove, Invalid, NotFound, NotAllowed, RoomUnfit, Clashing, as changing it would.
    """
    locked = _changeable(unit, member, meeting_id, change)
    worked = work_out(unit, member, locked, change)
    if worked is None:
        return ()
    _check_siblings(unit, worked)
    outcome = _outcome(unit, member, worked, locked.people, change, None)
    return outcome.clashes if isinstance(outcome, Displace) else ()


def _changeable(unit: Unit, member: Membership, meeting_id: int, change: MeetingChange) -> LockedMeeting:
    """The meeting and whoever is to join it, locked. Raises NotFound, NotAllowed, IllegalMove."""
    locked = lock_meeting(unit, member, meeting_id, more=(*change.add, *change.add_optional))
    only_host(locked)
    meeting = locked.meeting
    if meeting.state not in _CHANGEABLE or meeting.span.start <= unit.now:
        raise IllegalMove(meeting, State.CONFIRMED)
    return locked


def carry_out(
    unit: Unit,
    worked: "WorkedOut",
    outcome: Book | Displace,
    *,
    by: int,
    apart: Collection[int] = (),
    asked: bool = False,
) -> None:
    """What is in the way gives way, then the change is written and told to all but ``by`` and those ``apart``.

    That somebody displaced others for it is kept, unless organizers were ``asked``: then their decision is.
    """
    clashes, reason = (outcome.clashes, outcome.reason) if isinstance(outcome, Displace) else ((), "")
    displaced = displace(unit, clashes, by=by, reason=reason)
    write_changes(unit, (worked,), by=by)
    if clashes and not asked:
        note_displaced(unit, worked.after, clashes, by=by, reason=reason)
    tell_change(unit, worked, by, apart=apart)
    free_after(unit, (worked,))
    offer_left(unit, displaced)


def _outcome(
    unit: Unit,
    member: Membership,
    worked: "WorkedOut",
    people: Mapping[int, Person],
    change: MeetingChange,
    insist: Insist | None,
) -> Book | Displace | Ask:
    """What the policy makes of it. Raises Clashing, with the meeting and what of it was to be different."""
    before, after = worked.before, worked.after
    lock_met(unit, people, [after.span], room_ids={after.room_id})
    settle_met(unit, worked.claims)
    ignoring, settled = [before.id], settled_in(worked, people)
    shadow = unit.meetings.shadow(before.id)
    if shadow is not None:
        ignoring.append(shadow.id)
    try:
        return resolve(unit, member, after, worked.claims, people, insist=insist, ignoring=ignoring, settled=settled)
    except Clashing as clashing:
        raise replace(clashing, meeting=before, change=change) from None


def settled_in(worked: "WorkedOut", people: Mapping[int, Person]) -> set[int]:
    """The calendars of those who have agreed to the time already, as it stays the same."""
    if worked.after.span != worked.before.span:
        return set()
    return {people[each.person_id].calendar_id for each in worked.stay if each.person_id is not None}


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What a change makes of a meeting, before anything is written: who stays, who is new, who is gone, and what it claims."""

    before: Meeting
    after: Meeting
    stay: Sequence[Invitation]
    new: Sequence[Invitation]
    gone: Sequence[Invitation]
    claims: Sequence[Claim]
    was: Sequence[Invitation]


def _check_siblings(unit: Unit, worked: WorkedOut) -> None:
    """Raise OntoSibling where another meeting of the same series has the time that this one would go to."""
    series_id = worked.after.series_id
    if series_id is None or worked.after.span == worked.before.span:
        return
    hard = [claim.calendar_id for claim in worked.claims if claim.hard]
    found = unit.bookings.claims(hard, worked.after.span).values()
    met = {owner for taken in found for _, owner in taken} - {worked.after.id}
    sibling = next((each for each in unit.meetings.many(met).values() if each.series_id == series_id), None)
    if sibling is not None:
        raise OntoSibling(sibling)


def work_out(unit: Unit, member: Membership, locked: LockedMeeting, change: MeetingChange) -> WorkedOut | None:
    """What the change makes of the locked meeting; None where it is that already. Raises Invalid, NotFound, RoomUnfit."""
    meeting = locked.meeting
    plan = checked(unit, replace(member, person_id=meeting.host_id), _plan_of(meeting, change))
    after = _changed(meeting, plan)
    if after.room_id != meeting.room_id:
        lock_people(unit, (), after.room_id)
    gone = _gone(locked, change)
    new = [each for each in invitations_of(unit, plan) if not _invited(each, locked.invitations)]
    needed = dict.fromkeys(plan.required, True) | dict.fromkeys(plan.optional, False)
    other = [each for each in locked.invitations if needed.get(each.person_id or 0, each.required) is not each.required]
    if after == meeting and not gone and not new and not other:
        return None
    after = replace(after, version=meeting.version + 1, changed=meeting.changed or meeting.series_id is not None)
    moved = after.span != meeting.span
    if moved or new or after.room_id != meeting.room_id:
        people = 1 + len(locked.invitations) - len(gone) + len(new)
        check_room(unit, meeting.organisation_id, after.room_id, after.span, people)
    kept = [replace(i, required=not i.required) if i in other else i for i in locked.invitations if i not in gone]
    # Of a group session a seat stays taken, as a session with a guest stays agreed: who cannot come then gives it up.
    stay = [_asked_anew(each) if moved and meeting.service_id is None else each for each in kept]
    claims = wanted_claims(unit, after, [*stay, *new], locked.people)
    return WorkedOut(meeting, after, stay, new, gone, claims, locked.invitations)


def write_changes(unit: Unit, worked: Sequence[WorkedOut], *, by: int) -> None:
    """Write down what was worked out of one meeting or several at once; their time is free once all of them have gone."""
    unit.meetings.save_invitations([one for each in worked for one in each.stay if one not in each.was])
    unit.meetings.uninvite([one.id for each in worked for one in each.gone])
    unit.meetings.invite([replace(one, booking_id=each.before.id) for each in worked for one in each.new])
    written = [Written(each.before, each.after, each.claims, each.before.span.start.isoformat()) for each in worked]
    store_meetings(unit, written, by=by, what="changed")


def free_after(unit: Unit, worked: Sequence[WorkedOut]) -> None:
    """Offer to who waits what the changes give back, once all that is written in their unit stands."""
    left: list[Left] = []
    for each in worked:
        held, now = held_people(each.before, each.was), held_people(each.after, [*each.stay, *each.new])
        left += [Left(each.before, held - now), Left(each.before, held & now, each.after.span)]
    free_times(unit, left)


def _plan_of(meeting: Meeting, change: MeetingChange) -> MeetingPlan:
    """What the meeting is to be; of its people only those who are new."""
    room_id = meeting.room_id if change.room_id is None else (change.room_id or None)
    return MeetingPlan(
        title=meeting.title if change.title is None else change.title,
        span=change.span or meeting.span,
        required=change.add,
        optional=change.add_optional,
        guests=change.add_guests,
        room_id=room_id,
        place=meeting.place if change.place is None else change.place,
        description=meeting.description if change.description is None else change.description,
        priority=meeting.priority if change.priority is None else change.priority,
        private=meeting.private if change.private is None else change.private,
        all_day=meeting.all_day if change.all_day is None else change.all_day,
        reminders=meeting.reminders,
    )


def _changed(meeting: Meeting, plan: MeetingPlan) -> Meeting:
    return replace(
        meeting,
        title=plan.title,
        span=plan.span,
        room_id=plan.room_id,
        place=plan.place,
        description=plan.description,
        priority=plan.priority,
        private=plan.private,
        all_day=plan.all_day,
    )


def _gone(locked: LockedMeeting, change: MeetingChange) -> list[Invitation]:
    addresses = {address.casefold() for address in change.remove_guests}
    return [
        each
        for each in locked.invitations
        if each.person_id in change.remove or (each.email is not None and each.email.casefold() in addresses)
    ]


def _invited(new: Invitation, invitations: Sequence[Invitation]) -> bool:
    email = new.email and new.email.casefold()
    return any(
        (each.person_id is not None and each.person_id == new.person_id)
        or (each.email is not None and each.email.casefold() == email)
        for each in invitations
    )


def _asked_anew(invitation: Invitation) -> Invitation:
    """Whether they can come then is not known."""
    return replace(invitation, answer=Answer.PENDING, note="", responded_at=None, proposed=None)


def tell_change(unit: Unit, worked: WorkedOut, by: int, *, apart: Collection[int] = ()) -> None:
    """Who is new is invited, who is gone is told, and the others hear what has changed, if anything that concerns them has.

    Where nothing has but who is invited, their cards show it, and nobody is woken for it.
    """
    before, after, stay, new, gone = worked.before, worked.after, worked.stay, worked.new, worked.gone
    tell_people(unit, after, Invited(after.id, after.version), _people(new))
    invite_guests(unit, after, {each.email for each in new if each.email is not None})
    tell_people(unit, after, Uninvited(after.id, after.version, by), _people(gone))
    uninvite_guests(unit, after, gone)
    others = {after.host_id, *_people(stay)} - {by, *apart}
    if replace(after, version=before.version, changed=before.changed) != before:
        event = MeetingChanged(
            after.id,
            after.version,
            by,
            was_start=before.span.start if before.span != after.span else None,
            was_end=before.span.end if before.span != after.span else None,
            was_title=before.title if before.title != after.title else None,
            was_room=before.room_id if before.room_id != after.room_id else None,
            was_place=before.place if before.place != after.place else None,
        )
        tell_people(unit, after, event, others)
        tell_guests(unit, after, stay, "changed", was=before.span.start)
    elif new or gone:
        tell_people(unit, after, AttendeesChanged(after.id, after.version), others)


def _people(invitations: Sequence[Invitation]) -> set[int]:
    return {each.person_id for each in invitations if each.person_id is not None}
