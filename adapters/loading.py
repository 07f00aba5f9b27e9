"""``run_bot.py load``: the rooms of an organisation from a CSV or JSON file, all of them or, if any row is invalid, none.

A file's columns are ``name`` and ``capacity``, and where wanted ``place``, ``amenities``, ``hours``, ``zone``, ``check_in`` and
``active``. A room whose name is known takes the row's values; any other is new; rooms that the file does not name stay.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bots.language.naming.amenities import amenity_named
from bots.language.said_in_fields import week_said, zone_said
from bots.speaker import Speaker
from bots.views.offering import invalid_words
from core.errors import Invalid
from core.model.hours import Stretch, WeeklyHours
from core.model.people import Organisation
from core.model.room import Room
from core.ports import Unit
from core.services import rooms

COLUMNS = ("name", "capacity", "place", "amenities", "hours", "zone", "check_in", "active")
"""What a row may say of a room."""

_TOLD = 20
"""How many errors are reported at once."""

_BETWEEN = re.compile(r"[,;|]")
_YES, _NO = frozenset({"yes", "true", "1", "x", "y"}), frozenset({"no", "false", "0", "n"})

Row = tuple[str, Mapping[str, str]]
"""Where a row stands in its file, and its values by column."""


class Unloadable(Exception):
    """A file that cannot be loaded, with every reason, one per line."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """The context for reading rows: the organisation, the default zone, and the current moment (aware)."""

    organisation: Organisation
    zone: str | None
    now: datetime


def load(unit: Unit, content: bytes, *, organisation: str | None, zone: str | None) -> str:
    """Store the rooms of a file; returns a summary in words. Raises Unloadable, having stored nothing."""
    reader = _Reader(_organisation(unit, organisation), _zone(zone), unit.now)
    found: list[tuple[str, Room]] = []
    wrong: list[str] = []
    for place, row in _rows(_text(content)):
        try:
            found.append((place, _room(reader, row)))
        except Invalid as invalid:
            wrong.append(f"{place}, {invalid.name}: {_why(reader, invalid)}")
        except Unloadable as unloadable:
            wrong.append(f"{place}: {unloadable}")
    wrong += _doubled(found)
    if wrong:
        more = [f"… and {len(wrong) - _TOLD} more"] if len(wrong) > _TOLD else []
        raise Unloadable(
            "\n".join([*wrong[:_TOLD], *more, "Nothing was loaded: mend these rows and load the file again."])
        )
    if not found:
        raise Unloadable(f"There is no room in the file. Its first line names the columns: {', '.join(COLUMNS)}.")
    kept = rooms.keep_all(unit, reader.organisation.id, [room for _, room in found])
    return f"{reader.organisation.name}: {kept.added} rooms added, {kept.changed} changed, {kept.same} as they were."


def _organisation(unit: Unit, name: str | None) -> Organisation:
    known = unit.organisations.all()
    found = known if name is None else [each for each in known if each.name.casefold() == name.casefold()]
    if len(found) == 1:
        return found[0]
    names = ", ".join(sorted(each.name for each in known)) or "none yet: start the bot and become its admin first"
    said = (
        "say which organisation the rooms are of, by --organisation" if name is None else f"nothing is called {name!r}"
    )
    raise Unloadable(f"{said}; there are: {names}")


def _zone(said: str | None) -> str | None:
    if said is None:
        return None
    try:
        return zone_said(said)
    except Invalid as unknown:
        raise Unloadable(f"--zone: {said!r} is no one zone; name one such as Europe/Berlin") from unknown


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as unreadable:
        raise Unloadable("The file is not UTF-8. Save it again as “CSV UTF-8”, or as JSON in UTF-8.") from unreadable


def _rows(text: str) -> Iterator[Row]:
    """The rows of a JSON list, of ``rooms`` in a JSON object, or of a CSV table with a first line of column names."""
    return _json_rows(text) if text.lstrip()[:1] in {"[", "{"} else _csv_rows(text)


def _json_rows(text: str) -> Iterator[Row]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as broken:
        raise Unloadable(f"The file is no JSON: {broken}") from broken
    listed = told.get("rooms") if isinstance(told, dict) else told
    if not isinstance(listed, list):
        raise Unloadable('A JSON file is a list of rooms, or an object with them under "rooms".')
    for number, each in enumerate(listed, 1):
        if not isinstance(each, dict):
            raise Unloadable(f'room {number}: a room is an object, such as {{"name": "Orion", "capacity": 8}}')
        yield f"room {number}", {str(key).strip().casefold(): _flat(value) for key, value in each.items()}


def _flat(value: object) -> str:
    """A JSON value as the text of a table cell."""
    if isinstance(value, list):
        return "; ".join(map(_flat, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _csv_rows(text: str) -> Iterator[Row]:
    first = text.lstrip("\r\n").splitlines()[:1]
    between = max(",;\t", key=first[0].count) if first else ","
    table = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    names: Sequence[str] | None = None
    try:
        for cells in table:
            if not any(cell.strip() for cell in cells):
                continue
            if names is None:
                names = [cell.strip().casefold() for cell in cells]
                continue
            place = f"line {table.line_num}"
            if len(cells) > len(names):
                raise Unloadable(
                    f"{place}: it has more cells than the first line; put quotes around a cell with {between!r}"
                )
            yield place, dict(zip(names, (cell.strip() for cell in cells), strict=False))
    except csv.Error as broken:
        raise Unloadable(f"line {table.line_num}: {broken}") from broken


def _room(reader: _Reader, row: Mapping[str, str]) -> Room:
    """The room of a row. Raises Invalid, named by the column, and Unloadable for a column that there is not."""
    unknown = [name for name in row if name not in COLUMNS]
    if unknown:
        raise Unloadable(f"there is no column {unknown[0]!r}; there are {', '.join(COLUMNS)}")
    if not row.get("name"):
        raise Invalid("name", "missing")
    capacity = row.get("capacity", "")
    if not (capacity.isascii() and capacity.isdigit() and len(capacity) <= 6):
        raise Invalid("capacity", "no_number" if capacity else "missing")
    zone = zone_said(row["zone"]) if row.get("zone") else reader.zone
    if zone is None:
        raise Unloadable("no zone: add a column “zone”, such as Europe/Berlin, or say --zone for all rooms without one")
    named = tuple(amenity_named(each) for each in _BETWEEN.split(row.get("amenities", "")) if each.strip())
    room = Room(
        id=0,
        organisation_id=reader.organisation.id,
        calendar_id=0,
        name=row["name"],
        capacity=int(capacity),
        hours=WeeklyHours(zone, _week(row.get("hours", ""), reader.now)),
        place=row.get("place", ""),
        amenities=named,
        check_in=_flag(row, "check_in", otherwise=False),
        active=_flag(row, "active", otherwise=True),
    )
    return rooms.checked(room)


@lru_cache(maxsize=1024)
def _week(said: str, now: datetime) -> tuple[Stretch, ...]:
    """The hours as typed; cached, as most rooms of a file keep the same."""
    return week_said(said, now=now)


def _flag(row: Mapping[str, str], name: str, *, otherwise: bool) -> bool:
    said = row.get(name, "").casefold()
    if said in _YES or said in _NO:
        return said in _YES
    if said:
        raise Unloadable(f"{name} is yes or no, not {said!r}")
    return otherwise


def _doubled(found: Sequence[tuple[str, Room]]) -> list[str]:
    """What is wrong where two rows name one room."""
    first: dict[str, str] = {}
    wrong = []
    for place, room in found:
        before = first.setdefault(room.name.casefold(), place)
        if before != place:
            wrong.append(f"{place}, name: {room.name} is named in {before} already")
    return wrong


def _why(reader: _Reader, invalid: Invalid) -> str:
    return invalid_words(Speaker("en", "UTC", reader.now), invalid)
