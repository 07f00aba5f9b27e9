"""Series of meetings as people live them: called in words, answered as a whole, moved and cancelled together or one by one."""

import pytest

from core.model.conflict import Policy
from core.model.decision import ConflictRules
from tests.bots.conftest import Cast
from tests.builders import a_meeting, a_room, span

WEEKLY = "sync with Omar and Grace every Thursday at 10 for 4 weeks"


def called(cast: Cast, words: str = WEEKLY) -> str:
    """Lena calls it; the card that she gets."""
    cast.lena.says(words)
    return cast.lena.says("yes")


def test_a_series_is_shown_before_anybody_is_invited_and_then_called_as_a_whole(cast: Cast) -> None:
    asked = cast.lena.says(WEEKLY)
    assert "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n" in asked
    assert cast.lena.says("yes").startswith("Sync · 4 meetings to come\n")
    assert len(cast.omar.screen) == 1
    assert cast.omar.sees.startswith(
        "Lena Vogel invites you to Sync · 4 meetings\n"
        "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n"
    )
    assert "  1. Thu 5 Mar, 10:00–11:00 · Sync ↻\n" in cast.lena.says("my meetings")


def test_months_without_a_31st_are_stated(cast: Cast) -> None:
    asked = cast.lena.says("meeting with Omar and Grace on the 31st of every month at 10")
    assert "Months without a 31st are left out." in asked


@pytest.mark.parametrize(
    ("button", "told"),
    [
        ("Accept all", "Omar Haddad has accepted all of Sync"),
        ("Tentative for all", "Omar Haddad is tentative about all of Sync"),
        ("Decline all", "Omar Haddad has declined all of Sync"),
    ],
)
def test_all_of_it_is_answered_at_one_press_and_the_host_hears_once(cast: Cast, button: str, told: str) -> None:
    called(cast)
    before = len(cast.lena.screen)
    cast.omar.presses(button)
    assert cast.lena.sees.splitlines()[0] == told
    assert len(cast.lena.screen) <= before + 1


def test_dates_that_clash_are_named_and_left_out_or_held_at_the_nearest_time(cast: Cast) -> None:
    cast.grace.says("meeting with Omar on 12 March at 10:30")
    cast.grace.says("meeting with Omar and Tom on 12 March at 10:30")
    cast.grace.says("yes")
    told = cast.lena.says(WEEKLY)
    assert told.startswith(
        "1 of 4 can’t be at that time. Nothing has changed yet.\n"
        "  Thu 12 Mar, 10:00: Omar Haddad, Grace Osei: busy. Nearest: 09:30\n"
    )
    assert cast.lena.captions == ["Nearest times", "Without these", "Ask an organizer"]
    assert cast.omar.screen[-1].text.startswith("Lena Vogel invites") is False
    cast.lena.presses("Without these")
    made = cast.lena.says("yes")
    assert made.startswith("Sync · 3 meetings to come\n")
    assert "  Not on: Thu 12 Mar\n" in made


