"""Cancelling: what it costs, until when one may, and the act itself."""

from core.errors import IllegalMove, ReasonMissing, StaleVersion, TooLate, TooManyMoves
from core.model.booking import Booking, Party, State
from core.model.cancellation import POLICIES, Terms, TooLateToChange, may_change, terms
from core.model.changing import ChangeRules, MovedEnough, Verb, may_move_again, takes_reason
from core.model.moves import may_move
from core.model.people import Membership
from core.ports import Unit
from core.services.booking.ending import called_off, given_back
from core.services.booking.lapsing import settle
from core.services.booking.parts import lock, tidy
from core.services.lookup import organisation_of, service_of


def cancel(unit: Unit, member: Membership, booking_id: int, *, seen: int | None = None, reason: str = "") -> Booking:
    """Cancel a session or a request; its time is open again at once and the other side hears who and why.

    ``seen`` is the version that the person saw. A hold is given back; a second press is a no-op. Raises Invalid, TooLate,
    ReasonMissing, StaleVersion, IllegalMove, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked = lock(unit, member, booking_id)
    booking = settle(unit, locked.booking)
    if booking.state in {State.CANCELLED, State.RELEASED}:
        return booking
    if booking.state is State.HELD:
        return given_back(unit, booking, locked.party, by=member.person_id)
    check_change(unit, booking, locked.party)
    check_reason(unit, booking, locked.party, Verb.CANCEL, reason)
    if seen is not None and seen != booking.version:
        raise StaleVersion(booking)
    return called_off(unit, booking, locked.party, by=member.person_id, reason=reason)


def check_change(unit: Unit, booking: Booking, party: Party) -> None:
    """Raise IllegalMove or TooLate where this side may neither cancel nor move the booking now (complaints 66–69).

    Nobody changes what has begun (S1.82).
    """
    if not may_move(booking, State.CANCELLED, party):
        raise IllegalMove(booking, State.CANCELLED)
    if booking.span.start <= unit.now:
        raise TooLate(booking, booking.span.start)
    notice = service_of(unit, booking.service_id).change_notice if booking.state is State.CONFIRMED else 0
    verdict = may_change(booking.span.start, unit.now, notice=notice, party=party)
    if isinstance(verdict, TooLateToChange):
        raise TooLate(booking, verdict.until)


def change_rules(unit: Unit, booking: Booking) -> ChangeRules:
    """What holds for its guest who moves or cancels it: the service's own rules, else the organisation's."""
    service = service_of(unit, booking.service_id)
    return organisation_of(unit, booking.organisation_id).changes.overruled(service.moves_limit, service.reasons)


def check_move(unit: Unit, booking: Booking, party: Party) -> None:
    """Raise TooManyMoves where its guest has moved it as often as they may, and what ``check_change`` does (complaint 68)."""
    check_change(unit, booking, party)
    if booking.state is not State.CONFIRMED:
        return
    verdict = may_move_again(change_rules(unit, booking), booking.guest_moves, party)
    if isinstance(verdict, MovedEnough):
        raise TooManyMoves(booking, verdict.limit)


def needs_reason(unit: Unit, booking: Booking, party: Party, verb: Verb) -> bool:
    """Whether this side must say why: of what is agreed, where the rules ask for it."""
    return booking.state is State.CONFIRMED and takes_reason(change_rules(unit, booking), party, verb)


def check_reason(unit: Unit, booking: Booking, party: Party, verb: Verb, reason: str) -> None:
    """Raise ReasonMissing where this side must say why and has not."""
    if not reason and needs_reason(unit, booking, party, verb):
        raise ReasonMissing(booking, verb)


def cancellation_terms(unit: Unit, booking: Booking, party: Party) -> Terms:
    """What cancelling costs this side now: hosts and organizers, and whoever has only asked, pay nothing (S3.11–S3.13)."""
    if party is not Party.GUEST or booking.state is not State.CONFIRMED:
        return Terms(fee_percent=0, free_until=None)
    return terms(POLICIES[service_of(unit, booking.service_id).policy], booking.span.start, unit.now)
