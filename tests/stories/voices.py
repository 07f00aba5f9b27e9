"""Somebody's voice: the same few acts on each platform, each followed to its end, and what then stands on the screen."""

import re
from collections.abc import Mapping, Sequence
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
from tests.doubles.telegram_world import Message
from tests.stories.stage import Bot
from tests.stories.terminal import Terminal

_NUMBERED = re.compile(r"\[(\d+)\] (.+?)(?=  \[\d+\] |$)", re.MULTILINE)


class Voice(Protocol):
    """A person as a story plays them, wherever they are."""

    @property
    def cards(self) -> Sequence[str]:
        """All of the bot's messages as they stand now, the latest last, their buttons as ``[Caption]``."""

    @property
    def sees(self) -> str:
        """The last of them."""

    @property
    def captions(self) -> list[str]:
        """The captions of the bot's last message."""

    def says(self, words: str) -> str:
        """Write to the bot in private; returns the bot's last message."""

    def presses(self, caption: str) -> str:
        """Press the newest button with this caption; returns the bot's last message."""

    def fills(self, caption: str, **entered: str) -> str:
        """Press a button that asks for something, and give it in the form's order; returns the bot's last message."""


@dataclass(frozen=True)
class InTelegram:
    """A voice in Telegram."""

    bot: Bot
    user: User

    @property
    def cards(self) -> Sequence[str]:
        return [_drawn(message) for message in self.user.private.answers]

    @property
    def sees(self) -> str:
        return _drawn(self.user.private.answers[-1])

    @property
    def captions(self) -> list[str]:
        return [caption for row in self.user.private.answers[-1].buttons for caption in row]

    def says(self, words: str) -> str:
        self.bot.heard(self.user.says(words))
        return self.sees

    def presses(self, caption: str) -> str:
        self.bot.heard(self.user.presses(caption))
        return self.sees

    def fills(self, caption: str, **entered: str) -> str:
        return _told(self, caption, entered)


def _drawn(message: Message) -> str:
    """A message in Telegram; the joiners that keep names from becoming links cannot be seen."""
    text = message.text.replace("\u2060", "")
    return "\n".join([text, *(" ".join(f"[{caption}]" for caption in row) for row in message.buttons)])


@dataclass(frozen=True)
class InSlack:
    """A voice in Slack."""

    bot: Bot
    user: SlackUser

    @property
    def cards(self) -> Sequence[str]:
        return [message.words for message in self.user.messages()]

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

    def fills(self, caption: str, **entered: str) -> str:
        self._followed(self.user.presses(caption))
        return self.submits(self.user.waits_for_form(), entered)

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


@dataclass(frozen=True)
class InTerminal:
    """A voice in the terminal, whose last card alone can be pressed, by a number."""

    terminal: Terminal
    name: str

    @property
    def cards(self) -> Sequence[str]:
        return self.terminal.cards_of(self.name)

    @property
    def sees(self) -> str:
        return self.cards[-1]

    @property
    def captions(self) -> list[str]:
        return [caption for _, caption in _NUMBERED.findall(self.sees)]

    def says(self, words: str) -> str:
        self.terminal.types(self.name, words)
        return self.sees

    def presses(self, caption: str) -> str:
        numbers = [number for number, shown in _NUMBERED.findall(self.sees) if shown == caption]
        assert numbers, f"no {caption!r} on:\n{self.sees}"
        return self.says(numbers[0])

    def fills(self, caption: str, **entered: str) -> str:
        return _told(self, caption, entered)


def _told(voice: Voice, caption: str, entered: Mapping[str, str]) -> str:
    """Press it, and answer what is asked, one question after the other."""
    voice.presses(caption)
    for words in entered.values():
        voice.says(words)
    return voice.sees


def said(voice: Voice, begins: str = "") -> list[str]:
    """The last card (that begins so), line by line, as it reads on each platform: without its buttons."""
    told = [[plain(line).strip() for line in card.splitlines()] for card in voice.cards]
    found = next((card for card in reversed(told) if card[0].startswith(begins)), None)
    assert found is not None, f"nothing begins with {begins!r}, only {[card[0] for card in told]}"
    return [line for line in found if line and not line.startswith("[")]


def plain(words: str) -> str:
    """What a message says, without Slack's marks of bold letters and of what no longer holds."""
    return words.replace("*", "").replace("~", "")


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
