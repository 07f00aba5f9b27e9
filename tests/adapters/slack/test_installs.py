"""Installations as values, OAuth states that prove themselves, and the manifest."""

import asyncio
import json
from dataclasses import replace

import pytest

from adapters.slack.installs import Installation, Installed, SignedStates
from adapters.slack.manifest import BOT_SCOPES, manifest
from tests.adapters.slack.house import MemoryInstallations
from tests.doubles.slack import SCOPES

TEAM = Installation(None, "T1", "xoxb-1", "UBOT", "A1", ("chat:write", "commands"), False, "B1")
ORG = replace(TEAM, enterprise_id="E1", team_id=None, is_enterprise_install=True)


@pytest.mark.parametrize("installation", [TEAM, ORG])
def test_an_installation_survives_its_json_and_hides_its_token(installation: Installation) -> None:
    assert Installation.from_json(installation.to_json()) == installation
    assert "xoxb-1" not in repr(installation)


def test_an_installation_belongs_to_its_team_or_to_the_whole_organisation() -> None:
    assert (TEAM.tenant, ORG.tenant) == ("T1", "E1")
    with pytest.raises(ValueError, match="belongs to a team or to an organisation"):
        _ = replace(TEAM, team_id=None).tenant


def test_a_request_finds_the_installation_of_its_team_else_of_its_organisation() -> None:
    async def story() -> None:
        store = MemoryInstallations({"T1": TEAM, "E1": ORG})
        installed = Installed(store)
        assert installed.find(None, "T1") is None
        await installed.load()
        assert installed.find("E1", "T1") == TEAM
        assert installed.find("E1", "T9") == ORG
        assert installed.find(None, "T9") is None
        await installed.forget("T1")
        assert (installed.of("T1"), store.kept) == (None, {"E1": ORG})

    asyncio.run(story())


class Clock:
    """Seconds that a test moves."""

    now = 1_795_168_800.0

    def __call__(self) -> float:
        return self.now


def test_a_state_is_good_for_ten_minutes_and_once() -> None:
    async def story() -> None:
        clock = Clock()
        states = SignedStates("secret", clock)
        first, second, third = [await states.async_issue() for _ in range(3)]
        assert len({first, second, third}) == 3
        assert await states.async_consume(first)
        assert not await states.async_consume(first)
        clock.now += 599
        assert await states.async_consume(second)
        clock.now += 1
        assert not await states.async_consume(third)

    asyncio.run(story())


@pytest.mark.parametrize("state", ["", "a", "a.1795168800.00", "..", "a.soon.00"])
def test_a_forged_state_is_refused(state: str) -> None:
    assert not asyncio.run(SignedStates("secret", Clock()).async_consume(state))


def test_a_state_of_another_secret_is_refused() -> None:
    issued = asyncio.run(SignedStates("another", Clock()).async_issue())
    assert not asyncio.run(SignedStates("secret", Clock()).async_consume(issued))


def test_states_need_a_secret() -> None:
    with pytest.raises(ValueError, match="SECRET_KEY"):
        SignedStates("")


def test_the_manifest_for_http_names_every_address() -> None:
    made = manifest("https://slotbot.example/", socket_mode=False)
    address = "https://slotbot.example/slack/events"
    assert made["features"]["slash_commands"] == [
        {
            "command": "/slotbot",
            "description": "Find, book and see sessions",
            "usage_hint": "find python saturday | today | help",
            "should_escape": True,
            "url": address,
        }
    ]
    assert made["settings"] == {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened",
                "app_mention",
                "app_uninstalled",
                "link_shared",
                "message.im",
                "team_join",
                "tokens_revoked",
                "user_change",
            ],
            "request_url": address,
        },
        "interactivity": {"is_enabled": True, "request_url": address, "message_menu_options_url": address},
        "org_deploy_enabled": True,
        "socket_mode_enabled": False,
        "token_rotation_enabled": False,
    }
    assert made["features"]["unfurl_domains"] == ["slotbot.example"]
    assert made["oauth_config"] == {
        "scopes": {"bot": list(BOT_SCOPES)},
        "redirect_urls": ["https://slotbot.example/slack/oauth_redirect"],
    }
    assert json.loads(json.dumps(made)) == made


def test_the_manifest_for_socket_mode_needs_no_address_and_asks_for_less() -> None:
    made = manifest(None, socket_mode=True)
    assert "slotbot.example" not in json.dumps(made)
    assert "url" not in made["features"]["slash_commands"][0]
    assert "unfurl_domains" not in made["features"]
    assert "link_shared" not in made["settings"]["event_subscriptions"]["bot_events"]
    assert made["oauth_config"] == {
        "scopes": {"bot": [scope for scope in BOT_SCOPES if not scope.startswith("links:")]}
    }
    assert made["settings"]["socket_mode_enabled"] is True


def test_the_manifest_for_http_without_an_address_says_what_to_set() -> None:
    with pytest.raises(ValueError, match="PUBLIC_URL"):
        manifest(None, socket_mode=False)


def test_slacks_limits_of_a_manifest_hold() -> None:
    features = manifest("https://slotbot.example", socket_mode=False)["features"]
    assert [len(one["name"]) <= 24 for one in features["shortcuts"]] == [True, True, True]
    assert all(len(one["description"]) <= 150 for one in features["shortcuts"])
    assert len(features["slash_commands"][0]["usage_hint"]) <= 1000


def test_the_double_grants_what_the_manifest_asks_for() -> None:
    assert frozenset(BOT_SCOPES) == SCOPES
