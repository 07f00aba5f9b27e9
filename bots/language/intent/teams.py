"""What is said of meetings beside whom and when: what they are called, who may be missing, how much of a series, how weighty."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from bots.language.grammar.timeline import grammar_for
from bots.language.intent.capacity import small_numbers
from bots.language.intent.cues import line_pattern, needed_words
from bots.language.naming.hits import Hit
from bots.language.naming.lexicon import NameKind
from bots.language.parsed import Parsed
from bots.language.text.tokens import Token, fold
from bots.language.words import Language
from bots.language.words.en import ENGLISH
from bots.language.words.languages import LANGUAGES, every, every_way

KINDS = every("meetings.kinds")
"""Kinds of meetings that are called by their kind."""
TOPICS = every("meetings.topics")
"""What a meeting is called after that is set up "with" somebody, where no kind of meeting is named."""
MEDIA = every("meetings.media")
"""Where people meet who are in no one place."""
_NO_TITLE = every("meetings.no_title")
_OPTIONAL = every("meetings.optional")
_ARTICLES = every("meetings.team_articles")
_OF = every("meetings.of_team")
_TEAMS = every("meetings.teams")
_NO_NAME_OF_TEAM = every("meetings.no_name_of_team")
_BY = every("meetings.by")
_CHANNEL = every("meetings.channel")
_REASONS = every("meetings.because")
_QUOTED = re.compile("[\"“”«„]([^\"“”«»„]{2,80})[\"“”»]|(?<!\\w)['‘‚]([^'‘’‚\\n]{2,80})['’‘](?!\\w)")
_LEADING = every("meetings.titled")
_TITLED = re.compile(
    rf"\b(?:{'|'.join(sorted(_LEADING, key=len, reverse=True))}):?\s+([^,.;!?\n]{{2,60}})", re.IGNORECASE
)


def title(parsed: Parsed, language: Language) -> str | None:
    """What the meeting is called: in quotes, after "called" or "about", or by what kind of meeting it is ("Budget review").

    A mere "meeting" or "call" is no title.
    """
    found = _QUOTED.search(parsed.text) if not _MARKS.isdisjoint(parsed.words) else None
    if found:
        return (found[1] or found[2]).strip()
    return (
        _named_after(parsed) or _kind_of_meeting(parsed, language, KINDS) or _kind_of_meeting(parsed, language, TOPICS)
    )


def _named_after(parsed: Parsed) -> str | None:
    """What stands behind "called" or "about", up to where people, times and the room are told."""
    found = None if _LEADING.isdisjoint(parsed.words) else _TITLED.search(parsed.text)
    if found is None:
        return None
    begin, last = found.span(1)
    told = [parsed.spans[hit.first][0] for hit in parsed.names.hits if hit.kind is not NameKind.SKILL]
    told += [parsed.spans[item.first][0] for item in parsed.items if item.kind]
    end = min([place for place in told if begin <= place < last], default=last)
    said = parsed.text[begin:end].split()
    while said and fold(said[-1]) in _BEFORE_PARTS:
        said.pop()
    return " ".join(said).strip("\"'“”’@ ") or None


_MARKS = frozenset({"'", '"'})
_BEFORE_PARTS = every("meetings.before_parts")
_MOST_WORDS_BEFORE = 3


def _kind_of_meeting(parsed: Parsed, language: Language, kinds: frozenset[str]) -> str | None:
    """The kind of meeting with the words that tell it apart: "the Q1 budget review" is the "budget review"."""
    if kinds.isdisjoint(parsed.words):
        return None
    tokens, taken = parsed.tokens, parsed.names.claimed | _timely(parsed)
    places = (n for n, token in enumerate(tokens) if token.norm in kinds and n not in taken and not _is_verb(tokens, n))
    place = next(places, None)
    if place is None:
        return None
    said_before = _said_before(language)
    first = place
    while first > max(0, place - _MOST_WORDS_BEFORE):
        before = tokens[first - 1]
        if before.kind != "word" or before.text.endswith(("'s", "’s")) or first - 1 in taken:
            break
        if before.norm in said_before:
            break
        first -= 1
    said = parsed.said(first, place + 1)
    return said[0].upper() + said[1:]


@cache
def _said_before(language: Language) -> frozenset[str]:
    """The words that may stand before a kind of meeting and tell nothing of it."""
    before = language.before_person | language.before_time | language.before_room
    return language.marks | language.filler | before | _NO_TITLE


def _timely(parsed: Parsed) -> set[int]:
    return {n for item in parsed.items if item.kind for n in range(item.first, item.end)}


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is what is done: "to review", "demo it"."""
    before = tokens[place - 1].norm if place else ""
    after = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    return before in _BEFORE_VERBS or after in _BEHIND_VERBS


