"""Slack as the courier sees it: a card goes out, a reference comes back, and each kind of failure has its own error.

Methods: https://docs.slack.dev/reference/methods/chat.postMessage, chat.update, chat.postEphemeral, conversations.open,
files.getUploadURLExternal, files.completeUploadExternal.
"""

from dataclasses import replace
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.files import content_of
from adapters.gateway import Address, Gone, Sending
from adapters.slack import words
from adapters.slack.clients import Clients
from adapters.slack.people import People
from adapters.slack.refusals import NOT_EDITABLE, NOT_THERE, error_of, told_apart
from adapters.slack.render import Rendered, render
from adapters.slack.responses import Responses
from adapters.slack.text import Block, mrkdwn_text
from adapters.slack.where import PLATFORM
from bots.cards import File
from bots.inbound import MessageRef


class SlackGateway:
    """Sends and edits cards in every workspace where the app is installed. Slack has no silent messages."""

    def __init__(self, clients: Clients, people: People, responses: Responses) -> None:
        self._clients = clients
        self._people = people
        self._responses = responses

    @property
    def platform(self) -> str:
        """``slack``."""
        return PLATFORM

    def account(self, tenant: str) -> str:
        """The workspace: the app has one token in each."""
        return tenant

    async def send(self, sending: Sending) -> MessageRef:
        """Send or edit a card; raises Gone, Later or Unknown.

        A message that can no longer be edited is sent anew; where the bot may not write, the person gets it directly with a note.
        """
        drawn = render(sending.keyed)
        if sending.keyed.card.file is not None:
            return await self._put(sending.address, drawn, sending.keyed.card.file)
        if sending.edits is not None:
            edited = await self._edit(sending.address, sending.edits, drawn)
            if edited is not None:
                return edited
        try:
            return await self._post(sending.address, drawn)
        except Gone as gone:
            direct = _direct_address(sending.address)
            if str(gone) not in NOT_THERE or direct is None:
                raise
            return await self._post(direct, _with_note(drawn, words.MOVED_TO_DM))

    async def _edit(self, address: Address, edits: MessageRef, drawn: Rendered) -> MessageRef | None:
        """Edit the message and return it; None if a new one must take its place."""
        if address.private_to is not None:
            return edits if await self._responses.replace(edits, drawn) else None
        async with told_apart(repeatable=True):
            try:
                await self._clients.of(edits.tenant or address.tenant).chat_update(
                    channel=edits.chat_id, ts=edits.message_id, text=drawn.text, blocks=drawn.blocks
                )
            except SlackApiError as error:
                if error_of(error) in NOT_EDITABLE:
                    return None
                raise
        return edits

    async def _post(self, address: Address, drawn: Rendered) -> MessageRef:
        channel = address.chat_id or await self._direct(address)
        message: dict[str, Any] = {"channel": channel, "text": drawn.text, "blocks": drawn.blocks}
        if address.thread:
            message["thread_ts"] = address.thread
        async with told_apart(repeatable=False):
            client = self._clients.of(address.tenant)
            if address.private_to is not None:
                answer = await client.chat_postEphemeral(user=address.private_to, **message)
                return MessageRef(PLATFORM, channel, answer["message_ts"], address.tenant)
            answer = await client.chat_postMessage(unfurl_links=False, unfurl_media=False, **message)
            return MessageRef(PLATFORM, answer["channel"], answer["ts"], address.tenant)

    async def _put(self, address: Address, drawn: Rendered, file: File) -> MessageRef:
        """The file in the conversation, with the card's words. A channel has no file for one person alone: it is sent to them.

        A workspace that has not granted ``files:write`` yet gets the words, and is told what to do about it.
        """
        if address.private_to is not None:
            address = replace(address, chat_id="", user_id=address.private_to, private_to=None, thread=None)
        channel = address.chat_id or await self._direct(address)
        content = content_of(file)
        async with told_apart(repeatable=True):
            client = self._clients.of(address.tenant)
            try:
                ticket = await client.files_getUploadURLExternal(filename=file.name, length=len(content))
            except SlackApiError as error:
                if error_of(error) != "missing_scope":
                    raise
                return await self._post(address, _with_note(drawn, words.NO_FILES))
            await self._clients.upload(str(ticket["upload_url"]), content)
        async with told_apart(repeatable=False):
            await client.files_completeUploadExternal(
                files=[{"id": ticket["file_id"], "title": file.name}],
                channel_id=channel,
                initial_comment=drawn.text,
                thread_ts=address.thread,
            )
        return MessageRef(PLATFORM, channel, str(ticket["file_id"]), address.tenant)

    async def _direct(self, address: Address) -> str:
        if address.user_id is None:
            raise Gone("neither a conversation nor a person to send to")
        async with told_apart(repeatable=True):
            return await self._people.direct(address.tenant, address.user_id)


def _direct_address(address: Address) -> Address | None:
    """The same person's private conversation; None if that is what just failed, or if the person is not known."""
    person = address.user_id or address.private_to
    if not address.chat_id or person is None:
        return None
    return replace(address, chat_id="", user_id=person, private_to=None, thread=None)


def _with_note(drawn: Rendered, note: str) -> Rendered:
    why: Block = {"type": "context", "elements": [mrkdwn_text(note)]}
    return Rendered(drawn.text, (*drawn.blocks[:49], why))
