"""A card as one Telegram message: HTML text and keyboard. Pure: the same card always gives the same message.

Limits (Bot API): text 4096 UTF-16 units after parsing, ``callback_data`` 64 bytes, 100 buttons a message, 8 a row, placeholder
64. Telegram has no confirm dialogue and no form: the assistant asks both by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from telegram import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    ReplyKeyboardMarkup,
    SwitchInlineQueryChosenChat,
)

from adapters.telegram import text as spans
from adapters.telegram.words import (
    CHOOSE_PEOPLE,
    CHOOSE_PERSON,
    EMPTY,
    OR_CHOOSE,
    OR_SHARE_LOCATION,
    SHARE_LOCATION,
    SHORTENED,
)
from bots import actions
from bots.cards import Button, Card, Field, File, Keyed, Style, Text
from bots.inbound import Place

TEXT_LIMIT = 4096
FILE_CAPTION_LIMIT = 1024
"""Units of what a file is sent with (Bot API: sendDocument)."""
LINE_LIMIT = 1000
"""Units that one line keeps in a card that is too long as a whole."""
CAPTION_LIMIT = 64
PLACEHOLDER_LIMIT = 64
BUTTON_LIMIT = 100
CHOSEN_LIMIT = 10
"""People who can be chosen at once (Bot API: KeyboardButtonRequestUsers)."""
ROW_LIMIT = 8
SHARED_QUERY_LIMIT = 256

_STYLES = {Style.PRIMARY: "primary", Style.DANGER: "danger"}

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ForceReply


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a message; ``within`` is the tag around it, ``b`` or ``i``."""

    text: Text = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A message ready to be sent: HTML, its keyboard, and a second message where one cannot hold both keyboards.

    With a ``file`` the HTML is the file's caption.
    """

    text: str
    markup: Markup | None = None
    follow_up: "Drawing | None" = None
    file: File | None = None

    @property
    def inline(self) -> InlineKeyboardMarkup | None:
        """The keyboard that an edit may carry."""
        return self.markup if isinstance(self.markup, InlineKeyboardMarkup) else None

    @property
    def has_keys(self) -> bool:
        """Whether a keyboard stands in place of the letters, for it or for what follows."""
        return isinstance((self.follow_up or self).markup, ReplyKeyboardMarkup)

    @property
    def can_edit(self) -> bool:
        """Whether an existing message can become this one: edits carry inline keyboards alone."""
        return self.file is None and (self.markup is None or self.inline is not None)


def draw(keyed: Keyed, place: Place) -> Drawing:
    """The card as a message for a private chat or a group."""
    card = keyed.card
    keyboard = _keyboard(keyed)
    if card.file is not None:
        return Drawing(_body([*_lines(card)], FILE_CAPTION_LIMIT), keyboard, file=card.file)
    body = _body([*_lines(card), *_unlinked(card)])
    keys, said = _keys(card) if place is Place.PRIVATE else (None, "")
    if keys is not None:
        return Drawing(body, keyboard, Drawing(said, keys)) if keyboard else Drawing(body, keys)
    if card.reply_hint and keyboard is None:
        hint = spans.cut(card.reply_hint, PLACEHOLDER_LIMIT) or None
        return Drawing(body, ForceReply(selective=place is Place.GROUP or None, input_field_placeholder=hint))
    return Drawing(body, keyboard)


def draw_result(keyed: Keyed) -> Drawing:
    """The card as posted by inline mode, into chats where the bot may be a stranger: its links are its only buttons."""
    rows = [[button for button in row if button.request is None] for row in _rows(keyed.card)]
    return Drawing(_body([*_lines(keyed.card), *_unlinked(keyed.card)]), _markup([_linked(row) for row in rows]))


def _lines(card: Card) -> Iterator[Line]:
    yield Line(card.title, "b")
    for section in card.sections:
        if section.lines or section.fields:
            yield Line()
        yield from (Line(line) for line in section.lines)
        yield from (Line(_labelled(field)) for field in section.fields)
    if card.note:
        yield Line()
        yield Line(card.note, "i")


def _labelled(field: Field) -> Text:
    return (f"{field.label}: ", *field.value)


def _unlinked(card: Card) -> Iterator[Line]:
    """Addresses that Telegram takes for no link (a machine without a domain), to be read and copied."""
    for button in card.buttons():
        if button.request is None and button.url and not spans.opens(button.url):
            yield Line((f"{button.caption}: {button.url}",))


def _body(lines: list[Line], limit: int = TEXT_LIMIT) -> str:
    whole = "\n".join(_html(line) for line in lines).strip()
    return (whole or EMPTY) if _size(lines) <= limit else "\n".join(_html(line) for line in _fitting(lines, limit))


def _fitting(lines: list[Line], limit: int) -> list[Line]:
    """As many whole lines as fit, and a last one that says so."""
    left = limit - spans.length(SHORTENED) - 1
    kept: list[Line] = []
    for line in (Line(spans.clipped(each.text, LINE_LIMIT), each.within) for each in lines):
        left -= _size([line])
        if left < 0:
            break
        kept.append(line)
    return [*kept, Line((SHORTENED,), "i")]


def _size(lines: list[Line]) -> int:
    return sum(spans.length(_visible(line)) + 1 for line in lines)


def _visible(line: Line) -> str:
    # The word joiners that escaping adds count too, so the length is taken after it.
    return spans.plain(tuple(span if not isinstance(span, str) else spans.escape(span) for span in line.text))


def _html(line: Line) -> str:
    return spans.html(line.text, line.within)


def _rows(card: Card) -> Iterator[tuple[Button, ...]]:
    for section in card.sections:
        for row in section.buttons:
            yield from (row[start : start + ROW_LIMIT] for start in range(0, len(row), ROW_LIMIT))


def _keyboard(keyed: Keyed) -> InlineKeyboardMarkup | None:
    numbers = count()
    rows = []
    for row in _rows(keyed.card):
        drawn = []
        for button in row:
            if button.request is not None:
                drawn.append(_inline(button, callback_data=actions.pack(keyed.token, next(numbers))))
            else:
                drawn += _linked((button,))
        rows.append(drawn)
    return _markup(rows)


def _markup(rows: list[list[InlineKeyboardButton]]) -> InlineKeyboardMarkup | None:
    kept: list[list[InlineKeyboardButton]] = []
    left = BUTTON_LIMIT
    for row in rows:
        if row[:left]:
            kept.append(row[:left])
            left -= len(row[:left])
    return InlineKeyboardMarkup(kept) if kept else None


def _linked(row: list[Button] | tuple[Button, ...]) -> list[InlineKeyboardButton]:
    drawn = []
    for button in row:
        if button.url and spans.opens(button.url):
            drawn.append(_inline(button, url=button.url))
        elif button.share is not None:
            query = button.share[:SHARED_QUERY_LIMIT]
            chosen = SwitchInlineQueryChosenChat(query=query, allow_user_chats=True, allow_group_chats=True)
            drawn.append(_inline(button, switch_inline_query_chosen_chat=chosen))
    return drawn


def _inline(
    button: Button,
    *,
    callback_data: str | None = None,
    url: str | None = None,
    switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat | None = None,
) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        spans.cut(button.caption, CAPTION_LIMIT) or EMPTY,
        callback_data=callback_data,
        url=url,
        switch_inline_query_chosen_chat=switch_inline_query_chosen_chat,
        style=_STYLES.get(button.style),
    )


def _keys(card: Card) -> tuple[ReplyKeyboardMarkup | None, str]:
    """The keyboard in place of the letters, which private chats alone have, and the words over it where it comes by itself."""
    if card.asks_location:
        return _keyboard_of(KeyboardButton(SHARE_LOCATION, request_location=True), card.reply_hint), OR_SHARE_LOCATION
    if not card.asks_people:
        return None, ""
    asked = KeyboardButtonRequestUsers(
        1,
        user_is_bot=False,
        max_quantity=min(card.asks_people, CHOSEN_LIMIT),
        request_name=True,
        request_username=True,
    )
    caption = CHOOSE_PERSON if card.asks_people == 1 else CHOOSE_PEOPLE
    return _keyboard_of(KeyboardButton(caption, request_users=asked), card.reply_hint), OR_CHOOSE


def _keyboard_of(button: KeyboardButton, hint: str | None) -> ReplyKeyboardMarkup:
    placeholder = spans.cut(hint, PLACEHOLDER_LIMIT) if hint else None
    return ReplyKeyboardMarkup(
        [[button]],
        resize_keyboard=True,
        one_time_keyboard=True,
        input_field_placeholder=placeholder or None,
    )
