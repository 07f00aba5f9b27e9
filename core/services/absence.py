"""Absences: reported by the other side or an organizer, open to objection for a day, and decided by an organizer.

In a group session each guest's absence is separate, and the session goes on; if its mentor is absent, all of it is missed.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from core.errors import IllegalMove, NotAllowed, NotFound, TooEarly, TooLateToObject, WasThere
from core.events import Completed, Missed, Objected, ObjectionDecided
from core.model.absence import Absence, stands
from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment
from core.model.moves import moved
from core.model.people import Membership
from core.model.timers import checked_at
from core.ports import Unit
from core.services.appointments import LockedAppointment, free_rest, keep, lock_session, taking_part
from core.services.booking.parts import tell, tidy
from core.services.history import note
from core.services.lookup import organizers, service_of
from core.services.session import UNDER_WAY, completed_if_over, joined_of


def missed(unit: Unit, member: Membership, booking_id: int, absent_id: int | None = None) -> Appointment:
    """Report that the other side did not come, from ten minutes after the start on; they are told and can object for a day.

    An organizer, and the mentor of a group session, name the person (``absent_id``). The remaining time of a session that is
    missed is offered to the waitlist, if the service says so. Repeating a report changes nothing. Raises TooEarly, WasThere,
    IllegalMove, NotFound, NotAllowed.
    """
    locked = lock_session(unit, member, booking_id)
    booking, absent = completed_if_over(unit, locked.appointment), _absent(locked, member, absent_id)
    if booking.state is State.NO_SHOW:
        return booking
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.NO_SHOW)
    if unit.absences.of_person(booking.id, absent) is not None:
        return booking
    if unit.now < checked_at(booking.span):
        raise TooEarly(booking, "missed", checked_at(booking.span))
    for each in joined_of(unit, booking):
        if each.person_id == absent and each.joined_at is not None:
            raise WasThere(booking, absent, each.joined_at)
    unit.absences.save(Absence(booking.id, absent, member.person_id, unit.now))
    hear = {absent, booking.host_id} - {member.person_id}
    if not _misses_all(unit, locked, absent):
        note(unit, booking, "absent", by=member.person_id, detail=str(absent))
        tell(unit, booking, Missed(booking.id, booking.version, absent), hear)
        return booking
    marked = moved(booking, State.NO_SHOW, locked.party)
    keep(unit, booking, marked, by=member.person_id)
    if absent == booking.host_id or isinstance(booking, Booking):
        hear = set(locked.people) - {member.person_id}
    tell(unit, marked, Missed(marked.id, marked.version), hear)
    if service_of(unit, booking.service_id or 0).no_show_frees:
        free_rest(unit, booking)
    return marked


def _misses_all(unit: Unit, locked: LockedAppointment, absent: int) -> bool:
    """Whether the session has nobody left without that person."""
    if absent == locked.appointment.host_id:
        return True
    gone = {each.absent_id for each in unit.absences.of_booking(locked.appointment.id)}
    return not locked.guests - gone


def object_to(unit: Unit, member: Membership, booking_id: int, objection: str) -> Appointment:
    """Object to being reported missing; organizers decide. Repeating it changes nothing.

    Raises Invalid, TooLateToObject, NotFound, NotAllowed.
    """
    objection = tidy(objection, "objection")
    booking = lock_session(unit, member, booking_id).appointment
    absence = unit.absences.of_person(booking.id, member.person_id)
    if absence is None:
        raise NotAllowed(needs="absent") if absences_of(unit, booking) else NotFound("absence")
    if absence.objected_at is not None:
        return booking
    if unit.now > absence.until:
        raise TooLateToObject(booking, absence.until)
    unit.absences.save(replace(absence, objected_at=unit.now, objection=objection))
    note(unit, booking, "objected", by=member.person_id)
    readers = {*_sides(unit, booking, absence), *deciders(unit, booking)} - {member.person_id}
    tell(unit, booking, Objected(booking.id, _one(booking, absence)), readers)
    return booking


def decide(
    unit: Unit, member: Membership, booking_id: int, *, upheld: bool, why: str = "", absent_id: int | None = None
) -> Absence:
    """Decide an objection, as an organizer who takes no part, once: if ``upheld`` the session counts as held after all.

    ``absent_id`` is whose objection it is, if there may be several. The first decision stands and is returned to whoever comes
    later. Raises Invalid, NotFound, NotAllowed.
    """
    why = tidy(why, "why")
    locked = lock_session(unit, member, booking_id)
    if locked.party is not Party.ORGANIZER:
        raise NotAllowed(needs="another_organizer")
    booking = locked.appointment
    absence = absence_of(unit, booking, absent_id)
    if absence is None:
        raise NotFound("absence")
    if absence.objected_at is None:
        raise NotFound("objection")
    if absence.upheld is not None:
        return absence
    decided = replace(absence, decided_by=member.person_id, decided_at=unit.now, upheld=upheld, why=why)
    unit.absences.save(decided)
    note(unit, booking, "upheld" if upheld else "kept", by=member.person_id)
    others = set(deciders(unit, booking)) - {member.person_id}
    tell(
        unit, booking, ObjectionDecided(booking.id, _one(booking, absence)), {*_sides(unit, booking, absence), *others}
    )
    if upheld:
        _held_after_all(unit, locked, absence, by=member.person_id)
    return decided


def _held_after_all(unit: Unit, locked: LockedAppointment, absence: Absence, *, by: int) -> None:
    """A missed session counts as held; a group session that went on without the person is now completed for them, too."""
    booking = locked.appointment
    if booking.state is State.NO_SHOW:
        held = moved(booking, State.COMPLETED, locked.party)
        keep(unit, booking, held, by=by)
        tell(unit, held, Completed(held.id, held.version), set(locked.people) - _missing(unit, held))
    elif booking.state is State.COMPLETED:
        tell(unit, booking, Completed(booking.id, booking.version), {absence.absent_id})


def deciders(unit: Unit, booking: Appointment) -> Collection[int]:
    """Who can decide an objection: the organizers and admins of the booking's organisation who take no part in it."""
    return organizers(unit, booking.organisation_id).keys() - taking_part(unit, booking)


