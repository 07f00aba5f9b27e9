"""What guests may move and cancel here: set in words or by a form, and what whoever it stops is told (complaint 68)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bots.requests import ConflictSettings, Request, SetChangeRules, ShowChangeRules, TuneServices
from core.model.changing import Reasons
from tests.bots.conftest import Cast
from tests.bots.ruled import rule_in

SAID: Sequence[tuple[str, Request | None]] = (
    ("sessions may be moved at most twice", SetChangeRules(2)),
    ("A session can be moved only 3 times.", SetChangeRules(3)),
    ("people may move a session at most once", SetChangeRules(1)),
    ("limit moves to 2", SetChangeRules(2)),
    ("at most two moves per session", SetChangeRules(2)),
    ("Termine dürfen höchstens zweimal verschoben werden", SetChangeRules(2)),
    ("no limit on moves", SetChangeRules(0)),
    ("Termine dürfen beliebig oft verschoben werden", SetChangeRules(0)),
    ("cancelling needs a reason", SetChangeRules(cancelling=True)),
    ("moving and cancelling need a reason", SetChangeRules(moving=True, cancelling=True)),
    ("please require a reason for moving", SetChangeRules(moving=True)),
    ("people must say why they cancel", SetChangeRules(cancelling=True)),
    ("Absagen braucht einen Grund", SetChangeRules(cancelling=True)),
    ("fürs Verschieben ist ein Grund nötig", SetChangeRules(moving=True)),
    ("no reason needed for moving", SetChangeRules(moving=False)),
    ("kein Grund mehr nötig fürs Absagen", SetChangeRules(cancelling=False)),
    ("nobody can move sessions more than twice", SetChangeRules(2)),
    ("mentees can only reschedule three times please", SetChangeRules(3)),
    ("cancellations must always have a reason", SetChangeRules(cancelling=True)),
    ("from now on people need to give a reason to cancel", SetChangeRules(cancelling=True)),
    ("must I give a reason to cancel?", None),
    ("I have to cancel, the reason is work", None),
    ("sessions can be cancelled until 12 hours before", TuneServices(change_notice=720)),
    ("bookings may be moved up to a day before they start", TuneServices(change_notice=1440)),
    ("people must cancel at least 24 hours ahead", TuneServices(change_notice=1440)),
    ("no cancelling less than 12 hours before", TuneServices(change_notice=720)),
    ("cancellation deadline: 6 hours", TuneServices(change_notice=360)),
    ("cancellations need 12 hours notice", TuneServices(change_notice=720)),
    ("Termine können bis 12 Stunden vorher abgesagt werden", TuneServices(change_notice=720)),
    ("Absagen geht nur bis 24 Stunden vorher", TuneServices(change_notice=1440)),
    ("can I cancel up to 12 hours before?", None),
    ("cancel my session 12 hours before", None),
    ("remind me 12 hours before", None),
    ("moving rules", ShowChangeRules()),
    ("Regeln fürs Verschieben", ShowChangeRules()),
    ("conflicts", ConflictSettings()),
    ("move my session with Maya to tomorrow at 11", None),
    ("cancel tomorrow, I am ill", None),
    ("can I move it twice?", None),
    ("is a reason needed?", None),
)


def test_what_is_said_of_moving_and_cancelling() -> None:
    assert {said: rule_in(said) for said, _ in SAID} == dict(SAID)


def test_an_organizer_sets_it_in_words_and_takes_it_back(cast: Cast) -> None:
    assert cast.grace.says("sessions may be moved at most twice") == (
        "Saved. This holds from now on, for what is booked already too.\n"
        "  Hosts and organizers are free of it; a kind of session can have rules of its own.\n"
        "  Moves of one session: 2 times\n"
        "  A reason is needed for: nothing\n"
        "    [1] Change  [2] Undo"
    )
    assert "A reason is needed for: cancelling" in cast.grace.says("cancelling needs a reason")
    assert "A reason is needed for: nothing" in cast.grace.presses("Undo")
    assert "Moves of one session: 2 times" in cast.grace.says("moving rules")
    assert cast.lena.says("sessions may be moved at most twice").startswith("Only an organizer can do that.")


def test_an_organizer_says_until_when_what_the_organisation_offers_can_be_changed(cast: Cast) -> None:
    line = "Mentoring session: guests may move or cancel until 12 h before"
    card = cast.grace.says("sessions can be cancelled until 12 hours before")
    assert card.startswith(f"Saved for what the organisation offers:\n  {line}\n")
    assert line in cast.grace.says("moving rules")
    assert cast.lena.says("sessions can be cancelled until 2 hours before").startswith("Only an organizer can do that.")
    cast.lena.says("book Maya today at 15:00")
    cast.lena.presses("Confirm")
    assert "too late" in cast.lena.says("cancel it").lower()


def test_what_mentors_offer_themselves_is_theirs_to_say(cast: Cast) -> None:
    cast.maya.says("Termine können bis 6 Stunden vorher abgesagt werden")
    assert cast.maya.sees.startswith("You offer what the organisation offers (Mentoring session)")


def test_whoever_has_moved_it_often_enough_keeps_it_cancels_it_or_asks_the_host(cast: Cast) -> None:
    cast.grace.says("people may move a session at most once")
    cast.lena.says("book Maya tomorrow at 9")
    assert "Moving: once more" in cast.lena.presses("Confirm")
    cast.lena.says("move it to 10")
    assert "Moving: no more: ask the host" in cast.lena.presses("Confirm")
    assert "Move" not in cast.lena.captions
    assert cast.lena.says("move my session with Maya to tomorrow at 11").startswith(
        "You have moved this once, and it can’t be moved more often. "
        "You can keep it as it is, cancel it, or ask Maya Iyer, who can still move it.\n"
    )
    assert cast.lena.captions == ["Keep it", "Cancel"]
    cast.maya.says("move my session with Lena to tomorrow at 11")
    assert cast.maya.presses("Confirm").startswith("Moved: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00")
    assert cast.lena.says("cancel it").startswith("Cancel your session with Maya Iyer?")


def test_a_reason_is_asked_for_in_a_question_and_the_other_side_reads_it(cast: Cast) -> None:
    cast.grace.says("moving and cancelling need a reason")
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    cast.lena.says("move it to 10")
    assert "Reason (the other side sees it)" in cast.lena.presses("Confirm")
    assert cast.lena.says("my train is late").startswith("Moved: Tue 3 Mar, 09:00 → Tue 3 Mar, 10:00")
    assert "Reason: my train is late" in cast.maya.sees
    cast.lena.says("cancel my session with Maya")
    assert "Yes, cancel" not in cast.lena.captions
    cast.lena.says("yes")
    cast.lena.says("I have the flu")
    assert cast.maya.sees.startswith("Cancelled by Lena Vogel\n")
    assert "Reason: I have the flu" in cast.maya.sees


def test_a_reason_said_with_the_wish_is_not_asked_for_again(cast: Cast) -> None:
    cast.grace.says("moving and cancelling need a reason")
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    cast.lena.says("move my session with Maya to tomorrow at 10 because I have the flu")
    assert cast.lena.presses("Confirm").startswith("Moved:")
    assert "Reason: I have the flu" in cast.maya.sees
    cast.lena.says("cancel my session with Maya because I have a cold")
    assert cast.lena.presses("Yes, cancel").startswith("Cancelled.")
    assert "Reason: I have a cold" in cast.maya.sees


def test_several_are_cancelled_with_one_reason_or_none_of_them(cast: Cast) -> None:
    cast.grace.says("cancelling needs a reason")
    for time in ("9", "11"):
        cast.lena.says(f"book Maya tomorrow at {time}")
        cast.lena.presses("Confirm")
    cast.lena.says("cancel everything tomorrow")
    assert cast.lena.presses("Yes, cancel all").startswith(
        "Cancelling needs a reason here, which Maya Iyer reads. Nothing is cancelled yet."
    )
    cast.lena.presses("Say why")
    assert cast.lena.says("flu").startswith("Cancelled: 2.")
    assert "Reason: flu" in cast.maya.sees


def test_a_series_is_cancelled_for_a_reason(cast: Cast) -> None:
    cast.grace.says("cancelling needs a reason")
    cast.lena.says("book Maya every Tuesday at 9 for 3 weeks")
    cast.lena.presses("Confirm all")
    cast.lena.presses("Cancel all")
    assert cast.lena.presses("Yes, cancel").startswith("Cancelling needs a reason here")
    cast.lena.presses("Say why")
    cast.lena.says("I am moving away")
    assert "Reason: I am moving away" in cast.maya.sees


@pytest.mark.parametrize("forms", [True, False])
def test_by_form_too_and_for_one_kind_of_session_alone(cast: Cast, forms: bool) -> None:
    grace = replace(cast.grace, forms=forms)
    grace.says("moving rules")
    grace.presses("Change")
    if forms:
        grace.submits({"moves_limit": "99", "reasons": "both"})
        assert grace.handled.errors == (("moves_limit", "That is too much: at most 20."),)
        grace.presses("Change")
        grace.submits({"moves_limit": "3", "reasons": "both"})
    else:
        grace.says("3")
        grace.says("moving and cancelling")
    assert "Moves of one session: 3 times\n  A reason is needed for: moving and cancelling" in grace.sees
    with cast.dialogue.store.read() as unit:
        (service,) = unit.services.of_organisation(1)
        assert (service.moves_limit, service.reasons) == (None, None)
    if forms:
        grace.says("services")
        grace.presses("Change 1")
        grace.submits({"reasons": "cancelling", "moves_limit": "1"})
        with cast.dialogue.store.read() as unit:
            (service,) = unit.services.of_organisation(1)
            assert (service.moves_limit, service.reasons) == (1, Reasons.CANCELLING)
