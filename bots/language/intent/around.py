"""What is said around a session and of every day: how its intents stand against the others, and the parts of their requests."""

from collections.abc import Sequence, Set
from itertools import pairwise

from bots.language.grammar.values import Bound, Length, Range
from bots.language.intent.cues import Found
from bots.language.naming.lexicon import NameKind
from bots.language.parsed import Parsed
from bots.language.reading import Intent, Reading
from bots.language.records import replace
from bots.language.text.dictated import Dictated, dictated
from bots.language.words import Language
from bots.language.words.languages import every

_DAY_MINUTES, _NOON = 1440, 720

_NO_MORE = every("sessions.no_more")
"""Words that say that something shall be no more."""

_AS_USUAL = every("sessions.as_usual")
"""Words that say that something shall be as it was at first."""

_RESUMING = every("sessions.resuming")

_CHANGES = (Intent.CANCEL, Intent.RESCHEDULE, Intent.BOOK, Intent.FIND, Intent.PROPOSE, Intent.MEET)
_OF_NOW = (
    Intent.COMING, Intent.LATE, Intent.JOIN, Intent.END_SESSION, Intent.EXTEND, Intent.NO_SHOW, Intent.ARRIVED,
    Intent.STILL_WAITING,
)  # fmt: skip
"""What is said of the session that runs or is about to begin."""

_YIELDING = frozenset({Intent.LATE, Intent.COMING})
"""Of these, what is a reason where something else is asked for: "move it to 11, running late"."""

_COME_LATER = every("sessions.come")
_LATER = every("sessions.later")
"""German says "I come ten minutes later" where others are late."""

_COMING_LATER = 8.6
_DELAYED = every("sessions.delayed")
"""Words for being late that are forms of moving, too."""

_OF_EVERY_DAY = 2.5
_PLAINLY_CHANGED = 6.2
_PLAINLY_ACCEPTED = 5.5
_LESS = 6.0
_EACH = every("sessions.each")
"""What stands before a morning that is a tomorrow elsewhere: "jeden Morgen", "cada mañana"."""

_HEARD_OF = frozenset({Intent.AGENDA, Intent.DAILY_AGENDA, Intent.QUIET_HOURS, Intent.REMINDERS, *_OF_NOW})
_SENT, _LONGER = every("wishes.sent"), every("wishes.longer")
_TOLD_DAILY = _SENT | every("wishes.daily")
_MADE_LONGER = every("sessions.made_longer")
"""What is done to the session that runs, also where it is said with whom that is."""
_LATER_OR_LONGER = _COME_LATER | _LONGER
"""Words that tell of a session that begins later or lasts longer, though no cue does."""


def weigh_sessions(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str], *, people: bool) -> None:
    """Weigh what is said around sessions against what is said of them; only where one of these intents was heard at all."""
    if _HEARD_OF.isdisjoint(scores) and _LATER_OR_LONGER.isdisjoint(parsed.words):
        return
    _weigh_daily(scores, parsed, kinds)
    _weigh_length(scores, parsed, kinds, people=people)
    if scores.get(Intent.LATE) and not kinds and scores.get(Intent.RESPOND, 0.0) >= _PLAINLY_ACCEPTED:
        scores[Intent.LATE] -= _LESS
    if "OFFSET" in kinds and not _COME_LATER.isdisjoint(parsed.words) and not _LATER.isdisjoint(parsed.words):
        scores[Intent.LATE] = max(scores.get(Intent.LATE, 0.0), _COMING_LATER)
    heard = [intent for intent in _OF_NOW if scores.get(intent)]
    delayed = not (kinds - {"LENGTH"}) and not _DELAYED.isdisjoint(parsed.words)
    if heard and not delayed and max([scores.get(intent, 0.0) for intent in _CHANGES]) >= _PLAINLY_CHANGED:
        for intent in _YIELDING.intersection(heard):
            scores[intent] -= _LESS
    if scores.get(Intent.END_SESSION) and parsed.has("<skill>"):
        scores[Intent.END_SESSION] -= _LESS
    if heard and kinds & {"DAY", "RECUR"}:
        for intent in heard:
            scores[intent] -= _LESS / 2


