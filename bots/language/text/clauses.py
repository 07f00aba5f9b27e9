"""A message divided into clauses, so that what is turned down in one is not taken for what is asked in another."""

from collections.abc import Sequence, Set

from bots.language.text.tokens import Token, places_of
from bots.language.words.languages import LANGUAGES, every, every_behind, pattern_of

_ENDS = frozenset("?!;…")
_SPLITTING = every("but")
_REFUSING = every("clauses.refusing")
_REASONS = every("reasons")
"""Words that begin a reason wherever they stand."""
_REASONS_OF_MINE = every("clauses.reasons_of_mine")
_MINE = every("clauses.mine")
"""Behind a comma such a word begins a reason where one of these follows: "as I have the doctor at ten"."""
_REASONS_UNMARKED = every("clauses.reasons_unmarked")
_CONCLUDING = every("clauses.concluding")
_MAY = every("clauses.may")
_SIGNS = frozenset(map(chr, range(0x1F300, 0x1FB00)))
"""Emoji, of which one between words ends a sentence: "she's full until May 😩 ping me"."""
_ASKED, _BEFORE_ASKED = every("clauses.asked"), every("clauses.before_asked")
DIVIDING = _SIGNS | _ENDS | _SPLITTING | _REASONS | _REASONS_UNMARKED | _CONCLUDING | _MAY | _ASKED | {".", ",", ":"}
"""Words and marks of which one is said wherever a clause ends within a line."""
_OPENING = every("clauses.opening")
"""Words that begin a clause of its own behind a comma: "it is due Friday, who can read it by Wednesday" is two."""


def clause_numbers(tokens: Sequence[Token], words: Set[str], text: str, before: int = 0) -> tuple[int, ...]:
    """The number of its clause for each token: sentences end, "but" and a comma after a refusal begin new ones.

    ``words`` are those of the tokens, which have so many others of the text ``before`` them. Only the words and marks that may
    divide are looked at.
    """
    lines = places_of(text)[before:] if "\n" in text else ()
    may_refuse = not MAY_REFUSE.isdisjoint(words)
    numbers: list[int] = []
    clause = begin = 0
    for place, token in enumerate(tokens):
        if token.norm not in DIVIDING and not lines:
            continue
        if token.kind == "word":
            new = (
                token.norm in _SPLITTING
                or _begins_new(tokens, place)
                or (token.norm in _CONCLUDING and _is_busy_before(tokens, begin, place))
                or (may_refuse and token.norm in _MAY and _asks_after_refusal(tokens, begin, place))
            )
            end = place if new else begin
        else:
            refused = may_refuse and any(refuses(tokens, n) for n in range(begin, place) if tokens[n].kind == "word")
            ends = _ends(tokens, place) or _ends_line(text, lines, place) or _is_sign(tokens, place)
            ends = ends or (
                token.norm in {",", "."}
                and (
                    refused
                    or _opens(tokens, place + 1)
                    or _tells(tokens[begin:place])
                    or _tells(tokens[place + 1 : place + 1 + _FEW])
                    or _is_busy_before(tokens, begin, place)
                )
            )
            end = place + 1 if ends else begin
        if end > begin:
            numbers += [clause] * (end - begin)
            clause, begin = clause + 1, end
    return (*numbers, *[clause] * (len(tokens) - begin))


def _is_sign(tokens: Sequence[Token], place: int) -> bool:
    """Whether an emoji stands here with a word behind it."""
    return tokens[place].norm in _SIGNS and place + 1 < len(tokens) and tokens[place + 1].kind == "word"


def turning_marks(tokens: Sequence[Token]) -> frozenset[int]:
    """The commas and "but" at which what is turned down gives way to what is possible, so that no time reaches across them.

    "I can't do Monday, Tuesday works" is no list of days, and "Friday's no good but Monday's fine" leaves out no Monday.
    """
    marks = [place for place, token in enumerate(tokens) if token.norm in TURNS]
    return frozenset(
        place
        for place in marks
        if any(refuses(tokens, n) for n in range(place) if tokens[n].kind == "word")
        and not any(token.norm in _ANY for token in tokens[:place])
        and any(token.norm in OFFERED for token in tokens[place + 1 : place + 1 + _SOON])
    )


