"""Rules said in words: what mentors say of how they are booked, and organizers of what holds for everybody.

A cue of these intents tells in its detail which rule it sets: ``between=0`` says the number itself, ``between`` alone takes it
from the message, as ``_TOLD`` has it; several stand side by side. What shows the rules has no detail.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bots.language.grammar.values import DAY, WEEK, Recur, Unit
from bots.language.intent.around import length_said
from bots.language.intent.cues import Found
from bots.language.intent.room_kept import keeps
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.text.tokens import Token
from bots.language.words import Language
from bots.language.words.languages import every, every_by

RULED = frozenset({Intent.LIMITS, Intent.CHANGE_RULES, Intent.ROOM_ENDS, Intent.POLICY, Intent.ROOM_KEPT})
"""Intents that set what holds from now on."""
_NUMBERED = frozenset({Intent.LIMITS, Intent.CHANGE_RULES})
"""Those whose cues tell numbers; of the others the detail says what is chosen."""

Rules = tuple[tuple[str, int], ...]
"""Rules by name, each with its number: minutes, or how many, 0 for none and 1 for yes."""

_NAMING = frozenset({"<person>", "<people>", "<skill>", "<place>", "<mail>", "<title>"})
_DATED = frozenset({"DAY", "PARTV", "RANGE", "BOUND"})
"""What a wish of somebody, or of one day, names, and no rule does."""


def drop_rules(scores: dict[Intent, float], parsed: Parsed, found: Sequence[Found], language: Language) -> None:
    """Forget rules where none is set, before anything is weighed against them."""
    for intent in RULED.intersection(scores):
        if not _stands(intent, parsed, found, language):
            del scores[intent]


def _stands(intent: Intent, parsed: Parsed, found: Sequence[Found], language: Language) -> bool:
    """Whether a rule is shown or set: what names somebody or a day sets none, and a question only asks to be shown it."""
    if intent is Intent.ROOM_KEPT:
        return keeps(parsed, found, language)
    if not _NAMING.isdisjoint(parsed.slots) or not _DATED.isdisjoint(parsed.kinds):
        return False
    sets = _sets(intent, parsed, found, language)
    return sets is False or (sets is True and parsed.tokens[-1].norm != "?")


def _sets(intent: Intent, parsed: Parsed, found: Sequence[Found], language: Language) -> bool | None:
    """Whether a rule is set, or merely shown; None where its number is not said, or not what it alone holds for."""
    if intent in _NUMBERED:
        rules = rules_said(intent, parsed, found, language)
        return None if rules is None else bool(rules)
    chosen = chosen_in(intent, found)
    return None if _NAMED in chosen and _OF_ITS_OWN.isdisjoint(parsed.slots) else bool(chosen)


_NAMED = "named"
"""Beside a choice: a service or a room must be named, for which alone it holds."""
_OF_ITS_OWN = frozenset({"<service>", "<room>"})


def chosen_in(intent: Intent, found: Iterable[Found]) -> Sequence[str]:
    """What the strongest of the intent's cues with a detail chooses; nothing where none has one."""
    cues = [each.cue for each in found if each.cue.intent == intent and each.cue.detail]
    return max(cues, key=lambda cue: cue.weight).detail.split() if cues else ()


def rules_said(intent: Intent, parsed: Parsed, found: Iterable[Found], language: Language) -> Rules | None:
    """The rules that the strongest of the intent's cues sets, none where it shows them; None where no number is said."""
    cues = sorted((each.cue for each in found if each.cue.intent == intent), key=lambda cue: -cue.weight)
    for cue in cues:
        rules = [
            _rule(said, parsed, language) for same in cues if same.weight == cue.weight for said in same.detail.split()
        ]
        told = tuple(dict.fromkeys(rule for each in rules for rule in each))
        if told or not cue.detail:
            return told
    return None


def _rule(said: str, parsed: Parsed, language: Language) -> Rules:
    name, _, number = said.partition("=")
    return ((name, int(number)),) if number else _TOLD[name](name, parsed, language)


def _each(_: str, parsed: Parsed, language: Language) -> Rules:
    """So many a day, a week: a number, and behind some word the unit; right behind the number it would be so many days."""
    numbers = language.time.get("NUM", {})
    found: list[tuple[str, int]] = []
    number, place = 0, 0
    for n, token in enumerate(parsed.tokens):
        said = _number(token, numbers)
        if said and not (said == 1 and number):
            number, place = said, n
        elif (unit := _unit(token, language)) is not None:
            if number and unit in _PERIODS and n > place + 1:
                found.append((_PERIODS[unit], number))
            number = 0
    return tuple(found)


_PERIODS = {DAY: "day", WEEK: "week"}
_EACH_ONE = {Recur("WEEKLY"): WEEK}
_COUNTED = every_by("sessions.times")
_FIGURES = 4
"""Figures of a number beyond which nobody counts."""


def _number(token: Token, numbers: Mapping[str, Any]) -> int:
    """What a word counts, in figures or letters; 0 where it counts nothing."""
    if token.norm.isdecimal():
        return int(token.norm) if len(token.norm) <= _FIGURES else 0
    said = numbers.get(token.norm) or _COUNTED.get(token.norm, 0)
    return said if isinstance(said, int) else 0


def _unit(token: Token, language: Language) -> Unit | None:
    """The unit that a word names, or says to be that of each: "day", "weekly"."""
    named: Unit | None = language.time.get("UNIT", {}).get(token.norm)
    if named is not None:
        return named
    if token.norm in language.time.get("DAILY", {}):
        return DAY
    each: Recur | None = language.time.get("ADVERB", {}).get(token.norm)
    return _EACH_ONE.get(each) if each is not None else None


def _times(name: str, parsed: Parsed, language: Language) -> Rules:
    """How often: the last number that is none of a length."""
    numbers = language.time.get("NUM", {})
    following = (*parsed.tokens[1:], None)
    counted = [
        number
        for token, unit in zip(parsed.tokens, following, strict=True)
        if (number := _number(token, numbers)) and (unit is None or _unit(unit, language) is None)
    ]
    return ((name, counted[-1]),) if counted and "CLOCK" not in parsed.kinds else ()


def _minutes(name: str, parsed: Parsed, language: Language) -> Rules:
    """One length, the first that is said."""
    return _lengths(name, parsed, language)[:1]


def _lengths(name: str, parsed: Parsed, language: Language) -> Rules:
    """Each length that is said; numbers listed before one are of its unit: "30, 45 and 60 minutes"."""
    found: list[int] = []
    listed: list[int] = []
    for item in parsed.items:
        said = item.meanings.get("LENGTH") or (item.meanings["OFFSET"].length if item.kind == "OFFSET" else None)
        if said is not None:
            unit = _unit(parsed.tokens[item.end - 1], language)
            found += [number * unit.length.total() for number in listed if unit is not None]
            found.append(said.total())
        elif "NUM" in item.meanings and not item.kind:
            listed.append(int(item.meanings["NUM"]))
        elif parsed.tokens[item.first].norm not in _LISTING:
            listed = []
    alone = () if found else (length_said(parsed, language),)
    return tuple((name, minutes) for minutes in (*found, *alone) if minutes)


_LISTING = every("and_") | every("or_") | {",", "/"}

_TOLD: Mapping[str, Callable[[str, Parsed, Language], Rules]] = {
    "each": _each,
    "moves": _times,
    "between": _minutes,
    "notice": _minutes,
    "deadline": _minutes,
    "lengths": _lengths,
}
"""By the name in the detail of a cue, how its numbers are told in the message."""
