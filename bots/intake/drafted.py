"""A meeting that nobody has been invited to yet, changed by what is said after its card: "add Ana", "at 4", "a room for 8".

Its card asks whether to invite, or shows the best times for its people.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.days import one_day, part_of_day
from bots.intake.said import Said, same_clock, when
from bots.language.reading import Intent, Reading
from bots.language.text.small_words import Pointer
from bots.requests import Change, FindRoom, Meet, Together
from core.model.priority import Priority
from core.model.recurrence import Rule, rule_of, turned


def draft_at_hand(turn: Turn) -> Meet | None:
    """The meeting that the last card would call."""
    about = turn.memory.about
    return about if isinstance(about, Meet) and about.at is not None and not about.sure else None


def times_at_hand(turn: Turn) -> Together | None:
    """The search for a time of several people whose findings the last card shows."""
    about = turn.memory.about
    return about if isinstance(about, Together) else None


def wanted_at_hand(turn: Turn) -> Meet | None:
    """The meeting that the last card would call, or for which it shows times."""
    times = times_at_hand(turn)
    return draft_at_hand(turn) if times is None else times.meet


def shown_anew(turn: Turn, wanted: Meet) -> Meet | Together:
    """The meeting as a draft; where its time is still sought, the times for it in the stretch that was looked at."""
    if wanted.at is not None:
        return wanted
    times = times_at_hand(turn)
    same = times is not None and times.meet.window == wanted.window
    return Together(wanted, times.left_out if times is not None and same else ())


def says_of_draft(reading: Reading) -> bool:
    """Whether words that ask for nothing by themselves say what a meeting has: who may be missing, where, how often."""
    place = reading.room or reading.no_room or reading.placed or reading.amenities
    who = reading.optional or reading.without or reading.emails
    return bool(who or reading.recurrence or reading.title or place or reading.private)


def redrafted(turn: Turn, draft: Meet, said: Said) -> Meet | Together | None:
    """The draft with another time, other people, a room, a rhythm; None where nothing of that is said."""
    reading = said.reading
    made = with_parts(turn, _at_other_time(turn, draft, said), said)
    if reading.recurrence and made.at is not None:
        made = replace(made, recurrence=on_its_day(turn, reading.recurrence, made.at))
    return None if made == draft else shown_anew(turn, made)


def with_parts(turn: Turn, wanted: Meet, said: Said) -> Meet:
    """The meeting with all that is said of it but when it is: who comes, in which room, what it is called, who sees it."""
    reading = said.reading
    made = _with_people(wanted, said)
    room = turn.directory.room(reading.room)
    if room is not None:
        made = draft_in_room(made, FindRoom(room_id=room))
    elif reading.amenities or reading.placed:
        made = draft_in_room(made, FindRoom(amenities=reading.amenities, place=reading.placed))
    if reading.no_room:
        made = replace(made, no_room=True, room_id=None, capacity=None, amenities=(), near="")
    optional = tuple(each for name in reading.optional for each in turn.directory.people.get(name, ()))
    made = _with_more(made, optional=optional, guests=reading.emails)
    return replace(made, title=reading.title or made.title, private=made.private or reading.private)


def changed_draft(turn: Turn, draft: Meet, change: Change) -> Meet | Together | None:
    """The draft, or the times for it, with a change that words ask of a meeting without saying of which.

    None where it is none of a draft's.
    """
    if change.verb == "move":
        reading = Reading(Intent.RESCHEDULE, at=change.to_at, window=change.to, duration=change.length)
        reading = replace(reading, shift=change.shift, dayless=change.same_day, clockless=change.same_clock)
        return redrafted(turn, draft, Said(reading, (), frozenset()))
    told = change.alteration
    if change.verb != "alter" or told is None or told.title == "":
        return None
    made = _without(draft, told.remove, told.gone_guests)
    made = _with_more(made, told.add, told.optional, told.guests)
    if told.room_id is not None:
        made = draft_in_room(made, FindRoom(room_id=told.room_id))
    if told.priority is not None:
        made = replace(made, priority=Priority(told.priority))
    if told.place is not None:
        made = replace(made, place=told.place)
    if told.private is not None:
        made = replace(made, private=told.private)
    return shown_anew(turn, replace(made, title=told.title) if told.title else made)


def draft_in_room(draft: Meet, wish: FindRoom) -> Meet:
    """The draft in the room that is named, or in one with what is needed, for as many as come unless it is said."""
    if wish.room_id is not None:
        return replace(draft, room_id=wish.room_id, no_room=False, capacity=None, amenities=(), near="")
    return replace(
        draft,
        room_id=None,
        no_room=False,
        capacity=wish.capacity if wish.capacity > 1 else draft.capacity or everybody_of(draft),
        amenities=wish.amenities or draft.amenities,
        near=wish.place or draft.near,
    )


def everybody_of(draft: Meet) -> int:
    """How many people come, the host among them."""
    return 1 + len(draft.person_ids) + len(draft.optional_ids) + len(draft.guests)


def _with_people(draft: Meet, said: Said) -> Meet:
    """Those who are named come as well, or in the place of the others; who is said to be left out comes no more."""
    draft = _without(draft, said.without)
    invited = {*draft.person_ids, *draft.optional_ids}
    known = [each for each in said.people if each in invited]
    if not said.people:
        return draft
    if not said.instead:
        return _with_more(draft, tuple(each for each in said.people if each not in invited))
    gone = known or draft.person_ids
    return _with_more(_without(draft, gone), tuple(each for each in said.people if each not in gone))


def _with_more(
    draft: Meet, people: tuple[int, ...] = (), optional: tuple[int, ...] = (), guests: tuple[str, ...] = ()
) -> Meet:
    """Somebody more; who is said to be optional now was required before, and the other way round."""
    required = (*(each for each in draft.person_ids if each not in optional), *people)
    may_miss = (*(each for each in draft.optional_ids if each not in people), *optional)
    return replace(
        draft,
        person_ids=tuple(dict.fromkeys(required)),
        optional_ids=tuple(dict.fromkeys(may_miss)),
        guests=tuple(dict.fromkeys((*draft.guests, *guests))),
    )


def _without(draft: Meet, people: Collection[int], guests: Collection[str] = ()) -> Meet:
    return replace(
        draft,
        person_ids=tuple(each for each in draft.person_ids if each not in people),
        optional_ids=tuple(each for each in draft.optional_ids if each not in people),
        guests=tuple(each for each in draft.guests if each not in guests),
    )


def _at_other_time(turn: Turn, draft: Meet, said: Said) -> Meet:
    """Another clock keeps the day, another day keeps the clock; part of a day has the best times in it looked for."""
    reading = said.reading
    draft = replace(draft, length=reading.duration or draft.length)
    if draft.at is None:
        return draft
    if reading.shift is not None:
        return _moved(turn, draft, draft.at, draft.at + timedelta(minutes=reading.shift))
    if reading.window is None and reading.at is None:
        return draft
    if reading.at is None and reading.window is not None and not reading.dayless:
        whole = one_day(turn.speak, reading.window) is not None and part_of_day(turn.speak, reading.window) is None
        if whole or reading.clockless or Pointer.SAME_TIME in said.pointers:
            return _moved(turn, draft, draft.at, same_clock(turn, draft.at, reading.window))
    window, at = when(turn, said, turn.speak.day_of(draft.at), draft.at)
    return replace(draft, at=None, window=window) if at is None else _moved(turn, draft, draft.at, at)


def _moved(turn: Turn, draft: Meet, was: datetime, at: datetime) -> Meet:
    """The draft at that time; what repeats does so on that day."""
    if not draft.recurrence:
        return replace(draft, at=at, window=None)
    rule = turned(_rule(turn, draft.recurrence, was), turn.speak.local(was).date(), turn.speak.local(at).date())
    return replace(draft, at=at, window=None, recurrence=rule.text(turn.speak.zone.key))


def _rule(turn: Turn, told: str, first: datetime) -> Rule:
    start = turn.speak.local(first)
    return rule_of(told, turn.speak.zone.key, start.hour * 60 + start.minute)


def on_its_day(turn: Turn, told: str, first: datetime) -> str:
    """The rule on the day of the draft, where the words name none and today's was taken for it."""
    start, today = turn.speak.local(first), turn.speak.today()
    rule = _rule(turn, told, first)
    assumed = [day.number for day in rule.weekdays] == [today.weekday()]
    return turned(rule, today, start.date()).text(turn.speak.zone.key) if assumed else told
