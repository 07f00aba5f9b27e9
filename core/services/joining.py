"""Joining by a link of one's own: nobody guesses it, it names one side of one session, and acts only when asked to."""

from dataclasses import dataclass

from core.errors import CodeInvalid
from core.model.booking import Booking, Party
from core.model.people import Membership, Person
from core.ports import Unit
from core.services import codes, session
from core.services.lookup import person_of

_KINDS = {Party.HOST: "join_host", Party.GUEST: "join_guest"}


@dataclass(frozen=True, slots=True)
class Door:
    """Where such a link leads: the session, whose link it is, and the person on the other side."""

    booking: Booking
    member: Membership
    person: Person
    other: Person


def token_of(unit: Unit, booking: Booking, person_id: int) -> str | None:
    """The token of the side's link, None while there is none."""
    party = booking.party(person_id)
    code = codes.link(unit, _KINDS[party], booking.id, booking.organisation_id) if party is not None else None
    return code.token if code is not None else None


def make_link(unit: Unit, booking: Booking, person_id: int) -> None:
    """Let the side have a link, where it has none."""
    party = booking.party(person_id)
    if party is not None and token_of(unit, booking, person_id) is None:
        codes.renew_link(unit, _KINDS[party], booking.id, booking.organisation_id)


def door(unit: Unit, token: str) -> Door:
    """Where the link leads; looking changes nothing. Raises CodeInvalid where it leads nowhere."""
    code = codes.standing(unit, token, *_KINDS.values())
    booking = unit.bookings.get(code.subject)
    if booking is None:
        raise CodeInvalid("link")
    person_id = booking.host_id if code.kind == _KINDS[Party.HOST] else booking.guest_id
    member = unit.people.membership(booking.organisation_id, person_id)
    if member is None:
        raise CodeInvalid("link")
    return Door(booking, member, person_of(unit, person_id), person_of(unit, booking.other(person_id)))


def join_by(unit: Unit, token: str) -> Door:
    """Join by the link. Raises CodeInvalid, and what ``session.join`` does."""
    found = door(unit, token)
    session.join(unit, found.member, found.booking.id, elsewhere=True)
    return found
