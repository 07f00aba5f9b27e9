"""Waiting: somebody wants to hear when time comes free, and hears of it in the transaction that frees it."""

from core.events import TimeFreed
from core.model.booking import Booking
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit, Waiting


def join(
    unit: Unit,
    member: Membership,
    window: Timespan,
    *,
    host_id: int | None = None,
    service_id: int | None = None,
    skill_ids: tuple[int, ...] = (),
) -> Waiting:
    """Wait for time inside the window: of a host, a service, or any mentor with the skills."""
    entry = Waiting(0, member.organisation_id, member.person_id, host_id, service_id, skill_ids, window, unit.now)
    return unit.waitlist.add(entry)


def leave(unit: Unit, member: Membership, entry_id: int | None = None) -> int:
    """Leave one entry, or all; returns how many were left."""
    entries = unit.waitlist.of_person(member.person_id, unit.now)
    return sum(
        unit.waitlist.remove(entry.id, member.person_id)
        for entry in entries
        if entry_id is None or entry.id == entry_id
    )


def freed(unit: Unit, booking: Booking) -> int:
    """Tell everyone whose wish the freed time fits, first come first; returns how many. Past time frees nothing."""
    if booking.span.start <= unit.now:
        return 0
    told = 0
    for entry in unit.waitlist.fitting(booking.organisation_id, booking.host_id, booking.span, unit.now):
        if entry.person_id in {booking.guest_id, booking.host_id} or not _fits(unit, entry, booking):
            continue
        event = TimeFreed(entry.id, booking.host_id, booking.service_id, booking.span.start, booking.span.minutes)
        unit.outbox.notify(entry.person_id, event, organisation_id=booking.organisation_id, now=unit.now)
        told += 1
    return told


def _fits(unit: Unit, entry: Waiting, booking: Booking) -> bool:
    if entry.service_id not in (None, booking.service_id):
        return False
    if not entry.skill_ids:
        return True
    mentors = unit.search.mentors(booking.organisation_id, skill_ids=entry.skill_ids, host_ids=(booking.host_id,))
    return bool(mentors)
