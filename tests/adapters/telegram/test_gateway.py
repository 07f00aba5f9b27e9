"""Cards out to the double: sent, edited in place, and what each failure means."""

import asyncio
import logging
from dataclasses import replace

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError
from telegram.request import HTTPXRequest

from adapters.gateway import Address, DeliveryError, Gone, Later, Moved, Sending, Unknown
from adapters.telegram.failures import meaning
from adapters.telegram.gateway import TelegramGateway
from bots.cards import Button, Card, File, Keyed, Section
from bots.inbound import MessageRef
from bots.requests import Help
from tests.doubles.telegram import (
    BAD_GATEWAY,
    DROPS,
    INTERNAL_ERROR,
    NEVER_ANSWERS,
    Fault,
    TelegramDouble,
    flood,
    refuses,
)
from tests.doubles.telegram_people import User
from tests.doubles.telegram_refusal import bad, forbidden
from tests.doubles.telegram_world import Chat

TOKEN = "abcdefghijklmnop"


def card(title: str, *captions: str) -> Keyed:
    buttons = tuple(Button(caption, Help()) for caption in captions)
    return Keyed(Card((title,), (Section(buttons=(buttons,)),) if buttons else ()), TOKEN)


def to(user: User) -> Address:
    return Address("telegram", chat_id=str(user.id))


def ref(chat: Chat) -> MessageRef:
    return MessageRef("telegram", str(chat.id), str(chat.last.message_id))


def send(telegram: TelegramDouble, *sendings: Sending, api_url: str = "", token: str = "") -> list[MessageRef]:
    async def sent() -> list[MessageRef]:
        request = HTTPXRequest(read_timeout=0.2)
        bot = Bot(token or telegram.token, f"{api_url or telegram.api_url}/bot", request=request)
        try:
            gateway = TelegramGateway(bot)
            return [await gateway.send(sending) for sending in sendings]
        finally:
            await request.shutdown()

    return asyncio.run(sent())


@pytest.fixture(autouse=True)
def _intervals_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def lena(telegram: TelegramDouble) -> User:
    return telegram.user("Lena")


def exported() -> Keyed:
    return Keyed(Card(("Here it is",), file=File("slotbot.json", "application/json", '{"name": "Größe"}')), TOKEN)


def test_a_file_comes_with_its_words_in_one_message(telegram: TelegramDouble, lena: User) -> None:
    assert send(telegram, Sending(to(lena), exported(), silent=True)) == [ref(lena.private)]
    sent = lena.private.last
    assert sent.document is not None
    assert (sent.document.name, sent.document.content.decode()) == ("slotbot.json", '{"name": "Größe"}')
    assert (sent.text, sent.silent) == ("Here it is", True)
    assert telegram.calls_of("sendMessage") == []


def test_no_message_becomes_a_file_and_no_file_a_message(telegram: TelegramDouble, lena: User) -> None:
    text, file = card("Which?", "All"), exported()
    (first,) = send(telegram, Sending(to(lena), text))
    (second,) = send(telegram, Sending(to(lena), file, edits=first))
    (third,) = send(telegram, Sending(to(lena), text, edits=second))
    assert len({first, second, third}) == 3
    assert [message.document is not None for message in lena.private.answers] == [False, True, False]


def test_words_too_long_for_a_file_are_shortened(telegram: TelegramDouble, lena: User) -> None:
    long = replace(exported().card, title=("x" * 3000,))
    send(telegram, Sending(to(lena), Keyed(long, TOKEN)))
    assert lena.private.last.text.endswith("the rest is left out.")


def test_a_file_that_is_refused_or_lost_on_the_way_is_no_other_failure(telegram: TelegramDouble, lena: User) -> None:
    lena.blocks()
    with pytest.raises(Gone):
        send(telegram, Sending(to(lena), exported()))


def test_a_card_arrives_with_its_buttons_and_says_which_message_it_became(telegram: TelegramDouble, lena: User) -> None:
    sent = send(telegram, Sending(to(lena), card("Held until 14:05", "Confirm", "Back")))
    assert sent == [ref(lena.private)]
    assert telegram.calls_of("sendMessage") == [
        {
            "chat_id": lena.id,
            "text": "<b>Held until 14:05</b>",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {
                "inline_keyboard": [
                    [
                        {"text": "Confirm", "callback_data": "1:abcdefghijklmnop:0"},
                        {"text": "Back", "callback_data": "1:abcdefghijklmnop:1"},
                    ]
                ]
            },
        }
    ]


def test_only_the_person_known_means_their_private_chat(telegram: TelegramDouble, lena: User) -> None:
    send(telegram, Sending(Address("telegram", user_id=str(lena.id)), card("Reminder")))
    assert lena.private.texts == ["Reminder"]


def test_a_card_for_one_person_in_a_group_goes_to_their_private_chat(telegram: TelegramDouble, lena: User) -> None:
    club = telegram.group("Python club", lena, threads=(7,))
    address = Address("telegram", chat_id=str(club.id), thread="7", private_to=str(lena.id))
    send(telegram, Sending(address, card("Only for you")))
    assert (lena.private.texts, club.texts) == (["Only for you"], [])


