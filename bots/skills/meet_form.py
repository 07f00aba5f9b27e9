"""The form of a meeting: called at once from a modal, shown once more before anybody is invited elsewhere; and changed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bots.cards import Button
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import moment_in, number_in, people_in, said
from bots.forms.repeats import recurrence_in
from bots.intake.room_choice import room_said, with_room
from bots.language.reader import read
from bots.plain import plain
from bots.requests import ChangeMeeting, ChangeSeries, EditMeet, EditMeeting, Meet, ShowBooking, Together
from bots.scenes.bookings import room_name
from bots.skills.meet import meet, meeting_answer, plan_of
from bots.skills.poll import known_people
from bots.views.meet_form import (
    CHANGEABLE,
    FIELDS,
    NO,
    NO_REMINDERS,
    SHORTEST,
    USUAL_LENGTH,
    YES,
    Draft,
    as_draft,
    asked_of_new,
    change_card,
    change_form,
    meet_form,
    offered,
    repeats_words,
)
from bots.views.refusals import refusal_card
from bots.views.refusing import Reader
from core.errors import Clashing, IllegalMove, Invalid, NotAllowed, NotFound, Refusal, RoomUnfit, SeriesClashes
from core.model.address import is_email
from core.model.booking import Party, State
from core.model.invitation import Invitation
from core.model.meeting import Meeting
from core.model.priority import Priority
from core.model.timespan import Timespan
from core.model.zones import day_bounds
from core.services import meetings
from core.services.rooms import in_most_rooms

_AT_FIELD: Mapping[str, str] = {"attendees": "required", "person": "required", "recurrence": "repeats"}
"""Where what core names otherwise stands in the form."""


def edit_meet(turn: Turn, request: EditMeet) -> Answer:
    """Ask what is not known; from a modal the meeting is called at once, elsewhere it is shown before.

    Without a start the best times of everybody are shown.
    """
    turn.speak.need_zone()
    wanted = request.meet
    draft = _draft(turn, wanted)
    fields = offered(asked_of_new(request, together=draft.together), draft)
    if turn.values is None:
        if request.pick and not turn.where.forms:
            back = Button(turn.speak.words("back"), as_draft(request))
            title = turn.speak.say("meet.pick", title=wanted.title or turn.speak.words("meet.untitled"))
            edits = {name: EditMeet(wanted, name) for name in offered(FIELDS, draft)}
            return Answer(change_card(turn.speak, title, edits, back))
        return Answer(meet_form(turn.speak, request, draft, fields))
    try:
        wanted = filled(turn, wanted, turn.values, fields)
        _check_people(turn, wanted)
        if wanted.at is None:
            return Answer(also=Together(wanted))
        meetings.checked(turn.unit, turn.member, plan_of(wanted, _span(wanted)))
        if turn.where.forms:
            wanted, _, none_free = with_room(turn, wanted, _span(wanted))
            if none_free:
                return Answer(errors=(("room", plain(none_free[0])),))
            return _called(turn, replace(wanted, sure=True))
    except (Invalid, NotFound, RoomUnfit) as refusal:
        return Answer(errors=(_error(turn, request, refusal),))
    return Answer(also=replace(wanted, sure=False))


def _called(turn: Turn, wanted: Meet) -> Answer:
    """The meeting; where something is in its way, the card with the ways on, which carries all that was filled in."""
    try:
        return meet(replace(turn, values=None), wanted)
    except (Clashing, SeriesClashes):
        return Answer(also=wanted)


def edit_meeting(turn: Turn, request: EditMeeting) -> Answer:
    """Ask what is to be different, and change it; who is concerned hears of it."""
    turn.speak.need_zone()
    meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    if meetings.party_of_meeting(turn.unit, turn.member, meeting) is Party.GUEST:
        raise NotAllowed("meeting_host")
    if meeting.state is not State.CONFIRMED:
        raise IllegalMove(meeting, State.CONFIRMED)
    invitations = tuple(turn.unit.meetings.invitations([meeting.id])[meeting.id])
    stands = standing(meeting, invitations)
    draft = _draft(turn, stands)
    fields = offered((request.field,) if request.field else CHANGEABLE, draft)
    if turn.values is None:
        if not request.field and not turn.where.forms:
            back = Button(turn.speak.words("back"), ShowBooking(meeting.id))
            title = turn.speak.say("meet.pick", title=meeting.title or turn.speak.words("meet.untitled"))
            edits = {name: replace(request, field=name) for name in fields}
            return Answer(change_card(turn.speak, title, edits, back))
        return Answer(change_form(turn.speak, request, draft, fields))
    try:
        wanted = filled(turn, stands, turn.values, fields)
        _check_people(turn, wanted)
        change = changed(stands, wanted)
        if meeting.series_id is not None:
            meetings.checked(turn.unit, turn.member, plan_of(wanted, _span(wanted)))
            return Answer(also=ChangeSeries(meeting.id, request.version, change, request.scope))
        if meetings.foreseen_change(turn.unit, turn.member, meeting.id, change):
            return Answer(also=ChangeMeeting(meeting.id, request.version, change))
        meeting = meetings.change_meeting(turn.unit, turn.member, meeting.id, change, seen=request.version)
    except Clashing:
        return Answer(also=ChangeMeeting(meeting.id, request.version, change))
    except (Invalid, NotFound, RoomUnfit) as refusal:
        return Answer(errors=(_error(turn, request, refusal),))
    return meeting_answer(turn, meeting)


def _draft(turn: Turn, wanted: Meet) -> Draft:
    return Draft(
        wanted,
        known_people(turn, (*wanted.person_ids, *wanted.optional_ids)),
        turn.where.forms,
        rooms=bool(turn.directory.rooms),
        room=room_name(turn.unit, wanted.room_id),
        amenities=tuple(in_most_rooms(turn.unit, turn.member)),
        mails=turn.names.mails,
    )


def _check_people(turn: Turn, wanted: Meet) -> None:
    """A meeting has somebody to meet beside oneself, or a room. Raises Invalid."""
    others = {*wanted.person_ids, *wanted.optional_ids} - {turn.person.id}
    if not (others or wanted.guests or wanted.room_id):
        raise Invalid("required", "nobody")


def _error(turn: Turn, request: EditMeet | EditMeeting, refusal: Refusal) -> tuple[str, str]:
    """What is wrong, at the field that it is about, where nothing that was typed is lost."""
    match refusal:
        case Invalid(name, _, _):
            at = _AT_FIELD.get(name, name)
        case NotFound(what, _):
            at = _AT_FIELD.get(what, "required")
        case RoomUnfit():
            at = "room"
        case _:
            at = "start"
    if request.field:
        at = request.field
    card = refusal_card(Reader(turn.speak, turn.unit, turn.person.id, request), refusal)
    return at, plain(card.title)


# What was filled in.


def filled(turn: Turn, before: Meet, values: Mapping[str, str], fields: tuple[str, ...]) -> Meet:
    """The meeting with these fields as they were filled in; an empty one is empty. Raises Invalid, named by the field."""
    wanted = before
    for name in fields:
        if name in _READERS:
            wanted = _READERS[name](turn, wanted, values)
    return wanted


def _start(turn: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    at = moment_in(values, "start")
    if at is not None and wanted.all_day and wanted.length is not None:
        return _whole_days(turn, replace(wanted, at=at), max(1, round(wanted.length / (24 * 60))))
    return replace(wanted, at=at)


def _length(_: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    length = number_in(values, "length") if said(values, "length") else USUAL_LENGTH
    if length < SHORTEST:
        raise Invalid("length", "too_small", SHORTEST)
    return wanted if wanted.all_day else replace(wanted, length=length)


def _all_day(turn: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    if said(values, "all_day") in ("", NO):
        return replace(wanted, all_day=False, length=USUAL_LENGTH if wanted.all_day else wanted.length)
    return _whole_days(turn, wanted, max(1, number_in(values, "all_day")))


def _whole_days(turn: Turn, wanted: Meet, days: int) -> Meet:
    """So many days from the start's on, midnight to midnight on the reader's wall, whatever the clocks do (S1.112)."""
    if wanted.at is None:
        raise Invalid("start", "unsaid")
    first = turn.speak.local(wanted.at).date()
    start = day_bounds(first, turn.speak.zone.key).start
    end = day_bounds(first + timedelta(days=days - 1), turn.speak.zone.key).end
    return replace(wanted, at=start, length=Timespan(start, end).minutes, all_day=True)


def _room(turn: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    """A room picked, or written: its name, or what it must have ("for 6 with a projector"). Raises Invalid."""
    text = said(values, "room")
    if not text:
        return replace(wanted, room_id=None, no_room=not turn.where.forms, capacity=None, amenities=())
    if turn.where.forms:
        return replace(wanted, room_id=number_in(values, "room"), no_room=False)
    room_id, needs = room_said(turn, text)
    if needs is None:
        return replace(wanted, room_id=room_id, no_room=False, capacity=None, amenities=())
    return replace(wanted, room_id=None, no_room=False, capacity=needs.capacity, amenities=needs.amenities)


def _capacity(_: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    return replace(wanted, capacity=number_in(values, "capacity") if said(values, "capacity") else None)


def _amenities(_: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    return replace(wanted, amenities=tuple(each for each in said(values, "amenities").split(",") if each))


def _guests(_: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    addresses = [each for each in said(values, "guests").replace(";", ",").replace(" ", ",").split(",") if each]
    if not all(is_email(each) for each in addresses):
        raise Invalid("guests", "no_email")
    return replace(wanted, guests=tuple(dict.fromkeys(each.casefold() for each in addresses)))


def _repeats(turn: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    """The rule that was chosen, or said in words ("every second Tuesday until 30 June"). Raises Invalid."""
    if turn.where.forms:
        return replace(wanted, recurrence=recurrence_in(turn.speak, values))
    text = said(values, "repeats")
    if text == repeats_words(turn.speak, wanted):
        return wanted
    reading = read(
        text, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue, under="meet"
    )
    if text and reading.recurrence is None:
        raise Invalid("repeats", "unknown")
    return replace(wanted, recurrence=reading.recurrence or "")


def _reminders(_: Turn, wanted: Meet, values: Mapping[str, str]) -> Meet:
    chosen = [each for each in said(values, "reminders").split(",") if each == NO_REMINDERS or each.isdecimal()]
    if not chosen:
        return replace(wanted, reminders=None)
    minutes = sorted({int(each) for each in chosen if each != NO_REMINDERS}, reverse=True)
    return replace(wanted, reminders=tuple(minutes))


_READERS: Mapping[str, Callable[[Turn, Meet, Mapping[str, str]], Meet]] = {
    "title": lambda _, wanted, values: replace(wanted, title=said(values, "title")),
    "required": lambda _, wanted, values: replace(wanted, person_ids=people_in(values, "required")),
    "optional": lambda _, wanted, values: replace(wanted, optional_ids=people_in(values, "optional")),
    "start": _start,
    "length": _length,
    "all_day": _all_day,
    "room": _room,
    "capacity": _capacity,
    "amenities": _amenities,
    "guests": _guests,
    "place": lambda _, wanted, values: replace(wanted, place=said(values, "place")),
    "description": lambda _, wanted, values: replace(wanted, description=said(values, "description")),
    "repeats": _repeats,
    "reminders": _reminders,
    "priority": lambda _, wanted, values: replace(wanted, priority=_priority(values)),
    "private": lambda _, wanted, values: replace(wanted, private=said(values, "private") == YES),
}
"""How each field is read; what is not here is read with the field before it."""


def _priority(values: Mapping[str, str]) -> Priority:
    name = said(values, "priority").upper()
    return Priority[name] if name in Priority.__members__ else Priority.NORMAL


# What stands, and what is to be different.


def standing(meeting: Meeting, invitations: tuple[Invitation, ...]) -> Meet:
    """A meeting that stands, as its form shows it."""

    def people(*, required: bool) -> tuple[int, ...]:
        return tuple(i.person_id for i in invitations if i.person_id is not None and i.required is required)

    return Meet(
        title=meeting.title,
        at=meeting.span.start,
        length=meeting.span.minutes,
        person_ids=people(required=True),
        optional_ids=people(required=False),
        guests=tuple(each.email for each in invitations if each.email is not None and each.person_id is None),
        room_id=meeting.room_id,
        place=meeting.place,
        description=meeting.description,
        priority=meeting.priority,
        private=meeting.private,
        all_day=meeting.all_day,
    )


def changed(before: Meet, after: Meet) -> meetings.MeetingChange:
    """What of the meeting is to be different. Raises Invalid where it would have no time."""
    was, wanted = {*before.person_ids, *before.optional_ids}, {*after.person_ids, *after.optional_ids}
    return meetings.MeetingChange(
        title=_different(before.title, after.title),
        span=_different(_span(before), _span(after)),
        room_id=_different(before.room_id or 0, after.room_id or 0),
        place=_different(before.place, after.place),
        description=_different(before.description, after.description),
        priority=_different(before.priority, after.priority),
        private=_different(before.private, after.private),
        all_day=_different(before.all_day, after.all_day),
        add=tuple(each for each in after.person_ids if each not in before.person_ids),
        add_optional=tuple(
            each for each in after.optional_ids if each not in (*before.optional_ids, *after.person_ids)
        ),
        add_guests=tuple(meetings.Guest(each) for each in after.guests if each not in before.guests),
        remove=tuple(sorted(was - wanted)),
        remove_guests=tuple(each for each in before.guests if each not in after.guests),
    )


def _different(before: Any, after: Any) -> Any:
    """What is new, None where nothing is."""
    return None if before == after else after


def _span(wanted: Meet) -> Timespan:
    if wanted.at is None:
        raise Invalid("start", "unsaid")
    return Timespan.lasting(wanted.at, wanted.length or USUAL_LENGTH)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    EditMeet: edit_meet,
    EditMeeting: edit_meeting,
}
