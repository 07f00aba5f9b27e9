"""What was assumed in words stands on the card, with a button for what else may have been meant; the button does it."""

from dataclasses import MISSING, fields
from datetime import date, datetime, timedelta
from types import UnionType
from typing import get_args, get_type_hints

import pytest

from bots.intake.otherwise import at_another_moment, holds_times, on_another_day
from bots.requests import FindRoom, Meet, OpenExtra, Request
from bots.speaker import Speaker
from core.model.hours import Stretch
from core.model.timespan import Timespan
from tests.bots.conftest import Cast
from tests.builders import a_room, at


def booked(cast: Cast, when: str) -> None:
    cast.lena.says(f"book Maya {when}")
    cast.lena.presses("Confirm")


ASSUMED = (
    ("book Maya tomorrow at 3", "“3” taken as 15:00.", "03:00 instead", "Maya Iyer is not open at Tue 3 Mar, 03:00."),
    ("move my session to thursday at 3", "“3” taken as 15:00.", "03:00 instead", "Maya Iyer is not open at Thu 5 Mar"),
    (
        "is Maya free tomorrow at 3",
        "“3” taken as 15:00.",
        "03:00 instead",
        "Maya Iyer is not free at Tue 3 Mar, 03:00.",
    ),
    ("book Maya monday at 16:00", "“monday” taken as today.", "Mon 9 Mar instead", "Held for you until 09:05\n"),
    ("find Maya on monday", "“monday” taken as today.", "Mon 9 Mar instead", "Maya Iyer, Mon 9 Mar\n"),
    ("what do I have on monday", "“monday” taken as today.", "Mon 9 Mar instead", "Nothing booked Mon 9 Mar."),
    ("find Maya on 3/4", "Date taken as Fri 3 Apr.", "Wed 4 Mar instead", "Maya Iyer, Wed 4 Mar\n"),
    ("what do I have on 3/4", "Date taken as Fri 3 Apr.", "Wed 4 Mar instead", "Nothing booked Wed 4 Mar."),
    ("wait for Maya on 3/4", "Date taken as Fri 3 Apr.", "Wed 4 Mar instead", "I’ll offer you what comes free"),
    ("move my session to 3/4", "Date taken as Fri 3 Apr.", "Wed 4 Mar instead", "Maya Iyer, Wed 4 Mar\n  Moving"),
    ("book Maya tomorrow 3pm IST", "Taken as Kolkata time.", "Dublin instead", "Held for you until 09:05\n"),
)
"""What is said, what the card says of it, the button for the other way, and how the card then begins."""


@pytest.mark.parametrize(("said", "note", "caption", "otherwise"), ASSUMED)
def test_what_is_assumed_is_said_and_can_be_changed(
    cast: Cast, said: str, note: str, caption: str, otherwise: str
) -> None:
    booked(cast, "thursday at 11:00")
    assert note in cast.lena.says(said)
    assert cast.lena.presses(caption).startswith(otherwise)


@pytest.mark.parametrize(
    ("said", "note", "caption", "otherwise"),
    [
        ("off on 3/4", "Date taken as Fri 3 Apr.", "Wed 4 Mar instead", "Wed 4 Mar"),
        ("off monday", "“monday” taken as today.", "Mon 9 Mar instead", "Mon 9 Mar"),
    ],
)
def test_a_day_off_as_well(cast: Cast, said: str, note: str, caption: str, otherwise: str) -> None:
    assert note in cast.maya.says(said)
    assert otherwise in cast.maya.presses(caption)


def test_each_zone_of_a_name_is_offered(cast: Cast) -> None:
    card = cast.lena.says("book Maya tomorrow 3pm IST")
    assert card.count("Taken as Kolkata time.") == 1
    assert [caption for caption in cast.lena.captions if "instead" in caption] == [
        "Jerusalem instead",
        "Dublin instead",
    ]
    assert "When: Tue 3 Mar, 14:00–14:30 (Berlin)" in cast.lena.presses("Jerusalem instead")


