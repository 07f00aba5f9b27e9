"""Languages without a table of ours: the day is found, nothing more is guessed, and our own languages never ask dateparser."""

import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.language.elsewhere import day_in, is_elsewhere
from bots.language.reader import read
from bots.language.reading import Intent
from tests.language.sample import BERLIN, NOW, ORGANISATION


def day(text: str, language: str, *, now: datetime = NOW, zone: ZoneInfo = BERLIN) -> str:
    """The window of the reading of somebody who speaks that language, on the writer's clock."""
    reading = read(text, now=now, zone=zone, lexicon=ORGANISATION, language=language)
    window = reading.window
    if window is None:
        return ""
    return f"{window.start.astimezone(zone):%a %d %H:%M} – {window.end.astimezone(zone):%a %d %H:%M}"


@pytest.mark.parametrize(
    ("text", "language", "window"),
    [
        ("find Python på lørdag", "da", "Sat 28 00:00 – Sun 29 00:00"),
        ("Maya zítra", "cs-CZ", "Thu 26 00:00 – Fri 27 00:00"),
        ("najdi Python v sobotu", "cs", "Sat 28 00:00 – Sun 29 00:00"),
        ("Maya 明日の15時", "ja", "Thu 26 00:00 – Fri 27 00:00"),
        ("Maya huomenna", "fi", "Thu 26 00:00 – Fri 27 00:00"),
        ("Maya i dag", "da", "Wed 25 10:00 – Thu 26 00:00"),
    ],
)
def test_the_day_that_is_named_is_found(text: str, language: str, window: str) -> None:
    assert day(text, language) == window


@pytest.mark.parametrize("text", ["ahoj, jak se máš?", "10", "", "🙏", "9" * 400, "včera"])
def test_where_no_day_to_come_is_named_none_is_found(text: str) -> None:
    assert day_in(text, now=NOW, zone=BERLIN, language="cs") is None


def test_what_is_understood_stays_as_it_is() -> None:
    reading = read("find Python on Saturday", now=NOW, zone=BERLIN, lexicon=ORGANISATION, language="cs")
    assert (reading.intent, reading) == (
        Intent.FIND,
        read("find Python on Saturday", now=NOW, zone=BERLIN, lexicon=ORGANISATION),
    )


def test_languages_that_nobody_has_a_table_of_are_left_alone() -> None:
    assert day("Maya nuqneH", "tlh") == ""
    assert not is_elsewhere("de-AT")
    assert not is_elsewhere(None)


def test_our_own_languages_never_load_dateparser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser.search", None)
    assert day("colourless green ideas", "en-GB") == ""
    assert day("farblose grüne Ideen", "de") == ""
    with pytest.raises(ImportError):
        day_in("v sobotu", now=NOW, zone=BERLIN, language="cs")