_BEFORE_VERBS, _BEHIND_VERBS = every("meetings.before_doing"), every("meetings.behind_doing")


def told(key: str, parsed: Parsed) -> str:
    """Which value of a key the words tell, empty where none: of ``scope``, ``priority``, ``all_day`` and their like.

    The first one counts of which a way of saying it is found; ways of which no word is said are not looked for.
    """
    telling, rows = _table(key)
    if telling.keys().isdisjoint(parsed.words):
        return ""
    line = _line(parsed.tokens)
    likely = {number for word in parsed.words if word in telling for number in telling[word]}
    for number in sorted(likely):
        value, way = rows[number]
        if way.search(line):
            return value
    return ""


_VALUES: Mapping[str, Sequence[str]] = {
    "scope": ("following", "all", "this"),
    "priority": ("low", "normal", "high", "urgent"),
    "all_day": ("yes",),
    "adds": ("yes",),
    "no_room": ("yes",),
    "private": ("no", "yes"),
    "group": ("everyone",),
    "attending": ("remove", "optional", "list", "add"),
    "which": ("unanswered", "declined", "invited", "hosted"),
    "held_room": ("check_in", "wait", "release"),
    "room": ("", "list", "add", "edit"),
    "polls": ("votes", "close"),
}
"""For each key its values, in the order in which they are looked for: the first that is said counts."""


