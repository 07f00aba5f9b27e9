"""The app in both modes against the double: what reaches the front, and what Telegram is told."""

import asyncio
import logging

import pytest
from telegram.error import InvalidToken

from adapters.telegram import commands
from adapters.telegram.app import TelegramApp
from adapters.telegram.words import COMMANDS
from bots.cards import Button, Card, Keyed, Section
from bots.conversation.handled import Handled, InlinePage, InlineResult
from bots.inbound import Inbound, Location, MessageRef, Place, Press, Where, Who
from bots.language.intent.commands import COMMANDS as UNDERSTOOD
from bots.requests import Help
from tests.adapters.telegram.fronts import MODES, SECRET, Mode, RecordingFront, by_webhook, polling
from tests.doubles.server import PATIENCE
from tests.doubles.telegram import INTERNAL_ERROR, TOKEN, Fault, TelegramDouble, body_of, flood, refuses
from tests.doubles.telegram_refusal import Refusal
from tests.doubles.telegram_world import Toast

TOKEN_OF_CARD = "abcdefghijklmnop"

both_modes = pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())


@both_modes
def test_words_a_place_and_a_press_reach_the_front(telegram: TelegramDouble, mode: Mode) -> None:
    async def story() -> None:
        front = RecordingFront(lambda each: Handled("Held until 14:05") if isinstance(each, Press) else Handled())
        lena = telegram.user("Lena Ott", language="de", handle="lena")
        async with mode(telegram, front):
            lena.says("find Python mentor Saturday")
            lena.shares_location(52.5, 13.4)
            await front.heard_so_many(2)
            sent = telegram.world.post(
                lena.private,
                telegram.world.bot,
                "Maya",
                markup={"inline_keyboard": [[{"text": "10:00", "callback_data": "1:abcdefghijklmnop:0"}]]},
            )
            lena.presses("10:00")
            await telegram.until(lambda: bool(lena.toasts))
        who = Who("telegram", str(lena.id), "Lena Ott", language="de", handle="lena", silent=True)
        where = Where("telegram", str(lena.id))
        words, place, press = front.messages[0], front.messages[1], front.presses[0]
        assert (words.who, words.where, words.text, words.location) == (
            who,
            where,
            "find Python mentor Saturday",
            None,
        )
        assert (place.text, place.location) == ("", Location(52.5, 13.4))
        ref = MessageRef("telegram", str(lena.id), str(sent.message_id))
        assert press == Press(press.event_id, who, where, "1:abcdefghijklmnop:0", ref)
        assert lena.toasts == [Toast("Held until 14:05", alert=False)]
        assert telegram.refused == []

    asyncio.run(story())


@both_modes
def test_start_registers_commands_and_menu_for_each_scope(telegram: TelegramDouble, mode: Mode) -> None:
    async def story() -> None:
        async with mode(telegram, RecordingFront()):
            pass

    asyncio.run(story())
    named = {key: tuple(each["command"] for each in value) for key, value in telegram.world.commands.items()}
    assert named == {
        ("all_private_chats", ""): commands.PRIVATE,
        ("all_group_chats", ""): commands.GROUPS,
        ("all_chat_administrators", ""): commands.ADMINS,
    }
    assert {"start", "help", "settings"} <= set.intersection(*(set(each) for each in named.values()))
    assert telegram.world.menu_button == {"type": "commands"}
    assert telegram.refused == []


def test_every_command_in_the_menu_is_understood() -> None:
    listed = {*commands.PRIVATE, *commands.GROUPS, *commands.ADMINS}
    assert listed == set(COMMANDS)
    assert listed <= set(UNDERSTOOD)


@both_modes
def test_the_order_of_words_is_kept_up_to_the_front(telegram: TelegramDouble, mode: Mode) -> None:
    lena = telegram.user("Lena")

    async def story() -> list[str]:
        front = RecordingFront()
        for number in range(40):
            lena.says(f"message {number}")
        async with mode(telegram, front):
            await front.heard_so_many(40)
        return front.texts

    assert asyncio.run(story()) == [f"message {number}" for number in range(40)]


@both_modes
def test_a_redelivered_update_keeps_its_event_id(telegram: TelegramDouble, mode: Mode) -> None:
    lena = telegram.user("Lena")

    async def story() -> set[str]:
        front = RecordingFront()
        async with mode(telegram, front):
            number = lena.says("book Maya 10:00")
            assert number is not None
            telegram.deliver_again(number, times=5)
            await front.heard_so_many(6)
        assert front.texts == ["book Maya 10:00"] * 6
        return {each.event_id for each in front.messages}

    assert asyncio.run(story()) == {"1001"}


