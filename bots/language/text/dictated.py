"""Notes that are dictated: "add a note: bring the slides". What stands behind the colon is text, whatever it seems to ask for."""

import re
from dataclasses import dataclass

from bots.language.words.languages import every_way

_NOTE = "|".join(every_way("sessions.note"))
_STEPS = "|".join(every_way("sessions.steps"))
_VERB = "|".join(every_way("sessions.noting"))
_WORD = "|".join(every_way("sessions.note_articles"))
_DICTATED = re.compile(
    rf"\s*(?:(?:{_VERB}|{_WORD})\s+){{0,5}}(?:(?P<note>{_NOTE})|(?P<steps>{_STEPS}))\b(?P<about>[^:\n]{{0,80}}?):(?!\d)\s*(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ASKED_TO_NOTE = re.compile(rf"\s*(?:{'|'.join(every_way('sessions.asking_to_note'))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dictated:
    """What is dictated: the text, where it starts in the message, and whether it is what comes next."""

    text: str
    start: int
    steps: bool


def dictated(text: str, begin: int = 0) -> Dictated | None:
    """The note that a message dictates whose words begin at ``begin``; None where it dictates none."""
    if ":" not in text or _ASKED_TO_NOTE.match(text, begin):
        return None
    found = _DICTATED.match(text, begin)
    return Dictated(found["text"].strip(), found.start("text"), found["steps"] is not None) if found else None
