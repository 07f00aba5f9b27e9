"""Organisations, people with their identities, and their memberships in organisations."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.changing import FREE, ChangeRules
from core.model.channels import USUAL, Choices
from core.model.limits import UNLIMITED, Limits
from core.model.reminders import QuietHours
from core.model.room_end import RoomEnds
from core.model.waitlist import Order


class Role(StrEnum):
    """A member's role; one person may have several (S0.2, S3.8)."""

    MENTOR = "mentor"
    ORGANIZER = "organizer"
    ADMIN = "admin"


class Joining(StrEnum):
    """How people join an organisation from Telegram and the terminal."""

    OPEN = "open"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Organisation:
    """The tenant. ``slack_team`` is the workspace's id where it is one.

    ``holds_limit`` is how many holds one person may have at once (S2.21); ``hold_minutes`` how long a hold lasts (S3.19);
    ``approval_hours`` after how long an unanswered request lapses; ``waitlist_order`` who is offered freed time first.
    ``directory`` rises whenever a name, skill or service changes, so that what was computed from the directory can tell when it
    is stale. ``keeps_misses`` says whether words that were not understood may be kept for its organizers, from people who agree.
    ``changes`` is what holds for guests who move or cancel, where a service has chosen nothing else. ``room_ends`` says of
    which rooms the holders are asked before their time ends.
    """

    id: int
    name: str
    joining: Joining = Joining.INVITATION
    slack_team: str | None = None
    holds_limit: int = 2
    hold_minutes: int = 5
    approval_hours: int = 48
    waitlist_order: Order = Order.FIRST_COME
    directory: int = 0
    keeps_misses: bool = True
    changes: ChangeRules = FREE
    room_ends: RoomEnds = RoomEnds.OFF


@dataclass(frozen=True, slots=True)
class Person:
    """One human with one calendar. ``zone`` is an IANA name, None until known: no time is shown before that.

    ``language`` is the BCP 47 tag that a platform reports, ``speaks`` the one that the person has chosen, if any.
    ``organisation_id`` is the organisation they currently act in; None before joining any. ``reminders`` are minutes before a
    session, longest first, None for the usual ones; ``quiet`` the hours in which nothing should make a sound, and in
    which freed time is offered to them only with ``offers_in_quiet``.
    ``keeps_misses`` says whether their words that were not understood may be kept, None until asked. ``email`` is what
    they stated, ``mail`` the address confirmed by a code, to which mail may be sent. ``phone`` and ``sms``
    are the same of their number, in E.164. ``channels`` are what carries their notices.
    """

    id: int
    calendar_id: int
    name: str
    zone: str | None = None
    language: str | None = None
    email: str | None = None
    organisation_id: int | None = None
    reminders: tuple[int, ...] | None = None
    quiet: QuietHours | None = None
    speaks: str | None = None
    keeps_misses: bool | None = None
    offers_in_quiet: bool = False
    mail: str | None = None
    channels: Choices = USUAL
    phone: str | None = None
    sms: str | None = None

    @property
    def tongue(self) -> str:
        """The language to speak to the person: the chosen one, else the platform's, else English."""
        return self.speaks or self.language or "en"


@dataclass(frozen=True, slots=True)
class Account:
    """What a platform tells of one of its users.

    ``tenant`` is Slack's team id, empty elsewhere. ``zone`` is an IANA name where the platform tells one (Slack), else None;
    ``language`` a BCP 47 tag such as ``de`` or ``pt-BR``. ``handle`` is the username without ``@``.
    ``silent`` says that what the bot sends them can arrive without a sound.
    """

    platform: str
    user_id: str
    name: str
    tenant: str = ""
    zone: str | None = None
    language: str | None = None
    handle: str | None = None
    email: str | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """A person's account on one platform. ``chat_id`` is the private conversation, None until known.

    ``silent`` says that a message can arrive there without a sound. ``reachable`` becomes False when the platform reports that
    nothing arrives there any longer.
    """

    id: int
    person_id: int
    platform: str
    tenant: str
    user_id: str
    chat_id: str | None = None
    handle: str | None = None
    reachable: bool = True
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in an organisation. ``about`` is a mentor's line about themself.

    ``only_host_id`` is set for a guest admitted by a mentor's link, who sees only that mentor; ``admits_guests`` says that
    this mentor's link admits such guests. ``rating_sum`` and ``rating_count`` are of the ratings of their sessions, 1 to 5.
    ``limits`` is how many sessions they take as a mentor.
    """

    id: int
    organisation_id: int
    person_id: int
    roles: frozenset[Role] = frozenset()
    about: str = ""
    only_host_id: int | None = None
    admits_guests: bool = False
    rating_sum: int = 0
    rating_count: int = 0
    limits: Limits = UNLIMITED

    def is_a(self, role: Role) -> bool:
        """Whether the member has this role."""
        return role in self.roles

    @property
    def rating(self) -> float | None:
        """The average rating, None while there are too few ratings."""
        return average_rating(self.rating_sum, self.rating_count)


def average_rating(total: int, count: int) -> float | None:
    """The average of ``count`` ratings; None below three, where one voice would weigh too much."""
    return total / count if count >= 3 else None


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill that mentors of an organisation may have, in the organisation's own spelling."""

    id: int
    organisation_id: int
    name: str
