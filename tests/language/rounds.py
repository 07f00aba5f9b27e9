"""The rounds of the yardstick: how each was read at first sight, which of its rows are still misread, and the tables of both.

``rounds.tsv`` names each file of the yardstick with how many of its rows were wholly right before anything was mended for them,
and in whose manner they are written; ``misread.txt`` lists the rows that are not read right now, by file and id.
``python -m tests.language.rounds`` reads all rows, writes that list anew, and the tables of the documents with it.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tests.language.scoring import messages_in, missed

YARDSTICKS = Path(__file__).parent / "yardstick"
MISREAD = YARDSTICKS / "misread.txt"
DOCUMENT = Path(__file__).parents[2] / "docs" / "measured.md"
LANGUAGES = {
    "english": "English",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "ru": "Russian",
    "pl": "Polish",
    "uk": "Ukrainian",
    "tr": "Turkish",
}
_LATEST = 4
"""How many of a language's last rounds are told one by one."""


@dataclass(frozen=True)
class Round:
    """A file of the yardstick: ``first`` of ``rows`` were right at first sight (None: no round); ``misread`` are wrong now."""

    name: str
    rows: int
    first: int | None
    manner: str
    misread: frozenset[str]

    @property
    def language(self) -> str:
        """The language's name in the file's."""
        return self.name.partition("_")[0]

    @property
    def now(self) -> int:
        """How many rows are right now."""
        return self.rows - len(self.misread)


def rounds() -> tuple[Round, ...]:
    """The rounds, in the order in which they were written."""
    misread = misread_rows()
    lines = (YARDSTICKS / "rounds.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_round(*line.split("\t"), misread=misread) for line in lines)


def _round(name: str, first: str, manner: str, *, misread: Mapping[str, frozenset[str]]) -> Round:
    rows = len(messages_in(YARDSTICKS / f"{name}.jsonl"))
    return Round(name, rows, None if first == "-" else int(first), manner, misread.get(name, frozenset()))


def misread_rows() -> Mapping[str, frozenset[str]]:
    """The ids of the rows that are listed as misread, by their file."""
    pairs = [line.split() for line in MISREAD.read_text(encoding="utf-8").splitlines()]
    return {name: frozenset(row for _, row in some) for name, some in groupby(sorted(pairs), lambda pair: pair[0])}


def english_table(all_rounds: Sequence[Round]) -> str:
    """Each round of English: its manner, its rows, how many were right at first sight, and how many are now."""
    told = [
        f"| {place} | {each.manner} | {each.rows} | {_share([each.first], [each])} | {_share([each.now], [each])} |"
        for place, each in enumerate(_of("english", all_rounds), start=1)
    ]
    return "\n".join(["| | manner | rows | at first sight | now |", "|---|---|---|---|---|", *told])


def languages_table(all_rounds: Sequence[Round]) -> str:
    """Each language: its rows, how many were right at first sight in all and in each of its last rounds, and how many are now."""
    told = []
    for code, language in LANGUAGES.items():
        some = _of(code, all_rounds)
        latest = ", ".join(_share([each.first], [each]) for each in some[-_LATEST:])
        first, now = _share([each.first for each in some], some), _share([each.now for each in some], some)
        told.append(f"| {language} | {sum(each.rows for each in some):,} | {first} | {latest} | {now} |")
    head = "| | rows | at first sight, all rounds | the last four rounds | now |"
    return "\n".join([head, "|---|---|---|---|---|", *told])


def _of(language: str, all_rounds: Iterable[Round]) -> list[Round]:
    return [each for each in all_rounds if each.language == language and each.first is not None]


def _share(right: Iterable[int | None], some: Iterable[Round]) -> str:
    return f"{100 * sum(each or 0 for each in right) / sum(each.rows for each in some):.1f} %"


def with_tables(document: str, all_rounds: Sequence[Round]) -> str:
    """The document with its two tables as the rounds have them."""
    for head, table in (("| | manner", english_table(all_rounds)), ("| | rows", languages_table(all_rounds))):
        document = re.sub(
            rf"^{re.escape(head)}.*\n(?:\|.*\n)*", table.replace("\\", "\\\\") + "\n", document, flags=re.MULTILINE
        )
    return document


def main() -> int:
    """Read all rows, and write what is misread and the tables; 0 when done."""
    wrong = [
        f"{path.stem} {said.row['id']}"
        for path in sorted(YARDSTICKS.glob("*.jsonl"))
        for said in messages_in(path)
        if missed(said.row, said.read())
    ]
    MISREAD.write_text("".join(f"{line}\n" for line in sorted(wrong)), encoding="utf-8")
    DOCUMENT.write_text(with_tables(DOCUMENT.read_text(encoding="utf-8"), rounds()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
