"""Who is in, where a time for a group is sought → the card that stands in the group for everybody."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.codec import Unreadable, loads
from bots.inbound import Place, Where
from bots.requests import Together
from bots.views.together import gathering_card
from core.events import Gathered


def _gathered(desk: Desk, event: Gathered) -> Announcement | None:
    """The card in the group, in the words and the zone of who asked for the time."""
    gathering = desk.unit.gatherings.get(event.gathering_id)
    if gathering is None:
        return None
    try:
        times: Together = loads(gathering.wish, Together)
    except Unreadable:
        return None
    people = desk.unit.gatherings.people(gathering.id)
    names = desk.unit.people.many(people)
    card = gathering_card(desk.speak, gathering.id, times, [names[each].name for each in people], desk.reader.name)
    group = gathering.group
    board = Where(group.platform, group.chat_id, Place.GROUP, group.tenant, group.thread)
    return Announcement(card, f"gathering:{gathering.id}", board=board)


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {Gathered: _gathered}
"""How the one event of gatherings is worded."""
