"""Having a mentor's time that others have: what the policy lets displace is displaced, else organizers decide (S1.78, S1.117)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.errors import NotFound, NotOpen, OwnClash, OwnHost, TimeTaken
from core.events import Booked
from core.model.booking import Booking, Party, State
from core.model.conflict import Alternative, Ask, Clash, Displace, Warn
from core.model.meeting import Claim
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted, is_open, other_times, why_closed
from core.services.booking.checks import busy_elsewhere, standing_clash
from core.services.booking.holding import hold
from core.services.booking.parts import claim_of, session_claims, tell, tidy
from core.services.booking.urging import urgent_session
from core.services.conflicts import Insist, clashes_of, outcome_of, situation_of
from core.services.decisions import decided_until, note_displaced, put_before_organizers
from core.services.meetings.asking import lock_met, settle_met
from core.services.meetings.displacing import displace, offer_left
from core.services.search import offer_of
from core.services.timers import keep_timers


def insist_on(
    unit: Unit,
    guest: Membership,
    *,
    host_id: int,
    service_id: int | None,
    starts_at: datetime,
    length: int,
    topic: str = "",
    insist: Insist,
) -> Booking:
    """Have a time of a host that others have, as urgent, once the guest has seen what is in the way.

    By the policy that holds what is there gives way, and the session is booked; or organizers are asked, and it is pending,
    with the guest's own time held. A time that has come free meanwhile is held as any other; what the guest has there already is
    returned as it stands. Raises TimeTaken with the way that is left, OwnClash, NotOpen, and what ``hold`` does.
    """
    if host_id == guest.person_id:
        raise OwnHost
    topic, why = tidy(topic, "topic"), tidy(insist.reason, "why")
    wanted = offer_of(unit, guest, host_id, service_id, length)
    if wanted.service.shared:
        raise NotFound("offer")
    span = Timespan.lasting(starts_at, length)
    people = lock_met(unit, {host_id, guest.person_id}, None, claim_of(wanted.service, span))
    same = unit.bookings.same(host_id, guest.person_id, starts_at)
    if same is not None and same.live and not same.expired(unit.now):
        return same
    session = urgent_session(wanted, span, guest.person_id, topic)
    claims = session_claims(unit, session, people)
    settle_met(unit, claims)
    clashes = clashes_of(unit, guest.organisation_id, claims)
    if not clashes:
        return hold(
            unit, guest, host_id=host_id, service_id=service_id, starts_at=starts_at, length=length, topic=topic
        )
    calendar = people[guest.person_id].calendar_id
    others = _others(unit, wanted, starts_at, calendar)
    _check_own(unit, guest, span, calendar, others)
    ignoring = [clash.booking_id for clash in clashes]
    if not is_open(unit, wanted, starts_at, ignoring=ignoring):
        if busy_elsewhere(unit, wanted.mentor.calendar_id, claim_of(wanted.service, span)):
            raise TimeTaken(host_id, starts_at, others)
        raise NotOpen(host_id, starts_at, why_closed(unit, wanted, starts_at, ignoring=ignoring), others)
    times = tuple(Alternative(time.starts_at) for time in others)
    situation = situation_of(unit, guest, session, clashes, times, insist=replace(insist, reason=why))
    match outcome_of(unit, session, situation):
        case Displace(gone) if situation.informed:
            return _book(unit, session, claims, gone, why=why)
        case Ask(gone) if situation.informed:
            return _ask(unit, guest, session, calendar, gone, why=why)
        case outcome:
            way = outcome if isinstance(outcome, Ask | Warn | Displace) else None
            raise TimeTaken(host_id, starts_at, others, way=way)


def _others(unit: Unit, wanted: Wanted, starts_at: datetime, calendar: int) -> Sequence[OpenTime]:
    return other_times(unit, wanted, starts_at, also=(calendar,))


def _check_own(unit: Unit, guest: Membership, span: Timespan, calendar: int, others: Sequence[OpenTime]) -> None:
    """Raise OwnClash where it is the guest who has something then: theirs to move or cancel."""
    own = standing_clash(unit, calendar, span)
    if own is not None:
        raise OwnClash(span.start, own if own.organisation_id == guest.organisation_id else None, others)


def _book(unit: Unit, session: Booking, claims: Sequence[Claim], clashes: Sequence[Clash], *, why: str) -> Booking:
    """What is in the way gives way; host and guest have the session from now on."""
    gone = displace(unit, clashes, by=session.guest_id, reason=why)
    booked = replace(session, state=State.CONFIRMED)
    booked = unit.bookings.add(booked, [(claim.calendar_id, claim.span) for claim in claims])
    unit.bookings.note(booked.id, unit.now, booked.state.value, by=booked.guest_id)
    keep_timers(unit, replace(booked, state=State.HELD), booked)
    note_displaced(unit, booked, clashes, by=booked.guest_id, reason=why)
    tell(unit, booked, Booked(booked.id, booked.version), {booked.host_id})
    offer_left(unit, gone)
    return booked


def _ask(
    unit: Unit, guest: Membership, session: Booking, calendar: int, clashes: Sequence[Clash], *, why: str
) -> Booking:
    """The guest's own time is held; the host hears of it once it is decided."""
    expires = decided_until(unit, session)
    asked = replace(session, state=State.PENDING, awaits=Party.ORGANIZER, expires_at=expires)
    asked = unit.bookings.add(asked, [(calendar, session.span)])
    unit.bookings.note(asked.id, unit.now, asked.state.value, by=guest.person_id)
    put_before_organizers(unit, guest, asked, clashes, why=why)
    return asked
