"""A team in one place: everybody in Slack, in Telegram, in the terminal, or each where they like."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from core.model.conflict import Policy
from core.model.decision import ConflictRules
from core.model.people import Joining, Organisation, Role
from core.ports import Unit
from core.services import offers
from storage.unit_of_work import SqlStore
from tests.builders import WEEKDAYS_9_TO_17, SetClock, a_room
from tests.doubles.slack import SlackDouble
from tests.doubles.telegram import TelegramDouble
from tests.stories.stage import Bot
from tests.stories.terminal import Terminal
from tests.stories.voices import InSlack, InTelegram, InTerminal, Voice

CAST: dict[str, tuple[str, frozenset[Role]]] = {
    "Maya Iyer": ("Europe/Lisbon", frozenset({Role.MENTOR})),
    "Grace Osei": ("Africa/Accra", frozenset({Role.ADMIN, Role.ORGANIZER})),
    "Olga Brandt": ("Europe/Berlin", frozenset({Role.ORGANIZER})),
    "Lena Vogel": ("Europe/Berlin", frozenset()),
    "Omar Haddad": ("Africa/Cairo", frozenset()),
    "Tom Becker": ("America/New_York", frozenset()),
    "Gil Amado": ("Europe/Berlin", frozenset()),
}
"""Who is there, in which zone, and as what."""


@dataclass(frozen=True)
class Team:
    """Maya mentors in Lisbon on weekdays from 9 to 17; Grace in Accra and Olga in Berlin are organizers.

    Lena and Gil are in Berlin, Omar is in Cairo, Tom in New York. It is Monday, 2 March 2026, 9:00 in Berlin, 8:00 in Lisbon
    and Accra, 10:00 in Cairo and 3:00 in New York.
    """

    bot: Bot
    maya: Voice
    grace: Voice
    olga: Voice
    lena: Voice
    omar: Voice
    tom: Voice
    gil: Voice

    @property
    def edits(self) -> bool:
        """Whether cards are changed where they stand; a terminal prints what has changed once more."""
        return not isinstance(self.maya, InTerminal)

    def does(self, change: Callable[[Unit, Organisation], object]) -> None:
        """Change what no story tells of, in one unit of work."""
        self.bot.store.run(lambda unit: change(unit, unit.organisations.all()[0]))

    def under(self, policy: Policy) -> None:
        """The organisation's policy from now on."""
        self.does(lambda unit, here: unit.conflicts.save(ConflictRules(here.id, policy)))

    def has_room(self, name: str = "Orion", capacity: int = 6, **facts: object) -> None:
        """A room in Berlin that is open on weekdays from 8 to 20."""
        self.does(lambda unit, here: a_room(unit, here, name, capacity, **facts))


@contextmanager
def in_slack(store: SqlStore, clock: SetClock, *, http: bool) -> Iterator[Team]:
    """Everybody in one workspace; all that the bot asked Slack for must be allowed."""
    with SlackDouble() as slack:
        users = {name: slack.person(name, zone=zone) for name, (zone, _) in CAST.items()}
        team = slack.home_workspace.team_id
        store.run(lambda unit: seed(unit, team, {name: ("slack", team, user.user_id) for name, user in users.items()}))
        with Bot(store, clock, slack=slack, http=http) as bot:
            yield Team(bot, *(InSlack(bot, user) for user in users.values()))
        assert [*slack.refusals, *slack.unacknowledged, *slack.strange_frames] == []


@contextmanager
def in_telegram(store: SqlStore, clock: SetClock, *, http: bool) -> Iterator[Team]:
    """Everybody in a private chat; all that the bot asked Telegram for must be allowed, and each press answered."""
    with TelegramDouble() as telegram:
        users = {name: telegram.user(name) for name in CAST}
        store.run(lambda unit: seed(unit, None, {name: ("telegram", "", str(u.id)) for name, u in users.items()}))
        with Bot(store, clock, telegram=telegram, http=http) as bot:
            yield Team(bot, *(InTelegram(bot, user) for user in users.values()))
        assert telegram.refused == []
        assert [press.id for press in telegram.world.presses.values() if press.answer is None] == []


@contextmanager
def in_terminal(store: SqlStore, clock: SetClock, *, http: bool) -> Iterator[Team]:
    """Everybody at one terminal, in turn."""
    assert not http, "a terminal is reached by nobody"
    store.run(lambda unit: seed(unit, None, {name: ("console", "", name.split()[0].lower()) for name in CAST}))
    terminal = Terminal()
    with Bot(store, clock, terminal=terminal) as bot:
        yield Team(bot, *(InTerminal(terminal, name) for name in CAST))


@contextmanager
def across(store: SqlStore, clock: SetClock, *, http: bool) -> Iterator[Team]:
    """Lena and Tom in Telegram, everybody else in Slack."""
    there = ("Lena Vogel", "Tom Becker")
    with ExitStack() as doubles:
        slack, telegram = doubles.enter_context(SlackDouble()), doubles.enter_context(TelegramDouble())
        team = slack.home_workspace.team_id
        chatting = {name: telegram.user(name) for name in there}
        working = {name: slack.person(name, zone=zone) for name, (zone, _) in CAST.items() if name not in there}
        known = {name: ("telegram", "", str(user.id)) for name, user in chatting.items()}
        known |= {name: ("slack", team, user.user_id) for name, user in working.items()}
        store.run(lambda unit: seed(unit, team, known))
        with Bot(store, clock, slack=slack, telegram=telegram, http=http) as bot:
            voices: dict[str, Voice] = {name: InTelegram(bot, user) for name, user in chatting.items()}
            voices |= {name: InSlack(bot, user) for name, user in working.items()}
            yield Team(bot, *(voices[name] for name in CAST))
        assert [*slack.refusals, *slack.unacknowledged, *slack.strange_frames, *telegram.refused] == []
        assert [press.id for press in telegram.world.presses.values() if press.answer is None] == []


HOUSES = {
    "slack-socket-sqlite": (in_slack, False),
    "slack-http-postgresql": (in_slack, True),
    "telegram-polling-postgresql": (in_telegram, False),
    "telegram-webhook-sqlite": (in_telegram, True),
    "terminal-sqlite": (in_terminal, False),
    "terminal-postgresql": (in_terminal, False),
    "across-socket-polling-postgresql": (across, False),
    "across-http-webhook-sqlite": (across, True),
}
"""Each platform in both modes and on both databases; the name ends with the database's."""


def seed(unit: Unit, slack_team: str | None, known: dict[str, tuple[str, str, str]]) -> None:
    """Make the organisation with everybody in it; ``known`` are platform, tenant and user id by name."""
    acme = unit.organisations.add("Acme", Joining.INVITATION, slack_team=slack_team)
    offers.add_default(unit, acme.id)
    for name, (zone, roles) in CAST.items():
        person = replace(unit.people.add(name, zone=zone, language="en"), organisation_id=acme.id)
        unit.people.save(person)
        platform, tenant, user_id = known[name]
        chat_id = None if platform == "slack" else user_id
        unit.people.add_identity(
            person.id, platform, tenant, user_id, chat_id=chat_id, handle=name.split()[0].casefold()
        )
        membership = replace(unit.people.join(acme.id, person.id), roles=roles)
        unit.people.save_membership(membership)
        if Role.MENTOR in roles:
            unit.people.set_skills(membership.id, [unit.organisations.skill(acme.id, "Python").id])
            unit.hours.set_weekly(membership.id, WEEKDAYS_9_TO_17)
