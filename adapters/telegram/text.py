"""Spans as Telegram's HTML: everything untrusted stays words, only our own spans become markup.

Rules and tags: https://core.telegram.org/bots/api#html-style; times: https://core.telegram.org/bots/api#date-time-entity-formatting.
"""

import re
from dataclasses import replace
from html import escape as escape_html
from urllib.parse import urlsplit

from bots.cards import Bold, Code, Italic, Link, Moment, MomentStyle, Span, Strike, Text
from bots.plain import parted

ELLIPSIS = "…"

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
_UNLINKED = "@\N{WORD JOINER}"
_EMPHASIS: dict[type, str] = {Bold: "b", Italic: "i", Strike: "s", Code: "code"}
_FORMATS = {MomentStyle.TIME: "t", MomentStyle.DATE: "wD", MomentStyle.BOTH: "wDt"}


def length(words: str) -> int:
    """Length as Telegram counts it: in UTF-16 code units."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def tidy(words: str) -> str:
    """The words on one line: no control or direction-overriding characters, no lone surrogates, no line breaks."""
    sound = words.encode("utf-8", "replace").decode()
    return _SPACES.sub(" ", _CONTROL.sub("", sound))


def escape(words: str) -> str:
    """Untrusted words that stay words: no tag, no entity, and no ``@name`` that would notify somebody.

    An address among them stays whole: Telegram makes a link of it by itself, and finds nobody's name inside.
    """
    stilled = (part if whole and opens(part) else _MENTION.sub(_UNLINKED, part) for part, whole in parted(tidy(words)))
    return escape_html("".join(stilled), quote=False)


def opens(url: str) -> bool:
    """Whether Telegram takes the address for a link: http, https or tg, and a host with a dot in it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "tg" or (parts.scheme in {"http", "https"} and "." in (parts.hostname or "").strip("."))


def html(text: Text, within: str = "") -> str:
    """The text with its markup; ``within`` (``b``, ``i``) surrounds all of it but ``Code``, which stands in no other entity."""
    marked = "".join(_within(within, span) for span in text)
    return marked.replace(f"</{within}><{within}>", "") if within else marked


def plain(text: Text) -> str:
    """The same words without any markup or escaping."""
    return tidy("".join(_words(span) for span in text))


def clipped(text: Text, limit: int) -> Text:
    """The text cut to ``limit`` units, between words where it can, with an ellipsis; spans stay whole or are shortened inside."""
    if length(plain(text)) <= limit:
        return text
    kept: list[Span] = []
    left = limit - 1
    for span in text:
        words = _words(span)
        if length(words) > left:
            return (*kept, *_shortened(span, left), ELLIPSIS)
        kept.append(span)
        left -= length(words)
    return tuple(kept)


def cut(words: str, limit: int) -> str:
    """The words cut to ``limit`` characters, between words where that loses less than half, with an ellipsis."""
    tidied = tidy(words).strip()
    if len(tidied) <= limit:
        return tidied
    head = tidied[: limit - 1]
    whole = head.rsplit(" ", 1)[0] if not tidied[limit - 1].isspace() else head
    return (whole if len(whole) * 2 > limit else head).rstrip(" ,;:·–-") + ELLIPSIS


def _shortened(span: Span, units: int) -> Text:
    head = _words(span).encode("utf-16-le", "replace")[: units * 2].decode("utf-16-le", "ignore").rstrip()
    match span:
        case _ if not head:
            return ()
        case str():
            return (head,)
        case Link():
            return (replace(span, caption=head),)
        case Moment():
            return ()
        case _:
            return (replace(span, text=head),)


def _words(span: Span) -> str:
    match span:
        case str():
            return span
        case Link():
            return f"{span.caption} ({span.url})" if _is_to_be_copied(span.url) else span.caption
        case _:
            return span.text


def _is_to_be_copied(url: str) -> bool:
    return url.startswith(("https://", "http://")) and not opens(url)


def _within(tag: str, span: Span) -> str:
    marked = _span(span)
    if not tag or not marked.strip() or isinstance(span, Code) or _EMPHASIS.get(type(span)) == tag:
        return marked
    return f"<{tag}>{marked}</{tag}>"


def _span(span: Span) -> str:
    match span:
        case str():
            return escape(span)
        case Link():
            return _link(span)
        case Moment():
            return _moment(span)
        case _:
            return _marked(_EMPHASIS[type(span)], span.text)


def _marked(tag: str, words: str) -> str:
    inner = escape_html(tidy(words), quote=False) if tag == "code" else escape(words)
    return f"<{tag}>{inner}</{tag}>" if inner.strip() else inner


def _link(link: Link) -> str:
    if not opens(link.url):
        return escape(_words(link))
    return f'<a href="{escape_html(link.url)}">{escape(link.caption)}</a>'


def _moment(moment: Moment) -> str:
    if not moment.native:
        return escape(moment.text)
    unix = int(moment.at.timestamp())
    return f'<tg-time unix="{unix}" format="{_FORMATS[moment.style]}">{escape(moment.text)}</tg-time>'
