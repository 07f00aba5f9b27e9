"""Pools as cards: when any of the team has time, what pools there are, and the forms that make and use them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bots.cards import Button, Card, Confirm, Form, FormField, Kind, Means, Section, Style, Text
from bots.forms.filled import length_written
from bots.requests import EditPool, Find, HoldAny, ListServices, MeetPool, Pools, RemovePool, Wait
from bots.speaker import Speaker
from bots.views.common import first_name, press, rows
from bots.views.find import chosen, on_one_day, time_button, times_note, when_words, window_words
from bots.views.people import Known
from core.model.pool import Pool
from core.model.timespan import Timespan
from core.services.pools import NAME_LIMIT, PoolTimes

TIMES_SHOWN = 9
"""Times on one card."""

_PAGE = 4
_NAMED = 4
"""People of a pool who are named in a list."""

_MEETING = 60
"""Minutes that the form for a meeting proposes."""

_USUAL_COUNT = 2
"""People that it proposes."""


def pool_times_card(
    speak: Speaker, wish: Find, found: PoolTimes, names: Sequence[str], *, shared: bool = False
) -> Card:
    """When any of the pool has time: a press books whoever's turn it is then. ``shared`` says that others read it, too."""
    when = when_words(speak, wish)
    ways = [press(speak, "pools.button", Pools())]
    if not found.inside and found.able:
        wait = Wait(found.window, None, wish.service_id, wish.skill_ids, pool_id=found.pool.id)
        ways.insert(0, press(speak, "find.wait", wait))
    starts = found.inside or found.outside
    if not starts:
        key = "pool.none_at_all" if found.able else "pool.nobody"
        return Card(speak.say(key, pool=found.pool.name, when=when), (Section(buttons=(tuple(ways),)),))
    shown = chosen(starts[wish.skip :] or starts, wish.at, TIMES_SHOWN)
    day = not on_one_day(speak, shown)
    buttons = [time_button(speak, HoldAny(found.pool.id, start, found.length, wish.topic), day=day) for start in shown]
    if wish.at is None and len(starts) > wish.skip + TIMES_SHOWN:
        further = replace(wish, skip=wish.skip + TIMES_SHOWN)
        ways.insert(0, Button(speak.words("find.more_times"), further, means=Means.MORE))
    if wish.skip:
        before = replace(wish, skip=max(0, wish.skip - TIMES_SHOWN))
        ways.insert(0, Button(speak.words("times.before"), before, means=Means.EARLIER))
    key = "pool.times" if found.inside else "pool.none"
    return Card(
        title=speak.say(key, pool=found.pool.name, when=when),
        sections=(
            Section(lines=(speak.say("pool.turn", names=_some(speak, names)),), buttons=rows(buttons, 3)),
            Section(buttons=rows(ways, 2)),
        ),
        note=times_note(speak, found.length, shared=shared),
    )


def _some(speak: Speaker, names: Sequence[str]) -> str:
    said = ", ".join(map(first_name, names[:_NAMED]))
    more = len(names) - _NAMED
    return speak.words("pool.and_more", names=said, n=more) if more > 0 else said


def pools_card(
    speak: Speaker, title: Text, listed: Sequence[Pool], names: Mapping[int, str], *, skip: int, may_edit: bool
) -> Card:
    """The pools, each with who is in it and the ways to book of it; for organizers the ways to change it."""
    shown = listed[skip : skip + _PAGE]
    sections = [
        Section(
            lines=(
                speak.say(
                    "pools.line",
                    name=pool.name,
                    names=_some(speak, [names[each] for each in pool.person_ids if each in names]),
                ),
            ),
            buttons=rows(_of_pool(speak, pool, may_edit=may_edit), 2),
        )
        for pool in shown
    ]
    ways = [Button(speak.words("pools.new"), EditPool(), opens_form=True)] if may_edit else []
    if len(listed) > skip + _PAGE:
        ways.append(Button(speak.words("services.more"), Pools(skip + _PAGE), means=Means.MORE))
    ways.append(press(speak, "week.services", ListServices()))
    return Card(title=title, sections=(*sections, Section(buttons=rows(ways, 2))))


