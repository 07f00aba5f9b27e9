"""Logging: one line per event on standard error, for people on a terminal and as JSON for machines, and no secret in either."""

import json
import logging
import re
import sys
import traceback
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Final, TextIO

from adapters.settings import LogFormat, LogLevel, Secret

_OWN: Final = ("adapters", "bots", "core", "storage", "run_bot")
"""Loggers that follow LOG_LEVEL. A library's speak of warnings alone: below, some write whole messages and addresses down."""
_SHORTEST: Final = 6
"""A secret shorter than this would hide ordinary words."""


def configure(
    level: LogLevel, form: LogFormat | None, *, secrets: Iterable[Secret] = (), stream: TextIO | None = None
) -> None:
    """Send every log record to ``stream`` (standard error); ``form`` None is text on a terminal and JSON else."""
    target = stream or sys.stderr
    chosen = form or ("text" if target.isatty() else "json")
    handler = logging.StreamHandler(target)
    hidden = [secret.reveal() for secret in secrets if len(secret.reveal()) >= _SHORTEST]
    handler.setFormatter(_Text(hidden) if chosen == "text" else _Json(hidden))
    root = logging.getLogger()
    for old in tuple(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    for name in _OWN:
        logging.getLogger(name).setLevel(level.upper())


class _Redacting(logging.Formatter):
    """Writes records with every known secret blotted out, in messages and tracebacks alike."""

    def __init__(self, hidden: Collection[str]) -> None:
        super().__init__()
        self._hidden = re.compile("|".join(map(re.escape, sorted(hidden, key=len, reverse=True)))) if hidden else None

    def blot(self, text: str) -> str:
        """The text without secrets."""
        return self._hidden.sub("…", text) if self._hidden else text


class _Text(_Redacting):
    """``12:05:31 WARNING adapters.courier: what happened``."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the traceback below it."""
        time = datetime.fromtimestamp(record.created, UTC).strftime("%H:%M:%S")
        line = f"{time} {record.levelname} {record.name}: {record.getMessage()}"
        return self.blot(f"{line}\n{_trace(record)}".rstrip())


class _Json(_Redacting):
    """One JSON object a line: time (UTC), level, logger, message, and the traceback where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": self.blot(record.getMessage()),
        }
        trace = _trace(record)
        if trace:
            fields["traceback"] = self.blot(trace)
        return json.dumps(fields, ensure_ascii=False)


def _trace(record: logging.LogRecord) -> str:
    if record.exc_info is None or record.exc_info[0] is None:
        return ""
    return "".join(traceback.format_exception(*record.exc_info)).rstrip()
