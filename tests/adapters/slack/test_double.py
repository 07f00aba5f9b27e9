"""The double refuses what Slack refuses: asked through the real SDK, each refusal by its own name."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.adapters.slack.house import House, offer
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_blocks import check_blocks, check_options, check_view
from tests.doubles.slack_state import Json
from tests.doubles.slack_wire import Failure


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Go"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def asks(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("Label"), "element": element, **more}


def section(words: str = "words") -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": words}}


def option(value: str = "v", words: str = "Words") -> Json:
    return {"text": plain(words), "value": value}


CONFIRM = {"title": plain("t"), "text": plain("x"), "confirm": plain("y"), "deny": plain("n")}

GOOD: list[Json] = [
    section("x" * 3000),
    {"type": "section", "fields": [plain("x" * 2000)] * 10},
    {"type": "header", "text": plain("x" * 150)},
    {"type": "divider", "block_id": "b" * 255},
    {"type": "context", "elements": [plain("x")] * 10},
    actions(*(button(action_id=f"a{number}", value="v" * 2000) for number in range(25))),
    actions(
        button(text=plain("x" * 75), confirm=CONFIRM, style="danger", accessibility_label="x" * 75, url="https://a")
    ),
    actions({"type": "overflow", "action_id": "o", "options": [option(str(number)) for number in range(5)]}),
    actions({"type": "static_select", "options": [option(str(number)) for number in range(100)]}),
    asks({"type": "datepicker", "initial_date": "2026-11-21"}),
    asks({"type": "timepicker", "initial_time": "23:59", "timezone": "Europe/Berlin"}),
    asks({"type": "datetimepicker", "initial_date_time": 1795168800}),
    asks({"type": "number_input", "is_decimal_allowed": False, "initial_value": "2"}),
    asks({"type": "external_select", "min_query_length": 0, "initial_option": option()}),
]

BAD: list[tuple[Json, str]] = [
    (section("x" * 3001), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    (section(""), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ({"type": "section"}, "must have text or fields [json-pointer:/blocks/0]"),
    ({"type": "section", "fields": [plain("x")] * 11}, "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
    (
        {"type": "section", "fields": [plain("x" * 2001)]},
        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
    ),
    (
        {"type": "header", "text": plain("x" * 151)},
        "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ),
    (
        {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
        "must be a text object of type plain_text [json-pointer:/blocks/0/text]",
    ),
    (
        {"type": "context", "elements": [plain("x")] * 11},
        "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ),
    (
        actions(*(button(action_id=str(number)) for number in range(26))),
        "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
    ),
    (actions(), "must provide at least 1 items [json-pointer:/blocks/0/elements]"),
    (
        actions(button(action_id="a"), button(action_id="a")),
        "action_id must be unique within a block [json-pointer:/blocks/0]",
    ),
    (
        actions(button(text=plain("x" * 76))),
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ),
    (
        actions(button(value="x" * 2001)),
        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ),
    (
        actions(button(action_id="x" * 256)),
        "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
    ),
    (actions(button(style="green")), "must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]"),
    (actions(button(colour="green")), "invalid additional property: colour [json-pointer:/blocks/0/elements/0]"),
    (
        actions(button(confirm=CONFIRM | {"title": plain("x" * 101)})),
        "must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]",
    ),
    (
        actions(button(confirm=CONFIRM | {"text": plain("x" * 301)})),
        "must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]",
    ),
    (
        actions(button(confirm=CONFIRM | {"deny": plain("x" * 31)})),
        "must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/deny/text]",
    ),
    (
        actions({"type": "overflow", "options": [option(str(number)) for number in range(6)]}),
        "no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    (
        actions({"type": "static_select", "options": [option(str(number)) for number in range(101)]}),
        "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    (
        actions({"type": "static_select", "options": [option("v" * 151)]}),
        "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
    ),
    (
        actions({"type": "static_select", "options": [option("v", "x" * 76)]}),
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
    ),
    (
        actions({"type": "static_select", "options": [option("a")], "initial_option": option("b")}),
        "initial option must be one of the options [json-pointer:/blocks/0/elements/0]",
    ),
    (
        actions({"type": "static_select"}),
        "must have either options or option_groups [json-pointer:/blocks/0/elements/0]",
    ),
    (asks({"type": "button", "text": plain("x")}), "unsupported element: button [json-pointer:/blocks/0/element]"),
    (
        actions({"type": "plain_text_input"}),
        "unsupported element: plain_text_input [json-pointer:/blocks/0/elements/0]",
    ),
    (
        asks({"type": "datepicker", "initial_date": "21.11.2026"}),
        "must be a date as YYYY-MM-DD [json-pointer:/blocks/0/element/initial_date]",
    ),
    (
        asks({"type": "timepicker", "initial_time": "9:30"}),
        "must be a time as HH:mm [json-pointer:/blocks/0/element/initial_time]",
    ),
    (
        asks({"type": "timepicker", "timezone": "Mars/Base"}),
        "must be an IANA time zone [json-pointer:/blocks/0/element/timezone]",
    ),
    (
        asks({"type": "plain_text_input", "max_length": 3001}),
        "must be an integer from 1 to 3000 [json-pointer:/blocks/0/element/max_length]",
    ),
    (asks({"type": "number_input"}), "missing required field: is_decimal_allowed [json-pointer:/blocks/0/element]"),
    (
        asks({"type": "datepicker"}, label=plain("x" * 2001)),
        "must be less than 2001 characters [json-pointer:/blocks/0/label/text]",
    ),
    ({"type": "carousel"}, "unsupported type: carousel [json-pointer:/blocks/0]"),
    ({"text": plain("x")}, "unsupported type: None [json-pointer:/blocks/0]"),
]


@pytest.mark.parametrize("block", GOOD)
def test_blocks_within_the_limits_are_taken(block: Json) -> None:
    assert check_blocks([block]) == []


@pytest.mark.parametrize(("block", "problem"), BAD)
def test_blocks_beyond_the_limits_are_refused_with_the_reason(block: Json, problem: str) -> None:
    assert check_blocks([block]) == [f"[ERROR] {problem}"]


def test_a_message_has_fifty_blocks_and_a_view_a_hundred() -> None:
    assert check_blocks([{"type": "divider"}] * 50) == []
    assert check_blocks([{"type": "divider"}] * 51) == ["[ERROR] no more than 50 items allowed [json-pointer:/blocks]"]
    assert check_view({"type": "home", "blocks": [{"type": "divider"}] * 100}, "home") == []
    assert check_view({"type": "home", "blocks": [{"type": "divider"}] * 101}, "home") == [
        "[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]"
    ]


def test_block_ids_are_unique_and_one_field_is_focused() -> None:
    named = {"type": "divider", "block_id": "b"}
    assert check_blocks([named, named]) == ["[ERROR] block_id already exists [json-pointer:/blocks]"]
    focused = asks({"type": "datepicker", "focus_on_load": True})
    assert check_blocks([focused, focused]) == [
        "[ERROR] only one element can have focus_on_load [json-pointer:/blocks]"
    ]


MODAL: Json = {"type": "modal", "title": plain("Title"), "blocks": [section()]}


@pytest.mark.parametrize(
    ("view", "problem"),
    [
        (MODAL | {"title": plain("x" * 25)}, "must be less than 25 characters [json-pointer:/view/title/text]"),
        (MODAL | {"submit": plain("x" * 25)}, "must be less than 25 characters [json-pointer:/view/submit/text]"),
        (MODAL | {"close": plain("x" * 25)}, "must be less than 25 characters [json-pointer:/view/close/text]"),
        (
            MODAL | {"private_metadata": "x" * 3001},
            "must be less than 3001 characters [json-pointer:/view/private_metadata]",
        ),
        (MODAL | {"callback_id": "x" * 256}, "must be less than 256 characters [json-pointer:/view/callback_id]"),
        (MODAL | {"hash": "h"}, "invalid additional property: hash [json-pointer:/view]"),
        (
            MODAL | {"blocks": [asks({"type": "datepicker"})]},
            "submit is required when an input block is within blocks [json-pointer:/view]",
        ),
        ({"type": "home", "blocks": []}, "must be a view of type modal [json-pointer:/view]"),
        ({"type": "modal", "blocks": []}, "missing required field: title [json-pointer:/view]"),
    ],
)
def test_views_beyond_the_limits_are_refused_with_the_reason(view: Json, problem: str) -> None:
    assert check_view(view, "modal") == [f"[ERROR] {problem}"]


def test_options_are_answered_as_options_or_as_groups() -> None:
    assert check_options({"options": []}) == []
    assert check_options({"option_groups": [{"label": plain("A"), "options": [option()]}]}) == []
    assert check_options(None) == check_options({"choices": []}) != []
    assert len(check_options({"options": [option(str(number)) for number in range(101)]})) == 1


Call = Callable[..., Any]


@pytest.fixture
def client(slack: SlackDouble) -> WebClient:
    return WebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[])


def refusal(call: Call, **args: Any) -> str:
    with pytest.raises(SlackApiError) as raised:
        call(**args)
    return str(raised.value.response["error"])


def test_tokens_are_checked(slack: SlackDouble, client: WebClient) -> None:
    assert client.auth_test()["user_id"] == slack.home_workspace.bot_user_id
    assert refusal(WebClient("xoxb-no", base_url=slack.api_url).auth_test) == "invalid_auth"
    assert refusal(WebClient(base_url=slack.api_url).auth_test) == "not_authed"
    assert refusal(client.apps_connections_open, app_token="xapp-no") == "invalid_auth"
    client.auth_revoke()
    assert refusal(client.auth_test) == "invalid_auth"


def test_methods_arguments_and_scopes_are_checked(slack: SlackDouble, client: WebClient) -> None:
    assert refusal(client.api_call, api_method="chat.shout") == "unknown_method"
    assert refusal(client.api_call, api_method="chat.postMessage") == "missing_argument"
    assert refusal(client.chat_postMessage, channel="C1", text="x", colour="red") == "invalid_arguments"
    slack.home_workspace.scopes.discard("chat:write")
    assert refusal(client.chat_postMessage, channel="C1", text="x") == "missing_scope"


def test_messages_are_checked(slack: SlackDouble, client: WebClient) -> None:
    ana, ben = slack.person("Ana Silva"), slack.person("Ben Okafor")
    channel = slack.channel("general", ana).channel_id
    closed, secret = slack.channel("closed", ana, bot=False), slack.channel("secret", ana, bot=False, private=True)
    assert refusal(client.chat_postMessage, channel="C404", text="x") == "channel_not_found"
    assert refusal(client.chat_postMessage, channel=closed.channel_id, text="x") == "not_in_channel"
    assert refusal(client.chat_postMessage, channel=secret.channel_id, text="x") == "channel_not_found"
    silent = {"channel": channel, "text": " ", "blocks": [section()]}
    assert refusal(client.api_call, api_method="chat.postMessage", json=silent) == "no_text"
    assert refusal(client.chat_postMessage, channel=channel, text="x" * 40_001) == "msg_too_long"
    assert refusal(client.chat_postMessage, channel=channel, text="x", blocks=[{"type": "x"}]) == "invalid_blocks"
    many = [section("x" * 2700)] * 5
    assert refusal(client.chat_postMessage, channel=channel, text="x", blocks=many) == "msg_blocks_too_long"
    assert refusal(client.chat_postEphemeral, channel=channel, user=ben.user_id, text="x") == "user_not_in_channel"
    assert refusal(client.conversations_open, users="U404") == "user_not_found"
    assert refusal(client.users_info, user="U404") == "user_not_found"


def test_only_own_lasting_messages_are_changed(slack: SlackDouble, client: WebClient) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    channel = general.channel_id
    said = ana.says("mine", general)
    assert refusal(client.chat_update, channel=channel, ts=said.ts, text="x") == "cant_update_message"
    assert refusal(client.chat_update, channel=channel, ts="1.0", text="x") == "message_not_found"
    whisper = client.chat_postEphemeral(channel=channel, user=ana.user_id, text="x")["message_ts"]
    assert refusal(client.chat_update, channel=channel, ts=whisper, text="x") == "message_not_found"
    own = client.chat_postMessage(channel=channel, text="x")["ts"]
    assert refusal(client.chat_update, channel=channel, ts=own, text="ä" * 2001) == "msg_too_long"
    client.chat_delete(channel=channel, ts=own)
    assert refusal(client.chat_update, channel=channel, ts=own, text="x") == "message_not_found"


def test_only_shared_links_are_unfurled(slack: SlackDouble, client: WebClient) -> None:
    with House(slack):
        ana = slack.person("Ana Silva")
        general = slack.channel("general", ana)
        url = "https://slotbot.example/b/unknown"
        shared = ana.shares_link(url, general)
    place = {"channel": general.channel_id, "ts": shared.ts}
    card = {"blocks": [section()]}
    assert (
        refusal(client.chat_unfurl, unfurls={url: card}, channel=general.channel_id, ts="1.0") == "cannot_find_message"
    )
    assert refusal(client.chat_unfurl, unfurls={"https://a.example": card}, **place) == "cannot_unfurl_url"
    assert refusal(client.chat_unfurl, unfurls={url: {"text": "x"}}, **place) == "invalid_unfurls_format"
    assert refusal(client.chat_unfurl, unfurls={url: {"blocks": [{"type": "x"}]}}, **place) == "invalid_unfurls"
    assert refusal(client.chat_unfurl, unfurls={url: card}, channel=general.channel_id) == "missing_argument"
    client.chat_unfurl(unfurls={url: card}, channel=general.channel_id, ts=shared.ts)
    assert list(shared.unfurls) == [url]


def trigger(slack: SlackDouble) -> str:
    """A trigger of somebody's, fresh."""
    with House(slack):
        return str(slack.person("Ana Silva").command("/slotbot", "help").payload["trigger_id"])


