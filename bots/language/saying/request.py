"""A request in words: a reading printed as a plain English message that, read again, is the same request.

It stands where somebody is to see what a request asks for, and where a request is to survive as text. Pure; times are said in
the writer's zone.
"""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from bots.language.reading import Intent, Reading
from bots.language.saying import around, meetings, rules, sessions
from bots.language.saying.when import Sentence, When


def say(reading: Reading, *, now: datetime, zone: tzinfo) -> str:
    """The request in words, for somebody in ``zone``: read again at ``now`` (aware) with the same names, it is the same request.

    What is not understood asks for nothing, and nothing is said of it.
    """
    maker = _SENTENCES.get(reading.intent)
    said = maker(reading, When(reading, now, zone)) if maker else (_BARE.get(reading.intent, ""),)
    return " ".join(" ".join(said).split())


_SENTENCES: Mapping[Intent, Sentence] = {
    **sessions.SENTENCES,
    **meetings.SENTENCES,
    **around.SENTENCES,
    **rules.SENTENCES,
}
_BARE: Mapping[Intent, str] = {
    Intent.YES: "yes",
    Intent.NO: "no",
    Intent.HELP: "help",
    Intent.GREET: "hello",
    Intent.THANKS: "thank you",
    Intent.COMING: "on my way",
    Intent.JOIN: "join the session",
    Intent.END_SESSION: "end the session",
    Intent.NO_SHOW: "they didn't come",
    Intent.ARRIVED: "they are here",
    Intent.STILL_WAITING: "still waiting",
    Intent.EXPORT: "export my data",
}
