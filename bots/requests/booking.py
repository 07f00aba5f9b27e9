"""Finding, booking, changing and waiting."""

from dataclasses import dataclass
from datetime import date, datetime

from bots.requests.meeting import Alteration
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Find:
    """Who has open time: by skill, name, service and window, in any mix (S0.12).

    ``length`` in minutes, None for the shortest. ``skip`` leaves out so many mentors already shown. ``at`` is an exact start
    wished for: then each mentor's times nearest to it are shown. ``without_ids`` are people who are not wanted, ``left_out``
    the stretches of the window that are not: "any day but Friday", the mornings of "next week after 3". With ``pool_id`` any of
    that pool is meant.
    """

    skill_ids: tuple[int, ...] = ()
    host_ids: tuple[int, ...] = ()
    service_id: int | None = None
    window: Timespan | None = None
    length: int | None = None
    skip: int = 0
    topic: str = ""
    at: datetime | None = None
    without_ids: tuple[int, ...] = ()
    left_out: tuple[Timespan, ...] = ()
    pool_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShowTimes:
    """The open times of one host, a day at a time. ``day`` is local to the reader.

    ``moving`` is the booking to be moved, or one that is over, to whose guest its host proposes the next.
    ``window`` are the hours of the day that were asked for, None for all of it. With a ``recurrence`` (an RRULE of RFC 5545
    without its prefix) a press holds a series from that time on, and only days that it has are shown.
    """

    host_id: int
    service_id: int | None = None
    length: int | None = None
    day: date | None = None
    moving: int | None = None
    part: int = 0
    window: Timespan | None = None
    recurrence: str = ""


@dataclass(frozen=True, slots=True)
class PickDate:
    """Ask for any date, then show that day's times."""

    times: ShowTimes


@dataclass(frozen=True, slots=True)
class Hold:
    """Hold a time for five minutes (S3.18), in the shortest length if none is said.

    With ``moving``, a time that this existing booking would move to, or that its host proposes after it, as it is over;
    ``instead`` of a time held so far, which is given back. ``reason`` is why a booking is moved, where that was said.
    """

    host_id: int
    service_id: int | None
    starts_at: datetime
    length: int | None = None
    moving: int | None = None
    topic: str = ""
    instead: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmHold:
    """Turn a hold into a session, or into a request; ``reason`` is why a booking is moved."""

    booking_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Give a held time back; ``back`` is what to show or to hold then."""

    booking_id: int
    back: "Find | ShowTimes | Hold | None" = None


@dataclass(frozen=True, slots=True)
class ShowBooking:
    """One booking, by id or by the short id that people quote (S0.16)."""

    booking_id: int | None = None
    short_id: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What I have: in the window, or from now on. ``waiting`` shows only what waits for my answer, ``past`` what is over.

    ``person_ids`` are those with whom it is.
    """

    window: Timespan | None = None
    skip: int = 0
    waiting: bool = False
    past: bool = False
    person_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FreeBusy:
    """When somebody is free: free and busy only (S1.90). ``left_out`` is what of the window is not asked about."""

    person_ids: tuple[int, ...]
    window: Timespan | None = None
    at: datetime | None = None
    left_out: tuple[Timespan, ...] = ()


@dataclass(frozen=True, slots=True)
class Spared:
    """What is left alone of all that is meant: the ``nth`` by its start (-1 the last), what is with these people, in a window."""

    nth: int = 0
    person_ids: tuple[int, ...] = ()
    window: Timespan | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Find one of my bookings by what is known of it, to ``cancel`` it, to ``move`` it, or to ``remind`` me of it.

    Of the one that runs or is about to begin: to say that I am ``coming`` or ``late``, to ``join``, ``extend`` or ``end`` it, to
    go on to ``wait``, to say that the other side ``missed`` it, or to ``open`` its card. Of my meetings: to ``alter`` one, as the
    ``alteration`` says, to ``show`` who comes, or to ``excuse`` me, who would rather be optional.

    ``window`` is where its start lies; ``to`` and ``to_at`` where it is to be moved, ``shift`` by how many minutes later;
    ``same_day`` where ``to_at`` tells the clock alone, and the day stays; ``same_clock`` where ``to`` tells the day alone, and
    the clock stays.
    ``title`` is what a meeting is called, ``room_id`` the room that it is in;
    ``series`` says whether ``all`` of a series or one and those ``following`` are meant.
    ``other_day`` asks for any day behind the one that it has.
    ``booking_id`` is the one that the last card is about, which is meant where it can be;
    ``everything`` that fits is meant, but what is ``spared``; ``said`` is a name that nobody here bears; ``minutes`` are how
    long before to be reminded, or by how many I am late or go on for longer.
    """

    verb: str
    person_ids: tuple[int, ...] = ()
    service_id: int | None = None
    window: Timespan | None = None
    at: datetime | None = None
    to: Timespan | None = None
    to_at: datetime | None = None
    length: int | None = None
    everything: bool = False
    shift: int | None = None
    same_day: bool = False
    same_clock: bool = False
    said: str = ""
    reason: str = ""
    minutes: tuple[int, ...] | None = None
    title: str = ""
    series: str = ""
    alteration: Alteration | None = None
    room_id: int | None = None
    booking_id: int | None = None
    other_day: bool = False
    spared: Spared | None = None


@dataclass(frozen=True, slots=True)
class Cancel:
    """Cancel a booking. Unless ``sure``, what it costs is shown first; ``version`` is what the person saw."""

    booking_id: int
    version: int | None = None
    sure: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CancelMany:
    """Cancel several bookings, which were named in a question before; each is told on its own, with the reason."""

    booking_ids: tuple[int, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """Show times that a booking can move to; ``shift`` is by how many minutes later, where that was said.

    With ``same_day`` the clock of ``at``, or the hours of ``window``, are meant on the day that the booking has, with
    ``same_clock`` the booking's own clock on the day of ``window``.
    """

    booking_id: int
    window: Timespan | None = None
    at: datetime | None = None
    length: int | None = None
    shift: int | None = None
    same_day: bool = False
    same_clock: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveMany:
    """Move several bookings, which were named in a question before: (booking, new start), in that order; with the reason."""

    moves: tuple[tuple[int, datetime], ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Approve:
    """Grant a request."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class Decline:
    """Turn a request down."""

    booking_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Tell me when time comes free: of a host, anyone of a pool, a service, or anyone with the skills, inside the window."""

    window: Timespan
    host_id: int | None = None
    service_id: int | None = None
    skill_ids: tuple[int, ...] = ()
    urgent: bool = False
    pool_id: int | None = None


@dataclass(frozen=True, slots=True)
class PauseWaiting:
    """Be offered nothing for one waitlist entry for a while, or again; the place stays.

    Without ``entry_id`` for all, or for those that wait for one of these hosts, pools or skills.
    """

    entry_id: int | None = None
    paused: bool = True
    host_ids: tuple[int, ...] = ()
    skill_ids: tuple[int, ...] = ()
    pool_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StopWaiting:
    """Leave one waitlist entry, all, or those that wait for one of these hosts, pools or skills."""

    entry_id: int | None = None
    host_ids: tuple[int, ...] = ()
    skill_ids: tuple[int, ...] = ()
    pool_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShowWaitlist:
    """What I wait for."""
