"""A time for everybody in the conversation, or for others and the writer: told apart from what is about somebody else."""

import pytest

from bots.language.text.small_words import of_everybody, with_the_writer


@pytest.mark.parametrize(
    "text",
    [
        "when can we all meet next week?",
        "Find a time for everybody, 45 min",
        "when is everyone free on Friday",
        "a meeting for this channel tomorrow",
        "find a slot that suits all of us",
        "what time works for the whole team",
        "Wann können wir alle uns treffen?",
        "finde einen Termin für alle nächste Woche",
        "wann haben alle Zeit?",
        "¿Cuándo podemos reunirnos todos nosotros?",
        "une réunion pour tous demain, à quelle heure, un créneau pour tout le monde",
        "un orario per tutti domani",
        "wanneer heeft iedereen tijd?",
        "когда мы все можем встретиться?",
        "termin i czas dla wszystkich",
        "коли ми всі можемо зустрітися?",
        "herkes ne zaman müsait?",
    ],
)
def test_everybody_is_meant(text: str) -> None:
    assert of_everybody(text)


@pytest.mark.parametrize(
    "text",
    [
        "when is Ana free?",
        "todos los mentores libres mañana",
        "zeig alle Mentoren mit Zeit",
        "all mentors free on Saturday",
        "everybody knows",
        "cancel all meetings tomorrow",
        "tous les mentors libres demain",
        "toutes mes réunions",
    ],
)
def test_somebody_else_is_meant(text: str) -> None:
    assert not of_everybody(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("when can Ana and I meet?", True),
        ("when are we free, Ana and Bob included", True),
        ("wann können Ana und ich uns treffen", True),
        ("¿cuándo podemos Ana y yo?", True),
        ("когда Ана и я свободны?", True),
        ("when are Ana and Bob free?", False),
        ("when are Ana and Bob free for my project, US time?", False),
        ("is Ana free in Wien tomorrow?", False),
        ("wann ist Ana frei", False),
    ],
)
def test_whether_the_writer_is_one_of_them(text: str, meant: bool) -> None:
    assert with_the_writer(text) is meant
