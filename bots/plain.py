"""Texts without markup, for where there is none: the terminal, and the plain part of a mail; and the addresses in such words."""

import re
from collections.abc import Iterator

from bots.cards import Bold, Code, Italic, Link, Moment, Span, Strike, Text

_HIDDEN = dict.fromkeys([*range(32), 127, *range(128, 160)])
"""Control characters: a name must not move the cursor or colour the screen."""

_ADDRESS = re.compile(r"(?<!\w)https?://\w[^\s<>|\"]*", re.IGNORECASE)
_ENDS_NO_ADDRESS = ".,;:!?'’”»)]}"
_CUT = "…"


def parted(words: str) -> Iterator[tuple[str, bool]]:
    """The words in parts, each with whether it is a web address, which a platform must neither mark up nor alter.

    What ends a sentence around an address is none of it, nor a bracket that the address does not open; one that was cut
    short with an ellipsis leads nowhere and is mere words.
    """
    done = 0
    for found in _ADDRESS.finditer(words):
        address = _without_end(found.group())
        if _CUT in address:
            continue
        yield words[done : found.start()], False
        yield address, True
        done = found.start() + len(address)
    yield words[done:], False


def _without_end(address: str) -> str:
    while address.endswith(tuple(_ENDS_NO_ADDRESS)):
        if address.endswith(")") and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def plain(text: Text) -> str:
    """The text without markup; control characters are left out, so that a name stays a name."""
    return "".join(_span(span) for span in text)


def _span(span: Span) -> str:
    match span:
        case str():
            words = span
        case Bold(text=words) | Italic(text=words) | Strike(text=words) | Code(text=words) | Moment(text=words):
            pass
        case Link(caption=caption, url=url):
            words = url if caption == url else f"{caption} ({url})"
    return words.translate(_HIDDEN)