@both_modes
def test_an_error_in_one_update_stops_nothing(
    telegram: TelegramDouble, mode: Mode, caplog: pytest.LogCaptureFixture
) -> None:
    lena = telegram.user("Lena")

    def answer(inbound: Inbound) -> Handled:
        if inbound.event_id == "1001":
            raise RuntimeError("broken on purpose")
        return Handled()

    async def story() -> list[str]:
        front = RecordingFront(answer)
        async with mode(telegram, front):
            lena.says("first")
            lena.says("second")
            await front.heard_so_many(2)
        return front.texts

    with caplog.at_level(logging.ERROR):
        assert asyncio.run(story()) == ["first", "second"]
    assert "Update 1001 was not served" in caplog.text


def test_a_press_is_answered_even_when_serving_it_failed(telegram: TelegramDouble) -> None:
    lena = telegram.user("Lena")

    def answer(_: Inbound) -> Handled:
        raise RuntimeError("broken on purpose")

    async def story() -> None:
        async with polling(telegram, RecordingFront(answer)):
            lena.forges("1:abcdefghijklmnop:0", telegram.world.post(lena.private, telegram.world.bot, "Maya"))
            await telegram.until(lambda: bool(lena.toasts))

    asyncio.run(story())
    assert lena.toasts == [Toast("", alert=False)]


def test_a_query_that_is_too_old_breaks_nothing(telegram: TelegramDouble) -> None:
    lena = telegram.user("Lena")

    def answer(_: Inbound) -> Handled:
        telegram.expire_presses()
        return Handled("Booked")

    async def story() -> None:
        front = RecordingFront(answer)
        async with polling(telegram, front):
            lena.forges("1:abcdefghijklmnop:0", telegram.world.post(lena.private, telegram.world.bot, "Maya"))
            await front.heard_so_many(1)
            lena.says("still there?")
            await front.heard_so_many(2)

    asyncio.run(story())
    assert lena.toasts == []
    assert [call.refusal for call in telegram.refused] == [
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ]


def test_a_long_toast_is_cut_to_what_telegram_shows(telegram: TelegramDouble) -> None:
    lena = telegram.user("Lena")

    async def story() -> None:
        async with polling(telegram, RecordingFront(lambda _: Handled("word " * 100, alert=True))):
            lena.forges("x", telegram.world.post(lena.private, telegram.world.bot, "Maya"))
            await telegram.until(lambda: bool(lena.toasts))

    asyncio.run(story())
    assert lena.toasts == [Toast(("word " * 40).strip() + "…", alert=True)]


def test_privacy_mode_and_groups(telegram: TelegramDouble) -> None:
    lena = telegram.user("Lena")
    club = telegram.group("Python club", lena, threads=(7,))
    bot = telegram.world.bot.username

    async def story() -> RecordingFront:
        front = RecordingFront()
        async with polling(telegram, front):
            assert lena.says("who is free?", club) is None
            lena.says(f"/find@{bot} python", club)
            lena.says(f"@{bot} find python", club, thread=7)
            lena.says("tomorrow", club, reply_to=telegram.world.post(club, telegram.world.bot, "When?"))
            await front.heard_so_many(3)
        return front

    front = asyncio.run(story())
    assert front.texts == ["/find python", "find python", "tomorrow"]
    assert [each.where for each in front.messages] == [
        Where("telegram", str(club.id), Place.GROUP),
        Where("telegram", str(club.id), Place.GROUP, thread="7"),
        Where("telegram", str(club.id), Place.GROUP),
    ]


def test_inline_queries_are_answered_for_the_asker_alone(telegram: TelegramDouble) -> None:
    lena = telegram.user("Lena")
    link = Button("Book", url="https://t.me/slotbot_test_bot?start=maya")
    inside = Button("Hold", Help())
    card = Keyed(Card(("Maya, Python",), (Section(buttons=((link, inside),)),)), TOKEN_OF_CARD)

    async def story() -> None:
        front = RecordingFront()
        front.page = InlinePage((InlineResult("maya", "Maya", "Sat 10:00", card),), "8", "Open my chat", "inline")
        async with polling(telegram, front):
            query = lena.inline("python sat")
            await telegram.until(lambda: query.answer is not None)
            assert query.answer is not None
            assert {key: value for key, value in query.answer.items() if key != "results"} == {
                "inline_query_id": query.id,
                "cache_time": 5,
                "is_personal": True,
                "next_offset": "8",
                "button": {"text": "Open my chat", "start_parameter": "inline"},
            }
            assert query.answer["results"] == [
                {
                    "type": "article",
                    "id": "maya",
                    "title": "Maya",
                    "description": "Sat 10:00",
                    "input_message_content": {
                        "message_text": "<b>Maya, Python</b>",
                        "parse_mode": "HTML",
                        "link_preview_options": {"is_disabled": True},
                    },
                    "reply_markup": {"inline_keyboard": [[{"text": "Book", "url": link.url}]]},
                }
            ]
            lena.picks(query, 0)
            lena.says("next")
            await front.heard_so_many(1)
        assert front.queries == [(str(lena.id), "python sat", "")]
        assert front.texts == ["next"]

    asyncio.run(story())
    assert telegram.refused == []


