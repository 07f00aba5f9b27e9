"""Moments put on the calendar: exact times and windows in the writer's zone, with what was assumed and what must be asked.

Here wall-clock time meets the zone: a time that the clocks skip or repeat becomes a question, never a guess.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from bots.language.calendar.beside import working_days_from
from bots.language.calendar.days import units_to_come
from bots.language.calendar.moments import Moment
from bots.language.calendar.stretches import Frame, Grain, ImpossibleDateError, Stretch, plus, whole_day
from bots.language.calendar.wall import A_DAY, clocks_may_change, days_on, in_utc, minutes_on, on_the_wall, put_in_zone
from bots.language.grammar.values import DAY_MINUTES, Clock, Days, Offset, Part, Range
from bots.language.reading import Assumption, Question
from bots.language.records import record, replace
from core.model.timespan import Timespan

OPEN_END_DAYS = 14
"""How far a search reaches that has a beginning and no end ("from Monday on")."""


@record(frozen=True)
class Resolved:
    """A moment on the calendar: an exact start, perhaps with its end, or a window; ``grain`` is the finest unit said."""

    at: datetime | None = None
    until: datetime | None = None
    window: Timespan | None = None
    windows: tuple[Timespan, ...] = ()
    grain: Grain = Grain.MINUTE
    assumptions: tuple[Assumption, ...] = ()
    questions: tuple[Question, ...] = ()
    day: date | None = None


_DAY, _set = Grain.DAY, object.__setattr__


@record(frozen=True)
class Scene:
    """Who reads when: the moment of writing, the writer's zone, and whether months stand first in their region's dates.

    With ``clip`` no window starts before now; ``home`` is the writer's zone where the clocks are told in another.
    """

    now: datetime
    zone: tzinfo
    month_first: bool = False
    clip: bool = True
    home: tzinfo | None = None
    local: datetime = field(init=False, repr=False, compare=False)
    """Now on the zone's wall clock."""
    frame: Frame = field(init=False, repr=False, compare=False)
    """The view from now, in the writer's own days: asked for by whatever is put on the calendar."""

    def __post_init__(self) -> None:
        local = on_the_wall(self.now, self.zone)
        own = on_the_wall(self.now, self.home) if self.home else local
        _set(self, "local", local)
        _set(self, "frame", Frame(own, own.date(), None, self.month_first))

    def at(self, now: datetime) -> "Scene":
        """The same reader at another moment."""
        return Scene(now, self.zone, self.month_first, self.clip, self.home)

    def in_zone(self, zone: tzinfo) -> "Scene":
        """The same moment with clocks told in another zone; days stay the writer's own."""
        return Scene(self.now, zone, self.month_first, self.clip, self.zone)

    def aware(self, wall: datetime) -> datetime:
        """A wall-clock time in the zone; one that is skipped is moved on by the gap, of two the earlier is taken."""
        return in_utc(wall, self.zone).astimezone(self.zone)

    def span(self, start: datetime, end: datetime, *, clip: bool = True) -> Timespan | None:
        """A wall-clock stretch, from now on at the earliest; None where nothing of it is left."""
        first, last = in_utc(start, self.zone), in_utc(end, self.zone)
        if clip and self.clip:
            first = max(first, self.now)
        return Timespan(first, last) if first < last else None


@dataclass(slots=True)
class _Work:
    scene: Scene
    moment: Moment
    ranges_search: bool
    assumptions: tuple[Assumption, ...] = ()
    questions: tuple[Question, ...] = ()


def resolve(moment: Moment, scene: Scene, *, ranges_search: bool = False) -> Resolved:
    """Put a moment on the calendar; ``ranges_search`` where "2-4pm" is a stretch to look in rather than a start and an end.

    Never raises: what no calendar has becomes a question with the nearest times as its alternatives.
    """
    work = _Work(scene, moment, ranges_search)
    try:
        found = _resolve(work)
    except ImpossibleDateError as impossible:
        found = Resolved(questions=(_impossible(work, impossible),))
    except (OverflowError, ValueError):
        found = Resolved()
    order = _order(moment.day, scene) if moment.day and moment.day.either_order and found.day else ()
    if not (work.questions or found.questions or work.assumptions or order):
        return found
    return replace(
        found,
        assumptions=(*work.assumptions, *order),
        questions=(*work.questions, *found.questions),
    )


