"""Notes and ratings of a session that is over."""

from dataclasses import dataclass
from datetime import datetime

from core.model.booking import State
from core.model.meeting import Appointment

NOTES_LIMIT = 1000
"""Characters of one person's notes on a session."""

STEPS_LIMIT = 500
"""Characters of one person's next steps."""

COMMENT_LIMIT = 500
"""Characters of a comment on a rating."""

STARS = (1, 2, 3, 4, 5)
"""The possible ratings of a session, best last."""

FEWEST_VOICES = 3
"""How many people must have newly rated a mentor before their ratings count together, so that none can be singled out."""


@dataclass(frozen=True, slots=True)
class Notes:
    """One person's notes on a session, for both sides to read; ``written_at`` in UTC."""

    booking_id: int
    person_id: int
    notes: str
    next_steps: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Rating:
    """One side's final rating of the other; the comment is only for the organisation's organizers.

    ``rated_id`` is who was rated, ``as_host`` whether as the host. ``counted`` says whether it is part of their average yet.
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
    """A session that is over, as one of its people sees it: the notes of both sides, and the ratings that the person gave.

    ``ended_at`` (UTC) is set if it was ended early. ``unrated`` are those whom they may still rate.
    """

    notes: tuple[Notes, ...] = ()
    ratings: tuple[Rating, ...] = ()
    ended_at: datetime | None = None
    unrated: tuple[int, ...] = ()

    @property
    def rating(self) -> Rating | None:
        """The rating given, for a group session the first one; None if there is none."""
        return next(iter(self.ratings), None)

    def notes_of(self, person_id: int) -> Notes | None:
        """The person's notes, if any."""
        return next((each for each in self.notes if each.person_id == person_id), None)


def has_summary(booking: Appointment) -> bool:
    """Whether the session has taken place, so that it can be noted and rated."""
    return booking.state is State.COMPLETED and booking.service_id is not None


def counts_now(waiting: tuple[Rating, ...]) -> bool:
    """Whether the waiting ratings are by enough people to be counted together."""
    return len({each.person_id for each in waiting}) >= FEWEST_VOICES
