"""What is said of meetings that stand: who comes, how weighty they are, which there are; and times put to people."""

import pytest

from tests.bots.conftest import Cast
from tests.builders import a_room


@pytest.fixture
def planned(cast: Cast) -> Cast:
    """Maya has called a budget review with Omar tomorrow at ten, Berlin time."""
    cast.maya.says("set up a budget review with Omar tomorrow 10-11")
    cast.maya.presses("Invite")
    return cast


def test_a_meeting_is_called_by_its_kind(planned: Cast) -> None:
    assert planned.maya.sees.startswith("Budget review · confirmed")


def test_somebody_is_invited_besides_and_hears_of_it(planned: Cast) -> None:
    card = planned.maya.says("add Grace to the budget review")
    assert "Invited (2): Omar Haddad, Grace Osei" in card
    assert planned.grace.sees.startswith("Maya Iyer invites you: Budget review")


def test_somebody_comes_no_more_and_hears_of_it(planned: Cast) -> None:
    planned.maya.says("add Grace to the budget review")
    card = planned.maya.says("remove Omar from tomorrow's budget review")
    assert "Invited (1): Grace Osei" in card
    assert "Budget review" in planned.omar.sees


def test_a_meeting_is_called_otherwise_and_its_people_hear_of_it(planned: Cast) -> None:
    card = planned.maya.says("rename tomorrow's budget review to Friday numbers")
    assert card.startswith("Friday numbers · confirmed")
    assert "Friday numbers" in planned.omar.sees


def test_a_new_name_that_is_not_said_is_asked_for(planned: Cast) -> None:
    planned.maya.says("rename the budget review")
    assert planned.maya.says("Planning poker").startswith("Planning poker · confirmed")


def test_who_would_rather_be_optional_may_say_so_to_the_host(planned: Cast) -> None:
    asked = planned.omar.says("make me optional for the budget review")
    assert asked.splitlines()[:2] == [
        "Only Maya Iyer can make you optional.",
        "  Shall I answer “perhaps” for you and say that you would rather be optional?",
    ]
    assert "Perhaps (1): Omar Haddad" in planned.omar.presses("Answer “perhaps”")
    assert "I would rather be optional." in planned.maya.sees


def test_a_meeting_becomes_urgent(planned: Cast) -> None:
    planned.maya.says("mark the budget review as urgent")
    assert "Priority: urgent" in planned.maya.sees


def test_who_comes_is_shown_to_those_who_are_invited(planned: Cast) -> None:
    assert planned.omar.says("who's coming to the budget review?").startswith("Budget review · confirmed")


def test_only_the_host_changes_who_comes(planned: Cast) -> None:
    refused = planned.omar.says("remove Maya from the budget review")
    assert refused.startswith("You have called no meeting")


def test_a_title_that_no_meeting_has_finds_none(planned: Cast) -> None:
    assert planned.maya.says('add Grace to the "Team lunch"').startswith("You have called no meeting")


def test_meetings_are_listed_by_what_they_have(planned: Cast) -> None:
    assert "Budget review" in planned.omar.says("meetings I haven't answered")
    assert "Budget review" in planned.maya.says("meetings that I host")
    assert "Budget review" in planned.maya.says("meetings with Omar tomorrow")
    assert "Budget review" not in planned.maya.says("meetings with Grace tomorrow")


def test_times_are_put_to_people_in_the_words_of_every_day(cast: Cast) -> None:
    asked = cast.maya.says("let Omar and Grace vote on Thursday 10:00 or Friday 15:00 for the workshop")
    assert "Thu 5 Mar, 10:00" in asked
    assert "Fri 6 Mar, 15:00" in asked


@pytest.mark.parametrize(
    "said",
    [
        "set up a meeting with Tom on Thursday 15:00 in private",
        "set up a private meeting with Tom on Thursday at 15:00",
        "set up planning with Tom on Thursday 15:00",
    ],
)
def test_what_no_session_has_makes_it_a_meeting_with_a_mentor_too(cast: Cast, said: str) -> None:
    assert "shall I invite them?" in cast.lena.says(said)


