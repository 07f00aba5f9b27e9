"""What is said to a poll's times in words: "Tuesday and Thursday work", "the first and the last", "all but Wednesday", "none"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Option
from bots.language.reader import read
from bots.language.reading import Intent, Reading
from bots.language.text.tokens import fold
from bots.language.words.languages import every, pattern_of
from bots.requests import BookChoice, CastVotes, FinishVoting, Request, ShowPoll
from core.model.poll import Choice, Poll, Vote

_TIMES_ALONE = frozenset({Intent.MORE, Intent.UNKNOWN})
"""Intents of words that say nothing but when."""

_WORD = re.compile(r"[\w:.#]+|[,;]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two "and": what they name, and what they say of it (None where they say nothing of their own)."""

    rest: str
    mood: Vote | None


def picks_several(turn: Turn, text: str) -> bool:
    """Whether several are counted, "the first and the last": no single button is meant by that."""
    counted = [_picks(turn, each.rest) for clause in clauses_of(text) for each in clause if each.rest]
    return len(counted) > 1 and all(counted)


def votes_said(turn: Turn, poll: Poll, text: str, *, loosely: bool) -> Request | Ask | None:
    """What the words say to the poll's times; None where they are no answer to it.

    The host votes in no poll of theirs, and books one of its times: of those named it is asked which. Where a time is named
    that the poll does not have nothing changes, and its card is shown. Unless ``loosely``, as where the poll was not shown or
    spoken of just now, a time alone is no answer: something must be said of it.
    """
    hosts = poll.host_id == turn.person.id
    clauses = clauses_of(text)
    pieces = [piece for clause in clauses for piece in clause if piece.rest]
    if not loosely and not any(piece.mood for piece in pieces):
        return None
    if not hosts and pieces and all(_words(piece.rest) <= every("votes_none") for piece in pieces):
        return FinishVoting(poll.id, none=True)
    alone = pattern_of("only").search(fold(text)) is not None
    if not alone and len(pieces) == 1 and pieces[0].mood is None and _picks(turn, pieces[0].rest):
        return None
    votes = _votes(turn, poll, clauses)
    if not votes:
        return ShowPoll(poll.id) if votes is not None and loosely else None
    if hosts:
        return _which(turn, poll, votes)
    if alone:
        votes = {choice.id: Vote.NO for choice in poll.choices} | votes
    return CastVotes(poll.id, tuple(votes.items()))


def times_named(turn: Turn, poll: Poll, text: str) -> Sequence[Choice] | None:
    """The times of the poll that the words name, none where it has no such time, None where they name no time."""
    pieces = [piece for clause in clauses_of(text) for piece in clause if piece.rest]
    found = [_named(turn, poll, piece.rest) for piece in pieces]
    if not found or any(each is None for each in found):
        return None
    return list(dict.fromkeys(choice for each in found for choice in each or ()))


def _picks(turn: Turn, said: str) -> bool:
    return _reading(turn, said).intent is Intent.PICK


def _which(turn: Turn, poll: Poll, votes: Mapping[int, Vote]) -> Ask | None:
    """Which of the times that suit the host is to be booked; of those not named, where they say only what does not suit."""
    unnamed = Vote.YES if all(vote is Vote.NO for vote in votes.values()) else Vote.NO
    suit = [each for each in poll.choices if votes.get(each.id, unnamed) is not Vote.NO]
    return which_time(turn, poll, suit) if suit else None


def which_time(turn: Turn, poll: Poll, choices: Sequence[Choice]) -> Ask:
    """Which of these times is to be booked?"""
    options = tuple(Option(_caption(turn, each), BookChoice(poll.id, each.id)) for each in choices)
    return Ask("ask.poll_time", "", options)


def _caption(turn: Turn, choice: Choice) -> str:
    start, speak = choice.span.start, turn.speak
    return f"{speak.near_day(speak.local(start).date())} {speak.clock(start)}"


def _votes(turn: Turn, poll: Poll, clauses: Sequence[Sequence[Piece]]) -> dict[int, Vote] | None:
    """What is said of each time that is named: none where a time is named that there is not; None for other words."""
    votes: dict[int, Vote] = {}
    after_all = False
    for clause in clauses:
        said = Vote.NO if after_all else None
        for place, piece in enumerate(clause):
            said = piece.mood or said or next((each.mood for each in clause[place:] if each.mood), Vote.YES)
            if not piece.rest:
                continue
            meant = _named(turn, poll, piece.rest)
            if not meant:
                return None if meant is None else {}
            votes |= {choice.id: said for choice in meant}
        after_all = bool(clause) and all(_words(piece.rest) <= every("everything") for piece in clause)
    return votes or None


def _named(turn: Turn, poll: Poll, said: str) -> Sequence[Choice] | None:
    """The times that the words name, none where there is no such time, None where they name no time at all."""
    if _words(said) <= every("everything") | every("both"):
        return poll.choices
    reading = _reading(turn, said)
    if reading.intent is Intent.PICK and reading.choice is not None:
        place = reading.choice - 1 if reading.choice > 0 else reading.choice
        return poll.choices[place : place + 1 or None] if -len(poll.choices) <= place < len(poll.choices) else ()
    if reading.intent not in _TIMES_ALONE or reading.people or reading.recurrence:
        return None
    if reading.at is None and reading.window is None:
        return None
    found = [choice for choice in poll.choices if _fits(reading, choice, turn.speak.zone)]
    if found or reading.weekday is None or reading.at is not None:
        return found
    return [each for each in poll.choices if turn.speak.local(each.span.start).weekday() == reading.weekday]


def _fits(reading: Reading, choice: Choice, zone: ZoneInfo) -> bool:
    """Whether the time is the one that is said, or lies in the stretch that is; a clock alone is meant on any day."""
    start = choice.span.start
    if reading.at is not None:
        local, told = start.astimezone(zone), reading.at.astimezone(zone)
        return local.time() == told.time() if reading.dayless else local == told
    return reading.window is not None and reading.window.holds(start)


def _reading(turn: Turn, said: str) -> Reading:
    return read(said, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue)


def clauses_of(text: str) -> list[list[Piece]]:
    """The words cut at each "but" into clauses, and these at each "and" and comma into pieces."""
    clauses: list[list[list[str]]] = [[[]]]
    for word in _WORD.findall(fold(text).replace("'", "")):
        if word in every("but"):
            clauses.append([[]])
        elif word in {",", ";"} | every("and_") | every("or_"):
            clauses[-1].append([])
        else:
            clauses[-1][-1].append(word)
    return [[_piece(words) for words in clause if words] for clause in clauses]


def _piece(words: Sequence[str]) -> Piece:
    """What the words name, without those that say whether it suits."""
    said = " ".join(words)
    needed = pattern_of("if_needed").search(said) is not None
    rest = list(_left(pattern_of("if_needed").sub(" ", said).split()))
    if any(word in every("votes_no") for word in words):
        return Piece(" ".join(rest), Vote.NO)
    suits = Vote.YES if any(word in every("votes_yes") for word in words) else None
    return Piece(" ".join(rest), Vote.IF_NEEDED if needed else suits)


def _left(words: Sequence[str]) -> Iterator[str]:
    said = every("votes_no") | every("votes_yes") | every("votes_besides")
    return (word for word in words if word not in said)


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())
