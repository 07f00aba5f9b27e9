"""What people do in Telegram, called from tests: say, press, share, ask inline, block; and what privacy mode lets the bot see."""

import re
from collections.abc import Mapping
from typing import Any

from tests.doubles import telegram_inline
from tests.doubles.telegram_html import utf16
from tests.doubles.telegram_updates import Feed
from tests.doubles.telegram_world import Account, Chat, Json, Message, Query, Toast, World

QUERY_LIMIT = 256
"""Characters of an inline query (Bot API: InlineQuery)."""


class User:
    """A person with an account. Each act returns the id of the update, None where the bot is not told."""

    def __init__(self, world: World, feed: Feed, account: Account) -> None:
        self._world = world
        self._feed = feed
        self.account = account
        self.private = Chat(account.id, "private", person=account)
        world.chats[account.id] = self.private

    @property
    def id(self) -> int:
        """The account's id, the private chat's too."""
        return self.account.id

    @property
    def toasts(self) -> list[Toast]:
        """What the presses were answered with, in order."""
        return self.account.toasts

    def says(
        self,
        text: str,
        chat: Chat | None = None,
        *,
        reply_to: Message | None = None,
        mentions: Mapping[str, "User"] | None = None,
        thread: int | None = None,
    ) -> int | None:
        """Write words; ``mentions`` are words in them that name people without a username."""
        entities = _entities(text, {word: user.account for word, user in (mentions or {}).items()})
        return self._posts(chat, text, reply_to=reply_to, thread=thread, entities=entities)

    def sends(self, extra: Json, chat: Chat | None = None) -> int | None:
        """Post something that is no text: a sticker, a service message."""
        return self._posts(chat, "", extra=extra)

    def shares_location(self, latitude: float, longitude: float, chat: Chat | None = None) -> int | None:
        """Share a place, as the location button does."""
        return self.sends({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    def chooses(self, *users: "User") -> int | None:
        """Press the button that asks for people, and choose these in the list that opens; raises LookupError without one."""
        asked = self._asked_for_users()
        if not 1 <= len(users) <= asked.get("max_quantity", 1):
            raise LookupError(f"{len(users)} cannot be chosen: {asked}")
        shared = [_shared(user.account, asked) for user in users]
        return self.sends({"users_shared": {"request_id": asked["request_id"], "users": shared}})

    def _asked_for_users(self) -> Json:
        with self._world.changed:
            for message in reversed(self.private.answers):
                for row in (message.markup or {}).get("keyboard", ()):
                    for button in row:
                        if "request_users" in button:
                            found: Json = button["request_users"]
                            return found
        raise LookupError("no button asks for people")

    def edits(self, message: Message, text: str) -> int | None:
        """Change an own message."""
        with self._world.changed:
            message.text, message.edits = text, message.edits + 1
            return self._feed.add("edited_message", self._world.json(message))

    def presses(
        self, caption: str, on: Message | None = None, chat: Chat | None = None, *, inaccessible: bool = False
    ) -> int | None:
        """Press a button by its caption, of the newest message that has it or of ``on``; raises LookupError."""
        with self._world.changed:
            message = on or (chat or self.private).with_button(caption)
            button = message.button(caption)
            if "callback_data" not in button:
                raise LookupError(f"{caption!r} does not tell the bot: {button}")
        return self.forges(button["callback_data"], message, inaccessible=inaccessible)

    def forges(self, data: str, on: Message, *, inaccessible: bool = False) -> int | None:
        """Press a button with any payload; ``inaccessible`` hides the message's content, as for very old ones."""
        with self._world.changed:
            query = Query(str(900_000 + self._world.number()), self.account)
            self._world.presses[query.id] = query
            whole = self._world.json(on)
            if inaccessible:
                whole = {"chat": whole["chat"], "message_id": on.message_id, "date": 0}
            payload = {
                "id": query.id,
                "from": self.account.json(),
                "message": whole,
                "chat_instance": str(on.chat_id),
                "data": data,
            }
            return self._feed.add("callback_query", payload)

    def inline(self, text: str, offset: str = "") -> Query:
        """Type ``@bot text`` in some chat; the query's ``answer`` is what the bot offers."""
        with self._world.changed:
            assert len(text) <= QUERY_LIMIT
            query = Query(str(900_000 + self._world.number()), self.account)
            self._world.queries[query.id] = query
            payload = {"id": query.id, "from": self.account.json(), "query": text, "offset": offset}
            self._feed.add("inline_query", payload)
            return query

    def picks(self, query: Query, number: int, chat: Chat | None = None) -> int | None:
        """Post the n-th result (from 0) of an inline query into a chat, by way of the bot and with its buttons."""
        assert query.answer is not None
        result = query.answer["results"][number]
        text, entities = telegram_inline.posted(result)
        extra = {"via_bot": self._world.bot.json()}
        return self._posts(chat, text, entities=entities, markup=result.get("reply_markup"), extra=extra)

    def follows(self, caption: str, on: Message) -> int | None:
        """Press a button that is a link into the private chat with the bot; raises LookupError."""
        found = re.fullmatch(
            rf"https://t\.me/{self._world.bot.username}\?start=([\w-]{{1,64}})", on.button(caption)["url"]
        )
        if found is None:
            raise LookupError(f"{caption!r} does not lead to the bot: {on.button(caption)}")
        return self.says(f"/start {found[1]}")

    def blocks(self) -> int | None:
        """Block the bot."""
        return self._member("member", "kicked", blocked=True)

    def unblocks(self) -> int | None:
        """Let the bot write again."""
        return self._member("kicked", "member", blocked=False)

    def _member(self, old: str, new: str, *, blocked: bool) -> int | None:
        with self._world.changed:
            self.account.blocked = blocked
            bot = self._world.bot.json()
            payload = {
                "chat": self.private.json(),
                "from": self.account.json(),
                "date": 0,
                "old_chat_member": {"user": bot, "status": old, **({"until_date": 0} if old == "kicked" else {})},
                "new_chat_member": {"user": bot, "status": new, **({"until_date": 0} if new == "kicked" else {})},
            }
            return self._feed.add("my_chat_member", payload)

    def _posts(self, chat: Chat | None, text: str, *, reply_to: Message | None = None, **rest: Any) -> int | None:
        with self._world.changed:
            room = chat or self.private
            if room.person:
                self.account.started = True
            number = reply_to.message_id if reply_to else None
            message = self._world.post(room, self.account, text, reply_to=number, **rest)
            if room.kind != "private" and not self._reaches_bot(room, message):
                return None
            return self._feed.add("message", self._world.json(message))

    def _reaches_bot(self, room: Chat, message: Message) -> bool:
        """Privacy mode: commands, mentions and replies only (core.telegram.org/bots/features#privacy-mode)."""
        if room.bot_is_admin or message.extra.get("via_bot") or not (message.text or message.extra.get("location")):
            return True
        name = re.escape(self._world.bot.username)
        if re.match(rf"/\w+(@{name})?(\s|$)", message.text, re.IGNORECASE):
            return True
        answered = self._world.message(room, message.reply_to) if message.reply_to else None
        return bool(re.search(rf"@{name}\b", message.text, re.IGNORECASE)) or (
            answered is not None and answered.sender is self._world.bot
        )


def _shared(account: Account, asked: Json) -> Json:
    """Bot API: SharedUser; only what the button asked for is told, and a username only where there is one."""
    whole = account.json()
    told = {"first_name", "last_name"} if asked.get("request_name") else set()
    told |= {"username"} if asked.get("request_username") else set()
    return {"user_id": whole["id"], **{key: whole[key] for key in sorted(told) if whole.get(key)}}


def _entities(text: str, mentions: Mapping[str, Account]) -> list[Json]:
    entities = [
        _entity(kind, text, found.start(), found.end())
        for kind, pattern in (("bot_command", r"(?<!\S)/\w+(@\w+)?"), ("mention", r"(?<!\w)@\w{4,}"))
        for found in re.finditer(pattern, text)
        if kind == "bot_command" or not text[: found.start()].endswith("/")
    ]
    for word, account in mentions.items():
        start = text.index(word)
        entities.append({**_entity("text_mention", text, start, start + len(word)), "user": account.json()})
    return sorted(entities, key=lambda each: each["offset"])


def _entity(kind: str, text: str, start: int, end: int) -> Json:
    return {"type": kind, "offset": utf16(text[:start]), "length": utf16(text[start:end])}
