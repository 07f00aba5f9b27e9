"""Telegram's HTML style, read strictly: text and entities, or the refusal (core.telegram.org/bots/api#html-style).

Stricter than Telegram in two places, since its documentation asks for it: an unescaped ``&`` or ``>`` is refused, and so is
markup inside ``<code>`` or ``<pre>``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.doubles.telegram_refusal import Refusal, bad

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "tg-time": "date_time",
}
_ATTRIBUTES = {"a": {"href"}, "tg-time": {"unix", "format"}, "blockquote": {"expandable"}}
_ALONE = {"code", "pre"}
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_TAG = re.compile(r"<(/?)([a-z-]*)((?:\s+[a-z]+(?:=\"[^\"<>]*\")?)*)\s*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z]+)(?:=\"([^\"<>]*)\")?", re.IGNORECASE)
_ESCAPE = re.compile(r"&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot));", re.IGNORECASE)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


@dataclass
class _Open:
    tag: str
    start: int
    attributes: Mapping[str, str]


@dataclass
class _Reader:
    source: str
    at: int = 0
    text: str = ""
    open: list[_Open] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)


def utf16(text: str) -> int:
    """Length as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Text without markup, and its entities by position; raises Refusal."""
    reader = _Reader(source)
    while reader.at < len(source):
        _step(reader)
    if reader.open:
        raise _cannot(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    return _stripped(reader.text, sorted(reader.entities, key=lambda each: (each["offset"], -each["length"])))


def plain(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Text sent without a parse mode."""
    return _stripped(source, [])


def _step(reader: _Reader) -> None:
    char = reader.source[reader.at]
    if char == "<":
        _read_tag(reader)
    elif char == "&":
        _read_escape(reader)
    elif char == ">":
        raise _cannot(f"Unescaped '>' at byte offset {_offset(reader)}")
    else:
        reader.text += char
        reader.at += 1


def _read_tag(reader: _Reader) -> None:
    found = _TAG.match(reader.source, reader.at)
    if not found or found[2].lower() not in _TYPES:
        name = found[2] if found else ""
        raise _cannot(f'Unsupported start tag "{name}" at byte offset {_offset(reader)}')
    tag = found[2].lower()
    if found[1]:
        _close(reader, tag)
    else:
        if reader.open and reader.open[-1].tag in _ALONE:
            raise _cannot(f'Tag "{tag}" inside "{reader.open[-1].tag}" at byte offset {_offset(reader)}')
        if tag in _ALONE and reader.open:
            raise _cannot(f'Tag "{tag}" can\'t be part of another entity at byte offset {_offset(reader)}')
        reader.open.append(_Open(tag, utf16(reader.text), _attributes(tag, found[3], reader)))
    reader.at = found.end()


def _close(reader: _Reader, tag: str) -> None:
    if not reader.open:
        raise _cannot(f"Unexpected end tag at byte offset {_offset(reader)}")
    last = reader.open.pop()
    if last.tag != tag:
        raise _cannot(f'Unmatched end tag at byte offset {_offset(reader)}, expected "</{last.tag}>", found "</{tag}>"')
    length = utf16(reader.text) - last.start
    if length:
        reader.entities.append({"type": _TYPES[tag], "offset": last.start, "length": length, **last.attributes})


def _attributes(tag: str, source: str, reader: _Reader) -> dict[str, Any]:
    given = {name.lower(): _unescape(value) for name, value in _ATTRIBUTE.findall(source)}
    unknown = set(given) - _ATTRIBUTES.get(tag, set())
    if unknown:
        raise _cannot(f'Unsupported attribute "{unknown.pop()}" of tag "{tag}" at byte offset {_offset(reader)}')
    if tag == "a":
        return {"url": given.get("href", "")}
    if tag == "tg-time":
        return _moment(given, reader)
    return {}


def _moment(given: Mapping[str, str], reader: _Reader) -> dict[str, Any]:
    unix, style = given.get("unix", ""), given.get("format", "")
    if not re.fullmatch(r"\d{1,12}", unix):
        raise _cannot(f'Tag "tg-time" has an invalid attribute "unix" at byte offset {_offset(reader)}')
    if not _TIME_FORMAT.fullmatch(style):
        raise _cannot(f'Tag "tg-time" has an invalid attribute "format" at byte offset {_offset(reader)}')
    return {"unix_time": int(unix), "date_time_format": style}


def _read_escape(reader: _Reader) -> None:
    found = _ESCAPE.match(reader.source, reader.at)
    if not found:
        raise _cannot(f"Unescaped '&' at byte offset {_offset(reader)}")
    reader.text += _unescape(found[0])
    reader.at = found.end()


def _unescape(text: str) -> str:
    def replace(found: re.Match[str]) -> str:
        if found[3]:
            return _NAMED[found[3].lower()]
        return chr(int(found[1])) if found[1] else chr(int(found[2], 16))

    return _ESCAPE.sub(replace, text)


def _stripped(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    lead = utf16(text) - utf16(text.lstrip())
    end = utf16(text.strip())
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        stop = min(end, entity["offset"] + entity["length"] - lead)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return text.strip(), kept[:ENTITY_LIMIT]


def _offset(reader: _Reader) -> int:
    return len(reader.source[: reader.at].encode())


def _cannot(what: str) -> Refusal:
    return bad(f"can't parse entities: {what}")
