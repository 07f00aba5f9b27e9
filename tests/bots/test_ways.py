"""Every feature is a command or a press away: walked from the commands and the home page over the sample organisation."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import get_args

import pytest

from adapters.console.sample import make_sample
from adapters.telegram.words import COMMANDS
from bots.assistant import Assistant
from bots.registry import SKILLS
from bots.requests import (
    Request,
)
from core.errors import SeriesClashes
from core.model.booking import State
from core.model.check_in import ASKED_BEFORE, RELEASED_AFTER
from core.model.conflict import Policy
from core.model.connected import Trouble
from core.model.people import Joining, Membership
from core.model.pool import Pool
from core.model.room import next_free
from core.model.room_end import RoomEnds
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.webhook import Group
from core.ports import Unit
from core.services import booking as bookings
from core.services import calendars, series
from core.services.conflicts import Insist
from core.services.meetings import MeetingPlan, create_meeting
from core.services.meetings.deciding import Approve, decide
from core.services.rooms import RoomWish
from core.services.rooms.ending import set_room_ends
from core.services.rooms.waiting import wait_for_room
from core.services.search import Wish, find
from core.services.webhooks.keeping import add_webhook
from storage.unit_of_work import SqlStore
from tests.bots.buttonless import WITHOUT_BUTTONS, WORDS
from tests.bots.dialogue import NAMES, Dialogue, Speaker, in_group
from tests.bots.walk import Walk
from tests.builders import SetClock


@pytest.fixture
def dialogue(sqlite_store: SqlStore, clock: SetClock) -> Dialogue:
    """The sample organisation, where Omar waits for Ana's answer and Lena has two sessions, and a second one open to all."""

    def made(unit: Unit) -> None:
        make_sample(unit)
        guild = unit.organisations.add("Guild", Joining.OPEN)
        booked(unit, "omar", "ana")
        booked(unit, "lena", "maya")
        booked(unit, "lena", "tom")
        read_calendar(unit, "omar")
        add_webhook(unit, member(unit, "grace"), "https://hooks.example.org/in", frozenset(Group), private=False)
        unit.people.join(guild.id, member(unit, "grace").person_id)

    sqlite_store.run(made)
    dialogue = Dialogue(sqlite_store, clock)
    dialogue.settle()
    return dialogue


def booked(unit: Unit, guest_id: str, host_id: str) -> None:
    """The guest takes the host's first open time of the next days, as the service that is most the host's own."""
    guest, host = member(unit, guest_id), member(unit, host_id)
    offered = unit.services.of_organisation(host.organisation_id)
    service = next((each for each in offered if each.host_id == host.person_id), offered[0])
    found = find(unit, guest, Wish(host_ids=(host.person_id,), service_id=service.id)).inside[0]
    held = bookings.hold(
        unit, guest, host_id=host.person_id, service_id=service.id, starts_at=found.starts[0], length=service.shortest
    )
    bookings.confirm(unit, guest, held.id)


def read_calendar(unit: Unit, user_id: str) -> None:
    """They have connected a calendar that cannot be found any more."""
    person = unit.people.get(member(unit, user_id).person_id)
    assert person is not None
    calendar = calendars.connect(unit, person, "https://calendar.example.org/basic.ics")
    asked = calendars.asked(unit, calendar.id)
    assert asked is not None
    calendars.failed(unit, asked, Trouble.GONE)


def member(unit: Unit, user_id: str) -> Membership:
    """What somebody of the sample is in the first organisation."""
    identity = unit.people.identity("console", "", user_id)
    assert identity is not None
    return unit.people.memberships(identity.person_id)[0]


def speaker(dialogue: Dialogue, user_id: str, *, forms: bool = False) -> Speaker:
    """Somebody of the sample, where forms open or where they are asked question by question."""
    return replace(dialogue.speaker("console", user_id, user_id.title(), language="en"), forms=forms)


def displaced(dialogue: Dialogue) -> Speaker:
    """Dmitri, who takes off the day of a session that he has."""
    dmitri = speaker(dialogue, "dmitri", forms=True)
    day = (dialogue.clock.now() + timedelta(days=1)).date().isoformat()
    dmitri.says("/off")
    dmitri.submits({"first": day, "last": day})
    return dmitri


