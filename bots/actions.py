"""What a button carries: version, the card's random token and the button's number, in at most 64 bytes.

The request itself stays in the database, so a payload cannot be forged into another one, survives restarts and never
outgrows Telegram's limit. The same string is Slack's ``value``.
"""

import re
import secrets
from dataclasses import dataclass

VERSION = "1"
LIMIT_BYTES = 64
"""Telegram's limit for ``callback_data`` (Bot API, InlineKeyboardButton)."""

_PACKED = re.compile(r"1:([A-Za-z0-9_-]{16}):([0-9]{1,3})")


class BadPayload(ValueError):
    """The payload is none of ours: forged, truncated, or of a version that is no more."""


@dataclass(frozen=True, slots=True)
class Action:
    """A press taken apart: which card's keyboard, which of its requests (from 0)."""

    token: str
    number: int


def new_token() -> str:
    """A token of 96 random bits in 16 characters of ``A-Z a-z 0-9 _ -``."""
    return secrets.token_urlsafe(12)


def pack(token: str, number: int) -> str:
    """The payload of a card's n-th request; raises ValueError when it would outgrow Telegram's limit."""
    packed = f"{VERSION}:{token}:{number}"
    if len(packed.encode()) > LIMIT_BYTES or not _PACKED.fullmatch(packed):
        raise ValueError(f"not a payload: {packed!r}")
    return packed


def unpack(payload: str) -> Action:
    """Take a payload apart; raises BadPayload for what is none of ours."""
    found = _PACKED.fullmatch(payload)
    if not found:
        raise BadPayload(payload[:LIMIT_BYTES])
    return Action(found[1], int(found[2]))
