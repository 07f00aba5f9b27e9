"""The form that changes a room, and where none opens, the room with a button for each thing to be changed (S1.30)."""

from collections.abc import Iterable, Mapping

from bots.cards import Button, Card, Choice, Form, FormField, Kind, Section, Text
from bots.language.said_in_fields import written
from bots.requests import EditRoom, ShowRoom
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.rooms import amenities, hours_words
from core.model.room import Room
from core.services.rooms import NAME_LIMIT, PLACE_LIMIT

FIELDS = ("name", "capacity", "place", "amenities", "hours", "zone", "check_in")
"""What can be changed of a room, in the order of its form."""


def room_fields_card(speak: Speaker, title: Text, room: Room) -> Card:
    """One room with a button for each thing that can be changed of it."""
    shown = _values(speak, room)
    lines = tuple((speak.words(f"room.field.{field}"), ": ", shown[field]) for field in FIELDS[1:] if shown[field])
    edits = [Button(speak.words(f"room.field.{f}"), EditRoom(room.id, f), opens_form=True) for f in FIELDS]
    ways = (press(speak, "room.card", ShowRoom(room.id)),)
    return Card(title=title, sections=(Section(lines=lines, buttons=(*rows(edits, 3), ways)),))


def _values(speak: Speaker, room: Room) -> Mapping[str, str]:
    return {
        "name": room.name,
        "capacity": str(room.capacity),
        "place": room.place,
        "amenities": amenities(speak, room.amenities),
        "hours": hours_words(speak, room.hours),
        "zone": room.zone,
        "check_in": speak.words(f"room.value.{_checking(room)}"),
    }


def _checking(room: Room) -> str:
    return "check_in" if room.check_in else "no_check_in"


def room_form(speak: Speaker, request: EditRoom, room: Room, fields: Iterable[str]) -> Form:
    """The form for these fields of a room."""
    asked = tuple(_field(speak, room, field) for field in fields)
    return Form(speak.words("room.form"), asked, speak.words("service.submit"), request)


def _field(speak: Speaker, room: Room, field: str) -> FormField:
    label, key = speak.words(f"room.field.{field}"), f"room.hint.{field}"
    hint = speak.words(key) if speak.knows(key) else None
    match field:
        case "name":
            return FormField(field, label, initial=room.name or None, limit=NAME_LIMIT)
        case "capacity":
            return FormField(field, label, Kind.NUMBER, initial=str(room.capacity))
        case "check_in":
            ways = tuple(Choice(way, speak.words(f"room.value.{way}")) for way in ("no_check_in", "check_in"))
            return FormField(field, label, Kind.CHOICE, ways, initial=_checking(room), hint=hint)
        case "amenities":
            initial = amenities(speak, room.amenities) or None
            return FormField(field, label, initial=initial, hint=hint, required=False)
        case "hours":
            return FormField(field, label, initial=written(room.hours) or None, hint=hint, required=False)
        case "zone":
            return FormField(field, label, initial=room.zone, hint=hint)
        case _:
            return FormField(field, label, initial=room.place or None, hint=hint, required=False, limit=PLACE_LIMIT)
