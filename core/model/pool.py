"""Pools: people who stand in for each other, and whose turn it is among them ("any of the team")."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pool:
    """Named people of an organisation, each once and in the order in which they take turns where all have had the same."""

    id: int
    organisation_id: int
    name: str
    person_ids: tuple[int, ...]


def in_turn(pool: Pool, free: Collection[int], load: Mapping[int, int]) -> tuple[int, ...]:
    """Those of the pool who are free, whose turn it is first: who has had least lately, then who stands first in the pool.

    ``load`` is how much each has had lately; who is not in it has had nothing. Nobody who is not free, or not of the pool, is
    among them.
    """
    able = [person for person in pool.person_ids if person in free]
    return tuple(sorted(able, key=lambda person: load.get(person, 0)))
