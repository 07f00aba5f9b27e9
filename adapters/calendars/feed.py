"""A calendar's text (RFC 5545) as the events in a window: recurring ones expanded, all in UTC.

It runs in a separate process (``adapters.calendars.expanding``), as a stranger's calendar may take hours to expand.
Events that cannot lie in the window, and unused properties, are removed from the text before it is parsed, so that ten years
of past events cost only a scan.
"""

import hashlib
import json
import re
import resource
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Component

from core.model.connected import Content, MirroredEvent, Trouble
from core.model.timespan import Timespan

MOST_EVENTS: Final = 50_000
"""Events in one calendar's text, past ones included."""
MOST_OCCURRENCES: Final = 20_000
"""Occurrences in the window."""
MEMORY: Final = 1 << 30
"""Bytes of address space that a calendar's process may take."""
UID_LIMIT: Final = 250
TITLE_LIMIT: Final = 200
_DAY: Final = timedelta(days=1)

_WANTED: Final = re.compile(
    r"(?:UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|SEQUENCE|STATUS|TRANSP|SUMMARY|"
    r"X-MICROSOFT-CDO-BUSYSTATUS)[;:]",
    re.IGNORECASE,
)
"""The properties of an event that are used; those of its alarms are not."""
_DATE: Final = re.compile(r"(?:DTSTART|DTEND|RECURRENCE-ID)[;:][^\n]*?(?<!\d)(\d{8})(?:T\d{6}Z?)?\s*$", re.IGNORECASE)
_REPEATS: Final = re.compile(r"(?:RRULE|RDATE)[;:]", re.IGNORECASE)
_LENGTH: Final = re.compile(r"DURATION[;:]", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\bUNTIL=(\d{8})", re.IGNORECASE)


_ODD: Final = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError)
"""What the libraries raise for input they did not expect."""


class Unreadable(ValueError):
    """The text cannot be read; ``trouble`` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one event that are used."""

    lines: list[str] = field(default_factory=list)

    def may_concern(self, first: str) -> bool:
        """Whether part of the event may lie on that date (``YYYYMMDD``) or later."""
        dates = [found[1] for line in self.lines if (found := _DATE.match(line))]
        rules = [line for line in self.lines if _REPEATS.match(line)]
        if rules:
            untils = [found[1] for line in rules if (found := _UNTIL.search(line))]
            return len(untils) < len(rules) or max([*untils, *dates]) >= first
        return not dates or any(_LENGTH.match(line) for line in self.lines) or max(dates) >= first


def content_of(body: bytes, window: Timespan, zone: str) -> Content:
    """What the calendar holds in the window; dates and times without a zone are read in ``zone`` (an IANA name).

    Raises Unreadable for text that is not a calendar, and for too much of it.
    """
    text = _reduced(body, window)
    try:
        calendar = Calendar.from_ical(text)
    except _ODD as error:
        raise Unreadable(Trouble.UNREADABLE) from error
    occurrences = _occurrences(calendar, Timespan(window.start - _DAY, window.end + _DAY))
    events = {(event.uid, event.recurrence): event for event in _events(occurrences, window, ZoneInfo(zone))}
    if len(events) > MOST_OCCURRENCES:
        raise Unreadable(Trouble.TOO_LARGE)
    name = str(calendar.get("X-WR-CALNAME") or calendar.get("NAME") or "")
    return Content(tuple(events.values()), name=_clipped(re.sub(r"\\([,;\\])", r"\1", name)))


def _occurrences(calendar: Component, window: Timespan) -> Iterable[Component]:
    """All occurrences in the window; an event that makes no sense is left out."""
    try:
        return _expanded(calendar, window)
    except _ODD:
        alone: dict[str, Calendar] = {}
        for event in calendar.walk("VEVENT"):
            alone.setdefault(str(event.get("UID")), Calendar()).add_component(event)
        return list(_those_that_can(alone.values(), window))


def _those_that_can(calendars: Iterable[Component], window: Timespan) -> Iterator[Component]:
    for each in calendars:
        with suppress(*_ODD):
            yield from _expanded(each, window)


def _expanded(calendar: Component, window: Timespan) -> list[Component]:
    found = recurring_ical_events.of(calendar, skip_bad_series=True)
    occurrences: list[Component] = found.between(window.start, window.end)
    return occurrences


