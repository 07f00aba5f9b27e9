"""What people do with series of sessions on the stage, and what there is of one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from core.model.booking import Booking, State
from core.model.people import Person
from core.model.series import Scope, Series, Swap
from core.ports import Unit
from core.services import series
from core.services.series import SeriesWish, Sessions, Shift, Shifted
from tests.builders import at
from tests.core.services.booking.stage import Stage

WEEKLY_8 = "FREQ=WEEKLY;COUNT=8"
BERLIN = ZoneInfo("Europe/Berlin")


def holding(
    stage: Stage, guest: Person, rule: str = WEEKLY_8, time: str = "09:00", *, day: int = 1, swaps: Sequence[Swap] = ()
) -> Callable[[Unit], Sessions]:
    """Hold a series of half hours with Maya from that UTC time on; the Tuesday unless a day is said: to be done."""
    wish = SeriesWish(rule, at(time, day=day), 30, tuple(swaps))
    return lambda unit: series.hold_series(
        unit, stage.member(unit, guest), host_id=stage.maya.id, service_id=stage.session.id, wish=wish
    )


def held(stage: Stage, guest: Person, rule: str = WEEKLY_8, time: str = "09:00", *, day: int = 1) -> Sessions:
    """The same, done."""
    return stage.does(holding(stage, guest, rule, time, day=day))


def confirmed(stage: Stage, guest: Person, rule: str = WEEKLY_8, time: str = "09:00", *, day: int = 1) -> Sessions:
    """Hold and confirm it; notices of it are read."""
    found = confirms(stage, guest, held(stage, guest, rule, time, day=day).series.id)
    stage.told()
    return found


def confirms(stage: Stage, who: Person, series_id: int) -> Sessions:
    """They confirm what is held of it."""
    return stage.does(lambda unit: series.confirm_series(unit, stage.member(unit, who), series_id))


def cancelling(stage: Stage, who: Person, booking: Booking, scope: Scope) -> Callable[[Unit], series.CalledOff]:
    """Cancel of the series: to be done."""
    return lambda unit: series.cancel_sessions(unit, stage.member(unit, who), booking.id, scope, reason="Exams")


def shifting(
    stage: Stage, who: Person, booking: Booking, scope: Scope, to: datetime, *swaps: Swap
) -> Callable[[Unit], Shifted]:
    """Move of the series: to be done."""
    return lambda unit: series.move_sessions(unit, stage.member(unit, who), booking.id, Shift(scope, to, swaps=swaps))


def on_the_wall(sessions: Sequence[Booking]) -> list[str]:
    """When each is on Berlin's clock."""
    return [f"{each.span.start.astimezone(BERLIN):%a %d %b %H:%M}" for each in sessions]


def of_series(stage: Stage, series_id: int, *states: State) -> Sequence[Booking]:
    """The series' sessions in these states, in all without."""
    with stage.store.read() as unit:
        return unit.series.sessions(series_id, states or tuple(State))


def now(stage: Stage, series_id: int) -> Series:
    """The series as it stands."""
    with stage.store.read() as unit:
        found = unit.series.get(series_id)
    assert found is not None
    return found
