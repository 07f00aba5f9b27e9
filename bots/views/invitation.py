"""Invitations on cards: an attendee's answer and what it can become; what the host sees of all (S1.27–S1.29, S1.70)."""

from collections.abc import Sequence
from datetime import datetime

from bots.cards import Button, Card, Form, FormField, Kind, Means, Section, Style, Text
from bots.plain import plain
from bots.requests import KeepTime, NoteAnswer, OtherTimes, ProposeTime, Respond, ShowBooking, TakeTime
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows
from bots.views.meeting_scene import MeetingScene
from bots.views.meeting_words import titled
from core.model.answers import Outcome, outcome_of
from core.model.booking import Party, State
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.timespan import Timespan
from core.services.booking import REASON_LIMIT
from core.services.meetings.proposing import proposals

ANSWERS = (Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED)
"""What can be answered, in the order of the buttons."""

_MEANS = {Answer.ACCEPTED: Means.YES, Answer.DECLINED: Means.NO}
_STYLES = {Answer.ACCEPTED: Style.PRIMARY, Answer.DECLINED: Style.DANGER}


def answerable(speak: Speaker, meeting: Meeting) -> bool:
    """Whether answers count: until it begins, while it takes place; of a seat also when others have joined already."""
    states = {State.CONFIRMED, State.PENDING} if meeting.seats is None else {State.CONFIRMED, State.ONGOING}
    return meeting.state in states and speak.now < meeting.span.start


def answer_words(speak: Speaker, invitation: Invitation, taken: Sequence[str] = ()) -> str:
    """What an attendee has answered, said to them, with their note and the time that they would rather have.

    ``taken`` are the names of those who have something else then.
    """
    said = speak.words(f"invite.answer.{invitation.answer.value}")
    if invitation.note:
        said = speak.words("invite.answer.noted", answer=said, note=invitation.note)
    if invitation.proposed is not None:
        when = speak.moment(invitation.proposed.start).text
        said = speak.words("invite.answer.proposed", answer=said, when=when)
        if taken:
            said = speak.words("invite.answer.taken", answer=said, names=", ".join(taken))
    return said


def answer_buttons(speak: Speaker, scene: MeetingScene) -> list[Button]:
    """What the reader can answer now; of what they have answered the others, and a note that nobody has to write."""
    meeting, own = scene.meeting, scene.own
    if own is None or not answerable(speak, meeting):
        return []
    if meeting.seats is not None and scene.joined(scene.reader.id):
        return []
    if meeting.seats is not None:
        key, then = ("seats.give_up", Answer.DECLINED) if own.comes else ("seats.take_again", Answer.ACCEPTED)
        return [Button(speak.words(key), Respond(meeting.id, then), means=_MEANS[then])]
    others = [answer for answer in ANSWERS if answer is not own.answer]
    first = own.answer is Answer.PENDING
    buttons = [
        Button(
            speak.words(f"invite.{answer.value}"),
            Respond(meeting.id, answer),
            style=_STYLES.get(answer, Style.PLAIN) if first else Style.PLAIN,
            means=_MEANS.get(answer),
        )
        for answer in others
    ]
    if not first:
        buttons.append(Button(speak.words("invite.note"), NoteAnswer(meeting.id), opens_form=True))
    return [*buttons, press(speak, "invite.propose", OtherTimes(meeting.id))]


def attendee_words(speak: Speaker, scene: MeetingScene, invitation: Invitation) -> str:
    """An attendee under their answer; to the host with when it came and what was noted: "Ana (2 h ago: running late)"."""
    name = scene.invited(invitation)
    if not invitation.required:
        name = speak.words("meet.optional", name=name)
    if scene.party is Party.GUEST or invitation.responded_at is None or invitation.answer is Answer.PENDING:
        return name
    ago = ago_words(speak, invitation.responded_at)
    if not invitation.note:
        return speak.words("invite.attendee.ago", name=name, ago=ago)
    return speak.words("invite.attendee.noted", name=name, ago=ago, note=invitation.note)


