"""The reader: what a time phrase and a message cost, the first one of a process, the longest one, and how much is right.

The phrases are the examples of the grammar's rules and, where they are at hand, those of three date parsers' own suites
(``TIME_SUITES`` names their folder; otherwise it is looked for beside the checkout). Beside the times stands dateparser's
``search_dates`` on the same texts; accuracy is counted on the hand-written messages of the tests, none of them left out.

Shared cores are half as fast on one day as on another. The aims were set beside a measurement of ``search_dates``, so each run
measures that first and holds its figures to the aims at this pace; both are printed.
"""

import calendar
import gc
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from statistics import median
from time import thread_time
from typing import Any
from zoneinfo import ZoneInfo

from dateparser.search import search_dates

from bots.language.calendar.times import read_phrase
from bots.language.grammar.time_rules import STAGES
from bots.language.grammar.timeline import grammar_for
from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.words.languages import LANGUAGES
from tests.benchmarks.table import Row, median_and_p99
from tests.language.scoring import Said, calibration, messages_in, missed, tally

TESTS = Path(__file__).parents[1]
GOLD = TESTS / "data" / "messages.jsonl"
YARDSTICKS = TESTS / "language" / "yardstick"
SUITES = Path(os.environ.get("TIME_SUITES") or TESTS.parents[1] / "shared" / "language" / "times")
NOW = datetime.fromisoformat("2026-11-25T10:00:00+01:00")
BERLIN = ZoneInfo("Europe/Berlin")
PASSES, STARTS = 5, 5
SAMPLE = 10
"""Every so many texts are given to the yardstick, which takes its time."""
LENGTH = 10_000
CROWD = 50_000
_CONFIDENT = 0.9
"""From this confidence on the share of those that are right is to be no less."""
BESIDE = "dateparser's search_dates"
WHEN_SET = 588.0
"""The microseconds that ``search_dates`` took for a phrase of the suites on the cores on which the aims were set."""

_FIRST = {
    "ours": """
from datetime import datetime
from time import perf_counter
from zoneinfo import ZoneInfo
from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
zone = ZoneInfo("Europe/Berlin")
names = Lexicon(people=("Maya Iyer", "Tom Becker"), skills=("Python", "SQL"))
began = perf_counter()
read("hey, anyone free for python on saturday at 3?", now=datetime.now(zone), zone=zone, lexicon=names)
print(perf_counter() - began)
""",
    "beside": """
from time import perf_counter
from dateparser.search import search_dates
began = perf_counter()
search_dates("hey, anyone free for python on saturday at 3?", languages=["en"])
print(perf_counter() - began)
""",
}


def bench_language() -> Iterator[Row]:
    """What reading costs, beside dateparser on the same texts; but for the first message, the grammars are compiled.

    What stands in memory until then, the bench's own rows not least, is kept from the garbage collector, which goes on working.
    """
    yield Row(
        "first message of a process",
        _first("ours") * 1e3,
        "ms",
        target=300.0,
        beside=BESIDE,
        yardstick=_first("beside") * 1e3,
        pace=_pace(),
    )
    for language in LANGUAGES:
        grammar_for(language)
    english = [*messages_in(GOLD), *(said for language, said in _others() if language == "english")]
    gc.collect()
    gc.freeze()
    yield from _phrases()
    yield from _messages(english)
    seconds = max(_least(partial(read, text, now=NOW, zone=BERLIN, lexicon=_crowd())) for text in _long_texts())
    kinds = len(list(_long_texts()))
    yield Row(
        f"{LENGTH:,} characters, the worst of {kinds} kinds, {CROWD:,} people",
        seconds * 1e3,
        "ms",
        target=50.0,
        pace=_pace(),
    )


