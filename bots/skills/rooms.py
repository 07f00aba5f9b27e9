"""Rooms: found by need or by name, looked at day by day, given back (S1.3, S1.8, S1.32, S1.69)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bots.cards import Button, Card
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import day_in, lengths_in, minute_in, number_in, said
from bots.requests import FindRoom, ListRooms, ReleaseRoom, ShowRoom
from bots.scenes.rooms import found_rooms, wish_of
from bots.skills.meet import meeting_answer
from bots.skills.offering import mended
from bots.views.room import PAGE, list_card, release_card, room_card, search_card
from bots.views.rooms import find_form, found_card, named_card
from core.errors import Invalid
from core.model.zones import day_bounds, first_instant
from core.services import meetings, rooms


def find_room(turn: Turn, request: FindRoom) -> Answer:
    """The rooms that can be had, or the one asked for by name; or the form that asks for when and what."""
    turn.speak.need_zone()
    if turn.values is not None:
        try:
            request = _filled(turn, request, turn.values)
        except Invalid as invalid:
            return mended(turn, invalid, request)
    elif request.asking:
        known = rooms.in_most_rooms(turn.unit, turn.member)
        return Answer(Card((turn.speak.words("rooms.form"),), form=find_form(turn.speak, request, known)))
    if request.room_id is not None:
        if request.at is not None and request.at + _LATE < turn.now:
            return _past(turn, request.room_id)
        named = rooms.look_at(turn.unit, turn.member, request.room_id, wish_of(request))
        return Answer(named_card(turn.speak, request, named))
    found = found_rooms(turn.unit, turn.member, turn.speak, request)
    return Answer(found_card(turn.speak, request, found, keeps=rooms.may_keep(turn.member)))


_LATE = timedelta(minutes=5)
"""How long after its start a time is still looked at."""


def _past(turn: Turn, room_id: int) -> Answer:
    """The room today, where the time asked for is past: a button or link that is old."""
    shown = shown_room(turn, room_id)
    return Answer(replace(shown, title=turn.speak.say("room.past", room=shown.title)))


def _filled(turn: Turn, request: FindRoom, values: Mapping[str, str]) -> FindRoom:
    day, minute = day_in(values, "day"), minute_in(values, "time")
    if day is None:
        raise Invalid("day", "no_date")
    if minute is None:
        raise Invalid("time", "no_time")
    at = first_instant(day, minute, turn.speak.zone.key)
    if at < turn.now:
        raise Invalid("day", "past")
    lengths = lengths_in(values, "length")
    if len(lengths) != 1 or not 5 <= lengths[0] <= rooms.LONGEST:
        raise Invalid("length", "no_length")
    asked = tuple(each for each in said(values, "amenities").split(",") if each)
    capacity = max(1, number_in(values, "capacity"))
    return replace(request, at=at, window=None, length=lengths[0], capacity=capacity, amenities=asked, asking=False)


def show_room(turn: Turn, request: ShowRoom) -> Answer:
    """A room's card with one of its days."""
    day = request.day
    if day is None and request.held:
        meeting = rooms.next_held(turn.unit, turn.member, request.room_id)
        day = turn.speak.local(meeting.span.start).date() if meeting is not None else None
    return Answer(shown_room(turn, request.room_id, day))


def shown_room(turn: Turn, room_id: int, day: date | None = None, *, undo: Button | None = None) -> Card:
    """The room's card with the day, today at the earliest, and a way back from what was just done to it."""
    today = turn.speak.today()
    span = day_bounds(max(day or today, today), turn.speak.zone.key)
    shown = rooms.day_of(turn.unit, turn.member, room_id, span)
    return room_card(turn.speak, shown, keeps=rooms.may_keep(turn.member), undo=undo)


def release(turn: Turn, request: ReleaseRoom) -> Answer:
    """Ask where others are in the meeting too, then give its room back; the card shows what has become of it."""
    meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    invited = turn.unit.meetings.invitations([meeting.id])[meeting.id]
    if invited and not request.sure and meeting.live and meeting.room_id is not None:
        room = rooms.room_here(turn.unit, turn.member, meeting.room_id)
        return Answer(release_card(turn.speak, meeting, room, others=len(invited)), subject=f"booking:{meeting.id}")
    return meeting_answer(turn, rooms.release_room(turn.unit, turn.member, meeting.id, seen=request.version))


def list_rooms(turn: Turn, request: ListRooms) -> Answer:
    """The rooms by page, or those that words name; or the form that asks for the words."""
    if request.asking:
        return Answer(search_card(turn.speak))
    query = (turn.values or {}).get("query", request.query).strip()
    shown, total = rooms.listed(
        turn.unit, turn.member, query=query, retired=request.retired, skip=request.skip, limit=PAGE
    )
    asked = replace(request, query=query)
    keeps = rooms.may_keep(turn.member)
    return Answer(list_card(turn.speak, asked, shown, total, organisation=turn.home.name, keeps=keeps))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    FindRoom: find_room,
    ShowRoom: show_room,
    ListRooms: list_rooms,
    ReleaseRoom: release,
}
