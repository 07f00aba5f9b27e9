"""What a message was taken to mean: the values that the reader hands to the assistant.

Every moment is aware. Windows are half-open. Names stand as the organisation spells them. A key that does not apply is None
or empty, and absent from ``Reading.to_json``.
"""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Any

from core.model.timespan import Timespan


class Intent(StrEnum):
    """What the person wants done.

    Those after ``UNKNOWN`` are no requests of the JSON contract: commands, words about the bot itself, and what is said around a
    session.
    """

    FIND = "find"
    BOOK = "book"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    AGENDA = "agenda"
    FREE_BUSY = "free_busy"
    WAITLIST = "waitlist"
    LEAVE_WAITLIST = "leave_waitlist"
    HOURS = "hours"
    TIME_OFF = "time_off"
    MEET = "meet"
    FIND_ROOM = "find_room"
    RESPOND = "respond"
    PROPOSE = "propose"
    REMINDERS = "reminders"
    TIMEZONE = "timezone"
    PROFILE = "profile"
    PICK = "pick"
    MORE = "more"
    YES = "yes"
    NO = "no"
    HELP = "help"
    GREET = "greet"
    THANKS = "thanks"
    UNKNOWN = "unknown"
    BOOKING = "booking"
    SERVICES = "services"
    SETTINGS = "settings"
    EMAIL = "email"
    CALENDARS = "calendars"
    LINK = "link"
    ORG = "org"
    ADMIN = "admin"
    INVITE = "invite"
    MY_LINK = "my_link"
    WAITING = "waiting"
    MEETINGS = "meetings"
    MENTOR = "mentor"
    PRIVACY = "privacy"
    MISSES = "misses"
    START = "start"
    CHANNELS = "channels"
    PHONE = "phone"
    QUIET_HOURS = "quiet_hours"
    DAILY_AGENDA = "daily_agenda"
    COMING = "coming"
    LATE = "late"
    JOIN = "join"
    END_SESSION = "end_session"
    EXTEND = "extend"
    ARRIVED = "arrived"
    NO_SHOW = "no_show"
    STILL_WAITING = "still_waiting"
    PAUSE_WAITLIST = "pause_waitlist"
    HISTORY = "history"
    RATE = "rate"
    NOTE = "note"
    EXPORT = "export"
    POLL = "poll"
    POLLS = "polls"
    POOLS = "pools"
    ATTENDEES = "attendees"
    PRIORITY = "priority"
    CONFLICTS = "conflicts"
    RENAME = "rename"
    DETAILS = "details"
    LIMITS = "limits"
    CHANGE_RULES = "change_rules"
    ROOM_ENDS = "room_ends"
    POLICY = "policy"
    ROOM_KEPT = "room_kept"
    SERIES = "series"


class Answer(StrEnum):
    """How an invitation or an offer is answered."""

    ACCEPT = "accept"
    DECLINE = "decline"
    TENTATIVE = "tentative"


@dataclass(frozen=True, slots=True)
class WeeklyStretch:
    """Recurring free hours in local wall time: RFC 5545 day names, Monday first; minutes after midnight, end exclusive."""

    days: tuple[str, ...]
    start: int
    end: int

    def to_json(self) -> dict[str, Any]:
        """The stretch with its times as ``HH:MM``; midnight at the end is ``24:00``."""
        return {"days": list(self.days), "start": _clock(self.start), "end": _clock(self.end)}


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something the words left open: what was said, what it was taken for, and what else it might have been.

    ``kind`` is one of ``zone``, ``am_pm``, ``day`` (which of two Fridays), ``order`` (day and month), ``past``,
    ``end`` (an hour of the morning that became one of the evening: "9 until 8"). What is
    forgiven in a name, and the length where none is said, stand on the card itself.
    """

    kind: str
    said: str
    taken: str
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A time that cannot be, is skipped by the clocks or comes twice: ask, with these moments as buttons.

    ``kind`` is one of ``impossible``, ``skipped``, ``repeated``, ``past`` (asked only beside something else), and ``begins`` and
    ``ends`` where no calendar has the day on which a series is to begin or end. The alternatives are aware and stand in time
    order. ``minutes`` is how long the stretch is that each of them begins, a day's 1440 whatever the clocks do; 0 where each is
    an exact start. ``of_old`` says that it is the time something has at present, not the one that is wished.
    """

    kind: str
    said: str
    alternatives: tuple[datetime, ...]
    minutes: int = 0
    of_old: bool = False


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """Another intent that the words would bear."""

    intent: Intent
    confidence: float


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name that nobody and nothing here bears.

    ``kind`` is ``person``, ``skill``, ``name`` (either), ``team``, ``room``, or ``amenity``: what no room has.
    """

    kind: str
    said: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What some words of the message were taken for, and why: ``[start, end)`` are character positions in the message."""

    start: int
    end: int
    said: str
    role: str
    why: str


