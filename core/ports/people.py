"""Organisations, people, codes and links, as core remembers them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from core.model.people import Identity, Joining, Membership, Organisation, Person, Role, Skill


class Organisations(Protocol):
    """Tenants, their skills, groups and settings."""

    def get(self, organisation_id: int) -> Organisation | None:
        """The organisation, or None."""

    def all(self) -> Sequence[Organisation]:
        """Every organisation, oldest first."""

    def of_slack(self, team: str) -> Organisation | None:
        """The organisation of this Slack workspace."""

    def of_group(self, platform: str, chat_id: str) -> Organisation | None:
        """The organisation to which this group conversation belongs."""

    def bind_group(self, platform: str, chat_id: str, organisation_id: int) -> None:
        """Bind a group conversation to the organisation, in place of any other."""

    def add(self, name: str, joining: Joining, *, slack_team: str | None = None) -> Organisation:
        """A new organisation."""

    def save(self, organisation: Organisation) -> None:
        """Store changed settings and raise ``directory``."""

    def skills(self, organisation_id: int) -> Sequence[Skill]:
        """All skills known here, by name."""

    def skill(self, organisation_id: int, name: str) -> Skill:
        """The skill of that name, ignoring case; created if new."""


class People(Protocol):
    """Persons, their identities and memberships."""

    def get(self, person_id: int) -> Person | None:
        """The person, or None."""

    def many(self, ids: Collection[int]) -> Mapping[int, Person]:
        """The people among these that exist, by id and in the order of it."""

    def add(self, name: str, *, zone: str | None = None, language: str | None = None) -> Person:
        """A new person with a calendar of their own."""

    def save(self, person: Person) -> None:
        """Store a changed person."""

    def identity(self, platform: str, tenant: str, user_id: str) -> Identity | None:
        """The identity with this id on a platform."""

    def identities(self, person_id: int) -> Sequence[Identity]:
        """All identities of a person, the most recently active first."""

    def add_identity(
        self,
        person_id: int,
        platform: str,
        tenant: str,
        user_id: str,
        *,
        chat_id: str | None,
        handle: str | None,
        silent: bool = False,
    ) -> Identity:
        """A new identity of the person."""

    def save_identity(self, identity: Identity, *, heard_at: datetime | None = None) -> None:
        """Store a changed identity; ``heard_at`` marks it as the most recently active."""

    def membership(self, organisation_id: int, person_id: int) -> Membership | None:
        """The person's membership there, or None for a stranger."""

    def memberships(self, person_id: int) -> Sequence[Membership]:
        """All of the person's memberships."""

    def members_among(self, organisation_id: int, person_ids: Collection[int]) -> Mapping[int, Membership]:
        """The memberships of those of the people who belong to the organisation, by person."""

    def members(self, organisation_id: int, role: Role | None = None) -> Sequence[tuple[Membership, Person]]:
        """The members of an organisation, of one role if given, by name."""

    def names(self, organisation_id: int) -> Sequence[tuple[int, str, bool]]:
        """(person id, name, whether a mentor) of every member: the source of the directory."""

    def with_handles(self, organisation_id: int, platform: str, handles: Collection[str]) -> Mapping[str, int]:
        """The members whose usernames on the platform are among these (lower case): username → person id."""

    def join(self, organisation_id: int, person_id: int, *, only_host_id: int | None = None) -> Membership:
        """Make the person a member, or return the existing membership; raises the organisation's ``directory``."""

    def save_membership(self, membership: Membership) -> None:
        """Store roles, about and settings of a membership; raises the organisation's ``directory``."""

    def skill_ids(self, membership_ids: Collection[int]) -> Mapping[int, tuple[int, ...]]:
        """The skills of each membership, by membership id."""

    def set_skills(self, membership_id: int, skill_ids: Collection[int]) -> None:
        """Replace a member's skills; raises the organisation's ``directory``."""

    def merge(self, kept: int, absorbed: int) -> None:
        """Merge two people into one: identities, memberships, bookings and claims of ``absorbed`` become those of ``kept``.

        Raises Conflict if both have something at the same time.
        """

    def forget(self, person_id: int, *, name: str, reason: str) -> None:
        """Delete everything of the person's. Other people's history calls them ``name`` and gives ``reason`` for what they ended.

        The caller ends what is still booked beforehand.
        """


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """A code or link.

    ``kind`` is ``admin``, ``identity`` (joins two), ``email``, ``invitation``, ``mentor``, ``service`` or ``attendee`` (an
    invitation to a meeting, answered from a mailbox). ``subject`` is what it stands for: an organisation's, person's, service's
    or invitation's id. Only ``identity``, ``email`` and ``admin`` lapse or are used up.
    """

    token: str = field(repr=False)
    kind: str
    subject: int
    organisation_id: int | None
    expires_at: datetime | None = None
    used_at: datetime | None = None
    revoked_at: datetime | None = None


class Codes(Protocol):
    """One-time codes and revocable links; one-time codes and attendees' links are stored as the SHA-256 of what was shown."""

    def add(self, code: OneTimeCode, now: datetime) -> None:
        """Store a new code."""

    def get(self, token: str) -> OneTimeCode | None:
        """The code, whatever its state."""

    def standing(self, kind: str, subject: int, organisation_id: int) -> OneTimeCode | None:
        """The organisation's newest unrevoked link of this kind for this subject."""

    def use(self, token: str, now: datetime) -> bool:
        """Use up a one-time code; False if it was already used, revoked or expired."""

    def revoke_all(self, kind: str, subject: int, now: datetime) -> None:
        """Revoke every code of this kind for this subject."""

    def revoke(self, token: str, now: datetime) -> None:
        """Revoke it."""
