"""Which of the times said count: what is turned down, taken back, replaced or told beside gives way to what is asked for."""

from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from bots.language.calendar.combined import inside
from bots.language.calendar.moments import Moment, Times, gather
from bots.language.calendar.targets import INSTEAD, INSTEAD_BEHIND
from bots.language.grammar.engine import Item
from bots.language.grammar.values import Days
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.records import replace
from bots.language.text.clauses import (
    MAY_REFUSE,
    busy_clauses,
    concluding_clause,
    past_clauses,
    reason_clauses,
    refuses,
    refusing_clauses,
    telling_clauses,
)
from bots.language.text.corrections import Correction
from bots.language.words.languages import every, every_way, pattern_of, small_of
from bots.language.words.small import SmallWords

_INSTEAD = frozenset({Intent.PROPOSE, Intent.MORE})


def without_negated(times: Times, parsed: Parsed, intent: Intent, code: str) -> Times:
    """The times without those that another replaces behind "not": "not Wednesday but Thursday at 3"."""
    small = small_of(code)
    if len(times.moments) < 2 or intent in _OF_ABSENCE or small.not_ not in parsed.words:
        return times
    said = times.moments[:-1] if intent is Intent.RESCHEDULE else times.moments
    negated = [moment for moment in said if _is_negated(moment, parsed, small)]
    left = len(times.moments) - len(negated)
    if not negated or not left or (intent is Intent.RESCHEDULE and left == 1 and _turns(parsed)):
        return times
    kept = [moment for moment in times.moments if moment not in negated]
    return replace(times, moments=tuple(_with_hour_of(negated[-1], moment, len(kept)) for moment in kept))


def _with_hour_of(negated: Moment, kept: Moment, left: int) -> Moment:
    """The one time that is left, with the hour said behind the day that is wrong: "the 19th not the 18th at 2"."""
    if left > 1 or kept.has_clock or not (negated.clock and kept.day):
        return kept
    return replace(kept, clock=negated.clock)


def _is_negated(moment: Moment, parsed: Parsed, small: SmallWords) -> bool:
    """Whether "not" stands right before the time, or before its article; in Turkish behind it."""
    negation = small.not_
    if small.behind:
        return moment.end < len(parsed.tokens) and parsed.tokens[moment.end].norm == negation
    words = [token.norm for token in parsed.tokens[max(0, moment.first - 2) : moment.first]]
    return words[-1:] == [negation] or (words[:1] == [negation] and words[-1] in _SMALL)


def _turns(parsed: Parsed) -> bool:
    """Whether nothing says that the one time stands for the other: "I can't tomorrow at 10, move it to 12"."""
    return _BUT.isdisjoint(parsed.words)


_BUT = every("clauses.contrasts")
_OF_ABSENCE = frozenset({Intent.TIME_OFF, Intent.RESPOND, Intent.CANCEL})
"""Where "not on Friday" tells of Friday."""
_SMALL = every("before_day")
"""Words between "not" and a day."""


def cleared(times: Times, parsed: Parsed, intent: Intent) -> Times:
    """The times without those that are turned down, where another time is asked for."""
    if intent not in _INSTEAD:
        return times
    times = _latter_of_two_days(_without_too(times, parsed), parsed)
    if len(times.moments) < 2:
        return times
    better = [moment for moment in times.moments if _is_better(moment, parsed)]
    if len(better) == 1:
        return replace(times, moments=(_on_day(better[0], times.moments[0].day),))
    replaced = [
        moment
        for before, moment in pairwise((_NONE, *times.moments))
        if is_replaced(moment, parsed, before) or _is_away(moment, parsed)
    ]
    if replaced and len(replaced) < len(times.moments):
        kept = tuple(moment for moment in times.moments if moment not in replaced)
        return replace(times, moments=tuple(_on_day(moment, replaced[0].day) for moment in kept))
    refusing = refusing_clauses(parsed.tokens, parsed.clauses)
    if parsed.clauses[-1]:
        refusing |= busy_clauses(parsed.tokens, parsed.clauses)
    kept = tuple(moment for moment in times.moments if moment.clause not in refusing) or times.moments[-1:]
    gone = next(
        (moment.day for moment in times.moments if moment not in kept and moment.day and moment.has_clock), None
    )
    return replace(times, moments=tuple(_on_day(moment, gone) for moment in kept))


