"""Whoever asks for what is not theirs learns nothing and changes nothing, whatever request reaches the assistant (guarantee 7).

Each request is served as if a button of the asker's own card carried it: rights are asked again at every press.
"""

from dataclasses import replace
from typing import get_args

import pytest

from bots import requests as r
from bots.actions import new_token, pack
from bots.codec import dump_requests
from core.model.people import Joining
from core.ports import Keyboard
from core.services import offers
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.every_request import (
    everything,
    on_bookings,
    on_conflicts,
    on_meetings,
    on_oneself,
    on_polls,
    on_rooms,
    on_series,
    on_the_rest,
)
from tests.bots.theirs import Theirs, people_of, what_is_theirs
from tests.builders import a_mentor, a_person, at


@pytest.fixture
def theirs(cast: Cast) -> Theirs:
    return what_is_theirs(cast)


def asks(cast: Cast, asker: Speaker, request: r.Request) -> str:
    """Press a button of the asker's own that carries the request; all that is shown then, spoken labels included."""
    token = new_token()
    with cast.dialogue.store.write() as unit:
        who = asker.who
        identity = unit.people.identity(who.platform, who.tenant, who.user_id)
        person = unit.people.get(identity.person_id) if identity else None
        at_home = person.organisation_id if person else None
        unit.cards.keep(
            Keyboard(token, at_home, person.id if person else None, "", dump_requests((request,)), unit.now)
        )
    before = len(asker.screen)
    asker.forges(pack(token, 0))
    shown = [each.text for each in asker.screen[before:]]
    labels = [button.label or "" for each in asker.screen[before:] for button in each.keyed.card.buttons()]
    return "\n".join([asker.handled.toast or "", *shown, *labels])


def state(cast: Cast, t: Theirs) -> object:
    """All that only the two, and admins, may change."""
    with cast.dialogue.store.read() as unit:
        atelier = unit.organisations.get(t.atelier)
        assert atelier is not None
        meeting = unit.meetings.get(t.meeting.id)
        bookings = [unit.bookings.get(each.id) for each in (t.session, t.held, t.asked, t.over, t.occurrence)]
        first, last = at("00:00").date(), at("00:00", day=30).date()
        mentor, _ = people_of(unit, t.atelier)["Maya Iyer"]
        mentee, _ = people_of(unit, t.atelier)["Lena Vogel"]
        return (
            bookings,
            meeting,
            unit.polls.get(t.poll.id),
            unit.meetings.invitation(t.invitation),
            unit.rooms.get(t.room),
            unit.decisions.get(t.decision),
            unit.conflicts.rules(t.atelier),
            unit.conflicts.of_service(t.review),
            unit.room_waits.of_person(t.lena, unit.now),
            unit.hours.override_ids(mentor.id, first, last),
            unit.hours.weekly([mentor.id]),
            unit.connected.get(t.calendar),
            unit.webhooks.of_organisation(t.atelier),
            unit.services.get(t.review),
            unit.pools.get(t.pool),
            (mentor, mentee),
            unit.waitlist.of_person(t.lena, unit.now),
            unit.notes.of_bookings([t.over.id]),
            unit.ratings.of_organisation(t.atelier, 10),
            replace(atelier, directory=0),
            unit.codes.standing("invitation", t.atelier, t.atelier),
            unit.codes.standing("service", t.review, t.atelier),
        )


def leaks(cast: Cast, t: Theirs, asker: Speaker, requests: list[r.Request], secrets: set[str]) -> list[tuple[str, str]]:
    """(request, secret) of every word that the asker should not have read."""
    before = state(cast, t)
    found = []
    for request in requests:
        shown = asks(cast, asker, request)
        found += [(repr(request), secret) for secret in secrets if secret in shown]
        if state(cast, t) != before:
            found.append((repr(request), "changed something"))
            before = state(cast, t)
    return found