def test_a_meeting_with_one_mentor_alone_is_a_session(cast: Cast) -> None:
    assert cast.lena.says("meeting with Tom Thursday at 16:00").startswith(
        "Held for you until 09:05\n  With: Tom Becker"
    )


@pytest.mark.parametrize(
    "said",
    ["meeting with Zorro tomorrow", "set up a meeting with Zorro tomorrow at 3pm", "call with @zorro friday"],
)
def test_somebody_unknown_is_asked_about_however_it_is_said(cast: Cast, said: str) -> None:
    assert cast.lena.says(said).startswith("I know nobody called “")


def test_a_meeting_is_offered_where_it_is_one_of_the_readings(cast: Cast) -> None:
    cast.lena.says("urgent: meeting with Omar tomorrow at 10 because the server is down")
    assert cast.lena.captions[0] == "Meet: Omar · Tue 10"
    assert "shall I invite them?" in cast.lena.presses("Meet: Omar · Tue 10")


def test_who_is_no_mentor_is_met_where_a_session_is_booked(cast: Cast) -> None:
    card = cast.lena.says("book Omar tomorrow at 10")
    assert card.startswith(
        "Meeting: shall I invite them?\n  When: Tue 3 Mar, 10:00–11:00 (Berlin)\n  With: Omar Haddad"
    )


def test_a_series_that_begins_or_ends_on_no_day_is_asked_about(cast: Cast) -> None:
    asked = cast.lena.says("book Maya every Thursday at 10 until 31 April")
    assert asked.startswith("There is no such day for it to end. Until which?")
    assert cast.lena.captions == ["30 Apr", "1 May"]
    assert "until 30 April, 9 times" in cast.lena.presses("30 Apr")
    asked = cast.maya.says("set up a standup with Omar every Monday at 9:15 from 31 June")
    assert asked.startswith("There is no such day for it to begin. From which on?")
    assert "When: Mon 6 Jul, 09:15" in cast.maya.presses("6 Jul 09:15")
    assert cast.maya.says("when can Omar and I meet next week, not on 31 February?").startswith("Best times for")


def test_it_is_the_meeting_that_is_shown_and_of_a_series_that_date(cast: Cast) -> None:
    for words in (
        "review with Omar and Grace on Thursday at 11",
        "sync with Omar and Grace every Friday at 10 for 4 weeks",
    ):
        cast.lena.says(words)
        cast.lena.presses("Invite")
    cast.lena.presses("20 Mar 10:00")
    assert "  When: Fri 20 Mar, 10:00 → Thu 19 Mar, 12:00–13:00 (Berlin)\n" in cast.lena.says(
        "move it to 19 March at 12"
    )
    assert "  When: Fri 20 Mar, 10:00 → Fri 20 Mar, 13:00–14:00 (Berlin)\n" in cast.lena.says("at 13:00")
    assert cast.lena.says("cancel it").startswith("Cancel “Sync”?\n")
    assert "Fri 20 Mar, 10:00" in cast.lena.sees
    assert cast.lena.says("cancel this and all following").startswith("Cancel 2 meetings of Sync?\n")


def test_another_time_is_written_where_some_are_offered(cast: Cast) -> None:
    cast.lena.says("review with Omar and Grace on Thursday at 11")
    cast.lena.presses("Invite")
    cast.lena.presses("Move")
    assert cast.lena.sees.startswith("Other times for “Review”")
    assert "  When: Thu 5 Mar, 11:00 → Fri 6 Mar, 15:00–16:00 (Berlin)\n" in cast.lena.says("Friday at 3pm")


def test_a_one_to_one_in_a_room_is_a_meeting_also_with_a_mentor(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 6)
    card = cast.lena.says("1-on-1 with Maya tomorrow 10:00 for 30 min in Orion").splitlines()
    assert card[0].endswith("shall I invite them?")
    assert card[1:4] == ["  When: Tue 3 Mar, 10:00–10:30 (Berlin)", "  Room: Orion", "  With: Maya Iyer"]
