"""A series that stands, in words: its end, dates that are left out, another rhythm, and how many are left (S1.73, S1.122)."""

import pytest

from tests.bots.conftest import Cast
from tests.bots.test_meeting_series import called


@pytest.fixture
def series(cast: Cast) -> Cast:
    """Lena has called four Thursdays with Omar and Grace, until 26 March."""
    called(cast)
    return cast


def often(shown: str) -> str:
    """How often the card says that it takes place."""
    return next(line for line in shown.splitlines() if "How often:" in line).strip().removeprefix("How often: ")


def test_every_other_week_shows_what_that_does_and_does_it_on_yes(series: Cast) -> None:
    assert series.lena.says("make it every other week") == (
        "Sync, from Thu 5 Mar on: every second Thursday 10:00, Berlin time, until 16 April, 4 times?\n"
        "  These are cancelled:\n"
        "  Thu 12 Mar, 10:00–11:00\n"
        "  Thu 26 Mar, 10:00–11:00\n"
        "  2 more are made; what clashes is decided like any other.\n"
        "    [1] Yes, change it  [2] Keep it"
    )
    changed = series.lena.says("yes")
    assert changed.startswith("Changed. Whoever is concerned hears of it.\n  Cancelled: 2 meetings.\n")
    assert "  Thu 19 Mar, 10:00–11:00\n  Thu 2 Apr, 10:00–11:00\n  Thu 16 Apr, 10:00–11:00\n" in changed
    told = series.omar.sees
    assert told.startswith("Lena Vogel has changed the series Sync\n")
    assert "  Thu 5 Mar, 11:00–12:00\n  Thu 19 Mar, 11:00–12:00\n" in told
    assert series.lena.says("biweekly from now on").startswith("It is so already\n")


def test_what_was_moved_by_itself_stays_and_is_named(series: Cast) -> None:
    series.lena.presses("12 Mar 10:00")
    series.lena.says("move it to 13 March at 15:00")
    series.lena.presses("This one")
    series.lena.says("how many are left of the sync?")
    asked = series.lena.says("make the sync biweekly")
    assert "  These were changed by themselves and keep that:\n  Fri 13 Mar, 15:00–16:00 · a time of its own\n" in asked
    assert "Fri 13 Mar" in series.lena.says("yes")


def test_it_ends_earlier_or_later_in_words(series: Cast) -> None:
    rows = (
        ("end it after 14 March", "every Thursday 10:00, Berlin time, until 12 March, 2 times"),
        ("until 30 April instead", "every Thursday 10:00, Berlin time, until 30 April, 9 times"),
        (
            "stop the weekly sync at the end of the year",
            "every Thursday 10:00, Berlin time, until 31 December, 44 times",
        ),
        ("let it run until June", "every Thursday 10:00, Berlin time, until 28 May, 13 times"),
        ("end the sync after 4 more", "every Thursday 10:00, Berlin time, until 26 March, 4 times"),
        ("verlängere die Serie bis Ende April", "every Thursday 10:00, Berlin time, until 30 April, 9 times"),
        ("beende den Sync nach März", "every Thursday 10:00, Berlin time, until 26 March, 4 times"),
    )
    wrong = []
    for words, wanted in rows:
        asked = series.lena.says(words)
        got = often(series.lena.says("yes")) if asked.startswith("Sync, from Thu 5 Mar on: ") else asked
        if got != wanted:
            wrong.append((words, got))
    assert wrong == []
    assert series.lena.says("end it on 4 March").startswith("Cancel 4 meetings of Sync?\n")


