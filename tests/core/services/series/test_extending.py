"""The clock makes the next occurrences as they come into reach; what clashes is told."""

from datetime import timedelta

from core.events import SeriesShort
from core.model.booking import State
from core.model.timers import TimerKind
from core.services import series
from tests.builders import a_booking, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import confirmed, now, of_series, on_the_wall


def tick(stage: Stage) -> None:
    """What the clock does when a series is due."""

    def work() -> None:
        with stage.store.write() as unit:
            due = unit.series.due.lease(unit.now, unit.now + timedelta(seconds=30), 50)
        stage.does(lambda unit: series.extend(unit, due))

    work()


def test_the_next_is_made_when_it_comes_into_reach_like_the_last(both: Stage) -> None:
    first = confirmed(both, both.lena, "FREQ=WEEKLY")
    due = now(both, first.series.id).extend_at
    assert due == at("08:00", day=64) - timedelta(days=60)
    both.clock.set(due)
    tick(both)
    made = of_series(both, first.series.id)[-1]
    assert on_the_wall([made]) == ["Tue 05 May 10:00"]
    assert (made.state, made.host_id, made.guest_id) == (State.CONFIRMED, both.maya.id, both.lena.id)
    assert both.claims(both.lena, day=64) == [("08:00", "08:30", made.id)]
    with both.store.read() as unit:
        kinds = {timer.kind for timer in unit.timers.of_booking(made.id)}
    assert TimerKind.OPEN in kinds
    assert now(both, first.series.id).extend_at == due + timedelta(days=7)
    assert both.told() == []
    tick(both)
    assert len(of_series(both, first.series.id)) == 10


def test_after_a_long_sleep_all_that_is_in_reach_is_made(stage: Stage) -> None:
    first = confirmed(stage, stage.lena, "FREQ=WEEKLY;COUNT=14")
    stage.clock.set(at("08:00", day=40))
    tick(stage)
    assert len(of_series(stage, first.series.id)) == 14
    assert now(stage, first.series.id).extend_at is None


def test_a_clash_far_ahead_is_left_out_and_told_to_both(both: Stage) -> None:
    first = confirmed(both, both.lena, "FREQ=WEEKLY")
    with both.store.write() as unit:
        a_booking(unit, both.session, both.maya, both.omar, span("08:00", "08:30", day=64))
    due = now(both, first.series.id).extend_at
    assert due is not None
    both.clock.set(due)
    tick(both)
    short = SeriesShort(first.series.id, at("08:00", day=64))
    assert both.told() == [(both.maya.id, short), (both.lena.id, short)]
    assert len(of_series(both, first.series.id)) == 9
    assert now(both, first.series.id).pattern.exceptions == {at("08:00", day=64).date()}


def test_a_series_that_the_host_offers_no_more_goes_on_no_more(stage: Stage) -> None:
    first = confirmed(stage, stage.lena, "FREQ=WEEKLY")
    stage.offers(active=False)
    due = now(stage, first.series.id).extend_at
    assert due is not None
    stage.clock.set(due)
    tick(stage)
    assert now(stage, first.series.id).extend_at is None
    assert len(of_series(stage, first.series.id)) == 9
