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
from tests.language.scoring import Said, Score, messages_in, missed, tally

YARDSTICKS = Path(__file__).parent / "yardstick"
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

FLOORS = {
    "english": 0.955, "english_2": 0.96, "english_3": 0.94, "english_4": 0.95, "english_5": 0.9,
    "english_6": 0.97, "english_7": 0.93, "english_8": 0.97, "english_9": 0.97, "english_10": 0.97,
    "english_11": 0.98, "english_12": 0.98, "english_13": 0.98, "english_14": 0.98, "english_15": 0.96, "english_16": 0.98,
    "english_17": 0.97, "english_18": 0.98, "english_19": 0.98, "english_20": 0.95,
    "english_21": 0.95, "english_22": 0.92, "english_23": 0.92, "english_24": 0.92, "english_25": 0.98, "english_26": 0.92,
    "english_27": 0.95, "english_28": 0.94, "english_29": 0.92, "english_30": 0.9,
    "english_31": 0.98, "english_32": 0.96, "english_33": 0.98, "english_34": 0.98, "kinds": 0.95, "kinds_further": 0.97,
    **dict.fromkeys(("de_17", "es_17", "fr_17", "nl_17", "it_16", "pl_16", "ru_16", "tr_16", "uk_16"), 0.95), "pt_17": 0.9,
    **dict.fromkeys(("de_18", "es_18", "fr_18", "pt_18", "nl_18", "it_17", "pl_17", "ru_17", "tr_17", "uk_17"), 0.91),
    "de_2": 0.9, "de_3": 0.92, "de_4": 0.95, "es_2": 0.95, "es_3": 0.95, "es_4": 0.95, "fr_2": 0.95, "fr_3": 0.95, "fr_4": 0.95,
    "nl_2": 0.95, "nl_3": 0.95, "nl_4": 0.95, "pt_2": 0.95, "pt_3": 0.95, "pt_4": 0.95,
    "de_5": 0.92, "es_5": 0.95, "fr_5": 0.95, "nl_5": 0.92, "pt_5": 0.95,
    "de_6": 0.95, "es_6": 0.95, "fr_6": 0.95, "nl_6": 0.95, "pt_6": 0.95,
    "de": 0.97, "es": 0.93, "fr": 0.95, "it": 0.95, "nl": 0.96, "pl": 0.89, "pt": 0.9, "ru": 0.93, "tr": 0.9, "uk": 0.93,
    "it_2": 0.92, "it_3": 0.92, "it_4": 0.92, "it_5": 0.92, "pl_2": 0.92, "pl_3": 0.92, "pl_4": 0.92, "pl_5": 0.92,
    "ru_2": 0.94, "ru_3": 0.94, "ru_4": 0.94, "ru_5": 0.94, "uk_2": 0.94, "uk_3": 0.94, "uk_4": 0.94, "uk_5": 0.94,
    "tr_2": 0.88, "tr_3": 0.88, "tr_4": 0.88, "tr_5": 0.88, "tr_6": 0.92,
    **dict.fromkeys(("de_7", "es_7", "fr_7", "nl_7", "pt_7", "it_6", "pl_6", "ru_6", "uk_6"), 0.96),
    **dict.fromkeys(("de_8", "es_8", "fr_8", "nl_8", "pt_8", "it_7", "pl_7", "ru_7", "tr_7", "uk_7"), 0.93),
    **dict.fromkeys(("de_9", "es_9", "fr_9", "nl_9", "pt_9", "it_8", "pl_8", "ru_8", "tr_8", "uk_8"), 0.87),
    **dict.fromkeys(("de_14", "es_14", "fr_14", "nl_14", "pt_14", "it_13", "pl_13", "ru_13", "tr_13", "uk_13"), 0.75),
    **dict.fromkeys(("de_16", "es_16", "fr_16", "nl_16", "pt_16", "it_15", "pl_15", "ru_15", "tr_15", "uk_15"), 0.9),
    **dict.fromkeys(("de_15", "es_15", "fr_15", "nl_15", "pt_15", "it_14", "pl_14", "ru_14", "tr_14", "uk_14"), 0.91),
    **dict.fromkeys(("de_13", "es_13", "fr_13", "nl_13", "pt_13", "it_12", "pl_12", "ru_12", "tr_12", "uk_12"), 0.9),
    **dict.fromkeys(("de_12", "es_12", "fr_12", "nl_12", "pt_12", "it_11", "pl_11", "ru_11", "tr_11", "uk_11"), 0.9),
    **dict.fromkeys(("de_11", "es_11", "fr_11", "nl_11", "pt_11", "it_10", "pl_10", "ru_10", "tr_10", "uk_10"), 0.92),
    **dict.fromkeys(("de_10", "es_10", "fr_10", "nl_10", "pt_10", "it_9", "pl_9", "ru_9", "tr_9", "uk_9"), 1.0),
}  # fmt: skip
"""The least share of a file that is to be read wholly right: what was reached, less a little."""
FLOOR = 0.5
"""The least share of a file that has none of its own yet."""
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


def test_a_yardstick_is_read_as_well_as_the_reader_was_brought_to(name: str, heard: list[Heard]) -> None:
    told = "\n".join(
        f"{each.said.row['id']} {each.said.text!r}: {', '.join(each.missed)}" for each in heard if each.missed
    )
    assert tally(each.missed for each in heard).whole >= FLOORS.get(name, FLOOR) * len(heard), told


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
