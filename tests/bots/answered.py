"""What short words are answered with after each kind of card: every follow-up beside every situation."""

from collections.abc import Callable, Mapping

from tests.bots.conftest import Cast
from tests.bots.test_conversation import make_approval


def a_search(cast: Cast) -> None:
    """Two mentors and their times of tomorrow."""
    cast.lena.says("find Python mentor tomorrow")


def one_search(cast: Cast) -> None:
    """One mentor's times of tomorrow, found."""
    cast.lena.says("find Maya tomorrow")


def times(cast: Cast) -> None:
    """One mentor's day."""
    held_at(cast, 9)
    cast.lena.presses("‹ Back")


def held(cast: Cast) -> None:
    """A time that is held."""
    held_at(cast, 10)


def held_at(cast: Cast, hour: int) -> None:
    """Maya's hour of tomorrow, held."""
    cast.lena.says(f"book Maya tomorrow at {hour}:00")


def booked(cast: Cast) -> None:
    """A session that is confirmed."""
    held(cast)
    cast.lena.presses("Confirm")


def agenda(cast: Cast) -> None:
    """A list of two sessions."""
    booked(cast)
    cast.lena.says("book Maya thursday at 11:00")
    cast.lena.presses("Confirm")
    cast.lena.says("my sessions")


def pending(cast: Cast) -> None:
    """A request that waits for the mentor."""
    make_approval(cast.dialogue)
    held(cast)
    cast.lena.presses("Ask for it")


def cancelled(cast: Cast) -> None:
    """A session that has been cancelled."""
    cancelling(cast)
    cast.lena.presses("Yes, cancel")


def cancelling(cast: Cast) -> None:
    """The question whether a session shall be cancelled."""
    booked(cast)
    cast.lena.says("cancel")


def question(cast: Cast) -> None:
    """A question that words have raised."""
    cast.lena.says("find Zorro tomorrow")


def called(cast: Cast) -> None:
    """A meeting that was called."""
    cast.lena.says("set up planning with Maya and Tom wednesday 15:00-16:00")
    cast.lena.presses("Invite")


def nothing(_: Cast) -> None:
    """No card at all."""


Situation = Callable[[Cast], None]
_OF_NOTHING: Mapping[str, tuple[str, ...]] = {
    "the second one": ("Which one do you mean?",),
    "the last one": ("Which one do you mean?",),
    "later": ("I don’t know what that is about.",),
    "earlier": ("I don’t know what that is about.",),
    "an hour later": ("I don’t know what that is about.",),
    "what about Sunday?": (
        "I’m not sure what you mean. Did you want to …",
        "Find a mentor · Sun",
        "My sessions · Sun",
    ),
    "and Friday?": ("I’m not sure what you mean. Did you want to …", "Find a mentor · Fri", "My sessions · Fri"),
    "any other day": ("I don’t know what that is about.",),
    "same time next week": (
        "I’m not sure what you mean. Did you want to …",
        "Anyone · 9–15 Mar",
        "My sessions 9–15 Mar",
    ),
    "in the afternoon": ("Nothing booked today, Mon 2 Mar, 12:00–18:00.",),
    "at 14:00": ("Nothing booked today, Mon 2 Mar.",),
    "make it an hour": ("I don’t know what that is about.",),
    "with Tom instead": ("I’m not sure what you mean. Did you want to …", "Find Tom", "Tom free?"),
    "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
    "someone else": ("I didn’t get that.",),
    "not that one": ("I don’t know what that is about.",),
    "ok do it": ("Nothing waits for your answer.",),
    "cancel that": ("You have no session to cancel.",),
}
"""Answers where no card shows anything that could be changed."""

