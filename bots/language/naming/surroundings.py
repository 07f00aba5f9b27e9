"""What stands beside a name in a message, and whether it may be the name there: told from ordinary words, months and hours."""

from collections.abc import Mapping, Sequence
from typing import Any

from bots.language.naming.endings import in_latin
from bots.language.naming.hits import Hit
from bots.language.naming.lexicon import PERSON, ROOM, SERVICE, SKILL, Entry, Lexicon
from bots.language.text.tokens import Token, words_of
from bots.language.text.vocabulary import Vocabulary
from bots.language.words.languages import every

_ORDINARY_SKILLS, _SHORT_SKILLS = every("names.ordinary_skills"), every("names.short_skills")
_BEFORE_SKILL, _BEHIND_SKILL = every("places.before_skill"), every("names.behind_skill")
_PLAINLY_BEFORE_SKILL = _BEFORE_SKILL - every("names.before_skill_or_person")
_PLAINLY_BEHIND_SKILL = _BEHIND_SKILL - every("names.hardly_behind_skill")
_NOT_BEFORE_SKILL = every("names.not_before_skill")
_BEFORE_VERB, _LEARNING = every("names.before_verb"), every("names.learning")
_DOING, _BEGINNING = every("names.doing"), every("names.beginning") | {"", ",", ".", "!", "?", ";", "-"}
_HAVING, _HAD_FOR = every("names.having"), every("names.had_for")
_DONE_TO, _DONE_WHEN = every("names.done_to"), every("names.done_when")
_IS, _FREE, _PLAINLY_FREE = every("names.is_"), every("names.free"), every("names.plainly_free")
_AT_LEISURE = every("free")
"""What says right behind the name that begins a message that somebody has time: "sol libre hoy?"."""
_ASKED_WITH = every("names.asked_with") | {"@"}
_GATHERING, _WHETHER = every("names.gathering"), every("names.whether")
_MODALS, _ASKING = every("names.modals"), every("names.asking")
_AUXILIARIES = every("names.auxiliaries")
_ASKED_OF, _ASKED_OF_THINGS = every("names.asked_of"), every("names.asked_of_things")
_BEFORE_HOUR, _SELDOM_BEFORE = every("names.before_hour"), every("names.seldom_before")
_WAITING_FOR, _LISTS = every("names.waiting_for"), every("names.lists")
_MARK, _MARKED, _MET = every("names.mark"), every("names.marked"), every("names.met")
_ME = every("names.me")
_NO_SERVICE, _NOT_BEHIND_SERVICE = every("names.no_service"), every("names.not_behind_service")
_BEFORE_SERVICE = every("places.before_service")
_BEFORE_ROOM = every("rooms.called_room") | every("names.before_room")
_IN_ROOM, _ROOM_SAID_AGAIN = every("names.in_room"), every("names.room_said_again")
_AFTER_HOUR_OR_DAY = frozenset({"MON", "AMPM", "OCLOCK", "UNIT"})
"""Kinds of words that go on with a number: an hour or a day, and no name."""
_HALF_OF_DAY = frozenset({"am", "pm"})
_GLUED_TO_HOUR = _HALF_OF_DAY | {"a", "p", ":", "-"}
"""What is written at an hour without a space."""
_OF_NO_MONTH = frozenset({"REL", "WD", "TONIGHT"})
"""Kinds of words that follow no month: "June tomorrow" is a person."""
_LISTING = every("and_") | {"&", ",", "+"}
"""What stands between two names."""
_EITHER = _LISTING | every("or_") | {"/", "@"}


