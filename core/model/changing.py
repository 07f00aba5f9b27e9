"""How often a guest may move a session, and what they must give a reason for: rules of an organisation or of one service."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.booking import Party


class Reasons(StrEnum):
    """What guests must give a reason for."""

    NONE = "none"
    MOVING = "moving"
    CANCELLING = "cancelling"
    BOTH = "both"

    @classmethod
    def of(cls, *, moving: bool, cancelling: bool) -> "Reasons":
        """What it is if each of the two takes a reason or not."""
        if moving and cancelling:
            return cls.BOTH
        if moving:
            return cls.MOVING
        return cls.CANCELLING if cancelling else cls.NONE

    def asked_for(self, verb: "Verb") -> bool:
        """Whether this takes a reason."""
        return self in {Reasons.BOTH, Reasons.MOVING if verb is Verb.MOVE else Reasons.CANCELLING}


class Verb(StrEnum):
    """What is to be done with a session that is agreed."""

    MOVE = "move"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class ChangeRules:
    """``moves_limit`` is how often its guest may move one session, 0 for no limit; ``reasons`` what takes a reason."""

    moves_limit: int = 0
    reasons: Reasons = Reasons.NONE

    def overruled(self, moves_limit: int | None, reasons: Reasons | None) -> "ChangeRules":
        """These rules with what a service has chosen for itself; None leaves them as they are."""
        limit = self.moves_limit if moves_limit is None else moves_limit
        return ChangeRules(limit, self.reasons if reasons is None else reasons)


FREE = ChangeRules()
"""No limit, and no reasons."""


@dataclass(frozen=True, slots=True)
class MayMove:
    """The session may be moved, ``left`` times more with this one, None for as often as they like."""

    left: int | None


@dataclass(frozen=True, slots=True)
class MovedEnough:
    """Its guest has moved it as often as they may, which is ``limit`` times."""

    limit: int


def may_move_again(rules: ChangeRules, guest_moves: int, party: Party) -> MayMove | MovedEnough:
    """Whether that side may move a session that its guest has moved ``guest_moves`` times: hosts and organizers always may."""
    if party is not Party.GUEST or not rules.moves_limit:
        return MayMove(left=None)
    left = rules.moves_limit - guest_moves
    return MayMove(left) if left > 0 else MovedEnough(rules.moves_limit)


def takes_reason(rules: ChangeRules, party: Party, verb: Verb) -> bool:
    """Whether that side must say why it moves or cancels: hosts and organizers need not."""
    return party is Party.GUEST and rules.reasons.asked_for(verb)
