"""The pages behind links: ``/b/<token>`` leads into a chat (S0.15, S4.61), ``/j/<token>`` into a session.

They are small, escaped and without scripts.
"""

from dataclasses import dataclass, replace
from html import escape
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from bots.cards import Link, Text
from bots.conversation.turns import speaker_for
from bots.names import Names
from bots.speaker import Speaker
from bots.views.refusals import refusal_card
from bots.views.refusing import Reader
from core.errors import CodeInvalid, IllegalMove, Refusal, TooEarly, ZoneUnknown
from core.model.booking import State
from core.model.place import link_in
from core.ports import Unit
from core.services import links
from core.services.joining import JoinLink, join_by, resolve
from core.services.session import UNDER_WAY

_PAGE: Final = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
body {{ font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.2rem }}
a.button, button {{ font: inherit; border: 0;
display: inline-block; padding: .6rem 1.1rem; border-radius: .5rem; background: #1f4e79; color: #fff;
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
    """An HTML page and its HTTP status; ``location`` is the address that it sends the browser on to."""

    status: HTTPStatus
    html: str
    location: str | None = None


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
    return Page(HTTPStatus.OK, _PAGE.format(lang="en", title=escape(title), body=body))


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
    return Page(HTTPStatus.GONE, _PAGE.format(lang="en", title="This link has ended", body=body))


def _unknown() -> Page:
    body = "<p>Please check that it was copied whole, or ask whoever gave it to you for it again.</p>"
    return Page(HTTPStatus.NOT_FOUND, _PAGE.format(lang="en", title="There is no such link", body=body))


def joining(unit: Unit, token: str) -> Page:
    """The page of a side's own link to a session: with whom, when on the reader's clock, and the button that joins.

    Looking joins nobody, as whatever previews links looks as well.
    """
    try:
        found = resolve(unit, token)
    except CodeInvalid:
        return _unknown()
    if found.booking.state not in UNDER_WAY:
        return _refused(unit, found, IllegalMove(found.booking, State.ONGOING))
    speak = speaker_for(found.person, unit)
    title = _title(speak, found)
    when = "" if speak.zone_name is None else f"<p>{escape(_words(speak.span(found.booking.span)))}</p>\n"
    caption = escape(speak.words("session.join"))
    return _told(speak, HTTPStatus.OK, title, f'{when}<form method="post"><button>{caption}</button></form>')


def _title(speak: Speaker, found: JoinLink) -> str:
    """With whom, or what several have together."""
    if found.title:
        return found.title
    return speak.words("page.join.title", other=found.other.name)


def joined(unit: Unit, token: str) -> Page:
    """Whoever presses that button has joined, and is sent on to where the session takes place; else the page says why not."""
    try:
        found = join_by(unit, token)
    except CodeInvalid:
        return _unknown()
    except Refusal as refusal:
        return _refused(unit, resolve(unit, token), refusal)
    speak = speaker_for(found.person, unit)
    said = "page.joined.all" if found.title and found.member.person_id == found.other.id else "page.joined"
    page = _told(speak, HTTPStatus.OK, speak.words(said, other=found.other.name), "")
    link = link_in(found.booking.place)
    return page if link is None else replace(page, status=HTTPStatus.SEE_OTHER, location=link)


def _refused(unit: Unit, found: JoinLink, refusal: Refusal) -> Page:
    """Why it cannot be joined: not yet, or no more."""
    speak = speaker_for(found.person, unit)
    early = isinstance(refusal, TooEarly)
    try:
        why = _words(refusal_card(Reader(speak, unit, found.person.id), refusal).title)
    except ZoneUnknown:
        why = speak.words("page.refused")
    return _told(
        speak, HTTPStatus.CONFLICT if early else HTTPStatus.GONE, speak.words("page.refused"), f"<p>{escape(why)}</p>"
    )


def _told(speak: Speaker, status: HTTPStatus, title: str, body: str) -> Page:
    return Page(status, _PAGE.format(lang=speak.spoken, title=escape(title), body=body))


def _words(text: Text) -> str:
    """The text without its markup."""
    return "".join(
        span if isinstance(span, str) else span.caption if isinstance(span, Link) else span.text for span in text
    )
