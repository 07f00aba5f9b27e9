"""What fills a pause in a dictated message says nothing within it, and keeps its meaning where it answers or names."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Intent, Reading

LONDON = ZoneInfo("Europe/London")
LEXICON = Lexicon(people=("Tom Becker", "Um Nari", "Maya Iyer"))


def _read(text: str, language: str | None = None) -> Reading:
    return read(text, now=datetime(2027, 3, 2, 10, tzinfo=LONDON), zone=LONDON, lexicon=LEXICON, language=language)


def test_pauses_divide_nothing() -> None:
    plain = _read("move my 3pm with Tom to Friday at ten")
    dictated = _read("move my um 3pm with, uh, Tom to er Friday at, hmm... ten")
    assert (dictated.intent, dictated.people, dictated.at) == (Intent.RESCHEDULE, plain.people, plain.at)
    assert dictated.from_at == plain.from_at


def test_a_name_is_no_pause() -> None:
    assert _read("book Um tomorrow at 3").people == ("Um Nari",)


def test_at_the_start_it_may_be_an_answer() -> None:
    assert _read("hmm not now").intent is Intent.NO


def test_words_of_other_languages_are_no_pauses() -> None:
    assert _read("buch mir Maya morgen um drei", "de").at == datetime(2027, 3, 3, 15, tzinfo=LONDON)
