"""The times of one reading, each as its words."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from bots.language.reading import Question, Reading
from bots.language.saying import times
from bots.language.saying.parts import by_how_much


class When:
    """The times of one reading, each as its words; empty where it has none."""

    def __init__(self, reading: Reading, now: datetime, zone: tzinfo) -> None:
        self._reading, self._now, self._zone = reading, now, zone

    def wanted(self) -> str:
        """When it shall be, and how long."""
        reading, zone = self._reading, self._zone
        if reading.recurrence:
            when = times.repetition(reading, zone)
        elif reading.questions:
            when = times.asked_about(reading.questions[0], zone)
        elif reading.at:
            when = (
                times.start_and_end(reading.at, reading.until, zone) if reading.until else times.start(reading.at, zone)
            )
        elif reading.windows:
            when = times.stretches(reading.windows, reading.window, zone, self._now)
        elif reading.window:
            when = times.stretch(reading.window, zone, self._now)
        else:
            when = ""
        left_out = times.days_left_out(reading.except_, zone) if reading.except_ else ""
        return f"{when} {left_out} {times.length(reading.duration) if reading.duration else ''}"

    def present(self) -> str:
        """When that is which shall be cancelled, and how long it lasts."""
        reading, zone = self._reading, self._zone
        when = times.start(reading.from_at, zone) if reading.from_at else ""
        if (asked := self._asked(of_old=True)) is not None:
            when = times.asked_about(asked, zone)
        elif reading.from_window:
            when = times.stretch(reading.from_window, zone, self._now)
        return f"{when} {times.length(reading.duration) if reading.duration else ''}"

    def put(self) -> str:
        """The times that people choose among, and until when."""
        starts = [times.start(at, self._zone) for at in self._reading.starts]
        deadline = self._reading.deadline
        until = f"until {times.start(deadline, self._zone)}" if deadline else ""
        return f": {' or '.join(starts)} {until}" if starts else until

    def moved(self) -> str:
        """From when to when something is moved: the stretches with their day first, which keeps the two apart."""
        reading, zone = self._reading, self._zone
        said = []
        if (asked := self._asked(of_old=True)) is not None:
            said.append(f"from {times.asked_about(asked, zone).removeprefix('at ')}")
        elif reading.from_at:
            said.append(f"from {times.bare_start(reading.from_at, zone)}")
        elif reading.from_window:
            said.append(times.stretch_of_day(reading.from_window, zone, self._now, "from"))
        if (asked := self._asked(of_old=False)) is not None:
            said.append(f"to {times.asked_about(asked, zone).removeprefix('at ')}")
        elif reading.at and reading.until:
            said.append(f"to {times.bare_range(reading.at, reading.until, zone)}")
        elif reading.at:
            said.append(f"to {times.bare_start(reading.at, zone)}")
        elif reading.window:
            said.append(times.stretch_of_day(reading.window, zone, self._now, "to"))
        if reading.duration:
            said.append(times.length(reading.duration))
        said.append(by_how_much(reading.shift))
        return " ".join(filter(None, said))

    def _asked(self, *, of_old: bool) -> Question | None:
        """What must be asked about the time that something has, or about the one that it shall have."""
        return next((each for each in self._reading.questions if each.of_old is of_old), None)


Sentence = Callable[[Reading, When], Sequence[str]]
"""Says a reading of one intent, in parts that are joined by spaces."""
