"""``make picture``: draws ``docs/dialogue.svg``, a terminal in which the script below has really been run.

Nothing in the picture is typed by hand: the bot is started as a process of its own, on a sample organisation made for it, with
a set clock. A booking's short id is random, so two pictures are the same when their ids are left out (``without_ids``).
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

from adapters.settings import VARIABLES

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "dialogue.svg"
NOW = "2026-11-18T18:00+01:00"
"""A Wednesday evening in Berlin, where Lena is."""
SCRIPT = """find Python mentor Saturday
1
confirm
"""
WIDTH = 72
_TITLE = "python run_bot.py chat"
_FRAME = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>Lena finds a Python mentor on Saturday, takes the first time and confirms; Maya, the mentor, hears of it</title>
<style>
.{unique_id}-matrix, .{unique_id}-title {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace }}
.{unique_id}-matrix {{ font-size: {char_height}px; line-height: {line_height}px }}
.{unique_id}-title {{ font-size: 16px }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""rich's own frame names a web font that a reader's machine would have to fetch."""


def dialogue() -> str:
    """What the terminal shows when the script is read."""
    environment = {name: value for name, value in os.environ.items() if name.removesuffix("_FILE") not in VARIABLES}
    with tempfile.TemporaryDirectory() as data:
        ran = subprocess.run(
            [sys.executable, "run_bot.py", "chat", "--now", NOW],
            cwd=ROOT,
            env=environment | {"SLOTBOT_DATA": data, "PYTHONIOENCODING": "utf-8"},
            input=SCRIPT,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    return ran.stdout.strip() + "\n"


def drawn(shown: str) -> str:
    """The lines as an SVG picture of a terminal; what is typed, and what can be pressed, stands out."""
    text = Text(shown)
    text.highlight_regex(r"(?m)^[A-Z]\w+ [A-Z]\w+> .*$", "bold #7ee787")
    text.highlight_regex(r"\[\d+\]", "#79c0ff")
    text.highlight_regex(r"(?m)^── .* ──$", "#d2a8ff")
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(text, end="")
    return console.export_svg(title=_TITLE, theme=SVG_EXPORT_THEME, code_format=_FRAME, unique_id="dialogue")


def without_ids(picture: str) -> str:
    """The picture with each booking's short id blotted out."""
    return re.sub(r"B-[A-Z0-9]{4}", "B-····", picture)


def main() -> None:
    """Draw the picture anew, unless the one that stands shows the same."""
    picture = drawn(dialogue())
    if not PICTURE.exists() or without_ids(PICTURE.read_text(encoding="utf-8")) != without_ids(picture):
        PICTURE.write_text(picture, encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)} shows what the bot says.")


if __name__ == "__main__":
    main()
