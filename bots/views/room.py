"""One room with a day of it (S1.68, S1.69), and the list of rooms."""

from collections.abc import Sequence
from datetime import timedelta

from bots.cards import LABEL_LIMIT, Button, Card, Form, FormField, Means, Section, Style, Text
from bots.requests import EditRoom, FindRoom, ListRooms, ReleaseRoom, SetConflicts, ShowBooking, ShowRoom, SwitchRoom
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows, simple, under
from bots.views.perhaps import doubt_words
from bots.views.room_end import room_ends_button
from bots.views.rooms import facts, hours_words, new_button, until_words
from core.model.meeting import Meeting
from core.model.room import Room
from core.services.rooms import RoomDay, Taken

PAGE = 6
"""Rooms on a page of the list."""

_TAKEN_SHOWN = 6
"""Bookings of a day that one card tells of."""

_SEARCHED = 80
"""Characters of words that are looked for."""


def room_card(speak: Speaker, shown: RoomDay, *, keeps: bool, undo: Button | None = None) -> Card:
    """The room, whether it is free now, and what it is booked for on the day; ``keeps`` for organizers."""
    room, speaks_of = shown.room, speak.local(shown.day.start).date()
    head: list[Text] = [(facts(speak, room),), speak.say("room.open", hours=hours_words(speak, room.hours))]
    if speaks_of == speak.today() and room.active:
        head.append(_state(speak, shown))
    if not room.active:
        head.append(speak.say("room.retired"))
    if room.check_in:
        head.append(speak.say("room.checked"))
    day = speak.relative_day(speaks_of)
    taken = shown.taken[:_TAKEN_SHOWN]
    left = len(shown.taken) - len(taken)
    lines = [speak.say("room.day", day=day), *(_taken_line(speak, each) for each in taken)]
    if not taken:
        lines.append(speak.say("room.day.none"))
    if left:
        lines.append(speak.say("room.day.more", n=left))
    releases = [_release(speak, each) for each in taken if each.releasable and each.span.end > speak.now]
    sections = (
        Section(lines=tuple(head)),
        Section(lines=tuple(lines), buttons=(*rows(releases, 2), *_ways(speak, shown, undo, keeps=keeps))),
    )
    return Card(speak.say("room.title", name=room.name), sections)


def _state(speak: Speaker, shown: RoomDay) -> Text:
    """Free, taken or closed at this moment."""
    if shown.until is not None:
        return speak.say("room.now.free", until=until_words(speak, speak.now, shown.until))
    if shown.taken_until is not None:
        return speak.say("room.now.taken", until=until_words(speak, speak.now, shown.taken_until))
    return speak.say("room.now.closed")


def _taken_line(speak: Speaker, each: Taken) -> Text:
    when = speak.range(each.span.start, each.span.end)
    if each.meeting is None:
        said = speak.say("room.taken.busy", when=when)
    elif not each.meeting.title:
        said = speak.say("room.taken.host", when=when, host=each.host)
    else:
        said = speak.say("room.taken.line", when=when, what=each.meeting.title, host=each.host)
    if each.tentative is None or each.span.end <= speak.now:
        return said
    return (*said, " · ", *speak.say("room.perhaps", why=doubt_words(speak, each.tentative)))


def _release(speak: Speaker, each: Taken) -> Button:
    assert each.meeting is not None, "what may be released is seen"
    when = speak.clock(each.span.start)
    label = speak.words("room.release.label", what=each.meeting.title, when=when)
    request = ReleaseRoom(each.meeting.id, each.meeting.version)
    return Button(clipped(speak.words("room.release", when=when)), request, label=clipped(label, LABEL_LIMIT))


def release_card(speak: Speaker, meeting: Meeting, room: Room, *, others: int) -> Card:
    """Give the room of a meeting back? Who will hear of it, before the press that does it."""
    sure = ReleaseRoom(meeting.id, meeting.version, sure=True)
    buttons = (
        Button(speak.words("room.release.yes"), sure, style=Style.DANGER, means=Means.YES),
        Button(speak.words("cancel.no"), ShowBooking(meeting.id), means=Means.NO),
    )
    return Card(
        title=speak.say("room.release.ask", name=room.name, what=meeting.title or speak.words("meet.untitled")),
        sections=(Section(lines=((speak.count("meet.cancel.told", others),),), buttons=(buttons,)),),
        tone="asks",
    )


