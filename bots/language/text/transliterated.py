"""Russian and Ukrainian typed in Latin letters: "zavtra v 15:00" is read as "завтра в 15:00".

Nobody types by one standard ("y" is й, ы or и; "h" and "kh" are х; a soft sign is left out), so words are compared by what all
ways have in common. Only words of the two languages' tables are put into their letters; names and all else stay as they are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from bots.language.text.tokens import Said, fold, heard
from bots.language.words import Language
from bots.language.words.ru import RUSSIAN
from bots.language.words.uk import UKRAINIAN

_LETTERS = tuple(
    pair.split("=")
    for pair in (
        "shch=щ sch=щ zh=ж kh=х ch=ч sh=ш ts=ц tz=ц yu=ю ju=ю iu=ю ya=я ja=я ia=я yo=е jo=е ye=е je=е ie=е a=а b=б v=в w=в g=г "
        "d=д e=е z=з i=и j=и y=и k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф h=х c=ц x=х q=к"
    ).split()
)
"""What Latin letters stand for, the longest first."""
_ALIKE = str.maketrans(
    {
        "ё": "е",
        "э": "е",
        "є": "е",
        "й": "и",
        "ы": "и",
        "і": "и",
        "ї": "и",
        "ь": "",
        "ъ": "",
        "'": "",
        "г": "х",
        "ґ": "х",
    }
)
"""Letters that are typed alike, or not at all; Ukrainian г is "h"."""
_WORD = re.compile(r"[A-Za-z']+")
_LEAST_WORDS = 2
"""So many of the words that tell are said at the least, where there are several words."""


def in_own_letters(said: Said, names: Sequence[str] = ()) -> Said:
    """The message in Cyrillic where it is Russian or Ukrainian in Latin letters; else the message itself.

    ``names`` are those of people who may be spoken of; of an organisation with more than a few hundred none is looked for.
    """
    telling = said.words & _telling()
    if not telling or len(telling) < min(_LEAST_WORDS, len(said.words)):
        return said
    language = max((RUSSIAN, UKRAINIAN), key=lambda each: sum(_meant(word, each) != word for word in said.words))
    spelled = [word for name in names for word in name.split()] if len(names) <= _MOST_NAMES else []

    def own(found: re.Match[str]) -> str:
        typed = found[0].lower()
        meant = _meant(typed, language)
        return _named(typed, spelled) if meant == typed else meant

    return heard(_WORD.sub(own, said.text))


_MOST_NAMES, _LEAST_STEM, _LONGEST_ENDING = 500, 3, 3


def _named(typed: str, names: Sequence[str]) -> str:
    """The name that was typed so, with the ending that it has here: "olegu" is "Олегу"; the word itself where it is none."""
    said = _skeleton(_cyrillic(typed))
    for name in names:
        own = _skeleton(name)
        stem = own.rstrip(_VOWELS)
        if len(stem) >= _LEAST_STEM and said.startswith(stem) and len(said) - len(stem) <= _LONGEST_ENDING:
            alike = next(
                (n for n, (one, other) in enumerate(zip(said, own, strict=False)) if one != other),
                min(len(said), len(own)),
            )
            alike = alike if len(own) == len(name) else len(stem)
            return name if said == own else name[:alike] + _cyrillic(typed)[alike:]
    return typed


_VOWELS = "аеиоуюя"
"""What a name may end with that its cases change."""


@cache
def _telling() -> frozenset[str]:
    """Words in Latin letters that only Russian or Ukrainian may mean, in the usual spelling."""
    return frozenset(
        "privet zdravstvuite zdravstvuyte pozhaluista pozhaluysta pojaluista spasibo zavtra segodnya segodnia "
        "poslezavtra mozhno mojno ponedelnik vtornik sredu chetverg pyatnitsu pyatnicu piatnicu subbotu voskresenye "
        "zapishi zapishite otmeni otmenite perenesi perenesite davai davay mogu smogu nuzhno nujno nuzhen nuzhna "
        "svoboden svobodna svobodno kogda kakie menya mne moya moyu vstrechu vstrecha vecherom utrom posle svobodnoe "
        "pereneset nibud pomoch pomozhet naidi naydi luchshe budet nedelya nedele nedelyu polchasa otmenit perenesti "
        "zapisat pryvit dobryi dyakuyu diakuiu budlaska sohodni siohodni pislyazavtra mozhna ponedilok vivtorok seredu "
        "chetver pyatnytsyu piatnytsiu subotu nedilyu zapyshy skasuy skasui perenesy mozhu treba potriben potribna "
        "vilnyi vilna zustrich vvecheri vranci khto htos dopomozhe znaidy krashche tyzhnia tyzhni hodynu pivhodyny".split()
    )


@lru_cache(maxsize=2048)
def _meant(word: str, language: Language) -> str:
    """The word of a language's tables that is typed so, or the word as it is typed."""
    known = _known(language)
    typed = _skeleton(_cyrillic(word))
    found = known.get(typed)
    if found is not None:
        return found
    return typed if language.families.base_or_none(typed) else word


@cache
def _known(language: Language) -> Mapping[str, str]:
    """The words of a language by what all ways of typing them have in common."""
    return {_skeleton(word): word for word in _words(language)}


def _words(language: Language) -> Iterator[str]:
    for cue in language.cues:
        for element in cue.pattern.split():
            yield from (word for word in element.removesuffix("?").split("|") if word.isalpha() and not word.isascii())
    yield from language.families.forms
    for words in language.time.values():
        for word in words:
            yield from word.split()
    yield from language.marks
    yield from language.filler


def _skeleton(word: str) -> str:
    return fold(word).translate(_ALIKE)


def _cyrillic(word: str) -> str:
    made, place = "", 0
    while place < len(word):
        for latin, letter in _LETTERS:
            if word.startswith(latin, place):
                made, place = made + letter, place + len(latin)
                break
        else:
            made, place = made + word[place], place + 1
    return made
