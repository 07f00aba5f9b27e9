"""The routes of ``/i/<token>``: GET shows, POST acts (RFC 9110, 9.2.1: safe methods)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from adapters.invitation_pages import POLICY, Asked
from adapters.pages import Page
from adapters.web import HEADERS

_FORM: Final = "application/x-www-form-urlencoded"
_FIELDS: Final = 20
"""Fields of a form: more than any of ours has."""

PageOf = Callable[[Asked], Awaitable[Page]]
"""The page of what came with a request."""


def routes(shown: PageOf, acted: PageOf) -> list[Route]:
    """The two routes: ``shown`` must change nothing."""

    async def show(request: Request) -> Response:
        return _answer(await shown(_asked(request, dict(request.query_params))))

    async def act(request: Request) -> Response:
        return _answer(await acted(_asked(request, await _sent(request))))

    return [Route("/i/{token}", show, methods=["GET"]), Route("/i/{token}", act, methods=["POST"])]


def _asked(request: Request, sent: Mapping[str, str]) -> Asked:
    return Asked(request.path_params["token"], _language(request.headers.get("accept-language", "")), sent)


async def _sent(request: Request) -> Mapping[str, str]:
    """The form's fields; none if there is no form, or it cannot be read."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != _FORM:
        return {}
    try:
        return dict(parse_qsl((await request.body()).decode(), max_num_fields=_FIELDS))
    except ValueError:
        return {}


def _language(accepted: str) -> str:
    """The reader's preferred language (RFC 9110, 12.5.4): the first one named, as browsers send the best first."""
    tag = accepted.split(",", maxsplit=1)[0].split(";", maxsplit=1)[0].strip()
    return tag if tag.replace("-", "").isalnum() and tag.isascii() and len(tag) <= 35 else "en"


def _answer(page: Page) -> Response:
    return HTMLResponse(page.html, page.status, headers={**HEADERS, "Content-Security-Policy": POLICY})
