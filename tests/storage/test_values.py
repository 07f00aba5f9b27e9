"""Moments, lists and events on their way to the database and back."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import events
from core.events import CheckedIn, Event
from storage.engine import Kind, open_database
from storage.events import from_json, readable, to_json
from storage.schema import seen_events
from storage.types import UtcDateTime
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY

DIALECTS = [open_database(url).writer.dialect for url in ("sqlite:///unused.db", "postgresql://nowhere/nothing")]
EVENTS: tuple[type[Event], ...] = get_args(events.Event)


@pytest.mark.parametrize("kind", EVENTS)
def test_every_event_survives_the_way_through_json(kind: type[Event]) -> None:
    samples: dict[Any, Any] = {
        int: 7,
        bool: True,
        str: "text",
        datetime: datetime(2026, 3, 2, 8, 0, 30, tzinfo=UTC),
        int | None: None,
        datetime | None: datetime(2026, 3, 2, 8, 30, 0, tzinfo=UTC),
        str | None: None,
    }
    event = kind(**{field.name: samples[field.type] for field in fields(kind)})
    assert from_json(to_json(event)) == event
    assert to_json(event)["is"] == kind.__name__


@pytest.mark.parametrize(
    "stored",
    [
        {"is": "Nonsense"},
        {},
        {"is": "RoomOffered"},
        {"is": "RoomOffered", "booking_id": 1, "until": "soon"},
        {"is": "RoomOffered", "booking_id": 1, "until": 7},
    ],
)
def test_an_event_of_another_version_is_none_and_logged(
    stored: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    assert readable(stored) is None
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_facts_that_another_version_knew_are_left_out() -> None:
    event = CheckedIn(7, MONDAY, 3)
    assert from_json(to_json(event) | {"colour": "red"}) == event


def test_what_is_no_event_is_refused() -> None:
    no_event: Any = "Booked"
    with pytest.raises(KeyError):
        to_json(no_event)


@pytest.mark.parametrize("moment", [MONDAY.replace(tzinfo=None), MONDAY.replace(microsecond=1)])
def test_naive_moments_and_parts_of_seconds_are_refused(store: SqlStore, moment: datetime) -> None:
    with store.write() as unit, pytest.raises(ValueError, match="aware moments of whole seconds"):
        unit.seen.first("slack", "Ev1", moment)


@given(seconds=st.integers(min_value=0, max_value=4_102_444_800), hours=st.integers(min_value=-12, max_value=14))
def test_a_moment_of_any_zone_is_the_same_instant_in_utc(seconds: int, hours: int) -> None:
    moment = datetime.fromtimestamp(seconds, timezone(timedelta(hours=hours)))
    column = seen_events.c.seen_at.type
    assert isinstance(column, UtcDateTime)
    for dialect in DIALECTS:
        sent = column.process_bind_param(moment, dialect)
        read = column.process_result_value(sent, dialect)
        assert read == moment
        assert read is not None
        assert read.tzinfo is UTC
        assert isinstance(sent, int) == (dialect.name == Kind.SQLITE)
