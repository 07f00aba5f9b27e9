"""Every refusal: a code and facts, no sentence. The wording is in ``bots.phrases``; a test proves that each code has some."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from core.model.booking import Booking, State
from core.model.changing import Verb
from core.model.conflict import Ask, Displace, Propose, Warn
from core.model.conflict import Refuse as ConflictRefusal
from core.model.meeting import Appointment, Meeting
from core.model.meeting_change import MeetingChange
from core.model.openings import OpenTime
from core.model.poll import Poll
from core.model.pool import Pool
from core.model.room import Room, Unfit
from core.model.timespan import Timespan


@dataclass
class Refusal(Exception):
    """Something that must not happen. ``code`` names the reason; the fields of a subclass are its facts."""

    code: ClassVar[str] = "refused"


@dataclass
class IllegalMove(Refusal):
    """The booking's state allows no such move; ``booking`` is its current value."""

    code: ClassVar[str] = "illegal_move"
    booking: Appointment
    target: State


@dataclass
class StaleVersion(Refusal):
    """The booking has changed since the person saw it; ``booking`` is its current value."""

    code: ClassVar[str] = "stale_version"
    booking: Appointment


@dataclass
class TimeTaken(Refusal):
    """Somebody else has the time; ``others`` are the nearest available ones (S4.42–S4.44).

    ``held_until`` is set if it is only held, so that it may become free. ``way`` is what the policy still lets the guest do about
    what is in the way: ask for a decision, or displace it.
    """

    code: ClassVar[str] = "time_taken"
    host_id: int
    starts_at: datetime
    others: Sequence[OpenTime] = field(default_factory=tuple)
    held_until: datetime | None = None
    way: Ask | Warn | Displace | None = None


@dataclass
class NotOpen(Refusal):
    """The host is not open at that time, or it violates notice or horizon; ``why`` says which.

    ``why`` is one of ``hours``, ``past``, ``notice``, ``horizon``, ``between`` (inside the hours, but no start on the grid).
    """

    code: ClassVar[str] = "not_open"
    host_id: int
    starts_at: datetime
    why: str
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass
class OwnClash(Refusal):
    """The person already has something at that time: ``booking``, None if it belongs to another organisation."""

    code: ClassVar[str] = "own_clash"
    starts_at: datetime
    booking: Appointment | None = None
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass
class Clashing(Refusal):
    """Others have some of the time that a meeting needs; ``outcome`` says what is in the way and what can be done.

    ``person_ids`` are those of its people who are busy then, ``room`` says whether the room is taken. ``meeting`` is set
    if an existing one was to be changed, by ``change``.
    """

    code: ClassVar[str] = "clashing"
    organisation_id: int
    span: Timespan
    outcome: ConflictRefusal | Propose | Warn | Ask
    person_ids: tuple[int, ...] = ()
    room: bool = False
    meeting: Meeting | None = None
    change: MeetingChange | None = None


@dataclass
class RoomUnfit(Refusal):
    """The room does not suit the meeting; ``unfit`` says why (S1.8)."""

    code: ClassVar[str] = "room_unfit"
    room: Room
    unfit: Unfit
    span: Timespan


@dataclass
class NotFree(Refusal):
    """The other person is busy at that time; with what is not said (guarantee 7). ``others`` are free for both."""

    code: ClassVar[str] = "not_free"
    person_id: int
    starts_at: datetime
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass(frozen=True)
class DateClash:
    """An occurrence of a series that cannot take place at its time (UTC): why, and the nearest possible time, if any.

    ``day`` is its day in the zone of the series, ``room_id`` the equal room in which it can be then, None for the one wanted.
    """

    day: date
    recurrence_at: datetime
    span: Timespan
    why: Refusal
    nearest: datetime | None = None
    room_id: int | None = None


@dataclass
class SeriesClashes(Refusal):
    """Some occurrences of a series of ``times`` cannot take place as planned, so none was created."""

    code: ClassVar[str] = "series_clashes"
    times: int
    clashes: Sequence[DateClash]


