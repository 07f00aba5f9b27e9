"""What core needs from outside, as protocols: the clock, ids, and units of work with one repository per aggregate.

Repositories never commit and services never commit: the border (the assistant, a tick of the clock) opens a unit, and leaving
it without an exception commits. Every method reads and writes inside that unit. Moments are aware UTC, to the whole second.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from core.events import Event
from core.model.booking import Booking, State
from core.model.hours import Override, Stretch
from core.model.people import Identity, Joining, Membership, Organisation, Person, Role, Skill
from core.model.service import Service
from core.model.timespan import Timespan

T = TypeVar("T")


class Clock(Protocol):
    """The time of day."""

    def now(self) -> datetime:
        """This moment, aware UTC, to the whole second."""


class Organisations(Protocol):
    """Tenants, their skills, groups and settings."""

    def get(self, organisation_id: int) -> Organisation | None:
        """The organisation, or None."""

    def all(self) -> Sequence[Organisation]:
        """Every organisation, oldest first."""

    def of_slack(self, team: str) -> Organisation | None:
        """The organisation that is this Slack workspace."""

    def of_group(self, platform: str, chat_id: str) -> Organisation | None:
        """The organisation that this group conversation belongs to."""

    def bind_group(self, platform: str, chat_id: str, organisation_id: int) -> None:
        """Let a group conversation belong to the organisation, in place of any other."""

    def add(self, name: str, joining: Joining, *, slack_team: str | None = None) -> Organisation:
        """A new organisation."""

    def save(self, organisation: Organisation) -> None:
        """Store changed settings and raise ``directory``."""

    def skills(self, organisation_id: int) -> Sequence[Skill]:
        """All skills known here, by name."""

    def skill(self, organisation_id: int, name: str) -> Skill:
        """The skill of that name, whatever its case, made when it is new."""


class People(Protocol):
    """Persons, their identities and memberships."""

    def get(self, person_id: int) -> Person | None:
        """The person, or None."""

    def many(self, ids: Collection[int]) -> Mapping[int, Person]:
        """Those of the people that exist, by id."""

    def add(self, name: str, *, zone: str | None = None, language: str | None = None) -> Person:
        """A new person with a calendar of their own."""

    def save(self, person: Person) -> None:
        """Store what changed of the person."""

    def identity(self, platform: str, tenant: str, user_id: str) -> Identity | None:
        """The identity that a platform knows by this id."""

    def identities(self, person_id: int) -> Sequence[Identity]:
        """All identities of a person, the one heard of last first."""

    def add_identity(
        self, person_id: int, platform: str, tenant: str, user_id: str, *, chat_id: str | None, handle: str | None
    ) -> Identity:
        """A new identity of the person."""

    def save_identity(self, identity: Identity, *, heard_at: datetime | None = None) -> None:
        """Store what changed of an identity; ``heard_at`` marks it as the one heard of last."""

    def membership(self, organisation_id: int, person_id: int) -> Membership | None:
        """What the person is there, or None for a stranger."""

    def memberships(self, person_id: int) -> Sequence[Membership]:
        """Everywhere the person belongs."""

    def members(self, organisation_id: int, role: Role | None = None) -> Sequence[tuple[Membership, Person]]:
        """The members of an organisation, of one role if given, by name."""

    def names(self, organisation_id: int) -> Sequence[tuple[int, str, bool]]:
        """(person id, name, whether a mentor) of every member: what the directory is made from."""

    def join(self, organisation_id: int, person_id: int, *, only_host_id: int | None = None) -> Membership:
        """Make the person a member, or return the membership that there is; raises the organisation's ``directory``."""

    def save_membership(self, membership: Membership) -> None:
        """Store roles, about and settings of a membership; raises the organisation's ``directory``."""

    def skill_ids(self, membership_ids: Collection[int]) -> Mapping[int, tuple[int, ...]]:
        """The skills of each membership, by membership id."""

    def set_skills(self, membership_id: int, skill_ids: Collection[int]) -> None:
        """Replace a member's skills; raises the organisation's ``directory``."""

    def merge(self, kept: int, absorbed: int) -> None:
        """Make one person of two: identities, memberships, bookings and claims of ``absorbed`` become those of ``kept``.

        Raises Conflict where both have something at one time.
        """

    def forget(self, person_id: int, *, name: str, reason: str) -> None:
        """Delete all that is the person's; others' history calls them ``name``, who gave ``reason`` for what they ended.

        What is still booked is the caller's to end before.
        """


