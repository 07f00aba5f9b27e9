"""Colleagues called by their username, as Telegram's people call each other: ``@omar_h`` is Omar Haddad."""

import re

from bots.conversation.turn import Turn

_HANDLE = re.compile(r"(?<![\w@])@(\w{3,32})\b")
"""Telegram's usernames have 5 to 32 letters, digits and underscores; some are shorter."""


def spelled_out(turn: Turn, text: str) -> str:
    """The words with members' usernames as their names; everything else stays as it is.

    Somebody whose name another member bears as well stays a username: a name would not tell them apart.
    """
    handles = {found.casefold() for found in _HANDLE.findall(text)}
    if not handles or turn.organisation is None or turn.membership is None:
        return text
    known = turn.unit.people.with_handles(turn.organisation.id, turn.where.platform, handles)
    names = {number: name for name, ids in turn.directory.people.items() if len(ids) == 1 for number in ids}

    def name(found: re.Match[str]) -> str:
        person = known.get(found[1].casefold())
        return f"@{names[person]}" if person in names else found[0]

    return _HANDLE.sub(name, text)
