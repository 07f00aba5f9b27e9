"""Any of the team: pools, what is booked of them, and how organizers keep them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.cards import Card
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import minutes_in, moment_in, number_in, people_in, said
from bots.inbound import Place
from bots.requests import EditPool, Find, HoldAny, Meet, MeetPool, Pools, RemovePool
from bots.skills.book import booking_answer
from bots.skills.meet import USUAL_LENGTH
from bots.skills.offering import mended
from bots.skills.poll import known_people
from bots.views.pool import meet_form, pool_form, pool_times_card, pools_card
from core.errors import AlreadyBooked, Invalid
from core.model.pool import Pool
from core.model.rights import organizes
from core.model.timespan import Timespan
from core.services import pools
from core.services.search import Wish


def find_any(turn: Turn, request: Find, pool_id: int) -> Answer:
    """When any of the pool has time."""
    wish = Wish(request.skill_ids, (), request.service_id, request.window, request.length, request.left_out)
    found = pools.times(turn.unit, turn.member, pool_id, wish)
    names = _names(turn, found.pool)
    shared = turn.where.place is Place.GROUP
    return Answer(pool_times_card(turn.speak, request, found, names, shared=shared), public=True)


def hold_any(turn: Turn, request: HoldAny) -> Answer:
    """Hold the time with whoever's turn it is; the card says who that is."""
    turn.speak.need_zone()
    length = request.length
    if length is None:
        around = Wish(window=Timespan.lasting(request.starts_at, 1))
        length = pools.times(turn.unit, turn.member, request.pool_id, around).length or USUAL_LENGTH
    try:
        held = pools.hold_any(
            turn.unit,
            turn.member,
            request.pool_id,
            starts_at=request.starts_at,
            length=length,
            topic=request.topic,
        )
    except AlreadyBooked as refusal:
        return booking_answer(turn, refusal.booking, toast=turn.speak.words("refusal.already_booked"))
    return booking_answer(turn, held)


def meet_pool(turn: Turn, request: MeetPool) -> Answer:
    """Ask how many and when, choose who is free and whose turn it is, and show the meeting before anybody is invited."""
    turn.speak.need_zone()
    pool = pools.pool_here(turn.unit, turn.member, request.pool_id)
    try:
        if turn.values is not None:
            request = replace(
                request,
                count=number_in(turn.values, "count"),
                at=moment_in(turn.values, "start"),
                length=minutes_in(turn.values, "length") or USUAL_LENGTH,
            )
        if request.count is None or request.at is None:
            return Answer(meet_form(turn.speak, request, pool))
        span = Timespan.lasting(request.at, request.length or USUAL_LENGTH)
        chosen = pools.pick(turn.unit, turn.member, pool.id, span, request.count)
    except Invalid as invalid:
        return mended(turn, invalid, MeetPool(pool.id))
    return Answer(also=Meet(title=pool.name, at=span.start, length=span.minutes, person_ids=chosen))


def show_pools(turn: Turn, request: Pools) -> Answer:
    """The pools, and what can be done with each."""
    return Answer(_list(turn, "pools.title", skip=request.skip))


def edit_pool(turn: Turn, request: EditPool) -> Answer:
    """The form of a pool; then all of them."""
    pool = pools.draft(turn.unit, turn.member, request.pool_id)
    if turn.values is None:
        return Answer(pool_form(turn.speak, request, pool, known_people(turn, pool.person_ids)))
    try:
        wanted = replace(pool, name=said(turn.values, "name"), person_ids=people_in(turn.values, "people"))
        saved = pools.save(turn.unit, turn.member, wanted)
    except Invalid as invalid:
        return mended(turn, invalid, request)
    return Answer(_list(turn, "pool.saved", saved.name))


def remove_pool(turn: Turn, request: RemovePool) -> Answer:
    """Let there be no such pool."""
    removed = pools.remove(turn.unit, turn.member, request.pool_id)
    return Answer(_list(turn, "pool.removed", removed.name))


def _list(turn: Turn, key: str, name: str = "", *, skip: int = 0) -> Card:
    listed = pools.listed(turn.unit, turn.member)
    people = turn.unit.people.many({person for pool in listed for person in pool.person_ids})
    names = {number: person.name for number, person in people.items()}
    title = turn.speak.say(key if listed or name else "pools.none", name=name)
    return pools_card(turn.speak, title, listed, names, skip=skip, may_edit=organizes(turn.member))


def _names(turn: Turn, pool: Pool) -> tuple[str, ...]:
    people = turn.unit.people.many(set(pool.person_ids))
    return tuple(people[person].name for person in pool.person_ids if person in people)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Pools: show_pools,
    HoldAny: hold_any,
    MeetPool: meet_pool,
    EditPool: edit_pool,
    RemovePool: remove_pool,
}
