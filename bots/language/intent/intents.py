"""Which intent the message has: what its words say, weighed against what it contains."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from bots.language.calendar.hints import booking_id, opens_once
from bots.language.calendar.targets import BY_HOW_MUCH
from bots.language.grammar.bare_hours import tells_span
from bots.language.grammar.values import Days
from bots.language.intent.around import weigh_sessions
from bots.language.intent.asked_behind import ACTIONS, asked_after
from bots.language.intent.channels import weigh_channels
from bots.language.intent.commands import UNDER
from bots.language.intent.confidence import confidence_of
from bots.language.intent.cues import CueTable, Found
from bots.language.intent.named import weigh_parts
from bots.language.intent.rules import RULED, drop_rules
from bots.language.intent.series import asked_of_series
from bots.language.intent.told import asks_another_time, weigh_others_absence
from bots.language.parsed import Parsed
from bots.language.reading import Intent, RunnerUp
from bots.language.records import record
from bots.language.text.clauses import refusing_clauses
from bots.language.text.dictated import dictated
from bots.language.words import Language
from bots.language.words.languages import every, pattern_of

_LEAST = 2.4
"""Below this score nothing was understood."""

_INTENTS = {intent.value: intent for intent in Intent}
_FIND, _BOOK, _MEET, _MORE, _PICK = Intent.FIND, Intent.BOOK, Intent.MEET, Intent.MORE, Intent.PICK
_HOURS, _TIME_OFF, _FREE_BUSY, _FIND_ROOM = Intent.HOURS, Intent.TIME_OFF, Intent.FREE_BUSY, Intent.FIND_ROOM
_RESCHEDULE, _PROPOSE, _RESPOND, _TIMEZONE = Intent.RESCHEDULE, Intent.PROPOSE, Intent.RESPOND, Intent.TIMEZONE
_YES, _NO, _HELP, _GREET, _PROFILE, _UNKNOWN, _SERIES, _RENAME = (
    Intent.YES, Intent.NO, Intent.HELP, Intent.GREET, Intent.PROFILE, Intent.UNKNOWN, Intent.SERIES, Intent.RENAME,
)  # fmt: skip
"""Intents by names of their own: a look into an enumeration costs more than what is weighed by it."""
_SURE = 40.0
_CODE = re.compile(
    r"\A(?:sudo|rm|git|npm|pip|docker|kubectl|curl|cd|mv|cp|make|ssh) (?:-|\S+ --?\w)|&&|</\w+>|\w\([^)]*\)\s*\{|\w\.\w+\(\S|"
    r"\b(?:print|console\.log|echo)\s*\(|[;}]\s*\Z|=="
)
_SIGNS = re.compile("[(;}=<&>→⇒➡]")
"""Signs of which code or an arrow holds one: one quick look for them spares most messages slow ones."""
_DICTATES = re.compile(r":(?!\d)")
"""The colon behind which something is dictated; that of a clock is another."""
_SHELL = frozenset("sudo rm git npm pip docker kubectl curl cd mv cp make ssh".split())
_PLAINLY_CODE = 12.0
"""Programs and markup are pasted, not asked for."""

_GREETING, _SHORT, _LONG = 6, 14, 60
"""Words after which a message that names something is no mere greeting, one that names nothing is talk, any more and more so."""

_PEOPLE = frozenset({"<person>", "<people>"})
_SOUGHT = _PEOPLE | {"<skill>"}
_NAMED = frozenset({"<skill>", "<room>", "<service>", "<length>", "<place>", "<number>"})
_UNTIMED = frozenset({"LENGTH", "COUNT", "ZONE"})
"""Pieces of time that say nothing of when."""
_HOURLY = frozenset({"CLOCK", "RANGE", "BOUND"})
_STRETCHES = frozenset({"RANGE", "PARTV", "BOUND"})


@record(frozen=True)
class Ranking:
    """The intents by how well they fit, the best first, with their scores and the cues that spoke for each."""

    scores: tuple[tuple[Intent, float], ...]
    found: tuple[Found, ...]
    of_series: str = ""
    """What the words would ask of a series, were one meant (`intent/series.py`)."""

    @property
    def best(self) -> Intent:
        """The intent that fits best."""
        return self.scores[0][0]

    @property
    def confidence(self) -> float:
        """How likely the best one is right, in 0..1; a command is what it says."""
        best = self.scores[0][1]
        return 1.0 if best >= _SURE else confidence_of(best, self.scores[1][1] if len(self.scores) > 1 else 0.0)

    def runners_up(self) -> tuple[RunnerUp, ...]:
        """The next intents with their share of confidence."""
        if len(self.scores) == 1:
            return ()
        best = self.scores[0][1]
        close = [(intent, score) for intent, score in self.scores[1:4] if score >= max(_LEAST, best - 3)]
        return tuple([RunnerUp(intent, round(0.5 * math.exp(score - best), 3)) for intent, score in close])


def rank(parsed: Parsed, table: CueTable, language: Language) -> Ranking:
    """Weigh the intents of a message."""
    if parsed.command:
        return Ranking(((UNDER[parsed.command], _SURE),), ())
    if _DICTATES.search(parsed.text) and dictated(parsed.text, parsed.spans[0][0]) is not None:
        return Ranking(((Intent.NOTE, _SURE),), ())
    cued = table.find(parsed.line)
    found: Sequence[Found] = cued.found
    scores = _summed(asked_after(found, parsed))
    if not RULED.isdisjoint(scores):
        drop_rules(scores, parsed, found, language)
    of_series = asked_of_series(found, parsed, language) if scores.pop(_SERIES, 0.0) else ""
    _weigh(scores, parsed, found, cued.telling)
    negative = sorted([(-score, intent) for intent, score in scores.items() if score > 0])
    ranked = [(intent, -score) for score, intent in negative]
    if not ranked or ranked[0][1] < _LEAST:
        ranked.insert(0, (_UNKNOWN, max(_LEAST, ranked[0][1] if ranked else 3.0)))
    return Ranking(tuple(ranked), tuple(found), of_series)


def _summed(found: Sequence[Found]) -> dict[Intent, float]:
    """The strongest cue of each intent counts wholly, further ones a little; in whatever order they were found."""
    scores: dict[Intent, float] = defaultdict(float)
    several: dict[Intent, list[float]] = {}
    for each in found:
        cue = each.cue
        intent = _INTENTS[cue.intent]
        if intent not in scores:
            scores[intent] = cue.weight
        else:
            several.setdefault(intent, [scores[intent]]).append(cue.weight)
    for intent, weights in several.items():
        best = max(weights)
        scores[intent] = best + min(1.2, 0.15 * (math.fsum(weights) - best))
    return scores


def recurs(parsed: Parsed) -> bool:
    """Whether the times said recur: "mondays", "weekdays", "every", several weekdays with hours."""
    pieces = [item for item in parsed.items if item.meanings]
    kinds = [item.kind for item in pieces]
    if kinds.count("DAY") > 1 and len([1 for item in pieces if item.kind in _SPANNING or tells_span((item,))]) > 1:
        return True
    for item in pieces:
        if item.kind == "DAY":
            days: Days = item.meanings["DAY"]
            if days.plural or (len(days.weekdays) > 1 and not days.either):
                return True
        elif not _RECURRING.isdisjoint(item.meanings):
            return True
    return not _EACH_DAY.isdisjoint(parsed.words)


_SPANNING = frozenset({"RANGE", "PARTV"})
_RECURRING = frozenset({"RECUR", "PARTS", "WORKDAYS"})
_EACH_DAY = every("wishes.each_day")


def _weigh(scores: dict[Intent, float], parsed: Parsed, found: Sequence[Found], telling: int) -> None:
    kinds = parsed.kinds
    timed = not kinds <= _UNTIMED
    people = not _PEOPLE.isdisjoint(parsed.slots)
    _weigh_verbs(scores, parsed, kinds)
    _weigh_hours(scores, parsed, kinds)
    _weigh_people(scores, parsed, kinds, people=people)
    _weigh_times(scores, parsed, kinds, timed=timed)
    _weigh_length(scores, parsed, found, telling, slots=timed or people)
    weigh_sessions(scores, parsed, kinds, people=people)
    if scores.get(_RENAME, 0.0) > 0 or scores.get(_YES, 0.0) > 0:
        _weigh_leaving(scores, parsed)
    weigh_channels(scores, parsed)
    if "<people>" in parsed.slots and scores.get(_MEET, 0.0) >= _PLAINLY_MET:
        scores[_PROPOSE] -= 3
    signs = _SIGNS.search(parsed.text)
    if (signs or parsed.tokens[0].norm in _SHELL) and _CODE.search(parsed.text):
        scores[_UNKNOWN] += _PLAINLY_CODE
    if signs and _is_arrow_between(parsed):
        scores[_RESCHEDULE] += 5
    if timed and not people and _is_another_time(parsed) and _OTHERWISE.isdisjoint(scores):
        scores[_PROPOSE] = max(scores[_PROPOSE], _ANOTHER_TIME)
    if timed and parsed.clauses[-1] and _SOUGHT.isdisjoint(parsed.slots) and asks_another_time(parsed, scores):
        scores[_PROPOSE] = max(scores[_PROPOSE], _WHEN_BUSY)
    weigh_parts(scores, parsed, timed=timed)
    if booking_id(parsed):
        scores[Intent.BOOKING] = 5.5
    if parsed.no_zone and not timed:
        scores[_TIMEZONE] = max(scores[_TIMEZONE], 5.0)
    if max(scores.values(), default=0.0) <= _LEAST:
        if "<skill>" in parsed.slots:
            scores[_FIND] = 2.6
        elif people and timed:
            scores[_BOOK] = 2.6


_PLAINLY_MET = 6.0
"""From this score on several people are to meet; the time that suits best is then theirs, and no other one."""
_ANOTHER_TIME = 7.6
_OTHERWISE = frozenset({Intent.CANCEL, Intent.RESCHEDULE, Intent.HOURS, Intent.WAITLIST, Intent.FIND, Intent.FIND_ROOM})
"""What says more of a time than that another would do."""
_WHEN_BUSY = 9.6
"""Whoever is busy at one time and asks for another tells of no absence."""
_EXACTLY = frozenset({"DAY", "CLOCK"})


def _weigh_leaving(scores: dict[Intent, float], parsed: Parsed) -> None:
    """``Call it a day`` gives nothing a name, and agrees to nothing: whoever goes is wished well."""
    if pattern_of("day_over").search(" ".join([token.norm for token in parsed.tokens])):
        scores[_RENAME] = scores[_YES] = 0.0
        if max([scores.get(intent, 0.0) for intent in ACTIONS]) < _PLAINLY_CHANGED:
            scores[_GREET] = _TAKEN


_TAKEN = 12.0
"""A weight against which no cue stands."""


def _is_another_time(parsed: Parsed) -> bool:
    """Whether a time is turned down, and another named behind it: "dinsdag lukt me niet, donderdag 15 uur dan?"."""
    if not parsed.clauses[-1]:
        return False
    if _asks_of_a_time_alone(parsed):
        return True
    timed = {parsed.clauses[item.first] for item in parsed.items if item.kind in _EXACTLY}
    refused = timed & refusing_clauses(parsed.tokens, parsed.clauses) if len(timed) > 1 else timed
    return bool(refused) and max(timed - refused, default=-1) > max(refused)


def _asks_of_a_time_alone(parsed: Parsed) -> bool:
    """Whether something is turned down, and behind it a time is asked about in no more words: "can't do that. Thursday 4pm?"."""
    tokens, clauses = parsed.tokens, parsed.clauses
    if tokens[-1].norm != "?":
        return False
    said = {place for item in parsed.items if item.kind in _EXACTLY for place in range(item.first, item.end)}
    last = {n for n, token in enumerate(tokens) if clauses[n] == clauses[-1] and token.kind not in {"mark", "number"}}
    return bool(last) and last <= said and not refusing_clauses(tokens, clauses).isdisjoint(set(clauses[: min(last)]))


_WITHIN = every("clauses.before_part")
"""Words before a part of the day that make it a time: "in the afternoon" greets nobody."""
_ARROW = re.compile("[-=]>|→|⇒|➡")


def _is_arrow_between(parsed: Parsed) -> bool:
    """Whether an arrow leads from one time to another."""
    if not _ARROW.search(parsed.text):
        return False
    times = [item for item in parsed.items if item.kind in _EXACTLY]
    to_hour = any(arrow.kind == "arrow" and hour.kind == "number" for arrow, hour in pairwise(parsed.tokens))
    return len(times) > 1 or (len(times) == 1 and to_hour)


def _weigh_times(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str], *, timed: bool) -> None:
    """What needs a time loses without one, and what has none to offer loses with one."""
    slots = parsed.slots
    if "<part>" in slots and parsed.tokens[0].norm in _WITHIN:
        scores[_GREET] -= 2
    if not timed:
        if "<place>" in slots and scores.get(Intent.TIMEZONE, 0.0) > 0:
            scores[Intent.RESCHEDULE] -= 4
        if "<number>" not in slots:
            scores[_PROPOSE] -= 3
        if "<length>" not in slots:
            scores[_TIME_OFF] -= 1
        return
    scores[_YES] -= 2
    scores[_NO] -= 2
    if scores.get(_MEET, 0.0) and not _HOURLY.isdisjoint(kinds) and _PEOPLE.isdisjoint(slots):
        scores[_MEET] += 1.2
    if parsed.tokens[0].norm in _NOTHING and parsed.text.rstrip().endswith("?"):
        scores[_TIME_OFF] -= 3
    if 0 < scores.get(_TIMEZONE, 0.0) < 9 and not _HOURLY.isdisjoint(kinds):
        scores[_TIMEZONE] -= 6
    _weigh_moving(scores, parsed, kinds)
    if scores.get(_PROPOSE, 0.0) >= 5:
        scores[_RESPOND] -= 2
    if not _PEOPLE.isdisjoint(slots):
        scores[_RESPOND] -= 0.5


def _weigh_moving(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str]) -> None:
    """What moves a session without a verb that says so."""
    if "OFFSET" in kinds and not _EXACTLY.isdisjoint(kinds) and _is_shifted(parsed):
        scores[_RESCHEDULE] = max(scores[_RESCHEDULE], _SHIFTED)
    if not _BETWEEN.isdisjoint(parsed.words) and _OF_NIGHTS.isdisjoint(scores) and _is_led_on(parsed):
        scores[_RESCHEDULE] = max(scores[_RESCHEDULE], _LED_ON)


_NOTHING = every("wishes.nothing")


def _is_shifted(parsed: Parsed) -> bool:
    """Whether a session of one's own is to be so much later: "my 9am with Hana 20 minutes later"."""
    if parsed.words.isdisjoint(_OWN_SESSION):
        return False
    return any(item.kind == "OFFSET" and parsed.tokens[item.end - 1].norm in BY_HOW_MUCH for item in parsed.items)


