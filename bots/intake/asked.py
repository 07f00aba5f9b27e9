"""What is asked back before a request can be made of words, and what making one needs to know."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from bots.conversation.turn import Turn
from bots.directory import Directory
from bots.language.reading import Reading
from bots.requests import Request
from bots.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Option:
    """One way to go on: its caption and the whole request; ``person_id`` where several bear the caption's name.

    ``label`` says in full what a short caption means.
    """

    caption: str
    request: Request
    person_id: int | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """What only the person can decide. ``kind`` is a phrase's key (``ask.people``), ``said`` the words in question.

    ``known`` is what there is instead, told by the phrase ``known_as``. ``further`` is what else must be decided; the options
    then decide all of it together.
    """

    kind: str
    said: str
    options: tuple[Option, ...]
    known: tuple[str, ...] = ()
    known_as: str = ""
    further: tuple["Ask", ...] = ()


_BETWEEN = " · "
"""What stands in a caption between the answers to two questions, the last of which differs most and so comes first."""


def asked(ask: Ask, ways: Iterable[tuple[str, Request | Ask]]) -> Ask:
    """The question with these ways to go on, by caption; a way that needs an answer itself stands once for each of its answers.

    So a message with two things in doubt is answered with both, and each press decides them together.
    """
    options, further = list[Option](), dict[Ask, None]()
    for caption, way in ways:
        if not isinstance(way, Ask):
            options.append(Option(caption, way))
            continue
        for each in (replace(way, options=(), further=()), *way.further):
            further[each] = None
        options += (
            replace(each, caption=_BETWEEN.join(dict.fromkeys((each.caption, caption))), label=None)
            for each in way.options
        )
    return replace(ask, options=tuple(options), further=tuple(further))


@dataclass(frozen=True, slots=True)
class Desk:
    """What intake works with: the organisation's directory, the reader's clock, and the speaker's own id."""

    directory: Directory
    speak: Speaker
    person_id: int
    named: frozenset[int] = frozenset()
    """Who is meant by a mention: of several of one name they alone."""

    @classmethod
    def of(cls, turn: Turn) -> Self:
        """The desk of one turn."""
        return cls(turn.directory, turn.speak, turn.person.id, turn.named)

    def ids(self, reading: Reading) -> tuple[int, ...]:
        """The people read, by id, never the speaker, unless they name nobody but themself."""
        named = tuple(i for name in reading.people for i in self.called(name))
        return tuple(i for i in named if i != self.person_id) or named

    def called(self, name: str) -> tuple[int, ...]:
        """Who bears the name; where one of them was mentioned, they alone."""
        ids = self.directory.people.get(name, ())
        return tuple(i for i in ids if i in self.named) or ids

    def skills(self, reading: Reading) -> tuple[int, ...]:
        """The skills read, by id."""
        known = self.directory.skills
        return tuple(known[name] for name in reading.skills if name in known)

    def room(self, reading: Reading) -> int | None:
        """The room read, by id; None where none is."""
        return self.directory.room(reading.room)

    def service(self, reading: Reading) -> int | None:
        """The service read, by id; None where none is."""
        return self.directory.services.get(reading.service) if reading.service else None

    def pool(self, reading: Reading) -> int | None:
        """The pool read, by id, which is said where a service would be; None where none is."""
        return self.directory.pools.get(reading.service) if reading.service else None