def _is_better(moment: Moment, parsed: Parsed) -> bool:
    """Whether a time is said right behind it to be the better one: "3 is a squeeze, 3:30 is better"."""
    return not _BETTER.isdisjoint([token.norm for token in parsed.tokens[moment.end : moment.end + 3]])


_BETTER = every("clauses.better")


def _without_too(times: Times, parsed: Parsed) -> Times:
    """The times without the part of the day that tells what there is too much of: "too early, anything later?"."""
    if MAY_REFUSE.isdisjoint(parsed.words):
        return times
    kept = tuple(each for each in times.moments if _names_time(each) or not refuses(parsed.tokens, each.first))
    return times if len(kept) == len(times.moments) else replace(times, moments=kept)


def _latter_of_two_days(times: Times, parsed: Parsed) -> Times:
    """The times where the second of two days stands for the first: "statt Donnerstag Freitag"."""
    if INSTEAD.isdisjoint(parsed.words):
        return times
    return replace(times, moments=tuple(_with_latter(moment, parsed) for moment in times.moments))


def _with_latter(moment: Moment, parsed: Parsed) -> Moment:
    several = moment.day.several if moment.day else ()
    return replace(moment, day=several[1]) if len(several) == _TWO and is_replaced(moment, parsed, _NONE) else moment


_NONE = Moment()
_TWO = 2


def _names_time(moment: Moment) -> bool:
    return moment.has_clock or _names_day(moment)


def _is_away(moment: Moment, parsed: Parsed) -> bool:
    """Whether the writer is not there then: "I'm out on Thursday, can we do Friday instead"."""
    before = _right_before(moment, parsed)
    return not (_AWAY.isdisjoint(before) or _I_AM.isdisjoint(before))


_AWAY, _I_AM = every("when.away"), every("when.i_am")


def _on_day(moment: Moment, day: Days | None) -> Moment:
    """An hour without a day, on the day of the hour that it replaces: "I can't do 3 tomorrow, is 3:30 possible?"."""
    dayless = moment.has_clock and not (moment.day or moment.offset)
    return replace(moment, day=day) if dayless and day else moment