@pytest.mark.parametrize(
    ("said", "first", "caption", "then"),
    [
        ("off tomorrow 2-5", "You’re off Tue 3 Mar, 14:00–17:00\n", "02:00 instead", "Tue 3 Mar, 02:00–05:00: off"),
        ("off monday from 2 to 5", "You’re off Mon 2 Mar, 14:00–17:00\n", "02:00 instead", ""),
        ("off on 3/4", "You’re off Fri 3 Apr\n", "Wed 4 Mar instead", "Wed 4 Mar: off"),
    ],
)
def test_what_was_done_is_undone_where_it_was_meant_otherwise(
    cast: Cast, said: str, first: str, caption: str, then: str
) -> None:
    assert cast.maya.says(said).startswith(first)
    if then:
        cast.maya.presses(caption)
        assert [line for line in cast.maya.says("/hours").splitlines() if line.endswith(": off")] == [f"  {then}"]
    else:
        assert caption not in cast.maya.captions


def test_a_time_held_by_mistake_is_given_back_for_the_other(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        for member, _ in unit.people.members(organisation.id):
            unit.hours.set_weekly(member.id, [Stretch(day, 0, 1440) for day in range(7)])
    cast.lena.says("book Maya tomorrow from 3 to 3:30")
    cast.lena.presses("03:00 instead")
    assert cast.omar.says("find Maya tomorrow at 15:00").startswith("Maya Iyer, tomorrow, Tue 3 Mar, 15:00\n")
    assert "15:00–15:30" in cast.omar.captions


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("is Maya free tomorrow between 3 and 5", "Maya Iyer, tomorrow, Tue 3 Mar, 03:00–05:00\n"),
        ("find Maya tomorrow after 3", "Maya Iyer, tomorrow, Tue 3 Mar, 03:00–00:00\n"),
        ("find Maya tomorrow 3-5", "Maya Iyer has no open time tomorrow, Tue 3 Mar, 03:00–05:00."),
    ],
)
def test_hours_from_to_say_what_they_were_taken_for(cast: Cast, said: str, then: str) -> None:
    assert "“3” taken as 15:00." in cast.lena.says(said)
    assert cast.lena.presses("03:00 instead").startswith(then)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("book Maya tomorrow 2pm Atlantis time", "Atlantis"),
        ("book Maya tomorrow at 14:00 GMT+25", "GMT+25"),
        ("book Maya tomorrow at 2pm Europe/Atlantis", "Europe/Atlantis"),
    ],
)
def test_a_zone_that_there_is_not_is_asked_about(cast: Cast, said: str, zone: str) -> None:
    assert cast.lena.says(said).startswith(
        f"I know no time zone called “{zone}”. Is it your own clock that you mean?\n"
    )
    assert "When: Tue 3 Mar, 14:00–14:30 (Berlin)" in cast.lena.presses("14:00 Berlin")


