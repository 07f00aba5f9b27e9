"""Both modes under strain: slow houses, repeated events, forged requests, lost sockets, several workspaces."""

import re
from typing import Any

import httpx
import pytest
from starlette.routing import Route

from adapters.settings import SLACK_API, Secret, SlackSettings
from adapters.slack.app import SlackApp, SlackSetupError
from bots.inbound import Message
from tests.adapters.slack.house import House, MemoryInstallations, RecordingFront, offer
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_wire import Failure


def test_everything_is_acknowledged_while_the_house_stands_still(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    house.sends(offer(), user_id=ana.user_id)
    house.front.hold()
    acts = [
        ana.types("find python"),
        ana.mentions("find python", general),
        ana.command("/slotbot", "find python", general),
        ana.presses("Sat 10:00"),
        ana.opens_home(),
    ]
    assert [one.acknowledged for one in acts] == [True] * 5
    house.front.release(house.server)


def test_a_repeated_event_keeps_its_id(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    first = ana.types("find python")
    for _ in range(3):
        slack.redelivers(first)
    house.waits_for(Message, 4)
    assert {one.event_id for one in house.front.seen} == {first.payload["event_id"]}
    with pytest.raises(AssertionError):
        slack.redelivers(first)


def test_a_forged_signature_is_refused(slack: SlackDouble) -> None:
    with House(slack, http=True) as house:
        ana = slack.person("Ana Silva")
        slack.signs(forged=True)
        assert ana.types("forged").status == 401
        slack.signs(age=6 * 60)
        assert ana.types("old").status == 401
        slack.signs(age=4 * 60)
        assert ana.types("fresh enough").status == 200
        message = house.waits_for(Message)
        assert isinstance(message, Message)
        assert (message.text, len(house.front.seen)) == ("fresh enough", 1)


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"{}", {"X-Slack-Request-Timestamp": "soon"}, 401),
        (b"{", {"Content-Type": "application/json"}, 400),
        (b"\xff\xfe", {}, 400),
        (b"", {}, 401),
    ],
)
def test_what_cannot_be_slacks_is_turned_away(
    slack: SlackDouble, content: bytes, headers: dict[str, str], status: int
) -> None:
    with House(slack, http=True) as house:
        url = f"{house.server.base_url}/slack/events"
        assert httpx.post(url, content=content, headers=headers).status_code == status


def test_the_address_is_verified_once_it_is_entered(slack: SlackDouble) -> None:
    with House(slack, http=True):
        ana = slack.person("Ana Silva")
        delivery = ana.types("hello")
        delivery.payload = {"type": "url_verification", "challenge": "3eZbrw1a"}
        answer = slack.redelivers(delivery)
        assert answer.answer == {"challenge": "3eZbrw1a"}


def test_routes_before_the_start_and_after_the_stop_say_that_they_are_not_ready(slack: SlackDouble) -> None:
    house = House(slack, http=True)
    house.server.start()
    url = f"{house.server.base_url}/slack/events"
    assert httpx.post(url, content=b"{}").status_code == 503
    house.server.call(house.app.start())
    house.server.call(house.app.stop())
    assert httpx.post(url, content=b"{}").status_code == 503
    house.server.stop()


def test_slack_may_ask_for_a_new_socket(slack: SlackDouble) -> None:
    with House(slack) as house:
        ana = slack.person("Ana Silva")
        ana.types("one")
        slack.asks_to_reconnect()
        ana.types("two")
        house.waits_for(Message, 2)
        assert slack.unacknowledged == ()


def test_a_dropped_socket_is_opened_again(slack: SlackDouble) -> None:
    with House(slack) as house:
        ana = slack.person("Ana Silva")
        ana.types("one")
        slack.drops_socket()
        ana.types("two")
        house.waits_for(Message, 2)


def test_the_socket_mode_has_no_routes(slack: SlackDouble) -> None:
    assert House(slack).app.routes == []


@pytest.mark.parametrize(
    ("given", "mend"),
    [
        ({"bot_token": Secret("xoxb-1")}, "SLACK_APP_TOKEN"),
        ({"app_token": Secret("xapp-1")}, "SLACK_BOT_TOKEN"),
        ({"signing_secret": Secret("s"), "client_id": "1"}, "SLACK_CLIENT_SECRET"),
    ],
)
def test_settings_that_do_not_suffice_name_what_is_missing(given: dict[str, Any], mend: str) -> None:
    with pytest.raises(SlackSetupError, match=mend):
        SlackApp(SlackSettings(SLACK_API, **given), front=RecordingFront())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"bot_token": Secret("xoxb-wrong")}, "SLACK_BOT_TOKEN: invalid_auth"),
        ({"app_token": Secret("xapp-wrong")}, "SLACK_APP_TOKEN: invalid_auth"),
    ],
)
def test_a_refused_token_stops_the_start_with_its_name(slack: SlackDouble, given: dict[str, Any], said: str) -> None:
    tokens = {"bot_token": Secret(slack.bot_token), "app_token": Secret(slack.app.app_token)} | given
    house = House(slack)
    house.app = SlackApp(SlackSettings(slack.api_url, **tokens), front=house.front)
    house.server.start()
    with pytest.raises(SlackSetupError, match=said):
        house.server.call(house.app.start())
    house.server.stop()


