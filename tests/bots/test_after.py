"""After a session: its summary comes by itself, both write into it, each rates once, and the next is a press away."""

import re
from dataclasses import replace

import pytest

from bots.requests import BookNext, Rate, ShowBooking, WriteNotes
from core.model.booking import State
from core.model.summary import COMMENT_LIMIT, NOTES_LIMIT
from tests.bots.conftest import Cast
from tests.bots.test_session import going_on
from tests.bots.test_who_sees import asks
from tests.builders import a_booking, at, span

OVER = at("08:30", day=1)


def had(cast: Cast) -> None:
    """Lena's session with Maya on Tuesday from 9:00 to 9:30 in Berlin is just over."""
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    cast.dialogue.clock.set(at("08:29", day=1))
    cast.dialogue.passes(OVER)


def plain(text: str) -> str:
    """Without the short id, which is another each time."""
    return re.sub(r"B-\w+ · ", "", text)


def test_both_get_the_summary_when_it_is_over(cast: Cast) -> None:
    had(cast)
    assert plain(cast.lena.sees) == (
        "Your session with Maya Iyer is over. Write down what both of you want to keep.\n"
        "  With: Maya Iyer\n"
        "  When: Tue 3 Mar, 09:00–09:30 (Berlin)\n"
        "  What: Mentoring session, 30 min\n"
        "    [1] Book the next one  [2] Add notes\n"
        "    [3] Rate it  [4] Past sessions\n"
        "  completed"
    )
    assert cast.maya.sees.startswith("Your session with Lena Vogel is over.")
    assert cast.maya.captions == ["Propose the next one", "Add notes", "Rate it", "Past sessions"]


def test_a_session_that_was_ended_early_says_how_long_it_took(cast: Cast) -> None:
    going_on(cast, until="08:20")
    cast.lena.says("my sessions")
    cast.lena.presses("1. Tue 09:00")
    seen = cast.lena.presses("End session")
    assert seen.startswith("Your session with Maya Iyer is over.")
    assert "  What: Mentoring session, 30 min\n  Took: 20 min\n" in seen
    assert cast.lena.says("history").startswith("Your past sessions, the latest first\n  1. Tue 3 Mar, 09:00–09:30")
    assert cast.lena.says("rate 4").startswith("Your rating · 1 of 2")


def test_what_one_writes_both_see_and_nobody_is_woken(cast: Cast) -> None:
    had(cast)
    standing, before = cast.maya.screen[-1], len(cast.maya.screen)
    assert cast.lena.presses("Add notes") == (
        "Notes · 1 of 2\n  Notes\n  (Maya Iyer sees them as well)\n    [1] Skip  [2] Stop"
    )
    assert "Next steps" in cast.lena.says("We looked at asyncio\nand at threads")
    seen = cast.lena.says("Read chapter 4")
    assert "\n  Your notes\n  We looked at asyncio\n  and at threads\n  Your next steps\n  Read chapter 4\n" in seen
    assert cast.lena.handled.toast == "Saved: Maya Iyer sees it as well."
    assert len(cast.maya.screen) == before
    assert "\n  Notes by Lena Vogel\n  We looked at asyncio\n  and at threads\n  Next steps by Lena" in standing.text


def test_a_form_has_what_was_written_before(cast: Cast) -> None:
    had(cast)
    maya = replace(cast.maya, forms=True)
    maya.presses("Add notes")
    maya.submits({"notes": "first", "next_steps": ""})
    maya.presses("Change my notes")
    assert maya.handled.form is not None
    form = maya.handled.form.card.form
    assert form is not None
    assert [(field.name, field.initial, field.limit) for field in form.fields] == [
        ("notes", "first", 1000),
        ("next_steps", None, 500),
    ]
    maya.submits({"notes": "", "next_steps": ""})
    assert "notes" not in maya.sees.split("[1]")[0].split("\n", 1)[1]


def test_notes_that_are_too_long_are_asked_for_again_with_the_limit(cast: Cast) -> None:
    had(cast)
    cast.lena.presses("Add notes")
    assert f"At most {NOTES_LIMIT} characters, please." in cast.lena.says("x" * 20_000)
    cast.lena.says("short")
    assert "Your notes\n  short\n" in cast.lena.presses("Skip")


