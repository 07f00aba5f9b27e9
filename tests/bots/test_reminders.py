"""Reminders as they are seen: set in words and by buttons, true when they come, answered with a press."""

import re
from datetime import datetime, timedelta

import pytest

from core.model.people import Person
from tests.bots.conftest import Cast
from tests.builders import at


def booked(cast: Cast, text: str = "book Maya tomorrow at 9") -> None:
    """Lena books Maya; Tuesday 9:00 in Berlin is 8:00 UTC."""
    cast.lena.says(text)
    cast.lena.presses("Confirm")


def reminders(cast: Cast) -> list[str]:
    """The first lines of Lena's cards that say that a session is near."""
    return [shown.text.splitlines()[0] for shown in cast.lena.screen if shown.text.startswith("Reminder:")]


def test_a_session_is_near_an_hour_and_a_quarter_before(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:00", day=1))
    assert re.sub(r"\S+ · ", "", cast.lena.sees) == (
        "Reminder: Maya Iyer, Tue 3 Mar, 09:00\n"
        "  With: Maya Iyer\n"
        "  When: Tue 3 Mar, 09:00–09:30 (Berlin)\n"
        "  What: Mentoring session, 30 min\n"
        "  Cancelling: free at any time\n"
        "    [1] I’m coming  [2] 5 min late\n"
        "    [3] 10 min late  [4] 15 min late\n"
        "    [5] Move  [6] Cancel\n"
        "  confirmed"
    )
    assert cast.maya.sees.startswith("Reminder: Lena Vogel, Tue 3 Mar, 09:00\n")
    cast.dialogue.passes(at("07:45", day=1))
    assert len([shown for shown in cast.lena.screen if shown.text.startswith("Reminder:")]) == 1
    assert [shown for shown in cast.lena.screen if shown.text.startswith("This session has a newer card below.")]


def test_the_other_side_sees_that_one_comes_where_their_card_stands(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:45", day=1))
    standing = cast.maya.screen[-1]
    before = len(cast.maya.screen)
    assert "Coming: you are coming" in cast.lena.presses("I’m coming")
    assert cast.lena.handled.toast == "Maya Iyer sees that you are coming."
    assert len(cast.maya.screen) == before
    assert "Coming: Lena Vogel is coming" in standing.text


def test_running_late_is_told_and_can_be_taken_back(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.passes(at("07:45", day=1))
    assert "Coming: you come 10 min late" in cast.lena.presses("10 min late")
    assert cast.maya.sees.startswith("Lena Vogel comes 10 min late to your session of Tue 3 Mar, 09:00.\n")
    assert "Coming: you are coming" in cast.lena.presses("I’m coming")


def test_a_moved_session_is_reminded_of_at_its_new_time_alone(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("move my session with Maya to tomorrow at 15:00")
    cast.lena.presses("Confirm")
    cast.dialogue.passes(at("07:59", day=1))
    assert reminders(cast) == ["Reminder: Maya Iyer, Tue 3 Mar, 15:00"], "a day before its new time"
    before = len(cast.lena.screen)
    cast.dialogue.passes(at("13:00", day=1))
    assert len(cast.lena.screen) == before + 1
    assert reminders(cast) == ["Reminder: Maya Iyer, Tue 3 Mar, 15:00"]


def test_of_a_cancelled_session_nobody_is_reminded(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("cancel my session with Maya")
    cast.lena.presses("Yes, cancel")
    cast.dialogue.passes(at("09:00", day=1))
    assert not reminders(cast)
    assert not [shown for shown in cast.maya.screen if shown.text.startswith("Reminder")]


def test_what_is_due_after_a_standstill_comes_once_and_never_too_late(cast: Cast) -> None:
    booked(cast)
    cast.dialogue.clock.set(at("07:50", day=1))
    cast.dialogue.passes(at("07:51", day=1))
    assert len(reminders(cast)) == 1
    booked(cast, "book Maya today at 11")
    cast.dialogue.clock.set(at("10:05", day=1))
    before = len(cast.lena.screen)
    cast.dialogue.passes(at("10:06", day=1))
    assert not [shown for shown in cast.lena.screen[before:] if shown.text.startswith("Reminder")]


def test_wishes_in_words_hold_for_what_is_booked_already(cast: Cast) -> None:
    booked(cast)
    seen = cast.lena.says("remind me 2 hours and 10 minutes before")
    assert seen.startswith("Reminders. I remind you 2 h and 10 min before each session.\n")
    cast.dialogue.passes(at("06:00", day=1))
    assert cast.lena.sees.startswith("Reminder: Maya Iyer, Tue 3 Mar, 09:00\n")
    assert not cast.maya.sees.startswith("Reminder")


def test_wishes_by_buttons(cast: Cast) -> None:
    assert cast.lena.says("reminders").startswith(
        "Reminders. I remind you 1 day, 1 h and 15 min before each session.\n"
    )
    assert cast.lena.presses("✓ 1 h").startswith("Reminders. I remind you 1 day and 15 min before")
    assert cast.lena.presses("5 min").startswith("Reminders. I remind you 1 day, 15 min and 5 min before")
    assert cast.lena.presses("Never").startswith("Reminders. I remind you of nothing.")
    assert cast.lena.presses("As usual").startswith("Reminders. I remind you 1 day, 1 h and 15 min before")


def test_wishes_for_one_session_by_words_and_by_its_card(cast: Cast) -> None:
    booked(cast)
    booked(cast, "book Tom tomorrow at 16:00")
    seen = cast.lena.says("remind me 30 minutes before my session with Maya")
    assert seen.startswith("Reminders of this session. I remind you 30 min before.\n")
    cast.lena.presses("Show")
    assert cast.lena.presses("Reminders").startswith("Reminders of this session. I remind you 30 min before.\n")
    assert cast.lena.presses("Like all others").startswith("Reminders of this session. I remind you 1 day, 1 h and")


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("2 days", "At most 5 reminders of one session"),
    ],
)
def test_too_many_wishes_are_refused(cast: Cast, caption: str, said: str) -> None:
    cast.lena.says("reminders")
    for each in ("10 min", "5 min"):
        cast.lena.presses(each)
    assert cast.lena.presses(caption).startswith(said)


def test_in_quiet_hours_a_reminder_comes_just_before_them(cast: Cast) -> None:
    cast.lena.says("reminders")
    for caption, answers in (("Quiet hours", ("20:00", "10:00")),):
        cast.lena.presses(caption)
        for answer in answers:
            cast.lena.says(answer)
    assert "Quiet hours: 20:00–10:00" in cast.lena.sees
    booked(cast)
    cast.dialogue.passes(at("18:58"))
    assert not cast.lena.sees.startswith("Reminder")
    cast.dialogue.passes(at("18:59"))
    assert cast.lena.sees.startswith("Reminder: Maya Iyer, Tue 3 Mar, 09:00\n")
    cast.dialogue.passes(at("07:49", day=1))
    assert len(reminders(cast)) == 1
    cast.lena.says("reminders")
    assert "Quiet hours: none" in cast.lena.presses("No quiet hours")


def test_in_telegram_it_comes_at_its_time_without_a_sound(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        (lena,) = (found for found in _people(cast) if found.name == "Lena Vogel")
        unit.people.add_identity(lena.id, "telegram", "", "77", chat_id="77", handle=None, silent=True)
    there = cast.dialogue.speaker("telegram", "77", "Lena Vogel", language="en")
    there.says("reminders")
    there.presses("Quiet hours")
    there.says("20:00")
    there.says("8:30")
    there.says("book Maya tomorrow at 9")
    there.presses("Confirm")
    cast.dialogue.passes(at("07:00", day=1))
    hour = there.screen[-1]
    cast.dialogue.passes(at("07:45", day=1))
    quarter = there.screen[-1]
    assert (hour.silent, quarter.silent) == (True, False)
    assert quarter.text.startswith("Reminder: Maya Iyer, Tue 3 Mar, 09:00\n")


def test_quiet_all_day_is_refused_with_the_way_on(cast: Cast) -> None:
    cast.lena.says("reminders")
    cast.lena.presses("Quiet hours")
    cast.lena.says("20:00")
    assert "Quiet hours need an end that differs" in cast.lena.says("20:00")


def test_the_day_comes_each_day_but_not_when_it_is_empty(cast: Cast) -> None:
    cast.lena.says("reminders")
    cast.lena.presses("Send me my day")
    assert "Your day: every day at 08:00, unless it is empty" in cast.lena.says("8:00")
    cast.lena.says("remind me never")
    booked(cast)
    cast.dialogue.passes(at("07:00", day=1))
    days = [shown.text for shown in cast.lena.screen if shown.text.startswith("Your sessions, today")]
    assert len(days) == 1
    assert "1. Tue 3 Mar, 09:00–09:30 · Maya Iyer · 30 min" in days[0]
    cast.dialogue.passes(at("09:00", day=1))
    before = len(cast.lena.screen)
    cast.dialogue.clock.set(at("06:59", day=2))
    cast.dialogue.passes(at("07:01", day=2))
    assert len(cast.lena.screen) == before


def test_the_day_comes_at_the_same_hour_through_a_clock_change(cast: Cast) -> None:
    cast.lena.says("reminders")
    cast.lena.presses("Send me my day")
    cast.lena.says("8:00")
    assert due(cast) == at("07:00", day=1)
    cast.dialogue.clock.set(datetime.fromisoformat("2026-03-28T07:00:00+00:00"))
    cast.dialogue.passes(cast.dialogue.clock.now() + timedelta(minutes=1))
    assert due(cast) == datetime.fromisoformat("2026-03-29T06:00:00+00:00")


def due(cast: Cast) -> datetime:
    """When Lena's day comes next."""
    with cast.dialogue.store.read() as unit:
        (person,) = (found for found in _people(cast) if found.name == "Lena Vogel")
        return unit.agendas.many([person.id])[person.id][1]


def _people(cast: Cast) -> list[Person]:
    with cast.dialogue.store.read() as unit:
        organisation = unit.organisations.all()[0]
        return [person for _, person in unit.people.members(organisation.id)]


@pytest.mark.parametrize(
    ("said", "stretch"),
    [
        ("no reminders after 9pm", "21:00–07:00"),
        ("don't remind me before 8", "22:00–08:00"),
        ("no reminders between 9pm and 7am", "21:00–07:00"),
        ("keine Erinnerungen nach 21 Uhr", "21:00–07:00"),
    ],
)
def test_no_reminders_at_night_are_quiet_hours_and_leave_the_reminders(cast: Cast, said: str, stretch: str) -> None:
    card = cast.lena.says(said)
    assert f"Quiet hours: {stretch}" in card
    assert "1 day, 1 h and 15 min" in card
