"""``run_bot.py understand``: lines of messages in, requests out, or what each word was taken for."""

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bots.language.calendar.times import read_phrase
from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Reading

_LISTS = ("people", "rooms", "skills", "services", "amenities")


class _BadLineError(ValueError):
    """A line that cannot be read; its words say what to mend."""


def run(lines: Iterable[str], *, as_json: bool, times: bool, out: TextIO) -> int:
    """Read each line's message and print what it means; returns 0, or 2 where a line is malformed (told on standard error).

    A line is a JSON object with ``text``, ``now`` and ``tz`` (an IANA name or an offset such as ``-02:00``), and for messages
    perhaps ``people``, ``rooms``, ``skills`` and ``services``. With ``times`` the text is a time phrase, answered by
    ``{"start", "end", "grain"}``.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _row(line)
            out.write(_phrase(row) if times else _message(row, as_json=as_json))
        except _BadLineError as bad:
            sys.stderr.write(f"line {number}: {bad}\n")
            return 2
        out.write("\n")
    return 0


def _row(line: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise _BadLineError(f"not JSON ({error}); give one JSON object a line") from error
    if not isinstance(row, dict):
        raise _BadLineError('not an object; give {"text": "…", "now": "…", "tz": "…"}')
    for key in ("text", "now", "tz"):
        if not isinstance(row.get(key), str):
            raise _BadLineError(f'"{key}" is missing or no text; add it, such as "tz": "Europe/Berlin"')
    return row


def _now(row: Mapping[str, Any]) -> datetime:
    try:
        now = datetime.fromisoformat(row["now"])
    except ValueError as error:
        raise _BadLineError(f'"now" is no ISO 8601 time: {row["now"]!r}') from error
    if now.tzinfo is None:
        raise _BadLineError(f'"now" has no offset: {row["now"]!r}; write it as 2026-11-20T09:12:00+01:00')
    return now


def _zone(name: str) -> tzinfo:
    if name[:1] in {"+", "-"} and ":" in name:
        hours, minutes = name[1:].split(":")[:2]
        if hours.isdigit() and minutes.isdigit():
            ahead = timedelta(hours=int(hours), minutes=int(minutes))
            return timezone(-ahead if name[0] == "-" else ahead)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise _BadLineError(f'"tz" is no IANA zone or offset: {name!r}; write it as Europe/Berlin or -02:00') from error


def _lexicon(row: Mapping[str, Any]) -> Lexicon:
    named: dict[str, tuple[str, ...]] = {}
    for key in _LISTS:
        names = row.get(key, [])
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise _BadLineError(f'"{key}" is no list of names; write it as "{key}": ["…"]')
        named[key] = tuple(names)
    return Lexicon(**named)


def _phrase(row: Mapping[str, Any]) -> str:
    zone = _zone(row["tz"])
    found = read_phrase(row["text"], now=_now(row), zone=zone)
    return json.dumps(found.to_json() if found else {}, ensure_ascii=False)


def _message(row: Mapping[str, Any], *, as_json: bool) -> str:
    zone = _zone(row["tz"])
    reading = read(row["text"], now=_now(row), zone=zone, lexicon=_lexicon(row), explain=not as_json)
    request = json.dumps(reading.to_json(zone), ensure_ascii=False)
    return request if as_json else _explained(row["text"], reading, request)


def _explained(text: str, reading: Reading, request: str) -> str:
    """The message with what its words were taken for, the request, and what else it might have been."""
    lines = [f"» {text}"]
    lines += [f"  {each.said!r:<28} {each.role:<14} {each.why}" for each in reading.taken]
    lines.append(f"  = {request}")
    lines.append(f"  confidence {reading.confidence:.2f}, language {reading.language}")
    lines += [f"  or {each.intent.value} ({each.confidence:.2f})" for each in reading.runners_up]
    lines += [
        f"  assumed {each.kind}: {each.said} → {each.taken} (or {', '.join(each.alternatives)})"
        for each in reading.assumptions
    ]
    lines += [
        f"  ask, {each.kind}: {each.said} → {', '.join(moment.isoformat() for moment in each.alternatives)}"
        for each in reading.questions
    ]
    return "\n".join(lines)
