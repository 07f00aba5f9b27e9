"""Every way of saying when in every sentence that can carry it: some thousands of messages, read as they are meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bots.language.reader import read
from tests.language.sample import ORGANISATION
from tests.language.time_forms import FORMS, When

MAYA, TOM, KENJI, LENA = "Maya Iyer", "Tom Becker", "Kenji Sato", "Lena Vogel"
SEARCH = "a start and an end bound a search"
EXACT = "a start and an end are exact"
PRESENT = "the time is that of what there is"
NEW = "the time is that to which it is moved"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A sentence with a place for a time, what it asks for, and what the time is to it."""

    words: str
    intent: str
    takes: str
    people: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()


CARRIERS = (
    Carrier("find a python mentor {}", "find", SEARCH, skills=("Python",)),
    Carrier("find Python {}", "find", SEARCH, skills=("Python",)),
    Carrier("is anyone free {} to help me with SQL?", "find", SEARCH, skills=("SQL",)),
    Carrier("I'm looking for somebody who knows kubernetes, {}", "find", SEARCH, skills=("Kubernetes",)),
    Carrier("{} I need help with python", "find", SEARCH, skills=("Python",)),
    Carrier("who could teach me guitar {}", "find", SEARCH, skills=("Guitar",)),
    Carrier("any javascript experts around {}?", "find", SEARCH, skills=("JavaScript",)),
    Carrier("find a time with Maya {}", "find", SEARCH, people=(MAYA,)),
    Carrier("stuck on SQL joins, anyone available {}? 🙏", "find", SEARCH, skills=("SQL",)),
    Carrier("when is Maya free {}?", "free_busy", SEARCH, people=(MAYA,)),
    Carrier("is Tom free {}?", "free_busy", SEARCH, people=(TOM,)),
    Carrier("does Kenji have time {}?", "free_busy", SEARCH, people=(KENJI,)),
    Carrier("is lena available {}", "free_busy", SEARCH, people=(LENA,)),
    Carrier("put me on the waitlist for Maya {}", "waitlist", SEARCH, people=(MAYA,)),
    Carrier("let me know if something opens up with Tom {}", "waitlist", SEARCH, people=(TOM,)),
    Carrier("waitlist me for Kenji {}", "waitlist", SEARCH, people=(KENJI,)),
    Carrier("book Maya {}", "book", EXACT, people=(MAYA,)),
    Carrier("can you book me with tom {}?", "book", EXACT, people=(TOM,)),
    Carrier("I'd like to book a session with Kenji {}", "book", EXACT, people=(KENJI,)),
    Carrier("reserve Lena {}", "book", EXACT, people=(LENA,)),
    Carrier("{} book Maya", "book", EXACT, people=(MAYA,)),
    Carrier("schedule a session with Tom {}", "book", EXACT, people=(TOM,)),
    Carrier("get me in with Kenji {}", "book", EXACT, people=(KENJI,)),
    Carrier("set up a meeting with Maya and Tom {}", "meet", EXACT, people=(MAYA, TOM)),
    Carrier("schedule a call with Tom and Lena {}", "meet", EXACT, people=(TOM, LENA)),
    Carrier("arrange a meeting with Maya, Tom and Kenji {}", "meet", EXACT, people=(MAYA, TOM, KENJI)),
    Carrier("can we get Lena and Kenji together {}?", "meet", EXACT, people=(LENA, KENJI)),
    Carrier("{} I want to have a meeting with Maya and Lena", "meet", EXACT, people=(MAYA, LENA)),
    Carrier("find a room {}", "find_room", EXACT),
    Carrier("I need a meeting room for 6 people {}", "find_room", EXACT),
    Carrier("book a room with a projector {}", "find_room", EXACT),
    Carrier("is room Orion free {}?", "find_room", EXACT),
    Carrier("I'm away {}", "time_off", EXACT),
    Carrier("block my calendar {}", "time_off", EXACT),
    Carrier("I am not available {}", "time_off", EXACT),
    Carrier("I'll be out of office {}", "time_off", EXACT),
    Carrier("cancel my session with Maya {}", "cancel", PRESENT, people=(MAYA,)),
    Carrier("cancel Tom {}", "cancel", PRESENT, people=(TOM,)),
    Carrier("please cancel my appointment {}", "cancel", PRESENT),
    Carrier("I can't make it to my session with Kenji {}, cancel it", "cancel", PRESENT, people=(KENJI,)),
    Carrier("move my session with Maya to {}", "reschedule", NEW, people=(MAYA,)),
    Carrier("reschedule Tom to {}", "reschedule", NEW, people=(TOM,)),
    Carrier("can we push my booking with Lena to {}?", "reschedule", NEW, people=(LENA,)),
    Carrier("what do I have {}?", "agenda", SEARCH),
    Carrier("show my bookings {}", "agenda", SEARCH),
    Carrier("what's on my calendar {}", "agenda", SEARCH),
)
MOMENTS = (
    ("2026-11-25T10:00:00+01:00", "Europe/Berlin", 1),
    ("2027-03-19T20:30:00-04:00", "America/New_York", 4),
    ("2027-08-01T08:15:00+05:30", "Asia/Kolkata", 4),
    ("2026-12-31T23:10:00+11:00", "Australia/Sydney", 4),
    ("2028-02-28T06:05:00-03:00", "America/Sao_Paulo", 4),
)
"""Moments of writing, zones, and every which message is read there: all at the first, so that each form meets each sentence."""

