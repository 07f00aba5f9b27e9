"""After a session: notes and next steps for both, a rating of the other side, and past sessions."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import count

from core.errors import AlreadyRated, IllegalMove, Invalid, NotAllowed, NotFound
from core.events import NotesWritten
from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment, Meeting
from core.model.people import Membership
from core.model.rights import organizes
from core.model.summary import (
    COMMENT_LIMIT,
    NOTES_LIMIT,
    STARS,
    STEPS_LIMIT,
    Notes,
    Rating,
    Summary,
    counts_now,
    has_summary,
)
from core.model.zones import first_instant, zone_named
from core.ports import Unit
from core.services.absence import were_there
from core.services.appointments import is_session, lock_session, seen_appointment, taking_part
from core.services.attendance import others
from core.services.booking.parts import tell
from core.services.session import UNDER_WAY, completed_if_over

_LATELY = 50
"""How many past sessions are searched for the last one."""


def summary_of(unit: Unit, booking: Appointment, person_id: int) -> Summary | None:
    """The summary as the person reads it; None if they were not there, or there is none.

    In a group session a guest reads the notes of the host and their own, the host those of everybody.
    """
    if person_id not in taking_part(unit, booking) or not has_summary(booking):
        return None
    if isinstance(booking, Meeting) and person_id not in were_there(unit, booking):
        return None
    known = unit.notes.of_bookings({booking.id}).get(booking.id, ())
    notes = tuple(
        each for each in known if person_id == booking.host_id or each.person_id in (person_id, booking.host_id)
    )
    ended = next((at for at, what, _, _ in unit.bookings.history(booking.id) if what == booking.state.value), None)
    early = ended if ended is not None and booking.span.holds(ended) else None
    given = tuple(unit.ratings.of_person(booking.id, person_id))
    return Summary(notes, given, early, unrated(unit, booking, person_id))


def unrated(unit: Unit, booking: Appointment, person_id: int) -> tuple[int, ...]:
    """Whom the person may still rate: a guest the host, the host each guest who was there."""
    given = {each.rated_id for each in unit.ratings.of_person(booking.id, person_id)}
    there = taking_part(unit, booking) if isinstance(booking, Booking) else were_there(unit, booking)
    others = there - {person_id} if person_id == booking.host_id else {booking.host_id}
    return tuple(sorted(others - given))


def write_notes(unit: Unit, member: Membership, booking_id: int, notes: str, next_steps: str) -> Appointment:
    """Replace the member's notes on the session, which the other side can read as well.

    If both are empty they are removed. Raises Invalid, IllegalMove, NotFound, NotAllowed.
    """
    text, steps = _kept("notes", notes, NOTES_LIMIT), _kept("next_steps", next_steps, STEPS_LIMIT)
    booking = over(unit, member, booking_id)
    before = Summary(unit.notes.of_bookings({booking.id}).get(booking.id, ())).notes_of(member.person_id)
    if (text, steps) == (("", "") if before is None else (before.notes, before.next_steps)):
        return booking
    if text or steps:
        unit.notes.save(Notes(booking.id, member.person_id, text, steps, unit.now))
    else:
        unit.notes.drop(booking.id, member.person_id)
    tell(unit, booking, NotesWritten(booking.id, member.person_id), others(unit, booking, member.person_id))
    return booking


def rate(
    unit: Unit, member: Membership, booking_id: int, stars: int, comment: str = "", *, rated_id: int | None = None
) -> Rating:
    """Rate the other side of the session, once and finally; only organizers ever see who said what.

    ``rated_id`` is who is rated, where there may be several. A host's ratings become part of their average when they are of
    several people. Raises Invalid, AlreadyRated, IllegalMove, NotFound, NotAllowed.
    """
    if stars not in STARS:
        raise Invalid("stars", "out_of_range", STARS[-1])
    said = _kept("comment", comment, COMMENT_LIMIT)
    booking, left = to_rate(unit, member, booking_id)
    if rated_id is None and len(left) > 1:
        raise Invalid("rated", "missing")
    chosen = left[0] if rated_id is None else rated_id
    if chosen not in left:
        raise NotFound("person")
    rating = Rating(
        booking_id=booking.id,
        organisation_id=booking.organisation_id,
        person_id=member.person_id,
        rated_id=chosen,
        stars=stars,
        comment=said,
        rated_at=unit.now,
        as_host=chosen == booking.host_id,
    )
    unit.ratings.add(rating)
    if rating.as_host and counts_now(unit.ratings.waiting(booking.organisation_id, chosen)):
        unit.ratings.count(booking.organisation_id, chosen)
    return rating


def to_rate(unit: Unit, member: Membership, booking_id: int) -> tuple[Appointment, tuple[int, ...]]:
    """The session, and whom the member may still rate for it. Raises AlreadyRated, IllegalMove, NotFound, NotAllowed."""
    booking = over(unit, member, booking_id)
    left, given = unrated(unit, booking, member.person_id), unit.ratings.of_person(booking.id, member.person_id)
    if not left and given:
        raise AlreadyRated(booking, given[-1].stars)
    if not left:
        raise NotAllowed(needs="party")
    return booking, left


def over(unit: Unit, member: Membership, booking_id: int) -> Appointment:
    """The member's session that has taken place, locked. Raises IllegalMove, NotFound, and NotAllowed if they were not there."""
    seen_appointment(unit, member, booking_id)
    locked = lock_session(unit, member, booking_id)
    booking = completed_if_over(unit, locked.appointment)
    if locked.party is Party.ORGANIZER:
        raise NotAllowed(needs="party")
    if not has_summary(booking):
        raise IllegalMove(booking, State.COMPLETED)
    if isinstance(booking, Meeting) and member.person_id not in were_there(unit, booking):
        raise NotAllowed(needs="party")
    return booking


def next_like(booking: Appointment, zone: str, now: datetime) -> datetime:
    """The same weekday and hour on the wall of ``zone``, a week after the session or as many weeks as it is still to come."""
    start = booking.span.start.astimezone(zone_named(zone))
    weeks = count(1)
    following = (first_instant(start.date() + timedelta(weeks=n), start.hour * 60 + start.minute, zone) for n in weeks)
    return next(at for at in following if at > now)


def ratings_of(unit: Unit, member: Membership, limit: int, skip: int = 0) -> Sequence[Rating]:
    """The ratings in the member's organisation, newest first, for its organizers. Raises NotAllowed."""
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    return unit.ratings.of_organisation(member.organisation_id, limit, skip)


def last_session(unit: Unit, person_id: int, with_ids: Collection[int] = ()) -> Appointment | None:
    """The person's last session that took or takes place, with one of these people if any are named; None if there is none."""
    groups = [each for each in unit.meetings.past(person_id, unit.now, _LATELY) if is_session(each)]
    found: list[Appointment] = [*unit.bookings.past(person_id, unit.now, _LATELY), *groups]
    found.sort(key=lambda each: each.span.start, reverse=True)
    fits = (
        each for each in found if not with_ids or not taking_part(unit, each).isdisjoint(set(with_ids) - {person_id})
    )
    return next((each for each in fits if has_summary(each) or each.state in UNDER_WAY), None)


def _kept(name: str, text: str, limit: int) -> str:
    """The text as it is stored, with its line breaks; raises Invalid if it is too long."""
    text = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(text) > limit:
        raise Invalid(name, "too_long", limit)
    return text
