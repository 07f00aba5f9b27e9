"""Series: sessions and meetings that repeat, each occurrence a booking of its own."""

from core.services.series.calling_off import CalledOff, cancel_sessions
from core.services.series.extending import extend
from core.services.series.parts import SeriesWish, series_seen, wished_pattern
from core.services.series.sessions import (
    Sessions,
    answer_series,
    confirm_series,
    hold_series,
    release_series,
    sessions_of,
)
from core.services.series.shifting import Shifted, move_sessions

__all__ = [
    "CalledOff",
    "SeriesWish",
    "Sessions",
    "Shifted",
    "answer_series",
    "cancel_sessions",
    "confirm_series",
    "extend",
    "hold_series",
    "move_sessions",
    "release_series",
    "series_seen",
    "sessions_of",
    "wished_pattern",
]
