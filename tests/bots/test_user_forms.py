"""Forms asked in words, policies before the tap, guests who try everything: what can be done is offered, and nothing else."""

import re
from dataclasses import replace

import pytest

from core.model.people import Joining
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.builders import a_service, at

# Forms question by question.


def test_a_command_leaves_a_form_whose_question_it_does_not_answer(cast: Cast) -> None:
    cast.maya.says("off")
    assert cast.maya.sees.startswith("Days off · 1 of 3\n  First day off\n  Now: today, Mon 2 Mar\n")
    assert cast.maya.says("profile").startswith("Maya Iyer · mentor\n")
    assert cast.maya.says("tomorrow").startswith("Nothing booked tomorrow, Tue 3 Mar.")


def test_a_whole_request_leaves_a_form_that_asks_for_people(cast: Cast) -> None:
    asked = cast.lena.says("poll everyone for team lunch: thu 12, fri 12")
    assert asked.startswith("Put times to a vote\n  Who must be there?")
    assert cast.lena.says("Zbigniew").startswith("Put times to a vote\n  I know nobody of that name here.")
    assert cast.lena.says("book Maya tomorrow at 10").startswith("Held for you until 09:05\n")


@pytest.mark.parametrize("said", ["cancel", "stop", "no"])
def test_whoever_turns_a_form_down_leaves_it(cast: Cast, said: str) -> None:
    cast.maya.says("off")
    assert cast.maya.says(said).startswith("Left. Nothing was changed.")


def test_a_yes_keeps_what_stands_there(cast: Cast) -> None:
    cast.maya.says("off")
    assert cast.maya.says("yes").startswith("Days off · 2 of 3\n")


def test_what_fits_no_question_is_said_and_asked_again(cast: Cast) -> None:
    cast.maya.says("off")
    assert cast.maya.says("whenever").startswith("Days off · 1 of 3\n  Please write a date, such as 24 Dec.\n")


# A strict service by request, with a notice for changes.


