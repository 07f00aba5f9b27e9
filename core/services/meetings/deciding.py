"""What organizers decide: they are reminded, decide once about what they see, or refuse by silence (S1.117).

It is about a meeting, a session, or a change of either, each of them pending: one mechanism for all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.errors import NotAllowed, NotFound
from core.events import Booked, DecisionChanged, DecisionReminded, Invited
from core.model.booking import Booking, Party, State
from core.model.conflict import Alternative, Book, Clash, Displace
from core.model.decision import Decision, Verdict
from core.model.invitation import Invitation
from core.model.meeting import Appointment, Claim, Meeting, people_of
from core.model.meeting_change import Guest, MeetingChange
from core.model.moves import moved
from core.model.people import Membership, Person
from core.model.rights import organizes
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.alternatives import other_times
from core.services.booking.checks import can_move_there, others_for
from core.services.booking.lapsing import settle
from core.services.booking.moving import carry_over
from core.services.booking.parts import Locked, Sides, for_update, session_claims, store, tell, tidy
from core.services.conflicts import bookings_of, clashes_of
from core.services.decisions import close, seen_of, tell_organizers
from core.services.lookup import membership_of
from core.services.meetings.asking import expire_meeting
from core.services.meetings.changing import carry_out, work_out
from core.services.meetings.displacing import calendars_of, displace, offer_left
from core.services.meetings.freeing import free_people, held_people
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import LockedMeeting, lock_people, store_meeting, tell_people, wanted_claims
from core.services.meetings.shifting import shift, times_for


@dataclass(frozen=True, slots=True)
class Approve:
    """The new one is booked, what is in its way gives way."""


@dataclass(frozen=True, slots=True)
class MoveNew:
    """The new one is booked at another time."""

    to: Alternative


@dataclass(frozen=True, slots=True)
class MoveOld:
    """What is in the way gets another time, each (booking, time), or gives way; the new one is booked as it was wanted."""

    to: tuple[tuple[int, Alternative], ...]


@dataclass(frozen=True, slots=True)
class Refuse:
    """The new one is refused, for this reason."""

    reason: str


Ruling = Approve | MoveNew | MoveOld | Refuse


@dataclass(frozen=True, slots=True)
class Case:
    """What organizers are asked, locked, with what is wanted and what is in its way at this moment.

    ``before`` is the meeting or session that stands, where what is wanted is a change of it. ``people`` are a meeting's host and
    everybody invited who is known to the bot, or the two of a session, by id.
    """

    decision: Decision
    wanted: Appointment
    before: Appointment | None
    invitations: Sequence[Invitation]
    people: Mapping[int, Person]
    clashes: tuple[Clash, ...]

    @property
    def ignoring(self) -> tuple[int, ...]:
        """The bookings that are not in its way, as they are itself."""
        return (self.wanted.id,) if self.before is None else (self.wanted.id, self.before.id)

    @property
    def stands(self) -> bool:
        """Whether what it would change is still what the organizers were shown."""
        return self.before is None or (self.before.id, self.before.version) in self.decision.seen


def decide(unit: Unit, member: Membership, decision_id: int, ruling: Ruling, *, seen: int) -> Decision:
    """An organizer decides, once: the first decision stands, and is returned to whoever comes later, with who decided it.

    ``seen`` is the version of what the organizer was shown. Where something else is in the way by now, or a time that was chosen
    is free no more, nothing is decided: what is returned waits still, in a new version. Raises Invalid, NotFound, NotAllowed,
    and RoomUnfit where the room of a change does no more.
    """
    case = locked_case(unit, member, decision_id)
    decision = case.decision
    if not decision.waits:
        return decision
    if decision.expires_at <= unit.now:
        return _expire(unit, case)
    if not case.stands:
        return _given_up(unit, case)
    if isinstance(ruling, Refuse):
        return _refuse(unit, case, member, tidy(ruling.reason, "reason"))
    unchanged = seen == decision.version and decision.still(case.clashes) and all(c.movable for c in case.clashes)
    done = _carried_out(unit, case, member, ruling) if unchanged else None
    return done or _shown_anew(unit, case, member)


def look_after(unit: Unit, decision_ids: Sequence[int]) -> None:
    """The clock's tick: refuse what nobody decided in time, and remind organizers of the rest, once."""
    for number in decision_ids:
        case = _lock(unit, number)
        decision = case.decision
        if not decision.waits or decision.due_at is None or decision.due_at > unit.now:
            continue
        if decision.expires_at <= unit.now:
            _expire(unit, case)
            continue
        unit.decisions.save(replace(decision, due_at=decision.expires_at, reminded=True))
        tell_organizers(unit, decision, DecisionReminded(decision.id))


