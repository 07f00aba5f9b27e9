"""The plain values of an export, as JSON has them."""

from datetime import datetime

Record = dict[str, object]
"""Something exported: what JSON can write down, by name."""

EVERYTHING = 1_000_000
"""A limit that no query reaches: an export leaves nothing out."""


def instant(moment: datetime) -> str:
    """A moment (UTC) in ISO 8601, to the second."""
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def clock_time(minute: int) -> str:
    """A minute of the day as ``HH:MM``; its end is ``24:00``."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
