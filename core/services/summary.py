"""After a session: notes and next steps for both, a rating of the other side, and what was before."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import count

from core.errors import AlreadyRated, IllegalMove, Invalid, NotAllowed
from core.events import NotesWritten
from core.model.booking import Booking, Party, State
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
from core.services.booking.parts import lock, shown, tell
from core.services.session import UNDER_WAY, met

_LATELY = 50
"""Among how many past sessions the last one is looked for."""


def summary_of(unit: Unit, booking: Booking, person_id: int) -> Summary | None:
    """The summary as the person reads it; None for who was not there, and while there is none."""
    if booking.party(person_id) is None or not has_summary(booking):
        return None
    notes = unit.notes.of_bookings({booking.id}).get(booking.id, ())
    ended = next((at for at, what, _, _ in unit.bookings.history(booking.id) if what == booking.state.value), None)
    early = ended if ended is not None and booking.span.holds(ended) else None
    return Summary(notes, unit.ratings.of_person(booking.id, person_id), early)


def write_notes(unit: Unit, member: Membership, booking_id: int, notes: str, next_steps: str) -> Booking:
    """Write down what this side keeps of the session, in place of what it had written; the other side reads it, too.

    Both empty takes them back. Raises Invalid, IllegalMove, NotFound, NotAllowed.
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
    tell(unit, booking, NotesWritten(booking.id, member.person_id), {booking.other(member.person_id)})
    return booking


def rate(unit: Unit, member: Membership, booking_id: int, stars: int, comment: str = "") -> Rating:
    """Rate the other side of the session, once and for good; only organizers ever read who said what.

    A host's ratings become part of their average when they are of several people. Raises Invalid, AlreadyRated, IllegalMove,
    NotFound, NotAllowed.
    """
    if stars not in STARS:
        raise Invalid("stars", "out_of_range", STARS[-1])
    said = _kept("comment", comment, COMMENT_LIMIT)
    booking = to_rate(unit, member, booking_id)
    rated_id = booking.other(member.person_id)
    rating = Rating(
        booking_id=booking.id,
        organisation_id=booking.organisation_id,
        person_id=member.person_id,
        rated_id=rated_id,
        stars=stars,
        comment=said,
        rated_at=unit.now,
        as_host=booking.party(rated_id) is Party.HOST,
    )
    unit.ratings.add(rating)
    if rating.as_host and counts_now(unit.ratings.waiting(booking.organisation_id, rated_id)):
        unit.ratings.count(booking.organisation_id, rated_id)
    return rating


def to_rate(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """The session, while the member may rate it. Raises AlreadyRated, IllegalMove, NotFound, NotAllowed."""
    booking = over(unit, member, booking_id)
    given = unit.ratings.of_person(booking.id, member.person_id)
    if given is not None:
        raise AlreadyRated(booking, given.stars)
    return booking


def over(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """One's own session that has taken place, locked. Raises IllegalMove, NotFound, NotAllowed for an organizer."""
    shown(unit, member, unit.bookings.get(booking_id))
    booking = met(unit, lock(unit, member, booking_id).booking)
    if booking.party(member.person_id) is None:
        raise NotAllowed(needs="party")
    if not has_summary(booking):
        raise IllegalMove(booking, State.COMPLETED)
    return booking


def next_like(booking: Booking, zone: str, now: datetime) -> datetime:
    """The same weekday and hour on the wall of ``zone``, a week after the session or as many weeks as it is still to come."""
    start = booking.span.start.astimezone(zone_named(zone))
    weeks = count(1)
    following = (first_instant(start.date() + timedelta(weeks=n), start.hour * 60 + start.minute, zone) for n in weeks)
    return next(at for at in following if at > now)


def ratings_of(unit: Unit, member: Membership, limit: int, skip: int = 0) -> Sequence[Rating]:
    """What was rated in the member's organisation, the newest first, for its organizers. Raises NotAllowed."""
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    return unit.ratings.of_organisation(member.organisation_id, limit, skip)


def last_session(unit: Unit, person_id: int, with_ids: Collection[int] = ()) -> Booking | None:
    """The person's last session that has taken place, with one of these people if any are named; None where there is none."""
    found = unit.bookings.past(person_id, unit.now, _LATELY)
    fits = (each for each in found if not with_ids or each.other(person_id) in with_ids)
    return next((each for each in fits if has_summary(each) or each.state in UNDER_WAY), None)


def _kept(name: str, text: str, limit: int) -> str:
    """The words as they are kept, line breaks and all; raises Invalid where they are too long."""
    text = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(text) > limit:
        raise Invalid(name, "too_long", limit)
    return text
