"""A message taken apart, before its intent is known: tokens, names, pieces of time, and the line of symbols for the cues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bots.language.clauses import clause_numbers
from bots.language.commands import command_of
from bots.language.grammar import Item
from bots.language.lexicon import Lexicon, NameKind
from bots.language.names import NO_MENTIONS, Hit, NameFinder, Names
from bots.language.places import SHORT_ZONES, find_zone, known_zone
from bots.language.strangers import NEW, Unknown, with_strangers
from bots.language.symbols import Symbol, joined
from bots.language.timeline import TimeGrammar, kind_of
from bots.language.tokens import Token, tokenize, visible

SLOTS: Mapping[NameKind, str] = {
    NameKind.PERSON: "<person>",
    NameKind.ROOM: "<room>",
    NameKind.SKILL: "<skill>",
    NameKind.SERVICE: "<service>",
}
_TIME_SLOTS: Mapping[str, str] = {"LENGTH": "<length>", "COUNT": "<length>", "PARTV": "<part>"}
EMOJI = frozenset("👍👎✅❌👌🙏🙅👋🤒🤧")
_PLACE_BEFORE = frozenset(
    "in to on at from is zone timezone tz of nach aus a en de em para di da naar op moved visiting near для в из "
    "w do з у ich bin using use my per".split()
)
_NO_PLACES = frozenset(
    "a an the my time zone timezone may march on in at to of is me meeting call bed bath nice reading".split()
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything found in a message without knowing what it asks for."""

    text: str
    tokens: tuple[Token, ...]
    names: Names
    items: tuple[Item, ...]
    symbols: tuple[Symbol, ...]
    clauses: tuple[int, ...]
    command: str | None
    places: tuple[tuple[int, int, tuple[str, ...]], ...]
    capacity: int | None = None
    capacity_span: tuple[int, int] | None = None
    unknown: tuple[Unknown, ...] = ()

    def said(self, first: int, end: int) -> str:
        """The words of the message from one token to another."""
        if first >= end or first >= len(self.tokens):
            return ""
        return self.text[self.tokens[first].start : self.tokens[min(end, len(self.tokens)) - 1].end]

    def kinds(self) -> set[str]:
        """The kinds of time pieces found."""
        return {kind for kind in map(kind_of, self.items) if kind}

    def has(self, *texts: str) -> bool:
        """Whether one of these symbols stands in the line."""
        return any(symbol.text in texts for symbol in self.symbols)


def parse(
    text: str,
    grammar: TimeGrammar,
    lexicon: Lexicon,
    mentions: Mapping[str, str] = NO_MENTIONS,
    tokens: tuple[Token, ...] | None = None,
) -> Parsed:
    """Take a message apart in one language; its ``tokens`` are cut anew where they are not given."""
    clean = visible(text)
    tokens = tokenize(text) if tokens is None else tokens
    names = NameFinder(tokens, lexicon, grammar.vocabulary, mentions).find()
    respelled = _respelled(tokens, names)
    claimed = set(names.claimed)
    command = command_of(tokens)
    if command:
        claimed |= {0, 1}
    places = _places(respelled, claimed)
    for first, end, _ in places:
        claimed |= set(range(first, end))
    rooms = _capacity(respelled, claimed, grammar, command)
    if rooms:
        claimed |= set(range(*rooms[:2]))
    items = grammar.read(respelled, frozenset(claimed))
    items = _with_places(items, places)
    clauses = clause_numbers(respelled, clean)
    known = _symbols(respelled, names.hits, items, places, rooms)
    symbols, unknown = with_strangers(known, respelled, grammar.vocabulary)
    found = Parsed(clean, respelled, names, tuple(items), symbols, tuple(clauses), command, places, unknown=unknown)
    return replace(found, capacity=rooms[2], capacity_span=rooms[:2]) if rooms else found


def _respelled(tokens: tuple[Token, ...], names: Names) -> tuple[Token, ...]:
    if not names.respelled:
        return tokens
    return tuple(
        replace(token, norm=names.respelled[n]) if n in names.respelled else token for n, token in enumerate(tokens)
    )


