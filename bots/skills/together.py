"""Finding a time for several people: the best ones, everybody of a conversation, who may be missing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bots.cards import Card
from bots.inbound import Place
from bots.requests import ChooseOptional, Together, TogetherHere
from bots.turn import Answer, MembersUnknown, Turn
from bots.views.together import PAGE, length_of, nobody_card, optional_form, together_card, with_optional
from core.errors import Invalid
from core.model.timespan import Timespan
from core.services.common_times import MOST_PEOPLE, CommonWish, common_times, known_people

_AHEAD = timedelta(days=14)
"""How far ahead times are looked for where nothing is said."""


def find_together(turn: Turn, request: Together) -> Answer:
    """The best times for the people of the meeting, and the one who speaks."""
    turn.speak.need_zone()
    meet = request.meet
    window = meet.window or Timespan(turn.now, turn.speak.day_of(turn.now + _AHEAD).end)
    wish = CommonWish(meet.person_ids, window, length_of(meet), meet.optional_ids, request.left_out)
    findings = common_times(turn.unit, turn.member, wish, count=request.skip + PAGE + 1)
    shared = turn.where.place is Place.GROUP
    return Answer(together_card(turn.speak, request, findings, window, turn.person.id, shared=shared), public=True)


def choose_optional(turn: Turn, request: ChooseOptional) -> Answer:
    """Ask who may be missing, then show the times anew."""
    if turn.values is None:
        meet = request.times.meet
        people = known_people(turn.unit, turn.member, (*meet.person_ids, *meet.optional_ids))
        form = optional_form(turn.speak, request, people)
        return Answer(Card(title=turn.speak.say("together.optional.title"), form=form))
    chosen = {int(each) for each in turn.values.get("optional", "").split(",") if each.isdecimal()}
    return Answer(also=with_optional(request.times, chosen))


def find_here(turn: Turn, request: TogetherHere) -> Answer:
    """The best times for everybody in this conversation."""
    if turn.crowd:
        raise Invalid("attendees", "too_many", MOST_PEOPLE)
    if turn.where.lists_members and turn.members is None:
        raise MembersUnknown
    others = tuple(each for each in turn.members or () if each != turn.person.id)
    about, times = turn.memory.about, request.times
    if others:
        return Answer(also=replace(times, meet=replace(times.meet, person_ids=others)))
    if isinstance(about, Together):
        same = replace(times.meet, person_ids=about.meet.person_ids, optional_ids=about.meet.optional_ids)
        return Answer(also=replace(times, meet=same))
    return Answer(nobody_card(turn.speak), public=True)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Together: find_together,
    ChooseOptional: choose_optional,
    TogetherHere: find_here,
}
