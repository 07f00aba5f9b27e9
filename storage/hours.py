"""Weekly hours and overrides of memberships."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import bindparam, delete, insert, select

from core.model.hours import Override, OverrideKind, Stretch
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import overrides, weekly_hours
from storage.types import Joined, among

_W = weekly_hours.c
_PLACES = 10_000
_PACKED = (_W.day_of_week * _PLACES + _W.start_minute) * _PLACES + _W.end_minute
"""A stretch as one number, so that a week is one row: Wednesday from minute 540 to 1020 is 305401020."""

_WEEKLY = Prepared(
    select(_W.membership_id, Joined(_PACKED)).where(among(_W.membership_id, "wanted")).group_by(_W.membership_id)
)
_CLEAR_WEEK = Prepared(delete(weekly_hours).where(_W.membership_id == bindparam("wanted")))
_ADD_STRETCHES = Prepared(insert(weekly_hours))

_X = overrides.c
_OVERRIDES = Prepared(
    select(_X.membership_id, _X.id, _X.first_date, _X.last_date, _X.kind, _X.stretches, _X.note)
    .where(
        among(_X.membership_id, "wanted"),
        _X.last_date >= bindparam("since"),
        _X.first_date <= bindparam("until"),
    )
    .order_by(_X.membership_id, _X.id)
)
_ADD_OVERRIDE = Prepared(insert(overrides).returning(overrides.c.id))
_REMOVE_OVERRIDE = Prepared(delete(overrides).where(_X.id == bindparam("wanted"), _X.membership_id == bindparam("of")))


def _day_of_week(weekday: int) -> int:
    """Monday is 0 in the model, Sunday is 0 in the table (S4.32): here the two meet."""
    return (weekday + 1) % 7


@lru_cache(maxsize=10_000)
def _week(packed: str) -> tuple[Stretch, ...]:
    """The week of a row, from Monday on; one value for the thousands of hosts who keep the same hours."""
    return tuple(sorted(map(_unpacked, packed.split(","))))


def _unpacked(number: str) -> Stretch:
    rest, end_minute = divmod(int(number), _PLACES)
    day_of_week, start_minute = divmod(rest, _PLACES)
    return Stretch((day_of_week + 6) % 7, start_minute, end_minute)


class HoursTable(Repository):
    """Implements ``core.ports.HoursBook``."""

    def weekly(self, membership_ids: Collection[int]) -> Mapping[int, tuple[Stretch, ...]]:
        """The weekly stretches of each membership from Monday on, on the wall clock of the person's zone."""
        found: dict[int, tuple[Stretch, ...]] = dict.fromkeys(membership_ids, ())
        for membership_id, packed in self._session.rows(_WEEKLY, {"wanted": membership_ids}):
            found[membership_id] = _week(packed)
        return found

    def set_weekly(self, membership_id: int, stretches: Sequence[Stretch]) -> None:
        """Replace the weekly stretches."""
        self._session.change(_CLEAR_WEEK, {"wanted": membership_id})
        if stretches:
            self._session.change_many(
                _ADD_STRETCHES, [_row(membership_id, stretch) for stretch in sorted(set(stretches))]
            )

    def overrides(self, membership_ids: Collection[int], first: date, last: date) -> Mapping[int, tuple[Override, ...]]:
        """The overrides of each membership that touch the days from ``first`` to ``last``, both included, oldest first."""
        found: dict[int, tuple[Override, ...]] = dict.fromkeys(membership_ids, ())
        for row in self._touching(membership_ids, first, last):
            found[row[0]] += (_override(row),)
        return found

    def override_ids(self, membership_id: int, first: date, last: date) -> Sequence[tuple[int, Override]]:
        """The same of one membership, with their ids."""
        return [(row[1], _override(row)) for row in self._touching([membership_id], first, last)]

    def add_override(self, membership_id: int, override: Override) -> int:
        """Store an override; returns its id."""
        values = {
            "membership_id": membership_id,
            "kind": override.kind.value,
            "first_date": override.first_date,
            "last_date": override.last_date,
            "stretches": [list(stretch) for stretch in override.stretches],
            "note": override.note,
        }
        return int(self._session.value(_ADD_OVERRIDE, values))

    def remove_override(self, override_id: int, membership_id: int) -> bool:
        """Remove an override of this membership; False when there is none."""
        return self._session.change(_REMOVE_OVERRIDE, {"wanted": override_id, "of": membership_id}) > 0

    def _touching(self, membership_ids: Collection[int], first: date, last: date) -> Sequence[AnyRow]:
        return self._session.rows(_OVERRIDES, {"wanted": membership_ids, "since": first, "until": last})


def _row(membership_id: int, stretch: Stretch) -> dict[str, int]:
    return {
        "membership_id": membership_id,
        "day_of_week": _day_of_week(stretch.weekday),
        "start_minute": stretch.start_minute,
        "end_minute": stretch.end_minute,
    }


def _override(row: AnyRow) -> Override:
    _, _, first, last, kind, stretches, note = row
    return Override(first, last, OverrideKind(kind), tuple((start, end) for start, end in stretches), note)