@dataclass
class SeriesLapsed(Refusal):
    """The hold on the series, or the request for it, has lapsed or was released."""

    code: ClassVar[str] = "series_lapsed"
    series_id: int


@dataclass
class SeriesOver(Refusal):
    """The series has no upcoming occurrence that could be changed."""

    code: ClassVar[str] = "series_over"
    series_id: int


@dataclass
class SeriesAsked(Refusal):
    """The host answers each request, so a guest cannot move the whole series on their own."""

    code: ClassVar[str] = "series_asked"
    series_id: int


@dataclass
class OntoSibling(Refusal):
    """An occurrence cannot be moved onto another one of its own series: ``booking``."""

    code: ClassVar[str] = "onto_sibling"
    booking: Appointment


@dataclass
class AlreadyBooked(Refusal):
    """The same person already has the same time: ``booking`` (S2.13)."""

    code: ClassVar[str] = "already_booked"
    booking: Booking


@dataclass
class AlreadyRated(Refusal):
    """The person has already rated this session, with ``stars``."""

    code: ClassVar[str] = "already_rated"
    booking: Appointment
    stars: int


@dataclass
class TooManyHolds(Refusal):
    """The person already holds as many times as allowed: ``held``."""

    code: ClassVar[str] = "too_many_holds"
    limit: int
    held: Sequence[Booking]


@dataclass
class HoldLapsed(Refusal):
    """The hold or request lapsed before the press; ``still_open`` says whether the time can be taken again.

    If it cannot, ``others`` are the nearest that can.
    """

    code: ClassVar[str] = "hold_lapsed"
    booking: Booking
    still_open: bool
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass
class LengthNotOffered(Refusal):
    """The service does not offer this length; ``lengths`` are those it offers, in minutes."""

    code: ClassVar[str] = "length_not_offered"
    service_id: int
    length: int
    lengths: Sequence[int]


@dataclass
class ServiceInactive(Refusal):
    """The service is no longer offered (S4.35)."""

    code: ClassVar[str] = "service_inactive"
    service_id: int


@dataclass
class OwnHost(Refusal):
    """Nobody can book themselves."""

    code: ClassVar[str] = "own_host"


@dataclass
class NoSeat(Refusal):
    """No seat is left in the group session, or it can no longer be joined."""

    code: ClassVar[str] = "no_seat"
    meeting: Meeting


@dataclass
class NobodyInPool(Refusal):
    """Fewer than ``count`` people of the pool are free then; ``others`` are the nearest times at which any of them is."""

    code: ClassVar[str] = "nobody_in_pool"
    pool: Pool
    starts_at: datetime
    length: int
    others: Sequence[datetime] = ()
    count: int = 1


@dataclass
class TooLate(Refusal):
    """The service's notice for changes has begun; ``until`` was the last moment for one."""

    code: ClassVar[str] = "too_late"
    booking: Booking
    until: datetime


@dataclass
class TooManyMoves(Refusal):
    """Its guest has moved the booking ``limit`` times, which is as often as they may (complaint 68)."""

    code: ClassVar[str] = "too_many_moves"
    booking: Booking
    limit: int


@dataclass
class ReasonMissing(Refusal):
    """Guests must say why they move or cancel here: ``verb`` is which."""

    code: ClassVar[str] = "reason_missing"
    booking: Booking
    verb: Verb


@dataclass
class TooEarly(Refusal):
    """It is possible only from ``at`` on: ``what`` is ``join``, or ``missed`` for reporting that somebody did not come."""

    code: ClassVar[str] = "too_early"
    booking: Appointment
    what: str
    at: datetime


@dataclass
class WasThere(Refusal):
    """The person reported missing had joined: ``person_id``, at ``joined_at`` (UTC)."""

    code: ClassVar[str] = "was_there"
    booking: Appointment
    person_id: int
    joined_at: datetime


@dataclass
class TooLateToObject(Refusal):
    """The person reported missing could object only ``until`` then."""

    code: ClassVar[str] = "too_late_to_object"
    booking: Appointment
    until: datetime


