"""Telegram's inline mode: what is found while somebody types in any chat, and what a share button puts there."""

import re
from datetime import timedelta

import pytest

from adapters.console.render import draw
from bots.conversation.handled import InlinePage
from core.model.hours import WeeklyHours
from core.model.room import ALWAYS
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.builders import a_room, an_organisation, at


def types(speaker: Speaker, query: str, offset: str = "") -> InlinePage:
    """What is offered for the words after the bot's name."""
    return speaker.dialogue.assistant.inline(speaker.who, query, offset)


def about_maya(cast: Cast) -> list[str]:
    """The buttons of her card as Lena sees it."""
    cast.lena.says("find SQL mentor tomorrow")
    cast.lena.presses("More times")
    cast.lena.presses("About the mentor")
    return cast.lena.captions


def test_mentors_are_found_by_words_with_a_way_into_the_private_chat(cast: Cast) -> None:
    page = types(cast.lena, "python tomorrow")
    assert [result.title for result in page.results] == ["Maya Iyer", "Tom Becker"]
    first = page.results[0]
    assert first.description == "Tue 3 Mar, 09:00, 09:30, 10:00 · Python, SQL"
    assert re.sub(r"m_\d+", "m_1", draw(first.card.card)) == (
        "Maya Iyer · Python, SQL\n  Next open times (30 min):\n  Tue 3 Mar, 09:00\n  Tue 3 Mar, 09:30\n"
        "  Tue 3 Mar, 10:00\n    Book: https://t.me/slotbot?start=m_1"
    )


def test_who_is_not_known_yet_is_led_into_the_private_chat(cast: Cast) -> None:
    assert types(cast.stranger, "python") == InlinePage((), "", "Set me up first", "inline")


def test_a_share_button_puts_the_links_live_card_into_a_chat(cast: Cast) -> None:
    cast.maya.says("/mylink")
    cast.maya.presses("Make my link")
    shared = next(button.share for button in cast.maya.card.buttons() if button.share)
    page = types(cast.omar, shared)
    assert [(result.title, result.description) for result in page.results] == [
        ("Maya Iyer · Atelier", "Open times as they are now, and a way to book")
    ]
    shown = draw(page.results[0].card.card).splitlines()
    assert shown[0] == "Maya Iyer · Atelier"
    assert shown[-1] == f"    Book: https://t.me/slotbot?start={shared}"
    assert cast.omar.says(f"/start {shared}").startswith("Maya Iyer")


def test_a_mentors_card_is_shared_as_well_once_there_is_a_link(cast: Cast) -> None:
    assert "Share" not in about_maya(cast)
    cast.maya.says("/mylink")
    cast.maya.presses("Make my link")
    assert "Share" in about_maya(cast)


def test_a_link_that_leads_nowhere_is_not_shared(cast: Cast) -> None:
    assert types(cast.lena, "b_nothing") == InlinePage((), "", "Open the chat", "inline")


@pytest.fixture
def house(cast: Cast) -> Cast:
    """Three rooms; it is Monday 9:00 in Berlin. Omar has Vega today from 11:00, and Tom all of Orion tomorrow at two."""
    with cast.dialogue.store.write() as unit:
        here = unit.organisations.all()[0]
        a_room(unit, here, "Orion", 6, amenities=("projector",))
        a_room(unit, here, "Vega", 8)
        a_room(unit, here, "Hall", 40, hours=WeeklyHours("Europe/Berlin", ALWAYS))
    for speaker, words, book in (
        (cast.omar, "Vega today at 11 Berlin time for 30 minutes", "Book Vega"),
        (cast.maya, "Orion tomorrow 14:00-15:00", "Book Orion"),
    ):
        speaker.says(words)
        speaker.presses(book)
    return cast


def offered(page: InlinePage) -> list[tuple[str, str]]:
    return [(result.title, result.description) for result in page.results]


def leads(page: InlinePage, number: int = 0) -> str:
    """What the button of the posted card sends into the private chat."""
    return draw(page.results[number].card.card).rpartition("?start=")[2]


