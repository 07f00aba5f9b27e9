"""What a search leaves out: days in each week of its window, parts of every day, and hours that every day shares."""

import pytest

from tests.language.sample import BERLIN, said


def left_out(text: str) -> list[str]:
    """The stretches that the words leave out, on the writer's clock: Berlin, Wednesday 25 November 2026, 10:00."""
    return [
        f"{span.start.astimezone(BERLIN):%a %d %H:%M} – {span.end.astimezone(BERLIN):%a %d %H:%M}"
        for span in said(text).except_
    ]


WEDNESDAYS = ["Wed 25 10:00 – Thu 26 00:00", "Wed 02 00:00 – Thu 03 00:00", "Wed 09 00:00 – Thu 10 00:00"]
MORNINGS = [f"{day} 06:00 – {day} 12:00" for day in ("Sat 28", "Sun 29")]
AFTERNOONS = [f"{day} 12:00 – {day} 18:00" for day in ("Sat 28", "Sun 29")]


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("find python in the next two weeks, any day but wednesday", WEDNESDAYS),
        ("find python this weekend but not in the morning", MORNINGS),
        ("find python this weekend except mornings", MORNINGS),
        ("find python this weekend, not in the afternoon", AFTERNOONS),
        ("suche python am wochenende aber nicht vormittags", MORNINGS),
        ("busco python este fin de semana pero no por la tarde", AFTERNOONS),
        ("cherche python ce week-end sauf le matin", MORNINGS),
        ("cerco python questo weekend tranne la mattina", MORNINGS),
        ("procuro python neste fim de semana, exceto de manhã", MORNINGS),
        ("ik zoek python dit weekend maar niet 's ochtends", MORNINGS),
        ("szukam pythona w weekend, ale nie rano", MORNINGS),
        ("ищу python в выходные, но не утром", MORNINGS),
        ("шукаю python на вихідних, але не вранці", MORNINGS),
        (
            "find python next week except wednesday mornings and friday",
            ["Wed 02 06:00 – Wed 02 12:00", "Fri 04 00:00 – Sat 05 00:00"],
        ),
        ("find python this weekend but in the morning", []),
    ],
)
def test_days_and_parts_of_days_are_left_out(text: str, out: list[str]) -> None:
    assert left_out(text) == out


def test_a_part_of_the_day_alone_is_left_out_of_the_seven_days_from_today() -> None:
    out = left_out("find python, not in the evening")
    assert (len(out), out[0], out[-1]) == (7, "Wed 25 18:00 – Wed 25 22:00", "Tue 01 18:00 – Tue 01 22:00")


def test_a_clock_that_bounds_the_day_bounds_each_day_where_one_is_left_out() -> None:
    windows = said("find python, not before 10, any day but saturday").windows
    assert {f"{window.start.astimezone(BERLIN):%H:%M}" for window in windows} == {"10:00"}
    assert len(windows) == 5