def test_where_the_room_is_taken_an_equal_one_is_offered_for_that_date(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        orion, _ = a_room(unit, organisation, "Orion", capacity=4), a_room(unit, organisation, "Vega", capacity=5)
        known = {person.name: member for member, person in unit.people.members(organisation.id)}
        a_meeting(unit, known["Tom Becker"], span("09:00", "10:00", day=10), title="Lunch", room_id=orion.id)
    told = cast.lena.says(f"{WEEKLY} in Orion")
    assert "  Thu 12 Mar, 10:00: Orion: busy. Nearest: 10:00, in Vega\n" in told
    cast.lena.presses("Nearest times")
    cast.lena.says("yes")
    cast.lena.presses("12 Mar 10:00")
    assert "  Room: Vega\n" in cast.lena.sees


def test_many_dates_are_paged_also_where_organizers_decide_about_some(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        known = {person.name: member for member, person in unit.people.members(unit.organisations.all()[0].id)}
        for day in range(1, 5):
            a_meeting(unit, known["Omar Haddad"], span("08:00", "09:00", day=day))
    cast.lena.says("standup with Omar every weekday at 9:15 until 30 June")
    cast.lena.presses("Ask an organizer")
    fields = [
        "  How often: every weekday 09:15, Berlin time, until 30 June, 87 times",
        "  How long: 1 h",
        "  Host: Lena Vogel",
        "  With: Omar Haddad",
    ]
    assert cast.lena.sees.splitlines()[:13] == [
        "Meeting · 87 meetings to come",
        "  An organizer decides about Tue 3 Mar, Wed 4 Mar, Thu 5 Mar, Fri 6 Mar; you hear of each at once.",
        *fields,
        "  Mon 2 Mar, 09:15–10:15",
        *(
            f"  {day}, 09:15–10:15 · an organizer decides"
            for day in ("Tue 3 Mar", "Wed 4 Mar", "Thu 5 Mar", "Fri 6 Mar")
        ),
        "  Mon 9 Mar, 09:15–10:15",
        "  and 81 more",
    ]
    assert cast.lena.presses("Later ›").splitlines()[:12] == [
        "Meeting · 87 meetings to come",
        *fields,
        *(f"  {day} Mar, 09:15–10:15" for day in ("Tue 10", "Wed 11", "Thu 12", "Fri 13", "Mon 16", "Tue 17")),
        "  and 75 more",
    ]
    assert {"‹ Earlier", "Later ›"} <= set(cast.lena.captions)


class TestClashesDecided:
    """Tom and Omar have the second date already."""

    @pytest.fixture(autouse=True)
    def _busy(self, cast: Cast) -> None:
        with cast.dialogue.store.write() as unit:
            known = {person.name: member for member, person in unit.people.members(unit.organisations.all()[0].id)}
            when, omar = span("09:30", "10:30", day=10), known["Omar Haddad"].person_id
            a_meeting(unit, known["Tom Becker"], when, title="Lunch", required=(omar,))

    def test_an_organizer_is_asked_about_the_date_and_the_others_stand_meanwhile(self, cast: Cast) -> None:
        cast.lena.says(WEEKLY.replace("with Omar and Grace", "with Omar and Maya"))
        cast.lena.presses("Ask an organizer")
        made = cast.lena.sees
        assert made.startswith(
            "Sync · 4 meetings to come\n  An organizer decides about Thu 12 Mar; you hear of each at once.\n"
        )
        assert "  Thu 12 Mar, 10:00–11:00 · an organizer decides\n" in made
        assert cast.omar.sees.startswith("Lena Vogel invites you to Sync · 3 meetings\n")
        cast.lena.says("my meetings")
        cast.lena.presses(cast.lena.captions[1])
        cast.lena.presses("Say why")
        cast.lena.says("The release is that week")
        assert "Why: The release is that week" in cast.grace.sees
        cast.grace.presses("Approve")
        assert cast.omar.sees.startswith("Lena Vogel invites you: Sync")
        assert "Thu 12 Mar, 11:00–12:00 (Cairo)" in cast.omar.sees
        assert "had to make way" in cast.tom.sees

    def test_who_is_refused_hears_of_that_date_alone(self, cast: Cast) -> None:
        cast.lena.says(WEEKLY)
        cast.lena.presses("Ask an organizer")
        cast.grace.presses("Refuse")
        cast.grace.says("Not that week")
        assert "Thu 12 Mar" in cast.lena.sees
        assert "Not that week" in cast.lena.sees
        assert cast.lena.says("my meetings").count("↻") == 3

    def test_what_matters_less_makes_way_once_it_was_shown(self, cast: Cast) -> None:
        under(cast, Policy.PRIORITY)
        told = cast.lena.says(f"urgent {WEEKLY}")
        assert "  This has to make way for it:\n  Thu 12 Mar, 10:30–11:30 · Omar Haddad · busy\n" in told
        assert cast.lena.says("yes").startswith("Sync · 4 meetings to come\n")
        assert "had to make way" in cast.tom.sees

    def test_where_it_is_refused_no_other_time_is_offered(self, cast: Cast) -> None:
        under(cast, Policy.REFUSE)
        assert "  Thu 12 Mar, 10:00: Omar Haddad: busy\n" in cast.lena.says(WEEKLY)
        assert cast.lena.captions == ["Without these"]

    def test_an_organizer_displaces_with_a_reason(self, cast: Cast) -> None:
        under(cast, Policy.FORCE)
        cast.grace.says("urgent sync with Omar and Lena every Thursday at 10 Berlin time for 4 weeks")
        cast.grace.presses("Book anyway, urgent")
        assert cast.grace.says("Outage").startswith("Sync · 4 meetings to come\n")
        assert "Reason: Outage" in cast.tom.sees


def under(cast: Cast, policy: Policy) -> None:
    """From now on the organisation has this policy."""
    with cast.dialogue.store.write() as unit:
        unit.conflicts.save(ConflictRules(unit.organisations.all()[0].id, policy))


def test_the_series_is_moved_in_words_after_a_question(cast: Cast) -> None:
    called(cast)
    asked = cast.lena.says("move the series with Omar and Grace to Friday at 11")
    assert asked.startswith("Move Sync, so that this one is on Fri 6 Mar, 11:00 and the others move by as much?\n")
    moved = cast.lena.says("yes")
    assert moved.startswith("Moved: 4 meetings. Everybody hears of it.\n")
    assert "  How often: every Friday 11:00, Berlin time, until 27 March, 4 times\n" in moved
    assert cast.grace.sees.startswith("Lena Vogel has moved the series Sync: Thu 5 Mar, 10:00 → Fri 6 Mar, 11:00\n")


@pytest.mark.parametrize(
    ("button", "first_line", "left"),
    [
        ("This and following", "Cancelled: 3 meetings. Everybody hears of it.", 1),
        ("All to come", "Cancelled: 4 meetings. Everybody hears of it.", 0),
    ],
)
def test_those_that_follow_or_all_are_cancelled_from_a_date(
    cast: Cast, button: str, first_line: str, left: int
) -> None:
    called(cast)
    cast.lena.presses("12 Mar 10:00")
    cast.lena.presses("Cancel")
    assert cast.lena.presses(button).splitlines()[0] == first_line
    assert cast.grace.sees.startswith("Lena Vogel has cancelled")
    assert cast.lena.says("my meetings").count("↻") == left


def test_this_one_alone_is_cancelled_as_any_meeting(cast: Cast) -> None:
    called(cast)
    cast.lena.presses("12 Mar 10:00")
    cast.lena.presses("Cancel")
    cast.lena.presses("This one")
    assert cast.lena.says("my meetings").count("↻") == 3


def test_those_that_follow_are_moved_by_buttons(cast: Cast) -> None:
    called(cast)
    cast.lena.presses("19 Mar 10:00")
    assert cast.lena.presses("Move").startswith("Which ones shall move, with that of Thu 19 Mar, 10:00?\n")
    cast.lena.presses("This and following")
    cast.lena.says("18 March")
    moved = cast.lena.says("15:30")
    assert moved.startswith("Moved: 2 meetings. Everybody hears of it.\n")


def test_a_series_of_meetings_in_german(cast: Cast) -> None:
    cast.omar.says("sprich deutsch")
    called(cast)
    assert cast.omar.sees.startswith(
        "Lena Vogel lädt dich zu Sync ein · 4 Besprechungen\n"
        "  Wie oft: jeden Donnerstag um 10:00, Zeit in Berlin, bis 26. März, 4 Mal\n"
    )
    assert cast.omar.presses("Alle annehmen").startswith("Angenommen: 4 Besprechungen\n")


def test_one_date_is_shown_by_its_name_and_day(cast: Cast) -> None:
    called(cast)
    cast.lena.says("show the sync on 12 March")
    assert cast.lena.sees.startswith("Sync · confirmed\n  When: Thu 12 Mar, 10:00–11:00 (Berlin)\n")
    assert cast.lena.says("details of the sync").startswith("Which one do you mean?\n")
