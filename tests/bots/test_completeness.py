"""What core says by a code or a word of its own has a phrase, wherever in core it is said (beside ``test_closed_lists``)."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from bots.phrases import CATALOGUES
from core.model import limits
from core.model.booking import State
from core.model.matching import Reason
from core.model.people import Role
from core.services import availability

ENGLISH = CATALOGUES["en"]
CORE = Path(availability.__file__).parent.parent


def said(refusal: str, fact: str, place: int) -> set[str]:
    """Every word that core gives to a refusal's fact, by name or by place, in any of its branches."""
    return {
        word.value
        for path in CORE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == refusal
        for argument in _arguments(call, fact, place)
        for word in ast.walk(argument)
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    }


def _arguments(call: ast.Call, fact: str, place: int) -> Iterator[ast.expr]:
    yield from call.args[place : place + 1]
    yield from (keyword.value for keyword in call.keywords if keyword.arg == fact)


def unsaid(keys: set[str]) -> list[str]:
    """Those of the keys that have no phrase."""
    return sorted(keys - set(ENGLISH))


def test_whoever_may_do_it_instead_is_named() -> None:
    needs = said("NotAllowed", "needs", 0) | {"guest", "host", "party"}
    assert {"admin", "organizer", "mentor"} <= needs
    assert unsaid({f"refusal.not_allowed.{each}" for each in needs}) == []


def test_what_was_not_found_is_named() -> None:
    kinds = said("NotFound", "what", 0)
    assert {"booking", "service", "mentor", "person"} <= kinds
    assert unsaid({f"refusal.not_found.{kind}" for kind in kinds}) == []


def test_each_rule_that_keeps_a_time_closed_is_explained() -> None:
    whys = {"past", "notice", "horizon", "hours", "between", "day_limit", "week_limit"}
    named = [*_returned(availability, "why_closed"), *_returned(limits, "why_full")]
    assert {value.value for value in named if isinstance(value, ast.Constant) and value.value} == whys
    assert unsaid({f"refusal.not_open.{why}" for why in whys}) == []


def _returned(module: ModuleType, name: str) -> Iterator[ast.expr]:
    tree = ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))
    function = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name)
    yield from (node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value is not None)


def test_states_roles_and_reasons_are_named() -> None:
    states = {f"state.{state.value}" for state in State}
    roles = {f"role.{role.value}" for role in Role}
    reasons = {f"why.{reason.value}" for reason in Reason}
    assert unsaid(states | roles | reasons) == []
