"""The yardsticks: messages and what a careful assistant takes them for, sound in themselves; how they are scored, and read."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr

from bots.language.reading import Reading
from tests.language.rounds import YARDSTICKS, misread_rows
from tests.language.scoring import Said, Score, messages_in, missed, tally

GOLD = Path(__file__).parents[1] / "data" / "messages.jsonl"

LISTS_OF_NAMES = ("people", "rooms", "skills", "services")
PARTS = {"id", "text", "now", "tz", *LISTS_OF_NAMES, "expect"}
OFTEN = {"find", "book", "meet", "reschedule", "cancel", "hours", "time_off", "free_busy", "find_room", "waitlist"} | {
    "respond",
    "propose",
}
SELDOM = {"agenda", "leave_waitlist", "reminders", "timezone", "profile", "pick", "more", "yes", "no", "help"} | {
    "greet",
    "thanks",
}
KEYS_OF = {
    "respond": {"answer"},
    "pick": {"choice"},
    "reminders": {"minutes_before"},
    "timezone": {"zone"},
    "hours": {"weekly"},
    "reschedule": {"from_at", "from_window"},
    "cancel": {"from_at", "from_window"},
    "find_room": {"capacity"},
    "meet": {"capacity"},
}
SHARED_KEYS = {"intent", "people", "skills", "service", "room", "amenities", "at", "until", "window", "duration"} | {
    "recurrence",
    "priority",
    "ambiguous",
}
BARE = {"yes", "no", "help", "greet", "thanks", "unknown"}
VALUES = {
    "answer": {"accept", "decline", "tentative"},
    "priority": {"urgent"},
    "zone": available_timezones(),
    "choice": {-1, *range(1, 10)},
}
AMENITIES = {"projector", "whiteboard", "video", "phone", "screen"}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
RULE_PARTS = ("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "COUNT", "UNTIL")

NAMES = sorted(path.stem for path in YARDSTICKS.glob("*.jsonl"))

Row = Mapping[str, Any]


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """The rows of all files, each with its file's name behind its id."""
    return [row | {"id": f"{row['id']} of {name}"} for name in NAMES for row in _read(YARDSTICKS / f"{name}.jsonl")]


def _file(row: Row) -> str:
    return str(row["id"]).rpartition(" of ")[2]


def _times(expect: Row) -> Iterator[str]:
    for key in ("at", "until", "from_at"):
        if key in expect:
            yield expect[key]
    for key in ("window", "from_window"):
        yield from expect.get(key, {}).values()


def _wrong(rows: list[dict[str, Any]], sound: Any) -> list[str]:
    return [row["id"] for row in rows if not sound(row)]


@dataclass(frozen=True)
class Heard:
    """A message of a yardstick, what the reader made of it, and the keys that it missed."""

    said: Said
    reading: Reading
    missed: tuple[str, ...]

    def is_read_again(self) -> bool:
        """Whether the reading's own words make the same request."""
        zone = self.said.zone
        return self.said.again(self.reading).to_json(zone) == self.reading.to_json(zone)


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Each yardstick's name; what needs its messages read stands together, so that they are read once."""
    return str(request.param)


@pytest.fixture(scope="module")
def heard(name: str) -> list[Heard]:
    """The yardstick's messages, read."""
    readings = [(said, said.reading()) for said in messages_in(YARDSTICKS / f"{name}.jsonl")]
    return [Heard(said, reading, missed(said.row, reading.to_json(said.zone))) for said, reading in readings]


def test_what_is_misread_is_what_is_listed_as_misread(name: str, heard: list[Heard]) -> None:
    wrong = {each.said.row["id"]: f"{each.said.text!r}: {', '.join(each.missed)}" for each in heard if each.missed}
    listed = misread_rows().get(name, frozenset())

    assert {row: told for row, told in wrong.items() if row not in listed} == {}
    assert listed - wrong.keys() == set(), "read right now: python -m tests.language.rounds takes them off the list"


def test_every_request_that_a_yardstick_means_is_read_again_from_its_words(heard: list[Heard]) -> None:
    assert [each.said.text for each in heard if not each.missed and not each.is_read_again()] == []