def telling_marks(tokens: Sequence[Token]) -> frozenset[int]:
    """The commas behind which something is only told, so that no time reaches across them: "hoy, mañana tengo examen"."""
    return frozenset(
        place
        for place, token in enumerate(tokens)
        if token.norm == "," and _tells(tokens[place + 1 : place + 1 + _FEW])
    )


TURNS = every("clauses.gives_way") | {","}
_ANY = every("clauses.any_but")
_SOON = 7
POSSIBLE = every("clauses.possible")
"""What says of a time that it would do."""
OFFERED = POSSIBLE | {"?"}
"""What says or asks that of a time behind one that is turned down."""


def sentence_ends(tokens: Sequence[Token]) -> frozenset[int]:
    """The dots between sentences, none of them behind a short form: in "friday. Monday 10:00?" two times are said."""
    return frozenset(
        place
        for place, token in enumerate(tokens[:-1])
        if token.norm == "."
        and place
        and len(tokens[place - 1].norm) >= _LEAST_UNSHORTENED
        and tokens[place - 1].norm not in _SHORTENED
        and not tokens[place + 1].glued
        and tokens[place + 1].text[0].isupper()
    )


_LEAST_UNSHORTENED = 5
_SHORTENED = every("clauses.shortened")


def quoted(tokens: Sequence[Token], timely: Set[str]) -> Sequence[range]:
    """What stands within quotes, which is what something is called; not where nothing but ``timely`` words are quoted."""
    found: list[range] = []
    opening: int | None = None
    for place, token in enumerate(tokens):
        if token.norm not in QUOTES:
            continue
        if opening is None:
            opens = not token.glued and place + 1 < len(tokens) and tokens[place + 1].glued
            opening = place if opens else None
        elif token.norm == tokens[opening].norm and token.glued:
            within = range(opening + 1, place)
            if any(tokens[n].norm not in timely for n in within):
                found.append(within)
            opening = None
    return found


QUOTES = frozenset({"'", '"'})


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Whether a request, a statement or a reason begins here."""
    if place >= len(tokens):
        return False
    word, behind = tokens[place].norm, tokens[place + 1].norm if place + 1 < len(tokens) else ""
    if word in _OPENING_BEFORE:
        return behind in _OPENING_BEFORE[word]
    if word in _OWNERS:
        return _tells_of_own(tokens, place)
    goes_on = behind in _GOING_ON.get(word, ())
    return (word in _OPENING and not goes_on) or _begins_reason(tokens, place)


_OPENING_BEFORE = every_behind("clauses.opening_before")
_GOING_ON = every_behind("clauses.going_on")


def _tells_of_own(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is told how something of one's own is or when: "this weekend, my gig's on Monday"."""
    behind = tokens[place + 1 : place + 1 + _NEAR]
    return any(token.norm in _TOLD_OF_OWN or _APOSTROPHE in token.text for token in behind)


_OWNERS, _TOLD_OF_OWN = every("clauses.owners"), every("clauses.told_of_own")
_APOSTROPHE, _NEAR = "'", 3
"""The mark of what is shortened behind a noun, and how near the noun stands."""


def _tells(tokens: Sequence[Token]) -> bool:
    """Whether something is told and not asked in these words: "thesis due on Friday"."""
    return any(token.norm in TOLD for token in tokens)


_FEW = 5
"""How far into a clause what it tells is looked for."""
TOLD = every("clauses.telling")
"""What is said of that for whose sake something is wanted."""


