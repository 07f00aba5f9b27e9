"""Why somebody refuses or cancels, in their own words: what they say behind it, which the other side reads."""

import re

from core.services.booking import REASON_LIMIT

_BECAUSE = r"\b(?:because|due to|weil|wegen|porque|parce que|perch[eé]|omdat|потому что|ponieważ|тому що|çünkü)\b"

_CANCELS_FOR = re.compile(
    _BECAUSE + r"|[,.;:–—]\s*(?=(?:i|i['’]m|im|i['’]ve|my|sorry|we|ich|bin|mein|meine|leider|wir)\b)", re.IGNORECASE
)
"""What stands before the reason for which something is cancelled."""

_BEHIND = re.compile(r"[,;:.–—!]+\s*|\s-\s|" + _BECAUSE + r"\s*", re.IGNORECASE)
"""What stands between a refusal and its reason."""

_COURTESY = re.compile(
    r"\W*(?:(?:so |very |really )?sorry|thanks?|thank you|pls|please|leider|sorry|tut mir (?:sehr )?leid|danke|lo siento|gracias|"
    r"d[ée]sol[ée]e?|merci|mi dispiace|scusa(?:te)?|grazie|desculpa|obrigad[oa]|het spijt me|bedankt|извини(?:те)?|спасибо|"
    r"przepraszam|dzi[eę]kuj[eę]|вибач(?:те)?|дякую|[oö]z[uü]r dilerim|[uü]zg[uü]n[uü]m|te[sş]ekk[uü]rler)\W*",
    re.IGNORECASE,
)
"""What is said beside a refusal for courtesy."""


def cancelled_for(text: str) -> str:
    """Why something is cancelled, where they say so: "cancel Friday, I'm ill"."""
    return _said(_CANCELS_FOR.split(text, maxsplit=1)[1]) if _CANCELS_FOR.search(text) else ""


def refused_for(text: str) -> str:
    """What is said behind a refusal: "can't make it, I'm ill"."""
    return _said(next((part for part in _BEHIND.split(text, maxsplit=1)[1:]), ""))


def _said(words: str) -> str:
    """The reason, without what is courtesy alone: "sorry" says nothing of why."""
    said = words.strip()[:REASON_LIMIT]
    return "" if _COURTESY.fullmatch(said) else said
