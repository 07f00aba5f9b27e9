"""What the people of a session do, each act a unit of its own."""

from collections.abc import Callable
from datetime import datetime

from core.model.booking import Booking
from core.model.meeting import Appointment
from core.model.people import Person
from core.model.timers import TimerKind
from core.ports import Unit
from core.services import session
from tests.builders import at
from tests.core.services.booking.stage import Stage
from tests.ticking import tick_all


def opened(stage: Stage, time: str) -> None:
    """It is that time on the day of the session, and the clock has done what was due; what it told is read."""
    stage.clock.set(at(time, day=1))
    tick_all(stage.store)
    stage.told()


def of_two(session: Appointment) -> Booking:
    """The session, which is one of two people."""
    assert isinstance(session, Booking)
    return session


def joining(stage: Stage, who: Person, booking: Booking) -> Callable[[Unit], Booking]:
    """They join: to be done."""
    return lambda unit: of_two(session.join(unit, stage.member(unit, who), booking.id))


def joins(stage: Stage, who: Person, booking: Booking) -> Booking:
    """They join."""
    return stage.does(joining(stage, who, booking))


def ending(stage: Stage, who: Person, booking: Booking) -> Callable[[Unit], Booking]:
    """They end the session: to be done."""
    return lambda unit: of_two(session.end(unit, stage.member(unit, who), booking.id))


def extending(stage: Stage, who: Person, booking: Booking, until: datetime) -> Callable[[Unit], Booking]:
    """They let it go on until then: to be done."""
    return lambda unit: of_two(session.extend(unit, stage.member(unit, who), booking.id, until))


def timers(stage: Stage, booking: Booking) -> list[tuple[str, str]]:
    """What the clock will do for both sides, UTC."""
    with stage.store.read() as unit:
        found = unit.timers.of_booking(booking.id)
    return [(each.kind.value, f"{each.due_at:%H:%M}") for each in found if each.kind is not TimerKind.REMIND]
