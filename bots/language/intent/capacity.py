"""How many people a room must hold: the number of the message that is no time, no date and no length."""

from collections.abc import Collection, Mapping, Sequence, Set
from functools import cache
from itertools import pairwise

from bots.language.text.tokens import Token
from bots.language.text.vocabulary import Vocabulary
from bots.language.words import Language
from bots.language.words.languages import LANGUAGES, every, every_by

_FOR = every("for_")
_OF = every("rooms.of")
_HOLDING, _CAPACITY = every("rooms.holding"), every("rooms.capacity")
_NOT_DESCRIBING = every("rooms.not_describing")
ROOM_COMMANDS = frozenset({"room", "rooms"})
"""Commands behind which a room is asked for, whatever else is said."""


def capacity(
    tokens: Sequence[Token], words: Set[str], claimed: Collection[int], vocabulary: Vocabulary, command: str | None
) -> tuple[int, int, int] | None:
    """Which tokens say so (``[first, end)``), and the number; ``claimed`` ones are names and places."""
    language = vocabulary.language
    if command not in ROOM_COMMANDS and asking(language).isdisjoint(words):
        return None
    if not _TOGETHER.keys().isdisjoint(words) and (together := _together(tokens)) is not None:
        return together
    if language.rooms.dozen and language.rooms.dozen in words:
        return None if _counts_time(tokens, vocabulary) else _dozens(tokens, vocabulary)
    numbers = small_numbers(tokens, claimed, vocabulary)
    if not numbers:
        return None
    asked = bool(words & (language.room_words | _WHERE)) or command in ROOM_COMMANDS or _is_space(words, language)
    plainly = (_with_the_writer(tokens, numbers) if asked else None) or _behind_room(tokens, numbers, vocabulary)
    return plainly or _counted(tokens, words, numbers, vocabulary, command, asked=asked)


