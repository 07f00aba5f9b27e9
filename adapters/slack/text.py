"""Spans as Slack's mrkdwn: everything untrusted stays words, only our own spans become markup.

Escaping and tokens: https://docs.slack.dev/messaging/formatting-message-text.
"""

import re
from typing import Any

from bots.cards import Bold, Code, Italic, Link, Moment, MomentStyle, Span, Strike, Text
from bots.plain import parted

Block = dict[str, Any]
"""A block, element or view of Block Kit as the JSON that Slack takes."""

ELLIPSIS = "…"

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_MARKERS = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"}
_OPENING = re.compile(r"(?<!\w)[*_~`](?=\S)")
_EMPHASIS: dict[type, str] = {Bold: "*", Italic: "_", Strike: "~", Code: "`"}
_DATES = {
    MomentStyle.TIME: "{time}",
    MomentStyle.DATE: "{date_short_pretty}",
    MomentStyle.BOTH: "{date_short_pretty} {time}",
}


def tidy(words: str) -> str:
    """The words on one line: no control or direction-overriding characters, no lone surrogates, no line breaks."""
    return _SPACES.sub(" ", _CONTROL.sub("", words))


def encode(words: str) -> str:
    """Slack's three reserved characters as entities."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape(words: str, within: str = "") -> str:
    """Untrusted words that stay words: entities, and look-alikes where ``*_~`` or a backtick would begin formatting.

    An address among them stays whole, as a link to itself. ``within`` is the marker around, which nothing inside may end.
    """
    return "".join(_address(part) if whole else _stilled(part, within) for part, whole in parted(tidy(words)))


def _stilled(words: str, within: str = "") -> str:
    stilled = encode(_OPENING.sub(lambda found: _MARKERS[found[0]], words))
    return stilled.replace(within, _MARKERS[within]) if within else stilled


def _address(url: str) -> str:
    """An address that is shown as it is: a caption would have look-alikes in it, and people copy what they see."""
    return f"<{encode(url)}>"


def _marked(marker: str, words: str) -> str:
    inner = (encode(tidy(words)).replace(marker, _MARKERS[marker]) if marker == "`" else escape(words, marker)).strip()
    return f"{marker}{inner}{marker}" if inner else ""


def _link(link: Link) -> str:
    if not link.url.startswith(("https://", "http://", "mailto:")):
        return escape(link.caption)
    url = link.url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
    if url.startswith("http") and link.url.endswith(link.caption):
        return _address(url)
    return f"<{encode(url)}|{_stilled(tidy(link.caption)).replace('|', '¦')}>"


def _moment(moment: Moment) -> str:
    if not moment.native:
        return escape(moment.text)
    fallback = _stilled(tidy(moment.text)).replace("|", "¦").replace("^", "ˆ")
    return f"<!date^{int(moment.at.timestamp())}^{_DATES[moment.style]}|{fallback}>"


def _span(span: Span) -> str:
    match span:
        case str():
            return escape(span)
        case Bold() | Italic() | Strike() | Code():
            return _marked(_EMPHASIS[type(span)], span.text)
        case Link():
            return _link(span)
        case Moment():
            return _moment(span)


def mrkdwn(text: Text) -> str:
    """The text with its markup, ready for a ``mrkdwn`` text object."""
    return "".join(_span(span) for span in text)


def bold(text: Text) -> str:
    """The text as one bold line; moments and links in it keep working, other emphasis is dropped."""
    inner = "".join(
        escape(plain((span,)), "*") if isinstance(span, str | Bold | Italic | Strike) else _span(span) for span in text
    ).strip()
    return f"*{inner}*" if inner else ""


def plain(text: Text) -> str:
    """The same words without any markup or escaping."""
    return tidy("".join(_words(span) for span in text))


def _words(span: Span) -> str:
    match span:
        case str():
            return span
        case Link():
            return span.caption
        case _:
            return span.text


def shortened(words: str, limit: int) -> str:
    """The words, cut to ``limit`` characters with an ellipsis where they are longer."""
    return words if len(words) <= limit else words[: limit - 1].rstrip() + ELLIPSIS


def plain_text(words: str, limit: int) -> Block:
    """A ``plain_text`` object of at most ``limit`` characters."""
    return {"type": "plain_text", "text": shortened(tidy(words).strip() or ELLIPSIS, limit), "emoji": True}


def mrkdwn_text(words: str) -> Block:
    """A ``mrkdwn`` object of words that are already escaped; Slack adds no links of its own (``verbatim``)."""
    return {"type": "mrkdwn", "text": words, "verbatim": True}
