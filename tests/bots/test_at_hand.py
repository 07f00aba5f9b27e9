"""What the last card is about is meant where the words name nothing else: a meeting, a series, a session (S1.109)."""

import pytest

from tests.bots.answered import booked, called
from tests.bots.conftest import Cast
from tests.builders import a_room


def lines_of(card: str) -> list[str]:
    """The card’s lines without its buttons, its own number and the others’ clocks."""
    return [line.strip() for line in card.splitlines() if not line.strip().startswith(("[", "B-", "Elsewhere: "))]


def planning(*, when: str = "Wed 4 Mar, 15:00–16:00 (Berlin)", room: str = "", people: str) -> list[str]:
    """The lines of Lena's card of the meeting that ``called`` makes."""
    where = [f"Room: {room}"] if room else []
    count = len(people.split(", "))
    return ["Planning · confirmed", f"When: {when}", *where, "Host: Lena Vogel", f"Invited ({count}): {people}"]


# Who comes.


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("add Omar to it", "Maya Iyer, Tom Becker, Omar Haddad"),
        ("invite Omar too", "Maya Iyer, Tom Becker, Omar Haddad"),
        ("and Omar", "Maya Iyer, Tom Becker, Omar Haddad"),
        ("remove Tom", "Maya Iyer"),
        ("take Tom off it", "Maya Iyer"),
        ("make Tom optional", "Maya Iyer, Tom Becker (optional)"),
        ("who's coming?", "Maya Iyer, Tom Becker"),
    ],
)
def test_people_come_to_the_meeting_at_hand(cast: Cast, said: str, people: str) -> None:
    called(cast)
    assert lines_of(cast.lena.says(said)) == planning(people=people)


def test_one_person_takes_the_place_of_the_only_other(cast: Cast) -> None:
    cast.lena.says("set up planning with Tom wednesday 15:00-16:00")
    cast.lena.presses("Invite")
    assert lines_of(cast.lena.says("with Omar instead")) == planning(people="Omar Haddad")


# Where and when.


@pytest.mark.parametrize(
    ("said", "room"),
    [
        ("give it a room for 6", "Orion"),
        ("and a room", "Cell"),
        ("with a projector", "Orion"),
        ("put it in Orion", "Orion"),
    ],
)
def test_the_meeting_at_hand_gets_a_room(cast: Cast, said: str, room: str) -> None:
    rooms(cast)
    called(cast)
    assert lines_of(cast.lena.says(said)) == planning(room=room, people="Maya Iyer, Tom Becker")


def test_a_room_that_does_is_kept(cast: Cast) -> None:
    rooms(cast)
    called(cast)
    cast.lena.says("put it in Orion")
    assert lines_of(cast.lena.says("it needs a projector")) == planning(room="Orion", people="Maya Iyer, Tom Becker")


def test_rooms_that_were_found_are_looked_through_anew(cast: Cast) -> None:
    rooms(cast)
    assert "Cell" in cast.lena.says("room for 3 tomorrow 14:00-15:00")
    found = cast.lena.says("with a projector")
    assert found.startswith("Rooms for 3 with projector")
    assert "Cell" not in found


def rooms(cast: Cast) -> None:
    """Two rooms: a small one, and one with a projector."""
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        a_room(unit, organisation, "Cell", 4)
        a_room(unit, organisation, "Orion", 8, amenities=("projector",))


def test_a_meeting_is_called_off_and_not_the_session_before_it(cast: Cast) -> None:
    booked(cast)
    called(cast)
    assert cast.lena.says("cancel it").startswith("Cancel “Planning”?\n")


def test_a_name_names_another_than_the_one_at_hand(cast: Cast) -> None:
    called(cast)
    booked(cast)
    assert cast.lena.says("cancel the planning").startswith("Cancel “Planning”?\n")


def test_an_hour_later_is_later_than_the_session(cast: Cast) -> None:
    booked(cast)
    assert cast.lena.says("actually can we do an hour later please").startswith(
        "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00\n"
    )


def test_an_hour_later_is_later_than_the_session_whose_times_are_shown(cast: Cast) -> None:
    booked(cast)
    cast.lena.presses("Move")
    assert cast.lena.says("an hour later please").startswith(
        "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00\n"
    )


# Series.


def test_the_second_date_of_a_series_is_cancelled(cast: Cast) -> None:
    a_weekly_retro(cast)
    assert "When: Wed 11 Mar, 15:00–16:00 (Berlin)" in cast.lena.says("cancel the second one")


