"""The double refuses what Telegram refuses, in Telegram's words."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.doubles.telegram import DROPS, NEVER_ANSWERS, TelegramDouble, flood
from tests.doubles.telegram_people import User
from tests.doubles.telegram_world import Toast

Answer = dict[str, Any]


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=5) as client:
        yield client


@pytest.fixture
def lena(telegram: TelegramDouble) -> User:
    return telegram.user("Lena")


class Api:
    """Calls as a client without any library makes them."""

    def __init__(self, telegram: TelegramDouble, http: httpx.Client) -> None:
        self._root = f"{telegram.api_url}/bot{telegram.token}"
        self._http = http

    def __call__(self, method: str, **fields: Any) -> Answer:
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()}
        answer: Answer = self._http.post(f"{self._root}/{method}", data=form).json()
        return answer

    def refusal(self, method: str, **fields: Any) -> tuple[int, str]:
        answer = self(method, **fields)
        assert answer["ok"] is False
        return answer["error_code"], answer["description"].removeprefix("Bad Request: ")


@pytest.fixture
def api(telegram: TelegramDouble, http: httpx.Client) -> Api:
    return Api(telegram, http)


def keyboard(**button: Any) -> Answer:
    return {"inline_keyboard": [[button]]}


def test_strangers_and_unknown_methods(telegram: TelegramDouble, http: httpx.Client, api: Api) -> None:
    assert http.get(f"{telegram.api_url}/bot1:x/getMe").json() == {
        "ok": False,
        "error_code": 401,
        "description": "Unauthorized",
    }
    assert api.refusal("sendMassage") == (404, "Not Found")


def test_a_json_body_and_a_query_are_read_too(telegram: TelegramDouble, http: httpx.Client, lena: User) -> None:
    url = f"{telegram.api_url}/bot{telegram.token}/sendMessage"
    http.post(url, json={"chat_id": lena.id, "text": "json"})
    http.get(url, params={"chat_id": lena.id, "text": "query"})
    assert lena.private.texts == ["json", "query"]


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"text": "x", "chat_id": 999}, "chat not found"),
        ({"text": "x", "chat_id": "lena"}, "chat not found"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🎉" * 2049}, "message is too long"),
        ({"text": "x", "txt": "y"}, 'unknown field "txt" of sendMessage'),
        ({"text": "x", "disable_notification": "maybe"}, 'field "disable_notification" must be of type Boolean'),
        ({"text": "x", "message_thread_id": "a"}, 'field "message_thread_id" must be of type Integer'),
        ({"text": "x", "message_thread_id": 7}, "message thread not found"),
        ({"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
        ({"text": "x", "reply_parameters": {"message_id": 7}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ({"text": "x", "reply_markup": [1]}, "object expected as reply_markup"),
        ({"text": "x", "reply_markup": {"buttons": []}}, "object expected as reply markup"),
    ],
)
def test_send_message(api: Api, lena: User, fields: Answer, refusal: str) -> None:
    assert api.refusal("sendMessage", **{"chat_id": lena.id, **fields}) == (400, refusal)
    assert lena.private.texts == []


@pytest.mark.parametrize(
    ("html", "refusal"),
    [
        ("<blink>x</blink>", 'Unsupported start tag "blink" at byte offset 0'),
        ("ä <b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("2 > 1", "Unescaped '>' at byte offset 2"),
        ("Ben & Söhne", "Unescaped '&' at byte offset 4"),
        ("&nbsp;", "Unescaped '&' at byte offset 0"),
        ('<b class="x">y</b>', 'Unsupported attribute "class" of tag "b" at byte offset 0'),
        ("<b><code>x</code></b>", 'Tag "code" can\'t be part of another entity at byte offset 3'),
        ("<code><b>x</b></code>", 'Tag "b" inside "code" at byte offset 6'),
        ('<tg-time unix="soon">x</tg-time>', 'Tag "tg-time" has an invalid attribute "unix" at byte offset 0'),
        (
            '<tg-time unix="1" format="rt">x</tg-time>',
            'Tag "tg-time" has an invalid attribute "format" at byte offset 0',
        ),
    ],
)
def test_html_that_cannot_be_read(api: Api, lena: User, html: str, refusal: str) -> None:
    found = api.refusal("sendMessage", chat_id=lena.id, text=html, parse_mode="HTML")
    assert found == (400, f"can't parse entities: {refusal}")


def test_html_as_it_is_shown(api: Api, lena: User) -> None:
    html = (
        ' <b>🎉 A&amp;B</b> <i>&lt;x&gt;</i> <s>old</s> <code>&#36;1</code> <a href="https://a.example/?x=1&amp;y">here</a>'
        ' <tg-time unix="1647531900" format="wDt">22:45</tg-time>'
    )
    sent = api("sendMessage", chat_id=lena.id, text=html, parse_mode="HTML")["result"]
    assert sent["text"] == "🎉 A&B <x> old $1 here 22:45"
    assert sent["entities"] == [
        {"type": "bold", "offset": 0, "length": 6},
        {"type": "italic", "offset": 7, "length": 3},
        {"type": "strikethrough", "offset": 11, "length": 3},
        {"type": "code", "offset": 15, "length": 2},
        {"type": "text_link", "offset": 18, "length": 4, "url": "https://a.example/?x=1&y"},
        {
            "type": "date_time",
            "offset": 23,
            "length": 5,
            "unix_time": 1647531900,
            "date_time_format": "wDt",
        },
    ]


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        (keyboard(text="x", callback_data=""), "BUTTON_DATA_INVALID"),
        (keyboard(text="x", callback_data="ä" * 33), "BUTTON_DATA_INVALID"),
        (
            keyboard(text="x"),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard(text="", callback_data="a"),
            'can\'t parse inline keyboard button: Field "text" must be of type String and not empty',
        ),
        (keyboard(text="x", callback_data="a", style="green"), "BUTTON_STYLE_INVALID"),
        (
            keyboard(text="x", callback_data="a", url="https://a.example"),
            "can't parse inline keyboard button: callback_data and url exclude each other",
        ),
        (
            keyboard(text="x", callback_data="a", colour="red"),
            'can\'t parse inline keyboard button: unknown field "colour"',
        ),
        (
            keyboard(text="x", url="http://localhost/a"),
            "inline keyboard button URL 'http://localhost/a' is invalid: Wrong HTTP URL",
        ),
        (
            keyboard(text="x", switch_inline_query_chosen_chat={"query": "a"}),
            "at least one chat type must be allowed",
        ),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "a"}]] * 101}, "REPLY_MARKUP_TOO_LONG"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "a"}] * 9]}, "REPLY_MARKUP_ROW_TOO_LONG"),
        ({"force_reply": True, "input_field_placeholder": "x" * 65}, "INPUT_FIELD_PLACEHOLDER_INVALID"),
    ],
)
def test_keyboards_that_are_refused(api: Api, lena: User, markup: Answer, refusal: str) -> None:
    assert api.refusal("sendMessage", chat_id=lena.id, text="x", reply_markup=markup) == (400, refusal)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"request_users": {"request_id": 1, "max_quantity": 11}}, "max_quantity must be between 1 and 10"),
        ({"request_users": {"request_id": 1, "names": True}}, 'unknown field "names"'),
        ({"request_users": {}}, '"request_id" must be of type Number'),
        ({"request_users": {"request_id": 1}, "request_location": True}, "only one of the optional fields may be used"),
    ],
)
def test_what_asks_for_people_is_whole(api: Api, lena: User, asked: dict[str, Any], why: str) -> None:
    markup = {"keyboard": [[{"text": "Choose", **asked}]]}
    lena.says("hello")
    assert why in api("sendMessage", chat_id=lena.id, text="Who?", reply_markup=markup)["description"]


def test_a_location_is_asked_for_in_private_alone(telegram: TelegramDouble, api: Api, lena: User) -> None:
    markup = {"keyboard": [[{"text": "Here", "request_location": True}]]}
    assert api("sendMessage", chat_id=lena.id, text="x", reply_markup=markup)["ok"] is True
    club = telegram.group("Club", lena)
    assert api.refusal("sendMessage", chat_id=club.id, text="x", reply_markup=markup) == (
        400,
        "location can be requested in private chats only",
    )


def test_who_cannot_be_written_to(telegram: TelegramDouble, api: Api, lena: User) -> None:
    lena.blocks()
    assert api.refusal("sendMessage", chat_id=lena.id, text="x") == (403, "Forbidden: bot was blocked by the user")
    stranger = telegram.user("Tom", started=False)
    assert api.refusal("sendMessage", chat_id=stranger.id, text="x") == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    club = telegram.group("Club", lena, kind="group")
    new = telegram.migrate(club)
    assert api("sendMessage", chat_id=club.id, text="x") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }


def test_editing(api: Api, lena: User) -> None:
    lena.says("hello")
    theirs = lena.private.last.message_id
    markup = keyboard(text="Go", callback_data="a")
    ours = api("sendMessage", chat_id=lena.id, text="Held", reply_markup=markup)["result"]["message_id"]
    asked = api("sendMessage", chat_id=lena.id, text="Name?", reply_markup={"force_reply": True})["result"][
        "message_id"
    ]

    def edit(number: int, text: str = "x", **fields: Any) -> tuple[int, str]:
        return api.refusal("editMessageText", chat_id=lena.id, message_id=number, text=text, **fields)

    assert edit(4711) == (400, "message to edit not found")
    assert edit(theirs) == (400, "message can't be edited")
    assert edit(asked) == (400, "message can't be edited")
    assert edit(ours, "Held", reply_markup=markup)[1].startswith("message is not modified")
    assert edit(ours, reply_markup={"force_reply": True}) == (400, "inline keyboard expected")
    assert edit(ours, "") == (400, "message text is empty")
    assert api("editMessageText", chat_id=lena.id, message_id=ours, text="Held")["ok"] is True
    assert api.refusal("editMessageReplyMarkup", chat_id=lena.id, message_id=ours)[1].startswith("message is not modi")
    assert api("deleteMessage", chat_id=lena.id, message_id=ours) == {"ok": True, "result": True}
    assert api.refusal("deleteMessage", chat_id=lena.id, message_id=ours) == (400, "message to delete not found")


def test_presses_are_answered_once_and_unknown_ones_never(telegram: TelegramDouble, api: Api, lena: User) -> None:
    api("sendMessage", chat_id=lena.id, text="Held", reply_markup=keyboard(text="Confirm", callback_data="a"))
    lena.presses("Confirm")
    [update] = api("getUpdates")["result"]
    query = update["callback_query"]["id"]
    assert api.refusal("answerCallbackQuery", callback_query_id=query, text="x" * 201) == (400, "MESSAGE_TOO_LONG")
    assert api("answerCallbackQuery", callback_query_id=query, text="Booked", show_alert=True)["ok"] is True
    assert api("answerCallbackQuery", callback_query_id=query, text="again")["ok"] is True
    assert lena.toasts == [Toast("Booked", alert=True)]
    too_old = (400, "query is too old and response timeout expired or query ID is invalid")
    assert api.refusal("answerCallbackQuery", callback_query_id="7") == too_old
    telegram.expire_presses()
    assert api.refusal("answerCallbackQuery", callback_query_id=query) == too_old


def article(number: int) -> Answer:
    content = {"message_text": "<b>Maya</b>", "parse_mode": "HTML"}
    return {"type": "article", "id": str(number), "title": "Maya", "input_message_content": content}


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"results": [article(number) for number in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article(1), article(1)]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article(1) | {"id": "x" * 65}]}, "RESULT_ID_INVALID"),
        ({"results": [article(1) | {"title": ""}]}, "ARTICLE_TITLE_EMPTY"),
        ({"results": [article(1) | {"hide_url": True}]}, 'can\'t parse inline query result: unknown field "hide_url"'),
        ({"results": [], "cache_time": -1}, "cache_time must not be negative"),
        (
            {"results": [], "button": {"text": "Open"}},
            "inline query results button must have exactly one optional field",
        ),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "Open", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
        ({"results": [], "button": {"text": "", "start_parameter": "ab"}}, "BUTTON_TEXT_INVALID"),
        ({}, "results is empty"),
        (
            {"results": [], "inline_query_id": "7"},
            "query is too old and response timeout expired or query ID is invalid",
        ),
    ],
)
def test_inline_answers(api: Api, lena: User, fields: Answer, refusal: str) -> None:
    query = lena.inline("python sat")
    assert api.refusal("answerInlineQuery", **{"inline_query_id": query.id, **fields}) == (400, refusal)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"commands": [{"command": "Find", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "find", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "find", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "find", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "english"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "world"}}, "can't parse BotCommandScope: Unsupported type specified"),
    ],
)
def test_commands(api: Api, fields: Answer, refusal: str) -> None:
    assert api.refusal("setMyCommands", **fields) == (400, refusal)


def test_polling_and_a_webhook_exclude_each_other(telegram: TelegramDouble, api: Api) -> None:
    assert api.refusal("setWebhook", url="http://slots.example.org/") == (
        400,
        "bad webhook: An HTTPS URL must be provided for webhook",
    )
    assert api.refusal("setWebhook", url="https://slots.example.org:8000/") == (
        400,
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    )
    assert api.refusal("setWebhook", url="https://slots.example.org/", secret_token="a b") == (
        400,
        "secret token contains unallowed characters",
    )
    telegram.allow_http()
    assert api("setWebhook", url="http://127.0.0.1:9/hook", secret_token="a-b_C")["ok"] is True
    assert api("getWebhookInfo")["result"]["url"] == "http://127.0.0.1:9/hook"
    assert api.refusal("getUpdates")[0] == 409
    assert api("deleteWebhook")["ok"] is True
    assert api("getUpdates") == {"ok": True, "result": []}


def test_updates_stay_until_they_are_confirmed(telegram: TelegramDouble, api: Api, lena: User) -> None:
    first, second = lena.says("one"), lena.says("two")
    assert first is not None

    def numbers(**fields: Any) -> list[int]:
        return [each["update_id"] for each in api("getUpdates", **fields)["result"]]

    assert numbers() == [first, second]
    assert numbers(limit=1) == [first]
    assert numbers(offset=second) == [second]
    telegram.deliver_again(first, times=2)
    assert numbers(offset=second) == [second, first, first]
    assert numbers(offset=second) == [second]
    assert numbers(offset=-1, allowed_updates=["callback_query"]) == [second]
    assert lena.says("three") is None


def test_a_document_keeps_its_name_and_content(telegram: TelegramDouble, http: httpx.Client, lena: User) -> None:
    url = f"{telegram.api_url}/bot{telegram.token}/sendDocument"
    fields = {"chat_id": str(lena.id), "caption": "Your session"}
    http.post(url, data=fields, files={"document": ("session.ics", b"BEGIN:VCALENDAR")})
    document = lena.private.last.document
    assert document is not None
    assert (lena.private.texts, document.name, document.content) == (
        ["Your session"],
        "session.ics",
        b"BEGIN:VCALENDAR",
    )
    empty = http.post(url, data=fields, files={"document": ("empty.ics", b"")}).json()
    assert empty["description"] == "Bad Request: file must be non-empty"


def test_failures_on_demand(telegram: TelegramDouble, http: httpx.Client, api: Api, lena: User) -> None:
    telegram.fail("sendMessage", flood(5))
    assert api("sendMessage", chat_id=lena.id, text="a") == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 5",
        "parameters": {"retry_after": 5},
    }
    telegram.fail("sendMessage", DROPS)
    with pytest.raises(httpx.RemoteProtocolError):
        api("sendMessage", chat_id=lena.id, text="b")
    telegram.fail("sendMessage", NEVER_ANSWERS)
    http.timeout = httpx.Timeout(0.1)
    with pytest.raises(httpx.ReadTimeout):
        api("sendMessage", chat_id=lena.id, text="c")
    assert lena.private.texts == ["b", "c"]


def test_a_button_that_is_not_there_cannot_be_pressed(lena: User) -> None:
    with pytest.raises(LookupError, match="no button 'Confirm'"):
        lena.presses("Confirm")
