"""Which skill serves which request: the tables of all skills in one."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.skills import (
    absence,
    admin,
    after,
    arrive,
    basics,
    book,
    checkin,
    daysoff,
    find,
    hours,
    invitation,
    links,
    me,
    meet,
    meet_form,
    misses,
    poll,
    pool,
    privacy,
    profile,
    reminders,
    room_keeping,
    rooms,
    seat,
    series,
    services,
    session,
    sessions,
    together,
    waiting,
)
from bots.turn import Answer, Turn

Skill = Callable[[Turn, Any], Answer]

SKILLS: Mapping[type, Skill] = {
    **basics.SKILLS,
    **find.SKILLS,
    **book.SKILLS,
    **sessions.SKILLS,
    **session.SKILLS,
    **series.SKILLS,
    **absence.SKILLS,
    **waiting.SKILLS,
    **after.SKILLS,
    **poll.SKILLS,
    **pool.SKILLS,
    **seat.SKILLS,
    **reminders.SKILLS,
    **hours.SKILLS,
    **daysoff.SKILLS,
    **services.SKILLS,
    **profile.SKILLS,
    **arrive.SKILLS,
    **me.SKILLS,
    **misses.SKILLS,
    **meet.SKILLS,
    **invitation.SKILLS,
    **rooms.SKILLS,
    **checkin.SKILLS,
    **room_keeping.SKILLS,
    **meet_form.SKILLS,
    **privacy.SKILLS,
    **links.SKILLS,
    **admin.SKILLS,
    **together.SKILLS,
}
"""One skill for each request; a test proves that none is missing and none served twice."""
