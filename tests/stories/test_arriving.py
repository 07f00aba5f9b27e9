"""People come in, the first admin sets it up, mentors offer hours, requests are approved: on both platforms, by real clients."""

from dataclasses import replace

import pytest

from core.model.people import Joining, Organisation
from core.ports import Unit
from core.services import offers
from storage.unit_of_work import SqlStore
from tests.builders import SetClock
from tests.doubles.slack import SlackDouble
from tests.doubles.telegram import TelegramDouble
from tests.stories.acme import Acme
from tests.stories.stage import Bot, until
from tests.stories.voices import InSlack, InTelegram


def organisations(store: SqlStore) -> list[Organisation]:
    """What there is, without ids and versions."""
    with store.read() as unit:
        return [replace(each, id=0, directory=0) for each in unit.organisations.all()]


class TestComingIn:
    def test_by_an_invitation_with_the_city_read_back(self, acme: Acme) -> None:
        lena = acme.lena
        assert lena.says("/start").startswith("Hello Lena! People come in by an invitation link here.")
        assert lena.says("/start i_nothing").startswith("That code or link doesn’t work")
        assert lena.says(acme.invitation).splitlines()[:3] == [
            "Welcome to Acme, Lena!",
            "",
            "Where are you? I show every time on your own clock.",
        ]
        assert acme.grace.sees == "*Lena Vogel has joined.*"
        assert lena.says("find Python mentor tomorrow").startswith("Where are you?")
        assert lena.says("Berlin").splitlines() == [
            "It is 09:00 with you, right?",
            "",
            "That is Berlin time.",
            "[Yes, that’s right] [No, another city]",
        ]
        assert lena.presses("Yes, that’s right").startswith("Python mentors, tomorrow, Tue 3 Mar\n")

    def test_by_sharing_where_one_is(self, acme: Acme) -> None:
        lena = acme.lena
        lena.says(acme.invitation)
        asked = lena.user.private.answers[-1].markup
        assert asked is not None
        assert asked["keyboard"] == [[{"text": "Share my location", "request_location": True}]]
        acme.bot.heard(lena.user.shares_location(38.72, -9.14))
        assert lena.sees.startswith("It is 08:00 with you, right?\n\nThat is Lisbon time.")
        assert lena.presses("Yes, that’s right").startswith("Noted: Lisbon time, where it is 08:00 now.")

    def test_a_bare_start_joins_the_only_open_organisation(
        self, sqlite_store: SqlStore, clock: SetClock, telegram: TelegramDouble
    ) -> None:
        def opens(unit: Unit) -> None:
            offers.add_default(unit, unit.organisations.add("Atelier", Joining.OPEN).id)

        sqlite_store.run(opens)
        with Bot(sqlite_store, clock, telegram=telegram) as bot:
            lena = InTelegram(bot, telegram.user("Lena Vogel", started=False))
            assert lena.says("/start").startswith("Welcome to Atelier, Lena!\n\nWhere are you?")

    def test_two_accounts_become_one_person(self, acme: Acme) -> None:
        maya, elsewhere = acme.maya, acme.in_telegram("Maya")
        assert elsewhere.says("/start").startswith("Hello Maya! People come in by an invitation link here.")
        code = maya.commands("link").split("`")[1]
        assert elsewhere.says(f"/link {code}").startswith("Is Maya Iyer you as well?\n\nKnown as Slack (@maya).")
        assert elsewhere.presses("Yes, that’s me").startswith("Done: you’re one person now, Maya Iyer.")
        assert elsewhere.says("my hours").startswith("Your week, Lisbon time\n\nMon–Fri 09:00–17:00")

        lena = acme.lena_comes_in()
        lena.says("book Maya tomorrow at 10")
        lena.presses("Confirm")
        assert elsewhere.sees.startswith("Lena Vogel booked you\n")
        assert maya.says("my sessions").startswith("*Your next sessions*")
        assert "Lena Vogel" in maya.sees
        assert elsewhere.says(f"/link {code}").startswith("That code doesn’t work")

    def test_a_code_lapses_in_ten_minutes(self, acme: Acme) -> None:
        code = acme.maya.commands("link").split("`")[1]
        acme.bot.passes(minutes=11)
        assert acme.in_telegram("Maya").says(f"/link {code}").startswith("That code doesn’t work")


