"""What is said of a poll that is the last card, or that is named: votes, who is missing, until when, which time it is to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bots.conversation.turn import Turn
from bots.intake.asked import Ask, asked
from bots.intake.notes import Note
from bots.intake.voted import times_named, votes_said, which_time
from bots.language.reader import read
from bots.language.reading import Intent
from bots.language.text.tokens import fold
from bots.language.words.languages import every, pattern_of
from bots.requests import BookChoice, ExtendPoll, ListPolls, RemindVoters, Request, ShowPoll, Sure, WithdrawPoll
from core.model.poll import Poll, PollState
from core.services import polls

_MOST_WORDS = 18
"""Words up to which a message may be about nothing but a poll."""

_OF_NONE = frozenset({Intent.UNKNOWN, Intent.RESCHEDULE, Intent.CANCEL, Intent.RESPOND})
"""Intents of words about a poll that there is not: the meeting that came of it may be called so, and is not meant."""

_WORD = re.compile(r"[\w:.#]+|[,;]")


@dataclass(frozen=True, slots=True)
class _Told:
    """How it is known which poll is meant: its card is the last one, or a poll is spoken of.

    Where neither is so, words are said that it is called by, which may be said of something else as well.
    """

    shown: bool
    spoken: bool

    @property
    def surely(self) -> bool:
        """Whether nothing but the poll can be meant."""
        return self.shown or self.spoken


@dataclass(frozen=True, slots=True)
class PollSaid:
    """What the words ask for of a poll, and what is to be said beside it."""

    request: Request | Ask
    notes: tuple[Note, ...] = ()


def poll_said(turn: Turn, text: str) -> PollSaid | None:
    """What the words ask for of a poll; None where they are about something else.

    A poll is meant by its title, by the word for one where only one is open, or as the last card. Of several it is asked which.
    """
    words = _WORD.findall(fold(text).replace("'", ""))
    if text.startswith("/") or len(words) > _MOST_WORDS or turn.person.zone is None or turn.membership is None:
        return None
    shown, spoken = _shown(turn), not _of_polls().isdisjoint(words)
    if shown is None and not spoken and not _may_answer(text, words):
        return None
    intent = _intent(turn, text) if spoken else Intent.UNKNOWN
    if intent is Intent.POLL:
        return None
    found = polls.listed(turn.unit, turn.member)
    if not found and intent in _OF_NONE and not every("poll").isdisjoint(words):
        return PollSaid(ListPolls())
    called = [(poll, rest) for poll in found if (rest := _without_title(words, poll)) is not None]
    if not called:
        called = [(poll, words) for poll in (found if shown is None else [shown])]
    at_hand = [(poll, rest) for poll, rest in called if shown is not None and poll.id == shown.id]
    told, meant = _Told(bool(at_hand), spoken), at_hand or called
    ways = [(poll, way) for poll, rest in meant if (way := _wanted(turn, poll, rest, told, alone=len(meant) == 1))]
    return _one_of(turn, ways)


def _one_of(turn: Turn, ways: Sequence[tuple[Poll, PollSaid]]) -> PollSaid | None:
    if len(ways) < 2:
        return ways[0][1] if ways else None
    captions = [(f"{poll.title} · {turn.speak.day(turn.speak.local(poll.deadline).date())}", way) for poll, way in ways]
    return PollSaid(asked(Ask("ask.poll", "", ()), [(caption, way.request) for caption, way in captions]))


def _shown(turn: Turn) -> Poll | None:
    """The poll whose card is the last one, while people vote."""
    kind, _, number = turn.memory.subject.partition(":")
    poll = turn.unit.polls.get(int(number)) if kind == "poll" else None
    return poll if poll is not None and poll.state is PollState.OPEN else None


def _of_polls() -> frozenset[str]:
    return every("poll") | every("voting")


def _may_answer(text: str, words: Sequence[str]) -> bool:
    """Whether the words may say something of a poll's times, so that it is worth looking which polls there are."""
    answers = every("votes_yes") | every("votes_no") | every("votes_none")
    return ":" in text or not answers.isdisjoint(words) or pattern_of("poll_books").search(" ".join(words)) is not None


def _intent(turn: Turn, text: str) -> Intent:
    zone = turn.speak.zone
    return read(text, now=turn.now, zone=zone, lexicon=turn.lexicon, language=turn.person.tongue).intent


def _without_title(words: Sequence[str], poll: Poll) -> Sequence[str] | None:
    """The words without the poll's title and what leads to it; None where it is not said."""
    said = [word.strip(":.") for word in words]
    title = [word.strip(":.") for word in _WORD.findall(fold(poll.title).replace("'", ""))]
    if not any(word.isalpha() for word in title):
        return None
    first = next((n for n in range(len(said)) if said[n : n + len(title)] == title), None)
    if first is None:
        return None
    end = first + len(title)
    while first and said[first - 1] in _leading():
        first -= 1
    return [*words[:first], *words[end:]]


