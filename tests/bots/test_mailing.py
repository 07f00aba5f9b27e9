"""A mail address is one's own once the code that was mailed there has come back."""

from dataclasses import replace

import pytest

from bots.assistant import Assistant
from core.model.people import Person
from storage.unit_of_work import SqlStore
from tests.bots.dialogue import NAMES, Dialogue, Speaker
from tests.bots.lines import lines
from tests.builders import SetClock, an_organisation


@pytest.fixture
def dialogue(sqlite_store: SqlStore, clock: SetClock) -> Dialogue:
    """A bot that can send mail."""
    with sqlite_store.write() as unit:
        an_organisation(unit)
    dialogue = Dialogue(sqlite_store, clock)
    dialogue.assistant = Assistant(sqlite_store, replace(NAMES, mails=True))
    return dialogue


@pytest.fixture
def lena(dialogue: Dialogue) -> Speaker:
    speaker = dialogue.speaker("telegram", "77", "Lena Vogel", language="en", zone="Europe/Berlin")
    speaker.says("/start")
    return speaker


def asks_for_code(lena: Speaker, address: str) -> str:
    """The code that was mailed to the address."""
    lena.says("/settings")
    lena.presses("E-mail")
    lena.says(address)
    return code_in(lena, address)


def code_in(lena: Speaker, address: str) -> str:
    mailed = lena.dialogue.screens["email", address][-1]
    return lines(mailed.text)[0].removeprefix("Your code is ")


def remembered(lena: Speaker) -> Person:
    with lena.dialogue.store.read() as unit:
        identity = unit.people.identity("telegram", "", "77")
        assert identity is not None
        person = unit.people.get(identity.person_id)
        assert person is not None
        return person


def test_an_address_is_confirmed_by_the_code_that_was_mailed_there(lena: Speaker) -> None:
    code = asks_for_code(lena, "lena@example.org")
    assert "What does the mail to lena@example.org say?" in lena.sees
    assert (remembered(lena).email, remembered(lena).mail) == ("lena@example.org", None)
    said = lena.says(f"{code[:4].lower()} {code[4:]}")
    assert said.startswith("Confirmed: I’ll write to lena@example.org when no chat reaches you.")
    assert remembered(lena).mail == "lena@example.org"


def test_the_mail_tells_nothing_of_anybody(lena: Speaker) -> None:
    code = asks_for_code(lena, "lena@example.org")
    [mailed] = lena.dialogue.screens["email", "lena@example.org"]
    assert lines(mailed.text) == [
        f"Your code is {code}",
        "Write it to me in the chat where I asked for it. Then I can reach you here when no chat does.",
        "You didn’t ask for it? Then do nothing: without the code no more mail comes.",
    ]


def test_a_wrong_code_says_what_to_do(lena: Speaker) -> None:
    code = asks_for_code(lena, "lena@example.org")
    assert "That code doesn’t work" in lena.says("ACDEFGHJ")
    assert lena.says(code).startswith("Confirmed:")


def test_a_code_that_went_to_another_address_confirms_nothing(lena: Speaker) -> None:
    before = asks_for_code(lena, "somebody@example.org")
    lena.says("stop")
    after = asks_for_code(lena, "lena@example.org")
    assert "That code doesn’t work" in lena.says(before)
    assert remembered(lena).mail is None
    lena.says(after)
    assert remembered(lena).mail == "lena@example.org"


def test_a_code_lapses_in_half_an_hour(lena: Speaker) -> None:
    code = asks_for_code(lena, "lena@example.org")
    lena.dialogue.clock.tick(minutes=31)
    assert "That code doesn’t work" in lena.says(code)


def test_nobody_has_many_mails_sent(lena: Speaker) -> None:
    for number in range(5):
        asks_for_code(lena, f"lena{number}@example.org")
        lena.says("stop")
    lena.says("/settings")
    lena.presses("E-mail")
    assert lena.says("lena9@example.org").startswith("Too many codes were tried.")
    assert ("email", "lena9@example.org") not in lena.dialogue.screens


def test_another_address_has_to_be_confirmed_anew_and_none_is_forgotten(lena: Speaker) -> None:
    lena.says(asks_for_code(lena, "lena@example.org"))
    asks_for_code(lena, "new@example.org")
    assert (remembered(lena).email, remembered(lena).mail) == ("new@example.org", None)
