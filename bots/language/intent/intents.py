"""Which intent the message has: what its words say, weighed against what it contains."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from bots.language.calendar.hints import booking_id, opens_once
from bots.language.grammar.bare_hours import tells_span
from bots.language.grammar.values import Days
from bots.language.intent.around import weigh_sessions
from bots.language.intent.asked_behind import ACTIONS, TOLD, asked_after
from bots.language.intent.channels import weigh_channels
from bots.language.intent.commands import UNDER
from bots.language.intent.confidence import confidence_of
from bots.language.intent.cues import CueTable, Found
from bots.language.intent.moving import weigh_moving
from bots.language.intent.named import weigh_parts
from bots.language.intent.rules import RULED, drop_rules
from bots.language.intent.series import asked_of_series
from bots.language.intent.signs import weigh_signs
from bots.language.intent.talk import weigh_talk
from bots.language.intent.told import asks_another_time, names_another_time, weigh_others_absence
from bots.language.parsed import Parsed
from bots.language.reading import Intent, RunnerUp
from bots.language.records import record
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
_DICTATES = re.compile(r":(?!\d)")
"""The colon behind which something is dictated; that of a clock is another."""
_PEOPLE = frozenset({"<person>", "<people>"})
_SOUGHT = _PEOPLE | {"<skill>"}
_UNTIMED = frozenset({"LENGTH", "COUNT", "ZONE"})
"""Pieces of time that say nothing of when."""
_HOURLY = frozenset({"CLOCK", "RANGE", "BOUND"})
_STRETCHES = frozenset({"RANGE", "PARTV", "BOUND"})

_HARDLY, _LESS, _MUCH_LESS, _FAR_LESS = 1.0, 2.0, 3.0, 4.0
"""What an intent loses by what stands beside it: from a hint that it is another, to what only its plainest cues outweigh."""


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
    weigh_talk(scores, parsed, found, telling, slots=timed or people)
    weigh_sessions(scores, parsed, kinds, people=people)
    if scores.get(_RENAME, 0.0) > 0 or scores.get(_YES, 0.0) > 0:
        _weigh_leaving(scores, parsed)
    weigh_channels(scores, parsed)
    if "<people>" in parsed.slots and scores.get(_MEET, 0.0) >= _PLAINLY_MET:
        scores[_PROPOSE] -= _MUCH_LESS
    weigh_signs(scores, parsed)
    if timed and not people and names_another_time(parsed) and _OTHERWISE.isdisjoint(scores):
        moved = any(each.cue.detail == TOLD for each in found)
        proposed = _RESCHEDULE if moved else _PROPOSE
        scores[proposed] = max(scores[proposed], _ANOTHER_TIME)
    if timed and parsed.clauses[-1] and _SOUGHT.isdisjoint(parsed.slots) and asks_another_time(parsed, scores):
        scores[_PROPOSE] = max(scores[_PROPOSE], _WHEN_BUSY)
    weigh_parts(scores, parsed, timed=timed)
    if booking_id(parsed):
        scores[Intent.BOOKING] = _NUMBERED
    if parsed.no_zone and not timed:
        scores[_TIMEZONE] = max(scores[_TIMEZONE], _ZONE_SAID)
    if max(scores.values(), default=0.0) <= _LEAST:
        if "<skill>" in parsed.slots:
            scores[_FIND] = _MERELY_NAMED
        elif people and timed:
            scores[_BOOK] = _MERELY_NAMED


_NUMBERED, _ZONE_SAID = 5.5, 5.0
"""What the number of a booking says of it ("B-7K2M"), and of one's clock what is named as a zone and is none: "GMT+25"."""
_MERELY_NAMED = 2.6
"""What is named alone is looked for, or booked: "python", "Maya Friday"."""
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


_WITHIN = every("clauses.before_part")
"""Words before a part of the day that make it a time: "in the afternoon" greets nobody."""


def _weigh_times(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str], *, timed: bool) -> None:
    """What needs a time loses without one, and what has none to offer loses with one."""
    slots = parsed.slots
    if "<part>" in slots and parsed.tokens[0].norm in _WITHIN:
        scores[_GREET] -= _LESS
    if not timed:
        if "<place>" in slots and scores.get(_TIMEZONE, 0.0) > 0:  # "I'm moving to Lisbon"
            scores[_RESCHEDULE] -= _FAR_LESS
        if "<number>" not in slots:
            scores[_PROPOSE] -= _MUCH_LESS
        if "<length>" not in slots:
            scores[_TIME_OFF] -= _HARDLY
        return
    scores[_YES] -= _LESS
    scores[_NO] -= _LESS
    hourly = not _HOURLY.isdisjoint(kinds)
    if hourly and scores.get(_MEET, 0.0) and _PEOPLE.isdisjoint(slots):  # "set up a sync at 12"
        scores[_MEET] += _AT_AN_HOUR
    if parsed.tokens[0].norm in _NOTHING and parsed.text.rstrip().endswith("?"):  # "nothing in the morning?"
        scores[_TIME_OFF] -= _MUCH_LESS
    if hourly and 0 < scores.get(_TIMEZONE, 0.0) < _PLAINLY_OF_CLOCKS:  # "I'm in Lisbon from 3"
        scores[_TIMEZONE] -= _NO_CLOCK
    weigh_moving(scores, parsed, kinds)
    if scores.get(_PROPOSE, 0.0) >= _PLAINLY_PROPOSED:  # "can't make it, how about Thursday?"
        scores[_RESPOND] -= _LESS
    if not _PEOPLE.isdisjoint(slots):
        scores[_RESPOND] -= _HARDLY / 2


