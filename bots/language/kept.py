"""What every reading keeps to, whatever was written: real moments, an end behind a start, windows that are not over."""

from datetime import UTC, datetime

from bots.language.calendar.resolve import Scene
from bots.language.reading import Reading
from bots.language.records import replace
from core.model.timespan import Timespan

_YEARS = range(2, 9999)
"""Years in which each moment has a date in every zone."""


def kept(reading: Reading, scene: Scene) -> Reading:
    """The reading with its moments as the clocks show them, without what is over or has no place in the calendar."""
    if not (reading.at is reading.until is reading.from_at is None):
        at, until = _shown(reading.at), _shown(reading.until)
        ends = at is not None and until is not None and at < until
        reading = replace(reading, at=at, until=until if ends else None, from_at=_shown(reading.from_at))
    window = reading.window
    if window is not None and scene.clip and window.start < scene.now:
        reading = replace(reading, window=Timespan(scene.now, window.end) if scene.now < window.end else None)
    return reading


def _shown(moment: datetime | None) -> datetime | None:
    """The moment as its zone's clocks show it, in a skipped hour the one behind; None where some zone has no date for it."""
    if moment is None or moment.year not in _YEARS:
        return None
    return moment.astimezone(UTC).astimezone(moment.tzinfo)