def _is_led_on(parsed: Parsed) -> bool:
    """Whether a day leads to another one as only what is moved does: "kan mijn les van wo naar vr"."""
    days = [item for item in parsed.items if item.kind == "DAY"]
    return any(token.norm in _BETWEEN for item in days for token in parsed.tokens[item.first + 1 : item.end - 1])


_BETWEEN = every("directions.between")
_OF_NIGHTS = frozenset({Intent.TIME_OFF, _TIMEZONE})
"""What may be for a night between two days: "von Freitag auf Samstag in Wien"."""
_LED_ON = 8.0
"""What two days say of moving, between which such a word stands."""
_OWN_SESSION = every("wishes.own_session")
_SHIFTED = 5.8
"""What a length by which something is to be later says of moving it."""


def _weigh_length(
    scores: dict[Intent, float], parsed: Parsed, found: Sequence[Found], telling: int, *, slots: bool
) -> None:
    """A long message that names nothing is talk, unless an answer stands at one of its ends; a choice is made in few words.

    ``telling`` symbols are no filler.
    """
    if telling <= _GREETING:
        return
    if telling > _GREETING + 1 and not any(_chooses(each, parsed) for each in found):
        scores[_PICK] -= 3
    if telling > 2 * _SHORT and not slots:
        scores[_MORE] -= 4
    if telling > 2 * _GREETING and not _SOUGHT.isdisjoint(parsed.slots):
        scores[_YES] -= 3
    slots = slots or not _NAMED.isdisjoint(parsed.slots)
    if slots:
        scores[_GREET] -= 4
    if telling > _SHORT and not slots:
        answered = any(_answers(each, parsed) for each in found)
        for intent in ACTIONS:
            scores[intent] -= 0 if answered and intent is _RESPOND else 6
    if telling > _LONG:
        for intent in list(scores):
            scores[intent] -= 0.05 * (telling - _LONG)


