"""Notes that are dictated: "add a note: bring the slides". What stands behind the colon is text, whatever it seems to ask for."""

import re
from dataclasses import dataclass

_NOTE = (
    "notes?|notiz(?:en)?|notas?|remarque|appunt[oi]|notitie|заметк[ау]|запись|notatk[aęi]|notatki|нотатк[ау]|not ekle|not al|"
    "memo"
)
_STEPS = (
    "(?:next|further) steps?|action items?|to-?dos?|nächsten? schritte?|naechsten? schritte?|pr[oó]ximos pasos|"
    "prochaines [ée]tapes|pr[oó]ximos passos|prossimi passi|(?:de )?volgende stappen|следующие шаги|następne kroki|"
    "наступні кроки|sonraki adımlar"
)
_VERB = (
    "please|pls|add|write|make|take|leave|save|put|set|jot down|keep|bitte|schreib(?:e)?|notiere?|füge?|mach(?:e)?|"
    "añade|agrega|escribe|pon|ajoute[rz]?|[ée]cris|adiciona|adicione|escreve|aggiungi|scrivi|voeg|schrijf|добавь|запиши|"
    "dodaj|zapisz|додай|запиши|ekle|yaz"
)
_WORD = "an?|the|my|our|some|another|private|shared|session|eine?|die|eine[nr]?|una?|une|les?|las?|los|os|as|een|de|of|to|also"
_DICTATED = re.compile(
    rf"\s*(?:(?:{_VERB}|{_WORD})\s+){{0,5}}(?:(?P<note>{_NOTE})|(?P<steps>{_STEPS}))\b(?P<about>[^:\n]{{0,80}}?):(?!\d)\s*(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_POLITE = re.compile(r"\s*(?:please|pls|kindly|bitte)\s+notes?\b", re.IGNORECASE)
"""Who asks to note something tells something."""


@dataclass(frozen=True, slots=True)
class Dictated:
    """What is dictated: the text, where it starts in the message, and whether it is what comes next."""

    text: str
    start: int
    steps: bool


def dictated(text: str, begin: int = 0) -> Dictated | None:
    """The note that a message dictates whose words begin at ``begin``; None where it dictates none."""
    if ":" not in text or _POLITE.match(text, begin):
        return None
    found = _DICTATED.match(text, begin)
    return Dictated(found["text"].strip(), found.start("text"), found["steps"] is not None) if found else None