def case_of(unit: Unit, decision_id: int) -> Case:
    """What organizers are asked and what it is about, only to be looked at. Raises NotFound."""
    decision = unit.decisions.get(decision_id)
    wanted = _wanted(unit, decision.booking_id) if decision is not None else None
    if decision is None or wanted is None:
        raise NotFound("decision")
    return _case(unit, decision, wanted)


def times_to_choose(
    unit: Unit, case: Case
) -> tuple[tuple[Alternative, ...], tuple[tuple[int, tuple[Alternative, ...]], ...]]:
    """(other times for what is wanted, other times for each booking in its way): what organizers can choose from.

    Of several in the way the first time of each is clear of the first ones of those before it; where there is none for one, it
    can only give way. Nothing can be moved where something in the way can not.
    """
    claims = claims_wanted(unit, case)
    times = _other_times(unit, case, claims)
    standing = bookings_of(unit, {clash.booking_id for clash in case.clashes})
    if not standing or not all(clash.movable for clash in case.clashes):
        return times, ()
    taken, found = list(claims), []
    for clash in case.clashes:
        each = standing.get(clash.booking_id)
        if each is None:
            continue
        choices = times_for(unit, each, clear_of=taken)
        found.append((each.id, choices))
        if choices:
            span = Timespan.lasting(choices[0].starts_at, each.span.minutes)
            taken += [Claim(calendar, span) for calendar in calendars_of(unit, {each.id})]
    return times, tuple(found) if any(choices for _, choices in found) else ()


def locked_case(unit: Unit, member: Membership, decision_id: int) -> Case:
    """The same with everything locked that a decision may change, for organizers. Raises NotFound, NotAllowed."""
    decision = unit.decisions.get(decision_id)
    if decision is None or decision.organisation_id != member.organisation_id:
        raise NotFound("decision")
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    return _lock(unit, decision_id)


def claims_wanted(unit: Unit, case: Case, wanted: Appointment | None = None) -> Sequence[Claim]:
    """What it is to claim as it was wanted, or as ``wanted``."""
    wanted = wanted or case.wanted
    if isinstance(wanted, Booking):
        return session_claims(unit, wanted, case.people)
    return wanted_claims(unit, wanted, case.invitations, case.people)


def _other_times(unit: Unit, case: Case, claims: Sequence[Claim]) -> tuple[Alternative, ...]:
    if isinstance(case.wanted, Booking):
        guest = case.people[case.wanted.guest_id].calendar_id
        found = others_for(unit, case.wanted, ignoring=case.ignoring, also=(guest,))
        return tuple(Alternative(time.starts_at) for time in found)
    hard = {claim.calendar_id for claim in claims if claim.hard}
    required = [person.id for person in case.people.values() if person.calendar_id in hard]
    return other_times(unit, case.wanted, required)


def _wanted(unit: Unit, booking_id: int) -> Appointment | None:
    return unit.meetings.get(booking_id) or unit.bookings.get(booking_id)


def _for_update(unit: Unit, booking_id: int) -> Appointment | None:
    return unit.meetings.for_update(booking_id) or unit.bookings.for_update(booking_id)


def _case(unit: Unit, decision: Decision, wanted: Appointment) -> Case:
    invitations: Sequence[Invitation] = ()
    if isinstance(wanted, Meeting):
        invitations = unit.meetings.invitations([wanted.id])[wanted.id]
        people = unit.people.many(people_of(wanted, invitations))
    else:
        people = unit.people.many({wanted.host_id, wanted.guest_id})
    before = _wanted(unit, wanted.moves_id) if wanted.moves_id is not None else None
    case = Case(decision, wanted, before, invitations, people, ())
    if wanted.state is not State.PENDING:
        return case
    clashes = clashes_of(unit, wanted.organisation_id, claims_wanted(unit, case), ignoring=case.ignoring)
    return replace(case, clashes=clashes)


def _lock(unit: Unit, decision_id: int) -> Case:
    """Lock every calendar that the decision may change, in ascending order, then its rows, and read them again."""
    seen = case_of(unit, decision_id)
    standing = {clash.booking_id for clash in seen.clashes} | {booking for booking, _ in seen.decision.seen}
    unit.bookings.lock(calendars_of(unit, {seen.wanted.id, *standing}))
    lock_people(unit, seen.people, None if isinstance(seen.wanted, Booking) else seen.wanted.room_id)
    decision = unit.decisions.for_update(decision_id)
    if seen.before is not None:
        _for_update(unit, seen.before.id)
    locked = _for_update(unit, seen.wanted.id)
    if decision is None or locked is None:
        raise NotFound("decision")
    return _case(unit, decision, locked)


