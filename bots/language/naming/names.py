"""The organisation's names in a message: people, rooms, skills and services, as they are, with endings, or misspelt."""

import re
from collections.abc import Mapping, Sequence, Set

from rapidfuzz.distance import OSA

from bots.language.naming.endings import in_latin, inflects, plain_forms
from bots.language.naming.hits import NO_MENTIONS, Hit, Names
from bots.language.naming.lexicon import HEAD, PERSON, SERVICE, SKILL, Entry, Lexicon
from bots.language.naming.surroundings import Surroundings
from bots.language.records import replace
from bots.language.text.tokens import Token, fold, words_of
from bots.language.text.vocabulary import Vocabulary
from bots.language.words.languages import every

_RESPELL_LIMIT, _LEAST_MISSPELT, _LEAST_INFLECTED, _SOUGHT_LIMIT = 80, 4, 3, 60
"""Of one message so many words are looked for among misspelt names: no request has more."""
_LEAST_WITHIN, _LONG_WITHIN = 5, 7
"""Letters of a word within a name from which on one slip is forgiven, and two."""
_APOSTROPHE = re.compile("['’‘`ʼ]")
_NOTHING_FOUND = Names()
_NO_INITIALS = every("names.no_initials")
_BEHIND_INITIAL = every("names.behind_initial") | {"", "?", "!", ".", ","}


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
    strange = words - vocabulary.nameless
    if not (named or inflected or strange):
        return _NOTHING_FOUND
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
        self._around = Surroundings(tokens, lexicon, vocabulary, self._hits)
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
        found = [hit for hit in found if self._around.fits(hit)]
        if not found:
            return None
        if len(found) == 1:
            return self._narrowed(found[0])
        longest = max([hit.end for hit in found])
        best = [hit for hit in found if hit.end == longest]
        return self._narrowed(best[0] if len(best) == 1 else max(best, key=self._around.worth))

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
        said = self._around.norm(at)
        near = self._nearest(said) if len(said) > 4 and self._tokens[at].kind == "word" else None
        return self._lexicon.starting_with(word, (said, said.removesuffix("s"), said.removesuffix("es"), near or said))

    def _past_hyphens(self, at: int) -> int:
        while at < len(self._tokens) and self._tokens[at].norm in {"-", "."} and self._tokens[at].glued:
            at += 1
        return at

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
        return None if entry.words[-1].isdigit() and len(entry.words) > 1 and self._around.is_timely(at) else at

    def _is_slip(self, said: str, word: str) -> bool:
        """Whether a word within a name is mistyped: "mock intervew"; no word that the language knows."""
        if len(said) < _LEAST_WITHIN or not said.isalpha() or said in self._vocabulary.words:
            return False
        slips = 1 + (len(word) >= _LONG_WITHIN)
        return OSA.distance(said, word, score_cutoff=slips) <= slips

    def _narrowed(self, hit: Hit) -> Hit:
        """A first name with the initial of the last one: "Maria K"."""
        if hit.kind != PERSON or hit.end >= len(self._tokens):
            return hit
        token = self._tokens[hit.end]
        if token.kind != "word" or len(token.norm) != 1:
            return hit
        word = token.norm in _NO_INITIALS and not token.text.isupper()
        if word and self._around.norm(hit.end + 1) not in _BEHIND_INITIAL:
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
        known = self._vocabulary.knows(token.norm) and not self._around.asks_for_name(place)
        if not inflects(code) or len(token.norm) < _LEAST_INFLECTED or (known and not self._starts_thing(token.norm)):
            return None
        named = (token.text[0].isupper() and place > 0) or self._around.before_name(place)
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
                return replace(
                    max(found, key=lambda hit: (hit.end, self._around.worth(hit))), why=f"a form of {form!r}"
                )
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
        if said == head and head in self._vocabulary.words and self._around.before(place).isdigit():
            return None
        found = [hit for hit in self._candidates(said, place) if not hit.weak or hit.kind == PERSON]
        return max(found, key=self._around.worth) if found else None

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
            if not entry.weak
            and (end := self._end_of(entry, place)) is not None
            and self._around.near_enough(entry, place)
        ]
        return self._narrowed(max(found, key=lambda hit: (hit.end, self._around.worth(hit)))) if found else None
