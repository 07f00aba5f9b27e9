"""Confidence means something: of those read at 0.9, nine in ten are right."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from bots.language.intent.confidence import confidence_of
from tests.language.scoring import calibration, messages_in

GOLD = Path(__file__).parents[1] / "data" / "messages.jsonl"
YARDSTICKS = sorted((Path(__file__).parent / "yardstick").glob("*.jsonl"))
ENGLISH = (GOLD, *(path for path in YARDSTICKS if path.name.startswith("english")))
OTHERS = tuple({path.name[:2]: path for path in YARDSTICKS if path not in ENGLISH}.values())
"""The last round of each of the other languages; the rounds before it would take the time of many tests."""
TOLERANCE, FEW = 0.05, 20


@pytest.mark.parametrize("yardsticks", [ENGLISH, OTHERS], ids=["English", "others"])
def test_of_those_at_a_confidence_at_least_that_share_is_right(yardsticks: Sequence[Path]) -> None:
    shares = calibration(said for path in yardsticks for said in messages_in(path))

    assert [each for each in shares if each.rows >= FEW and each.intent < each.least - TOLERANCE] == []
    sure = [each for each in shares if each.least >= 0.9]
    assert sum(each.whole * each.rows for each in sure) >= 0.9 * sum(each.rows for each in sure)


@pytest.mark.parametrize("following", [0.0, 2.4, 5.2])
def test_a_better_fit_is_never_less_sure(following: float) -> None:
    told = [confidence_of(following + step / 10, following) for step in range(100)]

    assert all(less <= more for less, more in pairwise(told))
    assert told[0] >= 0.0
    assert told[-1] <= 1.0