@dataclass(frozen=True, slots=True)
class Mentor:
    """A mentor as the search sees them: everything needed to compute open time, in one row."""

    membership_id: int
    person_id: int
    calendar_id: int
    name: str
    about: str
    zone: str | None
    skill_ids: frozenset[int]
    rating_sum: int
    rating_count: int


class Services(Protocol):
    """What can be booked."""

    def get(self, service_id: int) -> Service | None:
        """The service, or None."""

    def of_organisation(self, organisation_id: int) -> Sequence[Service]:
        """Every service here, the organisation's own first, then the mentors', oldest first."""

    def add(self, service: Service) -> Service:
        """Store a new service (its id is given anew); raises the organisation's ``directory``."""

    def save(self, service: Service) -> None:
        """Store a changed service; raises the organisation's ``directory``."""


class HoursBook(Protocol):
    """Weekly hours and overrides of memberships."""

    def weekly(self, membership_ids: Collection[int]) -> Mapping[int, tuple[Stretch, ...]]:
        """The weekly stretches of each membership, on the wall clock of the person's zone."""

    def set_weekly(self, membership_id: int, stretches: Sequence[Stretch]) -> None:
        """Replace the weekly stretches."""

    def overrides(self, membership_ids: Collection[int], first: date, last: date) -> Mapping[int, tuple[Override, ...]]:
        """The overrides of each membership that touch the days from ``first`` to ``last``, both included, oldest first."""

    def override_ids(self, membership_id: int, first: date, last: date) -> Sequence[tuple[int, Override]]:
        """The same of one membership, with their ids."""

    def add_override(self, membership_id: int, override: Override) -> int:
        """Store an override; returns its id."""

    def remove_override(self, override_id: int, membership_id: int) -> bool:
        """Remove an override of this membership; False when there is none."""


