"""How a change of a meeting that was asked for ends before anybody has decided about it."""

from core.model.booking import Party, State
from core.model.meeting import Meeting
from core.model.moves import moved
from core.ports import Unit
from core.services.decisions import withdraw
from core.services.meetings.parts import store_meeting


def end_change(unit: Unit, meeting: Meeting, party: Party, *, by: int | None) -> None:
    """The change that organizers are asked about is wanted no more, if there is one: the meeting has changed or has ended."""
    shadow = unit.meetings.shadow(meeting.id)
    if shadow is not None:
        store_meeting(unit, shadow, moved(shadow, State.RELEASED, party))
        withdraw(unit, shadow.id, by=by)