def _carried_out(unit: Unit, case: Case, member: Membership, ruling: Approve | MoveNew | MoveOld) -> Decision | None:
    """The decision once it is carried out; None where a time that was chosen is free no more."""
    by = member.person_id
    match ruling:
        case Approve():
            _book(unit, case, case.wanted, Displace(case.clashes, case.decision.why), by=by)
            return close(unit, case.decision, Verdict.APPROVED, by=by)
        case MoveNew(to):
            wanted = _elsewhere(unit, case, to)
            if wanted is None:
                return None
            _book(unit, case, wanted, Book(), by=by)
            _give_back(unit, case, kept=wanted.span)
            return close(unit, case.decision, Verdict.MOVED_NEW, by=by)
        case MoveOld(to):
            chosen = {booking for booking, _ in to}
            plan = [one for one in to if any(clash.booking_id == one[0] for clash in case.clashes)]
            shifted = shift(unit, plan, by=by, clear_of=claims_wanted(unit, case))
            if shifted is None:
                return None
            left = tuple(clash for clash in case.clashes if clash.booking_id not in chosen)
            _book(unit, case, case.wanted, Displace(left, case.decision.why), by=by)
            offer_left(unit, shifted)
            return close(unit, case.decision, Verdict.MOVED_OLD, by=by)


def _elsewhere(unit: Unit, case: Case, to: Alternative) -> Appointment | None:
    """What is wanted at another time, None where that is not free for all of it."""
    span = Timespan.lasting(to.starts_at, case.wanted.span.minutes)
    wanted: Appointment
    if isinstance(case.wanted, Booking):
        wanted = replace(case.wanted, span=span)
        if not can_move_there(unit, case.wanted, to.starts_at, ignoring=case.ignoring):
            return None
    else:
        changed = case.wanted.changed or case.wanted.series_id is not None
        wanted = replace(case.wanted, span=span, room_id=to.room_id or case.wanted.room_id, changed=changed)
        lock_people(unit, case.people, wanted.room_id)
    claims = claims_wanted(unit, case, wanted)
    taken = clashes_of(unit, wanted.organisation_id, claims, ignoring=case.ignoring)
    return None if to.starts_at <= unit.now or taken else wanted


def _book(unit: Unit, case: Case, wanted: Appointment, outcome: Book | Displace, *, by: int) -> None:
    """It stands from now on, with all of its time; whoever has a part in it hears of it."""
    if isinstance(wanted, Meeting) and isinstance(case.before, Meeting):
        _change(unit, case, case.before, wanted, outcome, by=by)
        return
    gone = displace(unit, outcome.clashes, by=by, reason=outcome.reason) if isinstance(outcome, Displace) else ()
    if isinstance(wanted, Booking) and isinstance(case.before, Booking):
        _move(unit, case, case.before, wanted, by=by)
    elif isinstance(wanted, Meeting):
        _call(unit, case, wanted, by=by)
    elif isinstance(case.wanted, Booking):
        booked = moved(wanted, State.CONFIRMED, Party.ORGANIZER)
        claims = {claim.calendar_id: claim.span for claim in claims_wanted(unit, case, booked)}
        store(unit, case.wanted, booked, claims, by=by)
        tell(unit, booked, Booked(booked.id, booked.version), {booked.host_id} - {by})
    offer_left(unit, gone)


def _move(unit: Unit, case: Case, before: Booking, wanted: Booking, *, by: int) -> None:
    """The session is where it was to be; the one who asked hears of it by the decision, the other side as of any move."""
    asker = case.decision.asked_by
    sides = Sides(case.people[before.host_id], case.people[before.guest_id])
    locked = Locked(before, sides, before.party(asker) or Party.ORGANIZER)
    carry_over(unit, wanted, before, locked, by=by, apart={asker})


def _call(unit: Unit, case: Case, meeting: Meeting, *, by: int) -> None:
    """It is a meeting; its people are invited."""
    booked = moved(meeting, State.CONFIRMED, Party.ORGANIZER)
    if isinstance(case.wanted, Meeting):
        store_meeting(unit, case.wanted, booked, claims_wanted(unit, case, booked), by=by)
    invited = {each.person_id for each in case.invitations if each.person_id is not None}
    tell_people(unit, booked, Invited(booked.id, booked.version), invited)
    tell_guests(unit, booked, case.invitations, "invited")


