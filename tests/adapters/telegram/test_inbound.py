"""Updates as inbound values: what is meant for the bot, and what is not."""

from typing import Any

import pytest
from telegram import Bot, Update, User

from adapters.telegram import inbound
from bots.inbound import Location, Message, MessageRef, Place, Press, Where, Who

BOT = {"id": 7, "is_bot": True, "first_name": "Slotbot", "username": "SlotBot"}
LENA = {"id": 101, "is_bot": False, "first_name": "Lena", "last_name": "Ott", "username": "lena", "language_code": "de"}
PRIVATE = {"id": 101, "type": "private", "first_name": "Lena"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Python club"}


@pytest.fixture
def bot() -> Bot:
    """A bot that knows its own name without having asked for it."""
    bot = Bot("7:token")
    bot._bot_user = User(7, "Slotbot", is_bot=True, username="SlotBot")
    return bot


def said(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1_795_000_000, "chat": chat, "from": LENA, **content}


def read(bot: Bot, message: dict[str, Any], kind: str = "message") -> Message | None:
    return inbound.message(Update.de_json({"update_id": 42, kind: message}, bot), bot)


def test_words_in_private_name_who_where_and_which_event(bot: Bot) -> None:
    assert read(bot, said(text="find Python mentor Saturday")) == Message(
        "42",
        Who("telegram", "101", "Lena Ott", language="de", handle="lena", silent=True),
        Where("telegram", "101"),
        "find Python mentor Saturday",
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("/start", "/start"),
        ("/start maya_42", "/start maya_42"),
        ("/find@SlotBot python", "/find python"),
        ("/find@slotbot python", "/find python"),
        ("/find@slotbot", "/find"),
        ("/find\npython\nSaturday", "/find\npython\nSaturday"),
        ("@SlotBot find python", "find python"),
        ("find @slotbot python", "find python"),
        ("mail me@slotbot.example", "mail me@slotbot.example"),
        ("🎉", "🎉"),
        ("שלום", "שלום"),
        ("a" * 4096, "a" * 4096),
    ],
)
def test_the_bots_own_name_is_taken_out_of_what_is_said(bot: Bot, text: str, meant: str) -> None:
    message = read(bot, said(text=text))
    assert message is not None
    assert message.text == meant


def test_a_command_for_another_bot_is_not_ours(bot: Bot) -> None:
    assert read(bot, said(GROUP, text="/find@OtherBot python")) is None


@pytest.mark.parametrize(
    ("content", "meant"),
    [
        ({"text": "lunch at noon?"}, None),
        ({"text": "mail me@slotbot.example"}, None),
        ({"text": "/today"}, "/today"),
        ({"text": "@slotbot who is free?"}, "who is free?"),
        ({"text": "Saturday", "reply_to_message": said(GROUP, text="When?") | {"from": BOT}}, "Saturday"),
        ({"text": "me too", "reply_to_message": said(GROUP, text="I come")}, None),
    ],
)
def test_in_groups_only_what_is_said_to_the_bot_counts(bot: Bot, content: dict[str, Any], meant: str | None) -> None:
    message = read(bot, said(GROUP, **content))
    assert (message.text if message else None) == meant


def test_a_group_is_named_with_its_topic(bot: Bot) -> None:
    message = read(bot, said(GROUP, text="/today", message_thread_id=9, is_topic_message=True))
    assert message is not None
    assert message.where == Where("telegram", "-1001", Place.GROUP, thread="9")


def test_a_reply_thread_that_is_no_topic_is_no_thread(bot: Bot) -> None:
    message = read(bot, said(GROUP, text="/today", message_thread_id=9))
    assert message is not None
    assert message.where.thread is None


def test_people_who_were_chosen(bot: Bot) -> None:
    users = [
        {"user_id": 7, "first_name": "Omar", "last_name": "Haddad", "username": "haddad_o"},
        {"user_id": 8},
    ]
    message = read(bot, said(users_shared={"request_id": 1, "users": users}))
    assert message is not None
    assert (message.text, message.chosen) == (
        "",
        (
            Who("telegram", "7", "Omar Haddad", handle="haddad_o", silent=True),
            Who("telegram", "8", "8", silent=True),
        ),
    )


def test_a_shared_location(bot: Bot) -> None:
    message = read(bot, said(location={"latitude": 52.5, "longitude": 13.4}))
    assert message is not None
    assert (message.text, message.location) == ("", Location(52.5, 13.4))


def test_a_photo_speaks_by_its_caption_and_a_sticker_says_nothing(bot: Bot) -> None:
    photo = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}
    texts = [read(bot, said(photo=[photo], caption="book this")), read(bot, said(photo=[photo]))]
    assert [message.text if message else None for message in texts] == ["book this", ""]


def test_people_without_a_username_are_mentioned_by_their_id(bot: Bot) -> None:
    maya = {"id": 102, "is_bot": False, "first_name": "Maya"}
    entity = {"type": "text_mention", "offset": 8, "length": 4, "user": maya}
    message = read(bot, said(text="🎉 book Maya 10:00", entities=[entity]))
    assert message is not None
    assert message.mentions == {"102": "Maya"}


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("edited_message", said(text="find python")),
        ("message", said(text="find python") | {"from": BOT}),
        ("message", said(text="Maya, Sat 10:00", via_bot=BOT)),
        ("channel_post", said({"id": -1002, "type": "channel", "title": "News"}, text="find")),
        ("message", said({"id": -1002, "type": "channel", "title": "News"}, text="find")),
    ],
    ids=["an edit", "a bot", "own inline result", "a channel", "in a channel"],
)
def test_what_is_not_said_by_a_person_to_the_bot_is_left_alone(bot: Bot, kind: str, message: dict[str, Any]) -> None:
    assert read(bot, message, kind) is None


def pressed(**query: Any) -> Press | None:
    whole = {"id": "9", "from": LENA, "chat_instance": "1", "data": "1:abcdefghijklmnop:0", **query}
    return inbound.press(Update.de_json({"update_id": 43, "callback_query": whole}, Bot("7:token")))


LENA_IS = Who("telegram", "101", "Lena Ott", language="de", handle="lena", silent=True)


def test_a_press_names_its_message() -> None:
    assert pressed(message=said(text="Maya") | {"from": BOT}) == Press(
        "43", LENA_IS, Where("telegram", "101"), "1:abcdefghijklmnop:0", MessageRef("telegram", "101", "5")
    )


def test_a_press_on_a_message_too_old_to_be_read_still_names_it() -> None:
    assert pressed(message={"chat": GROUP, "message_id": 5, "date": 0}) == Press(
        "43",
        LENA_IS,
        Where("telegram", "-1001", Place.GROUP),
        "1:abcdefghijklmnop:0",
        MessageRef("telegram", "-1001", "5"),
    )


def test_a_press_under_an_inline_result_is_answered_in_private() -> None:
    assert pressed(inline_message_id="x") == Press("43", LENA_IS, Where("telegram", "101"), "1:abcdefghijklmnop:0")


def test_a_games_button_is_no_press() -> None:
    assert pressed(data=None, game_short_name="chess") is None
