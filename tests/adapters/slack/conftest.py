"""The double of Slack and the house, fresh for each test; every test ends with all acknowledged and no strange frame."""

from collections.abc import Iterator

import pytest

from tests.adapters.slack.house import House
from tests.doubles.slack import SlackDouble


@pytest.fixture
def slack() -> Iterator[SlackDouble]:
    with SlackDouble() as double:
        yield double
        assert double.strange_frames == ()


@pytest.fixture(params=["socket", "http"])
def house(slack: SlackDouble, request: pytest.FixtureRequest) -> Iterator[House]:
    """The app in both modes: each test that asks for it runs twice."""
    with House(slack, http=request.param == "http") as running:
        yield running
        assert slack.unacknowledged == ()
