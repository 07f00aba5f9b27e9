"""Slash commands: the word after the slash and the intent that it stands for."""

from collections.abc import Mapping, Sequence

from bots.language.reading import Answer, Intent
from bots.language.text.tokens import Token

COMMANDS: Mapping[str, Intent] = {
    "find": Intent.FIND,
    "search": Intent.FIND,
    "book": Intent.BOOK,
    "cancel": Intent.CANCEL,
    "reschedule": Intent.RESCHEDULE,
    "move": Intent.RESCHEDULE,
    "agenda": Intent.AGENDA,
    "bookings": Intent.AGENDA,
    "sessions": Intent.AGENDA,
    "my": Intent.AGENDA,
    "history": Intent.HISTORY,
    "today": Intent.AGENDA,
    "week": Intent.AGENDA,
    "free": Intent.FREE_BUSY,
    "busy": Intent.FREE_BUSY,
    "when": Intent.FREE_BUSY,
    "waitlist": Intent.WAITLIST,
    "wait": Intent.WAITLIST,
    "unwait": Intent.LEAVE_WAITLIST,
    "leave": Intent.LEAVE_WAITLIST,
    "unwaitlist": Intent.LEAVE_WAITLIST,
    "hours": Intent.HOURS,
    "availability": Intent.HOURS,
    "off": Intent.TIME_OFF,
    "timeoff": Intent.TIME_OFF,
    "away": Intent.TIME_OFF,
    "block": Intent.TIME_OFF,
    "ooo": Intent.TIME_OFF,
    "meet": Intent.MEET,
    "meeting": Intent.MEET,
    "meetings": Intent.MEETINGS,
    "poll": Intent.POLL,
    "polls": Intent.POLLS,
    "pools": Intent.POOLS,
    "pool": Intent.POOLS,
    "room": Intent.FIND_ROOM,
    "rooms": Intent.FIND_ROOM,
    "accept": Intent.RESPOND,
    "decline": Intent.RESPOND,
    "tentative": Intent.RESPOND,
    "maybe": Intent.RESPOND,
    "rsvp": Intent.RESPOND,
    "propose": Intent.PROPOSE,
    "counter": Intent.PROPOSE,
    "remind": Intent.REMINDERS,
    "reminders": Intent.REMINDERS,
    "channels": Intent.CHANNELS,
    "notifications": Intent.CHANNELS,
    "phone": Intent.PHONE,
    "quiet": Intent.QUIET_HOURS,
    "daily": Intent.DAILY_AGENDA,
    "coming": Intent.COMING,
    "late": Intent.LATE,
    "join": Intent.JOIN,
    "end": Intent.END_SESSION,
    "extend": Intent.EXTEND,
    "pause": Intent.PAUSE_WAITLIST,
    "resume": Intent.PAUSE_WAITLIST,
    "past": Intent.HISTORY,
    "rate": Intent.RATE,
    "note": Intent.NOTE,
    "notes": Intent.NOTE,
    "tz": Intent.TIMEZONE,
    "timezone": Intent.TIMEZONE,
    "zone": Intent.TIMEZONE,
    "profile": Intent.PROFILE,
    "skills": Intent.PROFILE,
    "skill": Intent.PROFILE,
    "pick": Intent.PICK,
    "more": Intent.MORE,
    "yes": Intent.YES,
    "confirm": Intent.YES,
    "no": Intent.NO,
    "help": Intent.HELP,
    "booking": Intent.BOOKING,
    "services": Intent.SERVICES,
    "service": Intent.SERVICES,
    "settings": Intent.SETTINGS,
    "settings conflicts": Intent.POLICY,
    "email": Intent.EMAIL,
    "mail": Intent.EMAIL,
    "calendar": Intent.CALENDARS,
    "calendars": Intent.CALENDARS,
    "connect": Intent.CALENDARS,
    "link": Intent.LINK,
    "org": Intent.ORG,
    "admin": Intent.ADMIN,
    "members": Intent.ADMIN,
    "waiting": Intent.WAITING,
    "requests": Intent.WAITING,
    "invite": Intent.INVITE,
    "mylink": Intent.MY_LINK,
    "privacy": Intent.PRIVACY,
    "misses": Intent.MISSES,
    "export": Intent.EXPORT,
    "start": Intent.START,
}
UNDER: Mapping[str, Intent] = {**COMMANDS, "series": Intent.SERIES}
"""What words may be read under: the commands, and what nobody writes as one."""
ANSWERS: Mapping[str, Answer] = {
    "accept": Answer.ACCEPT,
    "decline": Answer.DECLINE,
    "tentative": Answer.TENTATIVE,
    "maybe": Answer.TENTATIVE,
}
"""The commands that are an answer to an invitation."""


def is_command(text: str) -> bool:
    """Whether the words are nothing but a command's name, with its slash or without."""
    return text.strip().removeprefix("/").replace(" ", "").casefold() in COMMANDS


def command_of(tokens: Sequence[Token]) -> str | None:
    """The command's word, or two, where the message starts with one that is known, else None. ``/find@thebot`` is ``find``."""
    if len(tokens) < _LEAST or tokens[0].norm != "/" or not tokens[1].glued or tokens[1].norm not in COMMANDS:
        return None
    further = f"{tokens[1].norm} {tokens[2].norm}" if len(tokens) > _LEAST else ""
    return further if further in COMMANDS else tokens[1].norm


_LEAST = 2
"""Tokens of a command: the slash, and its word."""
