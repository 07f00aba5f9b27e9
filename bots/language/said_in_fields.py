"""What somebody writes into a field of a form or of a file: a week of open time, a zone."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bots.language.reader import read
from bots.language.words.languages import every
from bots.language.zones.places import find_zone
from core.errors import Invalid
from core.model.hours import Stretch, WeeklyHours, runs, week
from core.model.minutes import MinuteSpan
from core.model.room import ALWAYS
from core.model.zones import is_zone

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WRITTEN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_ALWAYS_SAID = every("wishes.always") | {"", "24/7"}


def week_said(said: str, *, now: datetime, language: str = "en") -> tuple[Stretch, ...]:
    """The stretches of ``Mon–Fri 8–18, Sat 9–12``; at all times where nothing is said.

    Raises Invalid (``hours``) for what is no week.
    """
    words = said.strip()
    if words.casefold() in _ALWAYS_SAID:
        return ALWAYS
    reading = read(words, now=now, zone=ZoneInfo("UTC"), language=language, under="hours")
    if not reading.weekly or reading.ambiguous:
        raise Invalid("hours", "no_week")
    try:
        return tuple(
            stretch
            for each in reading.weekly
            for day in each.days
            for stretch in Stretch.spanning(_WEEKDAYS.index(day), each.start, each.end)
        )
    except ValueError as impossible:
        raise Invalid("hours", "no_week") from impossible


def zone_said(said: str) -> str:
    """The zone of a city or an IANA name. Raises Invalid (``zone``) where it is none, or may be several."""
    if is_zone(said):
        return said
    found = find_zone(said)
    if len(found) != 1:
        raise Invalid("zone", "several" if found else "unknown")
    return found[0]


def written(hours: WeeklyHours) -> str:
    """The week as a field shows it, to be read again whatever the reader's language; nothing where it is open at all times."""
    if hours.stretches == ALWAYS:
        return ""
    return ", ".join(f"{_days(alike.days)} {', '.join(map(_clock, alike.stretches))}" for alike in week(hours))


def _days(days: tuple[int, ...]) -> str:
    return ", ".join(_WRITTEN[a] if a == b else f"{_WRITTEN[a]}–{_WRITTEN[b]}" for a, b in runs(days))


def _clock(span: MinuteSpan) -> str:
    start, end = span
    return f"{start // 60:02}:{start % 60:02}–{end // 60:02}:{end % 60:02}"
