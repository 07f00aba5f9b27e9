"""A card as a mail: a subject, plain text, and HTML in which all user text is escaped.

Chat buttons do not work in a mail: only those that open an address are kept.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from bots.cards import Bold, Button, Card, Code, Italic, Link, Span, Strike, Text
from bots.plain import plain

SUBJECT_LIMIT: Final = 150
"""Characters: what any reader shows, and far below what a header may have."""
_TAGS: Final = {Bold: "b", Italic: "i", Strike: "s", Code: "code"}


def subject(card: Card) -> str:
    """The first line of the card, on one line."""
    words = plain(card.title)
    return words if len(words) <= SUBJECT_LIMIT else f"{words[: SUBJECT_LIMIT - 1]}…"


def lines(card: Card) -> Iterator[str]:
    """The card as lines of plain text."""
    yield plain(card.title)
    for section in card.sections:
        yield ""
        for text in section.lines:
            yield plain(text)
        for field in section.fields:
            yield f"{field.label}: {plain(field.value)}"
        for button in _links(section.buttons):
            yield f"{plain((button.caption,))}: {button.url}"
    if card.note:
        yield ""
        yield plain(card.note)


def html(card: Card) -> str:
    """The card as HTML; every word is escaped."""
    parts = [f"<h3>{_marked(card.title)}</h3>"]
    for section in card.sections:
        parts += [f"<p>{_marked(text)}</p>" for text in section.lines]
        rows = [f"<tr><td>{escape(field.label)}</td><td>{_marked(field.value)}</td></tr>" for field in section.fields]
        parts += [f"<table cellpadding='4'>{''.join(rows)}</table>"] if rows else []
        parts += [f"<p>{_anchor(button.caption, button.url or '')}</p>" for button in _links(section.buttons)]
    if card.note:
        parts.append(f"<p><small>{_marked(card.note)}</small></p>")
    return f"<!DOCTYPE html><html><body>{''.join(parts)}</body></html>"


def _links(rows: tuple[tuple[Button, ...], ...]) -> list[Button]:
    return [button for row in rows for button in row if button.request is None and button.url]


def _marked(text: Text) -> str:
    return "".join(_span(span) for span in text)


def _span(span: Span) -> str:
    if isinstance(span, Link):
        return _anchor(span.caption, span.url)
    words = escape(plain((span,)))
    tag = _TAGS.get(type(span))
    return f"<{tag}>{words}</{tag}>" if tag else words


def _anchor(caption: str, url: str) -> str:
    words = escape(plain((caption,)))
    return f'<a href="{escape(url)}">{words}</a>' if url.startswith(("https://", "http://")) else words
