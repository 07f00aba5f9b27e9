"""After a session, through the whole program: the summary on both platforms, written into by both, and a file to take along."""

import json
from datetime import timedelta

from tests.builders import at
from tests.stories.acme import Acme
from tests.ticking import tick_all


def over(acme: Acme) -> None:
    """The session of Tuesday at ten is over, and the clock has seen it."""
    acme.bot.clock.set(at("10:00", day=1) + timedelta(hours=2))
    tick_all(acme.bot.store)
    acme.bot.settle()


def test_a_mentee_in_telegram_and_a_mentor_in_slack_write_one_summary(acme: Acme) -> None:
    lena = acme.lena_comes_in()
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    acme.bot.settle()
    over(acme)
    assert lena.sees.startswith("Your session with Maya Iyer is over.")
    assert "Your session with Lena" in acme.maya.sees
    view = acme.maya.opens("Add notes", "Notes")
    acme.maya.submits(view, {"notes": "Asyncio & threads", "next_steps": "Read <chapter> 4"})
    acme.bot.settle()
    assert "Notes by Maya Iyer\nAsyncio & threads\n\nNext steps by Maya Iyer\nRead <chapter> 4\n" in lena.sees
    lena.presses("Rate it")
    lena.presses("4 ★★★★☆")
    assert "Your rating: ★★★★☆ (only organizers see it)" in lena.presses("Skip")
    view = acme.maya.opens("Rate it", "Your rating")
    assert "Only the organizers of" in str(view.content)
    acme.maya.submits(view, {"stars": "5", "comment": "well prepared"})
    acme.bot.settle()
    assert any("★★★★★" in sent.words for sent in acme.maya.user.messages())
    assert "★★★★★" not in lena.sees
    assert "Tue 10 Mar" in lena.presses("Book the next one")


def test_each_takes_a_file_along(acme: Acme) -> None:
    lena = acme.lena_comes_in()
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    over(acme)
    lena.says("/export")
    lena.presses("Everything (JSON)")
    acme.bot.settle()
    sent = lena.user.private.last
    assert sent.document is not None
    assert sent.text == "Here is everything that I keep of you. Times in it are UTC."
    assert [each["state"] for each in json.loads(sent.document.content)["sessions"]] == ["completed"]
    acme.maya.commands("export")
    acme.maya.presses("Sessions (CSV)")
    acme.bot.settle()
    (file,) = acme.maya.user.messages()[-1].files
    assert file.content is not None
    assert file.name.endswith(".csv")
    assert file.content.decode().count("\r\n") == 2