def test_the_webhook_is_set_with_its_secret_and_the_updates_it_wants(telegram: TelegramDouble) -> None:
    async def story() -> None:
        async with by_webhook(telegram, RecordingFront()):
            pass

    asyncio.run(story())
    assert telegram.calls_of("setWebhook") == [
        {
            "url": "https://slots.example.org/telegram/webhook",
            "secret_token": SECRET,
            "allowed_updates": ["message", "callback_query", "inline_query"],
            "max_connections": 40,
        }
    ]
    assert telegram.feed.webhook is not None


def test_the_webhook_turns_strangers_away(telegram: TelegramDouble) -> None:
    lena = telegram.user("Lena")
    update = body_of(
        {"update_id": 5, "message": telegram.world.json(telegram.world.post(lena.private, lena.account, "hi"))}
    )

    async def statuses() -> list[int]:
        front = RecordingFront()
        async with by_webhook(telegram, front):
            posts: list[tuple[bytes, str | None]] = [
                (update, None),
                (update, "wrong"),
                (b"{", SECRET),
                (b"[1]", SECRET),
                (b'{"ok": true}', SECRET),
                (b'{"update_id": 4, "message": 7}', SECRET),
                (update, SECRET),
            ]
            found = [await asyncio.to_thread(telegram.post_to_webhook, *post) for post in posts]
            await front.heard_so_many(1)
        assert front.texts == ["hi"]
        return found

    assert asyncio.run(statuses()) == [401, 403, 400, 400, 400, 200, 200]


def test_updates_wait_at_telegram_while_the_app_is_stopped(telegram: TelegramDouble) -> None:
    lena = telegram.user("Lena")

    async def story() -> list[str]:
        async with polling(telegram, RecordingFront()):
            pass
        lena.says("while you were away")
        front = RecordingFront()
        async with polling(telegram, front):
            await front.heard_so_many(1)
        return front.texts

    assert asyncio.run(story()) == ["while you were away"]


def test_polling_goes_on_after_a_refusal(telegram: TelegramDouble, caplog: pytest.LogCaptureFixture) -> None:
    lena = telegram.user("Lena")
    telegram.fail("setMyCommands", flood(30))

    async def story() -> list[str]:
        front = RecordingFront()
        async with polling(telegram, front):
            lena.says("hello")
            await front.heard_so_many(1)
        return front.texts

    assert asyncio.run(story()) == ["hello"]
    assert "The list of commands was not registered" in caplog.text


class Heard(logging.Handler):
    """Sets an event when the app logs something."""

    def __init__(self) -> None:
        super().__init__()
        self.event = asyncio.Event()

    def emit(self, _: logging.LogRecord) -> None:
        self.event.set()


CONFLICT = "Conflict: terminated by other getUpdates request"


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (INTERNAL_ERROR, "Telegram cannot be reached, trying again: Internal Server Error"),
        (
            refuses(Refusal(409, CONFLICT)),
            f"Another process takes this bot's updates; stop it, or give this one its own token: {CONFLICT}",
        ),
    ],
    ids=["outage", "second process"],
)
def test_polling_that_waits_out_a_failure_says_so_and_can_be_stopped(
    telegram: TelegramDouble,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    fault: Fault,
    line: str,
) -> None:
    telegram.fail("getUpdates", fault)
    monkeypatch.setattr("adapters.telegram.app.POLL_STOP_SECONDS", 0.0)

    async def story() -> float:
        heard = Heard()
        logging.getLogger("adapters.telegram.app").addHandler(heard)
        async with polling(telegram, RecordingFront()):
            await asyncio.wait_for(heard.event.wait(), PATIENCE)
            logging.getLogger("adapters.telegram.app").removeHandler(heard)
            began = asyncio.get_running_loop().time()
        return asyncio.get_running_loop().time() - began

    assert asyncio.run(story()) < 0.9
    assert line in caplog.messages


def test_a_wrong_token_stops_the_start_and_leaves_nothing_open(telegram: TelegramDouble) -> None:
    app = TelegramApp(token=f"{TOKEN}x", api_url=telegram.api_url, front=RecordingFront())
    with pytest.raises(InvalidToken):
        asyncio.run(app.start())


def test_the_token_stays_out_of_the_log(telegram: TelegramDouble, caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        async with polling(telegram, RecordingFront()):
            pass

    with caplog.at_level(logging.INFO):
        asyncio.run(story())
    assert telegram.token not in caplog.text
