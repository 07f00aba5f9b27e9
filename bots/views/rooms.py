"""Rooms found: what can be had, or what comes nearest to it (S1.3, S1.8, S1.32, S1.35)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bots.cards import CAPTION_LIMIT, LABEL_LIMIT, Button, Card, Choice, Form, FormField, Kind, Section, Style, Text
from bots.forms.filled import length_written
from bots.requests import EditRoom, FindRoom, ListRooms, Meet, RoomSaid, ShowRoom, WaitForRoom
from bots.speaker import Speaker, city
from bots.views.common import clipped, press, rows, under
from bots.views.find import window_words
from bots.views.offering import clock_times, weekdays
from bots.views.perhaps import perhaps_sections
from core.model.hours import WeeklyHours, week
from core.model.room import ALWAYS, Needs, Room, Unfit
from core.model.timespan import Timespan
from core.services.rooms import USUAL_LENGTH, Named, RoomsFound, RoomTime

_FILTERS = 2
"""How many of the things in the rooms shown are offered to be asked for."""


def amenity(speak: Speaker, named: str) -> str:
    """A thing in a room in the reader's language, where there is a word for it."""
    key = f"amenity.{named}"
    return speak.words(key) if speak.knows(key) else named


def amenities(speak: Speaker, named: Sequence[str]) -> str:
    """``projector, whiteboard``."""
    return ", ".join(amenity(speak, each) for each in named)


def people(speak: Speaker, room: Room) -> str:
    """``8 people``."""
    return speak.count("room.people", room.capacity)


def facts(speak: Speaker, room: Room) -> str:
    """``8 people · projector · Berlin, 2nd floor``."""
    told = (people(speak, room), amenities(speak, room.amenities), room.place)
    return " · ".join(each for each in told if each)


def hours_words(speak: Speaker, hours: WeeklyHours) -> str:
    """``Mon–Fri 08:00–20:00, Berlin time``, on the room's own wall."""
    if hours.stretches == ALWAYS:
        return speak.words("room.at_all_times")
    days = "; ".join(f"{weekdays(speak, each.days)} {clock_times(speak, each.stretches)}" for each in week(hours))
    return speak.words("room.hours", hours=days, city=city(hours.zone))


def until_words(speak: Speaker, since: datetime, until: datetime) -> str:
    """``15:30``, with the day where it is another than that of ``since``."""
    day = speak.local(until).date()
    return speak.clock(until) if day == speak.local(since).date() else f"{speak.day(day)}, {speak.clock(until)}"


def wish_words(speak: Speaker, wish: FindRoom) -> str:
    """``Rooms for 6 with projector, Lisbon first``."""
    said = speak.words("rooms.for", n=wish.capacity) if wish.capacity > 1 else speak.words("rooms.any")
    if wish.amenities:
        said = speak.words("rooms.with", what=said, amenities=amenities(speak, wish.amenities))
    return speak.words("rooms.near", what=said, place=wish.place) if wish.place else said


def said_words(speak: Speaker, said: RoomSaid, room: Room | None) -> str:
    """``Lyra · 10 people · projector · Berlin``: what is said of a room, of one that there is behind its name."""
    parts = [room.name, f"→ {said.name}" if said.name else ""] if room is not None else [said.name]
    parts.append(speak.count("room.people", said.capacity) if said.capacity is not None else "")
    parts.append(amenities(speak, said.amenities))
    parts += [f"+ {amenity(speak, each)}" for each in said.adds] + [f"− {amenity(speak, each)}" for each in said.drops]
    return " · ".join(each for each in (*parts, said.place or "") if each)


def needs_words(speak: Speaker, needs: Needs) -> str:
    """``6 people, projector, Lisbon``: what a room must have, or had better."""
    seats = speak.count("room.people", needs.capacity)
    return ", ".join(each for each in (seats, amenities(speak, needs.amenities), needs.place) if each)


def when_words(speak: Speaker, wish: FindRoom) -> str:
    """``now``, ``tomorrow, Tue 3 Mar, 14:00–16:00``, ``Tue 3 Mar, 14:00``."""
    if wish.at is not None and wish.length is not None:
        return window_words(speak, Timespan.lasting(wish.at, wish.length))
    if wish.at is not None:
        return f"{speak.relative_day(speak.local(wish.at).date())}, {speak.clock(wish.at)}"
    return window_words(speak, wish.window) if wish.window is not None else speak.words("rooms.now")


