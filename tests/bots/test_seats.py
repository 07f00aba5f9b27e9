"""Office hours: made by a form, asked for in words, a seat at a press; full, one is waited for and offered."""

from dataclasses import replace
from typing import Any

import pytest

from core.model.service import Service
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker, in_group


def office_hours(cast: Cast, **facts: Any) -> Service:
    """Office hours of every mentor, an hour long, with two seats."""
    with cast.dialogue.store.write() as unit:
        here = unit.organisations.all()[0]
        whole: dict[str, Any] = {"lengths": (60,), "seats": 2, "step": 60} | facts
        return unit.services.add(Service(0, here.id, "Office hours", **whole))


def sits(cast: Cast, speaker: Speaker, said: str = "office hours with Maya tomorrow") -> str:
    """They take the first seat that there is tomorrow."""
    speaker.says(said)
    if "Take a seat" not in speaker.captions:
        speaker.presses("10:00–11:00")
    seen = speaker.presses("Take a seat")
    return speaker.presses("Take a seat") if "Take a seat" in speaker.captions else seen


@pytest.mark.parametrize("said", ["office hours with Maya tomorrow", "find office hours with Maya tomorrow"])
def test_they_are_asked_for_in_words(cast: Cast, said: str) -> None:
    office_hours(cast)
    assert cast.lena.says(said).startswith(
        "Office hours, tomorrow, Tue 3 Mar\n"
        "  New ones could begin at these times, with 2 seats:\n"
        "    [1] 09:00–10:00  [2] 10:00–11:00  [3] 11:00–12:00"
    )


@pytest.mark.parametrize("said", ["office hours tomorrow", "office hours on Thursday", "book office hours tomorrow"])
def test_of_every_mentor_where_none_is_named(cast: Cast, said: str) -> None:
    office_hours(cast)
    assert cast.lena.says(said).startswith("Office hours, ")
    assert "Maya" in cast.lena.captions[0]


def test_a_seat_is_taken_in_two_taps_and_the_mentor_hears(cast: Cast) -> None:
    office_hours(cast)
    cast.lena.says("office hours with Maya tomorrow")
    assert cast.lena.presses("10:00–11:00") == (
        "A seat in Office hours?\n"
        "  With: Maya Iyer\n"
        "  When: Tue 3 Mar, 10:00–11:00 (Berlin)\n"
        "  What: Office hours, 1 h\n"
        "  Seats: 2 of 2 seats free\n"
        "    [1] Take a seat  [2] ‹ Back"
    )
    seen = cast.lena.presses("Take a seat")
    assert seen.startswith("Office hours")
    assert "  Seats: 1 of 2 taken\n" in seen
    assert cast.lena.captions[0] == "Give up my seat"
    assert cast.maya.sees.startswith("Lena Vogel has taken a seat: Office hours\n")
    assert "  Seats: 1 of 2 taken: Lena Vogel\n" in cast.maya.sees


def test_the_next_joins_and_nobody_sees_the_others_names(cast: Cast) -> None:
    office_hours(cast)
    sits(cast, cast.lena)
    standing, before = cast.maya.screen[-1], len(cast.maya.screen)
    assert cast.grace.says("office hours with Maya tomorrow").startswith(
        "Office hours, tomorrow, Tue 3 Mar\n  Tue 3 Mar, 10:00–11:00 with Maya Iyer · 1 of 2 seats free\n    [1] Take a seat"
    )
    seen = sits(cast, cast.grace)
    assert "Seats: 2 of 2 taken" in seen
    assert (len(cast.maya.screen), "Seats: 2 of 2 taken: Lena Vogel, Grace Osei" in standing.text) == (before, True)
    cast.lena.says("my meetings")
    cast.lena.presses("1. Tue 10:00")
    assert "Grace" not in cast.lena.sees


def test_one_s_own_seat_is_shown_as_such(cast: Cast) -> None:
    office_hours(cast)
    sits(cast, cast.lena)
    cast.lena.says("office hours with Maya tomorrow")
    assert cast.lena.captions[0] == "You have a seat"
    assert "  Seats: 1 of 2 taken\n" in cast.lena.presses("You have a seat")


