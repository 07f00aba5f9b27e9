"""The page behind a guest's link, ``/i/<token>``: the invitation and their answer (S1.26, S1.28).

GET changes nothing, as previews and scanners follow links too; only the POST of a button acts. It works without
scripts, on a phone and with a screen reader. It shows the meeting and its host, and nobody else's name, answer or note.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from html import escape
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

from adapters.pages import Page
from bots.language.zones.places import find_zone
from bots.plain import plain
from bots.speaker import Speaker, city
from bots.views.invitation import ANSWERS, answer_words
from bots.views.meeting_words import titled, when_words
from bots.views.refusals import refusal_card
from bots.views.refusing import Reader
from bots.views.rhythm import rhythm
from core.errors import CodeInvalid, Refusal
from core.model.invitation import Answer
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.booking import REASON_LIMIT
from core.services.meetings.answering import answer_invitation, check_answerable
from core.services.meetings.guests import GuestLink, answer_coming, coming_of, resolve, where_of
from core.services.meetings.proposing import propose_for, times_for

_STYLE: Final = """
:root { color-scheme: light dark; --line: #8886; --main: #1f4e79; --on: #fff }
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 6vh auto; padding: 0 1.2rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 1.2rem 0 }
dt { opacity: .75 }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line }
fieldset { border: 1px solid var(--line); border-radius: .6rem; margin: 1.2rem 0; padding: .6rem 1rem 1rem }
legend, label { font-weight: 600 }
label { display: block; margin-bottom: .3rem }
textarea, input:not([type=checkbox]) { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; border-radius: .4rem;
border: 1px solid var(--line) }
button { font: inherit; min-height: 2.75rem; padding: .4rem 1rem; margin: .6rem .4rem 0 0; border-radius: .5rem;
border: 1px solid var(--main); background: transparent; color: inherit; cursor: pointer }
button.chosen { background: var(--main); color: var(--on) }
[role=status], [role=alert] { border-left: .3rem solid var(--main); padding: .4rem .8rem }
summary { cursor: pointer; min-height: 2rem }
small { opacity: .75 }
"""

POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The page's Content-Security-Policy: its own style and its own forms, and nothing else."""

_PAGE: Final = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""

_NAMES: Final = frozenset(each.value for each in ANSWERS)
"""The answers as forms and links name them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came with the request: ``language`` is the reader's (BCP 47), ``sent`` the fields of the address or of a form."""

    token: str
    language: str
    sent: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a page is made of. ``zones`` are those that the place which was named may lie in, ``place`` its words."""

    asked: Asked
    found: GuestLink
    speak: Speaker
    place: str
    zones: tuple[str, ...]


def shown(unit: Unit, asked: Asked) -> Page:
    """The invitation as it stands: 200 while it can be answered, 410 where it cannot any more, 404 where there is none."""
    desk = _desk(unit, asked)
    return _unknown(asked, unit.now) if desk is None else _page(unit, desk, status=_asks(desk))


def acted(unit: Unit, asked: Asked) -> Page:
    """What was pressed is done, and the page says so; a refusal says why, and leaves what was written in its place."""
    desk = _desk(unit, asked)
    if desk is None:
        return _unknown(asked, unit.now)
    act = _act(asked.sent)
    if act is None:
        return _page(unit, desk)
    try:
        said = act(unit, desk)
    except Refusal as refusal:
        return _page(unit, desk, alert=_refused(unit, desk, refusal))
    again = _desk(unit, asked)
    return _unknown(asked, unit.now) if again is None else _page(unit, again, status=said)


def _asks(desk: _Desk) -> str:
    """What is left to do for who followed the mail's link of an answer: nothing counts before the press."""
    wanted = desk.asked.sent.get("answer", "")
    if wanted not in _NAMES or wanted == desk.found.invitation.answer.value:
        return ""
    speak = desk.speak
    return speak.words("invite.page.confirm", answer=speak.words(f"invite.{wanted}"), host=desk.found.host.name)


