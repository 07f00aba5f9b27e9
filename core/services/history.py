"""What happened with bookings, written down once: a line of the booking's history, and what other tools are told of it."""

from collections.abc import Sequence
from typing import NamedTuple

from core.model.meeting import Appointment
from core.ports import Unit
from core.services.webhooks.publishing import publish


class Line(NamedTuple):
    """A line of history: ``what`` is a state's name or a word such as ``moved``, ``detail`` for example the former start.

    No line holds what people wrote: that stands once, where it can be taken back and is forgotten with who wrote it.
    """

    about: Appointment
    what: str
    detail: str = ""


def note(unit: Unit, about: Appointment, what: str, *, by: int | None = None, detail: str = "") -> None:
    """Write down what ``by``, or the clock, did to a session or meeting, which is the changed one."""
    unit.bookings.note(about.id, unit.now, what, by=by, detail=detail)
    publish(unit, [(about, what, detail)], by=by)


def note_all(unit: Unit, lines: Sequence[Line], *, by: int | None = None) -> None:
    """The same for several at once, in as many statements for many as for one."""
    unit.bookings.note_all([(each.about.id, each.what, each.detail) for each in lines], unit.now, by=by)
    publish(unit, lines, by=by)
