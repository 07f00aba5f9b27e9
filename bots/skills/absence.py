"""Who did not come: saying so, objecting, deciding."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.forms.filled import said
from bots.requests import DecideObjection, ObjectNoShow, SayMissed, ShowBooking
from bots.scenes.bookings import case_of
from bots.skills.appointment import appointment_answer
from bots.views.absence import case_card, decision_form, objection_form
from core.services import absence


def say_missed(turn: Turn, request: SayMissed) -> Answer:
    """The other side, or the one who is named, is marked as missing, and hears it; a group's host chooses on its card."""
    turn.speak.need_zone()
    meeting = turn.unit.meetings.get(request.booking_id)
    if request.absent_id is None and meeting is not None and meeting.host_id == turn.person.id:
        return Answer(also=ShowBooking(meeting.id))
    return appointment_answer(turn, absence.missed(turn.unit, turn.member, request.booking_id, request.absent_id))


def object_to(turn: Turn, request: ObjectNoShow) -> Answer:
    """Ask what to say, then lay it before the organizers."""
    turn.speak.need_zone()
    if turn.values is None:
        return Answer(objection_form(turn.speak, request))
    booking = absence.object_to(turn.unit, turn.member, request.booking_id, said(turn.values, "objection"))
    return appointment_answer(turn, booking)


def decide(turn: Turn, request: DecideObjection) -> Answer:
    """Ask why, then decide; whoever comes second sees what was decided."""
    turn.speak.need_zone()
    if turn.values is None:
        return Answer(decision_form(turn.speak, request))
    why = said(turn.values, "why")
    decided = absence.decide(
        turn.unit, turn.member, request.booking_id, upheld=request.upheld, why=why, absent_id=request.absent_id
    )
    toast = None if decided.decided_by == turn.person.id else turn.speak.words("press.already")
    case = case_of(turn.unit, turn.person, request.booking_id, turn.names, request.absent_id)
    return Answer(case_card(turn.speak, case), subject=case.subject, toast=toast)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    SayMissed: say_missed,
    ObjectNoShow: object_to,
    DecideObjection: decide,
}