def test_in_a_form_that_stays_open_nothing_written_is_lost(cast: Cast) -> None:
    had(cast)
    lena = replace(cast.lena, forms=True)
    lena.presses("Add notes")
    opened = lena.handled
    lena.submits({"notes": "x" * 20_000, "next_steps": "keep"})
    assert lena.handled.errors == (("notes", "Notes have at most 1000 characters: please shorten them."),)
    lena.handled = opened
    lena.presses("Rate it")
    lena.submits({"stars": "5", "comment": "x" * (COMMENT_LIMIT + 1)})
    assert lena.handled.errors == (("comment", "A comment has at most 500 characters: please shorten it."),)


def test_a_rating_is_given_once_and_the_form_says_who_reads_it(cast: Cast) -> None:
    had(cast)
    seen = cast.lena.presses("Rate it")
    assert seen.startswith(
        "Your rating · 1 of 2\n  How was it with Maya Iyer?\n  (From 1 to 5, the best last. You rate"
    )
    assert "(Only the organizers of Atelier read it, with your name; Maya Iyer never does)" in cast.lena.says("4")
    seen = cast.lena.says("A bit fast")
    assert "  Your rating: ★★★★☆ (only organizers see it)\n" in seen
    assert "Rate it" not in cast.lena.captions
    assert "A bit fast" not in seen
    assert not any("★" in shown.text or "fast" in shown.text for shown in cast.maya.screen)


def test_a_second_press_says_that_it_is_rated(cast: Cast) -> None:
    had(cast)
    card = cast.lena.screen[-1]
    booking = _booking_id(cast)
    cast.lena.presses("Rate it")
    cast.lena.says("4")
    cast.lena.presses("Skip")
    assert asks(cast, cast.lena, Rate(booking)).startswith(
        "\nYou have rated this session already: ★★★★☆. A rating stands for good."
    )
    assert "Your rating: ★★★★☆" in cast.lena.presses("Show")
    assert card.changes > 0


@pytest.mark.parametrize("said", ["0", "6", "banana"])
def test_ratings_that_there_are_not_are_asked_for_again(cast: Cast, said: str) -> None:
    had(cast)
    cast.lena.presses("Rate it")
    assert "Please choose one of the buttons." in cast.lena.says(said)
    cast.lena.presses("5 ★★★★★")
    assert "Your rating: ★★★★★" in cast.lena.presses("Skip")


@pytest.mark.parametrize("said", ["0", "6", "-1", "", "banana"])
def test_a_form_takes_no_other_rating_either(cast: Cast, said: str) -> None:
    had(cast)
    lena = replace(cast.lena, forms=True)
    lena.presses("Rate it")
    lena.submits({"stars": said, "comment": ""})
    assert [name for name, _ in lena.handled.errors] == ["stars"]


def test_the_next_one_is_looked_for_at_the_same_hour(cast: Cast) -> None:
    had(cast)
    summary = cast.lena.screen[-1]
    assert cast.lena.presses("Book the next one", on=summary).startswith(
        "Maya Iyer, Tue 10 Mar, 09:00\n  Maya Iyer · Python, SQL\n    [1] 09:00–09:30  [2] 09:30–10:00"
    )
    assert summary.text.startswith("Your session with Maya Iyer is over."), "the summary stays"
    assert cast.lena.presses("09:00–09:30").startswith("Held for you until 09:35")


def test_where_the_mentor_is_away_then_the_nearest_times_are_offered(cast: Cast) -> None:
    had(cast)
    cast.maya.says("off 10 Mar")
    assert cast.lena.presses("Book the next one").startswith(
        "Maya Iyer has no open time Tue 10 Mar, 09:00. The nearest:\n  Maya Iyer · Python, SQL\n    [1] Mon 14:30–15:00"
    )


def proposed(cast: Cast) -> None:
    """The session is over, and Maya proposes the next one for a week later at the same hour."""
    had(cast)
    summary = cast.maya.screen[-1]
    assert cast.maya.presses("Propose the next one", on=summary).startswith(
        "Maya Iyer, Tue 10 Mar\n"
        "  Your next session with Lena Vogel, after that of Tue 3 Mar, 09:00: a tap proposes it.\n"
        "    [1] 09:00–09:30  [2] 09:30–10:00"
    )
    assert summary.text.startswith("Your session with Lena Vogel is over."), "the summary stays"
    assert cast.maya.presses("09:00–09:30").startswith("Proposed. Lena Vogel answers by Thu 5 Mar, 09:30.")


def test_the_mentor_proposes_the_next_one_and_the_guest_takes_it(cast: Cast) -> None:
    proposed(cast)
    assert cast.maya.captions == ["Withdraw"]
    assert cast.lena.sees.startswith(
        "Maya Iyer proposes a session. Please answer by Thu 5 Mar, 09:30.\n"
        "  With: Maya Iyer\n"
        "  When: Tue 10 Mar, 09:00–09:30 (Berlin)\n"
        "  What: Mentoring session, 30 min\n"
    )
    assert cast.lena.captions == ["Take it", "Decline", "Decline, say why", "Other time"]
    assert cast.lena.presses("Take it").startswith("Confirmed\n")
    assert cast.maya.sees.startswith("Lena Vogel booked you")


