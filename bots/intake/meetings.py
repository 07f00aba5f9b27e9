"""What is said of meetings, beside calling, moving and cancelling them, as requests: lists, polls, who comes, names, weight."""

from collections.abc import Callable, Iterable, Mapping

from bots.intake.asked import Ask, Desk
from bots.language.reading import Intent, Reading
from bots.requests import Agenda, Alteration, Change, ListPolls, Meetings, Request, StartPoll
from core.model.priority import Priority
from core.model.room import Needs

Maker = Callable[[Reading, Desk], Request | Ask]


def people(desk: Desk, names: Iterable[str]) -> tuple[int, ...]:
    """The people of these names, by id."""
    return tuple(i for name in names for i in desk.called(name))


def priority_of(reading: Reading) -> Priority | None:
    """How weighty it is said to be, None where nothing is said of it."""
    return Priority[reading.priority.upper()] if reading.priority else None


def asks_for_one(reading: Reading) -> bool:
    """Whether something is said that a meeting alone has, and no session with a mentor."""
    others = reading.optional or reading.emails
    where = reading.room or reading.capacity or reading.amenities or reading.no_room
    return bool(others or where or reading.title or reading.private)


def _meetings(reading: Reading, desk: Desk) -> Request | Ask:
    return Meetings(reading.window, which=reading.verb, person_ids=desk.ids(reading), room_id=desk.room(reading))


def _poll(reading: Reading, desk: Desk) -> Request | Ask:
    """The poll as far as it was said; the form asks the rest."""
    return StartPoll(
        title=reading.title or (desk.speak.words("poll.untitled") if reading.starts and desk.ids(reading) else ""),
        starts=reading.starts,
        length=reading.duration,
        required=desk.ids(reading),
        optional=people(desk, reading.optional),
        deadline=reading.deadline,
        private=reading.private,
        room=_needs(reading),
        room_id=desk.room(reading),
        unread=reading.unread,
    )


def _needs(reading: Reading) -> Needs | None:
    """What the room must have, where one is wanted."""
    if reading.room is None and reading.capacity is None and not reading.amenities:
        return None
    return Needs(reading.capacity or 1, reading.amenities)


def _attendees(reading: Reading, desk: Desk) -> Request | Ask:
    """Who comes to one of my meetings, or who shall; of whole days what is on then, as each session says with whom."""
    if reading.verb == "list" and reading.from_window is not None and reading.title is None:
        return Agenda(reading.from_window)
    if reading.verb == "list":
        return _which("show", reading)
    named, optional = desk.ids(reading), people(desk, reading.optional)
    if reading.verb == "optional" and not (named or optional or reading.emails):
        return _which("excuse", reading)
    if reading.verb == "remove":
        return _which("alter", reading, Alteration(remove=(*named, *optional), gone_guests=reading.emails))
    return _which("alter", reading, Alteration(add=named, optional=optional, guests=reading.emails))


def _priority(reading: Reading, _: Desk) -> Request | Ask:
    return _which("alter", reading, Alteration(priority=priority_of(reading) or Priority.HIGH))


def _rename(reading: Reading, _: Desk) -> Request | Ask:
    """What it is called from now on; that is asked for where it was not said."""
    return _which("alter", reading, Alteration(title=reading.argument or ""))


def _details(reading: Reading, _: Desk) -> Request | Ask:
    """Where it is from now on, or that others see it or do not; both are asked for where neither was said."""
    private = {"private": True, "public": False}.get(reading.verb)
    if private is None and not reading.place:
        return _which("show", reading)
    return _which("alter", reading, Alteration(place=reading.place, private=private))


def into_room(reading: Reading, room_id: int) -> Change:
    """A meeting that is to be in another room, at its time."""
    return _which("alter", reading, Alteration(room_id=room_id))


def _which(verb: str, reading: Reading, alteration: Alteration | None = None) -> Change:
    """The meeting that is meant, by what it is called and when it is."""
    return Change(
        verb,
        window=reading.from_window,
        at=reading.from_at,
        title=reading.title or "",
        series=reading.scope,
        alteration=alteration,
    )


MAKERS: Mapping[Intent, Maker] = {
    Intent.MEETINGS: _meetings,
    Intent.POLL: _poll,
    Intent.POLLS: lambda reading, _: ListPolls(votes=reading.verb == "votes"),
    Intent.ATTENDEES: _attendees,
    Intent.PRIORITY: _priority,
    Intent.RENAME: _rename,
    Intent.DETAILS: _details,
    Intent.CONFLICTS: lambda _, __: Agenda(waiting=True),
}
"""One maker for each intent of what is said of meetings."""
