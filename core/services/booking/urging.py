"""What can be done about a mentor's time that others have: what a policy makes of a session that is wanted all the same."""

from collections.abc import Collection

from core.model.booking import Booking, State
from core.model.conflict import Alternative, Ask, Displace, Outcome, Warn
from core.model.people import Membership
from core.model.priority import Priority
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted, is_open
from core.services.booking.parts import session_claims, sides_of
from core.services.conflicts import Insist, clashes_of, outcome_of, situation_of


def urgent_session(wanted: Wanted, span: Timespan, guest_id: int, topic: str = "") -> Booking:
    """The session as somebody wants it who wants it all the same, not stored yet."""
    return Booking(
        id=0,
        short_id="",
        organisation_id=wanted.service.organisation_id,
        service_id=wanted.service.id,
        host_id=wanted.mentor.person_id,
        guest_id=guest_id,
        span=span,
        state=State.HELD,
        topic=topic,
        place=wanted.service.place,
        priority=Priority.URGENT,
    )


def way_on(
    unit: Unit,
    member: Membership,
    wanted: Wanted,
    span: Timespan,
    times: tuple[Alternative, ...],
    *,
    guest_id: int,
    ignoring: Collection[int] = (),
) -> Ask | Warn | Displace | None:
    """What would come of it if the member said that it is urgent: None where the policy, or the guest's time, leaves no way."""
    outcome = outcome_at(unit, member, wanted, urgent_session(wanted, span, guest_id), times, ignoring=ignoring)
    return outcome if isinstance(outcome, Ask | Warn | Displace) else None


def outcome_at(
    unit: Unit,
    member: Membership,
    wanted: Wanted,
    session: Booking,
    times: tuple[Alternative, ...] = (),
    *,
    insist: Insist | None = None,
    ignoring: Collection[int] = (),
) -> Outcome | None:
    """What the policy that holds makes of the session; None where nobody could have it if what the host has then gave way.

    So it is where its guest has something then, and outside what the host offers.
    """
    sides = sides_of(unit, session.host_id, session.guest_id)
    claims = session_claims(unit, session, {sides.host.id: sides.host, sides.guest.id: sides.guest})
    clashes = clashes_of(unit, session.organisation_id, claims, ignoring=ignoring)
    if not clashes or any(sides.guest.calendar_id in clash.calendar_ids for clash in clashes):
        return None
    if not is_open(unit, wanted, session.span.start, ignoring=[*ignoring, *(clash.booking_id for clash in clashes)]):
        return None
    return outcome_of(unit, session, situation_of(unit, member, session, clashes, times, insist=insist))