_OF_A_SESSION: Mapping[str, tuple[str, ...]] = {
    "the second one": ("Which one do you mean?",),
    "the last one": ("Which one do you mean?",),
    "later": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
    "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
    "an hour later": (
        "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00",
        "When: Tue 3 Mar, 11:00–11:30 (Berlin)",
    ),
    "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.", "Moving your session of Tue 3 Mar, 10:00."),
    "and Friday?": ("Maya Iyer, Fri 6 Mar", "Moving your session of Tue 3 Mar, 10:00."),
    "any other day": ("Maya Iyer, Wed 4 Mar", "Moving your session of Tue 3 Mar, 10:00."),
    "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
    "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00", "Moving your session of Tue 3 Mar, 10:00."),
    "at 14:00": (
        "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 14:00",
        "When: Tue 3 Mar, 14:00–14:30 (Berlin)",
    ),
    "make it an hour": (
        "Maya Iyer, tomorrow, Tue 3 Mar",
        "Moving your session of Tue 3 Mar, 10:00.",
        "1 h · your time, Berlin",
    ),
    "with Tom instead": ("Tom Becker has no open time tomorrow, Tue 3 Mar, 10:00. The nearest:", "Tue 15:00"),
    "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
    "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
    "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
    "ok do it": ("Nothing waits for your answer.",),
    "cancel that": ("Cancel your session with Maya Iyer?",),
}
"""Of one session that stands: what most short words are answered with, whatever its card says."""

