"""Invitations: who is invited to a meeting, and what they answer (S1.26, S1.27, S1.70)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.model.timespan import Timespan


class Answer(StrEnum):
    """What an attendee has said (RFC 5545, PARTSTAT: NEEDS-ACTION, ACCEPTED, TENTATIVE, DECLINED)."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Invitation:
    """One attendee of one meeting other than the host: a person of the organisation, or somebody known only by e-mail.

    ``person_id`` is None for the latter, whose ``email`` is set. ``required`` people claim their time, optional ones do not.
    ``note`` goes with the answer; ``proposed`` is another time that the attendee would rather have. Moments are UTC.
    """

    id: int
    booking_id: int
    person_id: int | None = None
    email: str | None = None
    name: str = ""
    required: bool = True
    answer: Answer = Answer.PENDING
    note: str = ""
    sent_at: datetime | None = None
    responded_at: datetime | None = None
    proposed: Timespan | None = None

    @property
    def comes(self) -> bool:
        """Whether the attendee may still come: everybody except those who declined."""
        return self.answer is not Answer.DECLINED


def tally(invitations: Iterable[Invitation]) -> Mapping[Answer, tuple[Invitation, ...]]:
    """The invitations by answer, with every answer present, in the order given (S1.27)."""
    invitations = tuple(invitations)
    return {answer: tuple(each for each in invitations if each.answer is answer) for answer in Answer}
