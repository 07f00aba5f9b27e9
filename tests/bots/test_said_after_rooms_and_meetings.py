"""What is said after the card of a room or a meeting, and of what is over: who may be missing, for how long, last week."""

import pytest

from tests.bots.conftest import Cast
from tests.builders import a_room


@pytest.mark.parametrize(
    "said",
    ["add Maya as optional", "Maya is optional", "and Maya can be optional", "füge Maya als optional hinzu", "Maya ist optional"],
)  # fmt: skip
def test_somebody_may_be_missing(cast: Cast, said: str) -> None:
    cast.lena.says("meet Omar and Tom tomorrow at 15:00")
    assert "Optional: Maya Iyer" in cast.lena.says(said)
    cast.lena.presses("Invite")
    cast.lena.says("Omar is optional")
    assert (
        "Omar Haddad (optional)" in cast.lena.says("my meetings")
        or "Omar Haddad (optional)" in cast.lena.screen[-2].text
    )


@pytest.mark.parametrize(
    "said",
    [
        "Maya es opcional", "ajoute Maya en facultatif", "aggiungi Maya come opzionale", "voeg Maya toe als optioneel",
        "Maya é opcional", "dodaj Maya jako opcjonalny", "добавь Maya необязательно", "додай Maya опціонально", "Maya opsiyonel",
    ],
)  # fmt: skip
def test_somebody_may_be_missing_in_every_language(cast: Cast, said: str) -> None:
    cast.lena.says("meet Omar and Tom tomorrow at 15:00")
    assert "Optional: Maya Iyer" in cast.lena.says(said)


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("book it for 2 hours", "Tue 3 Mar, 10:00–12:00"),
        ("book it at 3pm for 2 hours", "Tue 3 Mar, 15:00–17:00"),
        ("buch ihn für zwei Stunden", "Tue 3 Mar, 10:00–12:00"),
    ],
)
def test_the_room_that_was_shown_is_booked_for_so_long(cast: Cast, said: str, when: str) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0])
    cast.lena.says("is Orion free tomorrow at 10:00?")
    booked = cast.lena.says(said)
    assert booked.startswith(f"Meeting · confirmed\n  When: {when} (Berlin)\n  Room: Orion\n")


@pytest.mark.parametrize(
    "said", ["what did I have yesterday", "what did I book last week", "was hatte ich letzte Woche"]
)
def test_what_was_is_shown_and_nothing_that_comes(cast: Cast, said: str) -> None:
    cast.lena.says("book Maya tomorrow at 10:00")
    cast.lena.presses("Confirm")
    cast.dialogue.clock.tick(days=2 if "yesterday" in said else 7)
    cast.lena.says("book Maya tomorrow at 11:00")
    cast.lena.presses("Confirm")
    answer = cast.lena.says(said)
    assert answer.startswith("Your past sessions, ")
    assert "1. Tue 3 Mar, 10:00–10:30 · Maya Iyer" in answer
    assert "11:00" not in answer


def test_nothing_was_booked_then(cast: Cast) -> None:
    assert cast.lena.says("what did I have last week").startswith("Nothing was booked Mon 23 Feb – Sun 1 Mar.")


@pytest.mark.parametrize(
    "said",
    [
        "dodaj uczenie maszynowe do moich umiejętności", "додай машинне навчання до моїх навичок",
        "добавь машинное обучение в мои навыки", "ajoute apprentissage automatique à mes compétences",
        "füge maschinelles Lernen zu meinen Fähigkeiten hinzu", "aggiungi cucina vegana alle mie competenze",
    ],
)  # fmt: skip
def test_a_skill_that_nobody_has_yet_is_added_in_every_language(cast: Cast, said: str) -> None:
    skill = " ".join(said.split()[1:3])
    assert skill in cast.maya.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "renomme la réunion en Stratégie", "renomme-la en Stratégie", "renommer la réunion en « Stratégie »",
        "toplantının adını Stratégie olarak değiştir", "toplantının adını Stratégie yap",
    ],
)  # fmt: skip
def test_a_meeting_at_hand_is_renamed(cast: Cast, said: str) -> None:
    cast.lena.says("meet Omar tomorrow at 15:00")
    cast.lena.presses("Invite")
    assert cast.lena.says(said).startswith("Stratégie · confirmed\n")
