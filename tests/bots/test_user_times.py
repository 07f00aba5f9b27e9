"""Times as people mean them: what was assumed is said with the way to change it; dates are told plainly, on anybody's clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.model.hours import Stretch
from core.ports import Unit
from tests.bots.conftest import Cast
from tests.builders import at


def at_all_hours(unit: Unit, cast: Cast) -> None:
    """Maya is open day and night."""
    organisation = unit.organisations.all()[0]
    for member, person in unit.people.members(organisation.id):
        if person.name == cast.maya.who.name:
            unit.hours.set_weekly(member.id, [Stretch(day, 0, 1440) for day in range(7)])


def lives(cast: Cast, zone: str, language: str = "en") -> None:
    """Lena lives there and speaks so."""
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        lena = next(p for _, p in unit.people.members(organisation.id) if p.name == cast.lena.who.name)
        unit.people.save(replace(lena, zone=zone, language=language))
    cast.lena.who = replace(cast.lena.who, language=language)


# What was assumed.


def test_the_afternoon_is_assumed_aloud_and_the_other_half_of_the_day_is_a_button(cast: Cast) -> None:
    held = cast.lena.says("book Maya tomorrow at 3")
    assert "When: Tue 3 Mar, 15:00–15:30 (Berlin)" in held
    assert held.endswith("Nobody else can take it meanwhile. · “3” taken as 15:00.")
    assert cast.lena.presses("03:00 instead").startswith("Maya Iyer is not open at Tue 3 Mar, 03:00.")


def test_a_clock_read_as_written_is_worth_a_word_only_where_nobody_is_open_then(cast: Cast) -> None:
    assert "taken as" not in cast.lena.says("book Maya tomorrow at 10")
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        maya = next(m for m, p in unit.people.members(organisation.id) if p.name == cast.maya.who.name)
        unit.hours.set_weekly(maya.id, [Stretch(1, 12 * 60, 14 * 60)])
    refused = cast.lena.says("book Maya tomorrow at 7")
    assert refused.startswith("Maya Iyer is not open at Tue 3 Mar, 07:00.")
    assert refused.endswith("“7” taken as 07:00.")
    assert cast.lena.presses("19:00 instead").startswith("Maya Iyer is not open at Tue 3 Mar, 19:00.")


def test_a_clock_is_the_one_at_which_somebody_is_open_where_only_one_of_the_two_is(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        maya = next(m for m, p in unit.people.members(organisation.id) if p.name == cast.maya.who.name)
        unit.hours.set_weekly(maya.id, [Stretch(1, 18 * 60, 21 * 60)])
    held = cast.lena.says("book Maya tomorrow at 7")
    assert "When: Tue 3 Mar, 19:00–19:30 (Berlin)" in held
    assert held.endswith("“7” taken as 19:00: nothing is open at 07:00.")


def test_todays_weekday_may_mean_a_week_later(cast: Cast) -> None:
    held = cast.lena.says("book Maya monday at 11:00")
    assert "When: Mon 2 Mar, 11:00–11:30 (Berlin)" in held
    assert held.endswith("“monday” taken as today.")
    assert "When: Mon 9 Mar, 11:00–11:30 (Berlin)" in cast.lena.presses("Mon 9 Mar instead")
    cast.lena.presses("‹ Back")
    assert cast.lena.says("find Python mentor monday").endswith("“monday” taken as today.")
    assert cast.lena.presses("Mon 9 Mar instead").startswith("Python mentors, Mon 9 Mar\n")


def test_day_and_month_that_could_change_places_are_said(cast: Cast) -> None:
    found = cast.lena.says("find Python mentor on 4/5")
    assert "Mon 4 May" in found
    assert found.endswith("Date taken as Mon 4 May.")
    assert "Sun 5 Apr instead" in cast.lena.captions


def test_a_series_is_not_promised_where_single_times_are_shown(cast: Cast) -> None:
    found = cast.lena.says("find a Python mentor every tuesday morning")
    assert found.endswith("These are single sessions: take one, and “Repeat…” on its card makes a series of it.")


# What cannot be meant.


def test_an_end_before_its_start_is_asked_about(cast: Cast) -> None:
    asked = cast.lena.says("book Maya tomorrow from 15:00 to 14:00")
    assert asked.startswith("That ends before it starts. Did you mean one of these?")
    assert cast.lena.captions == ["14:00–15:00", "15:00"]
    assert "When: Tue 3 Mar, 14:00–15:00 (Berlin)" in cast.lena.presses("14:00–15:00")


def test_days_off_that_end_before_they_start_are_asked_about(cast: Cast) -> None:
    asked = cast.maya.says("off from 5 May to 2 May")
    assert asked.startswith("That ends before it starts. Did you mean one of these?")
    assert cast.maya.captions == ["2 May – 5 May", "5 May – 2 May 2027"]
    assert cast.maya.presses("2 May – 5 May").startswith("You’re off Sat 2 May – Tue 5 May\n")


def test_a_day_off_that_has_passed_is_refused(cast: Cast) -> None:
    assert cast.maya.says("off yesterday").startswith("That has passed. Choose a day from today on.")


def test_hours_that_cannot_be_read_change_nothing(cast: Cast) -> None:
    before = cast.maya.says("my hours")
    assert cast.maya.says("my hours are 25-26 monday").startswith("I can’t read those hours.")
    assert cast.maya.presses("My hours") == before


def test_time_opened_for_once_leaves_the_week_alone(cast: Cast) -> None:
    opened = cast.maya.says("open extra hours on Sunday 20-22")
    assert opened.startswith("Extra hours Sun 8 Mar, 20:00–22:00\n")
    assert "Mon–Fri 09:00–17:00" in cast.maya.says("my hours")
    assert cast.maya.says("I am open this saturday 9-11").startswith("Extra hours Sat 7 Mar, 09:00–11:00\n")


# Dates on buttons.


def test_a_time_beyond_the_week_is_told_by_its_date(cast: Cast) -> None:
    cast.lena.says("find Maya on 1 Dec")
    assert cast.lena.captions[:2] == ["30 Apr 15:30–16:00", "30 Apr 16:00–16:30"]


def test_what_is_wished_for_is_held_once_a_held_time_is_given_back(cast: Cast) -> None:
    for hour in (9, 10, 11):
        cast.lena.says(f"book Maya tomorrow at {hour}")
    assert cast.lena.sees.startswith("You can hold 2 times at once.")
    held = cast.lena.presses("Drop Tue 10:00")
    assert held.startswith("Held for you until")
    assert "When: Tue 3 Mar, 11:00–11:30 (Berlin)" in held


# Everybody's clock.


@pytest.mark.parametrize(
    ("zone", "language", "expected"),
    [
        ("America/New_York", "en-US", "For you: Tue 3 Mar, 8:00 AM–8:30 AM (New York)"),
        ("Asia/Kolkata", "en-IN", "For you: Tue 3 Mar, 6:30 PM–7:00 PM (Kolkata)"),
        ("Asia/Kolkata", "en", "For you: Tue 3 Mar, 18:30–19:00 (Kolkata)"),
        ("Asia/Kathmandu", "en", "For you: Tue 3 Mar, 18:45–19:15 (Kathmandu)"),
        ("Pacific/Auckland", "en", "For you: Wed 4 Mar, 02:00–02:30 (Auckland)"),
        ("America/Los_Angeles", "en", "For you: Tue 3 Mar, 05:00–05:30 (Los Angeles)"),
    ],
)
def test_each_side_reads_the_time_on_their_own_clock(cast: Cast, zone: str, language: str, expected: str) -> None:
    lives(cast, zone, language)
    cast.lena.says("book Maya tomorrow at 14:00 Berlin time")
    assert "(Berlin)" in cast.lena.sees
    assert expected in cast.lena.sees


def test_the_night_without_an_hour_is_asked_about(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        at_all_hours(unit, cast)
    cast.dialogue.clock.set(datetime(2026, 3, 28, 12, tzinfo=UTC))
    asked = cast.lena.says("book Maya tomorrow at 2:30am")
    assert asked.startswith("The clocks skip “tomorrow at 2:30am” that day. One of these instead?")
    assert cast.lena.captions == ["29 Mar 01:30", "29 Mar 03:30"]


def test_the_hour_that_comes_twice_is_asked_about_and_both_can_be_booked(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        at_all_hours(unit, cast)
    cast.dialogue.clock.set(datetime(2026, 10, 24, 12, tzinfo=UTC))
    cast.lena.says("book Maya tomorrow at 2:30am")
    assert cast.lena.captions == ["25 Oct 02:30 CEST", "25 Oct 02:30 CET"]
    second = cast.lena.presses("25 Oct 02:30 CET")
    assert "When: Sun 25 Oct, 02:30 CET–03:00 (Berlin)" in second


def test_other_years_are_told(cast: Cast) -> None:
    cast.dialogue.clock.set(at("08:00").replace(month=12, day=28))
    assert "Tue 5 Jan 2027" in cast.lena.says("find Maya on 5 January")


def test_each_of_two_equal_clocks_says_which_it_is(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        at_all_hours(unit, cast)
    cast.dialogue.clock.set(datetime(2026, 10, 24, 21, tzinfo=UTC))
    cast.lena.says("find Maya tomorrow")
    assert cast.lena.captions[3:9] == [
        "01:30–02:00 CEST",
        "02:00–02:30 CEST",
        "02:30 CEST–02:00 CET",
        "02:00–02:30 CET",
        "02:30 CET–03:00",
        "03:00–03:30",
    ]
    assert "When: Sun 25 Oct, 02:00 CET–02:30 CET (Berlin)" in cast.lena.presses("02:00–02:30 CET")


def test_busy_time_in_a_week_names_its_day(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10:00")
    cast.lena.says("confirm")
    assert "  Busy: Tue 11:00–11:30\n" in cast.omar.says("when is Maya free")


# On the other's clock.


def test_a_time_said_on_the_others_clock_is_theirs(cast: Cast) -> None:
    assert "For you: Tue 3 Mar, 16:00–16:30 (Berlin)" in cast.lena.says("book Tom tomorrow at 10am his time")


def test_somebodys_time_by_their_name_is_theirs(cast: Cast) -> None:
    assert "For you: Tue 3 Mar, 16:00–16:30 (Berlin)" in cast.lena.says("book Tom tomorrow 10am Tom's time")


def test_the_times_of_a_day_that_is_over_lead_to_the_next_that_has_any(cast: Cast) -> None:
    cast.lena.says("find Maya on Friday")
    cast.lena.presses("More times")
    cast.dialogue.clock.set(cast.dialogue.clock.now() + timedelta(days=9))
    assert cast.lena.presses("1 h") == (
        "Maya Iyer has no open time Fri 6 Mar.\n"
        "  The next is today, Wed 11 Mar.\n"
        "    [1] Wed 11 Mar ›  [2] Another date…\n"
        "    [3] 30 min  [4] About the mentor\n"
        "  1 h · your time, Berlin"
    )
