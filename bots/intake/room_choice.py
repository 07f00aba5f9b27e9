"""Which room a meeting is to have: the one that was named, else the best that is free for as many as come (S1.31)."""

from dataclasses import replace
from typing import Any

from bots.cards import Text
from bots.conversation.turn import Turn
from bots.language.reader import read
from bots.requests import Alteration, AlterMeeting, FindRoom, Meet, ShowBooking
from bots.scenes.bookings import room_name
from bots.views.rooms import people, when_words, why_words, wish_words
from core.errors import Invalid
from core.model.meeting import Meeting
from core.model.room import Needs, Room, Unfit, is_near, why_unfit
from core.model.timespan import Timespan
from core.services.rooms import rooms_free


def room_said(turn: Turn, text: str) -> tuple[int | None, Needs | None]:
    """The room that is written, by its id, or what it must have ("for 6 with a projector"). Raises Invalid (``room``)."""
    reading = read(
        text, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue, under="room"
    )
    if reading.room is not None:
        return turn.directory.room(reading.room), None
    if reading.capacity is None and not reading.amenities:
        raise Invalid("room", "unknown")
    return None, Needs(reading.capacity or 1, reading.amenities)


def needs_of(request: Meet) -> Needs | None:
    """What a room for the meeting must have; None where none is asked for."""
    if request.no_room or not (request.capacity or request.amenities or request.near):
        return None
    return _all_needs(request)


def _all_needs(request: Meet) -> Needs:
    """What a room must have for as many as come, or as were said to."""
    come = 1 + len({*request.person_ids, *request.optional_ids}) + len(request.guests)
    return Needs(max(come, request.capacity or 1), request.amenities, request.near)


def with_room(turn: Turn, request: Meet, span: Timespan) -> tuple[Meet, str, tuple[Text, ...]]:
    """The request with its room, the room's name, and what is to be said of it: that none is free, where that is so.

    Where the room that was named does not do, it is said why, and the best that does takes its place.
    """
    named = turn.unit.rooms.get(request.room_id) if request.room_id is not None else None
    if named is not None:
        unfit = why_unfit(named, _all_needs(request), span)
        return (request, named.name, ()) if unfit is None else _instead(turn, request, span, named, unfit)
    needs = needs_of(request)
    if request.room_id is not None or needs is None:
        return request, room_name(turn.unit, request.room_id), ()
    found = rooms_free(turn.unit, turn.member.organisation_id, needs, span, limit=1)
    if found:
        return replace(request, room_id=found[0].id), found[0].name, _elsewhere(turn, found[0], needs.place)
    wish = FindRoom(needs.capacity, needs.amenities, needs.place, at=span.start, length=span.minutes)
    what, when = wish_words(turn.speak, wish), when_words(turn.speak, wish)
    return replace(request, no_room=True), "", (turn.speak.say("meet.room.none", what=what, when=when),)


def _elsewhere(turn: Turn, room: Room, place: str) -> tuple[Text, ...]:
    """That the room is not where it was wished to be, and where it is."""
    if not place or is_near(room, place):
        return ()
    return (turn.speak.say("meet.room.elsewhere", place=place, name=room.name, there=room.place or "–"),)


def _instead(
    turn: Turn, request: Meet, span: Timespan, named: Room, unfit: Unfit
) -> tuple[Meet, str, tuple[Text, ...]]:
    """Another room in place of one that does not do, where there is one; and why that does not."""
    speak = turn.speak
    told: dict[str, Any] = {
        "name": named.name,
        "people": people(speak, named),
        "why": why_words(speak, named, unfit),
    }
    found = rooms_free(turn.unit, turn.member.organisation_id, _all_needs(request), span, limit=1)
    if not found:
        return replace(request, room_id=None, no_room=True), "", (speak.say("meet.room.lacking", **told),)
    said = speak.say("meet.room.instead", other=found[0].name, **told)
    return replace(request, room_id=found[0].id), found[0].name, (said,)


def room_for(turn: Turn, meeting: Meeting, wish: FindRoom) -> AlterMeeting | FindRoom | ShowBooking:
    """The best room that is free for a meeting that stands, as its room; where none is, what there is about that time.

    A room that does is kept.
    """
    invited = turn.unit.meetings.invitations([meeting.id])[meeting.id]
    needs = Needs(max(wish.capacity, 1 + sum(each.comes for each in invited)), wish.amenities, wish.place)
    standing = turn.unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    if standing is not None and why_unfit(standing, needs, meeting.span) is None:
        return ShowBooking(meeting.id)
    found = rooms_free(turn.unit, turn.member.organisation_id, needs, meeting.span, limit=1)
    if found:
        return AlterMeeting(meeting.id, meeting.version, Alteration(room_id=found[0].id))
    return replace(wish, capacity=needs.capacity, at=meeting.span.start, length=meeting.span.minutes)
