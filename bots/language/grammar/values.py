"""What pieces of a time phrase mean before they are put on the calendar: clocks, days, parts of day, lengths, repetitions."""

from collections.abc import Mapping
from typing import Any

from bots.language.calendar.stretches import Finder, Grain
from bots.language.records import record, replace

DAY_MINUTES = 1440
KINDS = frozenset(
    {
        "CLOCK",
        "RANGE",
        "BOUND",
        "BOUNDDAY",
        "DAY",
        "PARTV",
        "LENGTH",
        "OFFSET",
        "RECUR",
        "COUNT",
        "EXCEPTION",
        "BAD",
        "ZONE",
    }
)
"""The categories of finished pieces of time; the others are those of words that wait for a rule."""
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""RFC 5545's names of the days, Monday first."""


@record(frozen=True)
class Clock:
    """A wall-clock time in minutes after midnight; ``open`` where neither am nor pm nor a 24-hour form was said.

    ``seconds`` count only where a phrase is read by itself: nothing is scheduled to the second.
    ``halved`` where am or pm was said. ``since`` is the hour that the minutes before the hour could be, where the word between
    them leads to an end as well: "ten to four" may begin at ten. ``lasting`` are the minutes that the same words tell behind
    another clock: "в 12:30 на 2 часа".
    """

    minutes: int
    open: bool = False
    seconds: int = 0
    halved: bool = False
    since: int = 0
    lasting: int = 0

    @property
    def spanned(self) -> "Range | None":
        """From the one hour to the other where both could be meant; None where a time is all that is said."""
        if not self.since:
            return None
        hour = (self.minutes + self.since) % DAY_MINUTES
        return Range(Clock(self.since * 60, open=True), Clock(hour, open=True), "to")

    def usual(self) -> int:
        """The minutes with the habit applied: 7 to 11 is the morning, 12 noon, 1 to 6 the afternoon."""
        return self.minutes + 720 if self.open and self.minutes < 7 * 60 else self.minutes

    def in_part(self, part: "Part") -> int:
        """The minutes as a part of day decides them: eight in the evening is 20:00."""
        if not self.open:
            return self.minutes
        if self.minutes >= 720:
            return self.minutes if part.start < 1080 else DAY_MINUTES + self.minutes - 720
        late = self.minutes + 720
        if part.late and self.minutes < 6 * 60:
            return self.minutes
        if part.start >= 720:
            return late
        return self.minutes if part.end <= 720 else self.usual()


@record(frozen=True)
class Range:
    """From one clock to another; ``word`` says how it was said: ``to``, ``dash`` or ``between``.

    ``later`` where the end was taken for the first one after a start on the 24-hour clock: "20-8:55" as 20:55.
    ``said`` is the end as it was said where it was taken for one after the start.
    """

    start: Clock
    end: Clock
    word: str
    later: bool = False
    said: Clock | None = None

    def minutes(self, part: "Part | None" = None) -> tuple[int, int]:
        """Both ends in minutes after midnight, the end after the start; past midnight the end goes on counting."""
        start = self.start.in_part(part) if part else self.start.usual()
        end = self.end.minutes
        if self.end.open:
            end = next((each for each in (end % 720, end % 720 + 720, end % 720 + DAY_MINUTES) if each > start), end)
        elif end <= start:
            end += DAY_MINUTES
        return start, end

    @property
    def target(self) -> Clock:
        """The end where something moves from the start to it, be it earlier: "my 5pm to 4" is an hour earlier."""
        if self.said is None:
            return self.end
        early = self.said.minutes % 720
        return Clock(min((early, early + 720), key=lambda minutes: abs(minutes - self.start.minutes)))

    @property
    def turns_late(self) -> bool:
        """Whether a bare hour of the morning became one of the evening, as it would end before it starts: "9 until 8"."""
        start, end = self.minutes()
        return self.start.open and self.end.open and end != self.end.usual() and end - start >= _LONG


