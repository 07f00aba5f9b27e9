"""What people write around a session, in their own words: when to be reminded and left alone, coming and late, the waitlist."""

import pytest

from tests.bots.conftest import Cast
from tests.builders import at


def booked(cast: Cast, text: str = "book Maya today at 10") -> None:
    """Lena books Maya; Monday 10:00 in Berlin is an hour from now."""
    cast.lena.says(text)
    cast.lena.presses("Confirm")


@pytest.mark.parametrize(
    "words", ["no reminders", "stop reminding me", "don't remind me anymore", "turn off my reminders"]
)
def test_no_reminders_and_as_usual_again(cast: Cast, words: str) -> None:
    assert cast.lena.says(words).startswith("Reminders. I remind you of nothing.")
    assert cast.lena.says("remind me as usual").startswith("Reminders. I remind you 1 day, 1 h and 15 min before each")


def test_a_reminder_that_cannot_be_is_answered_with_what_can(cast: Cast) -> None:
    usual = "Reminders. I remind you 1 day, 1 h and 15 min before each session."
    assert cast.lena.says("remind me 0 minutes before").startswith(
        "A reminder comes at least a minute before: please name a longer time."
    )
    assert cast.lena.says("remind me 100000 minutes before").startswith("A reminder comes at most ")
    seen = cast.lena.says("remind me banana minutes before")
    assert seen.startswith(usual)
    assert "Or write it: “remind me 2 hours and 10 minutes before”." in seen


def test_of_one_session_by_its_day_or_its_person(cast: Cast) -> None:
    booked(cast, "book Maya on Thursday at 10")
    booked(cast, "book Tom tomorrow at 16:00")
    none = "Reminders of this session. I remind you of it no more."
    assert cast.lena.says("don't remind me of Thursday's session").startswith(none)
    assert cast.lena.says("no reminders for my session with Tom").startswith(none)
    assert cast.lena.says("remind me of Thursday's session 5 minutes before").startswith(
        "Reminders of this session. I remind you 5 min before."
    )
    assert cast.lena.says("reminders").startswith("Reminders. I remind you 1 day, 1 h and 15 min before each")


@pytest.mark.parametrize(
    "words", ["quiet hours 22-7", "don't disturb me between 10pm and 7am", "quiet hours from 22:00 to 07:00"]
)
def test_quiet_hours(cast: Cast, words: str) -> None:
    assert "Quiet hours: 22:00–07:00" in cast.lena.says(words)
    assert "Quiet hours: none" in cast.lena.says("no quiet hours")


def test_quiet_hours_without_their_hours_are_asked_for(cast: Cast) -> None:
    cast.lena.says("do not disturb me at night")
    assert "Quiet from" in cast.lena.says("quiet hours")


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("send me my agenda every morning at 8", "08:00"),
        ("every day at 7:30 my sessions", "07:30"),
        ("text me my schedule each day at seven in the evening", "19:00"),
        ("daily agenda at 7", "07:00"),
    ],
)
def test_the_day_each_day(cast: Cast, words: str, time: str) -> None:
    assert f"Your day: every day at {time}, unless it is empty" in cast.lena.says(words)
    assert "Your day: not sent" in cast.lena.says("stop sending my day")


@pytest.mark.parametrize("words", ["I'm coming", "on my way", "omw", "be there in 5"])
def test_coming_to_the_only_session_that_is_near(cast: Cast, words: str) -> None:
    booked(cast)
    booked(cast, "book Maya tomorrow at 9")
    assert "Coming: you are coming" in cast.lena.says(words)


@pytest.mark.parametrize(
    "words", ["running 10 minutes late", "10 min late", "I'll be 10 minutes late for my session with Maya"]
)
def test_late_for_it(cast: Cast, words: str) -> None:
    booked(cast)
    assert "Coming: you come 10 min late" in cast.lena.says(words)
    assert cast.maya.sees.startswith("Lena Vogel comes 10 min late to your session of Mon 2 Mar, 10:00.\n")


def test_late_by_how_much_is_asked(cast: Cast) -> None:
    booked(cast)
    assert cast.lena.says("I'll be late").startswith("By how much?")
    assert "Coming: you come 15 min late" in cast.lena.presses("15 min late")
    assert cast.lena.says("i'm 500 minutes late").startswith("Please name 1 to 120 minutes, or move the session.")


def test_of_several_that_are_near_it_is_asked_which(cast: Cast) -> None:
    booked(cast)
    booked(cast, "book Maya today at 10:30")
    assert cast.lena.says("on my way").startswith("Which one do you mean?")
    assert "Coming: you are coming" in cast.lena.presses(cast.lena.captions[1])


