"""What a conversation with one person remembers between two messages, kept in the database as JSON."""

from dataclasses import dataclass, replace
from datetime import datetime

from bots.cards import Form
from bots.codec import Unreadable, dumps, loads
from bots.requests import Request


def caption_key(caption: str) -> str:
    """What a button's caption is remembered by: typing it presses the button, whatever its case, arrows and dots."""
    return "=" + " ".join(caption.strip(" ‹›….!").casefold().split())


@dataclass(frozen=True, slots=True)
class Walk:
    """A form asked question by question: the answers so far (name, value), and which field comes next."""

    form: Form
    answers: tuple[tuple[str, str], ...] = ()
    at: int = 0


@dataclass(frozen=True, slots=True)
class Second:
    """What was wished beside what is being done, in words and as a request: offered until it is asked for or talk goes on."""

    said: str
    request: Request


@dataclass(frozen=True, slots=True)
class Memory:
    """The last card's keyboard and the requests behind typed answers, a form under way, and what waits for a zone.

    ``answers`` are (what is typed, which request it presses): meanings such as ``yes``, and captions as ``caption_key``.
    ``about`` is the request that the last card answered: follow-ups ("what about Sunday?") change it. ``subject`` is what that
    card stands for (``booking:12``): "cancel it" is about that. ``parked`` is done once
    the person's zone or organisation is known. ``shown_at`` is when that card was shown, ``question`` whether it asks which of
    its buttons is meant. ``second`` is a second wish that waits while the first is done. ``missed`` are words not understood,
    until the person has said whether they may be kept, or has written again. ``astray`` tells that such words came after that
    card: a yes may not be meant for it. ``listed`` is the token of the card from whose list that was taken which is shown now, a
    time or a session: "the first one" is one of that list again. ``in_private`` tells that the last card of a group's
    conversation was sent in private: what is remembered there holds. ``helped_at`` is when it was last told what can be done
    here. ``tongues`` are the languages in which it was offered to go on.
    """

    token: str = ""
    answers: tuple[tuple[str, int], ...] = ()
    about: Request | None = None
    subject: str = ""
    walk: Walk | None = None
    parked: Request | None = None
    asked_zone: bool = False
    shown_at: datetime | None = None
    question: bool = False
    second: Second | None = None
    missed: str = ""
    astray: bool = False
    listed: str = ""
    in_private: bool = False
    helped_at: datetime | None = None
    tongues: tuple[str, ...] = ()

    def number_of(self, meaning: str) -> int | None:
        """Which of the last card's requests a typed answer presses."""
        return dict(self.answers).get(meaning)

    def without_walk(self) -> "Memory":
        """The same with no form under way."""
        return replace(self, walk=None)


def dump(memory: Memory) -> str:
    """The memory as JSON."""
    return dumps(memory, Memory)


def load(text: str) -> Memory:
    """The memory that was stored; an empty one where this version cannot read it."""
    try:
        found: Memory = loads(text, Memory)
    except Unreadable:
        return Memory()
    return found
