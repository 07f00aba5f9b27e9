"""Any of the team: asked for in words, booked by whose turn it is, met in numbers; pools are kept by organizers."""

from dataclasses import replace

import pytest

from core.model.pool import Pool
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker, in_group
from tests.bots.theirs import people_of


def support(cast: Cast, *names: str) -> None:
    """A pool of these people, Maya and Tom if not said otherwise."""
    with cast.dialogue.store.write() as unit:
        here = unit.organisations.all()[0]
        known = people_of(unit, here.id)
        team = tuple(known[name][1].id for name in names or ("Maya Iyer", "Tom Becker"))
        unit.pools.add(Pool(0, here.id, "Support", team))


@pytest.mark.parametrize(
    "said",
    ["book anyone from support tomorrow", "someone from support tomorrow", "find somebody from Support tomorrow"],
)
def test_any_of_the_team_is_asked_for_in_words(cast: Cast, said: str) -> None:
    support(cast)
    assert cast.lena.says(said).startswith(
        "Any of Support, tomorrow, Tue 3 Mar\n"
        "  Whoever has had least lately: Maya, Tom\n"
        "    [1] 09:00–09:30  [2] 09:30–10:00  [3] 10:00–10:30"
    )


def test_nobody_waits_for_a_pool_its_times_are_shown(cast: Cast) -> None:
    support(cast)
    assert cast.lena.says("tell me when anyone from support is free tomorrow").startswith("Any of Support, tomorrow")
    assert cast.lena.says("waitlist").startswith("You’re waiting for nothing at present.")


def test_each_takes_a_turn_and_the_card_says_who(cast: Cast) -> None:
    support(cast)
    hosts = []
    for time in ("15:00–15:30", "15:30–16:00"):
        cast.lena.says("book anyone from support tomorrow at 15:30")
        hosts.append(cast.lena.presses(time) if time.startswith("15:00") else cast.lena.sees)
        if hosts[-1].startswith("Any of"):
            hosts[-1] = cast.lena.presses(time)
        cast.lena.presses("Confirm")
    assert ["Maya Iyer" in hosts[0], "Tom Becker" in hosts[1]] == [True, True]


def test_at_an_exact_time_it_is_held_at_once(cast: Cast) -> None:
    support(cast)
    assert cast.lena.says("jemand vom Support morgen um 15 Uhr").startswith("Held for you until")
    assert "  With: Maya Iyer\n" in cast.lena.sees


def test_what_was_asked_is_changed_in_short_words(cast: Cast) -> None:
    support(cast)
    cast.lena.says("anyone from support tomorrow")
    assert cast.lena.says("what about Thursday?").startswith("Any of Support, Thu 5 Mar\n")
    assert cast.lena.says("make it an hour").startswith("Any of Support, Thu 5 Mar\n")
    assert "1 h" in cast.lena.sees
    assert cast.lena.says("with Tom instead").startswith("Tom Becker, Thu 5 Mar\n")


def test_more_times_a_press_or_a_word_away(cast: Cast) -> None:
    support(cast)
    first = cast.lena.says("anyone from support tomorrow")
    more = cast.lena.says("more")
    assert more.splitlines()[0] == first.splitlines()[0]
    assert "13:30–14:00" in more
    assert "09:00–09:30" not in more
    assert "09:00–09:30" in cast.lena.says("earlier")


def test_where_nobody_has_time_the_nearest_are_shown(cast: Cast) -> None:
    support(cast, "Maya Iyer")
    assert cast.lena.says("anyone from support on Saturday").startswith(
        "Nobody of Support has open time, Sat 7 Mar. The nearest:"
    )


def test_a_time_that_has_gone_is_answered_with_the_nearest(cast: Cast) -> None:
    support(cast, "Maya Iyer")
    cast.lena.says("anyone from support tomorrow")
    card = cast.lena.screen[-1]
    cast.omar.says("book Maya tomorrow at 11:00")
    cast.omar.presses("Confirm")
    seen = cast.lena.presses("10:00–10:30", on=card)
    assert seen.startswith("Nobody of Support is free on Tue 3 Mar, 10:00. The nearest times of any of them:")
    assert cast.lena.presses(cast.lena.captions[0]).startswith("Held for you until")


def test_some_of_the_team_for_a_meeting(cast: Cast) -> None:
    support(cast, "Maya Iyer", "Omar Haddad")
    cast.lena.says("pools")
    cast.lena.presses("Meet some of them")
    assert cast.lena.sees.startswith("Meeting · 1 of 3\n  How many of Support?\n")
    cast.lena.says("2")
    cast.lena.says("tomorrow at 11")
    seen = cast.lena.presses("Keep")
    assert "Maya Iyer, Omar Haddad" in seen
    assert "Support" in seen.splitlines()[0]


