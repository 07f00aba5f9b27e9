"""The messages of the yardsticks, and how a request that was read is held against the one that was meant, key by key.

Only the keys that are meant count. Names and kinds of doubt are compared as sets, times as instants, repetitions by the
occurrences that they give (RFC 5545, section 3.3.10), all else as it stands.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Reading
from bots.language.saying.request import say

SETS = frozenset({"people", "skills", "amenities", "ambiguous"})
TIMES = frozenset({"at", "until", "from_at"})
WINDOWS = frozenset({"window", "from_window"})
OCCURRENCES = 200

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""The lower ends of the stretches of confidence by which readings are counted."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many rows there were, of how many the intent was read, and how many were wholly right."""

    rows: int
    intents: int
    whole: int


@dataclass(frozen=True)
class Said:
    """A message of a yardstick: its text, who says it when, and the row that says what it means."""

    text: str
    now: datetime
    zone: ZoneInfo
    lexicon: Lexicon
    row: Mapping[str, Any]

    def reading(self) -> Reading:
        """What the reader makes of the message."""
        return read(self.text, now=self.now, zone=self.zone, lexicon=self.lexicon)

    def again(self, reading: Reading) -> Reading:
        """What the reader makes of a reading's own words, in this message's place."""
        return read(say(reading, now=self.now, zone=self.zone), now=self.now, zone=self.zone, lexicon=self.lexicon)

    def read(self) -> dict[str, Any]:
        """The request that the reader takes the message for."""
        return self.reading().to_json(self.zone)


def messages_in(path: Path) -> tuple[Said, ...]:
    """The messages of a yardstick's file, in its order."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(_said(row) for row in rows)


def _said(row: Mapping[str, Any]) -> Said:
    names = _lexicon(*(tuple(row[key]) for key in ("people", "rooms", "skills", "services")))
    return Said(row["text"], datetime.fromisoformat(row["now"]), ZoneInfo(row["tz"]), names, row)


_lexicon = cache(Lexicon)
"""An organisation's names, indexed once for all of its messages, as whoever serves them has it."""


def missed(row: Mapping[str, Any], request: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys that the row means and the request has otherwise or not at all, in the order of the row."""
    return tuple(key for key, meant in row["expect"].items() if not _same(row, key, meant, request.get(key)))


def tally(misses: Iterable[tuple[str, ...]]) -> Score:
    """The score of rows, of each of which the missed keys are given."""
    kinds = Counter("intent" if "intent" in keys else "other" if keys else "none" for keys in misses)
    return Score(rows=kinds.total(), intents=kinds["other"] + kinds["none"], whole=kinds["none"])


def _same(row: Mapping[str, Any], key: str, meant: Any, given: Any) -> bool:
    try:
        if key in SETS:
            return set(meant) == set(given or ())
        if key in TIMES:
            return _instant(meant) == _instant(given)
        if key in WINDOWS:
            return all(_instant(meant[end]) == _instant(given[end]) for end in ("start", "end"))
        if key == "recurrence":
            return _occurrences(row, meant) == _occurrences(row, given)
    except (KeyError, TypeError, ValueError):
        return False
    return bool(meant == given)


def _instant(text: str) -> datetime:
    """An aware time. Raises ValueError where the text is no time, or names no offset; TypeError where it is no text."""
    instant = datetime.fromisoformat(text)
    if instant.utcoffset() is None:
        raise ValueError(f"{text} names no offset")
    return instant


def _occurrences(row: Mapping[str, Any], rule: str) -> list[datetime]:
    """The first occurrences of the rule from the start that the row means, at the wall-clock time of its zone."""
    first = datetime.fromisoformat(row["expect"].get("at", row["now"])).astimezone(ZoneInfo(row["tz"]))
    return list(islice(rrulestr(rule, dtstart=first), OCCURRENCES))


@dataclass(frozen=True, slots=True)
class Share:
    """Of the messages read with a confidence from ``least`` on, up to the next bin: how many, and the shares rightly read."""

    least: float
    rows: int
    intent: float
    whole: float


def calibration(messages: Iterable[Said]) -> tuple[Share, ...]:
    """How often readings of each bin of confidence are right, the least confident first; bins without messages are left out."""
    binned: dict[float, list[tuple[str, ...]]] = {}
    for said in messages:
        reading = said.reading()
        least = max(each for each in BINS if each <= reading.confidence)
        binned.setdefault(least, []).append(missed(said.row, reading.to_json(said.zone)))
    scores = {least: tally(misses) for least, misses in sorted(binned.items())}
    return tuple(
        Share(least, score.rows, score.intents / score.rows, score.whole / score.rows)
        for least, score in scores.items()
    )
