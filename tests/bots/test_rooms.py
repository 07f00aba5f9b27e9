"""Rooms as people use them in a chat: found, booked, looked at, given back, and kept by organizers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.model.hours import WeeklyHours
from core.model.room import ALWAYS
from tests.bots.conftest import Cast
from tests.builders import a_room, at


@pytest.fixture
def house(cast: Cast) -> Cast:
    """Four rooms; it is Monday 9:00 in Berlin, and they open at 8."""
    with cast.dialogue.store.write() as unit:
        atelier = unit.organisations.all()[0]
        a_room(unit, atelier, "Cell", 2, place="Berlin, 1st floor")
        a_room(unit, atelier, "Orion", 6, place="Berlin, 2nd floor", amenities=("projector", "whiteboard"))
        a_room(unit, atelier, "Vega", 8, amenities=("projector",))
        a_room(unit, atelier, "Hall", 40, hours=WeeklyHours("Europe/Berlin", ALWAYS))
    return cast


class TestFinding:
    def test_a_room_by_what_is_needed_is_a_press_away(self, house: Cast) -> None:
        assert house.lena.says("room for 6 with projector tomorrow 2-4") == (
            "Rooms for 6 with projector · free tomorrow, Tue 3 Mar, 14:00–16:00\n"
            "  1. Orion · 6 people · projector, whiteboard · Berlin, 2nd floor · free until 20:00\n"
            "  2. Vega · 8 people · projector · free until 20:00\n"
            "    [1] Book Orion  [2] Book Vega\n"
            "    [3] With whiteboard  [4] Other needs…\n"
            "    [5] All rooms\n"
            "    [6] 02:00 instead\n"
            "  “2” taken as 14:00."
        )
        assert house.lena.presses("With whiteboard").splitlines()[:2] == [
            "Rooms for 6 with projector, whiteboard · free tomorrow, Tue 3 Mar, 14:00–16:00",
            "  1. Orion · 6 people · projector, whiteboard · Berlin, 2nd floor · free until 20:00",
        ]
        booked = house.lena.presses("Book Orion")
        assert "  When: Tue 3 Mar, 14:00–16:00 (Berlin)\n  Room: Orion\n" in booked
        assert house.omar.says("room for 6 with projector tomorrow 3-4 pm").splitlines()[1] == (
            "  1. Vega · 8 people · projector · free until 21:00"
        )

    def test_a_room_that_is_none_here_is_asked_about(self, house: Cast) -> None:
        assert house.lena.says("book room Atlantis tomorrow at 3") == (
            "There is no room called “Atlantis” here.\n  Rooms here: Cell, Orion, Vega, Hall\n    [1] Any free room"
        )
        assert house.lena.presses("Any free room").startswith("Rooms · free tomorrow, Tue 3 Mar, 15:00")
        assert "[1] Orion" in house.lena.says("is room Orionn2 free at 11?")

    def test_what_no_room_has_is_said(self, house: Cast) -> None:
        assert house.lena.says("a room for 6 with a hammock tomorrow at 3") == (
            "No room here has “hammock”.\n  In rooms here: projector, whiteboard\n    [1] Without “hammock”"
        )
        assert house.lena.presses("Without “hammock”").startswith("Rooms for 6 · free tomorrow, Tue 3 Mar, 15:00")

    def test_an_end_before_the_start_is_of_the_day_after_and_said_so(self, house: Cast) -> None:
        assert "That ends only the day after, at 16:00." in house.lena.says("book Hall tomorrow 17:00 to 16:00")

    def test_what_is_free_now_says_until_when(self, house: Cast) -> None:
        house.lena.says("Vega today at 11 for 30 minutes")
        house.lena.presses("Book Vega")
        assert house.lena.says("what's free now").splitlines()[:5] == [
            "Rooms · free now",
            "  1. Cell · 2 people · Berlin, 1st floor · free until 20:00",
            "  2. Orion · 6 people · projector, whiteboard · Berlin, 2nd floor · free until 20:00",
            "  3. Vega · 8 people · projector · free until 11:00",
            "  4. Hall · 40 people · free for a day and longer",
        ]

    def test_where_nothing_is_free_the_next_room_and_time_are_offered(self, house: Cast) -> None:
        assert house.lena.says("room with whiteboard on Saturday at 10") == (
            "Rooms with whiteboard: none is free Sat 7 Mar, 10:00. The next times:\n"
            "  1. Orion · 6 people · projector, whiteboard · Berlin, 2nd floor · Mon 9 Mar, 08:00–09:00\n"
            "    [1] Orion 9 Mar 08:00\n"
            "    [2] Wait for it\n"
            "    [3] Other needs…  [4] All rooms"
        )
        assert "When: Mon 9 Mar, 08:00–09:00" in house.lena.presses("Orion 9 Mar 08:00")

    def test_a_whole_day_begins_in_the_morning_though_a_room_is_always_open(self, house: Cast) -> None:
        assert house.lena.says("room for 30 tomorrow").splitlines()[:2] == [
            "Rooms for 30 · free tomorrow, Tue 3 Mar",
            "  1. Hall · 40 people · Tue 3 Mar, 08:00–09:00",
        ]

    def test_where_no_room_does_the_nearest_say_why(self, house: Cast) -> None:
        assert house.lena.says("room for 60 tomorrow at 10").splitlines()[:2] == [
            "Rooms for 60: there is none. The nearest:",
            "  Hall · 40 people · it is too small for 60",
        ]
        assert house.lena.says("room for 10 with video tomorrow at 10").splitlines()[1] == (
            "  Hall · 40 people · it has no video"
        )

    def test_an_afternoon_has_a_first_time_in_each_room(self, house: Cast) -> None:
        found = house.lena.says("free rooms tomorrow afternoon")
        assert found.splitlines()[:2] == [
            "Rooms · free tomorrow, Tue 3 Mar, 12:00–18:00",
            "  1. Cell · 2 people · Berlin, 1st floor · Tue 3 Mar, 12:00–13:00",
        ]
        assert house.lena.captions[:2] == ["Cell Tue 12:00", "Orion Tue 12:00"]

    def test_needs_are_asked_one_by_one(self, house: Cast) -> None:
        house.lena.says("room for 2 tomorrow at 10")
        house.lena.presses("Other needs…")
        for answer in ("tomorrow", "14:00", "90 min", "7"):
            house.lena.says(answer)
        assert house.lena.sees.splitlines()[:2] == ["Find a room · 5 of 5", "  With"]
        assert house.lena.presses("projector").splitlines()[:2] == [
            "Rooms for 7 with projector · free tomorrow, Tue 3 Mar, 14:00–15:30",
            "  1. Vega · 8 people · projector · free until 20:00",
        ]

    def test_where_forms_open_all_needs_are_asked_in_one(self, house: Cast) -> None:
        lena = replace(house.lena, forms=True)
        lena.says("room for 2 tomorrow at 10")
        lena.presses("Other needs…")
        needs = {"day": "2026-03-03", "time": "14:00", "length": "90 min", "capacity": "7", "amenities": "projector"}
        lena.submits(needs | {"length": "soon"})
        assert lena.handled.errors == (("length", "That is no length I can read, such as 45 min or 2 h."),)
        lena.presses("Other needs…")
        lena.submits(needs)
        assert lena.sees.splitlines()[1] == "  1. Vega · 8 people · projector · free until 20:00"

    def test_without_rooms_it_is_said_who_adds_them(self, cast: Cast) -> None:
        assert cast.lena.says("room for 2 now") == (
            "No rooms are known here yet. Organizers add them.\n    [1] Other needs…  [2] All rooms"
        )
        cast.grace.says("rooms")
        assert cast.grace.captions == ["Other needs…", "All rooms", "New room…"]

    def test_in_german(self, house: Cast) -> None:
        house.lena.says("sprich deutsch")
        assert house.lena.says("Raum für 8 mit Beamer morgen 14-16 Uhr").splitlines()[:2] == [
            "Räume für 8 mit Beamer · morgen, Di 3. März, 14:00–16:00 frei",
            "  1. Vega · 8 Personen · Beamer · frei bis 20:00",
        ]
        assert house.lena.says("Cell morgen um 10 für 5 Personen").splitlines()[0] == (
            "Cell (2 Personen) passt nicht: er ist zu klein für 5."
        )
        assert house.lena.says("welche Räume sind jetzt frei?").splitlines()[0] == "Räume · jetzt frei"


class TestByName:
    def test_a_free_room_is_booked_by_a_press(self, house: Cast) -> None:
        assert house.lena.says("book Orion tomorrow 10-11") == (
            "Orion is free tomorrow, Tue 3 Mar, 10:00–11:00.\n"
            "  6 people · projector, whiteboard · Berlin, 2nd floor\n"
            "  Tue 3 Mar, 10:00–11:00 · free until 20:00\n"
            "    [1] Book Orion  [2] Show Orion"
        )

    def test_a_taken_room_has_a_next_time_and_there_is_one_as_large(self, house: Cast) -> None:
        house.lena.says("Orion tomorrow 14-16")
        house.lena.presses("Book Orion")
        assert house.maya.says("Orion tomorrow 14-15") == (
            "Orion is taken tomorrow, Tue 3 Mar, 14:00–15:00.\n"
            "  Free instead: Vega · 8 people · projector · free until 20:00\n"
            "  Free instead: Hall · 40 people · free for a day and longer\n"
            "  Orion is next free Tue 3 Mar, 16:00–17:00\n"
            "    [1] Book Vega  [2] Book Hall\n"
            "    [3] Orion Tue 16:00\n"
            "    [4] Wait for it  [5] Show Orion\n"
            "    [6] Other needs…"
        )

    def test_who_presses_second_is_shown_other_rooms(self, house: Cast) -> None:
        house.lena.says("Orion tomorrow 14-16")
        house.omar.says("room for 6 tomorrow 14-16 Berlin time")
        house.lena.presses("Book Orion")
        refused = house.omar.presses("Book Orion")
        assert refused.startswith("The room is taken at Tue 3 Mar, 15:00–17:00.")
        assert "· Orion · busy" in refused
        assert house.omar.presses("Other rooms").splitlines()[0] == "Rooms · free tomorrow, Tue 3 Mar, 15:00–17:00"

    def test_a_room_too_small_says_why(self, house: Cast) -> None:
        assert house.lena.says("is Cell free tomorrow at 10 for 5 people").splitlines()[:2] == [
            "Cell (2 people) won’t do: it is too small for 5.",
            "  Free instead: Orion · 6 people · projector, whiteboard · Berlin, 2nd floor · free until 20:00",
        ]

    def test_a_closed_room_says_when_it_opens(self, house: Cast) -> None:
        assert house.lena.says("Orion tonight at 10pm").splitlines()[:3] == [
            "Orion (6 people) won’t do: it is closed then (Mon–Fri 08:00–20:00, Berlin time).",
            "  Free instead: Hall · 40 people · free for a day and longer",
            "  Orion is next free Tue 3 Mar, 08:00–09:00",
        ]

    def test_a_floor_is_where_and_not_when(self, house: Cast) -> None:
        lines = house.lena.says("room on the 2nd floor tomorrow 2-4").splitlines()
        assert lines[0] == "Rooms, 2nd floor first · free tomorrow, Tue 3 Mar, 14:00–16:00"
        assert lines[1].startswith("  1. Orion · 6 people · projector, whiteboard · Berlin, 2nd floor")


class TestADay:
    def test_it_shows_what_is_booked_and_by_whom(self, house: Cast) -> None:
        house.lena.says("Orion tomorrow 14-16")
        house.lena.presses("Book Orion")
        assert house.maya.says("Orion tomorrow") == (
            "Orion\n"
            "  6 people · projector, whiteboard · Berlin, 2nd floor\n"
            "  Open: Mon–Fri 08:00–20:00, Berlin time\n"
            "  tomorrow, Tue 3 Mar\n"
            "  14:00–16:00 · Lena Vogel\n"
            "    [1] Book…  [2] ‹ Mon  [3] Wed ›\n"
            "    [4] All rooms"
        )
        assert "  Free now, until 20:00." in house.maya.presses("‹ Mon").splitlines()

    def test_who_holds_it_releases_it_and_so_do_organizers(self, house: Cast) -> None:
        for hour in (10, 14):
            house.lena.says(f"Orion tomorrow {hour}-{hour + 1}")
            house.lena.presses("Book Orion")
        house.lena.says("Orion tomorrow")
        assert house.lena.captions[:2] == ["Release 10:00", "Release 14:00"]
        house.lena.presses("Release 10:00")
        house.grace.says("Orion tomorrow")
        house.grace.presses("Release 14:00")
        assert "  Nothing is booked." in house.maya.says("Orion tomorrow").splitlines()

    def test_it_is_released_on_the_day_said_else_on_the_first_it_is_held(self, house: Cast) -> None:
        for day in ("tomorrow", "on Friday"):
            house.lena.says(f"Orion {day} 14-16")
            house.lena.presses("Book Orion")
        assert "  tomorrow, Tue 3 Mar" in house.lena.says("release Orion").splitlines()
        assert house.lena.captions[0] == "Release 14:00"
        assert "  Fri 6 Mar" in house.lena.says("release Orion on Friday").splitlines()
        assert house.lena.captions[0] == "Release 14:00"
        assert "  today, Mon 2 Mar" in house.maya.says("release Orion").splitlines()

    def test_a_meeting_stays_when_its_room_is_released(self, house: Cast) -> None:
        house.lena.says("meeting with Omar and Maya tomorrow 10-11 in Orion")
        house.lena.presses("Invite")
        house.lena.says("Orion tomorrow")
        assert house.lena.presses("Release 10:00").splitlines()[:2] == [
            "Release Orion? “Meeting” stays, without a room.",
            "  2 people will be told.",
        ]
        house.lena.presses("Yes, release")
        assert "  Room: Orion → no room" in house.maya.sees.splitlines()

    def test_it_is_free_again_when_it_is_released_in_the_middle(self, house: Cast) -> None:
        house.lena.says("Orion today at 9:30 for 2 hours")
        house.lena.presses("Book Orion")
        house.dialogue.passes(at("09:00") + timedelta(minutes=1))
        assert "  Taken now, until 11:30." in house.maya.says("Orion").splitlines()
        house.lena.says("release Orion")
        house.lena.presses("Release 09:30")
        assert "  Free now, until 20:00." in house.maya.says("Orion").splitlines()


class TestKeeping:
    def test_an_organizer_adds_a_room_question_by_question(self, house: Cast) -> None:
        house.grace.says("add a room")
        for answer in ("Lyra", "4", "Lisbon", "Beamer, TV, piano"):
            house.grace.says(answer)
        assert house.grace.sees.splitlines()[:7] == [
            "Saved: Lyra",
            "  People: 4",
            "  Place: Lisbon",
            "  Equipment: piano, projector, screen",
            "  Open hours: at all times",
            "  Time zone: Europe/Berlin",
            "  Check-in: not asked for",
        ]
        house.grace.presses("Open hours")
        house.grace.says("whenever")
        assert "Those are no hours I can read, such as Mon–Fri 8–20, Sat 9–12." in house.grace.sees
        house.grace.says("Mon-Fri 8-18")
        house.grace.presses("Time zone")
        assert "  Open hours: Mon–Fri 08:00–18:00, Lisbon time" in house.grace.says("Lisbon").splitlines()
        assert house.lena.says("Lyra").splitlines()[:2] == ["Lyra", "  4 people · piano, projector, screen · Lisbon"]

    def test_a_retired_room_is_offered_no_more_until_it_is_taken_back(self, house: Cast) -> None:
        house.grace.says("Orion")
        assert house.grace.presses("Retire").splitlines()[0] == "Orion is booked no more. What is booked stays."
        assert "Orion" not in house.lena.says("rooms")
        house.grace.presses("Undo")
        assert "Orion" in house.lena.says("rooms")

    def test_others_do_not(self, house: Cast) -> None:
        assert house.lena.says("add a room").splitlines()[0] == "Only an organizer can do that."
        house.lena.says("Orion")
        assert not {"Change…", "Retire"} & set(house.lena.captions)

    def test_the_list_is_searched(self, house: Cast) -> None:
        house.lena.says("show all rooms")
        house.lena.presses("Search")
        assert house.lena.says("berlin").splitlines()[:3] == [
            "Rooms in Atelier · 2 rooms with “berlin”",
            "  1. Cell · 2 people · Berlin, 1st floor",
            "  2. Orion · 6 people · projector, whiteboard · Berlin, 2nd floor",
        ]

    def test_many_are_paged(self, house: Cast) -> None:
        with house.dialogue.store.write() as unit:
            atelier = unit.organisations.all()[0]
            for number in range(10_000 // 100):
                a_room(unit, atelier, f"Room {number}", 100 + number)
        shown = house.lena.says("list all rooms")
        assert shown.splitlines()[0] == "Rooms in Atelier · 104 rooms"
        assert "1–6 of 104" in shown
        assert "7–12 of 104" in house.lena.presses("Later ›")


@pytest.mark.parametrize(
    "said",
    ["room with a piano tomorrow 2-4", "a room with a 3d printer tomorrow 2-4", "Raum mit Pianos morgen 14-16 Uhr"],
)
def test_what_only_our_rooms_have_is_read_by_its_name(cast: Cast, said: str) -> None:
    with cast.dialogue.store.write() as unit:
        here = unit.organisations.all()[0]
        a_room(unit, here, "Vega", 4)
        a_room(unit, here, "Rondo", 6, amenities=("3d printer", "piano"))
    assert "Rondo" in cast.lena.says(said)
    assert "Vega" not in cast.lena.sees