def _order(day: Days, scene: Scene) -> tuple[Assumption, ...]:
    """``3/4``: the day that was taken, and the one that it is where day and month stand the other way round."""
    frame = scene.frame
    found, other = day.find(frame), day.find(Frame(frame.now, frame.after, frame.within, not frame.month_first))
    if found is None or other is None or other.start == found.start:
        return ()
    return (Assumption("order", "", found.start.date().isoformat(), (other.start.date().isoformat(),)),)


def _impossible(work: _Work, impossible: ImpossibleDateError) -> Question:
    moment = work.moment
    clock = moment.clock or (moment.range.start if moment.range else None)
    part = moment.part or Part(0, DAY_MINUTES)
    start, minutes = (part.start, part.end - part.start) if clock is None else (clock.usual(), 0)
    walls = [_wall(whole_day(day), start) for day in impossible.nearest]
    return Question("impossible", "", tuple(work.scene.aware(wall) for wall in walls), minutes)


def _resolve(work: _Work) -> Resolved:
    moment = work.moment
    if moment.bad:
        return _bad(work)
    if moment.offset:
        shifted = _offset(work, moment.offset)
        if shifted is not None:
            return shifted
        moment = work.moment
    if moment.clock:
        return _exact(work, moment.clock)
    if moment.range:
        return _range(work, moment.range)
    if moment.bound:
        return _bound(work)
    if moment.part:
        return _part(work)
    return _days(work)


def _bad(work: _Work) -> Resolved:
    """A clock that cannot be, such as 25:00: the whole hours nearest to it on that day are asked about."""
    hour = int(work.moment.bad.replace("h", ":").split(":")[0])
    found = _day(work, work.scene.frame)
    day = found.start if found else datetime.combine(work.scene.local.date(), time())
    hours = (23, 25) if hour >= 24 else (hour, hour + 1)
    walls = [day + timedelta(hours=each) if hour < 24 or each == 23 else day + timedelta(hours=hour) for each in hours]
    alternatives = tuple(moment for moment in map(work.scene.aware, walls) if moment > work.scene.now)
    return Resolved(questions=(Question("impossible", work.moment.bad, alternatives),))


def _offset(work: _Work, offset: Offset) -> Resolved | None:
    """So long from now; a day or more from now is that day, to be narrowed by what else was said (None)."""
    scene, length = work.scene, offset.length
    if offset.within:
        return _within(scene, offset)
    if length.grain <= Grain.HOUR or not (length.days or length.months or length.workdays):
        at = scene.now + offset.sign * timedelta(minutes=length.total(), seconds=length.seconds)
        return Resolved(at=at.astimezone(scene.zone), grain=Grain.MINUTE)
    there = whole_day(_ahead(scene.local, offset).date())
    work.moment = replace(work.moment, offset=None, day=Days(lambda _: there, moves=False))
    return None


def _ahead(moment: datetime, offset: Offset) -> datetime:
    """The wall-clock moment so many months, days and working days on, or back."""
    length, sign = offset.length, offset.sign
    there = plus(moment, days=sign * length.days, months=sign * length.months)
    if not length.workdays:
        return there
    return datetime.combine(working_days_from(there.date(), sign * length.workdays), there.time())


