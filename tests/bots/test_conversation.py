"""How a conversation goes: zones asked once, forms in words, groups and privacy, requests by approval, the home page."""

from dataclasses import replace

from bots.inbound import Place
from core.model.people import Joining
from core.services import offers
from tests.bots.conftest import Cast
from tests.bots.dialogue import Dialogue, Speaker, in_group
from tests.bots.lines import lines
from tests.builders import a_mentor


def a_newcomer(dialogue: Dialogue, name: str = "Nora Newcomer") -> Speaker:
    """Somebody in Telegram whom the bot has never seen."""
    return dialogue.speaker("telegram", "77", name, language="en")


def make_joining(dialogue: Dialogue, joining: Joining) -> None:
    """Set how people come into the organisation."""
    with dialogue.store.write() as unit:
        unit.organisations.save(replace(unit.organisations.all()[0], joining=joining))


def make_approval(dialogue: Dialogue) -> None:
    """Let every session need the mentor's approval."""
    with dialogue.store.write() as unit:
        service = unit.services.of_organisation(unit.organisations.all()[0].id)[0]
        unit.services.save(replace(service, approval=True))


def test_a_zone_is_asked_once_and_read_back_and_the_wish_goes_on(cast: Cast) -> None:
    nora = a_newcomer(cast.dialogue)
    nora.says("/start")
    asked = nora.says("find Python mentor tomorrow")
    assert ":00" not in asked, "no time is shown in a guessed zone"
    assert nora.card.asks_location
    read_back = nora.says("Lisbon")
    assert "08:00" in read_back
    found = nora.presses("Yes, that’s right")
    assert found.startswith("Python mentors, tomorrow, Tue 3 Mar\n")
    assert "your time, Lisbon" in found
    assert nora.says("find Maya tomorrow").startswith("Maya Iyer, tomorrow, Tue 3 Mar\n")


def test_a_shared_location_is_read_back_as_well(cast: Cast) -> None:
    nora = a_newcomer(cast.dialogue)
    nora.says("/start")
    nora.says("my sessions")
    assert "03:00" in nora.shares(40.7, -74.0)


def test_who_belongs_nowhere_comes_into_the_only_open_organisation_by_asking(cast: Cast) -> None:
    nora = a_newcomer(cast.dialogue)
    nora.says("find SQL mentor tomorrow")
    nora.says("Lisbon")
    found = nora.says("yes")
    assert found.startswith("SQL mentors, tomorrow, Tue 3 Mar\n")
    assert "Maya Iyer" in found


