"""Freed time: in the transaction that frees it, it is held for the first who waits for it, and offered to them alone.

One entry is offered one time at a time. What comes free meanwhile goes to the next who waits, or is open to everybody; once the
entry's offer has ended and was not taken, it is offered what is still open of that (``Turn``), a time after the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from core.events import MeetingCancelled, Offered
from core.model.booking import Booking, Party, State
from core.model.meeting import Meeting
from core.model.moves import moved
from core.model.openings import OpenTime
from core.model.people import Person
from core.model.rights import sees_mentor
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.waitlist import Turn, Waiting
from core.ports import Mentor, Unit
from core.services.booking.fitting import Fitting, Freed
from core.services.booking.parts import claim_of, tell
from core.services.history import note
from core.services.lookup import organisation_of
from core.services.timers import keep_meeting_timers

_OPEN = frozenset({State.CONFIRMED, State.ONGOING})
"""The states of a group session that has not begun: somebody may have joined already."""

_FIRST = 50
"""Entries read at first: the first ones nearly always take what there is. Then eight times as many, and so on."""
_MOST_TURNS = 50
"""Turns remembered of one entry, the last ones."""


def freed(unit: Unit, booking: Booking) -> Sequence[Booking]:
    """Offer the time that a booking had, now that its claims are gone; returns the offers.

    Its guest, who had it, is left out, now and when it is offered on. What organizers had not decided about had none of it. The
    host's calendar must be locked.
    """
    if booking.state is State.PENDING and booking.awaits is Party.ORGANIZER:
        return ()
    if booking.joins_id is not None:
        meeting = unit.meetings.for_update(booking.joins_id)
        return () if meeting is None else seat_freed(unit, meeting, by=booking.guest_id)
    if booking.entry_id is None or booking.state is not State.HELD:
        _remember_had(unit, booking)
    offers = offer_time(
        unit,
        booking.organisation_id,
        booking.host_id,
        booking.span,
        service_id=booking.service_id,
        length=booking.span.minutes,
        was_counted=booking.span.start if booking.moves_id is None else None,
    )
    entry = unit.waitlist.get(booking.entry_id) if booking.entry_id is not None else None
    return (*offers, *look_again(unit, entry)) if entry is not None else offers


def seats_left(unit: Unit, session: Meeting) -> int:
    """How many seats of a group session are neither taken nor held for who waited for one."""
    taken = sum(each.comes for each in unit.meetings.invitations([session.id])[session.id])
    held = sum(not each.expired(unit.now) for each in unit.bookings.seats_held(session.id))
    return max(0, (session.seats or 1) - taken - held)


def seat_freed(unit: Unit, session: Meeting, *, by: int) -> Sequence[Booking]:
    """Hold the free seats of the group session for those who wait for it; without anybody left in it the session is no more.

    ``by`` is who had it. Returns what is held. The host's calendar must be locked.
    """
    if session.state not in _OPEN or session.span.start <= unit.now:
        return ()
    offers = offer_seats(unit, session)
    nobody = not any(each.comes for each in unit.meetings.invitations([session.id])[session.id])
    if nobody and session.state is State.CONFIRMED and not unit.bookings.seats_held(session.id):
        _ended_empty(unit, session, by=by)
    return offers


def offer_seats(unit: Unit, session: Meeting) -> Sequence[Booking]:
    """Hold the free seats of the group session for those who wait for it; the host's calendar must be locked."""
    return tuple(_seat_offers(unit, session))


def _seat_offers(unit: Unit, session: Meeting) -> Iterator[Booking]:
    mentor = next(iter(unit.search.mentors(session.organisation_id, host_ids=(session.host_id,))), None)
    service = unit.services.get(session.service_id) if session.service_id is not None else None
    if mentor is None or service is None:
        return
    time = OpenTime(session.host_id, service.id, session.span.start, session.span.minutes)
    left = seats_left(unit, session)
    for entry in _waiting(unit, session.organisation_id, session.host_id, session.span):
        if left < 1:
            return
        if entry.service_id != service.id or not entry.window.holds(session.span.start):
            continue
        person = _person(unit, entry, mentor) if entry.wants(mentor.person_id, mentor.skill_ids) else None
        alone = unit.waitlist.lock(entry) if person is not None else None
        if person is None or alone is None or alone.paused or unit.waitlist.is_offered(entry.id):
            continue
        if _suiting(unit, alone, person, [time]) is not None:
            left -= 1
            yield _offer(unit, entry, mentor, time, service, joins=session)


