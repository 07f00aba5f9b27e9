"""A time for several people through the whole program: a Slack channel's members, and those of a Telegram group who are in."""

from tests.doubles.telegram_world import Toast
from tests.stories.acme import Acme
from tests.stories.voices import plain


def test_a_channel_is_asked_and_its_people_are_invited(acme: Acme) -> None:
    yuki = acme.slack.person("Yuki Mori", zone="Asia/Tokyo")
    general = acme.slack.channel("general", acme.grace.user, acme.maya.user, yuki)
    event = acme.grace.user.mentions("when can we all meet tomorrow for 45 minutes?", general).payload["event_id"]
    acme.bot.heard(event, times=2)
    card = acme.maya.user.waits_for("Yuki", general)
    assert plain(card.words).splitlines()[:2] == [
        "No time fits all of Grace, Maya and Yuki, tomorrow, Tue 3 Mar. The best there are:",
        "1. Tue 3 Mar, 09:00–09:45: all 3; Yuki’s 18:00, outside their hours",
    ]
    acme.grace.presses("Tue 09:00–09:45")
    assert "Maya Iyer, Yuki Mori" in plain(acme.grace.sees)
    acme.grace.presses("Invite")
    assert plain(acme.maya.sees).startswith("Grace Osei invites you:")
    assert "18:00" in yuki.messages()[-1].words
    assert acme.refused == []


def test_in_a_telegram_group_those_who_are_in_are_asked(acme: Acme) -> None:
    lena = acme.lena_comes_in()
    omar = acme.in_telegram("Omar")
    omar.says(acme.invitation)
    omar.says("Cairo")
    omar.presses("Yes, that’s right")
    group = acme.telegram.group("Acme", lena.user, omar.user)
    acme.bind_to_acme(group)
    acme.bot.heard(lena.user.says("@slotbot_test_bot when can we all meet tomorrow?", group))
    board = group.answers[-1]
    assert board.text.startswith("Who is in? A time for everybody who is, 1 h, tomorrow, Tue 3 Mar.")
    acme.bot.heard(omar.user.presses("I’m in", chat=group))
    acme.telegram.wait(lambda: bool(omar.user.toasts))
    assert omar.user.toasts[-1] == Toast("You’re in.", False)
    assert "In so far (2): Lena Vogel, Omar" in board.text
    acme.bot.heard(lena.user.presses("Find a time", chat=group))
    assert group.answers[-1].text.startswith("Best times for Lena and Omar, tomorrow, Tue 3 Mar")
    acme.bot.heard(lena.user.presses("Tue 09:00–10:00", chat=group))
    assert "With: Omar" in lena.sees
    lena.presses("Invite")
    assert omar.sees.startswith("Lena Vogel invites you:")
    assert acme.refused == []


def test_in_slack_a_modal_asks_who_is_optional(acme: Acme) -> None:
    acme.grace.says("help")
    people = [acme.slack.person(name, zone="Europe/Lisbon") for name in ("Ben Okafor", "Omar Haddad")]
    yuki = acme.slack.person("Yuki Mori", zone="Asia/Tokyo")
    general = acme.slack.channel("general", acme.grace.user, acme.maya.user, yuki, *people)
    event = acme.grace.user.mentions("when can we all meet tomorrow?", general).payload["event_id"]
    acme.bot.heard(event, times=2)
    view = acme.grace.opens("Who is optional…", "Who may be missing?")
    acme.grace.submits(view, {"optional": "Yuki Mori"})
    card = acme.maya.user.waits_for("Best times for", general)
    assert plain(card.words).splitlines()[1] == "1. Tue 3 Mar, 09:00–10:00: 4 of 5; Yuki (optional) can’t"
    assert acme.refused == []
