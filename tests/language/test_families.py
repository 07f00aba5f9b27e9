"""Families of words: a verb in all its forms, a noun in all its cases, is one word to the cues."""

import pytest

from bots.language.intent.cues import in_bases
from bots.language.text.detect import language_of
from bots.language.text.tokens import tokenize
from bots.language.words.families import NO_FAMILIES, Families, spelled_out
from bots.language.words.languages import LANGUAGES

OF_CODE = {language.code: language for language in LANGUAGES}
FAMILIES = Families({"отмени": "отмен аннулир", "бронь": "=брони бронирован", "забронируй": "брониров"})


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("отменить", "отмени"),
        ("отмените", "отмени"),
        ("аннулируем", "отмени"),
        ("брони", "бронь"),
        ("бронирование", "бронь"),
        ("бронировать", "забронируй"),
        ("бронь", "бронь"),
        ("завтра", "завтра"),
        ("отменабвгдежзиклмн", "отменабвгдежзиклмн"),
    ],
)
def test_the_longest_stem_tells_the_family_and_a_whole_word_before_any(word: str, base: str) -> None:
    assert FAMILIES.base(word) == base


def test_a_language_without_families_keeps_its_words() -> None:
    assert NO_FAMILIES.base("cancelled") == "cancelled"
    assert in_bases("cancel|cancelled my? <time>", NO_FAMILIES) == "cancel|cancelled my? <time>"


def test_a_cue_says_each_family_once() -> None:
    assert in_bases("^ отмени|отменить|бронь * брони? <time>", FAMILIES) == "^ отмени|бронь * бронь? <time>"


def test_endings_in_braces_are_spelled_out() -> None:
    assert [*spelled_out("вторник{,а,у}")] == ["вторник", "вторника", "вторнику"]
    assert [*spelled_out("dwudziest{a,ej} pierwsz{a,ej}")] == [
        "dwudziesta pierwsza",
        "dwudziesta pierwszej",
        "dwudziestej pierwsza",
        "dwudziestej pierwszej",
    ]


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("ru", "отмени отмените отменить отменяй отменим отменяю"),
        ("ru", "перенеси перенесите перенести перенос сдвинь сдвинем отложите"),
        ("uk", "скасуй скасувати скасуйте відміни відмініть"),
        ("uk", "перенеси перенесіть посунемо зсунь"),
        ("pl", "odwołaj odwołać odwołuję anuluj anulować skasuj"),
        ("pl", "przesuń przesuńmy przełóż przełożyć przenieś"),
        ("tr", "ertele erteleyelim kaydırabilir taşır"),
        ("it", "annulla annullare disdici disdire cancellami"),
        ("it", "sposta spostiamo rimandare posticipa"),
    ],
)
def test_a_verb_is_one_word_in_all_its_forms(code: str, forms: str) -> None:
    families = OF_CODE[code].families
    assert len({families.base(token.norm) for token in tokenize(forms)}) == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("да", "ru"),
        ("завтра?", "ru"),
        ("отменяйте", "ru"),
        ("ні", "uk"),
        ("так, давайте", "uk"),
        ("дякую", "uk"),
        ("скасувати", "uk"),
        ("tak", "pl"),
        ("pomoc", "pl"),
        ("odwołujemy", "pl"),
        ("evet", "tr"),
        ("yardım", "tr"),
        ("Londra'dayım", "tr"),
        ("grazie", "it"),
        ("aiuto", "it"),
    ],
)
def test_one_word_tells_its_language(said: str, code: str) -> None:
    assert language_of(tokenize(said)).code == code


def test_a_name_with_letters_of_a_language_leaves_the_message_in_its_own() -> None:
    assert language_of(tokenize("book Łukasz Wąsik tomorrow at 3")).code == "en"