@pytest.mark.parametrize(
    "said",
    [
        "meet with two of support tomorrow at 3pm",
        "set up a meeting with 2 people from support tomorrow at 15:00",
        "Treffen mit zwei von Support morgen um 15 Uhr",
    ],
)
def test_so_many_of_the_team_in_words(cast: Cast, said: str) -> None:
    support(cast, "Maya Iyer", "Grace Osei", "Omar Haddad")
    seen = cast.lena.says(said)
    assert "Maya Iyer, Grace Osei" in seen
    assert "Tue 3 Mar, 15:00–16:00" in seen


@pytest.mark.parametrize("team", ["support", "suport"])
def test_a_meeting_with_the_team_is_one_with_all_of_it(cast: Cast, team: str) -> None:
    support(cast, "Maya Iyer", "Omar Haddad", "Lena Vogel")
    seen = cast.lena.says(f"set up a meeting with the {team} team tomorrow at 3pm")
    assert "With: Maya Iyer, Omar Haddad" in seen
    assert "Tue 3 Mar, 15:00–16:00" in seen


@pytest.mark.parametrize(
    ("said", "captions"),
    [
        ("set up a meeting with the supply team tomorrow at 3pm", ["Support", "Without “supply”"]),
        ("set up a meeting with the marketing team tomorrow at 3pm", ["Without “marketing”"]),
        ("book anyone from the marketing team tomorrow", ["Anyone with time"]),
    ],
)
def test_a_team_that_there_is_not_is_asked_about(cast: Cast, said: str, captions: list[str]) -> None:
    support(cast, "Maya Iyer", "Omar Haddad")
    assert cast.lena.says(said).startswith("There is no team called “")
    assert cast.lena.captions == captions


def test_a_team_that_is_called_nearly_so_is_met_at_a_press(cast: Cast) -> None:
    support(cast, "Maya Iyer", "Omar Haddad")
    cast.lena.says("set up a meeting with the supply team tomorrow at 3pm")
    assert cast.lena.presses("Support").startswith("Meeting · 1 of 3\n  How many of Support?\n")


def test_so_many_of_those_who_mentor_at_a_time_or_whenever_they_can(cast: Cast) -> None:
    """Maya and Tom know Python; whose turn it is is told before anybody is invited."""
    for words in (
        "any two of the Python mentors tomorrow at 3pm",
        "two of the mentors tomorrow at 15:00",
        "meet with two of the Python mentors tomorrow at 3pm",
        "zwei der Python-Mentoren morgen um 15 Uhr",
        "zwei von den Mentoren morgen um 15 Uhr",
    ):
        seen = cast.lena.says(words)
        assert "With: Maya Iyer, Tom Becker" in seen, words
        assert "Tue 3 Mar, 15:00–16:00" in seen, words
        cast.lena.presses("Leave it")
    cast.maya.says("off tomorrow")
    cast.lena.says("two of the Python mentors this week")
    assert cast.lena.sees.startswith("2 of the mentors for Python, ")
    assert "Who has had least lately is invited" in cast.lena.sees
    assert not [caption for caption in cast.lena.captions if caption.startswith("Tue")]
    cast.lena.presses(next(caption for caption in cast.lena.captions if caption.startswith("Wed")))
    assert "With: Maya Iyer, Tom Becker" in cast.lena.sees


def test_more_of_them_than_there_are_cannot_be_met(cast: Cast) -> None:
    assert cast.lena.says("nine of the Python mentors tomorrow").startswith("There are not so many in it beside you")


def test_where_no_time_is_said_the_form_asks_for_it(cast: Cast) -> None:
    support(cast, "Maya Iyer", "Omar Haddad", "Grace Osei")
    assert cast.lena.says("meet with two of support").startswith("Meeting · 1 of 3\n  How many of Support?\n")
    assert "  Now: 2\n" in cast.lena.sees


def test_a_clock_is_no_number_of_people(cast: Cast) -> None:
    support(cast)
    assert cast.lena.says("book someone tomorrow at 3 from support").startswith("Any of Support, tomorrow")


def test_fewer_than_wanted_are_free(cast: Cast) -> None:
    support(cast, "Maya Iyer", "Omar Haddad")
    cast.maya.says("off tomorrow")
    lena = replace(cast.lena, forms=True)
    lena.says("pools")
    lena.presses("Meet some of them")
    lena.submits({"count": "2", "start": "2026-03-03T11:00+01:00", "length": "1 h"})
    assert cast.lena.sees.startswith("Fewer than 2 of Support are free on Tue 3 Mar, 11:00. The nearest times at which")
    cast.lena.presses(cast.lena.captions[0])
    assert "Maya Iyer, Omar Haddad" in cast.lena.sees


@pytest.mark.parametrize("count", ["0", "9", "banana"])
def test_numbers_that_there_cannot_be_are_asked_for_again(cast: Cast, count: str) -> None:
    support(cast)
    lena = replace(cast.lena, forms=True)
    lena.says("pools")
    lena.presses("Meet some of them")
    lena.submits({"count": count, "start": "2026-03-03T11:00+01:00", "length": "1 h"})
    assert [name for name, _ in lena.handled.errors] == ["count"]