def test_a_trigger_opens_one_modal_within_three_seconds(slack: SlackDouble, client: WebClient) -> None:
    fresh = trigger(slack)
    assert refusal(client.views_open, trigger_id="t", view=MODAL) == "invalid_trigger_id"
    assert refusal(client.views_open, trigger_id=fresh, view={**MODAL, "title": plain("")}) == "invalid_arguments"
    slack.passes(3)
    client.views_open(trigger_id=fresh, view=MODAL)
    assert refusal(client.views_open, trigger_id=fresh, view=MODAL) == "exchanged_trigger_id"
    old = trigger(slack)
    slack.passes(3.1)
    assert refusal(client.views_open, trigger_id=old, view=MODAL) == "expired_trigger_id"


def test_a_modal_is_updated_by_its_hash_while_it_is_open(slack: SlackDouble, client: WebClient) -> None:
    view = client.views_open(trigger_id=trigger(slack), view=MODAL)["view"]
    updated = client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)["view"]
    assert updated["hash"] != view["hash"]
    assert refusal(client.views_update, view_id=view["id"], hash=view["hash"], view=MODAL) == "hash_conflict"
    assert refusal(client.views_update, view_id="V404", view=MODAL) == "not_found"


def test_at_most_two_modals_are_pushed_on_top(slack: SlackDouble, client: WebClient) -> None:
    with House(slack):
        ana = slack.person("Ana Silva")
        triggers = [ana.command("/slotbot", "help").payload["trigger_id"] for _ in range(4)]
    client.views_open(trigger_id=triggers[0], view=MODAL)
    client.views_push(trigger_id=triggers[1], view=MODAL)
    client.views_push(trigger_id=triggers[2], view=MODAL)
    assert refusal(client.views_push, trigger_id=triggers[3], view=MODAL) == "push_limit_reached"
    assert len(ana.views) == 3


