"""What organizers decide: what does not clash is held; they are reminded, decide once, or refuse by silence (S1.117)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from core.conflict_events import DecisionAsked, DecisionChanged, DecisionMade, DecisionPosted, DecisionReminded
from core.errors import NotAllowed, NotFound
from core.events import Event, Invited
from core.model.booking import Party, State
from core.model.conflict import Alternative, Clash
from core.model.deciding import Channel, Decision, Verdict, deadlines
from core.model.invitation import Invitation
from core.model.meeting import Claim, Meeting, people_of
from core.model.moves import moved
from core.model.people import Membership, Person
from core.model.rights import organizes
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.alternatives import other_times
from core.services.booking.lapsing import settle
from core.services.booking.parts import for_update, tidy
from core.services.conflicts import bookings_of, clashes_of, organizers
from core.services.meetings.displacing import calendars_of, displace, offer_left
from core.services.meetings.freeing import free_people, held_people
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import lock_people, room_calendar, store_meeting, tell_people, wanted_claims
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
    """What is in the way gets another time, each (booking, time); the new one is booked as it was wanted."""

    to: tuple[tuple[int, Alternative], ...]


@dataclass(frozen=True, slots=True)
class Refuse:
    """The new one is refused, for this reason."""

    reason: str


Ruling = Approve | MoveNew | MoveOld | Refuse


@dataclass(frozen=True, slots=True)
class Case:
    """What organizers are asked, locked, with what is wanted and what is in its way at this moment.

    ``people`` are the host and everybody invited who is known to the bot, by id.
    """

    decision: Decision
    meeting: Meeting
    invitations: Sequence[Invitation]
    people: Mapping[int, Person]
    clashes: tuple[Clash, ...]


def ask_organizers(
    unit: Unit,
    asker: Membership,
    meeting: Meeting,
    invitations: Sequence[Invitation],
    claims: Sequence[Claim],
    clashes: Sequence[Clash],
    *,
    why: str,
) -> Meeting:
    """Keep the meeting as a request: what clashes with nothing is held, and the organizers are asked about the rest.

    Its calendars are locked; nobody is invited before it is decided. Raises Invalid.
    """
    why = tidy(why, "why")
    rules = unit.conflicts.rules(meeting.organisation_id)
    remind, expires = deadlines(rules.patience, unit.now, meeting.span.start)
    clashing = {calendar for clash in clashes for calendar in clash.calendar_ids}
    held = [replace(claim, hard=claim.hard and claim.calendar_id not in clashing) for claim in claims]
    asked = replace(meeting, state=State.PENDING, expires_at=expires)
    asked = unit.meetings.add(asked, invitations, held)
    unit.bookings.note(asked.id, unit.now, State.PENDING.value, by=asker.person_id)
    decision = unit.decisions.add(
        Decision(
            id=0,
            organisation_id=meeting.organisation_id,
            booking_id=asked.id,
            asked_by=asker.person_id,
            asked_at=unit.now,
            expires_at=expires,
            seen=_seen(clashes),
            why=why,
            due_at=remind or expires,
            reminded=remind is None,
        )
    )
    tell_organizers(unit, decision, DecisionAsked(decision.id, decision.version))
    return asked


def decide(unit: Unit, member: Membership, decision_id: int, ruling: Ruling, *, seen: int) -> Decision:
    """An organizer decides, once: the first decision stands, and is returned to whoever comes later, with who decided it.

    ``seen`` is the version of what the organizer was shown. Where something else is in the way by now, or a time that was chosen
    is free no more, nothing is decided: what is returned waits still, in a new version. Raises Invalid, NotFound, NotAllowed.
    """
    case = locked_case(unit, member, decision_id)
    decision = case.decision
    if not decision.waits:
        return decision
    if decision.expires_at <= unit.now:
        return _given_up(unit, case)
    if isinstance(ruling, Refuse):
        return _refuse(unit, case, member, tidy(ruling.reason, "reason"))
    unchanged = seen == decision.version and decision.still(case.clashes) and all(c.movable for c in case.clashes)
    done = _carried_out(unit, case, member, ruling) if unchanged else None
    return done or _shown_anew(unit, case, member)


def withdraw(unit: Unit, meeting: Meeting, *, by: int) -> None:
    """Nobody wants any more what organizers are asked about; their cards say so."""
    decision = unit.decisions.waiting(meeting.id)
    if decision is not None:
        _close(unit, decision, Verdict.WITHDRAWN, by=by)


def look_after(unit: Unit, decision_ids: Sequence[int]) -> None:
    """The clock's tick: refuse what nobody decided in time, and remind organizers of the rest, once."""
    for number in decision_ids:
        case = _lock(unit, number)
        decision = case.decision
        if not decision.waits or decision.due_at is None or decision.due_at > unit.now:
            continue
        if decision.expires_at <= unit.now:
            _given_up(unit, case)
            continue
        unit.decisions.save(replace(decision, due_at=decision.expires_at, reminded=True))
        tell_organizers(unit, decision, DecisionReminded(decision.id))


