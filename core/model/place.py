"""Where a session takes place: a link to open, a room, or nothing."""

import re
from urllib.parse import urlsplit

_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_LONGEST = 2000
"""Characters of a link that every platform opens from a button."""


def link_in(place: str) -> str | None:
    """The first link in the text of a place that can be opened from anywhere; None for a room.

    Its host must be a name with a dot, as Telegram refuses a whole message for a button that leads to any other.
    """
    for found in _LINK.finditer(place):
        link = found[0].rstrip(".,;:!?)]}")
        try:
            host = urlsplit(link).hostname or ""
        except ValueError:
            continue
        if "." in host.strip(".") and len(link) <= _LONGEST and link.isascii() and link.isprintable():
            return link
    return None
