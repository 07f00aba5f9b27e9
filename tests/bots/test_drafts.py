"""A meeting that nobody is invited to yet is changed by what is said after its card, as one would tell a colleague (S1.22)."""

import pytest

from tests.bots.conftest import Cast
from tests.bots.test_at_hand import lines_of, rooms
from tests.builders import a_meeting, a_room, span

DRAFT = "set up planning with Maya and Tom wednesday 15:00 for 45 min"
WHEN = "When: Wed 4 Mar, 15:00–15:45 (Berlin)"
WITH = "With: Maya Iyer, Tom Becker"


def draft(*told: str, title: str = "Planning") -> list[str]:
    """The lines of the card that asks whether to invite."""
    return [f"{title}: shall I invite them?", *told]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("add Omar to it", draft(WHEN, "With: Maya Iyer, Tom Becker, Omar Haddad")),
        ("and Omar", draft(WHEN, "With: Maya Iyer, Tom Becker, Omar Haddad")),
        ("remove Tom", draft(WHEN, "With: Maya Iyer")),
        ("without Tom", draft(WHEN, "With: Maya Iyer")),
        ("with Omar instead of Tom", draft(WHEN, "With: Maya Iyer, Omar Haddad")),
        ("with Omar instead", draft(WHEN, "With: Omar Haddad")),
        ("Tom is optional", draft(WHEN, "With: Maya Iyer", "Optional: Tom Becker")),
        ("move it to 16:00", draft("When: Wed 4 Mar, 16:00–16:45 (Berlin)", WITH)),
        ("at 16:00 instead", draft("When: Wed 4 Mar, 16:00–16:45 (Berlin)", WITH)),
        ("friday instead", draft("When: Fri 6 Mar, 15:00–15:45 (Berlin)", WITH)),
        ("same time on friday", draft("When: Fri 6 Mar, 15:00–15:45 (Berlin)", WITH)),
        ("half an hour later", draft("When: Wed 4 Mar, 15:30–16:15 (Berlin)", WITH)),
        ("make it an hour", draft("When: Wed 4 Mar, 15:00–16:00 (Berlin)", WITH)),
        ("make it every two weeks", draft(WHEN, "How often: every second Wednesday 15:00, Berlin time", WITH)),
        ("weekly", draft(WHEN, "How often: every Wednesday 15:00, Berlin time", WITH)),
        ("call it Retro", draft(WHEN, WITH, title="Retro")),
        ("rename it to Retro", draft(WHEN, WITH, title="Retro")),
        ("it's urgent", draft(WHEN, WITH, "Priority: urgent")),
        ("put it in Orion", draft(WHEN, "Room: Orion", WITH)),
        ("in Orion", draft(WHEN, "Room: Orion", WITH)),
        ("a room with a projector", draft(WHEN, "Room: Orion", WITH)),
    ],
)
def test_the_draft_is_shown_anew(cast: Cast, said: str, told: list[str]) -> None:
    rooms(cast)
    cast.lena.says(DRAFT)
    assert lines_of(cast.lena.says(said)) == told


def test_one_thing_after_the_other(cast: Cast) -> None:
    rooms(cast)
    cast.lena.says(f"{DRAFT} in Orion")
    for said in ("weekly until june", "friday instead", "no room", "add Omar"):
        card = cast.lena.says(said)

    often = "How often: every Friday 15:00, Berlin time, until 29 May, 13 times"
    assert lines_of(card) == draft(
        "When: Fri 6 Mar, 15:00–15:45 (Berlin)", often, "With: Maya Iyer, Tom Becker, Omar Haddad"
    )


def test_part_of_a_day_has_the_best_times_in_it_looked_for(cast: Cast) -> None:
    cast.lena.says(DRAFT)
    assert "Thu 5 Mar" in cast.lena.says("thursday afternoon?").splitlines()[0]


def test_what_names_another_meeting_is_not_about_the_draft(cast: Cast) -> None:
    cast.lena.says("set up retro with Tom tuesday 10:00")
    cast.lena.presses("Invite")
    cast.lena.says(DRAFT)
    assert cast.lena.says("move the retro to 11:00").splitlines()[0].startswith("Move “Retro”")


def test_one_that_clashes_is_put_at_another_time_in_words(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        known = {person.name: member for member, person in unit.people.members(unit.organisations.all()[0].id)}
        a_meeting(unit, known["Tom Becker"], span("14:00", "15:00", day=2), title="Lunch")
    assert cast.lena.says(DRAFT).startswith("Wed 4 Mar, 15:00–15:45 is taken.")
    assert lines_of(cast.lena.says("make it 17:00")) == draft("When: Wed 4 Mar, 17:00–17:45 (Berlin)", WITH)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("name it Budget please", draft(WHEN, WITH, title="Budget")),
        ("put it on Zoom", draft(WHEN, "Where: Zoom", WITH)),
        ("let's do it over Teams", draft(WHEN, "Where: Teams", WITH)),
        ("make it private", [*draft(WHEN, WITH), "private"]),
        ("mach es privat", [*draft(WHEN, WITH), "private"]),
        ("nenn es Budgetrunde", draft(WHEN, WITH, title="Budgetrunde")),
    ],
)
def test_what_it_is_called_where_it_is_and_who_sees_it(cast: Cast, said: str, told: list[str]) -> None:
    cast.lena.says(DRAFT)
    assert lines_of(cast.lena.says(said)) == told