def found_card(speak: Speaker, wish: FindRoom, found: RoomsFound, *, keeps: bool) -> Card:
    """The rooms that can be had, the best first; else the next times; else what comes nearest. ``keeps`` for organizers."""
    what, when = wish_words(speak, wish), when_words(speak, wish)
    if found.times:
        title = speak.say("rooms.found", what=what, when=when)
        offers = _offers(speak, found.times, timed=wish.window is not None)
        return Card(title, (offers, *perhaps_sections(speak, found.perhaps), *_ways(speak, wish, found, keeps=keeps)))
    if found.later:
        title = speak.say("rooms.later", what=what, when=when)
        wait = (*perhaps_sections(speak, found.perhaps), *under((_wait(speak, wish),)))
        return Card(title, (_offers(speak, found.later, timed=True), *wait, *_ways(speak, wish, found, keeps=keeps)))
    if found.almost:
        lines = tuple(_unfit_line(speak, room, unfit) for room, unfit in found.almost)
        shown = [_show(speak, room) for room, _ in found.almost]
        title = speak.say("rooms.unfit", what=what)
        return Card(title, (Section(lines=lines, buttons=rows(shown, 2)), *_ways(speak, wish, found, keeps=keeps)))
    key = "rooms.none" if found.fit else "rooms.empty"
    ways = (*perhaps_sections(speak, found.perhaps), *_ways(speak, wish, found, keeps=keeps))
    return Card(speak.say(key, what=what, when=when), ways)


def _offers(speak: Speaker, times: Sequence[RoomTime], *, timed: bool) -> Section:
    """A line and a Book button for each; ``timed`` where each has a time of its own."""
    lines = tuple(_offer_line(speak, number, each, timed=timed) for number, each in enumerate(times, 1))
    return Section(lines=lines, buttons=rows((book_button(speak, each, timed=timed) for each in times), 2))


def _offer_line(speak: Speaker, number: int, each: RoomTime, *, timed: bool) -> Text:
    line = speak.say("rooms.line", n=number, name=each.room.name, facts=facts(speak, each.room))
    if timed:
        return (*line, " · ", *speak.span(each.span))
    return (*line, " · ", *_until(speak, each))


def _until(speak: Speaker, each: RoomTime) -> Text:
    if each.far:
        return speak.say("rooms.until.far")
    return speak.say("rooms.until", until=until_words(speak, each.span.start, each.until))


def book_button(speak: Speaker, each: RoomTime, *, timed: bool) -> Button:
    """Books that time: ``Book Orion``, ``Orion Tue 14:00``."""
    start = each.span.start
    day = speak.local(start).date()
    at = f"{speak.near_day(day)} {speak.clock(start)}"
    caption = speak.words("rooms.book", name=each.room.name)
    if timed:
        caption = f"{clipped(each.room.name, max(_NAME_SHOWN, CAPTION_LIMIT - 1 - len(at)))} {at}"
    full = f"{each.room.name}, {speak.day(day)}, {speak.range(start, each.span.end)}"
    request = Meet(at=start, length=each.span.minutes, room_id=each.room.id, sure=True)
    return Button(clipped(caption), request, label=clipped(full, LABEL_LIMIT))


_NAME_SHOWN = 5
"""Characters of a room's name that stand on a button in any case."""


def _ways(speak: Speaker, wish: FindRoom, found: RoomsFound, *, keeps: bool) -> tuple[Section, ...]:
    shown = {thing for each in found.times for thing in each.room.amenities} - set(wish.amenities)
    more = [
        Button(
            clipped(speak.words("rooms.filter", amenity=amenity(speak, thing))),
            replace(wish, amenities=(*wish.amenities, thing)),
        )
        for thing in sorted(shown)[:_FILTERS]
    ]
    other = Button(speak.words("rooms.other"), replace(wish, asking=True), opens_form=True)
    ways = [*more, other, press(speak, "rooms.all", ListRooms())]
    if keeps:
        ways.append(new_button(speak))
    return under(ways, 2)


def new_button(speak: Speaker) -> Button:
    """The form for a new room."""
    return Button(speak.words("rooms.new"), EditRoom(), opens_form=True)


def _show(speak: Speaker, room: Room) -> Button:
    return Button(clipped(speak.words("room.show", name=room.name)), ShowRoom(room.id))


def _unfit_line(speak: Speaker, room: Room, unfit: Unfit) -> Text:
    said = speak.say("rooms.almost", name=room.name, people=people(speak, room))
    return (*said, " · ", *why_words(speak, room, unfit))