def absences_of(unit: Unit, booking: Appointment) -> Sequence[Absence]:
    """The absences from it, in the order of their reports; none while it has not begun."""
    begun = booking.span.start <= unit.now and booking.state in {State.NO_SHOW, State.COMPLETED, *UNDER_WAY}
    return unit.absences.of_booking(booking.id) if begun else ()


def absence_of(unit: Unit, booking: Appointment, absent_id: int | None = None) -> Absence | None:
    """The absence of that person or, if none is named, the first one; None if there is none."""
    return next((each for each in absences_of(unit, booking) if absent_id in (None, each.absent_id)), None)


def were_there(unit: Unit, booking: Appointment) -> frozenset[int]:
    """Who takes part and does not count as absent."""
    return taking_part(unit, booking) - _missing(unit, booking)


def _missing(unit: Unit, booking: Appointment) -> set[int]:
    return {each.absent_id for each in absences_of(unit, booking) if stands(each)}


def _one(booking: Appointment, absence: Absence) -> int | None:
    """Whose absence it is, if there may be several."""
    return None if isinstance(booking, Booking) else absence.absent_id


def _sides(unit: Unit, booking: Appointment, absence: Absence) -> set[int]:
    """Who is told of an objection: the person who objects and the host; if the host objects, all guests."""
    if absence.absent_id == booking.host_id:
        return set(taking_part(unit, booking))
    return {absence.absent_id, booking.host_id}


def _absent(locked: LockedAppointment, member: Membership, said: int | None) -> int:
    """Who is reported missing: by a guest the host, by a host the only guest, else the named person if they take part."""
    booking = locked.appointment
    if locked.party is Party.GUEST:
        return booking.host_id
    if locked.party is Party.HOST and len(locked.guests) == 1:
        return next(iter(locked.guests))
    if said is None or said not in locked.people or said == member.person_id:
        raise NotAllowed(needs="party")
    return said
