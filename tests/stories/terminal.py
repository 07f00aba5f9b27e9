"""The terminal as a story plays it: ``run_bot.py chat``, typed into line by line, and what is then read on its screen."""

import io
import re
from queue import Queue
from threading import Event

PATIENCE = 10.0
"""Seconds after which a line that is not served is a failure of the story."""
_SITS = re.compile(r"You are (.+) now\.|(.+?)> ")
_HEADING = re.compile(r"── to (.+) ──")


class Terminal:
    """One screen and one keyboard, at which everybody sits in turn."""

    def __init__(self) -> None:
        self.keyboard = _Keyboard()
        self.screen = io.StringIO()

    def types(self, name: str, line: str) -> None:
        """Sit down as somebody of that name, and type a line; done once all that comes of it has been printed."""
        self.keyboard.types(f"/as {name}")
        self.keyboard.types(line)

    def cards_of(self, name: str) -> list[str]:
        """What was printed for somebody of that name, who sits down to read it; the latest last."""
        self.keyboard.types(f"/as {name}")
        found, sitting, reader = [], "", None
        for block in re.split(r"\n{2,}", self.screen.getvalue()):
            lines = block.strip("\n").splitlines()
            heading = _HEADING.fullmatch(lines[-1]) if lines else None
            sits = [sat[1] or sat[2] for line in lines if (sat := _SITS.match(line))]
            if heading:
                reader = heading[1]
            elif sits:
                sitting, reader = sits[-1], None
            elif lines and not lines[0].startswith("  "):
                if (reader or sitting) == name:
                    found.append("\n".join(lines))
                reader = None
        return found


class _Keyboard:
    """Lines as they are typed: whoever types waits until the next is asked for."""

    def __init__(self) -> None:
        self._lines: Queue[str] = Queue()
        self._asked = Event()

    def isatty(self) -> bool:
        """It is read as a script is."""
        return False

    def readline(self) -> str:
        """The next line, once it is typed."""
        self._asked.set()
        return self._lines.get()

    def types(self, line: str) -> None:
        """Type a line once it is asked for, and wait until it has been served."""
        self.is_asked()
        self._asked.clear()
        self._lines.put(f"{line}\n")
        self.is_asked()

    def is_asked(self) -> None:
        """Wait until a line is asked for."""
        assert self._asked.wait(PATIENCE), "the terminal asks for no line"

    def ends(self) -> None:
        """No line comes any more."""
        self._lines.put("")