class Surroundings:
    """The words of one message around its names; ``hits`` grows as they are found, from the first word to the last."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon, vocabulary: Vocabulary, hits: Sequence[Hit]) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        self._hits = hits

    def fits(self, hit: Hit) -> bool:
        """Whether the words around allow this to be that name."""
        if hit.weak:
            return self._weak_fits(hit)
        if hit.end - hit.first > 1:
            return True
        token = self._tokens[hit.first]
        if token.norm in _HALF_OF_DAY and self.before(hit.first)[-1:].isdigit():
            return False
        if hit.kind == SERVICE and token.norm.endswith("s") and self._vocabulary.knows(token.norm):
            return any(words_of(name)[-1] == token.norm for name in hit.names)
        if hit.kind == SKILL:
            return token.norm not in _ORDINARY_SKILLS or self._skill_context(hit)
        if hit.kind == PERSON and token.norm in _MARK and self._is_marked(hit):
            return False
        if not self._vocabulary.knows(token.norm) or self._is_foreign(hit, token):
            return True
        if hit.kind == ROOM:
            return self._room_context(hit)
        if hit.kind == PERSON:
            return self._person_context(hit)
        return True

    def worth(self, hit: Hit) -> tuple[int, ...]:
        """Which of several kinds fits best here."""
        before, after = self.before(hit.first), self.norm(hit.end)
        whole = any(len(words_of(name)) == hit.end - hit.first for name in hit.names)
        wanted = 0
        if hit.kind == ROOM:
            wanted = 2 if before in _BEFORE_ROOM else 0
        elif hit.kind == SKILL:
            wanted = 1 if before in _PLAINLY_BEFORE_SKILL or after in _BEHIND_SKILL else 0
        elif hit.kind == PERSON:
            wanted = 1 if before in _ASKED_WITH or after in _PLAINLY_FREE else 0
        order = (PERSON, ROOM, SKILL, SERVICE).index(hit.kind)
        return (not hit.weak, wanted, whole, -order)

    def near_enough(self, entry: Entry, place: int) -> bool:
        """Ordinary words lie near to many names: a short misspelling needs a place where a name is looked for."""
        token = self._tokens[place]
        if entry.kind == SKILL:
            return (
                len(token.norm) >= 5
                or self.before(place) in _BEFORE_SKILL
                or self.norm(place + len(entry.words)) in _BEHIND_SKILL
            )
        if entry.kind == PERSON:
            spelled = token.text[0].isupper() and place > 0 and not self._goes_on(place)
            return spelled or self.before_name(place) or self._does(place)
        return self.before(place) in self._vocabulary.language.before_room or len(entry.words) > 1

    def is_timely(self, place: int) -> bool:
        """Whether what stands here makes the number before it a time or a date: "Iyer 2 Jan"."""
        meanings = self._vocabulary.words.get(self.norm(place), {})
        return bool(meanings.keys() & _AFTER_HOUR_OR_DAY) or self.norm(place) in _GLUED_TO_HOUR

    def before_name(self, place: int) -> bool:
        """Whether the word before, in whatever form, is one that stands before people."""
        language, before = self._vocabulary.language, self.before(place)
        return before in language.before_person or language.families.base(before) in language.before_person

    def _does(self, place: int) -> bool:
        """Whether something is said of what begins a clause here as it is said of people."""
        return self.norm(place + 1) in _DOING and self.before(place) in _BEGINNING

    def asks_for_name(self, place: int) -> bool:
        """Whether a name is looked for where a month in some case stands: "забронируй Марту"."""
        if "MON" not in self._vocabulary.words.get(self.norm(place), {}) or not self.before_name(place):
            return False
        return self._tokens[place].text[0].isupper() or self.before(place) not in self._vocabulary.language.before_time

    def before(self, place: int) -> str:
        """The word before, a slash or a bracket passed over ("w/ Tom")."""
        at = place - 1
        while at >= 0 and self._tokens[at].norm in {"/", "(", ")", '"', "'", "@", "#"}:
            at -= 1
        return self._tokens[at].norm if at >= 0 else ""

    def norm(self, place: int) -> str:
        """The word here, folded; nothing behind the last one."""
        return self._tokens[place].norm if place < len(self._tokens) else ""

    def _is_foreign(self, hit: Hit, token: Token) -> bool:
        """Whether a person is named by what is a word in English alone: "Can cuma müsait mi?"."""
        return hit.kind == PERSON and token.text[0].isupper() and not self._vocabulary.is_own(token.norm)

    def _weak_fits(self, hit: Hit) -> bool:
        """Whether what may be short for a name is one here: a single word of a room's, a service's or a person's name."""
        before = self.before(hit.first)
        if hit.kind == ROOM:
            return before in self._vocabulary.language.room_words
        if hit.kind == SERVICE:
            said = self._tokens[hit.first].norm
            heads = any(words_of(name)[-1] in {said, said.removesuffix("s")} for name in hit.names)
            if said in _NO_SERVICE or "UNIT" in self._vocabulary.words.get(said, {}):
                return False
            return (
                (heads or said.endswith("ing"))
                and self.norm(hit.end) not in _NOT_BEHIND_SERVICE
                and (before in _BEFORE_SERVICE or before.isdigit() or not before)
            )
        if hit.kind == SKILL:
            return before in _BEFORE_VERB and self.before(hit.first - 1) in _LEARNING
        return not self._vocabulary.knows(self._tokens[hit.first].norm)

    def _skill_context(self, hit: Hit) -> bool:
        """A skill that is also a word ("Go", "Excel"): taken for the skill as it is spelled, or beside what skills stand by."""
        token = self._tokens[hit.first]
        if (
            token.text in hit.names
            and hit.first > 0
            and (len(token.text) > 1 or self.before(hit.first) in _BEFORE_SKILL)
        ):
            return True
        if self.norm(hit.end) in _PLAINLY_BEHIND_SKILL or self._is_of_other_letters(hit):
            return True
        last = self._hits[-1] if self._hits else None
        listed = last and last.kind == SKILL and last.end >= hit.first - 1
        if listed and token.text in hit.names:
            return True
        if token.norm in _SHORT_SKILLS and self.norm(hit.end) in _NOT_BEFORE_SKILL:
            return False
        return bool(listed or self.before(hit.first) in _BEFORE_SKILL or self._slashed(hit))

    def _is_of_other_letters(self, hit: Hit) -> bool:
        """Whether a word in Latin letters stands behind one in Cyrillic, where it is no word of every day: "кто шарит в go"."""
        return self._tokens[hit.first].norm.isascii() and in_latin(self.before(hit.first)) is not None

    def _slashed(self, hit: Hit) -> bool:
        return self._tokens[0].norm == "/" and hit.first == 2

    def _room_context(self, hit: Hit) -> bool:
        """A room's name that is also a word ("Monday", "Focus"): taken for the room where a room is looked for."""
        language, said = self._vocabulary.language, self._tokens[hit.first].norm
        if self.norm(hit.end) in language.room_words:
            return True
        if said.removesuffix("s") in self._vocabulary.words:
            again = sum(each.norm == said for each in self._tokens) > 1
            return self.before(hit.first) in language.room_words | (_ROOM_SAID_AGAIN if again else _IN_ROOM)
        return self.before(hit.first) in language.before_room

    def _person_context(self, hit: Hit) -> bool:
        """A name that is also a word, a weekday or a month: taken for the name where a name is looked for."""
        language = self._vocabulary.language
        before, after = self.before(hit.first), self.norm(hit.end)
        if self._tokens[hit.first].text[-2:] in {"'s", "’s"}:
            return True
        last = self._hits[-1] if self._hits else None
        listed = last and last.kind == PERSON and self._joined(last.end, hit.first)
        known = self._vocabulary.words.get(self._tokens[hit.first].norm, {})
        gathered = not before or (not known and before in _GATHERING)
        if (
            (before in _DONE_TO and after in _DONE_WHEN)
            or (gathered and self._begins_list(hit))
            or (not before and (self._no_month(hit, after) or self._is_called(hit, after)))
            or self._stands_last(hit)
        ):
            return True
        if self._is_plainly_word(hit, known):
            return False
        is_free = self._is_said_free(after, self.norm(hit.end + 1)) or (not before and after in _AT_LEISURE)
        if not known and (before in _WHETHER or is_free):
            return True
        if self._tokens[hit.first].norm in _MODALS and before in _ASKING | _AUXILIARIES:
            return after in _FREE or before in _AUXILIARIES
        if before.isdigit() or (after[:1].isdigit() and before not in _BEFORE_HOUR):
            return bool(listed and not after[:1].isdigit())
        if listed and before in _LISTING:
            return True
        if before in language.before_time - language.before_person:
            return False
        if before in _HAVING and after in _HAD_FOR:
            return True
        if before in _ASKED_OF:
            return after not in _ASKED_OF_THINGS and (after not in language.before_time or hit.first == 1)
        if before in _SELDOM_BEFORE:
            return before in _WAITING_FOR and self.before(hit.first - 1) in _LISTS
        return self.before_name(hit.first)

    def _is_plainly_word(self, hit: Hit, known: Mapping[str, Any]) -> bool:
        """Whether it is the word: with accents that the name has not ("sarà"), or as what is said of who has just been named."""
        token = self._tokens[hit.first]
        if not token.text.isascii() and all(name.isascii() for name in hit.names):
            return True
        said_of_them = known.keys() & {"WD", "MON"} or token.norm in self._vocabulary.language.small.free.split()
        return bool(said_of_them) and any(each.names == hit.names for each in self._hits)

    def _is_said_free(self, after: str, second: str) -> bool:
        """Whether what follows says that somebody has time: "Will is free", "sara e libera" of who types no accents."""
        if after in _IS:
            return second in _FREE
        free = self._vocabulary.language.small.free.split()
        return self._vocabulary.language.code != "en" and after not in free and second in free

    def _no_month(self, hit: Hit, after: str) -> bool:
        """Whether a month is none, for it has no such day: "June tomorrow at 10", "May on Monday"."""
        words = self._vocabulary.words
        if "MON" not in words.get(self._tokens[hit.first].norm, {}):
            return False
        if "ON" in words.get(after, {}):
            after = self.norm(hit.end + 1)
        return not _OF_NO_MONTH.isdisjoint(words.get(after, {}))

    def _is_called(self, hit: Hit, after: str) -> bool:
        """Whether a message begins with whom it is about, and a comma: "Will, Wednesday at 3"; a month has its day there."""
        if after != "," or not self._tokens[hit.first].text[0].isupper():
            return False
        return not self.norm(hit.end + 1)[:1].isdigit()

    def _stands_last(self, hit: Hit) -> bool:
        """Whether what would be an auxiliary stands behind a time and has no verb: "tomorrow 4pm Will"."""
        token = self._tokens[hit.first]
        if token.norm not in _MODALS or not token.text[0].isupper() or self.norm(hit.end) not in {"", ".", "?", "!"}:
            return False
        words, before = self._vocabulary.words, self.before(hit.first)
        return "MON" not in words.get(token.norm, {}) and (before.isdigit() or before in words)

    def _begins_list(self, hit: Hit) -> bool:
        """Whether a message begins with this name and goes on with another one: "Mark, Will and me"."""
        at = hit.end + 1
        if at >= len(self._tokens) or self.norm(hit.end) not in _LISTING:
            return False
        named = any(entry.kind == PERSON for entry in self._lexicon.starting(self.norm(at)))
        comma = self.norm(hit.end) == ","
        return (named or self.norm(at) in _ME) and (not comma or self._tokens[hit.first].text[0].isupper())

    def _joined(self, first: int, end: int) -> bool:
        """Whether nothing but "and" and commas stands between."""
        return first < end and all(self._tokens[n].norm in _EITHER for n in range(first, end))

    def _is_marked(self, hit: Hit) -> bool:
        """Whether the name is a verb here: "mark it as urgent", not "with mark this week"."""
        return self.norm(hit.end) in _MARKED and self.before(hit.first) not in _MET

    def _goes_on(self, place: int) -> bool:
        """Whether the word goes on with a name that is none here: "Café Luna"."""
        before = self._tokens[place - 1]
        strange = before.kind == "word" and before.text[0].isupper() and not self._vocabulary.knows(before.norm)
        return strange and not any(hit.end == place for hit in self._hits)