def _counts_time(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a dozen is one of days or weeks."""
    units, dozen = vocabulary.language.time["UNIT"], vocabulary.language.rooms.dozen
    return any(first.norm == dozen and second.norm in units for first, second in pairwise(tokens))


def _dozens(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[int, int, int]:
    """``A dozen``, "half a dozen", "two dozen", with what leads to it and what is counted."""
    said = vocabulary.language.rooms
    words = [token.norm for token in tokens]
    place = words.index(said.dozen)
    first, number = place, 12
    if words[max(0, place - 2) : place] == said.half_a_dozen.split():
        first, number = place - 2, 6
    elif place and words[place - 1] in said.a_dozen.split():
        first = place - 1
    elif place and (many := vocabulary.numbers.get(words[place - 1]) or (words[place - 1] == "2") * 2):
        first, number = place - 1, 12 * many
    first -= first > 0 and words[first - 1] in _FOR
    counted = place + 1 < len(words) and words[place + 1] in vocabulary.language.people_words
    return first, place + 1 + counted, number


def _is_space(words: Set[str], language: Language) -> bool:
    """Whether a space is asked for that is plainly no time: a quiet one, or one with a screen."""
    return not _SPACES.isdisjoint(words) and not (
        _LIKE_A_ROOM.isdisjoint(words) and language.amenities.keys().isdisjoint(words)
    )


_SPACES, _LIKE_A_ROOM = every("rooms.spaces"), every("rooms.like_a_room")


def _behind_room(
    tokens: Sequence[Token], numbers: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> tuple[int, int, int] | None:
    """``Five guests and we are three, so a room for 8``: what stands right behind the room counts before all else."""
    for place, number in numbers:
        rooms = place > 1 and tokens[place - 2].norm in vocabulary.language.room_words
        if rooms and tokens[place - 1].norm in _FOR and not _is_timely(vocabulary, tokens, place):
            return place - 1, place + 1 + (_norm(tokens, place + 1) in vocabulary.language.people_words), number
    return None


def _norm(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].norm if place < len(tokens) else ""


def _counted(
    tokens: Sequence[Token],
    words: Set[str],
    numbers: Sequence[tuple[int, int]],
    vocabulary: Vocabulary,
    command: str | None,
    *,
    asked: bool,
) -> tuple[int, int, int] | None:
    """The number that is of people by the words beside it; ``asked`` where a room or a place is."""
    language = vocabulary.language
    for place, number in numbers:
        following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
        before = tokens[place - 1].norm if place else ""
        if (
            (following == "-" or following in _OF)
            and place + 2 < len(tokens)
            and tokens[place + 2].norm in language.people_words
        ):
            return place, place + 3, number
        if following in language.people_words:
            return place - (before in _FOR or before in _OF), place + 2, number
        beyond = tokens[place + 2].norm if place + 2 < len(tokens) else ""
        described = beyond in language.people_words and not _is_timely(vocabulary, tokens, place)
        if described and tokens[place + 1].kind == "word" and following not in _NOT_DESCRIBING:
            return place - (before in _FOR), place + 3, number
        counted = before in _COUNTING or (place > 1 and tokens[place - 2].norm in _WE_ARE.get(before, ()))
        if counted and not _is_timely(vocabulary, tokens, place):
            return place, place + 1, number
        beside = tokens[place - 2].norm if place > 1 else ""
        if before in _FOR and beside in _ROOMY:
            return place - 1, place + 1, number
        if before in _HOLDING and "UNIT" not in vocabulary.words.get(following, {}):
            return place, place + 1, number
        if before in _OF and (beside in _GROUPS or not _CAPACITY.isdisjoint(words)):
            return place - 1, place + 1, number
        free = not _is_timely(vocabulary, tokens, place)
        if asked and free and (before in _FOR or (command in ROOM_COMMANDS and place == _first(tokens))):
            return place - (before in _FOR), place + 1, number
    return _fitting(tokens, numbers, vocabulary) if asked and not _FITTING.isdisjoint(words) else None


_GROUPS, _ROOMY = every("rooms.groups"), every("rooms.roomy")


def _first(tokens: Sequence[Token]) -> int:
    """The first token behind the command, where that is written."""
    return 2 if tokens[0].norm == "/" else 0


def _with_the_writer(tokens: Sequence[Token], numbers: Sequence[tuple[int, int]]) -> tuple[int, int, int] | None:
    """``Me and 3 others``: the writer and so many besides."""
    for place, number in numbers:
        if place > 1 and place + 1 < len(tokens):
            me, joining, others = (tokens[n].norm for n in (place - 2, place - 1, place + 1))
            if me in _ME and joining in _JOINING and others in _OTHERS:
                return place - 2, place + 2, number + 1
    return None


_ME, _JOINING, _OTHERS = every("rooms.me"), every("rooms.joined") | {"+", "&"}, every("rooms.others")


def _fitting(
    tokens: Sequence[Token], numbers: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> tuple[int, int, int] | None:
    """The number near a word of fitting: "a room where we all fit, 8 of us", "où on tient à 8"."""
    fit = [place for place, token in enumerate(tokens) if token.norm in _FITTING]
    for place, number in numbers:
        apart = place > 1 and tokens[place - 2].norm not in _FITTING
        hour = apart and "AT" in vocabulary.words.get(tokens[place - 1].norm, {})
        if min(abs(place - each) for each in fit) <= _NEAR and not (hour or _is_timely(vocabulary, tokens, place)):
            return place, place + 1, number
    return None


_FITTING = every("fitting")
"""Words of many languages for having enough room."""
_NEAR = 4


@cache
def asking(language: Language) -> frozenset[str]:
    """The words of which one is said wherever a number of people is."""
    return (
        language.people_words
        | language.room_words
        | _HOLDING
        | _WHERE
        | _COUNTING
        | _TOGETHER.keys()
        | _SPACES
        | every("rooms.dozen")
        | every("rooms.we")
        | language.rooms.we_are.keys()
    )


def _together(tokens: Sequence[Token]) -> tuple[int, int, int] | None:
    """``Zu sechst``, "вшестером", "z'n vijven": so many together, in a word of its own."""
    for place, token in enumerate(tokens):
        number = _TOGETHER.get(token.norm)
        if number is None:
            continue
        before = tokens[place - 1].norm if place else ""
        led = before in _LEADING.get(token.norm, ())
        if led or token.norm not in _LEADING:
            return place - led, place + 1, number
    return None


_WHERE = every("where")
"""Words that ask for a place."""
_TOGETHER: Mapping[str, int] = every_by("rooms.together")


_LEADING = {
    word: frozenset(language.rooms.together_behind.split())
    for language in LANGUAGES
    if language.rooms.together_behind
    for word in language.rooms.together
}
"""Those that count people only behind another word: "zu fünft", "met z'n vijven"."""
_WE_ARE: Mapping[str, Set[str]] = {
    behind: frozenset(those.split()) for behind, those in every_by("rooms.we_are").items()
}
"""Words that count those who speak, by the one before them: "we are 5", "on est cinq", "siamo in cinque"."""
_COUNTING = every("rooms.counting")
"""Words that count them alone."""


def small_numbers(
    tokens: Sequence[Token], claimed: Collection[int], vocabulary: Vocabulary
) -> Sequence[tuple[int, int]]:
    """The places of the whole numbers from 1 to 999, in digits or in words from two on."""
    spoken = vocabulary.numbers
    numbers = [
        (place, int(token.norm) if token.kind == "number" else spoken[token.norm])
        for place, token in enumerate(tokens)
        if (token.kind == "number" and len(token.norm) <= _MOST_DIGITS) or token.norm in spoken
    ]
    return [(place, number) for place, number in numbers if number and place not in claimed]


_MOST_DIGITS = 3


def _is_timely(vocabulary: Vocabulary, tokens: Sequence[Token], place: int) -> bool:
    """Whether what follows makes the number a time, a date or a length."""
    if place + 1 >= len(tokens):
        return False
    following = tokens[place + 1]
    if following.glued and following.norm not in {",", ".", "?", "!", ")"}:
        return True
    if following.norm in _OF_TIMES or following.kind == "ampm":
        return True
    meanings = vocabulary.words.get(following.norm, {})
    return "UNIT" in meanings or "MON" in meanings or "OCLOCK" in meanings


_OF_TIMES = every("rooms.of_times") | {"-", ":", "/", "am", "pm"}
