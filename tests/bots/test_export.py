"""All that is kept of somebody, as a file: asked for in words, from the privacy card, the settings and past sessions."""

import csv
import json

import pytest
from icalendar import Calendar

from adapters.files import content_of
from bots.cards import File
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker, in_group
from tests.bots.test_after import had
from tests.builders import at


def file(speaker: Speaker) -> File:
    """The file that came last."""
    sent = speaker.card.file
    assert sent is not None
    return sent


@pytest.mark.parametrize("said", ["export", "/export", "export my data"])
def test_which_file_is_asked_and_then_it_comes_below(cast: Cast, said: str) -> None:
    had(cast)
    cast.lena.presses("Add notes")
    cast.lena.says("Größe 👍")
    cast.lena.presses("Skip")
    assert cast.lena.says(said).startswith("Take it with you: all that I keep of you, as a file.\n")
    asking = cast.lena.screen[-1]
    assert cast.lena.presses("Everything (JSON)") == "Here is everything that I keep of you. Times in it are UTC."
    assert asking.text.startswith("Take it with you")
    sent = file(cast.lena)
    assert (sent.name, sent.kind) == ("slotbot-2026-03-03-083000.json", "application/json")
    told = json.loads(sent.content)
    assert told["person"]["name"] == "Lena Vogel"
    assert [(each["host"], each["notes"][0]["notes"]) for each in told["sessions"]] == [("Maya Iyer", "Größe 👍")]
    cast.lena.presses("Sessions (CSV)", on=asking)
    sent = file(cast.lena)
    assert (sent.name, sent.kind) == ("slotbot-2026-03-03-083000.csv", "text/csv")
    rows = list(csv.DictReader(sent.content.splitlines()))
    assert [(row["host"], row["guest"], row["state"]) for row in rows] == [("Maya Iyer", "Lena Vogel", "completed")]


def test_for_a_calendar_it_is_a_file_that_a_calendar_reads(cast: Cast) -> None:
    had(cast)
    cast.lena.says("export")
    assert cast.lena.presses("For my calendar").startswith("Here are your sessions for your calendar.")
    sent = file(cast.lena)
    assert (sent.name, sent.kind) == ("slotbot-2026-03-03-083000.ics", "text/calendar")
    [event] = Calendar.from_ical(content_of(sent)).events
    assert (event["SUMMARY"], event.start) == ("Mentoring session: Maya Iyer, Lena Vogel", at("08:00", day=1))


def test_without_any_session_there_is_no_calendar(cast: Cast) -> None:
    cast.lena.says("export")
    assert cast.lena.presses("For my calendar").startswith("There is no session to take along yet.")
    assert cast.lena.captions == ["Find a mentor", "Export"]


def test_it_is_a_press_away_where_one_looks_for_it(cast: Cast) -> None:
    had(cast)
    for said in ("privacy", "settings", "history"):
        cast.lena.says(said)
        assert cast.lena.presses("Export").startswith("Take it with you"), said


def test_somebody_new_gets_what_there_is(cast: Cast) -> None:
    cast.stranger.says("export")
    cast.stranger.presses("Everything (JSON)")
    told = json.loads(file(cast.stranger).content)
    assert (told["person"]["name"], told["sessions"], told["organisations"]) == ("Stranger", [], [])


def test_in_a_group_it_goes_to_the_private_chat(cast: Cast) -> None:
    had(cast)
    group = in_group(cast.lena, "team")
    group.says("export")
    assert not any(shown.keyed.card.file for shown in group.screen)
    assert "Take it with you" not in "".join(shown.text for shown in group.screen)