def test_a_zone_that_there_is_not_is_told_beside_what_follows_from_the_last_card(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10:00")
    assert "I know no time zone called “Atlantis”." in cast.lena.says("move it to 2pm Atlantis time")


def test_a_place_that_there_is_not_is_asked_again(cast: Cast) -> None:
    assert cast.lena.says("I’m in Europe/Atlantis").startswith(
        "I know no place called Europe/Atlantis. Write the nearest"
    )
    assert cast.lena.says("Lisbon").startswith("It is 08:00 with you, right?")


@pytest.mark.parametrize("said", ["book Maya tomorrow at 10 London time", "book Maya tomorrow at 10am my time please"])
def test_a_zone_that_there_is_is_not_asked_about(cast: Cast, said: str) -> None:
    assert cast.lena.says(said).startswith("Held for you until 09:05\n")


# Every request that holds times.


@pytest.mark.parametrize(
    ("said", "note", "caption", "otherwise"),
    [
        ("meet Tom and Omar tomorrow at 8", "“8” taken as 08:00.", "20:00 instead", "Tue 3 Mar, 20:00–21:00"),
        ("meet Omar every tuesday at 8", "“8” taken as 08:00.", "20:00 instead", "every Tuesday 20:00"),
        ("meet Omar on monday at 11:00", "“monday” taken as today.", "Mon 9 Mar instead", "Mon 9 Mar, 11:00"),
        ("when can Tom, Omar and I meet tomorrow 2-5", "“2” taken as 14:00.", "02:00 instead", "Tue 3 Mar, 02:00–05:00"),
        ("book Maya every tuesday at 3", "“3” taken as 15:00.", "03:00 instead", "03:00"),
        ("a room for 4 tomorrow at 8", "“8” taken as 08:00.", "20:00 instead", "tomorrow, Tue 3 Mar, 20:00"),
        ("Orion on 3/4", "Date taken as Fri 3 Apr.", "Wed 4 Mar instead", "Wed 4 Mar"),
        ("wait for Orion tomorrow at 3", "“3” taken as 15:00.", "03:00 instead", "it is closed then"),
        ("my meetings on 3/4", "Date taken as Fri 3 Apr.", "Wed 4 Mar instead", "Wed 4 Mar"),
        ("poll Tom and Omar: tue 3, wed 14:00", "“3” taken as 15:00.", "03:00 instead", "1. Tue 3 Mar, 03:00–04:00"),
    ],
)  # fmt: skip
def test_every_card_of_a_time_says_what_was_assumed(
    cast: Cast, said: str, note: str, caption: str, otherwise: str
) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0])
    assert note in cast.lena.says(said)
    assert otherwise in cast.lena.presses(caption)


def test_a_poll_at_another_time_takes_the_place_of_the_first(cast: Cast) -> None:
    cast.lena.says("poll Tom and Omar: tue 3, wed 14:00")
    cast.lena.presses("03:00 instead")
    assert cast.lena.says("my polls").count("Meeting") == 1


def test_any_request_that_holds_a_time_can_be_meant_otherwise() -> None:
    stays = [kind.__name__ for kind in _TIMED if not _changes_with_its_time(kind)]
    assert len(_TIMED) > 30
    assert stays == []


_TAKEN, _LATER = at("10:00", day=2), at("22:00", day=2)
_TIMES = {
    datetime: _TAKEN, date: _TAKEN.date(), Timespan: Timespan(_TAKEN, _TAKEN + timedelta(hours=1)), Meet: Meet(at=_TAKEN),
    FindRoom: FindRoom(at=_TAKEN), tuple[datetime, ...]: (_TAKEN,),
}  # fmt: skip
"""A value for each kind of time that a field may hold."""


def _times_of(kind: type) -> dict[str, object]:
    """The fields of a kind of request that hold times, each with one."""
    found = {}
    for name, hint in get_type_hints(kind).items():
        plain = [each for each in get_args(hint) if each is not type(None)] if isinstance(hint, UnionType) else [hint]
        if len(plain) == 1 and plain[0] in _TIMES:
            found[name] = _TIMES[plain[0]]
    return found


_TIMED = [kind for kind in get_args(Request) if _times_of(kind)]


def _changes_with_its_time(kind: type) -> bool:
    needed = {
        each.name: "" if each.type is str else 1
        for each in fields(kind)
        if each.default is MISSING and each.default_factory is MISSING
    }
    extra = {"start": 660, "end": 720} if kind is OpenExtra else {}
    request = kind(**{**needed, **_times_of(kind), **extra})
    speak = Speaker("en", "Europe/Berlin", at("08:00"))
    moved = at_another_moment(request, _TAKEN, _LATER, speak)
    another = on_another_day(request, _TAKEN.date(), _TAKEN.date() + timedelta(days=1), speak)
    only_days = all(type(value) is date for value in _times_of(kind).values())
    return holds_times(request) and (only_days or moved not in (None, request)) and another not in (None, request)
