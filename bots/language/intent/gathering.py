"""What is told of meetings, rooms and polls beside names and times, once it is known that one is asked for."""

from collections.abc import Callable, Mapping

from bots.language.calendar.hints import rooms_left_out
from bots.language.grammar.timeline import grammar_for
from bots.language.intent.intents import Ranking
from bots.language.intent.polling import polled
from bots.language.intent.rooms import room_verb, things_wanted, town_of
from bots.language.intent.teams import MEDIA, group_of, place_of, reason_of, some_of, title, told
from bots.language.naming.floors import floor_in
from bots.language.parsed import Parsed
from bots.language.reading import Intent, Reading, Stranger
from bots.language.records import replace
from bots.language.words import Language

Finish = Callable[[Reading, Parsed, Ranking, Language], Reading]
"""Gives a reading the parts that its intent alone has."""


def _booked(reading: Reading, parsed: Parsed, ranking: Ranking, language: Language) -> Reading:
    return _with_team(_find_room(reading, parsed, ranking, language), parsed)


def _find_room(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    timed = reading.at is not None or reading.window is not None
    verb = room_verb(parsed, timed=timed) if reading.intent is Intent.FIND_ROOM else ""
    if reading.intent is Intent.FIND_ROOM:
        out = tuple(rooms_left_out(parsed))
        reading = replace(reading, room=None if reading.room in out else reading.room, without_rooms=out)
        wanted = tuple(Stranger("amenity", said) for said in things_wanted(parsed, language))
        reading = replace(reading, unknown=(*reading.unknown, *wanted), place=town_of(parsed) or reading.place)
    return replace(
        reading,
        capacity=parsed.capacity,
        place=_floor(parsed, language) or reading.place,
        verb=verb,
        no_room=bool(told("no_room", parsed)),
    )


def _floor(parsed: Parsed, language: Language) -> str | None:
    floor = floor_in(parsed.tokens, parsed.words, grammar_for(language).vocabulary)
    return None if floor is None else parsed.said(*floor)


def _meet(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    place = place_of(parsed, language) or (_floor(parsed, language) if reading.room is None else None)
    return replace(
        _with_group(reading, parsed),
        title=title(parsed, language),
        capacity=parsed.capacity,
        some=some_of(parsed, language),
        place=place,
        amenities=() if place and place.casefold() in MEDIA else reading.amenities,
        private=told("private", parsed) == "yes",
        placed=town_of(parsed) if _wants_room(reading, parsed, language) else "",
        all_day=reading.at is None and bool(told("all_day", parsed)),
        no_room=bool(told("no_room", parsed)),
        priority=_weight_of(parsed) or reading.priority,
    )


def _wants_room(reading: Reading, parsed: Parsed, language: Language) -> bool:
    named = not parsed.words.isdisjoint(language.room_words)
    return bool(named or parsed.capacity or reading.amenities)


def _weight_of(parsed: Parsed) -> str | None:
    """How weighty it is, where that is said and is not as usual."""
    said = told("priority", parsed)
    return said if said not in {"", "normal"} else None


def _with_group(reading: Reading, parsed: Parsed) -> Reading:
    group = group_of(parsed)
    return replace(reading, group=group) if group else reading


def _with_team(reading: Reading, parsed: Parsed) -> Reading:
    """One of a team is looked for, if that has a name and nobody is named: whoever greets the team looks for nobody of it."""
    if reading.people:
        return reading
    found = _with_group(reading, parsed)
    return reading if found.group in {"everyone", "channel", "team"} else found


def _poll(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    return polled(reading, parsed, language)


def _attendees(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    verb = told("attending", parsed)
    optional = reading.people if verb == "optional" else ()
    return replace(
        reading,
        verb=verb,
        title=title(parsed, language),
        scope=told("scope", parsed),
        people=() if optional else reading.people,
        optional=optional or reading.optional,
    )


def _priority(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    return replace(
        reading,
        priority=told("priority", parsed) or None,
        argument=reason_of(parsed),
        title=title(parsed, language),
        scope=told("scope", parsed),
    )


def _renamed(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    """Which meeting it is; a service that it is called by is its name."""
    return replace(reading, title=title(parsed, language) or reading.service, service=None, scope=told("scope", parsed))


def _details(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    """Where a meeting is from now on, or whether it is private; by which words, and which meeting it is."""
    private = told("private", parsed)
    place = place_of(parsed, language) or next((token.text for token in parsed.tokens if token.norm in MEDIA), None)
    return replace(
        reading,
        title=title(parsed, language) or reading.service,
        service=None,
        scope=told("scope", parsed),
        place=None if private else place,
        private=private == "yes",
        verb={"yes": "private", "no": "public"}.get(private, ""),
        amenities=(),
    )


def _meetings(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    return replace(reading, verb=told("which", parsed))


def _polls(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    return replace(reading, verb=told("polls", parsed))


def _found(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    return replace(_with_team(reading, parsed), some=some_of(parsed, language))


FINISH: Mapping[Intent, Finish] = {
    Intent.FIND_ROOM: _find_room,
    Intent.MEET: _meet,
    Intent.BOOK: _booked,
    Intent.FIND: _found,
    Intent.POLL: _poll,
    Intent.POLLS: _polls,
    Intent.ATTENDEES: _attendees,
    Intent.PRIORITY: _priority,
    Intent.MEETINGS: _meetings,
    Intent.RENAME: _renamed,
    Intent.DETAILS: _details,
}
"""One for each intent of meetings, rooms and polls."""
