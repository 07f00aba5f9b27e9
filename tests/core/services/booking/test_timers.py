"""The timers of a session follow it: written when it is confirmed, anew when it moves, gone when it ends."""

from dataclasses import replace

from core.events import Reminded
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.model.reminders import QuietHours
from core.model.timers import TimerKind
from core.ports import Unit
from core.services.booking.parts import store
from core.services.reminders import remind, set_reminders
from tests.builders import at
from tests.core.services.booking.stage import Stage
from tests.ticking import tick_all

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


class TestWhatTheClockHasDone:
    def test_a_reminder_that_is_due_outlives_a_change_of_wishes(self, both: Stage) -> None:
        """After a standstill it is still to be sent, whoever writes first."""
        booking = both.books(both.lena)
        both.clock.set(at("09:48", day=1))
        both.does(lambda unit: set_reminders(unit, both.maya, [5]))
        late = ["Mon 10:00", "Tue 09:00", "Tue 09:45"]
        assert reminders(both, booking) == {"Maya": [*late, "Tue 09:55"], "Lena": late}
        both.told()
        tick_all(both.store)
        assert both.told() == [(each.id, Reminded(booking.id, booking.span.start)) for each in (both.maya, both.lena)]

    def test_a_change_of_wishes_repeats_nothing_of_the_sessions_life(self, stage: Stage) -> None:
        booking = stage.books(stage.lena)
        stage.clock.set(at("09:52", day=1))
        stage.does(
            lambda unit: unit.timers.take(unit.timers.due(TimerKind.OPEN).lease(unit.now, at("09:53", day=1), 9))
        )
        stage.does(lambda unit: set_reminders(unit, stage.maya, [5]))
        assert timers(stage, booking) == LIFE[1:]

    def test_a_session_that_begins_late_is_not_looked_at_twice(self, stage: Stage) -> None:
        booking = stage.books(stage.lena)
        stage.clock.set(at("10:12", day=1))

        def begin(unit: Unit) -> None:
            unit.timers.take(unit.timers.due(TimerKind.CHECK).lease(unit.now, at("10:13", day=1), 9))
            store(unit, booking, moved(booking, State.ONGOING, Party.GUEST), by=stage.lena.id)

        stage.does(begin)
        assert timers(stage, booking) == LIFE[2:]

    def test_a_reminder_goes_to_one_of_two_who_have_taken_it(self, both: Stage) -> None:
        """The first was so slow that its lease has run out."""
        booking = both.books(both.lena)
        both.clock.set(at("09:00", day=1))
        with both.store.read() as unit:
            due = [number for number in range(100) if number in unit.timers.many(range(100))]
        both.does(lambda unit: remind(unit, due))
        assert both.does(lambda unit: remind(unit, due)) == (0, 0)
        assert both.told() == [(each.id, Reminded(booking.id, booking.span.start)) for each in (both.maya, both.lena)]

    def test_a_reminder_that_comes_too_late_is_dropped_and_counted(self, stage: Stage) -> None:
        """After a standstill of a day; that of the session which is still to come is sent, once for all that were missed."""
        booking, later = stage.books(stage.lena), stage.books(stage.lena, "12:00")
        stage.clock.set(at("11:50", day=1))
        due = stage.does(lambda unit: unit.timers.due(TimerKind.REMIND).lease(unit.now, at("11:51", day=1), 50))
        assert stage.does(lambda unit: remind(unit, due)) == (2, 2)
        news = Reminded(later.id, later.span.start)
        assert stage.told() == [(stage.maya.id, news), (stage.lena.id, news)]
        assert reminders(stage, booking) == {"Maya": [], "Lena": []}
