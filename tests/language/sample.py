"""The organisation, the moment and the zone in which the hand-written messages are said, and how their lines are read."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Reading

DATA = Path(__file__).parent / "data"
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime.fromisoformat("2026-11-25T10:00:00+01:00")
ORGANISATION = Lexicon(
    people=(
        "Maya Iyer",
        "Tom Becker",
        "Ana Silva",
        "Ana Petrov",
        "April Hughes",
        "Sunday Okafor",
        "Kenji Sato",
        "Lena Vogel",
    ),
    rooms=("Orion", "Vega", "Blue Room", "Monday", "Room 204"),
    skills=("Python", "SQL", "Go", "R", "JavaScript", "Machine learning", "Guitar", "Kubernetes"),
    services=("Mentoring session", "Code review", "Mock interview", "1:1"),
)


def said(text: str, *, now: datetime = NOW, zone: ZoneInfo = BERLIN, lexicon: Lexicon = ORGANISATION) -> Reading:
    """Read a message as a member of the sample organisation writes it."""
    return read(text, now=now, zone=zone, lexicon=lexicon)


def lines(name: str) -> Iterator[str]:
    """The lines of a data file, without its comments."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def expected(line: str) -> tuple[str, dict[str, str]]:
    """A line ``message => intent ; key=value`` taken apart."""
    text, _, parts = line.rpartition(" => ")
    intent, *keys = parts.split(" ; ")
    wanted = {"intent": intent}
    for part in keys:
        key, _, value = part.partition("=")
        wanted[key] = value
    return text, wanted


def flat(request: Mapping[str, Any]) -> dict[str, str]:
    """A request in the short form of the data files."""
    return {key: _short(key, value) for key, value in request.items()}


def _short(key: str, value: Any) -> str:
    if key == "weekly":
        return " & ".join(f"{','.join(each['days'])} {each['start']}-{each['end']}" for each in value)
    if isinstance(value, dict):
        return f"{value['start'][:16]}/{value['end'][:16]}"
    if isinstance(value, list):
        return ",".join(_short(key, each) if key == "starts" else str(each) for each in value)
    return str(value)[:16] if key in {"at", "until", "from_at", "starts", "deadline"} else str(value)
