"""Series: a mentee’s with a mentor, a team’s of meetings; changed and ended as one, from a date on, or date by date."""

from core.model.conflict import Policy
from tests.stories.acme import Acme
from tests.stories.team import Team
from tests.stories.voices import plain, said


def test_a_mentee_books_four_weeks_and_the_mentor_ends_them_early(team: Team) -> None:
    team.lena.says("book Maya every Thursday at 10 for 4 weeks")
    assert said(team.lena)[0] == "Held for you until 09:05: 4 sessions with Maya Iyer"
    assert any("every Thursday 10:00, Berlin time, until 26 March, 4 times" in line for line in said(team.lena))
    team.lena.presses("Confirm all")
    assert said(team.lena)[0] == "Booked: 4 sessions with Maya Iyer"
    assert said(team.maya)[0].startswith("Lena Vogel has booked 4 sessions with you")
    team.maya.presses("19 Mar 09:00")
    team.maya.presses("Cancel")
    team.maya.presses("This and following")
    assert said(team.maya)[0].startswith("Cancelled: 2 sessions.")
    assert said(team.lena)[0].startswith("Maya Iyer has cancelled 2 sessions, from Thu 19 Mar, 10:00 on")
    team.lena.says("move the series with Maya to Friday at 11")
    assert said(team.lena)[0] == "Move the series with Maya Iyer, so that the first is on Fri 6 Mar, 11:00?"
    team.lena.presses("Move all")
    assert said(team.lena)[0].startswith("Moved: 2 sessions")
    assert said(team.maya)[0].startswith("Lena Vogel has moved the series: ")


def test_dates_that_clash_are_named_with_the_nearest_time_and_nothing_is_held_before(team: Team) -> None:
    team.omar.says("book Maya on 12 March at 11:00")
    team.omar.presses("Confirm")
    team.lena.says("book Maya every Thursday at 10 for 4 weeks")
    shown = said(team.lena)
    assert shown[0].startswith("1 of 4 can’t be at that time.")
    assert any(line.startswith("Thu 12 Mar, 10:00") and "Nearest: 10:30" in line for line in shown)
    team.lena.presses("Nearest times")
    team.lena.presses("Confirm all")
    assert "Thu 12 Mar, 10:30–11:00 · a time of its own" in said(team.lena)


def test_a_team_meets_weekly_and_one_date_some_and_all_are_changed_by_buttons(team: Team) -> None:
    team.maya.says("set up sync with Omar and Gil every Tuesday at 11 for 6 weeks")
    team.maya.presses("Invite")
    assert said(team.omar)[:2] == [
        "Maya Iyer invites you to Sync · 6 meetings",
        "How often: every Tuesday 11:00, Lisbon time, until 7 April, 6 times",
    ]
    # Cairo has no summer time before May, Lisbon from 29 March on.
    assert [line for line in said(team.omar) if line.startswith("Tue")][3:5] == [
        "Tue 24 Mar, 13:00–14:00",
        "Tue 31 Mar, 12:00–13:00",
    ]
    team.omar.presses("Accept all")
    assert said(team.maya)[0] == "Omar Haddad has accepted all of Sync"

    team.maya.presses("17 Mar 11:00")
    team.maya.says("move it to 18 March at 12")
    team.maya.presses("This one")
    assert "When: Tue 17 Mar, 13:00 → Wed 18 Mar, 14:00–15:00 (Cairo)" in said(team.omar)

    team.maya.presses("The series")
    team.maya.fills("Move all", day="2026-03-04", time="11:00")
    assert said(team.maya)[:3] == [
        "Moved: 5 meetings. Everybody hears of it.",
        "These were changed by themselves and keep that:",
        "Wed 18 Mar, 12:00–13:00 · a time of its own",
    ]
    assert said(team.gil)[0] == "Maya Iyer has moved the series Sync: Tue 3 Mar, 12:00 → Wed 4 Mar, 12:00"

    team.maya.presses("25 Mar 11:00")
    team.maya.presses("Cancel")
    team.maya.presses("This and following")
    assert said(team.maya)[0] == "Cancelled: 3 meetings. Everybody hears of it."
    assert said(team.gil)[0].startswith("Maya Iyer has cancelled 3 meetings of Sync")
    team.maya.presses("Cancel all")
    team.maya.presses("Yes, cancel")
    assert said(team.omar)[0].startswith("Maya Iyer has cancelled 3 meetings of Sync")


