"""The Slack app manifest as data: commands, shortcuts, events, the smallest scopes.

Schema: https://docs.slack.dev/reference/app-manifest.
"""

from typing import Any
from urllib.parse import urlsplit

COMMAND = "/slotbot"
GLOBAL_SHORTCUT = "schedule_session"
MEETING_SHORTCUT = "schedule_meeting"
MESSAGE_SHORTCUT = "schedule_from_message"
SHORTCUTS = (GLOBAL_SHORTCUT, MEETING_SHORTCUT, MESSAGE_SHORTCUT)
EVENTS_PATH = "/slack/events"
INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"

BOT_SCOPES = (
    "app_mentions:read",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "groups:read",
    "im:history",
    "im:write",
    "links:read",
    "links:write",
    "mpim:read",
    "users:read",
    "users:read.email",
)
"""Hear mentions and direct messages, write, send files, open a direct message, unfurl own links, know name, zone and e-mail,
and who is in a channel where a time for everybody there is asked for.
"""

BOT_EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "link_shared",
    "message.im",
    "team_join",
    "tokens_revoked",
    "user_change",
)


def manifest(public_url: str | None, *, socket_mode: bool) -> dict[str, Any]:
    """The manifest for Socket Mode or for HTTP under ``public_url``; raises ValueError where HTTP has no address."""
    if public_url is None and not socket_mode:
        raise ValueError("over HTTP Slack needs a public address: set PUBLIC_URL, or use Socket Mode")
    base = (public_url or "").rstrip("/")
    return {
        "display_information": {
            "name": "Slotbot",
            "description": "Finds, books and keeps sessions and meetings.",
            "background_color": "#1f4e79",
        },
        "features": _features(base, socket_mode=socket_mode),
        "oauth_config": {"scopes": {"bot": list(_scopes(base))}}
        | ({"redirect_urls": [base + REDIRECT_PATH]} if base else {}),
        "settings": _settings(base, socket_mode=socket_mode),
    }


def _scopes(base: str) -> tuple[str, ...]:
    return BOT_SCOPES if base else tuple(scope for scope in BOT_SCOPES if not scope.startswith("links:"))


def _features(base: str, *, socket_mode: bool) -> dict[str, Any]:
    command: dict[str, Any] = {
        "command": COMMAND,
        "description": "Find, book and see sessions",
        "usage_hint": "find python saturday | today | help",
        "should_escape": True,
    }
    if not socket_mode:
        command["url"] = base + EVENTS_PATH
    features: dict[str, Any] = {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "Slotbot", "always_online": True},
        "shortcuts": [
            _shortcut("Schedule a session", "global", GLOBAL_SHORTCUT, "Find an open time and book it"),
            _shortcut("Schedule a meeting", "global", MEETING_SHORTCUT, "Invite people to a meeting"),
            _shortcut("Schedule from message", "message", MESSAGE_SHORTCUT, "Call a meeting about a message"),
        ],
        "slash_commands": [command],
    }
    return features | ({"unfurl_domains": [urlsplit(base).hostname or base]} if base else {})


def _shortcut(name: str, kind: str, callback_id: str, description: str) -> dict[str, str]:
    return {"name": name, "type": kind, "callback_id": callback_id, "description": description}


def _settings(base: str, *, socket_mode: bool) -> dict[str, Any]:
    events: dict[str, Any] = {"bot_events": [name for name in BOT_EVENTS if base or name != "link_shared"]}
    interactivity: dict[str, Any] = {"is_enabled": True}
    if not socket_mode:
        events["request_url"] = base + EVENTS_PATH
        interactivity |= {"request_url": base + EVENTS_PATH, "message_menu_options_url": base + EVENTS_PATH}
    return {
        "event_subscriptions": events,
        "interactivity": interactivity,
        "org_deploy_enabled": bool(base),
        "socket_mode_enabled": socket_mode,
        "token_rotation_enabled": False,
    }
