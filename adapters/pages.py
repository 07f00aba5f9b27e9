"""The page behind an own link ``/b/<token>``: small, escaped, without scripts, and leading into a chat (S0.15, S4.61)."""

from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from bots.turn import Names
from core.errors import CodeInvalid
from core.ports import Unit
from core.services import links

_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
body {{ font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.2rem }}
a.button {{ display: inline-block; padding: .6rem 1.1rem; border-radius: .5rem; background: #1f4e79; color: #fff;
text-decoration: none }}
code {{ background: #eee; color: #111; padding: .15rem .4rem; border-radius: .3rem }}
</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page and its HTTP status."""

    status: HTTPStatus
    html: str


def landing(unit: Unit, token: str, names: Names, *, slack: bool) -> Page:
    """The page of a link: 200 with the ways into a chat, 410 where it was revoked, 404 where there never was one.

    It shows names alone: the reader's zone is unknown, so no time is told before they are in a chat.
    """
    try:
        target = links.resolve(unit, token)
    except CodeInvalid:
        return _ended() if unit.codes.get(token) is not None else _unknown()
    service = target.service.name if target.service is not None else None
    host = target.host.name if target.host is not None else None
    title = f"Book {service or 'a time'}" + (f" with {host}" if host else "")
    team = target.organisation.slack_team if slack else None
    body = f"<p>{escape(target.organisation.name)}</p>\n{_ways(token, names, slack=slack, team=team)}"
    return Page(HTTPStatus.OK, _PAGE.format(title=escape(title), body=body))


def _ways(token: str, names: Names, *, slack: bool, team: str | None) -> str:
    """The ways into a chat. Slack opens at its workspace by its own scheme (Slack, "Deep linking into Slack")."""
    ways = []
    telegram = names.start_link(f"b_{token}")
    if telegram is not None:
        ways.append(f'<p><a class="button" href="{escape(telegram)}">Open in Telegram</a></p>')
    if team is not None:
        ways.append(f'<p><a class="button" href="slack://open?team={escape(quote(team))}">Open Slack</a></p>')
    if slack:
        ways.append(f"<p>In Slack, send this to Slotbot: <code>/slotbot start b_{escape(token)}</code></p>")
    return "\n".join(ways) or "<p>The bot is in no chat at the moment. Please try again later.</p>"


def _ended() -> Page:
    body = "<p>Whoever gave it to you has taken it back, or offers this no more. Please ask them for a new one.</p>"
    return Page(HTTPStatus.GONE, _PAGE.format(title="This link has ended", body=body))


def _unknown() -> Page:
    body = "<p>Please check that it was copied whole, or ask whoever gave it to you for it again.</p>"
    return Page(HTTPStatus.NOT_FOUND, _PAGE.format(title="There is no such link", body=body))