def _places(tokens: Sequence[Token], claimed: set[int]) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Zones and cities named: before "time", after a clock, or after the words that place somebody."""
    found: list[tuple[int, int, tuple[str, ...]]] = []
    place = 0
    while place < len(tokens):
        hit = _place_at(tokens, place, claimed)
        if hit:
            found.append(hit)
            place = hit[1]
        else:
            place += 1
    return tuple(found)


def _place_at(tokens: Sequence[Token], place: int, claimed: set[int]) -> tuple[int, int, tuple[str, ...]] | None:
    token = tokens[place]
    if token.kind != "word" or place in claimed or token.norm in _NO_PLACES:
        return None
    path = _zone_path(tokens, place)
    if path:
        return path
    before = tokens[place - 1] if place else None
    after_clock = before is not None and (
        before.kind in {"clock", "ampm"} or before.norm in {"am", "pm", "noon", "midnight", "uhr"}
    )
    after_clock = after_clock or (before is not None and before.norm == "(")
    placed = before is not None and before.norm in _PLACE_BEFORE
    for size in (3, 2, 1):
        words = [each.norm for each in tokens[place : place + size] if each.kind == "word"]
        if len(words) < size or any(n in claimed for n in range(place, place + size)):
            continue
        following = tokens[place + size].norm if place + size < len(tokens) else ""
        timely = after_clock or following in {"time", "tz", "zeit", "ortszeit"}
        if not (timely or placed or (place == 0 and _rest_is_silent(tokens, size))):
            continue
        zones = known_zone(words)
        if zones and (timely or token.text.isupper() or (words[0] not in SHORT_ZONES and len(words[0]) > 2)):
            return place, place + size, zones
    return None


def _rest_is_silent(tokens: Sequence[Token], size: int) -> bool:
    return all(token.kind == "mark" or token.norm == "time" for token in tokens[size:])


def _zone_path(tokens: Sequence[Token], place: int) -> tuple[int, int, tuple[str, ...]] | None:
    """A zone's full name such as America/Argentina/Buenos_Aires."""
    end = place + 1
    while end + 1 < len(tokens) and tokens[end].norm in {"/", "-", "_"} and tokens[end].glued and tokens[end + 1].glued:
        end += 2
    if end == place + 1:
        return None
    zones = find_zone("".join(token.text for token in tokens[place:end]))
    return (place, end, zones) if zones else None


def _with_places(items: list[Item], places: Sequence[tuple[int, int, tuple[str, ...]]]) -> list[Item]:
    """The items with a zone where a place is named right beside a time."""
    if not places:
        return items
    zones = {first: (end, found) for first, end, found in places}
    made: list[Item] = []
    for item in items:
        if item.first in zones:
            end, found = zones[item.first]
            made.append(Item({"ZONE": found}, item.first, end))
        elif not any(first < item.first < end for first, (end, _) in zones.items()):
            made.append(item)
    return made


_PEOPLE_AFTER_NUMBER = 2


def _capacity(
    tokens: Sequence[Token], claimed: set[int], grammar: TimeGrammar, command: str | None
) -> tuple[int, int, int] | None:
    """How many people a room must hold: which tokens say so, and the number."""
    language = grammar.vocabulary.language
    words = {token.norm for token in tokens}
    asked = bool(words & language.room_words) or command in {"room", "rooms"}
    for place in range(len(tokens)):
        if place in claimed:
            continue
        number = _small_number(grammar, tokens, place)
        if number is None:
            continue
        following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
        before = tokens[place - 1].norm if place else ""
        if following == "-" and place + 2 < len(tokens) and tokens[place + 2].norm in language.people_words:
            return place, place + 3, number
        if following == "of" and place + 2 < len(tokens) and tokens[place + 2].norm in language.people_words:
            return place, place + 3, number
        if following in language.people_words:
            return place - (before in _FOR or before == "of"), place + 2, number
        if before in {"capacity", "seats", "seating", "fits", "holds"} or (before == "of" and "capacity" in words):
            return place - 1, place + 1, number
        free = not _is_timely(grammar, tokens, place)
        if asked and free and (before in _FOR or (command in {"room", "rooms"} and place == 2)):
            return place - (before in _FOR), place + 1, number
    return None


