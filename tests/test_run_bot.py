"""The command line: what each command says and ends with, and the whole process started, used and stopped."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import httpx
import pytest

import run_bot
from adapters.clock import RunningClock
from adapters.settings import VARIABLES
from tests.adapters.runtime import kept_logging
from tests.doubles.slack import SlackDouble
from tests.doubles.telegram import TelegramDouble

ROOT = Path(__file__).parent.parent
SCRIPT = """/as Lena
find Python mentor Saturday
1
confirm
my sessions
cancel my session with Maya
yes
"""


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Nothing is configured, the data folder is the test's own, and logging is left as it was."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(f"{name}_FILE", raising=False)
    monkeypatch.setenv("SLOTBOT_DATA", str(tmp_path / "data"))
    with kept_logging():
        yield


def usage_of(*arguments: str) -> int | str | None:
    """The code that argparse ends the process with."""
    with pytest.raises(SystemExit) as ended:
        run_bot.main(arguments)
    return ended.value.code


def typed(monkeypatch: pytest.MonkeyPatch, lines: str) -> None:
    """Let this be standard input."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))


def set_clock(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    """Let the machine's time of day start at ``moment`` (ISO 8601 with an offset)."""
    monkeypatch.setattr(run_bot, "SystemClock", lambda: RunningClock(datetime.fromisoformat(moment)))


# Wrong usage, help, settings


@pytest.mark.parametrize(
    "command", [(), ("chat",), ("understand",), ("misses",), ("export",), ("check",), ("migrate",), ("manifest",)]
)
def test_every_command_has_help(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert usage_of(*command, "--help") == 0
    assert capsys.readouterr().out.startswith(" ".join(["usage: run_bot.py", *command]))


@pytest.mark.parametrize(
    "arguments",
    [
        ("dance",),
        ("chat", "--now", "tomorrow"),
        ("chat", "--now", "2026-11-21T23:30"),
        ("migrate", "--fast"),
        ("misses", "--since", "soon"),
        ("export",),
        ("export", "--person", "Lena", "--organisation", "Sample"),
        ("export", "--person", "Lena", "--csv", "--ics"),
    ],
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...]) -> None:
    assert usage_of(*arguments) == 2


@pytest.mark.parametrize("command", [(), ("chat",), ("misses",), ("check",), ("migrate",), ("manifest",)])
def test_a_wrong_setting_stops_with_its_name_and_the_mend(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "eighty")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "wrong")
    assert run_bot.main(command) == 1
    assert capsys.readouterr().err == (
        "TELEGRAM_BOT_TOKEN: it looks like 123456:ABC-DEF…: ask @BotFather for it with /token\n"
        "PORT: write a number from 1 to 65535\n"
    )


# Manifest, migrate, check


def test_the_manifest_is_json_for_the_mode_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_bot.main(["manifest"]) == 0
    assert json.loads(capsys.readouterr().out)["settings"]["socket_mode_enabled"] is True
    monkeypatch.setenv("PUBLIC_URL", "https://slots.example.org")
    assert run_bot.main(["manifest", "--http"]) == 0
    settings = json.loads(capsys.readouterr().out)["settings"]
    assert settings["event_subscriptions"]["request_url"] == "https://slots.example.org/slack/events"


def test_a_manifest_for_http_needs_an_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_bot.main(["manifest", "--http"]) == 1
    assert "PUBLIC_URL" in capsys.readouterr().err


def test_migrate_then_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_bot.main(["migrate"]) == 0
    migrated = capsys.readouterr().out
    assert run_bot.main(["check"]) == 0
    schema = migrated.removeprefix("The database has schema ").removesuffix(".\n")
    assert capsys.readouterr().out == (
        "ok    the settings can be read\n"
        f"ok    the database has schema {schema}\n"
        "ok    no platform is configured: the terminal chat starts\n"
    )