def test_a_token_in_the_environment_is_no_reason_to_warn(
    slack: SlackDouble, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", slack.bot_token)
    with House(slack):
        slack.person("Ana Silva").types("hello")
    assert [one.getMessage() for one in caplog.records if one.levelname == "WARNING"] == []


def test_a_busy_slack_does_not_stop_the_start(slack: SlackDouble) -> None:
    slack.fails("apps.connections.open", Failure(status=503, error="service_unavailable"))
    with House(slack) as house:
        slack.person("Ana Silva").types("hello")
        house.waits_for(Message)


def installed(slack: SlackDouble, house: House, name: str) -> httpx.Response:
    """A person adds the app to a workspace through the browser."""
    with httpx.Client(base_url=house.server.base_url) as browser:
        page = browser.get("/slack/install")
        state = re.findall(r"state=([^&\"]+)", page.text)[0]
        code = slack.code(slack.workspace(name, installed=False))
        cookie = {"Cookie": f"slack-app-oauth-state={state}"}
        return browser.get("/slack/oauth_redirect", params={"code": code, "state": state}, headers=cookie)


# slack_sdk gives aiohttp the client's id and secret in a way that aiohttp 3 still takes
SDK_BASIC_AUTH = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")


@SDK_BASIC_AUTH
def test_several_workspaces_install_speak_and_leave(slack: SlackDouble) -> None:
    store = MemoryInstallations()
    with House(slack, http=True, several=store) as house:
        assert installed(slack, house, "Bergen").status_code == 200
        bergen = next(one for one in slack.state.workspaces.values() if one.name == "Bergen")
        kept = store.kept[bergen.team_id]
        assert (kept.team_id, kept.bot_token, kept.bot_user_id, kept.app_id, kept.is_enterprise_install) == (
            bergen.team_id,
            bergen.token,
            bergen.bot_user_id,
            slack.app.app_id,
            False,
        )
        assert str(bergen.token) not in repr(kept)
        ida = slack.person("Ida Moe", workspace=bergen)
        ida.types("hello")
        assert house.waits_for(Message).who.tenant == bergen.team_id
        house.sends(offer(), user_id=ida.user_id, tenant=bergen.team_id)
        slack.removes_app(ida)
        ida.types("still there?")
        house.idles()
        assert len(house.front.seen) == 1
        assert store.kept == {}


@SDK_BASIC_AUTH
def test_installations_are_known_after_a_restart(slack: SlackDouble) -> None:
    store = MemoryInstallations()
    with House(slack, http=True, several=store) as house:
        installed(slack, house, "Bergen")
    bergen = next(one for one in slack.state.workspaces.values() if one.name == "Bergen")
    with House(slack, http=True, several=store) as house:
        ida = slack.person("Ida Moe", workspace=bergen)
        ida.types("hello")
        house.waits_for(Message)
        assert slack.revokes_tokens(ida).acknowledged
        house.idles()
        assert store.kept == {}


def test_a_state_of_somebody_else_installs_nothing(slack: SlackDouble) -> None:
    store = MemoryInstallations()
    with House(slack, http=True, several=store) as house:
        code = slack.code(slack.workspace("Bergen", installed=False))
        forged = "abc.1795168800.00"
        query = {"code": code, "state": forged}
        cookie = {"Cookie": f"slack-app-oauth-state={forged}"}
        answer = httpx.get(f"{house.server.base_url}/slack/oauth_redirect", params=query, headers=cookie)
        assert (answer.status_code, store.kept) == (401, {})


def test_the_routes_of_installing_are_there_only_where_it_is_set_up(slack: SlackDouble) -> None:
    def paths(routes: list[Route]) -> list[str]:
        return [route.path for route in routes]

    assert paths(House(slack, http=True).app.routes) == ["/slack/events"]
    several = House(slack, http=True, several=MemoryInstallations())
    assert paths(several.app.routes) == ["/slack/events", "/slack/install", "/slack/oauth_redirect"]