def bench_language_accuracy() -> Iterator[Row]:
    """How many in a hundred messages are read wholly right: the gold ones, then the others by language and by intent."""
    gold = [missed(said.row, said.read()) for said in messages_in(GOLD)]
    yield Row(f"gold, right intent, {len(gold)} messages", _share(tally(gold).intents, gold), "%", target=99.0)
    yield Row(f"gold, wholly right, {len(gold)} messages", _share(tally(gold).whole, gold), "%", target=96.0)
    yardsticks = [(language, said, missed(said.row, said.read())) for language, said in _others()]
    for language in dict.fromkeys(language for language, _, _ in yardsticks):
        some = [keys for spoken, _, keys in yardsticks if spoken == language]
        target = 90.0 if language == "english" else 85.0
        yield Row(
            f"wholly right, {language}, {len(some)} messages", _share(tally(some).whole, some), "%", target=target
        )
    english = [said for language, said in _others() if language == "english"]
    for share in calibration([*messages_in(GOLD), *english]):
        what = f"confidence from {share.least:g}, English, {share.rows} messages"
        aim = 100 * share.least if share.least >= _CONFIDENT else None
        yield Row(f"right intent, {what}", 100 * share.intent, "%", target=aim)
        yield Row(f"wholly right, {what}", 100 * share.whole, "%")
    for intent in sorted({said.row["expect"]["intent"] for _, said, _ in yardsticks}):
        for kind, chosen in (("English", True), ("further languages", False)):
            some = [
                keys
                for language, said, keys in yardsticks
                if said.row["expect"]["intent"] == intent and (language == "english") is chosen
            ]
            if some:
                yield Row(f"wholly right, {intent}, {kind}, {len(some)} messages", _share(tally(some).whole, some), "%")


def _share(right: int, rows: Sequence[object]) -> float:
    return 100 * right / len(rows)


def _phrases() -> Iterator[Row]:
    """Phrases when they are met again, when they are new but of a kind met before, and when all about them is new.

    No phrase is remembered as such: what makes the difference is which words and which lines of categories were met before.
    """
    for name, phrases in _phrase_tables():
        first = _each(_readings(phrases))
        known = {text.lower() for text, _, _ in phrases}
        others = [(text, now, zone) for text, now, zone in _with_other_days(phrases) if text.lower() not in known]
        of_known_kinds = _each(_readings(others))
        again = min(_each(_readings(phrases)) for _ in range(PASSES))
        beside = _each([partial(_searched, text, now) for text, now, _ in phrases[::SAMPLE]])
        what = f"time phrase, mean of {len(phrases):,} of {name}"
        yield Row(what, again * 1e6, "µs", target=30.0, beside=BESIDE, yardstick=beside * 1e6, pace=_pace())
        what = f"time phrase never met, of a kind that was, {len(others):,} like {name}"
        yield Row(what, of_known_kinds * 1e6, "µs", target=30.0, pace=_pace())
        yield Row(f"time phrase, {name}, all new: words, kinds and tables", first * 1e6, "µs")


@cache
def _pace() -> float:
    """How many times longer ``search_dates`` takes for a phrase of the suites than when the aims were set; 1 without them.

    Measured before anything else, with what it builds for its first text already there.
    """
    if not (suites := list(_phrase_tables())[1:]):
        return 1.0
    searches = [partial(_searched, text, now) for text, now, _ in suites[0][1][::SAMPLE]]
    _each(searches)
    return _each(searches) * 1e6 / WHEN_SET


def _readings(phrases: Sequence[tuple[str, datetime, Any]]) -> Sequence[Callable[[], object]]:
    return [partial(read_phrase, text, now=now, zone=zone) for text, now, zone in phrases]


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = tuple(month.lower() for month in calendar.month_name[1:])
_FOLLOWING = {name: names[(n + 1) % len(names)] for names in (_WEEKDAYS, _MONTHS) for n, name in enumerate(names)}


def _with_other_days(phrases: Sequence[tuple[str, datetime, Any]]) -> Iterator[tuple[str, datetime, Any]]:
    """The phrases with other weekdays, months and small numbers: as long and of the same kinds, and never met before."""
    told = set[str]()
    for text, now, zone in phrases:
        other = re.sub(r"[A-Za-z]+|\d+", _following, text)
        if other.lower() not in told:
            told.add(other.lower())
            yield other, now, zone


def _following(found: re.Match[str]) -> str:
    """The next weekday, month, hour or day of the month; any other word as it is."""
    said = found[0]
    if said.isdecimal():
        number = int(said)
        if len(said) > _DAY_DIGITS or not (0 < number < _HOURS or _HOURS < number < _SHORTEST_MONTH):
            return said
        return str(number % (_HOURS - 1) + 1 if number < _HOURS else number + 1).zfill(len(said))
    name = _FOLLOWING.get(said.lower())
    if name is None:
        return said
    return name.capitalize() if said[0].isupper() else name


_DAY_DIGITS, _HOURS, _SHORTEST_MONTH = 2, 12, 28


