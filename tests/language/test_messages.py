"""Messages written by hand, with what they mean: English for every intent, ten further languages for the everyday ones."""

import pytest

from tests.language.sample import BERLIN, DATA, expected, flat, lines, said

LANGUAGES = sorted(path.name for path in DATA.glob("messages_*.txt"))
MESSAGES = [(name[9:11], *expected(line)) for name in LANGUAGES for line in lines(name)]
INTENTS = [tuple(line.split(": ", 1)) for line in lines("intents_en.txt")]
CLOSED = {
    "at",
    "until",
    "window",
    "from_at",
    "from_window",
    "recurrence",
    "people",
    "skills",
    "room",
    "duration",
    "ambiguous",
}


@pytest.mark.parametrize(("language", "text", "wanted"), MESSAGES, ids=[f"{code}-{text}" for code, text, _ in MESSAGES])
def test_a_message_makes_the_request_it_means(language: str, text: str, wanted: dict[str, str]) -> None:
    found = flat(said(text).to_json(BERLIN))

    assert {key: value for key, value in found.items() if key in wanted or key in CLOSED} == wanted


@pytest.mark.parametrize(("intent", "text"), INTENTS, ids=[f"{intent}-{text}" for intent, text in INTENTS])
def test_a_message_is_taken_for_what_it_asks(intent: str, text: str) -> None:
    assert said(text).intent.value == intent