def reminded(dialogue: Dialogue) -> Speaker:
    """Lena, who books once more and sees that her next session is near."""
    lena = speaker(dialogue, "lena")
    dialogue.store.run(lambda unit: booked(unit, "lena", "maya"))
    with dialogue.store.read() as unit:
        guest = member(unit, "lena").person_id
        starts_at = unit.bookings.of_person(guest, None, {State.CONFIRMED})[0].span.start
    dialogue.clock.set(starts_at - timedelta(minutes=16))
    dialogue.passes(starts_at - timedelta(minutes=15))
    return lena


def mailed(dialogue: Dialogue) -> Walk:
    """Omar, who gives his address and number where they can be written to, is asked for the codes, and chooses channels."""
    dialogue.assistant = Assistant(dialogue.store, replace(NAMES, mails=True, texts=True))
    omar = speaker(dialogue, "omar", forms=True)
    omar.says("/settings")
    omar.presses("E-mail")
    omar.submits({"email": "omar@example.org"})
    walk = Walk(omar)
    walk.looks(omar.handled.form)
    omar.says("/phone")
    omar.submits({"phone": "+20 100 123 4567"})
    walk.looks(omar.handled.form)
    for words in ("send reminders by sms too", "notification settings"):
        omar.says(words)
        walk.looks(omar.screen[-1].keyed)
    return walk


def under_way(dialogue: Dialogue) -> Iterator[Speaker]:
    """Lena, who joins her next session and misses the mentor there; the mentor, who objects; and Grace, who decides."""
    lena = reminded(dialogue)
    with dialogue.store.read() as unit:
        guest = member(unit, "lena").person_id
        booking = unit.bookings.of_person(guest, None, {State.CONFIRMED})[0]
        mentor = unit.people.identities(booking.host_id)[0].user_id
    starts_at = booking.span.start
    dialogue.passes(starts_at - timedelta(minutes=9))
    yield lena
    dialogue.passes(starts_at + timedelta(minutes=10))
    yield lena
    yield speaker(dialogue, mentor, forms=True)
    yield speaker(dialogue, "grace", forms=True)


def called(dialogue: Dialogue) -> Iterator[Speaker]:
    """Grace, whom Ana has invited to a meeting and who proposes other times; and Ana, who decides."""

    def meets(unit: Unit) -> None:
        ana, grace = member(unit, "ana"), member(unit, "grace")
        span = Timespan.lasting(unit.now + timedelta(days=20), 60)
        create_meeting(unit, ana, MeetingPlan("Planning", span, required=(grace.person_id,)))

    dialogue.store.run(meets)
    dialogue.settle()
    for forms in (True, False):
        yield speaker(dialogue, "grace", forms=forms)
    yield speaker(dialogue, "ana")


def repeated(dialogue: Dialogue) -> Iterator[Speaker]:
    """Omar, who holds two sessions of a series with Ana, and has another booked with Maya; and Ana, who must answer."""
    omar, ana = speaker(dialogue, "omar"), speaker(dialogue, "ana")
    for host_id, granted in (("ana", False), ("ana", True), ("maya", True)):
        short_id = dialogue.store.run(partial(held_series, guest_id="omar", host_id=host_id, sure=granted))
        dialogue.settle()
        omar.says(short_id)
        omar.presses("The series")
        if not granted:
            omar.presses("‹ Back")
        yield ana if granted and host_id == "ana" else omar
    dialogue.store.run(called_weekly)
    dialogue.settle()
    yield ana


def called_weekly(unit: Unit) -> None:
    """Omar calls Ana to two meetings of a series."""
    span = Timespan.lasting(unit.now + timedelta(days=30), 60)
    plan = MeetingPlan("Weekly", span, required=(member(unit, "ana").person_id,))
    series.create_meeting_series(unit, member(unit, "omar"), plan, "FREQ=WEEKLY;COUNT=2")


def held_series(unit: Unit, *, guest_id: str, host_id: str, sure: bool) -> str:
    """The guest holds the host's first open time that is open twice, and confirms it if ``sure``; its short id."""
    guest, host = member(unit, guest_id), member(unit, host_id)
    found = find(unit, guest, Wish(host_ids=(host.person_id,))).inside[0]
    for starts_at in found.starts:
        wish = series.SeriesWish("FREQ=WEEKLY;COUNT=2", starts_at, found.length)
        with suppress(SeriesClashes):
            held = series.hold_series(unit, guest, host_id=host.person_id, service_id=found.service.id, wish=wish)
            if sure:
                series.confirm_series(unit, guest, held.series.id)
            return held.sessions[0].short_id
    raise AssertionError("no time is open twice")


