"""The rule that a message sets or shows, as a request, without anybody who asks for it."""

from bots.directory import NOBODY
from bots.intake.asked import Desk
from bots.intake.rules import MAKERS
from bots.requests import Request
from bots.speaker import Speaker
from tests.language.sample import NOW, said


def rule_in(text: str) -> Request | None:
    """What the words ask for where they are about a rule, else None."""
    reading = said(text)
    made = MAKERS.get(reading.intent)
    if made is None:
        return None
    request = made(reading, Desk(NOBODY, Speaker("en", "Europe/Berlin", NOW), 0))
    assert isinstance(request, Request)
    return request