def _weigh_daily(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str]) -> None:
    """The agenda of every day, and the hours of every night: neither is of one day."""
    each = "CLOCK" in kinds and not _EACH.isdisjoint(parsed.words)
    daily = each or ("RECUR" in kinds and _recurs_daily(parsed))
    sent = "CLOCK" in kinds and "DAY" not in kinds and not _SENT.isdisjoint(parsed.words)
    told = "CLOCK" in kinds or not _TOLD_DAILY.isdisjoint(parsed.words)
    if Intent.AGENDA in scores and (each or sent or (daily and told and "DAY" not in kinds)):
        scores[Intent.DAILY_AGENDA] = max(scores.get(Intent.DAILY_AGENDA, 0.0), scores[Intent.AGENDA] + _OF_EVERY_DAY)
    elif scores.get(Intent.DAILY_AGENDA) and not daily and kinds and _NO_MORE.isdisjoint(parsed.words):
        scores[Intent.DAILY_AGENDA] -= _LESS
    if scores.get(Intent.REMINDERS) and "DAY" not in kinds and wish_verb(parsed) == "none" and quiet_clocks(parsed):
        scores[Intent.QUIET_HOURS] = scores[Intent.REMINDERS] + _OF_EVERY_DAY
    if scores.get(Intent.QUIET_HOURS) and "DAY" in kinds:
        scores[Intent.QUIET_HOURS] -= _LESS
        scores[Intent.HOURS] -= _LESS


def _weigh_length(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str], *, people: bool) -> None:
    """A length that is to be added, and nothing else, is added to the session that runs."""
    if kinds == {"LENGTH"} and not people and not _LONGER.isdisjoint(parsed.words) and _nothing_else(scores):
        scores[Intent.EXTEND] = _LENGTHENED
    dated = not kinds.isdisjoint({"DAY", "CLOCK"})
    if scores.get(Intent.EXTEND) and (dated or (people and _MADE_LONGER.isdisjoint(parsed.words))):
        scores[Intent.EXTEND] -= _LESS


_LENGTHENED = 7.0


def _nothing_else(scores: dict[Intent, float]) -> bool:
    return max(scores.values(), default=0.0) < _PLAINLY_ACCEPTED


def _recurs_daily(parsed: Parsed) -> bool:
    return any("RECUR" in item.meanings and item.meanings["RECUR"].freq == "DAILY" for item in parsed.items)


def wish_verb(parsed: Parsed) -> str:
    """``none`` where something shall be no more, ``usual`` where as it was at first, else nothing."""
    if not _NO_MORE.isdisjoint(parsed.words):
        return "none"
    return "usual" if not _AS_USUAL.isdisjoint(parsed.words) else ""


_LEAVING_ALONE = every("sessions.leaving_alone")
"""Words of being left alone, which are said with a no."""


def quiet_verb(parsed: Parsed) -> str:
    """``none`` where there shall be no quiet hours; "don't disturb me" asks for some."""
    return wish_verb(parsed) if _LEAVING_ALONE.isdisjoint(parsed.words) else ""


def paused_verb(parsed: Parsed) -> str:
    """``pause``, or ``resume``."""
    return "pause" if _RESUMING.isdisjoint(parsed.words) else "resume"


def quiet_clocks(parsed: Parsed) -> tuple[int, ...]:
    """The start and the end of a stretch of every day, in minutes of the day; nothing where no clock is said.

    Whoever tells the start on the 24-hour clock tells the end so, too: "20-8:55" ends in the morning. What is said to begin
    after a clock, or to be over before one, has the usual night's other end.
    """
    for item in parsed.items:
        if item.kind == "BOUND":
            return _with_night(item.meanings["BOUND"])
        if item.kind == "RANGE":
            said: Range = item.meanings["RANGE"]
            end = (
                said.end.minutes - _DAY_MINUTES // 2 if said.later and said.start.minutes > _NOON else said.end.minutes
            )
            return _of_night(said, _end(said.start.minutes, end))
    return ()


def _of_night(said: Range, end: int) -> tuple[int, int]:
    """The stretch as it is said; "10-7", which taken plainly were all of the day, begins at ten in the evening."""
    start = said.start.minutes % _DAY_MINUTES
    all_day = start < _NOON and (end - start) % _DAY_MINUTES > _NOON
    return (start + _NOON, end) if all_day and said.start.open else (start, end)


