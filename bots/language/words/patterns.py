"""What a language tells by patterns of its own, in tables alike for all: by intent, with the weights once for every language.

Three tables make cues: of what is said ``around`` a session and of every day; of ``meetings`` of several people, rooms and
answers; and of what is wished in a ``roundabout`` way, where a session is told with the time that it has, and then the time that is
wanted ("we meet tomorrow at 9, Lukas and I, can we go to 10?"). A key is an intent, or an intent and its detail ("respond:decline").
A fourth tells where a name must stand, so that a word there that is no name is asked about.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from bots.language.words import Cue

Patterns = Mapping[str, tuple[str, ...]]
"""The patterns of cues by intent, or by intent and detail."""
Rows = tuple[tuple[str, str], ...]
"""Patterns with ``<new>`` where a name stands, each behind the kind of name."""

_AROUND: Final[Mapping[str, float]] = {
    "reminders": 9.2,
    "quiet_hours": 9.4,
    "daily_agenda": 9.4,
    "coming": 8.6,
    "late": 8.6,
    "join": 8.2,
    "end_session": 8.6,
    "extend": 9.0,
    "no_show": 8.8,
    "arrived": 8.4,
    "pause_waitlist": 11.5,
    "history": 8.8,
    "rate": 9.0,
    "export": 9.8,
}
_MEETINGS: Final[Mapping[str, float]] = {
    "meet": 8.0,
    "poll": 9.4,
    "polls": 9.8,
    "rename": 9.6,
    "details": 9.2,
    "find_room": 7.0,
    "respond": 7.4,
    "meetings": 9.0,
    "attendees": 8.6,
    "priority": 9.0,
}
_ROUNDABOUT: Final[Mapping[str, float]] = {
    "agenda": 10.2,
    "reschedule": 9.0,
    "free_busy": 8.8,
    "pick": 11.6,
    "propose": 8.2,
    "book": 9.0,
    "hours": 7.4,
    "cancel": 9.2,
    "respond": 8.2,
    "meet": 8.0,
    "time_off": 7.8,
    "find_room": 7.8,
    "waitlist": 9.6,
}
"""How strongly the patterns of an intent speak for it."""


def around(patterns: Patterns) -> Iterator[Cue]:
    """The cues of what is said around a session and of every day."""
    return _weighed(patterns, _AROUND)


def meetings(patterns: Patterns) -> Iterator[Cue]:
    """The cues of meetings of several people, rooms and answers to invitations."""
    return _weighed(patterns, _MEETINGS)


def roundabout(patterns: Patterns) -> Iterator[Cue]:
    """The cues of what is wished in a roundabout way: whether a time suits somebody, what is turned down for another."""
    return _weighed(patterns, _ROUNDABOUT)


def _weighed(patterns: Patterns, weights: Mapping[str, float]) -> Iterator[Cue]:
    for key, each in patterns.items():
        intent, _, detail = key.partition(":")
        yield from (Cue(intent, weights[intent], pattern, detail) for pattern in each)


def has_and_wants(has: str, wants: str) -> tuple[str, ...]:
    """A session that one has at a time, and the other time that is asked for."""
    return (
        f"{has} * <who> * <time> * {wants} * <time>|<number>",
        f"{has} * <time> * <who> * {wants} * <time>|<number>",
        f"<who> * <time> * {has} * {wants} * <time>|<number>",
    )


def names_behind(book: str, find: str, with_: str, mentor: str, of: str, free: str) -> Rows:
    """Where a name must stand: the verbs of booking and finding, "with", words for a mentor and behind them, and "free".

    Behind a verb of booking or the word for "with" it is a person's, behind the word for a mentor a skill's. Only words that the
    language does not know count.
    """
    return (
        ("person", f"{book} <new> <time>|<length>|$"),
        ("person", f"{book} * {with_} <new>"),
        ("person", f"<new> <time>? {free}"),
        ("name", f"{find} <new> <time>|$"),
        ("person", "<person> , <new>"),
        ("skill", f"{mentor} {of} <new>"),
    )