def why_words(speak: Speaker, room: Room, unfit: Unfit) -> Text:
    """Everything for which a room does not do, with the figures (S1.8)."""
    told: list[Text] = []
    if unfit.retired:
        told.append(speak.say("room.unfit.retired"))
    if unfit.wanted is not None:
        told.append(speak.say("room.unfit.small", wanted=unfit.wanted))
    if unfit.missing:
        told.append(speak.say("room.unfit.missing", amenities=amenities(speak, unfit.missing)))
    if unfit.closed:
        told.append(speak.say("room.unfit.closed", hours=hours_words(speak, room.hours)))
    return tuple(span for number, each in enumerate(told) for span in ((", ", *each) if number else each))


def named_card(speak: Speaker, wish: FindRoom, named: Named) -> Card:
    """One room that was asked for by name: free, or why not, with the next time and other rooms."""
    room, when = named.room, when_words(speak, wish)
    show = _show(speak, room)
    if named.time is not None:
        span = named.time.span
        book = replace(book_button(speak, named.time, timed=False), style=Style.PRIMARY)
        lines = ((facts(speak, room),), (*speak.span(span), " · ", *_until(speak, named.time)))
        title = speak.say("room.free", name=room.name, when=when)
        return Card(title, (Section(lines=lines, buttons=((book, show),)),))
    told: list[Text] = []
    buttons: list[Button] = []
    for other in named.others:
        line = speak.say("room.instead", name=other.room.name, facts=facts(speak, other.room))
        told.append((*line, " · ", *_until(speak, other)))
        buttons.append(book_button(speak, other, timed=wish.window is not None))
    if named.later is not None:
        told.append(speak.say("room.next", name=room.name, when=speak.span(named.later.span)))
        buttons.append(book_button(speak, named.later, timed=True))
    ways = (Section(lines=tuple(told), buttons=rows(buttons, 2)),) if told else ()
    last = [show, _otherwise(speak, wish)]
    if named.taken and named.perhaps is None:
        last.insert(0, _wait(speak, wish))
    perhaps = perhaps_sections(speak, () if named.perhaps is None else (named.perhaps,))
    return Card(_why_not(speak, named, when), (*perhaps, *ways, Section(buttons=rows(last, 2))))


def _why_not(speak: Speaker, named: Named, when: str) -> Text:
    room = named.room
    if named.unfit is None:
        return speak.say("room.taken" if named.perhaps is None else "room.maybe", name=room.name, when=when)
    said = speak.say("room.does_not", name=room.name, people=people(speak, room))
    return (*said, *why_words(speak, room, named.unfit), ".")


def _wait(speak: Speaker, wish: FindRoom) -> Button:
    return press(speak, "room.wait", WaitForRoom(wish))


def _otherwise(speak: Speaker, wish: FindRoom) -> Button:
    return Button(speak.words("rooms.other"), replace(wish, asking=True), opens_form=True)


def find_form(speak: Speaker, request: FindRoom, known: Sequence[str]) -> Form:
    """When, for how long, for how many, with what of the ``known`` things (S1.3)."""
    start = speak.local(request.at) if request.at is not None else _half_hour(speak.local(speak.now))
    fields = [
        FormField("day", speak.words("rooms.field.day"), Kind.DATE, initial=start.date().isoformat()),
        FormField("time", speak.words("rooms.field.time"), Kind.TIME, initial=f"{start:%H:%M}"),
        FormField(
            "length",
            speak.words("rooms.field.length"),
            initial=length_written(request.length or USUAL_LENGTH),
            hint=speak.words("rooms.hint.length"),
        ),
        FormField("capacity", speak.words("rooms.field.capacity"), Kind.NUMBER, initial=str(request.capacity)),
    ]
    if known:
        choices = tuple(Choice(each, amenity(speak, each)) for each in known)
        asked = ",".join(each for each in request.amenities if each in known) or None
        label = speak.words("rooms.field.amenities")
        fields.append(FormField("amenities", label, Kind.CHOICES, choices, initial=asked, required=False))
    return Form(
        speak.words("rooms.form"), tuple(fields), speak.words("rooms.form.submit"), replace(request, asking=False)
    )


def _half_hour(local: datetime) -> datetime:
    """The next half hour on the reader's clock."""
    return local + timedelta(minutes=30 - local.minute % 30, seconds=-local.second)
