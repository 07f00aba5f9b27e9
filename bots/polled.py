"""Words that put times to people: what begins a poll, its title, its people, and the times themselves."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from bots.asked import Ask, Desk
from bots.language.naming.names import NO_MENTIONS
from bots.language.reader import read
from bots.language.reading import Reading
from bots.requests import Request, StartPoll
from bots.strangers import ask_about
from bots.turn import Turn
from core.errors import Invalid
from core.model.poll import FEWEST_CHOICES
from core.model.room import Needs

_BEGINS = re.compile(
    r"\s*/?(?:(?:please\s+)?(?:start|make|create|run|open|send|starte|mach|erstelle|erstell)\s+)?(?:an?\s+|the\s+|eine?n?\s+)?"
    r"(?:time\s+|meeting\s+)?"
    r"(?:poll(?!s)|terminumfrage|terminabstimmung|terminfindung|umfrage|encuesta|sondage|sondaggio|enquete|peiling|опрос|"
    r"опитування|ankieta|anket)\b[\s:,]*",
    re.IGNORECASE,
)
"""How a message begins that wants a poll, in the languages that are read."""

_BETWEEN = re.compile(r"\s*(?:[,;\n|]|\b(?:or|and|oder|und|o|ou|of|или|або|lub|veya)\b)\s*(?:[,;]\s*)?", re.IGNORECASE)
"""What stands between two times."""

_TITLE_ENDS = re.compile(r"(?:^|\s+)(?:with|mit|for|für)\s+(?=@|[^\W\d])|\s*@|\s*<@|\s*[,;]", re.IGNORECASE)
_COLON = re.compile(r":(?=\s|$)")
"""A colon that is no clock's."""


def poll_words(text: str) -> str | None:
    """What follows the words that ask for a poll; None where the message asks for something else."""
    found = _BEGINS.match(text)
    return None if found is None else text[found.end() :]


def poll_asked(turn: Turn, desk: Desk, said: str, mentions: Mapping[str, str] = NO_MENTIONS) -> Request | Ask:
    """The poll that the words describe, as far as they do: ``planning with @ana @bob: Tue 14:00, Wed 10:00 or 15:00``.

    Somebody whom nobody knows here is asked about first, each answer with the poll for the others.
    """
    colon = _COLON.search(said)
    head, tail = (said[: colon.start()], said[colon.end() :]) if colon is not None else (said, "")
    reading = _read(turn, f"meet {head}", mentions)
    if reading.unknown:
        return ask_about(reading, desk, lambda found, _: _poll(turn, found, head, tail, mentions))
    return _poll(turn, reading, head, tail, mentions)


def _poll(turn: Turn, reading: Reading, head: str, tail: str, mentions: Mapping[str, str]) -> Request:
    people = turn.directory.people
    named = [[i for name in names for i in people.get(name, ())] for names in (reading.people, reading.optional)]
    listed = _read(turn, f"poll on {tail}" if tail.strip() else f"poll {head}", mentions)
    starts = listed.starts if len(listed.starts) >= FEWEST_CHOICES else ()
    return StartPoll(
        title=_title(reading, head),
        starts=starts or _times_or_none(turn, tail),
        length=reading.duration or listed.duration,
        deadline=listed.deadline,
        required=tuple(named[0]),
        optional=tuple(named[1]),
        private=reading.private,
        room=_room(reading),
        room_id=turn.directory.rooms.get(reading.room or ""),
    )


def _room(reading: Reading) -> Needs | None:
    """What the room must have, where one is wanted."""
    if reading.room is None and reading.capacity is None and not reading.amenities:
        return None
    return Needs(reading.capacity or 1, reading.amenities)


def _times_or_none(turn: Turn, said: str) -> tuple[datetime, ...]:
    """The times that are listed, none where one of them cannot be read: then they are asked for."""
    try:
        return times_in(turn, said)
    except Invalid:
        return ()


def _title(reading: Reading, head: str) -> str:
    title = reading.title or _TITLE_ENDS.split(head, maxsplit=1)[0]
    title = " ".join(title.split()).strip(" .:-–—\"“”'")
    return title[:1].upper() + title[1:]


def times_in(turn: Turn, said: str) -> tuple[datetime, ...]:
    """The times that are listed, a clock alone on the day before it; raises Invalid for one that is none."""
    return tuple(_times(turn, [part for part in _BETWEEN.split(said) if part.strip()]))


def _times(turn: Turn, parts: list[str]) -> Iterator[datetime]:
    before: datetime | None = None
    for part in parts:
        reading = _read(turn, f"move it to {part}")
        at = reading.at or _read(turn, f"find {part}").at
        if at is None:
            raise Invalid("times", "no_time")
        if before is not None and reading.dayless:
            at = _on_day(turn, at, before)
        before = at
        yield at


def _on_day(turn: Turn, clock: datetime, day: datetime) -> datetime:
    """That clock on that day, as the reader's wall shows both."""
    local, on = turn.speak.local(clock), turn.speak.local(day)
    return local.replace(year=on.year, month=on.month, day=on.day)


def _read(turn: Turn, text: str, mentions: Mapping[str, str] = NO_MENTIONS) -> Reading:
    return read(
        text,
        now=turn.now,
        zone=turn.speak.zone,
        lexicon=turn.lexicon,
        language=turn.person.tongue,
        mentions=mentions,
    )
