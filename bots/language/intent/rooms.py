"""What is to become of a room, beside finding one: added, changed, listed, waited for, given back, checked into."""

from collections.abc import Mapping

from bots.language.parsed import Parsed

_RELEASE = frozenset("release vacate unbook freigeben".split())
_WAIT = frozenset("wait waitlist notify alert ping warte warteliste benachrichtige".split())
_TELL = frozenset("tell let remind sag sage melde bescheid".split())
_AS_SOON_AS = frozenset("when once if wenn sobald falls".split())
_TIMELESS: Mapping[str, frozenset[str]] = {
    "add": frozenset("add create new register neu neuer neuen neue anlegen hinzufugen".split()),
    "edit": frozenset("edit change update rename andere andern bearbeite bearbeiten umbenennen".split()),
}
"""What no time is said with: "a new room tomorrow at 3" is another room."""

_ALL = frozenset("list all every show alle liste zeig zeige".split())
_ROOMS = frozenset("rooms raume".split())
_FREE = frozenset("free available empty vacant open now frei freie jetzt verfugbar".split())


def room_verb(parsed: Parsed, *, timed: bool) -> str:
    """``wait``, ``release``, ``check_in``, ``add``, ``edit`` or ``list``; empty where a room is to be found."""
    words = parsed.words
    if {"check", "in"} <= words or not {"checkin", "check-in"}.isdisjoint(words):
        return "check_in"
    if not _WAIT.isdisjoint(words) or not (_TELL.isdisjoint(words) or _AS_SOON_AS.isdisjoint(words)):
        return "wait"
    if not _RELEASE.isdisjoint(words):
        return "release"
    if timed or parsed.capacity:
        return ""
    listed = not (_ALL.isdisjoint(words) or _ROOMS.isdisjoint(words)) and _FREE.isdisjoint(words)
    return "list" if listed else next((verb for verb, said in _TIMELESS.items() if not said.isdisjoint(words)), "")
