"""Waiting for time to come free."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.cards import Card
from bots.conversation.turn import Answer, Turn
from bots.requests import Find, PauseWaiting, ShowWaitlist, StopWaiting, Wait
from bots.views.common import simple
from bots.views.room_waiting import waits_section
from bots.views.waiting import joined_card, waitlist_card
from core.model.waitlist import Waiting
from core.services import pools, seats, waitlist
from core.services.lookup import service_here
from core.services.search import Wish


def wait(turn: Turn, request: Wait) -> Answer:
    """Take the wish down and read it back; where a pool or a group session that is waited for has room, that is shown instead."""
    hosts = () if request.host_id is None else (request.host_id,)
    if _has_room(turn, request, Wish(request.skill_ids, hosts, request.service_id, request.window)):
        found = Find(request.skill_ids, hosts, request.service_id, request.window, pool_id=request.pool_id)
        return Answer(also=found)
    entry = waitlist.join(
        turn.unit,
        turn.member,
        request.window,
        host_id=request.host_id,
        service_id=request.service_id,
        pool_id=request.pool_id,
        skill_ids=request.skill_ids,
        urgent=request.urgent,
    )
    place = waitlist.position(turn.unit, entry)
    return Answer(joined_card(turn.speak, turn.unit, entry, place))


def _has_room(turn: Turn, request: Wait, wish: Wish) -> bool:
    if request.pool_id is not None:
        return bool(pools.times(turn.unit, turn.member, request.pool_id, wish).inside)
    if request.service_id is None or not service_here(turn.unit, turn.member, request.service_id).shared:
        return False
    found = seats.group_times(turn.unit, turn.member, wish)
    return bool(found.open.inside) or any(each.left and not each.mine for each in found.sessions)


def pause_waiting(turn: Turn, request: PauseWaiting) -> Answer:
    """Be passed over for a while, or no more."""
    if request.entry_id is not None:
        waitlist.pause(turn.unit, turn.member, request.entry_id, paused=request.paused)
    else:
        meant = _meant(turn, request)
        if not meant:
            return _none_meant(turn)
        for entry in meant:
            waitlist.pause(turn.unit, turn.member, entry.id, paused=request.paused)
    toast = turn.speak.words("wait.paused" if request.paused else "wait.resumed")
    return replace(show_waitlist(turn, ShowWaitlist()), toast=toast)


def stop_waiting(turn: Turn, request: StopWaiting) -> Answer:
    """Leave the waitlist, in one place or everywhere."""
    if request.host_ids or request.skill_ids or request.pool_ids:
        meant = _meant(turn, request)
        if not meant:
            return _none_meant(turn)
        left = sum(waitlist.leave(turn.unit, turn.member, entry.id) for entry in meant)
    else:
        left = waitlist.leave(turn.unit, turn.member, request.entry_id)
    return Answer(simple(turn.speak, "wait.left" if left else "wait.none"))


def _meant(turn: Turn, request: PauseWaiting | StopWaiting) -> list[Waiting]:
    """What I wait for: of those hosts, pools or skills where some are named, else everything."""
    hosts, skills, pool_ids = set(request.host_ids), set(request.skill_ids), set(request.pool_ids)
    return [
        entry
        for entry in turn.unit.waitlist.of_person(turn.person.id, turn.now)
        if not (hosts or skills or pool_ids)
        or entry.host_id in hosts
        or entry.pool_id in pool_ids
        or not skills.isdisjoint(entry.skill_ids)
    ]


def _none_meant(turn: Turn) -> Answer:
    """I do not wait for that: what I do wait for, each with its way out."""
    answer = show_waitlist(turn, ShowWaitlist())
    waits = bool(turn.unit.waitlist.of_person(turn.person.id, turn.now))
    return replace(answer, toast=turn.speak.words("wait.none.such")) if waits else answer


def show_waitlist(turn: Turn, _: ShowWaitlist) -> Answer:
    """What I wait for, each with its way out."""
    entries = turn.unit.waitlist.of_person(turn.person.id, turn.now)
    listed = [(entry, waitlist.position(turn.unit, entry)) for entry in entries]
    waits = turn.unit.room_waits.of_person(turn.person.id, turn.now)
    if not waits:
        return Answer(waitlist_card(turn.speak, turn.unit, listed))
    rooms = turn.unit.rooms.many({each.room_id for each in waits if each.room_id is not None})
    section = waits_section(turn.speak, waits, rooms, len(listed) + 1)
    if not listed:
        return Answer(Card(turn.speak.say("wait.title"), (section,)))
    card = waitlist_card(turn.speak, turn.unit, listed)
    return Answer(replace(card, sections=(*card.sections, section)))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Wait: wait,
    PauseWaiting: pause_waiting,
    StopWaiting: stop_waiting,
    ShowWaitlist: show_waitlist,
}
