"""Rooms in Telegram's inline mode: what is free, or perhaps free, as lines to pick and cards to post (complaint 77)."""

from collections.abc import Iterator
from dataclasses import replace

from bots.cards import Button, Card, Keyed, MomentStyle, Section, Style, Text
from bots.conversation.handled import InlineResult
from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Desk
from bots.intake.rooms import room_request
from bots.language.reader import read
from bots.language.reading import Intent, Reading
from bots.plain import plain
from bots.requests import FindRoom, Request, ShowRoom, WaitForRoom
from bots.scenes.rooms import found_rooms, wish_of
from bots.views.perhaps import perhaps_words
from bots.views.rooms import facts, until_words
from core.model.minutes import minute_at, moment_at
from core.model.zones import day_bounds
from core.services.rooms import RoomTime, look_at, seen_by
from core.services.rooms.perhaps import PerhapsFree

Found = RoomTime | PerhapsFree


def room_results(turn: Turn, query: str) -> tuple[InlineResult, ...] | None:
    """The rooms that the words ask for, the best first, then those perhaps free; None where they ask for no room."""
    reading = read(query, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue)
    if not _of_rooms(reading):
        return None
    if not seen_by(turn.member):
        return ()
    made = room_request(reading, Desk(turn.directory, turn.speak, turn.person.id))
    asked = [option.request for option in made.options] if isinstance(made, Ask) else [made]
    found = {(each.room.id, each.span): each for request in asked for each in _found(turn, _wish(turn, request))}
    return tuple(_result(turn, each) for each in found.values())


def room_of_link(payload: str) -> FindRoom | None:
    """The room and time that a link to the bot names: ``<room>_<minute since 1970>_<minutes>``; None if it names none."""
    parts = payload.split("_")
    if len(parts) != _PARTS or not all(part.isdecimal() and len(part) <= _DIGITS for part in parts):
        return None
    room_id, minute, length = map(int, parts)
    return FindRoom(at=moment_at(minute), length=length, room_id=room_id) if length else None


_PARTS, _DIGITS = 3, 9
"""Numbers of a link, and digits of each: what the calendar reaches."""


def way_in(turn: Turn, key: str, payload: str) -> tuple[tuple[Button, ...], ...]:
    """The way into the private conversation, where the bot's name is known."""
    link = turn.names.start_link(payload)
    return ((Button(turn.speak.words(key), url=link, style=Style.PRIMARY),),) if link else ()


def _of_rooms(reading: Reading) -> bool:
    """Whether rooms are asked for, or one is named and nothing else."""
    named = reading.intent is Intent.UNKNOWN and (reading.room is not None or bool(reading.rooms))
    return (
        reading.intent is Intent.FIND_ROOM or named or (reading.intent is Intent.WAITLIST and reading.room is not None)
    )


def _wish(turn: Turn, request: Request) -> FindRoom:
    """What is looked for; of what else can be said of rooms, which are free now."""
    match request:
        case FindRoom():
            return replace(request, asking=False)
        case WaitForRoom(wish=wish):
            return wish
        case ShowRoom(room_id=room_id, day=day) if day is not None:
            return FindRoom(room_id=room_id, window=day_bounds(day, turn.speak.zone.key))
        case ShowRoom(room_id=room_id):
            return FindRoom(room_id=room_id)
        case _:
            return FindRoom()


def _found(turn: Turn, wish: FindRoom) -> Iterator[Found]:
    if wish.room_id is None:
        found = found_rooms(turn.unit, turn.member, turn.speak, wish)
        yield from found.times
        yield from found.perhaps
        yield from found.later
        return
    named = look_at(turn.unit, turn.member, wish.room_id, wish_of(wish))
    if named.time is not None:
        yield named.time
    if named.perhaps is not None:
        yield named.perhaps
    yield from named.others
    if named.later is not None:
        yield named.later


def _result(turn: Turn, each: Found) -> InlineResult:
    """A line to pick (``Orion · free until 15:30``) and the card that is posted then."""
    speak, span = turn.speak, each.span
    day = speak.relative_day(speak.local(span.start).date())
    description = f"{day}, {speak.range(span.start, span.end)} · {facts(speak, each.room)}"
    title = " · ".join(said for said in (each.room.name, plain(_state(turn, each))) if said)
    number = f"r{each.room.id}_{minute_at(span.start)}_{span.minutes}"
    return InlineResult(number, title, description, Keyed(_card(turn, each), ""))


def _state(turn: Turn, each: Found) -> Text:
    """``free until 15:30``, ``free for a day and longer``, ``perhaps free (an organizer decides)``; ``free`` for its time."""
    speak = turn.speak
    if isinstance(each, PerhapsFree):
        return perhaps_words(speak, each)
    if each.far:
        return speak.say("rooms.until.far")
    if each.until == each.span.end:
        return speak.say("inline.room.free")
    return speak.say("rooms.until", until=until_words(speak, each.span.start, each.until))


def _card(turn: Turn, each: Found) -> Card:
    """What is posted: on the clock of whoever reads it, where the platform shows that."""
    speak, room, span = turn.speak, each.room, each.span
    state = _posted(turn, each)
    told: tuple[Text, ...] = ((facts(speak, room),), (*speak.span(span), " · ", *state))
    key = "room.wait" if isinstance(each, PerhapsFree) and each.offered is None else "inline.book"
    buttons = way_in(turn, key, f"r_{room.id}_{minute_at(span.start)}_{span.minutes}")
    return Card(speak.say("room.title", name=room.name), (Section(lines=told, buttons=buttons),))


def _posted(turn: Turn, each: Found) -> Text:
    """Until when it is free as a moment, so that each reader sees their own clock."""
    if isinstance(each, PerhapsFree) or each.far or each.until == each.span.end:
        return _state(turn, each)
    day = turn.speak.local(each.until).date() == turn.speak.local(each.span.start).date()
    style = MomentStyle.TIME if day else MomentStyle.BOTH
    return turn.speak.say("rooms.until", until=turn.speak.moment(each.until, style))
