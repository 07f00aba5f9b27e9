"""What happened with people: who joined, who may do what, whom a notice did not reach."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeliveryFailed:
    """A notice did not reach ``person_id``; told to organizers or the other side. ``about`` is the booking's id, if any.

    ``reason`` is ``gone``, ``unreachable``, ``gave_up`` or ``partly``.
    """

    person_id: int
    about: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class AddressLost:
    """Nothing can be sent any longer to the reader's address of that ``channel``, which has to be confirmed again."""

    channel: str


@dataclass(frozen=True, slots=True)
class MemberJoined:
    """Somebody joined the organisation."""

    person_id: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class RoleGiven:
    """An admin gave the reader a role."""

    organisation_id: int
    role: str
    by: int


@dataclass(frozen=True, slots=True)
class MentorWanted:
    """A member asks the reader, an admin, to become a mentor."""

    person_id: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class PoolRemoved:
    """The pool of that name was removed, and with it the waitlist entries for its members."""

    name: str
