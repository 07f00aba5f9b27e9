"""Both sides, and several devices, at one moment, on either database: each thing happens once."""

from collections import Counter

from core.errors import NoMoreTime, TimeTaken
from core.events import Completed, Extended, Joined
from core.model.booking import Booking, State
from core.services import session
from core.services.booking import hold
from tests.builders import at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.booking.test_races import at_once
from tests.core.services.session.acts import ending, extending, joining, joins, opened


def test_both_join_at_once_each_on_two_devices(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    results = at_once(stage, [joining(stage, who, booked) for who in (stage.lena, stage.maya) * 2])
    assert {each.state for each in results if isinstance(each, Booking)} == {State.ONGOING}
    assert Counter(who for who, event in stage.told() if isinstance(event, Joined)) == {
        stage.lena.id: 1,
        stage.maya.id: 1,
    }
    with stage.store.read() as unit:
        assert len(session.joined_of(unit, stage.now(booked))) == 2


def test_extended_from_four_devices_it_goes_on_once(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:05")
    joins(stage, stage.lena, booked)
    stage.told()
    until = at("10:45", day=1)
    results = at_once(stage, [extending(stage, who, booked, until) for who in (stage.lena, stage.maya) * 2])
    assert {each.span for each in results if isinstance(each, Booking)} == {span("10:00", "10:45", day=1)}
    assert len([event for _, event in stage.told() if isinstance(event, Extended)]) == 1


def test_the_quarter_goes_to_the_session_or_to_somebody_else(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:05")
    joins(stage, stage.lena, booked)
    results = at_once(
        stage,
        [
            extending(stage, stage.maya, booked, at("10:45", day=1)),
            lambda unit: hold(
                unit,
                stage.member(unit, stage.omar),
                host_id=stage.maya.id,
                service_id=stage.session.id,
                starts_at=at("10:30", day=1),
                length=30,
            ),
        ],
    )
    longer, held = results
    assert isinstance(longer, NoMoreTime) != isinstance(held, TimeTaken)


def test_ended_by_both_it_is_told_once(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:05")
    joins(stage, stage.lena, booked)
    stage.told()
    at_once(stage, [ending(stage, who, booked) for who in (stage.lena, stage.maya) * 2])
    assert len([event for _, event in stage.told() if isinstance(event, Completed)]) == 1, (
        "whoever ends it sees the answer"
    )
