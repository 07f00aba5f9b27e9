"""Time polls: their choices, their voters, and what these have said."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import astuple, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, exists, func, insert, or_, select, text, update

from core.model.poll import Choice, Group, Poll, PollState, Vote, Voter, Why
from core.model.room import Needs
from core.model.timespan import Timespan
from core.ports import Leases
from storage.leases import LeasedRows, LeaseTable
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import one_of, poll_choices, polls, voters, votes
from storage.schema.poll import OPEN_SQL
from storage.types import among

_P, _C, _V, _B = polls.c, poll_choices.c, voters.c, votes.c
_COLUMNS = (
    _P.id,
    _P.organisation_id,
    _P.host_id,
    _P.title,
    _P.deadline,
    _P.created_at,
    _P.nudge_at,
    _P.state,
    _P.version,
    _P.place,
    _P.description,
    _P.private,
    _P.board,
    _P.why,
    _P.meeting_id,
    _P.booked_id,
    _P.room,
    _P.room_id,
)
DUE = LeasedRows(_P.id, _P.due_at, _P.lease_until, text(OPEN_SQL.replace("state", "polls.state")))
_GET = Prepared(select(*_COLUMNS).where(_P.id == bindparam("wanted")))
_FOR_UPDATE = Prepared(select(*_COLUMNS).where(_P.id == bindparam("wanted")).with_for_update())
_ADD = Prepared(insert(polls).returning(_P.id))
_ADD_CHOICE = Prepared(insert(poll_choices).returning(_C.id))
_SAVE = Prepared(update(polls).where(_P.id == bindparam("wanted"), _P.version == bindparam("seen")))
_CHOICES = Prepared(
    select(_C.poll_id, _C.id, _C.starts_at, _C.ends_at).where(among(_C.poll_id, "wanted")).order_by(_C.starts_at)
)
_VOTERS = Prepared(
    select(_V.poll_id, _V.person_id, _V.required, _V.marked_at, _V.done)
    .where(among(_V.poll_id, "wanted"))
    .order_by(_V.place, _V.person_id)
)
_VOTES = Prepared(select(_B.poll_id, _B.person_id, _B.choice_id, _B.vote).where(among(_B.poll_id, "wanted")))
_THEIRS = (_V.poll_id == bindparam("poll"), _V.person_id == bindparam("person"))
_CHANGE_VOTER = Prepared(update(voters).where(*_THEIRS))
_PLACE = Prepared(select(func.count()).where(_V.poll_id == bindparam("poll")))
_ADD_VOTER = Prepared(insert(voters))
_DROP_VOTES = Prepared(delete(votes).where(_B.poll_id == bindparam("poll"), _B.person_id == bindparam("person")))
_ADD_VOTE = Prepared(insert(votes))
_ASKED = exists().where(_V.poll_id == _P.id, _V.person_id == bindparam("person"))
_UNDECIDED = text(one_of("polls.state", (PollState.OPEN, PollState.CLOSED)))
_THEIRS_ALL = (
    select(*_COLUMNS)
    .where(or_(_P.host_id == bindparam("person"), _ASKED))
    .order_by(_P.created_at.desc(), _P.id.desc())
    .limit(bindparam("most"))
)
_OF_PERSON = {True: Prepared(_THEIRS_ALL.where(_UNDECIDED)), False: Prepared(_THEIRS_ALL)}


class PollTable(Repository):
    """Implements ``core.ports.Polls``."""

    @property
    def due(self) -> Leases:
        """Open polls due for a look, by their ids."""
        return LeaseTable(self._session, DUE)

    def get(self, poll_id: int) -> Poll | None:
        """The poll, or None."""
        return self._one(self._session.rows(_GET, {"wanted": poll_id}))

    def for_update(self, poll_id: int) -> Poll | None:
        """The poll with its row locked until the unit ends."""
        return self._one(self._session.rows(_FOR_UPDATE, {"wanted": poll_id}))

    def add(self, poll: Poll, due_at: datetime) -> Poll:
        """Store a new poll with its choices and voters under new ids; it is looked at again at ``due_at`` (UTC)."""
        values = _values(poll) | {
            "organisation_id": poll.organisation_id,
            "created_at": poll.created_at,
            "due_at": due_at,
        }
        number = self._session.value(_ADD, values)
        choices = []
        for choice in poll.choices:
            times = {"poll_id": number, "starts_at": choice.span.start, "ends_at": choice.span.end}
            choices.append(replace(choice, id=self._session.value(_ADD_CHOICE, times)))
        for place, voter in enumerate(poll.voters):
            self._session.change(_ADD_VOTER, _voter_values(number, voter) | {"place": place})
        return replace(poll, id=number, choices=tuple(choices))

    def save(self, poll: Poll, due_at: datetime | None, *, seen: int) -> None:
        """Store what has changed of the poll itself; raises Conflict where its version in the store is not ``seen``."""
        values = _values(poll) | {"due_at": due_at, "lease_until": None, "wanted": poll.id, "seen": seen}
        if not self._session.change(_SAVE, values):
            raise self._session.conflict(f"poll {poll.id} is not at version {seen}")

    def save_voter(self, poll_id: int, voter: Voter) -> None:
        """Store a voter, new or changed, with all of their votes."""
        key = {"poll": poll_id, "person": voter.person_id}
        changed = {"required": voter.required, "done": voter.done, "marked_at": voter.marked_at}
        if not self._session.change(_CHANGE_VOTER, changed | key):
            place = self._session.value(_PLACE, {"poll": poll_id})
            self._session.change(_ADD_VOTER, _voter_values(poll_id, voter) | {"place": place})
        self._session.change(_DROP_VOTES, key)
        said = [
            {"poll_id": poll_id, "choice_id": choice, "person_id": voter.person_id, "vote": vote.value}
            for choice, vote in sorted(voter.ballot.items())
        ]
        if said:
            self._session.change_many(_ADD_VOTE, said)

    def of_person(self, person_id: int, limit: int = 50, *, undecided: bool = True) -> Sequence[Poll]:
        """Polls that the person hosts or votes in, newest first; only open and closed ones if ``undecided``."""
        return self._whole(self._session.rows(_OF_PERSON[undecided], {"person": person_id, "most": limit}))

    def _one(self, rows: Sequence[AnyRow]) -> Poll | None:
        return next(iter(self._whole(rows)), None)

    def _whole(self, rows: Sequence[AnyRow]) -> Sequence[Poll]:
        """The polls of these rows with their choices, voters and votes."""
        if not rows:
            return []
        wanted = {"wanted": [row[0] for row in rows]}
        choices: dict[int, list[Choice]] = defaultdict(list)
        for poll, number, start, end in self._session.rows(_CHOICES, wanted):
            choices[poll].append(Choice(number, Timespan(start, end)))
        ballots: dict[tuple[int, int], dict[int, Vote]] = defaultdict(dict)
        for poll, person, choice, vote in self._session.rows(_VOTES, wanted):
            ballots[poll, person][choice] = Vote(vote)
        asked: dict[int, list[Voter]] = defaultdict(list)
        for poll, person, required, marked_at, done in self._session.rows(_VOTERS, wanted):
            asked[poll].append(Voter(person, bool(required), ballots[poll, person], marked_at, bool(done)))
        return [_poll(row, tuple(choices[row[0]]), tuple(asked[row[0]])) for row in rows]


def _poll(row: AnyRow, choices: tuple[Choice, ...], asked: tuple[Voter, ...]) -> Poll:
    number, organisation, host, title, deadline, created_at, nudge_at, state, version = row[:9]
    place, description, private, board, why, meeting, booked, room, room_id = row[9:]
    return Poll(
        id=number,
        organisation_id=organisation,
        host_id=host,
        title=title,
        choices=choices,
        voters=asked,
        deadline=deadline,
        created_at=created_at,
        nudge_at=nudge_at,
        state=PollState(state),
        version=version,
        place=place,
        description=description,
        private=bool(private),
        group=None if board is None else Group(*board),
        why=None if why is None else Why(why),
        meeting_id=meeting,
        booked_id=booked,
        room=None if room is None else Needs(room[0], tuple(room[1]), room[2]),
        room_id=room_id,
    )


def _values(poll: Poll) -> dict[str, Any]:
    """The columns of the poll itself that may change, with their values."""
    return {
        "host_id": poll.host_id,
        "title": poll.title,
        "deadline": poll.deadline,
        "nudge_at": poll.nudge_at,
        "state": poll.state.value,
        "version": poll.version,
        "place": poll.place,
        "description": poll.description,
        "private": poll.private,
        "board": None if poll.group is None else list(astuple(poll.group)),
        "why": None if poll.why is None else poll.why.value,
        "meeting_id": poll.meeting_id,
        "booked_id": poll.booked_id,
        "room": None if poll.room is None else [poll.room.capacity, list(poll.room.amenities), poll.room.place],
        "room_id": poll.room_id,
    }


def _voter_values(poll_id: int, voter: Voter) -> dict[str, Any]:
    return {
        "poll_id": poll_id,
        "person_id": voter.person_id,
        "required": voter.required,
        "done": voter.done,
        "marked_at": voter.marked_at,
    }
