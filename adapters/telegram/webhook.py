"""The webhook's endpoint: it checks the secret (setWebhook, ``secret_token``), parses the update, and answers quickly."""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from telegram import Update

from adapters.telegram.listeners import TelegramApplication

_LOG = logging.getLogger(__name__)

PATH = "/telegram/webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
"""The header in which Telegram repeats the webhook's secret (Bot API, ``setWebhook``)."""

Endpoint = Callable[[Request], Awaitable[Response]]


def webhook_endpoint(application: TelegramApplication, secret: str) -> Endpoint:
    """A Starlette endpoint that checks the secret in constant time and queues the update.

    401 without the secret, 403 with a wrong one, 400 for what is no update, 503 while the application does not run
    (Telegram then delivers again), 200 else, also for an update that this version cannot read: a repeat would not help.
    """

    async def receive(request: Request) -> Response:
        given = request.headers.get(HEADER)
        if given is None:
            return _status(HTTPStatus.UNAUTHORIZED)
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return _status(HTTPStatus.FORBIDDEN)
        payload = _payload(await request.body())
        if payload is None:
            return _status(HTTPStatus.BAD_REQUEST)
        if not application.running:
            return _status(HTTPStatus.SERVICE_UNAVAILABLE)
        await _enqueue(application, payload)
        return _status(HTTPStatus.OK)

    return receive


def _payload(body: bytes) -> dict[str, object] | None:
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return payload if isinstance(payload, dict) and isinstance(payload.get("update_id"), int) else None


async def _enqueue(application: TelegramApplication, payload: dict[str, object]) -> None:
    try:
        update = Update.de_json(payload, application.bot)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        _LOG.warning("Update %s cannot be read: %r", payload["update_id"], error)
        return
    await application.update_queue.put(update)


def _status(status: HTTPStatus) -> Response:
    return Response(status_code=status)
