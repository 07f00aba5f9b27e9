"""A card as a text message: plain words and addresses, cut to three segments.

Sources: 3GPP TS 23.038 (the GSM 7-bit alphabet and its extension), 3GPP TS 23.040 (a message of several segments spends a part of
each on its number: 153 of 160 characters are left, 67 of 70 where one is outside the alphabet).
"""

from collections.abc import Iterator
from typing import Final

from bots.cards import Card
from bots.plain import plain

SEGMENTS: Final = 3
"""How many segments a notice has at most: each is paid for."""
_ALPHABET: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("^{}\\[~]|€")
"""Characters that count as two."""
_SIMPLER: Final = str.maketrans(
    {
        "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "...", "·": "-", "→": "->",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    }
)  # fmt: skip
"""What stands for a typographic character, so that one does not double the price of a message."""


def text(card: Card) -> str:
    """The card's first line, as much of the rest as three segments hold, and its addresses, which are never cut."""
    title, *rest = (_simple(line) for line in _lines(card))
    links = [
        _simple(f"{plain((button.caption,))}: {button.url}") for button in card.buttons() if _leads_out(button.url)
    ]
    while links and not fits("\n".join([title[:60], *links])):
        links.pop()
    kept: list[str] = []
    for line in rest:
        if not fits("\n".join([title, *kept, line, *links])):
            break
        kept.append(line)
    whole = "\n".join([title, *kept, *links])
    while not fits(whole) and len(title) > 1:
        title = f"{title[:-8].rstrip()}..."[: len(title) - 1]
        whole = "\n".join([title, *links])
    return whole


def fits(words: str) -> bool:
    """Whether the words fit into three segments."""
    if all(character in _ALPHABET or character in _EXTENDED for character in words):
        return len(words) + sum(character in _EXTENDED for character in words) <= 153 * SEGMENTS
    return len(words.encode("utf-16-le")) // 2 <= 67 * SEGMENTS


def _simple(words: str) -> str:
    return " ".join(words.translate(_SIMPLER).split())


def _lines(card: Card) -> Iterator[str]:
    yield plain(card.title)
    for section in card.sections:
        for line in section.lines:
            yield plain(line)
        for field in section.fields:
            yield f"{field.label}: {plain(field.value)}"


def _leads_out(url: str | None) -> bool:
    return url is not None and url.startswith(("https://", "http://"))