def test_a_plain_confirm_finds_the_one_time_that_is_held(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.says("help")
    assert cast.lena.says("confirm").startswith("Confirmed\n")


def test_who_belongs_nowhere_is_told_how_to_join(cast: Cast) -> None:
    make_joining(cast.dialogue, Joining.INVITATION)
    nora = a_newcomer(cast.dialogue)
    nora.says("I'm in Lisbon")
    nora.says("yes")
    assert "invit" in nora.says("find Python mentor tomorrow")


def test_a_form_is_asked_in_words_and_can_be_left(cast: Cast) -> None:
    cast.lena.says("find Python mentor tomorrow")
    cast.lena.presses("More of Maya")
    cast.lena.presses("Another date…")
    assert cast.lena.says("not a day at all").count("Please write a date, such as 24 Dec.") == 1
    assert cast.lena.presses("Stop").startswith("Left. Nothing was changed.")
    assert "Your next" in cast.lena.says("my sessions") or "no sessions" in cast.lena.sees


def test_a_form_is_opened_where_a_platform_can(cast: Cast) -> None:
    lena = replace(cast.lena, forms=True)
    lena.says("find Python mentor tomorrow")
    lena.presses("More of Maya")
    before = lena.sees
    lena.presses("Another date…")
    assert lena.sees == before
    lena.submits({"day": "2026-03-01"})
    assert lena.handled.errors == (("day", "That day has passed. Pick today or a later one."),)


def test_a_request_waits_for_the_mentor_and_blocks_the_time(cast: Cast) -> None:
    make_approval(cast.dialogue)
    cast.lena.says("book Maya tomorrow at 9")
    asked = cast.lena.presses("Ask for it")
    assert asked.startswith("Asked. Maya Iyer answers by Tue 3 Mar, 09:00.")
    assert cast.maya.sees.startswith("Lena Vogel asks for a session. Please answer by")
    assert cast.omar.says("book Maya tomorrow at 10").startswith("Sorry, Tue 3 Mar, 10:00 with Maya Iyer")
    assert cast.maya.says("yes").startswith("Lena Vogel booked you\n")
    assert cast.lena.sees.startswith("Maya Iyer said yes: confirmed\n")


def test_a_declined_request_carries_its_reason(cast: Cast) -> None:
    make_approval(cast.dialogue)
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Ask for it")
    cast.maya.presses("Decline, say why")
    cast.maya.says("On a train that morning")
    assert cast.lena.sees.startswith("Maya Iyer declined\n")
    assert "Reason: On a train that morning" in cast.lena.sees


def test_another_time_is_proposed_and_taken(cast: Cast) -> None:
    make_approval(cast.dialogue)
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Ask for it")
    cast.maya.presses("Other time")
    cast.maya.presses("11:00–11:30")
    assert cast.maya.sees.startswith("Proposed. Lena Vogel answers by")
    assert cast.lena.sees.startswith("Maya Iyer proposes another time instead of Tue 3 Mar, 09:00.")
    taken = cast.lena.presses("Take it")
    assert "Tue 3 Mar, 11:00–11:30" in taken
    assert "confirmed" in taken
    assert "Tue 3 Mar, 11:00–11:30" in cast.maya.sees


def test_an_unanswered_request_lapses_and_both_hear_of_it(cast: Cast) -> None:
    make_approval(cast.dialogue)
    cast.lena.says("book Maya on 6 March at 9")
    cast.lena.presses("Ask for it")
    cast.dialogue.clock.tick(hours=48)
    cast.dialogue.lapse()
    assert cast.lena.sees.startswith("The request has lapsed: nobody answered in time.\n")
    assert cast.maya.sees.startswith("The request has lapsed: nobody answered in time.\n")


def test_a_group_sees_what_everybody_may_see(cast: Cast) -> None:
    group = in_group(cast.lena, "group-1")
    assert group.says("find Python mentor tomorrow").startswith("Python mentors, tomorrow, Tue 3 Mar\n")
    held = group.presses("Maya 09:00–09:30")
    assert held.startswith("Python mentors, tomorrow, Tue 3 Mar\n"), "the group's card stays"
    assert group.handled.toast == "I’ve answered you in our private chat."
    assert cast.lena.sees.startswith("Held for you until 09:05")


def test_a_bystander_presses_in_a_group_and_nothing_changes(cast: Cast) -> None:
    group = in_group(cast.lena, "group-1")
    group.says("find Python mentor tomorrow")
    token = group.screen[-1].keyed.token
    omar = in_group(cast.omar, "group-1")
    omar.forges(f"1:{token}:0", on=group.screen[-1])
    assert omar.handled.toast == "These buttons are for Lena Vogel. Write to me and I’ll help you too."
    assert cast.lena.screen == []


def test_who_never_wrote_to_the_bot_goes_on_in_private_with_the_request(cast: Cast) -> None:
    nora = a_newcomer(cast.dialogue)
    group = replace(nora, chat="group-1", place=Place.GROUP)
    told = group.says("my sessions")
    assert told.startswith("Let’s do this in private.")
    link = next(button.url for button in group.card.buttons() if button.url)
    payload = link.rpartition("start=")[2]
    assert len(payload) <= 64
    assert ":00" not in told
    private = replace(nora, chat="77")
    assert private.says(f"/start {payload}")


def test_the_home_page_greets_once_and_sends_nothing(cast: Cast) -> None:
    ana = cast.dialogue.speaker("slack", "U1", "Ana Silva", tenant="T1", zone="Europe/Lisbon")
    assert ana.opens_home().startswith("Welcome, Ana! I find people and book time with them")
    assert ana.opens_home().startswith("Hello Ana. Here is what is next.")
    assert ana.screen == []


def test_the_home_page_shows_what_is_next(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    home = cast.lena.opens_home()
    assert home.startswith("Hello Lena. Here is what is next.")
    assert "Tue 3 Mar, 09:00–09:30 · Maya Iyer · 30 min" in home


def test_the_home_page_puts_first_what_waits_for_an_answer(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    make_approval(cast.dialogue)
    cast.lena.says("move my session to tomorrow at 14:00")
    cast.lena.presses("Ask for it")
    home = lines(cast.maya.opens_home())
    assert home[1:3] == ["Waiting for you", "1. Tue 3 Mar, 14:00–14:30 · Lena Vogel · 30 min, waiting for an answer"]
    assert "1. Tue 3 Mar, 09:00–09:30 · Lena Vogel · 30 min" in home
    assert "Waiting for you" not in cast.lena.opens_home()


def test_names_stay_names(cast: Cast) -> None:
    mallory = cast.dialogue.speaker("slack", "U9", "<!channel> <b>&\n@here", tenant="T1", zone="Europe/Berlin")
    assert "<!channel> <b>& @here" in mallory.opens_home() or mallory.sees is not None
    assert offers.default_service(1).name == "Mentoring session"


def test_a_groups_card_names_whose_clock_it_shows(cast: Cast) -> None:
    group = in_group(cast.lena, "group-1")
    assert group.says("find Python mentor tomorrow").endswith("30 min · Berlin time")


def test_a_notice_does_not_take_the_answer_to_a_question_put_just_now(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    cast.lena.says("tell me when Tom frees up tomorrow")
    cast.omar.says("book Tom tomorrow at 17:00")
    cast.omar.presses("Confirm")
    cast.lena.says("cancel my session with Maya")
    cast.omar.says("cancel my session with Tom")
    cast.omar.says("yes")
    assert "is free" in cast.lena.sees
    assert cast.lena.says("yes").startswith("Cancelled. The time is open again.")


def test_a_group_that_belongs_nowhere_is_shown_no_mentors_of_a_closed_organisation(cast: Cast) -> None:
    make_joining(cast.dialogue, Joining.INVITATION)
    group = in_group(cast.grace, "group-1")
    told = group.says("find Python mentor tomorrow")
    assert told.startswith("I’ve answered you in our private chat.")
    assert cast.grace.sees.startswith("Python mentors, tomorrow, Tue 3 Mar\n")
    group.says("/org")
    group.presses("Yes, this group")
    assert group.says("find Python mentor tomorrow").startswith("Python mentors, tomorrow, Tue 3 Mar\n")


def test_only_organizers_let_a_group_belong_to_the_organisation(cast: Cast) -> None:
    group = in_group(cast.lena, "group-1")
    group.says("/org")
    assert "Yes, this group" not in [button.caption for shown in group.screen for button in shown.keyed.card.buttons()]


def test_a_command_needs_no_slash(cast: Cast) -> None:
    """Slack keeps what begins with a slash for itself, so the word alone does as well in a direct conversation."""
    for words in ("profile", "hours", "My link", "org", "privacy", "link ACDE3467", "admin"):
        assert cast.maya.says(words) == cast.maya.says(f"/{words.replace('My l', 'myl')}"), words
    assert cast.maya.says("link").startswith("Your code is ")


def test_a_bystander_who_is_no_member_is_asked_about_nobody_of_it(cast: Cast) -> None:
    make_joining(cast.dialogue, Joining.INVITATION)
    in_group(cast.grace, "group-1").says("/org")
    in_group(cast.grace, "group-1").presses("Yes, this group")
    with cast.dialogue.store.write() as unit:
        a_mentor(unit, unit.organisations.all()[0], "Maya Olsen", skills=("Python",))
    nora = a_newcomer(cast.dialogue)
    nora.says("I'm in Lisbon")
    nora.says("yes")
    asked = replace(nora, chat="group-1", place=Place.GROUP)
    asked.says("book Maya tomorrow at 10")
    shown = [each.text for speaker in (nora, asked) for each in speaker.screen]
    assert not any("Olsen" in text or "Iyer" in text for text in shown)