def _within(scene: Scene, offset: Offset) -> Resolved:
    length = offset.length
    if length.grain <= Grain.HOUR:
        other = scene.now + offset.sign * timedelta(minutes=length.total(), seconds=length.seconds)
        return Resolved(window=Timespan(min(scene.now, other), max(scene.now, other)), grain=length.grain)
    local = scene.local
    if offset.whole and length.grain in {Grain.QUARTER, Grain.DECADE}:
        months = 3 if length.grain == Grain.QUARTER else 120
        found = units_to_come(length.grain, length.months // months)(scene.frame)
        return Resolved(window=scene.span(found.start, found.end) if found else None, grain=length.grain)
    if offset.whole:
        tomorrow = whole_day(local.date()).end
        return Resolved(window=scene.span(tomorrow, _ahead(tomorrow, offset)), grain=length.grain)
    ahead = _ahead(local, offset)
    if offset.sign < 0:
        return Resolved(window=scene.span(ahead, local, clip=False), grain=length.grain)
    end = datetime.combine(ahead.date(), time()) if length.grain >= Grain.MONTH else whole_day(ahead.date()).end
    return Resolved(window=scene.span(local, end), grain=length.grain)


def _exact(work: _Work, clock: Clock) -> Resolved:
    wall = _placed(work, clock)
    if wall is None:
        return _days(work)
    if not work.scene.clip:
        wall += timedelta(seconds=clock.seconds)
    if work.moment.day and work.moment.day.bound in _DEADLINES:
        return Resolved(window=work.scene.span(work.scene.local, wall), day=wall.date())
    return _settled(work, wall)


_DEADLINES = frozenset({"by", "until", "before"})
"""The bounds that lead from now up to a time: "by Friday 5pm"."""


def _settled(work: _Work, wall: datetime, end: datetime | None = None) -> Resolved:
    """The wall-clock time in the zone, asked about where the clocks skip or repeat it."""
    scene = work.scene
    at = put_in_zone(wall, scene.zone)
    if clocks_may_change(wall, scene.zone) and at.utcoffset() != (late := at.replace(fold=1)).utcoffset():
        first, second = at.astimezone(UTC), late.astimezone(UTC)
        kind = "repeated" if first < second else "skipped"
        moments = sorted((first, second))
        work.questions += (Question(kind, "", tuple(moment.astimezone(scene.zone) for moment in moments)),)
        at = first.astimezone(scene.zone)
    until = scene.aware(end) if end else None
    return Resolved(at=at, until=until if until and until > at else None, day=wall.date())


def _placed(work: _Work, clock: Clock) -> datetime | None:
    """The clock on its day: the next one where the time has passed and no certain day was said."""
    moment, scene = work.moment, work.scene
    minutes = clock.in_part(moment.part) if moment.part else clock.usual()
    frame = scene.frame
    found = _day(work, frame)
    if moment.day and (found is None or found.grain > _DAY):
        return None
    if found is None:
        found = whole_day(scene.local.date())
    wall = _wall(found, minutes)
    if wall > scene.local or (moment.day and wall == scene.local):
        _note_habit(work, clock, minutes)
        return wall
    return _later(work, clock, minutes, found, wall)


def _later(work: _Work, clock: Clock, minutes: int, found: Stretch, wall: datetime) -> datetime:
    moment, scene = work.moment, work.scene
    today_said = (moment.part and moment.part.today) or (moment.day and not moment.day.moves)
    if today_said and clock.open and not moment.part and minutes + 720 < DAY_MINUTES and clock.minutes == minutes:
        evening = _wall(found, minutes + 720)
        if evening > scene.local:
            work.assumptions += (_assumed("am_pm", clock.minutes, minutes + 720),)
            return evening
    if today_said:
        work.assumptions += (Assumption("past", "", wall.isoformat(timespec="minutes")),)
        return wall
    if moment.day is None:
        return _wall(whole_day(found.start.date() + A_DAY), minutes)
    again = _day(work, scene.frame.from_day(found.start.date() + A_DAY))
    return _wall(again, minutes) if again else wall


def _wall(day: Stretch, minutes: int) -> datetime:
    return day.start + minutes_on(minutes)


def _note_habit(work: _Work, clock: Clock, minutes: int) -> None:
    if clock.open and not work.moment.part:
        work.assumptions += (_assumed("am_pm", clock.minutes, minutes),)


@lru_cache(maxsize=256)
def _assumed(kind: str, said: int, minutes: int) -> Assumption:
    """A clock taken for another, in minutes after midnight; of these there are few, and any bare hour makes one."""
    return Assumption(kind, _hhmm(said), _hhmm(minutes), (_hhmm((minutes + 720) % DAY_MINUTES),))


def _hhmm(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _range(work: _Work, spoken: Range) -> Resolved:
    """From one clock to another: a start and an end, or a window where that is what was meant."""
    scene, moment = work.scene, work.moment
    start, end = spoken.minutes(moment.part)
    frame = scene.frame
    found = _day(work, frame)
    search = work.ranges_search or spoken.word == "between"
    if search and moment.day and _one_by_one(moment.day):
        return _several(work, start, end)
    if moment.day and found and _is_longer_than_a_day(found):
        return _each_day(work, found, start, end)
    if found is None:
        found = whole_day(frame.now.date())
    passed = _wall(found, end if search else start) <= scene.local
    late = passed and found.start.date() == scene.local.date() and moment.day is not None and not moment.day.moves
    if late and spoken.start.open and spoken.end.open and not moment.part and end + 720 <= DAY_MINUTES:
        start, end = start + 720, end + 720
    if passed and not (moment.day and not moment.day.moves) and not (moment.part and moment.part.today):
        following = frame.from_day(found.start.date() + A_DAY)
        found = (_day(work, following) if moment.day else None) or whole_day(found.start.date() + A_DAY)
    _note_habit(work, spoken.start, start)
    if spoken.turns_late and moment.part is None:
        work.assumptions += (Assumption("end", _hhmm(spoken.end.minutes), _hhmm(end % DAY_MINUTES)),)
    if search:
        window = scene.span(_wall(found, start), _wall(found, end))
        return Resolved(window=window, grain=Grain.MINUTE, day=found.start.date())
    return _settled(work, _wall(found, start), _wall(found, end))


def _bound(work: _Work) -> Resolved:
    bound, scene, moment = work.moment.bound, work.scene, work.moment
    assert bound is not None
    minutes = bound.clock.in_part(moment.part) if moment.part else bound.clock.usual()
    if moment.part and minutes < moment.part.start:
        # "Friday morning, nothing before 1" is no hour of the night.
        minutes = bound.clock.usual()
    frame = scene.frame
    found = _day(work, frame)
    if found and moment.day and _is_longer_than_a_day(found) and bound.word in _OF_EACH_DAY:
        start, end = _bounds(bound.word, minutes)
        return _each_day(work, found, start, end)
    if moment.day and _one_by_one(moment.day) and bound.word in _OF_EACH_DAY:
        return _several(work, *_bounds(bound.word, minutes))
    said_day = found
    found = found or whole_day(frame.now.date())
    start, end = _bounds(bound.word, minutes)
    if _wall(found, end) <= scene.local and (said_day is None or (moment.day and moment.day.moves)):
        following = frame.from_day(found.start.date() + A_DAY)
        found = (_day(work, following) if said_day else None) or whole_day(following.after)
    if bound.word == "by" or (bound.word == "until" and (moment.day is None or moment.day.bound)):
        return Resolved(window=scene.span(scene.local, _wall(found, minutes)), day=found.start.date())
    if bound.word == "until":
        return Resolved(window=scene.span(found.start, _wall(found, minutes)), day=found.start.date())
    if moment.part and bound.word in {"after", "from"} and moment.part.start <= minutes < moment.part.end:
        end = moment.part.end
    if bound.word in {"after", "from"}:
        _note_habit(work, bound.clock, minutes)
    return Resolved(window=scene.span(_wall(found, start), _wall(found, end)), day=found.start.date())


_OF_EACH_DAY = frozenset({"after", "from", "before", "around"})
"""Bounds that hold on each of several days."""


def _is_longer_than_a_day(found: Stretch) -> bool:
    return found.grain > _DAY or found.end - found.start > A_DAY


def _one_by_one(day: Days) -> bool:
    """Whether days are listed one by one rather than as a range."""
    return bool(day.several) and not day.first


def _bounds(word: str, minutes: int) -> tuple[int, int]:
    if word in {"after", "from"}:
        return minutes, max(DAY_MINUTES, minutes + 60)
    if word == "around":
        return max(0, minutes - 60), minutes + 60
    return 0, minutes


def _part(work: _Work) -> Resolved:
    part, scene, moment = work.moment.part, work.scene, work.moment
    assert part is not None
    frame = scene.frame
    found = _day(work, frame)
    if found and _is_longer_than_a_day(found):
        return _each_day(work, found, part.start, part.end)
    if moment.day and moment.day.several:
        return _several(work, part.start, part.end)
    if found is None:
        found = whole_day(frame.now.date())
        if _wall(found, part.end) <= frame.now and not part.today:
            found = whole_day(found.start.date() + A_DAY)
    elif moment.day and moment.day.moves and _wall(found, part.end) <= frame.now:
        found = _day(work, frame.from_day(found.start.date() + A_DAY)) or found
    start, end = _wall(found, part.start), _wall(found, part.end)
    if moment.day and moment.day.bound in {"by", "until"}:
        start = frame.now
    window = scene.span(start, end)
    if window is None:
        work.assumptions += (_over(start, end),)
    return Resolved(window=window, grain=Grain.PART, day=found.start.date())


def _over(start: datetime, end: datetime) -> Assumption:
    """A stretch that is over, by the wall clock: its start, and its end as what else is known of it."""
    return Assumption("past", "", start.isoformat(timespec="minutes"), (end.isoformat(timespec="minutes"),))


def _each_day(work: _Work, found: Stretch, start: int, end: int) -> Resolved:
    """A part of each day of a longer stretch: the windows one by one, and the whole stretch as the window."""
    scene = work.scene
    spans: list[Timespan] = []
    day = found.start
    while day < found.end and len(spans) < 31:
        span = scene.span(day + minutes_on(start), day + minutes_on(end))
        if span:
            spans.append(span)
        day += A_DAY
    whole = scene.span(found.start, found.end)
    if found.grain == Grain.WEEKEND and spans:
        whole = Timespan(spans[0].start, spans[-1].end)
    return Resolved(window=whole, windows=tuple(spans), grain=found.grain, day=found.start.date())


def _several(work: _Work, start: int = 0, end: int = DAY_MINUTES) -> Resolved:
    """Days listed one by one: a window each, and one around them all.

    Weekdays in their order are of one week: "Monday and Tuesday", said on a Tuesday, is the next Monday and the day after it.
    """
    assert work.moment.day is not None
    frame = work.scene.frame
    spans = []
    weekdays = work.moment.day.weekdays
    ascending = len(weekdays) > 1 and list(weekdays) == sorted(weekdays)
    before: Stretch | None = None
    for each in work.moment.day.several:
        found = each.find(frame)
        if found and found.grain <= _DAY and _wall(found, end) <= frame.now and each.moves:
            found = each.find(frame.from_day(found.start.date() + A_DAY))
        if found and before and ascending and each.weekdays and found.start < before.start:
            found = each.find(frame.from_day(before.start.date()))
        before = found
        if found:
            last = _wall(found, end) if found.grain <= _DAY else found.end
            span = work.scene.span(_wall(found, start), last)
            if span:
                spans.append(span)
    if not spans:
        return Resolved()
    spans.sort()
    return Resolved(window=Timespan(spans[0].start, spans[-1].end), windows=tuple(spans), grain=_DAY)


def _day(work: _Work, frame: Frame) -> Stretch | None:
    """The stretch of days that the moment names, None where it names none."""
    day = work.moment.day
    if day is None:
        return None
    if _one_by_one(day):
        starts = [found for found in (each.find(frame) for each in day.several) if found]
        return min(starts, key=_start) if starts else None
    return day.find(frame)


def _start(stretch: Stretch) -> datetime:
    return stretch.start


def _days(work: _Work) -> Resolved:
    """Whole days: a window of them, or one bounded by them."""
    day, scene = work.moment.day, work.scene
    if day is None:
        return Resolved()
    if _one_by_one(day):
        return _several(work)
    frame = scene.frame
    found = day.find(frame)
    if found is not None and day.bound == "before" and day.weekdays and day.moves and found.start <= scene.local:
        found = day.find(Frame(frame.now, found.end.date(), frame.within, frame.month_first))
    if found is None:
        return Resolved()
    if found.grain is Grain.MINUTE:
        return Resolved(at=scene.aware(found.start), grain=Grain.MINUTE, day=found.start.date())
    start, end = _bounded(day, found, frame) if day.bound else (found.start, found.end)
    window = scene.span(start, end)
    if window is None:
        work.assumptions += (_over(found.start, found.end),)
    return Resolved(window=window, grain=found.grain, day=found.start.date())


def _bounded(day: Days, found: Stretch, frame: Frame) -> tuple[datetime, datetime]:
    match day.bound:
        case "by" | "until":
            return frame.now, found.end
        case "before":
            return frame.now, found.start
        case "after":
            return found.end, found.end + days_on(OPEN_END_DAYS)
        case "from":
            return found.start, found.start + days_on(OPEN_END_DAYS)
        case _:
            return found.start, found.end
