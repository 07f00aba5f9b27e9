"""Beginning a time poll: several times are put to people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.errors import Invalid, NotFound
from core.events import PollOpened, PollPosted
from core.model.people import Membership
from core.model.poll import (
    FEWEST_CHOICES,
    MOST_CHOICES,
    MOST_VOTERS,
    Choice,
    Group,
    Poll,
    Voter,
    default_deadline,
    next_look,
    nudge_between,
)
from core.model.rights import sees_mentor
from core.model.room import Needs
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.free_rooms import room_here
from core.services.polls.parts import checked_deadline, tell

TITLE_LIMIT = 80
"""Characters of a poll's title, which becomes the meeting's."""

PLACE_LIMIT = 200
"""Characters of its place or link."""

DESCRIPTION_LIMIT = 1000
"""Characters of its description."""

LENGTHS = (5, 720)
"""The least and the most minutes of the meeting."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a poll is begun with: times of ``length`` minutes; ``deadline`` None for the usual one.

    In ``group``, if there is one, whoever sees it votes, beside those who are named. ``room`` is what its room must have,
    None for no room, ``room_id`` the one that is named.
    """

    title: str
    starts: tuple[datetime, ...]
    length: int
    required: tuple[int, ...] = ()
    optional: tuple[int, ...] = ()
    deadline: datetime | None = None
    place: str = ""
    description: str = ""
    private: bool = False
    group: Group | None = None
    room: Needs | None = None
    room_id: int | None = None


def start(unit: Unit, member: Membership, draft: Draft) -> Poll:
    """Put the times to the people, who hear of it at once. Raises Invalid, named by what cannot be, and NotFound."""
    choices = _choices(draft, unit.now)
    voters = _voters(unit, member, draft)
    deadline = _deadline(draft, choices, unit.now)
    if draft.private and draft.group is not None:
        raise Invalid("private", "public")
    if draft.room_id is not None:
        room_here(unit, member, draft.room_id)
    poll = Poll(
        id=0,
        organisation_id=member.organisation_id,
        host_id=member.person_id,
        title=_words("title", draft.title, TITLE_LIMIT, needed=True),
        choices=choices,
        voters=voters,
        deadline=deadline,
        created_at=unit.now,
        nudge_at=nudge_between(unit.now, deadline) if voters else None,
        place=_words("place", draft.place, PLACE_LIMIT),
        description=_words("description", draft.description, DESCRIPTION_LIMIT),
        private=draft.private,
        group=draft.group,
        room=Needs() if draft.room is None and draft.room_id is not None else draft.room,
        room_id=draft.room_id,
    )
    poll = unit.polls.add(poll, next_look(poll, unit.now))
    tell(unit, poll, PollOpened(poll.id), {voter.person_id for voter in poll.voters})
    if poll.group is not None:
        tell(unit, poll, PollPosted(poll.id), {poll.host_id})
    return poll


def _choices(draft: Draft, now: datetime) -> tuple[Choice, ...]:
    least, most = LENGTHS
    if draft.length < least:
        raise Invalid("length", "too_small", least)
    if draft.length > most:
        raise Invalid("length", "too_large", most)
    starts = sorted(set(draft.starts))
    if len(starts) < FEWEST_CHOICES:
        raise Invalid("times", "too_few", FEWEST_CHOICES)
    if len(starts) > MOST_CHOICES:
        raise Invalid("times", "too_many", MOST_CHOICES)
    if starts[0] <= now:
        raise Invalid("times", "past")
    return tuple(Choice(0, Timespan.lasting(start, draft.length)) for start in starts)


def _voters(unit: Unit, member: Membership, draft: Draft) -> tuple[Voter, ...]:
    """Everybody who is named, once; who is required and optional is required; the host is none. Raises Invalid, NotFound."""
    required = dict.fromkeys(draft.required, True)
    asked = {**dict.fromkeys(draft.optional, False), **required}
    ordered = [*required, *(person for person in asked if person not in required)]
    people = [person for person in ordered if person != member.person_id]
    if len(people) > MOST_VOTERS:
        raise Invalid("required", "too_many", MOST_VOTERS)
    if not people and draft.group is None:
        raise Invalid("required", "missing")
    for person in people:
        if unit.people.membership(member.organisation_id, person) is None or not sees_mentor(member, person):
            raise NotFound("person")
    return tuple(Voter(person, asked[person]) for person in people)


def _deadline(draft: Draft, choices: Sequence[Choice], now: datetime) -> datetime:
    starts = [choice.span.start for choice in choices]
    deadline = default_deadline(starts, now) if draft.deadline is None else draft.deadline
    return checked_deadline(deadline, starts, now)


def _words(name: str, said: str, limit: int, *, needed: bool = False) -> str:
    said = " ".join(said.split())
    if needed and not said:
        raise Invalid(name, "missing")
    if len(said) > limit:
        raise Invalid(name, "too_long", limit)
    return said