def gathered(items: Sequence[Item], parsed: Parsed, place: int | None, *, moving: bool) -> Times:
    """The pieces of time as moments; what stands from ``place`` on, where something is taken back, stands apart.

    So do two days of which one is instead of the other: "instead of tomorrow, could we do Friday?".
    """
    items = _asked_repetitions(items, parsed)
    if place is None and not (moving or _SAID_INSTEAD.isdisjoint(parsed.words)):
        place = _second_day(items)
    if place is None:
        return gather(items, parsed.clauses.__getitem__, split_ranges=moving)
    clauses = parsed.clauses
    times = gather(items, lambda n: 2 * clauses[n] + (n >= place), split_ranges=moving)
    return replace(times, moments=tuple(replace(each, clause=each.clause // 2) for each in times.moments))


_SAID_INSTEAD = INSTEAD | INSTEAD_BEHIND


def _second_day(items: Sequence[Item]) -> int | None:
    """Where the second of two days begins."""
    days = [item.first for item in items if item.kind == "DAY"]
    return days[1] if len(days) > 1 else None


def _asked_repetitions(items: Sequence[Item], parsed: Parsed) -> Sequence[Item]:
    """The pieces of time without repetitions that a reason tells: "Sunday at 11, because I work on weekdays"."""
    if not parsed.clauses[-1] or all(item.kind != "RECUR" for item in items):
        return items
    reasons = reason_clauses(parsed.tokens, parsed.clauses)
    return [item for item in items if item.kind != "RECUR" or parsed.clauses[item.first] not in reasons]


def corrected(times: Times, taken_back: Correction | None) -> Times:
    """The times with what was taken back replaced: "Tuesday at 3, no wait, Wednesday" is Wednesday at 3."""
    if taken_back and taken_back.denied:
        times = _meant_behind(times, taken_back.behind)
    if taken_back is None or len(times.moments) < _TWO:
        return times
    moments = tuple(each for each in times.moments if not taken_back.tells(each.first, each.end)) or times.moments
    after = next((n for n, moment in enumerate(moments) if moment.end > taken_back.behind), 0)
    if not after:
        return times
    old, new = moments[after - 1], moments[after]
    told = replace(
        new,
        day=new.day or old.day,
        clock=new.clock if new.has_clock else old.clock,
        range=new.range if new.has_clock else old.range,
        bound=new.bound if new.has_clock else old.bound,
        part=new.part or (None if new.has_clock or new.day else old.part),
        zones=new.zones or old.zones,
        first=old.first,
        after_to=old.after_to,
        clause=old.clause,
    )
    return replace(times, moments=(*moments[: after - 1], told, *moments[after + 1 :]))


def _meant_behind(times: Times, place: int) -> Times:
    """The times where of two days listed behind ``place`` the first is denied: "no, not the 5th, the 6th"."""
    moments = [
        replace(each, day=each.day.several[1]) if each.day and each.day.several and each.end > place else each
        for each in times.moments
    ]
    behind = [each for each in moments if each.first >= place and each.day]
    if len(behind) > 1 and not any(each.day and each.day.several for each in times.moments):
        moments.remove(behind[0])
    left_out = next((each for each in times.exceptions if each.several), None)
    if left_out is None:
        return replace(times, moments=tuple(moments))
    meant = Moment(day=left_out.several[1], first=place, end=place + 1, clause=moments[-1].clause if moments else 0)
    return replace(times, moments=(*moments, meant), exceptions=())


def asked_for(times: Times, asking: Collection[int], parsed: Parsed) -> Times:
    """The times without those of other clauses that say the same otherwise: "the deadline is tomorrow"."""
    aside, reasons = (tells(parsed.tokens, parsed.clauses) for tells in (telling_clauses, reason_clauses))
    asking = set(asking) - aside
    times = _with_preferred(times, asking, parsed)
    concluding = concluding_clause(parsed.tokens, parsed.clauses, parsed.words)
    if concluding and _points_back(concluding, parsed):
        concluding = 0
    if max(asking, default=0) > concluding and any(moment.clause == max(asking) for moment in times.moments):
        concluding = 0
    if concluding and any(
        moment.clause == concluding and (moment.range or _names_day(moment)) for moment in times.moments
    ):
        asking = {concluding}
    elif (before := _before_it(times, parsed)) is not None:
        return replace(times, moments=(before,))
    if all(moment.clause not in asking for moment in times.moments):
        asking = {moment.clause for moment in times.moments} - aside
    own = [moment for moment in times.moments if moment.clause in asking]
    if not own or len(own) == len(times.moments):
        return times
    named, timely = any(_names_day(moment) for moment in own), any(_is_timely(moment) for moment in own)
    over = reasons | past_clauses(parsed.tokens, parsed.clauses, parsed.words)

    def adds(moment: Moment) -> bool:
        if moment.clause in over:
            return False
        if moment.day or moment.offset:
            return not named and not (timely and _is_timely(moment)) and any(_is_timely(each) for each in own)
        return not timely

    kept = replace(times, moments=tuple(each for each in times.moments if each in own or adds(each)))
    offered = [
        each for each in times.moments if each.day and each not in kept.moments and each.clause not in over | aside
    ]
    return _on_told_day(_on_offered_day(kept, offered), times, parsed)


def _points_back(clause: int, parsed: Parsed) -> bool:
    """Whether what follows from a time is that it shall be so: "three pm works for Tom, so book that"."""
    first = parsed.clauses.index(clause)
    return not _THAT.isdisjoint([token.norm for token in parsed.tokens[first + 1 : first + 1 + _FEW]])


_THAT = frozenset({"that", "it", "this"})


def _on_offered_day(kept: Times, offered: Sequence[Moment]) -> Times:
    """The exact hours on the day of the stretch within which somebody has time: "Tom has Monday morning. Book him for 9:30"."""
    first = kept.moments[0]
    stretch = next((each for each in reversed(offered) if each.first < first.first and not each.clock), None)
    if (
        stretch is None
        or not _is_timely(stretch)
        or any(each.day or each.offset or not each.clock for each in kept.moments)
    ):
        return kept
    return replace(kept, moments=tuple(_on_day(moment, stretch.day) for moment in kept.moments))


def _with_preferred(times: Times, asking: Collection[int], parsed: Parsed) -> Times:
    """The times with the day of a later sentence that suits best: "one day next week? Thursday would be lovely"."""
    if _PREFERRING.isdisjoint(parsed.words) or len(times.moments) < _TWO:
        return times
    named, best = times.moments[-2:]
    apart = named.clause in asking and named.clause != best.clause and not best.has_clock
    if not (apart and named.day and best.day and _suits_best(best, parsed)):
        return times
    coarse = named.day.grain > best.day.grain
    day = replace(best.day, find=inside(best.day.find, named.day.find), moves=False) if coarse else best.day
    return replace(times, moments=(*times.moments[:-2], replace(named, day=day)))


def _suits_best(moment: Moment, parsed: Parsed) -> bool:
    """Whether words behind a time say that it would suit best, and neither that it would not nor that it did."""
    behind = {token.norm for token in parsed.tokens[moment.end : moment.end + _FEW]}
    if _PREFERRING.isdisjoint(behind) or not MAY_REFUSE.isdisjoint(behind):
        return False
    return moment.clause not in past_clauses(parsed.tokens, parsed.clauses, parsed.words)


_FEW = 5
_PREFERRING = every("when.preferring")


def _before_it(times: Times, parsed: Parsed) -> Moment | None:
    """The time up to what was told of: "I'm on holiday from Monday, so could I see Tom before that"."""
    if len(times.moments) != 1 or times.moments[0].day is None or times.moments[0].clause == parsed.clauses[-1]:
        return None
    told = times.moments[0]
    behind = " ".join([token.norm for token in parsed.tokens[told.end :]])
    return (
        Moment(day=told.day.bounded("before"), clause=told.clause) if told.day and _BEFORE_IT.search(behind) else None
    )


_BEFORE_IT = pattern_of("clauses.before_it")


def _on_told_day(kept: Times, told: Times, parsed: Parsed) -> Times:
    """The hours on the day that is told of: "the plumber comes tomorrow from 9 to 12, so cancel Tom at 10", "… 5 that day"."""
    if any(moment.day or moment.offset for moment in kept.moments):
        return kept
    if not (_says_that_day(parsed) or concluding_clause(parsed.tokens, parsed.clauses, parsed.words)):
        return kept
    day = next((moment.day for moment in told.moments if moment.day), None)
    return replace(kept, moments=tuple(_on_day(moment, day) for moment in kept.moments)) if day else kept


def told_of_moving(times: Times, parsed: Parsed, asking: Collection[int]) -> Times:
    """The times that tell what is moved and where to, without those of reasons."""
    times = _with_present_first(times, parsed)
    return _on_that_day(_reasoned(times, parsed, asking), times, parsed) if parsed.clauses[-1] else times


def _reasoned(times: Times, parsed: Parsed, asking: Collection[int]) -> Times:
    """The times without those of reasons: "move my lesson to Friday, as I have the doctor at ten".

    Where one clause says from when to when, what others say moves nothing: "I'm not in before 11. Push my 10:30 to half eleven".
    """
    own = [moment for moment in times.moments if moment.clause in asking]
    clauses = [[moment for moment in own if moment.clause == clause] for clause in sorted(asking)]
    told = next((each for each in (*clauses, own) if _leads_over(each) or _replaces(each, parsed)), None)
    if told is not None:
        return replace(times, moments=tuple(told))
    reasons = reason_clauses(parsed.tokens, parsed.clauses)
    kept = tuple(moment for moment in times.moments if moment.clause not in reasons)
    return replace(times, moments=kept) if kept and len(kept) < len(times.moments) else times


def _on_that_day(kept: Times, told: Times, parsed: Parsed) -> Times:
    """The hours on the day that was told of: "recital on Thursday at six, so move Omar from five to four that day"."""
    if any(moment.day or moment.offset for moment in kept.moments) or not _says_that_day(parsed):
        return kept
    day = next((moment.day for moment in told.moments if moment.day), None)
    return replace(kept, moments=tuple(_on_day(moment, day) for moment in kept.moments))


def _says_that_day(parsed: Parsed) -> bool:
    return _THAT_DAY.search(" ".join([token.norm for token in parsed.tokens])) is not None


def _leads_over(moments: Sequence[Moment]) -> bool:
    """Whether it is said from when to when."""
    return len(moments) > 1 and any(moment.after_to for moment in moments[1:])


_THAT_DAY = pattern_of("clauses.that_day")


def _replaces(moments: Sequence[Moment], parsed: Parsed) -> bool:
    """Whether one of the times, on a day that they name, is instead of another one: "put Omar at 6 today instead of 5"."""
    if not any(_names_day(moment) for moment in moments):
        return False
    return any(is_replaced(moment, parsed, before) for before, moment in pairwise(moments))


def without_kept(times: Times, parsed: Parsed) -> Times:
    """The times without those of what stays: "keep Thursday, lose Friday"."""
    if _KEEPING.isdisjoint(parsed.words):
        return times
    gone = tuple(moment for moment in times.moments if _KEEPING.isdisjoint(_right_before(moment, parsed)))
    return replace(times, moments=gone or times.moments)


_KEEPING = every("clauses.keeping")


def _names_day(moment: Moment) -> bool:
    return bool(moment.day or moment.offset or (moment.part and moment.part.today))


def _is_timely(moment: Moment) -> bool:
    return moment.has_clock or moment.part is not None


def is_replaced(moment: Moment, parsed: Parsed, previous: Moment) -> bool:
    """Whether the moment is the one that shall be no more; what stands before the previous one is said of that."""
    before = _right_before(moment, parsed, previous.end)
    behind = {token.norm for token in parsed.tokens[moment.end : moment.end + 1]}
    return (
        not INSTEAD.isdisjoint(before)
        or any(before.issuperset(way) for way in _RATHER_THAN)
        or not INSTEAD_BEHIND.isdisjoint(behind)
    )


def old_behind(moments: Sequence[Moment], parsed: Parsed, *, new_first: bool) -> int | None:
    """The place of the time that shall be no more, behind the new one: "move it to Friday instead of Thursday".

    Where the ``new_first`` is said for sure, that is also what tells which is moved: "sposta a mercoledì la lezione di martedì".
    """
    for place, (before, moment) in enumerate(pairwise(moments), start=1):
        told = new_first and parsed.tokens[moment.first].norm in _TELLING_WHICH
        if told or is_replaced(moment, parsed, before) or _is_denied(moment, parsed):
            return place
    return None


def _with_present_first(times: Times, parsed: Parsed) -> Times:
    """The times with the one first that what is moved has at present: "an hour earlier on Friday? It's at 4 now".

    Where it is only moved by so much, all that is said besides is of that one.
    """
    if _AT_PRESENT.isdisjoint(parsed.words) or len(times.moments) < _TWO:
        return times
    present = next((moment for moment in times.moments if _is_present(moment, parsed)), None)
    if present is None:
        return times
    rest = [moment for moment in times.moments if moment is not present]
    present = replace(present, after_to=False, clause=rest[0].clause)
    if times.lengths and not any(moment.has_clock for moment in rest):
        day = present.day or next((moment.day for moment in rest if moment.day), None)
        return replace(times, moments=(replace(present, day=day),))
    return replace(times, moments=(present, *rest))


def _is_present(moment: Moment, parsed: Parsed) -> bool:
    """Whether a time is what something has now: "it's at 4 now", "it's currently at 4"."""
    before = parsed.tokens[moment.first - 1].norm if moment.first else ""
    if before not in _IS_NOW:
        return before in _AT_PRESENT
    return any(item.first == moment.end and "NOW" in item.meanings for item in parsed.items)


_IS_NOW = every("clauses.is_now")
_AT_PRESENT = every("clauses.at_present") | _IS_NOW


def _is_denied(moment: Moment, parsed: Parsed) -> bool:
    """Whether "not" stands right before what is wrong: "it should be Thursday not Tuesday"."""
    return parsed.tokens[moment.first - 1].norm in _NOT


_NOT = every("not_")
_TELLING_WHICH = every("directions.telling_which")


def _right_before(moment: Moment, parsed: Parsed, since: int = 0) -> frozenset[str]:
    """The first word of a moment and three before it, up to a mark: "Tuesday instead, after lunch" replaces no lunch."""
    near = reversed(parsed.tokens[max(since, moment.first - 3) : moment.first + 1])
    return frozenset([token.norm for token in takewhile(lambda token: token.kind != "mark", near)])


_RATHER_THAN = [way.split() for way in every_way("when.rather_than")]