def test_where_none_is_near_that_is_said(cast: Cast) -> None:
    booked(cast, "book Maya tomorrow at 9")
    none = "You have no session that begins within two hours or runs now."
    for words in ("on my way", "10 min late"):
        assert cast.lena.says(words).startswith(none)
    assert "My sessions" in cast.lena.captions
    cast.dialogue.clock.set(at("08:10", day=1))
    assert "Coming: you are coming" in cast.lena.says("on my way")


def test_pausing_and_leaving_the_waitlist(cast: Cast) -> None:
    cast.lena.says("put me on the waitlist for Maya tomorrow")
    cast.lena.says("tell me when any Python mentor frees up on Saturday")
    assert cast.lena.says("pause the waitlist").count("paused") >= 2
    assert cast.lena.says("resume").count("number 1 in line") == 2
    assert cast.lena.says("pause the waitlist for Maya").count("· paused") == 1
    assert cast.lena.says("my place in line").startswith("You’re waiting for:")
    assert cast.lena.says("stop waiting for Tom").startswith("You’re waiting for:")
    assert cast.lena.says("stop waiting for Maya").startswith("You’re off the waitlist.")
    assert "Maya" not in cast.lena.says("where am I in line?")
    cast.lena.says("stop waiting")
    assert cast.lena.says("pause the waitlist").startswith("You’re waiting for nothing at present.")


def under_way(cast: Cast) -> None:
    """Lena's session with Maya has just begun."""
    booked(cast)
    cast.dialogue.clock.set(at("09:01"))


def over(cast: Cast) -> None:
    """Lena's session with Maya, and one with Tom before it, are over."""
    booked(cast)
    cast.dialogue.clock.set(at("09:30"))
    cast.dialogue.passes(at("09:31"))


@pytest.mark.parametrize("words", ["join", "I'm here", "join my session with Maya"])
def test_joining_going_on_and_ending(cast: Cast, words: str) -> None:
    under_way(cast)
    assert cast.lena.says(words).startswith("In progress with Maya Iyer, until 10:30")
    assert cast.maya.says("join").startswith("In progress with Lena Vogel, until 10:30")
    booked(cast, "book Tom today at 16:00")
    assert cast.lena.says("15 more minutes").startswith("In progress with Maya Iyer, until 10:45")
    assert cast.maya.says("we're done").startswith("Your session with Lena Vogel is over.")


def test_waiting_for_the_other_side(cast: Cast) -> None:
    under_way(cast)
    cast.lena.says("join")
    cast.dialogue.passes(at("09:11"))
    assert cast.lena.says("still waiting").endswith("I ask you again at 10:21.")


def test_the_other_side_did_not_come(cast: Cast) -> None:
    under_way(cast)
    cast.lena.says("join")
    assert "10:10" in cast.lena.says("she didn't come"), "from when on it can be said"
    cast.dialogue.passes(at("09:11"))
    assert cast.lena.says("Maya didn't show up").splitlines()[-1].endswith("missed")


def test_ending_and_going_on_where_nothing_runs(cast: Cast) -> None:
    none = "You have no session that begins within two hours or runs now."
    for words in ("end the session", "extend by 15 minutes", "join", "they didn't come"):
        assert cast.lena.says(words).startswith(none)
        assert "My sessions" in cast.lena.captions


def test_a_note_is_added_to_the_last_session(cast: Cast) -> None:
    over(cast)
    assert "Now: bring the slides" in cast.lena.says("add a note: bring the slides")
    cast.lena.presses("Keep")
    assert "bring the slides" in cast.lena.presses("Skip")
    assert "Now: bring the slides" in cast.lena.says("next steps: read chapter 3, and book Tom on Friday")
    assert "Now: read chapter 3, and book Tom on Friday" in cast.lena.presses("Keep")
    cast.lena.presses("Keep")
    assert "Now: bring the slides / ask Maya about SQL" in cast.lena.says("/note ask Maya about SQL")
    cast.lena.presses("Stop")
    assert "bring the slides" in cast.maya.says("what did we discuss last time")


def test_the_last_session_is_rated_with_what_was_said(cast: Cast) -> None:
    over(cast)
    assert "Now: 5 ★★★★★" in cast.lena.says("rate my last session 5")
    cast.lena.presses("Keep")
    assert "Your rating: ★★★★★" in cast.lena.presses("Skip")


def test_what_is_over(cast: Cast) -> None:
    over(cast)
    assert cast.lena.says("history").startswith(
        "Your past sessions, the latest first\n  1. Mon 2 Mar, 10:00–10:30 · Maya Iyer"
    )
    assert "Maya Iyer" in cast.lena.says("past sessions with Maya")
    assert cast.lena.says("past sessions with Tom").startswith("You have had no sessions")
    assert cast.lena.says("what did I discuss with Tom last time").startswith(
        "You have had no session with Tom Becker yet."
    )