def _chooses(each: Found, parsed: Parsed) -> bool:
    """Whether a cue plainly chooses by an ordinal, at the end of the message or before why, however much else is said."""
    if each.cue.intent != _PICK or "<nth>" not in parsed.line[each.first : each.end]:
        return False
    return each.cue.weight >= _CHOSEN_ANYWHERE or (
        each.cue.weight >= _CHOSEN_AT_THE_END and each.end >= len(parsed.line)
    )


_CHOSEN_AT_THE_END, _CHOSEN_ANYWHERE = 5.4, 6.8


def _answers(each: Found, parsed: Parsed) -> bool:
    """Whether a cue plainly answers an invitation, at the start of the message or at its end."""
    if each.cue.intent != _RESPOND or each.cue.weight < _PLAINLY_ANSWERED:
        return False
    return each.first <= _NEAR_START or each.end >= len(parsed.line) - _NEAR_END


_PLAINLY_ANSWERED, _NEAR_START, _NEAR_END = 6.0, 4, 5
"""The weight of a cue that says so by itself, and how many symbols may stand before or behind it there."""

_PLAINLY_SOUGHT = 3.0
"""From this score on somebody is looked for: days with hours are then when, and nobody's week."""

_NAMED_OPEN = _SOUGHT | {"<room>"}
"""Who or what is wanted for hours that recur, which are then nobody's own: "B12 every Tuesday 2-3"."""
_NAMED_SURELY = 4.5
"""Up to this score of all else, a week of hours is told where one is named."""
_HOURS_WORDS = every("wishes.hours")


