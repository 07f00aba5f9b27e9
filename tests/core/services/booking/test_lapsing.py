"""The clock's tick: what nobody acted on in time lapses, once, on either database, whoever else is at work."""

from collections.abc import Collection

import pytest

from core.errors import Conflict, IllegalMove
from core.events import Lapsed
from core.model.booking import State
from core.ports import Unit
from core.services.booking import release
from tests.builders import a_mentee
from tests.core.services.booking.stage import Stage
from tests.ticking import lapse_due


def test_nothing_lapses_before_its_time(both: Stage) -> None:
    both.holds(both.lena)
    both.clock.tick(minutes=4, seconds=59)
    before = both.everything()
    assert both.does(lapse_due) == ()
    assert both.everything() == before


def test_what_is_due_lapses_and_is_told_once(both: Stage) -> None:
    first, second = both.holds(both.lena, "10:00"), both.holds(both.omar, "11:00")
    booked = both.books(both.lena, "12:00")
    both.clock.tick(minutes=5)
    lapsed = both.does(lapse_due)
    assert [(each.id, each.state) for each in lapsed] == [(first.id, State.LAPSED), (second.id, State.LAPSED)]
    assert both.claims(both.maya) == [("12:00", "12:30", booked.id)]
    assert both.told() == [(both.lena.id, Lapsed(first.id, 2)), (both.omar.id, Lapsed(second.id, 2))]
    assert both.does(lapse_due) == ()
    assert both.told() == []


def test_many_lapse_a_few_at_a_time_the_earliest_first(both: Stage) -> None:
    first = both.holds(both.lena, "10:00")
    both.clock.tick(minutes=1)
    second = both.holds(both.lena, "11:00")
    both.clock.tick(minutes=5)
    assert [each.id for each in both.does(lambda unit: lapse_due(unit, limit=1))] == [first.id]
    assert [each.id for each in both.does(lambda unit: lapse_due(unit, limit=1))] == [second.id]


def test_giving_back_what_has_lapsed_shows_it_as_it_stands(both: Stage) -> None:
    held = both.holds(both.lena)
    both.clock.tick(minutes=5)
    released = both.does(lambda unit: release(unit, both.member(unit, both.lena), held.id))
    assert released.state is State.LAPSED
    assert both.told() == [], "whoever gives it back reads it in the answer"


def test_calling_off_what_has_lapsed_is_refused(both: Stage) -> None:
    held = both.holds(both.lena)
    both.clock.tick(minutes=5)
    refusal = both.refused_settling(IllegalMove, both.cancels(both.lena, held))
    assert refusal == IllegalMove(both.now(held), State.CANCELLED)


def test_a_unit_whose_people_become_one_meanwhile_is_repeated(both: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two identities are found to be one person between reading the booking and locking it."""
    held = both.holds(both.lena)
    newer, _ = both.does(lambda unit: a_mentee(unit, both.atelier, "Lena of Telegram"))

    def confirm(unit: Unit) -> None:
        lock = unit.bookings.lock

        def meanwhile(calendar_ids: Collection[int]) -> None:
            lock(calendar_ids)
            unit.people.merge(newer.id, both.lena.id)

        monkeypatch.setattr(unit.bookings, "lock", meanwhile)  # a rival steps in here
        both.confirming(both.lena, held)(unit)

    with pytest.raises(Conflict), both.store.write() as unit:
        confirm(unit)
    assert both.now(held) == held
