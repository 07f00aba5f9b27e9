"""What a failed call to Slack means for the courier: gone for good, later, or unknown.

Errors: https://docs.slack.dev/reference/methods/chat.postMessage; limits: https://docs.slack.dev/apis/web-api/rate-limits.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.gateway import DeliveryError, Gone, Later, Unknown
from adapters.slack.clients import FAILURES, NotInstalled

NOT_THERE = frozenset(
    {"channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived", "restricted_action"}
)
"""The bot cannot write in that conversation, while the person may still be reached directly."""
NOT_EDITABLE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found"})
"""The message can no longer be edited, so that a new one takes its place."""

_LATER = frozenset(
    {
        "ratelimited",
        "rate_limited",
        "message_limit_exceeded",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
    }
)
_MAYBE_DONE = frozenset({"internal_error", "fatal_error"})


def error_of(error: SlackApiError) -> str:
    """Slack's short name of an error, the HTTP status where it gave none."""
    data = error.response.data
    name = data.get("error") if isinstance(data, dict) else None
    return str(name or f"http_{error.response.status_code}")


def delivery_error(error: Exception, *, repeatable: bool) -> DeliveryError:
    """What is known about a failed call. ``repeatable``: doing it twice is the same as once (an edit).

    Slack says of ``internal_error`` and ``fatal_error`` that some of it may have been done.
    """
    match error:
        case NotInstalled():
            return Gone(f"the app is not installed in {error}")
        case SlackApiError():
            return _refusal(error, repeatable=repeatable)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return Later(f"Slack could not be reached: {error}")
        case _:
            return _perhaps(f"no answer from Slack: {error or type(error).__name__}", repeatable=repeatable)


def _refusal(error: SlackApiError, *, repeatable: bool) -> DeliveryError:
    name, status = error_of(error), error.response.status_code
    if status == 429 or name in _LATER or status == 503:
        return Later(name, _seconds(error))
    if status >= 500 or name in _MAYBE_DONE:
        return _perhaps(name, repeatable=repeatable)
    return Gone(name)


def _perhaps(reason: str, *, repeatable: bool) -> DeliveryError:
    return Later(reason) if repeatable else Unknown(reason)


def _seconds(error: SlackApiError) -> float | None:
    named = error.response.headers.get("Retry-After", "")
    return float(named) if named.isdigit() else None


@asynccontextmanager
async def told_apart(*, repeatable: bool) -> AsyncIterator[None]:
    """Turn whatever a call to Slack raises into a DeliveryError."""
    try:
        yield
    except FAILURES as error:
        raise delivery_error(error, repeatable=repeatable) from error
