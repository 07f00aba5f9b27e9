"""Who has open time, and when: the cards of finding."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bots.cards import CAPTION_LIMIT, LABEL_LIMIT, Button, Card, Italic, Means, Section, Text
from bots.requests import Find, Hold, HoldAny, HoldSeries, Request, ShowTimes, TakeSeat, Wait
from bots.speaker import Speaker, city
from bots.views.common import clipped, first_name, press, rows
from core.model.matching import Reason
from core.model.openings import OpenTime
from core.model.timespan import Timespan, subtract
from core.services.search import Findings, Found

MENTORS_SHOWN = 3
TIMES_EACH = 3
TIMES_ALONE = 9
TIMES_A_PAGE = 12


def window_words(speak: Speaker, window: Timespan | None) -> str:
    """A window as it is said: ``Sat 21 Nov``, ``Sat 21 Nov, 14:00–18:00``, ``Sat 21 Nov – Sun 22 Nov``."""
    if window is None:
        return speak.words("find.next_fortnight")
    first, last = speak.local(window.start), speak.local(window.end)
    ends_at_midnight = last.hour == last.minute == 0
    last_day = speak.local(window.end - timedelta(seconds=1)).date()
    if first.date() != last_day:
        return f"{speak.day(first.date())} – {speak.day(last_day)}"
    whole = ends_at_midnight and (
        first.hour == first.minute == 0 or window.holds(speak.now) or first <= speak.local(speak.now)
    )
    day = speak.relative_day(last_day)
    return day if whole else f"{day}, {speak.range(window.start, window.end)}"


def when_words(speak: Speaker, wish: Find) -> str:
    """The start that was named, else the window with what is left out of it."""
    if wish.at is not None:
        return f"{speak.relative_day(speak.local(wish.at).date())}, {speak.clock(wish.at)}"
    return stretch_words(speak, wish.window, wish.left_out)


def stretch_words(speak: Speaker, window: Timespan | None, left_out: Sequence[Timespan]) -> str:
    """A window with what is left out of it: its hours where every day has the same ones, else what is not meant."""
    when = window_words(speak, window)
    if not left_out:
        return when
    kept = subtract((window,), left_out) if window is not None else ()
    hours = {speak.range(span.start, span.end) if span.minutes < _DAY_MINUTES else "" for span in kept}
    if len(hours) == 1 and hours != {""}:
        return _but_not(speak, f"{when}, {hours.pop()}", _days_out(speak, window, kept))
    day = _says_the_day(speak, window)
    out = [speak.range(span.start, span.end) if day else window_words(speak, span) for span in left_out]
    return _but_not(speak, when, out)


def _but_not(speak: Speaker, when: str, out: Sequence[str]) -> str:
    shown = [*out[:_LEFT_OUT_SAID], *(["…"] if len(out) > _LEFT_OUT_SAID else [])]
    return speak.words("find.but_not", when=when, out=", ".join(shown)) if shown else when


def _days_out(speak: Speaker, window: Timespan | None, kept: Sequence[Timespan]) -> Sequence[str]:
    """The days of the window of which nothing is kept."""
    if window is None:
        return ()
    first, last = (speak.local(moment).date() for moment in (window.start, window.end - timedelta(seconds=1)))
    meant = {speak.local(span.start).date() for span in kept}
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [speak.day(day) for day in days if day not in meant]


def _says_the_day(speak: Speaker, window: Timespan | None) -> bool:
    """Whether a window is one of the reader's days, so that each time in it needs not to name its own."""
    return window is not None and on_one_day(speak, [window.start, window.end - timedelta(seconds=1)])


_DAY_MINUTES = 1440

_LEFT_OUT_SAID = 3
"""How many of the stretches that are left out are named."""


