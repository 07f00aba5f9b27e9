"""Words that stand where a name must stand and are no name here are told, so that the bot can ask about them (S1.108)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Intent, Reading
from tests.language.sample import said

ATELIER = Lexicon(people=("Maya Iyer", "Tom Becker"), skills=("Python", "SQL"), services=("Mentoring session",))


def reading(text: str) -> Reading:
    """The message as somebody in Berlin writes it on Friday, 20 November 2026, at noon."""
    berlin = ZoneInfo("Europe/Berlin")
    return read(text, now=datetime(2026, 11, 20, 12, tzinfo=berlin), zone=berlin, lexicon=ATELIER, language="en")


@pytest.mark.parametrize(
    ("text", "intent", "kind", "said"),
    [
        ("find cobol mentor", "find", "skill", "cobol"),
        ("find me anyone who knows excel", "find", "skill", "excel"),
        ("I need help with Excel", "find", "skill", "Excel"),
        ("find python and cobol mentor", "find", "skill", "cobol"),
        ("find cobol and python mentor", "find", "skill", "cobol"),
        ("find senior python mentor", "find", "skill", "senior"),
        ("looking for someone good at basket weaving", "find", "skill", "basket weaving"),
        ("find a mentor who speaks klingon", "find", "skill", "klingon"),
        ("find quantum", "find", "name", "quantum"),
        ("find a mentor called Zorro", "find", "person", "Zorro"),
        ("book Tim tomorrow at 10", "book", "person", "Tim"),
        ("book <@U0123ABC> tomorrow at 10", "book", "person", "<@U0123ABC>"),
        ("book session with Zoe Barnes on Monday", "book", "person", "Zoe Barnes"),
        ("book Maya and Tim tomorrow at 10", "book", "person", "Tim"),
        ("book a massage tomorrow at 5", "book", "name", "massage"),
        ("can I talk to Zoe at 4", "book", "person", "Zoe"),
        ("is Bob free tomorrow?", "free_busy", "person", "Bob"),
        ("is Maya or Bob free tomorrow?", "free_busy", "person", "Bob"),
        ("when is zorro free", "free_busy", "person", "zorro"),
        ("waitlist me for Bob", "waitlist", "name", "Bob"),
        ("cancel my session with Bob", "cancel", "person", "Bob"),
        ("cancel Bob’s session", "cancel", "name", "Bob"),
        ("move my meeting with bob to friday", "reschedule", "person", "bob"),
        ("my skills are Python and Rust", "profile", "skill", "Rust"),
        ("I know Haskell now", "profile", "skill", "Haskell"),
        ("add rust to my skills", "profile", "skill", "rust"),
    ],
)
def test_a_name_that_is_none_here_is_told(text: str, intent: str, kind: str, said: str) -> None:
    read_ = reading(text)
    assert read_.intent is Intent(intent)
    assert [(each.kind, each.said) for each in read_.unknown] == [(kind, said)]


@pytest.mark.parametrize(
    "text",
    [
        "find Python mentor Saturday",
        "find pyhton mentor",
        "find me a really good mentor",
        "find someone",
        "anyone free tomorrow?",
        "book Maya tomorrow at 10",
        "book with tom",
        "my sessions",
        "what is the meaning of life",
        "see you tomorrow",
        "thanks a lot, see you then",
        "I'm in Lisbon",
        "off tomorrow",
    ],
)
def test_ordinary_words_and_known_names_are_no_strangers(text: str) -> None:
    assert reading(text).unknown == ()


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("buche Zorro morgen um 10", ("person", "Zorro")),
        ("buche einen Termin mit Zorro", ("person", "Zorro")),
        ("ist Zorro morgen frei?", ("person", "Zorro")),
        ("finde Zorro morgen", ("name", "Zorro")),
        ("suche einen Mentor für Cobol", ("skill", "Cobol")),
        ("reserva con Zorro mañana", ("person", "Zorro")),
        ("busco un mentor de Cobol", ("skill", "Cobol")),
        ("réserve avec Zorro demain", ("person", "Zorro")),
        ("prenota con Zorro domani", ("person", "Zorro")),
        ("reserva com Zorro amanhã", ("person", "Zorro")),
        ("boek Zorro morgen", ("person", "Zorro")),
        ("забронируй Zorro завтра", ("person", "Zorro")),
        ("umów mnie z Zorro jutro", ("person", "Zorro")),
    ],
)
def test_in_every_language_a_name_that_is_none_is_told(text: str, unknown: tuple[str, str]) -> None:
    assert [(each.kind, each.said) for each in said(text).unknown] == [unknown]


@pytest.mark.parametrize(
    "text",
    [
        "buche einen Termin für morgen",
        "suche Hilfe bei SQL",
        "busco a alguien para mañana",
        "je cherche de l'aide en Python",
    ],
)
def test_in_no_language_are_plain_words_names(text: str) -> None:
    assert said(text).unknown == ()


def test_the_assistant_called_by_its_name_is_no_stranger() -> None:
    called = ("@slotbot help", "@slotbot book Maya tomorrow at 3")
    assert {text: (said(text).intent.value, said(text).unknown) for text in called} == {
        "@slotbot help": ("help", ()),
        "@slotbot book Maya tomorrow at 3": ("book", ()),
    }
