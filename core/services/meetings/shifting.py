"""Giving another time to what stands in the way of something else, instead of calling it off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.events import MeetingChanged, Rescheduled
from core.model.booking import Booking, Party, State
from core.model.conflict import SHOWN_TIMES, Alternative
from core.model.invitation import Answer, Invitation
from core.model.meeting import Appointment, Claim, Meeting, people_of
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.alternatives import other_times
from core.services.booking.checks import others_for
from core.services.booking.ending import end_shadow
from core.services.booking.parts import for_update, session_claims, sides_of, store, tell
from core.services.conflicts import clashes_of
from core.services.meetings.ending import end_change
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import lock_people, store_meeting, tell_people, wanted_claims

MOVABLE = frozenset({State.CONFIRMED})
"""What can be given another time: a request or a hold is not agreed yet."""


def times_for(unit: Unit, standing: Appointment, *, clear_of: Sequence[Claim]) -> tuple[Alternative, ...]:
    """The nearest other times for a session or meeting that is to make way for these claims, three at most."""
    if standing.state not in MOVABLE:
        return ()
    if isinstance(standing, Meeting):
        invitations = unit.meetings.invitations([standing.id])[standing.id]
        required = {standing.host_id, *(each.person_id for each in _required(invitations))}
        found = other_times(
            unit, standing, {person for person in required if person is not None}, count=2 * SHOWN_TIMES
        )
    else:
        guest = sides_of(unit, standing.host_id, standing.guest_id).guest
        times = others_for(unit, standing, ignoring=(standing.id,), also=(guest.calendar_id,))
        found = tuple(Alternative(time.starts_at) for time in times)
    minutes = standing.span.minutes
    clear = [time for time in found if not _meets(Timespan.lasting(time.starts_at, minutes), clear_of)]
    return tuple(clear[:SHOWN_TIMES])


def shift(
    unit: Unit, plan: Sequence[tuple[int, Alternative]], *, by: int, clear_of: Sequence[Claim]
) -> Sequence[Appointment] | None:
    """Move each of these bookings to its time, all or none: None where one was not free, or not clear of those claims.

    Returns them as they were: once their time is claimed anew, what is left of it is to be offered.

    The calendars of all of them are locked. Everybody concerned hears what has changed, but for ``by``.
    """
    shifts: list[_Shift] = []
    for number, time in plan:
        one = _shift_of(unit, number, time)
        if one is None or not _is_free(unit, one, (*clear_of, *(claim for other in shifts for claim in other.claims))):
            return None
        shifts.append(one)
    for one in shifts:
        _carry_out(unit, one, by=by)
    return [one.before for one in shifts]


@dataclass(frozen=True, slots=True)
class _Shift:
    """A session or meeting, what it is to be, and what it claims then."""

    before: Appointment
    after: Appointment
    claims: Sequence[Claim]
    invitations: Sequence[Invitation] = ()


def _shift_of(unit: Unit, booking_id: int, time: Alternative) -> _Shift | None:
    """None for what cannot be moved."""
    meeting = unit.meetings.for_update(booking_id)
    if meeting is not None:
        return _meeting_shift(unit, meeting, time)
    session = for_update(unit, booking_id)
    if not _may_move(unit, session, time):
        return None
    span = Timespan.lasting(time.starts_at, session.span.minutes)
    after = session.rescheduled(span)
    people = unit.people.many({session.host_id, session.guest_id})
    return _Shift(session, after, session_claims(unit, after, people))


def _meeting_shift(unit: Unit, meeting: Meeting, time: Alternative) -> _Shift | None:
    if not _may_move(unit, meeting, time):
        return None
    span = Timespan.lasting(time.starts_at, meeting.span.minutes)
    after = replace(meeting.rescheduled(span), room_id=time.room_id or meeting.room_id)
    invitations = [
        replace(each, answer=Answer.PENDING, proposed=None) if each.comes and meeting.service_id is None else each
        for each in unit.meetings.invitations([meeting.id])[meeting.id]
    ]
    people = lock_people(unit, people_of(after, invitations), after.room_id)
    return _Shift(meeting, after, wanted_claims(unit, after, invitations, people), invitations)


def _may_move(unit: Unit, standing: Appointment, time: Alternative) -> bool:
    ahead = min(standing.span.start, time.starts_at) > unit.now
    return standing.state in MOVABLE and standing.moves_id is None and ahead


def _is_free(unit: Unit, shift: _Shift, clear_of: Sequence[Claim]) -> bool:
    here = shift.before.organisation_id
    alone = ((claim,) for claim in shift.claims)
    free = not any(clashes_of(unit, here, claim, ignoring=(shift.before.id,)) for claim in alone)
    return free and not any(
        claim.calendar_id == other.calendar_id and claim.span.overlaps(other.span)
        for claim in shift.claims
        for other in clear_of
    )


def _meets(span: Timespan, claims: Sequence[Claim]) -> bool:
    return any(claim.span.overlaps(span) for claim in claims)


def _carry_out(unit: Unit, shift: _Shift, *, by: int) -> None:
    before, after = shift.before, shift.after
    was = before.span.start.isoformat()
    if isinstance(before, Meeting) and isinstance(after, Meeting):
        end_change(unit, before, Party.ORGANIZER, by=by)
        for each in shift.invitations:
            unit.meetings.save_invitation(each)
        store_meeting(unit, before, after, shift.claims, by=by, what="changed", detail=was)
        event = MeetingChanged(
            after.id,
            after.version,
            by,
            was_start=before.span.start,
            was_end=before.span.end,
            was_room=before.room_id if before.room_id != after.room_id else None,
        )
        comes = [each for each in shift.invitations if each.comes]
        tell_people(unit, after, event, people_of(after, comes) - {by})
        tell_guests(unit, after, comes, "changed", was=before.span.start)
    elif isinstance(before, Booking) and isinstance(after, Booking):
        end_shadow(unit, before, Party.ORGANIZER, by=by)
        claims = {claim.calendar_id: claim.span for claim in shift.claims}
        store(unit, before, after, claims, by=by, what="moved", detail=was)
        tell(
            unit,
            after,
            Rescheduled(after.id, after.version, by, before.span.start),
            {after.host_id, after.guest_id} - {by},
        )


def _required(invitations: Sequence[Invitation]) -> list[Invitation]:
    return [each for each in invitations if each.required and each.comes]
