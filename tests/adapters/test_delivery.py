"""The retry rule: gone for good, later, moved, unknown, given up."""

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from adapters.delivery import ATTEMPTS, OUTCOMES, Decision, Drop, GiveUp, MarkUnknown, MoveTo, Retry, decide
from adapters.gateway import DeliveryError, Gone, Later, Moved, Unknown

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def after(seconds: float) -> Retry:
    return Retry(NOW + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("error", "attempts", "decision"),
    [
        (Gone("blocked"), 0, Drop()),
        (Gone("blocked"), ATTEMPTS, Drop()),
        (Moved("migrated", "-100"), 0, MoveTo("-100")),
        (Unknown("timed out"), 0, MarkUnknown()),
        (DeliveryError("of a new kind"), 0, MarkUnknown()),
        (Later("busy"), 0, after(2)),
        (Later("busy"), 1, after(4)),
        (Later("busy"), 5, after(64)),
        (Later("busy"), 10, after(2048)),
        (Later("busy"), 11, after(3600)),
        (Later("busy"), ATTEMPTS - 2, after(3600)),
        (Later("busy"), ATTEMPTS - 1, GiveUp()),
    ],
)
def test_decision(error: DeliveryError, attempts: int, decision: Decision) -> None:
    assert decide(error, attempts, NOW) == decision


@pytest.mark.parametrize(("asked", "waited"), [(0, 2), (1.5, 2), (30, 30), (7200, 7200)])
def test_the_platform_may_lengthen_the_wait_and_never_shorten_it(asked: float, waited: float) -> None:
    assert decide(Later("slow down", asked), 0, NOW) == after(waited)


def test_the_waits_together_outlast_half_a_day_at_most() -> None:
    decisions = [decide(Later("away"), attempts, NOW) for attempts in range(ATTEMPTS)]
    waits = [decision.at - NOW for decision in decisions if isinstance(decision, Retry)]
    assert decisions[-1] == GiveUp()
    assert timedelta(hours=8) < sum(waits, timedelta()) < timedelta(hours=12)


def test_the_numbers_have_a_name_for_each_decision() -> None:
    assert set(OUTCOMES) == set(get_args(Decision))