def strict_review(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_service(
            unit,
            unit.organisations.all()[0],
            "Review",
            approval=True,
            policy="strict",
            change_notice=240,
            lengths=(45,),
        )


def test_what_it_costs_and_until_when_it_changes_stands_before_the_tap(cast: Cast) -> None:
    strict_review(cast)
    held = cast.lena.says("book a review with Maya on wednesday at 10:00")
    assert "Cancelling: free until Tue 3 Mar, 10:00, then 50 % of the fee; changes until Wed 4 Mar, 06:00" in held, held
    cast.lena.says("confirm")
    cast.maya.says("approve")
    cast.dialogue.clock.set(at("12:00", day=1))
    asked = cast.lena.says("cancel my session with Maya")
    assert "It starts in less than 24 hours: 50 % of the fee is due." in asked


def test_who_comes_too_late_is_offered_no_change_and_told_until_when_it_was(cast: Cast) -> None:
    strict_review(cast)
    cast.lena.says("book a review with Maya today at 11:00")
    assert "50 % of the fee from now on; no changes any more" in cast.lena.sees
    cast.lena.says("confirm")
    cast.maya.says("approve")
    assert cast.lena.captions == ["My sessions"]
    assert cast.lena.says("cancel my session with Maya").startswith("It’s too late to change this")
    assert cast.maya.captions == ["Move", "Cancel", "Reminders", "My sessions"]


# A guest by link.


@pytest.fixture
def guest(cast: Cast) -> Speaker:
    """Somebody whom Maya's link has let into an organisation that takes others by invitation alone."""
    with cast.dialogue.store.write() as unit:
        atelier = unit.organisations.all()[0]
        unit.organisations.save(replace(atelier, joining=Joining.INVITATION))
    cast.maya.says("/mylink")
    cast.maya.presses("Make my link")
    token = re.search(r"/b/([\w-]+)", cast.maya.presses("Let guests in"))
    assert token is not None
    gus = cast.dialogue.speaker("telegram", "99", "Gus Guest", language="en")
    gus.says(f"/start b_{token[1]}")
    gus.says("Lisbon")
    gus.says("yes")
    return gus


def test_a_guest_books_that_mentor(cast: Cast, guest: Speaker) -> None:
    assert guest.says("book Maya tomorrow at 10:00").startswith("Held for you until 08:05\n")
    assert guest.says("confirm").startswith("Confirmed\n")
    assert cast.maya.sees.startswith("Gus Guest booked you\n")


@pytest.mark.parametrize(
    "said",
    [
        "find Tom",
        "is Tom free tomorrow",
        "book Tom tomorrow at 16:00",
        "who is Lena",
        "find Kubernetes mentor",
        "anyone free tomorrow",
        "find someone",
        "waitlist Tom tomorrow",
        "cancel my session with Tom",
        "make Omar a mentor",
        "members",
        "admin",
        "services",
        "help",
        "invite",
        "/mylink",
        "my hours",
        "off tomorrow",
    ],
)
def test_a_guest_who_tries_everything_sees_nobody_else(guest: Speaker, said: str) -> None:
    answer = guest.says(said)
    assert guest.captions
    assert [name for name in ("Becker", "Vogel", "Haddad", "Osei") if name in answer] == []
    assert "Kubernetes" not in answer.replace("“Kubernetes”", "")


# What is typed at a form.


def test_the_captions_of_a_form_can_be_typed(cast: Cast) -> None:
    cast.maya.says("off")
    assert cast.maya.says("keep").startswith("Days off · 2 of 3\n")
    assert cast.maya.says("skip").startswith("Days off · 3 of 3\n")
    assert cast.maya.says("flu").startswith("You’re off Mon 2 Mar (flu)\n")


def test_whoever_asks_for_something_else_at_a_date_is_served(cast: Cast) -> None:
    cast.maya.says("off")
    assert cast.maya.says("my sessions").startswith("You have no sessions coming up.")


def test_a_skill_has_letters(cast: Cast) -> None:
    cast.maya.says("profile")
    cast.maya.presses("Change it…")
    assert "A name has letters or digits." in cast.maya.says("-") + cast.maya.says("helps beginners")


# Why, in the same breath.


@pytest.mark.parametrize(
    "said", ["cancel my session with Maya because I have a fever", "cancel my session with Maya, I have a fever"]
)
def test_a_reason_given_with_the_wish_is_kept_and_shown(cast: Cast, said: str) -> None:
    cast.lena.says("book Maya tomorrow at 10:00")
    cast.lena.says("confirm")
    assert "Reason: I have a fever" in cast.lena.says(said)
    cast.lena.says("yes")
    assert "Reason: I have a fever" in cast.maya.sees


# Words for what stands under buttons.


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("cancel my holiday", "Your week, Berlin time\n"),
        ("remove my day off", "Your week, Berlin time\n"),
        ("my booking link", "You have no booking link at present."),
    ],
)
def test_a_mentors_ways_in_words(cast: Cast, said: str, answered: str) -> None:
    cast.maya.says("off tomorrow")
    assert cast.maya.says(said).startswith(answered)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("find member Lena", "Lena Vogel · member\n"),
        ("invite link", "Atelier: whoever opens this link becomes a member\n"),
        ("rename organisation", "Atelier · "),
    ],
)
def test_an_admins_ways_in_words(cast: Cast, said: str, answered: str) -> None:
    assert cast.grace.says(said).startswith(answered)


def test_what_answers_no_question_and_plainly_asks_for_something_else_is_done(cast: Cast) -> None:
    cast.lena.says("poll Omar: tomorrow 3pm")
    cast.lena.presses("Try again…")
    assert "Which times?" in cast.lena.says("thursday 3pm")
    assert cast.lena.says("cancel my session tomorrow").startswith("You have no session to cancel")
