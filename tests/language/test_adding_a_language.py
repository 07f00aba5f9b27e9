"""A language is one folder of words and a line in `languages.LANGUAGES`: nothing else knows Swedish, the last that came.

Its everyday messages stand in `data/messages_sv.txt` and `data/messages_sv_2.txt`, each with what it means.
"""

import ast
import tomllib
from functools import cache
from pathlib import Path

import bots
from bots.language.reader import read
from bots.language.words.languages import LANGUAGES, every
from tests.language.sample import BERLIN, DATA, NOW, ORGANISATION, expected, lines, said

ROOT = Path(bots.__file__).parent
TABLES = ROOT / "language" / "words"
REGISTER = TABLES / "languages.py"
LEAST = 40
KINDS = {
    "find", "book", "cancel", "reschedule", "agenda", "free_busy", "find_room", "meet", "hours", "time_off", "waitlist",
    "respond", "propose", "yes", "no", "help", "greet", "thanks", "more", "pick",
}  # fmt: skip
"""What people ask every day."""
BY_LETTERS = {TABLES.parent / "text" / "transliterated.py"}
"""What puts Russian and Ukrainian in Latin letters back into their own."""


@cache
def imported(path: Path) -> frozenset[str]:
    """The modules that a module imports."""
    made = [*ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    of_names = {each.module for each in made if isinstance(each, ast.ImportFrom) and each.module}
    return frozenset(of_names.union(name.name for each in made if isinstance(each, ast.Import) for name in each.names))


def knowing(code: str) -> set[Path]:
    """The modules outside of a language's folder that import from it."""
    package = f"bots.language.words.{code}."
    others = [path for path in ROOT.rglob("*.py") if TABLES / code not in path.parents]
    return {path for path in others if any(f"{each}.".startswith(package) for each in imported(path))}


def test_every_further_language_is_known_to_the_list_of_languages_alone() -> None:
    further = [language.code for language in LANGUAGES if language.code != "en"]
    assert {code: knowing(code) - BY_LETTERS for code in further} == {code: {REGISTER} for code in further}
    folders = {path.parent.name for path in TABLES.glob("*/__init__.py")}
    assert folders == {"en", *further}


def test_no_code_asks_whether_it_is_swedish() -> None:
    outside = [path for path in ROOT.rglob("*.py") if TABLES / "sv" not in path.parents and "phrases" not in path.parts]
    asking = {
        str(path.relative_to(ROOT))
        for path in outside
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(each, ast.Constant) and each.value == "sv"
    }
    assert asking == set()


def test_every_further_language_has_its_messages_and_the_last_one_of_every_kind() -> None:
    rows = {each.code: rows_of(each.code) for each in LANGUAGES[1:]}
    assert {code: len(each) for code, each in rows.items() if len(each) < LEAST} == {}
    assert KINDS - {expected(row)[1]["intent"] for row in rows["sv"]} == set()


def rows_of(code: str) -> list[str]:
    """The messages written by hand in a language, with what they mean."""
    return [row for path in sorted(DATA.glob(f"messages_{code}*.txt")) for row in lines(path.name)]


def test_swedish_is_found_from_its_words_and_from_those_who_speak_it() -> None:
    assert said("boka Maya på fredag klockan 10").language == "sv"
    assert said("book Maya on Friday at 10").language == "en"
    assert read("ok", now=NOW, zone=BERLIN, lexicon=ORGANISATION, language="sv-SE").language == "sv"


def test_what_swedish_says_is_understood_wherever_small_words_are() -> None:
    assert {"och"} <= every("and_")
    assert {"eftersom"} <= every("meetings.because")
    assert {"tack"} <= every("courtesy.thanks")


def test_the_words_of_every_language_are_installed() -> None:
    told = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))
    packages = set(told["tool"]["setuptools"]["packages"])
    assert {f"bots.language.words.{language.code}" for language in LANGUAGES} - packages == set()