def test_organizers_make_a_pool_by_a_form(cast: Cast) -> None:
    assert cast.grace.says("pools").startswith("There are no pools here yet.")
    cast.grace.presses("New pool")
    cast.grace.says("First line")
    seen = cast.grace.says("Maya, Tom")
    assert seen.startswith("Saved: First line\n  First line · Maya, Tom\n")
    assert cast.grace.captions == ["Book any", "Meet some of them", "Change", "Remove", "New pool", "Kinds of session"]
    assert cast.lena.says("anyone from first line tomorrow").startswith("Any of First line, tomorrow, Tue 3 Mar\n")


def test_organizers_change_and_remove_it(cast: Cast) -> None:
    support(cast)
    cast.grace.says("pools")
    cast.grace.presses("Change")
    cast.grace.says("Help desk")
    assert cast.grace.presses("Keep").startswith("Saved: Help desk\n")
    cast.grace.presses("Remove")
    assert cast.grace.presses("Remove").startswith("Removed: Help desk. What is booked stays.\n")
    cast.lena.says("services")
    assert "Pools" not in cast.lena.captions


@pytest.mark.parametrize(
    ("name", "people", "field"),
    [("Mentoring session", "Maya", "name"), ("", "Maya", "name"), ("Support", "", "people")],
)
def test_a_pool_that_cannot_be_is_refused_at_its_field(cast: Cast, name: str, people: str, field: str) -> None:
    grace = replace(cast.grace, forms=True)
    grace.says("pools")
    grace.presses("New pool")
    with cast.dialogue.store.read() as unit:
        maya = people_of(unit, 1)["Maya Iyer"][1].id
    grace.submits({"name": name, "people": str(maya) if people else ""})
    assert [each for each, _ in grace.handled.errors] == [field]


def test_members_see_pools_and_change_nothing(cast: Cast) -> None:
    support(cast)
    cast.lena.says("services")
    assert cast.lena.presses("Pools").startswith("Pools: people who stand in for each other\n  Support · Maya, Tom\n")
    assert cast.lena.captions == ["Book any", "Meet some of them", "Kinds of session"]


def test_in_german_it_is_german(cast: Cast) -> None:
    support(cast)
    cast.lena.says("sprich deutsch")
    assert cast.lena.says("jemand vom Support morgen").startswith("Irgendwer von Support, morgen, Di 3. März")
    assert "Wer zuletzt am wenigsten hatte: Maya, Tom" in cast.lena.sees
    cast.lena.says("pools")
    assert cast.lena.captions[:2] == ["Irgendwen buchen", "Einige treffen"]


def test_in_a_group_all_see_the_times_and_the_asker_books_in_private(cast: Cast) -> None:
    support(cast)
    group: Speaker = in_group(cast.lena, "team")
    assert group.says("anyone from support tomorrow").startswith("Any of Support, tomorrow, Tue 3 Mar\n")


def days_off(cast: Cast) -> None:
    """Neither Maya nor Tom works this week or the next."""
    for mentor in (cast.maya, cast.tom):
        mentor.says("off tomorrow")


def test_where_nobody_of_it_has_time_one_waits_for_any_and_is_offered_who_comes_free(cast: Cast) -> None:
    support(cast)
    days_off(cast)
    assert cast.lena.says("tell me when anyone from support is free tomorrow").startswith(
        "I’ll offer you what comes free: Any of Support, tomorrow, Tue 3 Mar"
    )
    assert "1. Any of Support, tomorrow, Tue 3 Mar" in cast.lena.says("waitlist")
    cast.maya.says("hours")
    cast.maya.presses("Undo Tue 3 Mar")
    assert cast.lena.sees.startswith("Tue 3 Mar, 09:00–09:30 with Maya Iyer is free. Yours until")
    assert cast.lena.presses("Take it").startswith("Confirmed")
    assert cast.lena.says("waitlist").startswith("You’re waiting for nothing at present.")


def test_the_card_without_times_leads_to_the_waitlist_and_out_of_it(cast: Cast) -> None:
    support(cast)
    days_off(cast)
    cast.lena.says("anyone from support tomorrow")
    assert cast.lena.presses("Tell me when free").startswith("I’ll offer you what comes free: Any of Support")
    assert cast.lena.says("stop waiting for support").startswith("You’re off the waitlist")


def test_who_waits_hears_when_there_is_no_such_pool(cast: Cast) -> None:
    support(cast)
    days_off(cast)
    cast.lena.says("tell me when anyone from support is free tomorrow")
    cast.grace.says("pools")
    cast.grace.presses("Remove")
    cast.grace.presses("Remove")
    assert cast.lena.sees.startswith("Support is no pool any more, so you no longer wait for anyone of it.")
