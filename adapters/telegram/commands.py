"""The commands that Telegram shows, per scope, and the menu button (Bot API: setMyCommands, BotCommandScope, MenuButton).

Names are 1–32 of ``a-z 0-9 _``; each list is registered without a language, which serves every language that has none of its own.
"""

from collections.abc import Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    MenuButtonCommands,
)

from adapters.telegram.words import COMMANDS

PRIVATE = (
    "find",
    "book",
    "bookings",
    "today",
    "week",
    "history",
    "move",
    "cancel",
    "free",
    "poll",
    "polls",
    "room",
    "rooms",
    "pools",
    "booking",
    "waitlist",
    "reminders",
    "quiet",
    "late",
    "join",
    "note",
    "rate",
    "hours",
    "off",
    "services",
    "profile",
    "mylink",
    "calendars",
    "tz",
    "link",
    "org",
    "admin",
    "invite",
    "misses",
    "settings",
    "export",
    "privacy",
    "help",
    "start",
)
GROUPS = ("find", "book", "bookings", "today", "week", "free", "poll", "settings", "help", "start")
ADMINS = (*GROUPS, "admin", "invite")


def _listed(names: Sequence[str]) -> list[BotCommand]:
    return [BotCommand(name, COMMANDS[name]) for name in names]


async def register(bot: Bot) -> None:
    """Tell Telegram the commands of each scope and show them in the menu; raises TelegramError."""
    scopes: tuple[tuple[BotCommandScope, Sequence[str]], ...] = (
        (BotCommandScopeAllPrivateChats(), PRIVATE),
        (BotCommandScopeAllGroupChats(), GROUPS),
        (BotCommandScopeAllChatAdministrators(), ADMINS),
    )
    for scope, names in scopes:
        await bot.set_my_commands(_listed(names), scope=scope)
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
