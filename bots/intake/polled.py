"""Words that put times to people, taken apart: the poll's title, its people, and the times themselves."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Desk
from bots.intake.strangers import ask_about
from bots.language.naming.names import NO_MENTIONS
from bots.language.reader import read
from bots.language.reading import Reading
from bots.requests import Request, StartPoll
from core.model.poll import FEWEST_CHOICES
from core.model.room import Needs

_BEGINS = re.compile(
    r"\s*/?(?:(?:please\s+)?(?:start|make|create|run|open|send|starte|mach|erstelle|erstell)\s+)?(?:an?\s+|the\s+|eine?n?\s+)?"
    r"(?:time\s+|meeting\s+)?"
    r"(?:poll(?!s)|terminumfrage|terminabstimmung|terminfindung|umfrage|encuesta|sondage|sondaggio|enquete|peiling|опрос|"
    r"опитування|ankieta|anket)\b[\s:,]*",
    re.IGNORECASE,
)
"""The words that ask for a poll, which are no part of its title, in the languages that are read."""

_BETWEEN = re.compile(r"\s*(?:[,;\n|]|\b(?:or|and|oder|und|o|ou|of|или|або|lub|veya)\b)\s*(?:[,;]\s*)?", re.IGNORECASE)
"""What stands between two times."""

_TITLE_ENDS = re.compile(r"(?:^|\s+)(?:with|mit|for|für)\s+(?=@|[^\W\d])|\s*@|\s*<@|\s*[,;]", re.IGNORECASE)
_COLON = re.compile(r":(?=\s|$)")
"""A colon that is no clock's."""


def poll_words(text: str) -> str | None:
    """What follows the words that ask for a poll; None where it is asked for in the middle of the message."""
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
    times = _times_of(turn, listed, tail)
    return StartPoll(
        title=_title(reading, head),
        starts=times.starts,
        unread=times.unread,
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


@dataclass(frozen=True, slots=True)
class Times:
    """Times that were listed, and what of the list is meant as one and cannot be read."""

    starts: tuple[datetime, ...] = ()
    unread: tuple[str, ...] = ()


def _times_of(turn: Turn, listed: Reading, said: str) -> Times:
    """The times of the words behind the colon; where none of them can be read all are asked for, and none is named."""
    whole = listed.starts if len(listed.starts) >= FEWEST_CHOICES else ()
    if len(whole) >= len(_parts(said)):
        return Times(whole)
    each = times_in(turn, said)
    return each if each.starts and (each.unread or not whole) else Times(whole)


def _title(reading: Reading, head: str) -> str:
    title = reading.title or _TITLE_ENDS.split(head, maxsplit=1)[0]
    title = " ".join(title.split()).strip(" .:-–—\"“”'")
    return title[:1].upper() + title[1:]


def times_in(turn: Turn, said: str) -> Times:
    """The times that are listed, a clock alone on the day before it; what has no figure and is none is talk."""
    starts, unread, before = list[datetime](), list[str](), None
    for part in _parts(said):
        reading = _read(turn, f"move it to {part}")
        at = reading.at or _read(turn, f"find {part}").at
        if at is None:
            unread += [part] if _FIGURE.search(part) else []
            continue
        if before is not None and reading.dayless:
            at = _on_day(turn, at, before)
        before = at
        starts.append(at)
    return Times(tuple(starts), tuple(unread))


def _parts(said: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(said) if part.strip()]


_FIGURE = re.compile(r"\d")


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