def ago_words(speak: Speaker, moment: datetime) -> str:
    """How long ago that was, in its largest part: ``2 h ago``."""
    minutes = int((speak.now - moment).total_seconds() // 60)
    if minutes < 1:
        return speak.words("invite.ago.now")
    for whole in (1440, 60):
        if minutes >= whole:
            minutes -= minutes % whole
    return speak.words("invite.ago", length=speak.minutes(minutes))


def proposal_sections(speak: Speaker, scene: MeetingScene) -> tuple[Section, ...]:
    """The times that attendees would rather have, each with the host's two answers (S1.28)."""
    meeting = scene.meeting
    if scene.party is Party.GUEST or not answerable(speak, meeting):
        return ()
    return tuple(
        Section(
            lines=_proposal_lines(speak, scene, each, each.proposed),
            buttons=(
                (
                    press(speak, "invite.proposal.take", TakeTime(meeting.id, each.id, each.proposed.start)),
                    press(speak, "invite.proposal.keep", KeepTime(meeting.id, each.id)),
                ),
            ),
        )
        for each in proposals(scene.invitations)
        if each.proposed is not None
    )


def _proposal_lines(speak: Speaker, scene: MeetingScene, invitation: Invitation, span: Timespan) -> tuple[Text, ...]:
    """Who would rather have it, and for whom it is taken."""
    wanted = speak.say("invite.proposal", name=scene.invited(invitation), when=speak.span(span))
    taken = scene.taken.get(invitation.id)
    return (wanted, speak.say("invite.proposal.taken", names=", ".join(taken))) if taken else (wanted,)


def news_title(speak: Speaker, scene: MeetingScene, invitation: Invitation) -> Text:
    """The first line of the host's card that tells of an answer which turns the outcome."""
    title = titled(speak, scene.meeting)
    if scene.meeting.seats is not None and invitation.comes:
        return speak.say("seats.joined", name=scene.invited(invitation), title=title)
    if outcome_of(scene.invitations) is Outcome.AGREED:
        return speak.say("invite.news.agreed", title=title)
    return speak.say(f"invite.news.{invitation.answer.value}", name=scene.invited(invitation), title=title)


def proposal_title(speak: Speaker, scene: MeetingScene, invitation: Invitation) -> Text:
    """The first line of the host's card that tells of a proposal."""
    return speak.say("invite.proposal.news", name=scene.invited(invitation), title=titled(speak, scene.meeting))


def kept_title(speak: Speaker, scene: MeetingScene) -> Text:
    """The first line of the attendee's card that tells that the time stays."""
    meeting = scene.meeting
    when = speak.moment(meeting.span.start)
    return speak.say("invite.kept.news", host=scene.host.name, title=titled(speak, meeting), when=when)


def times_card(speak: Speaker, meeting: Meeting, times: Sequence[Timespan], host: str) -> Card:
    """Other times that suit everybody, each a press away; any other can be written."""
    buttons = [
        Button(clipped(_when(speak, span)), ProposeTime(meeting.id, span.start), label=plain(speak.span(span)))
        for span in times
    ]
    back = press(speak, "invite.times.back", ShowBooking(meeting.id))
    title = (
        speak.say("invite.times", title=titled(speak, meeting)) if times else speak.say("invite.times.none", host=host)
    )
    return Card(
        title=title,
        sections=(Section(buttons=rows(buttons, 2)), Section(buttons=((back,),))),
        note=speak.say("invite.times.hint") if times else (),
        tone="asks",
    )


def _when(speak: Speaker, span: Timespan) -> str:
    return f"{speak.near_day(speak.local(span.start).date())} {speak.clock(span.start)}"


def note_form(speak: Speaker, scene: MeetingScene, request: NoteAnswer) -> Card:
    """The note on an answer."""
    field = FormField(
        "note",
        speak.words("invite.note.field"),
        Kind.LONG_TEXT,
        initial=(scene.own.note or None) if scene.own is not None else None,
        hint=speak.words("invite.note.hint"),
        required=False,
        limit=REASON_LIMIT,
    )
    title = clipped(speak.words("invite.note.title", host=scene.host.name), 24)
    form = Form(title, (field,), speak.words("invite.note.submit"), request)
    return Card(title=(title,), form=form)
