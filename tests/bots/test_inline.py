"""Telegram's inline mode: what is found while somebody types in any chat, and what a share button puts there."""

import re

from adapters.console.render import draw
from bots.conversation.handled import InlinePage
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker


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
