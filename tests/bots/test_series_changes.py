"""Anything of a series is changed for this one, this one and those that follow, or all: by the form, by words, by buttons."""

import pytest

from core.model.conflict import Policy
from tests.bots.conftest import Cast
from tests.bots.test_meeting_series import WEEKLY, called, under
from tests.builders import a_meeting, a_room, span


def titles(cast: Cast) -> list[str]:
    """What Lena's meetings are called, in order."""
    listed = (line for line in cast.lena.says("my meetings").splitlines() if " · " in line)
    return [line.split(" · ")[1].removesuffix(" ↻") for line in listed]


@pytest.fixture
def series(cast: Cast) -> Cast:
    """Lena has called four Thursdays with Omar and Grace."""
    called(cast)
    return cast


def asks_for_title(cast: Cast, date: str) -> str:
    """Lena opens one date and gives it another title in the form; what she is asked."""
    cast.lena.presses(date)
    cast.lena.presses("Change…")
    cast.lena.presses("Title")
    return cast.lena.says("Retro")


@pytest.mark.parametrize(
    ("button", "wanted"),
    [
        ("This one", ["Sync", "Retro", "Sync", "Sync"]),
        ("This and following", ["Sync", "Retro", "Retro", "Retro"]),
        ("All to come", ["Retro", "Retro", "Retro", "Retro"]),
    ],
)
def test_the_form_of_one_date_asks_which_others_are_meant(series: Cast, button: str, wanted: list[str]) -> None:
    asked = asks_for_title(series, "12 Mar 10:00")
    assert asked.startswith(
        "Which ones shall be changed so, with that of Thu 12 Mar, 10:00?\n"
        "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n"
        "  Title: Retro\n"
    )
    assert series.lena.captions == ["This one", "This and following", "All to come", "Keep it"]
    series.lena.presses(button)
    assert titles(series) == wanted


def test_the_series_card_changes_all_of_it_and_names_what_was_changed_by_itself(series: Cast) -> None:
    asks_for_title(series, "12 Mar 10:00")
    series.lena.presses("This one")
    series.lena.presses("The series")
    series.lena.presses("Change all…")
    series.lena.presses("Title")
    done = series.lena.says("Weekly")
    assert done.startswith(
        "Changed: 3 meetings. Everybody hears of it.\n"
        "  These were changed by themselves and keep that:\n"
        "  Thu 12 Mar, 10:00–11:00\n"
    )
    assert titles(series) == ["Weekly", "Retro", "Weekly", "Weekly"]
    assert series.omar.sees.startswith("Lena Vogel has changed the series Weekly\n")


def test_people_are_invited_to_as_many_as_are_chosen(series: Cast) -> None:
    series.lena.says("invite Tom to the sync")
    assert "  Also invited: Tom Becker\n" in series.lena.sees
    series.lena.presses("All to come")
    assert series.tom.sees.startswith("Lena Vogel invites you to Sync · 4 meetings\n")
    series.lena.says("remove Tom from the whole series of the sync")
    assert series.lena.sees.startswith("Changed: 4 meetings. Everybody hears of it.\n")


def test_one_that_is_moved_by_words_may_take_the_others_along(series: Cast) -> None:
    asked = series.lena.says("move the sync on 12 March to 13 March at 14:00")
    assert asked.startswith("Move “Sync”?")
    assert series.lena.captions == ["This one", "This and following", "All to come", "Keep it"]
    moved = series.lena.presses("This and following")
    assert moved.startswith("Moved: 3 meetings. Everybody hears of it.\n")
    assert "  How often: every Friday 14:00, Berlin time, until 27 March, 3 times\n" in moved


def test_the_length_of_all_is_changed_by_words(series: Cast) -> None:
    series.lena.says("shorten the whole series of the sync to 30 minutes")
    done = series.lena.sees
    assert "  How long: 30 min\n" in done
    assert "  Thu 26 Mar, 10:00–10:30\n" in done
    assert series.omar.sees.startswith("Lena Vogel has changed the series Sync\n")


def test_a_room_is_chosen_for_all_by_words(series: Cast) -> None:
    with series.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion")
    series.lena.says("move the whole series of the sync to Orion")
    assert "  Room: Orion\n" in series.lena.sees
    assert series.lena.sees.startswith("Changed: 4 meetings. Everybody hears of it.\n")


def test_a_change_that_clashes_on_some_dates_is_told_and_can_leave_those(series: Cast) -> None:
    with series.dialogue.store.write() as unit:
        known = {person.name: member for member, person in unit.people.members(unit.organisations.all()[0].id)}
        a_meeting(unit, known["Tom Becker"], span("09:30", "10:30", day=17), title="Lunch")
    series.lena.says("add Tom to the whole series of the sync")
    told = series.lena.sees
    assert told.startswith("1 of 4 can’t be at that time. Nothing has changed yet.\n")
    assert "Thu 19 Mar, 10:00: Tom Becker: " in told
    assert series.lena.captions[-2:] == ["Leave these", "Ask an organizer"]
    done = series.lena.presses("Leave these")
    assert done.startswith(
        "Changed: 3 meetings. Everybody hears of it.\n"
        "  These were changed by themselves and keep that:\n"
        "  Thu 19 Mar, 10:00–11:00\n"
    )


