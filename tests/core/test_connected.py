"""What a connected calendar's address may be, what its events make busy, and when it is tried again."""

from datetime import timedelta

import pytest

from core.model.connected import ConnectedCalendar, MirroredEvent, address_of, busy_in, retry_after
from tests.builders import MONDAY, span

SECRET = "https://calendar.google.com/calendar/ical/maya%40example.org/private-abc123/basic.ics"


@pytest.mark.parametrize(
    ("said", "address"),
    [
        (SECRET, SECRET),
        (f"  <{SECRET}> ", SECRET),
        ("webcal://p01.icloud.com/published/2/abc", "https://p01.icloud.com/published/2/abc"),
        ("WEBCAL://Example.org:8443/a.ics?x=1#top", "https://Example.org:8443/a.ics?x=1"),
        ("http://example.org/a.ics", "http://example.org/a.ics"),
    ],
)
def test_an_address_is_asked_for_as_it_was_written(said: str, address: str) -> None:
    assert address_of(said) == address


@pytest.mark.parametrize(
    "said",
    [
        "",
        "banana",
        "ftp://example.org/a.ics",
        "gopher://example.org/a.ics",
        "https://",
        "https:///a.ics",
        "https://example.org/a b.ics",
        "https://example.org:port/a.ics",
        "https://maya:secret@example.org/a.ics",
        "https://[::1/a.ics",
        "https://example.org/\x07.ics",
        "https://example.org/" + "a" * 2000,
    ],
)
def test_what_is_no_address_of_a_calendar(said: str) -> None:
    assert address_of(said) is None


def test_the_address_is_a_secret_of_which_the_host_alone_is_told() -> None:
    calendar = ConnectedCalendar(1, 2, SECRET, MONDAY)
    assert calendar.host == "calendar.google.com"
    assert "private" not in repr(calendar)


def test_events_that_touch_or_overlap_make_one_stretch_and_free_ones_none() -> None:
    events = [
        MirroredEvent("a", "", span("10:00", "11:00")),
        MirroredEvent("b", "", span("10:30", "11:30")),
        MirroredEvent("c", "", span("11:30", "12:00")),
        MirroredEvent("d", "", span("08:00", "20:00"), busy=False),
        MirroredEvent("e", "", span("13:00", "14:00")),
    ]
    assert busy_in(events) == (span("10:00", "12:00"), span("13:00", "14:00"))


def test_each_failure_doubles_the_wait_up_to_six_hours() -> None:
    minutes = [retry_after(failures) / timedelta(minutes=1) for failures in (1, 2, 3, 6, 7, 8, 100)]
    assert minutes == [5, 10, 20, 160, 320, 360, 360]
