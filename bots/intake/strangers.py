"""Names that nobody and nothing here bears: asked about, with the nearest that there are and the whole request on each button."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import JaroWinkler

from bots.intake.asked import Ask, Desk, asked
from bots.language.reading import Intent, Reading, Stranger
from bots.language.text.tokens import words_of
from bots.requests import MeetPool, Request

ASKED = frozenset(
    {
        Intent.FIND, Intent.BOOK, Intent.MEET, Intent.FREE_BUSY, Intent.WAITLIST, Intent.FIND_ROOM, Intent.POLL,
        Intent.ATTENDEES, Intent.POLICY,
    }
)  # fmt: skip
"""Intents that an unknown name would make miss: what is found without it is not what was asked for."""

_OF_ROOMS = frozenset({"room", "amenity"})
"""Kinds of names that a room is asked for by."""

_NEAR = 0.75
"""How alike a name must be, by Jaro and Winkler's measure, to be offered for another."""

_OFFERED = 3
_TOLD = 12

Make = Callable[[Reading, Desk], Request | Ask]
Way = tuple[str, Request | Ask]


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
    """The question about a name that is none here, and of the others that are none; each answer carries the rest along.

    Names of one kind that nothing is like are asked about together, any other by itself.
    """
    first = reading.unknown[0]
    near = _alike(first, desk)
    together = [
        each for each in reading.unknown if not near and each.kind == first.kind and not _alike(each, desk)
    ] or [first]
    whole = replace(reading, unknown=tuple(each for each in reading.unknown if each not in together))
    said = ", ".join(each.said for each in together)
    known, told = _known(first.kind, reading, desk)
    key = f"ask.unknown.{first.kind}.near" if near else f"ask.unknown.{first.kind}"
    ask = Ask(key, said, (), known=() if near else known, known_as=told)
    ways = [_way(name, _with(kind, name, whole), desk, make) for kind, name in near]
    return asked(ask, (*ways, _without(said, whole, desk, make)))


def _known(kind: str, reading: Reading, desk: Desk) -> tuple[tuple[str, ...], str]:
    """What there is of the kind that was looked for, and the words that tell so."""
    if kind == "team":
        return tuple(sorted(desk.directory.pools))[:_TOLD], "ask.unknown.teams"
    if kind == "room":
        return tuple(desk.directory.rooms)[:_TOLD], "ask.unknown.rooms"
    if kind == "amenity":
        return tuple(desk.directory.lexicon.amenities)[:_TOLD], "ask.unknown.amenities"
    if kind == "person":
        meets = reading.intent in {Intent.MEET, Intent.POLL, Intent.ATTENDEES}
        return (_people(desk), "ask.unknown.people") if meets else (_mentors(desk), "ask.unknown.mentors")
    return _skills(desk), "ask.unknown.known"


def _alike(unknown: Stranger, desk: Desk) -> Sequence[tuple[str, str]]:
    """The kinds and names of what is there that are most like the unknown name."""
    directory = desk.directory
    others = [name for name, ids in directory.people.items() if desk.person_id not in ids]
    there: Mapping[str, Mapping[str, Iterable[str]]] = {
        "team": {"team": directory.pools},
        "room": {"room": directory.rooms},
        "amenity": {"amenity": directory.lexicon.amenities},
        "person": {"person": others},
        "skill": {"skill": directory.skills},
    }
    kinds = there.get(unknown.kind, {"person": others, "skill": directory.skills})
    return [(kind, name) for kind, names in kinds.items() for name in alike(unknown.said, names)]


def _with(kind: str, name: str, whole: Reading) -> Reading:
    """The reading with the name of what is there in it."""
    match kind:
        case "team":
            return replace(whole, service=name)
        case "room":
            return replace(whole, room=name)
        case "amenity":
            return replace(whole, amenities=(*whole.amenities, name))
        case "person":
            return replace(whole, people=(*whole.people, name))
        case _:
            return replace(whole, skills=(*whole.skills, name))


def _without(said: str, whole: Reading, desk: Desk, make: Make) -> Way:
    """The request without the unknown name: for the others that were named, or for anyone."""
    if whole.intent is Intent.FIND_ROOM and not (whole.capacity or whole.amenities):
        return _way(desk.speak.words("ask.any_room"), whole, desk, make)
    if whole.people or whole.skills or whole.service or whole.intent in _WHOLE:
        return _way(desk.speak.words("ask.without", said=said), whole, desk, make)
    anyone = whole if whole.intent is Intent.BOOK else replace(whole, intent=Intent.FIND)
    return _way(desk.speak.words("find.anyone.button"), anyone, desk, make)


_WHOLE = frozenset({Intent.MEET, Intent.POLL, Intent.FIND_ROOM, Intent.ATTENDEES})
"""Intents that ask for something though nobody is named."""


def _way(caption: str, reading: Reading, desk: Desk, make: Make) -> Way:
    pool_id = desk.pool(reading)
    if pool_id is not None and reading.intent is Intent.MEET:
        return caption, MeetPool(pool_id, None, reading.at, reading.duration)
    return caption, make(replace(reading, confidence=1.0), desk)


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
