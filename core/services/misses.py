"""What was not understood: kept for a while, with consent, so that organizers see what people want of the bot.

Nothing is kept before the person was asked and agreed, nor if the organisation has switched it off. Organizers read the words
without their author's name.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Final

from core.errors import NotAllowed
from core.model.people import Membership, Organisation, Person
from core.model.rights import administers, organizes
from core.ports import Miss, Unit
from core.services.lookup import organisation_of

KEPT_FOR: Final = timedelta(days=90)
"""For how long words are kept."""

SAID_LIMIT: Final = 200
"""Characters of a message that are kept."""

PAGE: Final = 5
"""Wishes on one card."""

_PRIVATE = re.compile(r"\S+@\S+\.\w+|https?://\S+|\+?\d[\d\s()/-]{6,}\d")
"""What identifies somebody rather than what they want: addresses, links, telephone numbers."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Similar messages as one: the newest as it was written, how often, and when first and last."""

    organisation_id: int
    said: str
    language: str
    offered: tuple[str, ...]
    times: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Missed:
    """A page of an organisation's wishes, newest first; ``total`` is how many there are."""

    wishes: tuple[Wish, ...]
    skip: int
    total: int


def to_be_asked(person: Person, organisation: Organisation) -> bool:
    """Whether the person is to be asked for consent now, the first time that they are not understood."""
    return organisation.keeps_misses and person.keeps_misses is None


def may_keep(person: Person, organisation: Organisation) -> bool:
    """Whether the person's words may be kept here."""
    return organisation.keeps_misses and person.keeps_misses is True


def ask(unit: Unit, person: Person) -> None:
    """Record that the person was asked, which happens once: until they agree, nothing is kept."""
    unit.people.save(replace(person, keeps_misses=False))


def agree(unit: Unit, person: Person, *, agreed: bool) -> Person:
    """Record the person's answer; a no deletes what is kept of them."""
    after = replace(person, keeps_misses=agreed)
    unit.people.save(after)
    if not agreed:
        unit.misses.forget_person(person.id)
    return after


def keep(
    unit: Unit, person: Person, organisation: Organisation, said: str, language: str, offered: Sequence[str] = ()
) -> None:
    """Keep what was not understood, if allowed, without what would identify its author."""
    words = " ".join(_PRIVATE.sub("…", said).split())[:SAID_LIMIT]
    if words and may_keep(person, organisation):
        unit.misses.add(Miss(organisation.id, person.id, unit.now, words, language, tuple(offered)))


def switch(unit: Unit, member: Membership, *, keeps: bool) -> Organisation:
    """Switch keeping on or off for the organisation; off deletes what is kept. Raises NotAllowed for all but admins."""
    if not administers(member):
        raise NotAllowed("admin")
    after = replace(organisation_of(unit, member.organisation_id), keeps_misses=keeps)
    unit.organisations.save(after)
    if not keeps:
        unit.misses.forget_organisation(after.id)
    return after


def wishes(unit: Unit, member: Membership, *, skip: int = 0) -> Missed:
    """What members wanted and were not understood in. Raises NotAllowed for all but organizers and admins."""
    if not organizes(member):
        raise NotAllowed("organizer")
    found = grouped(unit.misses.since(unit.now - KEPT_FOR, member.organisation_id))
    return Missed(found[skip : skip + PAGE], skip, len(found))


def grouped(kept: Iterable[Miss]) -> tuple[Wish, ...]:
    """Messages of one organisation with the same words, ignoring case and punctuation, as one wish; newest first."""
    alike: dict[tuple[int, str], list[Miss]] = {}
    for miss in kept:
        words = re.findall(r"\w+", miss.said.casefold())
        alike.setdefault((miss.organisation_id, " ".join(words) or miss.said), []).append(miss)
    return tuple(_wish(messages) for messages in alike.values())


def _wish(messages: Sequence[Miss]) -> Wish:
    newest, oldest = messages[0], messages[-1]
    offered = dict.fromkeys(chain.from_iterable(each.offered for each in messages))
    return Wish(
        newest.organisation_id, newest.said, newest.language, tuple(offered), len(messages), oldest.at, newest.at
    )
