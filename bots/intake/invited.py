"""What words say about an invitation: "yes I'll be there", "can't make it", "what about Wednesday?"; and which one they mean."""

from collections.abc import Callable, Sequence

from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Option
from bots.intake.days import hours_on, on_day
from bots.language.reader import read
from bots.language.reading import Answer as Said
from bots.language.reading import Intent, Reading
from bots.requests import NoteAnswer, OtherTimes, ProposeTime, Request, Respond, ShowBooking
from bots.views.invitation import answerable
from bots.views.meeting_words import titled
from core.errors import Refusal
from core.model.invitation import Answer
from core.model.meeting import Meeting
from core.services.booking import REASON_LIMIT
from core.services.meetings.answering import Reply, open_invitations, own_invitation

_ANSWERS = {Said.ACCEPT: Answer.ACCEPTED, Said.TENTATIVE: Answer.TENTATIVE, Said.DECLINE: Answer.DECLINED}
_ABOUT = (ShowBooking, Respond, NoteAnswer, OtherTimes, ProposeTime)
"""Requests whose card may be an invitation's."""


def responded(turn: Turn, reading: Reading, note: str, *, anywhere: bool) -> Request | Ask | None:
    """The answer to the invitation that was shown last, or, ``anywhere``, to the one that waits for it; None where none is meant.

    ``note`` is the reason that was said behind a no.
    """
    if reading.answer is None:
        return None
    answer = _ANSWERS[reading.answer]
    said = note if answer is Answer.DECLINED and note else None
    at_hand = _at_hand(turn)
    if at_hand is not None and not reading.people:
        return Respond(at_hand.id, answer, said)
    meant = _meant(turn, reading) if anywhere else ()
    return _which(turn, meant, lambda meeting: Respond(meeting.id, answer, said))


def proposed(turn: Turn, reading: Reading, *, anywhere: bool) -> Request | Ask | None:
    """Another time for the invitation that was shown last, or, ``anywhere``, for the one that waits; None where none is meant.

    A clock without a day is meant on the meeting's own.
    """
    if reading.people:
        return None
    at_hand = _at_hand(turn)
    if at_hand is not None:
        return _proposal(turn, at_hand, reading)
    meant = _meant(turn, reading) if anywhere else ()
    return _which(turn, meant, lambda meeting: _proposal(turn, meeting, reading))


def instead(turn: Turn, reading: Reading, text: str) -> Request | None:
    """What an attendee says of the invitation that was shown last in the words of a host; None where none was.

    To move it is to propose a time. To cancel it is to decline, which its card offers. To be late is a note on the answer that
    is said before it, else on the one that was given; where there was none, that is a yes. A seat in a group session is spoken
    of as any session is.
    """
    at_hand = _reply_at_hand(turn)
    if at_hand is None or at_hand.meeting.service_id is not None or not answerable(turn.speak, at_hand.meeting):
        return None
    meeting, said = at_hand.meeting, at_hand.invitation.answer
    match reading.intent:
        case Intent.RESCHEDULE:
            return _proposal(turn, meeting, reading)
        case Intent.CANCEL:
            return ShowBooking(meeting.id)
        case Intent.LATE:
            first, note = _answered_first(turn, text)
            stays = said in {Answer.ACCEPTED, Answer.TENTATIVE}
            given = _ANSWERS[first] if first is not None else said if stays else Answer.ACCEPTED
            return Respond(meeting.id, given, note[:REASON_LIMIT])
        case _:
            return None


def _answered_first(turn: Turn, text: str) -> tuple[Said | None, str]:
    """The answer that stands before the first break of the words, and what is said behind it; else none, and all of them."""
    before, broken, behind = text.strip().partition(next((each for each in text if each in _BREAKS), ","))
    if not broken or not behind.strip():
        return None, text.strip()
    speak = turn.speak
    head = read(before, now=turn.now, zone=speak.zone, lexicon=turn.lexicon, language=turn.person.tongue)
    if head.intent is Intent.YES:
        return Said.ACCEPT, behind.strip()
    answered = head.answer if head.intent is Intent.RESPOND else None
    return (answered, behind.strip()) if answered is not None else (None, text.strip())


_BREAKS = frozenset(",;:.–—")
"""Marks between an answer and what is said with it."""


def _proposal(turn: Turn, meeting: Meeting, reading: Reading) -> Request:
    day = turn.speak.local(meeting.span.start).date()
    if reading.at is not None:
        return ProposeTime(meeting.id, on_day(turn.speak, reading.at, day) if reading.dayless else reading.at)
    window = reading.window
    if window is not None and reading.dayless:
        window = hours_on(turn.speak, window, day)
    return OtherTimes(meeting.id, window)


def _at_hand(turn: Turn) -> Meeting | None:
    """The meeting whose card is the last one, where the reader is invited to it."""
    reply = _reply_at_hand(turn)
    return None if reply is None else reply.meeting


def _reply_at_hand(turn: Turn) -> Reply | None:
    about = turn.memory.about
    number = about.booking_id if isinstance(about, _ABOUT) else None
    if number is None or turn.membership is None:
        return None
    try:
        return own_invitation(turn.unit, turn.membership, number)
    except Refusal:
        return None


def _meant(turn: Turn, reading: Reading) -> Sequence[Meeting]:
    """The invitations that can be meant: those not answered yet, else all; of the hosts and in the time that were named."""
    replies: Sequence[Reply] = open_invitations(turn.unit, turn.person.id)
    waiting = [each for each in replies if each.invitation.answer is Answer.PENDING]
    hosts = {number for name in reading.people for number in turn.directory.people.get(name, ())}
    found = [each.meeting for each in waiting or replies]
    if hosts:
        found = [meeting for meeting in found if meeting.host_id in hosts]
    within = reading.from_window
    return [meeting for meeting in found if within is None or within.holds(meeting.span.start)]


def _which(turn: Turn, meant: Sequence[Meeting], made: Callable[[Meeting], Request]) -> Request | Ask | None:
    if len(meant) <= 1:
        return made(meant[0]) if meant else None
    return Ask("ask.invitation", "", tuple(Option(_caption(turn, meeting), made(meeting)) for meeting in meant))


def _caption(turn: Turn, meeting: Meeting) -> str:
    start, speak = meeting.span.start, turn.speak
    return f"{speak.near_day(speak.local(start).date())} {speak.clock(start)} {titled(speak, meeting)}"
