"""Answers on the spot: what must be shown where somebody just pressed, typed or submitted.

Cards that answer are the courier's; here are modals, lines for one person alone, and the button that opens a late form.
"""

import logging
from dataclasses import dataclass
from typing import Any

from adapters.slack import words
from adapters.slack.clients import FAILURES, Clients
from adapters.slack.forms import Origin, form_payload, form_view, notice_view
from adapters.slack.modals import Modals, OpenView
from adapters.slack.render import FORM
from adapters.slack.text import Block, escape, mrkdwn_text, plain_text
from bots.cards import Keyed
from bots.conversation.handled import Handled
from bots.inbound import MessageRef, Where

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody acted and may be answered at once.

    ``trigger_id`` opens a modal within three seconds; ``response_url`` answers a command or a press; ``zone`` is the person's.
    """

    where: Where
    user_id: str
    zone: str | None = None
    trigger_id: str = ""
    response_url: str | None = None
    message: MessageRef | None = None
    home: bool = False

    def origin(self, payload: str) -> Origin:
        """What a modal opened here must remember."""
        return Origin(payload, self.where, self.message, self.home)


class Spots:
    """Shows what came of an inbound on its spot."""

    def __init__(self, clients: Clients, modals: Modals) -> None:
        self._clients = clients
        self._modals = modals

    async def show(self, handled: Handled, spot: Spot) -> None:
        """Open the form, or say the toast."""
        if handled.form is not None:
            await self._open(handled.form, spot)
        elif handled.toast:
            await self.say(handled.toast, spot)

    async def fill(self, opened: OpenView, handled: Handled | None, spot: Spot) -> None:
        """Put into an open modal what came of the press that opened it; None where that failed."""
        if handled is None:
            view = notice_view(words.LOADING_TITLE, (words.SORRY,))
        elif handled.form is not None:
            view = self.form(handled.form, spot)
        else:
            view = notice_view(words.DONE_TITLE, (handled.toast or words.DONE,))
        await self._modals.fill(opened, view)

    async def refill(self, opened: OpenView, view: Block, instead: str, spot: Spot) -> None:
        """Put a view in place of "Checking…"; where the modal was closed meanwhile, say it in the conversation."""
        if not await self._modals.fill(opened, view):
            await self.say(instead, spot)

    def form(self, keyed: Keyed, spot: Spot) -> Block:
        """The modal of a card's form; raises ValueError for a card without one."""
        if keyed.card.form is None:
            raise ValueError("a form to open is a card with a form")
        return form_view(keyed.card.form, spot.origin(form_payload(keyed)), spot.zone)

    async def say(self, words_said: str, spot: Spot) -> None:
        """A line that this person alone sees."""
        await self._whisper({"text": escape(words_said)}, spot)

    async def _open(self, keyed: Keyed, spot: Spot) -> None:
        """Open a form now; where there is no trigger, or it is spent, leave a button that opens it."""
        view = self.form(keyed, spot)
        if spot.trigger_id and await self._modals.open(spot.where.tenant, spot.trigger_id, view) is not None:
            return
        text = escape(words.FORM_READY.format(title=view["title"]["text"]))
        caption = plain_text(words.OPEN, 75)
        button = {"type": "button", "action_id": f"{FORM}:0", "value": form_payload(keyed), "text": caption}
        blocks = [
            {"type": "section", "text": mrkdwn_text(text)},
            {"type": "actions", "elements": [button]},
        ]
        await self._whisper({"text": text, "blocks": blocks}, spot)

    async def _whisper(self, said: dict[str, Any], spot: Spot) -> None:
        """Through the press's own address where there is one, else as an ephemeral message."""
        if spot.response_url:
            body = {"response_type": "ephemeral", "replace_original": False, **said}
            if await self._clients.answer(spot.response_url, body):
                return
        where = spot.where
        try:
            client = self._clients.of(where.tenant)
            await client.chat_postEphemeral(channel=where.chat_id, user=spot.user_id, thread_ts=where.thread, **said)
        except FAILURES as error:
            log.warning("an ephemeral message failed: %s", error)
