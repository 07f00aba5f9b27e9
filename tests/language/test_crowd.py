"""A large organisation in which many bear one first name: found as in a small one, and as quickly."""

import dataclasses

import pytest

from bots.language import records
from bots.language.naming.lexicon import Lexicon
from bots.language.reading import Intent, Reading
from tests.language.sample import said

SURNAMES = (
    "Kowalski",
    "Becker",
    "Silva",
    "Petrov",
    "Okafor",
    "Sato",
    "Vogel",
    "Hughes",
    "Iyer",
    "Moreau",
    "Rossi",
    "Novak",
    "Lund",
)
ANNAS = tuple(f"Anna {surname}" for surname in SURNAMES)
CROWD = Lexicon(people=(*ANNAS, "Tom Becker"))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("book anna petrov tomorrow at 3", ("Anna Petrov",)),
        ("book anna-petrov tomorrow at 3", ("Anna Petrov",)),
        ("book anna petrov's session tomorrow at 3", ("Anna Petrov",)),
        ("book anna kowalsky tomorrow at 3", ("Anna Kowalski",)),
        ("book tom becker tomorrow at 3", ("Tom Becker",)),
        ("book anna tomorrow at 3", ANNAS),
    ],
)
def test_a_first_name_that_many_bear_is_told_by_the_word_behind_it(text: str, people: tuple[str, ...]) -> None:
    assert said(text, lexicon=CROWD).people == people


def test_of_fifty_thousand_three_hundred_are_called_anna() -> None:
    annas = tuple(f"Anna {chr(65 + n // 26)}{chr(97 + n % 26)}berg" for n in range(300))
    others = tuple(f"{('Ben', 'Clara', 'Dmitri', 'Emma')[n % 4]} Q{n:05d}mann" for n in range(49_700))
    town = Lexicon(people=(*annas, *others), skills=("Python",))

    several, one = (said(f"book {who} tomorrow at 3", lexicon=town) for who in ("anna", "anna caberg"))

    assert (several.people, several.ambiguous) == (annas, ("people",))
    assert (one.people, one.ambiguous) == (("Anna Caberg",), ())


def test_names_are_sought_for_the_first_of_many_unknown_words() -> None:
    unknown = " ".join(f"qxzv{chr(97 + n % 26)}{chr(97 + n // 26)}w" for n in range(400))

    reading = said(f"book anna kowalsky tomorrow at 3 {unknown}", lexicon=CROWD)

    assert reading.people == ("Anna Kowalski",)


def test_a_record_altered_quickly_is_the_one_altered_slowly() -> None:
    reading = Reading(Intent.FIND, people=("Tom Becker",))

    assert records.replace(reading, skills=("Python",)) == dataclasses.replace(reading, skills=("Python",))
    assert reading == Reading(Intent.FIND, people=("Tom Becker",))
