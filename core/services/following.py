"""The next session after one that is over, proposed by its host: a request that awaits the guest's answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.errors import AlreadyBooked, NotAllowed, NotFound
from core.model.booking import Booking, Party, State
from core.model.meeting import Meeting
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import other_times
from core.services.booking.answering import ask
from core.services.booking.checks import check_guest, check_open, wanted_again
from core.services.booking.holding import new_hold
from core.services.booking.lapsing import settle
from core.services.booking.parts import claim_of, for_update, lock
from core.services.summary import over


def propose_next(unit: Unit, host: Membership, booking_id: int, starts_at: datetime) -> Booking:
    """Propose the next session to the guest of one that is over: the same service and length, kept until they answer.

    What is proposed there already is returned as it stands. Hosts need no minimum notice. Raises IllegalMove while the session
    is not over, AlreadyBooked, TimeTaken, NotOpen, NotFree, LengthNotOffered, ServiceInactive, NotFound, as for a group
    session, in which everybody takes a seat by themselves, NotAllowed.
    """
    before = over(unit, host, booking_id)
    if isinstance(before, Meeting):
        raise NotFound("booking")
    locked = lock(unit, host, before.id)
    if locked.party is not Party.HOST:
        raise NotAllowed(needs="host")
    wanted = wanted_again(unit, before)
    wanted = wanted._replace(service=replace(wanted.service, minimum_notice=0))
    span = Timespan.lasting(starts_at, wanted.length)
    same = _same(unit, before, span)
    if same is not None:
        return same

    def others() -> Sequence[OpenTime]:
        return other_times(unit, wanted, starts_at, ignoring=(), also=(locked.sides.guest.calendar_id,))

    check_open(unit, wanted, span, others)
    check_guest(unit, locked, span, others)
    held = new_hold(unit, wanted, span, guest_id=before.guest_id, topic=before.topic)
    held = unit.bookings.add(held, [(wanted.mentor.calendar_id, claim_of(wanted.service, span))])
    return ask(unit, replace(locked, booking=held), Party.GUEST, by=host.person_id)


def _same(unit: Unit, before: Booking, span: Timespan) -> Booking | None:
    """What is proposed to the guest at just that time; raises AlreadyBooked where they have something else with the host."""
    found = unit.bookings.same(before.host_id, before.guest_id, span.start)
    same = None if found is None else settle(unit, for_update(unit, found.id))
    if same is None or not same.live or same.state is State.HELD:
        return None
    if same.awaits is Party.GUEST and same.state is State.PENDING and same.service_id == before.service_id:
        return same
    raise AlreadyBooked(same)