_AT_AN_HOUR = 1.2
"""What an hour adds to a meeting that names nobody."""
_PLAINLY_OF_CLOCKS, _NO_CLOCK = 9.0, 6.0
"""From the first score on one's clock is told whatever hours are said; below it an hour is one, by so much, of something else."""
_PLAINLY_PROPOSED = 5.0
"""From this score on another time is proposed, which says more than an answer."""
_NOTHING = every("wishes.nothing")


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
        scores[_HOURS] -= _NOT_WEEKLY
    if scores.get(_HOURS) and weekly and ranged:
        scores[_HOURS] += _WEEKLY
    if weekly and ranged and named:  # "change my hours to Mon-Fri 9-5"
        scores[_HOURS] += _HOURS_NAMED
        scores[_RESCHEDULE] -= _LESS
    if (
        weekly and ranged and "<skill>" not in parsed.slots and "<service>" not in parsed.slots
    ):  # "I do mondays 9 to 12"
        scores[_PROFILE] -= _FAR_LESS
    asked = not _NAMED_OPEN.isdisjoint(parsed.slots) or scores.get(_FIND, 0.0) >= _PLAINLY_SOUGHT
    asked = asked or (scores.get(_MORE, 0.0) >= _PLAINLY_SOUGHT and parsed.tokens[-1].norm == "?")
    if weekly and ranged and not asked and max(scores.values(), default=0.0) <= _NAMED_SURELY:
        scores[_HOURS] = max(scores[_HOURS], _WEEK_ALONE)


_NOT_WEEKLY, _WEEKLY, _HOURS_NAMED = 3.5, 1.5, 5.0
"""What hours lose where nothing recurs, and gain where it does, the more where the word for them is said."""
_WEEK_ALONE = 4.6
"""What a week of hours says by itself: "mon-fri 9-5"."""


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
_BESIDE_SKILLS = tuple((intent, _LESS) for intent in (Intent.AGENDA, Intent.TIME_OFF, Intent.RESPOND, Intent.HELP))
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
    if scores.get(_HOURS, 0.0) >= _PLAINLY_HOURS and _PEOPLE.isdisjoint(slots):  # "move my hours to the mornings"
        scores[_RESCHEDULE] -= _MUCH_LESS
    if "<service>" in slots or not _SOUGHT.isdisjoint(slots):  # "anything else with Ana?"
        scores[_MORE] -= _LESS
    if "<skill>" in slots:
        if _INSTEAD.isdisjoint(parsed.words):
            scores[_PROPOSE] -= _MUCH_LESS
        _lessen(scores, _BESIDE_SKILLS)
        if kinds:  # "I need help with Python on Friday"
            scores[_HELP] -= _LESS


_PLAINLY_HOURS = 7.5
"""From this score on it is one's hours that are changed, and no session."""


_SURER = 1.0
"""How much more a yes with somebody, a day and an hour books than it agrees: "right, Tom it is, tomorrow at 9"."""
_REMINDING = every("wishes.reminding")


def _weigh_people(scores: dict[Intent, float], parsed: Parsed, kinds: Set[str], *, people: bool) -> None:
    """Whoever is named is booked or met, and is neither one's own week nor a room."""
    slots = parsed.slots
    if people:
        book = scores.get(_BOOK, 0.0)
        others = max(book, scores.get(_MEET, 0.0))
        if "CLOCK" in kinds and book >= _BOOKED:  # "get me Ana at 3"
            scores[_BOOK] += _BOOKED_AT
        if "RECUR" in kinds and "<people>" not in slots and book > 0:  # "Ana every Tuesday"
            scores[_BOOK] += _BOOKED_EACH
        if others >= _GATHERED and scores.get(_FIND_ROOM, 0.0) > 0:  # "book Ana in a quiet room"
            scores[_FIND_ROOM] -= _NO_ROOM
        scores[_HOURS] -= _LESS
        scores[_HELP] -= _LESS
        if _REMINDING.isdisjoint(parsed.words) and max(book, scores.get(_FIND, 0.0)) >= _PLAINLY_SOUGHT:
            scores.pop(Intent.REMINDERS, None)
        if scores.get(_TIME_OFF, 0.0) > 0:
            scores[_TIME_OFF] -= _OTHERS_OFF
            weigh_others_absence(scores, parsed)
    if people and scores.get(_YES, 0.0) > 0 and kinds >= _EXACTLY:
        held = _MEET if "<people>" in slots else _BOOK
        scores[held] = max(scores[held], scores[_YES] + _SURER)
    if "<people>" in slots and scores.get(_MEET, 0.0) > 0:
        scores[_MEET] += _SEVERAL
        scores[_BOOK] -= _SEVERAL
    if not people and "<service>" not in slots and "<room>" not in slots:
        scores[_FREE_BUSY] -= _MUCH_LESS


_BOOKED, _BOOKED_AT, _BOOKED_EACH = 3.0, 1.0, 2.0
"""From the first score on somebody is booked; what a clock adds to that, and what a repetition adds to any."""
_GATHERED, _NO_ROOM = 3.5, 2.5
"""From the first score on it is people that are asked for; what a room loses beside them."""
_OTHERS_OFF = 1.5
"""What one's own absence loses where somebody else is named."""
_SEVERAL = 0.7
"""By how much several people are rather met than booked."""
