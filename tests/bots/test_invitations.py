"""Invitations as they are answered in a chat: accepted, noted, declined, met with another time."""

from datetime import timedelta

import pytest

from adapters.parcels import give_up
from bots.actions import pack
from tests.bots.conftest import Cast
from tests.builders import a_meeting, at, span

PLANNING = "set up a meeting with Omar and Grace tomorrow 10-11"


def called(cast: Cast) -> None:
    """Maya's meeting of Tuesday 10:00 in Berlin, its cards drawn."""
    cast.maya.says(PLANNING)
    cast.maya.presses("Invite")


def test_an_invitation_is_accepted_and_the_hosts_card_counts_it_in_silence(cast: Cast) -> None:
    called(cast)
    assert cast.omar.captions == ["Accept", "Tentative", "Decline", "Another time", "Reminders", "My meetings"]
    card = cast.omar.presses("Accept")
    assert "Your answer: you come" in card
    assert cast.omar.captions == ["Tentative", "Decline", "Add a note", "Another time", "Reminders", "My meetings"]
    assert cast.omar.handled.toast == "Maya Iyer sees that you come."
    assert len(cast.maya.screen) == 1
    assert "Coming (1): Omar Haddad (just now)" in cast.maya.sees
    cast.dialogue.clock.set(at("10:30"))
    cast.maya.says("/meetings")
    cast.maya.says("1")
    assert "Coming (1): Omar Haddad (2 h ago)" in cast.maya.sees
    assert "Invited (1): Grace Osei" in cast.maya.sees


def test_a_note_is_added_after_the_answer_and_taken_away(cast: Cast) -> None:
    called(cast)
    cast.omar.presses("Accept")
    cast.omar.presses("Add a note")
    assert "Your answer: you come · running late" in cast.omar.says("running late")
    assert "Coming (1): Omar Haddad (just now: running late)" in cast.maya.sees


def test_a_required_person_who_declines_is_told_at_once_and_has_their_time_back(cast: Cast) -> None:
    called(cast)
    assert "Your answer: you don’t come" in cast.omar.presses("Decline")
    assert cast.maya.sees.startswith("Omar Haddad does not come: Meeting")
    assert "Not coming (1): Omar Haddad (just now)" in cast.maya.sees
    cast.lena.says("set up a meeting with Omar tomorrow 10-11 Berlin time")
    assert cast.lena.presses("Invite").splitlines()[0] == "Meeting · confirmed"


def test_everybody_comes(cast: Cast) -> None:
    called(cast)
    cast.omar.presses("Accept")
    before = len(cast.maya.screen)
    cast.grace.presses("Accept")
    assert cast.maya.sees.startswith("Everybody comes: Meeting")
    assert len(cast.maya.screen) > before


def test_a_second_press_is_a_named_no_op(cast: Cast) -> None:
    called(cast)
    cast.omar.says("yes I'll be there")
    assert "Your answer: you come" in cast.omar.sees
    assert cast.omar.says("yes I'll be there").splitlines()[-1].endswith(" · That was your answer already.")


def test_words_answer_the_invitation_that_waits_wherever_one_is(cast: Cast) -> None:
    called(cast)
    cast.omar.says("what do I have this week?")
    assert "Your answer: perhaps" in cast.omar.says("maybe I can come")
    assert "Perhaps (1): Omar Haddad (just now)" in cast.maya.sees
    cast.omar.says("what do I have this week?")
    assert "Your answer: you don’t come · dentist" in cast.omar.says("I can't make it, dentist")
    assert "Not coming (1): Omar Haddad (just now: dentist)" in cast.maya.sees


def test_which_of_several_invitations_is_asked(cast: Cast) -> None:
    called(cast)
    cast.maya.says("set up a meeting with Omar on Wednesday 15:00-16:00")
    cast.maya.presses("Invite")
    cast.omar.says("help")
    assert cast.omar.says("yes I'll be there").startswith("Which invitation do you mean?")
    assert cast.omar.captions == ["Tue 11:00 Meeting", "Wed 16:00 Meeting"]
    assert "Your answer: you come" in cast.omar.presses("Wed 16:00 Meeting")


