"""A card as lines of plain text; its buttons are numbered, and a number typed presses that one."""

from collections.abc import Iterator

from bots.cards import Bold, Button, Card, Code, Italic, Link, Moment, Section, Span, Strike, Text

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


def draw(card: Card) -> str:
    """The card as lines, buttons numbered from 1 in the order of ``Card.requests``."""
    lines = [plain(card.title)]
    numbers = _numbers(card)
    for section in card.sections:
        lines += _section(section, numbers)
    if card.note:
        lines.append(f"  {plain(card.note)}")
    return "\n".join(line for line in lines if line.strip())


def _numbers(card: Card) -> Iterator[int]:
    return iter(range(1, len(card.requests()) + 1))


def _section(section: Section, numbers: Iterator[int]) -> Iterator[str]:
    for text in section.lines:
        yield f"  {plain(text)}"
    for field in section.fields:
        yield f"  {field.label}: {plain(field.value)}"
    for row in section.buttons:
        # What can only be shared in Telegram has nothing to press here.
        shown = [button for button in row if button.request is not None or button.url]
        if shown:
            yield "    " + "  ".join(_button(button, numbers) for button in shown)


def _button(button: Button, numbers: Iterator[int]) -> str:
    caption = button.caption.translate(_HIDDEN)
    if button.request is None:
        return f"{caption}: {button.url}"
    return f"[{next(numbers)}] {caption}"
