"""The dates of a series that cannot be as they were wished for: what is in the way, and the ways on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bots.cards import Button, Card, Means, MomentStyle, Section, Style, Text
from bots.requests import ChangeSeries, EditMeet, Hold, HoldSeries, Meet, MoveSeries, Request, ShowTimes
from bots.scenes.conflicts import clash_lines, each_once, outcomes_of, told_of
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows
from bots.views.conflict import clash_told
from bots.views.insisting import insisting, urgent_words
from bots.views.series_dates import SHOWN
from core.errors import Clashing, DateClash, Invalid, NotOpen, OwnClash, RoomUnfit, SeriesClashes, TimeTaken
from core.model.conflict import Clash
from core.model.series import Swap
from core.ports import Unit
from core.services.conflicts import bookings_of
from core.services.series import MOST_ASKED

Repeating = HoldSeries | MoveSeries | ChangeSeries | Meet
"""Requests for a series, single days of which may be otherwise."""


@dataclass(frozen=True, slots=True)
class ToldOf:
    """What is told of the dates that clash beside their times.

    By ``day`` what others have then, as far as the reader may see it; the names of the equal ``rooms`` by id. ``people`` is how
    many would hear of it if all that others have had to make way.
    """

    day: Mapping[date, str]
    rooms: Mapping[int, str]
    people: int = 0


def told_of_clashes(speak: Speaker, unit: Unit, reader_id: int, refusal: SeriesClashes) -> ToldOf:
    """All that a card says about them; of as many days as it shows."""
    told = {}
    for each in refusal.clashes[:SHOWN]:
        if isinstance(each.why, Clashing):
            people = unit.people.many(each.why.person_ids)
            reader = unit.people.membership(each.why.organisation_id, reader_id)
            found = clash_lines(unit, reader, each.why.outcome.clashes, people) if reader is not None else ()
            told[each.day] = "; ".join(clash_told(speak, line) for line in found)
        elif isinstance(each.why, TimeTaken) and each.why.way is not None:
            told[each.day] = _had_by(speak, unit, reader_id, each.why.host_id, each.why.way.clashes)
    rooms = unit.rooms.many({each.room_id for each in refusal.clashes if each.room_id is not None})
    concerned = told_of(unit, each_once(outcomes_of(refusal)))
    return ToldOf(told, {number: room.name for number, room in rooms.items()}, concerned)


def _had_by(speak: Speaker, unit: Unit, reader_id: int, host_id: int, clashes: Sequence[Clash]) -> str:
    """What a mentor has then, where the reader may know all of it; else nothing."""
    standing = bookings_of(unit, {clash.booking_id for clash in clashes})
    organisations = {each.organisation_id for each in standing.values()}
    reader = unit.people.membership(min(organisations), reader_id) if len(organisations) == 1 else None
    lines = clash_lines(unit, reader, clashes, unit.people.many({host_id})) if reader is not None else ()
    known = all(line.session or line.title is not None for line in lines)
    return "; ".join(clash_told(speak, line) for line in lines) if known else ""


def clash_card(speak: Speaker, request: Repeating, refusal: SeriesClashes, told: ToldOf) -> Card:
    """The dates that cannot be, each with why and the nearest other time, and ways to have the rest, or all of it."""
    clashes, all_of_them = refusal.clashes, len(refusal.clashes) == refusal.times
    shown = clashes[:SHOWN]
    lines = [clash_line(speak, each, told) for each in shown]
    if len(clashes) > SHOWN:
        lines.append((speak.count("series.more", len(clashes) - SHOWN),))
    buttons: list[Button] = []
    near = [each for each in clashes if each.nearest is not None]
    if near:
        instead = tuple(_nearest(each) for each in near) + _out(e for e in clashes if e.nearest is None)
        buttons.append(
            Button(speak.words("series.nearest"), _with(request, instead), style=Style.PRIMARY, means=Means.YES)
        )
    if not all_of_them:
        key = "series.keep_there" if isinstance(request, MoveSeries | ChangeSeries) else "series.without"
        buttons.append(press(speak, key, _with(request, _out(clashes))))
    if len(clashes) <= MOST_ASKED:
        ways = insisting(speak, outcomes_of(refusal), request)
        buttons += ways
        if isinstance(request, HoldSeries | MoveSeries) and ways:
            lines += urgent_words(speak, outcomes_of(refusal)[0], told.people)
    single = [each for each in shown if each.nearest is not None] if len(clashes) > 1 else []
    buttons += [Button(_caption(speak, each, told), _with(request, (_nearest(each),))) for each in single]
    if isinstance(request, HoldSeries):
        first = min(speak.local(each.span.start).date() for each in clashes)
        times = ShowTimes(request.host_id, request.service_id, request.length, max(first, speak.today()))
        buttons.append(press(speak, "button.other_times", times))
    key = "series.clashes"
    if all_of_them:
        key = "series.clashes.only" if refusal.times == 1 else "series.clashes.all"
    title = speak.say(key, n=str(len(clashes)), of=str(refusal.times))
    return Card(title=title, sections=(Section(lines=tuple(lines), buttons=rows(buttons, 2)),), tone="bad")


def clashes_told(speak: Speaker, refusal: SeriesClashes, told: ToldOf, ways: Sequence[Button]) -> Card:
    """The dates that cannot be, where what was asked cannot be had otherwise."""
    lines = tuple(clash_line(speak, each, told) for each in refusal.clashes)
    title = speak.say("series.clashes", n=str(len(refusal.clashes)), of=str(refusal.times))
    return Card(title=title, sections=(Section(lines=lines, buttons=(tuple(ways),)),), tone="bad")


def other_rhythm(speak: Speaker, request: Request | None, refusal: Invalid) -> tuple[Button, ...]:
    """The ways on from a rule that cannot be: another one, or the first of it alone; none for what is wrong otherwise."""
    if refusal.name != "recurrence":
        return ()
    if isinstance(request, HoldSeries):
        first = Hold(request.host_id, request.service_id, request.starts_at, request.length, topic=request.topic)
        return (press(speak, "series.once", first),)
    if isinstance(request, Meet):
        once = replace(request, recurrence="", swaps=(), sure=False)
        again = EditMeet(once, "repeats")
        other = Button(speak.words("series.other_rhythm"), again, style=Style.PRIMARY, opens_form=True)
        return (other, press(speak, "series.once", once))
    return ()


def clash_line(speak: Speaker, clash: DateClash, told: ToldOf) -> Text:
    """``Tue 10 Mar, 10:00: taken. Nearest: 09:30``, with what is in the way where the reader may know."""
    why = told.day.get(clash.day) or speak.words(f"series.why.{_why(clash)}")
    when = speak.moment(clash.span.start)
    if clash.nearest is None:
        return speak.say("series.clash.none", when=when, why=why)
    same = speak.local(clash.nearest).date() == speak.local(clash.span.start).date()
    nearest = speak.moment(clash.nearest, MomentStyle.TIME if same else MomentStyle.BOTH)
    if clash.room_id is not None:
        room = told.rooms.get(clash.room_id, "")
        return speak.say("series.clash.room", when=when, why=why, nearest=nearest, room=room)
    return speak.say("series.clash", when=when, why=why, nearest=nearest)


def _why(clash: DateClash) -> str:
    match clash.why:
        case NotOpen(why=why):
            return why
        case OwnClash():
            return "own"
        case RoomUnfit() | Clashing(room=True, person_ids=()):
            return "room"
        case Clashing():
            return "busy"
        case _:
            return "taken"


def _nearest(clash: DateClash) -> Swap:
    return Swap(clash.day, clash.nearest, clash.room_id)


def _caption(speak: Speaker, clash: DateClash, told: ToldOf) -> str:
    """The day and the time; the room in place of a time that stays what it was to be."""
    assert clash.nearest is not None, "a button needs a time"
    there = speak.local(clash.nearest)
    if clash.room_id is not None and clash.nearest == clash.span.start:
        return clipped(f"→ {speak.short_date(there.date())} {told.rooms.get(clash.room_id, '')}")
    return clipped(f"→ {speak.short_date(there.date())} {speak.clock(clash.nearest)}")


def _out(clashes: Iterable[DateClash]) -> tuple[Swap, ...]:
    return tuple(Swap(each.day) for each in clashes)


def _with(request: Repeating, swaps: Sequence[Swap]) -> Repeating:
    """The same series with these days otherwise; what was chosen for a day before gives way.

    A meeting is shown once more before anybody is invited; what is in the way of a change is looked at anew.
    """
    days: dict[date, Swap] = {swap.day: swap for swap in (*request.swaps, *swaps)}
    otherwise = replace(request, swaps=tuple(days.values()))
    match otherwise:
        case Meet():
            return replace(otherwise, sure=False)
        case ChangeSeries():
            return replace(otherwise, seen=(), insists=False, forces=False)
        case _:
            return otherwise
