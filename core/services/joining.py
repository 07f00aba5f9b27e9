"""Joining by a personal link: it cannot be guessed, names one side of one session, and acts only when asked to."""

from dataclasses import dataclass

from core.errors import CodeInvalid
from core.model.booking import Booking
from core.model.invitation import Invitation
from core.model.meeting import Appointment
from core.model.people import Membership, Person
from core.ports import Unit
from core.services import codes, session
from core.services.lookup import person_of

_HOST, _GUEST, _SEAT = "join_host", "join_guest", "join_seat"


@dataclass(frozen=True, slots=True)
class JoinLink:
    """Where a person's own link to a session leads: the session or meeting, whose link it is, and the other side.

    Of a group session or meeting the other side is its host, and ``title`` its title; it is empty for a session of two.
    """

    booking: Appointment
    member: Membership
    person: Person
    other: Person
    title: str = ""


def token_of(unit: Unit, booking: Appointment, person_id: int) -> str | None:
    """The token of the person's link, None if there is none."""
    key = _key(unit, booking, person_id)
    code = codes.link(unit, *key, booking.organisation_id) if key is not None else None
    return code.token if code is not None else None


def make_link(unit: Unit, booking: Appointment, person_id: int) -> None:
    """Create the person's link, unless they have one."""
    key = _key(unit, booking, person_id)
    if key is not None and token_of(unit, booking, person_id) is None:
        codes.renew_link(unit, *key, booking.organisation_id)


def _key(unit: Unit, booking: Appointment, person_id: int) -> tuple[str, int] | None:
    """The kind and subject of the person's link: the session, or the invitation to it; None if they take no part."""
    if person_id == booking.host_id:
        return _HOST, booking.id
    if isinstance(booking, Booking):
        return (_GUEST, booking.id) if person_id == booking.guest_id else None
    invited = unit.meetings.invitations([booking.id])[booking.id]
    return next(((_SEAT, each.id) for each in invited if each.person_id == person_id and each.comes), None)


def resolve(unit: Unit, token: str) -> JoinLink:
    """Where the link leads; changes nothing. Raises CodeInvalid if it leads nowhere."""
    code = codes.standing(unit, token, _HOST, _GUEST, _SEAT)
    invitation = unit.meetings.invitation(code.subject) if code.kind == _SEAT else None
    number = code.subject if code.kind != _SEAT else invitation.booking_id if invitation is not None else 0
    booking = unit.meetings.get(number) or unit.bookings.get(number)
    person_id = None if booking is None else _whose(booking, code.kind, invitation)
    member = (
        None if booking is None or person_id is None else unit.people.membership(booking.organisation_id, person_id)
    )
    if booking is None or member is None:
        raise CodeInvalid("link")
    person = person_of(unit, member.person_id)
    if isinstance(booking, Booking):
        return JoinLink(booking, member, person, person_of(unit, booking.other(person.id)))
    return JoinLink(booking, member, person, person_of(unit, booking.host_id), booking.title)


def _whose(booking: Appointment, kind: str, invitation: Invitation | None) -> int | None:
    if kind == _HOST:
        return booking.host_id
    if isinstance(booking, Booking):
        return booking.guest_id
    return invitation.person_id if invitation is not None and invitation.comes else None


def join_by(unit: Unit, token: str) -> JoinLink:
    """Join by the link. Raises CodeInvalid, and what ``session.join`` does."""
    found = resolve(unit, token)
    session.join(unit, found.member, found.booking.id, elsewhere=True)
    return found