def _begins_new(tokens: Sequence[Token], place: int) -> bool:
    """Whether a reason begins here, or what follows from one: "he is ill, so please cancel Thursday"."""
    word = tokens[place].norm
    if word in _REASONS or (word in _REASONS_UNMARKED and _begins_reason(tokens, place)):
        return True
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    if word in _CONCLUDING:
        return word not in _CONCLUDING_BEFORE or (place > 1 and following in _CONCLUDING_BEFORE[word])
    if word in _ASKED:
        return place > 0 and tokens[place - 1].norm in _BEFORE_ASKED
    return word in _MAY and (following in _ASKED or following in _SPOKEN_TO)


_SPOKEN_TO = every("clauses.spoken_to")
"""Who is asked without a mark before it, as it is dictated: "missed my 9am with Tom can you find me another one"."""


_CONCLUDING_BEFORE = every_behind("clauses.concluding_before")


def _asks_after_refusal(tokens: Sequence[Token], begin: int, place: int) -> bool:
    """Whether something else is asked for behind a refusal, with no mark between: "can't make Friday can we do Monday"."""
    asked = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    return asked in _ASKING and bool(refusing_clauses(tokens[begin:place], (0,) * (place - begin)))


_ASKING = every("clauses.asking")


def _begins_reason(tokens: Sequence[Token], place: int) -> bool:
    word = tokens[place].norm
    if word in _REASONS:
        return True
    return word in _REASONS_OF_MINE and place + 1 < len(tokens) and tokens[place + 1].norm in _MINE


def refuses(tokens: Sequence[Token], place: int) -> bool:
    """Whether something is turned down here: "can't", "doesn't", "no good"."""
    word = tokens[place].norm
    if word not in MAY_REFUSE:
        return False
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    if word in _REFUSING_ALONE:
        by_itself = following == "," and place > 0 and tokens[place - 1].kind == "word"
        return by_itself or following in _REFUSING_BEFORE[word]
    if word in _OUT and place and tokens[place - 1].norm.endswith("s"):
        return following in _BEHIND_OUT
    if following and word in _REFUSING_BEFORE:
        return following in _REFUSING_BEFORE[word]
    return word in _REFUSING or (place > 0 and word in _REFUSING_BEHIND.get(tokens[place - 1].norm, ()))


_REFUSING_ALONE = every("clauses.refusing_alone")
_REFUSING_BEFORE = every_behind("clauses.refusing_before")
_REFUSING_BEHIND = every_behind("clauses.refused_behind")
_OUT = every("clauses.out")
_BEHIND_OUT = every("clauses.behind_out") | {",", ".", "-"}
MAY_REFUSE = _REFUSING.union(_REFUSING_BEFORE, _OUT, *_REFUSING_BEHIND.values())
"""Words of which one is said wherever something is turned down."""


_BUSY = pattern_of("clauses.busy")
_SAYING_NUMBERS = frozenset("0123456789")


def _is_busy_before(tokens: Sequence[Token], begin: int, place: int) -> bool:
    """Whether somebody is said to be busy at an hour or on a day, and another is asked for behind a mark or "so"."""
    behind = tokens[place + 1 :]
    if not (_says_when(behind) and _says_when(tokens[begin:place]) and _is_asked(behind)):
        return False
    return _BUSY.search(" ".join([token.norm for token in tokens[begin:place]])) is not None


def _says_when(tokens: Sequence[Token]) -> bool:
    return any(token.norm in _NAMED_DAYS or not _SAYING_NUMBERS.isdisjoint(token.norm) for token in tokens)


_LEAST_NAMED = 3
_NAMED_DAYS = frozenset(
    word
    for language in LANGUAGES
    for category in ("WD", "REL")
    for word in language.time.get(category, ())
    if len(word) >= _LEAST_NAMED
)
"""The days by name, in every language; what is shortened to two letters is a word of its own in another one."""


def _is_asked(tokens: Sequence[Token]) -> bool:
    return any(token.norm == "?" or token.norm in POSSIBLE for token in tokens)


def busy_clauses(tokens: Sequence[Token], numbers: Sequence[int]) -> frozenset[int]:
    """The clauses in which somebody is said to be busy, where something is asked in a later one."""
    found = set[int]()
    begin = 0
    for place in range(1, len(tokens)):
        if numbers[place] == numbers[begin]:
            continue
        if _is_asked(tokens[place:]) and _BUSY.search(" ".join([token.norm for token in tokens[begin:place]])):
            found.add(numbers[begin])
        begin = place
    return frozenset(found)


