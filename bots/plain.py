"""Texts without markup, for where there is none: the terminal, and the plain part of a mail."""

from bots.cards import Bold, Code, Italic, Link, Moment, Span, Strike, Text

_HIDDEN = dict.fromkeys([*range(32), 127, *range(128, 160)])
"""Control characters: a name must not move the cursor or colour the screen."""


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
