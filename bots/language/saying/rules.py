"""What shall hold from now on, in words: how one is booked, what organizers set, and what they say of rooms."""

from collections.abc import Mapping, Sequence

from bots.language.reading import Intent, Reading
from bots.language.saying import times
from bots.language.saying.when import Sentence, When


def _limits(reading: Reading, _: When) -> Sequence[str]:
    """One rule at a time, but so many a day and so many a week, and all lengths together."""
    said = dict(reading.rules)
    if not said:
        return ("my limits",)
    if not any(said.get(period) for period in _PERIODS) and said.keys() & set(_PERIODS):
        return ("no limit",)
    most = times.listed([f"{said[period]} a {period}" for period in _PERIODS if said.get(period)])
    if most:
        return "at most", most
    lengths = [minutes for name, minutes in reading.rules if name == "lengths"]
    if lengths:
        return "my sessions should last", times.listed([times.length(each).removeprefix("for ") for each in lengths])
    name, number = reading.rules[0]
    if name == "approval":
        return ("my sessions need", "my approval" if number else "no approval")
    if name == "notice":
        return ("I need", f"{number} minutes notice")
    return ("no break" if not number else f"{number} minutes", "between my sessions")


_PERIODS = ("day", "week")


def _change_rules(reading: Reading, _: When) -> Sequence[str]:
    said = dict(reading.rules)
    if not said:
        return ("moving rules",)
    if "moves" in said:
        return (f"limit moves to {said['moves']}" if said["moves"] else "no limit on moves",)
    need = "needs a reason" if any(said.values()) else "needs no reason"
    return times.listed(list(said)), need


def _room_ends(reading: Reading, _: When) -> Sequence[str]:
    return (_ENDS[reading.verb],)


_ENDS: Mapping[str, str] = {
    "": "room reminders",
    "all": "remind people before their room ends",
    "check_in": "remind people before their room ends only with check-in",
    "off": "no reminders before a room ends",
}


def _policy(reading: Reading, _: When) -> Sequence[str]:
    if not reading.verb:
        return ("conflict settings",)
    of = reading.room or reading.service
    chosen = "ask us" if reading.verb == "ask" else reading.verb
    return "conflict policy", f"for {of}:" if of else "", chosen


def _room_kept(reading: Reading, when: When) -> Sequence[str]:
    room = f"the room {reading.room}"
    things = times.listed([f"a {each}" for each in reading.amenities])
    match reading.verb:
        case "add":
            many = f"for {reading.capacity}" if reading.capacity else ""
            at = f"in {reading.place}" if reading.place else ""
            return "add a room called", reading.argument or "", at, many, f"with {things}" if things else ""
        case "closed":
            return room, "is closed", when.wanted()
        case "seats":
            return room, f"has {reading.capacity} seats now"
        case "adds":
            return room, "now has", things
        case "drops":
            return room, "no longer has", things
        case "place":
            return room, "moved to", reading.place or ""
        case "rename":
            return "rename", room, "to", reading.argument or ""
        case _:
            return "retire" if reading.verb == "retire" else "reopen", room


SENTENCES: Mapping[Intent, Sentence] = {
    Intent.LIMITS: _limits,
    Intent.CHANGE_RULES: _change_rules,
    Intent.ROOM_ENDS: _room_ends,
    Intent.POLICY: _policy,
    Intent.ROOM_KEPT: _room_kept,
}
"""Intent → what is said of it."""
