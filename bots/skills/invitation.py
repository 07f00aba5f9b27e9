"""Invitations: answering one, with a note or with another time; and what the host makes of that time."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import KeepTime, NoteAnswer, OtherTimes, ProposeTime, Respond, TakeTime
from bots.scenes.bookings import meeting_scene
from bots.skills.meet import meeting_answer
from bots.views.invitation import note_form, times_card
from core.services.lookup import person_of
from core.services.meetings.answering import add_note, answer, own_invitation
from core.services.meetings.proposing import keep_time, propose_time, take_time, taken_for, times_for


def respond(turn: Turn, request: Respond) -> Answer:
    """The answer stands on the card, which offers the others, and a note."""
    turn.speak.need_zone()
    reply = answer(turn.unit, turn.member, request.booking_id, request.answer, request.note)
    key = "invite.again" if reply.again else f"invite.saved.{request.answer.value}"
    return meeting_answer(turn, reply.meeting, toast=turn.speak.words(key, **_host(turn, reply.meeting.host_id)))


def note_answer(turn: Turn, request: NoteAnswer) -> Answer:
    """Ask for the note, then put it there."""
    turn.speak.need_zone()
    if turn.values is None:
        reply = own_invitation(turn.unit, turn.member, request.booking_id)
        return Answer(note_form(turn.speak, meeting_scene(turn.unit, turn.person, reply.meeting), request))
    reply = add_note(turn.unit, turn.member, request.booking_id, turn.values.get("note", ""))
    return meeting_answer(
        turn, reply.meeting, toast=turn.speak.words("invite.noted", **_host(turn, reply.meeting.host_id))
    )


def other_times(turn: Turn, request: OtherTimes) -> Answer:
    """Other times that suit everybody."""
    turn.speak.need_zone()
    meeting = own_invitation(turn.unit, turn.member, request.booking_id).meeting
    times = times_for(turn.unit, meeting, within=request.window)
    return Answer(times_card(turn.speak, meeting, times, person_of(turn.unit, meeting.host_id).name))


def propose(turn: Turn, request: ProposeTime) -> Answer:
    """The host decides; the card says so."""
    turn.speak.need_zone()
    reply = propose_time(turn.unit, turn.member, request.booking_id, request.starts_at)
    span = reply.invitation.proposed
    taken = taken_for(turn.unit, reply.meeting, span) if span is not None else ()
    key = "invite.proposed.again" if reply.again else "invite.proposed.taken" if taken else "invite.proposed"
    facts = _host(turn, reply.meeting.host_id) | ({"names": ", ".join(taken)} if taken and not reply.again else {})
    return meeting_answer(turn, reply.meeting, toast=turn.speak.words(key, **facts))


def take(turn: Turn, request: TakeTime) -> Answer:
    """The meeting moves to the time that was proposed."""
    turn.speak.need_zone()
    meeting = take_time(turn.unit, turn.member, request.booking_id, request.invitation_id, request.starts_at)
    return meeting_answer(turn, meeting)


def keep(turn: Turn, request: KeepTime) -> Answer:
    """The time stays, and who proposed another hears of it."""
    turn.speak.need_zone()
    invitation = turn.unit.meetings.invitation(request.invitation_id)
    meeting = keep_time(turn.unit, turn.member, request.booking_id, request.invitation_id)
    if invitation is None:
        return meeting_answer(turn, meeting)
    name = meeting_scene(turn.unit, turn.person, meeting).invited(invitation)
    return meeting_answer(turn, meeting, toast=turn.speak.words("invite.kept", name=name))


def _host(turn: Turn, host_id: int) -> dict[str, str]:
    return {"host": person_of(turn.unit, host_id).name}


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Respond: respond,
    NoteAnswer: note_answer,
    OtherTimes: other_times,
    ProposeTime: propose,
    TakeTime: take,
    KeepTime: keep,
}
