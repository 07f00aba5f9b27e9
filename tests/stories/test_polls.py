"""Time polls through the whole program: each votes in Slack or Telegram, and a group's poll is everybody's."""

from tests.builders import at
from tests.doubles.telegram_world import Toast
from tests.stories.acme import Acme
from tests.stories.team import Team
from tests.stories.voices import plain, said

TIMES = "Tue 14:00, Wed 10:00 or 15:00"


def test_each_votes_where_they_are_and_it_books_itself(team: Team) -> None:
    team.grace.says(f"poll planning with Maya and Lena: {TIMES}")
    assert said(team.grace)[0] == "Planning: 0 of 2 have answered (1 h)"
    assert said(team.maya)[0] == "Planning: Grace Osei asks when you can (1 h)"
    assert team.lena.captions == ["Tue 15:00", "Wed 11:00", "Wed 16:00", "That’s all", "None of them"]
    team.lena.presses("Wed 11:00")
    assert team.lena.captions[1] == "✓ Wed 11:00"
    team.lena.presses("That’s all")
    for caption in ("Tue 14:00", "Wed 10:00", "That’s all"):
        team.maya.presses(caption)
    assert said(team.grace)[0] == "Planning is booked"
    for voice, when in ((team.maya, "10:00–11:00 (Lisbon)"), (team.lena, "11:00–12:00 (Berlin)")):
        assert said(voice)[:2] == ["Grace Osei invites you: Planning", f"When: Wed 4 Mar, {when}"]


def test_who_has_not_voted_is_reminded_and_after_the_deadline_the_host_books(team: Team) -> None:
    team.grace.says(f"poll planning with Maya and Lena: {TIMES} until 12:00")
    team.lena.presses("None of them")
    answered = said(team.lena)
    team.bot.reaches(at("10:00"))
    assert said(team.maya)[0].startswith("Planning: Grace Osei still waits for your answer")
    assert said(team.lena) == answered
    team.bot.reaches(at("12:00"))
    assert said(team.grace)[0] == "Planning: the deadline has come. Which time shall it be?"
    team.grace.presses("Book 3")
    assert said(team.grace)[0] == "Planning is booked"
    assert said(team.maya)[:2] == ["Grace Osei invites you: Planning", "When: Wed 4 Mar, 15:00–16:00 (Lisbon)"]


def test_in_a_channel_one_card_is_everybodys(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    general = acme.slack.channel("general", acme.grace.user, acme.maya.user)
    acme.bot.heard(acme.grace.user.command("/slotbot", f"poll planning: {TIMES}", general).payload["trigger_id"])
    board = acme.maya.user.waits_for("when can you?", general)
    assert board.only is None
    assert board.captions == ("Time 1", "Time 2", "Time 3", "That’s all", "None of them")
    acme.bot.heard(acme.maya.user.presses("Time 2").payload["trigger_id"])
    told = acme.maya.user.waits_for("Time 2: yes.", general)
    assert told.only == acme.maya.user.user_id
    assert "2. " in board.words
    assert "yes: Maya" in board.words
    acme.grace.presses("Book 2")
    assert plain(board.words).startswith("Planning is booked")
    assert list(board.captions) == []


def test_in_a_telegram_group_one_card_is_everybodys(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    lena = acme.lena_comes_in()
    omar = acme.in_telegram("Omar")
    omar.says(acme.invitation)
    omar.says("Cairo")
    omar.presses("Yes, that’s right")
    group = acme.telegram.group("Acme", lena.user, omar.user)
    acme.bind_to_acme(group)
    acme.bot.heard(lena.user.says(f"/poll planning: {TIMES}", group))
    board = group.answers[-1]
    assert board.text.startswith("Planning: when can you? Lena Vogel asks (1 h)")
    acme.bot.heard(omar.user.presses("Time 2", chat=group))
    acme.telegram.wait(lambda: bool(omar.user.toasts))
    assert omar.user.toasts[-1] == Toast("Time 2: yes. Press again to change it.", False)
    assert "2. Wed 4 Mar, 10:00–11:00 · yes: Omar" in board.text
    lena.presses("Book 2")
    assert board.text.startswith("Planning is booked")
    assert omar.sees.startswith("Lena Vogel invites you: Planning")


def test_in_a_channel_that_the_bot_is_not_in_the_host_gets_the_card_and_is_told_why(troubled: Acme) -> None:
    acme = troubled
    secret = acme.slack.channel("secret", acme.grace.user, acme.maya.user, bot=False)
    acme.bot.heard(acme.grace.user.command("/slotbot", f"poll planning: {TIMES}", secret).payload["trigger_id"])
    (card,) = [sent for sent in acme.grace.user.messages() if "when can you?" in sent.words]
    assert "I cannot write in the channel where this began" in card.words
    assert "/invite" in card.words
    acme.grace.presses("Withdraw")
    assert "you have withdrawn the poll" in acme.grace.user.messages()[0].words
