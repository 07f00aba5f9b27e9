"""The parts that many cards share."""

from collections.abc import Iterable, Sequence
from itertools import islice

from babel import Locale, UnknownLocaleError

from bots.cards import CAPTION_LIMIT, Button, Card, Section, Text, Tone
from bots.requests import Request
from bots.speaker import Speaker, Value


def rows(buttons: Iterable[Button], per_row: int = 3) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of at most so many."""
    left = iter(buttons)
    return tuple(iter(lambda: tuple(islice(left, per_row)), ()))


def clipped(caption: str, limit: int = CAPTION_LIMIT) -> str:
    """A caption that a phone shows whole."""
    return caption if len(caption) <= limit else caption[: limit - 1].rstrip() + "…"


def first_name(name: str) -> str:
    """How somebody is spoken to, and of where space is short."""
    return name.split(maxsplit=1)[0]


def press(speak: Speaker, key: str, request: Request, **values: str | int) -> Button:
    """A plain button captioned by a phrase."""
    return Button(clipped(speak.words(key, **values)), request)


def share(speak: Speaker, token: str) -> Button:
    """Puts a booking link's live card into a chat that the person picks, where the platform can (Telegram's inline mode)."""
    return Button(speak.words("share"), share=f"b_{token}")


def lines(*texts: Text) -> Section:
    """A section of lines, the empty ones left out."""
    return Section(lines=tuple(text for text in texts if text))


def simple(speak: Speaker, key: str, *buttons: Button, tone: Tone = "plain", per_row: int = 2, **values: Value) -> Card:
    """A card of one sentence and buttons under it."""
    return Card(title=speak.say(key, **values), sections=under(buttons, per_row), tone=tone)


def under(buttons: Sequence[Button], per_row: int = 2) -> tuple[Section, ...]:
    """A section of nothing but buttons, none where there are no buttons."""
    return (Section(buttons=rows(buttons, per_row)),) if buttons else ()


def called_in(tag: str, shown: str) -> str:
    """What a language is called in the one that is ``shown``; its tag where nobody knows."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(Locale.parse(shown, sep="-")) or tag
    except (UnknownLocaleError, ValueError):
        return tag
