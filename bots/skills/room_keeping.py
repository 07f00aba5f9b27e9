"""Rooms as organizers keep them: added, changed, booked no more (S1.30)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.cards import Button, Card
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import number_in, said
from bots.language.naming.amenities import amenity_named
from bots.language.said_in_fields import week_said, zone_said
from bots.language.zones.places import find_zone
from bots.requests import EditRoom, RoomSaid, SwitchRoom
from bots.skills.offering import mended
from bots.skills.rooms import shown_room
from bots.views.room_form import FIELDS, room_fields_card, room_form
from core.errors import Invalid
from core.model.hours import WeeklyHours
from core.model.room import Room
from core.services import rooms

_FIRST_FIELDS = ("name", "capacity", "place", "amenities")
"""What is asked of a new room where its questions come one by one; the rest keeps its defaults."""


def edit_room(turn: Turn, request: EditRoom) -> Answer:
    """The form of a room, whole where forms open, else field by field from a card of all of them."""
    turn.speak.need_zone()
    room = _subject(turn, request)
    if turn.values is not None or request.said is not None:
        told = _told(room, request.said) if request.said is not None else room
        try:
            kept = rooms.keep(turn.unit, turn.member, _filled(turn, told, turn.values or {}))
        except Invalid as invalid:
            return mended(turn, invalid, replace(request, said=None))
        return Answer(room_fields_card(turn.speak, turn.speak.say("room.saved", name=kept.name), kept))
    if not request.field and room.id and not turn.where.forms:
        return Answer(room_fields_card(turn.speak, turn.speak.say("room.title", name=room.name), room))
    form = room_form(turn.speak, request, room, _asked(turn, request, room))
    return Answer(Card(title=turn.speak.say("room.form"), form=form))


def _asked(turn: Turn, request: EditRoom, room: Room) -> tuple[str, ...]:
    if request.field in FIELDS:
        return (request.field,)
    return FIELDS if room.id or turn.where.forms else _FIRST_FIELDS


def _subject(turn: Turn, request: EditRoom) -> Room:
    if request.room_id is not None:
        return rooms.room_to_edit(turn.unit, turn.member, request.room_id)
    return rooms.draft(turn.member, turn.speak.zone.key)


def _told(room: Room, said: RoomSaid) -> Room:
    """The room with what was said of it in words; where its place is a town, its clock is that town's."""
    zones = find_zone(said.place) if said.place else ()
    things = dict.fromkeys((*(said.amenities or room.amenities), *said.adds))
    return replace(
        room,
        name=said.name or room.name,
        capacity=room.capacity if said.capacity is None else said.capacity,
        place=room.place if said.place is None else said.place,
        hours=replace(room.hours, zone=zones[0]) if len(zones) == 1 else room.hours,
        amenities=tuple(each for each in things if each not in said.drops),
    )


def _filled(turn: Turn, room: Room, values: Mapping[str, str]) -> Room:
    """The room with what was filled in. Raises Invalid, named by the field."""
    if "name" in values:
        room = replace(room, name=said(values, "name"))
    if "capacity" in values:
        room = replace(room, capacity=number_in(values, "capacity"))
    if "place" in values:
        room = replace(room, place=said(values, "place"))
    if "amenities" in values:
        named = (amenity_named(each) for each in said(values, "amenities").split(",") if each.strip())
        room = replace(room, amenities=tuple(named))
    if "check_in" in values:
        room = replace(room, check_in=said(values, "check_in") == "check_in")
    zone = zone_said(said(values, "zone")) if "zone" in values else room.zone
    stretches = room.hours.stretches
    if "hours" in values:
        stretches = week_said(said(values, "hours"), now=turn.now, language=turn.speak.language)
    return replace(room, hours=WeeklyHours(zone, stretches))


def switch_room(turn: Turn, request: SwitchRoom) -> Answer:
    """Let a room be booked, or no more; what is booked stays, and is shown."""
    room = rooms.switch(turn.unit, turn.member, request.room_id, active=request.active)
    undo = Button(turn.speak.words("week.undo"), SwitchRoom(room.id, active=not request.active))
    key = "room.on" if request.active else "room.gone"
    return Answer(replace(shown_room(turn, room.id, undo=undo), title=turn.speak.say(key, name=room.name)))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    EditRoom: edit_room,
    SwitchRoom: switch_room,
}
