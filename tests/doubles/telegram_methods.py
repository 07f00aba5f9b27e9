"""The methods of the Bot API, each refusing what Telegram refuses, in Telegram's words."""

import re
from collections.abc import Callable
from typing import Any

from tests.doubles import telegram_inline, telegram_markup
from tests.doubles.telegram_fields import Fields
from tests.doubles.telegram_html import CAPTION_LIMIT, TEXT_LIMIT, parse, plain, utf16
from tests.doubles.telegram_refusal import bad, migrated
from tests.doubles.telegram_updates import Feed
from tests.doubles.telegram_world import Chat, Json, Message, Toast, World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}
_ACTIONS = {"typing", "upload_document", "upload_photo", "find_location", "choose_sticker"}


class Methods:
    """Every method but getUpdates: fields in, result out, or Refusal. Called with the world's lock held."""

    def __init__(self, world: World, feed: Feed) -> None:
        self._world = world
        self._feed = feed
        self.named: dict[str, Callable[[Fields], Any]] = {
            "getMe": self.get_me,
            "setMyCommands": self.set_my_commands,
            "getMyCommands": lambda fields: self._world.commands.get(_commands_key(fields), []),
            "setChatMenuButton": self.set_chat_menu_button,
            "setWebhook": feed.set_webhook,
            "deleteWebhook": feed.delete_webhook,
            "getWebhookInfo": lambda _: feed.info(),
            "sendMessage": self.send_message,
            "sendDocument": self.send_document,
            "editMessageText": self.edit_message_text,
            "editMessageReplyMarkup": self.edit_message_reply_markup,
            "deleteMessage": self.delete_message,
            "answerCallbackQuery": self.answer_callback_query,
            "answerInlineQuery": self.answer_inline_query,
            "sendChatAction": self.send_chat_action,
        }

    def get_me(self, _: Fields) -> Json:
        """Who the bot is."""
        return {
            **self._world.bot.json(),
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }

    def set_my_commands(self, fields: Fields) -> bool:
        """Keep a list of commands for one scope and language."""
        key = _commands_key(fields)
        if len(fields["commands"]) > 100:
            raise bad("BOT_COMMANDS_TOO_MUCH")
        for command in fields["commands"]:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", str(command.get("command", ""))):
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= len(command.get("description", "")) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        self._world.commands[key] = fields["commands"]
        return True

    def set_chat_menu_button(self, fields: Fields) -> bool:
        """Keep the menu button."""
        button = fields.get("menu_button", {"type": "default"})
        if button.get("type") not in {"commands", "web_app", "default"}:
            raise bad("can't parse menu button: Unsupported menu button type")
        self._world.menu_button = button
        return True

    def send_message(self, fields: Fields) -> Json:
        """Put a new message into a chat."""
        chat = self._writable(fields)
        text, entities = _text(fields, "text", TEXT_LIMIT)
        if not text:
            raise bad("message text is empty")
        return self._post(chat, fields, text=text, entities=entities, html=fields.get("text", ""))

    def send_document(self, fields: Fields) -> Json:
        """Put a file into a chat."""
        chat = self._writable(fields)
        caption, entities = _text(fields, "caption", CAPTION_LIMIT)
        if not fields["document"].content:
            raise bad("file must be non-empty")
        return self._post(chat, fields, text=caption, entities=entities, document=fields["document"])

    def edit_message_text(self, fields: Fields) -> Json:
        """Change a message of the bot's in place; without ``reply_markup`` its buttons go."""
        message = self._editable(fields)
        if message.document is not None:
            raise bad("there is no text in the message to edit")
        text, entities = _text(fields, "text", TEXT_LIMIT)
        if not text:
            raise bad("message text is empty")
        markup = fields.get("reply_markup")
        if (message.text, message.entities, _buttons(message.markup)) == (text, entities, _buttons(markup)):
            raise _not_modified()
        message.text, message.entities, message.html = text, entities, fields["text"]
        return self._edited(message, markup)

    def edit_message_reply_markup(self, fields: Fields) -> Json:
        """Change a message's buttons alone."""
        message = self._editable(fields)
        markup = fields.get("reply_markup")
        if _buttons(message.markup) == _buttons(markup):
            raise _not_modified()
        return self._edited(message, markup)

    def delete_message(self, fields: Fields) -> bool:
        """Take a message out of the chat."""
        chat = self._world.chat_for_bot(fields["chat_id"])
        message = self._world.message(chat, fields["message_id"])
        if message is None:
            raise bad("message to delete not found")
        if message.sender is not self._world.bot and not (chat.person or chat.bot_is_admin):
            raise bad("message can't be deleted")
        message.deleted = True
        return True

    def answer_callback_query(self, fields: Fields) -> bool:
        """End the waiting of a press, perhaps with words; a second answer is accepted and shows nothing."""
        press = self._world.presses.get(fields["callback_query_id"])
        if press is None or press.expired:
            raise bad(TOO_OLD)
        if len(fields.get("text", "")) > 200:
            raise bad("MESSAGE_TOO_LONG")
        if press.answer is None:
            press.answer = fields
            press.account.toasts.append(Toast(fields.get("text", ""), alert=fields.get("show_alert", False)))
        return True

    def answer_inline_query(self, fields: Fields) -> bool:
        """Give an inline query its results."""
        query = self._world.queries.get(fields["inline_query_id"])
        if query is None or query.expired:
            raise bad(TOO_OLD)
        telegram_inline.check(fields)
        query.answer = fields
        return True

    def send_chat_action(self, fields: Fields) -> bool:
        """Show that something is being written."""
        chat = self._writable(fields)
        if fields["action"] not in _ACTIONS:
            raise bad("wrong parameter action in request")
        self._world.actions.append((chat.id, fields["action"]))
        return True

    def _writable(self, fields: Fields) -> Chat:
        chat = self._world.chat_for_bot(fields["chat_id"])
        if chat.migrated_to:
            raise migrated(chat.migrated_to)
        thread = fields.get("message_thread_id")
        if thread is not None and thread not in chat.threads:
            raise bad("message thread not found")
        return chat

    def _post(self, chat: Chat, fields: Fields, **content: Any) -> Json:
        markup = fields.get("reply_markup")
        telegram_markup.check(markup, private=chat.kind == "private")
        message = self._world.post(
            chat,
            self._world.bot,
            markup=markup,
            silent=fields.get("disable_notification", False),
            reply_to=self._answered(chat, fields.get("reply_parameters")),
            thread=fields.get("message_thread_id"),
            **content,
        )
        message.editable = telegram_markup.is_inline(markup)
        return self._world.json(message)

    def _answered(self, chat: Chat, reply: Json | None) -> int | None:
        if reply is None:
            return None
        number: int = reply.get("message_id", 0)
        if self._world.message(chat, number):
            return number
        if reply.get("allow_sending_without_reply"):
            return None
        raise bad("message to be replied not found")

    def _editable(self, fields: Fields) -> Message:
        if "chat_id" not in fields or "message_id" not in fields:
            raise bad("message identifier is not specified")
        chat = self._world.chat_for_bot(fields["chat_id"])
        message = self._world.message(chat, fields["message_id"])
        if message is None:
            raise bad("message to edit not found")
        if message.sender is not self._world.bot or not message.editable:
            raise bad("message can't be edited")
        telegram_markup.check(fields.get("reply_markup"), private=chat.kind == "private", inline_only=True)
        return message

    def _edited(self, message: Message, markup: Json | None) -> Json:
        message.markup = markup if _buttons(markup) else None
        message.edits += 1
        return self._world.json(message)


def _text(fields: Fields, name: str, limit: int) -> tuple[str, list[Json]]:
    source, mode = fields.get(name, ""), fields.get("parse_mode", "")
    if mode not in {"", "HTML"}:
        raise bad("unsupported parse_mode")
    text, entities = parse(source) if mode else plain(source)
    if utf16(text) > limit:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    return text, entities


def _buttons(markup: Json | None) -> list[Any]:
    rows: list[Any] = (markup or {}).get("inline_keyboard", [])
    return [row for row in rows if row]


def _not_modified() -> Exception:
    return bad(
        "message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message"
    )


def _commands_key(fields: Fields) -> tuple[str, str]:
    scope, language = fields.get("scope", {"type": "default"}), fields.get("language_code", "")
    if scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad("invalid language code specified")
    return scope["type"], language
