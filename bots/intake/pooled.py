"""Words that want some of a pool or of those who mentor, "two of support tomorrow at 3", or all: "meet with the support team"."""

from dataclasses import replace

from bots.conversation.turn import Turn
from bots.language.reading import Intent, Reading
from bots.requests import MeetPool


def some_of_pool(turn: Turn, reading: Reading) -> MeetPool | None:
    """The meeting with so many of a pool that the words want, as far as they say; None where they want something else."""
    pool_id = turn.directory.pools.get(reading.service or "")
    if reading.some is None or reading.people or (reading.service and pool_id is None):
        return None
    skills = tuple(turn.directory.skills[name] for name in reading.skills if name in turn.directory.skills)
    window = None if reading.at is not None else reading.window
    return MeetPool(pool_id, reading.some, reading.at, reading.duration, skills, window)


def with_whole_pool(turn: Turn, reading: Reading) -> Reading:
    """A meeting with a pool and nobody by name is one with all of its people, beside who asks."""
    pool_id = turn.directory.pools.get(reading.service or "")
    if reading.intent is not Intent.MEET or pool_id is None or reading.people or reading.optional:
        return reading
    pool = turn.unit.pools.get(pool_id)
    others = {person for person in pool.person_ids if person != turn.person.id} if pool is not None else set()
    named = tuple(name for name, ids in turn.directory.people.items() if len(ids) == 1 and others.issuperset(ids))
    return replace(reading, people=named, service=None, group="")
