"""Series through the whole program: a mentee's in Telegram with a mentor in Slack, and a team's from Slack's modal."""

from tests.stories.acme import Acme
from tests.stories.voices import plain


def test_a_mentee_in_telegram_books_four_weeks_and_the_mentor_in_slack_ends_them_early(acme: Acme) -> None:
    lena = acme.lena_comes_in()
    held = lena.says("book Maya every Thursday at 10 for 4 weeks")
    assert held.startswith("Held for you until 09:05: 4 sessions with Maya Iyer")
    assert "every Thursday 10:00, Berlin time, until 26 March, 4 times" in held
    assert lena.presses("Confirm all").startswith("Booked: 4 sessions with Maya Iyer")
    told = plain(acme.maya.sees)
    assert told.startswith("Lena Vogel has booked 4 sessions with you")
    assert "Thu 5 Mar, 09:00" in told
    acme.maya.presses("19 Mar 09:00")
    acme.maya.presses("Cancel")
    assert plain(acme.maya.presses("This and following")).startswith("Cancelled: 2 sessions.")
    assert lena.sees.startswith("Maya Iyer has cancelled 2 sessions, from Thu 19 Mar, 10:00 on")
    moved = lena.says("move the series with Maya to Friday at 11")
    assert moved.startswith("Move the series with Maya Iyer, so that the first is on Fri 6 Mar, 11:00?")
    assert lena.presses("Move all").startswith("Moved: 2 sessions")
    assert plain(acme.maya.sees).startswith("Lena Vogel has moved the series: ")
    assert acme.refused == []


def test_a_team_meets_weekly_from_slacks_modal_and_is_answered_as_a_whole(acme: Acme) -> None:
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
    assert acme.refused == []