def test_there_are_enough_rows_of_every_intent() -> None:
    rows = _read(YARDSTICKS / "english.jsonl")
    count = Counter(row["expect"]["intent"] for row in rows)

    assert len(rows) >= 610
    assert set(count) == OFTEN | SELDOM | {"unknown"}
    assert {intent for intent in OFTEN if count[intent] < 30} == set()
    assert {intent for intent in SELDOM if not 10 <= count[intent] <= 15} == set()
    assert count["unknown"] >= 60


def test_rows_are_well_formed_and_no_two_are_one(rows: list[dict[str, Any]]) -> None:
    gold = {row["text"].casefold() for row in _read(GOLD)}

    assert _wrong(rows, lambda row: set(row) == PARTS) == []
    assert _wrong(rows, lambda row: f"-{row['expect']['intent']}-" in row["id"]) == []
    assert _wrong(rows, lambda row: row["text"] == row["text"].strip() != "") == []
    assert len({row["id"] for row in rows}) == len(rows)
    assert len({(_file(row), row["text"].casefold(), row["now"], row["tz"]) for row in rows}) == len(rows)
    assert _wrong(rows, lambda row: row["text"].casefold() not in gold or not row["id"].startswith("h")) == []


def test_keys_belong_to_the_intent_and_have_values_that_are_known(rows: list[dict[str, Any]]) -> None:
    def known(row: Row) -> bool:
        intent, expect = row["expect"]["intent"], row["expect"]
        if intent in BARE:
            return set(expect) == {"intent"}
        return set(expect) <= SHARED_KEYS | KEYS_OF.get(intent, set())

    assert _wrong(rows, known) == []
    for key, values in VALUES.items():
        assert {row["expect"][key] for row in rows if key in row["expect"]} <= values
    assert {word for row in rows for word in row["expect"].get("amenities", ())} <= AMENITIES
    assert _wrong(rows, lambda row: row["expect"].get("capacity", 1) > 0) == []
    assert _wrong(rows, lambda row: 0 < row["expect"].get("duration", 1) <= 24 * 60) == []
    minutes = [row["expect"].get("minutes_before", []) for row in rows]
    assert all(earlier > later > 0 for times in minutes for earlier, later in pairwise(times))


def test_names_are_spelled_as_the_organisation_spells_them_and_stand_once(rows: list[dict[str, Any]]) -> None:
    def spelled(row: Row) -> bool:
        meant = row["expect"]
        return (
            set(meant.get("people", ())) <= set(row["people"])
            and set(meant.get("skills", ())) <= set(row["skills"])
            and meant.get("room", row["rooms"][0]) in row["rooms"]
            and meant.get("service", row["services"][0]) in row["services"]
        )

    assert _wrong(rows, spelled) == []
    assert _wrong(rows, lambda row: all(len(set(row[key])) == len(row[key]) for key in LISTS_OF_NAMES)) == []


def test_times_are_to_the_minute_with_the_offset_of_the_zone_and_not_past(rows: list[dict[str, Any]]) -> None:
    def sound(row: Row) -> bool:
        zone, now = ZoneInfo(row["tz"]), datetime.fromisoformat(row["now"])
        return now.utcoffset() == now.astimezone(zone).utcoffset() and all(
            time.utcoffset() == time.astimezone(zone).utcoffset()
            and time.isoformat(timespec="minutes") == text
            and time >= now
            for text in _times(row["expect"])
            for time in [datetime.fromisoformat(text)]
        )

    assert _wrong(rows, sound) == []


def test_exact_times_are_ones_that_the_clocks_show_once(rows: list[dict[str, Any]]) -> None:
    def once(row: Row) -> bool:
        wall = [datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(row["tz"])) for text in _times(row["expect"])]
        return all(time.utcoffset() == time.replace(fold=1).utcoffset() for time in wall)

    assert _wrong(rows, once) == []
    assert _wrong(rows, lambda row: not {"at"} & set(row["expect"].get("ambiguous", ())) & set(row["expect"])) == []