def _ended_empty(unit: Unit, session: Meeting, *, by: int) -> None:
    """The last seat was given up: the session is cancelled by that, its host hears, and the time is open to others."""
    ended = moved(session, State.CANCELLED, Party.GUEST, by=by)
    unit.meetings.save(ended, (), seen=session.version)
    note(unit, ended, ended.state.value, by=by)
    keep_meeting_timers(unit, ended)
    event = MeetingCancelled(ended.id, ended.version, by)
    unit.outbox.notify(ended.host_id, event, organisation_id=ended.organisation_id, now=unit.now, about=ended.id)
    offer_time(unit, ended.organisation_id, ended.host_id, ended.span, was_counted=ended.span.start)


def offer_time(
    unit: Unit,
    organisation_id: int,
    host_id: int,
    *spans: Timespan,
    service_id: int | None = None,
    length: int | None = None,
    was_counted: datetime | None = None,
) -> Sequence[Booking]:
    """Hold what can be booked in the host's freed time for those who wait, in the organisation's order; returns the offers.

    Each time is offered to one person and nobody is offered one time twice. Passed over, without losing their place, are those
    whom it would clash with what they have, and whose quiet hours it is. ``service_id`` and ``length`` are what is offered to
    whoever named no service. ``was_counted`` as of ``Freed``. The host's calendar must be locked.
    """
    ahead = [span for span in spans if span.end > unit.now]
    if not ahead:
        return ()
    fitting = Fitting(unit, Freed(organisation_id, host_id, ahead, service_id, length, was_counted))
    return _offered(unit, fitting, _waiting(unit, organisation_id, host_id, fitting.reach))


def look_again(unit: Unit, entry: Waiting) -> Sequence[Booking]:
    """Offer the entry the first that is still open of what came free while something else was offered to it."""
    if entry.paused or not entry.due or unit.waitlist.is_offered(entry.id):
        return ()
    own = [turn for turn in entry.turns if not turn.due]
    for number, turn in enumerate(entry.due, start=1):
        host = unit.people.get(turn.host_id)
        if host is None or turn.span.end <= unit.now:
            continue
        unit.bookings.lock({host.calendar_id})
        time = Freed(entry.organisation_id, host.id, [turn.span], length=turn.span.minutes)
        offers = _offered(unit, Fitting(unit, time), [entry])
        if offers:
            unit.waitlist.keep_turns(entry.id, (*own, *entry.due[number:]))
            return offers
    unit.waitlist.keep_turns(entry.id, own)
    return ()


def fulfilled(unit: Unit, booking: Booking) -> None:
    """Whoever has got what they waited for waits no more."""
    if booking.entry_id is not None:
        unit.waitlist.remove(booking.entry_id, booking.guest_id)


def offered_now(unit: Unit, booking: Booking) -> bool:
    """Whether some of the time that the booking has had is offered to somebody who waits, at this moment."""
    host = unit.people.get(booking.host_id)
    claims = unit.bookings.claims([host.calendar_id], booking.span)[host.calendar_id] if host is not None else ()
    holders = unit.bookings.many({owner for _, owner in claims}).values()
    return any(holder.state is State.HELD and holder.entry_id is not None for holder in holders)


def waiting_for(unit: Unit, booking: Booking) -> int:
    """How many wait for the time that a booking has had: what its host is told."""
    mentor = next(iter(unit.search.mentors(booking.organisation_id, host_ids=(booking.host_id,))), None)
    if mentor is None or booking.span.start <= unit.now:
        return 0
    entries = _waiting(unit, booking.organisation_id, booking.host_id, booking.span)
    own = {booking.host_id, booking.guest_id}
    return sum(entry.wants(mentor.person_id, mentor.skill_ids) and entry.person_id not in own for entry in entries)


def _waiting(unit: Unit, organisation_id: int, host_id: int, span: Timespan) -> Iterator[Waiting]:
    """The entries that the time may fit, in the organisation's order, read as far as they are asked for; displaced people first.

    Each read begins at the first: what somebody else adds or removes meanwhile moves nobody out of sight.
    """
    first = [entry for entry in unit.waitlist.displaced(organisation_id, host_id, span) if not entry.paused]
    yield from first
    order = organisation_of(unit, organisation_id).waitlist_order
    seen = {entry.id for entry in first}
    limit = _FIRST
    while True:
        found = unit.waitlist.fitting(organisation_id, host_id, span, order=order, limit=limit)
        yield from (entry for entry in found if entry.id not in seen)
        if len(found) < limit:
            return
        seen.update(entry.id for entry in found)
        limit *= 8


