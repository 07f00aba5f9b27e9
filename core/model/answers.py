"""What the answers to a meeting add up to, and which of them its host must be told at once (S1.27, S1.29)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from core.model.invitation import Answer, Invitation


class Outcome(StrEnum):
    """What the required people's answers add up to: all are coming, somebody is not, or it is not known yet."""

    AGREED = "agreed"
    MISSING = "missing"
    OPEN = "open"


def outcome_of(invitations: Iterable[Invitation]) -> Outcome:
    """What the answers add up to; if everybody is optional, all of them count as required."""
    invitations = tuple(invitations)
    counted = [each for each in invitations if each.required] or invitations
    if any(not each.comes for each in counted):
        return Outcome.MISSING
    return Outcome.AGREED if all(each.answer is Answer.ACCEPTED for each in counted) else Outcome.OPEN


def answered(invitation: Invitation, answer: Answer, now: datetime) -> Invitation:
    """The invitation with this answer, which clears the previous answer's note and any proposed time."""
    return replace(invitation, answer=answer, note="", proposed=None, responded_at=now)


def is_news(before: Sequence[Invitation], changed: Invitation) -> bool:
    """Whether the host must be told of a changed answer: the outcome changes, or one more required person is not coming.

    Everything else only updates the host's card.
    """
    after = [changed if each.id == changed.id else each for each in before]
    former = next(each for each in before if each.id == changed.id)
    if changed.required and former.comes and not changed.comes:
        return True
    turned = outcome_of(before), outcome_of(after)
    return turned[0] is not turned[1] and turned != (Outcome.AGREED, Outcome.OPEN)
