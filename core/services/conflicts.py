"""What is in the way of a time that several people and a room are wanted for, and what the policy that holds makes of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from core.errors import Clashing
from core.model.booking import Booking, State
from core.model.conflict import (
    ELSEWHERE,
    POLICIES,
    Alternative,
    Ask,
    Book,
    Clash,
    Displace,
    Outcome,
    Policy,
    Situation,
    Taken,
    overlapping,
    policy_for,
)
from core.model.meeting import Appointment, Claim, Meeting
from core.model.people import Membership, Person
from core.model.priority import Priority
from core.model.rights import organizes
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.alternatives import other_times
from core.services.lookup import organizers, service_of


@dataclass(frozen=True, slots=True)
class Insist:
    """The one who wants it has seen what is in the way (booking, version), and says why they want it all the same."""

    reason: str
    agreed: frozenset[tuple[int, int]] = frozenset()


def in_the_way(
    unit: Unit,
    organisation_id: int,
    calendar_ids: Collection[int],
    wanted: Sequence[Timespan],
    *,
    ignoring: Collection[int] = (),
) -> list[tuple[Clash, ...]]:
    """For each wanted span, every booking that has some of it on these calendars, in order of time: one line each.

    One look at all calendars together (S1.4, S1.34, S1.35, S1.85). Holds and requests that have run out are not in the way,
    although the clock may not have got to them; nor are the bookings of ``ignoring``.
    """
    if not wanted:
        return []
    around = Timespan(min(span.start for span in wanted), max(span.end for span in wanted))
    claims = [
        Taken(calendar, span, owner)
        for calendar, claimed in unit.bookings.claims(calendar_ids, around).items()
        for span, owner in claimed
        if owner not in ignoring
    ]
    found = overlapping(wanted, claims)
    standing = _standing(unit, {number for lines in found for number in lines})
    return [_lines(unit, organisation_id, lines, standing) for lines in found]


def bookings_of(unit: Unit, booking_ids: Collection[int]) -> Mapping[int, Appointment]:
    """Those of the bookings that there are, sessions and meetings, by id."""
    if not booking_ids:
        return {}
    return {**unit.bookings.many(booking_ids), **unit.meetings.many(booking_ids)}


def resolve(
    unit: Unit,
    member: Membership,
    meeting: Meeting,
    claims: Sequence[Claim],
    people: Mapping[int, Person],
    *,
    insist: Insist | None = None,
    ignoring: Collection[int] = (),
    settled: Collection[int] = (),
) -> Book | Displace | Ask:
    """What is done about a meeting with these claims, a new one or a changed one (S1.75, S1.79).

    ``people`` are its host and those invited, by id; ``insist`` is what the one who wants it says after having seen what is in
    the way. What connected calendars say counts for everybody but who calls the meeting, and those of ``settled`` calendars,
    which have the time for it already. Raises Clashing where it cannot be had, or only once they insist.
    """
    apart = {*settled, people[meeting.host_id].calendar_id}
    clashes = (
        *clashes_of(unit, meeting.organisation_id, claims, ignoring=ignoring),
        *elsewhere(unit, [claim for claim in claims if claim.calendar_id not in apart]),
    )
    if not clashes:
        return Book()
    times = other_times(unit, meeting, _required(claims, people))
    return resolve_found(unit, member, meeting, clashes, people, times=times, insist=insist)


def resolve_found(
    unit: Unit,
    member: Membership,
    meeting: Meeting,
    clashes: tuple[Clash, ...],
    people: Mapping[int, Person],
    *,
    times: tuple[Alternative, ...] = (),
    insist: Insist | None = None,
    may_ask: bool = True,
) -> Book | Displace | Ask:
    """The same where it is known already what is in the way, and which other ``times`` there are.

    Organizers are asked only where one ``may_ask`` them.
    """
    situation = situation_of(unit, member, meeting, clashes, times, insist=insist)
    situation = situation if may_ask else replace(situation, organized=False)
    outcome = outcome_of(unit, meeting, situation)
    match outcome:
        case Book() | Displace():
            return outcome
        case Ask() if situation.informed:
            return outcome
        case _:
            busy = {calendar for clash in clashes for calendar in clash.calendar_ids}
            known = tuple(person.id for person in people.values() if person.calendar_id in busy)
            raise Clashing(meeting.organisation_id, meeting.span, outcome, known, len(known) < len(busy))


def situation_of(
    unit: Unit,
    member: Membership,
    wanted: Appointment,
    clashes: tuple[Clash, ...],
    times: tuple[Alternative, ...],
    *,
    insist: Insist | None = None,
) -> Situation:
    """All that a policy looks at: what the member wants, what is in its way, and what they say about that."""
    return Situation(
        wanted.priority,
        clashes,
        times,
        organized=bool(organizers(unit, wanted.organisation_id)),
        may_force=organizes(member),
        reason=insist.reason if insist else "",
        agreed=insist.agreed if insist else frozenset(),
    )


def outcome_of(unit: Unit, wanted: Appointment, situation: Situation) -> Outcome:
    """What the policy that holds makes of it: the one place at which a policy is asked (S1.75, S1.79)."""
    return POLICIES[policy_of(unit, wanted, organized=situation.organized)](situation)


def clashes_of(
    unit: Unit, organisation_id: int, claims: Sequence[Claim], *, ignoring: Collection[int] = ()
) -> tuple[Clash, ...]:
    """What is in the way of the hard ones of these claims, in order of time: a booking that meets several is one clash."""
    found: dict[int, Clash] = {}
    for span in dict.fromkeys(claim.span for claim in claims if claim.hard):
        calendars = [claim.calendar_id for claim in claims if claim.hard and claim.span == span]
        (clashes,) = in_the_way(unit, organisation_id, calendars, [span], ignoring=ignoring)
        for clash in clashes:
            met = found.get(clash.booking_id, clash)
            found[clash.booking_id] = replace(clash, calendar_ids=met.calendar_ids | clash.calendar_ids)
    return tuple(sorted(found.values(), key=lambda clash: (clash.span, clash.booking_id)))


def elsewhere(unit: Unit, claims: Sequence[Claim]) -> tuple[Clash, ...]:
    """What connected calendars say is in the way of the hard ones of these claims, which have one span: one line for all."""
    hard = [claim.calendar_id for claim in claims if claim.hard]
    if not hard:
        return ()
    span = claims[0].span
    return busy_elsewhere(span, unit.connected.busy(hard, span))


def busy_elsewhere(span: Timespan, found: Mapping[int, Sequence[Timespan]]) -> tuple[Clash, ...]:
    """The same of what is known already: busy time that connected calendars tell, by calendar."""
    busy = frozenset(calendar for calendar, spans in found.items() if any(each.overlaps(span) for each in spans))
    return (Clash(ELSEWHERE, span, 0, busy, Priority.NORMAL, foreign=True),) if busy else ()


def clashes_in(unit: Unit, organisation_id: int, found: Mapping[int, frozenset[int]]) -> tuple[Clash, ...]:
    """The same where it is known already which bookings are in the way, and on which calendars."""
    return _lines(unit, organisation_id, found, _standing(unit, found))


def policy_of(unit: Unit, wanted: Appointment, *, organized: bool) -> Policy:
    """Which policy holds for it: its room's, its service's, its organisation's, the usual one.

    Where the service's host answers each request, nothing gives way to a session that they may still decline: organizers are
    asked, whose approval is the answer.
    """
    session = isinstance(wanted, Booking)
    room_id = None if isinstance(wanted, Booking) else wanted.room_id
    room = unit.rooms.get(room_id) if room_id is not None else None
    policy = policy_for(
        room=Policy(room.policy) if room is not None and room.policy else None,
        service=unit.conflicts.of_service(wanted.service_id) if wanted.service_id is not None else None,
        organisation=unit.conflicts.rules(wanted.organisation_id).policy,
        session=session,
        organized=organized,
    )
    answered = isinstance(wanted, Booking) and service_of(unit, wanted.service_id).approval
    return Policy.ASK if answered and policy is Policy.PRIORITY else policy


def _required(claims: Sequence[Claim], people: Mapping[int, Person]) -> list[int]:
    """Those of the people who must be free."""
    hard = {claim.calendar_id for claim in claims if claim.hard}
    return [person.id for person in people.values() if person.calendar_id in hard]


def _standing(unit: Unit, booking_ids: Collection[int]) -> Mapping[int, Appointment]:
    """Those of the bookings that have not run out."""
    found = bookings_of(unit, booking_ids)
    return {
        number: booking
        for number, booking in found.items()
        if booking.expires_at is None or booking.expires_at > unit.now
    }


def _lines(
    unit: Unit, organisation_id: int, lines: Mapping[int, frozenset[int]], standing: Mapping[int, Appointment]
) -> tuple[Clash, ...]:
    clashes = [
        Clash(
            booking.id,
            booking.span,
            booking.version,
            calendars,
            booking.priority,
            begun=booking.state is State.ONGOING or booking.span.start <= unit.now,
            foreign=booking.organisation_id != organisation_id,
        )
        for number, calendars in lines.items()
        if (booking := standing.get(number)) is not None
    ]
    return tuple(sorted(clashes, key=lambda clash: (clash.span, clash.booking_id)))