_FOR = frozenset({"for", "fur", "para", "pour", "per", "voor", "на", "для", "dla", "icin", "за"})


def _small_number(grammar: TimeGrammar, tokens: Sequence[Token], place: int) -> int | None:
    token = tokens[place]
    if token.kind == "number" and len(token.norm) <= 3:
        number = int(token.norm)
        return number if 1 <= number <= 999 else None
    if token.kind == "word":
        meanings = grammar.vocabulary.words.get(token.norm)
        said: int = meanings.get("NUMW", 0) if meanings else 0
        return said if said > 1 else None
    return None


def _is_timely(grammar: TimeGrammar, tokens: Sequence[Token], place: int) -> bool:
    """Whether what follows makes the number a time, a date or a length."""
    if place + 1 >= len(tokens):
        return False
    following = tokens[place + 1]
    if following.glued and following.norm not in {",", ".", "?", "!", ")"}:
        return True
    if following.norm in {"-", "to", ":", "/", "am", "pm", "oclock"} or following.kind == "ampm":
        return True
    meanings = grammar.vocabulary.words.get(following.norm, {})
    return "UNIT" in meanings or "MON" in meanings or "OCLOCK" in meanings


def _symbols(
    tokens: Sequence[Token],
    hits: Sequence[Hit],
    items: Sequence[Item],
    places: Sequence[tuple[int, int, tuple[str, ...]]],
    capacity: tuple[int, int, int] | None,
) -> tuple[Symbol, ...]:
    spans = {item.first: symbol for item in items if (symbol := _item_symbol(item, tokens))}
    for hit in hits:
        if not hit.weak or hit.first not in spans:
            spans[hit.first] = Symbol(SLOTS[hit.kind], hit.first, hit.end)
    for first, end, _ in places:
        spans[first] = Symbol("<place>", first, end)
    if capacity:
        spans[capacity[0]] = Symbol("<number>", capacity[0], capacity[1])
    line: list[Symbol] = []
    place = 0
    while place < len(tokens):
        symbol = spans.get(place) or _word(tokens, place)
        if symbol.text:
            line.append(symbol)
        place = max(symbol.end, place + 1)
    return joined(line)


def _item_symbol(item: Item, tokens: Sequence[Token]) -> Symbol | None:
    """The slot of a piece of time, an ordinal or a number in words; None for an ordinary word."""
    kind = kind_of(item)
    if kind == "ZONE":
        return None
    if kind == "DAY" and item.meanings["DAY"].monthday and _is_short(tokens):
        return Symbol("<nth>", item.first, item.end)
    if kind:
        return Symbol(_TIME_SLOTS.get(kind, "<time>"), item.first, item.end)
    if "NUMW" in item.meanings and tokens[item.first].norm != "one":
        return Symbol("<number>", item.first, item.end)
    return Symbol("<nth>", item.first, item.end) if "ORD" in item.meanings else None


def _is_short(tokens: Sequence[Token]) -> bool:
    """Whether the message is hardly more than "the 4th, please": then it chooses."""
    return sum(token.kind != "mark" for token in tokens) <= 3


def _word(tokens: Sequence[Token], place: int) -> Symbol:
    token = tokens[place]
    text = ""
    if token.kind == "word":
        text = token.norm
        if (
            place + 2 < len(tokens)
            and tokens[place + 1].norm == "-"
            and tokens[place + 1].glued
            and tokens[place + 2].glued
        ):
            joined = f"{text}-{tokens[place + 2].norm}"
            if joined in _HYPHENATED:
                return Symbol(joined, place, place + 3)
    elif token.kind in {"number", "decimal"}:
        text = "<number>"
    elif token.norm == "?" and place == 0:
        text = "question-mark"
    elif token.norm in EMOJI or token.norm == "#":
        text = token.norm
    elif token.kind == "mention":
        text = NEW
    return Symbol(text, place, place + 1)


_HYPHENATED = frozenset(
    {
        "wait-list",
        "stand-up",
        "counter-offer",
        "time-zone",
        "town-hall",
        "get-together",
        "heads-up",
        "double-booked",
        "stand-by",
    }
)
