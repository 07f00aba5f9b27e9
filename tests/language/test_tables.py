"""Where the words of languages stand: in their tables, one a language with the same fields, and in few other modules."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from pathlib import Path

import bots
from bots.language.reading import Intent
from bots.language.text.tokens import fold
from bots.language.words import Language
from bots.language.words.languages import LANGUAGES, pattern_of
from bots.language.words.small import SmallWords
from tests.language.sample import said

ROOT = Path(bots.__file__).parent

ELSEWHERE = {
    "language/naming/nicknames.py": "names of people and skills, not words of a language",
    "language/naming/endings.py": "endings of names and the letters of scripts",
    "language/zones/exonyms.py": "names of cities",
    "language/zones/inflected.py": "names of cities",
    "language/text/tokens.py": "signs that look alike or join words",
    "language/text/transliterated.py": "letters of scripts",
    "language/grammar/time_rules.py": "the examples of the rules, which are read in their languages",
    "language/zones/places.py": "names of cities",
    "language/zones/cities.py": "names of cities",
    "language/naming/lexicon.py": "names of skills, and how they are said shortly",
    "intake/hooked.py": "what only organizers set, in English and German",
    "intake/before_it.py": "to whom something is told, in English and German",
    "intake/one_meeting.py": "what asks for all about a meeting, in English and German",
    "intake/connecting.py": "words about calendars, in English and German, beside an address that is a secret",
}
"""Modules outside of the tables that have words of other languages than English, each with why."""

OF_NO_LANGUAGE = {
    "language/naming/endings.py": "letters of scripts",
    "language/naming/strangers.py": "commands",
    "language/text/transliterated.py": "letters of scripts",
    "language/zones/places.py": "names of zones",
    "language/zones/whereabouts.py": "names of zones",
    "language/intent/signs.py": "programs of a shell",
    "language/calendar/resolve.py": "what bounds are told with, as the grammar names it",
    "language/calendar/moments.py": "parts of a moment",
    "intake/at_hand.py": "kinds of requests",
}
"""Modules outside of the tables with sets of English words, each with what they are."""
FEW = 3

SUBJECTS = (
    "meetings",
    "sessions",
    "courtesy",
    "clauses",
    "rooms",
    "places",
    "names",
    "when",
    "wishes",
    "directions",
    "channels",
)
FIELD = re.compile(r"[a-z]+\.[a-z_]+")
"""The name of a field of the tables."""
MARKS = set("“”„«»‘’‚‹›…–—−·×→⇒➡°€£¥½¼¾ʼ¿¡№″′≥≤≈") | {chr(n) for n in range(0x1F000, 0x1FAFF)}


def test_words_of_languages_stand_in_tables() -> None:
    told = _told_by_tables()
    found = {str(path.relative_to(ROOT)) for path in _modules() if any(_foreign(path)) or any(_words_in(path, told))}
    assert found - ELSEWHERE.keys() == set(), "move these words into a table (docs/language.md)"
    assert ELSEWHERE.keys() - found == set(), "these need no exception any more"


def test_english_words_stand_in_its_tables() -> None:
    found = {str(path.relative_to(ROOT)) for path in _modules() if any(map(_lists_words, _sets_in(path)))}
    assert found - OF_NO_LANGUAGE.keys() == set(), "move these words into words/en (docs/language.md)"
    assert OF_NO_LANGUAGE.keys() - found == set(), "these need no exception any more"


def _sets_in(path: Path) -> Iterator[list[str]]:
    """The texts of each set in a module, and the words of each text that is cut at its blanks."""
    for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match each:
            case ast.Set(elts=parts):
                yield [str(part.value) for part in parts if isinstance(part, ast.Constant)]
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split")):
                yield text.split()


def _lists_words(texts: list[str]) -> bool:
    """Whether several of them are words: two or three may name values of the code."""
    return len([text for text in texts if re.fullmatch("[a-z']{2,}", text)]) > FEW


def test_each_language_fills_every_field() -> None:
    needed = [each.name for each in fields(SmallWords) if each.default is MISSING]
    empty = {(language.code, name) for language in LANGUAGES for name in needed if not getattr(language.small, name)}
    assert not empty
    assert len(needed) > 40


def test_words_of_each_subject_are_folded() -> None:
    as_written = {"note", "steps", "noting", "asking_to_note", "note_articles"}
    unfolded = {
        (language.code, subject, each.name, word)
        for language in LANGUAGES
        for subject in SUBJECTS
        for each in fields(getattr(language, subject))
        if each.name not in as_written
        for word in re.findall(r"[^\W\d_]+", _text(getattr(getattr(language, subject), each.name)))
        if fold(word) != word
    }
    assert unfolded == set()


def _text(told: object) -> str:
    """The words of a field, whether they stand in a text, a tuple of patterns or a mapping."""
    if isinstance(told, Mapping):
        return " ".join((*told, *map(_text, told.values())))
    return " ".join(map(_text, told)) if isinstance(told, tuple) else str(told)


def test_small_words_are_folded_and_their_patterns_can_be_searched() -> None:
    text = [each.name for each in fields(SmallWords) if each.name not in {"behind", "lookalikes"}]
    unfolded = {
        (language.code, name)
        for language in LANGUAGES
        for name in text
        if any(fold(word) != word for word in re.findall(r"[^\W\d_]+", getattr(language.small, name)))
    }
    assert not unfolded
    for name in text:
        pattern_of(name)


def _modules() -> Iterator[Path]:
    for folder in ("language", "intake", "forms"):
        yield from (path for path in (ROOT / folder).rglob("*.py") if "words" not in path.relative_to(ROOT).parts)


def _foreign(path: Path) -> Iterator[str]:
    """The texts of a module, its explanations apart, with letters that English does not have."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        said = each.value if isinstance(each, ast.Constant) and id(each) not in told else ""
        if isinstance(said, str) and any(sign.isalpha() and not sign.isascii() and sign not in MARKS for sign in said):
            yield said