def _weigh_hours(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str]) -> None:
    ranged = not _STRETCHES.isdisjoint(kinds) or ("CLOCK" in kinds and tells_span(parsed.items))
    if not ranged and not scores.get(_HOURS):
        return
    named = _names_hours(parsed, kinds) and _SOUGHT.isdisjoint(parsed.slots)
    weekly = recurs(parsed) or (named and "DAY" in kinds) or opens_once(parsed)
    if scores.get(_HOURS) and not weekly:
        scores[_HOURS] -= 3.5
    if scores.get(_HOURS) and weekly and ranged:
        scores[_HOURS] += 1.5
    if weekly and ranged and named:
        scores[_HOURS] += 5
        scores[_RESCHEDULE] -= 2
    if weekly and ranged and "<skill>" not in parsed.slots and "<service>" not in parsed.slots:
        scores[_PROFILE] -= 4
    asked = not _NAMED_OPEN.isdisjoint(parsed.slots) or scores.get(_FIND, 0.0) >= _PLAINLY_SOUGHT
    asked = asked or (scores.get(_MORE, 0.0) >= _PLAINLY_SOUGHT and parsed.tokens[-1].norm == "?")
    if weekly and ranged and not asked and max(scores.values(), default=0.0) <= _NAMED_SURELY:
        scores[_HOURS] = max(scores[_HOURS], 4.6)