def _act(sent: Mapping[str, str]) -> Callable[[Unit, _Desk], str] | None:
    """What the pressed button stands for; None where it is none of ours."""
    if sent.get("answer") in _NAMES:
        return _answer
    return _propose if _moment(sent.get("propose", "")) is not None else None


def _answer(unit: Unit, desk: _Desk) -> str:
    sent = desk.asked.sent
    said, note = Answer(sent["answer"]), sent.get("note", "")
    if sent.get("all"):
        done = answer_coming(unit, desk.found, said, note)
    else:
        done = answer_invitation(unit, desk.found.invitation.id, said, note)
    return desk.speak.words("invite.page.again" if done.again else "invite.page.saved", host=desk.found.host.name)


def _propose(unit: Unit, desk: _Desk) -> str:
    start = _moment(desk.asked.sent["propose"])
    assert start is not None
    propose_for(unit, desk.found.invitation.id, start)
    return desk.speak.words("invite.page.proposed", host=desk.found.host.name)


def _moment(words: str) -> datetime | None:
    """A moment of a whole minute, as the page's buttons name it; None for whatever else is sent."""
    try:
        moment = datetime.fromisoformat(words)
        whole = moment.tzinfo is not None and not (moment.second or moment.microsecond)
        return moment.astimezone(UTC) if whole else None
    except (ValueError, OverflowError):
        return None


def _desk(unit: Unit, asked: Asked) -> _Desk | None:
    """None where the link leads nowhere. A guest's clock is the host's until they say where they are."""
    try:
        found = resolve(unit, asked.token)
    except CodeInvalid:
        return None
    place = asked.sent.get("place", "").strip()[:80]
    zones = find_zone(place) if place else ()
    known = unit.people.get(found.invitation.person_id) if found.invitation.person_id is not None else None
    home = (known and known.zone) or found.host.zone or "UTC"
    language = known.tongue if known is not None else asked.language
    return _Desk(asked, found, Speaker(language, zones[0] if zones else home, unit.now), place, zones)


def _page(unit: Unit, desk: _Desk, *, status: str = "", alert: str = "") -> Page:
    """The page with what was just done, or refused, before everything else."""
    speak, meeting = desk.speak, desk.found.meeting
    facts = _facts(unit, desk)
    try:
        check_answerable(unit, meeting)
    except Refusal as refusal:
        code, parts = HTTPStatus.GONE, [_said("status", _refused(unit, desk, refusal)), facts]
    else:
        told = [_said("status", status), _said("alert", alert)]
        code, parts = HTTPStatus.OK, [*told, facts, _form(unit, desk), _times(unit, desk)]
    return Page(code, _drawn(speak, titled(speak, meeting), "\n".join(part for part in parts if part)))


def _refused(unit: Unit, desk: _Desk, refusal: Refusal) -> str:
    """Why it cannot be done, in one sentence."""
    return plain(refusal_card(Reader(desk.speak, unit, desk.found.invitation.person_id or 0), refusal).title)


def _said(role: str, words: str) -> str:
    return f'<p role="{role}">{escape(words)}</p>' if words else ""


def _facts(unit: Unit, desk: _Desk) -> str:
    """What, when and where; under when, whose clock it is, and the way to another."""
    speak, meeting = desk.speak, desk.found.meeting
    host = desk.found.host
    when = plain(when_words(speak, meeting.span, all_day=meeting.all_day, zone=host.zone))
    facts = [("meet.host", host.name), ("booking.when", when)]
    series = unit.series.get(meeting.series_id) if meeting.series_id is not None else None
    facts += [("series.often", rhythm(speak, series.pattern))] if series is not None else []
    where = where_of(unit, meeting)
    facts += [("booking.where", where)] if where else []
    facts += [("meet.description", meeting.description)] if meeting.description else []
    facts.append(("invite.yours", answer_words(speak, desk.found.invitation)))
    rows = "\n".join(f"<dt>{escape(speak.words(key))}</dt><dd>{escape(words)}</dd>" for key, words in facts)
    return f"<dl>\n{rows}\n</dl>\n{'' if meeting.all_day else _clock(desk)}"


