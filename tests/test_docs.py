"""The documents say what the product does: settings, commands, links, lines to try, and the picture of a dialogue."""

import argparse
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import run_bot
from adapters.delivery import OUTCOMES
from adapters.health import Metrics
from adapters.limits import SLACK_CHANNEL, SLACK_POSTS, SLACK_UPDATES, TELEGRAM_ALL, TELEGRAM_CHAT, TELEGRAM_GROUP, Rate
from adapters.settings import SECRETS, VARIABLES
from tests import picture
from tests.adapters.runtime import kept_logging

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
OPERATE = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:core|bots|adapters|storage|tests|docs|deploy)/(?:[\w-]+/)*(?:[\w-]+\.\w+)?)(?=[`:])")
"""A file or folder of the project, without those that have a placeholder, such as ``<part>``."""
BLOCK = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(text: str, language: str) -> Iterator[str]:
    """The code blocks of a document in one language."""
    for found in BLOCK.finditer(text):
        if found[1] == language:
            yield found[2]


def cells(text: str, section: str) -> Iterator[list[str]]:
    """The table rows under a heading, as their cells."""
    body = text.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    for line in body.splitlines():
        if line.startswith("| ") and not line.startswith("|---"):
            yield [cell.strip() for cell in line.strip("|").split(" | ")] if " | " in line else [line]


def anchor_of(heading: str) -> str:
    """A heading's anchor: lower case, without punctuation, with hyphens for spaces."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


# Settings and commands


def test_every_setting_is_listed_once_and_nothing_else_is() -> None:
    settings = README.split("\n## Settings\n", 1)[1].split("\n## ", 1)[0]
    table = re.findall(r"^\| `([A-Z_]+)` \|", settings, re.MULTILINE)
    assert sorted(table) == sorted(VARIABLES)


def test_the_settings_that_may_be_files_are_marked() -> None:
    settings = README.split("\n## Settings\n", 1)[1].split("\n## ", 1)[0]
    marked = re.findall(r"^\| `([A-Z_]+)` \| file \|", settings, re.MULTILINE)
    assert sorted(marked) == sorted(SECRETS)


def test_every_variable_that_the_documents_name_is_a_setting() -> None:
    """A setting that was renamed leaves no trace behind."""
    known = (
        VARIABLES
        | {f"{name}_FILE" for name in SECRETS}
        | {"NAME", "NAME_FILE", "POSTGRES_PASSWORD", "SIGTERM", "SIGINT"}
    )
    named = {
        name
        for path in DOCUMENTS
        if path.name in {"README.md", "operate.md"}
        for name in re.findall(
            r"(?:`|export |^Environment=)([A-Z]{3,}[A-Z_]*)(?=[`=])", path.read_text(encoding="utf-8")
        )
    }
    assert named - known == set()


def test_every_command_is_listed_with_all_its_options() -> None:
    parser = run_bot._parser()
    commands = next(each for each in parser._actions if isinstance(each, argparse._SubParsersAction)).choices
    rows = {row[0].strip("`"): row[1] for row in cells(README, "Commands") if row[0].startswith("`run_bot.py ")}
    assert list(rows) == [f"run_bot.py {name}" for name in commands]
    for name, command in commands.items():
        options = {option for each in command._actions for option in each.option_strings} - {"-h", "--help"}
        assert set(re.findall(r"`(--\w+)", rows[f"run_bot.py {name}"])) == options


def test_the_commands_of_make_that_the_documents_name_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    said = {
        target
        for path in DOCUMENTS
        for target in re.findall(
            r"(?:`|^ *|&& )make (?:PYTHON=\S+ )?([a-z]+)\b", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert said - targets == set()
    assert {"demo", "test", "install", "picture"} <= said


# What operators read


def test_every_number_that_operators_can_watch_is_explained() -> None:
    metrics = Metrics()
    metrics.watch("lanes_waiting", "", lambda: 0)
    metrics.watch("cards_waiting", "", lambda: 0)
    shown = set(re.findall(r"^# TYPE (\w+) (?:counter|gauge|histogram)", metrics.text().decode(), re.MULTILINE))
    own = {name for name in shown if not name.endswith("_created")}
    assert set(re.findall(r"^\| `(slotbot_\w+)` \|", OPERATE, re.MULTILINE)) == own
    row = next(line for line in OPERATE.splitlines() if line.startswith("| `slotbot_sends_total`"))
    assert set(re.findall(r"`([a-z_]+)`", row)) - {"slotbot_sends_total"} == {"sent", *OUTCOMES.values()}


@pytest.mark.parametrize(
    ("row", "rate"),
    [
        ("Telegram, one chat", TELEGRAM_CHAT),
        ("Telegram, one group", TELEGRAM_GROUP),
        ("Telegram, all chats", TELEGRAM_ALL),
        ("Slack, one channel", SLACK_CHANNEL),
        ("Slack, new messages in a workspace", SLACK_POSTS),
        ("Slack, changed messages in a workspace", SLACK_UPDATES),
    ],
)
def test_the_rates_are_those_that_the_courier_keeps(row: str, rate: Rate) -> None:
    per = f"{1 / rate.interval:g} a second" if rate.interval <= 1 else f"1 in {rate.interval:g} seconds"
    assert f"| {row} | {rate.burst} | {per} |" in OPERATE


# Links, the picture, and the lines to try


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    broken = []
    for link in LINK.findall(path.read_text(encoding="utf-8")):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file) if file else path
        headings = (
            re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE) if target.suffix == ".md" else []
        )
        if not target.exists() or (anchor and anchor not in map(anchor_of, headings)):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_files_that_the_documents_name_exist(path: Path) -> None:
    named = NAMED.findall(path.read_text(encoding="utf-8"))
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_the_picture_shows_what_the_bot_says() -> None:
    """When this fails because the bot speaks otherwise now, ``make picture`` draws it anew."""
    standing = picture.PICTURE.read_text(encoding="utf-8")
    assert picture.without_ids(picture.drawn(picture.dialogue())) == picture.without_ids(standing)


def test_what_the_readme_says_to_try_is_understood(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "".join(blocks(README, "text"))
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SLOTBOT_DATA", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    with kept_logging():
        assert run_bot.main(["chat", "--now", picture.NOW]) == 0
    answers = re.split(r"^[A-Z]\w+ [A-Z]\w+> ", capsys.readouterr().out, flags=re.MULTILINE)[1:]
    assert [answer.splitlines()[0] for answer in answers] == lines.splitlines()
    lost = ("I didn’t get that", "I’m not sure", "What can I do for you", "Something went wrong")
    assert [answer for answer in answers if any(words in answer for words in lost)] == []
    assert all(len(answer.splitlines()) > 1 for answer in answers)


def test_what_the_readme_has_understood_is_understood(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = re.search(r"^echo '(\{.*\})' \|$", README, re.MULTILINE)
    assert line is not None
    monkeypatch.setattr(sys, "stdin", io.StringIO(line[1]))
    assert run_bot.main(["understand"]) == 0
    assert '"intent": "find"' in capsys.readouterr().out
