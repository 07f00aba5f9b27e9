"""What the organisation knows by name, indexed once and asked for each message.

Exact look-ups go through an index by first word; `rapidfuzz` is asked only for words that nothing else explains, and only
among names with the same first letter, so that a directory of ten thousand people costs no more than one of ten.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bots.language.naming.nicknames import CYRILLIC_SKILLS, NICKNAMES
from bots.language.text.tokens import words_of
from bots.language.words.languages import every


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ROOM = "room"
    SKILL = "skill"
    SERVICE = "service"


PERSON, ROOM, SKILL, SERVICE = NameKind
"""The kinds by names of their own, as a look into an enumeration costs as much as what is done with it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that name something. ``names`` are all that fit equally well, in the organisation's order.

    ``weak`` entries (a room's number, one word of a service) count only where the words around them ask for such a name.
    """

    words: tuple[str, ...]
    kind: NameKind
    names: tuple[str, ...]
    weak: bool = False


SHORT_SKILLS: Mapping[str, tuple[str, ...]] = {
    "javascript": ("js", "ecmascript", "java script"),
    "typescript": ("ts", "type script"),
    "python": ("py", "python3"),
    "kubernetes": ("k8s", "kube"),
    "postgresql": ("postgres", "pg", "psql"),
    "postgres": ("postgresql", "pg", "psql"),
    "machine learning": ("ml",),
    "deep learning": ("dl",),
    "artificial intelligence": ("ai",),
    "react": ("reactjs", "react.js"),
    "node.js": ("node", "nodejs"),
    "vue": ("vuejs", "vue.js"),
    "go": ("golang",),
    "c++": ("cpp", "cplusplus"),
    "c#": ("csharp", "c sharp"),
    ".net": ("dotnet",),
    "ruby on rails": ("rails", "ror"),
    "aws": ("amazon web services",),
    "gcp": ("google cloud",),
    "google cloud": ("gcp",),
    "ci/cd": ("ci", "cicd"),
    "terraform": ("tf",),
    "power bi": ("powerbi", "pbi"),
    "ux research": ("ux", "user research"),
    "ux": ("user experience",),
    "data science": ("ds",),
    "statistics": ("stats",),
    "mathematics": ("math", "maths"),
    "public speaking": ("speaking",),
    "product management": ("pm",),
    "product strategy": ("strategy",),
    "accessibility": ("a11y",),
    "mandarin": ("chinese",),
    "singing": ("vocals", "voice"),
    "drums": ("drumming", "percussion"),
    "r": ("rlang", "rstats"),
    "mongodb": ("mongo",),
    "elasticsearch": ("elastic",),
    "english": ("anglais", "englisch", "ingles", "inglese"),
    "german": ("deutsch", "allemand", "aleman", "tedesco", "duits"),
    "french": ("francais", "franzosisch", "frances", "francese", "frans"),
    "spanish": ("espanol", "spanisch", "espagnol", "spagnolo", "spaans"),
    "italian": ("italiano", "italienisch", "italien"),
    "piano": ("klavier",),
    "guitar": ("gitarre", "guitarra", "guitare", "chitarra", "gitaar"),
    "violin": ("geige", "violino", "violon"),
    "comptabilite": ("compta",),
    "mathematiques": ("maths", "math"),
    "statistiques": ("stats",),
    "programmation": ("prog",),
    "economie": ("eco",),
    "philosophie": ("philo",),
}
"""Short names and names in other languages, by the skill's folded name; each counts where the organisation has the skill."""

SHORT_WORDS: Mapping[str, tuple[str, ...]] = {
    "chemistry": ("chem",), "biology": ("bio",), "mathematics": ("math", "maths"),
    "economics": ("econ",), "psychology": ("psych",), "photography": ("photo",), "thermodynamics": ("thermo",),
    "programming": ("coding",), "literature": ("lit",), "geography": ("geo",), "computer": ("comp",), "science": ("sci",),
    "visualisation": ("viz", "vis"),
    "visualization": ("viz", "vis"), "development": ("dev",), "management": ("mgmt",), "communication": ("comms",),
    "communications": ("comms",), "conversation": ("convo",), "accounting": ("accountancy",), "marketing": ("mktg",),
    "architecture": ("arch",), "engineering": ("eng",), "modelling": ("modeling",), "modeling": ("modelling",),
    "administration": ("admin",), "physics": ("phys",), "physiology": ("physio",), "pharmacology": ("pharma",),
    "anaesthesia": ("anesthesia",), "paediatrics": ("pediatrics", "paeds", "peds"), "gynaecology": ("gynae",),
    "watercolours": ("watercolors", "watercolour", "watercolor"), "watercolour": ("watercolor",),
    "calculus": ("calc",), "trigonometry": ("trig",), "philosophy": ("philo",), "anatomy": ("anat",), "algebra": ("alg",),
    "illustration": ("illo",), "presentation": ("preso",), "presentations": ("presos",), "negotiation": ("negotiating",),
    "resuscitation": ("resus",), "rehabilitation": ("rehab",), "orthopaedics": ("ortho",), "statistics": ("stats", "stat"),
    "observability": ("o11y",), "internationalization": ("i18n",), "infrastructure": ("infra",),
}  # fmt: skip
"""Words of skills' names and how they are said shortly, or spelled elsewhere, wherever they stand in a name."""

_GENERIC = every("names.generic")
_ROOM_WORDS = every("rooms.called_room")


Equipment = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""What is in rooms, by its first folded word: all of its words, and what it is called."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names of one organisation; build it once per organisation and use it for every message.

    Names keep the order given. Later answers about equal fits follow it.
    """

    people: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    amenities: tuple[str, ...] = ()
    """What is in the rooms, as the organisation calls it."""
    index: Mapping[str, tuple[Entry, ...]] = field(init=False, repr=False, compare=False, hash=False)
    openers: frozenset[str] = field(init=False, repr=False, compare=False, hash=False)
    """The folded words that begin a name, as they are and with an ``s``."""
    heads: frozenset[str] = field(init=False, repr=False, compare=False, hash=False)
    """How the names of skills and services start, to tell which known words may be one of them with an ending."""
    equipment: Equipment = field(init=False, repr=False, compare=False, hash=False)
    """The amenities by their first folded word: all of their words, the longest first, and what each is called."""
    _crowded: Mapping[str, Mapping[str, tuple[Entry, ...]]] = field(init=False, repr=False, compare=False, hash=False)
    _buckets: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        draft = _Draft()
        for name in self.people:
            draft.person(name)
        for name in self.rooms:
            draft.room(name)
        for name in self.skills:
            draft.skill(name)
        for name in self.services:
            draft.service(name)
        object.__setattr__(self, "index", draft.index())
        object.__setattr__(self, "openers", frozenset([*self.index, *(word + "s" for word in self.index)]))
        object.__setattr__(self, "heads", _heads(self.index))
        object.__setattr__(self, "equipment", _equipment(self.amenities))
        object.__setattr__(self, "_crowded", _by_second(self.index))
        object.__setattr__(self, "_buckets", _bucketed(self.index))

    def starting(self, word: str) -> tuple[Entry, ...]:
        """The entries whose first word is this folded word, the longest first."""
        return self.index.get(word, ())

    def is_crowded(self, word: str) -> bool:
        """Whether so many names start with this folded word that they are to be asked for by their second word too."""
        return word in self._crowded

    def starting_with(self, word: str, seconds: Iterable[str]) -> tuple[Entry, ...]:
        """The entries of a crowded first word that have one of these second words, or none, the longest first."""
        by_second = self._crowded[word]
        found = [entry for second in dict.fromkeys((*seconds, "")) for entry in by_second.get(second, ())]
        return tuple(sorted(found, key=_longest))

    def nearest(self, word: str) -> str | None:
        """The first word of a name that a misspelt folded word most likely means, or None where none or several are near.

        At most one slip up to six letters, two from seven on; a swap of neighbours is one slip.
        """
        if not 4 <= len(word) <= 30 or not word.isalpha():
            return None
        slips = 1 if len(word) < 7 else 2
        bucket = self._buckets.get(word[0], ())
        found = process.extract(word, bucket, scorer=OSA.distance, processor=None, score_cutoff=slips, limit=6)
        if not found:
            return None
        least = found[0][1]
        nearest = [known for known, distance, _ in found if distance == least]
        return nearest[0] if len({self.index[known][0].names for known in nearest}) == 1 else None


def _equipment(amenities: Iterable[str]) -> Equipment:
    """What is in the rooms by its first word; one that is said in the plural is meant as well."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name in amenities:
        words = tuple(words_of(name))
        if words:
            several = (*words[:-1], words[-1] + "s")
            for said in (words, several):
                found[said[0]].append((said, name))
    return {first: tuple(sorted(each, key=lambda one: -len(one[0]))) for first, each in found.items()}


class _Draft:
    """The index while it grows: words and kind → the names that bear them, whole names apart from parts."""

    def __init__(self) -> None:
        self._whole: dict[tuple[NameKind, tuple[str, ...]], dict[str, None]] = defaultdict(dict)
        self._part: dict[tuple[NameKind, tuple[str, ...]], dict[str, None]] = defaultdict(dict)
        self._weak: dict[tuple[NameKind, tuple[str, ...]], dict[str, None]] = defaultdict(dict)

    def person(self, name: str) -> None:
        words = self._add_whole(NameKind.PERSON, name)
        for size in range(1, len(words)):
            self._part[NameKind.PERSON, words[:size]][name] = None
            if not words[-size].isdigit():
                self._part[NameKind.PERSON, words[-size:]][name] = None
        if len(words) > 2 and words[-1].isdigit():
            self._part[NameKind.PERSON, words[-2:-1]][name] = None
        for short in _nicknames(words[:1]):
            self._weak[NameKind.PERSON, (short,)][name] = None

    def room(self, name: str) -> None:
        words = self._add_whole(NameKind.ROOM, name)
        if len(words) < 2:
            return
        if words[1].isalpha():
            self._part[NameKind.ROOM, ("".join(words),)][name] = None
        if words[0] == "the":
            self._part[NameKind.ROOM, words[1:]][name] = None
        elif words[-1].isdigit() and words[0] not in _ROOM_WORDS:
            self._part[NameKind.ROOM, words[:-1]][name] = None
        if words[0] in _ROOM_WORDS:
            self._weak[NameKind.ROOM, words[1:]][name] = None
        elif words[-1] in _ROOM_WORDS:
            self._weak[NameKind.ROOM, words[:-1]][name] = None

    def skill(self, name: str) -> None:
        words = self._add_whole(NameKind.SKILL, name)
        if len(words) > 1:
            self._part[NameKind.SKILL, ("".join(words),)][name] = None
        if len(words) == 1:
            for verb in _verbs_of(words[0]):
                self._weak[NameKind.SKILL, (verb,)][name] = None
        for place, word in enumerate(words):
            for short in SHORT_WORDS.get(word, ()):
                self._part[NameKind.SKILL, (*words[:place], short, *words[place + 1 :])][name] = None
        for key in {" ".join(words), name.casefold()}:
            for short in (*SHORT_SKILLS.get(key, ()), *CYRILLIC_SKILLS.get(key, ())):
                self._part[NameKind.SKILL, words_of(short)][name] = None

    def service(self, name: str) -> None:
        words = self._add_whole(NameKind.SERVICE, name)
        if len(words) > 1 and words[-1] == "session":
            self._part[NameKind.SERVICE, (*words[:-1], "sesh")][name] = None
        if len(words) > 1:
            for word in words:
                if word not in _GENERIC and len(word) > 2 and not word.isdigit():
                    self._weak[NameKind.SERVICE, (word,)][name] = None

    def index(self) -> Mapping[str, tuple[Entry, ...]]:
        """First word → entries, the longest first, whole names before parts, and parts before weak ones."""
        entries: dict[str, list[Entry]] = defaultdict(list)
        for table, weak in ((self._whole, False), (self._part, False), (self._weak, True)):
            for (kind, words), names in table.items():
                better = table is not self._whole and (kind, words) in self._whole
                better = better or (table is self._weak and (kind, words) in self._part)
                if words and not better:
                    entries[words[0]].append(Entry(words, kind, tuple(names), weak))
        return {word: tuple(sorted(found, key=_longest)) for word, found in entries.items()}

    def _add_whole(self, kind: NameKind, name: str) -> tuple[str, ...]:
        words = words_of(name)
        if words:
            self._whole[kind, words][name] = None
        return words


def _verbs_of(word: str) -> Iterable[str]:
    """The verbs of which a skill is the doing: "knitting" → "knit", "coding" → "code"."""
    stem = word.removesuffix("ing")
    if stem == word or len(stem) < _LEAST_STEM:
        return ()
    doubled = stem[-1] == stem[-2] and stem[-1] not in "ls"
    return (stem[:-1],) if doubled else (stem, stem + "e")


_LEAST_STEM = 3
HEAD = 4
"""Letters of a name that endings leave alone."""


def _heads(index: Mapping[str, tuple[Entry, ...]]) -> frozenset[str]:
    whole = (NameKind.SKILL, NameKind.SERVICE)
    return frozenset(
        word[:HEAD] for word, entries in index.items() for entry in entries if entry.kind in whole and not entry.weak
    )


_CROWD = 12
"""How many names may start with one word before they are looked up by their second word."""


def _by_second(index: Mapping[str, tuple[Entry, ...]]) -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
    crowded: dict[str, Mapping[str, tuple[Entry, ...]]] = {}
    for word, entries in index.items():
        if len(entries) > _CROWD:
            by_second: dict[str, list[Entry]] = defaultdict(list)
            for entry in entries:
                by_second["".join(entry.words[1:2])].append(entry)
            crowded[word] = {second: tuple(some) for second, some in by_second.items()}
    return crowded


def _longest(entry: Entry) -> tuple[int, bool]:
    return (-len(entry.words), entry.weak)


def _nicknames(first: Sequence[str]) -> Iterable[str]:
    for family in NICKNAMES:
        if first and first[0] in family:
            yield from (short for short in family if short != first[0])


def _bucketed(index: Mapping[str, tuple[Entry, ...]]) -> Mapping[str, tuple[str, ...]]:
    buckets: dict[str, list[str]] = defaultdict(list)
    for word, entries in index.items():
        if len(word) >= 4 and not all(entry.weak for entry in entries):
            buckets[word[0]].append(word)
    return {letter: tuple(words) for letter, words in buckets.items()}