class TestRooms:
    def test_free_rooms_are_found_with_until_when_they_are_free(self, house: Cast) -> None:
        assert offered(types(house.lena, "room for 7 now")) == [
            ("Vega · free until 11:00", "today, Mon 2 Mar, 09:00–10:00 · 8 people"),
            ("Hall · free for a day and longer", "today, Mon 2 Mar, 09:00–10:00 · 40 people"),
        ]
        page = types(house.lena, "room for 6 tomorrow 2pm")
        assert offered(page) == [
            ("Vega · free until 20:00", "tomorrow, Tue 3 Mar, 14:00–15:00 · 8 people"),
            ("Hall · free for a day and longer", "tomorrow, Tue 3 Mar, 14:00–15:00 · 40 people"),
        ]
        assert re.sub(r"r_\d+", "r_1", draw(page.results[0].card.card)) == (
            "Vega\n  8 people\n  Tue 3 Mar, 14:00–15:00 · free until 20:00\n"
            "    Book: https://t.me/slotbot?start=r_1_29542380_60"
        )

    def test_who_follows_the_button_books_it_or_reads_what_has_become_of_it(self, house: Cast) -> None:
        way = leads(types(house.lena, "room for 6 tomorrow 2pm"))
        assert house.omar.says(f"/start {way}").startswith("Vega is free tomorrow, Tue 3 Mar, 15:00–16:00.\n")
        house.omar.presses("Book Vega")
        assert "Room: Vega" in house.omar.sees
        assert house.lena.says(f"/start {way}").startswith("Vega is taken tomorrow, Tue 3 Mar, 14:00–15:00.\n")
        house.dialogue.passes(at("08:00", day=2))
        assert house.lena.says(f"/start {way}").startswith("That time is past. Vega today:\n")

    def test_a_room_is_asked_for_by_name(self, house: Cast) -> None:
        assert offered(types(house.lena, "Orion tomorrow 2pm"))[-1] == (
            "Orion · free",
            "tomorrow, Tue 3 Mar, 15:00–16:00 · 6 people · projector",
        )
        assert offered(types(house.lena, "orion"))[0][0] == "Orion · free until 20:00"
        assert offered(types(house.lena, "Orion tomorrow"))[0][1].startswith("tomorrow, Tue 3 Mar, 08:00–09:00")

    def test_where_no_room_does_a_button_leads_to_the_form_that_asks(self, house: Cast) -> None:
        assert types(house.lena, "room for 400 tomorrow") == InlinePage((), "", "No room then. Ask me", "rooms")
        assert house.lena.says("/start rooms").startswith("Find a room")

    def test_a_link_into_another_house_or_with_nonsense_leads_nowhere_else(self, house: Cast) -> None:
        with house.dialogue.store.write() as unit:
            elsewhere = a_room(unit, an_organisation(unit, "Elsewhere"), "Secret", 4).id
        assert house.lena.says(f"/start r_{elsewhere}_29542380_60").startswith("There is no such room here.")
        for nonsense in ("r_", "r_1_2", "r_1_2_0", "r_x_2_3", "r_1_9999999999_60"):
            assert house.lena.says(f"/start {nonsense}").startswith("Hello Lena, you’re in Atelier."), nonsense

    def test_what_is_held_for_somebody_is_perhaps_free_and_waited_for(self, house: Cast) -> None:
        house.grace.says("wait for Orion tomorrow 14-15 Berlin time")
        house.maya.says("Orion tomorrow")
        house.maya.presses("Release 14:00")
        house.dialogue.passes(house.dialogue.clock.now() + timedelta(seconds=1))
        page = types(house.lena, "room with projector tomorrow 2pm")
        assert offered(page)[0] == (
            "Orion · perhaps free (held for somebody until 09:05)",
            "tomorrow, Tue 3 Mar, 14:00–15:00 · 6 people · projector",
        )
        assert (
            draw(page.results[0].card.card)
            .splitlines()[-1]
            .startswith("    Wait for it: https://t.me/slotbot?start=r_")
        )
        assert house.lena.says(f"/start {leads(page)}").splitlines()[:3] == [
            "Orion is perhaps free tomorrow, Tue 3 Mar, 14:00–15:00.",
            "  Orion · Tue 3 Mar, 14:00–15:00 · perhaps free (held for somebody until 09:05)",
            "    [1] Wait for Orion",
        ]

    def test_in_german(self, house: Cast) -> None:
        house.lena.says("sprich deutsch")
        assert offered(types(house.lena, "Raum für 7 jetzt"))[0] == (
            "Vega · frei bis 11:00",
            "heute, Mo 2. März, 09:00–10:00 · 8 Personen",
        )
