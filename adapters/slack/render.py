"""A card as a Slack message: pure functions from Keyed to the text and blocks that Slack takes.

Limits: https://docs.slack.dev/reference/block-kit/blocks and …/block-elements/button-element.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from adapters.slack.text import (
    ELLIPSIS,
    Block,
    bold,
    escape,
    mrkdwn,
    mrkdwn_text,
    plain,
    plain_text,
    shortened,
)
from bots.actions import pack
from bots.cards import Button, Card, Confirm, Field, Keyed, Section, Style, Text

MESSAGE_BLOCKS = 50
"""Blocks in one message."""
VIEW_BLOCKS = 100
"""Blocks in one view."""
PRESS = "press"
FORM = "form"
LINK = "link"
"""What an ``action_id`` begins with: a press, a press that opens a modal at once, a button that only opens an address."""

_SECTION_TEXT = 3000
_TITLE = 1800  # characters of mrkdwn; our own limits, so that the parts of one message leave each other room
_NOTE = 2000
_FIELDS = 10
_FIELD_TEXT = 2000
_CAPTION = 75
_ROW = 5
_URL = 3000
_FALLBACK_BYTES = 3000  # chat.update refuses more than 4,000 bytes, counted after escaping
_ROOM = 9000  # characters of text in one message; Slack refuses about 13,000 (msg_blocks_too_long)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message for Slack: the top-level text that notifications and screen readers use, and the blocks."""

    text: str
    blocks: tuple[Block, ...]


class _Room:
    """The characters of text still free in a message; the first line that does not fit closes it."""

    def __init__(self, free: int) -> None:
        self._free = free
        self.closed = False

    def fits(self, line: str) -> bool:
        self.closed = self.closed or len(line) > self._free
        self._free -= 0 if self.closed else len(line) + 1
        return not self.closed


def render(keyed: Keyed, *, most: int = MESSAGE_BLOCKS) -> Rendered:
    """Draw a card in at most ``most`` blocks: bold title, sections, the note, and the button that opens its form.

    What does not fit is left out by whole lines, then by whole blocks, with an ellipsis in its place.
    """
    card = keyed.card
    title, note = _title(card.title), shortened_line(card.note, _NOTE)
    room = _Room(_ROOM - len(title) - len(note))
    blocks = [_section(title)]
    number = 0
    for section in card.sections:
        blocks += _section_blocks(section, room)
        for row in section.buttons:
            blocks += _actions(_buttons(row, keyed.token, number, len(blocks)))
            number += sum(button.request is not None for button in row)
    if card.form is not None:
        opener = Button(card.form.title, card.form.request, style=Style.PRIMARY, opens_form=True)
        blocks += _actions([_button(opener, keyed.token, number, 0)])
    if note.strip():
        blocks.append({"type": "context", "elements": [mrkdwn_text(note)]})
    return Rendered(fallback(card), tuple(_fitting(blocks, most)))


def fallback(card: Card) -> str:
    """What a notification says: title, lines and fields as plain words, escaped, within what an update takes."""
    lines = [plain(card.title).strip()]
    for section in card.sections:
        lines += [plain(line) for line in section.lines]
        lines += [f"{field.label}: {plain(field.value)}" for field in section.fields]
    kept: list[str] = []
    free = _FALLBACK_BYTES
    for line in (escape(shortened(line, 500)) for line in lines if line.strip()):
        free -= len(line.encode()) + 1
        if free < 0:
            break
        kept.append(line)
    return "\n".join(kept) or ELLIPSIS


def shortened_line(text: Text, limit: int) -> str:
    """A line of mrkdwn of at most ``limit`` characters; one that is longer loses its markup and its end."""
    line = mrkdwn(text)
    return line if len(line) <= limit else _cut(plain(text), limit)


def _cut(words: str, limit: int) -> str:
    while (excess := len(escape(words + ELLIPSIS)) - limit) > 0:
        words = words[: -max(1, excess // 5)].rstrip()  # one character becomes at most five
    return escape(words + ELLIPSIS)


def _title(title: Text) -> str:
    line = bold(title)
    return (line if len(line) <= _TITLE else bold((shortened(plain(title), _TITLE // 6),))) or ELLIPSIS


def _section(text: str) -> Block:
    return {"type": "section", "text": mrkdwn_text(text)}


def _section_blocks(section: Section, room: _Room) -> Iterator[Block]:
    lines = [shortened_line(line, _SECTION_TEXT) for line in section.lines]
    yield from (_section(chunk) for chunk in _chunks(lines, room))
    fields = [text for text in (_field(field) for field in section.fields) if room.fits(text)]
    for start in range(0, len(fields), _FIELDS):
        yield {"type": "section", "fields": [mrkdwn_text(text) for text in fields[start : start + _FIELDS]]}


def _field(field: Field) -> str:
    label = bold((shortened(field.label, 200),)) or ELLIPSIS
    return f"{label}\n{shortened_line(field.value, _FIELD_TEXT - len(label) - 1) or ELLIPSIS}"


def _chunks(lines: Iterable[str], room: _Room) -> Iterator[str]:
    """The lines that fit, joined to texts of at most 3,000 characters; an ellipsis where the first did not fit."""
    chunk: list[str] = []
    for line in lines:
        already_closed = room.closed
        fits = room.fits(line)
        if already_closed and not fits:
            return
        shown = line if fits else ELLIPSIS
        if chunk and len("\n".join((*chunk, shown))) > _SECTION_TEXT:
            yield "\n".join(chunk)
            chunk = []
        chunk.append(shown)
        if room.closed:
            break
    if any(line.strip() for line in chunk):
        yield "\n".join(chunk)


def _buttons(row: Sequence[Button], token: str, number: int, salt: int) -> list[Block]:
    drawn: list[Block] = []
    for position, button in enumerate(row):
        if button.request is not None or button.url is not None:
            drawn.append(_button(button, token, number, salt * 100 + position))
        number += button.request is not None
    return drawn


def _actions(elements: Sequence[Block]) -> Iterator[Block]:
    for start in range(0, len(elements), _ROW):
        yield {"type": "actions", "elements": list(elements[start : start + _ROW])}


def _button(button: Button, token: str, number: int, place: int) -> Block:
    """One button: ``action_id`` says how a press is served, ``value`` carries the packed payload."""
    drawn: Block = {"type": "button", "text": plain_text(button.caption, _CAPTION)}
    if button.request is None:
        drawn["action_id"] = f"{LINK}:{place}"
    else:
        drawn["action_id"] = f"{FORM if button.opens_form else PRESS}:{number}"
        drawn["value"] = pack(token, number)
    if button.url is not None:
        drawn["url"] = button.url[:_URL]
    if button.style is not Style.PLAIN:
        drawn["style"] = button.style.value
    if button.label:
        drawn["accessibility_label"] = shortened(button.label, _CAPTION)
    if button.confirm is not None:
        drawn["confirm"] = _confirm(button.confirm, button.style)
    return drawn


def _confirm(confirm: Confirm, style: Style) -> Block:
    drawn: Block = {
        "title": plain_text(confirm.title, 100),
        "text": plain_text(confirm.text, 300),
        "confirm": plain_text(confirm.yes, 30),
        "deny": plain_text(confirm.no, 30),
    }
    if style is Style.DANGER:
        drawn["style"] = style.value
    return drawn


def _fitting(blocks: list[Block], most: int) -> list[Block]:
    if len(blocks) <= most:
        return blocks
    return [*blocks[: most - 1], {"type": "context", "elements": [mrkdwn_text(ELLIPSIS)]}]