_LONG = 600
"""Minutes that nobody means by two bare hours without saying so."""


@record(frozen=True)
class Part:
    """A part of the day in minutes after midnight; ``today`` where the words name today ("tonight", "this morning").

    ``late`` parts also hold the hours after midnight: "2:30 at night".
    """

    start: int
    end: int
    today: bool = False
    late: bool = False


@record(frozen=True)
class Length:
    """So much time; days and months are counted on the calendar. ``lasting`` where "for" says that something lasts so long.

    ``workdays`` are days counted from Monday to Friday alone: "3 business days".
    ``hour`` is the time of day that the same words tell behind a day: "morgen 3 uur".
    """

    minutes: int = 0
    days: int = 0
    months: int = 0
    grain: Grain = Grain.MINUTE
    lasting: bool = False
    seconds: int = 0
    workdays: int = 0
    hour: int = 0

    def plus(self, other: "Length") -> "Length":
        """Both together, at the finer grain."""
        return Length(
            self.minutes + other.minutes,
            self.days + other.days,
            self.months + other.months,
            min(self.grain, other.grain),
            seconds=self.seconds + other.seconds,
            workdays=self.workdays + other.workdays,
        )

    def times(self, count: float) -> "Length":
        """So many of it; a fraction of a day or more is turned into the next smaller unit."""
        whole = count == int(count)
        if self.months and not self.days and not self.minutes and self.months * count == int(self.months * count):
            return Length(months=int(self.months * count), grain=self.grain if whole else Grain.MONTH)
        if self.seconds:
            return Length(grain=self.grain, seconds=round(self.seconds * count))
        if self.minutes or not whole:
            minutes = round((self.minutes + self.days * DAY_MINUTES + self.months * 30 * DAY_MINUTES) * count)
            return Length(minutes, grain=self.grain if whole else Grain.MINUTE)
        return Length(0, self.days * int(count), self.months * int(count), self.grain)

    def total(self) -> int:
        """The whole minutes, a month as thirty days."""
        return self.minutes + (self.days + self.workdays) * DAY_MINUTES + self.months * 30 * DAY_MINUTES


@record(frozen=True)
class Days:
    """A day or a longer stretch on the calendar.

    ``weekdays`` are set where nothing but weekdays was said; ``plural`` where they recur ("mondays"). ``first`` and ``last`` are
    the ends of what was said as a range, ``word`` how ("to" or "dash"). ``several`` are days listed one by one.
    ``moves`` says that a later one may be meant when this one has passed; ``monthday`` is set where nothing but the day's number
    was said, ``nth`` (which, weekday) where it is such a weekday of the month;
    ``either_order`` where day and month could change places; ``either`` where one of ``several`` is meant; ``week``
    numbers the calendar week of a weekday from this one on where it was said. ``named`` says that a date's weekday was said
    with it, so that another weekday is another day. ``alone`` is the day as it was said, where another one beside it told its
    week: what is moved from "Friday to next week Tuesday" is of no next week. ``pieces`` are the weekdays and the month or longer
    that were put together: "Tuesdays in March".
    """

    find: Finder
    grain: Grain = Grain.DAY
    weekdays: tuple[int, ...] = ()
    plural: bool = False
    first: "Days | None" = None
    last: "Days | None" = None
    word: str = ""
    several: tuple["Days", ...] = ()
    moves: bool = True
    bound: str = ""
    either: bool = False
    monthday: int = 0
    nth: tuple[int, int] | None = None
    part: Part | None = None
    either_order: bool = False
    week: int | None = None
    named: bool = False
    alone: "Days | None" = None
    pieces: "tuple[Days, Days] | None" = None

    def bounded(self, bound: str) -> "Days":
        """The same days as a bound: ``after``, ``before``, ``by`` or ``until``."""
        return replace(self, bound=bound)