def lock_met(unit: Unit, people: Collection[int], room_id: int | None, span: Timespan) -> Mapping[int, Person]:
    """Lock the calendars of the people and the room, and those of everything that has the time there, which may give way.

    All at once and in ascending order; returns the people. Raises NotFound.
    """
    found = unit.people.many(people)
    calendars = {person.calendar_id for person in found.values()}
    room = room_calendar(unit, room_id)
    wanted = calendars if room is None else calendars | {room}
    owners = {owner for taken in unit.bookings.claims(wanted, span).values() for _, owner in taken}
    if owners:
        unit.bookings.lock(wanted | calendars_of(unit, owners))
    return lock_people(unit, people, room_id)


def settle_met(unit: Unit, claims: Sequence[Claim]) -> None:
    """Let what is met on these locked calendars lapse as far as its time has come, although the clock has not got to it."""
    hard = {claim.calendar_id: claim.span for claim in claims if claim.hard}
    if not hard:
        return
    span = next(iter(hard.values()))
    settle_owners(unit, {owner for taken in unit.bookings.claims(hard, span).values() for _, owner in taken})


def settle_owners(unit: Unit, owners: Collection[int]) -> None:
    """The same of bookings that are known to be met."""
    for number, booking in bookings_of(unit, owners).items():
        if booking.expires_at is None or booking.expires_at > unit.now:
            continue
        if isinstance(booking, Meeting):
            decision, meeting = unit.decisions.waiting(number), unit.meetings.for_update(number)
            if decision is not None and meeting is not None:
                _expire(unit, decision, meeting)
        else:
            settle(unit, for_update(unit, number))


def case_of(unit: Unit, decision_id: int) -> Case:
    """What organizers are asked and what it is about, only to be looked at. Raises NotFound."""
    decision = unit.decisions.get(decision_id)
    meeting = unit.meetings.get(decision.booking_id) if decision is not None else None
    if decision is None or meeting is None:
        raise NotFound("decision")
    invitations = unit.meetings.invitations([meeting.id])[meeting.id]
    people = unit.people.many(people_of(meeting, invitations))
    return Case(decision, meeting, invitations, people, _clashes(unit, meeting, invitations, people))


def times_to_choose(
    unit: Unit, case: Case
) -> tuple[tuple[Alternative, ...], tuple[tuple[tuple[int, Alternative], ...], ...]]:
    """(other times for what is wanted, plans of other times for what is in its way): what organizers can choose from.

    Of one clash each plan is another time; several are moved together, each to the nearest.
    """
    claims = wanted_claims(unit, case.meeting, case.invitations, case.people)
    hard = {claim.calendar_id for claim in claims if claim.hard}
    required = [person.id for person in case.people.values() if person.calendar_id in hard]
    times = other_times(unit, case.meeting, required)
    standing = bookings_of(unit, {clash.booking_id for clash in case.clashes})
    if not standing or not all(clash.movable for clash in case.clashes):
        return times, ()
    found = {number: times_for(unit, each, clear_of=claims) for number, each in standing.items()}
    if len(found) == 1:
        ((number, choices),) = found.items()
        return times, tuple(((number, time),) for time in choices)
    if not all(found.values()):
        return times, ()
    return times, (tuple((number, choices[0]) for number, choices in found.items()),)


