"""The page about what a team can do names tests: each is there, and no id of the checklist is forgotten."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "capabilities.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py):((?:test|bench)_\w+)`", PAGE)))
ELSEWHERE = {*range(123, 129)}
"""Figures for operators, which are no page's business but theirs."""


def test_every_test_that_is_named_is_there() -> None:
    gone = [
        f"{file}:{name}"
        for file, name in NAMED
        if not re.search(rf"^ *def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert gone == []
    assert len(NAMED) > 100


def test_every_row_says_what_proves_it_or_why_it_is_otherwise() -> None:
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in PAGE.splitlines() if line[:2] == "| "]
    assert [row for row in rows if len(row) != 3] == []
    proven = PAGE.split("\n## Done otherwise\n", 1)[0]
    bare = [line for line in proven.splitlines() if line.startswith("| ") and "`tests/" not in line]
    assert {line.split(" | ")[1] for line in bare} == {"fails without it"}


def test_every_id_of_the_checklist_has_its_row() -> None:
    told = {int(number) for number in re.findall(r"S1\.(\d+)", PAGE)}
    for first, last in re.findall(r"S1\.(\d+)–S1\.(\d+)", PAGE):
        told |= {*range(int(first), int(last) + 1)}
    assert sorted({*range(1, 130)} - told - ELSEWHERE) == []
    assert "S4.7" in PAGE
