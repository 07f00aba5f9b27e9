"""What moves a session without a verb that says so: a length by which it is later, a day that leads to another."""

from collections.abc import Set

from bots.language.calendar.targets import BY_HOW_MUCH
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.words.languages import every


def weigh_moving(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str]) -> None:
    """What moves a session without a verb that says so."""
    if "OFFSET" in kinds and not _EXACTLY.isdisjoint(kinds) and _is_shifted(parsed):
        scores[Intent.RESCHEDULE] = max(scores[Intent.RESCHEDULE], _SHIFTED)
    if not _BETWEEN.isdisjoint(parsed.words) and _OF_NIGHTS.isdisjoint(scores) and _is_led_on(parsed):
        scores[Intent.RESCHEDULE] = max(scores[Intent.RESCHEDULE], _LED_ON)


def _is_shifted(parsed: Parsed) -> bool:
    """Whether a session of one's own is to be so much later: "my 9am with Hana 20 minutes later"."""
    if parsed.words.isdisjoint(_OWN_SESSION):
        return False
    return any(item.kind == "OFFSET" and parsed.tokens[item.end - 1].norm in BY_HOW_MUCH for item in parsed.items)


def _is_led_on(parsed: Parsed) -> bool:
    """Whether a day leads to another one as only what is moved does: "kan mijn les van wo naar vr"."""
    days = [item for item in parsed.items if item.kind == "DAY"]
    return any(token.norm in _BETWEEN for item in days for token in parsed.tokens[item.first + 1 : item.end - 1])


_EXACTLY = frozenset({"DAY", "CLOCK"})
_BETWEEN = every("directions.between")
_OF_NIGHTS = frozenset({Intent.TIME_OFF, Intent.TIMEZONE})
"""What may be for a night between two days: "von Freitag auf Samstag in Wien"."""
_LED_ON = 8.0
"""What two days say of moving, between which such a word stands."""
_OWN_SESSION = every("wishes.own_session")
_SHIFTED = 5.8
"""What a length by which something is to be later says of moving it."""
