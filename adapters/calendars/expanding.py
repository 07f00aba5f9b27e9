"""Expands a calendar's text in a separate process, which is killed if it takes too long."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Final

from adapters.calendars.feed import Unreadable, from_json
from core.model.connected import Content, Trouble
from core.model.timespan import Timespan

SECONDS: Final = 20.0
"""How long a calendar may take; one that takes longer counts as too large."""
_ROOT: Final = Path(__file__).resolve().parents[2]


async def expanded(body: bytes, window: Timespan, zone: str, *, seconds: float = SECONDS) -> Content:
    """What the calendar holds in the window. Raises Unreadable, and OSError if no process can be started."""
    start, end = (str(int(moment.timestamp())) for moment in (window.start, window.end))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "adapters.calendars.feed", zone, start, end),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_ROOT,
        env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
    )
    try:
        async with asyncio.timeout(seconds):
            written, _ = await process.communicate(body)
    except TimeoutError as late:
        raise Unreadable(Trouble.TOO_LARGE) from late
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise Unreadable(Trouble.UNREADABLE)
    return from_json(json.loads(written))
