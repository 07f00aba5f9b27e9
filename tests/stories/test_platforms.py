"""How the platforms behave through the whole program: acknowledged in time, private where it must be, edited in place."""

import re

from tests.builders import a_room
from tests.doubles.telegram_world import Toast
from tests.stories.acme import Acme
from tests.stories.stage import locked
from tests.stories.voices import InSlack, InTelegram


class TestSlackWithASlowDatabase:
    def test_each_kind_of_input_is_acknowledged_and_answered_later(self, acme: Acme) -> None:
        maya, general = acme.maya, acme.slack.channel("general", acme.maya.user)
        maya.says("help")
        with locked(acme.bot.store):
            deliveries = [
                maya.user.types("my hours"),
                maya.user.command("/slotbot", "settings"),
                maya.user.mentions("my sessions", general),
                maya.user.presses("My hours"),
                maya.user.opens_home(),
                maya.user.global_shortcut("schedule_session"),
            ]
            assert all(delivery.acknowledged for delivery in deliveries)
            assert len(maya.user.messages()) == 1
        for delivery in deliveries:
            acme.bot.heard(delivery.payload.get("event_id") or delivery.payload["trigger_id"])
        assert maya.user.home is not None
        assert len(maya.user.messages()) == 5

    def test_a_modal_opens_at_once_and_is_filled_then(self, acme: Acme) -> None:
        acme.maya.commands("hours")
        with locked(acme.bot.store):
            delivery = acme.maya.user.presses("Day off…")
            assert delivery.acknowledged
            assert acme.maya.user.waits_for_view("Day off…").fields == ()
        assert acme.maya.user.waits_for_view("Days off").fields == ("first", "last", "start", "end", "note")

    def test_a_form_that_takes_longer_shows_that_it_is_checked(self, acme: Acme) -> None:
        acme.maya.commands("hours")
        view = acme.maya.opens("Day off…", "Days off")
        with locked(acme.bot.store):
            delivery = acme.maya.user.submits(view, {"first": "2026-03-03", "last": "2026-03-03"})
            assert delivery.answer["response_action"] == "update"
        acme.maya.user.waits_for_view("Done")
        acme.bot.settle()
        assert acme.maya.sees.startswith("*You’re off Tue 3 Mar*")


class TestSlack:
    def test_the_home_shows_what_waits_and_what_is_next(self, acme: Acme) -> None:
        lena = acme.lena_comes_in()
        lena.says("book Maya tomorrow at 10")
        lena.presses("Confirm")
        acme.bot.heard(acme.maya.user.opens_home().payload["event_id"])
        home = acme.slack.wait_for(lambda: acme.maya.user.home, "the home tab")
        assert home.words.splitlines() == [
            "*Hello Maya. Here is what is next.*",
            "*Next*",
            "1. Tue 3 Mar, 09:00–09:30 · *Lena Vogel* · 30 min",
            "[1. Show]",
            "[Find a mentor] [My hours] [My sessions]",
            "[Help] [Call a meeting] [Settings]",
        ]
        delivery = acme.maya.user.presses("Settings")
        acme.bot.heard(f"{delivery.payload['trigger_id']}:home")
        assert acme.maya.sees.startswith("*Maya Iyer, this is what I remember of you*")

    def test_a_shared_link_unfurls_with_live_times_and_book(self, acme_anywhere: Acme) -> None:
        acme = acme_anywhere
        omar = acme.in_slack("Omar Haddad", "Europe/Berlin")
        general = acme.slack.channel("general", acme.maya.user, omar.user)
        acme.maya.commands("mylink")
        made = re.search(r"(?:/b/|start=b_)([\w-]+)", acme.maya.presses("Make my link"))
        assert made is not None
        shared = acme.maya.user.shares_link(f"https://slots.example.org/b/{made[1]}", general)
        acme.slack.wait_for(lambda: shared.unfurls, "the link unfurls")
        assert shared.captions == ("Book",)
        card = " ".join(str(block) for unfurled in shared.unfurls.values() for block in unfurled["blocks"])
        assert "Maya Iyer" in card
        assert re.search(r"<!date\^\d+\^", card)
        omar.presses("Book")
        assert omar.sees.startswith("*Maya Iyer, today, Mon 2 Mar*")
        assert shared.captions == ("Book",)

    def test_a_command_in_a_channel_is_answered_to_its_writer_alone(self, acme: Acme) -> None:
        omar = acme.in_slack("Omar Haddad", "Europe/Berlin")
        general = acme.slack.channel("general", acme.grace.user, omar.user)
        acme.bot.heard(omar.user.command("/slotbot", "find Python tomorrow", general).payload["trigger_id"])
        answer = omar.user.messages(general)[-1]
        assert answer.words.startswith("*Python mentors, tomorrow, Tue 3 Mar*")
        assert answer.only == omar.user.user_id
        acme.bot.heard(omar.user.presses("10:00–10:30").payload["trigger_id"])
        omar.user.waits_for("I’ve answered you in our private chat.", general)
        assert omar.sees.startswith("*Held for you until 09:05*")
        assert acme.grace.user.messages(general) == ()

    def test_a_mention_is_answered_in_its_thread_and_bystanders_change_nothing(self, acme: Acme) -> None:
        omar = acme.in_slack("Omar Haddad", "Europe/Berlin")
        general = acme.slack.channel("general", acme.grace.user, omar.user)
        said = omar.user.mentions("find Python tomorrow", general)
        acme.bot.heard(said.payload["event_id"])
        card = acme.grace.user.messages(general)[-1]
        assert (card.thread, card.only) == (said.payload["event"]["ts"], None)
        before = card.words
        acme.bot.heard(acme.grace.user.presses("10:00–10:30").payload["trigger_id"])
        refusal = acme.grace.user.waits_for("These buttons are for Omar Haddad.", general)
        assert refusal.only == acme.grace.user.user_id
        assert card.words == before
        acme.bot.heard(omar.user.presses("10:00–10:30").payload["trigger_id"])
        assert omar.sees.startswith("*Held for you until 09:05*")
        assert card.words == before


