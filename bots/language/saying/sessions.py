"""Sessions in words: finding, booking, moving and cancelling them, waiting, hours."""

from collections.abc import Mapping, Sequence

from bots.language.reading import Intent, Reading
from bots.language.saying import parts, times
from bots.language.saying.when import Sentence, When


def _find(reading: Reading, when: When) -> Sequence[str]:
    wanted = f"a mentor for {times.listed(reading.skills)}" if reading.skills else "a time"
    people = f"with {times.either(parts.people(reading))}" if reading.people else ""
    if reading.group and not reading.skills:
        wanted = parts.group(reading, "anyone from")
    return (
        "find",
        wanted,
        people,
        parts.service(reading),
        parts.without_whom(reading),
        when.wanted(),
        parts.urgent(reading),
    )


def _book(reading: Reading, when: When) -> Sequence[str]:
    skills = f"on {times.listed(reading.skills)}" if reading.skills else ""
    wanted = f"a {parts.named_service(reading) or 'session'}"
    said = (
        parts.with_whom(reading),
        skills,
        parts.room(reading),
        parts.capacity(reading),
        parts.amenities(reading),
        parts.without_whom(reading),
    )
    return "book", wanted, *said, when.wanted(), parts.urgent(reading)


def _cancel(reading: Reading, when: When) -> Sequence[str]:
    which = "all my bookings" if reading.everything else "my booking"
    return "cancel", which, *_which(reading), when.present(), parts.scope(reading)


def _reschedule(reading: Reading, when: When) -> Sequence[str]:
    return "move my booking", *_which(reading), parts.scope(reading), when.moved()


def _which(reading: Reading) -> Sequence[str]:
    """Which booking is meant, beside its time."""
    return (
        reading.booking or "",
        parts.title(reading),
        parts.with_whom(reading),
        parts.service(reading),
        parts.room(reading),
    )


def _agenda(reading: Reading, when: When) -> Sequence[str]:
    return "show my bookings", parts.with_whom(reading), parts.service(reading), when.wanted()


def _free_busy(reading: Reading, when: When) -> Sequence[str]:
    if not reading.people:
        return "when am I free", when.wanted()
    exact = reading.at is not None
    who = times.listed(parts.people(reading))
    plural = "are" if len(reading.people) > 1 else "is"
    what = parts.service(reading)
    return (plural, who, "free", what, when.wanted()) if exact else ("when", plural, who, "free", what, when.wanted())


def _waitlist(reading: Reading, when: When) -> Sequence[str]:
    return (
        "put me on the waitlist",
        parts.for_whom(reading),
        parts.service(reading),
        when.wanted(),
        parts.urgent(reading),
    )


def _leave_waitlist(reading: Reading, _: When) -> Sequence[str]:
    return "take me off the waitlist", parts.for_whom(reading), parts.service(reading)


def _hours(reading: Reading, when: When) -> Sequence[str]:
    if reading.once:
        return "open extra hours", when.wanted()
    week = ("my availability is", times.week(reading.weekly), parts.with_whom(reading), parts.capacity(reading))
    return week if reading.weekly else ("my hours",)


def _time_off(_: Reading, when: When) -> Sequence[str]:
    return "I am away", when.wanted()


def _propose(reading: Reading, when: When) -> Sequence[str]:
    skills = f"for {times.listed(reading.skills)}" if reading.skills else ""
    other = ("propose another time instead", parts.by_how_much(reading.shift))
    return *other, parts.title(reading), parts.with_whom(reading), skills, when.wanted(), parts.urgent(reading)


def _pick(reading: Reading, when: When) -> Sequence[str]:
    if reading.at is not None or reading.window is not None:
        return "the one", when.wanted(), parts.with_whom(reading)
    which = "the last one" if reading.choice == -1 else f"number {reading.choice}" if reading.choice else "one of them"
    return which, parts.with_whom(reading)


def _more(reading: Reading, when: When) -> Sequence[str]:
    which = "earlier" if reading.earlier else "other"
    skills = f"for {times.listed(reading.skills)}" if reading.skills else ""
    return (
        "show me",
        which,
        "times",
        parts.with_whom(reading),
        skills,
        parts.service(reading),
        when.wanted(),
        parts.urgent(reading),
    )


SENTENCES: Mapping[Intent, Sentence] = {
    Intent.FIND: _find,
    Intent.BOOK: _book,
    Intent.CANCEL: _cancel,
    Intent.RESCHEDULE: _reschedule,
    Intent.AGENDA: _agenda,
    Intent.FREE_BUSY: _free_busy,
    Intent.WAITLIST: _waitlist,
    Intent.LEAVE_WAITLIST: _leave_waitlist,
    Intent.HOURS: _hours,
    Intent.TIME_OFF: _time_off,
    Intent.PROPOSE: _propose,
    Intent.PICK: _pick,
    Intent.MORE: _more,
}
"""Intent → what is said of it."""
