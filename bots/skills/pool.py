"""Any of the team: pools, what is booked of them, and how organizers keep them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
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
from bots.views.pool import meet_form, pool_form, pool_times_card, pools_card, some_times_card
from core.errors import AlreadyBooked, Invalid, NobodyInPool
from core.model.pool import Pool
from core.model.rights import organizes
from core.model.timespan import Timespan
from core.services import picking, pools
from core.services.picking import Among
from core.services.search import Wish

_NEAR = timedelta(days=6)
"""How far beyond a day at which too few are free other times are looked for."""


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
    among = Among(request.pool_id, request.skill_ids)
    pool = picking.pool_of(turn.unit, turn.member, among)
    try:
        if turn.values is not None:
            request = replace(
                request,
                count=number_in(turn.values, "count"),
                at=moment_in(turn.values, "start"),
                length=minutes_in(turn.values, "length") or USUAL_LENGTH,
            )
        if request.count is not None and request.at is None and request.window is not None:
            return Answer(_when_some(turn, request, request.count, request.window))
        if request.count is None or request.at is None:
            return Answer(meet_form(turn.speak, request, _called(turn, request, pool)))
        span = Timespan.lasting(request.at, request.length or USUAL_LENGTH)
        chosen = picking.pick(turn.unit, turn.member, among, span, request.count)
    except Invalid as invalid:
        return mended(turn, invalid, MeetPool(request.pool_id, skill_ids=request.skill_ids))
    except NobodyInPool as few:
        day = turn.speak.day_of(few.starts_at)
        near = Timespan(max(turn.now, day.start), day.end + _NEAR)
        return Answer(_when_some(turn, request, few.count, near))
    return Answer(also=Meet(title=pool.name, at=span.start, length=span.minutes, person_ids=chosen))


def _when_some(turn: Turn, request: MeetPool, count: int, window: Timespan) -> Card:
    """The times at which so many are free, nearest first where at the one that was asked for fewer are."""
    length = request.length or USUAL_LENGTH
    among = Among(request.pool_id, request.skill_ids)
    found = picking.times_for(turn.unit, turn.member, among, window, length=length, count=count)
    name = _called(turn, request, found.pool)
    return some_times_card(turn.speak, replace(request, count=count, length=length), name, found.starts, window)


def _called(turn: Turn, request: MeetPool, pool: Pool) -> str:
    """What those are called of whom some are wanted."""
    if pool.name:
        return pool.name
    known = [name for name, skill_id in turn.directory.skills.items() if skill_id in request.skill_ids]
    words = turn.speak.words
    return words("pool.mentors.knowing", skills=", ".join(known)) if known else words("pool.mentors")


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
