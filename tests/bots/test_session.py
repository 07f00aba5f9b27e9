"""A session as it is seen: it opens, somebody joins, it goes on for longer, it ends; and who is missing is asked about."""

import re
from dataclasses import replace

import pytest

from adapters.pages import Page, joined, joining
from bots.actions import pack
from bots.assistant import Assistant
from bots.names import Names
from core.model.people import Role
from core.model.service import Service
from tests.bots.conftest import Cast
from tests.bots.dialogue import Shown
from tests.builders import at


def booked(cast: Cast, text: str = "book Maya tomorrow at 9") -> None:
    """Lena books Maya; Tuesday 9:00 in Berlin is 8:00 UTC."""
    cast.lena.says(text)
    cast.lena.presses("Confirm")


def takes_place(cast: Cast, place: str) -> None:
    """Sessions take place there from now on."""
    with cast.dialogue.store.write() as unit:
        (service,) = unit.services.of_organisation(1)
        facts = {name: getattr(service, name) for name in Service.__slots__}
        unit.services.save(Service(**(facts | {"place": place})))


def standing(shown: Shown) -> str:
    """A card without its short id."""
    return re.sub(r"\S+ · (?=confirmed|in progress|completed)", "", shown.text)


def test_ten_minutes_before_the_start_the_card_gains_the_way_in(unreached: Cast) -> None:
    takes_place(unreached, "https://meet.example.com/maya")
    booked(unreached)
    unreached.dialogue.passes(at("07:49", day=1))
    before = len(unreached.lena.screen)
    assert "Join" not in unreached.lena.captions
    unreached.dialogue.passes(at("07:50", day=1))
    assert len(unreached.lena.screen) == before, "the card changes where it stands"
    assert standing(unreached.lena.screen[-1]) == (
        "Maya Iyer, 09:00: you can join now\n"
        "  With: Maya Iyer\n"
        "  When: Tue 3 Mar, 09:00–09:30 (Berlin)\n"
        "  What: Mentoring session, 30 min\n"
        "  Where: https://meet.example.com/maya\n"
        "  Cancelling: free at any time\n"
        "    [1] Join  [2] 5 min late\n"
        "    [3] 10 min late  [4] 15 min late\n"
        "    [5] Move  [6] Cancel\n"
        "  confirmed"
    )


def test_booked_minutes_before_its_start_a_session_is_confirmed_first(unreached: Cast) -> None:
    unreached.dialogue.passes(at("07:54", day=1))
    booked(unreached, "book Maya today at 9")
    assert unreached.lena.screen[-1].text.startswith("Confirmed: Maya Iyer, 09:00, you can join now\n")
    assert unreached.maya.screen[-1].text.startswith("Lena Vogel booked you for 09:00: you can join now\n")


def test_where_the_bot_has_an_address_join_leads_through_it(cast: Cast) -> None:
    takes_place(cast, "https://meet.example.com/maya")
    booked(cast)
    cast.dialogue.passes(at("07:50", day=1))
    link, here, *_ = cast.lena.screen[-1].keyed.card.buttons()
    assert (link.caption, link.request, here.caption) == ("Join", None, "I’m here")
    path = "https://slotbot.example/j/"
    assert link.url is not None
    assert link.url.startswith(path)
    theirs = next(cast.maya.screen[-1].keyed.card.buttons())
    assert theirs.url is not None
    assert theirs.url.startswith(path)
    assert theirs.url != link.url
    assert "Join: https://slotbot.example/j/" in cast.lena.screen[-1].text
    token = link.url.removeprefix(path)
    with cast.dialogue.store.read() as unit:
        page = joining(unit, token)
    assert (page.status, page.location) == (200, None)
    assert "Tue 3 Mar, 09:00–09:30" in page.html
    assert "you joined" not in cast.lena.screen[-1].text, "who looks has not joined"
    page = cast.dialogue.store.run(lambda unit: joined(unit, token))
    assert (page.status, page.location) == (303, "https://meet.example.com/maya")
    cast.dialogue.settle()
    assert "There: you joined 08:50" in cast.lena.screen[-1].text
    assert "There: Lena Vogel joined 08:50" in cast.maya.screen[-1].text
    assert "Open the link: https://meet.example.com/maya" in cast.lena.screen[-1].text


