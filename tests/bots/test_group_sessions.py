"""A group session as it is lived: joined, gone on with, ended, missed by some, written down and rated, as any session is."""

from datetime import timedelta

import pytest

from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.test_seats import office_hours, sits
from tests.builders import at, span


@pytest.fixture
def hours(cast: Cast) -> Cast:
    """Lena and Omar have a seat in Maya's office hours on Tuesday, from 10:00 to 11:00 in Berlin, which is 9:00 UTC."""
    office_hours(cast, seats=3, place="https://meet.example.org/maya", buffer_after=15)
    for speaker in (cast.lena, cast.omar):
        sits(cast, speaker)
    return cast


def it_is(cast: Cast, time: str) -> None:
    """The clock has come to that time on Tuesday (UTC)."""
    cast.dialogue.passes(at(time, day=1))


def card(speaker: Speaker) -> str:
    """Their standing card of the office hours."""
    return next(
        shown.text for shown in reversed(speaker.screen) if "Office hours" in shown.text or "Maya Iyer" in shown.text
    )


def test_ten_minutes_before_it_can_be_joined_by_all(hours: Cast) -> None:
    it_is(hours, "08:50")
    assert hours.maya.sees.startswith("Office hours, 10:00: you can join now\n")
    assert hours.lena.sees.startswith("Maya Iyer, 10:00: you can join now\n")
    assert hours.maya.captions[:2] == hours.lena.captions[:2] == ["Join", "I’m here"]
    assert "Move" in hours.maya.captions
    assert "Give up my seat" in hours.lena.captions


def test_the_first_to_join_makes_it_ongoing_and_all_but_other_guests_see_who(hours: Cast) -> None:
    it_is(hours, "08:55")
    seen = hours.lena.presses("I’m here")
    assert seen.startswith("In progress with Maya Iyer, until 11:00\n")
    assert "  There: you joined 09:55\n" in seen
    assert "There: Lena Vogel joined 09:55" in hours.maya.sees
    assert "Lena" not in hours.omar.sees
    assert hours.maya.sees.startswith("In progress: Office hours, until 11:00\n")
    assert hours.lena.captions == ["Open the link", "My meetings"]


def test_a_seat_is_taken_until_it_begins_though_somebody_has_joined(hours: Cast) -> None:
    it_is(hours, "08:55")
    hours.maya.presses("I’m here")
    hours.grace.says("office hours with Maya today")
    hours.grace.presses("Take a seat")
    assert "3 of 3 taken" in hours.grace.presses("Take a seat")


def test_the_host_is_asked_about_each_who_is_missing(hours: Cast) -> None:
    it_is(hours, "09:00")
    hours.maya.presses("I’m here")
    hours.lena.presses("I’m here")
    it_is(hours, "09:10")
    assert hours.maya.sees.startswith("Office hours: not there yet are Omar Haddad. Do you go on waiting?\n")
    assert hours.maya.captions == [
        "Still waiting",
        "Open the link",
        "Missed: Omar",
        "Extend by 15 minutes",
        "End session",
    ]
    assert hours.omar.sees.startswith("Maya Iyer is waiting for you.\n")
    hours.maya.presses("Missed: Omar")
    assert "  Missed by: Omar Haddad\n" in hours.maya.sees
    assert hours.omar.sees.startswith("Missed: Maya Iyer says that you did not come\n")
    assert "In progress with Maya Iyer" in hours.lena.sees


def test_who_is_said_to_have_missed_it_objects_and_an_organizer_decides(hours: Cast) -> None:
    it_is(hours, "09:00")
    hours.maya.presses("I’m here")
    hours.lena.presses("I’m here")
    it_is(hours, "09:10")
    hours.maya.presses("Missed: Omar")
    hours.omar.presses("Object")
    hours.omar.says("I was in the lobby")
    assert hours.grace.sees.startswith("Omar Haddad objects to what Maya Iyer says: that they did not come.\n")
    hours.grace.presses("Uphold")
    hours.grace.presses("Skip")
    assert hours.omar.sees.startswith("Grace Osei upheld the objection: the session with Maya Iyer counts as held.")
    hours.maya.says("my sessions")
    it_is(hours, "10:00")
    assert hours.omar.sees.startswith("Your session with Maya Iyer is over.")


def test_nobody_there_all_are_asked_and_guests_miss_the_host(hours: Cast) -> None:
    it_is(hours, "09:10")
    assert hours.lena.sees.startswith("Is it taking place? Nobody has joined your session with Maya Iyer.\n")
    hours.lena.presses("We’re on")
    hours.lena.presses("They didn’t come")
    assert hours.lena.sees.startswith("Missed: Maya Iyer did not come\n")
    assert hours.omar.sees.startswith("Missed: Maya Iyer did not come\n")
    assert "Object" in hours.maya.captions


def test_it_goes_on_for_longer_and_the_mentor_ends_it(hours: Cast) -> None:
    it_is(hours, "09:30")
    hours.lena.presses("We’re on")
    hours.maya.presses("Extend by 15 minutes")
    assert hours.lena.sees.startswith("Maya Iyer lets it go on until 11:15\n")
    assert "End session" not in hours.lena.captions
    hours.dialogue.clock.tick(minutes=5)
    assert hours.maya.presses("End session").startswith("Office hours is over. Write down what everybody is to keep.\n")
    assert hours.lena.sees.startswith("Your session with Maya Iyer is over.")


