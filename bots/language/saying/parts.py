"""Parts of requests in words, each empty where the reading has none."""

from collections.abc import Sequence

from bots.language.intent.teams import MEDIA
from bots.language.reading import Reading
from bots.language.saying import times


def by_how_much(shift: int | None) -> str:
    """By how much later or earlier than it stands."""
    return f"{abs(shift)} minutes {'later' if shift > 0 else 'earlier'}" if shift else ""


def title(reading: Reading) -> str:
    """What it is called."""
    return f'called "{reading.title}"' if reading.title else ""


def group(reading: Reading, with_: str = "with") -> str:
    """The people named together."""
    if not reading.group:
        return ""
    fixed = {"everyone": "everyone", "channel": "everyone in this channel", "team": "the team"}
    return f"{with_} {fixed.get(reading.group) or f'the {reading.group} team'}"


def place(place: str) -> str:
    """Where it is: a medium, a place or a link."""
    if "://" in place:
        return place
    return f"on {place}" if place.casefold() in MEDIA else f"at {place}"


def weight(reading: Reading) -> str:
    """How weighty a meeting is."""
    return {"urgent": "urgently", "high": "with high priority", "low": "with low priority"}.get(
        reading.priority or "", ""
    )


_SCOPES = {"this": "only this one", "following": "this and all following", "all": "the whole series"}


def scope(reading: Reading) -> str:
    """How much of a series is meant."""
    return f", {_SCOPES[reading.scope]}," if reading.scope else ""


def people(reading: Reading) -> list[str]:
    """The names, with those among which the writer left the choice as the words that they share."""
    if "people" not in reading.ambiguous:
        return list(reading.people)
    runs: list[list[str]] = []
    for name in reading.people:
        if runs and _shared([*runs[-1], name]):
            runs[-1].append(name)
        else:
            runs.append([name])
    return [run[0] if len(run) == 1 else _shared(run) for run in runs]


def _shared(names: Sequence[str]) -> str:
    """The words that all the names have."""
    others = [name.casefold().split() for name in names[1:]]
    return " ".join(word for word in names[0].split() if all(word.casefold() in words for words in others))


def with_whom(reading: Reading) -> str:
    """The people it is with."""
    return f"with {times.listed(people(reading))}" if reading.people else ""


def for_whom(reading: Reading) -> str:
    """The skills or people waited for."""
    return f"for {times.listed([*reading.skills, *people(reading)])}" if reading.people or reading.skills else ""


def without_whom(reading: Reading) -> str:
    """Whom it shall not be with."""
    return f"except {' and except '.join(reading.without)}" if reading.without else ""


def service(reading: Reading) -> str:
    """The kind of session."""
    service = named_service(reading)
    return f"for a {service}" if service else ""


def named_service(reading: Reading) -> str:
    """The name of the kind of session, or the words that several share."""
    return reading.service or _shared(reading.services) if reading.service or reading.services else ""


def named_room(reading: Reading) -> str:
    """The name of the room, or the words that several share."""
    name = reading.room or (_shared(reading.rooms) if reading.rooms else "")
    return name if not name or "room" in name.casefold().split() else f"room {name}"


def room(reading: Reading) -> str:
    """The room it is in."""
    room = named_room(reading)
    return f"in {room}" if room else ""


def capacity(reading: Reading) -> str:
    """For how many people."""
    return f"for {reading.capacity} people" if reading.capacity else ""


def amenities(reading: Reading) -> str:
    """What the room must have."""
    return f"with {times.listed([f'a {each}' for each in reading.amenities])}" if reading.amenities else ""


def urgent(reading: Reading) -> str:
    """That it cannot wait."""
    return "urgently" if reading.priority else ""