def conflicting(dialogue: Dialogue) -> Iterator[Speaker]:
    """Grace, who is asked about times of hers and Omar's that others want; Omar, who makes way; Ana, who wants a third."""

    def meets(unit: Unit) -> None:
        omar, grace = member(unit, "omar"), member(unit, "grace")
        for days in (21, 22, 23, 24):
            span = Timespan.lasting(unit.now.replace(hour=12, minute=0) + timedelta(days=days), 60)
            create_meeting(unit, omar, MeetingPlan("Planning", span, required=(grace.person_id,)))

    def wants(unit: Unit, user_id: str, days: int) -> None:
        asker, omar = member(unit, user_id), member(unit, "omar")
        span = Timespan.lasting(unit.now.replace(hour=12, minute=0) + timedelta(days=days), 60)
        plan = MeetingPlan("Review", span, required=(omar.person_id,))
        standing = unit.meetings.of_person(omar.person_id, span, {State.CONFIRMED})
        seen = frozenset((each.id, each.version) for each in standing)
        asked = create_meeting(unit, asker, plan, insist=Insist("It burns", seen))
        decision = unit.decisions.waiting(asked.id)
        if days == 24 and decision is not None:
            decide(unit, member(unit, "grace"), decision.id, Approve(), seen=decision.version)

    dialogue.store.run(meets)
    for days, user_id in ((21, "ana"), (22, "lena")):
        dialogue.store.run(partial(wants, user_id=user_id, days=days))
    dialogue.settle()
    ana = speaker(dialogue, "ana")
    ana.says("set up a meeting with Omar and Lena on 25 March at 12:00 UTC for an hour")
    yield ana
    dialogue.passes(dialogue.clock.now() + timedelta(minutes=30))
    for forms in (True, False):
        yield speaker(dialogue, "grace", forms=forms)
    dialogue.store.run(partial(wants, user_id="lena", days=24))
    dialogue.settle()
    yield speaker(dialogue, "omar")


def of_a_series(dialogue: Dialogue) -> set[type]:
    """What is asked where Omar would move one of two meetings of a series of his."""

    def calls(unit: Unit) -> datetime:
        span = Timespan.lasting(unit.now.replace(hour=10, minute=0) + timedelta(days=45), 60)
        plan = MeetingPlan("Rhythm", span, required=(member(unit, "ana").person_id,))
        series.create_meeting_series(unit, member(unit, "omar"), plan, "FREQ=WEEKLY;COUNT=2")
        return span.start

    first = dialogue.store.run(calls)
    omar = speaker(dialogue, "omar")
    omar.says(f"move the meeting with Ana on {first.day} {first:%B} to 20:00")
    met = Walk(omar)
    met.looks(omar.screen[-1].keyed)
    return met.reached


def clashing(dialogue: Dialogue) -> set[type]:
    """What is asked where Grace would have a meeting of hers where Omar has another, and Omar a time with Maya that Lena has."""

    def asks(unit: Unit) -> datetime:
        maya, lena = member(unit, "maya"), member(unit, "lena")
        for service in unit.services.of_organisation(maya.organisation_id):
            unit.conflicts.set_service(service.id, Policy.ASK)
        grace, omar = member(unit, "grace"), member(unit, "omar")
        for host, title, hour in ((grace, "Budget", 9), (omar, "Roadmap", 12)):
            span = Timespan.lasting(unit.now.replace(hour=hour, minute=0) + timedelta(days=30), 60)
            create_meeting(unit, host, MeetingPlan(title, span, required=(lena.person_id, omar.person_id)))
        sessions = unit.bookings.of_person(lena.person_id, None, {State.CONFIRMED})
        return next(each.span.start for each in sessions if each.host_id == maya.person_id)

    taken = dialogue.store.run(asks)
    grace, omar = speaker(dialogue, "grace"), speaker(dialogue, "omar")
    grace.says("move the meeting Budget to 1 April at 12:00 UTC")
    met = Walk(grace)
    met.looks(grace.screen[-1].keyed)
    when = f"{taken.day} {taken:%B} at {taken:%H:%M} UTC"
    for words in (f"book Maya on {when}", f"book Maya every {taken:%A} for 2 weeks from {when}"):
        omar.says(words)
        met.looks(omar.screen[-1].keyed)
    return met.reached


