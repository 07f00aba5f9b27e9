"""The rooms of organisations: found by name, by requirements and by free time, each through an index."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    update,
)

from core.model.hours import Stretch, WeeklyHours
from core.model.room import Needs, Room
from core.model.timespan import Timespan
from storage.directory import raise_directory
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import calendars, claims, room_amenities, rooms
from storage.types import Joined, UtcDateTime, among, among_words, keyed_by_words

_R = rooms.c
_A = room_amenities.c
_C = claims.c
_AMENITIES = select(Joined(_A.amenity)).where(_A.room_id == _R.id).scalar_subquery()
_COLUMNS = (
    _R.id,
    _R.organisation_id,
    _R.calendar_id,
    _R.name,
    _R.capacity,
    _R.timetable,
    _R.place,
    _AMENITIES,
    _R.check_in,
    _R.policy,
    _R.active,
)
_HERE = _R.organisation_id == bindparam("organisation")
_MANY = Prepared(select(*_COLUMNS).where(among(_R.id, "wanted")))
_OF_CALENDARS = Prepared(select(*_COLUMNS).where(among(_R.calendar_id, "wanted")))
_NAMED = Prepared(select(_R.folded, *_COLUMNS).where(_HERE, keyed_by_words(_R.folded, "called")))
_NAMES = Prepared(select(_R.id, _R.name).where(_HERE, text("rooms.active")).order_by(_R.id))
_RETIRED_NAMES = Prepared(select(_R.id, _R.name).where(_HERE, text("NOT rooms.active")).order_by(_R.id))
_TIMETABLES = Prepared(select(_R.timetable).where(_HERE).distinct().order_by(_R.timetable))
_FREQUENT = Prepared(
    select(_A.amenity)
    .join(rooms, _R.id == _A.room_id)
    .where(_HERE, text("rooms.active"))
    .group_by(_A.amenity)
    .order_by(func.count().desc(), _A.amenity)
    .limit(bindparam("most"))
)
_ADD_CALENDAR = Prepared(insert(calendars).returning(calendars.c.id))
_ADD = Prepared(insert(rooms).returning(rooms.c.id))
_SAVE = Prepared(update(rooms).where(_R.id == bindparam("wanted")))
_CLEAR_AMENITIES = Prepared(delete(room_amenities).where(_A.room_id == bindparam("wanted")))
_ADD_AMENITIES = Prepared(insert(room_amenities))

_SEATS = _R.capacity >= bindparam("seats", type_=Integer())
_HAS_ALL = select(func.count()).where(_A.room_id == _R.id, among_words(_A.amenity, "amenities")).scalar_subquery()
_EQUIPPED = bindparam("things", type_=Integer()) == _HAS_ALL
_SAID = or_(
    _R.folded.like(bindparam("like_said"), escape="\\"), _R.folded_place.like(bindparam("like_said"), escape="\\")
)
_NEAR = case((_R.folded_place.like(bindparam("like_place"), escape="\\"), 0), else_=1)
_BEST = (_R.capacity, _R.folded, _R.id)


def _free(*more: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether no hard claim overlaps [since, until): the last that begins before its end is the only one that may."""
    last_end = (
        select(_C.ends_at)
        .where(_C.calendar_id == _R.calendar_id, text("claims.hard"), _C.starts_at < _moment("until"), *more)
        .order_by(_C.starts_at.desc())
        .limit(literal_column("1"))
        .scalar_subquery()
    )
    return func.coalesce(last_end, _moment("since")) <= _moment("since")


def _moment(name: str) -> ColumnElement[Any]:
    return bindparam(name, type_=UtcDateTime())


@cache
def _wanted(*, retired: bool, equipped: bool, said: bool, near: bool, counted: bool = False) -> Prepared:
    """The rooms that meet the needs; only columns that are asked about are compared."""
    chosen: Select[Any] = select(func.count()).select_from(rooms) if counted else select(*_COLUMNS)
    found = chosen.where(_fit(retired=retired, equipped=equipped))
    if said:
        found = found.where(_SAID)
    if counted:
        return Prepared(found)
    return Prepared(_best_first(found, near=near).limit(bindparam("most")).offset(bindparam("skip")))


