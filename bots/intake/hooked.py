"""Words about webhooks: an address is taken out of them before anything else reads them, as it is a secret."""

import re

from bots.requests import EditWebhook, Webhooks

_NAMED = r"web-?\s?hooks?"
_ADD = re.compile(
    r"\b(?:add|create|connect|new|set\s+up|register|hinzufügen|anlegen|erstell\w*|neue[nr]?|einrichten|verbinde?\w*|füge?)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"/?(?:[\w,’'.]+\s+){{0,6}}{_NAMED}(?:\s+[\w,’']+){{0,4}}\s*[.!?:]*",
    re.IGNORECASE,
)
"""A few words with webhooks among them, and nothing else."""
_ADDRESS = re.compile(r"<?\bhttps?://[^\s<>|\"]+>?", re.IGNORECASE)
_NAME = re.compile(rf"\b{_NAMED}\b", re.IGNORECASE)


def webhooks_asked(text: str) -> Webhooks | EditWebhook | None:
    """What the words ask about webhooks; None where they are about something else."""
    if _NAME.search(text) is None:
        return None
    found = _ADDRESS.search(text)
    rest = text if found is None else f"{text[: found.start()]} {text[found.end() :]}"
    if not _ABOUT.fullmatch(" ".join(rest.split())):
        return None
    if found is not None:
        return EditWebhook(address=found.group().strip("<>").rstrip(".,;!?)"))
    return EditWebhook() if _ADD.search(rest) else Webhooks()
