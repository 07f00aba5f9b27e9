"""A request said in words reads again as the same request, whatever it asks for."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from bots.language.reader import read
from bots.language.reading import Intent, Reading
from bots.language.saying.request import say
from bots.language.saying.rules import SENTENCES
from tests.language.requests import requests
from tests.language.sample import BERLIN, NOW, ORGANISATION, expected, lines, said
from tests.language.scoring import messages_in

GOLD = Path(__file__).parents[1] / "data" / "messages.jsonl"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "hey! stuck on python, anyone free this sat for an hour? 🙏",
            "find a mentor for Python on Saturday 28 November 2026 for 60 minutes",
        ),
        ("who knows sql tmrw 2-4", "find a mentor for SQL between 14:00 and 16:00 on Thursday 26 November 2026"),
        (
            "find Go next week but not on friday",
            "find a mentor for Go from 30 November 2026 to 6 December 2026 except 4 December 2026",
        ),
        ("book maya @ 3 tmrw", "book a session with Maya Iyer at 15:00 on Thursday 26 November 2026"),
        ("book ana for friday noon", "book a session with Ana at 12:00 on Friday 27 November 2026"),
        (
            "code review w/ tom mondays at 9, 6 times",
            "book a Code review with Tom Becker every Monday at 09:00 starting 30 November 2026 6 times",
        ),
        ("cancel tom tomorrow", "cancel my booking with Tom Becker on Thursday 26 November 2026"),
        (
            "move my 3pm with maya on friday to monday morning",
            "move my booking with Maya Iyer from 15:00 on 27 November 2026 to Monday 30 November 2026 between 06:00 and 12:00",
        ),
        ("off from 24 dec to 2 jan", "I am away from 24 December 2026 to 2 January 2027"),
        (
            "room for 6 with a beamer fri 2-3pm",
            "find a room for 6 people with a projector from 14:00 to 15:00 on Friday 27 November 2026",
        ),
        (
            "hours: mon & wed 9-11, fri afternoons",
            "my availability is Monday and Wednesday from 09:00 to 11:00, Friday from 12:00 to 18:00",
        ),
        ("remind me a day and 10 min before", "remind me 1 day and 10 minutes before"),
        ("book maya on 28 march at 02:30", "book a session with Maya Iyer at 02:30 on Sunday 28 March 2027"),
        ("thx!", "thank you"),
        ("lorem ipsum", ""),
    ],
)
def test_a_request_is_said_plainly(text: str, words: str) -> None:
    assert say(said(text), now=NOW, zone=BERLIN) == words


def test_every_request_that_the_gold_messages_mean_is_read_again_from_its_words() -> None:
    readings = [(said, said.reading()) for said in messages_in(GOLD)]

    wrong = [
        said.text for said, reading in readings if said.again(reading).to_json(said.zone) != reading.to_json(said.zone)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["messages_en_9.txt", "messages_de_5.txt"])
def test_every_rule_is_read_again_from_its_words(name: str) -> None:
    readings = {text: said(text) for text, _ in map(expected, lines(name))}
    rules = {text: reading for text, reading in readings.items() if reading.intent in SENTENCES}

    words = {text: say(reading, now=NOW, zone=BERLIN) for text, reading in rules.items()}

    assert {words[text]: said(words[text]).to_json(BERLIN) for text in rules} == {
        words[text]: reading.to_json(BERLIN) for text, reading in rules.items()
    }


def test_what_is_not_understood_asks_for_nothing() -> None:
    assert say(Reading(Intent.UNKNOWN, people=("Tom Becker",)), now=NOW, zone=BERLIN) == ""


@settings(max_examples=400, deadline=None, derandomize=True)
@given(requests())
def test_any_request_is_read_again_from_its_words(made: tuple[Reading, datetime, ZoneInfo]) -> None:
    reading, now, zone = made
    words = say(reading, now=now, zone=zone)

    again = read(words, now=now, zone=zone, lexicon=ORGANISATION)

    assert again.to_json(zone) == reading.to_json(zone), words