class TestTheFirstAdmin:
    @pytest.fixture
    def bot(self, sqlite_store: SqlStore, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble) -> Bot:
        """A bot that nobody has set up."""
        return Bot(sqlite_store, clock, telegram=telegram, slack=slack)

    def test_in_telegram_the_form_is_asked_question_by_question(
        self, bot: Bot, telegram: TelegramDouble, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with bot:
            ada = InTelegram(bot, telegram.user("Ada Okoye", started=False))
            assert ada.says("/start").startswith("Hello Ada! Nobody has set me up yet.")
            ada.says(f"/admin {printed(capsys)}")
            assert ada.presses("Set it up").startswith("Your organisation · 1 of 8\n\nWhat is it called?")
            assert ada.says("The <Guild> & co").startswith("Your organisation · 2 of 8")
            ada.presses("By invitation link")
            ada.says("Ada")
            ada.presses("Skip")
            for _ in range(4):
                ada.presses("Keep")
            assert ada.sees.splitlines()[::4] == [
                "The <Guild> & co is set up.",
                "Mentors: Ada Okoye",
            ]
            link = next(
                line for line in ada.sees.splitlines() if line.startswith("https://t.me/slotbot_test_bot?start=")
            )
            lena = InTelegram(bot, telegram.user("Lena Vogel", started=False))
            assert lena.says(f"/start {link.partition('=')[2]}").startswith("Welcome to The <Guild> & co, Lena!")
            assert organisations(bot.store) == [Organisation(0, "The <Guild> & co")]
            assert telegram.refused == []

    def test_in_slack_the_form_is_a_modal(
        self, bot: Bot, slack: SlackDouble, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with bot:
            ada, ben = InSlack(bot, slack.person("Ada Okoye")), InSlack(bot, slack.person("Ben <!channel> Cole"))
            ada.says(f"/admin {printed(capsys)}")
            view = ada.opens("Set it up", "Your organisation")
            filled = {"name": "Kiln & co", "joining": "open", "mentors": ben.user.user_id}
            ada.submits(view, {**filled, "hold_minutes": "99"})
            assert view.errors == {"hold_minutes": "At most 60."}
            team = slack.home_workspace.team_id
            assert organisations(bot.store) == [Organisation(0, team, slack_team=team)]
            ada.submits(view, {**filled, "hold_minutes": "9"})
            assert ada.user.views == ()
            assert ada.sees.startswith("*Kiln & co is set up.*")
            assert "Mentors: Ben <!channel> Cole" in ada.sees
            assert ben.sees.splitlines() == [
                "*Ada Okoye made you a mentor of Kiln & co.*",
                "[My hours] [Find a mentor]",
            ]
            assert organisations(bot.store) == [Organisation(0, "Kiln & co", Joining.OPEN, team, hold_minutes=9)]
            assert (slack.refusals, slack.unacknowledged) == ((), ())


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    """The one-time code that the operator reads."""
    return until(lambda: capsys.readouterr().out, "the code is printed").split()[-1]


class TestOffering:
    def test_a_mentor_sets_hours_in_words_in_telegram(self, acme: Acme) -> None:
        tom = acme.in_telegram("Tom Becker")
        for words in (acme.invitation, "New York", "yes"):
            tom.says(words)
        acme.grace.commands("admin")
        acme.grace.presses("Tom Becker")
        acme.grace.presses("Make mentor")
        assert tom.sees == "Grace Osei made you a mentor of Acme.\n[My hours] [Find a mentor]"
        assert tom.presses("My hours").startswith("Nobody finds you yet: you have no weekly hours.")
        assert tom.says("Mon 9-11, Wed afternoon").splitlines()[:4] == [
            "Saved. Your week, New York time:",
            "",
            "Mon 09:00–11:00",
            "Wed 12:00–18:00",
        ]
        assert "Tom Becker" in acme.maya.says("find somebody on Wednesday")

    def test_a_mentor_sets_hours_by_modal_in_slack(self, acme: Acme) -> None:
        maya, lena = acme.maya, acme.lena_comes_in()
        maya.commands("hours")
        maya.presses("Tue")
        view = maya.opens("Other hours…", "Tue: hours")
        maya.submits(view, {"start": "18:00", "end": "19:00"})
        assert maya.sees.splitlines()[:3] == [
            "*Saved. Your week, Lisbon time:*",
            "*Mon, Wed–Fri* 09:00–17:00",
            "*Tue* 18:00–19:00",
        ]
        lena.says("find Python mentor tomorrow")
        assert lena.captions[:2] == ["19:00–19:30", "19:30–20:00"]

    def test_days_off_by_modal_in_slack_are_closed_at_once(self, acme: Acme) -> None:
        maya, lena = acme.maya, acme.lena_comes_in()
        maya.commands("hours")
        view = maya.opens("Day off…", "Days off")
        maya.submits(view, {"first": "2026-03-04", "last": "2026-03-03"})
        assert list(view.errors) == ["last"]
        maya.submits(view, {"first": "2026-03-03", "last": "2026-03-04"})
        assert maya.sees.startswith("*You’re off Tue 3 Mar – Wed 4 Mar*")
        assert lena.says("find Python mentor tomorrow").startswith(
            "Nobody has open time for that, tomorrow, Tue 3 Mar."
        )


class TestApproving:
    @pytest.fixture
    def asked(self, acme: Acme) -> Acme:
        """Lena has asked for tomorrow at ten, where every session needs the mentor's word."""
        acme.sessions_need_approval()
        lena = acme.lena_comes_in()
        lena.says("book Maya tomorrow at 10")
        assert lena.presses("Ask for it").startswith("Asked. Maya Iyer answers by Tue 3 Mar, 10:00.")
        assert acme.maya.sees.startswith("*Lena Vogel asks for a session. Please answer by Tue 3 Mar, 09:00.*")
        assert acme.maya.captions == ["Approve", "Decline", "Decline, say why", "Other time"]
        return acme

    def test_approved(self, asked: Acme) -> None:
        assert asked.maya.presses("Approve").startswith("*Lena Vogel booked you*")
        assert asked.lena.sees.startswith("Maya Iyer said yes: confirmed\n")

    def test_declined_with_a_reason(self, asked: Acme) -> None:
        view = asked.maya.opens("Decline, say why", "Why?")
        asked.maya.submits(view, {"reason": "I am <away>"})
        assert asked.maya.sees.startswith("*Declined. The time is open again.*")
        assert asked.lena.sees.startswith("Maya Iyer declined\n")
        assert "Reason: I am <away>" in asked.lena.sees

    def test_another_time_proposed_and_taken(self, asked: Acme) -> None:
        asked.maya.presses("Other time")
        assert asked.maya.presses("14:00–14:30").startswith("*Proposed. Lena Vogel answers by Tue 3 Mar, 09:00.*")
        assert asked.lena.sees.startswith("Maya Iyer proposes another time instead of Tue 3 Mar, 10:00.")
        confirmed = asked.lena.presses("Take it")
        assert confirmed.startswith("Confirmed\n")
        assert "For you: Tue 3 Mar, 15:00–15:30 (Berlin)" in confirmed
        assert "*For you*: Tue 3 Mar, 14:00–14:30 (Lisbon)" in asked.maya.sees

    def test_unanswered_it_lapses_and_both_hear_of_it(self, asked: Acme) -> None:
        asked.bot.passes(hours=25)
        assert asked.lena.sees.startswith("The request has lapsed: nobody answered in time.")
        assert asked.maya.sees.startswith("*The request has lapsed: nobody answered in time.*")
