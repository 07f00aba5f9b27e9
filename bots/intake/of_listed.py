"""What short words ask of a session in a list of one's own: "make it an hour" behind "my sessions"."""

from bots.conversation.turn import Turn
from bots.intake.said import Said
from bots.language.reading import Intent
from bots.requests import Agenda, Change, ShowBooking
from core.model.people import Role

_OF_IT = frozenset({Intent.PROPOSE, Intent.RESCHEDULE})
"""Intents of words that ask for another time of what is listed, and not for another list."""


def the_only_one(turn: Turn) -> int | None:
    """The only session or meeting that the last card lists; None where it lists none, or several."""
    listed = listed_now(turn)
    return listed[0] if len(listed) == 1 else None


def listed_now(turn: Turn) -> list[int]:
    """The sessions and meetings that the last card opens, in its order."""
    return _opened_by(turn, turn.memory.token)


def listed_before(turn: Turn) -> list[int]:
    """Those of the list from which the session of the last card was taken, in its order."""
    return _opened_by(turn, turn.memory.listed)


def _opened_by(turn: Turn, token: str) -> list[int]:
    ways = turn.requests_of(token) or ()
    return [way.booking_id for way in ways if isinstance(way, ShowBooking) and way.booking_id is not None]


def turned_down_there(turn: Turn) -> bool:
    """Whether "not today" turns down the day of a session that is listed, and blocks no time: a mentor's words may do that."""
    about = turn.memory.about
    mentors = turn.membership is not None and turn.membership.is_a(Role.MENTOR)
    return isinstance(about, Agenda) and not about.past and not mentors and bool(listed_now(turn))


def of_listed(turn: Turn, about: Agenda, said: Said) -> Change | None:
    """The only one of the list moved or made longer, or the question which; None where the words ask for another list."""
    reading = said.reading
    otherwise = reading.duration is not None or reading.shift is not None or said.other_day
    if about.past or said.people or said.somebody_else or not (otherwise or reading.intent in _OF_IT):
        return None
    if not listed_now(turn):
        return None
    return Change(
        "move",
        window=about.window,
        to=reading.window,
        to_at=reading.at,
        length=reading.duration,
        shift=reading.shift,
        same_day=reading.dayless,
        same_clock=reading.clockless,
        booking_id=the_only_one(turn),
        other_day=said.other_day,
    )