def test_another_time_is_proposed_from_what_suits_everybody_and_taken(cast: Cast) -> None:
    called(cast)
    card = cast.omar.presses("Another time")
    assert card.startswith("Another time for “Meeting”? These suit everybody who has to come.")
    cast.omar.presses(cast.omar.captions[0])
    assert cast.omar.handled.toast == "Maya Iyer decides about your time."
    assert cast.maya.sees.startswith("Omar Haddad proposes another time: Meeting")
    assert cast.maya.captions[-2:] == ["Take it", "Keep mine"]
    cast.maya.presses("Take it")
    assert "Coming (1): Omar Haddad" in cast.maya.sees
    assert cast.grace.sees.startswith("Maya Iyer changed “Meeting”")
    assert cast.omar.sees.startswith("Maya Iyer changed “Meeting”")
    assert "Your answer: you come" in cast.omar.sees


def test_another_time_is_proposed_in_words_and_the_host_keeps_theirs(cast: Cast) -> None:
    called(cast)
    assert "you propose Wed 4 Mar, 15:00" in cast.omar.says("can't make it, sorry – what about Wed 3pm?")
    assert "Omar Haddad would rather have Wed 4 Mar, 14:00–15:00" in cast.maya.sees
    assert "Take it" not in cast.maya.presses("Keep mine")
    assert cast.omar.sees.startswith("Maya Iyer keeps the time: Meeting, Tue 3 Mar, 11:00. Does it suit you after all?")
    assert cast.omar.captions[0] == "Accept"


def test_both_are_told_for_whom_a_proposed_time_is_taken(cast: Cast) -> None:
    called(cast)
    cast.maya.says("set up a meeting with Grace on Wednesday 14:30-15:30")
    cast.maya.presses("Invite")
    cast.omar.says("my meetings")
    cast.omar.says("1")
    assert "you propose Wed 4 Mar, 15:00, taken then for Maya Iyer, Grace Osei" in cast.omar.says("what about Wed 3pm?")
    told = "Maya Iyer decides about your time. It is taken for Maya Iyer, Grace Osei, so another may suit better."
    assert told in cast.omar.sees
    assert "Taken then for Maya Iyer, Grace Osei." in cast.maya.sees


@pytest.mark.parametrize("said", ["what about Wed 3pm?", "Wed 3pm", "Wednesday 15:00 instead"])
def test_a_time_is_proposed_in_few_words(cast: Cast, said: str) -> None:
    called(cast)
    cast.omar.presses("Another time")
    assert "you propose Wed 4 Mar, 15:00" in cast.omar.says(said)


def test_a_day_that_suits_is_looked_for_among_times_of_everybody(cast: Cast) -> None:
    called(cast)
    assert cast.omar.says("what about Wednesday?").startswith("Another time for “Meeting”?")
    assert all(caption.startswith("Wed ") for caption in cast.omar.captions[:-1])


def test_an_answer_after_the_beginning_says_whom_to_tell(cast: Cast) -> None:
    called(cast)
    shown = cast.omar.screen[-1]
    cast.dialogue.clock.set(at("09:30", day=1))
    refused = cast.omar.presses("Accept", on=shown)
    assert refused.startswith("“Meeting” has begun: answers count until the start. Tell Maya Iyer yourself.")


def test_an_answer_to_what_was_called_off_says_so(cast: Cast) -> None:
    called(cast)
    accept = pack(cast.omar.screen[-1].keyed.token, 0)
    cast.maya.presses("Cancel")
    cast.maya.presses("Yes, cancel")
    assert cast.omar.forges(accept).startswith("“Meeting” does not take place any more")


