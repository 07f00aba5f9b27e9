"""The times of a request: which of the moments said is meant for what, under the intent at hand."""

from collections.abc import Collection, Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

from bots.language.calendar import repeat
from bots.language.calendar.asked import (
    asked_for,
    cleared,
    corrected,
    gathered,
    old_behind,
    told_of_moving,
    without_kept,
    without_negated,
)
from bots.language.calendar.combined import week_of
from bots.language.calendar.days import unit_offset
from bots.language.calendar.events import with_events
from bots.language.calendar.left_out import with_exceptions
from bots.language.calendar.moments import Moment, Times
from bots.language.calendar.pieces import turned_round, with_latter_day, without_begun
from bots.language.calendar.resolve import Resolved, Scene, resolve
from bots.language.calendar.spread import SEARCHING, as_start, from_to, long_stretch, resolved_in_zone, up_to_part
from bots.language.calendar.stretches import Frame, Grain, Stretch, between, plus
from bots.language.calendar.targets import BY, BY_HOW_MUCH, EARLIER, by_how_much, led_until, with_targets
from bots.language.calendar.wall import on_the_wall
from bots.language.grammar.bare_hours import with_bare_hours, with_spans
from bots.language.grammar.engine import Item
from bots.language.grammar.several_builders import join_days
from bots.language.grammar.values import Days, Recur
from bots.language.parsed import Parsed
from bots.language.reading import Assumption, Intent, Question, Reading
from bots.language.records import replace
from bots.language.text.corrections import correction
from bots.language.text.tokens import Token
from bots.language.words.languages import every, every_by, every_way
from core.model.timespan import Timespan

_MOVING = frozenset({Intent.RESCHEDULE})
_EXISTING = frozenset({Intent.CANCEL, Intent.RESPOND, Intent.ATTENDEES, Intent.PRIORITY, Intent.RENAME, Intent.DETAILS})
"""Where a time tells which booking is meant."""
_HELD = frozenset({Intent.BOOK, Intent.MEET})
_REPEATING = frozenset({Intent.BOOK, Intent.MEET, Intent.MORE, Intent.FIND_ROOM, Intent.TIME_OFF, Intent.FIND})
_IMPLYING = _REPEATING - SEARCHING
"""What repeats though nobody says "every"."""


def timed(reading: Reading, parsed: Parsed, scene: Scene, asking: Collection[int] = ()) -> Reading:
    """The reading with its times; those in the ``asking`` clauses, which tell the intent, count before others.

    Without any where they lead out of the calendar, which ends with the year 9999: datetime knows no other answer than to raise.
    """
    try:
        return _timed(reading, parsed, scene, asking)
    except (OverflowError, ValueError):
        return reading


def _timed(reading: Reading, parsed: Parsed, scene: Scene, asking: Collection[int]) -> Reading:
    items = _pieces(reading, parsed)
    taken_back = correction(parsed.tokens, parsed.words)
    times = gathered(items, parsed, taken_back.first if taken_back else None, moving=reading.intent in _MOVING)
    times = without_negated(cleared(times, parsed, reading.intent), parsed, reading.intent, reading.language)
    times = corrected(times, taken_back)
    if reading.intent in _MOVING:
        times = told_of_moving(times, parsed, asking)
    elif parsed.clauses[-1]:
        times = asked_for(times, asking, parsed)
    if times.recur and reading.intent is Intent.MORE:
        times = _without_told_repetition(times, parsed)
    if times.recur is None and reading.intent in _IMPLYING:
        times = _implied_repetition(times, standing=reading.intent in _HELD and not _STANDING.isdisjoint(parsed.words))
    if times.since and times.recur is None:
        times = _beginning(times, times.since)
    reading = _with_duration(reading, times)
    if reading.intent in _MOVING:
        return _moved(reading, times, parsed, scene)
    if reading.intent in _EXISTING:
        return _existing(reading, times, parsed, scene)
    if times.recur and reading.intent in _REPEATING:
        return _repeated(reading, times, parsed, scene)
    return _plain(reading, times, parsed, scene)