class TestClashes:
    """Tom and Omar have a Friday on which the sync would be."""

    @pytest.fixture(autouse=True)
    def _busy(self, cast: Cast) -> None:
        with cast.dialogue.store.write() as unit:
            known = {person.name: member for member, person in unit.people.members(unit.organisations.all()[0].id)}
            when, omar = span("09:30", "10:30", day=11), known["Omar Haddad"].person_id
            a_meeting(unit, known["Tom Becker"], when, title="Lunch", required=(omar,))

    def test_organizers_are_asked_about_that_date_which_stands_until_one_approves(self, series: Cast) -> None:
        series.lena.says("move the series with Omar and Grace to Friday at 10")
        told = series.lena.says("yes")
        assert "  Fri 13 Mar, 10:00: Omar Haddad: busy." in told
        assert series.lena.captions == ["Nearest times", "Leave these", "Ask an organizer"]
        done = series.lena.presses("Ask an organizer")
        assert done.startswith(
            "Moved: 3 meetings. Everybody hears of it.\n"
            "  An organizer decides about these, which stand as they are until then:\n"
            "  Fri 13 Mar, 10:00–11:00 · an organizer decides\n"
        )
        assert "  1. Fri 6 Mar, 10:00–11:00 · Sync ↻\n  2. Thu 12 Mar, 10:00–11:00 · Sync ↻\n" in series.lena.says(
            "my meetings"
        )
        assert any("Thu 12 Mar, 10:00 → Fri 13 Mar, 10:00" in shown.text for shown in series.grace.screen)
        series.lena.presses(series.lena.captions[1])
        assert {"Say why", "Withdraw"} <= set(series.lena.captions)
        series.grace.presses("Approve")
        assert series.lena.sees.startswith("Grace Osei approved “Sync”, Fri 13 Mar, 10:00.")
        assert "had to make way" in series.tom.sees

    def test_what_matters_less_makes_way_once_it_was_shown(self, cast: Cast) -> None:
        under(cast, Policy.PRIORITY)
        called(cast, f"urgent {WEEKLY}")
        cast.lena.says("move the series with Omar and Grace to Friday at 10")
        told = cast.lena.says("yes")
        assert told.startswith("This has to make way for it:\n  Fri 13 Mar, 10:30–11:30 · Omar Haddad · busy\n")
        assert cast.lena.presses("Change it").startswith("Moved: 4 meetings. Everybody hears of it.\n")
        assert "had to make way" in cast.tom.sees

    def test_an_organizer_displaces_with_a_reason(self, cast: Cast) -> None:
        under(cast, Policy.FORCE)
        cast.grace.says("urgent sync with Omar and Lena every Thursday at 10 for 4 weeks")
        cast.grace.says("yes")
        cast.grace.says("move the series with Omar and Lena to Friday at 10")
        cast.grace.says("yes")
        cast.grace.presses("Book anyway, urgent")
        assert cast.grace.says("Outage").startswith("Moved: 4 meetings. Everybody hears of it.\n")
        assert "Reason: Outage" in cast.tom.sees


def test_sessions_are_made_longer_as_far_as_the_service_has_it(cast: Cast) -> None:
    cast.lena.says("book Maya every Thursday at 10 for 4 weeks")
    cast.lena.says("yes")
    cast.lena.presses("Length…")
    cast.lena.presses("1 h")
    assert cast.lena.sees.startswith("Which ones shall last 1 h, with that of Thu 5 Mar, 10:00?\n")
    done = cast.lena.presses("All to come")
    assert done.startswith("Changed: 4 sessions\n")
    assert "  Thu 26 Mar, 10:00–11:00\n" in done
    assert cast.maya.sees.startswith("Lena Vogel has changed the length of the series: 1 h each\n")


def test_the_length_of_a_series_of_sessions_is_changed_in_words(cast: Cast) -> None:
    cast.lena.says("book Maya every Thursday at 10 for 4 weeks")
    cast.lena.says("yes")
    asked = cast.lena.says("make the series with Maya 1 hour long")
    assert asked.startswith("Which ones shall last 1 h, with that of Thu 5 Mar, 10:00?\n")
    assert cast.lena.presses("This and following").startswith("Changed: 4 sessions\n")


def test_sessions_cannot_last_what_the_service_does_not_have(cast: Cast) -> None:
    cast.lena.says("book Maya every Thursday at 10 for 4 weeks")
    cast.lena.says("yes")
    cast.lena.says("change the length of the series with Maya to 50 minutes")
    cast.lena.presses("All to come")
    assert cast.lena.sees.startswith("That length isn’t offered. There are 30 min, 1 h:\n")
    assert cast.lena.presses("1 h").startswith("Changed: 4 sessions\n")