def _without_word(words: Sequence[str]) -> Sequence[str]:
    """The words without those for a poll and for voting, and what leads to the former: "in the poll"."""
    kept: list[str] = []
    for word in words:
        if word in every("poll"):
            while kept and kept[-1] in _leading():
                kept.pop()
        elif word not in every("voting"):
            kept.append(word)
    return kept


def _leading() -> frozenset[str]:
    return every("in_") | every("for_") | every("articles") | every("about") | every("with_")


def _wanted(turn: Turn, poll: Poll, words: Sequence[str], told: _Told, *, alone: bool) -> PollSaid | None:
    """What is asked for of this poll; unless it is ``alone`` only what one may do with it."""
    said = " ".join(words)
    rest = " ".join(_without_word(words))
    hosts = poll.host_id == turn.person.id
    if pattern_of("poll_asks").match(said) and pattern_of("poll_nudges").search(said) is None:
        return PollSaid(ShowPoll(poll.id)) if told.spoken else None
    vote = None if hosts else votes_said(turn, poll, rest, loosely=told.shown)
    if vote is None and told.surely and (hosts or alone):
        decided = _decided(turn, poll, said, rest, told)
        if decided is not None:
            return decided
    if vote is None:
        vote = (_booked(turn, poll, rest) if hosts else None) or votes_said(turn, poll, rest, loosely=told.surely)
    if isinstance(vote, ShowPoll):
        return PollSaid(vote, (Note(turn.speak.say("poll.not_among")),))
    if vote is None and told.spoken and alone and _left_unsaid(rest):
        return PollSaid(ShowPoll(poll.id))
    return None if vote is None else PollSaid(vote)


def _left_unsaid(rest: str) -> bool:
    """Whether nothing is said but which poll is meant."""
    return set(rest.split()) <= _leading() | every("further")


def _decided(turn: Turn, poll: Poll, said: str, rest: str, told: _Told) -> PollSaid | None:
    """What its host does about the poll: remind, end, withdraw, another deadline; refused to others as the buttons are."""
    if pattern_of("poll_nudges").search(said) and not any(sign.isdigit() for sign in said):
        return PollSaid(RemindVoters(poll.id))
    if pattern_of("poll_extends").search(said) and (until := _until(turn, poll, rest, spoken=told.spoken)) is not None:
        return PollSaid(until)
    if not told.spoken and not _about_it(rest):
        return None
    if pattern_of("poll_withdraws").search(said):
        return PollSaid(_withdrawn(turn, poll))
    if pattern_of("poll_ends").search(said):
        return PollSaid(ShowPoll(poll.id), (Note(turn.speak.say("poll.note.close")),))
    return None


def _about_it(rest: str) -> bool:
    """Whether nothing is told but that it is about what was shown: "close it", "withdraw this"."""
    return len(rest.split()) <= 2 and not every("back").isdisjoint(rest.split())


def _withdrawn(turn: Turn, poll: Poll) -> Request:
    """Asked about first, as its button is; others than the host are told at once that it is not theirs."""
    request, word = WithdrawPoll(poll.id), turn.speak.words
    if poll.host_id != turn.person.id:
        return request
    yes, no = word("poll.withdraw"), word("no")
    return Sure(request, word("poll.withdraw.title"), word("poll.withdraw.text"), yes, no)


def _until(turn: Turn, poll: Poll, rest: str, *, spoken: bool) -> ExtendPoll | None:
    """The deadline that is said; asked for by the form where none is, as long as a poll is spoken of."""
    deadline = _moment(turn, pattern_of("poll_extends").sub(" ", rest))
    return ExtendPoll(poll.id, deadline) if deadline is not None or spoken else None


def _moment(turn: Turn, said: str) -> datetime | None:
    """The time that the words say, or the end of the stretch that they do."""
    zone: ZoneInfo = turn.speak.zone
    reading = read(said, now=turn.now, zone=zone, lexicon=turn.lexicon, language=turn.person.tongue)
    return reading.at or (reading.window.end if reading.window is not None else None)


def _booked(turn: Turn, poll: Poll, rest: str) -> Request | Ask | None:
    """The time that it is to be, where the words say so: booked at once where they mean one, else it is asked which."""
    if pattern_of("poll_books").search(rest) is None:
        return None
    named = times_named(turn, poll, pattern_of("poll_books").sub(" ", rest))
    if not named:
        return None
    return BookChoice(poll.id, named[0].id) if len(named) == 1 else which_time(turn, poll, named)