def test_the_guest_declines_the_next_one_with_the_reason(cast: Cast) -> None:
    proposed(cast)
    cast.lena.presses("Decline, say why")
    assert cast.lena.says("I am away then").startswith("Declined. The time is open again.\n")
    assert cast.maya.sees.startswith("Lena Vogel declined\n")
    assert "I am away then" in cast.maya.sees


def test_the_guest_answers_the_next_one_with_another_time(cast: Cast) -> None:
    proposed(cast)
    cast.lena.presses("Other time")
    cast.lena.presses("10:00–10:30")
    assert cast.lena.sees.startswith("Proposed. Maya Iyer answers by")
    assert cast.maya.sees.startswith("Lena Vogel asks to move from Tue 10 Mar, 09:00.")
    assert cast.maya.presses("Take it").startswith("Lena Vogel booked you")
    assert "Tue 10 Mar, 10:00–10:30" in cast.lena.sees


def test_what_waits_for_the_guest_is_found_again(cast: Cast) -> None:
    proposed(cast)
    assert cast.lena.says("/requests").startswith("Maya Iyer proposes a session.")
    assert cast.lena.says("yes").startswith("Confirmed\n")


def test_where_the_guest_is_busy_other_times_are_proposed(cast: Cast) -> None:
    had(cast)
    cast.maya.presses("Propose the next one")
    card = cast.maya.screen[-1]
    cast.lena.says("book Tom on 10 March at 14:00")
    cast.lena.presses("Confirm")
    assert "14:00–14:30" not in cast.maya.presses("14:00–14:30", on=card)
    first = cast.maya.captions[0]
    assert cast.maya.presses(first).startswith("Proposed. Lena Vogel answers by")


def test_of_sessions_of_others_nobody_books_the_next_one(cast: Cast) -> None:
    had(cast)
    booking = _booking_id(cast)
    assert asks(cast, cast.grace, BookNext(booking)).startswith("\nThat session isn’t yours.")
    assert asks(cast, cast.omar, BookNext(booking)).startswith("\nThere is no such session of yours.")


def test_what_was_written_is_taken_back_without_a_form_as_well(cast: Cast) -> None:
    had(cast)
    cast.lena.presses("Add notes")
    cast.lena.says("Asyncio")
    cast.lena.says("Read on")
    cast.lena.presses("Change my notes")
    cast.lena.presses("Leave empty")
    assert "Your notes" not in cast.lena.presses("Keep")
    assert "Your next steps\n  Read on\n" in cast.lena.sees


def test_a_rating_in_words_opens_its_form_with_the_stars(cast: Cast) -> None:
    had(cast)
    assert "  Now: 4 ★★★★☆\n" in cast.lena.says("rate 4")
    cast.lena.presses("Keep")
    assert "Your rating: ★★★★☆" in cast.lena.presses("Skip")
    assert cast.lena.says("rate 5").startswith("You have rated this session already: ★★★★☆.")


@pytest.mark.parametrize("said", ["rate my session with Maya 6 stars", "rate 0"])
def test_a_rating_in_words_that_there_is_not_is_refused_with_the_way_on(cast: Cast, said: str) -> None:
    had(cast)
    assert cast.lena.says(said).startswith("Please choose 1 to 5.\n")
    assert cast.lena.presses("Try again…").startswith("Your rating · 1 of 2\n")


def test_a_note_in_words_is_looked_over_before_it_is_kept(cast: Cast) -> None:
    had(cast)
    assert "  Now: we looked at asyncio\n" in cast.lena.says("add a note: we looked at asyncio")
    cast.lena.presses("Keep")
    cast.lena.presses("Skip")
    cast.lena.says("next steps: read chapter 4")
    cast.lena.presses("Keep")
    seen = cast.lena.presses("Keep")
    assert "  Your notes\n  we looked at asyncio\n  Your next steps\n  read chapter 4\n" in seen


def test_who_has_had_no_session_is_told_so(cast: Cast) -> None:
    for said in ("rate 4", "add a note: hello", "history"):
        assert cast.lena.says(said).startswith("You have had no sessions yet."), said