def _change(unit: Unit, case: Case, before: Meeting, wanted: Meeting, outcome: Book | Displace, *, by: int) -> None:
    """The meeting becomes what was wanted; the one who asked hears of it by the decision."""
    if isinstance(case.wanted, Meeting):
        store_meeting(unit, case.wanted, moved(case.wanted, State.RELEASED, Party.ORGANIZER))
    invitations = tuple(unit.meetings.invitations([before.id])[before.id])
    people = lock_people(unit, {*case.people, *people_of(before, invitations)}, before.room_id)
    locked = LockedMeeting(before, invitations, people, Party.ORGANIZER)
    host = membership_of(unit, before.organisation_id, before.host_id)
    worked = work_out(unit, host, locked, change_asked(wanted, case.invitations, invitations))
    if worked is not None:
        carry_out(unit, worked, outcome, by=by, apart={case.decision.asked_by}, asked=True)


def change_asked(wanted: Meeting, invited: Sequence[Invitation], before: Sequence[Invitation]) -> MeetingChange:
    """What makes of the meeting, with these invitations ``before``, the one that is wanted, with those who are ``invited``."""
    was = {each.person_id: each.required for each in before if each.person_id is not None}
    to_be = {each.person_id: each.required for each in invited if each.person_id is not None}
    mailed = {each.email for each in before if each.person_id is None and each.email is not None}
    to_mail = {each.email: each.name for each in invited if each.person_id is None and each.email is not None}
    other = {person: needed for person, needed in to_be.items() if was.get(person) is not needed}
    return MeetingChange(
        title=wanted.title,
        span=wanted.span,
        room_id=wanted.room_id or 0,
        place=wanted.place,
        description=wanted.description,
        priority=wanted.priority,
        private=wanted.private,
        all_day=wanted.all_day,
        add=tuple(person for person, needed in other.items() if needed),
        add_optional=tuple(person for person, needed in other.items() if not needed),
        add_guests=tuple(Guest(email, name) for email, name in to_mail.items() if email not in mailed),
        remove=tuple(sorted(set(was) - set(to_be))),
        remove_guests=tuple(sorted(mailed - set(to_mail))),
    )


def _refuse(unit: Unit, case: Case, member: Membership, reason: str) -> Decision:
    _end(unit, case.wanted, State.DECLINED, by=member.person_id, reason=reason)
    _give_back(unit, case)
    return close(unit, case.decision, Verdict.REFUSED, by=member.person_id, reason=reason)


def _given_up(unit: Unit, case: Case) -> Decision:
    """The meeting is another by now than the one that was to be changed."""
    _end(unit, case.wanted, State.RELEASED, by=case.decision.asked_by)
    _give_back(unit, case)
    return close(unit, case.decision, Verdict.WITHDRAWN, by=case.decision.asked_by)


def _end(unit: Unit, wanted: Appointment, state: State, *, by: int, reason: str = "") -> None:
    if wanted.state is not State.PENDING:
        return
    if isinstance(wanted, Meeting):
        ended = moved(wanted, state, Party.ORGANIZER, by=by, reason=reason)
        store_meeting(unit, wanted, ended, by=by)
    else:
        store(unit, wanted, moved(wanted, state, Party.ORGANIZER, by=by, reason=reason), by=by)


def _expire(unit: Unit, case: Case) -> Decision:
    """Nobody has decided in time: it is as if the clock had come to it."""
    if isinstance(case.wanted, Booking):
        settle(unit, for_update(unit, case.wanted.id))
    else:
        expire_meeting(unit, case.wanted.id)
    _give_back(unit, case)
    return unit.decisions.get(case.decision.id) or case.decision


def _give_back(unit: Unit, case: Case, *, kept: Timespan | None = None) -> None:
    """Offer what a meeting held meanwhile, but for what is ``kept``, to who waits for it; its calendars are locked."""
    if isinstance(case.wanted, Meeting):
        free_people(unit, case.wanted, held_people(case.wanted, case.invitations), kept=kept)


def _shown_anew(unit: Unit, case: Case, member: Membership) -> Decision:
    """What is in the way has changed: everybody is shown it as it is now, and decides about that."""
    seen = seen_of(case.clashes, case.before)
    anew = replace(case.decision, seen=seen, version=case.decision.version + 1)
    unit.decisions.save(anew)
    tell_organizers(unit, anew, DecisionChanged(anew.id, anew.version), apart={member.person_id})
    return anew