def _reduced(body: bytes, window: Timespan) -> str:
    """The text with only the events that may lie in the window, and only the properties that are used."""
    lines = _unfolded(body)
    if not any(line.upper() == "BEGIN:VCALENDAR" for line in lines[:50]):
        raise Unreadable(Trouble.UNREADABLE)
    first = f"{window.start - 2 * _DAY:%Y%m%d}"
    kept: list[str] = []
    block: _Block | None = None
    depth = events = 0
    for line in lines:
        start = line[:6].upper()
        if block is None and line.upper() == "BEGIN:VEVENT":
            block, depth = _Block(), 0
        elif block is None:
            kept.append(line)
        elif start == "BEGIN:":
            depth += 1
        elif line.upper() == "END:VEVENT":
            events += 1
            if events > MOST_EVENTS:
                raise Unreadable(Trouble.TOO_LARGE)
            if block.may_concern(first):
                kept += ["BEGIN:VEVENT", *block.lines, "END:VEVENT"]
            block = None
        elif start.startswith("END:"):
            depth -= 1
        elif depth == 0 and _WANTED.match(line):
            block.lines.append(line)
    return "\r\n".join(kept) + "\r\n"


def _unfolded(body: bytes) -> list[str]:
    """The unfolded content lines (RFC 5545, 3.1), with any line ending."""
    text = body.decode("utf-8-sig", errors="replace").replace("\x00", "")
    return [line for line in re.sub(r"\r?\n[ \t]", "", text).splitlines() if line.strip()]


def _events(occurrences: Iterable[Component], window: Timespan, zone: tzinfo) -> Iterator[MirroredEvent]:
    for each in occurrences:
        span = _span(each, zone)
        if span is None or not span.overlaps(window) or _word(each, "STATUS") == "CANCELLED":
            continue
        title = _clipped(each.get("SUMMARY"))
        uid = _word(each, "UID", keep=True) or f"{title} {span.start.isoformat()}"
        if len(uid) > UID_LIMIT:
            uid = hashlib.sha256(uid.encode()).hexdigest()
        free = _word(each, "TRANSP") == "TRANSPARENT" or _word(each, "X-MICROSOFT-CDO-BUSYSTATUS") == "FREE"
        yield MirroredEvent(uid, f"{span.start:%Y%m%dT%H%M%SZ}", span, busy=not free, title=title)


def _span(event: Component, zone: tzinfo) -> Timespan | None:
    """When it is; None if it takes no time. A date without an end is one day (RFC 5545, 3.6.1)."""
    start, end = getattr(event.get("DTSTART"), "dt", None), getattr(event.get("DTEND"), "dt", None)
    if start is None:
        return None
    if end is None:
        end = start + (timedelta(0) if isinstance(start, datetime) else _DAY)
    first, last = _moment(start, zone), _moment(end, zone)
    return Timespan(first, last) if first < last else None


def _moment(value: date, zone: tzinfo) -> datetime:
    """In UTC to the second: a date is its midnight, and a time without a zone is the owner's local time."""
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return moment.astimezone(UTC).replace(microsecond=0)


def _word(event: Component, name: str, *, keep: bool = False) -> str:
    value = str(event.get(name) or "").strip()
    return value if keep else value.upper()


def _clipped(value: object) -> str:
    """Words on one line, without control characters."""
    words = "".join(letter if letter.isprintable() else " " for letter in str(value or ""))
    return " ".join(words.split())[:TITLE_LIMIT]


def to_json(content: Content) -> Mapping[str, Any]:
    """The content as plain JSON values."""
    events = [
        [each.uid, each.recurrence, each.span.start.timestamp(), each.span.end.timestamp(), each.busy, each.title]
        for each in content.events
    ]
    return {"name": content.name, "events": events}


def from_json(stored: Mapping[str, Any]) -> Content:
    """The content from the values of ``to_json``. Raises Unreadable if they report trouble."""
    if "trouble" in stored:
        raise Unreadable(Trouble(stored["trouble"]))
    events = tuple(
        MirroredEvent(
            uid, which, Timespan(datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC)), busy, title
        )
        for uid, which, start, end, busy, title in stored["events"]
    )
    return Content(events, stored["name"])


def main(arguments: list[str]) -> int:
    """Read a calendar's text from standard input, write what it holds: ``feed.py ZONE START END`` (epoch seconds)."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    zone, start, end = arguments
    window = Timespan(datetime.fromtimestamp(int(start), UTC), datetime.fromtimestamp(int(end), UTC))
    try:
        found = to_json(content_of(sys.stdin.buffer.read(), window, zone))
    except MemoryError:
        found = {"trouble": Trouble.TOO_LARGE.value}
    except Unreadable as unreadable:
        found = {"trouble": unreadable.trouble.value}
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
