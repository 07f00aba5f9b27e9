"""What falls due is done once, in batches; what cannot be done is in nobody's way, and is tried again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from adapters.health import Metrics
from adapters.ticks import BATCH, LEASE, TICKS, Tick, TickWork
from core.ports import Leases, Unit
from core.services.reminders import Reminding
from storage.errors import Reason, Unavailable
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import AtOnce, LoopClock, new_store, play


@dataclass
class Rows:
    """Rows that are due, which nobody keeps in a table; implements ``Leases``."""

    due: list[int]
    looked: int = 0
    leased: list[tuple[datetime, datetime, int]] = field(default_factory=list)

    def waits(self, _now: datetime) -> bool:
        self.looked += 1
        return bool(self.due)

    def lease(self, now: datetime, until: datetime, limit: int) -> Sequence[int]:
        self.leased.append((now, until, limit))
        taken, self.due = self.due[:limit], self.due[limit:]
        return taken


class Scene:
    """A tick over rows; ``broken`` are those whose work fails."""

    def __init__(self, folder: Path, due: int) -> None:
        self.store: SqlStore = new_store(folder, LoopClock())
        self.rows = Rows(list(range(1, due + 1)))
        self.broken: dict[int, Exception] = {}
        self.worked: list[tuple[int, ...]] = []
        self.woken = 0
        self.outcome: object = None
        self.metrics = Metrics()
        self.tick = Tick("test", 1.0, self._leases, self._work)

    def _leases(self, _unit: Unit) -> Leases:
        return self.rows

    def _work(self, _unit: Unit, ids: Sequence[int]) -> object:
        for one in ids:
            if one in self.broken:
                raise self.broken[one]
        self.worked.append(tuple(ids))
        return self.outcome

    def _wake(self) -> None:
        self.woken += 1

    def serve(self) -> None:
        work = TickWork(store=self.store, workers=AtOnce(), metrics=self.metrics, done=self._wake)
        play(work.serve(self.tick))


def test_nothing_due_is_one_look(tmp_path: Path) -> None:
    scene = Scene(tmp_path, 0)
    scene.serve()
    assert (scene.rows.looked, scene.rows.leased, scene.worked, scene.woken) == (1, [], [], 0)


def test_everything_due_is_done_in_batches_and_the_courier_hears_of_each(tmp_path: Path) -> None:
    scene = Scene(tmp_path, BATCH + 2)
    scene.serve()
    assert scene.worked == [tuple(range(1, BATCH + 1)), (BATCH + 1, BATCH + 2)]
    assert [(until - now, limit) for now, until, limit in scene.rows.leased] == [(LEASE, BATCH)] * 2
    assert scene.woken == 2


def test_reminders_that_came_too_late_are_counted(tmp_path: Path) -> None:
    scene = Scene(tmp_path, BATCH + 1)
    scene.outcome = Reminding(sent=1, too_late=2)
    scene.serve()
    assert "slotbot_reminders_too_late_total 4.0" in scene.metrics.text().decode().splitlines()


def test_a_row_that_cannot_be_done_is_in_nobodys_way(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    scene = Scene(tmp_path, 3)
    scene.broken[2] = ZeroDivisionError()
    scene.serve()
    assert scene.worked == [(1,), (3,)]
    assert 'slotbot_errors_total{part="test"} 1.0' in scene.metrics.text().decode().splitlines()
    assert [record.getMessage() for record in caplog.records if record.name == "adapters.ticks"] == [
        "tick test: a batch of 3 failed, so each is worked alone: ",
        "tick test: row 2 is left until its lease has run out",
    ]


def test_a_database_that_is_away_ends_the_tick(tmp_path: Path) -> None:
    scene = Scene(tmp_path, 3)
    scene.broken[1] = Unavailable(Reason.LOCKED)
    with pytest.raises(Unavailable):
        scene.serve()
    assert scene.worked == []


def test_ticks_have_names_of_their_own_and_are_exact_to_five_seconds() -> None:
    assert len({tick.name for tick in TICKS}) == len(TICKS)
    assert all(tick.seconds <= 5 for tick in TICKS)
