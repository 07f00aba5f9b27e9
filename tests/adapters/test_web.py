"""The HTTP side: pages of links, health, metrics, the limit on bodies, and a server that leaves signals alone."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from adapters import web
from adapters.health import Check, Health, Metrics
from adapters.pages import Page, landing
from bots.names import Names
from core.model.people import Joining, Role
from core.ports import OneTimeCode
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import LoopClock, new_store

NAMES = Names("slotbot", "https://slots.example.org")


async def _echo(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def _well() -> None:
    """A part that can serve."""


async def _ill() -> None:
    raise ConnectionError("postgresql://user:password@host")


async def _page(token: str) -> Page:
    return Page(HTTPStatus.OK, f"<p>{token}</p>")


async def _onward(token: str) -> Page:
    return Page(HTTPStatus.SEE_OTHER, "", f"https://meet.example.com/{token}")


def answer(*requests: httpx.Request, **checks: Check) -> list[httpx.Response]:
    """What the app answers to these requests."""
    metrics = Metrics()
    metrics.error("courier")
    app = web.application(
        routes=[Route("/echo", _echo, methods=["POST"])],
        pages=web.Pages(landing=_page, joining=_page, joined=_onward),
        health=Health({"database": _well, **checks}),
        metrics=metrics,
    )

    async def ask() -> list[httpx.Response]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://slots") as client:
            return [await client.send(request) for request in requests]

    return asyncio.run(ask())


def get(path: str) -> httpx.Request:
    return httpx.Request("GET", f"http://slots{path}")


def test_alive_ready_and_counted() -> None:
    alive, ready, numbers, missing = answer(get("/healthz"), get("/readyz"), get("/metrics"), get("/nothing"))
    assert (alive.status_code, alive.text) == (200, "ok")
    assert (ready.status_code, ready.json()) == (200, {"ready": True, "parts": {"database": "ok"}})
    assert 'slotbot_errors_total{part="courier"} 1.0' in numbers.text.splitlines()
    assert missing.status_code == 404


def test_not_ready_says_which_part_and_tells_nothing_more() -> None:
    [ready] = answer(get("/readyz"), slack=_ill)
    assert (ready.status_code, ready.json()) == (
        503,
        {"ready": False, "parts": {"database": "ok", "slack": "ConnectionError"}},
    )


def test_a_body_beyond_the_limit_is_refused_announced_or_not() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(11):
            yield b"x" * 100_000

    fits, announced, unannounced = answer(
        httpx.Request("POST", "http://slots/echo", content=b"x" * web.BODY_LIMIT),
        httpx.Request("POST", "http://slots/echo", content=b"x" * (web.BODY_LIMIT + 1)),
        httpx.Request("POST", "http://slots/echo", content=pieces()),
    )
    assert (fits.status_code, fits.text) == (200, "1000000")
    assert (announced.status_code, unannounced.status_code) == (413, 413)


def test_a_page_runs_no_script_is_not_kept_and_stands_in_no_frame() -> None:
    [page] = answer(get("/b/token"))
    assert page.text == "<p>token</p>"
    assert page.headers["content-security-policy"] == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert page.headers["cache-control"] == "no-store"


def test_following_a_link_to_a_session_asks_and_asking_leads_on() -> None:
    looked, pressed = answer(get("/j/token"), httpx.Request("POST", "http://slots/j/token"))
    assert (looked.status_code, looked.text) == (200, "<p>token</p>")
    assert (pressed.status_code, pressed.headers["location"]) == (303, "https://meet.example.com/token")
    assert pressed.headers["cache-control"] == "no-store"


# The pages of links


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    """A mentor with a name that would be markup, and two links, one of which was revoked."""
    store = new_store(tmp_path, LoopClock())
    with store.write() as unit:
        organisation = unit.organisations.add("R&D", Joining.OPEN, slack_team="T1")
        maya = unit.people.add("Maya <b>Iyer</b>")
        membership = unit.people.join(organisation.id, maya.id)
        unit.people.save_membership(replace(membership, roles=frozenset({Role.MENTOR})))
        unit.codes.add(OneTimeCode("old", "mentor", maya.id, organisation.id), unit.now)
        unit.codes.revoke("old", unit.now)
        unit.codes.add(OneTimeCode("stands", "mentor", maya.id, organisation.id), unit.now)
    return store


def shown(store: SqlStore, token: str, names: Names = NAMES, *, slack: bool = True) -> Page:
    with store.read() as unit:
        return landing(unit, token, names, slack=slack)


def test_a_link_leads_into_both_chats_and_its_names_stay_names(store: SqlStore) -> None:
    page = shown(store, "stands")
    assert page.status == 200
    assert "<h1>Book a time with Maya &lt;b&gt;Iyer&lt;/b&gt;</h1>\n<p>R&amp;D</p>" in page.html
    assert 'href="https://t.me/slotbot?start=b_stands"' in page.html
    assert 'href="slack://open?team=T1"' in page.html
    assert "<code>/slotbot start b_stands</code>" in page.html


def test_only_the_chats_that_run_are_named(store: SqlStore) -> None:
    page = shown(store, "stands", Names(), slack=False)
    assert (page.status, "t.me" in page.html, "Slack" in page.html) == (200, False, False)


@pytest.mark.parametrize(("token", "status", "title"), [("old", 410, "has ended"), ("never", 404, "no such link")])
def test_a_link_that_leads_nowhere_says_what_to_do(store: SqlStore, token: str, status: int, title: str) -> None:
    page = shown(store, token)
    assert page.status == status
    assert title in page.html
    assert "ask" in page.html


# The server


def test_the_server_starts_and_stops_in_the_shared_loop() -> None:
    async def story() -> int:
        server = web.WebServer(PlainTextResponse("served"), host="127.0.0.1", port=0)
        port = server.start()
        async with httpx.AsyncClient() as client:
            status = (await client.get(f"http://127.0.0.1:{port}/")).status_code
        await server.stop()
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", port)
        return status

    assert asyncio.run(story()) == 200


def test_an_address_that_is_taken_is_said_at_once() -> None:
    async def story() -> None:
        first = web.WebServer(PlainTextResponse(""), host="127.0.0.1", port=0)
        port = first.start()
        with pytest.raises(OSError, match="in use"):
            web.WebServer(PlainTextResponse(""), host="127.0.0.1", port=port).start()
        await first.stop()

    asyncio.run(story())