@dataclass(frozen=True, slots=True)
class Further:
    """A second wish in the same message: the words before it, its own words, and what these were taken to mean.

    ``command`` is that of the wish whose verb these words leave out, empty where they have their own.
    """

    before: str
    said: str
    reading: "Reading"
    command: str = ""

    @property
    def whole(self) -> str:
        """Its words as they are read by themselves."""
        return f"/{self.command} {self.said}" if self.command else self.said


@dataclass(frozen=True)
class Reading:
    """One message, read. ``confidence`` lies in 0..1; ``booking`` is a booking's short id such as ``B-7K2M``.

    ``bare`` where nothing but a time was said, ``earlier`` where what came before is asked for, ``everything`` where all is
    meant, ``shift`` by how many minutes later a session is to be moved, ``dayless`` where its new time is a clock or part of
    day without a day, ``clockless`` where it is a day without a clock and the clock shall stay, ``which`` of the sessions
    listed it is (from 1, -1 the last). ``hours`` have ``at`` and ``until``, or a ``window``, instead of ``weekly`` where they
    are opened ``once``. ``without`` are people who are not wanted, ``placed`` a place that is no zone of a time, ``since``
    from or until when weekly ``hours`` are said to hold, ``no_zone`` what is named as a zone and is none, ``several`` says
    that more starts were named than ``at``, ``then`` is what is wished beside this.

    ``verb`` says what becomes of the skills of a profile: ``add``, ``remove`` or ``replace``; elsewhere ``none`` where something
    shall be no more, ``usual`` where it shall be as it was at first, ``pause`` or ``resume``, ``steps`` for what comes next.
    ``emails`` are addresses, as they were written. ``group`` are people named together: ``everyone``, ``channel``, ``team``, or a
    team by its name, ``some`` how many of it are wanted. ``scope`` is how much of a series is meant: ``this``, ``following``,
    ``all``. ``starts`` are times put to people, who may vote until ``deadline``, ``unread`` what of that list cannot be read.
    ``no_room`` where none is wanted.
    ``clocks`` are minutes of the day of what is to be every day: one, or the start and the end of a stretch. ``channels`` carry
    the notices of the ``topics``, by their names in ``core.model.channels``. ``argument`` is what is dictated: the text of a
    note, or how a meeting is to be called from now on.

    ``of_series`` is what the words would ask of a series that stands, were one meant, which only the conversation knows:
    ``end``, ``skip``, ``next`` (some of the next dates are left out), ``rhythm`` or ``left`` (how many there are). Read so, the
    ``verb`` is that, ``argument`` what the series may be called, ``pointed`` whether it is the one that was shown, ``some`` a
    number of dates, ``window`` the time named, ``deadline`` the end of its last day, and ``recurrence`` its new rhythm.
    """

    intent: Intent
    people: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    service: str | None = None
    room: str | None = None
    capacity: int | None = None
    amenities: tuple[str, ...] = ()
    at: datetime | None = None
    until: datetime | None = None
    window: Timespan | None = None
    duration: int | None = None
    recurrence: str | None = None
    weekly: tuple[WeeklyStretch, ...] = ()
    from_at: datetime | None = None
    from_window: Timespan | None = None
    answer: Answer | None = None
    choice: int | None = None
    priority: str | None = None
    minutes_before: tuple[int, ...] = ()
    zone: str | None = None
    title: str | None = None
    optional: tuple[str, ...] = ()
    place: str | None = None
    private: bool = False
    except_: tuple[Timespan, ...] = ()
    windows: tuple[Timespan, ...] = ()
    ambiguous: tuple[str, ...] = ()
    booking: str | None = None
    argument: str | None = None
    language: str = "en"
    confidence: float = 0.0
    assumptions: tuple[Assumption, ...] = ()
    questions: tuple[Question, ...] = ()
    zones: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    unknown: tuple[Stranger, ...] = ()
    bare: bool = False
    earlier: bool = False
    everything: bool = False
    shift: int | None = None
    once: bool = False
    dayless: bool = False
    weekday: int | None = None
    """The weekday (0 is Monday) that alone says the day; beside what was shown it is that of the shown week."""
    clockless: bool = False
    but: "Reading | None" = None
    """What a yes says besides: a time, a length, people or a room that are to be other than was shown."""
    which: int | None = None
    without: tuple[str, ...] = ()
    without_rooms: tuple[str, ...] = ()
    """Rooms that are not wanted."""
    placed: str = ""
    since: str = ""
    several: bool = False
    theirs: bool = False
    no_zone: str = ""
    verb: str = ""
    emails: tuple[str, ...] = ()
    group: str = ""
    some: int | None = None
    scope: str = ""
    starts: tuple[datetime, ...] = ()
    unread: tuple[str, ...] = ()
    deadline: datetime | None = None
    all_day: bool = False
    no_room: bool = False
    clocks: tuple[int, ...] = ()
    channels: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    rules: tuple[tuple[str, int], ...] = ()
    """What shall hold from now on, by name: minutes, or how many, 0 for none and 1 for yes (``bots.language.intent.rules``)."""
    of_series: str = ""
    pointed: bool = False
    runners_up: tuple[RunnerUp, ...] = ()
    taken: tuple[Taken, ...] = ()
    then: Further | None = None

    def as_intent(self, intent: Intent) -> "Reading":
        """The same parts under another intent: what a runner-up's button carries."""
        return replace(self, intent=intent)

    def to_json(self, zone: tzinfo) -> dict[str, Any]:
        """The request as the JSON contract has it: times to the minute with the offset that holds in ``zone``.

        What is not understood asks for nothing, whatever it names.
        """
        if self.intent is Intent.UNKNOWN:
            return {"intent": self.intent.value}
        found: dict[str, Any] = {
            "intent": self.intent.value,
            "people": list(self.people),
            "skills": list(self.skills),
            "service": self.service,
            "room": self.room,
            "capacity": self.capacity,
            "amenities": list(self.amenities),
            "at": _moment(self.at, zone),
            "until": _moment(self.until, zone),
            "window": _window(self.window, zone),
            "duration": self.duration,
            "recurrence": self.recurrence,
            "weekly": [stretch.to_json() for stretch in self.weekly],
            "from_at": _moment(self.from_at, zone),
            "from_window": _window(self.from_window, zone),
            "answer": self.answer.value if self.answer else None,
            "choice": self.choice,
            "priority": self.priority,
            "minutes_before": list(self.minutes_before),
            "zone": self.zone,
            "title": self.title,
            "optional": list(self.optional),
            "place": self.place,
            "private": self.private or None,
            "except": [_window(span, zone) for span in self.except_],
            "windows": [_window(span, zone) for span in self.windows],
            "ambiguous": list(self.ambiguous),
            "booking": self.booking,
            "emails": list(self.emails),
            "group": self.group or None,
            "some": self.some,
            "scope": self.scope or None,
            "starts": [_moment(start, zone) for start in self.starts],
            "deadline": _moment(self.deadline, zone),
            "all_day": self.all_day or None,
            "no_room": self.no_room or None,
            "clocks": [_clock(minute) for minute in self.clocks],
            "channels": list(self.channels),
            "topics": list(self.topics),
            "rules": [f"{name} {number}" for name, number in self.rules],
            "text": self.argument,
            "verb": self.verb or None if self.intent in _WITH_VERB else None,
        }
        return {key: value for key, value in found.items() if value is not None and value != []}


_WITH_VERB = frozenset(
    {
        Intent.REMINDERS, Intent.QUIET_HOURS, Intent.DAILY_AGENDA, Intent.PAUSE_WAITLIST, Intent.NOTE, Intent.MEETINGS,
        Intent.POLLS, Intent.ATTENDEES, Intent.FIND_ROOM, Intent.CHANNELS, Intent.DETAILS, Intent.MENTOR,
        Intent.ROOM_ENDS, Intent.POLICY, Intent.ROOM_KEPT,
        Intent.SERIES,
    }
)  # fmt: skip
"""Intents of which the verb tells what is wanted, and no other part."""


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _moment(moment: datetime | None, zone: tzinfo) -> str | None:
    return moment.astimezone(zone).isoformat(timespec="minutes") if moment else None


def _window(span: Timespan | None, zone: tzinfo) -> dict[str, Any] | None:
    return {"start": _moment(span.start, zone), "end": _moment(span.end, zone)} if span else None
