"""The rounds of the yardstick, and the tables that the documents have of them."""

from tests.language.rounds import DOCUMENT, YARDSTICKS, misread_rows, rounds, with_tables
from tests.language.scoring import messages_in


def test_each_file_of_the_yardstick_has_its_line() -> None:
    assert sorted(each.name for each in rounds()) == sorted(path.stem for path in YARDSTICKS.glob("*.jsonl"))


def test_no_round_was_read_better_than_wholly() -> None:
    assert [each.name for each in rounds() if each.first is not None and not 0 <= each.first <= each.rows] == []


def test_what_is_misread_are_rows_of_the_yardstick() -> None:
    for name, listed in misread_rows().items():
        assert listed <= {said.row["id"] for said in messages_in(YARDSTICKS / f"{name}.jsonl")}


def test_the_documents_tell_what_the_rounds_say() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")

    assert with_tables(document, rounds()) == document
