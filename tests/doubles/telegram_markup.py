"""What Telegram accepts as a message's ``reply_markup`` (Bot API: InlineKeyboardMarkup, ReplyKeyboardMarkup, ForceReply)."""

from typing import Any
from urllib.parse import urlsplit

from tests.doubles.telegram_refusal import bad

BUTTON_LIMIT = 100
ROW_LIMIT = 8
STYLES = {"danger", "success", "primary"}
_ACTIONS = {
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
}
_CHATS = {"allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats"}
_ASKS = {"request_location", "request_users"}
_OF_USERS = {
    "request_id",
    "user_is_bot",
    "user_is_premium",
    "max_quantity",
    "request_name",
    "request_username",
    "request_photo",
}
_KEYBOARD = {
    "keyboard",
    "is_persistent",
    "resize_keyboard",
    "one_time_keyboard",
    "input_field_placeholder",
    "selective",
}


def check(markup: dict[str, Any] | None, *, private: bool, inline_only: bool = False) -> None:
    """Refuse what Telegram refuses; raises Refusal."""
    if markup is None:
        return
    if "inline_keyboard" in markup:
        _only(markup, {"inline_keyboard"}, "inline keyboard")
        _inline(markup["inline_keyboard"])
    elif inline_only:
        raise bad("inline keyboard expected")
    elif "keyboard" in markup:
        _only(markup, _KEYBOARD, "reply keyboard")
        _placeholder(markup)
        _reply(markup["keyboard"], private=private)
    elif "force_reply" in markup:
        _only(markup, {"force_reply", "input_field_placeholder", "selective"}, "force reply")
        _placeholder(markup)
    elif "remove_keyboard" in markup:
        _only(markup, {"remove_keyboard", "selective"}, "reply keyboard remove")
    else:
        raise bad("object expected as reply markup")


def is_inline(markup: dict[str, Any] | None) -> bool:
    """Whether a message with it can be edited later: only without markup or with an inline keyboard."""
    return markup is None or "inline_keyboard" in markup


def _only(given: dict[str, Any], known: set[str], what: str) -> None:
    unknown = set(given) - known
    if unknown:
        raise bad(f'can\'t parse {what}: unknown field "{min(unknown)}"')


def _rows(rows: Any) -> list[dict[str, Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("can't parse reply keyboard markup JSON object")
    if sum(len(row) for row in rows) > BUTTON_LIMIT:
        raise bad("REPLY_MARKUP_TOO_LONG")
    if any(len(row) > ROW_LIMIT for row in rows):
        raise bad("REPLY_MARKUP_ROW_TOO_LONG")
    return [button for row in rows for button in row]


def _placeholder(markup: dict[str, Any]) -> None:
    if "input_field_placeholder" in markup and not 1 <= len(markup["input_field_placeholder"]) <= 64:
        raise bad("INPUT_FIELD_PLACEHOLDER_INVALID")


def _inline(rows: Any) -> None:
    for button in _rows(rows):
        _only(button, _ACTIONS | {"text", "style"}, "inline keyboard button")
        _caption(button, "inline keyboard button")
        actions = sorted(_ACTIONS & set(button))
        if not actions:
            raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        if len(actions) > 1:
            raise bad(f"can't parse inline keyboard button: {' and '.join(actions)} exclude each other")
        _style(button)
        _action(button)


def _action(button: dict[str, Any]) -> None:
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button:
        _url(button["url"])
    chosen = button.get("switch_inline_query_chosen_chat")
    if chosen is not None:
        _only(chosen, _CHATS | {"query"}, "inline keyboard button")
        if len(chosen.get("query", "")) > 256:
            raise bad("BUTTON_DATA_INVALID")
        if not any(chosen.get(each) for each in _CHATS):
            raise bad("at least one chat type must be allowed")


def _url(url: str) -> None:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "tg" and (parts.scheme not in {"http", "https"} or "." not in host.strip(".")):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reply(rows: Any, *, private: bool) -> None:
    for button in _rows(rows):
        _only(button, {"text", "style", *_ASKS}, "keyboard button")
        _caption(button, "keyboard button")
        _style(button)
        if len(_ASKS & set(button)) > 1:
            raise bad("can't parse keyboard button: only one of the optional fields may be used")
        if button.get("request_location") and not private:
            raise bad("location can be requested in private chats only")
        if "request_users" in button:
            _users(button["request_users"], private=private)


def _users(asked: Any, *, private: bool) -> None:
    """Bot API: KeyboardButtonRequestUsers."""
    if not private:
        raise bad("users can be requested in private chats only")
    _only(asked, _OF_USERS, "keyboard button request users")
    if not isinstance(asked.get("request_id"), int):
        raise bad('can\'t parse keyboard button request users: Field "request_id" must be of type Number')
    if not 1 <= asked.get("max_quantity", 1) <= 10:
        raise bad("max_quantity must be between 1 and 10")


def _caption(button: dict[str, Any], what: str) -> None:
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad(f'can\'t parse {what}: Field "text" must be of type String and not empty')


def _style(button: dict[str, Any]) -> None:
    if "style" in button and button["style"] not in STYLES:
        raise bad("BUTTON_STYLE_INVALID")
