"""Health and logs: what operators see, and what no log tells."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from adapters import logs
from adapters.health import Metrics
from adapters.settings import LogFormat, LogLevel, Secret
from tests.adapters.runtime import kept_logging

TOKEN = "123456:very-secret-token"


def test_metrics_have_numbers_without_people() -> None:
    metrics = Metrics()
    metrics.watch("cards_waiting", "Cards that wait", lambda: 7)
    metrics.send("slack", "sent")
    metrics.refused()
    with metrics.unit("hear"):
        pass
    lines = metrics.text().decode().splitlines()
    assert "slotbot_cards_waiting 7.0" in lines
    assert 'slotbot_sends_total{outcome="sent",platform="slack"} 1.0' in lines
    assert "slotbot_refused_total 1.0" in lines
    assert 'slotbot_unit_seconds_count{work="hear"} 1.0' in lines


def test_two_processes_in_one_test_do_not_share_numbers() -> None:
    Metrics().refused()
    assert "slotbot_refused_total 0.0" in Metrics().text().decode().splitlines()


@pytest.fixture(autouse=True)
def _unchanged_logging() -> Iterator[None]:
    with kept_logging():
        yield


def written(level: LogLevel = "info", form: LogFormat | None = None, *, terminal: bool = False) -> str:
    """What is written of a few records, times left out."""

    class Stream(io.StringIO):
        def isatty(self) -> bool:
            return terminal

    stream = Stream()
    logs.configure(level, form, secrets=[Secret(TOKEN), Secret("short")], stream=stream)
    logging.getLogger("adapters.courier").debug("a detail")
    logging.getLogger("adapters.courier").info("sent to /bot%s/send, a short way", TOKEN)
    logging.getLogger("httpx").info("POST /bot%s/send", TOKEN)
    try:
        int(TOKEN)
    except ValueError:
        logging.getLogger("telegram.ext").exception("broken")
    return stream.getvalue()


def test_machines_read_one_object_a_line_without_secrets() -> None:
    lines = [json.loads(line) for line in written().splitlines()]
    assert [(line["level"], line["logger"], line["message"]) for line in lines] == [
        ("info", "adapters.courier", "sent to /bot…/send, a short way"),
        ("error", "telegram.ext", "broken"),
    ]
    assert lines[1]["traceback"].endswith("ValueError: invalid literal for int() with base 10: '…'")
    assert {key for line in lines for key in line} == {"time", "level", "logger", "message", "traceback"}


def test_people_read_lines_on_a_terminal() -> None:
    first, second, *trace = written(terminal=True).splitlines()
    assert first[8:] == " INFO adapters.courier: sent to /bot…/send, a short way"
    assert second[8:] == " ERROR telegram.ext: broken"
    assert trace[-1] == "ValueError: invalid literal for int() with base 10: '…'"


@pytest.mark.parametrize(
    ("level", "own"), [("debug", ["debug", "info"]), ("info", ["info"]), ("warning", []), ("error", [])]
)
def test_the_level_is_ours_alone(level: LogLevel, own: list[str]) -> None:
    lines = [json.loads(line) for line in written(level, "json").splitlines()]
    assert [line["level"] for line in lines] == [*own, "error"]