class TestTelegram:
    def test_commands_are_registered_for_each_scope(self, acme: Acme) -> None:
        world = acme.telegram.world
        registered = {scope: [each["command"] for each in listed] for (scope, _), listed in world.commands.items()}
        assert set(registered) == {"all_private_chats", "all_group_chats", "all_chat_administrators"}
        assert {"start", "help", "settings", "find"} <= set.intersection(*map(set, registered.values()))

    def test_inline_mode_finds_with_links_into_the_private_chat(self, acme: Acme) -> None:
        lena, stranger = acme.lena_comes_in(), acme.in_telegram("Ben")
        query = lena.user.inline("python tomorrow")
        acme.telegram.wait(lambda: query.answer is not None)
        assert query.answer is not None
        (result,) = query.answer["results"]
        assert (result["title"], result["description"]) == ("Maya Iyer", "Tue 3 Mar, 10:00, 10:30, 11:00 · Python")
        url = result["reply_markup"]["inline_keyboard"][0][0]["url"]
        assert lena.says(f"/start {url.partition('=')[2]}").startswith(
            "Maya Iyer\n\nLisbon, 08:00 there now\nKnows Python\n"
        )
        assert lena.captions == ["Book Mon 10:00", "Times"]
        unknown = stranger.user.inline("python tomorrow")
        acme.telegram.wait(lambda: unknown.answer is not None)
        assert unknown.answer is not None
        assert unknown.answer["results"] == []
        assert unknown.answer["button"] == {"text": "Set me up first", "start_parameter": "inline"}

    def test_inline_mode_finds_rooms_that_whoever_follows_the_button_books(self, acme_anywhere: Acme) -> None:
        acme = acme_anywhere
        lena, ben = acme.lena_comes_in(), acme.in_telegram("Ben")
        acme.bot.store.run(lambda unit: a_room(unit, unit.organisations.all()[0], "Orion", 6, amenities=("projector",)))
        club = acme.telegram.group("Club", lena.user, ben.user)
        query = lena.user.inline("room for 6 tomorrow 2pm")
        acme.telegram.wait(lambda: query.answer is not None)
        assert query.answer is not None
        assert [(each["title"], each["description"]) for each in query.answer["results"]] == [
            ("Orion · free until 20:00", "tomorrow, Tue 3 Mar, 14:00–15:00 · 6 people · projector")
        ]
        assert (query.answer["is_personal"], query.answer["cache_time"]) == (True, 5)
        lena.user.picks(query, 0, club)
        posted = club.all_messages[-1]
        assert posted.text == "Orion\n\n6 people · projector\nTue 3 Mar, 14:00–15:00 · free until 20:00"
        assert posted.buttons == [["Book"]]
        acme.bot.heard(ben.user.follows("Book", posted))
        assert ben.sees.startswith("Where are you?")
        ben.says("Lisbon")
        ben.presses("Yes, that’s right")
        assert "invitation" in ben.sees
        ben.says(acme.invitation)
        assert ben.sees.startswith("Orion is free tomorrow, Tue 3 Mar, 13:00–14:00.\n")
        ben.presses("Book Orion")
        acme.bot.heard(lena.user.follows("Book", posted))
        assert lena.sees.startswith("Orion is taken tomorrow, Tue 3 Mar, 14:00–15:00.\n")
        assert "Wait for it" in lena.captions

    def test_in_the_organisations_group_all_see_the_mentors_and_only_the_asker_books(self, acme: Acme) -> None:
        lena, ben = acme.lena_comes_in(), acme.in_telegram("Ben")
        club = acme.telegram.group("Club", lena.user, ben.user)
        acme.bind_to_acme(club)
        assert lena.user.says("who has time?", club) is None
        acme.bot.heard(lena.user.says("/find Python tomorrow", club))
        card = club.answers[-1]
        assert card.text.startswith("Python mentors, tomorrow, Tue 3 Mar")
        before = (card.text, card.edits)
        acme.bot.heard(ben.user.presses("10:00–10:30", chat=club))
        acme.telegram.wait(lambda: bool(ben.user.toasts))
        assert ben.user.toasts == [Toast("These buttons are for Lena Vogel. Write to me and I’ll help you too.", True)]
        acme.bot.heard(lena.user.presses("10:00–10:30", chat=club))
        acme.telegram.wait(lambda: lena.user.toasts[-1].text != "")
        assert lena.user.toasts[-1] == Toast("I’ve answered you in our private chat.", False)
        assert lena.sees.startswith("Held for you until 09:05")
        assert (card.text, card.edits) == before

    def test_continue_in_private_carries_the_request_through_invitation_and_zone(self, acme: Acme) -> None:
        nora = InTelegram(acme.bot, acme.telegram.user("Nora", started=False))
        club = acme.telegram.group("Club", nora.user)
        acme.bot.heard(nora.user.says("/find Python tomorrow", club))
        assert (club.last.text, club.last.buttons) == ("Let’s do this in private.", [["Continue in private"]])
        start = club.last.keyboard[0][0]["url"].partition("=")[2]
        assert nora.says(f"/start {start}").startswith("Where are you?")
        assert nora.says(acme.invitation).startswith("Welcome to Acme, Nora!\n\nWhere are you?")
        nora.says("Berlin")
        assert nora.presses("Yes, that’s right").startswith("Python mentors, tomorrow, Tue 3 Mar\n\nMaya Iyer")

    def test_a_card_is_edited_in_place_and_every_press_is_answered(self, acme: Acme) -> None:
        lena = acme.lena_comes_in()
        lena.says("find Python mentor tomorrow")
        card = lena.user.private.answers[-1]
        for caption in ("More times", "10:00–10:30", "‹ Back", "11:00–11:30", "Confirm"):
            lena.presses(caption)
        assert (lena.user.private.answers[-1], card.edits) == (card, 5)
        assert card.text.startswith("Confirmed\n")
        acme.telegram.wait(lambda: all(press.answer for press in acme.telegram.world.presses.values()))