def _pieces(reading: Reading, parsed: Parsed) -> Sequence[Item]:
    """The pieces of time as the intent at hand takes them."""
    if reading.intent in _HELD:
        parsed = with_latter_day(parsed)
    items = with_events(with_bare_hours(parsed, reading.intent), parsed)
    if reading.intent in _MOVING:
        items = led_until([_as_length(item, parsed) for item in items], parsed)
        items = with_targets(items, parsed.tokens, reading.language)
    if reading.intent is Intent.FIND_ROOM and not _TILL.isdisjoint(parsed.words):
        items = with_spans(items)
    if reading.intent in _HELD:
        items = _recurring_weekdays(items)
    if reading.intent in SEARCHING or reading.intent in _HELD:
        items = turned_round(without_begun(items, parsed), parsed)
    return items


_TILL = frozenset({"till", "til"})
"""What leads from one hour to another where a room is needed: "ten till eleven" are no ten minutes."""


def _beginning(times: Times, since: Days) -> Times:
    """The times where weekdays in the plural are looked for from a day on: "free on Mondays from next week"."""
    return replace(
        times,
        since=None,
        moments=tuple(
            replace(each, day=join_days(each.day, since) or each.day) if each.day and each.day.plural else each
            for each in times.moments
        ),
    )


def _without_told_repetition(times: Times, parsed: Parsed) -> Times:
    """The times without a repetition that tells of what was shown, where a day is asked for: "all on weekdays, any Sunday?"."""
    told = min(parsed.clauses[item.first] for item in parsed.items if item.kind == "RECUR")
    asked = any(moment.day and moment.clause > told for moment in times.moments)
    return replace(times, recur=None) if asked else times


def _recurring_weekdays(items: Sequence[Item]) -> list[Item]:
    """``Mon-Fri at 9:45``: one meeting is not held on several days, so it is held on each of them every week."""
    kinds = [item.kind for item in items]
    if kinds.count("DAY") != 1 or "CLOCK" not in kinds or "RECUR" in kinds:
        return list(items)
    day = items[kinds.index("DAY")]
    said: Days = day.meanings["DAY"]
    if said.first is None or len(said.weekdays) < _SEVERAL:
        return list(items)
    recur = {"RECUR": Recur("WEEKLY", 1, said.weekdays)}
    return [Item(recur, item.first, item.end, item.rule, "RECUR") if item is day else item for item in items]


_SEVERAL = 3
"""Weekdays of a range from which on a clock beside them is that of each."""


def _plain(reading: Reading, times: Times, parsed: Parsed, scene: Scene) -> Reading:
    """One time, exact or a stretch to look in."""
    spread = from_to(reading, times, parsed, scene)
    if spread:
        return spread
    moment = with_length(joined_all(times.moments), times)
    if reading.intent is Intent.PICK:
        moment = as_start(moment)
    if reading.intent is Intent.PROPOSE and not _STARTING.isdisjoint(parsed.words):
        moment = as_start(moment)
    if reading.intent in SEARCHING and (moment is None or moment.day is None):
        moment = _in_a_week(times, moment)
    if moment is None:
        return _without_moment(reading, times, parsed, scene)
    moment = up_to_part(moment)
    if moment.day and moment.clock and moment.day.bound in {"by", "before", "until"}:
        return _up_to(reading, moment, parsed, scene)
    long = long_stretch(reading, times, moment, parsed, scene)
    if long:
        return long
    found = resolved_in_zone(moment, parsed, scene, search=reading.intent in SEARCHING)
    reading = replace(reading, at=found.at, until=found.until, window=found.window, windows=_several(found))
    return with_exceptions(_with_notes(_with_days(reading, times), found, moment), times, scene)


