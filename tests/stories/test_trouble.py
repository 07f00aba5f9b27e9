"""When things go wrong, through the whole program: repeats, limits, silence, blocks, forgeries, a database that cannot serve."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from adapters import delivery
from storage.engine import Database, open_database
from storage.unit_of_work import SqlStore
from tests.builders import SetClock
from tests.databases import Sqlite
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_wire import Failure
from tests.doubles.telegram import DROPS, TelegramDouble, flood
from tests.stories.acme import Acme
from tests.stories.rows import rows_of, unsent
from tests.stories.stage import Bot, locked
from tests.stories.voices import InSlack, InTelegram, plain


class TestRepeats:
    def test_one_telegram_update_delivered_five_times_at_once(self, acme_anywhere: Acme) -> None:
        lena = acme_anywhere.lena_comes_in()
        lena.says("book Maya tomorrow at 10")
        shown = len(lena.user.private.answers)
        update_id = lena.user.presses("Confirm")
        assert update_id is not None
        acme_anywhere.telegram.deliver_again(update_id, 5)
        acme_anywhere.bot.heard(update_id, times=6)
        assert lena.sees.startswith("Confirmed\n")
        assert len(lena.user.private.answers) == shown
        assert lena.user.private.answers[-1].edits == 1
        assert [sent.words.splitlines()[0] for sent in acme_anywhere.maya.user.messages()] == [
            "*Lena Vogel booked you*"
        ]

        words = lena.user.says("find Python mentor tomorrow")
        assert words is not None
        acme_anywhere.telegram.deliver_again(words, 5)
        acme_anywhere.bot.heard(words, times=6)
        assert len(lena.user.private.answers) == shown + 1

    def test_one_slack_event_delivered_again_at_once(self, acme_anywhere: Acme) -> None:
        omar = acme_anywhere.in_slack("Omar Haddad", "Europe/Berlin")
        omar.says("book Maya tomorrow at 10")
        delivery = omar.user.types("confirm")
        with ThreadPoolExecutor(3) as hands:
            list(hands.map(lambda _: acme_anywhere.slack.redelivers(delivery), range(3)))
        acme_anywhere.bot.heard(delivery.payload["event_id"], times=4)
        assert [sent.words.splitlines()[0] for sent in omar.user.messages()] == [
            "*This session has a newer card below.*",
            "*Confirmed*",
        ]
        assert [state for *_, state, _, _, _ in rows_of(acme_anywhere.bot.store._database).bookings] == ["confirmed"]

    def test_a_double_tap_is_answered_that_it_is_done(self, acme: Acme) -> None:
        lena = acme.lena_comes_in()
        lena.says("book Maya tomorrow at 10")
        card = lena.user.private.answers[-1]
        confirm = card.button("Confirm")["callback_data"]
        for update_id in [lena.user.forges(confirm, card), lena.user.forges(confirm, card)]:
            acme.bot.heard(update_id)
        acme.telegram.wait(lambda: len(lena.user.toasts) == 3)
        assert lena.user.toasts[-1].text == "Already done."
        assert lena.sees.startswith("Confirmed\n")


class TestDelivery:
    def test_a_platforms_wait_is_honoured(self, troubled: Acme) -> None:
        lena, maya = troubled.lena_comes_in(), troubled.maya
        troubled.telegram.fail("sendMessage", flood(1))
        troubled.slack.fails("chat.postMessage", Failure(429, "ratelimited", retry_after=1))
        began = time.monotonic()
        with patch.object(delivery, "FIRST_WAIT", timedelta(milliseconds=10)), ThreadPoolExecutor(2) as hands:
            assert [*hands.map(lambda voice: voice.says("my sessions"), (lena, maya))]
        assert time.monotonic() - began > 1
        assert lena.sees.startswith("You have no sessions coming up.")
        assert maya.sees.startswith("*You have no sessions coming up.*")
        assert [text.partition("\n")[0] for text in lena.user.private.texts[-2:]] == [
            "my sessions",
            "You have no sessions coming up.",
        ]
        assert len(maya.user.messages()) == 1

    def test_what_may_have_arrived_is_not_repeated(self, troubled: Acme) -> None:
        lena, maya = troubled.lena_comes_in(), troubled.maya
        lena.says("book Maya tomorrow at 10")
        troubled.slack.fails("chat.postMessage", Failure(500, "internal_error", accepted=True))
        lena.presses("Confirm")
        troubled.telegram.fail("sendMessage", DROPS)
        lena.says("my sessions")
        troubled.bot.passes(hours=3)
        assert lena.user.private.texts.count("my sessions") == 1
        assert lena.user.private.texts[-1].startswith("Your next sessions")
        assert not lena.user.private.texts[-2].startswith("Your next sessions")
        assert [sent.words.splitlines()[0] for sent in maya.user.messages()] == ["*Lena Vogel booked you*"]
        assert sorted(row[:2] for row in unsent(troubled.bot.store._database)) == [
            ("notice", "unknown"),
            ("reply", "unknown"),
        ]

    def test_who_blocked_the_bot_is_unreachable_and_the_organizer_hears_of_it(self, troubled: Acme) -> None:
        lena, maya, grace = troubled.lena_comes_in(), troubled.maya, troubled.grace
        lena.says("book Maya tomorrow at 10")
        lena.presses("Confirm")
        lena.user.blocks()
        maya.presses("Cancel")
        maya.presses("Yes, cancel")
        assert lena.sees.startswith("Confirmed\n")
        assert plain(grace.sees).startswith("Lena Vogel may not know: a message could not be delivered.")

    def test_who_blocked_the_bot_is_told_in_slack_where_they_are_too(self, troubled: Acme) -> None:
        omar = troubled.in_slack("Omar Haddad", "Europe/Berlin")
        code = omar.commands("link").split("`")[1]
        elsewhere = troubled.in_telegram("Omar")
        elsewhere.says(f"/link {code}")
        elsewhere.presses("Yes, that’s me")
        elsewhere.says("book Maya tomorrow at 10")
        elsewhere.presses("Confirm")
        elsewhere.user.blocks()
        troubled.maya.presses("Cancel")
        troubled.maya.presses("Yes, cancel")
        assert omar.sees.startswith("*Cancelled by Maya Iyer*\n")
        assert troubled.grace.user.messages() == ()

    def test_a_socket_that_is_dropped_is_opened_again(self, acme: Acme) -> None:
        acme.slack.drops_socket()
        assert acme.maya.says("my sessions").startswith("*You have no sessions coming up.*")
        acme.slack.asks_to_reconnect()
        assert acme.maya.says("my hours").startswith("*Your week, Lisbon time*")


class TestForgeries:
    @pytest.fixture
    def served(
        self, sqlite_store: SqlStore, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble
    ) -> Iterator[Acme]:
        """The organisation over HTTP."""
        with Bot(sqlite_store, clock, telegram=telegram, slack=slack, http=True) as bot:
            yield Acme.made(bot, telegram, slack)

    @pytest.mark.parametrize("signed", [{"forged": True}, {"age": 6 * 60}])
    def test_slack_requests_with_a_bad_or_old_signature_are_refused(self, served: Acme, signed: dict[str, Any]) -> None:
        served.slack.signs(**signed)
        assert [served.maya.user.types("my hours").status, served.maya.user.command("/slotbot", "help").status] == [
            401,
            401,
        ]
        served.slack.signs()
        assert served.maya.says("my sessions").startswith("*You have no sessions coming up.*")
        assert len(served.maya.user.messages()) == 1

    def test_updates_with_a_wrong_secret_are_refused(self, served: Acme) -> None:
        body = b'{"update_id": 1, "message": {}}'
        assert [served.telegram.post_to_webhook(body, secret) for secret in ("wrong", None)] == [403, 401]
        assert served.bot.runtime.dispatcher.served == {}

    def test_forged_payloads_and_other_peoples_are_answered_and_change_nothing(self, acme: Acme) -> None:
        lena, ben = acme.lena_comes_in(), acme.in_telegram("Ben")
        lena.says("book Maya tomorrow at 10")
        card = lena.user.private.answers[-1]
        for payload in ("1:abc", "0:xxxxxxxxxxxxxxxx:1", "1:xxxxxxxxxxxxxxxx:1", "x" * 64):
            acme.bot.heard(ben.user.forges(payload, card))
        acme.bot.heard(ben.user.forges(card.button("Confirm")["callback_data"], card, inaccessible=True))
        acme.telegram.wait(lambda: len(ben.user.toasts) == 5)
        old, other = "That button is too old. Ask me again, please.", "These buttons are for Lena Vogel."
        assert [toast.text for toast in ben.user.toasts[:4]] == [old] * 4
        assert ben.user.toasts[4].text.startswith(other)
        assert card.text.startswith("Held for you until 09:05")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Max <b>bold</b> & co", "Max <b>bold</b> & co"),
        ("@channel <!channel> <@U1>", "@channel <!channel> <@U1>"),
        ("Max\nnew line\x00", "Max new line"),
        ("M" * 300, "M" * 79 + "…"),
    ],
)
def test_names_stay_names_on_both_platforms(acme: Acme, name: str, shown: str) -> None:
    guest = InTelegram(acme.bot, acme.telegram.user(name))
    for words in (acme.invitation, "Berlin", "yes", "book Maya tomorrow at 10", "confirm"):
        guest.says(words)
    assert acme.maya.sees.splitlines()[0] == f"*{shown} booked you*"
    member = InSlack(acme.bot, acme.slack.person(name))
    member.says("book Maya tomorrow at 11")
    member.presses("Confirm")
    acme.maya.says("my sessions")
    assert acme.maya.sees.count(shown) == 2


class TestTheDatabase:
    @pytest.fixture
    def acme(
        self, sqlite_files: Sqlite, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble, tmp_path: Path
    ) -> Iterator[Acme]:
        """The organisation on a database that is given up soon."""
        with sqlite_files.fresh(tmp_path) as made:
            database = open_database(made.url.render_as_string(), patience=0.05)
            store = SqlStore(database, clock)
            with Bot(store, clock, telegram=telegram, slack=slack, patience=(0.05,)) as bot:
                yield Acme.made(bot, telegram, slack)
            database.close()

    def test_locked_it_is_said_and_all_is_well_afterwards(self, acme: Acme) -> None:
        lena, maya = acme.lena_comes_in(), acme.maya
        lena.says("book Maya tomorrow at 10")
        with locked(acme.bot.store):
            acme.bot.served(lena.user.presses("Confirm"))
            acme.bot.served(maya.user.types("my hours").payload["event_id"])
        acme.telegram.wait(lambda: lena.user.toasts[-1].alert)
        busy = "I can’t reach my memory right now, and nothing was changed. Please try again in a minute."
        assert lena.user.toasts[-1].text == busy
        assert maya.sees == f"*{busy}*"
        assert lena.presses("Confirm").startswith("Confirmed\n")
        assert maya.says("my hours").startswith("*Your week, Lisbon time*")

    def test_read_only_it_is_said_and_all_is_well_afterwards(self, acme: Acme) -> None:
        lena = acme.lena_comes_in()
        lena.says("book Maya tomorrow at 10")
        writer = acme.bot.store._database.writer

        def forbid(connection: DBAPIConnection, *_: object) -> None:
            connection.execute("PRAGMA query_only = ON")

        def allow(connection: DBAPIConnection, *_: object) -> None:
            connection.execute("PRAGMA query_only = OFF")

        event.listen(writer, "checkout", forbid)
        acme.bot.served(lena.user.presses("Confirm"))
        acme.telegram.wait(lambda: lena.user.toasts[-1].alert)
        assert lena.user.toasts[-1].text.startswith("Something went wrong on my side, and nothing was changed.")
        event.remove(writer, "checkout", forbid)
        event.listen(writer, "checkout", allow)
        assert lena.presses("Confirm").startswith("Confirmed\n")


def test_connections_that_are_cut_are_made_anew_unseen(
    postgres_database: Database, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble
) -> None:
    store = SqlStore(postgres_database, clock)
    with Bot(store, clock, telegram=telegram, slack=slack) as bot:
        acme = Acme.made(bot, telegram, slack)
        lena = acme.lena_comes_in()
        lena.says("book Maya tomorrow at 10")
        url = postgres_database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(url, autocommit=True) as admin:
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'slotbot'")
        assert lena.presses("Confirm").startswith("Confirmed\n")
        assert acme.maya.sees.startswith("*Lena Vogel booked you*")