def _offered(unit: Unit, fitting: Fitting, entries: Iterable[Waiting]) -> Sequence[Booking]:
    offers: list[Booking] = []
    for entry in entries:
        mentor = fitting.mentor
        if mentor is None or not fitting.anything:
            break
        times = fitting.times_for(entry)
        person = _person(unit, entry, mentor) if times else None
        alone = unit.waitlist.lock(entry) if person is not None else None
        if person is None or alone is None or alone.paused:
            continue
        time = _suiting(unit, alone, person, times)
        if time is None:
            continue
        if unit.waitlist.is_offered(entry.id):
            _remember(unit, alone, Turn(mentor.person_id, Timespan.lasting(time.starts_at, time.length), due=True))
        elif unit.waitlist.get(entry.id) is not None:
            # Whoever took an offer a moment ago has none any more, and their entry went in the same commit.
            offers.append(_offer(unit, entry, mentor, time, fitting.take(time)))
    return offers


def _person(unit: Unit, entry: Waiting, mentor: Mentor) -> Person | None:
    """Who waits, if they may be offered this mentor's time now."""
    person = unit.people.get(entry.person_id)
    if person is None or person.id == mentor.person_id or _is_asleep(person, unit.now):
        return None
    member = unit.people.membership(entry.organisation_id, entry.person_id)
    return person if member is not None and sees_mentor(member, mentor.person_id) else None


def _is_asleep(person: Person, now: datetime) -> bool:
    quiet = person.quiet is not None and person.zone is not None and person.quiet.hold(now, person.zone)
    return quiet and not person.offers_in_quiet


def _suiting(unit: Unit, entry: Waiting, person: Person, times: Sequence[OpenTime]) -> OpenTime | None:
    """The first of the times at which the person has nothing, held times included, and that they neither had nor were offered."""
    spans = [Timespan.lasting(time.starts_at, time.length) for time in times]
    around = Timespan(min(span.start for span in spans), max(span.end for span in spans))
    host_id = times[0].host_id
    busy = [
        *unit.bookings.offered(host_id, person.id, around),
        *unit.bookings.busy([person.calendar_id], around)[person.calendar_id],
        *(held.span for held in unit.bookings.held_by(person.id)),
    ]
    return next(
        (
            time
            for time, span in zip(times, spans, strict=True)
            if not entry.had(host_id, span) and not any(each.overlaps(span) for each in busy)
        ),
        None,
    )


def _offer(
    unit: Unit, entry: Waiting, mentor: Mentor, time: OpenTime, service: Service, *, joins: Meeting | None = None
) -> Booking:
    """Hold the time, or a seat in the session that is there, for who waits. A seat claims nothing: the session has the time."""
    span = Timespan.lasting(time.starts_at, time.length)
    offer = Booking(
        id=0,
        short_id="",
        organisation_id=entry.organisation_id,
        service_id=service.id,
        host_id=mentor.person_id,
        guest_id=entry.person_id,
        span=span,
        state=State.HELD,
        expires_at=min(unit.now + timedelta(minutes=service.offer_minutes), span.start),
        place=service.place,
        created_at=unit.now,
        entry_id=entry.id,
        joins_id=None if joins is None else joins.id,
    )
    offer = unit.bookings.add(offer, [(mentor.calendar_id, claim_of(service, span))] if joins is None else [])
    tell(unit, offer, Offered(offer.id, offer.version), {entry.person_id})
    return offer


def _remember_had(unit: Unit, booking: Booking) -> None:
    """Whoever gave a time up is not offered it while they wait for another."""
    for entry in unit.waitlist.of_person(booking.guest_id, unit.now):
        if entry.organisation_id == booking.organisation_id and entry.may_mean(booking.host_id, booking.span):
            _remember(unit, entry, Turn(booking.host_id, booking.span))


def _remember(unit: Unit, entry: Waiting, turn: Turn) -> None:
    turns = [each for each in entry.turns if each.span.end > unit.now and each != turn]
    unit.waitlist.keep_turns(entry.id, (*turns, turn)[-_MOST_TURNS:])