_STARTING = every("when.to_start")


def _in_a_week(times: Times, moment: Moment | None) -> Moment | None:
    """What is left out without a day to look at: out of its week, a part of the day out of the seven days from today on."""
    if not (times.exceptions or times.parts_out):
        return moment
    find = week_of(times.exceptions[0].find) if times.exceptions else _seven_days
    return replace(moment or Moment(), day=Days(find, Grain.WEEK, moves=False))


def _seven_days(frame: Frame) -> Stretch:
    today = frame.now.date()
    return between(today, today + timedelta(days=7), Grain.WEEK)


def _as_length(item: Item, parsed: Parsed) -> Item:
    """``30 minutes later`` is by how much something is moved, not a time from now."""
    if item.kind == "OFFSET" and parsed.tokens[item.end - 1].norm in BY_HOW_MUCH:
        return Item({"LENGTH": item.meanings["OFFSET"].length}, item.first, item.end, item.rule, "LENGTH")
    return item


def _up_to(reading: Reading, moment: Moment, parsed: Parsed, scene: Scene) -> Reading:
    """``By Friday 3pm``: from now to then."""
    assert moment.day is not None
    found = resolved_in_zone(replace(moment, day=moment.day.bounded("")), parsed, scene)
    window = Timespan(scene.now, found.at) if found.at is not None and found.at > scene.now else None
    return _with_notes(replace(reading, window=window), found, moment)


_STANDING = every("when.standing")


def _implied_repetition(times: Times, *, standing: bool = False) -> Times:
    """Weekdays in the plural, ``standing`` or with an end or a number of times repeat though nobody says "every"."""
    within = next((each.day.pieces for each in times.moments if each.day and each.day.pieces), None)
    if within is not None and within[0].plural:
        return replace(times, recur=Recur("WEEKLY", 1, within[0].weekdays, within=within[1]))
    first = next((moment for moment in times.moments if moment.day and moment.day.weekdays), None)
    if first is None or first.day is None or first.day.bound:
        return times
    end = next((moment for moment in times.moments if moment.day and moment.day.bound == "until"), None)
    if not (first.day.plural or end or times.count or standing):
        return times
    rest = tuple(moment for moment in times.moments if moment is not end)
    recur = Recur("WEEKLY", 1, first.day.weekdays)
    return replace(times, recur=recur, until=times.until or (end.day if end else None), moments=rest)


_LEAST_SESSION = 2
"""Minutes that a session takes at the least: "when you have a minute" names no length."""


def _with_days(reading: Reading, times: Times) -> Reading:
    """``At 3 for two days``: a meeting that begins at an exact time may last for days."""
    if (
        reading.intent is not Intent.MEET
        or reading.at is None
        or reading.duration
        or reading.until
        or not times.lengths
    ):
        return reading
    return replace(reading, duration=times.lengths[0].total() or None)


def _with_duration(reading: Reading, times: Times) -> Reading:
    short = [length for length in times.lengths if _LEAST_SESSION <= length.total() < 1440]
    if not short:
        return reading
    return replace(reading, duration=short[0].total())


def joined_all(moments: Sequence[Moment]) -> Moment | None:
    """The moment meant where one is wanted: pieces said apart are put together, the first of two that compete is kept.

    A clock behind so long from now or a bound says the same more exactly: "an hour later, at 4", "after lunch, like 2pm".
    """
    joined: Moment | None = None
    for moment in moments:
        told_again = joined and joined.offset and joined.offset.hence and moment.clock
        if joined and joined.bound and moment.clock and not (moment.day or moment.bound):
            joined = replace(joined, bound=None, clock=moment.clock)
        else:
            joined = (_joined(joined, moment) or joined) if joined and not told_again else moment
    return joined


def with_length(moment: Moment | None, times: Times) -> Moment | None:
    """``From 4pm for thirty minutes``: a start with a length is exact."""
    if moment and moment.bound and moment.bound.word == "from" and times.lengths:
        return replace(moment, clock=moment.bound.clock, bound=None)
    return moment


