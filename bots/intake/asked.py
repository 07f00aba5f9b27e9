"""What is asked back before a request can be made of words, and what making one needs to know."""

from dataclasses import dataclass

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

    ``known`` is what there is instead, told by the phrase ``known_as``.
    """

    kind: str
    said: str
    options: tuple[Option, ...]
    known: tuple[str, ...] = ()
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What intake works with: the organisation's directory, the reader's clock, and the speaker's own id."""

    directory: Directory
    speak: Speaker
    person_id: int
    named: frozenset[int] = frozenset()
    """Who is meant by a mention: of several of one name they alone."""

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