def test_dates_are_left_out_in_words_and_the_series_goes_on(series: Cast) -> None:
    assert series.lena.says("skip the next two") == (
        "Sync: leave out 2 meetings?\n"
        "  Thu 5 Mar, 10:00–11:00\n"
        "  Thu 12 Mar, 10:00–11:00\n"
        "    [1] Yes, cancel  [2] Keep it"
    )
    assert series.lena.says("no").startswith("Sync · 4 meetings to come\n")
    rows = (
        ("no sync on 12 March", "Thu 12 Mar"),
        ("skip the week of 12 March", "Thu 12 Mar"),
        ("skip it next week", "Thu 12 Mar"),
        ("skip the next sync", "Thu 5 Mar"),
        ("kein Sync am 19. März", "Thu 19 Mar"),
        ("überspring nächste Woche", "Thu 12 Mar"),
        ("am 19. März fällt es aus", "Thu 19 Mar"),
        ("der nächste fällt aus", "Thu 5 Mar"),
    )
    heard = [series.lena.says(words).splitlines()[:2] for words, _ in rows]
    assert heard == [["Sync: leave out 1 meeting?", f"  {day}, 10:00–11:00"] for _, day in rows]
    left = series.lena.says("yes")
    assert left.startswith("Left out: 1 meeting. The series goes on.\n")
    assert "  Thu 12 Mar, 10:00–11:00\n  Thu 19 Mar, 10:00–11:00\n" in left
    assert series.omar.sees.startswith(
        "Lena Vogel has left out 1 meeting of Sync: Thu 5 Mar, 11:00. The others stay.\n"
    )


def test_christmas_week_of_a_series_without_end(cast: Cast) -> None:
    called(cast, "sync with Omar and Grace every Thursday at 10")
    for words in ("skip Christmas week", "überspring die Weihnachtswoche", "no sync on Christmas Eve"):
        assert cast.lena.says(words).startswith("Sync: leave out 1 meeting?\n  Thu 24 Dec, 10:00–11:00\n")
    assert cast.lena.says("when does it end?").startswith("No end: 52 meetings are booked so far, the last on Thu ")


def test_another_weekday_alone_is_a_move_of_those_that_follow(series: Cast) -> None:
    for words in (
        "move it to Tuesdays from 15 March",
        "make it every Tuesday from 15 March",
        "leg den Sync auf dienstags ab 15. März",
    ):
        moving = series.lena.says(words)
        assert moving.startswith(
            "Move Sync, so that this one is on Tue 17 Mar, 10:00 and the others move by as much?\n"
        )
    moved = series.lena.says("yes")
    assert moved.startswith("Moved: 2 meetings. Everybody hears of it.\n")
    assert often(moved) == "every Tuesday 10:00, Berlin time, until 24 March, 2 times"


def test_how_many_are_left_is_answered(series: Cast) -> None:
    left = "4 meetings left, the last on Thu 26 Mar, 10:00"
    rows = (
        "how many are left?",
        "how many sessions are left?",
        "when does it end?",
        "when does the sync end?",
        "wie viele sind noch übrig?",
        "wann endet der Sync?",
    )
    assert {words: series.lena.says(words).splitlines()[0] for words in rows} == dict.fromkeys(rows, left)


def test_a_mentees_sessions_in_words_and_their_mentor_hears(cast: Cast) -> None:
    cast.lena.says("book Maya every Thursday at 10 for 6 weeks")
    cast.lena.presses("Confirm all")
    asked = cast.lena.says("ab jetzt alle zwei Wochen")
    assert asked.startswith(
        "The series with Maya Iyer, from Thu 5 Mar on: every second Thursday 10:00, Berlin time, until 14 May, 6 times?\n"
    )
    cast.lena.says("yes")
    assert cast.maya.sees.startswith("Lena Vogel has changed how often your sessions are\n")
    assert cast.lena.says("end the sessions with Maya after March").startswith(
        "The series with Maya Iyer, from Thu 5 Mar on: every second Thursday 10:00, Berlin time, until 19 March, 2 times?\n"
    )
    cast.lena.says("yes")
    assert cast.lena.says("how many are left?").startswith("2 sessions left, the last on Thu 19 Mar, 10:00\n")


def test_nobody_but_its_host_changes_a_meetings_rhythm(series: Cast) -> None:
    refused = series.omar.says("make the sync biweekly")
    assert refused.startswith("Only its host or an organizer can do that.\n")


def test_words_about_something_else_stay_what_they_are(series: Cast) -> None:
    series.lena.says("help")
    for words in ("until 30 June instead", "make it weekly", "skip", "end it at 5", "no lunch on Friday"):
        said = series.lena.says(words)
        assert not said.startswith(("Sync, from", "Sync: leave out", "Cancel ")), (words, said)
