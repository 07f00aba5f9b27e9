"""Names as languages with cases inflect them: "с Леной", "do Bartka", "Maya'yı", a Latin name written in Cyrillic letters.

From the word said come the plain forms that it may stand for; the organisation's names decide which of them exists.
"""

from collections.abc import Iterator
from functools import lru_cache

from bots.language.words.languages import LANGUAGES

_CYRILLIC = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ы э ю я і ї є".split()
_ROMAN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya i yi ye".split()
_LATIN = str.maketrans(dict(zip(_CYRILLIC, _ROMAN, strict=True)) | {"ъ": "", "ь": ""})
_ENDINGS = {language.code: language.endings for language in LANGUAGES if language.endings.cases}
"""By a language's code what its names end with."""
_LEAST = 2
"""Letters that a name keeps at least."""


def inflects(code: str) -> bool:
    """Whether names bear endings in that language."""
    return code in _ENDINGS


@lru_cache(maxsize=8192)
def plain_forms(word: str, code: str) -> tuple[str, ...]:
    """The forms without a case that a folded word may stand for, the likeliest first; also in Latin letters."""
    return tuple(dict.fromkeys(_forms(word, code)))


def _forms(word: str, code: str) -> Iterator[str]:
    for form in _stripped(word, code):
        yield form
        latin = in_latin(form)
        if latin:
            yield latin
            yield latin.replace("kh", "h")
            yield latin.replace("yya", "ya").replace("iya", "ia").replace("ks", "x")


def in_latin(word: str) -> str | None:
    """The word in Latin letters, None where it is in them already."""
    told = word.translate(_LATIN)
    return told if told != word else None


def _stripped(word: str, code: str) -> Iterator[str]:
    yield word
    endings = _ENDINGS.get(code)
    for ending in endings.cases if endings else ():
        stem = word.removesuffix(ending)
        if endings is None or stem == word or len(stem) < _LEAST:
            continue
        for plain in endings.plain:
            yield stem + plain
        if stem[-1] in endings.hardened:
            yield stem[:-1] + endings.hardened[stem[-1]]
        for vowel in endings.fleeting:
            yield stem[:-1].removesuffix("ь") + vowel + stem[-1]
