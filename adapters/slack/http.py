"""Slack over HTTP: the routes under ``/slack``, in front of Bolt's own checks.

Signatures: https://docs.slack.dev/authentication/verifying-requests-from-slack.
"""

import json
from collections.abc import Callable
from urllib.parse import parse_qsl

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_internals import build_async_context
from slack_bolt.request.async_request import AsyncBoltRequest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from adapters.slack.manifest import EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH

CurrentApp = Callable[[], AsyncApp | None]


def routes(app: CurrentApp, *, installs: bool) -> list[Route]:
    """The routes for events and, with ``installs``, for OAuth. Before ``app`` exists they answer 503."""

    async def events(request: Request) -> Response:
        bolt = app()
        if bolt is None:
            return PlainTextResponse("starting", 503)
        received = await _received(request)
        if isinstance(received, Response):
            return received
        return to_starlette_response(await bolt.async_dispatch(received))

    async def install(request: Request) -> Response:
        flow = bolt.oauth_flow if (bolt := app()) else None
        if flow is None:
            return PlainTextResponse("starting", 503)
        asked = to_async_bolt_request(request, b"")
        returned = request.url.path.endswith(REDIRECT_PATH)
        answer = await (flow.handle_callback(asked) if returned else flow.handle_installation(asked))
        return to_starlette_response(answer)

    found = [Route(EVENTS_PATH, events, methods=["POST"])]
    if installs:
        found += [Route(path, install, methods=["GET"]) for path in (INSTALL_PATH, REDIRECT_PATH)]
    return found


async def _received(request: Request) -> AsyncBoltRequest | Response:
    """The request as Bolt takes it, or the refusal of one that cannot be Slack's."""
    if not request.headers.get("x-slack-request-timestamp", "0").isdecimal():
        return PlainTextResponse("no timestamp", 401)
    try:
        received = to_async_bolt_request(request, await request.body())
    except (UnicodeDecodeError, json.JSONDecodeError):
        return PlainTextResponse("not readable", 400)
    if not received.body and received.raw_body:
        # Bolt takes any form that contains the word "payload" for an interaction, a command's text included
        received.body = dict(parse_qsl(received.raw_body, keep_blank_values=True))
        received.context = build_async_context(AsyncBoltContext({}), received.body)
    return received
