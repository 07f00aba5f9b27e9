"""The end of a room's time: asked about, extended, or let be; and of which rooms the holders are asked (complaint 75)."""

from datetime import datetime

from bots.cards import Button, Card, Choice, Form, FormField, Kind, Means, MomentStyle, Section, Style
from bots.requests import ExtendRoom, FindRoom, LetRoomEnd, ListRooms, ReleaseRoom, SetRoomEnds, ShowBooking
from bots.speaker import Speaker
from bots.views.common import press, rows, simple
from bots.views.meeting_words import titled
from core.model.meeting import Meeting
from core.model.room import Room
from core.model.room_end import EXTENSION, RoomEnds


def ends_card(speak: Speaker, meeting: Meeting, room: Room, free_until: datetime) -> Card:
    """Until when the room is theirs, and what they can do; to go on only where it is free behind."""
    until = meeting.span.end + EXTENSION
    fine = Button(speak.words("room_end.fine"), LetRoomEnd(meeting.id), style=Style.PRIMARY, means=Means.YES)
    more = Button(speak.words("room_end.extend"), ExtendRoom(meeting.id, until))
    release = press(speak, "room_end.release", ReleaseRoom(meeting.id, meeting.version))
    free = free_until >= until
    key = "room_end.asked" if free else "room_end.asked.taken"
    ways = (fine, more, release) if free else (fine, release)
    end, taken = speak.moment(meeting.span.end, MomentStyle.TIME), speak.moment(free_until, MomentStyle.TIME)
    return simple(speak, key, *ways, tone="asks", room=room.name, title=titled(speak, meeting), end=end, taken=taken)


def left_card(speak: Speaker, meeting: Meeting, room: Room) -> Card:
    """It ends as it was to."""
    show = press(speak, "button.show", ShowBooking(meeting.id))
    end = speak.moment(meeting.span.end, MomentStyle.TIME)
    return simple(speak, "room_end.left", show, tone="good", room=room.name, end=end)


def extended_card(speak: Speaker, meeting: Meeting, room: Room) -> Card:
    """It is theirs a while longer."""
    show = press(speak, "button.show", ShowBooking(meeting.id))
    release = press(speak, "room_end.release", ReleaseRoom(meeting.id, meeting.version))
    end = speak.moment(meeting.span.end, MomentStyle.TIME)
    return simple(speak, "room_end.extended", show, release, tone="good", room=room.name, end=end)


def taken_card(speak: Speaker, meeting: Meeting, room: Room, free_until: datetime) -> Card:
    """Somebody else has it then: until when it is free, and the way to another."""
    other = FindRoom(at=meeting.span.end, length=int(EXTENSION.total_seconds() // 60))
    ways = (press(speak, "refusal.rooms", other), press(speak, "button.show", ShowBooking(meeting.id)))
    end, taken = speak.moment(meeting.span.end, MomentStyle.TIME), speak.moment(free_until, MomentStyle.TIME)
    return simple(speak, "room_end.taken", *ways, tone="bad", room=room.name, end=end, taken=taken)


def room_ends_form(speak: Speaker, which: RoomEnds) -> Card:
    """Of which rooms the holders are asked."""
    choices = tuple(Choice(each.value, speak.words(f"room_end.which.{each}")) for each in RoomEnds)
    hint = speak.words("room_end.hint")
    field = FormField("which", speak.words("room_end.label"), Kind.CHOICE, choices, initial=which.value, hint=hint)
    title = speak.words("room_end.form")
    return Card((title,), form=Form(title, (field,), speak.words("conflicts.submit"), SetRoomEnds()))


def room_ends_card(speak: Speaker, which: RoomEnds, before: RoomEnds) -> Card:
    """What holds now, with the way back."""
    undo = [press(speak, "week.undo", SetRoomEnds(before.value))] if which is not before else []
    ways = rows([*undo, room_ends_button(speak), press(speak, "rooms.all", ListRooms())], 3)
    return Card(speak.say(f"room_end.set.{which}"), (Section(buttons=ways),), tone="good")


def room_ends_button(speak: Speaker) -> Button:
    """The way to the form."""
    return Button(speak.words("room_end.button"), SetRoomEnds(), opens_form=True)
