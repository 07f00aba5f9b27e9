"""Every language beside English: the same keys with the same places, plurals by its own rule, dates in it; and no mixture."""

import re
from collections import Counter
from datetime import date
from functools import cache

import pytest
from babel import Locale

from bots.phrases import CATALOGUES
from bots.speaker import Speaker
from tests.builders import MONDAY

OTHERS = sorted(set(CATALOGUES) - {"en"})
_PLURAL = re.compile(r"\.(zero|one|two|few|many|other)$")
_PLACE = re.compile(r"\{(\w+)\}")


@cache
def plurals() -> frozenset[str]:
    """What is counted: the keys that English has per number."""
    return frozenset(
        _PLURAL.sub("", key)
        for key in CATALOGUES["en"]
        if key.endswith(".one") and f"{key[:-4]}.other" in CATALOGUES["en"]
    )


def needed(language: str) -> set[str]:
    """Every key that the language should have: English's, with the plural forms of its own rule."""
    whole = {key for key in CATALOGUES["en"] if not _PLURAL.search(key) or _PLURAL.sub("", key) not in plurals()}
    tags = {*Locale(language).plural_form.tags, "other"}
    return whole | {f"{key}.{tag}" for key in plurals() for tag in tags}


@pytest.mark.parametrize("language", OTHERS)
def test_it_has_every_key_and_no_other(language: str) -> None:
    said = set(CATALOGUES[language])
    assert (sorted(needed(language) - said), sorted(said - needed(language))) == ([], [])


@pytest.mark.parametrize("language", OTHERS)
def test_each_phrase_has_the_places_of_the_english_one(language: str) -> None:
    for key, words in CATALOGUES[language].items():
        english = CATALOGUES["en"].get(key) or CATALOGUES["en"][f"{_PLURAL.sub('', key)}.other"]
        assert set(_PLACE.findall(words)) == set(_PLACE.findall(english)), key
        assert words.count("**") % 2 == 0, key
        assert not Counter(words)['"'], f"{key}: quotation marks are the language's own"


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    """What reads alike in both has no sentence in it."""
    english = CATALOGUES["en"]
    alike = [key for key, words in CATALOGUES[language].items() if english.get(key) == words and words.count(" ") > 3]
    assert [key for key in alike if _PLACE.sub("", english[key]).strip(" *·.,;:–→‹›()★") != ""] == []


def test_dates_and_plurals_are_the_languages_own() -> None:
    speak = Speaker("de-AT", "Europe/Vienna", MONDAY)
    assert speak.relative_day(date(2026, 3, 3)) == "morgen, Di 3. März"
    assert (speak.count("days", 1), speak.count("days", 2)) == ("1 Tag", "2 Tage")
    assert speak.minutes(90) == "1 Std. 30 Min."


def test_without_a_catalogue_everything_is_english_but_the_clock_of_the_country() -> None:
    speak = Speaker("fr-CA", "America/Toronto", MONDAY)
    assert speak.relative_day(date(2026, 3, 3)) == "tomorrow, Tue 3 Mar"
    assert speak.count("days", 0) == "0 days"
    assert speak.minute_of_day(14 * 60) == "2:00 PM"
