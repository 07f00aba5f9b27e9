"""Bookings, their claims on calendars, and their history."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, update

from core.model.booking import Booking, State
from core.model.meeting import Appointment
from core.model.timespan import Timespan
from core.ports import Leases
from storage import booking_queries as queries
from storage import connected
from storage.booking_rows import SHORT_ID_LENGTHS, booking_of, is_session, new_short_id, values_of
from storage.engine import Kind
from storage.leases import LeaseTable
from storage.meeting_rows import GET as GET_MEETING
from storage.meeting_rows import meeting_of
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import booking_history, bookings, claims

_SAVE = Prepared(update(bookings).where(bookings.c.id == bindparam("wanted"), bookings.c.version == bindparam("seen")))
_CLAIM = Prepared(insert(claims))
_RELEASE = Prepared(delete(claims).where(claims.c.booking_id == bindparam("wanted")))
_NOTE = Prepared(insert(booking_history))


class BookingTable(Repository):
    """Implements ``core.ports.Bookings``."""

    @property
    def lapsing(self) -> Leases:
        """Held and pending bookings, due when their ``expires_at`` has come; by their ids."""
        return LeaseTable(self._session, queries.LAPSING)

    def lock(self, calendar_ids: Collection[int]) -> None:
        """Lock these calendars' rows in ascending order until the unit ends: the second layer (S4.17).

        On SQLite a unit that writes is alone from its first statement, so that there is nothing more to lock.
        """
        if calendar_ids and self._session.kind is Kind.POSTGRESQL:
            self._session.change(queries.LOCK_CALENDARS, {"wanted": calendar_ids})

    def get(self, booking_id: int) -> Booking | None:
        """The booking, or None."""
        return self._ahead(("booking", booking_id), lambda: self._one(queries.GET, {"wanted": booking_id}))

    def read_ahead(self, ids: Collection[int]) -> Collection[Booking]:
        """These bookings; returns those that exist."""
        found = self.many(ids)
        self._session.ahead.update((("booking", number), found.get(number)) for number in ids)
        return found.values()

    def many(self, ids: Collection[int]) -> Mapping[int, Booking]:
        """The bookings among these that exist, by id."""
        return {booking.id: booking for booking in self._many(queries.MANY, {"wanted": ids})}

    def by_short_id(self, organisation_id: int, short_id: str) -> Booking | None:
        """The booking that people call so, whatever its case."""
        return self._one(queries.BY_SHORT_ID, {"organisation": organisation_id, "called": short_id.upper()})

    def for_update(self, booking_id: int) -> Booking | None:
        """The booking with its row locked until the unit ends."""
        return self._one(queries.FOR_UPDATE, {"wanted": booking_id})

    def add(self, booking: Booking, claims: Sequence[tuple[int, Timespan]]) -> Booking:
        """Store a new booking (id and short id are given) with hard claims (calendar, span).

        Raises Conflict, which spoils the unit, where a claim overlaps another or the two have this time already.
        """
        created = booking.created_at or self._session.now
        values = values_of(booking) | {"organisation_id": booking.organisation_id, "created_at": created}
        for length in SHORT_ID_LENGTHS:
            short_id = new_short_id(length)
            number = self._session.value(queries.ADD, values | {"short_id": short_id})
            if number is not None:
                self._claim(number, claims)
                return replace(booking, id=number, short_id=short_id, created_at=created)
        raise self._session.conflict("no short id is free")

    def save(self, booking: Booking, claims: Sequence[tuple[int, Timespan]] | None, *, seen: int) -> None:
        """Store a changed booking whose version in the store is ``seen``; raises Conflict when it is not (S4.18).

        ``claims`` replaces all of its claims; None leaves them. A booking that is not live keeps none. Conflict spoils the unit.
        """
        if not self._session.change(_SAVE, values_of(booking) | {"wanted": booking.id, "seen": seen}):
            raise self._session.conflict(f"booking {booking.id} is not at version {seen}")
        if claims is not None or not booking.live:
            self._session.change(_RELEASE, {"wanted": booking.id})
        if claims and booking.live:
            self._claim(booking.id, claims)

    def note(self, booking_id: int, at: datetime, what: str, *, by: int | None = None, detail: str = "") -> None:
        """Write a line of the booking's history: ``what`` is a state's name or ``moved``, ``detail`` e.g. the former start."""
        self._session.change(_NOTE, {"booking_id": booking_id, "at": at, "what": what, "by": by, "detail": detail})

    def note_all(self, lines: Sequence[tuple[int, str, str]], at: datetime, *, by: int | None = None) -> None:
        """The same for several bookings at once: (booking, ``what``, ``detail``)."""
        if lines:
            values = [
                {"booking_id": number, "at": at, "what": what, "by": by, "detail": detail}
                for number, what, detail in lines
            ]
            self._session.change_many(_NOTE, values)

    def history(self, booking_id: int) -> Sequence[tuple[datetime, str, int | None, str]]:
        """(at, what, by, detail), oldest first."""
        return [(at, what, by, detail) for at, what, by, detail in self._rows(queries.HISTORY, wanted=booking_id)]

    def claims(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[tuple[Timespan, int]]]:
        """The hard claims (span, booking id) of each calendar that overlap the window, in order of their start."""
        found: dict[int, list[tuple[Timespan, int]]] = {number: [] for number in calendar_ids}
        for calendar, starts, ends, booking in self._rows(
            queries.CLAIMS, wanted=calendar_ids, since=window.start, until=window.end
        ):
            found[calendar].append((Timespan(starts, ends), booking))
        return found

    def busy(
        self, calendar_ids: Collection[int], window: Timespan, *, except_ids: Collection[int] = ()
    ) -> Mapping[int, Sequence[Timespan]]:
        """All time of each calendar in the window that is taken, in order of start; stretches may overlap.

        Hard claims, except those of the excepted bookings, and what connected calendars report as busy.
        """
        claims = self.claims(calendar_ids, window)
        found = {number: [span for span, by in claims[number] if by not in except_ids] for number in calendar_ids}
        for calendar, starts, ends in self._rows(
            connected.BUSY, wanted=calendar_ids, since=window.start, until=window.end
        ):
            found[calendar].append(Timespan(starts, ends))
        return {number: sorted(spans) for number, spans in found.items()}

    def busy_minutes(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, list[tuple[int, int]]]:
        """What ``busy`` gives as [start, end) whole minutes since the epoch, rounded outward: what the engine reads (S4.19)."""
        found: dict[int, list[tuple[int, int]]] = {number: [] for number in calendar_ids}
        key = {"wanted": calendar_ids, "since": window.start, "until": window.end}
        for calendar, start, end in self._session.rows(queries.BUSY[self._session.kind], key):
            found[calendar].append((start, end))
        elsewhere = self._session.rows(connected.BUSY_MINUTES[self._session.kind], key)
        for calendar, start, end in elsewhere:
            found[calendar].append((start, end))
        for calendar in {row[0] for row in elsewhere}:
            found[calendar].sort()
        return found

    def clash(self, calendar_id: int, span: Timespan, *, except_ids: Collection[int] = ()) -> Appointment | None:
        """The last session or meeting whose hard claim on the calendar overlaps the span, apart from those excepted.

        By the index on start: hard claims never overlap, so the last that starts before the span's end is the only candidate.
        """
        key = {"calendar": calendar_id, "since": span.start, "until": span.end}
        statement = queries.CLASH_EXCEPT if except_ids else queries.CLASH
        row = self._session.row(statement, key | {"excepted": except_ids} if except_ids else key)
        if row is None or is_session(row):
            return None if row is None else booking_of(row)
        return meeting_of(self._session.rows(GET_MEETING, {"wanted": row[0]})[0])

    def same(self, host_id: int, guest_id: int, starts_at: datetime) -> Booking | None:
        """The live booking of these two at this start, if any, moves left out (S2.13)."""
        return self._one(queries.SAME, {"host": host_id, "guest": guest_id, "start": starts_at})

    def held_by(self, guest_id: int) -> Sequence[Booking]:
        """The times this person currently holds, oldest first."""
        return self._many(queries.HELD_BY, {"guest": guest_id})

    def of_person(
        self, person_id: int, window: Timespan | None, states: Collection[State], limit: int = 50
    ) -> Sequence[Booking]:
        """Bookings in which the person is host or guest, overlapping the window, in order of start; moves left out."""
        key = {"person": person_id, "states": [state.value for state in states], "most": limit}
        if window is None:
            return self._many(queries.OF_PERSON, key)
        return self._many(queries.OF_PERSON_DURING, key | {"since": window.start, "until": window.end})

    def past(self, person_id: int, now: datetime, limit: int, skip: int = 0) -> Sequence[Booking]:
        """The person's sessions that are over, whether or not anybody came, latest first; moves left out."""
        key = {"person": person_id, "now": now, "most": limit, "skip": skip, "reach": limit + skip}
        return self._many(queries.PAST, key)

    def of_organisation(self, organisation_id: int, states: Collection[State]) -> Sequence[Booking]:
        """Every booking of the organisation in one of these states, in order of start; moves left out."""
        key = {"organisation": organisation_id, "states": [state.value for state in states]}
        return self._many(queries.OF_ORGANISATION, key)

    def awaiting(self, person_id: int, now: datetime, limit: int = 50) -> Sequence[Booking]:
        """Requests and proposed other times that wait for this person's answer, in order of start; none that has lapsed."""
        return self._many(queries.AWAITING, {"person": person_id, "now": now, "most": limit})

    def shadow(self, booking_id: int) -> Booking | None:
        """The live held or pending time to which this booking would move, if any."""
        return self._one(queries.SHADOW, {"wanted": booking_id})

    def offered(self, host_id: int, guest_id: int, span: Timespan) -> Sequence[Timespan]:
        """Which of the host's time around the span has been offered to the waiting guest, whatever became of it."""
        key = {"host": host_id, "guest": guest_id, "since": span.start, "until": span.end}
        return [Timespan(*row) for row in self._session.rows(queries.OFFERED, key)]

    def seats_held(self, meeting_id: int) -> Sequence[Booking]:
        """The seats of a group session that are held for people from its waitlist."""
        return self._many(queries.SEATS_HELD, {"meeting": meeting_id})

    def offer_to(self, entry_id: int) -> Booking | None:
        """What is currently offered to the waitlist entry."""
        return self._one(queries.OFFER_TO, {"entry": entry_id})

    def hosted(self, host_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[tuple[int, datetime]]]:
        """(booking, start) of each host's sessions in the window that take place, took place or are kept for somebody now.

        A group session once; a place kept for a move under the id of what moves.
        """
        key = {"hosts": host_ids, "since": window.start, "until": window.end, "now": self._session.now}
        found: dict[int, list[tuple[int, datetime]]] = {}
        for host, number, start in self._session.rows(queries.HOSTED, key):
            found.setdefault(host, []).append((number, start))
        return found

    def load(self, host_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        """How many sessions and meetings each host has had or has that end after then: for an even spread (S0.14)."""
        return dict.fromkeys(host_ids, 0) | dict(self._rows(queries.LOAD, wanted=host_ids, since=since))

    def _claim(self, booking_id: int, spans: Sequence[tuple[int, Timespan]]) -> None:
        values = [
            {"booking_id": booking_id, "calendar_id": calendar, "starts_at": s.start, "ends_at": s.end, "hard": True}
            for calendar, s in spans
        ]
        if values:
            self._session.change_many(_CLAIM, values)

    def _one(self, statement: Any, key: dict[str, Any]) -> Booking | None:
        row = self._session.row(statement, key)
        return None if row is None else booking_of(row)

    def _many(self, statement: Any, key: dict[str, Any]) -> Sequence[Booking]:
        return [booking_of(row) for row in self._session.rows(statement, key)]

    def _rows(self, statement: Any, **key: Any) -> Sequence[Any]:
        return self._session.rows(statement, key)
