"""The clock's tick: what nobody acted on in time lapses, once, on either database, whoever else is at work."""

from core.events import Lapsed
from core.model.booking import State
from core.services.booking import lapse_expired
from tests.core.services.booking.stage import Stage


def test_nothing_lapses_before_its_time(both: Stage) -> None:
    both.holds(both.lena)
    both.clock.tick(minutes=4, seconds=59)
    before = both.everything()
    assert both.does(lapse_expired) == ()
    assert both.everything() == before


def test_what_is_due_lapses_and_is_told_once(both: Stage) -> None:
    first, second = both.holds(both.lena, "10:00"), both.holds(both.omar, "11:00")
    booked = both.books(both.lena, "12:00")
    both.clock.tick(minutes=5)
    lapsed = both.does(lapse_expired)
    assert [(each.id, each.state) for each in lapsed] == [(first.id, State.LAPSED), (second.id, State.LAPSED)]
    assert both.claims(both.maya) == [("12:00", "12:30", booked.id)]
    assert both.told() == [(both.lena.id, Lapsed(first.id, 2)), (both.omar.id, Lapsed(second.id, 2))]
    assert both.does(lapse_expired) == ()
    assert both.told() == []


def test_many_lapse_a_few_at_a_time_the_earliest_first(both: Stage) -> None:
    first = both.holds(both.lena, "10:00")
    both.clock.tick(minutes=1)
    second = both.holds(both.lena, "11:00")
    both.clock.tick(minutes=5)
    assert [each.id for each in both.does(lambda unit: lapse_expired(unit, limit=1))] == [first.id]
    assert [each.id for each in both.does(lambda unit: lapse_expired(unit, limit=1))] == [second.id]
