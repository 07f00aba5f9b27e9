"""Connected calendars in the chat: listed, connected, read at once, let go of (S0.10, S4.34)."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import Calendars, ConnectCalendar, DisconnectCalendar, ReadCalendar
from bots.views.calendars import SUBJECT, calendars_card, connect_card, listed
from core.errors import Invalid
from core.services import calendars


def show(turn: Turn, _: Calendars) -> Answer:
    """How it stands with each, and the way to connect one."""
    return Answer(calendars_card(turn.speak, listed(turn.unit, turn.person)), subject=SUBJECT)


def connect(turn: Turn, request: ConnectCalendar) -> Answer:
    """Connect it; asked by a form where no address is said. The address is shown nowhere again, and no memory keeps it."""
    said = turn.values.get("address", "") if turn.values is not None else request.address
    if turn.values is None and not said:
        return Answer(connect_card(turn.speak, request.instead))
    try:
        calendars.connect(turn.unit, turn.person, said, instead=request.instead)
    except Invalid:
        if turn.values is not None:
            return Answer(errors=(("address", turn.speak.words("calendars.bad")),))
        return Answer(connect_card(turn.speak, request.instead, bad=True))
    return Answer(also=Calendars())


def read_now(turn: Turn, request: ReadCalendar) -> Answer:
    """Have it read; its card changes once that is done."""
    calendars.read_now(turn.unit, turn.person, request.calendar_id)
    return Answer(also=Calendars())


def disconnect(turn: Turn, request: DisconnectCalendar) -> Answer:
    """Let go of it, and say so beside what is left."""
    gone = calendars.disconnect(turn.unit, turn.person, request.calendar_id)
    card = calendars_card(turn.speak, listed(turn.unit, turn.person), gone=gone)
    return Answer(card, subject=SUBJECT)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Calendars: show,
    ConnectCalendar: connect,
    ReadCalendar: read_now,
    DisconnectCalendar: disconnect,
}
