"""Rooms: found, booked, seen taken by others, given back by the clock when nobody checks in, and kept by organizers."""

from pathlib import Path

import pytest

import run_bot
from storage.engine import Database
from tests.adapters.runtime import kept_logging
from tests.builders import at
from tests.stories.team import Team
from tests.stories.voices import InSlack, said


def has_orion(team: Team) -> None:
    """A room for six with a projector, where people check in."""
    team.has_room("Orion", 6, amenities=("projector",), check_in=True)


def test_one_books_what_the_other_sees_taken_and_organizers_release(team: Team) -> None:
    has_orion(team)
    team.lena.says("room for 6 with projector tomorrow 14-16")
    assert said(team.lena)[:2] == [
        "Rooms for 6 with projector · free tomorrow, Tue 3 Mar, 14:00–16:00",
        "1. Orion · 6 people · projector · free until 20:00",
    ]
    team.lena.presses("Book Orion")
    assert "Room: Orion" in said(team.lena)
    team.grace.says("what's in Orion tomorrow")
    assert "13:00–15:00 · Lena Vogel" in said(team.grace)
    assert team.grace.captions[:2] == ["Release 13:00", "Book…"]
    team.grace.says("book Orion tomorrow 14:00-15:00")
    assert said(team.grace)[:2] == [
        "Orion is taken tomorrow, Tue 3 Mar, 14:00–15:00.",
        "Orion is next free Tue 3 Mar, 15:00–16:00",
    ]
    team.grace.says("room for 60")
    assert "Orion · 6 people · it is too small for 60" in said(team.grace)
    team.grace.says("Orion tomorrow")
    team.grace.presses("Release 13:00")
    team.lena.says("my meetings")
    assert "Room: Orion" not in said(team.lena)
    team.grace.says("book Orion tomorrow 14:00-15:00")
    assert said(team.grace)[0].startswith("Orion is free tomorrow")


def test_what_is_free_now_says_until_when_and_what_is_named_whether_it_is(team: Team) -> None:
    has_orion(team)
    team.has_room("Vega", 8)
    team.lena.says("Vega today at 11 for 30 minutes")
    team.lena.presses("Book Vega")
    team.gil.says("what's free now")
    assert said(team.gil)[:3] == [
        "Rooms · free now",
        "1. Orion · 6 people · projector · free until 20:00",
        "2. Vega · 8 people · free until 11:00",
    ]
    team.gil.says("Vega free now?")
    assert "Free now, until 11:00." in said(team.gil)
    team.gil.says("is Vega free today at 11:15 for 5 minutes?")
    assert said(team.gil)[0].startswith("Vega is taken today")


def test_what_is_held_for_another_is_perhaps_free_and_had_once_they_let_it_go(team: Team) -> None:
    has_orion(team)
    team.lena.says("Orion tomorrow 14-16")
    team.lena.presses("Book Orion")
    team.grace.says("wait for Orion tomorrow 13-15")
    team.lena.says("Orion tomorrow")
    team.lena.presses("Release 14:00")
    team.bot.reaches(at("08:01"))
    assert said(team.grace)[0].startswith("Orion has come free: Tue 3 Mar, 13:00–15:00")
    team.gil.says("is Orion free tomorrow 14-16?")
    assert said(team.gil)[:2] == [
        "Orion is perhaps free tomorrow, Tue 3 Mar, 14:00–16:00.",
        "Orion · Tue 3 Mar, 14:00–16:00 · perhaps free (held for somebody until 09:06)",
    ]
    team.gil.presses("Wait for Orion")
    team.grace.presses("Pass")
    team.bot.reaches(at("08:02"))
    assert said(team.gil)[0].startswith("Orion has come free: Tue 3 Mar, 14:00–16:00")
    team.gil.presses("Take it")
    assert "Room: Orion" in said(team.gil)


def test_who_checks_in_nowhere_is_warned_and_the_room_goes_to_who_waits(team: Team) -> None:
    has_orion(team)
    team.lena.says("Orion tomorrow 14-16")
    team.lena.presses("Book Orion")
    team.grace.says("book Orion tomorrow 13:30-14:30")
    team.grace.presses("Wait for it")
    assert said(team.grace)[0].startswith("You wait for Orion, tomorrow, Tue 3 Mar, 13:30–14:30.")
    team.bot.reaches(at("12:45", day=1))  # what reminds of it has been said by then
    team.bot.reaches(at("12:50", day=1))
    assert said(team.lena)[0] == "Please check in to Orion: Meeting, 14:00. It comes free at 14:10 otherwise."
    team.bot.reaches(at("13:05", day=1))
    assert said(team.lena)[0] == "Nobody has checked in to Orion yet: Meeting, 14:00. It comes free at 14:10."
    assert team.lena.captions == ["Check in", "Release the room", "Show"]
    team.bot.reaches(at("13:10", day=1))
    assert said(team.lena)[0] == "Orion has come free, as nobody checked in: Meeting."
    assert said(team.grace)[0].startswith("Orion has come free: Tue 3 Mar, 13:30–14:30 (6 people · projector).")
    team.grace.presses("Take it")
    assert "Room: Orion" in said(team.grace)


