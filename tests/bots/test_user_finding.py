"""Finding and booking as people put it: nobody whom they left out, nothing that they said passed over, and no wrong reason."""

import pytest

from core.model.people import Role
from tests.bots.conftest import Cast
from tests.builders import a_mentor, a_service


def anas_review(cast: Cast) -> None:
    """Ana, a designer, alone offers portfolio reviews."""
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        ana, _ = a_mentor(unit, organisation, "Ana Silva", skills=("Figma",))
        a_service(unit, organisation, "Portfolio review", host_id=ana.id, lengths=(45,))


@pytest.mark.parametrize("said", ["find a python mentor who is not Maya", "anyone but Maya for python"])
def test_who_is_not_wanted_is_left_out(cast: Cast, said: str) -> None:
    found = cast.lena.says(said)
    assert found.startswith("Python mentors, the next two weeks\n  Tom Becker")
    assert "Maya" not in found


def test_who_was_named_and_has_no_time_is_said(cast: Cast) -> None:
    found = cast.lena.says("book Maya and Tom tomorrow morning")
    assert found.startswith("Maya Iyer, tomorrow, Tue 3 Mar, 06:00–12:00\n")
    assert found.endswith("No open time then: Tom Becker")


@pytest.mark.parametrize("said", ["Maya", "who is maya", "tell me about Maya", "show me Maya Iyer", "maya's profile"])
def test_a_name_alone_shows_who_that_is(cast: Cast, said: str) -> None:
    assert cast.lena.says(said).startswith("Maya Iyer\n  Knows Python, SQL\n")
    assert cast.lena.captions == ["Book Mon 09:30", "Times"]


def test_a_name_alone_of_who_takes_no_bookings_says_so(cast: Cast) -> None:
    assert cast.lena.says("Grace").startswith("Grace Osei takes no bookings here.")


def test_who_is_free_is_a_search(cast: Cast) -> None:
    assert cast.lena.says("who's free tomorrow morning").startswith(
        "Mentors with open time, tomorrow, Tue 3 Mar, 06:00–12:00\n"
    )


def test_help_with_a_skill_is_a_search_and_help_by_itself_is_help(cast: Cast) -> None:
    assert cast.lena.says("help me with python").startswith("Python mentors, ")
    assert cast.lena.says("can you help me?").startswith("I find people and book time with them.")


def test_a_kind_of_session_that_somebody_else_offers(cast: Cast) -> None:
    anas_review(cast)
    refused = cast.lena.says("book a portfolio review with Maya tomorrow at 10")
    assert refused.startswith("Maya Iyer doesn’t offer that kind of session.")
    assert cast.lena.captions[:2] == ["What they offer", "Who offers it"]
    assert cast.lena.presses("Who offers it").startswith(
        "Mentors with open time, tomorrow, Tue 3 Mar, 10:00\n  Ana Silva"
    )
    cast.lena.says("find a portfolio review with Maya")
    assert cast.lena.presses("What they offer").startswith("Maya Iyer, the next two weeks\n")


def test_a_place_is_not_searched_by_and_that_is_said(cast: Cast) -> None:
    assert cast.lena.says("find a python mentor in Tokyo").endswith("I can’t search by place, so “Tokyo” is left out.")


def test_a_second_time_in_one_message_is_asked_for(cast: Cast) -> None:
    held = cast.lena.says("book Maya tomorrow at 10:00 and wednesday at 11:00")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in held
    assert held.endswith("One time after another: write me the next one then.")


def test_ones_own_session_is_no_strangers(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10:00 for an hour")
    cast.lena.presses("Confirm")
    refused = cast.lena.says("book Maya tomorrow at 10:30")
    assert refused.startswith("You already have a session with Maya Iyer at Tue 3 Mar, 10:00. Other times:")
    same = cast.lena.says("book Maya tomorrow at 10:00 for 30 minutes")
    assert same.endswith("You already have this one, for 1 h.")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("how much does it cost", "What can be booked in Atelier\n"),
        ("delete my account", "Shall I forget you?"),
        ("what do you know about me", "Lena Vogel, this is what I remember of you\n"),
        ("change my timezone", "Where are you?"),
        ("/booking", "You have no sessions coming up."),
    ],
)
def test_matters_of_ones_own_are_found_in_words(cast: Cast, said: str, answered: str) -> None:
    assert cast.lena.says(said).startswith(answered)


def test_a_mentor_is_no_stranger_to_themself(cast: Cast) -> None:
    with cast.dialogue.store.read() as unit:
        assert unit.people.members(unit.organisations.all()[0].id, Role.MENTOR)
    assert cast.maya.says("who is maya").startswith("Maya Iyer\n")
    assert "My hours" in cast.maya.captions


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("find SQL next week, any day but Monday", "SQL mentors, Tue 10 Mar – Sun 15 Mar"),
        ("find SQL next week except Wednesday", "SQL mentors, Mon 9 Mar – Sun 15 Mar, but not Wed 11 Mar"),
        ("find SQL next week after 3", "SQL mentors, Mon 9 Mar – Sun 15 Mar, 15:00–00:00"),
        ("find SQL tomorrow but not in the morning", "SQL mentors, tomorrow, Tue 3 Mar, but not 06:00–12:00"),
    ],
)
def test_what_is_left_out_of_a_search_is_said(cast: Cast, said: str, title: str) -> None:
    assert cast.lena.says(said).startswith(f"{title}\n")


def test_no_time_is_offered_that_was_left_out(cast: Cast) -> None:
    cast.lena.says("find SQL tomorrow but not in the afternoon")
    assert cast.lena.captions[:3] == ["09:00–09:30", "09:30–10:00", "10:00–10:30"]
    assert not [said for said in cast.lena.captions if said.startswith(("12", "13", "14", "15", "16", "17"))]
    cast.lena.says("find SQL next week, any day but Monday")
    assert cast.lena.captions[0] == "10 Mar 09:00–09:30"


def test_what_is_left_out_stays_so_on_the_next_pages_and_goes_with_another_day(cast: Cast) -> None:
    cast.lena.says("find SQL next week, not before 11, any day but Monday")
    assert cast.lena.captions[0] == "10 Mar 11:00–11:30"
    cast.lena.says("make it an hour")
    assert cast.lena.captions[0] == "10 Mar 11:00–12:00"
    cast.lena.says("what about Monday next week?")
    assert cast.lena.captions[0] == "09:00–10:00"
