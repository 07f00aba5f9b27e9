"""What cancelling costs, and until when a booking may be changed."""

from datetime import UTC, datetime, timedelta

import pytest

from core.model.booking import Party
from core.model.cancellation import (
    FLEXIBLE,
    POLICIES,
    STRICT,
    CancellationPolicy,
    MayChange,
    Terms,
    TooLateToChange,
    may_change,
    terms,
)

STARTS = datetime(2027, 3, 9, 14, tzinfo=UTC)
DAY_BEFORE = STARTS - timedelta(hours=24)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("now", "fee"),
    [
        (DAY_BEFORE - timedelta(days=3), 0),
        (DAY_BEFORE, 0),
        (DAY_BEFORE + SECOND, 50),
        (STARTS, 50),
    ],
)
def test_strict_costs_half_within_the_last_24_hours(now: datetime, fee: int) -> None:
    assert terms(STRICT, STARTS, now) == Terms(fee_percent=fee, free_until=DAY_BEFORE)


def test_flexible_is_free_to_the_end() -> None:
    assert terms(FLEXIBLE, STARTS, STARTS - SECOND) == Terms(fee_percent=0, free_until=None)


def test_a_policy_of_ones_own_is_a_row_and_no_code() -> None:
    never_back = CancellationPolicy("never back", free_until_hours=10_000, fee_percent=100)
    table = {**POLICIES, never_back.name: never_back}
    assert {name: terms(policy, STARTS, STARTS - SECOND).fee_percent for name, policy in table.items()} == {
        "strict": 50,
        "flexible": 0,
        "never back": 100,
    }


@pytest.mark.parametrize(("hours", "percent"), [(-1, 50), (24, 101), (24, -1)])
def test_a_policy_that_cannot_be_kept_is_refused(hours: int, percent: int) -> None:
    with pytest.raises(ValueError, match="no such policy"):
        CancellationPolicy("odd", hours, percent)


def test_a_guest_may_change_up_to_the_notice_and_not_after() -> None:
    until = STARTS - timedelta(minutes=120)
    assert may_change(STARTS, until, notice=120, party=Party.GUEST) == MayChange(until)
    assert may_change(STARTS, until + SECOND, notice=120, party=Party.GUEST) == TooLateToChange(until)


@pytest.mark.parametrize("party", [Party.HOST, Party.ORGANIZER, Party.CLOCK])
def test_hosts_and_organizers_need_no_notice(party: Party) -> None:
    assert may_change(STARTS, STARTS - SECOND, notice=120, party=party) == MayChange(until=None)


def test_without_a_notice_nobody_is_too_late() -> None:
    assert may_change(STARTS, STARTS - SECOND, notice=0, party=Party.GUEST) == MayChange(until=None)
