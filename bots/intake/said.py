"""What short words ask to be other than it was shown, and the times that they mean beside those shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.days import hours_on, on_day, one_day, rest_of_day
from bots.language.reading import Reading
from bots.language.text.small_words import Pointer, at_same_time, books_that, goes_on, of_another, pointers_in
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Said:
    """What short words ask to be other than it was: the reading, the people named, and what the words point at.

    ``instead`` says that these people are to take another's place, ``books`` that what was shown is to be booked so. ``without``
    are people who are not meant, ``turned_down`` are stretches that are not. ``further`` adds to what there is.
    """

    reading: Reading
    people: tuple[int, ...]
    pointers: frozenset[Pointer]
    instead: bool = False
    books: bool = False
    without: tuple[int, ...] = ()
    turned_down: tuple[Timespan, ...] = ()
    further: bool = False

    @property
    def says_something(self) -> bool:
        """Whether anything is to be other."""
        reading = self.reading
        return bool(
            self.people
            or self.pointers
            or reading.at
            or reading.window
            or reading.duration
            or reading.shift is not None
            or reading.amenities
            or self.without
            or self.turned_down
        )

    @property
    def pages(self) -> bool:
        """Whether more of the same is asked for, before or behind it, and nothing else."""
        return not self.says_something

    @property
    def backwards(self) -> bool:
        """Whether it is what lies before that is asked for."""
        return self.reading.earlier or (self.reading.shift or 0) < 0

    @property
    def other_day(self) -> bool:
        """Whether any day but that one is asked for."""
        return Pointer.OTHER_DAY in self.pointers

    @property
    def somebody_else(self) -> bool:
        """Whether anybody but those is asked for."""
        return Pointer.SOMEBODY_ELSE in self.pointers

    def not_with(self, host_id: int) -> bool:
        """Whether anybody but this host is asked for."""
        return self.somebody_else or host_id in self.without


def said_in(turn: Turn, reading: Reading, text: str) -> Said:
    """What the words ask to be other."""
    people = tuple(i for name in reading.people for i in turn.directory.people.get(name, ()) if i != turn.person.id)
    without = tuple(i for name in reading.without for i in turn.directory.people.get(name, ()))
    pointers = pointers_in(text) | ({Pointer.SAME_TIME} if at_same_time(text) else frozenset())
    return Said(reading, people, pointers, of_another(text), books_that(text), without, further=goes_on(text))


def when(
    turn: Turn, said: Said, window: Timespan | None, at: datetime | None
) -> tuple[Timespan | None, datetime | None]:
    """The window and the start meant: the same hours on another day, other hours on the same day, or as they are said."""
    reading = said.reading
    if Pointer.SAME_TIME in said.pointers and reading.window is not None:
        return _same_time(turn, reading.window, window, at)
    day = one_day(turn.speak, window)
    if reading.dayless and day is not None and day > turn.speak.today():
        if reading.at is not None:
            start = on_day(turn.speak, reading.at, day)
            return rest_of_day(turn.speak, start), start
        assert reading.window is not None
        return hours_on(turn.speak, reading.window, day), None
    if reading.window is not None:
        return reading.window, reading.at
    assert reading.at is not None
    return rest_of_day(turn.speak, reading.at), reading.at


def _same_time(
    turn: Turn, there: Timespan, window: Timespan | None, at: datetime | None
) -> tuple[Timespan | None, datetime | None]:
    """The same clock in the stretch that is said: on its day, or on the same weekday of it."""
    if at is not None:
        start = same_clock(turn, at, there)
        return rest_of_day(turn.speak, start), start
    day = one_day(turn.speak, window)
    if window is None or day is None:
        return there, None
    return hours_on(turn.speak, window, turn.speak.local(same_clock(turn, window.start, there)).date()), None


def same_clock(turn: Turn, moment: datetime, there: Timespan) -> datetime:
    """The moment's clock within the stretch: on the stretch's only day, else on the same weekday; never the moment itself."""
    day = one_day(turn.speak, there)
    if day is None:
        first = turn.speak.local(there.start).date()
        weekday = turn.speak.local(moment).weekday()
        day = first + timedelta(days=(weekday - first.weekday()) % 7)
    found = on_day(turn.speak, moment, day)
    return on_day(turn.speak, moment, day + timedelta(days=7)) if found == moment else found


def timed(reading: Reading) -> bool:
    """Whether a day, a clock or a length is said."""
    return reading.at is not None or reading.window is not None or reading.duration is not None
