"""The clock of the person named: "10am his time", "tomorrow afternoon, Maya's time". The reader knows people by name only."""

from datetime import UTC, datetime, tzinfo

from bots.language.parsed import Parsed
from bots.language.reading import Reading
from bots.language.records import replace
from bots.language.words.languages import every
from core.model.timespan import Timespan

_THEIRS, _CLOCKS, _BEFORE = every("places.theirs"), every("places.clock"), every("places.on_clock") | {","}
_TIMED = frozenset({"CLOCK", "RANGE", "BOUND", "PARTV", "DAY"})


def on_their_clock(parsed: Parsed) -> bool:
    """Whether a time is told on the clock of the person named: "his time" or "Maya's time" right behind it."""
    if _CLOCKS.isdisjoint(parsed.words):
        return False
    tokens = parsed.tokens
    for place, token in enumerate(tokens):
        if token.norm not in _CLOCKS or not place:
            continue
        first = place - 1
        possessive = tokens[first].norm in _THEIRS
        for hit in parsed.names.hits:
            if hit.end == place and tokens[first].text.casefold().endswith(("'s", "’s", "s'", "s’")):
                first, possessive = hit.first, True
        while first and tokens[first - 1].norm in _BEFORE:
            first -= 1
        if possessive and any(item.end == first and item.kind in _TIMED for item in parsed.items):
            return True
    return False


def told_in(reading: Reading, own: tzinfo, other: tzinfo) -> Reading:
    """The reading with its times told on another's clock instead of the writer's own; whole days stay the writer's.

    A time that the other zone's clocks skip is moved on by the gap; of two the earlier is taken.
    """

    def moved(moment: datetime) -> datetime:
        wall = moment.astimezone(own).replace(tzinfo=other, fold=0)
        return wall.astimezone(UTC).astimezone(own)

    def span(stretch: Timespan) -> Timespan:
        start, end = (each.astimezone(own) for each in (stretch.start, stretch.end))
        if (start.hour, start.minute, end.hour, end.minute) == (0, 0, 0, 0):
            return stretch
        return Timespan(moved(start), moved(end))

    return replace(
        reading,
        at=moved(reading.at) if reading.at else None,
        until=moved(reading.until) if reading.until else None,
        window=span(reading.window) if reading.window else None,
        windows=tuple(span(each) for each in reading.windows),
    )