def _ways(speak: Speaker, shown: RoomDay, undo: Button | None, *, keeps: bool) -> tuple[tuple[Button, ...], ...]:
    room, day = shown.room, speak.local(shown.day.start).date()
    around = []
    if day > speak.today():
        before = day - timedelta(days=1)
        around.append(Button(f"‹ {speak.near_day(before)}", ShowRoom(room.id, before)))
    after = day + timedelta(days=1)
    around.append(Button(f"{speak.near_day(after)} ›", ShowRoom(room.id, after)))
    if room.active:
        book = FindRoom(room_id=room.id, asking=True)
        around.insert(0, Button(speak.words("room.book"), book, style=Style.PRIMARY, opens_form=True))
    ways = [press(speak, "rooms.all", ListRooms())]
    if undo is not None:
        ways.insert(0, undo)
    elif keeps:
        edit = Button(speak.words("room.edit"), EditRoom(room.id), opens_form=True)
        key, style = ("room.switch.off", Style.DANGER) if room.active else ("room.switch.on", Style.PLAIN)
        policy = Button(speak.words("settings.conflicts"), SetConflicts(room_id=room.id), opens_form=True)
        ways += [edit, policy, Button(speak.words(key), SwitchRoom(room.id, active=not room.active), style=style)]
    return *rows(around, 3), *rows(ways, 3)


def list_card(
    speak: Speaker, request: ListRooms, shown: Sequence[Room], total: int, *, organisation: str, keeps: bool
) -> Card:
    """A page of rooms, the smallest first; never all of them at once (S1.48)."""
    ways = _list_ways(speak, request, total, keeps=keeps)
    if not shown:
        key = "rooms.list.none" if request.query or request.retired else "rooms.empty"
        return simple(speak, key, *ways, query=request.query)
    count = speak.count("rooms.count", total)
    key = "rooms.list.found" if request.query else "rooms.list.retired" if request.retired else "rooms.list"
    title = speak.say(key, organisation=organisation, count=count, query=request.query)
    numbered = enumerate(shown, request.skip + 1)
    lines = [speak.say("rooms.line", n=number, name=room.name, facts=facts(speak, room)) for number, room in numbered]
    if total > len(shown):
        lines.append(speak.say("members.range", first=request.skip + 1, last=request.skip + len(shown), total=total))
    chosen = [Button(clipped(room.name), ShowRoom(room.id), label=clipped(room.name, LABEL_LIMIT)) for room in shown]
    return Card(title, (Section(lines=tuple(lines), buttons=rows(chosen, 3)), *under(ways, 3)))


def _list_ways(speak: Speaker, request: ListRooms, total: int, *, keeps: bool) -> list[Button]:
    ways = []
    if request.skip:
        back = ListRooms(request.query, max(0, request.skip - PAGE), request.retired)
        ways.append(press(speak, "members.earlier", back))
    if request.skip + PAGE < total:
        ways.append(press(speak, "members.later", ListRooms(request.query, request.skip + PAGE, request.retired)))
    ways.append(Button(speak.words("rooms.search"), ListRooms(asking=True), opens_form=True))
    ways.append(press(speak, "rooms.free_now", FindRoom()))
    if request.query or request.retired:
        ways.append(press(speak, "rooms.all", ListRooms()))
    if keeps:
        ways.append(new_button(speak))
        ways.append(room_ends_button(speak))
        if not request.retired:
            ways.append(press(speak, "rooms.retired", ListRooms(retired=True)))
    return ways


def search_card(speak: Speaker) -> Card:
    """The form that asks for a part of a room's name or place."""
    title = speak.words("rooms.search.form")
    field = FormField("query", speak.words("rooms.search.field"), limit=_SEARCHED)
    return Card((title,), form=Form(title, (field,), speak.words("rooms.search"), ListRooms()))