@dataclass(frozen=True, eq=False)
class _Way:
    """A way of saying something."""

    pattern: str

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Looks for the pattern in a line of folded words; compiled when first asked for."""
        return line_pattern(self.pattern).search


@cache
def _table(key: str) -> tuple[Mapping[str, Sequence[int]], tuple[tuple[str, _Way], ...]]:
    """The ways of saying each value of a key, and for each word the numbers of those that it tells of."""
    said = [language.meetings.said for language in LANGUAGES]
    rows = tuple(
        (value, _Way(pattern)) for value in _VALUES[key] for each in said for pattern in each.get(f"{key}:{value}", ())
    )
    telling: dict[str, list[int]] = defaultdict(list)
    for number, (_, way) in enumerate(rows):
        for word in needed_words(way.pattern)[0]:
            telling[word].append(number)
    return telling, rows


def _line(tokens: Iterable[Token]) -> str:
    return f" {' '.join([token.norm for token in tokens if token.kind != 'mark'])} "


def optional_people(parsed: Parsed, people: tuple[str, ...]) -> tuple[str, ...]:
    """The people who may be missing: "Lena optional", "Kenji if he can", "maybe April", "optional: Tom and Lena"."""
    if _MAY_TELL.isdisjoint(parsed.words):
        return ()
    hits = parsed.names.of(NameKind.PERSON)
    chosen: dict[str, None] = {}
    for number, hit in enumerate(hits):
        following = hits[number + 1].first if number + 1 < len(hits) else len(parsed.tokens)
        if _may_be_missing(parsed, hit, following):
            together = _joined_with(parsed, hits, number) if _norm(parsed, hit.end) in _ARE else [hit]
            chosen.update(dict.fromkeys(name for each in together for name in each.names))
        elif number and _lists_on(parsed, hits[number - 1], hit, chosen):
            chosen.update(dict.fromkeys(hit.names))
    return tuple(name for name in chosen if name in people)


def _may_be_missing(parsed: Parsed, hit: Hit, following: int) -> bool:
    behind = _line(parsed.tokens[hit.end : min(following, hit.end + _NEAR)])
    before = _line(parsed.tokens[max(0, hit.first - _NEAR) : hit.first]).split()
    told_behind = any(way(behind) for way in _may_be_missing_ways())
    return told_behind or (bool(before) and before[-1] in _OPTIONAL)


@cache
def _may_be_missing_ways() -> tuple[Callable[[str], re.Match[str] | None], ...]:
    return tuple(line_pattern(pattern).search for pattern in every_way("meetings.may_be_missing"))


_NEAR = 6
"""Tokens beside a name that may tell of it."""


_MAY_TELL = _OPTIONAL.union(*(needed_words(pattern)[0] for pattern in every_way("meetings.may_be_missing")))
"""Words of which one is said wherever somebody may be missing."""


def _norm(parsed: Parsed, place: int) -> str:
    return parsed.tokens[place].norm if place < len(parsed.tokens) else ""


def _joined_with(parsed: Parsed, hits: Sequence[Hit], number: int) -> Sequence[Hit]:
    """The people joined with this one by "and", itself among them."""
    first = number
    while first and _between(parsed, hits[first - 1], hits[first]) <= _JOINS:
        first -= 1
    return hits[first : number + 1]


def _lists_on(parsed: Parsed, before: Hit, hit: Hit, chosen: Mapping[str, None]) -> bool:
    """Whether a list of optional people goes on: "optional: Lena and Kenji"."""
    led = _norm(parsed, before.first - 1) == ":" or _norm(parsed, before.first - 2) == ":"
    return before.names[0] in chosen and led and _between(parsed, before, hit) <= _JOINS | {","}


def _between(parsed: Parsed, first: Hit, second: Hit) -> set[str]:
    return {token.norm for token in parsed.tokens[first.end : second.first]} - {"@"}


_ARE = every("meetings.are")
_JOINS = every("and_") | {"&", "+"}


def some_of(parsed: Parsed, language: Language) -> int | None:
    """How many of a team with a name, or of those who mentor, are wanted; None where nobody says.

    "Two of support", "2 people from the support", "two of the Python mentors", "any two mentors".
    """
    tokens, team = parsed.tokens, _team_of(parsed)
    place = -1 if team is None else team - 1
    while place >= 0 and tokens[place].norm in _ARTICLES:
        place -= 1
    if team is None or place < 0:
        return None
    leads = tokens[place].norm in _OF
    of = leads or place < team - 1
    place -= leads
    while place > 0 and of and (tokens[place].norm in language.people_words or tokens[place].norm in _OUT):
        place -= 1
    if not of and (place < 1 or tokens[place - 1].norm not in _ANY_OF):
        return None
    numbers = small_numbers(tokens, parsed.names.claimed | _timely(parsed), grammar_for(language).vocabulary)
    return next((number for at, number in numbers if at == place), 1 if of and tokens[place].norm in _ONE else None)


def _team_of(parsed: Parsed) -> int | None:
    """The first token of the team, or of those who mentor and what they know; None where neither is named."""
    team = next(iter(parsed.names.of(NameKind.SERVICE)), None)
    if team is not None:
        return team.first
    tokens = parsed.tokens
    place = next((n for n, token in enumerate(tokens) if token.norm in _MENTORS), None)
    skills = {n for hit in parsed.names.of(NameKind.SKILL) for n in range(hit.first, hit.end)}
    while place and (
        place - 1 in skills or tokens[place - 1].kind == "mark" or tokens[place - 1].norm in _BETWEEN_SKILLS
    ):
        place -= 1
    return place


_OUT = every("meetings.out_of_team")
_MENTORS = every("meetings.mentors")
_BETWEEN_SKILLS = every("and_")
_ANY_OF = every("meetings.any_of")
_ONE = every("wishes.one")


def group_of(parsed: Parsed) -> str:
    """The people named together: ``everyone``, ``channel``, ``team``, or a team by its name ("support")."""
    if _TEAMS.isdisjoint(parsed.words):
        return told("group", parsed)
    place = next(n for n, token in enumerate(parsed.tokens) if token.norm in _TEAMS)
    first = place
    while first and place - first < _MOST_OF_NAME and _names_team(parsed, first - 1):
        first -= 1
    if first < place:
        return " ".join(token.norm for token in parsed.tokens[first:place])
    if _norm(parsed, place + 1) in _CALLED_SO:
        return told("group", parsed)
    return "channel" if parsed.tokens[place].norm in _CHANNEL else "team"


_MOST_OF_NAME = 2
_CALLED_SO = KINDS | every("meetings.of_teams")


def _names_team(parsed: Parsed, place: int) -> bool:
    token = parsed.tokens[place]
    return token.kind == "word" and token.norm not in _NO_NAME_OF_TEAM and place not in parsed.names.claimed


def place_of(parsed: Parsed, language: Language) -> str | None:
    """Where the meeting is, if that is no room of the organisation: a link, "on Zoom", "at Café Luna"."""
    tokens = parsed.tokens
    link = next((token.text for token in tokens if token.kind == "link"), None)
    if link is not None:
        return link.strip("<>").partition("|")[0]
    taken = parsed.names.claimed | _timely(parsed)
    at_place = f"{language.meetings.at_place} {ENGLISH.meetings.at_place}".split()
    for place, token in enumerate(tokens[:-1]):
        behind = place + 1
        if token.norm in _BY and tokens[behind].norm in MEDIA:
            return tokens[behind].text
        if token.norm in at_place:
            end = behind
            while (
                end < len(tokens) and end not in taken and tokens[end].kind == "word" and tokens[end].text[0].isupper()
            ):
                end += 1
            if end > behind:
                return parsed.said(behind, end)
    return None


def reason_of(parsed: Parsed) -> str | None:
    """Why: what stands behind "because"."""
    if _REASONS.isdisjoint(parsed.words):
        return None
    place = next(n for n, token in enumerate(parsed.tokens) if token.norm in _REASONS)
    return parsed.said(place + 1, len(parsed.tokens)).strip(" .!") or None