def time_button(
    speak: Speaker, found: Hold | HoldAny | HoldSeries | TakeSeat, *, name: str = "", day: bool = True, length: int = 0
) -> Button:
    """A start and an end that a press holds (S0.6); the day and the name where the card shows several.

    Where the caption has no room for all of it the end goes first, whose length the card's note tells; only then the name's end.
    """
    start = found.starts_at
    end = Timespan.lasting(start, found.length or length).end
    weekday = speak.near_day(speak.local(start).date()) if day else ""
    caption = _joined(name, weekday, speak.range(start, end))
    if len(caption) > CAPTION_LIMIT:
        caption = _joined(name, weekday, speak.range(start, end, brief=True))
    if len(caption) > CAPTION_LIMIT:
        caption = _joined(name, weekday, speak.clock(start))
    if len(caption) > CAPTION_LIMIT:
        caption = clipped(_joined(weekday, speak.clock(start), name))
    full = f"{speak.day(speak.local(start).date())}, {speak.range(start, end)} {name}".strip()
    return Button(caption, found, label=clipped(full, LABEL_LIMIT))


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def found_card(
    speak: Speaker,
    wish: Find,
    findings: Findings,
    skills: Mapping[int, str],
    *,
    shared: bool = False,
    missing: Sequence[str] = (),
) -> Card:
    """Mentors with open time, best first; outside the window the nearest, with the offer to wait.

    ``shared`` says that others read it too, on clocks of their own. ``missing`` are those asked for by name beside others
    who have no open time then.
    """
    inside = bool(findings.inside)
    everyone = findings.inside or findings.outside
    shown = everyone[wish.skip : wish.skip + MENTORS_SHOWN]
    when = when_words(speak, wish)
    what = _what(speak, wish, everyone, skills)
    if not shown:
        return _nobody(speak, wish, findings, skills, when)
    alone = len(everyone) == 1 and bool(wish.host_ids)
    key = "find.title" if inside else "find.none.of" if alone else "find.none"
    title = speak.say(key, what=what, when=when)
    one_day = inside and _says_the_day(speak, wish.window)
    sections = [_mentor(speak, wish, found, skills, day=not one_day, alone=len(everyone) == 1) for found in shown]
    return Card(
        title=title,
        sections=(*sections, *_ways_on(speak, wish, findings, shown)),
        note=times_note(speak, shown[0].length, shared=shared) + _missing(speak, missing),
    )


def _missing(speak: Speaker, names: Sequence[str]) -> Text:
    return (" · ", *speak.say("find.missing", names=", ".join(names))) if names else ()


def _what(speak: Speaker, wish: Find, found: Sequence[Found], skills: Mapping[int, str]) -> str:
    if wish.skill_ids:
        return speak.words("find.who", skills=", ".join(skills.get(i, "?") for i in wish.skill_ids))
    if wish.host_ids and found:
        return ", ".join(each.mentor.name for each in found)
    return speak.words("find.anyone")


def _mentor(speak: Speaker, wish: Find, found: Found, skills: Mapping[int, str], *, day: bool, alone: bool) -> Section:
    mentor = found.mentor
    about = mentor.about or ", ".join(sorted(skills[i] for i in mentor.skill_ids if i in skills)[:4])
    key = "find.mentor" if about else "find.mentor.plain"
    head = speak.say(key, name=mentor.name, about=about[:80])
    why = _why(speak, wish, found, skills)
    name = "" if alone else first_name(mentor.name)
    starts = chosen(found.starts, wish.at, TIMES_ALONE if alone else TIMES_EACH)
    buttons = [
        time_button(
            speak, Hold(mentor.person_id, found.service.id, start, found.length, topic=wish.topic), name=name, day=day
        )
        for start in starts
    ]
    more = _more_times(speak, found, alone=alone)
    return Section(lines=(head, (Italic(why),)) if why else (head,), buttons=rows([*buttons, more], 3 if alone else 2))


def _more_times(speak: Speaker, found: Found, *, alone: bool) -> Button:
    first = speak.local(found.starts[0]).date()
    request = ShowTimes(found.mentor.person_id, found.service.id, found.length, first)
    name = first_name(found.mentor.name)
    key, values = ("find.more_times", {}) if alone else ("find.more_of", {"name": name})
    return Button(clipped(speak.words(key, **values)), request, means=Means.MORE if alone else None)


