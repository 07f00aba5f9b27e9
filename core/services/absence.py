"""Who did not come: said by the side that did or an organizer, objected to for a day, and decided by an organizer."""

from collections.abc import Collection
from dataclasses import replace

from core.errors import IllegalMove, NotAllowed, NotFound, TooEarly, TooLateToObject, WasThere
from core.events import Completed, Missed, Objected, ObjectionDecided
from core.model.absence import Absence
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.model.people import Membership, Role
from core.model.timers import checked_at
from core.ports import Unit
from core.services.booking.freeing import freed
from core.services.booking.parts import Locked, both_but, lock, store, tell, tidy
from core.services.lookup import service_of
from core.services.session import UNDER_WAY, joined_of, met


def missed(unit: Unit, member: Membership, booking_id: int, absent_id: int | None = None) -> Booking:
    """Say that the other side did not come, from ten minutes after the start on; they hear it and can object for a day.

    An organizer says which side it is (``absent_id``), and both hear. What is left of the time goes to whoever waits, where the
    service says so. What is marked already stays as it is. Raises TooEarly, WasThere, IllegalMove, NotFound, NotAllowed.
    """
    locked = lock(unit, member, booking_id)
    booking, absent = met(unit, locked.booking), _absent(locked, member, absent_id)
    if booking.state is State.NO_SHOW:
        return booking
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.NO_SHOW)
    if unit.now < checked_at(booking.span):
        raise TooEarly(booking, "missed", checked_at(booking.span))
    for each in joined_of(unit, booking):
        if each.person_id == absent and each.joined_at is not None:
            raise WasThere(booking, absent, each.joined_at)
    marked = moved(booking, State.NO_SHOW, locked.party)
    store(unit, booking, marked, by=member.person_id)
    unit.absences.save(Absence(booking.id, absent, member.person_id, unit.now))
    tell(unit, marked, Missed(marked.id, marked.version), both_but(marked, member.person_id))
    if service_of(unit, booking.service_id).no_show_frees:
        freed(unit, booking)
    return marked


def object_to(unit: Unit, member: Membership, booking_id: int, objection: str) -> Booking:
    """Say that one did come, or why one did not; organizers decide. Said again it changes nothing.

    Raises Invalid, TooLateToObject, NotFound, NotAllowed.
    """
    objection = tidy(objection, "objection")
    booking = lock(unit, member, booking_id).booking
    absence = _absence(unit, booking)
    if member.person_id != absence.absent_id:
        raise NotAllowed(needs="absent")
    if absence.objected_at is not None:
        return booking
    if unit.now > absence.until:
        raise TooLateToObject(booking, absence.until)
    unit.absences.save(replace(absence, objected_at=unit.now, objection=objection))
    unit.bookings.note(booking.id, unit.now, "objected", by=member.person_id)
    readers = {booking.other(absence.absent_id), *deciders(unit, booking)}
    tell(unit, booking, Objected(booking.id), readers)
    return booking


def decide(unit: Unit, member: Membership, booking_id: int, *, upheld: bool, why: str = "") -> Absence:
    """An organizer who is neither side decides, once: upheld, the session counts as held; else it stays missed.

    The first decision stands: it is returned to whoever comes later. Raises Invalid, NotFound, NotAllowed.
    """
    why = tidy(why, "why")
    locked = lock(unit, member, booking_id)
    if locked.party is not Party.ORGANIZER:
        raise NotAllowed(needs="another_organizer")
    booking, absence = locked.booking, _absence(unit, locked.booking)
    if absence.objected_at is None:
        raise NotFound("objection")
    if absence.upheld is not None:
        return absence
    decided = replace(absence, decided_by=member.person_id, decided_at=unit.now, upheld=upheld, why=why)
    unit.absences.save(decided)
    unit.bookings.note(booking.id, unit.now, "upheld" if upheld else "kept", by=member.person_id, detail=why)
    sides = {booking.host_id, booking.guest_id}
    others = set(deciders(unit, booking)) - {member.person_id}
    tell(unit, booking, ObjectionDecided(booking.id), sides | others)
    if upheld:
        held = moved(booking, State.COMPLETED, locked.party)
        store(unit, booking, held, by=member.person_id)
        tell(unit, held, Completed(held.id, held.version), sides)
    return decided


def deciders(unit: Unit, booking: Booking) -> Collection[int]:
    """Who can decide about the booking: the organizers and admins of its organisation who are neither side."""
    roles = (Role.ORGANIZER, Role.ADMIN)
    found = {person.id for role in roles for _, person in unit.people.members(booking.organisation_id, role)}
    return found - {booking.host_id, booking.guest_id}


def absence_of(unit: Unit, booking: Booking) -> Absence | None:
    """Who did not come, if somebody is said not to have; None for a session that was never missed."""
    return unit.absences.of_booking(booking.id) if booking.state in {State.NO_SHOW, State.COMPLETED} else None


def _absent(locked: Locked, member: Membership, said: int | None) -> int:
    """Who is said to be missing: of the two sides the other one, or the one whom an organizer names."""
    if locked.party is not Party.ORGANIZER:
        return locked.booking.other(member.person_id)
    if said is None or locked.booking.party(said) is None:
        raise NotAllowed(needs="party")
    return said


def _absence(unit: Unit, booking: Booking) -> Absence:
    found = absence_of(unit, booking)
    if found is None:
        raise NotFound("absence")
    return found