def test_the_link_of_a_cancelled_session_joins_nothing_and_says_why(cast: Cast) -> None:
    takes_place(cast, "https://meet.example.com/maya")
    booked(cast)
    cast.dialogue.passes(at("07:50", day=1))
    link = next(cast.lena.screen[-1].keyed.card.buttons())
    assert link.url is not None
    token = link.url.rpartition("/")[2]
    cast.dialogue.clock.set(at("07:00", day=1))
    early = cast.dialogue.store.run(lambda unit: joined(unit, token))
    assert (early.status, "You can join from Tue 3 Mar, 08:50 on." in early.html) == (409, True)
    cast.maya.says("cancel my session with Lena")
    cast.maya.presses("Yes, cancel")
    for page in (cast.dialogue.store.run(lambda unit: joined(unit, token)), _looked(cast, token)):
        assert (page.status, page.location) == (410, None)
        assert "the session is cancelled" in page.html
    assert _looked(cast, "guessed").status == 404


def _looked(cast: Cast, token: str) -> Page:
    with cast.dialogue.store.read() as unit:
        return joining(unit, token)


@pytest.fixture
def unreached(cast: Cast) -> Cast:
    """The same where the bot has no address of its own."""
    cast.dialogue.assistant = Assistant(cast.dialogue.store, Names())
    return cast


def test_who_joins_gets_the_link_and_both_cards_show_it(unreached: Cast) -> None:
    takes_place(unreached, "Video: https://meet.example.com/maya")
    booked(unreached)
    unreached.dialogue.passes(at("07:52", day=1))
    theirs = unreached.maya.screen[-1]
    seen = unreached.lena.presses("Join")
    assert seen.startswith("In progress with Maya Iyer, until 09:30\n")
    assert "There: you joined 08:52" in seen
    assert "Open the link: https://meet.example.com/maya" in seen
    assert "There: Lena Vogel joined 08:52" in theirs.text
    assert theirs.text.startswith("In progress with Lena Vogel, until 09:30\n")
    unreached.dialogue.passes(at("08:01", day=1))
    assert "There: Maya Iyer" not in seen
    unreached.maya.presses("Join")
    assert "There: Maya Iyer joined 09:01, you joined 08:52" in unreached.lena.screen[-1].text


@pytest.mark.parametrize("said", ["join", "I’m here", "i’m here!", "JOIN"])
def test_words_join_as_well(cast: Cast, said: str) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:52", day=1))
    assert "There: you joined 08:52" in cast.lena.says(said)


def test_without_a_link_one_says_that_one_is_there(cast: Cast) -> None:
    takes_place(cast, "Room 4")
    booked(cast)
    cast.dialogue.passes(at("07:52", day=1))
    seen = cast.lena.presses("I’m here")
    assert "There: you joined 08:52" in seen
    assert "Open the link" not in seen