def test_quiet_hours_and_topics_in_a_group(telegram: TelegramDouble, lena: User) -> None:
    club = telegram.group("Python club", lena, threads=(7,))
    address = Address("telegram", chat_id=str(club.id), thread="7")
    send(telegram, Sending(address, card("Today"), silent=True))
    answer = club.last
    assert (answer.text, answer.silent, answer.thread) == ("Today", True, 7)


def test_an_edit_changes_the_message_in_place(telegram: TelegramDouble, lena: User) -> None:
    [old] = send(telegram, Sending(to(lena), card("Held", "Confirm")))
    assert send(telegram, Sending(to(lena), card("Booked", "Cancel"), edits=old)) == [old]
    assert [(each.text, each.buttons) for each in lena.private.messages] == [("Booked", [["Cancel"]])]


def test_buttons_that_are_spent_go_with_the_edit(telegram: TelegramDouble, lena: User) -> None:
    [old] = send(telegram, Sending(to(lena), card("Held", "Confirm")))
    send(telegram, Sending(to(lena), card("Lapsed"), edits=old))
    assert [(each.text, each.buttons) for each in lena.private.messages] == [("Lapsed", [])]


def test_an_edit_that_changes_nothing_counts_as_sent(telegram: TelegramDouble, lena: User) -> None:
    [old] = send(telegram, Sending(to(lena), card("Held", "Confirm")))
    assert send(telegram, Sending(to(lena), card("Held", "Confirm"), edits=old)) == [old]
    assert lena.private.texts == ["Held"]


def test_a_message_that_can_be_edited_no_more_is_replaced_and_disarmed(telegram: TelegramDouble, lena: User) -> None:
    [old] = send(telegram, Sending(to(lena), card("Held", "Confirm")))
    telegram.fail("editMessageText", refuses(bad("message can't be edited")))
    [new] = send(telegram, Sending(to(lena), card("Booked", "Cancel"), edits=old))
    assert new == ref(lena.private) != old
    assert [(each.text, each.buttons) for each in lena.private.messages] == [("Held", []), ("Booked", [["Cancel"]])]


def test_a_message_that_is_gone_is_sent_anew(telegram: TelegramDouble, lena: User) -> None:
    [old] = send(telegram, Sending(to(lena), card("Held", "Confirm")))
    lena.private.last.deleted = True
    [new] = send(telegram, Sending(to(lena), card("Booked"), edits=old))
    assert new == ref(lena.private)
    assert lena.private.texts == ["Booked"]


def test_a_question_with_a_keyboard_of_its_own_is_a_new_message(telegram: TelegramDouble, lena: User) -> None:
    [old] = send(telegram, Sending(to(lena), card("Your skills", "Change")))
    asks = Keyed(Card(("Which skills?",), reply_hint="Python, SQL"), TOKEN)
    [new] = send(telegram, Sending(to(lena), asks, edits=old))
    assert [(each.text, each.buttons) for each in lena.private.messages] == [("Your skills", []), ("Which skills?", [])]
    assert send(telegram, Sending(to(lena), card("Saved"), edits=new)) != [new]
    assert [call.refusal for call in telegram.refused] == ["Bad Request: message can't be edited"] * 2


def test_a_place_is_asked_for_beside_the_buttons(telegram: TelegramDouble, lena: User) -> None:
    asks = Keyed(
        Card(("Where are you?",), (Section(buttons=((Button("Berlin", Help()),),)),), asks_location=True), TOKEN
    )
    [sent] = send(telegram, Sending(to(lena), asks))
    assert [(each.text, each.buttons) for each in lena.private.messages] == [
        ("Where are you?", [["Berlin"]]),
        ("Or share your location with the button below.", []),
    ]
    assert sent.message_id == str(lena.private.messages[0].message_id)


def test_the_card_counts_as_sent_when_only_its_location_button_failed(telegram: TelegramDouble, lena: User) -> None:
    asks = Keyed(
        Card(("Where are you?",), (Section(buttons=((Button("Berlin", Help()),),)),), asks_location=True), TOKEN
    )
    [old] = send(telegram, Sending(to(lena), card("Hello")))
    telegram.fail("sendMessage", flood(5))
    assert send(telegram, Sending(to(lena), asks, edits=old)) == [old]
    assert lena.private.texts == ["Where are you?"]


def test_the_location_button_goes_once_something_else_was_said(telegram: TelegramDouble, lena: User) -> None:
    asks = Sending(to(lena), Keyed(Card(("Where are you?",), asks_location=True), TOKEN))
    read_back = Sending(to(lena), card("It is 15:42 with you, right?", "Yes", "No"))
    send(telegram, asks, read_back, Sending(to(lena), card("Noted")))
    assert lena.private.texts == ["Where are you?", "It is 15:42 with you, right?", "Noted"]
    markups = [call.get("reply_markup", {}) for call in telegram.calls_of("sendMessage")]
    assert [next(iter(markup), "") for markup in markups] == ["keyboard", "inline_keyboard", "remove_keyboard", ""]
    assert len(telegram.calls_of("deleteMessage")) == 1
    assert telegram.refused == []