def test_a_home_tab_is_published_by_its_hash(slack: SlackDouble, client: WebClient) -> None:
    ana = slack.person("Ana Silva")
    home = {"type": "home", "blocks": [section("Hello")]}
    first = client.views_publish(user_id=ana.user_id, view=home)["view"]
    client.views_publish(user_id=ana.user_id, view=home, hash=first["hash"])
    assert refusal(client.views_publish, user_id=ana.user_id, view=home, hash=first["hash"]) == "hash_conflict"
    assert refusal(client.views_publish, user_id=ana.user_id, view=MODAL) == "invalid_arguments"


def test_a_response_url_is_good_for_five_answers_in_half_an_hour(slack: SlackDouble) -> None:
    with House(slack):
        ana = slack.person("Ana Silva")
        urls = [ana.command("/slotbot", "help").payload["response_url"] for _ in range(2)]
    answers = [httpx.post(urls[0], json={"text": "again"}) for _ in range(6)]
    assert [(one.status_code, one.text) for one in answers] == [(200, "ok")] * 5 + [(404, "used_url")]
    slack.passes(30 * 60 + 1)
    assert httpx.post(urls[1], json={"text": "late"}).text == "expired_url"
    assert httpx.post(urls[1].replace("response-", "forged-"), json={"text": "x"}).text == "unknown_url"