@dataclass
class NotBegun(Refusal):
    """A session cannot be ended or extended before its start, or while nobody has joined."""

    code: ClassVar[str] = "not_begun"
    booking: Appointment


@dataclass
class NoMoreTime(Refusal):
    """A session cannot be extended that far: ``until`` is the latest possible end, its current one if it cannot be extended."""

    code: ClassVar[str] = "no_more_time"
    booking: Appointment
    until: datetime


@dataclass
class PollOver(Refusal):
    """The poll is closed to votes; ``poll`` is its current value."""

    code: ClassVar[str] = "poll_over"
    poll: Poll


@dataclass
class NoAnswerNow(Refusal):
    """The invitation can no longer be answered: ``why`` is ``begun`` or ``ended`` (cancelled, over)."""

    code: ClassVar[str] = "no_answer_now"
    meeting: Meeting
    why: str


@dataclass
class NotAllowed(Refusal):
    """The person has no right to do this; ``needs`` names the role or side that does."""

    code: ClassVar[str] = "not_allowed"
    needs: str


@dataclass
class NotFound(Refusal):
    """There is no such thing; ``what`` names its kind, ``said`` is what was asked for."""

    code: ClassVar[str] = "not_found"
    what: str
    said: str = ""


@dataclass
class CodeInvalid(Refusal):
    """A one-time code or link is unknown, used, revoked or expired; ``what`` is its kind."""

    code: ClassVar[str] = "code_invalid"
    what: str


@dataclass
class TooManyGuesses(Refusal):
    """Too many one-time codes were tried; further ones are refused until ``until``."""

    code: ClassVar[str] = "too_many_guesses"
    until: datetime


@dataclass
class AlreadyClaimed(Refusal):
    """The organisation already has an admin, so the one-time code of the first start cannot claim it."""

    code: ClassVar[str] = "already_claimed"
    organisation_id: int


@dataclass
class LastAdmin(Refusal):
    """The organisation would be left without an admin."""

    code: ClassVar[str] = "last_admin"
    organisation_id: int


@dataclass
class IdentitiesClash(Refusal):
    """Two identities cannot be merged: ``booking`` of one overlaps a booking of the other, or is between the two."""

    code: ClassVar[str] = "identities_clash"
    booking: Booking


@dataclass
class SameIdentity(Refusal):
    """The code was typed by the person who made it; it is meant to be typed from a second identity."""

    code: ClassVar[str] = "same_identity"


@dataclass
class ZoneFollowed(Refusal):
    """The person's zone follows their workspace profile and is changed there; ``zone`` is the one set there."""

    code: ClassVar[str] = "zone_followed"
    zone: str


@dataclass
class NotAdmitted(Refusal):
    """The link leads to a mentor or service of an organisation that the person must join first."""

    code: ClassVar[str] = "not_admitted"
    organisation_id: int


@dataclass
class Invalid(Refusal):
    """A value is invalid: its ``name``, ``why`` as a short code, and the ``limit`` if there is one."""

    code: ClassVar[str] = "invalid"
    name: str
    why: str
    limit: int | None = None


@dataclass
class TooManyCalendars(Refusal):
    """The person has already connected as many calendars as allowed."""

    code: ClassVar[str] = "too_many_calendars"
    limit: int


@dataclass
class TooManyWebhooks(Refusal):
    """The organisation already has as many webhooks as allowed."""

    code: ClassVar[str] = "too_many_webhooks"
    limit: int


@dataclass
class NoSecretKey(Refusal):
    """A secret cannot be stored, as the operator has set no key."""

    code: ClassVar[str] = "no_secret_key"


@dataclass
class ZoneUnknown(Refusal):
    """The person's time zone must be known first."""

    code: ClassVar[str] = "zone_unknown"


@dataclass
class NoOrganisation(Refusal):
    """The person belongs to no organisation yet."""

    code: ClassVar[str] = "no_organisation"


class Conflict(Exception):
    """The store refused a write that would overlap or duplicate something: a constraint held. The caller retries or decides."""
