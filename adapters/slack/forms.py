"""Forms as modals: pure functions from Form to the view that Slack takes.

Limits: https://docs.slack.dev/reference/views/modal-views, …/block-kit/blocks/input-block and …/block-elements.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from adapters.slack import words
from adapters.slack.text import Block, escape, mrkdwn, mrkdwn_text, plain_text, shortened
from adapters.slack.where import in_slack
from bots.actions import pack
from bots.cards import Choice, Form, FormField, Keyed, Kind, Text
from bots.inbound import MessageRef, Place, Where

CALLBACK = "form"
"""The ``callback_id`` of our modals."""
VALUE = "value"
"""The ``action_id`` of a field's element; a searched one has ``search:<list>`` instead."""
SEARCH = "search"
ERROR = "error:"
"""What the ``block_id`` of a line about a field begins with."""

_TITLE = 24
_LABEL = 2000
_GROUP = 100
_OPTION_TEXT = 75
_TEXT_LIMIT = 3000
_USER = re.compile(r"[UW][A-Z0-9]{2,}")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a modal remembers (``private_metadata``): its form's payload, the conversation, and the message to be edited."""

    payload: str
    where: Where
    message: MessageRef | None = None
    home: bool = False

    def dumps(self) -> str:
        """The JSON for ``private_metadata``, far below its 3,000 characters."""
        message = self.message.message_id if self.message else ""
        chat = self.message.chat_id if self.message else ""
        where = self.where
        flags = [where.place.value, where.ephemeral, self.home]
        return json.dumps([self.payload, where.chat_id, where.tenant, where.thread, chat, message, flags])

    @classmethod
    def loads(cls, metadata: str) -> "Origin":
        """Read what ``dumps`` wrote; raises ValueError for anything else."""
        try:
            payload, chat_id, tenant, thread, chat, ts, (place, ephemeral, home) = json.loads(metadata)
            where = in_slack(chat_id, Place(place), tenant, thread, ephemeral=ephemeral, forms=True)
            message = MessageRef("slack", chat, ts, tenant) if ts else None
            return cls(payload, where, message, home)
        except (TypeError, ValueError) as error:
            raise ValueError("not a modal of ours") from error


def form_payload(keyed: Keyed) -> str:
    """The payload of a card's form: its request is the last of the card's requests."""
    return pack(keyed.token, len(keyed.card.requests()) - 1)


def form_view(form: Form, origin: Origin, zone: str | None) -> Block:
    """The modal that asks a form's questions; ``zone`` is named beside clock times where it is known."""
    blocks: list[Block] = []
    if form.intro:
        blocks.append({"type": "section", "text": mrkdwn_text(shortened(mrkdwn(form.intro), _TEXT_LIMIT))})
    errors = dict(form.errors)
    for field in form.fields:
        blocks.append(_input(field, zone))
        if field.name in errors:
            blocks.append(error_line(field.name, errors[field.name]))
    view = _modal(form.title, blocks)
    view |= {
        "submit": plain_text(form.submit, _TITLE),
        "callback_id": CALLBACK,
        "private_metadata": origin.dumps(),
    }
    return view


def error_line(name: str, error: str) -> Block:
    """A line under a field that says what to mend."""
    return {
        "type": "context",
        "block_id": f"{ERROR}{name}"[:255],
        "elements": [mrkdwn_text(f"⚠ {shortened(escape(error), 1000)}")],
    }


def loading_view(title: str) -> Block:
    """The modal that opens at once, before its form is known."""
    return notice_view(title or words.LOADING_TITLE, (words.LOADING,))


def checking_view() -> Block:
    """The modal while a submitted form is being served."""
    return notice_view(words.CHECKING_TITLE, (words.CHECKING,))


def notice_view(title: str, text: Text) -> Block:
    """A modal that only says something."""
    said = shortened(mrkdwn(text), _TEXT_LIMIT) or words.DONE
    return _modal(title, [{"type": "section", "text": mrkdwn_text(said)}], close=words.CLOSE)


def options(choices: Iterable[Choice]) -> list[Block]:
    """Choices as the options of a select: what an options request is answered with, at most 100."""
    return [_option(choice) for choice in choices][:_GROUP]


def _modal(title: str, blocks: list[Block], close: str = words.CANCEL) -> Block:
    return {
        "type": "modal",
        "title": plain_text(title, _TITLE),
        "close": plain_text(close, _TITLE),
        "blocks": blocks,
    }


def _input(field: FormField, zone: str | None) -> Block:
    drawn: Block = {
        "type": "input",
        "block_id": field.name,
        "optional": not field.required,
        "label": plain_text(field.label, _LABEL),
        "element": _element(field, zone),
    }
    if field.hint:
        drawn["hint"] = plain_text(field.hint, _LABEL)
    return drawn


