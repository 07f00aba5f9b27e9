"""Waiting for a room as cards: the wish read back, the offer, and what became of it (S1.33)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bots.cards import Button, Card, Means, Section, Style
from bots.requests import FindRoom, PassRoom, ShowWaitlist, StopWaitingForRoom, TakeRoom
from bots.speaker import Speaker
from bots.views.common import press, rows, simple
from bots.views.find import window_words
from bots.views.rooms import facts, wish_words
from core.model.meeting import Meeting
from core.model.room import Room
from core.model.room_wait import RoomWait


def waited_for(speak: Speaker, wait: RoomWait, room: Room | None) -> tuple[str, str]:
    """What is waited for, and when."""
    wish = FindRoom(wait.needs.capacity, wait.needs.amenities)
    return room.name if room is not None else wish_words(speak, wish), window_words(speak, wait.window)


def waiting_card(speak: Speaker, wait: RoomWait, room: Room | None) -> Card:
    """The wish, read back."""
    what, when = waited_for(speak, wait, room)
    buttons = (
        press(speak, "wait.leave", StopWaitingForRoom(wait.id)),
        press(speak, "help.waitlist", ShowWaitlist()),
    )
    return simple(speak, "room.wait.joined", *buttons, tone="good", what=what, when=when)


def waits_section(speak: Speaker, waits: Sequence[RoomWait], rooms: Mapping[int, Room], first: int) -> Section:
    """The rooms that somebody waits for, numbered from ``first`` on, each with its way out."""
    lines, buttons = [], []
    for number, wait in enumerate(waits, first):
        what, when = waited_for(speak, wait, rooms.get(wait.room_id or 0))
        lines.append(speak.say("room.wait.entry", n=number, what=what, when=when))
        buttons.append(press(speak, "wait.leave.n", StopWaitingForRoom(wait.id), n=number))
    return Section(lines=tuple(lines), buttons=rows(buttons, 2))


def offer_card(speak: Speaker, held: Meeting, room: Room, until: datetime) -> Card:
    """The room has come free, and is held for the reader."""
    buttons = (
        Button(speak.words("room.offer.take"), TakeRoom(held.id), style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("room.offer.pass"), PassRoom(held.id), means=Means.NO),
    )
    return simple(
        speak,
        "room.offer",
        *buttons,
        tone="asks",
        room=room.name,
        facts=facts(speak, room),
        when=speak.span(held.span),
        until=speak.clock(until),
    )


def offer_ended_card(speak: Speaker, held: Meeting, room: Room) -> Card:
    """It is not held for the reader any more; perhaps it is still free."""
    again = FindRoom(at=held.span.start, length=held.span.minutes, room_id=room.id)
    ways = (press(speak, "room.offer.look", again), press(speak, "help.waitlist", ShowWaitlist()))
    return simple(speak, "room.offer.ended", *ways, room=room.name, when=speak.span(held.span))
