"""A message taken apart, before its intent is known: tokens, names, pieces of time, and the line of symbols for the cues."""

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import Any

from bots.language import triggers
from bots.language.grammar.engine import Item
from bots.language.grammar.timeline import TimeGrammar
from bots.language.intent.capacity import capacity
from bots.language.intent.commands import command_of
from bots.language.intent.misspelt import LEAST_LETTERS, meant
from bots.language.intent.symbols import MAIL, TITLE, Symbol, joined
from bots.language.naming.floors import floor_in
from bots.language.naming.hits import NO_MENTIONS, Names
from bots.language.naming.lexicon import Equipment, Lexicon, NameKind
from bots.language.naming.names import find_names
from bots.language.naming.strangers import Unknown, with_strangers
from bots.language.naming.taken_back import without_taken_back
from bots.language.records import made, record, replace
from bots.language.text.clauses import clause_numbers, quoted, sentence_ends, telling_marks, turning_marks
from bots.language.text.tokens import Said, Token, address_of, places_of, words_said
from bots.language.words import Language
from bots.language.words.families import NO_FAMILIES, Families
from bots.language.words.languages import every
from bots.language.zones.whereabouts import Place, no_zone_in, places_in

SLOTS: Mapping[NameKind, str] = {
    NameKind.PERSON: "<person>",
    NameKind.ROOM: "<room>",
    NameKind.SKILL: "<skill>",
    NameKind.SERVICE: "<service>",
}


