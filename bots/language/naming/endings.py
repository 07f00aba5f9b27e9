"""Names as languages with cases inflect them: "с Леной", "do Bartka", "Maya'yı", a Latin name written in Cyrillic letters.

From the word said come the plain forms that it may stand for; the organisation's names decide which of them exists.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "ru": tuple(
        "а я у ю ом ем е ы и ой ей ою ею ым им ого его ому ему ии ию ия ией ов ев ам ям ами ями ах ях ых их ыми ими ую юю ая "
        "ое ые ие ых".split()
    ),
    "uk": tuple(
        "а я у ю ом ем єм і ї и е є ою ею єю ові еві єві ого ому им ій ії ію ією ів їв ам ям ами ями ах ях их ими ими".split()
    ),
    "pl": tuple(
        "a u owi em iem ie y i e ia ego iego emu iemu ym im ej iej o om ow ami iami ach iach ich ych ymi imi ie je ii".split()
    ),
    "tr": tuple(
        "da de ta te dan den tan ten a e ya ye i u yi yu la le yla yle in un nin nun daki deki taki teki dayim deyim si su "
        "sini sina sine sinda sinde sindan nu ni lar ler lari leri larini lerini larina lerine dan den lardan lerden "
        "dersini dersine".split()
    ),
}
_PLAIN: Mapping[str, tuple[str, ...]] = {
    "ru": ("", "а", "я", "й", "ь", "ия", "ий", "ый", "ой", "ая", "ое", "ее", "ые", "ие", "ы", "и", "о", "е"),
    "uk": ("", "а", "я", "й", "ь", "о", "ія", "ій", "ий", "є", "е", "і", "и"),
    "pl": ("", "a", "ia", "ja", "o", "i", "y", "ek", "e", "ie", "ka"),
    "tr": ("", "si", "su", "i", "u"),
}
"""What a name may end with where the ending was."""

_FLEETING: Mapping[str, tuple[str, ...]] = {"ru": ("е", "о"), "uk": ("е", "о"), "pl": ("e", "ie")}
"""Vowels that go when an ending comes: Павел, Павла; Bartek, Bartka."""

_HARD: Mapping[str, str] = {"g": "k", "b": "p", "d": "t"}
"""What a Turkish noun ends with where a vowel behind it has softened that: danışmanlık, danışmanlığı."""

_CYRILLIC = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ы э ю я і ї є".split()
_ROMAN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya i yi ye".split()
_LATIN = str.maketrans(dict(zip(_CYRILLIC, _ROMAN, strict=True)) | {"ъ": "", "ь": ""})
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
    for ending in _ENDINGS.get(code, ()):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _LEAST:
            continue
        for plain in _PLAIN[code]:
            yield stem + plain
        if code == "tr" and stem[-1] in _HARD:
            yield stem[:-1] + _HARD[stem[-1]]
        for vowel in _FLEETING.get(code, ()):
            yield stem[:-1] + vowel + stem[-1]
