"""Every phrase that stands on a button is read whole on a phone: found in the source, wherever a button is made."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bots.cards import CAPTION_LIMIT
from bots.phrases import CATALOGUES
from bots.requests import Hold
from bots.speaker import Speaker
from bots.views.find import time_button

BOTS = Path(__file__).parents[2] / "bots"

_PLACE = re.compile(r"\{\w+\}")


def _made(tree: ast.AST) -> Iterator[ast.expr]:
    """The captions of the buttons that a module makes, as expressions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == "press" and len(node.args) > 1:
                yield node.args[1]
            elif name == "Button" and node.args:
                yield from _spoken(node.args[0])


def _spoken(caption: ast.expr) -> Iterator[ast.expr]:
    """The keys of the phrases inside a caption: ``speak.words(key)``, alone or clipped."""
    for node in ast.walk(caption):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "words"
            and node.args
        ):
            yield node.args[0]


def _keys(key: ast.expr) -> Iterator[str]:
    """A key as it stands, and both of ``"a" if … else "b"``; keys made of parts are met in the dialogues."""
    if not isinstance(key, ast.JoinedStr):
        yield from (
            node.value for node in ast.walk(key) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        )


def test_a_caption_is_read_whole() -> None:
    captions = {
        key
        for path in BOTS.rglob("*.py")
        for made in _made(ast.parse(path.read_text(encoding="utf-8")))
        for key in _keys(made)
        if key in CATALOGUES["en"]
    }
    assert {"help.find", "privacy.yes", "mylink.new"} <= captions

    said = {
        (language, key): catalogue[key]
        for language, catalogue in CATALOGUES.items()
        for key in sorted(captions & catalogue.keys())
    }
    assert {key: words for key, words in said.items() if len(_PLACE.sub("", words)) > CAPTION_LIMIT} == {}
    assert {key: words for key, words in said.items() if not re.search(r"\w", words)} == {}


@pytest.mark.parametrize(
    ("name", "caption"),
    [
        ("Ana", "Ana Tue 15:30–16:30"),
        ("Priya", "Priya Tue 15:30"),
        ("Aleksandra", "Aleksandra Tue 15:30"),
        ("Maximiliane", "Tue 15:30 Maximilia…"),
        ("", "Tue 15:30–16:30"),
    ],
)
def test_the_end_goes_before_the_name_is_cut(name: str, caption: str) -> None:
    speak = Speaker("en", "Europe/Berlin", datetime(2026, 3, 2, 8, tzinfo=UTC))
    button = time_button(speak, Hold(1, 1, datetime(2026, 3, 3, 14, 30, tzinfo=UTC), 60), name=name)
    assert button.caption == caption
