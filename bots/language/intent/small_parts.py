"""The smaller parts of a request: amenities, numbers, answers, choices, reminders."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from bots.language.grammar.engine import Item
from bots.language.grammar.timeline import grammar_for
from bots.language.intent.capacity import ROOM_COMMANDS
from bots.language.intent.intents import Ranking
from bots.language.naming.lexicon import NameKind
from bots.language.parsed import Parsed
from bots.language.reading import Answer, Intent
from bots.language.text.corrections import correction
from bots.language.text.tokens import Token
from bots.language.words import Language
from bots.language.words.languages import every, every_way

_NO_THINGS = frozenset(tuple(way.split()) for way in every_way("wishes.nothing_there"))


def amenities(parsed: Parsed, language: Language) -> tuple[str, ...]:
    """What the room must have, in the order of the message; what only our rooms have counts where a room is asked for."""
    own = _own_amenities(parsed, language) if parsed.equipment else {}
    known = _first_words(language)
    if known.isdisjoint(parsed.words) and known.isdisjoint(parsed.line):
        return tuple(dict.fromkeys(own.values())) if own else ()
    claimed = parsed.names.claimed
    words = [token.norm for token in parsed.tokens]
    for symbol in parsed.symbols:
        if symbol.text in known:
            words[symbol.first] = symbol.text
    found: dict[str, None] = {}
    for place, word in enumerate(words):
        if place in own:
            found[own[place]] = None
            continue
        if place in claimed or word not in known or (place and (words[place - 1], word) in _NO_THINGS):
            continue
        pair = f"{word} {words[place + 1]}" if place + 1 < len(words) else ""
        thing = (
            language.amenities.get(pair)
            or language.amenities.get(word)
            or language.amenities.get(word.removesuffix("s"))
        )
        if thing:
            found[thing] = None
    return tuple(found)


def _own_amenities(parsed: Parsed, language: Language) -> Mapping[int, str]:
    """What of the organisation's rooms is named, by the place of each of its words; a skill of that name is not meant then."""
    equipment = parsed.equipment
    if equipment.keys().isdisjoint(parsed.words) or (
        language.room_words.isdisjoint(parsed.words) and parsed.command not in ROOM_COMMANDS
    ):
        return {}
    words = [token.norm for token in parsed.tokens]
    taken = {n for hit in parsed.names.hits if hit.kind is not NameKind.SKILL for n in range(hit.first, hit.end)}
    found: dict[int, str] = {}
    for place, word in enumerate(words):
        for said, name in equipment.get(word, ()):
            span = range(place, place + len(said))
            if tuple(words[place : span.stop]) == said and taken.isdisjoint(span) and found.keys().isdisjoint(span):
                found |= dict.fromkeys(span, name)
                break
    return found


@cache
def _first_words(language: Language) -> frozenset[str]:
    """The words with which things in a room begin, as they are and with an ``s``."""
    words = [name.partition(" ")[0] for name in language.amenities]
    return frozenset([*words, *(word + "s" for word in words)])


def is_urgent(parsed: Parsed, language: Language) -> bool:
    """Whether the writer says that it cannot wait."""
    ways = _urgent_ways(language)
    said = ways.keys() & parsed.words
    if not said:
        return False
    line = f" {' '.join([token.norm for token in parsed.tokens if token.kind == 'word'])} "
    return any(f" {words} " in line for first in said for words in ways[first])


@cache
def _urgent_ways(language: Language) -> Mapping[str, Sequence[str]]:
    """The ways of saying that it cannot wait, by their first words."""
    ways: dict[str, list[str]] = {}
    for words in language.urgent:
        ways.setdefault(words.partition(" ")[0], []).append(words)
    return ways


def answer(ranking: Ranking) -> Answer | None:
    """How an invitation is answered: the strongest cue decides, the cautious answer where two are as strong."""
    scores: dict[Answer, float] = {}
    for each in ranking.found:
        if each.cue.intent == Intent.RESPOND and each.cue.detail:
            said = Answer(each.cue.detail)
            scores[said] = max(scores.get(said, 0.0), each.cue.weight)
    if not scores:
        return None
    order = (Answer.TENTATIVE, Answer.DECLINE, Answer.ACCEPT)
    return max(order, key=lambda each: scores.get(each, 0.0))


