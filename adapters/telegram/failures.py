"""What a failed call to the Bot API means for a delivery: gone, later, moved, or unknown.

The whole question is whether Telegram may have accepted the call. It has not where no connection came about or where it
answered with a refusal of its own; after the request was written and nothing readable came back, nobody knows.
"""

from collections.abc import Collection
from datetime import timedelta

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from adapters.gateway import DeliveryError, Gone, Later, Moved, Unknown

_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_NOT_MODIFIED = "message is not modified"
_UNEDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message_id_invalid",
)
_CLOSED = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "chat_write_forbidden",
    "message thread not found",
    "topic_closed",
    "have no rights to send",
    "not enough rights to send",
)


def is_not_modified(error: TelegramError) -> bool:
    """Whether the message already has exactly this content."""
    return isinstance(error, BadRequest) and _is_among((_NOT_MODIFIED,), error)


def is_uneditable(error: TelegramError) -> bool:
    """Whether the message is gone, or can no longer be edited."""
    return isinstance(error, BadRequest) and _is_among(_UNEDITABLE, error)


def meaning(error: TelegramError) -> DeliveryError:
    """The failure of a send as the courier reads it.

    A refusal of the card itself is a fault of ours: it closes nobody's conversation and is not repeated.
    """
    match error:
        case RetryAfter():
            return Later(error.message, _seconds(error.retry_after))
        case ChatMigrated():
            return Moved(error.message, str(error.new_chat_id))
        case Forbidden():
            return Gone(error.message)
        case BadRequest():
            return Gone(error.message) if _is_among(_CLOSED, error) else DeliveryError(error.message)
        case InvalidToken():
            return Later(error.message)
        case NetworkError() if _refused(error) or isinstance(error.__cause__, _NOT_SENT):
            return Later(error.message)
        case _:
            return Unknown(error.message)


def meaning_of_edit(error: TelegramError) -> DeliveryError:
    """The failure of an edit: one that may have arrived can be repeated, since the same edit twice is one edit."""
    failure = meaning(error)
    return Later(error.message) if isinstance(failure, Unknown) else failure


def _is_among(known: Collection[str], error: TelegramError) -> bool:
    said = error.message.lower()
    return any(words in said for words in known)


def _refused(error: NetworkError) -> bool:
    """Whether Telegram itself answered that the call failed: the error of a proxy's page or a broken connection has a cause."""
    return type(error) is NetworkError and error.__cause__ is None


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
