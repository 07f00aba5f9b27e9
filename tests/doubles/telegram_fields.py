"""What each method of the Bot API takes: fields and their types, checked before anything else (Bot API 10.0).

Stricter than Telegram, which overlooks fields it does not know: here they are refused, so that a misspelt one is found.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from tests.doubles.telegram_refusal import bad


@dataclass(frozen=True)
class Upload:
    """A file in a multipart request."""

    name: str
    content: bytes


Fields = dict[str, Any]

_SENDS = {
    "chat_id!": "chat",
    "message_thread_id": "int",
    "disable_notification": "bool",
    "protect_content": "bool",
    "reply_parameters": "object",
    "reply_markup": "object",
    "parse_mode": "str",
}
_EDITS = {"chat_id": "chat", "message_id": "int", "inline_message_id": "str", "reply_markup": "object"}

METHODS: Mapping[str, Mapping[str, str]] = {
    "getMe": {},
    "setMyCommands": {"commands!": "array", "scope": "object", "language_code": "str"},
    "getMyCommands": {"scope": "object", "language_code": "str"},
    "setChatMenuButton": {"chat_id": "int", "menu_button": "object"},
    "getUpdates": {"offset": "int", "limit": "int", "timeout": "int", "allowed_updates": "array"},
    "setWebhook": {
        "url!": "str",
        "ip_address": "str",
        "max_connections": "int",
        "allowed_updates": "array",
        "drop_pending_updates": "bool",
        "secret_token": "str",
    },
    "deleteWebhook": {"drop_pending_updates": "bool"},
    "getWebhookInfo": {},
    "sendMessage": {**_SENDS, "text": "str", "entities": "array", "link_preview_options": "object"},
    "sendDocument": {**_SENDS, "document!": "file", "caption": "str", "disable_content_type_detection": "bool"},
    "editMessageText": {
        **_EDITS,
        "text": "str",
        "parse_mode": "str",
        "entities": "array",
        "link_preview_options": "object",
    },
    "editMessageReplyMarkup": _EDITS,
    "deleteMessage": {"chat_id!": "chat", "message_id!": "int"},
    "answerCallbackQuery": {
        "callback_query_id!": "str",
        "text": "str",
        "show_alert": "bool",
        "url": "str",
        "cache_time": "int",
    },
    "answerInlineQuery": {
        "inline_query_id!": "str",
        "results!": "array",
        "cache_time": "int",
        "is_personal": "bool",
        "next_offset": "str",
        "button": "object",
    },
    "sendChatAction": {"chat_id!": "chat", "message_thread_id": "int", "action!": "str"},
}


def read(content_type: str, query: str, body: bytes) -> Fields:
    """The raw fields of a request, from its query string and a form, a multipart or a JSON body."""
    raw: Fields = dict(parse_qsl(query, keep_blank_values=True))
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json":
        try:
            raw |= json.loads(body or b"{}")
        except ValueError:
            raise bad("can't parse JSON object") from None
    elif kind == "multipart/form-data":
        raw |= _multipart(content_type, body)
    else:
        raw |= dict(parse_qsl(body.decode(), keep_blank_values=True))
    return raw


def check(method: str, raw: Fields) -> Fields:
    """The fields in their types; raises Refusal for unknown, missing or wrong-typed ones."""
    known = {name.rstrip("!"): kind for name, kind in METHODS[method].items()}
    for name in raw:
        if name not in known:
            raise bad(f'unknown field "{name}" of {method}')
    for name in METHODS[method]:
        if name.endswith("!") and raw.get(name[:-1]) in {None, ""} and name != "url!":
            raise bad(f"{name[:-1]} is empty")
    return {name: _typed(name, known[name], value) for name, value in raw.items()}


def _typed(name: str, kind: str, value: Any) -> Any:
    if kind == "int":
        return _integer(name, value)
    if kind == "chat":
        return value if isinstance(value, str) and value.startswith("@") else _integer(name, value)
    if kind == "bool":
        return _boolean(name, value)
    if kind in {"object", "array"}:
        return _structure(name, value, dict if kind == "object" else list)
    if kind == "file":
        if not isinstance(value, Upload):
            raise bad(f'there is no {name} in the request: "{value}" is not an upload')
        return value
    if not isinstance(value, str):
        raise bad(f'field "{name}" must be of type String')
    return value


def _integer(name: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value):
        return int(value)
    raise bad("chat not found" if name == "chat_id" else f'field "{name}" must be of type Integer')


def _boolean(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in {"true", "false"}:
        return bool(value == "true")
    raise bad(f'field "{name}" must be of type Boolean')


def _structure(name: str, value: Any, wanted: type) -> Any:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None
    if not isinstance(value, wanted):
        raise bad(f"object expected as {name}" if wanted is dict else f"array expected as {name}")
    return value


def _multipart(content_type: str, body: bytes) -> Fields:
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    fields: Fields = {}
    uploads: dict[str, Upload] = {}
    for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        filename = part.get_filename()
        if filename is None:
            fields[name] = content.decode()
        else:
            uploads[name] = Upload(filename, content)
    for name, value in fields.items():
        if isinstance(value, str) and value.startswith("attach://"):
            fields[name] = uploads.pop(value.removeprefix("attach://"))
    return fields | uploads
