"""A poll in words: what it is about, the times that are put to people, and until when they may choose."""

from collections.abc import Iterator, Sequence
from functools import cache

from bots.language.calendar.listed import list_begins, listed
from bots.language.calendar.resolve import Scene
from bots.language.grammar.timeline import grammar_for
from bots.language.intent.teams import group_of, title, told
from bots.language.naming.lexicon import NameKind
from bots.language.parsed import Parsed
from bots.language.reading import Reading
from bots.language.records import replace
from bots.language.text.tokens import Token
from bots.language.words import Language
from bots.language.words.languages import every


def with_starts(reading: Reading, parsed: Parsed, scene: Scene, language: Language) -> Reading:
    """The times that are put to people; where none is listed, the stretch in which they are to be found."""
    found = listed(parsed, grammar_for(language), scene, list_begins(parsed) or 0)
    if not found.starts:
        return replace(reading, deadline=found.deadline)
    return replace(
        reading,
        starts=found.starts,
        unread=found.unread,
        deadline=found.deadline,
        at=None,
        until=None,
        window=None,
        windows=(),
        assumptions=found.assumptions,
    )


def polled(reading: Reading, parsed: Parsed, language: Language) -> Reading:
    """The poll with what it is about, for whom, and the room that its meeting is to have."""
    begins = list_begins(parsed)
    head = parsed if begins is None else parsed.upto(begins - 1)
    return replace(
        reading,
        title=_titled(title(head, language) or title(parsed, language) or _topic(parsed, begins) or _headline(head)),
        group=group_of(parsed),
        capacity=parsed.capacity,
        private=told("private", parsed) == "yes",
    )


def _titled(said: str | None) -> str | None:
    """The title as it stands at the head of a card; none where it is nothing but the word for a poll."""
    words = (said or "").split()
    while words and words[0].casefold() in every("poll"):
        words.pop(0)
    whole = " ".join(words).strip(" .:-–—\"“”'")
    return whole[:1].upper() + whole[1:] if any(sign.isalpha() for sign in whole) else None


def _topic(parsed: Parsed, begins: int | None) -> str | None:
    """What stands between the mark behind which the times are listed and the first of them: "poll Omar: lunch Monday 12"."""
    if begins is None:
        return None
    first = min(
        (item.first for item in parsed.items if item.first >= begins and item.kind not in _NO_TIMES), default=begins
    )
    part = _trimmed(parsed, range(begins, first))
    return parsed.said(part.start, part.stop) if part and not _names_people(parsed, part) else None


_NEAR = 6
"""Tokens before which the word for a poll stands where what it is about follows it: "please start a time poll on …"."""


def _headline(head: Parsed) -> str | None:
    """What stands between the word for a poll and the next part: people, times, a room; None where that is people alone."""
    asked = next((n for n, token in enumerate(head.tokens[:_NEAR]) if token.norm in every("poll")), None)
    if asked is None:
        return None
    parts = [_behind_people(head, part) for part in _parts(head, asked + 1) if part]
    about = next((part for part in parts if not _names_people(head, part)), None)
    return head.said(about.start, about.stop) if about is not None else None


def _behind_people(head: Parsed, part: range) -> range:
    """What the poll is about where people stand before it: "lunch" of "Maya and Omar about lunch"."""
    cut = next((n for n in part if head.tokens[n].norm in every("about")), part.start)
    behind = _trimmed(head, range(cut, part.stop))
    return behind if behind and cut > part.start and _names_people(head, range(part.start, cut)) else part


def _parts(head: Parsed, first: int) -> Iterator[range]:
    """The runs of words from a token on, none with a time or a room, cut where a word or a mark leads to another part."""
    told = {n for item in head.items if item.kind not in _NO_TIMES for n in range(item.first, item.end)}
    told |= {n for hit in head.names.of(NameKind.ROOM) for n in range(hit.first, hit.end)}
    begin = first
    for place in range(first, len(head.tokens) + 1):
        if place < len(head.tokens) and place not in told and not _leads_on(head.tokens[place]):
            continue
        yield _trimmed(head, range(begin, place))
        begin = place + 1


_NO_TIMES = frozenset({None, "PARTV"})
"""Pieces that may be what it is about: "lunch"."""


def _leads_on(token: Token) -> bool:
    return token.norm in _leading() or (token.kind == "mark" and token.norm in _CUTTING)


_CUTTING = frozenset({"@", ",", ";", ":"})


@cache
def _leading() -> frozenset[str]:
    return every("with_") | every("for_")


def _trimmed(head: Parsed, part: range) -> range:
    """The run without the words at its end that led to the next part: "retro in" of "retro in Orion"."""
    begin, end = part.start, part.stop
    while end > begin and head.tokens[end - 1].norm in _before_parts():
        end -= 1
    while end > begin and head.tokens[begin].norm in every("about"):
        begin += 1
    return range(begin, end)


@cache
def _before_parts() -> frozenset[str]:
    return every("in_") | every("about") | every("and_")


def _names_people(head: Parsed, part: Sequence[int]) -> bool:
    """Whether nothing but people is named: "Lena and Tom", "everyone", somebody whom nobody knows here."""
    people = {n for hit in head.names.of(NameKind.PERSON) for n in range(hit.first, hit.end)}
    people |= {n for each in head.unknown for n in range(each.first, each.end)}
    others = [head.tokens[n] for n in part if n not in people and head.tokens[n].kind != "mark"]
    return all(token.kind == "mention" or token.norm in _beside_people() for token in others)


@cache
def _beside_people() -> frozenset[str]:
    return every("everybody") | every("and_") | every("articles")
