"""The workload that openings are checked and measured on: one host, eight cases, and the right answers.

Its busy spans are bookings of the same kind as the session looked for, without their buffers.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.model.hours import Override, OverrideKind, Stretch, WeeklyHours
from core.model.minutes import MinuteSpan
from core.model.service import Service

_FILE = Path(__file__).parent.parent / "data" / "slots_workload.json"
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Case:
    """A window with its bookings and every start there is; minutes since the epoch."""

    days: int
    window: MinuteSpan
    bookings: tuple[MinuteSpan, ...]
    slots: tuple[int, ...]

    @property
    def name(self) -> str:
        """For a table or a test's id."""
        return f"{self.days} days, {len(self.bookings)} busy"


@dataclass(frozen=True)
class Workload:
    """The host, the service, and the cases."""

    hours: WeeklyHours
    overrides: tuple[Override, ...]
    service: Service
    length: int
    cases: tuple[Case, ...]

    def claims(self, case: Case) -> list[MinuteSpan]:
        """The case's bookings with their service's buffers, as they stand on the host's calendar; in no order."""
        before, after = self.service.buffer_before, self.service.buffer_after
        return [(start - before, end + after) for start, end in case.bookings]


def load() -> Workload:
    """The workload from its file."""
    raw = json.loads(_FILE.read_text(encoding="utf-8"))
    weekly = (
        Stretch(_WEEKDAYS.index(day), _minute(rule["start"]), _minute(rule["end"]))
        for rule in raw["weekly_hours"]
        for day in rule["days"]
    )
    service = Service(
        id=1,
        organisation_id=1,
        name="Session",
        lengths=(raw["length"],),
        buffer_before=raw["buffer_before"],
        buffer_after=raw["buffer_after"],
        step=raw["step"],
    )
    cases = (
        Case(case["days"], _pair(case["window"]), tuple(map(_pair, case["busy"])), tuple(case["slots"]))
        for case in raw["cases"]
    )
    overrides = tuple(_override(override) for override in raw["overrides"])
    return Workload(WeeklyHours(raw["host_zone"], tuple(weekly)), overrides, service, raw["length"], tuple(cases))


def _override(raw: dict[str, str]) -> Override:
    day = date.fromisoformat(raw["date"])
    if raw.get("closed"):
        return Override(day, day, OverrideKind.CLOSED)
    return Override(day, day, OverrideKind.REPLACE, ((_minute(raw["start"]), _minute(raw["end"])),))


def _minute(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _pair(raw: list[int]) -> MinuteSpan:
    start, end = raw
    return start, end
