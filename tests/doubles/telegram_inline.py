"""What Telegram accepts as the answer to an inline query (Bot API: answerInlineQuery, InlineQueryResultArticle).

The names of refusals are those of ``messages.setInlineBotResults``.
"""

import re
from typing import Any

from tests.doubles import telegram_markup
from tests.doubles.telegram_html import TEXT_LIMIT, parse, plain, utf16
from tests.doubles.telegram_refusal import bad

RESULT_LIMIT = 50
_ARTICLE = {
    "type",
    "id",
    "title",
    "input_message_content",
    "reply_markup",
    "url",
    "description",
    "thumbnail_url",
    "thumbnail_width",
    "thumbnail_height",
}
_CONTENT = {"message_text", "parse_mode", "entities", "link_preview_options"}


def check(fields: dict[str, Any]) -> None:
    """Refuse what Telegram refuses of fields whose types are right; raises Refusal."""
    if fields.get("cache_time", 300) < 0:
        raise bad("cache_time must not be negative")
    if len(fields.get("next_offset", "").encode()) > 64:
        raise bad("NEXT_OFFSET_INVALID")
    if fields.get("button") is not None:
        _button(fields["button"])
    _results(fields["results"])


def posted(result: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    """The text of a result as it stands in the chat, and its entities; raises Refusal for what cannot be read."""
    content = result.get("input_message_content", {})
    source, mode = content.get("message_text", ""), content.get("parse_mode", "")
    if mode not in {"", "HTML"}:
        raise bad("unsupported parse_mode")
    return parse(source) if mode else plain(source)


def _button(button: dict[str, Any]) -> None:
    """Bot API: InlineQueryResultsButton; exactly one of ``web_app`` and ``start_parameter``."""
    _only(button, {"text", "web_app", "start_parameter"}, "inline query results button")
    if not button.get("text"):
        raise bad("BUTTON_TEXT_INVALID")
    if len({"web_app", "start_parameter"} & set(button)) != 1:
        raise bad("inline query results button must have exactly one optional field")
    if "start_parameter" in button and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button["start_parameter"]):
        raise bad("START_PARAM_INVALID")


def _results(results: list[dict[str, Any]]) -> None:
    if len(results) > RESULT_LIMIT:
        raise bad("RESULTS_TOO_MUCH")
    seen = [str(result.get("id", "")) for result in results]
    if len(set(seen)) != len(seen):
        raise bad("RESULT_ID_DUPLICATE")
    if any(not 1 <= len(each.encode()) <= 64 for each in seen):
        raise bad("RESULT_ID_INVALID")
    for result in results:
        _article(result)


def _article(result: dict[str, Any]) -> None:
    if result.get("type") != "article":
        raise bad("can't parse inline query result")
    _only(result, _ARTICLE, "inline query result")
    if not result.get("title"):
        raise bad("ARTICLE_TITLE_EMPTY")
    _only(result.get("input_message_content", {}), _CONTENT, "input message content")
    text, _ = posted(result)
    if not text.strip():
        raise bad("MESSAGE_EMPTY")
    if utf16(text) > TEXT_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    telegram_markup.check(result.get("reply_markup"), private=False, inline_only=True)


def _only(given: dict[str, Any], known: set[str], what: str) -> None:
    unknown = set(given) - known
    if unknown:
        raise bad(f'can\'t parse {what}: unknown field "{min(unknown)}"')
