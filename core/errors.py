"""Every refusal: a code and facts, no sentence. Words live in ``bots.phrases``; a test proves that each code has one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from core.model.booking import Booking, State
from core.model.conflict import Ask, Displace, Propose, Warn
from core.model.conflict import Refuse as ConflictRefusal
from core.model.meeting import Meeting
from core.model.meeting_change import MeetingChange
from core.model.openings import OpenTime
from core.model.poll import Poll
from core.model.pool import Pool
from core.model.room import Room, Unfit
from core.model.timespan import Timespan


@dataclass
class Refusal(Exception):
    """Something that may not happen. ``code`` names the reason; the fields of a subclass are its facts."""

    code: ClassVar[str] = "refused"


@dataclass
class IllegalMove(Refusal):
    """The booking's state has no such move; ``booking`` says where it stands."""

    code: ClassVar[str] = "illegal_move"
    booking: Booking | Meeting
    target: State


@dataclass
class StaleVersion(Refusal):
    """The booking has changed since the person saw it; ``booking`` says where it stands."""

    code: ClassVar[str] = "stale_version"
    booking: Booking | Meeting


@dataclass
class TimeTaken(Refusal):
    """Somebody else has the time; ``others`` are the nearest that can be had (S4.42–S4.44).

    ``held_until`` is set where it is only held, so that it may come free. ``way`` is what the policy lets the guest do all the
    same, with what is in the way: have it decided, or displace it.
    """

    code: ClassVar[str] = "time_taken"
    host_id: int
    starts_at: datetime
    others: Sequence[OpenTime] = field(default_factory=tuple)
    held_until: datetime | None = None
    way: Ask | Warn | Displace | None = None


@dataclass
class NotOpen(Refusal):
    """The host is not open at that time, or it is outside notice or horizon; ``why`` says which.

    ``why`` is one of ``hours``, ``past``, ``notice``, ``horizon``, ``between`` (inside the hours, where nothing starts).
    """

    code: ClassVar[str] = "not_open"
    host_id: int
    starts_at: datetime
    why: str
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass
class OwnClash(Refusal):
    """The person already has something at that time: ``booking``, None where it is another organisation's."""

    code: ClassVar[str] = "own_clash"
    starts_at: datetime
    booking: Booking | Meeting | None = None
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass
class Clashing(Refusal):
    """Others have some of the time that a meeting needs: the ``outcome`` tells what is in the way and what can be done.

    ``person_ids`` are those of its people who have something then, ``room`` says whether the room is taken. ``meeting`` is set
    where one that stands was to be changed, ``change`` what of it.
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
    """The room does not do for the meeting: ``unfit`` says why (S1.8)."""

    code: ClassVar[str] = "room_unfit"
    room: Room
    unfit: Unfit
    span: Timespan


@dataclass
class NotFree(Refusal):
    """The other person has something at that time; what, is not said (guarantee 7). ``others`` are free for both."""

    code: ClassVar[str] = "not_free"
    person_id: int
    starts_at: datetime
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass(frozen=True)
class DateClash:
    """An occurrence of a series that cannot be at its time (UTC): why, and the nearest time of all that can be, if any.

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
    """Some of a series' occurrences cannot be at their times, so none was made; the series would have so many ``times``."""

    code: ClassVar[str] = "series_clashes"
    times: int
    clashes: Sequence[DateClash]


@dataclass
class SeriesLapsed(Refusal):
    """What was held or asked for of the series has run out, or was given back."""

    code: ClassVar[str] = "series_lapsed"
    series_id: int


@dataclass
class SeriesOver(Refusal):
    """Nothing of the series is to come that could be changed."""

    code: ClassVar[str] = "series_over"
    series_id: int


@dataclass
class SeriesAsked(Refusal):
    """The host answers each request, so that a guest cannot move the whole series by themself."""

    code: ClassVar[str] = "series_asked"
    series_id: int


@dataclass
class OntoSibling(Refusal):
    """An occurrence cannot be moved to where another of its own series is: ``booking``."""

    code: ClassVar[str] = "onto_sibling"
    booking: Booking | Meeting


@dataclass
class AlreadyBooked(Refusal):
    """The same person has the same time already: the existing booking (S2.13)."""

    code: ClassVar[str] = "already_booked"
    booking: Booking


@dataclass
class AlreadyRated(Refusal):
    """The person has rated this session before, with so many ``stars``."""

    code: ClassVar[str] = "already_rated"
    booking: Booking | Meeting
    stars: int


@dataclass
class TooManyHolds(Refusal):
    """The person holds as many times as one may at once: the bookings held."""

    code: ClassVar[str] = "too_many_holds"
    limit: int
    held: Sequence[Booking]


@dataclass
class HoldLapsed(Refusal):
    """The hold or request ran out before the press; ``still_open`` says whether the time can be taken again.

    Where it cannot, ``others`` are the nearest that can.
    """

    code: ClassVar[str] = "hold_lapsed"
    booking: Booking
    still_open: bool
    others: Sequence[OpenTime] = field(default_factory=tuple)


@dataclass
class LengthNotOffered(Refusal):
    """The service has no such length; ``lengths`` are those it has, in minutes."""

    code: ClassVar[str] = "length_not_offered"
    service_id: int
    length: int
    lengths: Sequence[int]


@dataclass
class ServiceInactive(Refusal):
    """The service is not offered any more (S4.35)."""

    code: ClassVar[str] = "service_inactive"
    service_id: int


