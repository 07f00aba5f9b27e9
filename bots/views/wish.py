"""A request in a few words, as a button's caption: what would be done, with whom, and when."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bots.cards import CAPTION_LIMIT, LABEL_LIMIT, Button
from bots.intake.asked import Desk
from bots.requests import (
    Agenda,
    Approve,
    AskZone,
    Cancel,
    CancelMany,
    Change,
    CheckIn,
    ConfirmHold,
    Decline,
    Find,
    FindRoom,
    ForgetMe,
    FreeBusy,
    GiveReason,
    Help,
    Hold,
    HoldAny,
    HoldSeries,
    Hours,
    Invite,
    LastSession,
    LinkIdentity,
    ListRooms,
    ListServices,
    Meet,
    Meetings,
    Members,
    Move,
    MoveMany,
    MyLink,
    Off,
    OpenExtra,
    Pools,
    Profile,
    Release,
    Request,
    SetHours,
    SetLanguage,
    SetSkills,
    Settings,
    SetZone,
    ShowBooking,
    ShowMentor,
    ShowRoom,
    ShowTimes,
    ShowWaitlist,
    StartPoll,
    StopWaiting,
    SwitchOrganisation,
    TakeSeat,
    TheirClock,
    Together,
    Wait,
    WaitForRoom,
)
from bots.speaker import city
from bots.views.common import clipped, first_name
from bots.views.rhythm import how_often
from core.errors import Invalid
from core.model.recurrence import begun, rule_of
from core.model.timespan import Timespan

_SEPARATED = " · "


def wish_button(desk: Desk, request: Request) -> Button | None:
    """The button that asks for it, captioned with the request in words; None where it says nothing that can be asked for."""
    words = wish_words(desk, request)
    return None if words is None else Button(fitted(*words), request, label=clipped(joined(words), LABEL_LIMIT))


def wish_words(desk: Desk, request: Request) -> tuple[str, ...] | None:
    """What is asked for, and when where that is said; None for what nobody asks for in words."""
    said = _WORDED.get(type(request))
    return None if said is None else tuple(words for words in said(desk, request) if words)


def joined(words: Sequence[str]) -> str:
    """The words as one line; an arrow parts them by itself."""
    return _SEPARATED.join(words).replace(f"{_SEPARATED}→", " →")


def fitted(*words: str) -> str:
    """The words as a caption: full hours shortened, then the signs between them, before anything is cut off."""
    whole = joined(words)
    ways = (whole, whole.replace(":00", ""), " ".join(words).replace(":00", ""))
    return next((way for way in ways if len(way) <= CAPTION_LIMIT), None) or _clipped(words)


def _clipped(words: tuple[str, ...]) -> str:
    """What is asked for cut off, so that when it is stays whole."""
    when = words[-1].replace(":00", "") if len(words) > 1 else ""
    room = CAPTION_LIMIT - len(when) - 1
    return f"{clipped(words[0], room)} {when}" if when and room > _LEAST else clipped(" ".join(words))


_LEAST = 6
"""Characters of a wish without which it says nothing."""


def _when(desk: Desk, at: datetime | None, window: Timespan | None) -> str:
    """``Sat``, ``Sat 14:00``, ``Sat 14:00–18:00``, ``2 Mar – 8 Mar``."""
    speak = desk.speak
    if at is not None:
        return f"{speak.near_day(speak.local(at).date())} {speak.clock(at)}"
    if window is None:
        return ""
    first, last = speak.local(window.start).date(), speak.local(window.end - timedelta(seconds=1)).date()
    if first != last:
        return _days(desk, first, last)
    day = speak.day_of(window.start)
    whole = window.end == day.end and (window.start == day.start or window.holds(speak.now))
    hours = "" if whole else f" {speak.range(window.start, window.end)}"
    return speak.near_day(first) + hours


def _days(desk: Desk, first: date, last: date) -> str:
    """``Mon``, ``9–15 Mar``, ``24 Dec – 2 Jan``."""
    speak = desk.speak
    if first == last:
        return speak.near_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return speak.words("date.days", first=first.day, last=speak.short_date(last))
    return f"{speak.short_date(first)} – {speak.short_date(last)}"


def _names(desk: Desk, ids: tuple[int, ...]) -> str:
    wanted = dict.fromkeys(ids)
    named = [first_name(name) for name, known in desk.directory.people.items() if not wanted.keys().isdisjoint(known)]
    return ", ".join(named)


def _service(desk: Desk, service_id: int | None) -> str:
    return next((name for name, number in desk.directory.services.items() if number == service_id), "")


def _pool(desk: Desk, pool_id: int) -> str:
    return next((name for name, number in desk.directory.pools.items() if number == pool_id), "")


def _skills(desk: Desk, ids: tuple[int, ...]) -> str:
    return ", ".join(name for name, number in desk.directory.skills.items() if number in ids)


def _find(desk: Desk, asked: Find) -> tuple[str, ...]:
    if asked.pool_id is not None:
        return (desk.speak.words("wish.any", pool=_pool(desk, asked.pool_id)), _when(desk, asked.at, asked.window))
    what = _names(desk, asked.host_ids) or _skills(desk, asked.skill_ids) or _service(desk, asked.service_id)
    when = _when(desk, asked.at, asked.window)
    said = desk.speak.words("wish.find", what=what) if what else desk.speak.words("help.find")
    if not what and len(said) + len(when) >= CAPTION_LIMIT:
        said = desk.speak.words("wish.anyone")
    return (said, when)


def _hold(desk: Desk, asked: Hold) -> tuple[str, ...]:
    name = _names(desk, (asked.host_id,))
    return (desk.speak.words("wish.hold", name=name), _when(desk, asked.starts_at, None))


def _hold_any(desk: Desk, asked: HoldAny) -> tuple[str, ...]:
    return (desk.speak.words("wish.any", pool=_pool(desk, asked.pool_id)), _when(desk, asked.starts_at, None))


def _hold_series(desk: Desk, asked: HoldSeries) -> tuple[str, ...]:
    """With whom, and how often: the day and clock of its first where the rule has no words."""
    name = _names(desk, (asked.host_id,))
    zone = desk.speak.zone.key
    local = desk.speak.local(asked.starts_at)
    try:
        rule = rule_of(asked.recurrence, zone, local.hour * 60 + local.minute)
        often = how_often(desk.speak, begun(rule, local.date())[0])
    except Invalid:
        often = _when(desk, asked.starts_at, None)
    return (desk.speak.words("wish.hold", name=name), f"{often} {desk.speak.clock(asked.starts_at)}")


def _seat(desk: Desk, asked: TakeSeat) -> tuple[str, ...]:
    return (desk.speak.words("seats.take"), _when(desk, asked.starts_at, None))


def _times(desk: Desk, asked: ShowTimes) -> tuple[str, ...]:
    when = desk.speak.near_day(asked.day) if asked.day is not None else ""
    return (desk.speak.words("free.times", name=_names(desk, (asked.host_id,))), when)


def _change(desk: Desk, asked: Change) -> tuple[str, ...]:
    speak = desk.speak
    what = _names(desk, asked.person_ids) or asked.title or asked.said or _service(desk, asked.service_id)
    if asked.everything:
        what = speak.words("wish.everything")
    if asked.verb in _NEAR:
        return (speak.words(_NEAR[asked.verb]), what)
    key = f"wish.{asked.verb}"
    said = speak.words(key, what=what) if what else speak.words(f"{key}.one")
    to = _when(desk, asked.to_at, asked.to)
    return (said, f"→ {to}" if to else _when(desk, asked.at, asked.window))


_NEAR: Mapping[str, str] = {
    "coming": "button.coming",
    "late": "wish.late",
    "join": "session.join",
    "extend": "wish.extend",
    "end": "session.end",
    "wait": "session.wait",
    "missed": "session.missed",
    "open": "wish.show",
    "show": "wish.show",
}
"""What is done about the session that runs or is about to begin, by its verb."""


def _last(desk: Desk, asked: LastSession) -> tuple[str, ...]:
    return (desk.speak.words("wish.last"), _names(desk, asked.person_ids) or asked.said)


def _move(desk: Desk, asked: Move) -> tuple[str, ...]:
    when = _when(desk, asked.at, asked.window)
    if asked.same_day and asked.at is not None:
        when = desk.speak.clock(asked.at)
    if asked.shift is not None:
        when = ("+" if asked.shift > 0 else "−") + desk.speak.minutes(abs(asked.shift))
    return (desk.speak.words("wish.move.one"), f"→ {when}" if when else "")


def _free(desk: Desk, asked: FreeBusy) -> tuple[str, ...]:
    names = _names(desk, asked.person_ids)
    return (desk.speak.words("wish.free", name=names), _when(desk, asked.at, asked.window))


def _together(desk: Desk, asked: Together) -> tuple[str, ...]:
    names = _names(desk, (*asked.meet.person_ids, *asked.meet.optional_ids))
    return (desk.speak.words("wish.together", names=names), _when(desk, None, asked.meet.window))


def _meet(desk: Desk, asked: Meet) -> tuple[str, ...]:
    named = asked.title or _names(desk, (*asked.person_ids, *asked.optional_ids)) or ", ".join(asked.guests)
    said = desk.speak.words("wish.meet", what=named) if named else desk.speak.words("meet.new")
    return (said, _when(desk, asked.at, asked.window))


def _poll(desk: Desk, asked: StartPoll) -> tuple[str, ...]:
    named = asked.title or _names(desk, (*asked.required, *asked.optional))
    return (desk.speak.words("wish.poll", what=named) if named else desk.speak.words("wish.poll.one"),)


def _wait(desk: Desk, asked: Wait) -> tuple[str, ...]:
    host = (asked.host_id,) if asked.host_id is not None else ()
    pool = desk.speak.words("wish.any", pool=_pool(desk, asked.pool_id)) if asked.pool_id is not None else ""
    what = _names(desk, host) or pool or _skills(desk, asked.skill_ids) or _service(desk, asked.service_id)
    return (
        desk.speak.words("wish.wait", what=what or desk.speak.words("wait.anyone")),
        _when(desk, None, asked.window),
    )


def _agenda(desk: Desk, asked: Agenda) -> tuple[str, ...]:
    key = "wish.waiting" if asked.waiting else "help.agenda"
    return (desk.speak.words(key), _when(desk, None, asked.window))


def _off(desk: Desk, asked: Off) -> tuple[str, ...]:
    speak = desk.speak
    if asked.first is None:
        return (speak.words("wish.off"), _when(desk, None, asked.window))
    return (speak.words("wish.off"), _days(desk, asked.first, asked.last or asked.first))


def _extra(desk: Desk, asked: OpenExtra) -> tuple[str, ...]:
    return (desk.speak.words("wish.extra"), desk.speak.near_day(asked.day) if asked.day is not None else "")


def _set_skills(desk: Desk, asked: SetSkills) -> tuple[str, ...]:
    key = "wish.skills.remove" if asked.verb == "remove" else "wish.skills"
    return (desk.speak.words(key, names=", ".join(asked.names)),)


def _set_zone(desk: Desk, asked: SetZone) -> tuple[str, ...]:
    return (desk.speak.words("zone_time", city=city(asked.zone)),)


def _mentor(desk: Desk, asked: ShowMentor) -> tuple[str, ...]:
    return (desk.speak.words("wish.about", name=_names(desk, (asked.host_id,))),)


def _clock(desk: Desk, asked: TheirClock) -> tuple[str, ...]:
    return (desk.speak.words("wish.about", name=_names(desk, (asked.person_id,))),)


def _room(desk: Desk, asked: FindRoom) -> tuple[str, ...]:
    named = _room_name(desk, asked.room_id) or desk.speak.words("wish.room")
    return (named, _when(desk, asked.at, asked.window))


def _room_day(desk: Desk, asked: ShowRoom) -> tuple[str, ...]:
    when = desk.speak.near_day(asked.day) if asked.day is not None else ""
    return (_room_name(desk, asked.room_id), when)


def _room_name(desk: Desk, room_id: int | None) -> str:
    return next((name for name, number in desk.directory.rooms.items() if number == room_id), "")


def _wait_for_room(desk: Desk, asked: WaitForRoom) -> tuple[str, ...]:
    what = _room_name(desk, asked.wish.room_id) or desk.speak.words("wish.room")
    return (desk.speak.words("wish.wait", what=what), _when(desk, asked.wish.at, asked.wish.window))


def _plainly(key: str) -> Callable[[Desk, Any], tuple[str, ...]]:
    return lambda desk, _: (desk.speak.words(key),)


_WORDED: Mapping[type, Callable[[Desk, Any], tuple[str, ...]]] = {
    Find: _find,
    Hold: _hold,
    HoldAny: _hold_any,
    HoldSeries: _hold_series,
    TakeSeat: _seat,
    ShowTimes: _times,
    Change: _change,
    FreeBusy: _free,
    Together: _together,
    Meet: _meet,
    Meetings: _plainly("button.meetings"),
    StartPoll: _poll,
    LastSession: _last,
    Wait: _wait,
    Agenda: _agenda,
    Off: _off,
    OpenExtra: _extra,
    SetSkills: _set_skills,
    SetZone: _set_zone,
    ShowMentor: _mentor,
    TheirClock: _clock,
    FindRoom: _room,
    ShowRoom: _room_day,
    ListRooms: _plainly("rooms.all"),
    CheckIn: _plainly("check_in.button"),
    WaitForRoom: _wait_for_room,
    ConfirmHold: _plainly("button.confirm"),
    Release: _plainly("wish.release"),
    Approve: _plainly("button.approve"),
    Decline: _plainly("button.decline"),
    GiveReason: _plainly("changing.say_why"),
    Cancel: _plainly("wish.cancel.one"),
    CancelMany: _plainly("cancel.many.yes"),
    Move: _move,
    MoveMany: _plainly("move.many.yes"),
    ShowBooking: _plainly("wish.show"),
    ShowWaitlist: _plainly("settings.waitlist"),
    StopWaiting: _plainly("wait.leave"),
    AskZone: _plainly("settings.change_zone"),
    Hours: _plainly("help.hours"),
    SetHours: _plainly("wish.hours"),
    SetLanguage: _plainly("settings.language"),
    Profile: _plainly("settings.profile"),
    ListServices: _plainly("week.services"),
    Pools: _plainly("pools.button"),
    Settings: _plainly("help.settings"),
    LinkIdentity: _plainly("settings.link"),
    SwitchOrganisation: _plainly("wish.org"),
    Members: _plainly("members.button"),
    Invite: _plainly("invite.button"),
    MyLink: _plainly("welcome.link"),
    ForgetMe: _plainly("settings.forget"),
    Help: _plainly("help"),
}
"""What can be asked for in words. What is no wish (a greeting, a step of a form) or is not offered here has none."""