def test_running_late_in_words(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:52", day=1))
    assert "Coming: you come 10 min late" in cast.lena.says("running 10 minutes late")
    assert cast.maya.sees.startswith("Lena Vogel comes 10 min late to your session of Tue 3 Mar, 09:00.\n")


def going_on(cast: Cast, until: str = "08:05") -> None:
    """Both have joined, and it is that time."""
    booked(cast)
    cast.dialogue.passes(at("07:52", day=1))
    cast.lena.says("join")
    cast.maya.says("join")
    cast.dialogue.passes(at(until, day=1))


@pytest.mark.parametrize("said", ["End session", "end session"])
def test_either_ends_it(cast: Cast, said: str) -> None:
    going_on(cast)
    cast.lena.says("my sessions")
    cast.lena.presses("1. Tue 09:00")
    before = len(cast.maya.screen)
    assert cast.lena.says(said).startswith("Your session with Maya Iyer is over.")
    assert [shown.text.splitlines()[0][:39] for shown in cast.lena.screen].count(
        "Your session with Maya Iyer is over. Wr"
    ) == 1
    assert [shown.text.splitlines()[0] for shown in cast.maya.screen[before:]] == [
        "Your session with Lena Vogel is over. Write down what both of you want to keep."
    ]


def test_at_the_very_moment_of_its_start_it_may_end(cast: Cast) -> None:
    going_on(cast, until="08:00")
    cast.lena.says("my sessions")
    cast.lena.presses("1. Tue 09:00")
    assert cast.lena.presses("End session").startswith("Your session with Maya Iyer is over.")


def test_by_itself_at_its_end_each_gets_one_card(cast: Cast) -> None:
    going_on(cast)
    before = len(cast.lena.screen), len(cast.maya.screen)
    cast.dialogue.passes(at("08:30", day=1))
    assert (len(cast.lena.screen), len(cast.maya.screen)) == (before[0] + 1, before[1] + 1)
    assert cast.lena.screen[-1].text.startswith("Your session with Maya Iyer is over.")
    assert cast.maya.screen[-1].text.startswith("Your session with Lena Vogel is over.")


def test_the_mentor_completes_what_nobody_joined(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("08:01", day=1))
    cast.maya.says("my sessions")
    cast.maya.presses("1. Tue 09:00")
    assert "Completed" not in cast.lena.captions
    assert cast.maya.presses("Completed").startswith("Your session with Lena Vogel is over.")


def test_one_press_extends_and_the_other_side_hears(cast: Cast) -> None:
    going_on(cast)
    cast.maya.says("my sessions")
    cast.maya.presses("1. Tue 09:00")
    card = cast.maya.screen[-1]
    seen = cast.maya.presses("Extend by 15 minutes")
    assert "When: Tue 3 Mar, 09:00–09:45 (Berlin)" in seen
    assert cast.maya.handled.toast == "It goes on until 09:45."
    assert cast.lena.sees.startswith("Maya Iyer lets it go on until 09:45\n")
    assert "Extend by 15 minutes" in [button.caption for button in card.keyed.card.buttons()]
    assert "09:00–10:00" in cast.lena.says("extend by 15 minutes"), "and once more, by words"


def test_what_is_next_says_until_when_it_can_go_on(cast: Cast) -> None:
    booked(cast)
    cast.omar.says("book Maya tomorrow at 10:30")
    cast.omar.presses("Confirm")
    cast.dialogue.passes(at("07:52", day=1))
    cast.lena.says("join")
    cast.dialogue.passes(at("08:05", day=1))
    cast.lena.says("my sessions")
    cast.lena.presses("1. Tue 09:00")
    refused = cast.lena.presses("Extend by 15 minutes")
    assert refused.startswith("It cannot go on after 09:30: then one of you has something else.\n")
    assert "Omar" not in refused


def payload_of(shown: Shown, caption: str) -> str:
    """What the button carries now, to be pressed on a screen that does not follow."""
    pressable = [button.caption for button in shown.keyed.card.buttons() if button.request is not None]
    return pack(shown.keyed.token, pressable.index(caption))


def test_an_old_card_joins_nothing_before_its_new_time(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:55", day=1))
    old = payload_of(cast.lena.screen[-1], "I’m here")
    cast.lena.says("move my session with Maya to tomorrow at 15:00")
    cast.lena.presses("Confirm")
    assert cast.lena.forges(old).startswith("You can join from Wed 4 Mar, 14:50 on.")


def test_a_cancelled_session_is_neither_joined_nor_ended_nor_extended(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:52", day=1))
    old = payload_of(cast.lena.screen[-1], "I’m here")
    cast.maya.says("cancel my session with Lena")
    cast.maya.presses("Yes, cancel")
    assert cast.lena.forges(old).startswith("That can’t be done any more: the session is cancelled.\n")
    assert cast.lena.captions == ["Show", "My sessions"]


def test_what_is_over_is_not_extended(cast: Cast) -> None:
    going_on(cast)
    cast.lena.says("my sessions")
    cast.lena.presses("1. Tue 09:00")
    old = payload_of(cast.lena.screen[-1], "Extend by 15 minutes")
    cast.maya.says("my sessions")
    cast.maya.presses("1. Tue 09:00")
    cast.maya.presses("End session")
    assert cast.lena.forges(old).startswith("That can’t be done any more: the session is completed.\n")


def test_nobody_is_there_and_both_are_asked_plainly(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("08:10", day=1))
    for speaker, other in ((cast.lena, "Maya Iyer"), (cast.maya, "Lena Vogel")):
        assert speaker.sees.startswith(f"Is it taking place? Nobody has joined your session with {other}.\n")
    assert cast.lena.presses("We’re on").startswith("In progress with Maya Iyer, until 09:30\n")


def test_one_is_missing_so_who_is_there_is_asked_and_who_is_missing_hears(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:52", day=1))
    cast.lena.says("join")
    cast.dialogue.passes(at("08:10", day=1))
    assert cast.lena.sees.startswith("Maya Iyer has not joined. Do you go on waiting?\n")
    assert cast.maya.sees.startswith("Lena Vogel is waiting for you.\n")
    cast.lena.presses("Still waiting")
    assert cast.lena.handled.toast == "I ask you again at 09:20."
    cast.dialogue.passes(at("08:20", day=1))
    assert cast.lena.sees.startswith("Maya Iyer has not joined. Do you go on waiting?\n")
    cast.lena.presses("Still waiting")
    assert cast.lena.handled.toast == "It ends by itself at 09:30."


def test_whoever_comes_after_all_is_there(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:52", day=1))
    cast.lena.says("join")
    cast.dialogue.passes(at("08:10", day=1))
    cast.maya.presses("I’m here")
    assert "There: Maya Iyer joined 09:10, you joined 08:52" in cast.lena.screen[-1].text
    assert "Still waiting" not in cast.lena.captions


def absent(cast: Cast) -> None:
    """Maya waits in vain, and says so."""
    booked(cast)
    cast.dialogue.passes(at("07:55", day=1))
    cast.maya.says("I’m here")
    cast.dialogue.passes(at("08:10", day=1))
    cast.maya.presses("They didn’t come")


def objects(cast: Cast) -> None:
    """Lena objects, in a form that is asked question by question."""
    absent(cast)
    cast.lena.presses("Object")
    cast.lena.says("The link did not work for me")


def test_who_did_not_come_hears_it_and_can_object(cast: Cast) -> None:
    absent(cast)
    assert cast.maya.sees.startswith("Missed: Lena Vogel did not come\n")
    assert standing(cast.lena.screen[-1]).splitlines() == [
        "Missed: Maya Iyer says that you did not come",
        "  With: Maya Iyer",
        "  When: Tue 3 Mar, 09:00–09:30 (Berlin)",
        "  What: Mentoring session, 30 min",
        "  There: Maya Iyer joined 08:55",
        "  Objecting: until Wed 4 Mar, 09:10",
        "    [1] Object  [2] My sessions",
        cast.lena.sees.splitlines()[-1],
    ]
    cast.lena.presses("Object")
    assert "What do you say to that?" in cast.lena.sees
    seen = cast.lena.says("The link did not work for me")
    assert "Lena Vogel objects: The link did not work for me" in seen
    assert "Decision: waits for an organizer" in seen
    assert "Lena Vogel objects: The link did not work for me" in cast.maya.screen[-1].text


def looks_at_it(cast: Cast) -> str:
    """Grace, who organizes, opens the card of the session."""
    with cast.dialogue.store.read() as unit:
        number = unit.bookings.get(1)
    assert number is not None
    return cast.grace.says(number.short_id)


def test_an_organizer_says_who_did_not_come_and_both_hear(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("08:09", day=1))
    looks_at_it(cast)
    assert cast.grace.captions == ["My sessions"]
    cast.dialogue.passes(at("08:10", day=1))
    looks_at_it(cast)
    assert cast.grace.captions == ["Missed: Lena", "Missed: Maya", "My sessions"]
    assert cast.grace.presses("Missed: Lena").startswith("Missed: Lena Vogel did not come\n")
    assert cast.lena.sees.startswith("Missed: Grace Osei says that you did not come\n")
    assert cast.maya.sees.startswith("Missed: Lena Vogel did not come\n")
    cast.lena.presses("Object")
    cast.lena.says("I was there")
    assert cast.grace.sees.startswith("Lena Vogel objects to what Grace Osei says: that they did not come.\n")
    assert "Lena Vogel objects: I was there" in cast.maya.sees


def test_an_organizer_who_cancels_or_moves_is_named(cast: Cast) -> None:
    booked(cast)
    looks_at_it(cast)
    cast.grace.presses("Move")
    cast.grace.presses("10:00–10:30")
    cast.grace.presses("Confirm")
    assert cast.lena.sees.startswith("Moved by Grace Osei: Tue 3 Mar, 09:00 → Tue 3 Mar, 10:00\n")
    looks_at_it(cast)
    cast.grace.presses("Cancel")
    cast.grace.presses("Yes, cancel")
    assert cast.lena.sees.startswith("Cancelled by Grace Osei\n")


def test_who_has_joined_an_organizer_does_not_call_missing(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:55", day=1))
    cast.maya.says("I’m here")
    cast.dialogue.passes(at("08:10", day=1))
    looks_at_it(cast)
    assert cast.grace.captions == ["Missed: Lena", "My sessions"]


def test_where_nobody_can_decide_the_card_says_whom_to_ask(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        grace = next(member for member, person in unit.people.members(1) if person.name == "Grace Osei")
        unit.people.save_membership(replace(grace, roles=frozenset()))
    objects(cast)
    assert "Decision: nobody here can decide it now: ask an admin for an organizer" in cast.lena.sees


def test_an_organizer_decides_on_a_card_and_both_hear(cast: Cast) -> None:
    objects(cast)
    card = re.sub(r"\S+ · ", "", cast.grace.sees)
    assert card == (
        "Lena Vogel objects to what Maya Iyer says: that they did not come.\n"
        "  When: Tue 3 Mar, 09:00–09:30\n"
        "  There: Maya Iyer joined 08:55\n"
        "  Lena Vogel objects: The link did not work for me\n"
        "    [1] Uphold  [2] Keep as missed\n"
        "    [3] Show\n"
        "  missed"
    )
    cast.grace.presses("Uphold")
    seen = cast.grace.says("The link was wrong")
    assert seen.startswith("Decided: the objection of Lena Vogel\n")
    assert "Decision: Grace Osei upheld the objection, so it counts as held: The link was wrong" in seen
    for speaker, other in ((cast.lena, "Maya Iyer"), (cast.maya, "Lena Vogel")):
        words = f"Grace Osei upheld the objection: the session with {other} counts as held. The link was wrong"
        assert words in [shown.text.splitlines()[0] for shown in speaker.screen]
        assert speaker.sees.startswith(f"Your session with {other} is over.")


def test_it_may_stay_missed_without_words(cast: Cast) -> None:
    objects(cast)
    cast.grace.presses("Keep as missed")
    seen = cast.grace.presses("Skip")
    assert "Decision: Grace Osei kept it as missed" in seen
    assert cast.lena.sees.startswith("Grace Osei decided: the session with Maya Iyer stays missed.\n")
    seen = cast.lena.presses("Show")
    assert seen.startswith("Missed: Maya Iyer says that you did not come\n")
    assert "Decision: Grace Osei kept it as missed" in seen


def test_the_other_organizer_s_card_shows_who_decided_what(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        tom = next(member for member, person in unit.people.members(1) if person.name == "Tom Becker")
        unit.people.save_membership(replace(tom, roles=tom.roles | {Role.ORGANIZER}))
    objects(cast)
    theirs = cast.tom.screen[-1]
    late = payload_of(theirs, "Keep as missed")
    cast.grace.presses("Uphold")
    cast.grace.presses("Skip")
    assert "Decision: Grace Osei upheld the objection, so it counts as held" in theirs.text
    assert "Uphold" not in theirs.text
    cast.tom.forges(late)
    seen = cast.tom.presses("Skip")
    assert "Decision: Grace Osei upheld the objection" in seen


def test_after_a_day_the_objection_is_refused_with_why(cast: Cast) -> None:
    absent(cast)
    cast.dialogue.clock.set(at("08:11", day=2))
    cast.lena.presses("Object")
    seen = cast.lena.says("I was there")
    assert seen.startswith("It’s too late to object: that could be done until Wed 4 Mar, 09:10.")
    cast.lena.presses("Show")
    assert "Object" not in cast.lena.captions


def test_who_joined_is_not_missing(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("08:10", day=1))
    old = payload_of(cast.maya.screen[-1], "They didn’t come")
    cast.lena.presses("We’re on")
    assert cast.maya.forges(old).startswith("Lena Vogel joined at 09:10, so they did come.")
