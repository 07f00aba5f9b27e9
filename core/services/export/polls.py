"""Time polls in an export: those that the person started, and their votes in those of others."""

from core.model.people import Person
from core.model.poll import Poll
from core.ports import Unit
from core.services.export.values import EVERYTHING, Record, instant


def poll_records(unit: Unit, person: Person) -> list[Record]:
    """Each poll with its times and the person's vote on each; for polls of their own, the number of people who can come."""
    found = unit.polls.of_person(person.id, EVERYTHING, undecided=False)
    people = unit.people.many({poll.host_id for poll in found})
    return [
        {
            "title": poll.title,
            "host": people[poll.host_id].name,
            "state": poll.state.value,
            "created_at": instant(poll.created_at),
            "deadline": instant(poll.deadline),
            "place": poll.place,
            "description": poll.description,
            "times": _times(poll, person.id),
        }
        for poll in found
    ]


def _times(poll: Poll, person_id: int) -> list[Record]:
    voter = poll.voter(person_id)
    records = []
    for choice in poll.choices:
        said = None if voter is None else voter.ballot.get(choice.id)
        one: Record = {"starts_at": instant(choice.span.start), "ends_at": instant(choice.span.end)}
        if poll.host_id == person_id:
            one["can"] = sum(each.can(choice.id) for each in poll.voters)
        else:
            one["vote"] = None if said is None else said.value
        records.append(one)
    return records
