"""Messages written by hand, with what they mean: English for every intent, eleven further languages for the everyday ones."""

import pytest

from tests.language.sample import BERLIN, DATA, expected, flat, lines, said

FILES = sorted(path.name for path in DATA.glob("messages_*.txt"))
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


@pytest.mark.parametrize("name", FILES)
def test_a_message_makes_the_request_it_means(name: str) -> None:
    misread = {}
    for text, wanted in map(expected, lines(name)):
        found = flat(said(text).to_json(BERLIN))
        asked = {key: value for key, value in found.items() if key in wanted or key in CLOSED}
        if asked != wanted:
            misread[text] = (asked, wanted)

    assert misread == {}


def test_a_message_is_taken_for_what_it_asks() -> None:
    asked = (line.split(": ", 1) for line in lines("intents_en.txt"))

    assert {text: found for intent, text in asked if (found := said(text).intent.value) != intent} == {}
