"""PostgreSQL's NOTIFY: a process learns at once that another has committed something for its courier.

Nothing relies on it: due rows are looked for every second anyway, so that a lost connection costs a second, and a pooler
that switches connections between transactions, through which nobody can listen, costs no more than that.
Source: https://www.postgresql.org/docs/current/sql-notify.html.
"""

import logging
import socket
from collections.abc import Callable
from select import select
from threading import Event, Thread
from typing import Final

import psycopg
from sqlalchemy import URL

log = logging.getLogger(__name__)

RING: Final = "NOTIFY slotbot"
_LISTEN: Final = "LISTEN slotbot"
RETRY_SECONDS: Final = 5.0
"""How long after a failure the next try to listen begins."""
_CONNECT_SECONDS: Final = 5


class Bell:
    """Calls ``heard``, from a thread of its own, whenever something was committed for couriers, until it is stopped.

    It is also called whenever listening begins or resumes, as something may have been missed.
    """

    def __init__(self, url: URL, heard: Callable[[], object], *, retry_seconds: float = RETRY_SECONDS) -> None:
        self._conninfo = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._heard = heard
        self._retry_seconds = retry_seconds
        self._stopping, self._stop_line = socket.socketpair()
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="bell", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening; ``heard`` is not called after this has returned."""
        self._stopped.set()
        self._stop_line.close()
        self._thread.join()
        self._stopping.close()

    def _run(self) -> None:
        failed = False
        while not self._stopped.is_set():
            try:
                with psycopg.connect(
                    self._conninfo,
                    autocommit=True,
                    connect_timeout=_CONNECT_SECONDS,
                    application_name="slotbot bell",
                ) as connection:
                    connection.execute(_LISTEN)
                    failed = False
                    self._attend(connection)
            except psycopg.Error as error:
                if not failed:
                    log.warning("the database is not listened to; it is asked each second meanwhile: %s", error)
                failed = True
                self._stopped.wait(self._retry_seconds)

    def _attend(self, connection: psycopg.Connection) -> None:
        line = connection.pgconn
        while not self._stopped.is_set():
            self._heard()
            while line.notifies() is None:
                select([line.socket, self._stopping.fileno()], [], [])
                if self._stopped.is_set():
                    return
                line.consume_input()
            while line.notifies() is not None:
                pass
