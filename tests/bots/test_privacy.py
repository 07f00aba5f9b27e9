"""Being forgotten as people live it: asked, told what it means, done, and met anew."""

from core.model.people import Person
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker, in_group
from tests.bots.lines import lines


def booked(cast: Cast) -> None:
    """Lena has a session with Maya on Tuesday at ten."""
    cast.lena.says("book Maya tomorrow 10:00")
    cast.lena.says("confirm")


def known(speaker: Speaker) -> Person | None:
    who = speaker.who
    with speaker.dialogue.store.read() as unit:
        identity = unit.people.identity(who.platform, who.tenant, who.user_id)
        return None if identity is None else unit.people.get(identity.person_id)


def test_what_it_means_is_said_before(cast: Cast) -> None:
    booked(cast)
    assert lines(cast.lena.says("/privacy")) == [
        "Shall I forget you? All that I remember of you can be deleted.",
        (
            "Gone would be: your name, accounts, e-mail, phone, zone, language, skills, hours, links, "
            "notes, ratings and our conversations."
        ),
        "1 session to come would be cancelled, and the other person told.",
        "Others keep what they have had with you, without your name.",
        "It can’t be undone. If you write to me again, we begin anew.",
        "[1] Delete everything  [2] Keep it",
        "[3] What I know  [4] Export",
    ]
    assert cast.lena.presses("What I know").startswith("Lena Vogel, this is what I remember of you")
    cast.lena.presses("Delete my data")
    assert cast.lena.says("no") == "Left as it is."
    assert known(cast.lena) is not None


def test_it_is_done_and_the_other_side_hears_why(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("/privacy")
    assert lines(cast.lena.presses("Delete everything")) == [
        "Done: I’ve forgotten you.",
        "1 session was cancelled, and the other person told.",
        "Write to me whenever you like, and we begin anew.",
    ]
    assert known(cast.lena) is None
    told = cast.maya.sees
    assert told.startswith("Cancelled by somebody who has left")
    assert "They have left, and asked to be forgotten." in told
    assert "Lena" not in told


def test_the_next_word_is_that_of_somebody_new(cast: Cast) -> None:
    before = known(cast.lena)
    cast.lena.says("/privacy")
    cast.lena.says("yes")
    assert cast.lena.says("/start").startswith("Welcome to Atelier, Lena!")
    after = known(cast.lena)
    assert before is not None
    assert after is not None
    assert (after.id == before.id, after.zone) == (False, None)


def test_a_second_tap_makes_nobody(cast: Cast) -> None:
    cast.lena.says("/privacy")
    card = cast.lena.screen[-1]
    keyed = card.keyed
    cast.lena.presses("Delete everything", on=card)
    card.keyed = keyed
    cast.lena.presses("Delete everything", on=card)
    assert cast.lena.handled.toast == "That button is too old. Ask me again, please."
    assert known(cast.lena) is None


def test_a_strangers_press_on_somebodys_card_makes_nobody(cast: Cast) -> None:
    cast.lena.says("my sessions")
    cast.stranger.presses("Find a mentor", on=cast.lena.screen[-1])
    assert cast.stranger.handled.toast == "These buttons are for Lena Vogel. Write to me and I’ll help you too."
    assert known(cast.stranger) is None


def test_times_of_a_mentor_who_has_left_can_be_taken_no_more(cast: Cast) -> None:
    cast.lena.says("find SQL mentor tomorrow")
    first = cast.lena.captions[0]
    cast.maya.says("/privacy")
    cast.maya.says("yes")
    assert cast.lena.presses(first).startswith("There is no such mentor here.")
    assert "Maya" not in cast.lena.says("find SQL mentor this week")


def test_a_lone_admin_is_told_what_to_do_first(cast: Cast) -> None:
    assert lines(cast.grace.says("/privacy")) == [
        "Somebody has to be admin. Make somebody else admin first.",
        "[1] Organisation  [2] What I know",
    ]
    assert cast.grace.presses("Organisation").startswith("Atelier · ")


def test_in_a_group_it_is_asked_in_private(cast: Cast) -> None:
    group = in_group(cast.lena, "team")
    assert group.says("/privacy") == "I’ve answered you in our private chat."
    assert cast.lena.sees.startswith("Shall I forget you?")
    assert cast.dialogue.screens[("console", "team")] == group.screen