def test_a_date_that_clashes_is_put_before_organizers_while_the_others_stand(team: Team) -> None:
    team.tom.says("set up a meeting with Omar and Lena on 10 March at 07:30")
    team.tom.presses("Invite")
    team.maya.says("set up sync with Omar and Gil every Tuesday at 11 for 4 weeks")
    assert said(team.maya)[0].startswith("1 of 4 can’t be at that time.")
    team.maya.presses("Ask an organizer")
    assert said(team.maya)[0] == "Sync · 4 meetings to come"
    assert "Tue 10 Mar, 11:00–12:00 · an organizer decides" in said(team.maya)
    assert said(team.omar)[0] == "Maya Iyer invites you to Sync · 3 meetings"
    team.grace.presses("Approve")
    assert said(team.omar, "Maya Iyer invites you: Sync")[1] == "When: Tue 10 Mar, 13:00–14:00 (Cairo)"
    assert said(team.tom)[0].startswith("“Meeting” had to make way for something more urgent")


def test_a_date_of_a_repeating_session_is_put_before_organizers_and_joins_the_series_once_approved(team: Team) -> None:
    team.under(Policy.ASK)
    team.omar.says("book Maya on 12 March at 11:00")
    team.omar.presses("Confirm")
    team.lena.says("book Maya every Thursday at 10 for 4 weeks")
    assert said(team.lena)[0].startswith("1 of 4 can’t be at that time.")
    team.lena.presses("Ask an organizer")
    assert said(team.lena)[:2] == [
        "Booked: 3 sessions with Maya Iyer",
        "An organizer decides about Thu 12 Mar; you hear of each at once.",
    ]
    assert "Thu 12 Mar, 10:00–10:30 · an organizer decides" in said(team.lena)
    assert said(team.maya)[0] == "Lena Vogel has booked 3 sessions with you"
    for organizer in (team.grace, team.olga):
        assert said(organizer)[0] == "Lena Vogel asks for “Mentoring session with Maya Iyer”, which clashes."
    team.grace.presses("Approve")
    approved = "Grace Osei approved “Mentoring session with Maya Iyer”, Thu 12 Mar, 10:00."
    assert said(team.lena)[0] == approved
    assert said(team.maya)[0] == "Lena Vogel booked you"
    made_way = said(team.omar)
    assert made_way[0] == "This session had to make way for something more urgent, as Grace Osei decided."
    assert "On that day’s waitlist you come first. Or take one of these:" in made_way
    team.lena.presses("The series")
    assert said(team.lena)[0] == "Booked: 4 sessions with Maya Iyer"


def test_a_team_meets_weekly_from_slacks_modal_and_is_answered_as_a_whole(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    acme.bot.heard(acme.grace.user.command("/slotbot", "meet").payload["trigger_id"])
    view = acme.grace.user.waits_for_view("Call a meeting")
    acme.slack.wait_for(lambda: view.fields, "the form is there")
    entered = {
        "title": "Weekly",
        "required": acme.maya.user.user_id,
        "start": "2026-03-03T14:00+00:00",
        "repeats": "every week",
        "weekdays": "Tuesday",
        "times": "3",
    }
    acme.grace.submits(view, entered)
    assert plain(acme.grace.sees).startswith("Weekly · 3 meetings to come")
    invited = plain(acme.maya.sees)
    assert invited.startswith("Grace Osei invites you to Weekly · 3 meetings")
    assert "every Tuesday 14:00, Accra time, until 17 March, 3 times" in invited
    assert plain(acme.maya.presses("Accept all")).startswith("Accepted: 3 meetings")
    assert plain(acme.grace.sees).startswith("Maya Iyer has accepted all of Weekly")
    acme.grace.presses("Cancel all")
    acme.grace.presses("Yes, cancel")
    assert plain(acme.maya.sees).startswith("Grace Osei has cancelled 3 meetings of Weekly")