def polled(dialogue: Dialogue) -> Iterator[Speaker]:
    """Ana, whom Grace asks when she can; and Grace, who asks her once more."""
    grace = speaker(dialogue, "grace")
    for title, asked in (("retro", speaker(dialogue, "ana")), ("review", grace)):
        grace.says(f"poll {title} with Ana: 21 March 10:00, 21 March 11:00")
        yield asked


def pooled(dialogue: Dialogue) -> Iterator[Speaker]:
    """Grace, who organizes, and Lena, who books, where there are a pool and office hours."""

    def pools(unit: Unit) -> None:
        ana = member(unit, "ana")
        unit.pools.add(Pool(0, ana.organisation_id, "Support", (ana.person_id,)))
        unit.services.add(Service(0, ana.organisation_id, "Office hours", (60,), ana.person_id, seats=3))

    dialogue.store.run(pools)
    for forms in (True, False):
        yield speaker(dialogue, "grace", forms=forms)
    yield speaker(dialogue, "lena")


def checked_into(dialogue: Dialogue) -> Iterator[Speaker]:
    """Lena, who has a room that she is asked to check into; and Omar, who waits for one that nobody checks into."""

    def meets(unit: Unit) -> list[Timespan]:
        lena, grace, omar = member(unit, "lena"), member(unit, "grace"), member(unit, "omar")
        vega = unit.rooms.named(lena.organisation_id, ["Vega"])["vega"]
        spans = []
        for days, host in ((25, lena), (32, grace)):
            starts_at = next_free(
                vega, (), 60, Timespan(unit.now + timedelta(days=days), unit.now + timedelta(days=39))
            )
            assert starts_at is not None
            spans.append(Timespan.lasting(starts_at, 60))
            create_meeting(unit, host, MeetingPlan("Planning", spans[-1], room_id=vega.id))
        rest = Timespan(spans[1].start + RELEASED_AFTER, spans[1].end)
        wait_for_room(unit, omar, RoomWish(window=rest, length=15), vega.id)
        return spans

    checked, unused = dialogue.store.run(meets)
    omar = speaker(dialogue, "omar")
    dialogue.clock.set(checked.start - ASKED_BEFORE - timedelta(minutes=1))
    dialogue.passes(checked.start - ASKED_BEFORE)
    yield speaker(dialogue, "lena")
    dialogue.clock.set(unused.start - ASKED_BEFORE - timedelta(minutes=1))
    dialogue.passes(unused.start - ASKED_BEFORE)
    dialogue.passes(unused.start + RELEASED_AFTER)
    dialogue.passes(unused.start + RELEASED_AFTER + timedelta(seconds=1))
    yield omar
    omar.says("waitlist")
    yield omar


def ending(dialogue: Dialogue) -> Speaker:
    """Lena, who has a room whose time is about to end, where whoever holds one is asked before."""

    def meets(unit: Unit) -> datetime:
        lena = member(unit, "lena")
        set_room_ends(unit, member(unit, "grace"), RoomEnds.ALL)
        vega = unit.rooms.named(lena.organisation_id, ["Vega"])["vega"]
        starts_at = next_free(vega, (), 60, Timespan(unit.now + timedelta(days=3), unit.now + timedelta(days=9)))
        assert starts_at is not None
        create_meeting(unit, lena, MeetingPlan("Planning", Timespan.lasting(starts_at, 60), room_id=vega.id))
        return starts_at + timedelta(minutes=60)

    ends_at = dialogue.store.run(meets)
    dialogue.clock.set(ends_at - timedelta(minutes=6))
    dialogue.passes(ends_at - timedelta(minutes=5))
    return speaker(dialogue, "lena")


def completed(dialogue: Dialogue) -> Speaker:
    """Lena, just after the session that she was reminded of."""
    lena = reminded(dialogue)
    with dialogue.store.read() as unit:
        guest = member(unit, "lena").person_id
        ends_at = unit.bookings.of_person(guest, None, {State.CONFIRMED})[0].span.end
    dialogue.clock.set(ends_at - timedelta(minutes=1))
    dialogue.passes(ends_at)
    return lena


Walkers = tuple[tuple[str, bool], ...]
"""Who walks, and whether forms open for them."""