def _element(field: FormField, zone: str | None) -> Block:
    initial = field.initial or ""
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return _typed(field)
        case Kind.NUMBER:
            number: Block = {"type": "number_input", "action_id": VALUE, "is_decimal_allowed": False}
            return number | ({"initial_value": initial} if initial.lstrip("-").isdigit() else {})
        case Kind.CHOICE | Kind.CHOICES:
            return _select(field)
        case Kind.DATE | Kind.TIME | Kind.DATETIME:
            return _picker(field.kind, initial, zone)
        case Kind.PERSON:
            return {"type": "users_select", "action_id": VALUE} | _first("initial_user", _users(initial))
        case Kind.CHANNEL:
            return _channel(initial)
        case Kind.PEOPLE:
            chosen = _users(initial)
            return {"type": "multi_users_select", "action_id": VALUE} | ({"initial_users": chosen} if chosen else {})


def _channel(initial: str) -> Block:
    """The channels that the person is in, with the one in which the form was opened where none was chosen before."""
    drawn: Block = {"type": "conversations_select", "action_id": VALUE, "filter": {"include": ["public", "private"]}}
    if _CHANNEL.fullmatch(initial):
        return drawn | {"initial_conversation": initial}
    return drawn | {"default_to_current_conversation": True}


def _first(key: str, values: Sequence[object]) -> Block:
    return {key: values[0]} if values else {}


def _users(initial: str) -> list[str]:
    return [name for name in initial.split(",") if _USER.fullmatch(name)]


def _typed(field: FormField) -> Block:
    limit = min(field.limit or _TEXT_LIMIT, _TEXT_LIMIT)
    drawn: Block = {"type": "plain_text_input", "action_id": VALUE, "max_length": limit}
    if field.kind is Kind.LONG_TEXT:
        drawn["multiline"] = True
    if field.initial:
        drawn["initial_value"] = field.initial[:limit]
    return drawn


def _picker(kind: Kind, initial: str, zone: str | None) -> Block:
    match kind:
        case Kind.DATE:
            return {"type": "datepicker", "action_id": VALUE} | ({"initial_date": initial} if _is_date(initial) else {})
        case Kind.TIME:
            drawn: Block = {"type": "timepicker", "action_id": VALUE}
            drawn |= {"initial_time": initial} if _CLOCK.fullmatch(initial) else {}
            return drawn | ({"timezone": zone} if zone else {})
        case _:
            moment = _moment(initial)
            known = {"initial_date_time": int(moment.timestamp())} if moment else {}
            return {"type": "datetimepicker", "action_id": VALUE} | known


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _moment(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _select(field: FormField) -> Block:
    """A searched list as external select, up to 100 choices as they stand, more in groups, none as a line to type."""
    several = field.kind is Kind.CHOICES
    chosen = [value for value in (field.initial or "").split(",") if value] if several else [field.initial or ""]
    if field.search is not None:
        captions = {choice.value: choice for choice in field.choices}
        known = [_option(captions.get(value, Choice(value, value))) for value in chosen if value]
        drawn: Block = {"action_id": f"{SEARCH}:{field.search}", "min_query_length": 0}
        return _selected(drawn, "external_select", known, several=several)
    if not field.choices:
        return _typed(field)
    known = [_option(choice) for choice in field.choices if choice.value in chosen]
    drawn = {"action_id": VALUE} | _listed(field.choices)
    return _selected(drawn, "static_select", known, several=several)


def _selected(drawn: Block, kind: str, known: list[Block], *, several: bool) -> Block:
    if several:
        return {"type": f"multi_{kind}"} | drawn | ({"initial_options": known} if known else {})
    return {"type": kind} | drawn | _first("initial_option", known)


def _listed(choices: Sequence[Choice]) -> Block:
    drawn = [_option(choice) for choice in choices]
    if len(drawn) <= _GROUP:
        return {"options": drawn}
    groups = [drawn[start : start + _GROUP] for start in range(0, len(drawn), _GROUP)][:_GROUP]
    return {"option_groups": [{"label": _group_label(group), "options": group} for group in groups]}


def _group_label(group: Sequence[Block]) -> Block:
    first, last = (shortened(str(option["text"]["text"]), 35) for option in (group[0], group[-1]))
    return plain_text(f"{first} – {last}", _OPTION_TEXT)


def _option(choice: Choice) -> Block:
    """One option; raises ValueError for a value longer than Slack's 150 characters, which no caption may hide."""
    if len(choice.value) > 150:
        raise ValueError(f"a choice's value has at most 150 characters: {choice.value[:30]!r}…")
    return {"text": plain_text(choice.caption, _OPTION_TEXT), "value": choice.value}