@dataclass
class OwnHost(Refusal):
    """Nobody books themself."""

    code: ClassVar[str] = "own_host"


@dataclass
class NoSeat(Refusal):
    """No seat is left in the group session, or it is to be joined no more."""

    code: ClassVar[str] = "no_seat"
    meeting: Meeting


@dataclass
class NobodyInPool(Refusal):
    """Nobody of the pool, or fewer than the ``count`` wanted, are free then; ``others`` are the nearest times of any of them."""

    code: ClassVar[str] = "nobody_in_pool"
    pool: Pool
    starts_at: datetime
    length: int
    others: Sequence[datetime] = ()
    count: int = 1


@dataclass
class TooLate(Refusal):
    """A change inside the service's notice for changes; ``until`` was the last moment for it."""

    code: ClassVar[str] = "too_late"
    booking: Booking
    until: datetime


@dataclass
class TooEarly(Refusal):
    """The time for it comes only ``at`` then: ``what`` is ``join``, or ``missed`` for saying that somebody did not come."""

    code: ClassVar[str] = "too_early"
    booking: Booking | Meeting
    what: str
    at: datetime


@dataclass
class WasThere(Refusal):
    """Nobody is missing who has joined: ``person_id`` did, at ``joined_at`` (UTC)."""

    code: ClassVar[str] = "was_there"
    booking: Booking | Meeting
    person_id: int
    joined_at: datetime


@dataclass
class TooLateToObject(Refusal):
    """Whoever is said not to have come could object ``until`` then."""

    code: ClassVar[str] = "too_late_to_object"
    booking: Booking | Meeting
    until: datetime


@dataclass
class NotBegun(Refusal):
    """A session cannot be ended or extended before it has begun: before its start, or while nobody has joined."""

    code: ClassVar[str] = "not_begun"
    booking: Booking | Meeting


@dataclass
class NoMoreTime(Refusal):
    """A session cannot go on for so long: ``until`` is the last moment to which it can, its present end where it cannot."""

    code: ClassVar[str] = "no_more_time"
    booking: Booking | Meeting
    until: datetime


@dataclass
class PollOver(Refusal):
    """Nobody votes in the poll any more; ``poll`` says where it stands."""

    code: ClassVar[str] = "poll_over"
    poll: Poll


@dataclass
class NoAnswerNow(Refusal):
    """An invitation is answered before the meeting begins: ``why`` is ``begun`` or ``ended`` (cancelled, over)."""

    code: ClassVar[str] = "no_answer_now"
    meeting: Meeting
    why: str


@dataclass
class NotAllowed(Refusal):
    """The person has no right to do this; ``needs`` names the role or side that has."""

    code: ClassVar[str] = "not_allowed"
    needs: str


@dataclass
class NotFound(Refusal):
    """There is no such thing here; ``what`` names its kind, ``said`` what was asked for."""

    code: ClassVar[str] = "not_found"
    what: str
    said: str = ""


@dataclass
class CodeInvalid(Refusal):
    """A one-time code or link that is unknown, used, revoked or lapsed; ``what`` is its kind."""

    code: ClassVar[str] = "code_invalid"
    what: str


@dataclass
class TooManyGuesses(Refusal):
    """So many one-time codes were tried that no more are heard until ``until``."""

    code: ClassVar[str] = "too_many_guesses"
    until: datetime


@dataclass
class AlreadyClaimed(Refusal):
    """The organisation has an admin already: the one-time code of the first start claims nothing there."""

    code: ClassVar[str] = "already_claimed"
    organisation_id: int


@dataclass
class LastAdmin(Refusal):
    """The organisation would be left without an admin."""

    code: ClassVar[str] = "last_admin"
    organisation_id: int


@dataclass
class IdentitiesClash(Refusal):
    """Two identities cannot become one person: ``booking`` overlaps what the other has at that time, or is with the other."""

    code: ClassVar[str] = "identities_clash"
    booking: Booking


@dataclass
class SameIdentity(Refusal):
    """The code was made by the very person who typed it: it joins a second identity to the first."""

    code: ClassVar[str] = "same_identity"


@dataclass
class ZoneFollowed(Refusal):
    """The person's zone follows the workspace's profile: it is changed there. ``zone`` is the one told there."""

    code: ClassVar[str] = "zone_followed"
    zone: str


@dataclass
class NotAdmitted(Refusal):
    """A link leads to a mentor or service of an organisation that the person must join first."""

    code: ClassVar[str] = "not_admitted"
    organisation_id: int


@dataclass
class Invalid(Refusal):
    """A value that cannot be: ``name`` of the value, ``why`` as a short code, ``limit`` where there is one."""

    code: ClassVar[str] = "invalid"
    name: str
    why: str
    limit: int | None = None


@dataclass
class TooManyCalendars(Refusal):
    """The person has connected as many calendars as one may."""

    code: ClassVar[str] = "too_many_calendars"
    limit: int


@dataclass
class NoSecretKey(Refusal):
    """A secret cannot be kept: whoever runs the bot has set no key."""

    code: ClassVar[str] = "no_secret_key"


@dataclass
class ZoneUnknown(Refusal):
    """The person's zone must be known first."""

    code: ClassVar[str] = "zone_unknown"


@dataclass
class NoOrganisation(Refusal):
    """The person belongs to no organisation yet."""

    code: ClassVar[str] = "no_organisation"


class Conflict(Exception):
    """The store refused a write that would overlap or repeat: a constraint held. The caller looks again and decides."""