def chosen(starts: Sequence[datetime], at: datetime | None, count: int) -> Sequence[datetime]:
    """The first starts, or those nearest to an exact wish, in order."""
    if at is None:
        return starts[:count]
    return sorted(sorted(starts, key=lambda start: abs(start - at))[:count])


def _why(speak: Speaker, wish: Find, found: Found, skills: Mapping[int, str]) -> str:
    words = []
    for reason in found.reasons:
        if reason is Reason.SKILLS:
            known = [skills[i] for i in wish.skill_ids if i in found.mentor.skill_ids and i in skills]
            words.append(speak.words("why.skills", skills=", ".join(known)))
        elif reason is Reason.RATING:
            words.append(speak.words("why.rating", rating=f"{found.mentor.rating:.1f}"))
        else:
            words.append(speak.words(f"why.{reason.value}"))
    return speak.words("find.why", reasons=", ".join(words)) if words else ""


def _ways_on(speak: Speaker, wish: Find, findings: Findings, shown: Sequence[Found]) -> tuple[Section, ...]:
    buttons: list[Button] = []
    everyone = findings.inside or findings.outside
    if len(everyone) > wish.skip + MENTORS_SHOWN:
        further = _with(wish, skip=wish.skip + MENTORS_SHOWN)
        buttons.append(Button(speak.words("find.more_mentors"), further, means=Means.MORE))
    lengths = sorted(
        {length for found in shown for length in found.service.lengths} - {found.length for found in shown}
    )
    buttons += [
        Button(speak.words("find.longer", length=speak.minutes(length)), _with(wish, length=length, skip=0))
        for length in lengths[:2]
    ]
    if not findings.inside:
        buttons.append(_wait_button(speak, wish, findings))
    return (Section(buttons=rows(buttons, 2)),) if buttons else ()


def _wait_button(speak: Speaker, wish: Find, findings: Findings) -> Button:
    host = wish.host_ids[0] if len(wish.host_ids) == 1 else None
    return press(speak, "find.wait", Wait(findings.window, host, wish.service_id, wish.skill_ids))


def _nobody(speak: Speaker, wish: Find, findings: Findings, skills: Mapping[int, str], when: str) -> Card:
    if findings.known:
        alone = (_wait_button(speak, wish, findings),)
        return Card(title=speak.say("find.none_at_all", when=when), sections=(Section(buttons=(alone,)),))
    known = ", ".join(sorted(skills.values())[:12])
    hint = (speak.say("find.unknown.hint", skills=known),) if known else ()
    anyone: Request = Find(window=wish.window)
    buttons = (press(speak, "find.anyone.button", anyone), _wait_button(speak, wish, findings))
    return Card(title=speak.say("find.unknown"), sections=(Section(lines=hint, buttons=(buttons,)),))


def times_note(speak: Speaker, length: int, *, shared: bool = False) -> Text:
    """How long, and whose clock: named after its city alone where others read it too (guarantee 6)."""
    key = "find.times_note.shared" if shared else "find.times_note"
    return speak.say(key, length=speak.minutes(length), city=city(speak.zone.key))


def _with(wish: Find, *, length: int | None = None, skip: int = 0) -> Find:
    return replace(wish, length=length or wish.length, skip=skip)


def on_one_day(speak: Speaker, starts: Sequence[datetime]) -> bool:
    """Whether all of these moments are on one of the reader's days."""
    return len({speak.local(start).date() for start in starts}) <= 1


def other_buttons(speak: Speaker, others: Sequence[OpenTime], *, moving: int | None = None) -> tuple[Button, ...]:
    """The nearest other times as buttons that hold them."""
    return tuple(
        time_button(speak, Hold(other.host_id, other.service_id, other.starts_at, other.length, moving=moving))
        for other in others
    )