def test_all_of_a_series_is_moved_though_one_was_looked_at(cast: Cast) -> None:
    a_weekly_retro(cast)
    cast.lena.says("cancel the second one")
    assert cast.lena.says("move all of them to 4pm").startswith(
        "Move Retro, so that this one is on Wed 11 Mar, 16:00 and the others move by as much?\n"
    )


def test_somebody_comes_to_all_of_a_series(cast: Cast) -> None:
    a_weekly_retro(cast)
    assert cast.lena.says("add Omar to all of them").startswith("Changed: 3 meetings. Everybody hears of it.\n")


def a_weekly_retro(cast: Cast) -> None:
    """A series of three meetings, from Wednesday on."""
    cast.lena.says("weekly retro with Tom wednesdays 3pm for 3 weeks")
    cast.lena.presses("Invite")


# What one cannot come to.


@pytest.mark.parametrize("said", ["can't make it tomorrow, sorry", "I won't make it tomorrow", "decline tomorrow's"])
def test_what_one_cannot_come_to_is_to_be_cancelled(cast: Cast, said: str) -> None:
    booked(cast)
    cast.lena.says("hello")
    asked = cast.lena.says(said)
    assert asked.startswith("Cancel your session with Maya Iyer?\n")
    assert "Reason" not in asked, "sorry is no reason"


def test_why_one_cannot_come_is_the_reason(cast: Cast) -> None:
    booked(cast)
    asked = cast.lena.says("can't make it tomorrow, I'm ill")
    assert "Reason: I'm ill" in asked


