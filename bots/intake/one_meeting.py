"""Words that want to see one meeting: "show the sync on 8 December", "details of planning"."""

import re
from dataclasses import replace

from bots.conversation.turn import Turn
from bots.intake.asked import Desk
from bots.intake.readings import request_of
from bots.language.reader import read
from bots.language.reading import Intent
from bots.requests import Change

_SHOWN = re.compile(
    r"\W*(?:please |bitte )?(?:(?:show|see)(?: me)?|(?:show me )?(?:the )?details (?:of|for)|zeig(?:e)?(?: mir)?)\s+"
    r"(?P<what>\S.*)",
    re.IGNORECASE,
)


def one_to_show(turn: Turn, desk: Desk, text: str) -> Change | None:
    """The meeting of that name, named as one that is to be cancelled would be; None where the words name none."""
    found = _SHOWN.match(text)
    if found is None or turn.person.zone is None:
        return None
    reading = read(
        found["what"],
        now=turn.now,
        zone=turn.speak.zone,
        lexicon=turn.lexicon,
        language=turn.person.tongue,
        under="cancel",
    )
    made = request_of(reading, desk) if reading.intent is Intent.CANCEL and reading.title else None
    return replace(made, verb="show") if isinstance(made, Change) else None
