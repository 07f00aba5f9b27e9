"""What signs tell: programs and markup that are pasted, and an arrow from one time to another."""

import re
from itertools import pairwise

from bots.language.parsed import Parsed
from bots.language.reading import Intent

_CODE = re.compile(
    r"\A(?:sudo|rm|git|npm|pip|docker|kubectl|curl|cd|mv|cp|make|ssh) (?:-|\S+ --?\w)|&&|</\w+>|\w\([^)]*\)\s*\{|\w\.\w+\(\S|"
    r"\b(?:print|console\.log|echo)\s*\(|[;}]\s*\Z|=="
)
_SIGNS = re.compile("[(;}=<&>→⇒➡]")
"""Signs of which code or an arrow holds one: one quick look for them spares most messages slow ones."""
_SHELL = frozenset("sudo rm git npm pip docker kubectl curl cd mv cp make ssh".split())
_PASTED = 12.0
"""Programs and markup are pasted, not asked for."""
_LED_BY_AN_ARROW = 5.0
"""What an arrow says of moving: "my 10am → tomorrow 10am"."""


def weigh_signs(scores: dict[Intent, float], parsed: Parsed) -> None:
    """Weigh what the signs in a message say."""
    signs = _SIGNS.search(parsed.text)
    if (signs or parsed.tokens[0].norm in _SHELL) and _CODE.search(parsed.text):
        scores[Intent.UNKNOWN] += _PASTED
    if signs and _is_arrow_between(parsed):
        scores[Intent.RESCHEDULE] += _LED_BY_AN_ARROW


def _is_arrow_between(parsed: Parsed) -> bool:
    """Whether an arrow leads from one time to another."""
    if not _ARROW.search(parsed.text):
        return False
    times = [item for item in parsed.items if item.kind in _EXACTLY]
    to_hour = any(arrow.kind == "arrow" and hour.kind == "number" for arrow, hour in pairwise(parsed.tokens))
    return len(times) > 1 or (len(times) == 1 and to_hour)


_ARROW = re.compile("[-=]>|→|⇒|➡")
_EXACTLY = frozenset({"DAY", "CLOCK"})
