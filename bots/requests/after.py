"""After a session: what is written down of it, how it was, and the next one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WriteNotes:
    """Write down notes and next steps of a session, for both of its people; asked by a form."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class Rate:
    """Rate the other side of a session, once; asked by a form."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class BookNext:
    """Show the times near the same weekday and hour, a week after a session or as soon as that is still to come."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class ShowRatings:
    """What was rated in my organisation, with the comments, for its organizers; ``skip`` leaves out so many already shown."""

    skip: int = 0
