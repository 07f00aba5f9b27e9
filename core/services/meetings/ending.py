"""How a change of a meeting that was asked for ends before anybody has decided about it."""

from collections.abc import Sequence

from core.model.booking import Party, State
from core.model.meeting import Meeting
from core.model.moves import moved
from core.ports import Unit
from core.services.decisions import withdraw
from core.services.meetings.parts import Written, store_meeting, store_meetings


def end_change(unit: Unit, meeting: Meeting, party: Party, *, by: int | None) -> None:
    """The change that organizers are asked about is wanted no more, if there is one: the meeting has changed or has ended."""
    shadow = unit.meetings.shadow(meeting.id)
    if shadow is not None:
        store_meeting(unit, shadow, moved(shadow, State.RELEASED, party))
        withdraw(unit, shadow.id, by=by)


def end_changes(unit: Unit, meetings: Sequence[Meeting], party: Party, *, by: int | None) -> None:
    """The same of several meetings at once."""
    shadows = unit.meetings.shadows([each.id for each in meetings]).values()
    if shadows:
        store_meetings(unit, [Written(shadow, moved(shadow, State.RELEASED, party)) for shadow in shadows])
    for shadow in shadows:
        withdraw(unit, shadow.id, by=by)