def _joined(first: Moment, second: Moment) -> Moment | None:
    """Two moments as one where each says what the other leaves open."""
    clashing = (first.day and second.day) or (first.has_clock and second.has_clock) or first.offset or second.offset
    if clashing:
        return None
    return replace(
        first,
        day=first.day or second.day,
        clock=first.clock or second.clock,
        range=first.range or second.range,
        bound=first.bound or second.bound,
        part=first.part or second.part,
        zones=first.zones or second.zones,
        bad=first.bad or second.bad,
    )


def _with_notes(reading: Reading, found: Resolved, moment: Moment) -> Reading:
    """What was assumed and what must be asked; a time that must be asked about is not given as certain."""
    assumptions = found.assumptions
    if len(moment.zones) > 1:
        assumptions = (*assumptions, Assumption("zone", "", moment.zones[0], moment.zones[1:]))
    if not (assumptions or found.questions):
        return reading
    reading = replace(
        reading,
        assumptions=(*reading.assumptions, *assumptions),
        questions=(*reading.questions, *found.questions),
    )
    if not found.questions:
        return reading
    ambiguous = reading.ambiguous if "at" in reading.ambiguous else (*reading.ambiguous, "at")
    return replace(reading, at=None, until=None, ambiguous=ambiguous)


def _moved(reading: Reading, times: Times, parsed: Parsed, scene: Scene) -> Reading:
    """What is moved and where to: "to" divides them; without it the first time is the present one."""
    moments = list(times.moments)
    to = next((n for n, moment in enumerate(moments) if moment.after_to), None)
    if to is None:
        ends = bool(moments and moments[0].day and moments[0].day.bound in {"until", "by"})
        to = (
            0
            if ends or (len(moments) == 1 and (_same_time(parsed) or _suits(moments[0], parsed)))
            else _behind_old(moments)
        )
    replaced = old_behind(moments, parsed, new_first=to == 0)
    if replaced is not None:
        moments, to = [*moments[replaced:], *moments[:replaced]], len(moments) - replaced
    old, new = joined_all([each for each in moments[:to] if not _ends_only(each)]), joined_all(moments[to:])
    old, new = as_start(old), as_start(new)
    if replaced is not None and old and new and not old.day:
        old = replace(old, day=new.day)
    if new and old and old.day and not new.day and not new.offset:
        new = replace(new, day=old.day)
    if new and old and new.day and not old.day and old.clock and old.first == new.first:
        old = replace(old, day=new.day)
    if new and old and _same_time(parsed) and not new.has_clock:
        new = replace(new, clock=old.clock, part=old.part)
    if old:
        reading = _with_old(reading, resolved_in_zone(old, parsed, scene))
    if new and new.day and new.day.bound in {"until", "by"}:
        new = replace(new, day=new.day.bounded(""))
    if new:
        found = resolved_in_zone(new, parsed, _week_of_old(reading, old, new, scene))
        reading = replace(reading, at=found.at, until=found.until, window=found.window, windows=_several(found))
        clockless = _same_time(parsed) and found.at is None
        return _with_notes(replace(reading, clockless=clockless), found, new)
    return _shifted_by(reading, times, parsed, scene)


def _behind_old(moments: Sequence[Moment]) -> int:
    """The place behind what tells when the booking is, where no "to" does: "I'm late today, could my 11 become 11:30"."""
    if len(moments) > _TWO and moments[0].day and not moments[0].has_clock:
        hour = moments[1]
        if hour.has_clock and not hour.day and hour.clause != moments[0].clause:
            return _TWO
    return min(len(moments), 1)


_TWO = 2