@record(frozen=True)
class Parsed:
    """Everything found in a message without knowing what it asks for. ``words`` are the tokens folded, each once.

    ``kinds`` are those of the pieces of time among the ``items``, ``titles`` the tokens that stand in quotes, ``before`` is the
    number of tokens of the message that come before these.
    """

    text: str
    tokens: tuple[Token, ...]
    words: frozenset[str]
    names: Names
    items: tuple[Item, ...]
    clauses: tuple[int, ...]
    command: str | None
    places: tuple[Place, ...]
    equipment: Equipment
    """What is in the organisation's rooms (``Lexicon.equipment``)."""
    symbols: tuple[Symbol, ...] = ()
    capacity: int | None = None
    capacity_span: tuple[int, int] | None = None
    unknown: tuple[Unknown, ...] = ()
    line: Sequence[str] = ()
    """What the symbols say, in order; ``slots`` has each once."""
    slots: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    no_zone: str = ""
    before: int = 0
    titles: tuple[range, ...] = ()

    @cached_property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Where each token starts and ends in the text; worked out when first asked for."""
        return places_of(self.text)[self.before :]

    def said(self, first: int, end: int) -> str:
        """The words of the message from one token to another."""
        if first >= end or first >= len(self.tokens):
            return ""
        return self.text[self.spans[first][0] : self.spans[min(end, len(self.tokens)) - 1][1]]

    def upto(self, end: int) -> "Parsed":
        """What stands before a token, as though nothing followed."""
        names = self.names
        return replace(
            self,
            text=self.text[: self.spans[end][0]] if end < len(self.tokens) else self.text,
            tokens=self.tokens[:end],
            words=words_said(self.tokens[:end]),
            names=replace(names, hits=tuple(hit for hit in names.hits if hit.first < end)),
            items=tuple(item for item in self.items if item.first < end),
            unknown=tuple(each for each in self.unknown if each.first < end),
            clauses=self.clauses[:end],
        )

    @property
    def emails(self) -> tuple[str, ...]:
        """The e-mail addresses, in order."""
        if MAIL not in self.slots:
            return ()
        return tuple(dict.fromkeys([address_of(token) for token in self.tokens if token.kind == "mail"]))

    def has(self, *texts: str) -> bool:
        """Whether one of these symbols stands in the line."""
        return not self.slots.isdisjoint(texts)


def parse(
    said: Said,
    grammar: TimeGrammar,
    lexicon: Lexicon,
    mentions: Mapping[str, str] = NO_MENTIONS,
    under: str | None = None,
) -> Parsed:
    """Take a message apart in one language; ``under`` is the command that is meant though it is not written."""
    found = parse_times(said, grammar, lexicon, mentions, under)
    known, said_so = _symbols(found, grammar.vocabulary.language)
    symbols, line, unknown = with_strangers(
        known, said_so, found.tokens, found.words, grammar.vocabulary, found.command
    )
    no_zone = no_zone_in(found.tokens, found.words, found.places, found.names.claimed, grammar.vocabulary.knows)
    kinds = frozenset([item.kind for item in found.items if item.kind is not None])
    names = without_taken_back(found.names, found.tokens, found.words)
    return replace(
        found,
        names=names,
        symbols=symbols,
        line=line,
        unknown=unknown,
        slots=frozenset(line),
        kinds=kinds,
        no_zone=no_zone,
    )


def parse_times(
    said: Said,
    grammar: TimeGrammar,
    lexicon: Lexicon,
    mentions: Mapping[str, str] = NO_MENTIONS,
    under: str | None = None,
) -> Parsed:
    """Names and times alone, for who asks for nothing else: the line of symbols stays empty."""
    tokens, words = _written_out(said, grammar.vocabulary.language.shorthand)
    names = find_names(tokens, words, lexicon, grammar.vocabulary, mentions)
    if names.respelled:
        tokens = _respelled(tokens, names.respelled)
        words = words_said(tokens)
    claimed: set[int] = set(names.claimed)
    readers = triggers.readers_for(words)
    command = command_of(tokens) if readers & triggers.COMMAND else None
    if command:
        claimed |= {0, 1}
    titles = quoted(tokens, grammar.vocabulary.timely) if readers & triggers.QUOTES else ()
    if titles:
        claimed.update(n for title in titles for n in title)
    places = places_in(tokens, claimed) if readers & triggers.PLACES else ()
    for first, end, _ in places:
        claimed.update(range(first, end))
    rooms = None
    if readers & triggers.CAPACITY or command or under:
        rooms = capacity(tokens, words, claimed, grammar.vocabulary, command or under)
    if rooms:
        claimed.update(range(*rooms[:2]))
    floor = floor_in(tokens, words, grammar.vocabulary) if readers & triggers.FLOORS else None
    if floor is not None:
        claimed.update(range(*floor))
    if readers & triggers.OF_NO_TIME:
        claimed |= _of_no_time(readers, tokens, words, grammar)
    items = _of_single_days(grammar.read(tokens, claimed), tokens, said.text)
    if places:
        items = _with_places(items, [place for place in places if not _is_whence(place, tokens)])
    divided = readers & triggers.DIVIDING or "\n" in said.text
    clauses = clause_numbers(tokens, words, said.text, said.before) if divided else (0,) * len(tokens)
    told: dict[str, Any] = {
        "text": said.text,
        "tokens": tokens,
        "words": words,
        "names": names,
        "items": tuple(items),
        "clauses": clauses,
        "command": command or under,
        "places": places,
        "before": said.before,
        "equipment": lexicon.equipment,
    }
    if titles:
        told["titles"] = tuple(titles)
    if rooms:
        told["capacity"], told["capacity_span"] = rooms[2], rooms[:2]
    return made(Parsed, told)


def _of_no_time(readers: int, tokens: Sequence[Token], words: Set[str], grammar: TimeGrammar) -> set[int]:
    """The marks and words across which no time reaches, or that look like words of time and are none."""
    found = set[int]()
    if readers & triggers.DOTS:
        found |= sentence_ends(tokens)
    if readers & triggers.TURNED == triggers.TURNED:
        found |= turning_marks(tokens)
    if readers & triggers.TELLING:
        found |= telling_marks(tokens)
    if readers & triggers.LOOKALIKES:
        found |= grammar.vocabulary.untimely(tokens, words)
    return found


def _written_out(said: Said, shorthand: Mapping[str, str]) -> tuple[tuple[Token, ...], frozenset[str]]:
    """The tokens and the words, what is typed shortly as the word that it stands for: "nn" is non in Italian."""
    if shorthand.keys().isdisjoint(said.words):
        return said.tokens, said.words
    tokens = tuple(
        token.as_word(shorthand[token.norm]) if token.norm in shorthand and not token.glued else token
        for token in said.tokens
    )
    return tokens, words_said(tokens)


def _respelled(tokens: tuple[Token, ...], meant: Mapping[int, str]) -> tuple[Token, ...]:
    return tuple(token.as_word(meant[n]) if n in meant else token for n, token in enumerate(tokens))


def _is_whence(place: Place, tokens: Sequence[Token]) -> bool:
    """Whether people come from there, whose clock nobody asks for: "they are here from Lisbon on Tuesday"."""
    first, end, _ = place
    if not first or tokens[first - 1].norm not in _WHENCE:
        return False
    return end == len(tokens) or tokens[end].norm not in _OF_A_CLOCK


_WHENCE, _OF_A_CLOCK = every("places.whence"), every("places.time")


def _of_single_days(items: list[Item], tokens: Sequence[Token], text: str) -> list[Item]:
    """The pieces of time; a word shortened behind a weekday makes it no plural."""
    if _APOSTROPHES.isdisjoint(text):
        return items
    return [_of_one_day(item, tokens) for item in items]


_APOSTROPHES = frozenset("'’")


def _of_one_day(item: Item, tokens: Sequence[Token]) -> Item:
    """A weekday of which it is said how it is, as no plural: "Friday's good for me"."""
    if item.kind != "DAY" or not item.meanings["DAY"].plural or item.end >= len(tokens):
        return item
    if _APOSTROPHES.isdisjoint(tokens[item.end - 1].text) or tokens[item.end].norm not in _SAID_OF_ONE:
        return item
    return Item({"DAY": replace(item.meanings["DAY"], plural=False)}, item.first, item.end, item.rule, "DAY")


_SAID_OF_ONE = every("clauses.of_one_day")


def _with_places(items: list[Item], places: Sequence[Place]) -> list[Item]:
    """The items with a zone where a place is named right beside a time."""
    zones = {first: (end, found) for first, end, found in places}
    made: list[Item] = []
    for item in items:
        if item.first in zones:
            end, found = zones[item.first]
            made.append(Item({"ZONE": found}, item.first, end, kind="ZONE"))
        elif not any(first < item.first < end for first, (end, _) in zones.items()):
            made.append(item)
    return made


def _symbols(found: Parsed, language: Language) -> tuple[tuple[Symbol, ...], Sequence[str]]:
    """The line, and what it says: each token by itself, and in place of some the name or the piece of time that they are."""
    tokens, words = found.tokens, found.words
    spans = _spans(found)
    if "-" in words:
        spans = _hyphenated(tokens, language.families) | spans
    if "?" in words and tokens[0].norm == "?":
        spans.setdefault(0, Symbol("question-mark", 0, 1))
    base = None if language.families is NO_FAMILIES else language.families.base
    things = () if _NOUNS.isdisjoint(words) else _NOUNS
    english = language.code == "en"
    line: list[Symbol] = []
    done = 0
    for place, token in enumerate(tokens):
        if place < done:
            continue
        symbol = spans.get(place)
        if symbol is not None:
            line.append(symbol)
            done = symbol.end
        elif things and token.symbol in things and place and tokens[place - 1].norm in _ARTICLES:
            line.append(Symbol(f"the-{token.symbol}", place, place + 1))
        elif text := token.symbol:
            if english and len(text) >= LEAST_LETTERS and (token.text.islower() or not place):
                text = meant(text)
            line.append(_make(Symbol, (base(text) if base else text, place, place + 1)))
    return joined(_with_parted(line, tokens, language.families.parted) if language.families.parted else line)


_CALLED = every("meetings.called")
_NOUNS, _ARTICLES = every("wishes.things"), every("wishes.before_things")


def _spans(found: Parsed) -> dict[int, Symbol]:
    """The names, pieces of time, places and numbers of people, by the token at which each begins."""
    tokens = found.tokens
    spans: dict[int, Symbol] = {}
    for item in found.items:
        if item.meanings and (symbol := _item_symbol(item, tokens)):
            spans[item.first] = symbol
    for hit in found.names.hits:
        if not hit.weak or hit.first not in spans:
            spans[hit.first] = _make(Symbol, (SLOTS[hit.kind], hit.first, hit.end))
    for first, end, _ in found.places:
        spans[first] = Symbol("<place>", first, end)
    for title in found.titles:
        led = title.start > 1 and tokens[title.start - 2].norm in _CALLED
        if (led or len(title) > 1) and found.names.claimed.isdisjoint(title):
            spans[title.start] = Symbol(TITLE, title.start, title.stop)
    if found.capacity_span:
        spans[found.capacity_span[0]] = Symbol("<number>", *found.capacity_span)
    return spans


_make = tuple.__new__
"""Makes a symbol of its fields at half the cost of calling its class, which matters for every word."""


def _with_parted(line: list[Symbol], tokens: Sequence[Token], parted: Mapping[str, Mapping[str, str]]) -> list[Symbol]:
    """The line with each verb whose particle stands further on as the word that stands for both."""
    said = [symbol.text if symbol.text[0] == "<" else tokens[symbol.first].norm for symbol in line]
    made: list[Symbol] = []
    for place, symbol in enumerate(line):
        particles = parted.get(said[place])
        told = _parted(line, said, place, tokens, particles) if particles else None
        made.append(Symbol(told, symbol.first, symbol.end) if told else symbol)
    return made


def _parted(
    line: list[Symbol], said: Sequence[str], place: int, tokens: Sequence[Token], particles: Mapping[str, str]
) -> str | None:
    """The verb whose particle ends its clause ("sag meinen Termin morgen ab") or stands before it ("uit te stellen")."""
    for at in range(place + 1, min(len(line), place + 1 + _FAR)):
        if said[at] in particles and _ends_clause(tokens, line[at].end):
            return particles[said[at]]
    before = list(said[max(0, place - 2) : place])
    if before and before[-1] in _BEFORE_VERB:
        before.pop()
    return particles.get(before[-1]) if before else None


_BEFORE_VERB = every("clauses.before_parted")
_FAR = 14
"""How many elements may stand between a verb and its particle."""
_BEHIND_PARTICLE = every("clauses.behind_particle")


def _ends_clause(tokens: Sequence[Token], place: int) -> bool:
    if place >= len(tokens):
        return True
    following = tokens[place]
    return following.kind == "mark" or following.norm in _BEHIND_PARTICLE


_SHORT = 3
"""Words up to which a message is short."""


def _item_symbol(item: Item, tokens: Sequence[Token]) -> Symbol | None:
    """The slot of a piece of time, an ordinal or a number in words; None for an ordinary word."""
    meanings, first, end, kind = item.meanings, item.first, item.end, item.kind
    if kind is None:
        if "NUMW" in meanings and tokens[first].norm not in _ONE:
            return Symbol("<number>", first, end)
        return Symbol("<nth>", first, end) if "ORD" in meanings else None
    if kind == "DAY":
        slot = "<nth>" if meanings["DAY"].monthday and (_is_short(tokens) or _is_gone_for(tokens, first)) else "<time>"
    elif kind == "PARTV":
        slot = "<time>" if meanings["PARTV"].today else "<part>"
    else:
        slot = "<length>" if kind in _LENGTHS else "<time>"
    return None if kind == "ZONE" else _make(Symbol, (slot, first, end))


_ONE = every("wishes.one")
_LENGTHS = frozenset({"LENGTH", "COUNT"})


def _is_short(tokens: Sequence[Token]) -> bool:
    """Whether hardly more is said than "the 4th, please": then that chooses."""
    return len([token for token in tokens if token.kind != "mark"]) <= _SHORT


def _is_gone_for(tokens: Sequence[Token], first: int) -> bool:
    """Whether one of several is chosen: "I'd go for the second"."""
    return first > 0 and tokens[first].norm in _GOING_FOR and tokens[first - 1].norm in _GOING


_GOING, _GOING_FOR = every("wishes.going"), every("wishes.going_for")


def _hyphenated(tokens: Sequence[Token], families: Families) -> dict[int, Symbol]:
    """The words written with a hyphen that are one word, by the token at which each begins."""
    found: dict[int, Symbol] = {}
    for place, token in enumerate(tokens[1:-1], start=1):
        if token.norm == "-" and token.glued and tokens[place + 1].glued and tokens[place - 1].kind == "word":
            joined = f"{families.base(tokens[place - 1].norm)}-{tokens[place + 1].norm}"
            if joined in _HYPHENATED:
                found[place - 1] = Symbol(joined, place - 1, place + 2)
    return found


_HYPHENATED = every("wishes.hyphenated")
