"""After a session: what is written down of it, how it was, and the next one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WriteNotes:
    """Write down notes and next steps of a session, for both of its people; asked by a form.

    Without an id it is the last one, with one of ``person_ids`` where they are named; ``notes`` and ``next_steps`` are what was
    said already.
    """

    booking_id: int | None = None
    person_ids: tuple[int, ...] = ()
    notes: str = ""
    next_steps: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """Rate the other side of a session, once; asked by a form.

    Without an id it is the last one, with one of ``person_ids`` where they are named; ``stars`` are what was said already.
    """

    booking_id: int | None = None
    person_ids: tuple[int, ...] = ()
    stars: int | None = None


@dataclass(frozen=True, slots=True)
class BookNext:
    """Show the times near the same weekday and hour, a week after a session or as soon as that is still to come.

    Its guest books one, its host proposes one to the guest.
    """

    booking_id: int


@dataclass(frozen=True, slots=True)
class Export:
    """All that is kept of me as a file: ``all`` is everything, ``table`` the sessions alone, ``calendar`` for a calendar program.

    Which of them is asked where it is not said.
    """

    what: str = ""


@dataclass(frozen=True, slots=True)
class ShowRatings:
    """What was rated in my organisation, with the comments, for its organizers; ``skip`` leaves out so many already shown."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class LastSession:
    """My last session that is over, with one of these people where they are named; ``said`` is a name that nobody here bears."""

    person_ids: tuple[int, ...] = ()
    said: str = ""