def _week_of_old(reading: Reading, old: Moment | None, new: Moment, scene: Scene) -> Scene:
    """Where a time is looked for to which something moves: a weekday alone is one of the week of the date that is named.

    "Move my session of 19 March to Friday" is about 20 March, however many Fridays there are before, and "my 9am to 2pm", said at
    ten, about two hours of tomorrow.
    """
    since = reading.from_at or (reading.from_window.start if reading.from_window else None)
    if since and old and old.clock and new.clock and not (old.day or new.day):
        return scene.at(max(scene.now, scene.aware(datetime.combine(on_the_wall(since, scene.zone), time()))))
    dated = old is not None and old.day is not None and not old.day.weekdays
    if not dated or since is None or new.day is None or not (new.day.weekdays and new.day.moves):
        return scene
    day = since.astimezone(scene.zone).date()
    monday = scene.aware(datetime.combine(day - timedelta(days=day.weekday()), time()))
    return Scene(monday, scene.zone, scene.month_first, scene.clip, scene.home) if monday > scene.now else scene


def _suits(moment: Moment, parsed: Parsed) -> bool:
    """Whether a time is said to suit or asked for, and so is the new one: "reschedule Ana, Thursday works"."""
    behind = [token.norm for token in parsed.tokens[moment.end : moment.end + 2]]
    if not _SUITING.isdisjoint(behind[:1]):
        return _NOT_SUITING.isdisjoint(behind)
    if moment.first and parsed.tokens[moment.first - 1].norm in _FOLLOWING:
        return True
    before = {token.norm for token in parsed.tokens[max(0, moment.first - _CLOSE) : moment.first]}
    return not (_OFFERING.isdisjoint(before) or _ASKING.isdisjoint(before))


_FOLLOWING = every("clauses.concluding")
"""What leads to the new time: "could we push it half an hour, so 10:30"."""
_SUITING, _NOT_SUITING = every("when.suiting"), every("when.not_suiting")
_OFFERING, _ASKING = every("when.offering"), every("when.offer_asked")
_CLOSE = 4


def _ends_only(moment: Moment) -> bool:
    """Whether a moment says until when something is, and so not when the session is: "no bus until ten"."""
    return moment.bound is not None and moment.bound.word in {"until", "by"}


def _same_time(parsed: Parsed) -> bool:
    """Whether only the day changes: "to Friday, same time"."""
    if any("SAMETIME" in item.meanings for item in parsed.items):
        return True
    return not _SAME_TIME.isdisjoint(pairwise([token.norm for token in parsed.tokens]))


_SAME_TIME = {tuple(way.split()) for way in every_way("when.same_time")}


def _shifted_by(reading: Reading, times: Times, parsed: Parsed, scene: Scene) -> Reading:
    """``Push my 3pm by an hour``, "Friday's by a week": the new time is the old one and so much more."""
    if not times.lengths or BY.isdisjoint(parsed.words):
        return reading
    length = by_how_much(times.lengths, times.moments[0].end if times.moments else 0, parsed)
    days = length.days
    if reading.from_window is not None and days and length.total() == days * 1440:
        days = -days if not EARLIER.isdisjoint(parsed.words) else days
        start, end = (
            plus(on_the_wall(each, scene.zone), days=days)
            for each in (reading.from_window.start, reading.from_window.end)
        )
        return replace(reading, window=scene.span(start, end), duration=None)
    if reading.from_at is None:
        return replace(reading, duration=None)
    sign = -1 if not EARLIER.isdisjoint(parsed.words) else 1
    moved = reading.from_at + timedelta(minutes=sign * length.total())
    return replace(reading, at=moved, duration=None)


def _existing(reading: Reading, times: Times, parsed: Parsed, scene: Scene) -> Reading:
    """The time of the booking that is meant."""
    if reading.intent is Intent.CANCEL:
        times = without_kept(times, parsed)
    moment = as_start(joined_all(times.moments))
    if moment is None:
        return reading
    return _with_old(reading, resolved_in_zone(moment, parsed, scene))


