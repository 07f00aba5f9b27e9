"""Time phrases by themselves, as people write them: hundreds of each kind, their meanings written down by hand."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bots.language.calendar.times import read_phrase

DATA = Path(__file__).parent / "data"
FILES = sorted(path.name for path in DATA.glob("time_phrases_*.txt"))


def _rows(name: str) -> Iterator[tuple[datetime, ZoneInfo, str, str]]:
    """Each phrase with its moment, zone and meaning; a line ``# now …`` sets the moment and the zone of what follows it."""
    frame: tuple[datetime, ZoneInfo] | None = None
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# now "):
            _, _, moment, place = line.split()
            frame = datetime.fromisoformat(moment), ZoneInfo(place)
        elif line and not line.startswith("#"):
            phrase, meaning = line.rsplit(" | ", 1)
            assert frame is not None, "a file begins with its moment and zone"
            yield *frame, phrase, meaning


def _written(moment: datetime) -> str:
    """The wall-clock time as the files have it: midnight is the day alone."""
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m-%dT%H:%M}" + (f":{moment:%S}" if moment.second else "")


def _meaning(phrase: str, now: datetime, zone: ZoneInfo) -> str:
    found = read_phrase(phrase, now=now, zone=zone)
    if found is None:
        return "nothing"
    return _written(found.start) + (f" > {_written(found.end)}" if found.end else "")


@pytest.mark.parametrize("name", FILES)
def test_time_phrases_mean_what_is_written_beside_them(name: str) -> None:
    misread = [
        f"{phrase!r} should be {meaning}, is {read}"
        for now, zone, phrase, meaning in _rows(name)
        if (read := _meaning(phrase, now, zone)) != meaning
    ]

    assert misread == []