def test_stretches_start_before_they_end(rows: list[dict[str, Any]]) -> None:
    def forwards(row: Row) -> bool:
        expect = row["expect"]
        ends = [expect[key] for key in ("window", "from_window") if key in expect]
        if "until" in expect:
            ends.append({"start": expect["at"], "end": expect["until"]})
        return all(datetime.fromisoformat(end["start"]) < datetime.fromisoformat(end["end"]) for end in ends)

    assert _wrong(rows, forwards) == []


def test_weekly_hours_name_days_in_their_order_and_hours_that_run_forwards(rows: list[dict[str, Any]]) -> None:
    def sound(row: Row) -> bool:
        return all(
            stretch["days"] == [day for day in WEEKDAYS if day in stretch["days"]] != []
            and "00:00" <= stretch["start"] < stretch["end"] <= "24:00"
            for stretch in row["expect"].get("weekly", ())
        )

    assert _wrong(rows, sound) == []


def test_rules_have_their_parts_in_order_and_begin_with_the_first_occurrence(rows: list[dict[str, Any]]) -> None:
    def sound(row: Row) -> bool:
        if "recurrence" not in row["expect"]:
            return True
        rule, first = row["expect"]["recurrence"], datetime.fromisoformat(row["expect"]["at"])
        parts = [part.partition("=")[0] for part in rule.split(";")]
        start = first.astimezone(ZoneInfo(row["tz"]))
        return parts == [part for part in RULE_PARTS if part in parts] and rrulestr(rule, dtstart=start)[0] == start

    assert _wrong(rows, sound) == []


ROW: dict[str, Any] = {
    "now": "2027-03-24T10:00:00+01:00",
    "tz": "Europe/Berlin",
    "expect": {
        "intent": "meet",
        "people": ["Maya Iyer", "Tom Becker"],
        "at": "2027-03-25T15:00+01:00",
        "recurrence": "FREQ=WEEKLY;BYDAY=TH;COUNT=3",
    },
}
MEANT = {**ROW["expect"], "window": {"start": "2027-03-25T15:00+01:00"}}


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        ({}, ()),
        ({"people": ["Tom Becker", "Maya Iyer"]}, ()),
        ({"people": ["Maya Iyer"]}, ("people",)),
        ({"people": None}, ("people",)),
        ({"at": "2027-03-25T14:00+00:00"}, ()),
        ({"at": "2027-03-25T15:00+00:00"}, ("at",)),
        ({"at": "2027-03-25T15:00"}, ("at",)),
        ({"at": None}, ("at",)),
        ({"recurrence": "FREQ=WEEKLY;COUNT=3"}, ()),
        ({"recurrence": "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270408T215959Z"}, ()),
        ({"recurrence": "FREQ=WEEKLY;BYDAY=TH"}, ("recurrence",)),
        ({"recurrence": "every Thursday"}, ("recurrence",)),
        ({"intent": "book", "at": "soon"}, ("intent", "at")),
    ],
)
def test_a_request_is_scored_by_what_its_keys_say(change: dict[str, Any], keys: tuple[str, ...]) -> None:
    assert missed(ROW, MEANT | change) == keys


def test_windows_are_scored_by_both_of_their_ends() -> None:
    start, end = (datetime(2027, 3, 25, hour, tzinfo=UTC) for hour in (11, 13))
    row = ROW | {"expect": {"window": {"start": "2027-03-25T12:00+01:00", "end": "2027-03-25T14:00+01:00"}}}

    assert missed(row, {"window": {"start": start.isoformat(), "end": end.isoformat()}}) == ()
    late = {"start": start.isoformat(), "end": (end + timedelta(minutes=1)).isoformat()}
    assert missed(row, {"window": late}) == ("window",)
    assert missed(row, {"window": {"start": start.isoformat()}}) == ("window",)


def test_a_row_is_wholly_right_where_nothing_is_missed() -> None:
    assert tally([(), ("at",), ("intent",), ("intent", "at"), ()]) == Score(rows=5, intents=3, whole=2)
