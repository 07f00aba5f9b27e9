"""What happened in time polls → the card for one reader of it, and the one that stands in a group."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.inbound import Place, Where
from bots.scenes.bookings import poll_scene
from bots.views.poll import poll_card
from core.events import PollChanged, PollNudged, PollOpened, PollPosted, PollSettled
from core.model.poll import Poll, PollState


def _card(desk: Desk, poll: Poll, *, quiet: bool = False) -> Announcement:
    scene = poll_scene(desk.unit, desk.reader.id, poll)
    return Announcement(poll_card(desk.speak, scene), f"poll:{poll.id}", quiet)


def _opened(desk: Desk, event: PollOpened) -> Announcement | None:
    """To whoever is asked, while people vote."""
    poll = desk.unit.polls.get(event.poll_id)
    asked = poll is not None and poll.state is PollState.OPEN and poll.voter(desk.reader.id) is not None
    return _card(desk, poll) if poll is not None and asked else None


def _nudged(desk: Desk, event: PollNudged) -> Announcement | None:
    """To whoever has said nothing by now."""
    poll = desk.unit.polls.get(event.poll_id)
    voter = poll.voter(desk.reader.id) if poll is not None and poll.state is PollState.OPEN else None
    return _card(desk, poll) if poll is not None and voter is not None and voter.marked_at is None else None


def _changed(desk: Desk, event: PollChanged) -> Announcement | None:
    """The card changes where it stands; nobody is woken for it."""
    poll = desk.unit.polls.get(event.poll_id)
    return _card(desk, poll, quiet=True) if poll is not None else None


def _posted(desk: Desk, event: PollPosted) -> Announcement | None:
    """The card in the group, in the words and the zone of who hosts the poll."""
    poll = desk.unit.polls.get(event.poll_id)
    if poll is None or poll.group is None:
        return None
    group = poll.group
    board = Where(group.platform, group.chat_id, Place.GROUP, group.tenant, group.thread)
    return Announcement(poll_card(desk.speak, poll_scene(desk.unit, None, poll)), f"board:{poll.id}", board=board)


def _settled(desk: Desk, event: PollSettled) -> Announcement | None:
    """To the host, while it is as the event left it."""
    poll = desk.unit.polls.get(event.poll_id)
    return _card(desk, poll) if poll is not None and poll.version == event.version else None


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    PollOpened: _opened,
    PollNudged: _nudged,
    PollChanged: _changed,
    PollPosted: _posted,
    PollSettled: _settled,
}
"""How each event of polls is worded."""
