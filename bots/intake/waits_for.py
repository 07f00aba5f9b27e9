"""``Put me on the waitlist``, behind times: for what was looked for and is not to be had."""

from dataclasses import replace
from datetime import date, timedelta

from bots.conversation.turn import Turn
from bots.intake.asked import Ask
from bots.language.text.small_words import joins_list
from bots.requests import Find, Hold, Request, ShowTimes, ShowWaitlist, Wait, WaitForRoom
from bots.requests.comparing import same
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_FORTNIGHT = timedelta(days=14)
"""How far ahead is waited for what was looked for at no time."""

_SEVERAL = 2
"""From how many hosts on it is not one that is waited for."""


def waits_for_shown(turn: Turn, found: Request | Ask, text: str) -> Request | Ask:
    """What the last card offers to wait for, else what it shows; what was found where the words do not ask to wait for that."""
    if not same(found, ShowWaitlist()) or not joins_list(text):
        return found
    offered = (each for each in turn.requests_of(turn.memory.token) or () if isinstance(each, Wait | WaitForRoom))
    return next(offered, None) or _shown(turn) or found


def _shown(turn: Turn) -> Wait | None:
    """Waiting for what the last card is about, as far as it is still to come."""
    about, speak = turn.memory.about, turn.speak
    match about:
        case Hold(moving=None):
            wish = Wait(speak.day_of(about.starts_at), about.host_id, about.service_id)
        case ShowTimes(moving=None, day=date() as day):
            wish = Wait(day_bounds(day, speak.zone.key), about.host_id, about.service_id)
        case Find(host_ids=hosts) if len(hosts) < _SEVERAL:
            window = about.window or Timespan(turn.now, turn.now + _FORTNIGHT)
            wish = Wait(window, next(iter(hosts), None), about.service_id, about.skill_ids, pool_id=about.pool_id)
        case _:
            return None
    start = max(wish.window.start, turn.now)
    return replace(wish, window=Timespan(start, wish.window.end)) if start < wish.window.end else None
