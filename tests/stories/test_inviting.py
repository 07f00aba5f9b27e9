"""One meeting, its host in Slack, one attendee in Telegram and one with nothing but a mailbox and a browser."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar, Event

from storage.unit_of_work import SqlStore
from tests.builders import SetClock
from tests.doubles.slack import SlackDouble
from tests.doubles.smtp import SmtpDouble
from tests.doubles.telegram import TelegramDouble
from tests.stories.acme import Acme
from tests.stories.stage import Bot
from tests.stories.voices import plain


@pytest.fixture
def smtp(tmp_path: Path) -> Iterator[SmtpDouble]:
    """A mail server that asks for nothing."""
    with SmtpDouble(tmp_path, starttls=False, auth=False) as server:
        yield server


@pytest.fixture
def acme(
    store: SqlStore, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble, smtp: SmtpDouble
) -> Iterator[Acme]:
    """The organisation on both databases, over HTTP, where mail can be sent."""
    with Bot(store, clock, telegram=telegram, slack=slack, smtp=smtp, http=True) as bot:
        made = Acme.made(bot, telegram, slack)
        yield made
    assert made.refused == []


def part(message: EmailMessage, kind: str) -> str:
    """The mail's part of this type."""
    [found] = [each for each in message.walk() if each.get_content_type() == kind]
    assert isinstance(found, EmailMessage)
    content: str = found.get_content()
    return content


def event(message: EmailMessage) -> Event:
    """What a calendar program reads in the mail."""
    [found] = Calendar.from_ical(part(message, "text/calendar")).events
    return found


def test_three_ways_to_answer_one_meeting(acme: Acme, smtp: SmtpDouble) -> None:
    lena, maya = acme.lena_comes_in(), acme.maya

    maya.says("set up a meeting with Lena and bob@example.com tomorrow 10-11 called Planning")
    card = plain(maya.presses("Invite"))
    assert "Invited (2): Lena Vogel, bob@example.com" in card

    short_id = card.splitlines()[-1].split()[0]
    assert lena.sees.splitlines() == [
        "Maya Iyer invites you: Planning",
        "",
        "When: Tue 3 Mar, 11:00–12:00 (Berlin)",
        "Elsewhere: 10:00 Lisbon",
        "Host: Maya Iyer",
        "Invited (2): Lena Vogel, bob@example.com",
        "Your answer: not given yet",
        "",
        short_id,
        "[Accept] [Tentative]",
        "[Decline] [Another time]",
        "[Reminders] [My meetings]",
    ]
    assert "Your answer: you come" in lena.presses("Accept")
    assert maya.sees.splitlines() == [
        "*Planning · confirmed*",
        "*When*: Tue 3 Mar, 10:00–11:00 (Lisbon)",
        "*Elsewhere*: 11:00 Berlin",
        "*Host*: Maya Iyer",
        "*Invited (1)*: bob@example.com",
        "*Coming (1)*: Lena Vogel (just now)",
        "[Move] [Change…]",
        "[Cancel] [Reminders]",
        "[My meetings]",
        f"{short_id} · 1 answer to come",
    ]

    [(_, address, invited)] = smtp.took
    assert (address, invited["From"].addresses[0].display_name) == ("bob@example.com", "Maya Iyer")
    assert "When: Tue 3 Mar, 10:00–11:00 (Lisbon)" in part(invited, "text/plain")
    first = event(invited)
    assert (first.start.isoformat(), first.sequence) == ("2026-03-03T10:00:00+00:00", 0)

    [link] = set(re.findall(r"http://\S+/i/[\w-]+", part(invited, "text/plain")))
    with httpx.Client(headers={"Accept-Language": "en"}) as browser:
        looked = browser.get(link)
        assert (looked.status_code, "not given yet" in looked.text) == (200, True)
        assert "Lena" not in looked.text
        assert "Coming (1)" in plain(maya.sees)
        said = browser.post(link, data={"answer": "declined", "note": "dentist"})
        assert "Thank you: Maya Iyer sees your answer." in said.text
        acme.bot.settle()
        assert plain(maya.sees).startswith("bob@example.com does not come:")
        assert "Not coming (1): bob@example.com (just now: dentist)" in plain(maya.sees)

        [other, *_] = re.findall(r'name="propose" value="([^"]+)"', looked.text)
        browser.post(link, data={"propose": other})
    acme.bot.settle()
    assert plain(maya.sees).startswith("bob@example.com proposes another time:")
    maya.presses("Take it")
    assert lena.sees.startswith("Maya Iyer changed")
    moved = event(smtp.took[-1][2])
    assert (str(moved["uid"]), moved.start.isoformat(), moved.sequence > 0) == (str(first["uid"]), other, True)

    maya.presses("Cancel")
    maya.presses("Yes, cancel")
    assert lena.sees.startswith("Maya Iyer cancelled")
    ended = smtp.took[-1][2]
    assert ended["Subject"].startswith("Maya Iyer cancelled")
    assert (str(event(ended)["uid"]), str(event(ended)["status"])) == (str(first["uid"]), "CANCELLED")
    with httpx.Client() as browser:
        assert browser.get(link).status_code == 410


def test_a_mailbox_that_is_not_there_is_told_to_the_host(acme: Acme, smtp: SmtpDouble) -> None:
    acme.lena_comes_in()
    smtp.says["RCPT TO"] = "550 5.1.1 no such user"
    acme.maya.says("set up a meeting with Lena and bob@example.com tomorrow 10-11")
    acme.maya.presses("Invite")
    assert plain(acme.maya.sees).startswith("bob@example.com may not know of “Meeting”.")
    assert "There is no such mailbox." in plain(acme.maya.sees)


def test_a_note_is_a_form_in_slack_and_the_next_words_in_telegram(acme: Acme) -> None:
    lena, maya, grace = acme.lena_comes_in(), acme.maya, acme.grace
    maya.says("set up a meeting with Lena and Grace tomorrow 10-11")
    maya.presses("Invite")
    grace.presses("Accept")
    note = grace.opens("Add a note", "A note for Maya Iyer")
    grace.submits(note, {"note": "<!channel> & late"})
    assert "Grace Osei (just now: <!channel> & late)" in plain(maya.sees).replace("&lt;", "<").replace("&amp;", "&")
    lena.presses("Decline")
    lena.presses("Add a note")
    assert "Your answer: you don’t come · on a train" in lena.says("on a train")
    assert "Lena Vogel (just now: on a train)" in plain(maya.sees)
