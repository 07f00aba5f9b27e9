"""Somebody asks to be forgotten, through the whole program: from either platform, told to whoever waits on the other."""

from tests.stories.acme import Acme


def test_from_telegram_the_mentor_in_slack_hears_of_it(acme: Acme) -> None:
    lena = acme.lena_comes_in()
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    lena.says("/privacy")
    assert lena.presses("Delete everything").startswith("Done: I’ve forgotten you.\n\n1 session was cancelled")
    acme.bot.settle()
    assert acme.maya.sees.startswith("*Cancelled by somebody who has left*")
    lena.presses("Cancel")
    acme.telegram.wait(lambda: lena.user.toasts[-1].text != "")
    assert lena.user.toasts[-1].text == "That button is too old. Ask me again, please."
    assert lena.says("/start").startswith("Hello Lena! People come in by an invitation link here.")
    assert acme.refused == []


def test_from_slack_the_mentee_in_telegram_hears_of_it(acme: Acme) -> None:
    lena = acme.lena_comes_in()
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    acme.maya.commands("privacy")
    assert acme.maya.presses("Delete everything").startswith("*Done: I’ve forgotten you.*")
    acme.bot.settle()
    assert lena.sees.startswith("Cancelled by somebody who has left\n")
    assert lena.says("find Python mentor").startswith("Nobody")
    assert acme.refused == []
