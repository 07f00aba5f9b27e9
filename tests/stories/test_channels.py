"""Notices by chat, mail and SMS at once, over the real platforms, a mail server and an SMS gateway (S1.12, S1.21, S1.80)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.engine import Database
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, at
from tests.doubles.server import Server
from tests.doubles.slack import SlackDouble
from tests.doubles.sms import Failure, SmsDouble
from tests.doubles.smtp import SmtpDouble
from tests.doubles.telegram import TelegramDouble
from tests.stories.acme import Acme
from tests.stories.rows import unsent
from tests.stories.stage import Bot
from tests.stories.team import CAST, seed
from tests.stories.terminal import Terminal
from tests.stories.voices import InTelegram, InTerminal

NUMBER, ADDRESS = "+491701234567", "lena@example.org"


@dataclass
class Reached:
    """The organisation, a mail server and an SMS gateway."""

    acme: Acme
    smtp: SmtpDouble
    sms: SmsDouble

    def lena_with_everything(self) -> InTelegram:
        """Lena has a session with Maya tomorrow at 10; her reminders come by SMS too, and cancellations by mail and SMS."""
        lena = self.acme.lena_comes_in()
        lena.says("send reminders by sms too")
        lena.presses("Give my number")
        lena.says(NUMBER)
        lena.says(self.sms.code_to(NUMBER))
        lena.says("text me when something is cancelled")
        lena.says("e-mail me when something is cancelled")
        lena.presses("Give my address")
        lena.says(ADDRESS)
        lena.says(str(self.smtp.took[-1][2]["Subject"]).removeprefix("Your code is "))
        assert lena.sees.startswith(f"Confirmed: {ADDRESS}. By e-mail come: Cancellations.")
        lena.says("remind me an hour before")
        lena.says("book Maya tomorrow at 10")
        lena.presses("Confirm")
        return lena

    @property
    def texts(self) -> list[str]:
        """The first lines of all texts but the one with the code."""
        return [body.splitlines()[0] for _, body in self.sms.took[1:]]

    @property
    def mails(self) -> list[str]:
        """The subjects of all mails but the one with the code."""
        return [str(mail["Subject"]) for _, _, mail in self.smtp.took[1:]]


@pytest.fixture
def reached(
    store: SqlStore, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble, tmp_path: Path
) -> Iterator[Reached]:
    """The organisation on both databases, where mail and texts can be sent."""
    sms = SmsDouble()
    with (
        SmtpDouble(tmp_path, starttls=False, auth=False) as smtp,
        Server(sms.app) as gateway,
        Bot(store, clock, telegram=telegram, slack=slack, smtp=smtp, sms=gateway, http=True) as bot,
    ):
        acme = Acme.made(bot, telegram, slack)
        yield Reached(acme, smtp, sms)
    assert (acme.refused, sms.wrong) == ([], [])


def test_a_reminder_comes_by_chat_and_text_and_a_cancellation_by_mail_as_well(
    reached: Reached, database: Database
) -> None:
    lena, maya = reached.lena_with_everything(), reached.acme.maya
    assert (reached.texts, reached.mails) == ([], [])

    reached.acme.bot.reaches(at("08:00", day=1))
    assert lena.sees.startswith("Reminder: Maya Iyer, Tue 3 Mar, 10:00\n")
    assert (reached.texts, reached.mails) == (["Reminder: Maya Iyer, Tue 3 Mar, 10:00"], [])
    assert "\nShow: https://t.me/" in reached.sms.took[-1][1]

    link = reached.sms.took[-1][1].rpartition("?start=")[2]
    assert "Maya Iyer" in lena.says(f"/start {link}")

    maya.says("cancel my session with Lena")
    maya.presses("Yes, cancel")
    reached.acme.bot.reaches(at("08:01", day=1))
    assert lena.sees.startswith("Cancelled by Maya Iyer")
    assert reached.texts[1:] == ["Cancelled by Maya Iyer"]
    assert reached.mails == ["Cancelled by Maya Iyer"]
    assert unsent(database) == []


def test_the_terminal_sends_mail_and_texts_as_every_house_does(
    store: SqlStore, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    store.run(lambda unit: seed(unit, None, {name: ("console", "", name.split()[0].lower()) for name in CAST}))
    terminal, sms = Terminal(), SmsDouble()
    with (
        SmtpDouble(tmp_path, starttls=False, auth=False) as smtp,
        Server(sms.app) as gateway,
        Bot(store, clock, terminal=terminal, smtp=smtp, sms=gateway) as bot,
    ):
        lena, maya = InTerminal(terminal, "Lena Vogel"), InTerminal(terminal, "Maya Iyer")
        lena.says("send reminders by sms too")
        lena.presses("Give my number")
        lena.says(NUMBER)
        lena.says(sms.code_to(NUMBER))
        lena.says("e-mail me when something is cancelled")
        lena.presses("Give my address")
        lena.says(ADDRESS)
        lena.says(str(smtp.took[-1][2]["Subject"]).removeprefix("Your code is "))
        assert lena.sees.startswith(f"Confirmed: {ADDRESS}. By e-mail come: Cancellations.")
        lena.says("remind me an hour before")
        lena.says("book Maya tomorrow at 10")
        lena.presses("Confirm")
        bot.reaches(at("08:00", day=1))
        assert [body.splitlines()[0] for _, body in sms.took[1:]] == ["Reminder: Maya Iyer, Tue 3 Mar, 10:00"]
        maya.says("cancel my session with Lena")
        maya.presses("Yes, cancel")
        bot.reaches(at("08:01", day=1))
        assert [str(mail["Subject"]) for _, _, mail in smtp.took[1:]] == ["Cancelled by Maya Iyer"]
        assert lena.sees.startswith("Cancelled by Maya Iyer")
    assert (sms.wrong, unsent(database)) == ([], [])


def test_a_gateway_that_fails_holds_nothing_up_and_a_stop_is_heeded(
    reached: Reached, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    lena = reached.lena_with_everything()
    reached.sms.failures.append(Failure(429, 20429, wait=2))
    reached.acme.bot.reaches(at("08:00", day=1))
    assert lena.sees.startswith("Reminder: Maya Iyer, Tue 3 Mar, 10:00\n")
    reached.acme.bot.reaches(at("08:01", day=1))

    reached.sms.stopped.add(NUMBER)
    reached.acme.maya.says("cancel my session with Lena")
    reached.acme.maya.presses("Yes, cancel")
    reached.acme.bot.reaches(at("08:02", day=1))
    cancelled, lost = (message.text.splitlines()[0] for message in lena.user.private.answers[-2:])
    assert cancelled == "Cancelled by Maya Iyer"
    assert lost.startswith(f"{NUMBER} takes no SMS from me, so I send no more there. Give a number again.")
    assert reached.mails == ["Cancelled by Maya Iyer"]
    assert len(reached.texts) == 1
    assert unsent(database) == [("notice", "failed", "gone")]
    assert NUMBER.removeprefix("+") not in caplog.text