def choice(parsed: Parsed) -> int | None:
    """Which of what was shown: a number from 1, or -1 for the last; "the 4pm one", "the Wednesday one" are told by their time."""
    of_two = next((_AT_EITHER_END.get(end.norm) for end, of in pairwise(parsed.tokens) if of.norm in _OF_SEVERAL), None)
    if of_two is not None:
        return of_two
    ordinals = [(item.first, number) for item in parsed.items if (number := _ordinal(item)) is not None]
    if ordinals:
        return _not_taken_back(_chosen(ordinals, parsed), parsed)
    if options := [each for each in _numbers(parsed) if parsed.tokens[each[0] - 1].norm in _NUMBERED]:
        return _not_taken_back(options, parsed)
    if any("LAST" in item.meanings or _is_last(parsed, item) for item in parsed.items):
        return -1
    if not _AT_EITHER_END.keys().isdisjoint(parsed.words):
        return next(_AT_EITHER_END[token.norm] for token in parsed.tokens if token.norm in _AT_EITHER_END)
    if "CLOCK" in parsed.kinds:
        return None
    numbers = _numbers(parsed)
    return _not_taken_back(numbers, parsed) if numbers else None


def _numbers(parsed: Parsed) -> list[tuple[int, int]]:
    """The numbers said, each with its place; "one" behind a day is none."""
    dated = "DAY" in parsed.kinds
    return [
        (item.first, item.meanings["NUM"])
        for item in parsed.items
        if "NUM" in item.meanings and not (dated and parsed.tokens[item.first].norm in _ONE)
    ]


_NUMBERED = frozenset({"option", "number", "choice"})
"""What stands before the number of one of those that were shown, whatever else is said: "option 4, it's a bit late but hey"."""


_ONE = every("wishes.one")


def _chosen(numbers: Sequence[tuple[int, int]], parsed: Parsed) -> Sequence[tuple[int, int]]:
    """Of several numbers those that a word leads to which chooses: "the first is too early, so I'll take the second"."""
    if len(numbers) == 1:
        return numbers
    numbers = [each for each in numbers if not _is_turned_down(each[0], parsed)] or numbers
    led = [
        each
        for each in numbers
        if not _CHOOSING.isdisjoint([token.norm for token in parsed.tokens[max(0, each[0] - _CLOSE) : each[0] + 1]])
    ]
    return led or numbers


def _is_turned_down(place: int, parsed: Parsed) -> bool:
    """Whether a number is one that is not wanted: "not the first"."""
    return any(token.norm in _NOT for token in parsed.tokens[max(0, place - _TWO) : place])


_NOT = every("not_")
_CHOOSING = every("wishes.choosing")
_CLOSE = 3
"""How many words before a number may choose it."""


def _not_taken_back(numbers: Sequence[tuple[int, int]], parsed: Parsed) -> int:
    """The first of the numbers with their places that is not taken back: "the second, no wait, the third"."""
    taken_back = correction(parsed.tokens, parsed.words)
    behind = taken_back.behind if taken_back else 0
    return next((number for place, number in numbers if place >= behind), numbers[0][1])


def spares_last(parsed: Parsed) -> bool:
    """Whether the last one is left out, though nothing says "one": "all but the last an hour later"."""
    return not parsed.words.isdisjoint(_LEAVES_OUT) and any("LAST" in item.meanings for item in parsed.items)


_LEAVES_OUT = every("leaves_out")

_OF_SEVERAL = every("wishes.of_several")
_AT_EITHER_END = dict.fromkeys(every("wishes.first"), 1) | dict.fromkeys(every("wishes.last_shown"), -1)
_FINAL = every("wishes.final")


def _ordinal(item: Item) -> int | None:
    if "ORD" in item.meanings:
        return int(item.meanings["ORD"])
    if item.kind == "DAY":
        day = item.meanings["DAY"]
        return day.monthday or (day.nth[0] if day.nth else None)
    return None


def _is_last(parsed: Parsed, item: Item) -> bool:
    return parsed.tokens[item.first].norm in _FINAL


def minutes_before(parsed: Parsed, language: Language) -> tuple[int, ...]:
    """When to remind, in minutes before the start, the earliest first.

    What stands after "instead of" is what was before, and so is what is not wanted where something else is: "no need for the day
    before, an hour is enough".
    """
    tokens = parsed.tokens
    found = _lengths_in(_pieces(_wanted(tokens)), language) or _lengths_in(_pieces(tokens), language)
    if len(found) > 1:
        found -= {0}
    if not found and parsed.command:
        found = {int(token.norm) for token in parsed.tokens if _is_a_count(token)}
    if not found:
        found = {item.meanings["OFFSET"].length.total() for item in parsed.items if item.kind == "OFFSET"} - {0}
    if not found:
        found = {
            item.meanings["UNIT"].length.total()
            for place, item in enumerate(parsed.items)
            if "UNIT" in item.meanings and not _is_counted(place, parsed)
        }
    return tuple(sorted(found, reverse=True))