def test_check_says_that_a_database_cannot_be_reached(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:hidden@127.0.0.1:1/slots")
    assert run_bot.main(["check"]) == 1
    said = capsys.readouterr().out
    assert "WRONG DATABASE_URL: " in said
    assert "hidden" not in said


def test_check_asks_the_platforms(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with TelegramDouble() as telegram, SlackDouble() as slack:
        monkeypatch.setenv("TELEGRAM_API_URL", telegram.api_url)
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", telegram.token)
        monkeypatch.setenv("SLACK_API_URL", slack.api_url)
        monkeypatch.setenv("SLACK_BOT_TOKEN", slack.bot_token)
        monkeypatch.setenv("SLACK_APP_TOKEN", slack.app.app_token)
        assert run_bot.main(["check"]) == 0
        well = capsys.readouterr().out
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:wrong")
        monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-wrong")
        assert run_bot.main(["check"]) == 1
        ill = capsys.readouterr().out
    assert "ok    @slotbot_test_bot answers\n" in well
    assert "ok    Slack opens Socket Mode\n" in well
    assert "WRONG Telegram refuses TELEGRAM_BOT_TOKEN: ask @BotFather for it with /token\n" in ill
    assert "WRONG Slack refuses SLACK_BOT_TOKEN: " in ill
    assert "1:wrong" not in ill


# What was not understood


def test_whoever_reads_no_further_ends_it_in_peace() -> None:
    asked = '{"text": "find Python mentor Saturday", "now": "2026-11-20T09:12+01:00", "tz": "Europe/Berlin"}\n'
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "run_bot.py", "understand", "--json"]
    ended = subprocess.run(command, input=asked, stdout=write, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    os.close(write)
    assert (ended.stderr, ended.returncode) == ("", 0)


def test_what_was_not_understood_is_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    database = ("--database", f"sqlite:///{tmp_path / 'chat.sqlite3'}")
    typed(monkeypatch, "/as Lena\nglorp blarg\nYes, keep it\nGlorp, blarg!\n")
    assert run_bot.main(["misses", *database]) == 0
    assert capsys.readouterr().out.startswith("Nothing is kept: ")
    assert run_bot.main(["chat", *database]) == 0
    capsys.readouterr()
    assert run_bot.main(["misses", "--json", *database]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(each["times"], each["said"], each["language"], each["offered"]) for each in told] == [
        (2, "Glorp, blarg!", "en", [])
    ]
    assert run_bot.main(["misses", "--since", "2026-01-01", *database]) == 0
    assert "2×" in capsys.readouterr().out
    assert run_bot.main(["misses", "--since", "2126-01-01T00:00+00:00", *database]) == 0
    assert capsys.readouterr().out.startswith("Nothing is kept: ")


# Exports


def test_what_is_kept_of_somebody_or_of_an_organisation_is_written_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    database = ("--database", f"sqlite:///{tmp_path / 'chat.sqlite3'}")
    typed(monkeypatch, "/as Lena\nmy sessions\n")
    assert run_bot.main(["chat", *database]) == 0
    capsys.readouterr()
    assert run_bot.main(["export", "--person", "lena vogel", *database]) == 0
    lena = json.loads(capsys.readouterr().out)
    assert lena["person"]["name"] == "Lena Vogel"
    (there,) = lena["organisations"]
    assert run_bot.main(["export", "--organisation", there["organisation"], "--csv", *database]) == 0
    table = capsys.readouterr().out.splitlines()
    assert table[0].startswith("id,starts_at,")
    assert len(table) > len(lena["sessions"])
    assert run_bot.main(["export", "--organisation", there["organisation"], "--ics", *database]) == 0
    assert capsys.readouterr().out.startswith("BEGIN:VCALENDAR")
    assert run_bot.main(["export", "--person", "lena vogel", "--ics", *database]) == 1
    assert capsys.readouterr().err == "there is no session of Lena Vogel for a calendar\n"


@pytest.mark.parametrize(
    ("whose", "said"),
    [
        (("--person", "Nobody"), "no member of an organisation is called 'Nobody'; write the whole name, or a number"),
        (("--person", "4711"), "there is nobody with the number 4711"),
        (("--organisation", "Nowhere"), "there is no one organisation called 'Nowhere'; there are: none yet"),
    ],
)
def test_whoever_is_not_there_cannot_be_exported(
    whose: tuple[str, str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run_bot.main(["export", *whose, "--database", f"sqlite:///{tmp_path / 'new.sqlite3'}"]) == 1
    assert capsys.readouterr().err == f"{said}\n"


def test_in_the_terminal_a_file_is_saved_for_its_owner_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("SLOTBOT_DATA", str(tmp_path / "data"))
    typed(monkeypatch, "/as Lena\nexport\n1\n")
    assert run_bot.main(["chat", "--now", "2026-11-18T18:00+01:00"]) == 0
    (path,) = (tmp_path / "data").glob("slotbot-*.json")
    assert f"Here is everything that I keep of you. Times in it are UTC.\n\n  {path}\n" in capsys.readouterr().out
    assert json.loads(path.read_text(encoding="utf-8"))["person"]["name"] == "Lena Vogel"
    assert path.stat().st_mode & 0o777 == 0o600


# The terminal


MOMENTS = ["2026-11-18T18:00+01:00", "2026-11-21T08:57+01:00", "2026-11-21T23:30+01:00", "2027-03-27T09:00+01:00"]
"""Midweek, three minutes before Maya's first time, on a Saturday night, and on the day before the clocks change."""


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("command", [[], ["chat"], ["chat", "--now"]], ids=" ".join)
def test_the_script_books_and_cancels(
    command: list[str], moment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, SCRIPT)
    set_clock(monkeypatch, moment)
    command = [*command, moment] if "--now" in command else command
    assert run_bot.main(command) == 0
    said = capsys.readouterr().out
    assert "Confirmed" in said
    assert "Cancelled" in said


def test_a_chat_remembers_between_two_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    set_clock(monkeypatch, MOMENTS[0])
    typed(monkeypatch, "/as Lena\nfind Python mentor Saturday\n1\nconfirm\n")
    assert run_bot.main(["chat"]) == 0
    capsys.readouterr()
    typed(monkeypatch, "/as Lena\nmy sessions\n")
    assert run_bot.main(["chat"]) == 0
    assert "Maya" in capsys.readouterr().out


@pytest.mark.parametrize("word", ["exit", "Quit", "/quit"])
def test_a_chat_ends_at_a_word(
    word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    typed(monkeypatch, f"/as Lena\n{word}\nmy sessions\n")
    assert run_bot.main(["chat", "--database", f"sqlite:///{tmp_path / 'chat.sqlite3'}"]) == 0
    assert "sessions" not in capsys.readouterr().out.casefold()


# The whole process


@contextmanager
def running(tmp_path: Path, **environment: str) -> Iterator["subprocess.Popen[str]"]:
    """The bot as a process of its own; killed if it does not end by itself."""
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "run_bot.py")],
        env={"PATH": os.environ["PATH"], "SLOTBOT_DATA": str(tmp_path), "LOG_FORMAT": "text", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def until(process: "subprocess.Popen[str]", words: str) -> str:
    """What the process writes until a line with these words; fails when it ends before."""
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if words in line:
            return said
    raise AssertionError(said)


def test_both_platforms_start_answer_and_stop_within_five_seconds(tmp_path: Path) -> None:
    with TelegramDouble() as telegram, SlackDouble() as slack:
        lena = telegram.user("Lena")
        port = free_port()
        with running(
            tmp_path,
            TELEGRAM_API_URL=telegram.api_url,
            TELEGRAM_BOT_TOKEN=telegram.token,
            SLACK_API_URL=slack.api_url,
            SLACK_BOT_TOKEN=slack.bot_token,
            SLACK_APP_TOKEN=slack.app.app_token,
            PORT=str(port),
        ) as process:
            said = until(process, "ready")
            assert "To become the admin, write this to the bot, once: admin " in said
            lena.says("/start")
            telegram.wait(lambda: len(lena.private.messages) > 1)
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            rest, _ = process.communicate(timeout=10)
            assert (process.returncode, time.monotonic() - began < 5) == (0, True), rest
            assert telegram.token not in said + rest


def test_both_platforms_over_http_with_health_and_pages(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with TelegramDouble() as telegram, SlackDouble() as slack:
        telegram.allow_http()
        slack.speaks_http(f"{address}/slack/events")
        lena, ana = telegram.user("Lena"), slack.person("Ana Silva")
        with running(
            tmp_path,
            TELEGRAM_API_URL=telegram.api_url,
            TELEGRAM_BOT_TOKEN=telegram.token,
            TELEGRAM_WEBHOOK_SECRET="a-webhook-secret",
            SLACK_API_URL=slack.api_url,
            SLACK_BOT_TOKEN=slack.bot_token,
            SLACK_SIGNING_SECRET=slack.app.signing_secret,
            PUBLIC_URL=address,
            PORT=str(port),
        ) as process:
            until(process, "ready")
            lena.says("/start")
            telegram.wait(lambda: len(lena.private.messages) > 1)
            ana.types("help")
            ana.waits_for("find")
            ready = httpx.get(f"{address}/readyz")
            assert (ready.status_code, ready.json()) == (
                200,
                {"ready": True, "parts": {"database": "ok", "assistant": "ok"}},
            )
            assert httpx.get(f"{address}/b/never").status_code == 404
            assert 'slotbot_sends_total{outcome="sent",platform="telegram"} 1.0' in httpx.get(f"{address}/metrics").text
            process.send_signal(signal.SIGINT)
            rest, _ = process.communicate(timeout=10)
            assert process.returncode == 0, rest


def test_a_token_that_is_refused_stops_the_start_and_is_not_repeated(tmp_path: Path) -> None:
    with (
        TelegramDouble() as telegram,
        running(tmp_path, TELEGRAM_API_URL=telegram.api_url, TELEGRAM_BOT_TOKEN="1:wrongtoken") as process,
    ):
        said, _ = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "telegram did not start; `run_bot.py check` says what to mend" in said
    assert "wrongtoken" not in said
