"""Series: sessions and meetings that repeat, each occurrence a booking of its own."""

from core.services.series.calling_off import CalledOff, cancel_sessions
from core.services.series.extending import extend
from core.services.series.holding import foreseen_sessions, hold_series
from core.services.series.leaving_out import LeftOut, leave_out_meetings, leave_out_sessions
from core.services.series.meeting_changes import Changed, cancel_meetings, change_meetings, foreseen_changes
from core.services.series.meetings import (
    MeetingSeries,
    SeriesReply,
    answer_all,
    create_meeting_series,
    foreseen_series,
    meetings_seen,
    party_in_series,
    plan_pattern,
)
from core.services.series.parts import SeriesWish, series_seen, wished_pattern
from core.services.series.rhythm import (
    Revised,
    Rhythm,
    change_meeting_rhythm,
    change_session_rhythm,
    foreseen_meeting_rhythm,
    foreseen_session_rhythm,
)
from core.services.series.sessions import (
    Sessions,
    answer_series,
    confirm_series,
    release_series,
    sessions_of,
)
from core.services.series.shift_plan import Shift
from core.services.series.shifting import Shifted, foreseen_moves, move_sessions
from core.services.series.weighing import MOST_ASKED

__all__ = [
    "MOST_ASKED",
    "CalledOff",
    "Changed",
    "LeftOut",
    "MeetingSeries",
    "Revised",
    "Rhythm",
    "SeriesReply",
    "SeriesWish",
    "Sessions",
    "Shift",
    "Shifted",
    "answer_all",
    "answer_series",
    "cancel_meetings",
    "cancel_sessions",
    "change_meeting_rhythm",
    "change_meetings",
    "change_session_rhythm",
    "confirm_series",
    "create_meeting_series",
    "extend",
    "foreseen_changes",
    "foreseen_meeting_rhythm",
    "foreseen_moves",
    "foreseen_series",
    "foreseen_session_rhythm",
    "foreseen_sessions",
    "hold_series",
    "leave_out_meetings",
    "leave_out_sessions",
    "meetings_seen",
    "move_sessions",
    "party_in_series",
    "plan_pattern",
    "release_series",
    "series_seen",
    "sessions_of",
    "wished_pattern",
]