def test_who_checks_in_keeps_the_room(team: Team) -> None:
    has_orion(team)
    team.grace.says("Orion tomorrow 13:00-15:00")
    team.grace.presses("Book Orion")
    team.bot.reaches(at("12:45", day=1))  # what reminds of it has been said by then
    team.bot.reaches(at("12:50", day=1))
    team.grace.presses("Check in")
    team.bot.reaches(at("13:10", day=1))
    team.grace.says("Orion")
    assert "Taken now, until 15:00." in said(team.grace)


def test_organizers_add_change_and_retire_a_room_and_others_find_it_so(team: Team) -> None:
    team.grace.says("rooms")
    team.grace.fills("New room…", name="Lyra", capacity="4", place="Berlin", amenities="projector, piano")
    assert said(team.grace)[:4] == ["Saved: Lyra", "People: 4", "Place: Berlin", "Equipment: piano, projector"]
    if not isinstance(team.grace, InSlack):  # whose form has asked for all of it
        team.grace.fills("Open hours", hours="Mon-Fri 8-18")
        assert any("Open hours: Mon–Fri 08:00–18:00" in line for line in said(team.grace))
    team.lena.says("room with a piano tomorrow 10-11")
    assert said(team.lena)[1].startswith("1. Lyra · 4 people · piano, projector · Berlin")
    team.grace.says("Lyra")
    team.grace.presses("Retire")
    team.lena.says("room with a piano tomorrow 10-11")
    assert "Lyra" not in team.lena.sees
    team.grace.presses("Undo")
    team.lena.says("room with a piano tomorrow 10-11")
    assert "Lyra" in team.lena.sees


def test_rooms_that_are_loaded_from_a_file_are_found_at_once(
    team: Team, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ["name,capacity,place,amenities,hours", "Lyra,4,Berlin,piano,Mon-Fri 8-18", "Cygnus,20,Lisbon,video,"]
    (tmp_path / "rooms.csv").write_text("\n".join(rows), encoding="utf-8")
    database: Database = team.bot.store._database
    url = database.url.render_as_string(hide_password=False)
    with kept_logging():
        assert run_bot.main(["load", str(tmp_path / "rooms.csv"), "--zone", "Europe/Berlin", "--database", url]) == 0
    assert "2" in capsys.readouterr().out
    team.lena.says("room with a piano tomorrow 10-11")
    assert said(team.lena)[1].startswith("1. Lyra · 4 people · piano · Berlin")


def test_a_meeting_gets_a_room_that_does_and_is_told_why_another_does_not(team: Team) -> None:
    team.has_room("Cell", 2)
    team.has_room("Vega", 8)
    team.maya.says("set up a meeting with Omar and Gil tomorrow 14-15 in Cell")
    assert "Room: Vega" in said(team.maya)
    assert "Cell (2 people) won’t do: it is too small for 3. Vega does." in said(team.maya)
    team.maya.presses("Invite")
    assert "Room: Vega" in said(team.gil)


def test_a_series_that_nobody_checks_into_is_put_before_its_host(team: Team) -> None:
    has_orion(team)
    team.maya.says("set up sync with Omar and Gil every Tuesday at 11 for 6 weeks in Orion")
    team.maya.presses("Invite")
    for week in range(3):
        for clock_time in ("10:45", "10:50", "11:10"):
            team.bot.reaches(at(clock_time, day=1 + 7 * week))
    assert said(team.maya)[0].startswith("Nobody checked in to Orion for “Sync” 3 times in a row.")
    team.maya.presses("The series")
    assert team.maya.captions[-4:] == ["Move all", "Change all…", "Cancel all", "My meetings"]
    team.maya.presses("Cancel all")
    team.maya.presses("Yes, cancel")
    team.grace.says("what's in Orion on 24 March")
    assert "Nothing is booked." in said(team.grace)
