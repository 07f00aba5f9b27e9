"""The closed lists that grow by one row: nothing in them is left without its skill, its words or its card."""

from importlib import import_module
from itertools import chain
from pkgutil import iter_modules
from typing import get_args

from bots import requests, skills
from bots.announcements.announce import _WORDED
from bots.phrases import CATALOGUES
from bots.registry import SKILLS
from bots.requests import Fill, Said, StopForm
from core.errors import Refusal
from core.events import Event, GuestTold
from core.model.cancellation import POLICIES

TABLES = [import_module(f"bots.skills.{module.name}") for module in iter_modules(skills.__path__)]
BEFORE_SKILLS = {Fill, Said, StopForm}
"""Words typed, and the steps of a form: they become another request before a skill is asked for."""
MAILED = {GuestTold}
"""Told to nobody who is known to the bot: ``bots.announcements.guests`` words it."""


def refusals(kind: type[Refusal]) -> set[type[Refusal]]:
    """Every kind of refusal below this one."""
    return {kind}.union(*(refusals(below) for below in kind.__subclasses__()))


def test_each_request_has_exactly_one_skill() -> None:
    served = list(chain.from_iterable(getattr(module, "SKILLS", ()) for module in TABLES))
    assert sorted(kind.__name__ for kind in served) == sorted(kind.__name__ for kind in SKILLS)
    assert set(SKILLS) == set(get_args(requests.Request)) - BEFORE_SKILLS


def test_each_event_is_worded() -> None:
    assert set(_WORDED) | MAILED == set(get_args(Event))


def test_each_refusal_has_its_words() -> None:
    keys = CATALOGUES["en"]
    silent = [
        kind.code
        for kind in refusals(Refusal)
        if f"refusal.{kind.code}" not in keys and not any(key.startswith(f"refusal.{kind.code}.") for key in keys)
    ]
    assert sorted(silent) == []


def test_each_cancellation_policy_has_a_name() -> None:
    assert {f"policy.name.{name}" for name in POLICIES} <= set(CATALOGUES["en"])
