"""Words that want some of a pool, "meet with two of support tomorrow at 3", or all of it: "meet with the support team"."""

import re
from dataclasses import replace

from bots.language.reading import Intent, Reading
from bots.requests import MeetPool
from bots.turn import Turn

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zwei": 2, "zweien": 2, "drei": 3, "dreien": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10,
}  # fmt: skip
"""What stands for a number in words."""

_SOME = (
    r"(?<!\bat )(?<!\bum )\b(\d{{1,2}}|{numbers})\s+(?:(?:people|persons|members|leuten?|personen)\s+)?"
    r"(?:of|out of|from|in|von|vom|aus)\s+(?:(?:the|dem|der|die)\s+)?{pool}\b"
)


def some_of_pool(turn: Turn, text: str, reading: Reading) -> MeetPool | None:
    """The meeting with so many of a pool that the words want, as far as they say; None where they want something else."""
    numbers = "|".join(_NUMBERS)
    for name, pool_id in turn.directory.pools.items():
        found = re.search(_SOME.format(numbers=numbers, pool=re.escape(name)), text, re.IGNORECASE)
        if found is not None:
            said = found[1].casefold()
            return MeetPool(pool_id, _NUMBERS.get(said) or int(said), reading.at, reading.duration)
    return None


def with_whole_pool(turn: Turn, reading: Reading) -> Reading:
    """A meeting with a pool and nobody by name is one with all of its people, beside who asks."""
    pool_id = turn.directory.pools.get(reading.service or "")
    if reading.intent is not Intent.MEET or pool_id is None or reading.people or reading.optional:
        return reading
    pool = turn.unit.pools.get(pool_id)
    others = {person for person in pool.person_ids if person != turn.person.id} if pool is not None else set()
    named = tuple(name for name, ids in turn.directory.people.items() if len(ids) == 1 and others.issuperset(ids))
    return replace(reading, people=named, service=None, group="")
