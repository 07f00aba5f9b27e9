"""Asking before what cannot be taken back: in a platform's own dialogue, on the card where there is none."""

from bots.cards import Button, Card, Confirm, Means, Section, Style
from bots.codec import dump_requests, load_requests
from bots.conversation.asking import asks_itself, question_card
from bots.requests import Done, Help, MyLink, Sure
from core.services import admin
from storage.unit_of_work import SqlStore
from tests.bots.conftest import Cast
from tests.bots.dialogue import Dialogue
from tests.builders import SetClock

REVOKE = MyLink("revoke", 7)
SURE = Sure(REVOKE, "Revoke it?", "It will lead nowhere.", "Revoke", "Keep it")
BUTTON = Button(
    "Revoke", REVOKE, style=Style.DANGER, confirm=Confirm("Revoke it?", "It will lead nowhere.", "Revoke", "Keep it")
)


def test_a_button_that_is_to_be_confirmed_leads_to_the_question_and_others_stay() -> None:
    card = Card(("Your link",), (Section(buttons=((BUTTON, Button("Help", Help())),)),))
    asking = Section(buttons=((Button("Revoke", SURE, style=Style.DANGER), Button("Help", Help())),))
    assert asks_itself(card) == Card(("Your link",), (asking,))


def test_the_question_has_the_button_that_counts_and_the_one_that_keeps() -> None:
    yes = Button("Revoke", REVOKE, style=Style.DANGER, means=Means.YES)
    no = Button("Keep it", Done("kept"), means=Means.NO)
    section = Section(lines=(("It will lead nowhere.",),), buttons=((yes, no),))
    assert question_card(SURE) == Card(("Revoke it?",), (section,), tone="asks")


def test_the_question_is_stored_with_what_it_asks_about() -> None:
    assert load_requests(dump_requests((SURE,))) == (SURE,)


def test_slack_asks_in_a_dialogue_of_its_own(sqlite_store: SqlStore, clock: SetClock) -> None:
    dialogue = Dialogue(sqlite_store, clock)
    with dialogue.store.write() as unit:
        code = admin.first_code(unit)
    ana = dialogue.speaker("slack", "U1", "Ana Silva", tenant="T1", zone="Europe/Lisbon")
    ana.says(f"admin {code}")
    ana.says("invite")
    assert [button.caption for button in ana.card.buttons() if button.confirm] == ["Make a new link", "Revoke"]
    assert ana.presses("Revoke").startswith("The invitation link of your Slack workspace is revoked")


def test_elsewhere_the_card_asks(cast: Cast) -> None:
    cast.maya.says("my link")
    cast.maya.presses("Make my link")
    assert [button.confirm for button in cast.maya.card.buttons()] == [None] * 4
    assert cast.maya.presses("Revoke").startswith("Revoke the link?\n  The link in use now will lead nowhere.")
