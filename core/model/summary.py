"""What is kept of a session that is over: what its people write down of it, and how each rates the other."""

from dataclasses import dataclass
from datetime import datetime

from core.model.booking import State
from core.model.meeting import Appointment

NOTES_LIMIT = 1000
"""Characters of what one side writes down of a session."""

STEPS_LIMIT = 500
"""Characters of the next steps that one side writes down."""

COMMENT_LIMIT = 500
"""Characters of a comment on a rating."""

STARS = (1, 2, 3, 4, 5)
"""What a session can be rated, the best last."""

FEWEST_VOICES = 3
"""How many people must have rated a mentor anew before their ratings count together: what changes tells of nobody alone."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What one side has written down of a session, for both to read; ``written_at`` in UTC."""

    booking_id: int
    person_id: int
    notes: str
    next_steps: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Rating:
    """How one side has rated the other, for good; the comment is for the organisation's organizers alone.

    ``rated_id`` is who was rated, ``as_host`` whether as the host. ``counted`` is whether it is part of their average yet.
    """

    booking_id: int
    organisation_id: int
    person_id: int
    rated_id: int
    stars: int
    comment: str
    rated_at: datetime
    as_host: bool
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """A session that is over, as one of its people sees it: what both sides have written, and the ratings that they gave.

    ``ended_at`` (UTC) is set where it was ended before its time was over. ``unrated`` are those whom they may still rate.
    """

    notes: tuple[Notes, ...] = ()
    ratings: tuple[Rating, ...] = ()
    ended_at: datetime | None = None
    unrated: tuple[int, ...] = ()

    @property
    def rating(self) -> Rating | None:
        """What they have rated, of a group session the first guest; None while nothing."""
        return next(iter(self.ratings), None)

    def notes_of(self, person_id: int) -> Notes | None:
        """What the person has written."""
        return next((each for each in self.notes if each.person_id == person_id), None)


def has_summary(booking: Appointment) -> bool:
    """Whether the session has taken place, so that there is something to write down and to rate."""
    return booking.state is State.COMPLETED and booking.service_id is not None


def counts_now(waiting: tuple[Rating, ...]) -> bool:
    """Whether ratings that do not count yet are of so many people that they may count together."""
    return len({each.person_id for each in waiting}) >= FEWEST_VOICES
