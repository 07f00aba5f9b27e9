"""The home card as the App Home tab (https://docs.slack.dev/surfaces/app-home)."""

from adapters.slack.render import VIEW_BLOCKS, render
from adapters.slack.text import Block
from bots.cards import Keyed


def home_view(keyed: Keyed) -> Block:
    """The ``home`` view of a card, for ``views.publish``."""
    return {"type": "home", "blocks": list(render(keyed, most=VIEW_BLOCKS).blocks)}
