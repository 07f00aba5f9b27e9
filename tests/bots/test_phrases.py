"""Each phrase is said somewhere: a key that no code names, whole or in parts, would be kept in every language for nobody."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bots.phrases import CATALOGUES

ROOT = Path(__file__).parents[2]
PLURALS = re.compile(r"\.(one|few|many|other)$")


def sources() -> Iterator[ast.Module]:
    """The code that speaks to people."""
    for folder in ("adapters", "bots", "core"):
        for path in (ROOT / folder).rglob("*.py"):
            if path.parent.name != "phrases":
                yield ast.parse(path.read_text(encoding="utf-8"))


def pattern(key: ast.JoinedStr) -> str:
    """A key made of parts, such as ``state.{name}``, as what it can become."""
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z_.]+" for part in key.values)


def test_each_phrase_is_said_somewhere() -> None:
    nodes = [node for tree in sources() for node in ast.walk(tree)]
    whole = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    made = {pattern(node) for node in nodes if isinstance(node, ast.JoinedStr)}
    parts = re.compile("|".join(each for each in made if re.match(r"[a-z]+(_[a-z]+)?\\\.", each)))
    named = {PLURALS.sub("", key) for key in CATALOGUES["en"]}
    assert sorted(key for key in named if key not in whole and not parts.fullmatch(key)) == []
