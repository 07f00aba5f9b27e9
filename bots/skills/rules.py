"""What holds for guests who move or cancel: shown, and set by a form or in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.forms.filled import number_in, said
from bots.requests import SetChangeRules, ShowChangeRules
from bots.skills.offering import mended
from bots.views.rules import change_rules_card, change_rules_form
from core.errors import Invalid
from core.model.changing import ChangeRules, Reasons, Verb
from core.model.service import Service
from core.services.change_rules import change_rules_here, set_change_rules


def show_change_rules(turn: Turn, _: ShowChangeRules) -> Answer:
    """What holds here."""
    rules = change_rules_here(turn.unit, turn.member)
    return Answer(change_rules_card(turn.speak, rules, deadlines=_with_deadlines(turn)))


def _with_deadlines(turn: Turn) -> Sequence[Service]:
    """What the organisation offers that can be moved and cancelled only until some time before."""
    offered = turn.unit.services.of_organisation(turn.home.id)
    return [each for each in offered if each.active and each.host_id is None and each.change_notice]


def set_rules(turn: Turn, request: SetChangeRules) -> Answer:
    """Set what was said or filled in, and show what holds now; with nothing said, the form."""
    before = change_rules_here(turn.unit, turn.member)
    if turn.values is None and request == SetChangeRules():
        return Answer(change_rules_form(turn.speak, before))
    try:
        wanted = _said(before, request) if turn.values is None else _filled(before, turn.values)
        after = set_change_rules(turn.unit, turn.member, wanted)
    except Invalid as invalid:
        return mended(turn, invalid, SetChangeRules())
    undo = None if after == before else _as_request(before)
    return Answer(change_rules_card(turn.speak, after, turn.speak.say("changing.saved"), undo))


def _said(before: ChangeRules, request: SetChangeRules) -> ChangeRules:
    limit = before.moves_limit if request.moves_limit is None else request.moves_limit
    moving = before.reasons.asked_for(Verb.MOVE) if request.moving is None else request.moving
    cancelling = before.reasons.asked_for(Verb.CANCEL) if request.cancelling is None else request.cancelling
    return ChangeRules(limit, Reasons.of(moving=moving, cancelling=cancelling))


def _filled(before: ChangeRules, values: Mapping[str, str]) -> ChangeRules:
    if "reasons" in values and said(values, "reasons") not in set(Reasons):
        raise Invalid("reasons", "unknown")
    reasons = Reasons(said(values, "reasons")) if "reasons" in values else before.reasons
    limit = number_in(values, "moves_limit") if "moves_limit" in values else before.moves_limit
    return replace(before, moves_limit=limit, reasons=reasons)


def _as_request(rules: ChangeRules) -> SetChangeRules:
    asked = rules.reasons.asked_for
    return SetChangeRules(rules.moves_limit, asked(Verb.MOVE), asked(Verb.CANCEL))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    ShowChangeRules: show_change_rules,
    SetChangeRules: set_rules,
}