@cache
def _unclaimed(*, equipped: bool, near: bool, ignoring: bool) -> Prepared:
    """The same for rooms that keep one of the ``timetables`` and are free."""
    free = _free(~among(_C.booking_id, "ignored")) if ignoring else _free()
    found = select(*_COLUMNS).where(
        _fit(retired=False, equipped=equipped), among_words(_R.timetable, "timetables"), free
    )
    return Prepared(_best_first(found, near=near).limit(bindparam("most")))


def _fit(*, retired: bool, equipped: bool) -> ColumnElement[bool]:
    asked = and_(_HERE, text("NOT rooms.active" if retired else "rooms.active"), _SEATS)
    return and_(asked, _EQUIPPED) if equipped else asked


def _best_first(found: Select[Any], *, near: bool) -> Select[Any]:
    return found.order_by(_NEAR, *_BEST) if near else found.order_by(*_BEST)


class RoomTable(Repository):
    """Implements ``core.ports.Rooms``."""

    def get(self, room_id: int) -> Room | None:
        """The room, or None."""
        return self._once(("room", room_id), lambda: self.many([room_id]).get(room_id))

    def many(self, ids: Collection[int]) -> Mapping[int, Room]:
        """The rooms among these that exist, by id."""
        return {row[0]: _room(row) for row in self._session.rows(_MANY, {"wanted": ids})} if ids else {}

    def of_calendars(self, calendar_ids: Collection[int]) -> Mapping[int, Room]:
        """The rooms whose calendars are among these, by calendar."""
        return {row[2]: _room(row) for row in self._session.rows(_OF_CALENDARS, {"wanted": calendar_ids})}

    def named(self, organisation_id: int, names: Collection[str]) -> Mapping[str, Room]:
        """The organisation's rooms with one of these names, ignoring case; by casefolded name."""
        key = {"organisation": organisation_id, "called": [name.casefold() for name in names]}
        return {folded: _room(row) for folded, *row in self._session.rows(_NAMED, key)}

    def names(self, organisation_id: int, *, retired: bool = False) -> Sequence[tuple[int, str]]:
        """(id, name) of every bookable room, or of every retired one, oldest first: the source of the directory."""
        chosen = _RETIRED_NAMES if retired else _NAMES
        return [(number, name) for number, name in self._session.rows(chosen, {"organisation": organisation_id})]

    def timetables(self, organisation_id: int) -> Sequence[WeeklyHours]:
        """The distinct opening hours of the organisation's rooms: few, however many rooms there are."""
        return [_hours(row[0]) for row in self._session.rows(_TIMETABLES, {"organisation": organisation_id})]

    def amenities(self, organisation_id: int, limit: int = 10) -> Sequence[str]:
        """The most common amenities of bookable rooms, most frequent first."""
        key = {"organisation": organisation_id, "most": limit}
        return [amenity for (amenity,) in self._session.rows(_FREQUENT, key)]

    def add(self, organisation_id: int, new: Sequence[Room]) -> Sequence[Room]:
        """Store new rooms under new ids, each with its own calendar; raises the organisation's ``directory``."""
        made = [self._add(replace(room, organisation_id=organisation_id)) for room in new]
        self._add_amenities(made)
        raise_directory(self._session, organisation_id)
        self._forget()
        return made

    def save(self, room: Room) -> None:
        """Store a changed room; raises the organisation's ``directory``."""
        self._session.change(_SAVE, _values(room) | {"wanted": room.id})
        self._session.change(_CLEAR_AMENITIES, {"wanted": room.id})
        self._add_amenities([room])
        raise_directory(self._session, room.organisation_id)
        self._forget()

    def fitting(
        self,
        organisation_id: int,
        needs: Needs,
        *,
        said: str = "",
        retired: bool = False,
        limit: int = 50,
        skip: int = 0,
    ) -> Sequence[Room]:
        """The rooms that meet the needs, best first, with ``said`` in their name or place."""
        statement = _wanted(retired=retired, equipped=bool(needs.amenities), said=bool(said), near=bool(needs.place))
        key = _asked(organisation_id, needs, said) | {"most": limit, "skip": skip}
        return [_room(row) for row in self._session.rows(statement, key)]

    def count(self, organisation_id: int, needs: Needs, *, said: str = "", retired: bool = False) -> int:
        """How many rooms ``fitting`` finds, without a limit."""
        asked = replace(needs, place="")
        statement = _wanted(retired=retired, equipped=bool(needs.amenities), said=bool(said), near=False, counted=True)
        return int(self._session.value(statement, _asked(organisation_id, asked, said)))

    def free(
        self,
        organisation_id: int,
        needs: Needs,
        span: Timespan,
        *,
        open_in: Collection[WeeklyHours],
        limit: int = 50,
        ignoring: Collection[int] = (),
    ) -> Sequence[Room]:
        """The rooms that meet the needs, keep one of the hours and have no hard claim in the span, best first."""
        statement = _unclaimed(equipped=bool(needs.amenities), near=bool(needs.place), ignoring=bool(ignoring))
        key = _asked(organisation_id, needs, "") | {
            "since": span.start,
            "until": span.end,
            "timetables": [_timetable(hours) for hours in open_in],
            "most": limit,
        }
        rows = self._session.rows(statement, key | {"ignored": ignoring} if ignoring else key)
        return [_room(row) for row in rows]

    def _add(self, room: Room) -> Room:
        calendar = self._session.value(_ADD_CALENDAR, {})
        own = {"organisation_id": room.organisation_id, "calendar_id": calendar}
        return replace(room, id=self._session.value(_ADD, _values(room) | own), calendar_id=calendar)

    def _add_amenities(self, new: Sequence[Room]) -> None:
        values = [{"room_id": room.id, "amenity": amenity} for room in new for amenity in sorted(set(room.amenities))]
        if values:
            self._session.change_many(_ADD_AMENITIES, values)


