"""Until when somebody is away who says when they are back, and other absences that end otherwise than they are dated."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Intent

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime.fromisoformat("2027-03-03T09:00:00+01:00")
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("off from Friday, back on Monday", "2027-03-05T00:00", "2027-03-08T00:00"),
        ("I'm away, back on the 15th", "2027-03-03T09:00", "2027-03-15T00:00"),
        ("out sick, back tomorrow", "2027-03-03T09:00", "2027-03-04T00:00"),
        ("bin ab Freitag weg, am Montag wieder da", "2027-03-05T00:00", "2027-03-08T00:00"),
        ("off 24 March to 2 April, back on the 5th", "2027-03-24T00:00", "2027-04-03T00:00"),
        ("out for the next 3 days", "2027-03-03T09:00", "2027-03-06T00:00"),
    ],
)
def test_an_absence_ends_when_its_writer_is_back(text: str, starts: str, ends: str) -> None:
    found = read(text, now=NOW, zone=BERLIN)

    assert found.window is not None
    stretch = (found.window.start.astimezone(BERLIN), found.window.end.astimezone(BERLIN))
    assert (found.intent, *(f"{end:%Y-%m-%dT%H:%M}" for end in stretch)) == (Intent.TIME_OFF, starts, ends)


def test_somebody_elses_absence_is_none_of_the_writers() -> None:
    names = Lexicon(people=("Tom Becker",))

    assert read("Tom can't come in tomorrow", now=NOW, zone=BERLIN, lexicon=names).intent is not Intent.TIME_OFF