def _ends(tokens: Sequence[Token], place: int) -> bool:
    """Whether a mark ends a sentence."""
    token = tokens[place]
    if token.norm == ":" and place + 1 < len(tokens):
        return not tokens[place + 1].glued and tokens[place + 1].norm in _ASKING_BEHIND_COLON
    if token.norm != "." or place + 1 >= len(tokens):
        return token.norm in _ENDS
    following = tokens[place + 1]
    if token.glued and tokens[place - 1].norm == "." and following.norm != ".":
        return True
    if token.glued and not following.glued and following.kind == "word" and _is_whole(tokens[place - 1].norm):
        return True
    return not following.glued and following.text[0].isupper()


_ASKING_BEHIND_COLON = every("clauses.behind_colon")


def _is_whole(word: str) -> bool:
    """Whether a dot behind a word shortens nothing, so that a sentence ends there whatever its next one begins with."""
    return word in _WHOLE or (len(word) >= _LEAST_WHOLE and word.isalpha() and word not in _SHORTENED)


_LEAST_WHOLE = 6
_WHOLE = every("clauses.unshortened")


def _ends_line(text: str, spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a line ends behind a token; there are no ``spans`` where the text is a single line."""
    following = spans[place + 1 : place + 2]
    return bool(following) and "\n" in text[spans[place][1] : following[0][0]]


_TELLING = TOLD | every("clauses.telling_of_all")


def telling_clauses(tokens: Sequence[Token], numbers: Sequence[int]) -> frozenset[int]:
    """The clauses that tell why something is wanted, not when: "the deadline is tomorrow"."""
    told = frozenset(numbers[n] for n in range(len(tokens)) if tokens[n].norm in _TELLING)
    return told | reason_clauses(tokens, numbers)


def reason_clauses(tokens: Sequence[Token], numbers: Sequence[int]) -> frozenset[int]:
    """The clauses that a word for a reason begins: "cancel Thursday, as I have the doctor at ten"."""
    return frozenset(
        numbers[n] for n in range(1, len(tokens)) if numbers[n] != numbers[n - 1] and _begins_reason(tokens, n)
    )


def concluding_clause(tokens: Sequence[Token], numbers: Sequence[int], words: Set[str]) -> int:
    """The clause that says what follows from those before it ("so Tom on Thursday"); 0 where none does, or tells what for."""
    if _CONCLUDING.isdisjoint(words):
        return 0
    begun = [n for n in range(1, len(tokens)) if numbers[n] != numbers[n - 1] and tokens[n].norm in _CONCLUDING]
    return next((numbers[n] for n in begun if not _tells_purpose(tokens, n)), 0)


def _tells_purpose(tokens: Sequence[Token], place: int) -> bool:
    """Whether what follows is what something is for: "so that", "so I can prepare"."""
    first, second = (tokens[n].norm if n < len(tokens) else "" for n in (place + 1, place + 2))
    return first in _PURPOSE or second in _PURPOSE_BEHIND


_PURPOSE, _PURPOSE_BEHIND = every("clauses.purpose"), every("clauses.purpose_behind")


def past_clauses(tokens: Sequence[Token], numbers: Sequence[int], words: Set[str]) -> frozenset[int]:
    """The clauses that tell what is over, whose day is not asked for: "Friday was great"."""
    if _PAST.isdisjoint(words):
        return frozenset()
    return frozenset(numbers[n] for n in range(len(tokens)) if tokens[n].norm in _PAST)


_PAST = every("clauses.past")


def refusing_clauses(tokens: Sequence[Token], numbers: Sequence[int]) -> frozenset[int]:
    """The clauses in which something is turned down."""
    return frozenset(numbers[n] for n in range(len(tokens)) if refuses(tokens, n))