class Bookings(Protocol):
    """Bookings, their claims on calendars, and their history."""

    def lock(self, calendar_ids: Collection[int]) -> None:
        """Lock these calendars' rows in ascending order until the unit ends: the second layer (S4.17)."""

    def get(self, booking_id: int) -> Booking | None:
        """The booking, or None."""

    def by_short_id(self, organisation_id: int, short_id: str) -> Booking | None:
        """The booking that people call so."""

    def for_update(self, booking_id: int) -> Booking | None:
        """The booking with its row locked."""

    def add(self, booking: Booking, claims: Sequence[tuple[int, Timespan]]) -> Booking:
        """Store a new booking (id and short id are given) with hard claims (calendar, span); raises Conflict on overlap."""

    def save(self, booking: Booking, claims: Sequence[tuple[int, Timespan]] | None, *, seen: int) -> None:
        """Store a changed booking whose version in the store is ``seen``; raises Conflict when it is not (S4.18).

        ``claims`` replaces all of its claims; None leaves them. A booking that is not live keeps none.
        """

    def note(self, booking_id: int, at: datetime, what: str, *, by: int | None = None, detail: str = "") -> None:
        """Write a line of the booking's history: ``what`` is a state's name or ``moved``, ``detail`` e.g. the former start."""

    def history(self, booking_id: int) -> Sequence[tuple[datetime, str, int | None, str]]:
        """(at, what, by, detail) from the first to the last."""

    def claims(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[tuple[Timespan, int]]]:
        """The hard claims (span, booking id) of each calendar that overlap the window, in order of their start."""

    def busy_minutes(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, list[tuple[int, int]]]:
        """The same as [start, end) whole minutes since the epoch, outward rounded: what the engine reads (S4.19)."""

    def clash(self, calendar_id: int, span: Timespan, *, except_ids: Collection[int] = ()) -> Booking | None:
        """The booking whose hard claim on the calendar overlaps the span, apart from those excepted; by the index on start."""

    def same(self, host_id: int, guest_id: int, starts_at: datetime) -> Booking | None:
        """The live booking of these two at this start, if any, moves left out (S2.13)."""

    def held_by(self, guest_id: int) -> Sequence[Booking]:
        """The times this person holds at present, oldest first."""

    def of_person(
        self, person_id: int, window: Timespan | None, states: Collection[State], limit: int = 50
    ) -> Sequence[Booking]:
        """Bookings in which the person is host or guest, overlapping the window, in order of start; moves left out."""

    def shadow(self, booking_id: int) -> Booking | None:
        """The live held or pending time that this booking would move to, if any."""

    def expired(self, now: datetime, limit: int = 100) -> Sequence[Booking]:
        """Held and pending bookings whose ``expires_at`` has come, earliest first."""

    def load(self, host_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        """How many sessions each host has had or has since then: for an even spread (S0.14)."""


class Search(Protocol):
    """Mentors for the search."""

    def mentors(
        self, organisation_id: int, *, skill_ids: Collection[int] = (), host_ids: Collection[int] = ()
    ) -> Sequence[Mentor]:
        """Mentors with weekly hours or extra hours who know any of the skills (all mentors without), of these if given."""


@dataclass(frozen=True, slots=True)
class Due:
    """An outbox row that the courier has claimed.

    ``body`` is a reply's stored card; ``event`` and ``person_id`` a notice's, which is worded when sent. ``address`` and
    ``edits`` are the reply's, as plain JSON values of the adapters' own making.
    """

    id: int
    kind: str
    lane: str
    organisation_id: int | None
    person_id: int | None
    event: Event | None
    about: int | None
    body: str
    attempts: int
    due_at: datetime
    created_at: datetime


class Outbox(Protocol):
    """What must be sent: rows written with the change that caused them (guarantee 2)."""

    def notify(
        self,
        person_id: int,
        event: Event,
        *,
        organisation_id: int | None,
        now: datetime,
        due_at: datetime | None = None,
        about: int | None = None,
    ) -> int:
        """A notice to a person about an event, due now if not said; returns the row's id."""

    def reply(self, body: str, *, lane: str, person_id: int | None, now: datetime, lease_until: datetime) -> int:
        """An answer, stored already claimed until ``lease_until`` by the process that will send it at once."""

    def claim_due(self, now: datetime, lease_until: datetime, limit: int = 50) -> Sequence[Due]:
        """Claim due rows by a guarded UPDATE, per lane only the oldest unsent one; stuck leases are taken over."""

    def claim(self, ids: Collection[int], now: datetime, lease_until: datetime) -> Sequence[Due]:
        """These rows as far as they are unsent, claimed until ``lease_until``, in order of their ids."""

    def sent(self, row_id: int, now: datetime) -> None:
        """It arrived."""

    def dropped(self, row_id: int, now: datetime, why: str) -> None:
        """It was not sent on purpose: no longer true, or never to arrive."""

    def unknown(self, row_id: int, now: datetime, why: str) -> None:
        """It may have arrived; it is not repeated."""

    def later(self, row_id: int, due_at: datetime, why: str) -> None:
        """Try again then; counts an attempt."""

    def failed(self, row_id: int, now: datetime, why: str) -> None:
        """Given up."""

    def pending(self) -> int:
        """How many rows wait."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The requests behind one drawn card: who may press (None for anybody who may see it) and their stored form."""

    token: str
    organisation_id: int | None
    person_id: int | None
    subject: str
    requests: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SentCard:
    """A card that stands in a conversation: which message, about what (``booking:12``), with which keyboard."""

    person_id: int
    subject: str
    platform: str
    tenant: str
    chat_id: str
    message_id: str
    token: str


class Cards(Protocol):
    """Keyboards and sent cards: what keeps old buttons alive and cards true (guarantee 5)."""

    def keep(self, keyboard: Keyboard) -> None:
        """Store a keyboard."""

    def keyboard(self, token: str) -> Keyboard | None:
        """The keyboard of a pressed card."""

    def sent(self, card: SentCard, now: datetime) -> None:
        """Remember where a reader's card about a subject stands, in place of the former one."""

    def standing(self, person_id: int, subject: str) -> SentCard | None:
        """Where the reader's card about the subject stands at present."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a conversation with one person remembers, as JSON of ``bots``' own making; two people in a channel do not mix."""

    platform: str
    tenant: str
    chat_id: str
    person_id: int
    state: str
    updated_at: datetime


class Conversations(Protocol):
    """The memory of conversations."""

    def get(self, platform: str, tenant: str, chat_id: str, person_id: int) -> Conversation | None:
        """What this person's conversation there remembers."""

    def save(self, conversation: Conversation) -> None:
        """Store it."""


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """A code or link: ``kind`` is ``admin``, ``identity`` (joins two identities), ``invitation``, ``mentor`` or ``service``.

    ``subject`` is what it stands for (an organisation's, person's or service's id). Only ``identity`` and ``admin`` lapse or are
    used up.
    """

    token: str
    kind: str
    subject: int
    organisation_id: int | None
    expires_at: datetime | None = None
    used_at: datetime | None = None
    revoked_at: datetime | None = None


class Codes(Protocol):
    """One-time codes and revocable links; one-time codes are stored as SHA-256 of what was shown."""

    def add(self, code: OneTimeCode, now: datetime) -> None:
        """Store a new code."""

    def get(self, token: str) -> OneTimeCode | None:
        """The code, whatever its state."""

    def standing(self, kind: str, subject: int, organisation_id: int | None = None) -> OneTimeCode | None:
        """The newest link of this kind for this subject that is not revoked, of this organisation if one is named."""

    def use(self, token: str, now: datetime) -> bool:
        """Use a one-time code up; False when it was used, revoked or lapsed before."""

    def revoke(self, token: str, now: datetime) -> None:
        """No longer valid."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A wish to hear when time comes free: of a host, a service or any mentor with the skills, inside the window."""

    id: int
    organisation_id: int
    person_id: int
    host_id: int | None
    service_id: int | None
    skill_ids: tuple[int, ...]
    window: Timespan
    created_at: datetime


class Waitlist(Protocol):
    """Waitlist entries."""

    def add(self, entry: Waiting) -> Waiting:
        """Store an entry (its id is given anew), or return the equal one that there is."""

    def of_person(self, person_id: int, now: datetime) -> Sequence[Waiting]:
        """A person's entries whose window has not passed, oldest first."""

    def fitting(self, organisation_id: int, host_id: int, span: Timespan, now: datetime) -> Sequence[Waiting]:
        """Entries that this host's freed time may fit, oldest first; skills are the caller's to compare."""

    def remove(self, entry_id: int, person_id: int) -> bool:
        """Remove a person's entry; False when there is none."""


class Seen(Protocol):
    """Platform events that had their effect (guarantee 3)."""

    def first(self, platform: str, event_id: str, now: datetime) -> bool:
        """Record the event; False when it was recorded before."""

    def forget(self, before: datetime) -> int:
        """Forget events older than this; returns how many."""


class Installations(Protocol):
    """Slack installations, as opaque values encrypted at rest."""

    def all(self) -> Sequence[tuple[str, str]]:
        """(key, JSON value) of every installation, decrypted."""

    def save(self, key: str, value: str, now: datetime) -> None:
        """Store or replace one."""

    def delete(self, key: str) -> None:
        """Remove one, if it is there."""


class Unit(Protocol):
    """A unit of work: what happens inside commits together or not at all."""

    @property
    def now(self) -> datetime:
        """The moment at which the unit was opened, aware UTC to the second: one 'now' for the whole story."""

    organisations: Organisations
    people: People
    services: Services
    hours: HoursBook
    bookings: Bookings
    search: Search
    outbox: Outbox
    cards: Cards
    conversations: Conversations
    codes: Codes
    waitlist: Waitlist
    seen: Seen
    installations: Installations


class Store(Protocol):
    """Where units of work come from. Reads are never upgraded into writes."""

    def read(self) -> AbstractContextManager[Unit]:
        """A unit that may only read."""

    def write(self) -> AbstractContextManager[Unit]:
        """A unit that commits when left without an exception.

        A Conflict that a repository raised spoils the unit: caught inside, it is raised again in place of the commit. That of
        ``People.merge`` alone does not, for it comes before anything has changed.
        """

    def run(self, work: Callable[[Unit], T]) -> T:
        """Run ``work`` in a write unit; deadlocks, serialization failures and lost races (Conflict) repeat it whole.

        Up to three times, unseen (S1.104).
        """
