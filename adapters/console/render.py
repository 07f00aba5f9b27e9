"""A card as lines of plain text; its buttons are numbered, and a number typed presses that one."""

from collections.abc import Iterator

from bots.cards import Button, Card, Section
from bots.plain import plain


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
    caption = plain((button.caption,))
    if button.request is None:
        return f"{caption}: {button.url}"
    return f"[{next(numbers)}] {caption}"
