"""How often a guest may move a session, and what takes a reason: pure rules (complaint 68)."""

import pytest

from core.model.booking import Party
from core.model.changing import ChangeRules, MayMove, MovedEnough, Reasons, Verb, may_move_again, takes_reason

TWICE = ChangeRules(moves_limit=2)


def test_a_guest_may_move_as_often_as_the_limit_says() -> None:
    verdicts = [may_move_again(TWICE, moves, Party.GUEST) for moves in range(4)]
    assert verdicts == [MayMove(2), MayMove(1), MovedEnough(2), MovedEnough(2)]


def test_without_a_limit_there_is_no_end() -> None:
    assert may_move_again(ChangeRules(), 100, Party.GUEST) == MayMove(None)


@pytest.mark.parametrize("party", [Party.HOST, Party.ORGANIZER, Party.CLOCK])
def test_hosts_and_organizers_are_free_of_both_rules(party: Party) -> None:
    rules = ChangeRules(1, Reasons.BOTH)
    assert may_move_again(rules, 5, party) == MayMove(None)
    assert not any(takes_reason(rules, party, verb) for verb in Verb)


def test_what_takes_a_reason() -> None:
    asked = {
        reasons: [verb for verb in Verb if takes_reason(ChangeRules(0, reasons), Party.GUEST, verb)]
        for reasons in Reasons
    }
    assert asked == {
        Reasons.NONE: [],
        Reasons.MOVING: [Verb.MOVE],
        Reasons.CANCELLING: [Verb.CANCEL],
        Reasons.BOTH: [Verb.MOVE, Verb.CANCEL],
    }
    made = {Reasons.of(moving=Verb.MOVE in verbs, cancelling=Verb.CANCEL in verbs): verbs for verbs in asked.values()}
    assert made == asked


def test_a_service_overrules_each_part_of_it_for_itself() -> None:
    rules = ChangeRules(2, Reasons.MOVING)
    assert rules.overruled(None, None) == rules
    assert rules.overruled(0, None) == ChangeRules(0, Reasons.MOVING)
    assert rules.overruled(None, Reasons.NONE) == ChangeRules(2, Reasons.NONE)
