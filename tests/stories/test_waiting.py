"""Waiting across platforms: a time that is given up in Slack is offered in Telegram, passed, and taken in Slack."""

from tests.stories.acme import Acme
from tests.stories.rows import unsent


def test_what_one_gives_up_is_offered_to_one_after_the_other_until_it_is_taken(acme_anywhere: Acme) -> None:
    lena, maya = acme_anywhere.lena_comes_in(), acme_anywhere.maya
    omar = acme_anywhere.in_slack("Omar Haddad", "Europe/Berlin")
    ines = acme_anywhere.in_slack("Ines Duarte", "Europe/Berlin")

    omar.says("book Maya tomorrow at 10")
    assert lena.says("book Maya tomorrow at 10").startswith("Tue 3 Mar, 10:00 with Maya Iyer is held by someone until")
    joined = lena.presses("Tell me when free")
    assert joined.startswith("I’ll offer you what comes free: Maya Iyer, Tue 3 Mar, 10:00. You are number 1 in line.\n")
    omar.presses("Confirm")
    assert ines.says("book Maya tomorrow at 10").startswith(
        "*Sorry, Tue 3 Mar, 10:00 with Maya Iyer has just been taken."
    )
    ines.presses("Tell me when free")
    assert ines.says("waitlist").splitlines() == [
        "*You’re waiting for:*",
        "1. *Maya Iyer*, Tue 3 Mar, 10:00 · number 2 in line",
        "[Pause 1] [Stop 1]",
    ]

    omar.says("cancel my session with Maya")
    omar.presses("Yes, cancel")
    assert maya.sees.startswith("*Cancelled by Omar Haddad*\n")
    assert maya.sees.endswith("· cancelled · offered to the waitlist (2 waiting)")
    offer = lena.user.private.answers[-1]
    assert offer.text.replace("\u2060", "").startswith(
        "Tue 3 Mar, 10:00–10:30 with Maya Iyer is free. Yours until 09:05."
    )
    assert lena.captions == ["Take it", "Pass", "Stop waiting"]
    assert ines.captions == ["Pause 1", "Stop 1"]

    lena.presses("Pass")
    assert lena.user.private.answers[-1] is offer
    assert offer.text.replace("\u2060", "").startswith(
        "Passed: Tue 3 Mar, 10:00–10:30 with Maya Iyer. You still wait for other times."
    )
    assert ines.sees.startswith("*Tue 3 Mar, 10:00–10:30 with Maya Iyer is free. Yours until 09:05.*\n")
    assert ines.presses("Take it").startswith("*Confirmed*\n")
    assert maya.sees.startswith("*Ines Duarte booked you*\n")
    assert lena.says("waitlist").splitlines()[2:] == [
        "1. Maya Iyer, Tue 3 Mar, 10:00 · number 1 in line",
        "[Pause 1] [Stop 1]",
    ]
    assert unsent(acme_anywhere.bot.store._database) == []
