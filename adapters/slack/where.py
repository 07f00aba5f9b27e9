"""Slack's conversations, with what Slack can do in them."""

from functools import partial
from typing import Final

from bots.inbound import Where

PLATFORM: Final = "slack"
"""What Slack is called in addresses, identities and lanes."""

in_slack = partial(Where, PLATFORM, confirms=True, opens=True)
"""A conversation of Slack: it asks "Are you sure?" by itself, and lets an app begin to talk."""
