"""Sends cards to Telegram: as a new message, a file, or an edit (sendMessage, sendDocument, editMessageText)."""

import hashlib
import logging
from typing import Any

from telegram import Bot, LinkPreviewOptions, ReplyKeyboardRemove
from telegram.constants import ParseMode
from telegram.error import TelegramError

from adapters.files import content_of
from adapters.gateway import Address, DeliveryError, Gone, Sending
from adapters.telegram.failures import is_not_modified, is_uneditable, meaning, meaning_of_edit
from adapters.telegram.inbound import PLATFORM
from adapters.telegram.render import Drawing, draw
from adapters.telegram.words import KEYBOARD_AWAY
from bots.inbound import MessageRef, Place

_LOG = logging.getLogger(__name__)
_ASIDE_SECONDS = 2.5
"""The time limit of calls that matter less than the card, which has already arrived."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramGateway:
    """The courier's gateway to Telegram. It sends one card at a time without pacing: rate limits are the courier's."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._asked: dict[int, int | None] = {}
        """The chats where the bot's keyboard is shown, and the message, sent beside the card, that brought it.

        After a restart it stays until it is used.
        """

    @property
    def platform(self) -> str:
        """``telegram``."""
        return PLATFORM

    def account(self, _tenant: str) -> str:
        """A hash of the bot's token, whose limits all its chats share."""
        return hashlib.sha256(self._bot.token.encode()).hexdigest()[:16]

    async def send(self, sending: Sending) -> MessageRef:
        """Edit in place if asked and possible, else send anew and remove the old one's buttons; raises DeliveryError.

        ``private_to`` goes to that person's private chat: an ephemeral message in a group is not guaranteed to arrive.
        """
        chat_id = _chat_id(sending.address)
        drawing = draw(sending.keyed, Place.PRIVATE if chat_id > 0 else Place.GROUP)
        if sending.edits is not None and drawing.can_edit and await self._edited(sending.edits, drawing):
            ref = sending.edits
        else:
            ref = await self._posted(chat_id, drawing, sending)
            if sending.edits is not None:
                await self._disarm(sending.edits)
        if chat_id in self._asked:
            await self._put_keyboard_away(chat_id)
        if drawing.has_keys:
            follow_up = drawing.follow_up
            self._asked[chat_id] = None if follow_up is None else await self._follow_up(chat_id, follow_up)
        return ref

    async def _edited(self, ref: MessageRef, drawing: Drawing) -> bool:
        """Whether the message now shows the card; False if it can no longer be edited."""
        try:
            await self._bot.edit_message_text(
                drawing.text,
                chat_id=int(ref.chat_id),
                message_id=int(ref.message_id),
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=drawing.inline,
            )
        except TelegramError as error:
            if is_uneditable(error):
                return False
            if not is_not_modified(error):
                raise _reported(meaning_of_edit(error)) from error
        return True

    async def _posted(self, chat_id: int, drawing: Drawing, sending: Sending) -> MessageRef:
        thread = sending.address.thread if sending.address.private_to is None else None
        said: dict[str, Any] = {
            "parse_mode": ParseMode.HTML,
            "disable_notification": sending.silent or None,
            "message_thread_id": int(thread) if thread else None,
            "reply_markup": drawing.markup,
        }
        try:
            if drawing.file is None:
                message = await self._bot.send_message(chat_id, drawing.text, link_preview_options=_NO_PREVIEW, **said)
            else:
                content = content_of(drawing.file)
                message = await self._bot.send_document(
                    chat_id,
                    content,
                    caption=drawing.text,
                    filename=drawing.file.name,
                    disable_content_type_detection=True,
                    **said,
                )
        except TelegramError as error:
            raise _reported(meaning(error)) from error
        return MessageRef(PLATFORM, str(message.chat_id), str(message.message_id))

    async def _disarm(self, ref: MessageRef) -> None:
        """Remove the buttons of a message that a newer one replaces; the newer one has arrived, so nothing here may raise."""
        try:
            await self._bot.edit_message_reply_markup(
                int(ref.chat_id), int(ref.message_id), reply_markup=None, read_timeout=_ASIDE_SECONDS
            )
        except TelegramError as error:
            _LOG.debug("The old message keeps its buttons: %s", error.message)

    async def _put_keyboard_away(self, chat_id: int) -> None:
        """Remove the keyboard, as the conversation went on; only a message can remove one, so that message is deleted too.

        Not with the card itself: it has its own buttons, and could be edited no more.
        """
        beside = self._asked.pop(chat_id)
        try:
            if beside is not None:
                await self._bot.delete_message(chat_id, beside, read_timeout=_ASIDE_SECONDS)
            aside = await self._bot.send_message(
                chat_id,
                KEYBOARD_AWAY,
                disable_notification=True,
                reply_markup=ReplyKeyboardRemove(),
                read_timeout=_ASIDE_SECONDS,
            )
            await self._bot.delete_message(chat_id, aside.message_id, read_timeout=_ASIDE_SECONDS)
        except TelegramError as error:
            _LOG.debug("The keyboard stays: %s", error.message)

    async def _follow_up(self, chat_id: int, drawing: Drawing) -> int | None:
        """The second message of a card that asks for a location or for people; its id, None where it was not sent.

        The card itself has arrived, so nothing here may fail.
        """
        try:
            sent = await self._bot.send_message(
                chat_id,
                drawing.text,
                parse_mode=ParseMode.HTML,
                disable_notification=True,
                reply_markup=drawing.markup,
                read_timeout=_ASIDE_SECONDS,
            )
        except TelegramError as error:
            _LOG.warning("The keyboard was not sent: %s", error.message)
            return None
        return sent.message_id


def _reported(failure: DeliveryError) -> DeliveryError:
    if type(failure) is DeliveryError:
        _LOG.error("Telegram takes no such card: %s", failure)
    return failure


def _chat_id(address: Address) -> int:
    """The chat to write to; a private chat has its person's id. Raises Gone if neither is known."""
    known = address.private_to or address.chat_id or address.user_id
    if not known:
        raise Gone("no chat and no person to write to")
    return int(known)
