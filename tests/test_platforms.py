"""The page about the platforms names tests: each is there, so that no row promises what nothing proves."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py):(test_\w+)`", PAGE)))


def rows() -> Iterator[list[str]]:
    """The rows of the tables of what holds, as their three cells."""
    for line in PAGE.split("\n## What is remembered", 1)[0].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and cells[0] != "what holds":
            yield cells


def test_each_named_test_is_there() -> None:
    missing = [f"{file}:{test}" for file, test in NAMED if not _is_there(file, test)]
    assert missing == []


def _is_there(file: str, test: str) -> bool:
    path = ROOT / file
    return path.exists() and re.search(rf"^ *def {test}\(", path.read_text(encoding="utf-8"), re.MULTILINE) is not None


def test_every_row_says_where_and_what_proves_it() -> None:
    bare = [row for row in rows() if len(row) != 3 or not row[1].startswith("`") or "`tests/" not in row[2]]
    assert bare == []
    assert len(list(rows())) > 50
