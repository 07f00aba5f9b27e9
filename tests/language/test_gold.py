"""The gold messages: what people write, and what a careful assistant takes it for."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read

GOLD = Path(__file__).parents[1] / "data" / "messages.jsonl"
SETS = {"people", "skills", "amenities", "ambiguous"}
INTENT_FLOOR, WHOLE_FLOOR = 0.99, 0.98


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines() if line.strip()]


def _request(row: dict[str, Any]) -> dict[str, Any]:
    lexicon = Lexicon(*(tuple(row[key]) for key in ("people", "rooms", "skills", "services")))
    zone = ZoneInfo(row["tz"])
    return read(row["text"], now=datetime.fromisoformat(row["now"]), zone=zone, lexicon=lexicon).to_json(zone)


def _same(key: str, wanted: Any, got: Any) -> bool:
    return set(wanted) == set(got or ()) if key in SETS else bool(wanted == got)


def _misses(row: dict[str, Any]) -> list[str]:
    request = _request(row)
    return [key for key, wanted in row["expect"].items() if not _same(key, wanted, request.get(key))]


def test_the_gold_messages_are_read_as_well_as_the_reader_was_brought_to() -> None:
    rows = _rows()
    misses = [(row, _misses(row)) for row in rows]

    told = "\n".join(f"{row['id']} {row['text']!r}: {', '.join(keys)}" for row, keys in misses if keys)
    assert sum("intent" not in keys for _, keys in misses) >= INTENT_FLOOR * len(rows), told
    assert sum(not keys for _, keys in misses) >= WHOLE_FLOOR * len(rows), told


def test_what_is_said_surely_is_right_nine_times_in_ten() -> None:
    sure = right = 0
    for row in _rows():
        lexicon = Lexicon(*(tuple(row[key]) for key in ("people", "rooms", "skills", "services")))
        reading = read(row["text"], now=datetime.fromisoformat(row["now"]), zone=ZoneInfo(row["tz"]), lexicon=lexicon)
        if reading.confidence >= 0.9:
            sure += 1
            right += reading.intent == row["expect"]["intent"]

    assert sure >= 100
    assert right >= 0.9 * sure
