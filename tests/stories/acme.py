"""Acme: a Slack workspace with a mentor and an admin, which people in Telegram join by an invitation."""

from dataclasses import dataclass, replace
from typing import Self

from core.model.people import Joining, Membership, Role
from core.ports import Unit
from core.services import admin, offers
from tests.builders import WEEKDAYS_9_TO_17
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_user import SlackUser
from tests.doubles.telegram import TelegramDouble
from tests.doubles.telegram_world import Chat
from tests.stories.stage import Bot
from tests.stories.voices import InSlack, InTelegram


@dataclass(frozen=True)
class Acme:
    """Maya (a mentor in Lisbon) and Grace (admin and organizer in Accra) in Slack, Lena in Telegram, who has not come in yet.

    It is Monday, 2 March 2026, 9:00 in Berlin, 8:00 in Lisbon and Accra.
    """

    bot: Bot
    telegram: TelegramDouble
    slack: SlackDouble
    maya: InSlack
    grace: InSlack
    lena: InTelegram
    invitation: str

    @classmethod
    def made(cls, bot: Bot, telegram: TelegramDouble, slack: SlackDouble) -> Self:
        """Seed the database and play everybody's client."""
        maya = slack.person("Maya Iyer", zone="Europe/Lisbon")
        grace = slack.person("Grace Osei", zone="Africa/Accra")
        invitation = bot.store.run(lambda unit: seed(unit, slack.home_workspace.team_id, maya, grace))
        lena = telegram.user("Lena Vogel", started=False)
        return cls(
            bot,
            telegram,
            slack,
            InSlack(bot, maya),
            InSlack(bot, grace),
            InTelegram(bot, lena),
            f"/start i_{invitation}",
        )

    def lena_comes_in(self) -> InTelegram:
        """Lena opens the invitation and says where she is."""
        self.lena.says(self.invitation)
        self.lena.says("Berlin")
        self.lena.presses("Yes, that’s right")
        return self.lena

    def sessions_need_approval(self) -> None:
        """Every session needs the mentor's word."""

        def changes(unit: Unit) -> None:
            service = unit.services.of_organisation(unit.organisations.all()[0].id)[0]
            unit.services.save(replace(service, approval=True))

        self.bot.store.run(changes)

    def bind_to_acme(self, group: Chat) -> None:
        """Let the Telegram group be the organisation's."""
        self.bot.store.run(lambda unit: unit.organisations.bind_group("telegram", str(group.id), 1))

    @property
    def refused(self) -> list[object]:
        """What the platforms did not take, and what the bot did not acknowledge or answer."""
        presses = [press.id for press in self.telegram.world.presses.values() if press.answer is None]
        return [
            *presses,
            *self.telegram.refused,
            *self.slack.refusals,
            *self.slack.unacknowledged,
            *self.slack.strange_frames,
        ]

    def in_telegram(self, name: str) -> InTelegram:
        """Somebody else in Telegram."""
        return InTelegram(self.bot, self.telegram.user(name))

    def in_slack(self, name: str, zone: str) -> InSlack:
        """Somebody else in the workspace."""
        return InSlack(self.bot, self.slack.person(name, zone=zone))


def seed(unit: Unit, team: str, maya: SlackUser, grace: SlackUser) -> str:
    """Make the organisation with its mentor and its admin; returns the invitation's token."""
    acme = unit.organisations.add("Acme", Joining.INVITATION, slack_team=team)
    offers.add_default(unit, acme.id)
    mentor = _member(unit, acme.id, team, maya, Role.MENTOR)
    unit.people.set_skills(mentor.id, [unit.organisations.skill(acme.id, "Python").id])
    unit.hours.set_weekly(mentor.id, WEEKDAYS_9_TO_17)
    return admin.invitation(unit, _member(unit, acme.id, team, grace, Role.ADMIN, Role.ORGANIZER)).token


def _member(unit: Unit, organisation_id: int, team: str, user: SlackUser, *roles: Role) -> Membership:
    person = replace(
        unit.people.add(user.person.name, zone=user.person.zone, language="en"), organisation_id=organisation_id
    )
    unit.people.save(person)
    unit.people.add_identity(person.id, "slack", team, user.user_id, chat_id=None, handle=user.person.handle)
    membership = replace(unit.people.join(organisation_id, person.id), roles=frozenset(roles))
    unit.people.save_membership(membership)
    return membership
