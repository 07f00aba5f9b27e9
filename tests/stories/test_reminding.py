"""Reminders across platforms: what Telegram reminds of and is answered there changes the card that stands in Slack."""

from tests.builders import at
from tests.stories.acme import Acme
from tests.stories.rows import unsent


def test_both_are_reminded_and_who_answers_is_seen_on_the_other_side(acme_anywhere: Acme) -> None:
    lena, maya = acme_anywhere.lena_comes_in(), acme_anywhere.maya
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    acme_anywhere.bot.reaches(at("08:45", day=1))

    assert lena.sees.startswith("Reminder: Maya Iyer, Tue 3 Mar, 10:00\n")
    assert maya.sees.startswith("*Reminder: Lena Vogel, Tue 3 Mar, 09:00*\n")
    assert lena.captions == ["I’m coming", "5 min late", "10 min late", "15 min late", "Move", "Cancel"]

    before = len(maya.user.messages())
    assert "Coming: you are coming" in lena.presses("I’m coming")
    assert len(maya.user.messages()) == before
    assert "*Coming*: Lena Vogel is coming" in maya.sees

    lena.presses("10 min late")
    assert maya.sees.startswith("*Lena Vogel comes 10 min late to your session of Tue 3 Mar, 09:00.*\n")
    assert unsent(acme_anywhere.bot.store._database) == []


def test_in_quiet_hours_telegram_makes_no_sound_and_slack_comes_just_before_them(acme: Acme) -> None:
    lena, maya = acme.lena_comes_in(), acme.maya
    lena.says("quiet hours 20:00-09:55")
    maya.says("quiet hours 20:00-08:55")
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    acme.bot.reaches(at("19:58"))
    before = len(maya.user.messages()), len(lena.user.private.answers)
    acme.bot.reaches(at("19:59"))
    assert maya.sees.startswith("*Reminder: Lena Vogel, Tue 3 Mar, 09:00*\n")
    assert (len(maya.user.messages()), len(lena.user.private.answers)) == (before[0] + 1, before[1])
    acme.bot.reaches(at("08:45", day=1))
    assert lena.sees.startswith("Reminder: Maya Iyer, Tue 3 Mar, 10:00\n")
    assert lena.user.private.answers[-1].silent
