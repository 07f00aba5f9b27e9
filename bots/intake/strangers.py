"""Names that nobody and nothing here bears: asked about, with the nearest that there are and the whole request on each button."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import JaroWinkler

from bots.intake.asked import Ask, Desk, Option
from bots.language.reading import Intent, Reading, Stranger
from bots.language.text.tokens import words_of
from bots.requests import MeetPool, Request

ASKED = frozenset(
    {Intent.FIND, Intent.BOOK, Intent.MEET, Intent.FREE_BUSY, Intent.WAITLIST, Intent.FIND_ROOM, Intent.POLL}
)
"""Intents that an unknown name would make miss: what is found without it is not what was asked for."""

_OF_ROOMS = frozenset({"room", "amenity"})
"""Kinds of names that a room is asked for by."""

_NEAR = 0.75
"""How alike a name must be, by Jaro and Winkler's measure, to be offered for another."""

_OFFERED = 3
_TOLD = 12

Make = Callable[[Reading, Desk], Request | Ask]


def with_team(reading: Reading) -> Reading:
    """The reading with the team that it names as unknown, where nobody else is named and no pool is called so."""
    named = reading.people or reading.optional or reading.skills or reading.service or reading.emails or reading.unknown
    if named or reading.group in _OF_NO_NAME or reading.intent not in ASKED - {Intent.POLL}:
        return reading
    return replace(reading, group="", unknown=(Stranger("team", reading.group),))


_OF_NO_NAME = frozenset({"", "everyone", "channel", "team"})
"""Groups that the conversation tells, not a name."""


def of_its_kind(reading: Reading, desk: Desk) -> Reading:
    """The reading with those unknown names alone that it would miss: a room's name and what it has, where there are rooms."""
    if reading.intent is not Intent.FIND_ROOM or not reading.unknown:
        return reading
    kept = tuple(each for each in reading.unknown if each.kind in _OF_ROOMS and desk.directory.rooms)
    return replace(reading, unknown=kept)


def ask_about(reading: Reading, desk: Desk, make: Make) -> Ask:
    """The question about the names that are none here; each answer carries the rest of the request along."""
    whole = replace(reading, unknown=())
    near = tuple(_near_options(reading.unknown[0], whole, desk, make))
    said = ", ".join(each.said for each in reading.unknown)
    kind = reading.unknown[0].kind
    key = f"ask.unknown.{kind}"
    known, told = _known(kind, reading, desk)
    return Ask(
        f"{key}.near" if near else key,
        said,
        (*near, *_without(said, whole, desk, make)),
        known=() if near else known,
        known_as=told,
    )


def _known(kind: str, reading: Reading, desk: Desk) -> tuple[tuple[str, ...], str]:
    """What there is of the kind that was looked for, and the words that tell so."""
    if kind == "team":
        return tuple(sorted(desk.directory.pools))[:_TOLD], "ask.unknown.teams"
    if kind == "room":
        return tuple(desk.directory.rooms)[:_TOLD], "ask.unknown.rooms"
    if kind == "amenity":
        return tuple(desk.directory.lexicon.amenities)[:_TOLD], "ask.unknown.amenities"
    if kind == "person":
        meets = reading.intent in {Intent.MEET, Intent.POLL}
        return (_people(desk), "ask.unknown.people") if meets else (_mentors(desk), "ask.unknown.mentors")
    return _skills(desk), "ask.unknown.known"


def _near_options(unknown: Stranger, whole: Reading, desk: Desk, make: Make) -> Iterator[Option]:
    if unknown.kind == "team":
        for name in alike(unknown.said, desk.directory.pools):
            if whole.intent is Intent.MEET:
                yield Option(name, MeetPool(desk.directory.pools[name], None, whole.at, whole.duration))
            else:
                yield from _option(name, replace(whole, service=name), desk, make)
        return
    if unknown.kind == "room":
        for name in alike(unknown.said, desk.directory.rooms):
            yield from _option(name, replace(whole, room=name), desk, make)
        return
    if unknown.kind == "amenity":
        for name in alike(unknown.said, desk.directory.lexicon.amenities):
            yield from _option(name, replace(whole, amenities=(*whole.amenities, name)), desk, make)
        return
    if unknown.kind != "skill":
        people = [name for name, ids in desk.directory.people.items() if desk.person_id not in ids]
        for name in alike(unknown.said, people):
            yield from _option(name, replace(whole, people=(*whole.people, name)), desk, make)
    if unknown.kind != "person":
        for name in alike(unknown.said, desk.directory.skills):
            yield from _option(name, replace(whole, skills=(*whole.skills, name)), desk, make)


def _without(said: str, whole: Reading, desk: Desk, make: Make) -> Iterator[Option]:
    """The request without the unknown name: for the others that were named, or for anyone."""
    if whole.intent is Intent.FIND_ROOM and not (whole.capacity or whole.amenities):
        yield from _option(desk.speak.words("ask.any_room"), whole, desk, make)
    elif whole.people or whole.skills or whole.service or whole.intent in {Intent.MEET, Intent.POLL, Intent.FIND_ROOM}:
        yield from _option(desk.speak.words("ask.without", said=said), whole, desk, make)
    else:
        anyone = replace(whole, intent=Intent.FIND)
        yield from _option(desk.speak.words("find.anyone.button"), anyone, desk, make)


def _option(caption: str, reading: Reading, desk: Desk, make: Make) -> Iterator[Option]:
    made = make(replace(reading, confidence=1.0), desk)
    if not isinstance(made, Ask):
        yield Option(caption, made)


def _mentors(desk: Desk) -> tuple[str, ...]:
    people = desk.directory.people.items()
    return tuple(name for name, ids in people if desk.directory.mentors.intersection(ids) - {desk.person_id})[:_TOLD]


def _people(desk: Desk) -> tuple[str, ...]:
    people = desk.directory.people.items()
    return tuple(name for name, ids in people if desk.person_id not in ids)[:_TOLD]


def _skills(desk: Desk) -> tuple[str, ...]:
    return tuple(sorted(desk.directory.skills))[:_TOLD]


def alike(said: str, names: Iterable[str]) -> Sequence[str]:
    """The names most like what was said, the likest first; none where none is near."""
    words = words_of(said)
    scored = sorted(((_likeness(words, name), name) for name in names), key=lambda pair: (-pair[0], pair[1]))
    return [name for likeness, name in scored[:_OFFERED] if likeness >= _NEAR]


def _likeness(words: Sequence[str], name: str) -> float:
    """How alike the likest two of the words and the name's words are."""
    return max((JaroWinkler.similarity(word, part) for word in words for part in words_of(name)), default=0.0)
