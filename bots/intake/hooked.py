"""Words about webhooks: an address is taken out of them before anything else reads them, as it is a secret."""

import re

from bots.requests import EditWebhook, Webhooks

_NAMED = r"web-?\s?hooks?"
_ADD = re.compile(
    r"\b(?:add|create|connect|new|set\s+up|register|hinzufügen|anlegen|erstell\w*|neue[nr]?|einrichten|verbinde?\w*|füge?)\b",
    re.IGNORECASE,
)
_BESIDE = (
    r"add|create|connect|new|set|up|register|show|list|see|manage|edit|change|pause|resume|remove|delete|test|which|what|are|is|"
    r"there|the|a|an|another|our|my|all|me|please|to|at|for|with|of|here|do|we|have|this|organi[sz]ation|"
    r"zeig\w*|liste\w*|verwalt\w*|änder\w*|paus\w*|entfern\w*|teste?n?|welche|gibt|es|die|der|den|einen|ein|neue[nrs]?|"
    r"weiteren|unsere|meine|alle|mir|bitte|füge?|hinzu|hinzufügen|anlegen|erstell\w*|einrichten|verbinde?\w*|haben|wir|hier|für"
)
_ABOUT = re.compile(rf"/?(?:(?:{_BESIDE})\s+)*{_NAMED}(?:\s+(?:{_BESIDE}))*\s*[.!?:]*", re.IGNORECASE)
"""The word with nothing beside it but what is said of webhooks: "meet Maya about webhooks" is about Maya."""
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