def _names_hours(parsed: Parsed, kinds: Set[str]) -> bool:
    """Whether hours are spoken of, other than as the stretch in which something is: "during business hours tomorrow"."""
    if _HOURS_WORDS.isdisjoint(parsed.words):
        return False
    spared = frozenset[int]()
    if not kinds & {"RANGE", "BOUND"}:
        spared = frozenset(n for item in parsed.items if item.kind == "PARTV" for n in range(item.first, item.end))
    return any(token.norm in _HOURS_WORDS and place not in spared for place, token in enumerate(parsed.tokens))


_CHANGES = (Intent.CANCEL, Intent.RESCHEDULE, Intent.WAITLIST, Intent.LEAVE_WAITLIST)
_PLAINLY_CHANGED = 6.0
_BESIDE_CHANGES = ((Intent.FIND_ROOM, 2.5), (Intent.FREE_BUSY, 1.5), (Intent.MORE, 2.0))
"""What loses where something is plainly changed, and how much."""
_OUTWEIGHING = (
    (Intent.WAITLIST, 6.5, Intent.CANCEL, 4.0),
    (Intent.FIND_ROOM, 5.0, Intent.MORE, 2.0),
    (Intent.CANCEL, 7.0, Intent.RESPOND, 3.0),
    (Intent.RESCHEDULE, 7.0, Intent.RESPOND, 3.0),
    (Intent.RESPOND, 6.0, Intent.PROFILE, 2.0),
)
"""An intent, the score from which on it is plainly said, what it outweighs, and by how much."""
_HEAVY = frozenset({*_CHANGES, *(intent for intent, *_ in _OUTWEIGHING)})
"""What may outweigh something else."""
_BESIDE_SKILLS = tuple((intent, 2.0) for intent in (Intent.AGENDA, Intent.TIME_OFF, Intent.RESPOND, Intent.HELP))
"""What loses where a skill is named."""
_INSTEAD = every("wishes.instead")


