"""Modals on Slack's side: opened at once with a trigger, filled later, guarded by the view's hash.

Methods: https://docs.slack.dev/reference/methods/views.open and views.update.
"""

import logging
from dataclasses import dataclass

from slack_sdk.errors import SlackApiError

from adapters.slack.clients import FAILURES, Clients
from adapters.slack.refusals import error_of
from adapters.slack.text import Block

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenView:
    """A modal as Slack shows it now: ``hash`` changes with each update, None where only the view is known."""

    tenant: str
    view_id: str
    hash: str | None = None


class Modals:
    """Opens and updates modals; a refusal is an answer here, as there is always another way to say it."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    async def open(self, tenant: str, trigger_id: str, view: Block) -> OpenView | None:
        """Open a modal; None where the trigger is spent (3 seconds) or Slack cannot be reached."""
        try:
            answer = await self._clients.of(tenant).views_open(trigger_id=trigger_id, view=view)
        except FAILURES as error:
            log.warning("views.open: %s", _reason(error))
            return None
        return OpenView(tenant, answer["view"]["id"], answer["view"]["hash"])

    async def fill(self, opened: OpenView, view: Block) -> bool:
        """Put another content into an open modal; says whether somebody sees it (it may have been closed or changed)."""
        try:
            await self._clients.of(opened.tenant).views_update(view_id=opened.view_id, hash=opened.hash, view=view)
        except FAILURES as error:
            log.warning("views.update: %s", _reason(error))
            return False
        return True


def _reason(error: Exception) -> str:
    return error_of(error) if isinstance(error, SlackApiError) else str(error) or type(error).__name__
