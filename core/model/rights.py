"""Who may do what: small named predicates, used by services, never by a platform."""

from core.model.booking import Booking, Party
from core.model.people import Membership, Role


def sees_mentor(membership: Membership, host_id: int) -> bool:
    """Whether the member may see the mentor: a guest admitted by a mentor's link sees only that one; others see all."""
    return membership.only_host_id is None or membership.only_host_id == host_id


def organizes(membership: Membership) -> bool:
    """Whether the member is an organizer or admin, who decide what others cannot."""
    return membership.is_a(Role.ORGANIZER) or membership.is_a(Role.ADMIN)


def administers(membership: Membership) -> bool:
    """Whether the member is an admin, who configures the organisation and gives roles."""
    return membership.is_a(Role.ADMIN)


def mentors(membership: Membership) -> bool:
    """Whether the member is a mentor, who can be booked."""
    return membership.is_a(Role.MENTOR)


def party_of(membership: Membership, booking: Booking) -> Party | None:
    """The member's side of a booking, or ORGANIZER for an organizer of its organisation with none; None for all others."""
    if membership.organisation_id != booking.organisation_id:
        return None
    return booking.party(membership.person_id) or (Party.ORGANIZER if organizes(membership) else None)


def sees_booking(membership: Membership, booking: Booking) -> bool:
    """Whether the member sees the whole booking: its two sides and organizers; all others see only busy time."""
    return party_of(membership, booking) is not None