def test_full_a_seat_is_waited_for_and_offered_when_one_is_given_up(cast: Cast) -> None:
    office_hours(cast, seats=1 + 1)
    for speaker in (cast.lena, cast.grace):
        sits(cast, speaker)
    cast.omar.says("office hours with Maya tomorrow")
    assert "with Maya Iyer · full" in cast.omar.sees
    assert cast.omar.presses("Wait for a seat").startswith("I’ll offer you what comes free: Maya Iyer · Office hours")
    cast.lena.says("my meetings")
    cast.lena.presses("1. Tue 10:00")
    assert "Seats: 1 of 2 taken" in cast.lena.presses("Give up my seat")
    assert cast.omar.sees.startswith("Tue 3 Mar, 11:00–12:00 with Maya Iyer is free. Yours until")
    seen = cast.omar.presses("Take it")
    assert seen.startswith("Office hours")
    assert "Seats: 2 of 2 taken" in seen
    assert cast.omar.says("waitlist").startswith("You’re waiting for nothing at present.")


def test_too_late_for_the_last_seat_is_answered_with_the_way_on(cast: Cast) -> None:
    office_hours(cast)
    sits(cast, cast.lena)
    cast.omar.says("office hours with Maya tomorrow")
    cast.omar.presses("Take a seat")
    card = cast.omar.screen[-1]
    sits(cast, cast.grace)
    assert cast.omar.presses("Take a seat", on=card).startswith("No seat is free: Office hours, Tue 3 Mar, 11:00.")
    assert cast.omar.captions == ["Wait for a seat", "Find a mentor"]


def test_the_last_to_go_ends_it_and_the_mentor_hears(cast: Cast) -> None:
    office_hours(cast)
    sits(cast, cast.lena)
    cast.lena.says("my meetings")
    cast.lena.presses("1. Tue 10:00")
    cast.lena.presses("Give up my seat")
    assert cast.maya.sees.startswith("Lena Vogel cancelled “Office hours”\n")


def test_the_mentor_calls_it_off(cast: Cast) -> None:
    office_hours(cast)
    sits(cast, cast.lena)
    cast.maya.presses("Cancel")
    cast.maya.presses("Yes, cancel")
    assert cast.lena.sees.startswith("Maya Iyer cancelled “Office hours”\n")


def test_organizers_say_how_many_seats_by_the_form(cast: Cast) -> None:
    grace = replace(cast.grace, forms=True)
    grace.says("services")
    grace.presses("Change 1")
    grace.submits({"name": "Mentoring session", "seats": "0"})
    assert [name for name, _ in grace.handled.errors] == ["seats"]


def test_on_a_terminal_field_by_field(cast: Cast) -> None:
    office_hours(cast)
    cast.grace.says("services")
    assert "Office hours · 1 h · 2 seats" in cast.grace.sees
    cast.grace.presses("Change 2")
    assert "Seats: 2 seats" in cast.grace.sees
    cast.grace.presses("Seats")
    assert "Seats: 5 seats" in cast.grace.says("5")
    cast.grace.presses("Seats")
    assert "at most 100" in cast.grace.says("500")


def test_a_mentor_is_found_for_sessions_alone_as_before(cast: Cast) -> None:
    office_hours(cast)
    cast.lena.says("find Python mentor tomorrow")
    cast.lena.presses("Maya 09:00–09:30")
    assert "What: Mentoring session, 30 min" in cast.lena.sees


def test_in_german_it_is_german(cast: Cast) -> None:
    office_hours(cast)
    sits(cast, cast.lena)
    cast.grace.says("sprich deutsch")
    cast.grace.says("Office hours mit Maya morgen")
    assert "mit Maya Iyer · 1 von 2 Plätzen frei" in cast.grace.sees
    assert "Ein Platz in Office hours?" in cast.grace.presses("Platz nehmen")


def test_in_a_group_all_see_them(cast: Cast) -> None:
    office_hours(cast)
    assert in_group(cast.lena, "team").says("office hours with Maya tomorrow").startswith("Office hours, tomorrow")


def test_waited_for_in_words_where_there_are_seats_they_are_shown(cast: Cast) -> None:
    office_hours(cast)
    assert cast.omar.says("tell me when office hours with Maya are free tomorrow").startswith("Office hours, tomorrow")
    cast.maya.says("off tomorrow")
    assert cast.omar.says("tell me when office hours with Maya are free tomorrow").startswith(
        "I’ll offer you what comes free: Maya Iyer · Office hours, tomorrow, Tue 3 Mar"
    )


def test_time_that_opens_is_offered_as_a_new_session(cast: Cast) -> None:
    office_hours(cast)
    cast.maya.says("off tomorrow")
    cast.omar.says("tell me when office hours with Maya are free tomorrow")
    cast.maya.says("hours")
    cast.maya.presses("Undo Tue 3 Mar")
    assert "with Maya Iyer is free. Yours until" in cast.omar.sees
    assert "  Seats: 1 of 2 taken\n" in cast.omar.presses("Take it")
    assert cast.maya.sees.startswith("Omar Haddad has taken a seat: Office hours\n")
