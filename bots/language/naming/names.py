"""The organisation's names in a message: people, rooms, skills and services, told from ordinary words by what stands beside."""

import re
from collections.abc import Mapping, Sequence, Set

from rapidfuzz.distance import OSA

from bots.language.naming.beside import (
    ABOUT,
    AFTER_HOUR_OR_DAY,
    AFTER_INITIAL,
    ASKING,
    BEFORE_ROOM,
    DONE_TO,
    FREE,
    GATHERING,
    GLUED_TO_HOUR,
    HAD_FOR,
    HAVING,
    LEARNING,
    LISTING,
    MODALS,
    NO_INITIALS,
    OF_NO_MONTH,
    ORDINARY_SKILLS,
    SERVICE_BEFORE,
    SKILL_AFTER,
    SKILL_BEFORE,
    WHETHER,
    marks,
)
from bots.language.naming.endings import in_latin, inflects, plain_forms
from bots.language.naming.hits import NO_MENTIONS, Hit, Names
from bots.language.naming.lexicon import HEAD, PERSON, ROOM, SERVICE, SKILL, Entry, Lexicon, NameKind
from bots.language.records import replace
from bots.language.text.tokens import Token, fold, words_of
from bots.language.text.vocabulary import Vocabulary

_RESPELL_LIMIT, _LEAST_MISSPELT, _LEAST_INFLECTED, _SOUGHT_LIMIT = 80, 4, 3, 60
"""Of one message so many words are looked for among misspelt names: no request has more."""
_LEAST_WITHIN, _LONG_WITHIN = 5, 7
"""Letters of a word within a name from which on one slip is forgiven, and two."""
_APOSTROPHE = re.compile("['’‘`ʼ]")


_NO_SKILL_BEFORE = frozenset({"to", "the", "through", "ahead", "for", "with"})
_NOTHING_FOUND = Names()


def find_names(
    tokens: Sequence[Token],
    words: Set[str],
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    mentions: Mapping[str, str] = NO_MENTIONS,
) -> Names:
    """The names of one message of these ``words``; ``mentions`` are the platform's user ids with the names it shows for them.

    Known words that begin no name are passed over at once: where there are no others, nothing is left to look at.
    """
    named = lexicon.openers & words
    inflected = lexicon.heads and inflects(vocabulary.language.code)
    if not (named or inflected) and vocabulary.nameless.issuperset(words):
        return _NOTHING_FOUND
    strange = words - vocabulary.nameless
    if inflected:
        strange |= {word for word in words if word[:HEAD] in lexicon.heads}
    if not named and (not strange or _NAMELESS.issuperset([word[:1] for word in strange])):
        return _NOTHING_FOUND
    sought = named | strange
    places = [
        place
        for place, token in enumerate(tokens)
        if token.norm in sought and (token.kind in _NAMING or token.norm in named or token.norm == "@")
    ]
    return _NameFinder(tokens, lexicon, vocabulary, mentions).find(places) if places else _NOTHING_FOUND


_NAMELESS = frozenset("0123456789.,:;!?-()/'")
"""What a number or a mark begins with, and no name."""
_NAMING = frozenset({"word", "mention"})
"""The kinds of tokens that may be names though nobody is called so: misspelt, with an ending, or known to the platform."""


