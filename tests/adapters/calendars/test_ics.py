"""Reading a published calendar over real HTTP: only what has changed, never what is private, whatever the server does."""

import asyncio
import gzip
import ipaddress
import logging
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import ClientTimeout

from adapters.addresses import is_public
from adapters.calendars import ics
from adapters.calendars.expanding import expanded
from adapters.calendars.feed import Unreadable, content_of
from adapters.calendars.ics import IcsSource
from adapters.calendars.source import Failed, Outcome, Unchanged
from core.model.connected import Content, Trouble
from core.model.timespan import Timespan
from core.services.calendars import Asked
from tests.builders import MONDAY, SetClock
from tests.doubles.ics import Failure, PublishedCalendars
from tests.doubles.server import Server

WINDOW = Timespan(MONDAY - timedelta(days=1), MONDAY + timedelta(days=366))
LUNCH = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:lunch\r\nDTSTAMP:20260302T080000Z\r\nDTSTART:20260303T110000Z\r\n"
    b"DTEND:20260303T120000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
SECRET = "/private-abc/basic.ics"


@pytest.fixture
def double() -> Iterator[PublishedCalendars]:
    double = PublishedCalendars({SECRET: LUNCH})
    yield double
    assert double.wrong == []


@pytest.fixture
def address(double: PublishedCalendars) -> Iterator[str]:
    """Where the double serves the one calendar."""
    with Server(double.app) as server:
        yield f"{server.base_url}{SECRET}"


async def at_once(body: bytes, window: Timespan, zone: str) -> Content:
    """Expands in this process, for calendars that the test has written itself."""
    return content_of(body, window, zone)


def asking(address: str, known: Content | None) -> Asked:
    asked = Asked(1, address, "Europe/Berlin", WINDOW)
    return asked if known is None else replace(asked, etag=known.etag, modified=known.modified, digest=known.digest)


def read(address: str, known: Content | None = None, *, private: bool = True) -> Outcome:
    async def reading() -> Outcome:
        source = IcsSource(clock=SetClock(), private=private, expand=at_once)
        try:
            return await source.read(asking(address, known))
        finally:
            await source.stop()

    return asyncio.run(reading())


def test_a_calendar_is_read_and_then_asked_for_what_has_changed(double: PublishedCalendars, address: str) -> None:
    first = read(address)
    assert isinstance(first, Content)
    assert [event.uid for event in first.events] == ["lunch"]
    assert first.modified == "Mon, 02 Mar 2026 08:00:00 GMT"
    assert read(address, first) == Unchanged()
    assert double.asked[-1] == (SECRET, first.etag, first.modified)
    double.pages[SECRET] = LUNCH.replace(b"UID:lunch", b"UID:late")
    changed = read(address, first)
    assert isinstance(changed, Content)
    assert changed.events[0].uid == "late"


def test_a_server_that_knows_no_tags_and_stamps_anew_is_seen_to_be_unchanged(
    double: PublishedCalendars, address: str
) -> None:
    double.tags = False
    first = read(address)
    assert isinstance(first, Content)
    assert (first.etag, first.modified) == ("", "")
    double.pages[SECRET] = LUNCH.replace(b"DTSTAMP:20260302T080000Z", b"DTSTAMP:20260302T091500Z")
    assert read(address, first) == Unchanged()


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        (Failure(401), Failed(Trouble.REFUSED)),
        (Failure(403), Failed(Trouble.REFUSED)),
        (Failure(404), Failed(Trouble.GONE)),
        (Failure(410), Failed(Trouble.GONE)),
        (Failure(400), Failed(Trouble.GONE)),
        (Failure(500), Failed(Trouble.UNREACHABLE)),
        (Failure(503, (("Retry-After", "120"),)), Failed(Trouble.UNREACHABLE, timedelta(minutes=2))),
        (Failure(429, (("Retry-After", "Mon, 02 Mar 2026 09:00:00 GMT"),)), Failed(Trouble.UNREACHABLE, timedelta(hours=1))),
        (Failure(429, (("Retry-After", "9" * 5000),)), Failed(Trouble.UNREACHABLE, timedelta(days=1))),
        (Failure(429, (("Retry-After", "soon"),)), Failed(Trouble.UNREACHABLE)),
        (Failure(302), Failed(Trouble.UNREACHABLE)),
        (Failure(302, (("Location", "ftp://example.org/a.ics"),)), Failed(Trouble.UNREACHABLE)),
        (Failure(200, body=b"<html>Sign in</html>"), Failed(Trouble.UNREADABLE)),
        (Failure(200, body=b""), Failed(Trouble.UNREADABLE)),
        (Failure(200, (("Content-Encoding", "gzip"),), body=b"no gzip"), Failed(Trouble.UNREACHABLE)),
    ],
    ids=str,
)  # fmt: skip
def test_each_way_to_fail_is_an_outcome(
    double: PublishedCalendars, address: str, failure: Failure, outcome: Failed
) -> None:
    double.failures.append(failure)
    assert read(address) == outcome


