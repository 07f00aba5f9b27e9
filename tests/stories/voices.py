"""Somebody's voice: the same few acts on each platform, each followed to its end, and what then stands on the screen."""

from dataclasses import dataclass, replace
from typing import Protocol

from sqlalchemy import select, update

from adapters.slack.manifest import COMMAND
from core.ports import Unit
from storage import schema
from storage.unit_of_work import SqlStore
from tests.doubles.slack_delivery import Delivery
from tests.doubles.slack_form import Entered
from tests.doubles.slack_state import Channel, View
from tests.doubles.slack_user import SlackUser
from tests.doubles.telegram_people import User
from tests.stories.stage import Bot


class Voice(Protocol):
    """A person as a story plays them, wherever they are."""

    @property
    def sees(self) -> str:
        """The bot's last message, its buttons as ``[Caption]``."""

    @property
    def captions(self) -> list[str]:
        """The captions of the bot's last message."""

    def says(self, words: str) -> str:
        """Write to the bot in private; returns the bot's last message."""

    def presses(self, caption: str) -> str:
        """Press the newest button with this caption; returns the bot's last message."""


@dataclass(frozen=True)
class InTelegram:
    """A voice in Telegram."""

    bot: Bot
    user: User

    @property
    def sees(self) -> str:
        last = self.user.private.answers[-1]
        # The joiners that keep names from becoming links cannot be seen.
        text = last.text.replace("\u2060", "")
        return "\n".join([text, *(" ".join(f"[{caption}]" for caption in row) for row in last.buttons)])

    @property
    def captions(self) -> list[str]:
        return [caption for row in self.user.private.answers[-1].buttons for caption in row]

    def says(self, words: str) -> str:
        self.bot.heard(self.user.says(words))
        return self.sees

    def presses(self, caption: str) -> str:
        self.bot.heard(self.user.presses(caption))
        return self.sees


@dataclass(frozen=True)
class InSlack:
    """A voice in Slack."""

    bot: Bot
    user: SlackUser

    @property
    def sees(self) -> str:
        return self.user.messages()[-1].words

    @property
    def captions(self) -> list[str]:
        return list(self.user.messages()[-1].captions)

    def says(self, words: str) -> str:
        return self._followed(self.user.types(words))

    def presses(self, caption: str) -> str:
        return self._followed(self.user.presses(caption))

    def commands(self, words: str, channel: Channel | None = None) -> str:
        """Write ``/slotbot`` and these words."""
        return self._followed(self.user.command(COMMAND, words, channel))

    def opens(self, caption: str, title: str) -> View:
        """Press a button that opens a form; returns the form once it is there."""
        self._followed(self.user.presses(caption))
        return self.user.waits_for_view(title)

    def submits(self, view: View, entered: Entered) -> str:
        """Send a form off; returns the bot's last message."""
        return self._followed(self.user.submits(view, entered))

    def _followed(self, delivery: Delivery) -> str:
        assert delivery.acknowledged
        payload = delivery.payload
        self.bot.heard(payload["event_id"] if "event_id" in payload else payload["trigger_id"])
        return self.sees


def plain(words: str) -> str:
    """What a message says, without Slack's marks of bold letters."""
    return words.replace("*", "")


def lives_in_telegram(store: SqlStore, user: User) -> None:
    """Let the person of this name be reached in Telegram, and nowhere else."""
    _moves_to(store, user.account.first_name, "telegram", "", str(user.id), str(user.id))


def lives_in_slack(store: SqlStore, user: SlackUser) -> None:
    """Let the person of this name be reached in Slack, whose workspace is the only organisation there is."""
    team = user.person.workspace.team_id
    _moves_to(store, user.person.name.split()[0], "slack", team, user.user_id, None)

    def binds(unit: Unit) -> None:
        unit.organisations.save(replace(unit.organisations.all()[0], slack_team=team))

    store.run(binds)


def _moves_to(store: SqlStore, name: str, platform: str, tenant: str, user_id: str, chat_id: str | None) -> None:
    values = {"platform": platform, "tenant": tenant, "user_id": user_id, "chat_id": chat_id}
    identities, people = schema.identities, schema.people
    whose = select(people.c.id).where(people.c.name.startswith(name)).scalar_subquery()
    with store._database.writing() as connection:
        moved = connection.execute(update(identities).where(identities.c.person_id == whose).values(**values))
        assert moved.rowcount == 1
