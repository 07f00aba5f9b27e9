"""python-telegram-bot's handlers: each translates one kind of update, hands it on, and acknowledges it where Telegram waits.

Order per conversation is kept in the front's lanes. Updates are taken concurrently, in tasks that begin in the order of
arrival, so nothing here may suspend before it has called the front.
"""

import logging
from typing import Any

from telegram import (
    CallbackQuery,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, InlineQueryHandler, MessageHandler, filters

from adapters.front import Front
from adapters.telegram import inbound
from adapters.telegram import text as spans
from adapters.telegram.render import draw_result
from bots.conversation.handled import Handled, InlinePage, InlineResult

_LOG = logging.getLogger(__name__)

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]
Context = ContextTypes.DEFAULT_TYPE

ALLOWED_UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
"""The kinds of update requested from Telegram: only those that are used."""

TOAST_LIMIT = 200
INLINE_CACHE_SECONDS = 5
INLINE_LIMIT = 50


class Listeners:
    """One handler per kind of update, all handing on to the same front."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def add_to(self, application: TelegramApplication) -> None:
        """Register every listener."""
        said = filters.UpdateType.MESSAGE & (~filters.StatusUpdate.ALL | filters.StatusUpdate.USERS_SHARED)
        application.add_handler(MessageHandler(said, self.on_message))
        application.add_handler(CallbackQueryHandler(self.on_press))
        application.add_handler(InlineQueryHandler(self.on_inline))
        application.add_error_handler(on_error)

    async def on_message(self, update: Update, context: Context) -> None:
        """Text, a command, a deep link, a location, or chosen people."""
        message = inbound.message(update, context.bot)
        if message is not None:
            await self._front.handle(message)

    async def on_press(self, update: Update, _: Context) -> None:
        """A press; it is answered whatever happens, because Telegram's client shows progress until then."""
        press = inbound.press(update)
        handled = Handled()
        try:
            if press is not None:
                handled = await self._front.handle(press)
        finally:
            if update.callback_query is not None:
                await _answer(update.callback_query, handled)

    async def on_inline(self, update: Update, _: Context) -> None:
        """A query typed after the bot's name in any chat."""
        query = update.inline_query
        if query is not None:
            page = await self._front.inline(inbound.who(query.from_user), query.query, query.offset)
            await _answer_inline(query, page)


async def on_error(update: object, context: Context) -> None:
    """Log an update that failed; the others go on."""
    number = update.update_id if isinstance(update, Update) else None
    _LOG.error("Update %s was not served", number, exc_info=context.error)


async def _answer(query: CallbackQuery, handled: Handled) -> None:
    toast = spans.cut(handled.toast, TOAST_LIMIT) if handled.toast else None
    try:
        await query.answer(toast, show_alert=handled.alert or None)
    except TelegramError as error:
        # Too late for the client to show it; the request itself has been served.
        _LOG.info("A press was not answered: %s", error.message)


async def _answer_inline(query: InlineQuery, page: InlinePage) -> None:
    try:
        await query.answer(
            [_article(result) for result in page.results[:INLINE_LIMIT]],
            cache_time=INLINE_CACHE_SECONDS,
            is_personal=True,
            next_offset=page.next_offset,
            button=_top_button(page),
        )
    except TelegramError as error:
        _LOG.info("An inline query was not answered: %s", error.message)


def _top_button(page: InlinePage) -> InlineQueryResultsButton | None:
    if not page.button_caption or not page.button_start:
        return None
    return InlineQueryResultsButton(page.button_caption, start_parameter=page.button_start)


def _article(result: InlineResult) -> InlineQueryResultArticle:
    drawing = draw_result(result.card)
    content = InputTextMessageContent(
        drawing.text, parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(
        result.result_id, result.title, content, description=result.description, reply_markup=drawing.inline
    )