def _clock(desk: _Desk) -> str:
    """The form that asks where the reader is: it only looks."""
    speak, several = desk.speak, desk.zones[1:]
    unknown = _said("alert", speak.words("invite.page.place.unknown")) if desk.place and not desk.zones else ""
    others = " ".join(
        f'<a href="?{escape(urlencode({"place": zone}))}">{escape(city(zone))}</a>' for zone in several[:5]
    )
    return (
        f"<details{' open' if unknown or several else ''}>"
        f"<summary>{escape(speak.words('invite.page.place'))}</summary>\n{unknown}"
        f'<form method="get"><label for="place">{escape(speak.words("invite.page.place.label"))}</label>'
        f'<input id="place" name="place" maxlength="80" autocomplete="address-level2" value="{escape(desk.place)}">'
        f"<button>{escape(speak.words('invite.page.place.show'))}</button></form>{others}</details>"
    )


def _form(unit: Unit, desk: _Desk) -> str:
    """Accept, tentative, decline, with a note that nobody has to write; what the mail's link named, or was said, stands out."""
    speak, invitation = desk.speak, desk.found.invitation
    chosen = desk.asked.sent.get("answer", invitation.answer.value)
    buttons = "\n".join(
        f'<button name="answer" value="{each.value}"{_CHOSEN if each.value == chosen else ""}>'
        f"{escape(speak.words(f'invite.{each.value}'))}</button>"
        for each in ANSWERS
    )
    note = escape(desk.asked.sent.get("note", invitation.note))
    return (
        f'<form method="post">{_kept(desk)}<fieldset><legend>{escape(speak.words("invite.page.ask"))}</legend>\n'
        f'<label for="note">{escape(speak.words("invite.page.note"))}</label>'
        f'<textarea id="note" name="note" rows="2" maxlength="{REASON_LIMIT}">{note}</textarea>\n'
        f"{_all(unit, desk)}{buttons}</fieldset></form>"
    )


def _all(unit: Unit, desk: _Desk) -> str:
    """Whether the answer is for all of a series, which most mean."""
    if len(coming_of(unit, desk.found)) < 2:
        return ""
    words = escape(desk.speak.words("invite.page.all"))
    return f'<label for="all"><input type="checkbox" id="all" name="all" value="1" checked> {words}</label>\n'


def _times(unit: Unit, desk: _Desk) -> str:
    """Other times that everybody could make, each a button; nothing where there are none to choose from."""
    speak = desk.speak
    times: Sequence[Timespan] = times_for(unit, desk.found.meeting)
    if not times:
        return ""
    buttons = "\n".join(
        f'<button name="propose" value="{span.start.isoformat()}">{escape(plain(speak.span(span)))}</button>'
        for span in times
    )
    return (
        f'<form method="post" id="propose">{_kept(desk)}<fieldset><legend>{escape(speak.words("invite.page.propose"))}</legend>\n'
        f"<small>{escape(speak.words('zone_time', city=city(speak.zone.key)))}</small><br>\n{buttons}</fieldset></form>"
    )


_CHOSEN = ' class="chosen"'
"""Marks the answer that the mail's link named."""


def _kept(desk: _Desk) -> str:
    """The place that the reader named, carried along."""
    return f'<input type="hidden" name="place" value="{escape(desk.place)}">' if desk.place else ""


def _unknown(asked: Asked, now: datetime) -> Page:
    speak = Speaker(asked.language, None, now)
    body = f"<p>{escape(speak.words('invite.page.unknown.how'))}</p>"
    return Page(HTTPStatus.NOT_FOUND, _drawn(speak, speak.words("invite.page.unknown"), body))


def _drawn(speak: Speaker, title: str, body: str) -> str:
    return _PAGE.format(lang=speak.spoken, title=escape(title), style=_STYLE, body=body)
