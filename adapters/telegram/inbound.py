"""Telegram's updates as inbound values (Bot API: Update, Message, CallbackQuery, InlineQuery): pure functions.

The event id is ``update_id``, which stays the same when Telegram delivers again.
"""

import re

from telegram import Bot, Chat, MessageEntity, SharedUser, Update, User
from telegram import Message as TelegramMessage
from telegram.constants import ChatType

from bots.inbound import Location, Message, MessageRef, Place, Press, Where, Who

PLATFORM = "telegram"

_COMMAND = re.compile(r"/(\w+)(?:@(\w+))?(.*)", re.DOTALL)
_GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


def who(user: User) -> Who:
    """The sender; Telegram gives no time zone."""
    language, handle = user.language_code, user.username
    return Who(PLATFORM, str(user.id), user.full_name, language=language, handle=handle, silent=True)


def message(update: Update, bot: Bot) -> Message | None:
    """Text, a shared location or chosen people; None for what is not meant for the bot, such as its own messages.

    Nor are other bots' and group talk: in groups only commands, mentions and replies to the bot are meant for it, also where it
    is an administrator and hears everything. ``/find@bot python`` reads ``/find python``; the bot's own mention is taken out.
    """
    source = update.message
    person = _person(source, bot) if source is not None else None
    if source is None or person is None:
        return None
    where = _where(source.chat, source)
    words = _words(source, bot)
    if where is None or words is None or (where.place is Place.GROUP and not _addressed(source, bot)):
        return None
    location = Location(source.location.latitude, source.location.longitude) if source.location else None
    shared = source.users_shared.users if source.users_shared is not None else ()
    chosen = tuple(map(_chosen, shared))
    return Message(str(update.update_id), who(person), where, words, location, _mentions(source), chosen=chosen)


def _chosen(user: SharedUser) -> Who:
    """A chosen person, with name and username if they share them."""
    name = " ".join(part for part in (user.first_name, user.last_name) if part)
    return Who(
        PLATFORM, str(user.user_id), name or user.username or str(user.user_id), handle=user.username, silent=True
    )


def press(update: Update) -> Press | None:
    """A press of a button with a payload; None for a game's button. The message may be gone or too old to be read."""
    query = update.callback_query
    if query is None or query.data is None:
        return None
    source = query.message
    where = _where(source.chat, source if isinstance(source, TelegramMessage) else None) if source else None
    private = Where(PLATFORM, str(query.from_user.id))
    ref = MessageRef(PLATFORM, str(source.chat.id), str(source.message_id)) if source else None
    return Press(str(update.update_id), who(query.from_user), where or private, query.data, ref)


def _person(source: TelegramMessage, bot: Bot) -> User | None:
    """The author; None for bots, and for what somebody posted through this one."""
    own = source.via_bot is not None and source.via_bot.id == bot.id
    return None if own or source.from_user is None or source.from_user.is_bot else source.from_user


def _where(chat: Chat, source: TelegramMessage | None) -> Where | None:
    if chat.type == ChatType.PRIVATE:
        return Where(PLATFORM, str(chat.id), thread=_thread(source))
    if chat.type in _GROUPS:
        return Where(PLATFORM, str(chat.id), Place.GROUP, thread=_thread(source))
    return None


def _thread(source: TelegramMessage | None) -> str | None:
    return str(source.message_thread_id) if source is not None and source.is_topic_message else None


def _words(source: TelegramMessage, bot: Bot) -> str | None:
    """The text without the bot's own name; None where a command names another bot."""
    words = source.text or source.caption or ""
    command = _COMMAND.match(words)
    if command:
        if command[2] and command[2].lower() != bot.username.lower():
            return None
        words = f"/{command[1]}{command[3]}"
    return _own_name(bot).sub("", words).strip()


def _addressed(source: TelegramMessage, bot: Bot) -> bool:
    words = source.text or source.caption or ""
    answered = source.reply_to_message
    to_bot = answered is not None and answered.from_user is not None and answered.from_user.id == bot.id
    return to_bot or words.startswith("/") or _own_name(bot).search(words) is not None


def _own_name(bot: Bot) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(bot.username)}\b[ \t]*", re.IGNORECASE)


def _mentions(source: TelegramMessage) -> dict[str, str]:
    """People mentioned by name alone, who have no username to be found by."""
    wanted: list[str | None] = [MessageEntity.TEXT_MENTION]
    found = source.parse_entities(wanted) if source.text else {}
    found |= source.parse_caption_entities(wanted) if source.caption else {}
    return {str(entity.user.id): words for entity, words in found.items() if entity.user is not None}
