"""Pools: people who stand in for each other, and whose turn it is among them ("any of the team")."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pool:
    """Named people of an organisation, each once, in the order in which they take turns when all have had equally much."""

    id: int
    organisation_id: int
    name: str
    person_ids: tuple[int, ...]


def in_turn(pool: Pool, free: Collection[int], load: Mapping[int, int]) -> tuple[int, ...]:
    """The people of the pool who are free, in order of turn: least recent load first, then by their order in the pool.

    ``load`` is how much each has recently had; people missing from it have had nothing.
    """
    able = [person for person in pool.person_ids if person in free]
    return tuple(sorted(able, key=lambda person: load.get(person, 0)))
