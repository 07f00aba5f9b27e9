"""Webhooks as values: which addresses are taken, what concerns other tools, and when a message is tried again."""

from dataclasses import replace
from datetime import timedelta

from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment, Meeting
from core.model.webhook import (
    GROUPS,
    HAPPENINGS,
    WAITS,
    Group,
    Happening,
    Webhook,
    address_of,
    happening_of,
    type_of,
    wait_after,
)
from tests.builders import MONDAY, span

SESSION = Booking(1, "AAAA", 1, 1, 1, 2, span("10:00", "11:00"), State.CONFIRMED)
MEETING = Meeting(2, "BBBB", 1, 1, "Planning", span("10:00", "11:00"))


def test_an_address_is_https_and_http_only_to_this_machine_where_that_is_allowed() -> None:
    taken = {
        " https://hooks.example.org/in?key=1#part ": "https://hooks.example.org/in?key=1",
        "<https://hooks.example.org>": "https://hooks.example.org",
        "HTTPS://hooks.example.org:8443/in": "https://hooks.example.org:8443/in",
    }
    assert {said: address_of(said, private=False) for said in taken} == taken
    refused = (
        "", "hooks.example.org", "http://hooks.example.org/in", "ftp://hooks.example.org", "https://", "https:///in",
        "https://me:secret@hooks.example.org/in", "https://hooks.example.org/a b", "https://hooks.example.org:99999",
        "https://[::1", "https://hooks.example.org/" + "x" * 1000,
    )  # fmt: skip
    assert [said for said in refused if address_of(said, private=True) is not None] == []
    here = ("http://localhost:8000/in", "http://127.0.0.1/in", "http://[::1]:8000/in")
    assert [address_of(said, private=False) for said in here] == [None] * 3
    assert [address_of(said, private=True) for said in here] == list(here)


def test_what_history_tells_is_mapped_by_one_table() -> None:
    lapsed = replace(SESSION, state=State.LAPSED)
    rows: list[tuple[Appointment, str, str | None]] = [
        (SESSION, "confirmed", "session.created"),
        (replace(SESSION, state=State.PENDING), "pending", "session.requested"),
        (SESSION, "moved", "session.updated"),
        (replace(SESSION, state=State.CANCELLED), "cancelled", "session.cancelled"),
        (replace(SESSION, state=State.DECLINED), "declined", "session.cancelled"),
        (replace(SESSION, state=State.NO_SHOW), "no_show", "session.no_show"),
        (replace(SESSION, state=State.ONGOING), "ongoing", "session.started"),
        (replace(lapsed, awaits=Party.HOST), "lapsed", "session.cancelled"),
        (lapsed, "lapsed", None),
        (replace(SESSION, state=State.HELD), "held", None),
        (replace(SESSION, moves_id=7), "pending", None),
        (replace(SESSION, joins_id=7), "confirmed", None),
        (MEETING, "confirmed", "meeting.created"),
        (MEETING, "changed", "meeting.updated"),
        (MEETING, "declined", "meeting.answered"),
        (MEETING, "tentative", "meeting.answered"),
        (replace(MEETING, state=State.DECLINED), "declined", "meeting.cancelled"),
        (replace(MEETING, state=State.CANCELLED), "displaced", "meeting.cancelled"),
        (replace(MEETING, service_id=1), "accepted", "session.answered"),
        (MEETING, "checked_in", None),
        (MEETING, "reminded", "meeting.reminder"),
    ]
    for about, what, wanted in rows:
        happening = happening_of(about, what)
        assert (None if happening is None else type_of(about, happening)) == wanted, (about, what)
    assert set(HAPPENINGS.values()) == set(Happening) - {Happening.ANSWERED}
    assert set(GROUPS) == set(Happening)
    assert set(GROUPS.values()) == set(Group)


def test_waits_grow_over_a_day_and_heed_the_receiver() -> None:
    assert sum(WAITS, timedelta()) == timedelta(hours=22, minutes=42, seconds=35)
    assert [wait_after(tries, jitter=0.5) for tries in range(1, len(WAITS) + 1)] == list(WAITS)
    assert wait_after(1, jitter=0) == timedelta(seconds=4)
    assert wait_after(len(WAITS) + 1, jitter=0.5) is None
    assert wait_after(1, jitter=0.5, asked=timedelta(minutes=3)) == timedelta(minutes=3)
    assert wait_after(4, jitter=0.5, asked=timedelta(seconds=1)) == timedelta(minutes=10)
    assert wait_after(1, jitter=0.5, asked=timedelta(days=30)) == timedelta(days=1)


def test_a_former_secret_signs_for_a_day() -> None:
    webhook = Webhook(1, 1, "https://a.example.org", ("new", "old"), frozenset(), MONDAY, renewed_at=MONDAY)
    assert webhook.signing(MONDAY + timedelta(hours=23)) == ("new", "old")
    assert webhook.signing(MONDAY + timedelta(days=1)) == ("new",)
    assert "a.example.org" not in repr(webhook)
