"""What Telegram's servers know, in memory: people, chats, messages, presses, the bot's commands; and how each is written as JSON.

Every reader and writer holds ``World.changed``; whoever changes something notifies it, so that tests can wait without sleeping.
"""

import itertools
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.doubles.telegram_fields import Upload
from tests.doubles.telegram_html import plain
from tests.doubles.telegram_refusal import bad, forbidden

Json = dict[str, Any]

EPOCH = 1_795_000_000
"""The double's own clock starts here (Unix seconds) and goes on one second a message: never the machine's."""


@dataclass(frozen=True)
class Toast:
    """What a press was answered with; ``text`` is empty where nothing is shown."""

    text: str
    alert: bool


@dataclass
class Account:
    """A person's account, or the bot's."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language: str = ""
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    toasts: list[Toast] = field(default_factory=list)

    def json(self) -> Json:
        """The API's ``User``."""
        whole = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language,
        }
        return {name: value for name, value in whole.items() if value != ""}


@dataclass
class Message:
    """A message as it stands now."""

    message_id: int
    chat_id: int
    sender: Account
    date: int
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    markup: Json | None = None
    html: str = ""
    silent: bool = False
    reply_to: int | None = None
    thread: int | None = None
    document: Upload | None = None
    extra: Json = field(default_factory=dict)
    edits: int = 0
    editable: bool = True
    deleted: bool = False

    @property
    def keyboard(self) -> list[list[Json]]:
        """The inline buttons as they were sent."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[list[str]]:
        """The captions of the inline buttons, row by row."""
        return [[button["text"] for button in row] for row in self.keyboard]

    def button(self, caption: str) -> Json:
        """The first inline button with this caption; raises LookupError."""
        for button in itertools.chain.from_iterable(self.keyboard):
            if button["text"] == caption:
                return button
        raise LookupError(f"no button {caption!r} among {self.buttons}")


@dataclass
class Chat:
    """A conversation and its messages in order."""

    id: int
    kind: str
    title: str = ""
    person: Account | None = None
    members: set[int] = field(default_factory=set)
    threads: set[int] = field(default_factory=set)
    bot_is_admin: bool = False
    bot_removed: bool = False
    migrated_to: int | None = None
    all_messages: list[Message] = field(default_factory=list)

    @property
    def messages(self) -> list[Message]:
        """What is seen in the chat now."""
        return [message for message in self.all_messages if not message.deleted]

    @property
    def texts(self) -> list[str]:
        """The texts seen in the chat now."""
        return [message.text for message in self.messages]

    @property
    def answers(self) -> list[Message]:
        """The bot's messages seen in the chat now."""
        return [message for message in self.messages if message.sender.is_bot]

    @property
    def last(self) -> Message:
        """The newest message; raises IndexError in an empty chat."""
        return self.messages[-1]

    def with_button(self, caption: str) -> Message:
        """The newest message that has such a button; raises LookupError."""
        for message in reversed(self.messages):
            if any(caption in row for row in message.buttons):
                return message
        raise LookupError(f"no button {caption!r} in {[message.buttons for message in self.messages]}")

    def json(self) -> Json:
        """The API's ``Chat``."""
        if self.person:
            whole = {key: value for key, value in self.person.json().items() if key.endswith("name")}
            return {"id": self.id, "type": self.kind, **whole}
        return {"id": self.id, "type": self.kind, "title": self.title}


@dataclass
class Query:
    """A press or an inline query that waits for its answer; ``answer`` is what the bot said, None so far."""

    id: str
    account: Account
    expired: bool = False
    answer: Json | None = None


class World:
    """Everything that is known, and the ids that count up."""

    def __init__(self, bot: Account) -> None:
        self.bot = bot
        self.changed = threading.Condition()
        self.accounts: dict[int, Account] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Query] = {}
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.menu_button: Json | None = None
        self.actions: list[tuple[int, str]] = []
        self._numbers: Iterator[int] = itertools.count(1)

    def number(self) -> int:
        """The next number, never given twice."""
        return next(self._numbers)

    def chat_for_bot(self, chat_id: int | str) -> Chat:
        """The chat as the bot may write there; raises Refusal as Telegram words it."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad("chat not found")
        if chat.bot_removed:
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if chat.person and chat.person.blocked:
            raise forbidden("bot was blocked by the user")
        if chat.person and not chat.person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def message(self, chat: Chat, message_id: int) -> Message | None:
        """The message if it is still there."""
        return next((each for each in chat.messages if each.message_id == message_id), None)

    def post(self, chat: Chat, sender: Account, text: str = "", **rest: Any) -> Message:
        """Put a message into a chat; text without markup unless ``entities`` come along."""
        number = self.number()
        if "entities" not in rest:
            text, rest["entities"] = plain(text)
        message = Message(number, chat.id, sender, EPOCH + number, text, **rest)
        chat.all_messages.append(message)
        return message

    def json(self, message: Message) -> Json:
        """The API's ``Message``."""
        chat = self.chats[message.chat_id]
        whole: Json = {
            "message_id": message.message_id,
            "from": message.sender.json(),
            "chat": chat.json(),
            "date": message.date,
            **message.extra,
        }
        if message.document:
            whole["document"] = {
                "file_id": f"file{message.message_id}",
                "file_unique_id": f"unique{message.message_id}",
                "file_name": message.document.name,
                "file_size": len(message.document.content),
            }
        self._add_text(whole, message)
        self._add_place(whole, message, chat)
        if "inline_keyboard" in (message.markup or {}):
            whole["reply_markup"] = message.markup
        if message.edits:
            whole["edit_date"] = message.date + message.edits
        return whole

    @staticmethod
    def _add_text(whole: Json, message: Message) -> None:
        text, entities = ("caption", "caption_entities") if message.document else ("text", "entities")
        if message.text:
            whole[text] = message.text
        if message.entities:
            whole[entities] = message.entities

    def _add_place(self, whole: Json, message: Message, chat: Chat) -> None:
        if message.thread:
            whole |= {"message_thread_id": message.thread, "is_topic_message": True}
        answered = self.message(chat, message.reply_to) if message.reply_to else None
        if answered:
            whole["reply_to_message"] = self.json(answered)
