"""A request in a few characters, as a button shows it: what, with whom, when."""

import pytest

from bots.language.captions import CAPTION_LIMIT, caption
from tests.language.sample import BERLIN, NOW, said
from tests.language.test_saying import GOLD, readings


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("find Python on Saturday", "Find Python · Sat"),
        ("cancel my session with Maya on tuesday at 14:00", "Cancel Maya · Tue 14:00"),
        ("book tom tomorrow 10am", "Book Tom · Thu 10:00"),
        ("book tom today 3pm", "Book Tom · today 15:00"),
        ("book a code review on friday at 3", "Book Code review · Fri"),
        ("move tom from friday 10:00 to 14 december at 11", "Move Tom · 14 Dec 11:00"),
        ("move tom to 11:00 on 14 january", "Move Tom · 14 Jan 2027"),
        ("set up a meeting with maya, tom and lena on friday at 10", "Meet Maya +2 · Fri 10:00"),
        ("book tom weekly on mondays at 9", "Book Tom · every Mon"),
        ("find machine learning from 24 to 28 dec", "Find Machine learning"),
        ("find SQL and Go tomorrow afternoon", "Find SQL +1 · Thu"),
        ("find go next week", "Find Go · Mon–6 Dec"),
        ("is maya free friday from 2 to 4", "Is free Maya · Fri"),
        ("I'm off on friday", "Time off · Fri"),
        ("I'm off from 24 dec to 2 jan", "Time off · 24 Dec"),
        ("my hours are mon and wed 9-11", "My hours · Mo, We"),
        ("room orion at 3 tomorrow", "Room Orion · Thu 15:00"),
        ("need a room for 6 people on friday", "Room for 6 · Fri"),
        ("tell me when maya frees up on friday", "Wait for Maya · Fri"),
        ("the last one", "Take the last"),
        ("number 3", "Take no. 3"),
        ("accept the invite from maya", "Accept Maya"),
        ("remind me 60 and 10 minutes before", "Remind me 10 min"),
        ("my time zone is America/New_York", "Time zone New York"),
        ("other times on friday", "Other times · Fri"),
        ("help", "Help"),
    ],
)
def test_a_caption_says_what_with_whom_and_when_as_far_as_there_is_room(text: str, short: str) -> None:
    assert caption(said(text), now=NOW, zone=BERLIN) == short


def test_a_name_that_does_not_fit_is_cut() -> None:
    reading = said("find machine learning on friday")

    assert caption(reading, now=NOW, zone=BERLIN, limit=12) == "Find Machin…"


def test_every_request_has_a_caption_that_fits() -> None:
    for row, reading, now, zone in readings(GOLD):
        for limit in (20, CAPTION_LIMIT):
            assert 0 < len(caption(reading, now=now, zone=zone, limit=limit)) <= limit, row["text"]