ANSWERED: Mapping[Situation, Mapping[str, tuple[str, ...]]] = {
    a_search: {
        "the second one": ("Held for you until 09:05", "When: Tue 3 Mar, 09:30–10:00 (Berlin)"),
        "the last one": ("Held for you until 09:05", "For you: Tue 3 Mar, 16:00–16:30 (Berlin)"),
        "later": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "earlier": ("Python mentors, today, Mon 2 Mar",),
        "an hour later": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "what about Sunday?": ("Nobody has open time for that, Sun 8 Mar. The nearest:",),
        "and Friday?": ("Python mentors, Fri 6 Mar",),
        "any other day": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "same time next week": ("Python mentors, Tue 10 Mar",),
        "in the afternoon": ("Python mentors, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Python mentors, tomorrow, Tue 3 Mar",),
        "make it an hour": ("Python mentors, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Python mentors, tomorrow, Tue 3 Mar", "There is nothing more."),
        "not that one": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "ok do it": ("Which one do you mean?",),
        "cancel that": ("You have no session to cancel.",),
    },
    one_search: {
        "the second one": ("Held for you until 09:05", "When: Tue 3 Mar, 09:30–10:00 (Berlin)"),
        "the last one": ("Held for you until 09:05", "When: Tue 3 Mar, 13:00–13:30 (Berlin)"),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, today, Mon 2 Mar",),
        "an hour later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar. The nearest:",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar – Tue 17 Mar",),
        "same time next week": ("Maya Iyer, Tue 10 Mar",),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "make it an hour": ("Maya Iyer, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Which one do you mean?",),
        "cancel that": ("You have no session to cancel.",),
    },
    times: {
        "the second one": ("Held for you until 09:05", "When: Tue 3 Mar, 09:30–10:00 (Berlin)"),
        "the last one": ("Held for you until 09:05", "When: Tue 3 Mar, 14:30–15:00 (Berlin)"),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, today, Mon 2 Mar",),
        "an hour later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar",),
        "same time next week": ("Maya Iyer, Tue 10 Mar",),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Held for you until 09:05", "When: Tue 3 Mar, 14:00–14:30 (Berlin)"),
        "make it an hour": ("Maya Iyer, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Which one do you mean?",),
        "cancel that": ("You have no session to cancel.",),
    },
    held: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "an hour later": ("Held for you until 09:05", "When: Tue 3 Mar, 11:00–11:30 (Berlin)"),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar",),
        "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Held for you until 09:05", "When: Tue 3 Mar, 14:00–14:30 (Berlin)"),
        "make it an hour": ("Held for you until 09:05", "When: Tue 3 Mar, 10:00–11:00 (Berlin)"),
        "with Tom instead": ("Tom Becker is not open at Tue 3 Mar, 10:00. The nearest open times:",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Confirmed",),
        "cancel that": ("Maya Iyer, tomorrow, Tue 3 Mar",),
    },
    booked: _OF_A_SESSION,
    agenda: {
        "the second one": ("Confirmed",),
        "the last one": ("Confirmed",),
        "later": ("Your next sessions", "There is nothing more."),
        "earlier": ("Your next sessions", "There is nothing earlier."),
        "an hour later": ("Which one shall I move?", "1. Tue 10:00", "2. Thu 11:00"),
        "what about Sunday?": ("Nothing booked Sun 8 Mar.",),
        "and Friday?": ("Nothing booked Fri 6 Mar.",),
        "any other day": ("Which one shall I move?", "1. Tue 10:00", "2. Thu 11:00"),
        "same time next week": ("Nothing booked Mon 9 Mar – Sun 15 Mar.",),
        "in the afternoon": ("Nothing booked today, Mon 2 Mar, 12:00–18:00.",),
        "at 14:00": ("Nothing booked today, Mon 2 Mar.",),
        "make it an hour": ("Which one shall I move?", "1. Tue 10:00", "2. Thu 11:00"),
        "with Tom instead": ("I’m not sure what you mean. Did you want to …", "Find Tom", "Tom free?"),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("I didn’t get that.",),
        "not that one": ("I don’t know what that is about.",),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("Which one shall I cancel?",),
    },
    pending: {
        **_OF_A_SESSION,
        "an hour later": ("Do I understand you right?", "Move it → +1 h"),
        "at 14:00": ("Do I understand you right?", "Move it → 14:00"),
    },
    cancelled: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "an hour later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar",),
        "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Held for you until 09:05", "When: Tue 3 Mar, 14:00–14:30 (Berlin)"),
        "make it an hour": ("Maya Iyer, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker has no open time tomorrow, Tue 3 Mar, 10:00. The nearest:",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("Cancelled. The time is open again.",),
    },
    cancelling: {
        **_OF_A_SESSION,
        "not that one": ("Confirmed",),
        "ok do it": ("Cancelled. The time is open again.",),
        "cancel that": ("Cancelled. The time is open again.",),
    },
    question: {**_OF_NOTHING, "the last one": ("Mentors with open time, tomorrow, Tue 3 Mar",)},
    called: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Other times for “Planning”, the best first:", "Wed 16:00"),
        "earlier": ("Other times for “Planning”, the best first:", "Wed 16:00"),
        "an hour later": ("Move “Planning”?", "When: Wed 4 Mar, 15:00 → Wed 4 Mar, 16:00–17:00 (Berlin)"),
        "what about Sunday?": ("Other times for “Planning”, the best first:", "Sun 13:00"),
        "and Friday?": ("Other times for “Planning”, the best first:", "Fri 15:00"),
        "any other day": ("Other times for “Planning”, the best first:", "Thu 15:00"),
        "same time next week": ("Move “Planning”?", "When: Wed 4 Mar, 15:00 → Wed 11 Mar, 15:00–16:00 (Berlin)"),
        "in the afternoon": ("Other times for “Planning”, the best first:", "Wed 16:00"),
        "at 14:00": ("Move “Planning”?", "When: Wed 4 Mar, 15:00 → Wed 4 Mar, 14:00–15:00 (Berlin)"),
        "make it an hour": ("Planning · confirmed", "When: Wed 4 Mar, 15:00–16:00 (Berlin)"),
        "with Tom instead": ("Change the meeting", "Who must come?", "Now: Maya Iyer, Tom Becker"),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Change the meeting", "Who must come?"),
        "not that one": ("Other times for “Planning”, the best first:",),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("Cancel “Planning”?", "When: Wed 4 Mar, 15:00–16:00 (Berlin)"),
    },
    nothing: _OF_NOTHING,
}
"""Situation → what is said → how the answer begins, and what else it says."""