def _phrase_tables() -> Iterator[tuple[str, Sequence[tuple[str, datetime, Any]]]]:
    """The phrases with the moment and the zone in which they are said."""
    yield "our own", [(rule.example, NOW, BERLIN) for stage in STAGES for rule in stage]
    files = sorted(SUITES.glob("*.jsonl"))
    if files:
        rows = [row for file in files for row in _rows(file)]
        moments = [datetime.fromisoformat(row["ref"] + row["tz"]) for row in rows]
        yield (
            "three suites",
            [(row.get("span") or row["text"], now, now.tzinfo) for row, now in zip(rows, moments, strict=True)],
        )


def _messages(english: Sequence[Said]) -> Iterator[Row]:
    """Messages when they are met again, and when they are new: half of them, once the other half has been read."""
    for said in english[1::2]:
        _read(said)
    new, _ = median_and_p99(_timed(partial(_read, said)) for said in english[::2])
    ours = median_and_p99(_timed(partial(_read, said)) for _ in range(PASSES) for said in english)
    beside = median_and_p99(_timed(partial(_searched, said.text, said.now)) for said in english[::SAMPLE])
    for words, target, mine, yardstick in zip(("median", "99th percentile"), (0.15, 3.0), ours, beside, strict=True):
        what = f"English message, {words} of {len(english):,}"
        yield Row(what, mine * 1e3, "ms", target=target, beside=BESIDE, yardstick=yardstick * 1e3, pace=_pace())
    yield Row(f"English message never met, median of {len(english[::2]):,}", new * 1e3, "ms", target=0.15, pace=_pace())
    gold = list(messages_in(GOLD))
    median_of_gold, _ = median_and_p99(_timed(partial(_read, said)) for _ in range(PASSES) for said in gold)
    yield Row(f"gold message, median of {len(gold)}", median_of_gold * 1e3, "ms", target=0.15, pace=_pace())


def _read(said: Said) -> object:
    return read(said.text, now=said.now, zone=said.zone, lexicon=said.lexicon)


def _searched(text: str, now: datetime) -> object:
    return search_dates(text, languages=["en"], settings={"RELATIVE_BASE": now.replace(tzinfo=None)})


def _first(which: str) -> float:
    """The median of several processes: the seconds that the first message takes once all is imported."""
    return median(
        float(
            subprocess.run(
                [sys.executable, "-c", _FIRST[which]], cwd=TESTS.parent, capture_output=True, check=True
            ).stdout
        )
        for _ in range(STARTS)
    )


def _long_texts() -> Iterator[str]:
    """Texts of the greatest length, each hard on another part of the reader."""
    for piece in (
        "tomorrow at 3pm or 3/4 until noon, ",
        "now ",
        "every second friday of next week until 3 or ",
        "find python with anna on monday at 5, ",
        "meetign tomorow with anan ",
        "a",
        "9",
        "1 ",
        "?!,-",
        "\u200fя\u200b漢 ",
    ):
        yield (piece * (LENGTH // len(piece) + 1))[:LENGTH]
    yield " ".join(_name(number) for number in range(CROWD, 0, -7))[:LENGTH]


@cache
def _crowd() -> Lexicon:
    """A large organisation, many of whose people are called Anna."""
    first_names = ("Anna" if number % 167 == 0 else _name(number) for number in range(CROWD))
    return Lexicon(people=tuple(f"{first} {_name(number * 7)}" for number, first in enumerate(first_names)))


def _name(number: int) -> str:
    """A name of its own for each number, as pronounceable as it needs to be."""
    letters = ""
    while number:
        number, place = divmod(number, 100)
        letters += "bdfgklmnprstvzchjwqx"[place // 5] + "aeiou"[place % 5]
    return (letters + "nor").capitalize()


def _others() -> Sequence[tuple[str, Said]]:
    """The messages of the yardsticks with their language, English first."""
    files = sorted(YARDSTICKS.glob("*.jsonl"), key=lambda file: (not file.stem.startswith("english"), file.stem))
    return [(file.stem.partition("_")[0], said) for file in files for said in messages_in(file)]


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _timed(action: Callable[[], object]) -> float:
    """The processor's seconds for one call: what else the machine does meanwhile does not count."""
    began = thread_time()
    action()
    return thread_time() - began


def _each(actions: Sequence[Callable[[], object]]) -> float:
    """The processor's seconds for one of them, on average."""
    return _timed(lambda: [action() for action in actions]) / len(actions)


def _least(action: Callable[[], object], *, passes: int = PASSES) -> float:
    return min(_timed(action) for _ in range(passes))