def test_the_same_words_in_the_same_order_on_both_platforms(acme: Acme) -> None:
    lena, omar = acme.lena_comes_in(), acme.in_slack("Omar Haddad", "Europe/Berlin")

    def steps(voice: InTelegram | InSlack, time: str) -> list[list[str]]:
        seen = []
        voice.says("find Python mentor tomorrow")
        for caption in (time, "Confirm", "Cancel"):
            voice.presses(caption)
            seen.append(voice.captions)
        return seen

    assert steps(lena, "10:00–10:30") == steps(omar, "11:00–11:30")


def test_what_one_person_writes_is_answered_in_order(acme_anywhere: Acme) -> None:
    lena, omar = acme_anywhere.lena_comes_in(), acme_anywhere.in_slack("Omar Haddad", "Europe/Berlin")
    words = ["my sessions", "settings", "find Python tomorrow", "find Maya tomorrow", "my sessions"]
    firsts = [
        "You have no sessions coming up.",
        "this is what I remember",
        "Python mentors",
        "Maya Iyer",
        "You have no",
    ]
    updates = [lena.user.says(each) for each in words]
    deliveries = [omar.user.types(each) for each in words]
    for update_id in updates:
        acme_anywhere.bot.served(update_id)
    for delivery in deliveries:
        acme_anywhere.bot.heard(delivery.payload["event_id"])
    for told in ([each.text for each in lena.user.private.answers[-5:]], [each.words for each in omar.user.messages()]):
        assert [first in text for first, text in zip(firsts, told, strict=True)] == [True] * 5