def _of_pool(speak: Speaker, pool: Pool, *, may_edit: bool) -> list[Button]:
    find = Button(speak.words("pool.book"), Find(pool_id=pool.id), style=Style.PRIMARY)
    meet = Button(speak.words("pool.meet"), MeetPool(pool.id), opens_form=True)
    if not may_edit:
        return [find, meet]
    sure = Confirm(
        speak.words("pool.remove.title"),
        speak.words("pool.remove.text", name=pool.name),
        speak.words("pool.remove"),
        speak.words("no"),
    )
    return [
        find,
        meet,
        Button(speak.words("pool.change"), EditPool(pool.id), opens_form=True),
        Button(speak.words("pool.remove"), RemovePool(pool.id), style=Style.DANGER, confirm=sure),
    ]


def pool_form(speak: Speaker, request: EditPool, pool: Pool, known: Known) -> Card:
    """What a pool is called, and who is in it."""
    hint = speak.words("pool.form.people.hint")
    fields = (
        FormField("name", speak.words("pool.form.name"), initial=pool.name or None, limit=NAME_LIMIT),
        known.field("people", speak.words("pool.form.people"), pool.person_ids, required=True, hint=hint),
    )
    form = Form(speak.words("pool.form"), fields, speak.words("pool.form.submit"), request)
    return Card(speak.say("pool.form"), form=form)


def some_times_card(speak: Speaker, request: MeetPool, name: str, starts: Sequence[datetime], window: Timespan) -> Card:
    """When so many of those called ``name`` are free: a press chooses who, and shows the meeting before anybody is invited."""
    at, again = request.at, replace(request, at=None, window=window, skip=0)
    when = window_words(speak, window)
    shown = starts[request.skip : request.skip + TIMES_SHOWN]
    if at is not None:
        shown = sorted(sorted(starts, key=lambda start: abs(start - at))[:TIMES_SHOWN])
    day = not on_one_day(speak, shown)
    buttons = [_some_button(speak, request, start, day=day) for start in shown]
    later = replace(again, window=Timespan(window.end, window.end + (window.end - window.start)))
    ways = [press(speak, "together.after", later)]
    if at is None and len(starts) > request.skip + TIMES_SHOWN:
        further = replace(again, skip=request.skip + TIMES_SHOWN)
        ways.insert(0, Button(speak.words("find.more_times"), further, means=Means.MORE))
    if request.skip:
        before = replace(again, skip=max(0, request.skip - TIMES_SHOWN))
        ways.insert(0, Button(speak.words("times.before"), before, means=Means.EARLIER))
    if at is not None:
        key = "pool.some.few" if shown else "pool.some.few.none"
        when = speak.moment(at).text
    else:
        key = "pool.some" if shown else "pool.some.none"
    ways.append(Button(speak.words("pool.some.other"), replace(again, count=None, window=None), opens_form=True))
    lines = (speak.say("pool.some.turn"),) if shown else ()
    return Card(
        speak.say(key, pool=name, n=request.count or 1, when=when),
        (Section(lines=lines, buttons=rows(buttons, 3)), Section(buttons=rows(ways, 2))),
        note=times_note(speak, request.length or _MEETING, shared=False) if shown else (),
    )


def _some_button(speak: Speaker, request: MeetPool, start: datetime, *, day: bool) -> Button:
    """A start and an end at which so many are picked."""
    drawn = time_button(speak, HoldAny(request.pool_id or 0, start, request.length), day=day)
    return replace(drawn, request=replace(request, at=start, window=None, skip=0))


def meet_form(speak: Speaker, request: MeetPool, name: str) -> Card:
    """How many of those called ``name``, and when."""
    fields = (
        FormField(
            "count",
            speak.words("pool.meet.count", pool=name),
            Kind.NUMBER,
            initial=str(request.count or _USUAL_COUNT),
            hint=speak.words("pool.meet.count.hint"),
        ),
        FormField("start", speak.words("pool.meet.start"), Kind.DATETIME),
        FormField("length", speak.words("pool.meet.length"), initial=length_written(request.length or _MEETING)),
    )
    form = Form(speak.words("pool.meet.form"), fields, speak.words("pool.meet.submit"), request)
    return Card(speak.say("pool.meet.form"), form=form)
