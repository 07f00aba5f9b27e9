"""Finding a time for several people: the best ones, everybody of a conversation, who may be missing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bots.cards import Card
from bots.codec import Unreadable, dumps, loads
from bots.conversation.turn import Answer, MembersUnknown, Turn
from bots.inbound import Place
from bots.intake.room_choice import needs_of
from bots.requests import ChooseOptional, FindGathered, Meet, SayIn, Together, TogetherHere
from bots.scenes.bookings import room_name
from bots.views.rooms import needs_words
from bots.views.together import PAGE, length_of, nobody_card, optional_form, together_card, with_optional
from core.errors import Invalid, NotFound
from core.model.poll import Group
from core.model.timespan import Timespan
from core.services import gathering
from core.services.common_times import MOST_PEOPLE, CommonWish, common_times, known_people

_AHEAD = timedelta(days=14)
"""How far ahead times are looked for where nothing is said."""


def find_together(turn: Turn, request: Together) -> Answer:
    """The best times for the people of the meeting, and the one who speaks."""
    turn.speak.need_zone()
    meet = request.meet
    window = meet.window or Timespan(turn.now, turn.speak.day_of(turn.now + _AHEAD).end)
    wish = CommonWish(
        meet.person_ids,
        window,
        length_of(meet),
        meet.optional_ids,
        request.left_out,
        room_id=meet.room_id,
        needs=needs_of(meet),
        alone=bool(meet.guests or meet.room_id is not None or needs_of(meet) is not None),
    )
    findings = common_times(turn.unit, turn.member, wish, count=request.skip + PAGE + 1)
    needs = needs_of(meet)
    room = room_name(turn.unit, meet.room_id) or (needs_words(turn.speak, needs) if needs is not None else "")
    shared = turn.where.place is Place.GROUP
    card = together_card(turn.speak, request, findings, window, turn.person.id, room=room, shared=shared)
    return Answer(card, public=True)


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
    """The best times for everybody in this conversation; who that is, people say themselves where nobody else can."""
    if turn.crowd:
        raise Invalid("attendees", "too_many", MOST_PEOPLE)
    where, times, about = turn.where, request.times, turn.memory.about
    if where.lists_members and turn.members is None:
        raise MembersUnknown
    others = tuple(each for each in turn.members or () if each != turn.person.id)
    if others:
        return Answer(also=_for(times, others))
    if isinstance(about, Together):
        return Answer(also=_for(times, about.meet.person_ids, about.meet.optional_ids))
    if where.place is Place.GROUP and not (turn.members or where.ephemeral) and turn.home_group:
        turn.speak.need_zone()
        group = Group(where.platform, where.tenant, where.chat_id, where.thread)
        gathering.gather(turn.unit, turn.member, group, dumps(times, Together))
        return Answer()
    return Answer(nobody_card(turn.speak), public=True)


def say_in(turn: Turn, request: SayIn) -> Answer:
    """A short word to who pressed; the card in the group changes by itself."""
    if request.out:
        gathering.say_out(turn.unit, turn.person, request.gathering_id)
        return Answer(toast=turn.speak.words("together.toast.out"))
    gathering.say_in(turn.unit, turn.person, request.gathering_id)
    return Answer(toast=turn.speak.words("together.toast.in"))


def find_gathered(turn: Turn, request: FindGathered) -> Answer:
    """The best times for those who are in, as a card of its own beside the one that they press."""
    begun, people = gathering.people_in(turn.unit, turn.member, request.gathering_id)
    try:
        times: Together = loads(begun.wish, Together)
    except Unreadable:
        raise NotFound("gathering") from None
    others = tuple(each for each in people if each != turn.person.id)
    return Answer(also=_for(times, others), anew=True)


def _for(times: Together, people: tuple[int, ...], optional: tuple[int, ...] = ()) -> Together | Meet:
    """The times for these people; the meeting itself where its start was said."""
    meet = replace(times.meet, person_ids=people, optional_ids=optional)
    return meet if meet.at is not None else replace(times, meet=meet)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Together: find_together,
    ChooseOptional: choose_optional,
    TogetherHere: find_here,
    SayIn: say_in,
    FindGathered: find_gathered,
}