def test_a_name_that_nobody_bears_loses_nothing_of_the_draft(cast: Cast) -> None:
    cast.lena.says(DRAFT)
    assert "I know nobody called “bob” here." in cast.lena.says("add Omar and @bob")
    assert lines_of(cast.lena.presses("Without “bob”")) == draft(WHEN, "With: Maya Iyer, Tom Becker, Omar Haddad")


@pytest.mark.parametrize(
    "said",
    [
        "invite them",
        "ok, invite them please",
        "send it",
        "send out the invitations",
        "go ahead",
        "looks good",
        "lad sie ein",
        "schick ab",
        "schick die Einladungen raus",
        "yes, wednesday",
        "ja, Mittwoch um 15 Uhr",
    ],
)
def test_a_yes_of_any_words_invites(cast: Cast, said: str) -> None:
    cast.lena.says(DRAFT)
    assert cast.lena.says(said).startswith("Planning · confirmed\n  When: Wed 4 Mar, 15:00–15:45 (Berlin)")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ok but for 2 hours", draft("When: Wed 4 Mar, 15:00–17:00 (Berlin)", WITH)),
        ("take it for two hours", draft("When: Wed 4 Mar, 15:00–17:00 (Berlin)", WITH)),
        ("nimm den für zwei Stunden", draft("When: Wed 4 Mar, 15:00–17:00 (Berlin)", WITH)),
        ("ja um 16 Uhr", draft("When: Wed 4 Mar, 16:00–16:45 (Berlin)", WITH)),
        ("ja, mit Omar", draft(WHEN, "With: Maya Iyer, Tom Becker, Omar Haddad")),
        ("passt, aber in Orion", draft(WHEN, "Room: Orion", WITH)),
        ("Tom doesn't have to come", draft(WHEN, "With: Maya Iyer", "Optional: Tom Becker")),
        ("Tom muss nicht kommen", draft(WHEN, "With: Maya Iyer", "Optional: Tom Becker")),
    ],
)
def test_a_yes_with_a_change_shows_the_draft_so_before_anybody_is_invited(
    cast: Cast, said: str, told: list[str]
) -> None:
    rooms(cast)
    cast.lena.says(DRAFT)
    assert lines_of(cast.lena.says(said)) == told


def test_another_room_is_one_that_was_not_turned_down(cast: Cast) -> None:
    rooms(cast)
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        a_room(unit, organisation, "Tejo", capacity=8, place="Lisbon")
        a_room(unit, organisation, "Ursa", capacity=20, place="Berlin")
    cast.lena.says(f"{DRAFT} in Orion")
    for said, room in (
        ("not Orion, somewhere in Lisbon", "Tejo"),
        ("a bigger room", "Ursa"),
        ("a smaller room", "Cell"),
        ("any other room", "Orion"),
        ("not that room", "Cell"),
        ("ein größerer Raum", "Orion"),
        ("nicht Orion", "Cell"),
    ):
        assert lines_of(cast.lena.says(said)) == draft(WHEN, f"Room: {room}", WITH), said
    assert lines_of(cast.lena.says("without a room")) == draft(WHEN, WITH)
    cast.lena.says("in Ursa")
    assert "No other room that does is free then." in cast.lena.says("a bigger room")


def test_the_meeting_that_stands_moves_to_another_room_as_well(cast: Cast) -> None:
    rooms(cast)
    cast.lena.says(f"{DRAFT} in Orion")
    cast.lena.presses("Invite")
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Ursa", capacity=20)
    assert "Room: Ursa" in cast.lena.says("we need a bigger room")
    assert "Room: Orion → Ursa" in cast.maya.sees
    assert "Room: Ursa" in cast.lena.says("not Orion")


def test_for_whom_it_is_early_or_late_is_said_before_they_are_invited(cast: Cast) -> None:
    odd = "Early, late or a day off: "
    assert odd not in cast.lena.says(DRAFT)
    assert f"{odd}04:00 for Tom Becker (New York)." in cast.lena.says("at 10:00")
    assert f"{odd}Sat 10:00 for Maya Iyer, Sat 04:00 for Tom Becker (New York)." in cast.lena.says("saturday")
    cast.lena.says("sprich deutsch")
    draft = cast.lena.says("Planung mit Maya und Tom am Mittwoch um 10:00")
    assert "Früh, spät oder frei: 04:00 für Tom Becker (New York)." in draft