def test_a_redirect_is_followed_a_few_times_and_not_for_ever(double: PublishedCalendars, address: str) -> None:
    double.redirects = {f"/{number}": f"/{number + 1}" for number in range(4)} | {"/4": SECRET, "/round": "/round"}
    base = address.removesuffix(SECRET)
    assert isinstance(read(f"{base}/0"), Content)
    assert read(f"{base}/round") == Failed(Trouble.UNREACHABLE)
    assert len(double.asked) == 6 + 6


def test_more_than_is_read_is_not_even_fetched_packed_or_not(
    double: PublishedCalendars, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ics, "LARGEST", 100_000)
    double.failures.append(Failure(200, body=LUNCH + b" " * 100_000))
    assert read(address) == Failed(Trouble.TOO_LARGE)
    packed = gzip.compress(LUNCH + b" " * 1_000_000)
    double.failures.append(Failure(200, (("Content-Encoding", "gzip"),), body=packed))
    assert read(address) == Failed(Trouble.TOO_LARGE)


def test_a_server_that_never_answers_is_left(
    double: PublishedCalendars, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ics, "TIMEOUT", ClientTimeout(total=0.05))
    double.failures.append(Failure(hangs=True))
    assert read(address) == Failed(Trouble.UNREACHABLE)


def test_nobody_there_is_trouble_that_passes() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert read(f"http://127.0.0.1:{port}/a.ics") == Failed(Trouble.UNREACHABLE)


class TestPrivateNetworks:
    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.0.0.1"])
    def test_are_not_read_from(self, double: PublishedCalendars, address: str, host: str) -> None:
        port = address.rpartition(":")[2].partition("/")[0]
        assert read(f"http://{host}:{port}{SECRET}", private=False) == Failed(Trouble.FORBIDDEN)
        assert double.asked == []

    @pytest.mark.parametrize("host", ["2130706433", "0", "0x7f.1"])
    def test_are_not_reached_by_numbers_written_oddly(
        self, double: PublishedCalendars, address: str, host: str
    ) -> None:
        port = address.rpartition(":")[2].partition("/")[0]
        assert isinstance(read(f"http://{host}:{port}{SECRET}", private=False), Failed)
        assert double.asked == []

    def test_are_not_reached_by_a_redirect_nor_by_a_name(
        self, double: PublishedCalendars, address: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = is_public
        monkeypatch.setattr("adapters.addresses.is_public", lambda host: host == "127.0.0.1" or real(host))
        monkeypatch.setattr("adapters.calendars.ics.is_public", lambda host: host == "127.0.0.1" or real(host))
        double.redirects = {"/a": "http://10.0.0.1/b.ics", "/b": "http://[::ffff:10.0.0.1]/b.ics"}
        base = address.removesuffix(SECRET)
        for path in double.redirects:
            assert read(f"{base}{path}", private=False) == Failed(Trouble.FORBIDDEN)
        assert isinstance(read(address, private=False), Content)

    @pytest.mark.parametrize(
        ("written", "public"),
        [
            ("8.8.8.8", True),
            ("2606:4700::1111", True),
            ("127.0.0.1", False),
            ("10.1.2.3", False),
            ("172.16.0.1", False),
            ("192.168.1.1", False),
            ("100.64.0.1", False),
            ("169.254.169.254", False),
            ("0.0.0.0", False),
            ("224.0.0.1", False),
            ("::1", False),
            ("fe80::1%eth0", False),
            ("fd00::1", False),
            ("::ffff:127.0.0.1", False),
            ("64:ff9b::7f00:1", False),
            ("2002:7f00:1::", False),
            ("ff02::1", False),
        ],
    )
    def test_are_known_by_their_addresses(self, written: str, public: bool) -> None:
        assert is_public(written) is public
        assert ipaddress.ip_address(written.partition("%")[0])


class TestExpandingApart:
    def test_gives_the_same(self) -> None:
        assert asyncio.run(expanded(LUNCH, WINDOW, "Europe/Berlin")) == content_of(LUNCH, WINDOW, "Europe/Berlin")

    def test_is_ended_when_it_takes_too_long(self) -> None:
        bomb = LUNCH.replace(b"DTEND", b"RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\nDTEND")
        with pytest.raises(Unreadable) as refused:
            asyncio.run(expanded(bomb, WINDOW, "Europe/Berlin", seconds=0.2))
        assert refused.value.trouble is Trouble.TOO_LARGE

    def test_says_what_is_no_calendar(self) -> None:
        with pytest.raises(Unreadable) as refused:
            asyncio.run(expanded(b"<html>", WINDOW, "Europe/Berlin"))
        assert refused.value.trouble is Trouble.UNREADABLE


def test_no_word_of_a_log_tells_the_address(
    double: PublishedCalendars, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        double.failures.extend([Failure(500), Failure(302, (("Location", "http://\x7f/"),)), Failure(404)])
        for _ in range(4):
            read(address)
    own = [record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn")]
    assert any("calendar 1: not reached" in line for line in own)
    assert not any("private-abc" in line for line in own)
