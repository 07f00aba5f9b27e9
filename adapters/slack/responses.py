"""The ``response_url`` of recent presses: the only way to change an ephemeral message.

Five uses within 30 minutes: https://docs.slack.dev/interactivity/handling-user-interaction.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

from adapters.slack.clients import Clients
from adapters.slack.render import Rendered
from bots.inbound import MessageRef

_USES = 5
_SECONDS = 30 * 60
_KEPT = 10_000


class Responses:
    """Remembers the latest ``response_url`` of each message pressed, bounded, in memory: after a restart a new card is sent."""

    def __init__(self, clients: Clients, now: Callable[[], float] = time.monotonic) -> None:
        self._clients = clients
        self._now = now
        self._known: OrderedDict[MessageRef, tuple[str, float, int]] = OrderedDict()

    def remember(self, message: MessageRef, response_url: str) -> None:
        """A press on the message brought this address."""
        self._known[message] = (response_url, self._now() + _SECONDS, _USES)
        self._known.move_to_end(message)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)

    async def replace(self, message: MessageRef, drawn: Rendered) -> bool:
        """Change the message in place; says whether it could be."""
        url, until, uses = self._known.pop(message, ("", 0.0, 0))
        if not uses or until <= self._now():
            return False
        if uses > 1:
            self._known[message] = (url, until, uses - 1)
        body = {"replace_original": True, "text": drawn.text, "blocks": list(drawn.blocks)}
        return await self._clients.answer(url, body)