def test_a_socket_needs_a_fresh_address(slack: SlackDouble, client: WebClient) -> None:
    url = client.apps_connections_open(app_token=slack.app.app_token)["url"]
    assert url.startswith("ws://127.0.0.1:")
    assert httpx.get(url.replace("ws://", "http://")).status_code == 404


def test_what_is_not_acknowledged_in_time_is_noted() -> None:
    with SlackDouble(limit=0.05) as slack:
        link = House(slack, http=True)
        link.server.start()
        slack.speaks_http(f"{link.server.base_url}/slack/events")
        delivery = slack.person("Ana Silva").types("is anybody there?")
        link.server.stop()
        assert (delivery.acknowledged, delivery.status) == (False, 503)
        assert slack.unacknowledged == (delivery,)


def test_a_person_presses_only_what_they_see(slack: SlackDouble) -> None:
    with House(slack) as house:
        ana, ben = slack.person("Ana Silva"), slack.person("Ben Okafor")
        house.sends(offer(), user_id=ana.user_id)
        with pytest.raises(AssertionError, match="sees no button 'Sat 10:00'"):
            ben.presses("Sat 10:00")


def test_a_planned_failure_strikes_as_often_as_planned(slack: SlackDouble, client: WebClient) -> None:
    slack.fails("auth.test", Failure(429, "ratelimited", retry_after=7), times=2)
    with pytest.raises(SlackApiError) as raised:
        client.auth_test()
    assert (raised.value.response.status_code, raised.value.response.headers["retry-after"]) == (429, "7")
    assert refusal(client.auth_test) == "ratelimited"
    assert client.auth_test()["ok"] is True