NAMES_A_ROOM = {"find a room monday evening"}
"""One of the rooms is called Monday."""

NO_TO = ("from ", "by ", "between ", "before ", "after ", "around ", "during ", "in ", "at ", "on ")


def _text(carrier: Carrier, form: str) -> str | None:
    """The message, None where the time does not go with the sentence: "to by friday"."""
    if carrier.takes == NEW and form.startswith(NO_TO):
        if not form.startswith(("on ", "at ")):
            return None
        form = form.removeprefix("on ").removeprefix("at ")
    return carrier.words.format(form)


def _iso(wall: datetime, zone: ZoneInfo) -> str:
    return wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).isoformat(timespec="minutes")


def _meant(carrier: Carrier, when: When, zone: ZoneInfo) -> dict[str, Any] | None:
    """What the message asks for; None where a start with an end goes with no such sentence."""
    meant: dict[str, Any] = {"intent": carrier.intent}
    meant |= {"people": list(carrier.people)} if carrier.people else {}
    meant |= {"skills": list(carrier.skills)} if carrier.skills else {}
    first, last = when.first, when.last
    if when.at and when.until:
        if carrier.takes in {PRESENT, NEW} or carrier.intent == "agenda":
            return None
        if carrier.takes == EXACT:
            return meant | {"at": _iso(when.at, zone), "until": _iso(when.until, zone)}
        first, last = when.at, when.until
    prefix = "from_" if carrier.takes == PRESENT else ""
    if first and last:
        return meant | {f"{prefix}window": {"start": _iso(first, zone), "end": _iso(last, zone)}}
    return meant | {f"{prefix}at": _iso(when.at, zone)} if when.at else None


def _messages(now: datetime, zone: ZoneInfo) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each message with what it asks for."""
    local = now.astimezone(zone).replace(tzinfo=None)
    for form, meaning in FORMS.items():
        when = meaning(local)
        for carrier in CARRIERS if when else ():
            text = _text(carrier, form)
            if text in NAMES_A_ROOM:
                continue
            meant = _meant(carrier, when, zone) if when else None
            if text is not None and meant is not None:
                yield text, meant


KEYS = (
    "intent",
    "people",
    "skills",
    "at",
    "until",
    "window",
    "from_at",
    "from_window",
    "duration",
    "recurrence",
    "weekly",
)


def _request(text: str, now: datetime, zone: ZoneInfo) -> Mapping[str, Any]:
    found = read(text, now=now, zone=zone, lexicon=ORGANISATION).to_json(zone)
    return {key: found[key] for key in KEYS if key in found}


def test_there_are_enough_of_both() -> None:
    assert len(FORMS) >= 60
    assert len(CARRIERS) >= 40
    assert len({carrier.intent for carrier in CARRIERS}) == 10


@pytest.mark.parametrize(("moment", "name", "every"), MOMENTS)
def test_every_time_is_read_in_every_sentence(moment: str, name: str, every: int) -> None:
    now, zone = datetime.fromisoformat(moment), ZoneInfo(name)

    messages = list(_messages(now, zone))
    wrong = [(text, meant, got) for text, meant in messages[::every] if (got := _request(text, now, zone)) != meant]

    assert len(messages) >= 2500
    assert wrong == []


VARIATIONS = (
    str.upper,
    str.lower,
    "{} please".format,
    "hey, {}".format,
    "{} 🙏🙂".format,
    "{}...".format,
    "  {} !!".format,
)


@pytest.mark.parametrize("number", range(len(VARIATIONS)))
def test_case_politeness_emoji_and_dots_change_nothing(number: int) -> None:
    now, zone = datetime.fromisoformat(MOMENTS[0][0]), ZoneInfo(MOMENTS[0][1])
    messages = list(_messages(now, zone))[number :: len(VARIATIONS) * 2]

    varied = [(VARIATIONS[number](text), meant) for text, meant in messages]

    assert [(text, meant, got) for text, meant in varied if (got := _request(text, now, zone)) != meant] == []