def _lessen(scores: dict[Intent, float], losses: Iterable[tuple[Intent, float]]) -> None:
    for intent, loss in losses:
        if intent in scores:
            scores[intent] -= loss


def _outweigh(scores: dict[Intent, float]) -> None:
    if max([scores.get(intent, 0.0) for intent in _CHANGES]) >= _PLAINLY_CHANGED:
        _lessen(scores, _BESIDE_CHANGES)
    for intent, least, other, loss in _OUTWEIGHING:
        if scores.get(intent, 0.0) >= least:
            scores[other] -= loss


def _weigh_verbs(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str]) -> None:
    """What is plainly said to be done outweighs what is merely named beside it."""
    slots = parsed.slots
    if not _HEAVY.isdisjoint(scores):
        _outweigh(scores)
    if scores.get(_HOURS, 0.0) >= 7.5 and _PEOPLE.isdisjoint(slots):
        scores[_RESCHEDULE] -= 3
    if "<service>" in slots or not _SOUGHT.isdisjoint(slots):
        scores[_MORE] -= 2
    if "<skill>" in slots:
        if _INSTEAD.isdisjoint(parsed.words):
            scores[_PROPOSE] -= 3
        _lessen(scores, _BESIDE_SKILLS)
        if kinds:
            scores[_HELP] -= 2


def _weigh_people(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str], *, people: bool) -> None:
    slots = parsed.slots
    if people:
        others = max(scores.get(_BOOK, 0.0), scores.get(_MEET, 0.0))
        if "CLOCK" in kinds and scores.get(_BOOK, 0.0) >= 3:
            scores[_BOOK] += 1
        if "RECUR" in kinds and "<people>" not in slots and scores.get(_BOOK, 0.0) > 0:
            scores[_BOOK] += 2
        if others >= 3.5 and scores.get(_FIND_ROOM, 0.0) > 0:
            scores[_FIND_ROOM] -= 2.5
        scores[_HOURS] -= 2
        scores[_HELP] -= 2
        if scores.get(_TIME_OFF, 0.0) > 0:
            scores[_TIME_OFF] -= 1.5
            weigh_others_absence(scores, parsed)
    if "<people>" in slots and scores.get(_MEET, 0.0) > 0:
        scores[_MEET] += 0.7
        scores[_BOOK] -= 0.7
    if not people and "<service>" not in slots and "<room>" not in slots:
        scores[_FREE_BUSY] -= 3
