"""What is to become of a room, beside finding one: added, changed, listed, waited for, given back, checked into.

And what is wanted in it that no room has.
"""

from collections.abc import Sequence

from bots.language.intent.teams import told
from bots.language.parsed import Parsed
from bots.language.words import Language
from bots.language.words.languages import every


def room_verb(parsed: Parsed, *, timed: bool) -> str:
    """``wait``, ``release``, ``check_in``, ``add``, ``edit`` or ``list``; empty where a room is to be found.

    No time is said with a room that is added, changed or listed: "a new room tomorrow at 3" is another room.
    """
    verb = told("held_room", parsed)
    return verb if verb or timed or parsed.capacity else told("room", parsed)


def town_of(parsed: Parsed) -> str:
    """The town in which something is to be: "a room in Lisbon"; of which no time is told, as "London time" is."""
    for first, end, _ in parsed.places:
        behind = parsed.tokens[end].norm if end < len(parsed.tokens) else ""
        if first and parsed.tokens[first - 1].norm in _IN and behind not in _TIME:
            return parsed.said(first, end)
    return ""


_IN, _TIME = every("in_"), every("places.time")


def things_wanted(parsed: Parsed, language: Language) -> Sequence[str]:
    """What is wanted in a room and is known of none, in order: "a room with a hammock", "with a screen and a pool table"."""
    if _WITH.isdisjoint(parsed.words) or _ARTICLES.isdisjoint(parsed.words) or not _MEETS.isdisjoint(parsed.words):
        return ()
    tokens = parsed.tokens
    start = next((n + 1 for n, token in enumerate(tokens) if token.norm in _WITH), len(tokens))
    taken = parsed.names.claimed | {n for item in parsed.items if item.kind for n in range(item.first, item.end)}
    if parsed.capacity_span:
        taken |= set(range(*parsed.capacity_span))
    things: list[str] = []
    while start < len(tokens) and tokens[start].norm in _ARTICLES:
        end = start + 1
        while end < len(tokens) and end not in taken and tokens[end].kind == "word" and tokens[end].norm not in _ENDING:
            end += 1
        words = range(start + 1, end)
        if words and len(words) <= _MOST_WORDS and not any(_is_known(parsed, language, n) for n in words):
            things.append(parsed.said(words.start, words.stop))
        start = end + 1 if end < len(tokens) and tokens[end].norm in _JOINING else len(tokens)
    return things


def _is_known(parsed: Parsed, language: Language, place: int) -> bool:
    """Whether a word is that of something that rooms have, or of a room itself."""
    word = parsed.tokens[place].norm
    known = word in language.room_words or word in parsed.equipment
    return known or not {word, word.removesuffix("s")}.isdisjoint(language.amenities)


_WITH = every("rooms.having")
_ARTICLES = every("rooms.a_thing")
_JOINING = every("rooms.joining") | {",", "&", "+"}
_ENDING = _JOINING | _WITH | every("rooms.ending")
_MOST_WORDS = 3
_MEETS = every("rooms.met_with")
"""Words that make of what follows "with" whom one meets there."""
