"""Time polls in an export: those that somebody has put to others, and what they have said in those of others."""

from collections.abc import Sequence
from datetime import datetime

from core.model.people import Person
from core.model.poll import Poll
from core.ports import Unit

_MOST = 1_000_000

Told = dict[str, object]


def polls_told(unit: Unit, person: Person) -> list[Told]:
    """Each poll with its times and what the person has said to each; of their own all votes, without names."""
    found: Sequence[Poll] = unit.polls.of_person(person.id, _MOST, undecided=False)
    people = unit.people.many({poll.host_id for poll in found})
    return [
        {
            "title": poll.title,
            "host": people[poll.host_id].name,
            "state": poll.state.value,
            "created_at": _at(poll.created_at),
            "deadline": _at(poll.deadline),
            "place": poll.place,
            "description": poll.description,
            "times": _times(poll, person.id),
        }
        for poll in found
    ]


def _times(poll: Poll, person_id: int) -> list[Told]:
    voter = poll.voter(person_id)
    told = []
    for choice in poll.choices:
        said = None if voter is None else voter.ballot.get(choice.id)
        one: Told = {"starts_at": _at(choice.span.start), "ends_at": _at(choice.span.end)}
        if poll.host_id == person_id:
            one["can"] = sum(each.can(choice.id) for each in poll.voters)
        else:
            one["vote"] = None if said is None else said.value
        told.append(one)
    return told


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