def test_of_a_session_of_others_there_is_nothing_to_write(cast: Cast) -> None:
    had(cast)
    booking = _booking_id(cast)
    for request in (WriteNotes(booking), Rate(booking), ShowBooking(booking)):
        assert asks(cast, cast.omar, request).startswith("\nThere is no such session of yours.")
    assert asks(cast, cast.grace, WriteNotes(booking)).startswith("\nThat session isn’t yours.")


def test_past_sessions_have_the_beginning_of_what_was_written(cast: Cast) -> None:
    had(cast)
    cast.lena.presses("Add notes")
    cast.lena.says("Asyncio")
    cast.lena.says("Read chapter 4 " + "and more " * 20)
    for words in ("history", "/history", "my past sessions"):
        seen = cast.lena.says(words)
        assert seen.startswith(
            "Your past sessions, the latest first\n"
            "  1. Tue 3 Mar, 09:00–09:30 · Maya Iyer · 30 min\n"
            "      Next: Read chapter 4 and more and more"
        ), words
    assert cast.lena.presses("1. Tue 09:00").startswith("Your session with Maya Iyer is over.")
    cast.lena.says("my sessions")
    assert cast.lena.presses("Past sessions").startswith("Your past sessions, the latest first\n  1. Tue 3 Mar")


def test_an_average_is_shown_once_three_people_have_rated(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        known = {person.name: person for _, person in unit.people.members(unit.organisations.all()[0].id)}
        service = unit.services.of_organisation(unit.organisations.all()[0].id)[0]
        for day, name in enumerate(("Lena Vogel", "Omar Haddad", "Grace Osei"), 1):
            when = span("09:00", "09:30", day=-day)
            a_booking(unit, service, known["Maya Iyer"], known[name], when, state=State.COMPLETED)
    shown = []
    for speaker, stars in ((cast.lena, 5), (cast.omar, 4), (cast.grace, 4)):
        speaker.says(f"rate {stars}")
        speaker.presses("Keep")
        speaker.presses("Skip")
        found = cast.tom.says("find Python mentor tomorrow")
        shown.append(("Your average: ★ 4.3, of 3 ratings" in cast.maya.says("profile"), "rated 4.3" in found))
    assert shown == [(False, False), (False, False), (True, True)]
    assert cast.maya.presses("How others see it").startswith("Maya Iyer · ★ 4.3 (3)\n")


def test_in_german_it_is_german(cast: Cast) -> None:
    had(cast)
    cast.lena.says("speak German")
    cast.lena.says("history")
    assert cast.lena.sees.startswith("Deine vergangenen Termine, der letzte zuerst\n  1. Di")
    cast.lena.presses("1. Di 09:00")
    assert cast.lena.captions == ["Nächsten buchen", "Notizen schreiben", "Bewerten", "Vergangene Termine"]
    cast.lena.presses("Bewerten")
    assert "(Nur wer Atelier organisiert, liest ihn, mit deinem Namen; Maya Iyer nie)" in cast.lena.says("5")
    assert "Deine Bewertung: ★★★★★ (nur die Organisation sieht sie)" in cast.lena.presses("Überspringen")


def test_in_german_the_next_one_is_proposed_in_german(cast: Cast) -> None:
    proposed(cast)
    cast.lena.says("sprich deutsch")
    assert cast.lena.says("/requests").startswith("Maya Iyer schlägt einen Termin vor. Bitte antworte bis Do")
    cast.maya.says("sprich deutsch")
    cast.maya.says("history")
    cast.maya.presses("1. Di 09:00")
    assert cast.maya.captions[0] == "Nächsten vorschlagen"
    assert "Dein nächster Termin mit Lena Vogel, nach dem von" in cast.maya.presses("Nächsten vorschlagen")


def test_organizers_read_ratings_and_nobody_else(cast: Cast) -> None:
    had(cast)
    assert cast.grace.says("settings")
    assert cast.grace.presses("Ratings").startswith("Nobody has rated a session yet.")
    cast.lena.presses("Rate it")
    cast.lena.says("4")
    cast.lena.says("A bit fast")
    cast.grace.says("settings")
    seen = cast.grace.presses("Ratings")
    assert "  ★★★★☆ Lena Vogel → Maya Iyer · Tue 3 Mar, 09:30\n  “A bit fast”\n" in seen
    cast.maya.says("settings")
    assert "Ratings" not in cast.maya.captions


def _booking_id(cast: Cast) -> int:
    with cast.dialogue.store.read() as unit:
        identity = unit.people.identity("console", "", cast.lena.who.user_id)
        assert identity is not None
        return unit.bookings.past(identity.person_id, unit.now, 1)[0].id