def locked_case(unit: Unit, member: Membership, decision_id: int) -> Case:
    """The same with everything locked that a decision may change, for organizers. Raises NotFound, NotAllowed."""
    decision = unit.decisions.get(decision_id)
    if decision is None or decision.organisation_id != member.organisation_id:
        raise NotFound("decision")
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    return _lock(unit, decision_id)


def tell_organizers(unit: Unit, decision: Decision, event: Event, *, apart: Collection[int] = ()) -> None:
    """To each organizer in private. Where the organisation has chosen a channel, it stands there instead for those who are there.

    An edit there makes no sound: reminded is everybody in private.
    """
    readers = set(organizers(unit, decision.organisation_id))
    channel = unit.conflicts.rules(decision.organisation_id).channel
    if channel is not None and readers:
        _tell(unit, decision, DecisionPosted(decision.id), {min(readers)})
    if channel is not None and not isinstance(event, DecisionReminded):
        readers = {person for person in readers if not _is_in(unit, person, channel)}
    _tell(unit, decision, event, readers - set(apart))


def _tell(unit: Unit, decision: Decision, event: Event, people: Collection[int]) -> None:
    for person in sorted(people):
        unit.outbox.notify(
            person, event, organisation_id=decision.organisation_id, now=unit.now, about=decision.booking_id
        )


def _is_in(unit: Unit, person_id: int, channel: Channel) -> bool:
    """Whether the person is where the channel is: what stands there needs not to be said to them in private."""
    here = (channel.platform, channel.tenant)
    return any((each.platform, each.tenant) == here for each in unit.people.identities(person_id))


def _lock(unit: Unit, decision_id: int) -> Case:
    """Lock every calendar that the decision may change, in ascending order, then its rows, and read them again."""
    before = case_of(unit, decision_id)
    standing = {clash.booking_id for clash in before.clashes} | {booking for booking, _ in before.decision.seen}
    unit.bookings.lock(calendars_of(unit, {before.meeting.id, *standing}))
    lock_people(unit, before.people, before.meeting.room_id)
    decision, meeting = unit.decisions.for_update(decision_id), unit.meetings.for_update(before.meeting.id)
    if decision is None or meeting is None:
        raise NotFound("decision")
    invitations = unit.meetings.invitations([meeting.id])[meeting.id]
    people = unit.people.many(people_of(meeting, invitations))
    return Case(decision, meeting, invitations, people, _clashes(unit, meeting, invitations, people))


def _clashes(
    unit: Unit, meeting: Meeting, invitations: Sequence[Invitation], people: Mapping[int, Person]
) -> tuple[Clash, ...]:
    if meeting.state is not State.PENDING:
        return ()
    claims = wanted_claims(unit, meeting, invitations, people)
    return clashes_of(unit, meeting.organisation_id, claims, ignoring=(meeting.id,))


def _seen(clashes: Sequence[Clash]) -> tuple[tuple[int, int], ...]:
    return tuple((clash.booking_id, clash.version) for clash in clashes)


