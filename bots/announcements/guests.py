"""What is mailed to guests, who are invited by their address alone: worded when it is sent, after asking whether it is true.

Nothing is known of a guest but an address: they are spoken to in the host's language, on the host's clock with its city, and
their calendar program, which is told as well, knows theirs.
"""

from dataclasses import replace
from datetime import datetime

from bots.announcements.desk import Desk
from bots.cards import Button, Card, Field, Keyed, MomentStyle, Section, Text
from bots.inbound import Where
from bots.names import Names
from bots.outgoing import Outgoing
from bots.speaker import Speaker
from bots.views.invitation import ANSWERS
from bots.views.meeting_scene import MeetingScene
from bots.views.meeting_words import titled, when_words
from bots.views.rhythm import rhythm
from core.events import GuestTold
from core.model.booking import State
from core.model.itip import Attendee, ItipMessage
from core.model.meeting import Meeting
from core.model.people import Person
from core.ports import MAIL, Unit
from core.services.meetings.guests import make_link, where_of
from core.services.series.calendar import itip_of

_ENDS = frozenset({"cancelled", "uninvited"})
"""What takes the meeting out of the guest's calendar."""


def guest_mail(unit: Unit, event: GuestTold, names: Names) -> tuple[Outgoing, ...]:
    """The mail, as the meeting stands by now; none where it is no longer true (guarantee 4)."""
    meeting = unit.meetings.get(event.booking_id)
    host = unit.people.get(meeting.host_id) if meeting is not None else None
    if meeting is None or host is None or not _is_true(unit, meeting, event):
        return ()
    speak = Speaker(host.tongue, host.zone or "UTC", unit.now)
    card = _card(unit, speak, meeting, host, event, names)
    return (Outgoing(Keyed(card, ""), None, Where(MAIL, event.email)),)


def _is_true(unit: Unit, meeting: Meeting, event: GuestTold) -> bool:
    if event.what == "cancelled":
        return meeting.state is State.CANCELLED
    if event.whole and event.what == "changed":
        return meeting.state is not State.CANCELLED
    invited = unit.meetings.invitation(event.invitation_id) is not None
    on = meeting.state is State.CONFIRMED and meeting.span.start > unit.now
    return on and invited is (event.what != "uninvited")


def _card(unit: Unit, speak: Speaker, meeting: Meeting, host: Person, event: GuestTold, names: Names) -> Card:
    ends = event.what in _ENDS
    fields = [
        Field(speak.words("booking.when"), when_words(speak, meeting.span, all_day=meeting.all_day, zone=host.zone)),
        Field(speak.words("meet.host"), (host.name,)),
    ]
    series = unit.series.get(meeting.series_id) if event.whole and meeting.series_id is not None else None
    fields += [Field(speak.words("series.often"), (rhythm(speak, series.pattern),))] if series is not None else []
    where = "" if ends else where_of(unit, meeting)
    fields += [Field(speak.words("booking.where"), (where,))] if where else []
    fields += (
        [Field(speak.words("meet.description"), (meeting.description,))] if meeting.description and not ends else []
    )
    fields += [Field(speak.words("booking.reason"), (meeting.reason,))] if meeting.reason else []
    sections = [Section(fields=tuple(fields))]
    if not ends:
        sections.append(invitation_links(unit, speak, meeting, host, event.invitation_id, names))
    return Card(
        title=_title(speak, meeting, host, event.what, event.was),
        sections=tuple(sections),
        calendar=None if event.what == "kept" else _itip(unit, meeting, host, event),
    )


def invitation_links(
    unit: Unit, speak: Speaker, meeting: Meeting, host: Person, invitation_id: int, names: Names
) -> Section:
    """The ways to answer from a mailbox: links of the invitation's own; without a public address the host alone.

    Each leads to the page, where the answer that it names is a press away: what scans mails follows links, and presses nothing.
    """
    link = names.invitation_link(make_link(unit, meeting, invitation_id)) if names.public_url else None
    if link is None:
        return Section(lines=(speak.say("mail.how.direct", host=host.name),))
    answers = tuple(
        Button(speak.words(f"invite.{answer.value}"), url=f"{link}?answer={answer.value}") for answer in ANSWERS
    )
    other = Button(speak.words("invite.propose"), url=f"{link}#propose")
    return Section(lines=(speak.say("mail.how"),), buttons=(answers, (other,)))


def for_mailbox(desk: Desk, scene: MeetingScene, card: Card) -> Card:
    """An invited person's card as it is mailed: what it asks is answered on a page, and their calendar is told."""
    own, meeting, mail = scene.own, scene.meeting, desk.reader.mail
    if own is None or mail is None or not desk.mailed:
        return card
    attendee = Attendee(mail, desk.reader.name, own.required, own.answer)
    place, ends = where_of(desk.unit, meeting), meeting.state is State.CANCELLED
    told = itip_of(desk.unit, meeting, scene.host, attendee, place=place, person_id=desk.reader.id, ends=ends)
    if ends:
        return replace(card, calendar=told)
    links = invitation_links(desk.unit, desk.speak, meeting, scene.host, own.id, desk.names)
    return replace(card, sections=(*card.sections, links), calendar=told)


def _title(speak: Speaker, meeting: Meeting, host: Person, what: str, was: datetime) -> Text:
    style = MomentStyle.DATE if meeting.all_day else MomentStyle.BOTH
    key = "mail.changed.time" if what == "changed" and was != meeting.span.start else f"mail.{what}"
    now, before = speak.moment(meeting.span.start, style), speak.was(was, style)
    return speak.say(key, host=host.name, title=titled(speak, meeting), now=now, was=before)


def _itip(unit: Unit, meeting: Meeting, host: Person, event: GuestTold) -> ItipMessage:
    invitation = unit.meetings.invitation(event.invitation_id)
    attendee = Attendee(event.email, event.name)
    if invitation is not None:
        attendee = Attendee(event.email, event.name, invitation.required, invitation.answer)
    return itip_of(unit, meeting, host, attendee, place=where_of(unit, meeting), ends=event.what in _ENDS)
