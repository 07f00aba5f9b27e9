"""Which room a meeting is to have: the one that was named, else the best that is free for as many as come (S1.31)."""

from dataclasses import replace

from bots.cards import Text
from bots.requests import FindRoom, Meet
from bots.scenes import room_name
from bots.turn import Turn
from bots.views.rooms import when_words, wish_words
from core.model.room import Needs
from core.model.timespan import Timespan
from core.services.rooms import rooms_free


def needs_of(request: Meet) -> Needs | None:
    """What a room for the meeting must have; None where none is asked for."""
    if request.no_room or (request.capacity is None and not request.amenities):
        return None
    people = 1 + len({*request.person_ids, *request.optional_ids}) + len(request.guests)
    return Needs(max(people, request.capacity or 1), request.amenities)


def with_room(turn: Turn, request: Meet, span: Timespan) -> tuple[Meet, str, tuple[Text, ...]]:
    """The request with its room, the room's name, and what is to be said of it: that none is free, where that is so."""
    needs = needs_of(request)
    if request.room_id is not None or needs is None:
        return request, room_name(turn.unit, request.room_id), ()
    found = rooms_free(turn.unit, turn.member.organisation_id, needs, span, limit=1)
    if found:
        return replace(request, room_id=found[0].id), found[0].name, ()
    wish = FindRoom(needs.capacity, needs.amenities, at=span.start, length=span.minutes)
    what, when = wish_words(turn.speak, wish), when_words(turn.speak, wish)
    return replace(request, no_room=True), "", (turn.speak.say("meet.room.none", what=what, when=when),)
