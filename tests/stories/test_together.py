"""A time for several people through the whole program: a Slack channel's members, and those of a Telegram group who are in."""

from tests.doubles.telegram_world import Toast
from tests.stories.acme import Acme
from tests.stories.team import Team
from tests.stories.voices import plain, said


def test_a_time_for_several_is_found_with_its_reasons_and_called_at_a_press(team: Team) -> None:
    team.has_room("Vega", 4, amenities=("projector",))
    team.tom.says("set up a meeting with Gil tomorrow 9:00-10:00")
    team.tom.presses("Invite")
    team.lena.says("when can Maya, Tom, Omar and I meet tomorrow for an hour, Omar optional, a room with a projector?")
    found = said(team.lena)
    assert found[0] == "Best times for you, Maya, Tom and Omar, tomorrow, Tue 3 Mar"
    assert found[1] == "1. Tue 3 Mar, 16:00–17:00: 3 of 4; Omar (optional) can’t"
    assert "No hours are set, so Mon–Fri 9–17 counts, for you, Omar and Tom." in found
    team.lena.presses("Tue 16:00–17:00")
    assert "Room: Vega" in said(team.lena)
    team.lena.presses("Invite")
    assert said(team.tom)[:2] == ["Lena Vogel invites you: Meeting", "When: Tue 3 Mar, 10:00–11:00 (New York)"]


def test_where_no_time_fits_all_the_best_say_who_is_missing(team: Team) -> None:
    for start in range(15, 17):
        team.gil.says(f"set up a meeting with Tom and Olga tomorrow {start}-{start + 1}")
        team.gil.presses("Invite")
    team.lena.says("when can Maya, Tom and I meet tomorrow within working hours?")
    assert (
        said(team.lena)[0]
        == "No time fits all of you, Maya and Tom, tomorrow, Tue 3 Mar, 09:00–17:00. The best there are:"
    )
    assert said(team.lena)[1] == "1. Tue 3 Mar, 14:00–15:00: all 3; Tom’s 08:00, outside their hours"


def test_a_channel_is_asked_and_its_people_are_invited(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
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


def test_in_a_telegram_group_those_who_are_in_are_asked(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
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


def test_in_slack_a_modal_asks_who_is_optional(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
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
