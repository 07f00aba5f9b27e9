"""Waiting: somebody wants to hear when time comes free, and hears of it in the transaction that frees it."""

from collections.abc import Sequence

from core.errors import NotFound
from core.events import TimeFreed
from core.model.booking import Booking
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.rights import mentors, sees_mentor
from core.model.timespan import Timespan
from core.ports import Mentor, Unit, Waiting
from core.services.availability import Wanted, starts_of
from core.services.lookup import service_here
from core.services.search import can_book, offered_by


def join(
    unit: Unit,
    member: Membership,
    window: Timespan,
    *,
    host_id: int | None = None,
    service_id: int | None = None,
    skill_ids: tuple[int, ...] = (),
) -> Waiting:
    """Wait for time inside the window: of a host, a service, or any mentor with the skills.

    Raises NotFound for a mentor or service that there is not for the member.
    """
    if host_id is not None:
        _check_host(unit, member, host_id)
    service = service_here(unit, member, service_id) if service_id is not None else None
    if service is not None and service.host_id is not None:
        _check_host(unit, member, service.host_id)
    entry = Waiting(0, member.organisation_id, member.person_id, host_id, service_id, skill_ids, window, unit.now)
    return unit.waitlist.add(entry)


def _check_host(unit: Unit, member: Membership, host_id: int) -> None:
    host = unit.people.membership(member.organisation_id, host_id)
    if host is None or not mentors(host) or not sees_mentor(member, host_id):
        raise NotFound("mentor")


def leave(unit: Unit, member: Membership, entry_id: int | None = None) -> int:
    """Leave one entry, or all; returns how many were left."""
    entries = unit.waitlist.of_person(member.person_id, unit.now)
    return sum(
        unit.waitlist.remove(entry.id, member.person_id)
        for entry in entries
        if entry_id is None or entry.id == entry_id
    )


def freed(unit: Unit, booking: Booking) -> int:
    """Tell everyone whose wish the freed time fits, first come first; returns how many.

    Asked once the booking's claims are gone. Only time that can be booked again is told of: nothing that has passed, is nearer
    than the notice, or lies where the host has closed.
    """
    if booking.span.start <= unit.now:
        return 0
    entries = unit.waitlist.fitting(booking.organisation_id, booking.host_id, booking.span, unit.now)
    mentor = (
        next(iter(unit.search.mentors(booking.organisation_id, host_ids=(booking.host_id,))), None) if entries else None
    )
    if mentor is None:
        return 0
    found: dict[int | None, Sequence[OpenTime]] = {}
    told = 0
    for entry in entries:
        if entry.service_id not in found:
            found[entry.service_id] = _open_again(unit, mentor, booking, entry.service_id)
        time = next((time for time in found[entry.service_id] if entry.window.holds(time.starts_at)), None)
        if time is not None and _concerns(unit, entry, booking, mentor):
            event = TimeFreed(entry.id, time.host_id, time.service_id, time.starts_at, time.length)
            unit.outbox.notify(entry.person_id, event, organisation_id=booking.organisation_id, now=unit.now)
            told += 1
    return told


def still_true(unit: Unit, person_id: int, freed: TimeFreed) -> bool:
    """Whether the person still waits, and could book the time now."""
    entry = next((each for each in unit.waitlist.of_person(person_id, unit.now) if each.id == freed.entry_id), None)
    member = unit.people.membership(entry.organisation_id, person_id) if entry is not None else None
    time = OpenTime(freed.host_id, freed.service_id, freed.starts_at, freed.length)
    return member is not None and can_book(unit, member, time)


def _open_again(unit: Unit, mentor: Mentor, booking: Booking, service_id: int | None) -> Sequence[OpenTime]:
    """What can be booked in the freed time: as the service waited for, else as the booking's, in its length if offered."""
    offered = offered_by(unit.services.of_organisation(booking.organisation_id), booking.host_id)
    service = next((each for each in offered if each.id == (service_id or booking.service_id)), None)
    if service is None:
        return ()
    lengths = [booking.span.minutes] if booking.span.minutes in service.lengths else []
    for length in (*lengths, service.shortest):
        starts = starts_of(unit, [Wanted(mentor, service, length)], booking.span).get(mentor.person_id)
        if starts:
            return [OpenTime(mentor.person_id, service.id, start, length) for start in starts]
    return ()


def _concerns(unit: Unit, entry: Waiting, booking: Booking, mentor: Mentor) -> bool:
    """Whether the time is for the one who waits: not their own, with a skill they look for, of a mentor they see."""
    if entry.person_id in {booking.guest_id, booking.host_id}:
        return False
    if entry.skill_ids and mentor.skill_ids.isdisjoint(entry.skill_ids):
        return False
    member = unit.people.membership(entry.organisation_id, entry.person_id)
    return member is not None and sees_mentor(member, mentor.person_id)