def test_nothing_is_cancelled_where_nothing_is_named(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("my sessions next week")
    assert cast.lena.says("no thanks, decline").startswith("Nothing waits for your answer.")


# What is only held.


def test_a_held_time_of_a_list_is_held_otherwise(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10")
    cast.lena.says("my sessions")
    held = cast.lena.says("move it 30 minutes later")
    assert held.startswith("Held for you until 09:05\n")
    assert "When: Tue 3 Mar, 10:30–11:00 (Berlin)" in held
    assert "1. Tue 3 Mar, 10:30–11:00 · Maya Iyer · 30 min, held" in cast.lena.says("my sessions")
    assert "2." not in cast.lena.sees


def test_who_somebody_is_is_no_change_of_a_search(cast: Cast) -> None:
    cast.lena.says("find Python mentor tomorrow at 10")
    assert cast.lena.says("who is Maya?").startswith("Maya Iyer\n  Knows Python, SQL\n")


@pytest.mark.parametrize("said", ["need a mentor asap", "anyone tomorrow afternoon?", "anyone who can help?"])
def test_whoever_asks_for_anybody_is_not_held_to_the_one_shown_before(cast: Cast, said: str) -> None:
    cast.lena.says("find Maya tomorrow")
    found = cast.lena.says(said)
    assert found.startswith("Mentors with open time, ")
    assert "Tom Becker" in found


def test_whoever_asks_for_somebody_on_another_day_still_wants_the_skill(cast: Cast) -> None:
    cast.lena.says("find Kubernetes mentor tomorrow")
    assert cast.lena.says("find someone on friday").startswith("Kubernetes mentors, Fri 6 Mar\n")


# All of them.


def test_all_sessions_with_somebody_are_cancelled_together(cast: Cast) -> None:
    for said in ("book Maya tomorrow at 10", "book Maya thursday at 11", "book Tom tomorrow at 16:00"):
        cast.lena.says(said)
        cast.lena.presses("Confirm")
    asked = cast.lena.says("cancel all my sessions with Maya")
    assert asked.splitlines()[:3] == [
        "Cancel these 2 sessions?",
        "  1. Tue 3 Mar, 10:00–10:30 · Maya Iyer · 30 min",
        "  2. Thu 5 Mar, 11:00–11:30 · Maya Iyer · 30 min",
    ]
    cast.lena.presses("Yes, cancel all")
    assert "1. Tue 3 Mar, 16:00–16:30 · Tom Becker" in cast.lena.says("my sessions")


@pytest.mark.parametrize("said", ["from december", "until june"])
def test_that_weekly_hours_have_no_beginning_and_no_end_is_said(cast: Cast, said: str) -> None:
    saved = cast.maya.says(f"my hours are tue and thu 10-12 {said}")
    assert saved.startswith("Saved. Your week, Berlin time:\n  Tue, Thu 10:00–12:00\n")
    assert f"Weekly hours hold from now on and without an end: “{said}” isn’t kept." in saved
    assert "Day off…" in cast.maya.captions


def test_all_sessions_with_somebody_are_moved_together_where_each_has_a_time_of_its_own(cast: Cast) -> None:
    for said in ("book Maya tomorrow at 10", "book Maya tomorrow at 10:30", "book Tom tomorrow at 16:00"):
        cast.lena.says(said)
        cast.lena.presses("Confirm")
    asked = cast.lena.says("move all my sessions with Maya half an hour later")
    assert asked.splitlines()[:3] == [
        "Move these 2 sessions?",
        "  1. Tue 3 Mar, 10:00–10:30 · Maya Iyer · 30 min → Tue 3 Mar, 10:30",
        "  2. Tue 3 Mar, 10:30–11:00 · Maya Iyer · 30 min → Tue 3 Mar, 11:00",
    ]
    assert cast.lena.presses("Yes, move all").splitlines()[0] == "Moved: 2."
    mine = cast.lena.says("my sessions")
    assert [line.strip() for line in mine.splitlines()[1:4]] == [
        "1. Tue 3 Mar, 10:30–11:00 · Maya Iyer · 30 min",
        "2. Tue 3 Mar, 11:00–11:30 · Maya Iyer · 30 min",
        "3. Tue 3 Mar, 16:00–16:30 · Tom Becker · 30 min",
    ]
    assert "11:00" in cast.maya.sees


def test_what_cannot_be_moved_with_the_others_stays_and_says_why(cast: Cast) -> None:
    for said in ("book Maya tomorrow at 10", "book Maya tomorrow at 15:30"):
        cast.lena.says(said)
        cast.lena.presses("Confirm")
    cast.omar.says("book Maya tomorrow at 12:00")
    cast.omar.presses("Confirm")
    cast.lena.says("move all my sessions with Maya an hour later")
    shown = cast.lena.presses("Yes, move all").splitlines()
    assert shown[0] == "Moved: 1."
    assert "stays: " in shown[1]


def test_several_cannot_be_at_one_time_and_which_comes_first_is_asked(cast: Cast) -> None:
    for said in ("book Maya tomorrow at 10", "book Maya thursday at 11"):
        cast.lena.says(said)
        cast.lena.presses("Confirm")
    asked = cast.lena.says("move all my sessions with Maya to Friday 10")
    assert asked.splitlines()[0] == "They can’t all be at one time, so I move one after the other. Which one first?"
    assert len(cast.lena.captions) == 2
    asked = cast.lena.says("verschiebe alle meine Sitzungen mit Maya auf Freitag")
    assert "10:00" in asked


# Who has answered, and which of a series.


@pytest.mark.parametrize("said", ["who has accepted?", "who said yes?", "has Tom accepted?", "who's answered so far?"])
def test_who_has_answered_is_asked_of_the_meeting_at_hand(cast: Cast, said: str) -> None:
    called(cast)
    assert lines_of(cast.lena.says(said)) == planning(people="Maya Iyer, Tom Becker")


def test_dates_of_the_series_at_hand_are_counted(cast: Cast) -> None:
    cast.lena.says("every thursday at 10 with Maya for 4 weeks")
    cast.lena.presses("Confirm all")
    card = cast.lena.says("cancel the second one")
    assert "When: Thu 12 Mar, 10:00–10:30 (Berlin)" in card


def test_what_the_meeting_at_hand_is_called_where_it_is_and_who_sees_it(cast: Cast) -> None:
    called(cast)
    people = "Maya Iyer, Tom Becker"
    _, *rest = planning(people=people)
    assert lines_of(cast.lena.says("call it Budget review")) == ["Budget review · confirmed", *rest]
    placed = [rest[0], "Where: Zoom", *rest[1:]]
    assert lines_of(cast.lena.says("put it on Zoom")) == ["Budget review · confirmed", *placed]
    assert "· private" in cast.lena.says("make it private")
    assert "· private" not in cast.lena.says("make it public")


def test_a_room_of_a_list_is_booked_at_the_time_of_the_list(cast: Cast) -> None:
    rooms(cast)
    cast.lena.says("what rooms are free tomorrow at 15:00?")
    assert cast.lena.says("book Orion then").splitlines()[0] == "Orion is free tomorrow, Tue 3 Mar, 15:00."


def test_a_yes_behind_words_that_are_not_understood_takes_no_room_unasked(cast: Cast) -> None:
    rooms(cast)
    cast.lena.says("book Orion tomorrow at 15:00")
    cast.lena.says("blah fasel")
    assert cast.lena.says("yes").startswith("Do I understand you right?\n  Call a meeting · Tue 15:00\n")