EACH: Walkers = (("omar", False), ("ana", True), ("grace", False))
EACH_BOTH_WAYS: Walkers = tuple((user_id, forms) for user_id in ("omar", "ana", "grace") for forms in (False, True))
WALKERS = pytest.mark.parametrize(
    "walkers",
    [pytest.param(EACH, id="each"), pytest.param(EACH_BOTH_WAYS, id="each both ways", marks=pytest.mark.soak)],
)


@WALKERS
def test_every_feature_is_a_press_away_or_a_command(
    dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch, walkers: Walkers
) -> None:
    """Whoever knows no command finds nearly everything from help and the home page; commands and words lead to the rest."""
    pressed = clashing(dialogue) | of_a_series(dialogue) | Walk(displaced(dialogue)).goes()
    several = Walk(speaker(dialogue, "lena")).says(["/week", "move all my sessions an hour later"]).goes()
    pressed |= by_presses(dialogue, walkers)
    asked = set(get_args(Request)) - WORDS
    assert sorted(kind.__name__ for kind in asked - set(WITHOUT_BUTTONS) - pressed) == []

    served: set[type] = set()

    class Noting(dict[type, object]):
        """The skills, noting which kinds of request are served."""

        def __getitem__(self, kind: type) -> object:
            served.add(kind)
            return super().__getitem__(kind)

    monkeypatch.setattr("bots.conversation.serving.SKILLS", Noting(SKILLS))
    reached = several | pressed | by_words(dialogue, walkers) | served
    assert sorted(kind.__name__ for kind in asked - reached) == []


def by_presses(dialogue: Dialogue, walkers: Walkers) -> set[type]:
    """What those whom something waits for, and those who begin at help and the home page, reach by pressing alone."""
    reached = Walk(speaker(dialogue, "ana")).goes()
    for user_id, forms in walkers:
        reached |= Walk(speaker(dialogue, user_id, forms=forms)).says(["/help"]).goes()
    reached |= Walk(reminded(dialogue)).goes() | mailed(dialogue).reached
    reached |= set().union(*(Walk(lena).goes() for lena in under_way(dialogue)))
    reached |= Walk(completed(dialogue)).goes()
    reached |= set().union(*(Walk(each).says(["/agenda"]).goes() for each in called(dialogue)))
    reached |= set().union(*(Walk(asked).goes() for asked in polled(dialogue)))
    reached |= set().union(*(Walk(omar_or_ana).says(["/agenda"]).goes() for omar_or_ana in repeated(dialogue)))
    reached |= set().union(*(Walk(each).says(["/services", "find office hours"]).goes() for each in pooled(dialogue)))
    reached |= set().union(*(Walk(asked).goes() for asked in conflicting(dialogue)))
    return reached.union(*(Walk(each).goes() for each in checked_into(dialogue)), Walk(ending(dialogue)).goes())


def by_words(dialogue: Dialogue, walkers: Walkers) -> set[type]:
    """What commands and words lead to, and the presses behind them."""
    given = [
        *(f"/{command}" for command in COMMANDS),
        "/free Maya tomorrow",
        "/tz Lisbon",
        "/profile Python",
        "/admin ACDE3467",
        "/start b_nothing",
        "what did we discuss last time",
        "15 minutes between my sessions",
        "what time is it for Omar?",
        "what time is it for Ana?",
        "office hours Friday 14-16 for 5 people",
        "find a time with Ana, Maya, Tom, Omar and Grace next week",
        "when can we all meet?",
    ]
    reached = set[type]()
    for user_id, forms in walkers:
        reached |= Walk(speaker(dialogue, user_id, forms=forms)).says(given).goes()
    reached |= Walk(in_group(speaker(dialogue, "grace"), "team")).says(["/org", "when can we all meet?"]).goes()
    reached |= Walk(speaker(dialogue, "somebody new")).says(["/start"]).goes()
    maya = speaker(dialogue, "maya")
    meets = "set up planning with Ana on 2 May at 10:00 UTC for an hour"
    onwards = ("make it weekly until June", "yes", "make it biweekly", "skip the next one", "how many are left?")
    for words in (meets, "yes", *onwards):
        maya.says(words)
    lena = speaker(dialogue, "lena")
    for words in ("book Maya on 5 May", "1", "confirm", "note: bring the plan"):
        lena.says(words)
    weightier = "set the priority of the meeting to high"
    return reached.union(*(Walk(each).says(["/agenda", weightier]).goes() for each in called(dialogue)))
