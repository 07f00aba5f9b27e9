"""Recurring free hours in words: "mon & wed 9-11am, fri afternoons" → stretches of the week."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bots.language.grammar.bare_hours import with_spans
from bots.language.grammar.engine import Item
from bots.language.grammar.values import DAY_MINUTES, PARTS, WEEKDAYS, Bound, Days, Part, Range, Recur
from bots.language.parsed import Parsed
from bots.language.reading import WeeklyStretch
from bots.language.text.clauses import MAY_REFUSE, refusing_clauses

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


@dataclass(slots=True)
class _Week:
    hours_lead: bool = False
    """Whether hours are told before their days throughout."""
    stretches: list[tuple[tuple[int, ...], int, int]] = field(default_factory=list)
    days: tuple[int, ...] = ()
    waiting: list[tuple[int, int]] = field(default_factory=list)
    fresh: bool = False
    parts_out: list[tuple[tuple[int, ...], Part]] = field(default_factory=list)
    part: Part | None = None
    """The part of day that the next hours say more closely."""

    def name_days(self, days: tuple[int, ...]) -> None:
        """Days named: those named side by side belong together, those after hours start anew."""
        self.days = tuple(sorted({*self.days, *days})) if self.fresh else days
        self.fresh = True
        for start, end in self.waiting:
            self.stretches.append((self.days, start, end))
        self.waiting.clear()

    def name_hours(self, start: int, end: int) -> None:
        """Hours named: for the days before them, or for those to come; within hours named before they are a break."""
        self.fresh = False
        if self.hours_lead:
            self.waiting.append((start, end))
            return
        days, since, until = self.stretches[-1] if self.stretches else ((), 0, 0)
        if days == self.days and since < start < end < until:
            self.stretches[-1:] = [(days, since, start), (days, end, until)]
        elif self.days:
            self.stretches.append((self.days, start, end))
        else:
            self.waiting.append((start, end))

    def leave_out(self, days: tuple[int, ...]) -> None:
        """Days excepted from all that was named."""
        self.days = tuple(day for day in self.days or EVERY_DAY if day not in days)
        self.stretches = [
            (tuple(day for day in named if day not in days), start, end) for named, start, end in self.stretches
        ]

    def without_parts(self) -> list[tuple[tuple[int, ...], int, int]]:
        """The stretches without the parts of days that are excepted: the days concerned have stretches of their own."""
        left = self.stretches
        for days, part in self.parts_out:
            cut: list[tuple[tuple[int, ...], int, int]] = []
            for named, start, end in left:
                concerned = tuple(day for day in named if day in days)
                cut.append((tuple(day for day in named if day not in days), start, end))
                first, last = _reach(part, start, end)
                cut += [(concerned, start, min(end, first)), (concerned, max(start, last), end)]
            left = cut
        return left


def _reach(part: Part, start: int, end: int) -> tuple[int, int]:
    """From when to when a part of day is left out: of a whole day the morning from midnight, the evening up to midnight."""
    if (start, end) != (0, DAY_MINUTES):
        return part.start, part.end
    return 0 if part.end <= _NOON else part.start, DAY_MINUTES if part.end > _EVENING else part.end


_NOON, _EVENING = 720, 1080
_SOMEWHAT = 180
"""How many minutes hours may reach beyond the part of day that they say more closely."""


def with_days_off(parsed: Parsed) -> Sequence[Item]:
    """The pieces of time with the days left out that are turned down beside hours: "I don't do Fridays, Mon to Thu 10-4"."""
    items = with_spans(parsed.items)
    if MAY_REFUSE.isdisjoint(parsed.words):
        return items
    hourly = {parsed.clauses[item.first] for item in items if item.kind in HOURLY}
    off = refusing_clauses(parsed.tokens, parsed.clauses) - hourly if hourly else frozenset[int]()
    return [
        Item({"EXCEPTION": item.meanings["DAY"]}, item.first, item.end, item.rule, "EXCEPTION")
        if item.kind == "DAY" and parsed.clauses[item.first] in off
        else item
        for item in items
    ]


HOURLY = frozenset({"RANGE", "BOUND", "PARTV", "RECUR"})
"""The kinds of pieces that can name hours."""


def weekly_hours(items: Sequence[Item]) -> tuple[WeeklyStretch, ...]:
    """The stretches of a week, one for each stretch of hours, in the order written; hours without days are for every day."""
    week = _Week(_hours_lead(items))
    exact = any(item.kind in {"RANGE", "BOUND"} for item in items)
    for place, item in enumerate(items):
        leads = item.kind == "PARTV" and not (week.days or week.hours_lead)
        if leads and any(_covers(item.meanings["PARTV"], each) for each in items):
            week.part = item.meanings["PARTV"]
            continue
        if _said_closer(item, items[place + 1] if place + 1 < len(items) else None):
            continue
        if not (exact and item.kind == "PARTV" and item.meanings["PARTV"] == PARTS["work hours"]):
            following = next((each for each in items[place + 1 :] if each.kind), None)
            _take(week, item, following)
    for start, end in week.waiting:
        week.stretches.append((EVERY_DAY, start, end))
    if week.days and not week.stretches:
        week.stretches.append((week.days, 0, DAY_MINUTES))
    return tuple(
        WeeklyStretch(tuple(WEEKDAYS[day] for day in days), start, min(end, DAY_MINUTES))
        for days, start, end in week.without_parts()
        if days and start < min(end, DAY_MINUTES)
    )


def _hours_lead(items: Sequence[Item]) -> bool:
    """Whether hours stand before their days, from the first to the last: "9-5 mondays and 10-4 tuesdays"."""
    told = [each for each in map(_days_and_hours, items) if any(each)]
    return bool(told) and told[0] == (False, True) and told[-1] == (True, False)


def _days_and_hours(item: Item) -> tuple[bool, bool]:
    """Whether a piece of time names days, and whether it names hours; what is left out names neither."""
    if item.kind is None:
        return "WORKDAYS" in item.meanings, "ALLDAY" in item.meanings
    if item.kind == "EXCEPTION":
        return False, False
    value = item.meanings[item.kind]
    return bool(days_of(item.kind, value)), bool(hours_of(item.kind, value))


def _part_of(value: object) -> Part | None:
    return value.part if isinstance(value, Recur) else value if isinstance(value, Part) else None


def _covers(part: Part | None, item: Item) -> bool:
    """Whether exact hours say more closely what a part of day said: "evenings only: Monday 6 to 9", "evenings after 7".

    They begin within it and may last somewhat longer: "mornings, 8:30-12:30", "tardes, de 15 a 20:30".
    """
    if part is None or item.kind not in {"RANGE", "BOUND"}:
        return False
    hours = hours_of(item.kind, item.meanings[item.kind], part)
    if hours is None:
        return False
    last = DAY_MINUTES if part.end > _EVENING else part.end
    return part.start <= hours[0] < min(hours[1], last) and hours[1] <= last + _SOMEWHAT


def _said_closer(item: Item, following: Item | None) -> bool:
    """Whether "every day" is at once said to be some days: "every day mon to thu"."""
    if item.kind != "RECUR" or following is None or following.kind != "DAY":
        return False
    recur: Recur = item.meanings["RECUR"]
    return recur.freq == "DAILY" and recur.part is None and bool(following.meanings["DAY"].weekdays)


def _take(week: _Week, item: Item, following: Item | None) -> None:
    """Take up what a piece of time says; a part of day that the ``following`` hours say more closely is passed over."""
    kind = item.kind
    if kind is None:
        if "WORKDAYS" in item.meanings:
            week.name_days((0, 1, 2, 3, 4))
        elif "ALLDAY" in item.meanings:
            week.name_hours(0, DAY_MINUTES)
        return
    value = item.meanings[kind]
    days = days_of(kind, value)
    if kind == "EXCEPTION":
        if isinstance(value, Part) and following and _covers(value, following):
            return
        if isinstance(value, Part):
            week.parts_out.append((EVERY_DAY, value))
        elif value.part:
            week.parts_out.append((value.weekdays, value.part))
        else:
            week.leave_out(value.weekdays)
        return
    if days:
        week.name_days(days)
    closer = following is not None and _covers(_part_of(value), following)
    if closer:
        week.part = _part_of(value)
    elif hours := hours_of(kind, value, week.part if _covers(week.part, item) else None):
        week.name_hours(*hours)


def days_of(kind: str, value: Days | Recur | object) -> tuple[int, ...]:
    """The weekdays that a piece of time names."""
    if kind == "RECUR" and isinstance(value, Recur):
        return value.weekdays or (EVERY_DAY if value.freq == "DAILY" else ())
    if kind == "DAY" and isinstance(value, Days):
        if value.weekdays:
            return value.weekdays
        return (5, 6) if value.grain.name == "WEEKEND" else ()
    return ()


def hours_of(
    kind: str, value: Range | Part | Bound | Recur | object, part: Part | None = None
) -> tuple[int, int] | None:
    """The hours that a piece of time names, in minutes after midnight; a range or a bound is one of that part of the day."""
    if kind == "RANGE" and isinstance(value, Range):
        return value.minutes(part)
    if kind == "PARTV" and isinstance(value, Part):
        return value.start, value.end
    if kind == "RECUR" and isinstance(value, Recur) and value.part:
        return value.part.start, value.part.end
    if kind == "BOUND" and isinstance(value, Bound):
        minutes = value.clock.in_part(part) if part else value.clock.usual()
        if value.word in {"after", "from"}:
            return minutes, part.end if part and minutes < part.end else DAY_MINUTES
        return (part.start if part and part.start < minutes else 0), minutes
    return None