def test_the_host_hears_whom_an_invitation_did_not_reach(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        omar = next(person for _, person in unit.people.members(1) if person.name == "Omar Haddad")
        maya = next(member for member, person in unit.people.members(1) if person.name == "Maya Iyer")
        a_meeting(unit, maya, span("09:00", "10:00", day=1), title="Planning", required=(omar.id,))
        [due] = unit.outbox.claim_due(unit.now, unit.now + timedelta(minutes=1))
        give_up(unit, due, "gone")
        unit.outbox.free([due])
    cast.dialogue.settle()
    assert cast.maya.sees.splitlines()[:2] == [
        "Omar Haddad may not know: a message could not be delivered. They have closed their chat with me.",
        "  It was about “Planning”, Tue 3 Mar, 10:00.",
    ]
    assert "Invited (1): Omar Haddad" in cast.maya.presses("Show")


def test_a_note_that_is_too_long_is_asked_for_again(cast: Cast) -> None:
    called(cast)
    cast.omar.presses("Accept")
    cast.omar.presses("Add a note")
    assert "500" in cast.omar.says("x" * 501)
    assert "Your answer: you come · shorter" in cast.omar.says("shorter")


def test_the_same_in_german(cast: Cast) -> None:
    called(cast)
    cast.omar.says("sprich deutsch")
    assert "Deine Antwort: du kommst" in cast.omar.says("ich bin dabei")
    assert cast.omar.captions[:4] == ["Vielleicht", "Absagen", "Notiz dazu", "Andere Zeit"]
    assert "du schlägst Mi 4. März, 15:00 vor" in cast.omar.says("geht leider nicht, wie wäre es mit Mittwoch 15 Uhr?")
    assert "Omar Haddad would rather have Wed 4 Mar, 14:00–15:00" in cast.maya.sees
    cast.maya.presses("Keep mine")
    assert cast.omar.sees.startswith(
        "Maya Iyer bleibt bei der Zeit: Besprechung, Di 3. März, 11:00. Passt sie dir doch?"
    )
    assert "Deine Antwort: du kommst nicht · Zahnarzt" in cast.omar.says("ich kann nicht kommen, Zahnarzt")
    assert cast.maya.sees.startswith("Omar Haddad does not come: Meeting")


def test_the_words_of_a_host_mean_an_attendees_answer_on_an_invitation(cast: Cast) -> None:
    called(cast)
    assert "you propose Wed 4 Mar, 15:00" in cast.omar.says("move it to Wednesday 3pm")
    assert "Your answer: you come · I'll be 10 minutes late" in cast.omar.says("I'll be 10 minutes late")
    assert "Coming (1): Omar Haddad (just now: I'll be 10 minutes late)" in cast.maya.sees
    assert "Decline" in cast.omar.says("cancel")
    assert "Your answer: you come" in cast.omar.sees


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("tentative, maybe 10 minutes late", "perhaps · maybe 10 minutes late"),
        ("decline, I would be 10 minutes late", "you don’t come · I would be 10 minutes late"),
        ("yes, but 10 minutes late", "you come · but 10 minutes late"),
        ("running 10 minutes late, sorry", "you come · running 10 minutes late, sorry"),
    ],
)
def test_being_late_is_a_note_on_the_answer_that_is_said_before_it(cast: Cast, words: str, answer: str) -> None:
    called(cast)
    assert f"Your answer: {answer}" in cast.omar.says(words)


@pytest.mark.parametrize("words", ["sorry, I can come after all", "I can be there after all", "I'm coming after all"])
def test_who_declined_comes_after_all(cast: Cast, words: str) -> None:
    called(cast)
    cast.omar.says("I can't make it")
    assert "Your answer: you come" in cast.omar.says(words)
    assert cast.maya.sees.startswith("Omar Haddad comes now: Meeting")


@pytest.mark.parametrize("words", ["sorry, I can't come after all", "I won't make it after all"])
def test_who_accepted_does_not_come_after_all(cast: Cast, words: str) -> None:
    called(cast)
    cast.omar.says("accept")
    assert "Your answer: you don’t come" in cast.omar.says(words)
