"""A meeting about somebody's message: what it is called, what it is about, who is concerned, and when, as far as it says."""

from bots.conversation.turn import Turn
from bots.inbound import Message
from bots.language.reader import read
from bots.language.reading import Reading
from bots.requests import EditMeet, Meet
from core.services.meetings.creating import DESCRIPTION_LIMIT
from core.services.people import introduce

_TITLE = 80
"""Characters of a title that is taken from a message: its first line, cut at a word."""


def meeting_about(turn: Turn, message: Message) -> EditMeet:
    """The form of a meeting about the message: its words, its author and who is mentioned in it, and the time that it names.

    Whom the platform names becomes known by it. A time that has passed, or that several people might mean, is not taken.
    """
    assert message.quoted is not None, "there is a message to meet about"
    known = [introduce(turn.unit, who).id for who in message.named]
    words = message.quoted.text
    for user_id, name in message.mentions.items():
        words = words.replace(f"<@{user_id}>", f"@{name}")
    reading = _read(turn, words)
    plainly = reading is not None and reading.at is not None and reading.at > turn.now and not reading.ambiguous
    return EditMeet(
        Meet(
            title=_title(words),
            at=reading.at if reading is not None and plainly else None,
            length=reading.duration if reading is not None else None,
            person_ids=tuple(dict.fromkeys(person for person in known if person != turn.person.id)),
            description=words[:DESCRIPTION_LIMIT],
        )
    )


def _read(turn: Turn, words: str) -> Reading | None:
    """The words as a meeting; None while the reader's zone is unknown, as times mean nothing before."""
    if turn.speak.zone_name is None:
        return None
    return read(
        words, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue, under="meet"
    )


def _title(words: str) -> str:
    """The first line, cut at a word where it is long."""
    line = " ".join(next(iter(words.strip().splitlines()), "").split())
    if len(line) <= _TITLE:
        return line
    return f"{line[: _TITLE - 1].rsplit(' ', maxsplit=1)[0].rstrip(' .,;:–-')}…"
