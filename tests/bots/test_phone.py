"""A phone number is one's own once the code that was sent there has come back; then SMS can be chosen (S1.12, S1.80)."""

import json
from dataclasses import replace

import pytest

from bots.assistant import Assistant
from core.model.channels import Channel, Topic
from core.services.export.people import person_record
from tests.bots.conftest import Cast
from tests.bots.dialogue import NAMES, Speaker
from tests.bots.lines import lines
from tests.bots.test_channels import person

NUMBER = "+491701234567"


@pytest.fixture
def texting(cast: Cast) -> Cast:
    """The cast at a bot that can send texts and no mail."""
    cast.dialogue.assistant = Assistant(cast.dialogue.store, replace(NAMES, texts=True))
    return cast


def code_to(speaker: Speaker, number: str = NUMBER) -> str:
    return lines(speaker.dialogue.screens["sms", number][-1].text)[0].removeprefix("Your code is ")


def test_a_wish_for_texts_without_a_number_asks_for_it_there(texting: Cast) -> None:
    lena = texting.lena
    said = lines(lena.says("send reminders by sms too"))
    assert said[:2] == [
        "Reminders: chat and SMS (once I know your number).",
        "SMS waits for your number: give it, type in the code that I send you, and it comes.",
    ]
    lena.presses("Give my number")
    assert "Write it like +49 170 1234567" in lena.says("0170 1234567")
    assert f"What does the SMS to {NUMBER} say?" in lena.says("0049 (0)170 12345-67")
    assert (person(lena).phone, person(lena).sms) == (NUMBER, None)
    assert "That code doesn’t work" in lena.says("ACDEFGHJ")
    assert lines(lena.says(code_to(lena).lower()))[0] == f"Confirmed: {NUMBER}. By SMS come: Reminders."
    assert person(lena).sms == NUMBER
    assert lines(lena.says("Erinnerungen auch per SMS"))[0] == "Reminders: chat and SMS."


def test_without_a_choice_texts_stand_in_for_reminders_and_cancellations(texting: Cast) -> None:
    texting.lena.says(f"my phone number is {NUMBER}")
    assert lines(texting.lena.says(code_to(texting.lena)))[0].startswith(f"Confirmed: {NUMBER}. I send reminders and")
    shown = lines(texting.lena.says("notification settings"))
    assert shown[1:6] == [
        "What is new: chat",
        "Changes: chat",
        "Cancellations: chat, else SMS",
        "Reminders: chat, else SMS",
        "Everything else: chat",
    ]


def test_the_number_is_told_in_settings_and_export_and_forgotten_with_its_owner(texting: Cast) -> None:
    lena = texting.lena
    lena.says(f"meine Handynummer ist {NUMBER}")
    lena.says(code_to(lena))
    assert f"Phone: {NUMBER}" in lines(lena.says("/settings"))
    lena.says("text me when something is cancelled")
    assert person(lena).channels.always(Topic.CANCELLED) == (Channel.CHAT, Channel.SMS)
    with texting.dialogue.store.read() as unit:
        record = person_record(unit, person(lena))
    assert (record["phone"], record["channels"]) == (NUMBER, [["cancelled", "sms", "always"]])
    known = person(lena)
    with texting.dialogue.store.write() as unit:
        unit.people.forget(known.id, name="somebody", reason="gone")
    with texting.dialogue.store.read() as unit:
        gone = unit.people.get(known.id)
        assert gone is not None
        assert "491701234567" not in json.dumps(person_record(unit, gone))
        assert (gone.phone, gone.sms, gone.channels.made) == (None, None, ())


def test_an_empty_answer_has_the_number_forgotten(texting: Cast) -> None:
    lena = texting.lena
    lena.says(f"my phone number is {NUMBER}")
    lena.says(code_to(lena))
    lena.says("/phone")
    lena.presses("Leave empty")
    assert (person(lena).phone, person(lena).sms) == (None, None)


def test_a_bot_without_texts_says_so(cast: Cast) -> None:
    assert "I can’t send SMS here" in cast.lena.says("send reminders by sms too")
    assert "I can’t send SMS here" in cast.lena.says(f"my phone number is {NUMBER}")
    assert person(cast.lena).phone is None
