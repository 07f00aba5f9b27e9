"""What is offered, booked and waited for, as core remembers it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol

from core.model.absence import Absence
from core.model.attendance import Attendance
from core.model.booking import Booking, State
from core.model.hours import Override, Stretch
from core.model.limits import UNLIMITED, Limits
from core.model.meeting import Appointment
from core.model.people import average_rating
from core.model.service import Service
from core.model.timers import Timer, TimerKind
from core.model.timespan import Timespan
from core.model.waitlist import Order, Turn, Waiting
from core.ports.leases import Leases


class Mentor(NamedTuple):
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
    limits: Limits = UNLIMITED

    @property
    def rating(self) -> float | None:
        """The average rating, None while there are too few ratings."""
        return average_rating(self.rating_sum, self.rating_count)


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
    """Sessions, and the claims on calendars and the history of all bookings, including meetings."""

    @property
    def lapsing(self) -> Leases:
        """Held and pending bookings, due when their ``expires_at`` has come; by their ids."""

    def lock(self, calendar_ids: Collection[int]) -> None:
        """Lock these calendars' rows in ascending order until the unit ends: the second layer (S4.17)."""

    def get(self, booking_id: int) -> Booking | None:
        """The booking, or None."""

    def many(self, ids: Collection[int]) -> Mapping[int, Booking]:
        """The bookings among these that exist, by id."""

    def by_short_id(self, organisation_id: int, short_id: str) -> Booking | None:
        """The booking with this short id, as people type it."""

    def for_update(self, booking_id: int) -> Booking | None:
        """The booking with its row locked."""

    def add(self, booking: Booking, claims: Sequence[tuple[int, Timespan]]) -> Booking:
        """Store a new booking (id and short id are assigned) with hard claims (calendar, span); raises Conflict on overlap."""

    def save(self, booking: Booking, claims: Sequence[tuple[int, Timespan]] | None, *, seen: int) -> None:
        """Store a changed booking whose version in the store is ``seen``; raises Conflict when it is not (S4.18).

        ``claims`` replaces all of its claims; None leaves them. A booking that is not live keeps none.
        """

    def note(self, booking_id: int, at: datetime, what: str, *, by: int | None = None, detail: str = "") -> None:
        """Write a line of the booking's history: ``what`` is a state's name or ``moved``, ``detail`` e.g. the former start."""

    def note_all(self, lines: Sequence[tuple[int, str, str]], at: datetime, *, by: int | None = None) -> None:
        """The same for several bookings at once: (booking, ``what``, ``detail``)."""

    def history(self, booking_id: int) -> Sequence[tuple[datetime, str, int | None, str]]:
        """(at, what, by, detail), oldest first."""

    def claims(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[tuple[Timespan, int]]]:
        """The hard claims (span, booking id) of each calendar that overlap the window, in order of their start."""

    def busy(
        self, calendar_ids: Collection[int], window: Timespan, *, except_ids: Collection[int] = ()
    ) -> Mapping[int, Sequence[Timespan]]:
        """All time of each calendar in the window that is taken, in order of start; stretches may overlap.

        Hard claims, except those of the excepted bookings, and what connected calendars report as busy.
        """

    def busy_minutes(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, list[tuple[int, int]]]:
        """What ``busy`` gives as [start, end) whole minutes since the epoch, rounded outward: what the engine reads (S4.19)."""

    def clash(self, calendar_id: int, span: Timespan, *, except_ids: Collection[int] = ()) -> Appointment | None:
        """The session or meeting whose hard claim on the calendar overlaps the span, apart from those excepted.

        By the index on start.
        """

    def same(self, host_id: int, guest_id: int, starts_at: datetime) -> Booking | None:
        """The live booking of these two at this start, if any, moves left out (S2.13)."""

    def held_by(self, guest_id: int) -> Sequence[Booking]:
        """The times this person currently holds, oldest first."""

    def of_person(
        self, person_id: int, window: Timespan | None, states: Collection[State], limit: int = 50
    ) -> Sequence[Booking]:
        """Bookings in which the person is host or guest, overlapping the window, in order of start; moves left out."""

    def past(self, person_id: int, now: datetime, limit: int, skip: int = 0) -> Sequence[Booking]:
        """The person's sessions that are over, whether or not anybody came, latest first; moves left out."""

    def of_organisation(self, organisation_id: int, states: Collection[State]) -> Sequence[Booking]:
        """Every booking of the organisation in one of these states, in order of start; moves left out."""

    def awaiting(self, person_id: int, now: datetime, limit: int = 50) -> Sequence[Booking]:
        """Requests and proposed other times that wait for this person's answer, in order of start; none that has lapsed."""

    def shadow(self, booking_id: int) -> Booking | None:
        """The live held or pending time to which this booking would move, if any."""

    def offered(self, host_id: int, guest_id: int, span: Timespan) -> Sequence[Timespan]:
        """Which of the host's time around the span has been offered to the waiting guest, whatever became of it."""

    def seats_held(self, meeting_id: int) -> Sequence[Booking]:
        """The seats of a group session that are held for people from its waitlist."""

    def offer_to(self, entry_id: int) -> Booking | None:
        """What is currently offered to the waitlist entry."""

    def hosted(self, host_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[tuple[int, datetime]]]:
        """(booking, start) of each host's sessions in the window that take place, took place or are kept for somebody now.

        A group session once; a place kept for a move under the id of what moves.
        """

    def load(self, host_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        """How many sessions and meetings each host has had or will have since then: for an even spread (S0.14)."""


class Search(Protocol):
    """Mentors for the search."""

    def mentors(
        self, organisation_id: int, *, skill_ids: Collection[int] = (), host_ids: Collection[int] = ()
    ) -> Sequence[Mentor]:
        """Mentors with weekly or extra hours who know any of the skills, or all if none is given; of these hosts, if given."""


class Waitlist(Protocol):
    """Waitlist entries."""

    def add(self, entry: Waiting) -> Waiting:
        """Store an entry under a new id, or return the equal one that exists, marked as displaced if this one is."""

    def get(self, entry_id: int) -> Waiting | None:
        """The entry, or None."""

    def of_person(self, person_id: int, now: datetime) -> Sequence[Waiting]:
        """A person's entries whose window has not passed, oldest first."""

    def fitting(
        self,
        organisation_id: int,
        host_id: int,
        span: Timespan,
        *,
        order: Order,
        limit: int = 50,
    ) -> Sequence[Waiting]:
        """The first entries, not paused, that this host's time may suit, in that order; the caller compares skills."""

    def of_pool(self, pool_id: int) -> Sequence[Waiting]:
        """Everybody's entries for any member of the pool, oldest first."""

    def displaced(self, organisation_id: int, host_id: int, span: Timespan) -> Sequence[Waiting]:
        """Only the entries of people who were displaced, who come before all others; oldest first."""

    def latest(self, organisation_id: int, host_id: int, span: Timespan) -> datetime | None:
        """The end of the latest wish for this host's time within the span; None if nobody waits."""

    def lock(self, entry: Waiting) -> Waiting | None:
        """The current entry, with its person's row locked until the unit ends; None if it is gone."""

    def keep_turns(self, entry_id: int, turns: Sequence[Turn]) -> None:
        """Replace the entry's turns."""

    def is_offered(self, entry_id: int) -> bool:
        """Whether some time is currently offered to the entry."""

    def ahead(self, entry: Waiting, order: Order) -> int:
        """How many entries of other people, not paused, come before this one and want some of the same time and host.

        FEWEST_SESSIONS counts as FIRST_COME.
        """

    def pause(self, entry_id: int, *, paused: bool) -> None:
        """Let the entry be passed over, or resume it."""

    def remove(self, entry_id: int, person_id: int) -> bool:
        """Remove a person's entry; False when there is none."""


class Timers(Protocol):
    """What the clock does for sessions, and when."""

    def due(self, kind: TimerKind) -> Leases:
        """The due work of this kind of timer."""

    def many(self, ids: Collection[int]) -> Mapping[int, Timer]:
        """The timers among these that still exist, by id."""

    def take(self, ids: Collection[int]) -> Mapping[int, Timer]:
        """Remove these, which are about to be acted upon; returns those that nobody else had removed, by id."""

    def replace(self, booking_id: int, timers: Sequence[Timer]) -> None:
        """Replace all of the booking's timers."""

    def replace_all(self, booking_ids: Collection[int], timers: Sequence[Timer]) -> None:
        """Replace all timers of these bookings."""

    def replace_reminders(self, booking_id: int, timers: Sequence[Timer]) -> None:
        """Replace the booking's future reminders. Reminders already due stay, and so do all other timers."""

    def of_booking(self, booking_id: int) -> Sequence[Timer]:
        """The booking's timers, the next first."""

    def wishes(self, booking_id: int, person_id: int) -> tuple[int, ...] | None:
        """How many minutes before this booking the person wants to be reminded, longest first; None if they have not said."""

    def all_wishes(self, booking_ids: Collection[int]) -> Mapping[tuple[int, int], tuple[int, ...]]:
        """The same for everybody who has made such a wish for one of these bookings, by (booking, person)."""

    def wish(self, booking_id: int, person_id: int, minutes: Sequence[int] | None) -> None:
        """Remember these wishes for this booking only; None forgets them."""


class Attendances(Protocol):
    """Who has said that they are coming, and when they joined."""

    def of_booking(self, booking_id: int) -> Sequence[Attendance]:
        """What is known of a booking's people, including for a time it no longer has."""

    def save(self, attendance: Attendance) -> None:
        """Store it in place of what was known of this person."""


class Absences(Protocol):
    """Who did not come to their sessions."""

    def of_booking(self, booking_id: int) -> Sequence[Absence]:
        """Who did not come to it, in the order in which they were reported."""

    def of_person(self, booking_id: int, person_id: int) -> Absence | None:
        """The report that this person did not come to it, if there is one."""

    def save(self, absence: Absence) -> None:
        """Store it in place of any earlier report of this person and booking."""


class Agendas(Protocol):
    """Who wants a daily agenda, and when the next is due."""

    @property
    def due(self) -> Leases:
        """The people whose agenda is due, by their ids."""

    def many(self, person_ids: Collection[int]) -> Mapping[int, tuple[int, datetime]]:
        """(minute of their local day, next due time in UTC) of those of the people who want an agenda, by id."""

    def keep(self, person_id: int, minute: int, due_at: datetime) -> None:
        """Send it at this minute of the local day, next at ``due_at``."""

    def drop(self, person_id: int) -> None:
        """Stop sending it."""
