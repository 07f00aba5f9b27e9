"""The language in which somebody is spoken to: the platform's, until they choose one in words or by a button."""

from dataclasses import replace

import pytest

from tests.bots.conftest import Cast


@pytest.mark.parametrize("said", ["speak German", "sprich deutsch", "auf Deutsch, bitte", "parle allemand", "Deutsch"])
def test_a_language_is_asked_for_in_words(cast: Cast, said: str) -> None:
    assert cast.lena.says(said) == "Ich spreche ab jetzt Deutsch mit dir.\n    [1] English"
    assert cast.lena.says("help").startswith("Ich finde Leute und buche Zeit mit ihnen.")
    assert cast.lena.presses("Meine Termine").startswith("Du hast keine Termine vor dir.")
    assert cast.lena.says("speak English").startswith("I speak English to you from now on.")


def test_a_language_without_words_is_said_to_be_read_all_the_same(cast: Cast) -> None:
    told = cast.lena.says("speak French")
    assert told.startswith(
        "I can’t speak French yet.\n  You can write to me in any of these: Dutch, English, French, German,"
    )
    assert cast.lena.captions == ["Deutsch"]
    assert cast.lena.says("trouve Maya demain").startswith("Maya Iyer, tomorrow, Tue 3 Mar\n")
    assert cast.lena.says("hitta Maya i morgon").startswith("Maya Iyer, tomorrow, Tue 3 Mar\n")


def test_it_is_chosen_among_the_settings(cast: Cast) -> None:
    cast.lena.says("settings")
    assert cast.lena.presses("Language").startswith("Which language shall I speak to you?")
    assert cast.lena.presses("Deutsch").startswith("Ich spreche ab jetzt Deutsch mit dir.")
    assert "Sprache: Deutsch" in cast.lena.says("/settings")


def test_what_is_chosen_outlasts_what_the_platform_tells(cast: Cast) -> None:
    ana = cast.dialogue.speaker("slack", "U1", "Ana Silva", tenant="T1", zone="Europe/Lisbon", language="en-US")
    ana.says("sprich deutsch")
    assert ana.says("help").startswith("Ich finde Leute")


def test_without_a_choice_it_is_the_platforms(cast: Cast) -> None:
    nina = cast.dialogue.speaker("telegram", "88", "Nina", language="de")
    assert nina.says("hilfe").startswith("Ich finde Leute und buche Zeit mit ihnen.")
    assert replace(nina, chat="88").says("finde Maya morgen").startswith("Wo bist du?")


def test_a_dialogue_in_german(cast: Cast) -> None:
    lena = cast.lena
    lena.says("sprich deutsch")
    found = lena.says("finde einen Python-Mentor für morgen")
    assert found.startswith("Python-Mentoren, morgen, Di 3. März\n")
    assert found.endswith("30 Min. · deine Zeit, Berlin")
    held = lena.says("buche Maya morgen um 10")
    assert held.startswith("Für dich frei gehalten bis 09:05\n")
    assert "Wann: Di 3. März, 10:00–10:30 (Berlin)" in held
    assert lena.captions == ["Bestätigen", "‹ Zurück", "Wiederholen…"]
    assert lena.says("eine Stunde später").startswith("Für dich frei gehalten bis 09:05\n")
    assert lena.says("bestätigen").startswith("Bestätigt\n")
    assert "11:00–11:30" in lena.sees
    assert lena.says("absagen").startswith("Deinen Termin mit Maya Iyer absagen?\n")
    assert lena.says("ja").startswith("Abgesagt. Die Zeit ist wieder frei.")
    assert lena.says("was ist mit Freitag?").startswith("Maya Iyer, Fr 6. März\n")
    assert lena.says("das zweite").startswith("Für dich frei gehalten bis 09:05\n")
    assert lena.says("nein").endswith("Die Zeit ist zurückgegeben.")
    assert lena.says("blabla").startswith("Das habe ich nicht verstanden.")


def test_each_hears_of_a_session_in_their_own_language(cast: Cast) -> None:
    cast.maya.says("sprich deutsch")
    cast.lena.says("book Maya tomorrow at 10:00")
    cast.lena.presses("Confirm")
    assert cast.maya.sees.startswith("Lena Vogel hat dich gebucht\n")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("finde Python-Mentor Samstag", "Niemand hat dafür Zeit, Sa 7. März."),
        ("buche Maya morgen um 15 Uhr", "Für dich frei gehalten bis 09:05"),
        ("meine Termine", "Du hast keine Termine vor dir."),
        ("verschiebe Maya auf Freitag", "Du hast keinen Termin zum Verschieben mit Maya Iyer."),
        ("sag den Termin morgen ab", "Du hast keinen Termin zum Absagen, morgen, Di 3. März."),
        ("ich bin in Lissabon", "Bei dir ist es 08:00, richtig?"),
        ("/settings", "Lena Vogel, das weiß ich von dir"),
        (
            "erinnere mich 2 Stunden und 10 Minuten vorher",
            "Erinnerungen. Ich erinnere dich 2 Std. und 10 Min. vor jedem Termin.",
        ),
    ],
)
def test_what_is_given_as_an_example_is_understood(cast: Cast, said: str, answered: str) -> None:
    cast.lena.says("sprich deutsch")
    assert cast.lena.says(said).startswith(answered)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("Mo 9-11, Mi nachmittags", "Gespeichert. Deine Woche, Zeit in Berlin:\n  Mo 09:00–11:00\n"),
        ("ich habe frei 24.12. bis 2.1.", "Du hast frei: Do 24. Dez. – Sa 2. Jan. 2027"),
    ],
)
def test_what_mentors_are_told_to_write_is_understood(cast: Cast, said: str, answered: str) -> None:
    cast.maya.says("sprich deutsch")
    assert cast.maya.says(said).startswith(answered)


def test_a_full_stop_that_a_date_ends_with_is_the_sentences_as_well(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    told = cast.lena.says("wann können Maya, Tom und ich nächste Woche 45 Minuten?")
    assert ".." not in told
    assert "Mär" in told
