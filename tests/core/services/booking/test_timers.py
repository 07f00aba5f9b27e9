"""The timers of a session follow it: written when it is confirmed, anew when it moves, gone when it ends."""

from dataclasses import replace

from core.model.booking import Booking
from core.model.reminders import QuietHours
from core.model.timers import TimerKind
from core.ports import Unit
from tests.core.services.booking.stage import Stage

LIFE = [("open", "Tue 09:50"), ("check", "Tue 10:10"), ("close", "Tue 10:30")]


def timers(stage: Stage, booking: Booking) -> list[tuple[str, str]]:
    """What the clock will do for both sides, UTC."""
    with stage.store.read() as unit:
        found = unit.timers.of_booking(booking.id)
    return [(each.kind.value, f"{each.due_at:%a %H:%M}") for each in found if each.kind is not TimerKind.REMIND]


def reminders(stage: Stage, booking: Booking) -> dict[str, list[str]]:
    """When each side is reminded, UTC."""
    names = {stage.maya.id: "Maya", stage.lena.id: "Lena"}
    with stage.store.read() as unit:
        found = [each for each in unit.timers.of_booking(booking.id) if each.kind is TimerKind.REMIND]
    return {
        name: [f"{each.due_at:%a %H:%M}" for each in found if each.person_id == person]
        for person, name in names.items()
    }


def test_a_confirmed_session_has_reminders_and_a_life(both: Stage) -> None:
    booking = both.books(both.lena)
    assert timers(both, booking) == LIFE
    usual = ["Mon 10:00", "Tue 09:00", "Tue 09:45"]
    assert reminders(both, booking) == {"Maya": usual, "Lena": usual}


def test_a_hold_has_none(stage: Stage) -> None:
    held = stage.holds(stage.lena)
    assert timers(stage, held) == []
    assert reminders(stage, held) == {"Maya": [], "Lena": []}


def test_they_move_with_the_session_once_the_move_is_made(stage: Stage) -> None:
    booking = stage.books(stage.lena)
    held = stage.does(stage.moves(stage.lena, booking, "13:00"))
    assert timers(stage, booking) == LIFE
    stage.confirms(stage.lena, held)
    assert timers(stage, held) == []
    assert timers(stage, booking) == [("open", "Tue 12:50"), ("check", "Tue 13:10"), ("close", "Tue 13:30")]
    usual = ["Mon 13:00", "Tue 12:00", "Tue 12:45"]
    assert reminders(stage, booking) == {"Maya": usual, "Lena": usual}


def test_a_cancelled_session_has_none(stage: Stage) -> None:
    booking = stage.books(stage.lena)
    stage.does(stage.cancels(stage.maya, booking))
    assert timers(stage, booking) == []
    assert reminders(stage, booking) == {"Maya": [], "Lena": []}


def test_each_side_is_reminded_as_they_wish(stage: Stage) -> None:
    quiet = QuietHours(7 * 60, 11 * 60)

    def wish(unit: Unit) -> None:
        unit.people.save(replace(stage.lena, reminders=(120,)))
        unit.people.save(replace(stage.maya, quiet=quiet))

    stage.does(wish)
    booking = stage.books(stage.lena)
    assert reminders(stage, booking) == {"Maya": ["Mon 10:00", "Tue 05:59"], "Lena": ["Tue 08:00"]}