_UNWANTED, _WANTED_AFTER = every("wishes.unwanted"), every("wishes.wanted_after") | {",", ";", "."}


def _wanted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what is said to be unwanted."""
    kept: list[Token] = []
    wanted = True
    for token in tokens:
        wanted = (wanted or token.norm in _WANTED_AFTER) and token.norm not in _UNWANTED
        if wanted:
            kept.append(token)
    return kept


def _lengths_in(pieces: Iterable[Sequence[Token]], language: Language) -> set[int]:
    """The minutes said in the pieces, up to the one behind "instead" or "rather" where something was said before it."""
    found: set[int] = set()
    for piece in pieces:
        if piece[0].norm in _RATHER:
            if found:
                break
            continue
        items = grammar_for(language).read(piece, upto=1)
        found |= {item.meanings["LENGTH"].total() for item in items if item.kind == "LENGTH"}
        found |= {int(number.norm) * 60 for number, unit in pairwise(piece) if _hours_said(number, unit)}
        found |= {unit.meanings["UNIT"].length.total() for the, unit in pairwise(items) if _one_unit(the, unit)}
        found |= {int(number.norm) * of for number, unit in pairwise(piece) if (of := _unit_of(number, unit, language))}
        found |= _spelled_hours(items, piece, language)
        found |= _uncounted(items)
    return found


def _spelled_hours(items: Sequence[Item], piece: Sequence[Token], language: Language) -> set[int]:
    """``Due ore prima``: an hour of the day elsewhere, and before a start so many hours."""
    counts, units = language.time["NUM"], language.time["UNIT"]
    said = [[token.norm for token in piece[item.first : item.end]] for item in items if item.kind == "CLOCK"]
    return {
        counts[words[0]] * units[words[1]].length.total()
        for words in said
        if len(words) == _TWO and words[0] in counts and words[1] in units
    }


_TWO = 2


def _uncounted(items: Sequence[Item]) -> set[int]:
    """``За день``, "dzień wcześniej": a unit that stands alone among its words is one of it."""
    units = [item.meanings["UNIT"].length.total() for item in items if "UNIT" in item.meanings and not item.kind]
    alone = len(units) == 1 and not any(item.kind or "NUM" in item.meanings for item in items)
    return {minutes for minutes in units if alone and minutes >= _LEAST_ALONE}


_LEAST_ALONE = 60
"""Minutes of a unit that is told by its name alone: "minutes before" tells no number."""


def _unit_of(number: Token, unit: Token, language: Language) -> int:
    """The minutes of a unit behind a number in figures; 0 where they are none."""
    if not _is_a_count(number):
        return 0
    named = language.time.get("UNIT", {}).get(unit.norm)
    return named.length.total() if named is not None else 0


def _is_a_count(token: Token) -> bool:
    return token.kind == "number" and token.norm.isdecimal() and len(token.norm) <= _FIGURES


_FIGURES = 9
"""Figures of a number beyond which nobody means a time."""


def _is_counted(place: int, parsed: Parsed) -> bool:
    """Whether a word that is no number counts the unit at this place: "banana minutes"."""
    before, unit = parsed.items[place - 1] if place else None, parsed.items[place]
    plural = parsed.tokens[unit.first].norm.endswith("s")
    return plural and before is not None and not before.meanings and parsed.tokens[before.first].kind == "word"


def _hours_said(number: Token, unit: Token) -> bool:
    """``24h`` before a start is a length, never an hour of the day."""
    return number.kind == "number" and len(number.norm) < 3 and unit.norm in _HOURS_SHORT


def _one_unit(the: Item, unit: Item) -> bool:
    """``The day before`` is one day."""
    return "THE" in the.meanings and "UNIT" in unit.meanings


def _pieces(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens cut where another length may begin: at "and", a comma, "instead", and before a number that stands apart."""
    pieces: list[list[Token]] = [[]]
    words = [token.norm for token in tokens]
    for place, token in enumerate(tokens):
        ended = token.norm in _CUTS and " ".join(words[place + 1 : place + 3]) not in _HALF
        new_number = token.kind == "number" and not token.glued and pieces[-1] and pieces[-1][-1].kind == "word"
        if ended or (new_number and words[place - 1] not in _BEFORE_HALF):
            pieces.append([])
        pieces[-1].append(token)
    return [piece for piece in pieces if piece]


_RATHER, _HOURS_SHORT, _HALF = every("wishes.rather"), every("wishes.hours_short"), every_way("wishes.half")
_CUTS = every("and_") | _RATHER | {",", ";", "&", "+"}
_BEFORE_HALF = every("and_") | {"-"}
