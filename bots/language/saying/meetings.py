"""Meetings, rooms, polls and answers to invitations in words."""

from collections.abc import Mapping, Sequence

from bots.language.reading import Answer, Intent, Reading
from bots.language.saying import parts, times
from bots.language.saying.when import Sentence, When


def _meet(reading: Reading, when: When) -> Sequence[str]:
    private = "private" if reading.private else ""
    optional = f", {times.listed([f'{name} optional' for name in reading.optional])}," if reading.optional else ""
    said = (
        parts.with_whom(reading),
        f"and {times.listed(reading.emails)}" if reading.emails else "",
        parts.group(reading),
        optional,
        parts.title(reading),
        parts.service(reading),
        parts.room(reading),
        parts.place(reading.place) if reading.place else "",
        parts.capacity(reading),
        parts.amenities(reading),
        "no room needed" if reading.no_room else "",
    )
    all_day = "all day" if reading.all_day else ""
    return "set up a", private, "meeting", *said, when.wanted(), all_day, parts.weight(reading)


def _find_room(reading: Reading, when: When) -> Sequence[str]:
    room = parts.named_room(reading) or "a room"
    if reading.verb in _HELD:
        before, behind = _HELD[reading.verb]
        return (
            before,
            room,
            behind,
            parts.capacity(reading),
            parts.amenities(reading),
            parts.with_whom(reading),
            when.wanted(),
        )
    return (
        "find",
        room,
        parts.capacity(reading),
        parts.amenities(reading),
        parts.with_whom(reading),
        when.wanted(),
        parts.urgent(reading),
    )


_HELD = {
    "check_in": ("check in to", ""),
    "release": ("release", ""),
    "wait": ("tell me when", "is free"),
    "list": ("list all rooms", ""),
    "add": ("add", ""),
    "edit": ("edit", ""),
}


def _poll(reading: Reading, when: When) -> Sequence[str]:
    return (
        "start a poll",
        parts.title(reading),
        parts.with_whom(reading),
        parts.group(reading),
        when.put(),
        when.wanted(),
    )


def _polls(reading: Reading, _: When) -> Sequence[str]:
    return (_OF_POLLS.get(reading.verb, "show my polls"),)


_OF_POLLS = {"close": "close the poll", "votes": "who has voted"}


def _attendees(reading: Reading, when: When) -> Sequence[str]:
    which = ("the meeting", parts.title(reading), when.present())
    who = times.listed([*parts.people(reading), *reading.optional, *reading.emails])
    match reading.verb:
        case "list":
            return "who is coming to", *which
        case "optional":
            return "make", who or "me", "optional for", *which
        case "remove":
            return "remove", who, "from", *which
        case _:
            return "add", who, "to", *which


def _priority(reading: Reading, when: When) -> Sequence[str]:
    weight = {"urgent": "urgent", None: "high priority"}.get(reading.priority, f"{reading.priority} priority")
    because = f"because {reading.argument}" if reading.argument else ""
    which = f"the meeting {parts.title(reading)}" if reading.title or reading.from_at or reading.from_window else "it"
    return "make", which, when.present(), weight, because


def _rename(reading: Reading, when: When) -> Sequence[str]:
    which = ("the meeting", parts.title(reading), when.present(), parts.scope(reading))
    return "rename", *which, f"to {reading.argument}" if reading.argument else ""


def _details(reading: Reading, when: When) -> Sequence[str]:
    which = f"the meeting {parts.title(reading)}" if reading.title or reading.from_at or reading.from_window else "it"
    if reading.verb:
        return "make", which, when.present(), parts.scope(reading), reading.verb
    return "put", which, when.present(), parts.scope(reading), parts.place(reading.place or "")


def _meetings(reading: Reading, when: When) -> Sequence[str]:
    which = {"unanswered": "unanswered", "hosted": "", "invited": ""}.get(reading.verb, "")
    behind = {"hosted": "that I host", "invited": "that I am invited to", "declined": "that I declined"}.get(
        reading.verb, ""
    )
    return "show", which, "meetings", behind, parts.with_whom(reading), parts.room(reading), when.wanted()


def _conflicts(_: Reading, when: When) -> Sequence[str]:
    return "show conflicts", when.wanted()


def _respond(reading: Reading, when: When) -> Sequence[str]:
    said = {Answer.ACCEPT: "accept", Answer.DECLINE: "decline", Answer.TENTATIVE: "tentatively accept"}
    who = f"from {times.listed(parts.people(reading))}" if reading.people else ""
    return (
        said[reading.answer or Answer.ACCEPT],
        "the invitation",
        who,
        parts.title(reading),
        parts.service(reading),
        when.present(),
    )


SENTENCES: Mapping[Intent, Sentence] = {
    Intent.MEET: _meet,
    Intent.FIND_ROOM: _find_room,
    Intent.POLL: _poll,
    Intent.POLLS: _polls,
    Intent.ATTENDEES: _attendees,
    Intent.PRIORITY: _priority,
    Intent.MEETINGS: _meetings,
    Intent.RENAME: _rename,
    Intent.DETAILS: _details,
    Intent.CONFLICTS: _conflicts,
    Intent.RESPOND: _respond,
}
"""Intent → what is said of it."""