def facts(t: Theirs) -> set[str]:
    """What no third person reads of the two's bookings and days off."""
    shorts = {each.short_id for each in (t.session, t.held, t.asked, t.over, t.meeting, t.occurrence)}
    return {
        *shorts,
        "Secret notes",
        "Secret steps",
        "Secret comment",
        "Secret topic",
        "Secret meeting",
        "Secret wish",
        "Secret poll",
        "Secret why",
        "Secret trip",
        "Secret dentist",
        "Secret calendar",
        "hidden.example.org",
        "whsec_",
        "Moving your session",
    }


def test_each_kind_of_request_is_asked(theirs: Theirs) -> None:
    assert {type(request) for request in everything(theirs)} == set(get_args(r.Request))


def test_another_member_reads_no_facts_of_bookings(cast: Cast, theirs: Theirs) -> None:
    assert leaks(cast, theirs, cast.omar, everything(theirs), facts(theirs)) == []
    named = [
        *on_bookings(theirs),
        *on_meetings(theirs),
        *on_polls(theirs),
        *on_rooms(theirs),
        *on_the_rest(theirs),
        *on_oneself(),
        *on_series(theirs),
        *on_conflicts(theirs),
    ]
    assert leaks(cast, theirs, cast.omar, named, {"Lena"}) == []


def test_another_mentor_reads_no_facts_of_bookings(cast: Cast, theirs: Theirs) -> None:
    assert leaks(cast, theirs, cast.tom, everything(theirs), facts(theirs)) == []


def test_a_member_of_another_organisation_reads_nothing(cast: Cast, theirs: Theirs) -> None:
    with cast.dialogue.store.write() as unit:
        guild = unit.organisations.add("Guild", Joining.INVITATION)
        offers.add_default(unit, guild.id)
        nina, _ = a_mentor(unit, guild, "Nina Roth", skills=("Chess",))
        unit.people.save(replace(nina, organisation_id=guild.id))
        identity = unit.people.identities(nina.id)[0]
    asker = replace(
        cast.dialogue.speaker("console", identity.user_id, "Nina Roth", language="en"), chat=identity.chat_id or ""
    )
    secrets = facts(theirs) | {
        "Secret pool",
        "Secret hours",
        "Iyer",
        "Vogel",
        "Secret review",
        "Atelier",
        "Haddad",
        "Osei",
        "Becker",
        "Chamber",
    }
    assert leaks(cast, theirs, asker, everything(theirs), secrets) == []


def test_a_guest_sees_their_mentor_alone(cast: Cast, theirs: Theirs) -> None:
    with cast.dialogue.store.write() as unit:
        gil = a_person(unit, "Gil")
        _, tom = people_of(unit, theirs.atelier)["Tom Becker"]
        unit.people.join(theirs.atelier, gil.id, only_host_id=tom.id)
        unit.people.save(replace(gil, organisation_id=theirs.atelier))
        identity = unit.people.identities(gil.id)[0]
    asker = replace(
        cast.dialogue.speaker("console", identity.user_id, "Gil", language="en"), chat=identity.chat_id or ""
    )
    secrets = facts(theirs) | {
        "Secret pool",
        "Secret hours",
        "Maya",
        "Vogel",
        "Secret review",
        "Haddad",
        "Osei",
        "SQL",
        "Chamber",
    }
    assert leaks(cast, theirs, asker, everything(theirs), secrets) == []
    for words in ("find Maya tomorrow", "book Maya tomorrow at 9", "is Lena free tomorrow?", "help", "find SQL mentor"):
        said = asker.says(words)
        assert [name for name in ("Iyer", "Vogel", "Omar", "Grace", "SQL") if name in said.replace("“SQL", "")] == [], (
            words
        )


def test_a_stranger_reads_nothing(cast: Cast, theirs: Theirs) -> None:
    cast.stranger.says("hello")
    cast.stranger.says("Berlin")
    cast.stranger.presses("Yes, that’s right")
    secrets = facts(theirs) | {
        "Secret pool",
        "Secret hours",
        "Iyer",
        "Vogel",
        "Secret review",
        "Atelier",
        "Haddad",
        "Osei",
        "Becker",
        "Chamber",
    }
    assert leaks(cast, theirs, cast.stranger, everything(theirs), secrets) == []
