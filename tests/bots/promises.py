"""What every card and every toast promises, whatever it is about: held to wherever a test shows one."""

import re
import unicodedata
from dataclasses import replace

from adapters.console.render import draw
from bots.cards import CAPTION_LIMIT, Button, Card
from bots.codec import dump_requests, load_requests
from bots.conversation.handled import Handled
from bots.plain import plain

LINES = 14
"""About twelve lines fit a phone's screen; buttons come on top."""
TOAST_LIMIT = 200
LABEL_LIMIT = 75


def keep(card: Card) -> None:
    """The first line says something, the rest fits a phone, captions are whole, and each request survives the database."""
    assert _has_words(plain(card.title)), f"the first line says nothing: {card.title!r}"
    assert len(_said(card).splitlines()) <= LINES, f"too long for a phone:\n{_said(card)}"
    for button in card.buttons():
        _keep_button(button)
    assert load_requests(dump_requests(card.requests())) == card.requests()


def keep_toast(handled: Handled) -> None:
    """A toast fits where a platform shows it."""
    assert handled.toast is None or 1 <= len(handled.toast) <= TOAST_LIMIT


def _keep_button(button: Button) -> None:
    assert 1 <= len(button.caption) <= CAPTION_LIMIT, f"a phone cuts {button.caption!r}"
    assert _has_words(button.caption), f"{button.caption!r} means nothing without its picture"
    assert button.label is None or len(button.label) <= LABEL_LIMIT
    if button.confirm is not None:
        assert len(button.confirm.title) <= 100
        assert len(button.confirm.text) <= 300


def _said(card: Card) -> str:
    return draw(replace(card, form=None, sections=tuple(replace(each, buttons=()) for each in card.sections)))


def _has_words(text: str) -> bool:
    """Whether something is left without emoji and signs: they are decoration alone."""
    return any(unicodedata.category(c)[0] in "LN" for c in re.sub(r"\s", "", text))