def test_the_card_counts_as_sent_when_the_location_button_stays(telegram: TelegramDouble, lena: User) -> None:
    asks = Sending(to(lena), Keyed(Card(("Where are you?",), asks_location=True), TOKEN))
    telegram.fail("deleteMessage", refuses(bad("message can't be deleted")))
    sent = send(telegram, asks, Sending(to(lena), card("Noted")))
    assert lena.private.texts == ["Where are you?", "Noted", "Thank you."]
    assert sent[1].message_id == str(lena.private.messages[1].message_id)


def failure(telegram: TelegramDouble, sending: Sending) -> DeliveryError:
    with pytest.raises(DeliveryError) as raised:
        send(telegram, sending)
    return raised.value


def test_blocked_by_the_person_is_gone(telegram: TelegramDouble, lena: User) -> None:
    lena.blocks()
    found = failure(telegram, Sending(to(lena), card("Reminder")))
    assert (type(found), str(found)) == (Gone, "Forbidden: bot was blocked by the user")


def test_a_person_who_never_started_the_bot_is_gone(telegram: TelegramDouble) -> None:
    stranger = telegram.user("Tom", started=False)
    assert type(failure(telegram, Sending(to(stranger), card("Hello")))) is Gone


@pytest.mark.parametrize("chat_id", ["999", ""])
def test_nowhere_to_write_to_is_gone(telegram: TelegramDouble, chat_id: str) -> None:
    assert type(failure(telegram, Sending(Address("telegram", chat_id=chat_id), card("Hello")))) is Gone


def test_a_group_that_became_a_supergroup_has_moved(telegram: TelegramDouble, lena: User) -> None:
    club = telegram.group("Python club", lena, kind="group")
    new = telegram.migrate(club)
    found = failure(telegram, Sending(Address("telegram", chat_id=str(club.id)), card("Today")))
    assert isinstance(found, Moved)
    assert found.chat_id == str(new.id)


def test_too_many_messages_wait_as_long_as_telegram_says(telegram: TelegramDouble, lena: User) -> None:
    telegram.fail("sendMessage", flood(17))
    found = failure(telegram, Sending(to(lena), card("Hello")))
    assert isinstance(found, Later)
    assert found.seconds == 17
    assert lena.private.texts == []


@pytest.mark.parametrize(
    ("fault", "meant"),
    [(INTERNAL_ERROR, Later), (BAD_GATEWAY, Unknown), (DROPS, Unknown), (NEVER_ANSWERS, Unknown)],
    ids=["Telegram's own refusal", "a proxy's page", "connection cut", "no answer"],
)
def test_what_may_have_arrived_is_unknown(
    telegram: TelegramDouble, lena: User, fault: Fault, meant: type[DeliveryError]
) -> None:
    telegram.fail("sendMessage", fault)
    assert type(failure(telegram, Sending(to(lena), card("Hello")))) is meant


@pytest.mark.parametrize("fault", [BAD_GATEWAY, DROPS, NEVER_ANSWERS], ids=["page", "cut", "no answer"])
def test_an_edit_that_may_have_arrived_is_made_again_later(telegram: TelegramDouble, lena: User, fault: Fault) -> None:
    [old] = send(telegram, Sending(to(lena), card("Held", "Confirm")))
    telegram.fail("editMessageText", fault)
    assert type(failure(telegram, Sending(to(lena), card("Booked"), edits=old))) is Later
    assert send(telegram, Sending(to(lena), card("Booked"), edits=old)) == [old]


def test_no_connection_is_later(lena: User, telegram: TelegramDouble) -> None:
    with pytest.raises(Later):
        send(telegram, Sending(to(lena), card("Hello")), api_url="http://127.0.0.1:9")


def test_a_refused_token_is_later_so_that_a_mended_one_sends(telegram: TelegramDouble, lena: User) -> None:
    with pytest.raises(Later):
        send(telegram, Sending(to(lena), card("Hello")), token=f"{telegram.token}x")


def test_a_refusal_of_the_card_itself_closes_nobodys_conversation(
    telegram: TelegramDouble, lena: User, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("sendMessage", refuses(bad("can't parse entities")))
    found = failure(telegram, Sending(to(lena), card("Hello")))
    assert type(found) is DeliveryError
    assert [(each.levelno, each.getMessage()) for each in caplog.records] == [
        (logging.ERROR, "Telegram takes no such card: Can't parse entities")
    ]


def test_removed_from_a_group_is_gone(telegram: TelegramDouble, lena: User) -> None:
    club = telegram.group("Python club", lena)
    club.bot_removed = True
    telegram.fail("sendMessage", refuses(forbidden("bot was kicked from the supergroup chat")))
    assert type(failure(telegram, Sending(Address("telegram", chat_id=str(club.id)), card("Hello")))) is Gone


def test_a_failure_before_the_request_was_written_is_told_by_its_cause() -> None:
    assert type(meaning(BadRequest("Chat not found"))) is Gone
    assert type(meaning(NetworkError("Internal Server Error"))) is Later