def _told_by_tables() -> frozenset[str]:
    """The words of three letters and more that the tables of further languages have and the English one has not."""
    english, *further = (frozenset(_words_of(language)) for language in LANGUAGES)
    return frozenset().union(*further) - english


def _words_of(language: Language) -> Iterator[str]:
    subjects = (getattr(language, each) for each in ("small", *SUBJECTS))
    told = [_text(getattr(subject, each.name)) for subject in subjects for each in fields(subject)]
    told += [cue.pattern for cue in language.cues] + [word for words in language.time.values() for word in words]
    told += [*language.marks, *language.filler, *language.people_words, *language.room_words, *language.urgent]
    return (word for each in told for word in re.findall(r"[^\W\d_]{3,}", each))


def _words_in(path: Path, told: frozenset[str]) -> Iterator[ast.stmt]:
    """The statements of a module that hold two words of other languages, written in plain letters or not."""
    for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(each, ast.stmt) or isinstance(each, ast.Expr) or hasattr(each, "body"):
            continue
        texts = [
            node.value for node in ast.walk(each) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        found = {word for text in texts if not FIELD.fullmatch(text) for word in re.findall(r"[^\W\d_]{3,}", text)}
        if len(found & told) > 1:
            yield each


RENAMED = (
    "benenne die Planung um in Strategie",
    "renombra la reunión a Estrategia",
    "renomeia a reunião para Estratégia",
    "rinomina la riunione in Strategia",
    "hernoem de vergadering naar Strategie",
    "переименуй встречу в Стратегию",
    "zmień nazwę spotkania na Strategia",
    "перейменуй зустріч на Стратегія",
    "toplantının adını Strateji yap",
    "renomme ma réunion de demain en Stratégie",
)
VOTES = (
    "wer hat abgestimmt?",
    "¿quién ha votado?",
    "qui a voté ?",
    "quem votou?",
    "chi ha votato?",
    "wie heeft er gestemd?",
    "кто проголосовал?",
    "kto zagłosował?",
    "хто проголосував?",
    "kim oy verdi?",
)


def test_meetings_are_renamed_and_votes_asked_for_in_every_language() -> None:
    assert {text: said(text).intent for text in RENAMED} == dict.fromkeys(RENAMED, Intent.RENAME)
    asked = {text: (said(text).intent, said(text).verb) for text in VOTES}
    assert asked == dict.fromkeys(VOTES, (Intent.POLLS, "votes"))
