"""How a mentor is booked, said in words: limits, breaks, notice, approval (complaint 18)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bots.requests import Request, SetLimits, TuneServices
from core.model.limits import Limits
from core.model.service import Service
from tests.bots.conftest import Cast
from tests.bots.ruled import rule_in

SAID: Sequence[tuple[str, Request | None]] = (
    ("at most 3 sessions a day", SetLimits(3)),
    ("I take at most 3 sessions a day and 10 a week", SetLimits(3, 10)),
    ("no more than two sessions per week.", SetLimits(None, 2)),
    ("limit me to 4 bookings a day", SetLimits(4)),
    ("höchstens 3 Termine am Tag", SetLimits(3)),
    ("ich nehme maximal 10 Termine pro Woche", SetLimits(None, 10)),
    ("no daily limit", SetLimits(0, 0)),
    ("kein Tageslimit mehr", SetLimits(0, 0)),
    ("my limits", SetLimits()),
    ("15 minutes between my sessions", TuneServices(between=15)),
    ("leave half an hour after each session", TuneServices(between=30)),
    ("15 Minuten Pause zwischen meinen Terminen", TuneServices(between=15)),
    ("no break between my sessions", TuneServices(between=0)),
    ("nobody may book me less than 4 hours ahead", TuneServices(notice=240)),
    ("no bookings less than 2 days in advance", TuneServices(notice=2880)),
    ("niemand darf mich kürzer als 4 Stunden vorher buchen", TuneServices(notice=240)),
    ("I want to approve bookings", TuneServices(approval=True)),
    ("ich will Buchungen bestätigen", TuneServices(approval=True)),
    ("I don't want to approve bookings any more", TuneServices(approval=False)),
    ("only 3 sessions a week please", SetLimits(None, 3)),
    ("I can only do two a week from now on", SetLimits(None, 2)),
    ("please cap me at 4 sessions per day, thanks", SetLimits(4)),
    ("nur noch 3 Termine pro Woche bitte", SetLimits(None, 3)),
    ("and 15 min between them", TuneServices(between=15)),
    ("give me a 10 minute break after each session", TuneServices(between=10)),
    ("I need a 15-minute gap between bookings", TuneServices(between=15)),
    ("ich brauche 20 Minuten Luft zwischen den Terminen", TuneServices(between=20)),
    ("I need at least a day's notice", TuneServices(notice=1440)),
    ("24h notice minimum", TuneServices(notice=1440)),
    ("people need to book two days in advance please", TuneServices(notice=2880)),
    ("ich brauche einen Tag Vorlauf", TuneServices(notice=1440)),
    ("make my sessions 45 min", TuneServices(lengths=(45,))),
    ("my sessions should last an hour", TuneServices(lengths=(60,))),
    ("I offer 30 and 60 minute sessions", TuneServices(lengths=(30, 60))),
    ("meine Termine sollen 45 Minuten dauern", TuneServices(lengths=(45,))),
    ("am I free between 2 and 4", None),
    ("my 30 min sessions", None),
    ("30 min between 2 and 4", None),
    ("remind me a day ahead", None),
    ("an hour before my session", None),
    ("I need 10 minutes before my session", None),
    ("2 hours notice before each session", None),
    ("make my session tomorrow an hour", None),
    ("do it twice a week", None),
    ("find Maya at least two days in advance", None),
    ("book Maya 15 minutes before my session", None),
    ("confirm", None),
    ("two sessions a day with Maya", None),
)


def test_what_mentors_say_of_how_they_are_booked() -> None:
    assert {said: rule_in(said) for said, _ in SAID} == dict(SAID)


def services(cast: Cast) -> Sequence[Service]:
    with cast.dialogue.store.read() as unit:
        return unit.services.of_organisation(1)


def own(cast: Cast, **facts: Any) -> None:
    """Maya offers a kind of session of her own."""
    with cast.dialogue.store.write() as unit:
        (shared,) = unit.services.of_organisation(1)
        maya = next(m.person_id for m, person in unit.people.members(1) if person.name == "Maya Iyer")
        unit.services.add(replace(shared, name="Code review", host_id=maya, **facts))


def test_a_full_day_is_open_to_nobody_and_is_said_why(cast: Cast) -> None:
    assert cast.maya.says("at most 1 session a day") == (
        "Saved. This is what is open to others now:\n"
        "  At most 1 session a day\n"
        "  What is booked stays. Days and weeks are those of your own zone.\n"
        "    [1] Undo  [2] Limits  [3] My hours"
    )
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    assert cast.omar.says("book Maya tomorrow at 15:00").startswith(
        "Maya Iyer takes no more sessions on the day of Tue 3 Mar, 15:00. The nearest open times:"
    )
    assert not any(caption.startswith("Tue") for caption in cast.omar.captions)
    assert "At most 1 session a day" in cast.maya.says("my hours")
    cast.maya.presses("Undo")
    assert "Held for you" in cast.omar.says("book Maya tomorrow at 15:00")


@pytest.mark.parametrize("forms", [True, False])
def test_by_form_too(cast: Cast, forms: bool) -> None:
    maya = replace(cast.maya, forms=forms)
    maya.says("my hours")
    maya.presses("Limits")
    if forms:
        maya.submits({"per_day": "3", "per_week": "many"})
        assert [field for field, _ in maya.handled.errors] == ["per_week"]
        maya.presses("Limits")
        maya.submits({"per_day": "3", "per_week": "10"})
    else:
        maya.says("3")
        maya.says("10")
    assert "At most 3 sessions a day, 10 sessions a week" in maya.sees
    with cast.dialogue.store.read() as unit:
        assert {m.limits for m, person in unit.people.members(1) if person.name == "Maya Iyer"} == {Limits(3, 10)}


def test_breaks_notice_and_approval_are_set_for_all_of_ones_own(cast: Cast) -> None:
    own(cast)
    assert cast.maya.says("15 minutes between my sessions") == (
        "Saved for the sessions that you offer:\n"
        "  Code review: 30 min, 1 h · 15 min between sessions · notice none · booked at once\n"
        "  It does not hold for Mentoring session: that is the organisation’s, and its organizers set it.\n"
        "    [1] What is offered"
    )
    cast.maya.says("nobody may book me less than 4 hours ahead")
    cast.maya.says("I want to approve bookings")
    cast.maya.says("make my sessions 45 or 90 min")
    shared, review = services(cast)
    assert (review.buffer_after, review.minimum_notice, review.approval, review.lengths) == (15, 240, True, (45, 90))
    assert (shared.buffer_after, shared.minimum_notice, shared.approval, shared.lengths) == (0, 0, False, (30, 60))


def test_lengths_that_cannot_be_are_refused_with_what_can(cast: Cast) -> None:
    own(cast)
    assert cast.maya.says("make my sessions 3 min").startswith("A session lasts at least 5 minutes.")


def test_with_none_of_ones_own_it_is_said_whose_they_are(cast: Cast) -> None:
    assert cast.maya.says("15 minutes between my sessions").startswith(
        "You offer what the organisation offers (Mentoring session), and its organizers set that."
    )
    assert cast.maya.captions == ["New kind…", "What is offered"]


def test_who_does_not_mentor_is_shown_how_to(cast: Cast) -> None:
    cast.lena.says("at most 3 sessions a day")
    assert "Become a mentor" in cast.lena.captions