def _asked(organisation_id: int, needs: Needs, said: str) -> dict[str, Any]:
    """The parameters of what is asked for, and of nothing else."""
    key: dict[str, Any] = {"organisation": organisation_id, "seats": needs.capacity}
    if needs.amenities:
        key |= {"amenities": needs.amenities, "things": len(set(needs.amenities))}
    if said:
        key["like_said"] = _like(said.casefold())
    if needs.place:
        key["like_place"] = _like(needs.place.casefold())
    return key


def _like(said: str) -> str:
    """The LIKE pattern for text that contains these words, with its wildcards escaped."""
    plain = said.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%"


def _room(row: Sequence[Any] | AnyRow) -> Room:
    number, organisation, calendar, name, capacity, timetable, place, amenities, *rest = row
    things = tuple(sorted(amenities.split(","))) if amenities else ()
    return Room(number, organisation, calendar, name, capacity, _hours(timetable), place, things, *rest)


def _values(room: Room) -> dict[str, Any]:
    return {
        "name": room.name,
        "folded": room.name.casefold(),
        "place": room.place,
        "folded_place": room.place.casefold(),
        "capacity": room.capacity,
        "timetable": _timetable(room.hours),
        "check_in": room.check_in,
        "policy": room.policy,
        "active": room.active,
    }


def _timetable(hours: WeeklyHours) -> str:
    """``Europe/Berlin 0:540-1020 1:540-1020``: one text for all rooms that keep the same hours."""
    return " ".join((hours.zone, *(f"{s.weekday}:{s.start_minute}-{s.end_minute}" for s in hours.stretches)))


@lru_cache(maxsize=10_000)
def _hours(timetable: str) -> WeeklyHours:
    zone, *stretches = timetable.split(" ")
    return WeeklyHours(zone, tuple(map(_stretch, stretches)))


def _stretch(written: str) -> Stretch:
    weekday, _, minutes = written.partition(":")
    start, _, end = minutes.partition("-")
    return Stretch(int(weekday), int(start), int(end))
