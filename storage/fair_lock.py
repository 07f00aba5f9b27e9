"""A fair lock: threads hold it one at a time, in order of arrival."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from storage.errors import Reason, Unavailable


class FairLock:
    """First come, first served, whereas SQLite's own lock lets one thread wait while another writes a thousand times."""

    def __init__(self) -> None:
        self._mutex = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def held(self, patience: float) -> Iterator[None]:
        """Wait for one's turn, at most ``patience`` seconds; raises Unavailable (locked) after that."""
        self._enter(patience)
        try:
            yield
        finally:
            self._leave()

    def _enter(self, patience: float) -> None:
        with self._mutex:
            if not self._taken:
                self._taken = True
                return
            gate = Lock()
            gate.acquire()
            self._waiting.append(gate)
        if not gate.acquire(timeout=patience) and not self._came_at_last(gate):
            raise Unavailable(Reason.LOCKED)

    def _came_at_last(self, gate: Lock) -> bool:
        """Whether the turn came just after the wait timed out; if not, the gate leaves the queue."""
        with self._mutex:
            if gate not in self._waiting:
                return True
            self._waiting.remove(gate)
            return False

    def _leave(self) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False