def test_over_it_is_written_down_and_rated_by_each(hours: Cast) -> None:
    it_is(hours, "09:00")
    for speaker in (hours.maya, hours.lena, hours.omar):
        speaker.presses("I’m here")
    it_is(hours, "10:00")
    assert hours.maya.sees.startswith("Office hours is over.")
    assert hours.lena.captions == ["Book the next one", "Add notes", "Rate it", "Past sessions"]
    hours.maya.presses("Add notes")
    hours.maya.says("Bring your own data")
    hours.maya.presses("Skip")
    assert "Notes by Maya Iyer\n  Bring your own data\n" in card(hours.lena)
    hours.lena.presses("Add notes")
    hours.lena.says("Mine alone")
    hours.lena.presses("Skip")
    assert "Mine alone" in card(hours.maya)
    assert "Mine alone" not in card(hours.omar)
    hours.lena.presses("Rate it")
    hours.lena.says("5")
    assert "Your rating: ★★★★★" in hours.lena.presses("Skip")
    hours.maya.presses("Rate it")
    assert "Whom do you rate?" in hours.maya.sees
    hours.maya.presses("Omar Haddad")
    hours.maya.says("4")
    assert "Omar Haddad ★★★★☆" in hours.maya.presses("Skip")
    hours.maya.presses("Rate it")
    hours.maya.says("3")
    assert "Lena Vogel ★★★☆☆, Omar Haddad ★★★★☆" in hours.maya.presses("Skip")
    assert "Rate it" not in hours.maya.captions
    assert hours.lena.presses("Book the next one").startswith("Office hours, Tue 10 Mar")


def test_who_missed_it_has_no_summary(hours: Cast) -> None:
    it_is(hours, "09:00")
    hours.maya.presses("I’m here")
    hours.lena.presses("I’m here")
    it_is(hours, "09:10")
    hours.maya.presses("Missed: Omar")
    it_is(hours, "10:00")
    assert hours.omar.sees.startswith("Missed: Maya Iyer says that you did not come\n")
    hours.maya.presses("Rate it")
    assert "How was it with Lena Vogel?" in hours.maya.sees


def test_said_in_words(hours: Cast) -> None:
    it_is(hours, "08:55")
    assert hours.omar.says("I'm 10 minutes late").splitlines()[0].startswith("Maya Iyer, 11:00")
    assert hours.maya.sees.startswith("Omar Haddad comes 10 min late to your session of")
    assert hours.lena.says("I'm here").startswith("In progress with Maya Iyer")
    it_is(hours, "09:20")
    assert hours.maya.says("end the session").startswith("Office hours is over.")


def test_moved_it_keeps_its_buffer_and_its_seats(hours: Cast) -> None:
    hours.maya.says("move office hours to Wednesday at 15:00")
    hours.maya.presses("Move it")
    assert "Give up my seat" in hours.lena.captions
    with hours.dialogue.store.read() as unit:
        maya = next(person for person in unit.people.many(range(1, 9)).values() if person.name == "Maya Iyer")
        claims = unit.bookings.claims([maya.calendar_id], span("00:00", "23:00", day=2))[maya.calendar_id]
    assert [(f"{each.start:%H:%M}", f"{each.end:%H:%M}") for each, _ in claims] == [("14:00", "15:15")]


def test_a_team_s_meeting_with_a_link_gains_join_and_closes_by_itself(cast: Cast) -> None:
    cast.maya.says("meet with Lena and Omar tomorrow at 10, https://meet.example.org/team")
    cast.maya.presses("Invite")
    cast.dialogue.passes(at("08:50", day=1))
    assert {"Join"} <= set(cast.lena.captions) & set(cast.maya.captions)
    seen = cast.lena.presses("I’m here")
    assert "Open the link" in cast.lena.captions
    assert "confirmed" in seen
    cast.dialogue.passes(at("10:00", day=1) + timedelta(seconds=1))
    assert "Join" not in cast.maya.captions
    assert "completed" in cast.maya.sees


def test_a_seat_is_given_up_in_words(hours: Cast) -> None:
    assert "Seats: 1 of 3 taken" in hours.lena.says("cancel my office hours")
    assert "Take a seat again" in hours.lena.captions


def test_a_seat_is_given_up_until_it_begins_though_others_have_joined(hours: Cast) -> None:
    it_is(hours, "08:55")
    hours.maya.presses("I’m here")
    hours.lena.presses("I’m here")
    assert "Give up my seat" not in hours.lena.captions
    hours.omar.says("my meetings")
    hours.omar.presses(hours.omar.captions[0])
    left = hours.omar.presses("Give up my seat")
    assert "Seats: 1 of 3 taken" in left
    assert "Take a seat again" in hours.omar.captions
    assert "Seats: 1 of 3 taken: Lena Vogel" in hours.maya.sees
    assert "Seats: 2 of 3 taken" in hours.omar.presses("Take a seat again")


def test_the_last_seat_is_given_up_in_words_though_the_mentor_is_there_and_the_session_closes(hours: Cast) -> None:
    it_is(hours, "08:55")
    hours.maya.presses("I’m here")
    for guest in (hours.lena, hours.omar):
        assert "taken" in guest.says("cancel my office hours")
    assert "Seats: 0 of 3 taken" in hours.maya.sees
    it_is(hours, "10:20")
    assert hours.maya.sees.startswith("Office hours is over.")
    assert "Maya Iyer sees that you don’t come. Your time is free again." in hours.lena.sees