_NIGHT = (22 * 60, 7 * 60)
"""When the usual night begins and ends, in minutes of the day."""


def _with_night(said: Bound) -> tuple[int, ...]:
    """A stretch of which one end is said: a late clock begins the night ("after 9"), an early one ends it ("before 8")."""
    if said.word in {"before", "by", "until"}:
        return _NIGHT[0], said.clock.minutes % _DAY_MINUTES
    late = said.clock.minutes + (_DAY_MINUTES // 2 if said.clock.open and said.clock.minutes < _NOON else 0)
    return (late % _DAY_MINUTES, _NIGHT[1]) if said.word == "after" else ()


def _end(start: int, end: int) -> int:
    """The end of a stretch of the night: "11 to 7" ends in the morning."""
    return end % _DAY_MINUTES if end % _DAY_MINUTES != start % _DAY_MINUTES else end % (_DAY_MINUTES // 2)


def daily_clock(parsed: Parsed) -> tuple[int, ...]:
    """At which minute of the day: the clock that is said, its half of the day as a part of day tells it, else the morning."""
    clock = next((item.meanings["CLOCK"] for item in parsed.items if item.kind == "CLOCK"), None)
    if clock is None and parsed.command:
        clock = next((item.meanings["HR"] for item in parsed.items if "HR" in item.meanings), None)
    if clock is None:
        return ()
    recurring = (item.meanings["RECUR"].part for item in parsed.items if "RECUR" in item.meanings)
    said = (item.meanings["PARTV"] for item in parsed.items if item.kind == "PARTV")
    part = next((each for each in (*recurring, *said) if each is not None), None)
    return ((clock.in_part(part) if part is not None else clock.minutes) % _DAY_MINUTES,)


_FIGURES = 6
"""Figures of a number that nobody means as minutes."""


def length_said(parsed: Parsed, language: Language) -> int | None:
    """So many minutes, by a length or by a number alone ("10 late"); None where neither is said."""
    units = language.time.get("UNIT", {})
    for number, unit in pairwise(parsed.tokens):
        if number.norm.isdecimal() and len(number.norm) < _FIGURES and unit.norm in units:
            minutes: int = units[unit.norm].length.total()
            return int(number.norm) * minutes or None
    for item in parsed.items:
        if item.kind in {"LENGTH", "OFFSET"}:
            length: Length = item.meanings["LENGTH"] if item.kind == "LENGTH" else item.meanings["OFFSET"].length
            return length.total() or None
    alone = next((item.meanings["NUM"] for item in parsed.items if "NUM" in item.meanings), None)
    return int(alone) if alone else None


def number_said(parsed: Parsed) -> int | None:
    """The last number that stands for itself, or for so many stars."""
    numbers = [item.meanings["NUM"] for item in parsed.items if "NUM" in item.meanings]
    return int(numbers[-1]) if numbers else None


def history_of_one(found: Sequence[Found]) -> bool:
    """Whether it is asked what was said the last time, and not which sessions there were."""
    return any(each.cue.intent == Intent.HISTORY and each.cue.detail == "last" for each in found)


_NEXT_STEPS = every("wishes.next_steps")
_COMMAND = 2
"""Tokens of a command: its slash and its word."""


def with_dictation(reading: Reading, parsed: Parsed) -> Reading:
    """The reading with the text that is dictated; names in the text are no part of the wish."""
    note = dictated(parsed.text, parsed.spans[0][0])
    if note is None and parsed.command and len(parsed.tokens) > _COMMAND:
        start = parsed.spans[_COMMAND][0]
        note = dictated(parsed.text, start) or Dictated(parsed.text[start:].strip(), start, steps=False)
    if note is None:
        return replace(reading, verb="steps" if parsed.words >= _NEXT_STEPS else "")
    within = {
        name
        for hit in parsed.names.of(NameKind.PERSON)
        if parsed.spans[hit.first][0] >= note.start
        for name in hit.names
    }
    people = tuple(name for name in reading.people if name not in within)
    unknown = tuple(each for each in reading.unknown if each.said not in note.text)
    ambiguous = reading.ambiguous if people == reading.people else ()
    return replace(
        reading, argument=note.text, verb="steps" if note.steps else "", people=people, skills=(), unknown=unknown,
        ambiguous=ambiguous,
    )  # fmt: skip
