"""Who may do what: small named predicates, asked by services, never by a platform."""

from core.model.booking import Booking, Party
from core.model.people import Membership, Role


def sees_mentor(membership: Membership, host_id: int) -> bool:
    """A guest admitted by one mentor's link sees that mentor alone; members see all."""
    return membership.only_host_id is None or membership.only_host_id == host_id


def organizes(membership: Membership) -> bool:
    """Settles what others cannot: organizers and admins."""
    return membership.is_a(Role.ORGANIZER) or membership.is_a(Role.ADMIN)


def administers(membership: Membership) -> bool:
    """Names the organisation, sets joining, gives roles."""
    return membership.is_a(Role.ADMIN)


def mentors(membership: Membership) -> bool:
    """Can be booked."""
    return membership.is_a(Role.MENTOR)


def party_of(membership: Membership, booking: Booking) -> Party | None:
    """The member's side of a booking; an organizer's where an organizer of its organisation has none; None for all others."""
    if membership.organisation_id != booking.organisation_id:
        return None
    return booking.party(membership.person_id) or (Party.ORGANIZER if organizes(membership) else None)


def sees_booking(membership: Membership, booking: Booking) -> bool:
    """The two sides see a booking whole, and organizers of its organisation; all others see busy time and nothing else."""
    return party_of(membership, booking) is not None
