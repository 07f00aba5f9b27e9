"""Names told from words: misspelt, shared, short, and those that are also weekdays, months and verbs."""

import pytest

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Reading
from tests.language.sample import BERLIN, NOW, said


def _with(text: str, **names: tuple[str, ...]) -> Reading:
    return read(text, now=NOW, zone=BERLIN, lexicon=Lexicon(**names))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("book maya at 3", ("Maya Iyer",)),
        ("book Maya Iyer at 3", ("Maya Iyer",)),
        ("book @maya at 3", ("Maya Iyer",)),
        ("book @maya.iyer at 3", ("Maya Iyer",)),
        ("cancel maya's session", ("Maya Iyer",)),
        ("book iyer at 3", ("Maya Iyer",)),
        ("book kenij at 3", ("Kenji Sato",)),
        ("book ana p at 3", ("Ana Petrov",)),
        ("meeting with tom, lena and maya at 3", ("Tom Becker", "Lena Vogel", "Maya Iyer")),
        ("meeting with April and Sunday on sunday", ("April Hughes", "Sunday Okafor")),
        ("book April for 2 april at 9", ("April Hughes",)),
        ("is Sunday free on sunday?", ("Sunday Okafor",)),
        ("find python on sunday", ()),
        ("away in april", ()),
        ("book somebody at 3", ()),
    ],
)
def test_people_are_found_by_any_usual_way_of_naming_them(text: str, people: tuple[str, ...]) -> None:
    assert said(text).people == people


def test_people_who_fit_equally_well_are_all_named_and_asked_about() -> None:
    reading = said("book ana tomorrow at 3")

    assert reading.people == ("Ana Silva", "Ana Petrov")
    assert reading.ambiguous == ("people",)


def test_a_platforms_mention_stands_for_the_name_it_shows() -> None:
    reading = read(
        "book <@U123> tomorrow at 3",
        now=NOW,
        zone=BERLIN,
        lexicon=Lexicon(people=("Maya Iyer",)),
        mentions={"U123": "Maya Iyer"},
    )

    assert reading.people == ("Maya Iyer",)


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("find a js mentor", ("JavaScript",)),
        ("who knows k8s?", ("Kubernetes",)),
        ("anyone for ML?", ("Machine learning",)),
        ("find pyhton and sql", ("Python", "SQL")),
        ("find a go mentor", ("Go",)),
        ("i can teach R and Go", ("R", "Go")),
        ("someone to go through my SQL queries with", ("SQL",)),
        ("who r the python ppl", ("Python",)),
        ("yeah go ahead", ()),
    ],
)
def test_skills_are_forgiven_their_spelling_and_known_by_short_names(text: str, skills: tuple[str, ...]) -> None:
    assert said(text).skills == skills


def test_a_skill_is_not_the_surname_that_it_equals() -> None:
    reading = _with("someone who knows Rust tomorrow", people=("Mark Rust",), skills=("Rust",))

    assert (reading.people, reading.skills) == ((), ("Rust",))


def test_a_name_that_is_a_verb_is_a_verb_where_one_stands() -> None:
    assert _with("mark me as tentative", people=("Mark Rust",)).people == ()
    assert _with("book mark at 3", people=("Mark Rust",)).people == ("Mark Rust",)


@pytest.mark.parametrize(
    ("text", "room", "ambiguous"),
    [
        ("is room Monday free on tuesday?", "Monday", ()),
        ("book room 204 tomorrow at 3", "Room 204", ()),
        ("is the blue room free?", "Blue Room", ()),
        ("find python on monday", None, ()),
    ],
)
def test_rooms_are_found_where_rooms_are_meant(text: str, room: str | None, ambiguous: tuple[str, ...]) -> None:
    reading = said(text)

    assert (reading.room, reading.ambiguous) == (room, ambiguous)


def test_a_room_of_which_there_are_two_is_asked_about() -> None:
    reading = _with("is room Orion free at 3 tomorrow", rooms=("Orion 1", "Orion 2"))

    assert (reading.room, reading.rooms, reading.ambiguous) == (None, ("Orion 1", "Orion 2"), ("room",))


def test_a_kind_of_session_of_which_there_are_two_is_asked_about() -> None:
    reading = _with(
        "book a review with kenji friday 11am", people=("Kenji Sato",), services=("Code review", "Portfolio review")
    )

    assert (reading.service, reading.services, reading.ambiguous) == (
        None,
        ("Code review", "Portfolio review"),
        ("service",),
    )


def test_a_directory_of_thousands_is_read_like_one_of_ten() -> None:
    crowd = tuple(f"Anna Number{number}" for number in range(300)) + tuple(
        f"P{number} Q{number}" for number in range(20_000)
    )
    reading = _with("book anna tomorrow at 3", people=crowd)

    assert reading.people == crowd[:300]
    assert reading.ambiguous == ("people",)