@record(frozen=True)
class Bound:
    """A clock that bounds a search: ``after``, ``before``, ``by``, ``until`` or ``around``."""

    word: str
    clock: Clock


@record(frozen=True)
class Offset:
    """So long from now; ``within`` where the stretch up to then is meant, ``whole`` where it starts with the day after today.

    ``hence`` where it was said behind the length ("two weeks from now").
    """

    length: Length
    sign: int = 1
    within: bool = False
    whole: bool = False
    hence: bool = False


@record(frozen=True)
class Recur:
    """How it repeats, in RFC 5545's terms. ``nth`` numbers a weekday within its month, ``monthday`` a day of the month.

    ``also`` is the number of a second such weekday: the first and third Monday.

    ``setpos`` (BYSETPOS) picks one of all the weekdays of a month: the last of Monday to Friday. ``within`` is the month or
    longer beyond which nothing repeats: "every Tuesday in March".
    """

    freq: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    monthday: int = 0
    part: Part | None = None
    setpos: int = 0
    also: int = 0
    within: Days | None = None

    def by_day(self) -> str:
        """The weekdays as ``BYDAY`` has them, in the order of the week: "MO,TH", "1MO,3MO"."""
        numbers = [str(number) for number in (self.nth, self.also) if number] or [""]
        return ",".join(number + WEEKDAYS[day] for day in sorted(self.weekdays) for number in numbers)


@record(frozen=True)
class Unit:
    """One unit of time with its length."""

    grain: Grain
    length: Length


MINUTE = Unit(Grain.MINUTE, Length(1, grain=Grain.MINUTE))
SECOND = Unit(Grain.SECOND, Length(0, grain=Grain.SECOND, seconds=1))
HOUR = Unit(Grain.HOUR, Length(60, grain=Grain.HOUR))
DAY = Unit(Grain.DAY, Length(0, 1, grain=Grain.DAY))
WEEK = Unit(Grain.WEEK, Length(0, 7, grain=Grain.WEEK))
FORTNIGHT = Unit(Grain.WEEK, Length(0, 14, grain=Grain.WEEK))
MONTH = Unit(Grain.MONTH, Length(0, 0, 1, grain=Grain.MONTH))
QUARTER = Unit(Grain.QUARTER, Length(0, 0, 3, grain=Grain.QUARTER))
YEAR = Unit(Grain.YEAR, Length(0, 0, 12, grain=Grain.YEAR))
DECADE = Unit(Grain.DECADE, Length(0, 0, 120, grain=Grain.DECADE))

PARTS: Mapping[str, Part] = {
    "morning": Part(360, 720),
    "lunch": Part(720, 840),
    "afternoon": Part(720, 1080),
    "evening": Part(1080, 1320),
    "night": Part(1080, 1320, late=True),
    "end of day": Part(960, 1080),
    "early morning": Part(360, 540),
    "mid-morning": Part(540, 660),
    "late morning": Part(600, 720),
    "early afternoon": Part(720, 900),
    "mid-afternoon": Part(840, 960),
    "late afternoon": Part(900, 1080),
    "early evening": Part(1080, 1200),
    "late evening": Part(1200, 1320),
    "early night": Part(1200, 1320),
    "late night": Part(1320, 1440, late=True),
    "after work": Part(1020, 1260),
    "work hours": Part(540, 1020),
}
"""The parts of day by name, in minutes after midnight."""


def number_meanings(number: int, *, word: bool = False) -> dict[str, Any]:
    """The categories that a whole number can have: an hour, a day of the month, a year, a number as such."""
    found: dict[str, Any] = {"NUM": number}
    if number <= 24:
        found["HR"] = Clock(number * 60, open=1 <= number <= 12)
    if 1 <= number <= 31:
        found["DOM"] = number
    if 1900 <= number <= 2100 and not word:
        found["YEAR"] = number
    if word:
        found["NUMW"] = number
    return found
