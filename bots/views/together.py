"""Times for several people as cards: the best ones with their reasons, and the ways to others (S1.105)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bots.cards import CAPTION_LIMIT, LABEL_LIMIT, Button, Card, Choice, Form, FormField, Kind, Means, Section, Text
from bots.requests import ChooseOptional, FindGathered, Help, Meet, SayIn, StartPoll, Together
from bots.speaker import Speaker, city
from bots.views.common import clipped, first_name, press, rows, simple
from bots.views.find import stretch_words, times_note
from core.model.common_times import CommonTime
from core.model.minutes import moment_at
from core.model.people import Person
from core.model.poll import FEWEST_CHOICES, MOST_VOTERS
from core.model.timespan import Timespan
from core.services.common_times import CommonFindings

PAGE = 5
"""Times on one card."""

LENGTHS = (15, 30, 45, 60, 90, 120)
"""Lengths in minutes that are offered in place of another."""

_NAMED = 3
"""Of more people than one more than these the first are named, and the others counted."""

_TOGGLED = 3
"""Up to so many people have a button each that makes them optional; of more a form asks."""

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Circle:
    """The people of a search as the reader knows them: names by id, first names where they tell people apart.

    ``reader_id`` is None where many read it, to whom nobody is "you".
    """

    speak: Speaker
    people: Mapping[int, Person]
    reader_id: int | None

    def name(self, person_id: int) -> str:
        """The first name, the whole one where several share the first; ``you`` for the reader."""
        if person_id == self.reader_id:
            return self.speak.words("together.you")
        whole = self.people[person_id].name
        short = first_name(whole)
        shared = [each for each in self.people.values() if first_name(each.name) == short]
        return whole if len(shared) > 1 else short

    def names(self, ids: Collection[int]) -> str:
        """``you, Ana and Bob``, ``Ana, Bob, Eve and 5 others``."""
        shown = [self.name(each) for each in ids]
        if len(shown) > _NAMED + 1:
            others = self.speak.count("together.others", len(shown) - _NAMED)
            shown = [*shown[:_NAMED], others]
        *first, last = shown
        return self.speak.words("together.and", first=", ".join(first), last=last) if first else last


def together_card(
    speak: Speaker,
    request: Together,
    findings: CommonFindings,
    window: Timespan,
    reader_id: int,
    *,
    room: str = "",
    shared: bool = False,
) -> Card:
    """The best times, each with who can and whose hour is odd, and the ways to other ones.

    ``room`` says which room, or what kind of one, is free at each; ``shared`` that others read it too, on clocks of their own.
    """
    circle = Circle(speak, findings.people, None if shared else reader_id)
    shown = findings.times[request.skip : request.skip + PAGE]
    when = stretch_words(speak, request.meet.window, request.left_out)
    everybody = tuple(dict.fromkeys((reader_id, *request.meet.person_ids, *request.meet.optional_ids)))
    return Card(
        title=_title(circle, everybody, shown, when),
        sections=(
            *_times(circle, request, shown, findings),
            Section(
                lines=tuple(_assumed(circle, findings, room)), buttons=rows(_ways(circle, request, findings, window), 2)
            ),
        ),
        note=times_note(speak, length_of(request.meet), shared=shared),
    )


def length_of(meet: Meet) -> int:
    """Minutes of the meeting that a time is sought for: an hour where nothing is said."""
    return meet.length or 60


def _title(circle: Circle, everybody: Sequence[int], shown: Sequence[CommonTime], when: str) -> Text:
    key = ("together.title" if shown[0].fits else "together.none_fits") if shown else "together.none"
    return circle.speak.say(key, who=circle.names(everybody), when=when)


def _times(
    circle: Circle, request: Together, shown: Sequence[CommonTime], findings: CommonFindings
) -> tuple[Section, ...]:
    """A line and a button for each; whoever cannot come at a time is optional in the meeting that its button carries."""
    lines, buttons = [], []
    speak, length = circle.speak, length_of(request.meet)
    for number, time in enumerate(shown, request.skip + 1):
        span = Timespan.lasting(moment_at(time.start), length)
        lines.append(speak.say("together.line", n=number, when=speak.span(span), why=_why(circle, time, findings)))
        going = with_optional(request, {*request.meet.optional_ids, *time.missing}).meet
        buttons.append(_time_button(speak, going, span))
    return (Section(lines=tuple(lines), buttons=rows(buttons, 2)),) if shown else ()


def _time_button(speak: Speaker, meet: Meet, span: Timespan) -> Button:
    """A start and an end that a press goes on with, carrying the whole meeting."""
    day = speak.local(span.start).date()
    caption = f"{speak.near_day(day)} {speak.range(span.start, span.end)}"
    if len(caption) > CAPTION_LIMIT:
        caption = clipped(f"{speak.near_day(day)} {speak.range(span.start, span.end, brief=True)}")
    chosen = replace(meet, at=span.start, length=span.minutes, window=None)
    label = f"{speak.day(day)}, {speak.range(span.start, span.end)}"
    return Button(caption, chosen, label=clipped(label, LABEL_LIMIT))


def _why(circle: Circle, time: CommonTime, findings: CommonFindings) -> str:
    """``all 5; Bob’s 18:00``: who can, who cannot, and whose clock shows an odd hour or one outside their hours."""
    speak = circle.speak
    coming = len(time.able) + len(time.outside)
    reasons = []
    if time.missing or time.absent:
        reasons.append(speak.words("together.some", n=coming, of=len(findings.people)))
    else:
        reasons.append(speak.words("together.both") if coming == _TWO else speak.words("together.all", n=coming))
    if time.missing:
        reasons.append(speak.words("together.without", names=circle.names(time.missing)))
    if time.absent:
        reasons.append(speak.words("together.absent", names=circle.names(time.absent)))
    if len(time.outside) == coming:
        reasons.append(speak.words("together.outside.all"))
        odd: tuple[int, ...] = ()
    else:
        reasons += [_clock(circle, each, time, findings) for each in time.outside[:_NAMED]]
        if len(time.outside) > _NAMED:
            reasons.append(speak.count("together.outside.more", len(time.outside) - _NAMED))
        odd = tuple(each for each in time.odd if each not in time.outside)[:_NAMED]
    reasons += [_clock(circle, each, time, findings) for each in odd]
    return "; ".join(reasons)


_TWO = 2


def _clock(circle: Circle, person_id: int, time: CommonTime, findings: CommonFindings) -> str:
    """``Bob’s 18:00``, ``Yuki’s Wed 01:00``: the start on their own clock, with the day where it is another."""
    speak, start = circle.speak, moment_at(time.start)
    zone = findings.people[person_id].zone
    theirs = speak.elsewhere(zone) if zone is not None else speak
    shown = theirs.clock(start)
    if theirs.local(start).date() != speak.local(start).date():
        shown = f"{theirs.day(theirs.local(start).date(), short=True)} {shown}"
    outside = person_id in time.outside
    if person_id == circle.reader_id:
        return speak.words("together.outside.you" if outside else "together.clock.you", time=shown)
    return speak.words("together.outside" if outside else "together.clock", name=circle.name(person_id), time=shown)


def _assumed(circle: Circle, findings: CommonFindings, room: str) -> list[Text]:
    """Which room there is, and what was taken for granted: hours of who has set none, the clock of who has told none."""
    speak, lines = circle.speak, []
    if findings.times and (room or findings.roomless):
        lines.append(speak.say("together.roomless") if findings.roomless else speak.say("together.room", room=room))
    for key, ids in (("together.assumed", findings.assumed), ("together.unplaced", findings.unplaced)):
        if ids:
            named = circle.names([each for each in findings.people if each in ids])
            lines.append(speak.say(key, names=named, city=city(speak.zone.key)))
    return lines


def _ways(circle: Circle, request: Together, findings: CommonFindings, window: Timespan) -> list[Button]:
    speak, ways = circle.speak, []
    if len(findings.times) > request.skip + PAGE:
        more = replace(request, skip=request.skip + PAGE)
        ways.append(Button(speak.words("together.more"), more, means=Means.MORE))
    if request.skip:
        before = replace(request, skip=max(0, request.skip - PAGE))
        ways.append(Button(speak.words("together.before"), before, means=Means.EARLIER))
    after = Timespan(window.end, window.end + max(window.end - window.start, _WEEK))
    later = replace(request, meet=replace(request.meet, window=after), left_out=(), skip=0)
    ways.append(Button(speak.words("together.after"), later, means=None if ways else Means.MORE))
    ways += [_of_length(speak, request, length) for length in other_lengths(length_of(request.meet))]
    return ways + _optional(circle, request) + _vote(speak, request, findings)


def _vote(speak: Speaker, request: Together, findings: CommonFindings) -> list[Button]:
    """The way to put the times that are shown to a vote, where there are several."""
    meet, shown = request.meet, findings.times[request.skip : request.skip + PAGE]
    others = len(meet.person_ids) + len(meet.optional_ids)
    if len(shown) < FEWEST_CHOICES or not 0 < others <= MOST_VOTERS:
        return []
    poll = StartPoll(
        title=meet.title,
        starts=tuple(sorted(moment_at(time.start) for time in shown)),
        length=length_of(meet),
        required=meet.person_ids,
        optional=meet.optional_ids,
        place=meet.place,
        description=meet.description,
        private=meet.private,
    )
    return [Button(speak.words("together.vote"), poll, opens_form=not meet.title)]


def _of_length(speak: Speaker, request: Together, length: int) -> Button:
    return Button(speak.minutes(length), replace(request, meet=replace(request.meet, length=length), skip=0))


def other_lengths(length: int) -> list[int]:
    """The next shorter and the next longer of the lengths that are offered."""
    shorter = [each for each in LENGTHS if each < length][-1:]
    return [*shorter, *[each for each in LENGTHS if each > length][:1]]


def _optional(circle: Circle, request: Together) -> list[Button]:
    """Who must come and who may: a button each, or the form that asks of many."""
    speak, meet = circle.speak, request.meet
    others = [*meet.person_ids, *meet.optional_ids]
    if len(others) < _TWO and not meet.optional_ids:
        return []
    if len(others) > _TOGGLED:
        return [
            Button(speak.words("together.optional.choose"), ChooseOptional(replace(request, skip=0)), opens_form=True)
        ]
    toggles = []
    for each in others:
        key = "together.required" if each in meet.optional_ids else "together.optional"
        chosen = set(meet.optional_ids) ^ {each}
        toggles.append(press(speak, key, with_optional(request, chosen), name=circle.name(each)))
    return toggles


def with_optional(request: Together, optional: Collection[int]) -> Together:
    """The same search with these of its people optional, all others required."""
    meet = request.meet
    people = (*meet.person_ids, *meet.optional_ids)
    chosen = replace(
        meet,
        person_ids=tuple(each for each in people if each not in optional),
        optional_ids=tuple(each for each in people if each in optional),
    )
    return replace(request, meet=chosen, skip=0)


def optional_form(speak: Speaker, request: ChooseOptional, people: Mapping[int, Person]) -> Form:
    """Which of the people may be missing?"""
    meet = request.times.meet
    ids = [each for each in (*meet.person_ids, *meet.optional_ids) if each in people]
    field = FormField(
        "optional",
        speak.words("together.optional.field"),
        Kind.CHOICES,
        choices=tuple(Choice(str(each), people[each].name) for each in ids),
        initial=",".join(str(each) for each in meet.optional_ids),
        hint=speak.words("together.optional.hint"),
        required=False,
    )
    return Form(speak.words("together.optional.title"), (field,), speak.words("together.optional.submit"), request)


def gathering_card(speak: Speaker, gathering_id: int, times: Together, names: Sequence[str], starter: str) -> Card:
    """Who is in? Everybody in the group presses; who asked for the time finds it."""
    length = speak.minutes(length_of(times.meet))
    when = stretch_words(speak, times.meet.window, times.left_out)
    buttons = (
        press(speak, "together.in", SayIn(gathering_id)),
        press(speak, "together.out", SayIn(gathering_id, out=True)),
        press(speak, "together.find", FindGathered(gathering_id)),
    )
    line = speak.say("together.gathered", n=len(names), names=", ".join(names) or "–")
    return Card(
        title=speak.say("together.gathering", length=length, when=when),
        sections=(Section(lines=(line,), buttons=(buttons[:2], buttons[2:])),),
        note=speak.say("together.gathering.note", name=starter),
        tone="asks",
    )


def nobody_card(speak: Speaker) -> Card:
    """Who shall come? Asked where words were about everybody, and nobody else is there."""
    return simple(speak, "together.nobody", press(speak, "help", Help()))