class _NameFinder:
    """Finds the names of one message."""

    def __init__(
        self, tokens: Sequence[Token], lexicon: Lexicon, vocabulary: Vocabulary, mentions: Mapping[str, str]
    ) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        self._mentions = mentions
        self._hits: list[Hit] = []
        self._respelled: dict[int, str] = {}
        self._nearest_to: dict[str, str | None] = {}

    def find(self, places: Sequence[int]) -> Names:
        """Walk over the places once, the longest names first."""
        done = 0
        for place in places:
            if place < done:
                continue
            hit = self._hit_at(place)
            if hit is not None:
                self._hits.append(hit)
                done = hit.end
        if not self._hits and not self._respelled:
            return _NOTHING_FOUND
        claimed = frozenset([n for hit in self._hits if not hit.weak for n in range(hit.first, hit.end)])
        return Names(tuple(self._hits), self._respelled, claimed)

    def _starts_thing(self, word: str) -> bool:
        """Whether a known word may be the name of a skill or a service with an ending: "lekcję próbną"."""
        return word[:HEAD] in self._lexicon.heads and inflects(self._vocabulary.language.code)

    def _hit_at(self, place: int) -> Hit | None:
        token = self._tokens[place]
        if token.kind == "word":
            return self._exact(place) or self._inflected(place) or self._near(place)
        if token.kind == "mention":
            return self._mention(place)
        if token.norm == "@" and place + 1 < len(self._tokens) and self._tokens[place + 1].glued:
            return self._handle(place)
        return self._exact(place) if token.kind == "number" else None

    def _mention(self, place: int) -> Hit | None:
        said, _, shown = self._tokens[place].text.strip("<>@").partition("|")
        words = words_of(self._mentions.get(said) or shown)
        hit = self._person_of(words, place, place + 1)
        return replace(hit, why="mentioned") if hit else None

    def _handle(self, place: int) -> Hit | None:
        end = place + 1
        words: list[str] = []
        while end < len(self._tokens) and self._tokens[end].glued:
            token = self._tokens[end]
            if token.kind in {"word", "number"}:
                words.extend(token.norm.split("_"))
            elif token.norm not in "._-":
                break
            end += 1
        hit = self._person_of(tuple(words), place, end)
        return replace(hit, why="mentioned") if hit else None

    def _person_of(self, words: tuple[str, ...], place: int, end: int) -> Hit | None:
        if not words:
            return None
        for size in range(len(words), 0, -1):
            for entry in self._lexicon.starting(words[0]):
                if entry.kind == PERSON and entry.words == words[:size]:
                    return Hit(PERSON, entry.names, place, end)
        nearest = self._nearest(words[0])
        for entry in self._lexicon.starting(nearest) if nearest else ():
            if entry.kind == PERSON and len(entry.words) == 1:
                return Hit(PERSON, entry.names, place, end)
        return None

    def _exact(self, place: int) -> Hit | None:
        word = self._tokens[place].norm
        found = self._candidates(word, place)
        if len(word) > 3 and word.endswith("s"):
            found += self._candidates(word[:-1], place)
        found = [hit for hit in found if self._fits(hit)]
        if not found:
            return None
        if len(found) == 1:
            return self._narrowed(found[0])
        longest = max([hit.end for hit in found])
        best = [hit for hit in found if hit.end == longest]
        return self._narrowed(best[0] if len(best) == 1 else max(best, key=self._worth))

    def _candidates(self, word: str, place: int) -> list[Hit]:
        hits = []
        for entry in self._starting(word, place):
            end = place + 1 if len(entry.words) == 1 else self._end_of(entry, place)
            if end is not None:
                hits.append(Hit(entry.kind, entry.names, place, end, weak=entry.weak))
        return hits

    def _starting(self, word: str, place: int) -> tuple[Entry, ...]:
        """The entries that may be meant from here; where many start alike, those that the following word may go on with."""
        if not self._lexicon.is_crowded(word):
            return self._lexicon.starting(word)
        at = self._past_hyphens(place + 1)
        said = self._norm(at)
        near = self._nearest(said) if len(said) > 4 and self._tokens[at].kind == "word" else None
        return self._lexicon.starting_with(word, (said, said.removesuffix("s"), said.removesuffix("es"), near or said))

    def _past_hyphens(self, at: int) -> int:
        while at < len(self._tokens) and self._tokens[at].norm in {"-", "."} and self._tokens[at].glued:
            at += 1
        return at

    def _is_timely(self, place: int) -> bool:
        """Whether what stands here makes the number before it a time or a date: "Iyer 2 Jan"."""
        meanings = self._vocabulary.words.get(self._norm(place), {})
        return bool(meanings.keys() & AFTER_HOUR_OR_DAY) or self._norm(place) in GLUED_TO_HOUR

    def _nearest(self, word: str) -> str | None:
        """The first word of a name that a misspelt word means; asked for once in a message, and not without end."""
        if word not in self._nearest_to:
            if len(self._nearest_to) >= _SOUGHT_LIMIT:
                return None
            self._nearest_to[word] = self._lexicon.nearest(word)
        return self._nearest_to[word]

    def _end_of(self, entry: Entry, place: int) -> int | None:
        """Where the entry's words end when they start here; hyphens between them do not count."""
        at = place + 1
        for word in entry.words[1:]:
            at = self._past_hyphens(at)
            if at >= len(self._tokens):
                return None
            said = self._tokens[at].norm
            if said != word and not (word == entry.words[-1] and said in {word + "s", word + "es"}):
                near = self._nearest(said) if len(said) > 4 and self._tokens[at].kind == "word" else None
                if near != word and not self._is_slip(said, word):
                    return None
            at += 1
        return None if entry.words[-1].isdigit() and len(entry.words) > 1 and self._is_timely(at) else at

    def _is_slip(self, said: str, word: str) -> bool:
        """Whether a word within a name is mistyped: "mock intervew"; no word that the language knows."""
        if len(said) < _LEAST_WITHIN or not said.isalpha() or said in self._vocabulary.words:
            return False
        slips = 1 + (len(word) >= _LONG_WITHIN)
        return OSA.distance(said, word, score_cutoff=slips) <= slips

    def _fits(self, hit: Hit) -> bool:
        """Whether the words around allow this to be that name."""
        if hit.weak:
            return self._weak_fits(hit)
        if hit.end - hit.first > 1:
            return True
        token = self._tokens[hit.first]
        if token.norm in {"am", "pm"} and self._before(hit.first)[-1:].isdigit():
            return False
        if hit.kind == SERVICE and token.norm.endswith("s") and self._vocabulary.knows(token.norm):
            return any(words_of(name)[-1] == token.norm for name in hit.names)
        if hit.kind == SKILL:
            return token.norm not in ORDINARY_SKILLS or self._skill_context(hit)
        if hit.kind == PERSON and token.norm == "mark" and marks(self._before(hit.first), self._norm(hit.end)):
            return False
        if not self._vocabulary.knows(token.norm) or self._is_foreign(hit, token):
            return True
        if hit.kind == ROOM and self._norm(hit.end) in self._vocabulary.language.room_words:
            return True
        if hit.kind == ROOM and token.norm.removesuffix("s") in self._vocabulary.words:
            again = sum(each.norm == token.norm for each in self._tokens) > 1
            rooms = self._vocabulary.language.room_words | ({"in", "book", "reserve"} if again else {"in"})
            return self._before(hit.first) in rooms
        if hit.kind == ROOM:
            return self._before(hit.first) in self._vocabulary.language.before_room
        if hit.kind == PERSON:
            return self._person_context(hit)
        return True

    def _is_foreign(self, hit: Hit, token: Token) -> bool:
        """Whether a person is named by what is a word in English alone: "Can cuma müsait mi?"."""
        return hit.kind == PERSON and token.text[0].isupper() and not self._vocabulary.is_own(token.norm)

    def _weak_fits(self, hit: Hit) -> bool:
        before = self._before(hit.first)
        if hit.kind == ROOM:
            return before in self._vocabulary.language.room_words
        if hit.kind == SERVICE:
            said = self._tokens[hit.first].norm
            heads = any(words_of(name)[-1] in {said, said.removesuffix("s")} for name in hit.names)
            if said == "help" or "UNIT" in self._vocabulary.words.get(said, {}):
                return False
            kind_of_meeting = self._norm(hit.end) in {"call", "meeting", "chat", "project", "event"}
            return (
                (heads or said.endswith("ing"))
                and not kind_of_meeting
                and (before in SERVICE_BEFORE or before.isdigit() or not before)
            )
        if hit.kind == NameKind.SKILL:
            return before == "to" and self._before(hit.first - 1) in LEARNING
        return not self._vocabulary.knows(self._tokens[hit.first].norm)

    def _skill_context(self, hit: Hit) -> bool:
        token = self._tokens[hit.first]
        if (
            token.text in hit.names
            and hit.first > 0
            and (len(token.text) > 1 or self._before(hit.first) in SKILL_BEFORE)
        ):
            return True
        if self._norm(hit.end) in SKILL_AFTER - {"to"}:
            return True
        last = self._hits[-1] if self._hits else None
        listed = last and last.kind == SKILL and last.end >= hit.first - 1
        if listed and token.text in hit.names:
            return True
        if token.norm in {"go", "r", "c", "next"} and self._norm(hit.end) in _NO_SKILL_BEFORE:
            return False
        return bool(listed or self._before(hit.first) in SKILL_BEFORE or self._slashed(hit))

    def _slashed(self, hit: Hit) -> bool:
        return self._tokens[0].norm == "/" and hit.first == 2

    def _person_context(self, hit: Hit) -> bool:
        """A name that is also a word, a weekday or a month: taken for the name where a name is looked for."""
        language = self._vocabulary.language
        before, after = self._before(hit.first), self._norm(hit.end)
        if self._tokens[hit.first].text[-2:] in {"'s", "’s"}:
            return True
        last = self._hits[-1] if self._hits else None
        listed = last and last.kind == PERSON and self._joined(last.end, hit.first)
        known = self._vocabulary.words.get(self._tokens[hit.first].norm, {})
        gathered = not before or (not known and before in GATHERING)
        if (
            (before in DONE_TO and after in ABOUT)
            or (gathered and self._begins_list(hit))
            or (not before and self._no_month(hit, after))
        ):
            return True
        if known.keys() & {"WD", "MON"} and any(each.names == hit.names for each in self._hits):
            return False
        if not known and (before in WHETHER or (after == "is" and self._norm(hit.end + 1) in FREE)):
            return True
        if before in ASKING and self._tokens[hit.first].norm in MODALS:
            return after in FREE
        if before.isdigit() or (after[:1].isdigit() and before not in {"with", "w", "book"}):
            return bool(listed and not after[:1].isdigit())
        if listed and before in LISTING:
            return True
        if before in language.before_time - language.before_person:
            return False
        if before in HAVING and after in HAD_FOR:
            return True
        if before in {"is", "are", "does", "will"}:
            return after not in {"the", "my", "a", "it"} and (after not in language.before_time or hit.first == 1)
        if before in {"for", "from", "to", "and", "or", "by"}:
            return before == "for" and self._before(hit.first - 1) in {"list", "waitlist", "queue"}
        return before in language.before_person

    def _no_month(self, hit: Hit, after: str) -> bool:
        """Whether a month is none, for it has no such day: "June tomorrow at 10"."""
        words = self._vocabulary.words
        return "MON" in words.get(self._tokens[hit.first].norm, {}) and not OF_NO_MONTH.isdisjoint(words.get(after, {}))

    def _begins_list(self, hit: Hit) -> bool:
        """Whether a message begins with this name and goes on with another one: "Mark, Will and me"."""
        at = hit.end + 1
        if at >= len(self._tokens) or self._norm(hit.end) not in {",", "and", "&", "+"}:
            return False
        named = any(entry.kind == PERSON for entry in self._lexicon.starting(self._norm(at)))
        comma = self._norm(hit.end) == ","
        return (named or self._norm(at) in {"me", "i"}) and (not comma or self._tokens[hit.first].text[0].isupper())

    def _joined(self, first: int, end: int) -> bool:
        """Whether nothing but "and" and commas stands between."""
        return first < end and all(
            self._tokens[n].norm in {"and", "&", ",", "+", "/", "@", "or"} for n in range(first, end)
        )

    def _worth(self, hit: Hit) -> tuple[int, ...]:
        """Which of several kinds fits best here."""
        before, after = self._before(hit.first), self._norm(hit.end)
        whole = any(len(words_of(name)) == hit.end - hit.first for name in hit.names)
        wanted = 0
        if hit.kind == ROOM:
            wanted = 2 if before in BEFORE_ROOM else 0
        elif hit.kind == SKILL:
            wanted = 1 if before in SKILL_BEFORE - {"with", "for"} or after in SKILL_AFTER else 0
        elif hit.kind == PERSON:
            asked = before in {"with", "w", "meet", "@", "and", "book", "see", "squeeze", "invite", "ask"}
            wanted = 1 if asked or after in {"free", "available"} else 0
        order = (PERSON, ROOM, SKILL, SERVICE).index(hit.kind)
        return (not hit.weak, wanted, whole, -order)

    def _narrowed(self, hit: Hit) -> Hit:
        """A first name with the initial of the last one: "Maria K"."""
        if hit.kind != PERSON or hit.end >= len(self._tokens):
            return hit
        token = self._tokens[hit.end]
        if token.kind != "word" or len(token.norm) != 1:
            return hit
        if token.norm in NO_INITIALS and not token.text.isupper() and self._norm(hit.end + 1) not in AFTER_INITIAL:
            return hit
        if token.text == "I" or token.glued:
            return hit
        fitting = tuple(name for name in hit.names if words_of(name)[-1].startswith(token.norm) and " " in name)
        return replace(hit, names=fitting, end=hit.end + 1) if fitting else hit

    def _inflected(self, place: int) -> Hit | None:
        """A name with the ending of a case, or behind an apostrophe: "с Леной", "Maya'yı", "d'Antoine"."""
        token, code = self._tokens[place], self._vocabulary.language.code
        if not token.text.isalnum():
            parts = [fold(part) for part in _APOSTROPHE.split(token.text)]
            if len(parts) == 2 and (hit := self._apart(place, *parts)):
                return hit
        known = self._vocabulary.knows(token.norm)
        if not inflects(code) or len(token.norm) < _LEAST_INFLECTED or (known and not self._starts_thing(token.norm)):
            return None
        named = (token.text[0].isupper() and place > 0) or self._before_name(place)
        latin = in_latin(token.norm)
        spelled = {latin, latin.replace("kh", "h")} if latin else set[str]()
        for form in plain_forms(token.norm, code):
            sure = named or form in spelled
            found = [
                hit
                for hit in self._ended(form, place)
                if (sure or hit.kind == SKILL or len(token.norm) > 4 or hit.end - place > 1)
                and (len(form) > 2 or named)
                if not known or hit.kind in {SKILL, SERVICE}
            ]
            if found:
                return replace(max(found, key=lambda hit: (hit.end, self._worth(hit))), why=f"a form of {form!r}")
        return None

    def _ended(self, form: str, place: int) -> list[Hit]:
        """The names that a plain form starts, the second word with an ending of its own."""
        hits = []
        code = self._vocabulary.language.code
        for entry in self._lexicon.starting(form):
            if entry.weak and entry.kind != PERSON and len(entry.words) == 1:
                continue
            following = self._tokens[place + 1 : place + len(entry.words)]
            told = [
                word in plain_forms(token.norm, code) for token, word in zip(following, entry.words[1:], strict=False)
            ]
            if len(told) == len(entry.words) - 1 and all(told):
                hits.append(Hit(entry.kind, entry.names, place, place + len(entry.words)))
        return hits

    def _apart(self, place: int, head: str, tail: str) -> Hit | None:
        """The name before an apostrophe, or behind a short word and one."""
        said = tail if len(head) <= 2 < len(tail) else head
        if said == head and head in self._vocabulary.words and self._before(place).isdigit():
            return None
        found = [hit for hit in self._candidates(said, place) if not hit.weak or hit.kind == PERSON]
        return max(found, key=self._worth) if found else None

    def _near(self, place: int) -> Hit | None:
        """A misspelt word: first one of the language's own, then a name."""
        token = self._tokens[place]
        word = token.norm
        if len(word) < _LEAST_MISSPELT or self._vocabulary.knows(word) or len(self._respelled) > _RESPELL_LIMIT:
            return None
        known = self._vocabulary.respelled(word)
        if known:
            self._respelled[place] = known
            return None
        nearest = self._nearest(word)
        if nearest is None and word.endswith("s"):
            nearest = self._nearest(word[:-1])
        if nearest is None:
            return None
        found = [
            Hit(entry.kind, entry.names, place, end, f"near {nearest!r}")
            for entry in self._starting(nearest, place)
            if not entry.weak and (end := self._end_of(entry, place)) is not None and self._near_enough(entry, place)
        ]
        return self._narrowed(max(found, key=lambda hit: (hit.end, self._worth(hit)))) if found else None

    def _near_enough(self, entry: Entry, place: int) -> bool:
        """Ordinary words lie near to many names: a short misspelling needs a place where a name is looked for."""
        token = self._tokens[place]
        if entry.kind == SKILL:
            return (
                len(token.norm) >= 5
                or self._before(place) in SKILL_BEFORE
                or self._norm(place + len(entry.words)) in SKILL_AFTER
            )
        if entry.kind == PERSON:
            return (token.text[0].isupper() and place > 0 and not self._goes_on(place)) or self._before_name(place)
        return self._before(place) in self._vocabulary.language.before_room or len(entry.words) > 1

    def _goes_on(self, place: int) -> bool:
        """Whether the word goes on with a name that is none here: "Café Luna"."""
        before = self._tokens[place - 1]
        strange = before.kind == "word" and before.text[0].isupper() and not self._vocabulary.knows(before.norm)
        return strange and not any(hit.end == place for hit in self._hits)

    def _before_name(self, place: int) -> bool:
        """Whether the word before, in whatever form, is one that stands before people."""
        language, before = self._vocabulary.language, self._before(place)
        return before in language.before_person or language.families.base(before) in language.before_person

    def _before(self, place: int) -> str:
        """The word before, a slash or a bracket passed over ("w/ Tom")."""
        at = place - 1
        while at >= 0 and self._tokens[at].norm in {"/", "(", ")", '"', "'", "@", "#"}:
            at -= 1
        return self._tokens[at].norm if at >= 0 else ""

    def _norm(self, place: int) -> str:
        return self._tokens[place].norm if place < len(self._tokens) else ""