def _carried_out(unit: Unit, case: Case, member: Membership, ruling: Approve | MoveNew | MoveOld) -> Decision | None:
    """The decision once it is carried out; None where a time that was chosen is free no more."""
    by = member.person_id
    match ruling:
        case Approve():
            displaced = displace(unit, case.clashes, by=by, reason=case.decision.why)
            _book(unit, case, case.meeting, by=by)
            offer_left(unit, displaced)
            return _close(unit, case.decision, Verdict.APPROVED, by=by)
        case MoveNew(to):
            meeting = replace(
                case.meeting,
                span=Timespan.lasting(to.starts_at, case.meeting.span.minutes),
                room_id=to.room_id or case.meeting.room_id,
                changed=case.meeting.series_id is not None,
            )
            lock_people(unit, case.people, meeting.room_id)
            claims = wanted_claims(unit, meeting, case.invitations, case.people)
            if to.starts_at <= unit.now or clashes_of(unit, meeting.organisation_id, claims, ignoring=(meeting.id,)):
                return None
            _book(unit, case, meeting, by=by)
            _give_back(unit, case, kept=meeting.span)
            return _close(unit, case.decision, Verdict.MOVED_NEW, by=by)
        case MoveOld(to):
            wanted = wanted_claims(unit, case.meeting, case.invitations, case.people)
            if {clash.booking_id for clash in case.clashes} - {booking for booking, _ in to}:
                return None
            standing = {clash.booking_id for clash in case.clashes}
            plan = [(booking, time) for booking, time in to if booking in standing]
            shifted = shift(unit, plan, by=by, clear_of=wanted)
            if shifted is None:
                return None
            _book(unit, case, case.meeting, by=by)
            offer_left(unit, shifted)
            return _close(unit, case.decision, Verdict.MOVED_OLD, by=by)


def _book(unit: Unit, case: Case, meeting: Meeting, *, by: int) -> None:
    """It is a meeting from now on, with all of its time; its people are invited."""
    booked = moved(meeting, State.CONFIRMED, Party.ORGANIZER)
    claims = wanted_claims(unit, booked, case.invitations, case.people)
    store_meeting(unit, case.meeting, booked, claims, by=by)
    invited = {each.person_id for each in case.invitations if each.person_id is not None}
    tell_people(unit, booked, Invited(booked.id, booked.version), invited)
    tell_guests(unit, booked, case.invitations, "invited")


def _refuse(unit: Unit, case: Case, member: Membership, reason: str) -> Decision:
    declined = moved(case.meeting, State.DECLINED, Party.ORGANIZER, by=member.person_id, reason=reason)
    store_meeting(unit, case.meeting, declined, by=member.person_id)
    _give_back(unit, case)
    return _close(unit, case.decision, Verdict.REFUSED, by=member.person_id, reason=reason)


def _given_up(unit: Unit, case: Case) -> Decision:
    """Nobody has decided in time."""
    made = _expire(unit, case.decision, case.meeting)
    _give_back(unit, case)
    return made


def _give_back(unit: Unit, case: Case, *, kept: Timespan | None = None) -> None:
    """Offer what was held meanwhile, but for what is ``kept``, to who waits for it; its calendars are locked."""
    free_people(unit, case.meeting, held_people(case.meeting, case.invitations), kept=kept)


def _expire(unit: Unit, decision: Decision, meeting: Meeting) -> Decision:
    if meeting.state is State.PENDING:
        store_meeting(unit, meeting, moved(meeting, State.LAPSED, Party.CLOCK))
    return _close(unit, decision, Verdict.EXPIRED, by=None)


def _shown_anew(unit: Unit, case: Case, member: Membership) -> Decision:
    """What is in the way has changed: everybody is shown it as it is now, and decides about that."""
    anew = replace(case.decision, seen=_seen(case.clashes), version=case.decision.version + 1)
    unit.decisions.save(anew)
    tell_organizers(unit, anew, DecisionChanged(anew.id, anew.version), apart={member.person_id})
    return anew


def _close(unit: Unit, decision: Decision, verdict: Verdict, *, by: int | None, reason: str = "") -> Decision:
    """It is decided: written down with who, when and why, told to the one who asked and shown to the other organizers."""
    made = replace(decision, verdict=verdict, decided_by=by, decided_at=unit.now, reason=reason, due_at=None)
    unit.decisions.save(made)
    event = DecisionMade(made.id)
    _tell(unit, made, event, {made.asked_by} - ({by} if by is not None else set()))
    tell_organizers(unit, made, event, apart={made.asked_by} | ({by} if by is not None else set()))
    return made
