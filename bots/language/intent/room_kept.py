"""What organizers say of rooms: one that is added, and what becomes of one that there is.

The detail of the cue is the verb. What it is to be called, where it is and what is in it are words of any kind: those behind the
room's name, without the words of the cue around them, or behind the cue of one that is added.
"""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from operator import attrgetter

from bots.language.grammar.timeline import grammar_for
from bots.language.intent.cues import Found
from bots.language.naming.amenities import amenity_named
from bots.language.naming.lexicon import ROOM
from bots.language.parsed import Parsed
from bots.language.reading import Intent, Reading
from bots.language.records import replace
from bots.language.text.tokens import Token
from bots.language.words import Cue, Language, pattern_words
from bots.language.words.en import ENGLISH
from bots.language.words.languages import every

_KEPT = Intent.ROOM_KEPT
_SOMEBODY = frozenset({"<person>", "<people>", "<skill>", "<service>", "<mail>"})
_TIMELESS = frozenset({"ZONE", "LENGTH", "COUNT"})
_FIGURES = 5
"""Figures of a number of seats beyond which nobody counts."""


def keeps(parsed: Parsed, found: Iterable[Found], language: Language) -> bool:
    """Whether something is said of a room itself: of nobody else, at no time but that for which it is closed."""
    if not _SOMEBODY.isdisjoint(parsed.slots) or parsed.tokens[-1].norm == "?":
        return False
    said = _strongest(found)
    if said.cue.detail == "add":
        return parsed.kinds <= _TIMELESS and bool(_name(parsed, said, language))
    known = bool(parsed.names.of(ROOM))
    return known and (parsed.kinds <= _TIMELESS or said.cue.detail == "closed")


def with_room_kept(reading: Reading, parsed: Parsed, found: Iterable[Found], language: Language) -> Reading:
    """The reading with what is said of the room: ``argument`` is how it is called, ``amenities`` what it has, or has no more."""
    said = _strongest(found)
    told = replace(reading, verb=said.cue.detail, unknown=(), amenities=(), ambiguous=())
    match said.cue.detail:
        case "add":
            return _added(told, parsed, said, language)
        case "seats":
            return replace(told, capacity=_counted(parsed))
        case "adds" | "drops":
            return replace(told, amenities=_things(parsed, _behind_room(parsed, said.cue)))
        case "place":
            return replace(told, place=_said(parsed, _behind_room(parsed, said.cue)))
        case "rename":
            return replace(told, argument=_said(parsed, _behind_room(parsed, said.cue)))
        case _:
            return told


def _strongest(found: Iterable[Found]) -> Found:
    return max((each for each in found if each.cue.intent == _KEPT), key=lambda each: each.cue.weight)


def _said(parsed: Parsed, words: range) -> str:
    return parsed.said(words.start, words.stop)


def _behind_room(parsed: Parsed, cue: Cue) -> range:
    """The words behind the room's name, without those at their ends that are the cue's own."""
    own = pattern_words(cue.pattern) | _ARTICLES
    start, end = parsed.names.of(ROOM)[0].end, _end(parsed)
    while start < end and parsed.tokens[start].norm in own:
        start += 1
    while end > start and parsed.tokens[end - 1].norm in own:
        end -= 1
    return range(start, end)


def _end(parsed: Parsed) -> int:
    """The place behind the last word that says something of the room."""
    end = len(parsed.tokens)
    while end and (parsed.tokens[end - 1].kind == "mark" or parsed.tokens[end - 1].norm in _BEHIND):
        end -= 1
    return end


_BEHIND = every("rooms.behind_kept")


def _counted(parsed: Parsed) -> int | None:
    numbers = (token.norm for token in parsed.tokens[parsed.names.of(ROOM)[0].end :] if token.norm.isdecimal())
    return next((int(number) for number in numbers if len(number) <= _FIGURES), None)


def _things(parsed: Parsed, words: range) -> tuple[str, ...]:
    """What is listed there, each by the word that rooms are asked for by."""
    each: list[list[int]] = [[]]
    for place in words:
        if parsed.tokens[place].norm in _JOINING:
            each.append([])
        elif each[-1] or parsed.tokens[place].norm not in _ARTICLES:
            each[-1].append(place)
    return tuple(amenity_named(parsed.said(thing[0], thing[-1] + 1)) for thing in each if thing)


def _added(reading: Reading, parsed: Parsed, said: Found, language: Language) -> Reading:
    """A new room: its name, and behind it how many it holds, where it is, and what is in it."""
    name = _name(parsed, said, language)
    led_by = {parsed.tokens[part.start].norm: part[1:] for part in _parts(parsed, name.stop, language)}
    places = [part for word, part in led_by.items() if word in _of(language, "small.in_")]
    things = [part for word, part in led_by.items() if word in _of(language, "rooms.having")]
    return replace(
        reading,
        argument=_said(parsed, name),
        capacity=parsed.capacity,
        place=_said(parsed, places[0]) if places else None,
        amenities=tuple(thing for part in things for thing in _things(parsed, part)),
    )


def _name(parsed: Parsed, said: Found, language: Language) -> range:
    """The words behind the cue up to the first that leads to something else; none where they begin as no name does."""
    start = parsed.symbols[said.end].first if said.end < len(parsed.symbols) else len(parsed.tokens)
    end, leading = start, _leading(language)
    while end < _end(parsed) and parsed.tokens[end].kind != "mark" and parsed.tokens[end].norm not in leading:
        end += 1
    named = start < end and not parsed.names.of(ROOM) and _may_be_named(parsed.tokens[start], language)
    return range(start, end) if named else range(start, start)


def _may_be_named(token: Token, language: Language) -> bool:
    """Whether a name may begin with it: no word that is known, unless its capital says so ("add a room near the exit")."""
    return token.kind == "word" and (token.text[0].isupper() or not grammar_for(language).vocabulary.knows(token.norm))


def _parts(parsed: Parsed, start: int, language: Language) -> list[range]:
    """What follows the name, cut before each word that leads to a part; a comma before that is none of it."""
    tokens, end = parsed.tokens, _end(parsed)
    starts = [n for n in range(start, end - 1) if tokens[n].norm in _leading(language)]
    return [range(first, last - (tokens[last - 1].norm == ",")) for first, last in pairwise([*starts, end])]


@cache
def _leading(language: Language) -> frozenset[str]:
    """The words that lead to what a new room has, where it is, and how many it holds; English ones stand in any message."""
    return _of(language, "rooms.having") | _of(language, "small.in_") | _of(language, "small.for_")


@cache
def _of(language: Language, field: str) -> frozenset[str]:
    return frozenset(f"{attrgetter(field)(language)} {attrgetter(field)(ENGLISH)}".split())


_ARTICLES = every("rooms.a_thing") | every("meetings.team_articles")
_JOINING = every("rooms.joining") | {",", "&"}