def _with_old(reading: Reading, found: Resolved) -> Reading:
    """The time that something has at present; one that cannot be is asked about, as is one that is wished."""
    if not found.questions:
        return replace(reading, from_at=found.at, from_window=found.window)
    asked = tuple(
        [Question(each.kind, each.said, each.alternatives, each.minutes, of_old=True) for each in found.questions]
    )
    return replace(reading, questions=(*reading.questions, *asked), ambiguous=(*reading.ambiguous, "from_at"))


def _repeated(reading: Reading, times: Times, parsed: Parsed, scene: Scene) -> Reading:
    """A repetition: its rule, and its first occurrence as the time."""
    recur = repeat.complete(times)
    moment = joined_all(times.moments)
    if recur is None:
        return reading
    if moment is not None and repeat.is_yearly_date(recur, moment):
        leap = repeat.next_leap_day(moment, scene)
        found = resolved_in_zone(moment if leap is None else repeat.on_day(moment, leap), parsed, scene)
        text = "" if found.questions else repeat.rule(recur, times, scene, None)
        reading = replace(reading, at=found.at, until=found.until, window=found.window, recurrence=text or None)
        return _with_notes(reading, found, moment)
    minutes = repeat.minutes_of(moment)
    times, questions = repeat.bounded(recur, repeat.from_its_day(times, moment), minutes, scene)
    day = repeat.first_day(recur, minutes, scene, times.since)
    if day is None:
        return reading
    found = resolved_in_zone(repeat.on_day(moment, day), parsed, scene)
    window = None if found.at or not (moment and moment.part) else found.window
    reading = replace(reading, at=found.at, until=found.until, window=window)
    reading = replace(reading, recurrence=repeat.rule(recur, times, scene, day))
    if moment:
        reading = _with_notes(reading, found, moment)
    return replace(reading, questions=(*reading.questions, *questions)) if questions else reading


def _without_moment(reading: Reading, times: Times, parsed: Parsed, scene: Scene) -> Reading:
    """Commands and words that name a time by themselves: /today, /week; who is sick is so today."""
    if reading.intent == Intent.TIME_OFF and reading.duration:
        return replace(reading, window=Timespan(scene.now, scene.now + timedelta(minutes=reading.duration)))
    days = next((each.days for each in times.lengths if each.lasting and each.days), 0)
    if reading.intent == Intent.TIME_OFF and days:
        end = datetime.combine(scene.local.date() + timedelta(days=days), time())
        return replace(reading, window=scene.span(scene.local, end))
    unit = Grain.WEEK if parsed.command == "week" else None
    if reading.intent is Intent.AGENDA and not _MY.isdisjoint(parsed.words):
        unit = next((_OWN[token.norm] for mine, token in pairwise(parsed.tokens) if _is_own(mine, token)), unit)
    if reading.intent is Intent.FREE_BUSY and not _OWN.keys().isdisjoint(parsed.words):
        behind = (parsed.tokens[hit.end].norm for hit in parsed.names.hits if hit.end < len(parsed.tokens))
        unit = next((_OWN[word] for word in behind if word in _OWN), unit)
    sick = reading.intent == Intent.TIME_OFF and not _SICK.isdisjoint(parsed.words)
    if parsed.command == "today" or sick:
        unit = Grain.DAY
    if unit is None:
        return reading
    found = resolve(Moment(day=Days(unit_offset(unit, 0), unit, moves=False)), scene)
    return replace(reading, window=found.window)


_OWN = {word: Grain[unit.upper()] for word, unit in every_by("when.units_of_own").items()}
_MY = every("when.my")


def _is_own(mine: Token, token: Token) -> bool:
    return mine.norm in _MY and token.norm in _OWN


_SICK = every("sessions.sick")


def _several(found: Resolved) -> tuple[Timespan, ...]:
    return found.windows if len(found.windows) > 1 else ()
