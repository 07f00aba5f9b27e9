"""The request that a message makes, put together once its intent is known: names, times, answers, choices."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bots.language.calendar.absence import and_the_next, to_the_end, told_of_absence, until_back
from bots.language.calendar.hints import (
    has_stray_numbers,
    hinted,
    is_dayless,
    opens_once,
    paged_by,
    people_left_out,
    rooms_left_out,
    weekday_alone,
)
from bots.language.calendar.resolve import Scene
from bots.language.calendar.timing import timed
from bots.language.calendar.weekly import HOURLY, weekly_hours, with_days_off
from bots.language.intent import finishing
from bots.language.intent.gathering import Finish
from bots.language.intent.intents import Ranking
from bots.language.intent.polling import with_starts
from bots.language.intent.renaming import with_new_name
from bots.language.intent.rooms import town_of
from bots.language.intent.series import with_series
from bots.language.intent.small_parts import amenities, is_urgent
from bots.language.intent.teams import KINDS, optional_people, told
from bots.language.naming.hits import Hit
from bots.language.naming.lexicon import PERSON, ROOM, SERVICE, SKILL, NameKind
from bots.language.parsed import Parsed
from bots.language.reading import Intent, Reading, Stranger
from bots.language.records import lean, replace
from bots.language.words import Language
from bots.language.zones.their_clock import on_their_clock

_NAMED = frozenset(
    {
        Intent.FIND, Intent.BOOK, Intent.MEET, Intent.CANCEL, Intent.RESCHEDULE, Intent.AGENDA, Intent.FREE_BUSY, Intent.WAITLIST,
        Intent.LEAVE_WAITLIST, Intent.RESPOND, Intent.PROPOSE, Intent.MORE, Intent.PROFILE, Intent.FIND_ROOM, Intent.PICK,
        Intent.HOURS, Intent.TIME_OFF, Intent.ADMIN, Intent.MENTOR, Intent.REMINDERS,
        Intent.LATE, Intent.COMING, Intent.JOIN, Intent.END_SESSION, Intent.EXTEND, Intent.ARRIVED, Intent.NO_SHOW,
        Intent.STILL_WAITING, Intent.PAUSE_WAITLIST, Intent.HISTORY, Intent.RATE, Intent.NOTE, Intent.MEETINGS,
        Intent.POLL, Intent.ATTENDEES, Intent.PRIORITY, Intent.CONFLICTS, Intent.RENAME, Intent.DETAILS,
        Intent.POLICY, Intent.ROOM_KEPT,
    }
)  # fmt: skip
_OF_A_DAY = frozenset({Intent.REMINDERS, Intent.HISTORY, Intent.RATE, Intent.NO_SHOW})
"""Where a time is that of a session, once its day is named."""
_TIMED = _NAMED - {
    Intent.PROFILE, Intent.LEAVE_WAITLIST, Intent.PICK, Intent.HOURS, Intent.ADMIN, Intent.MENTOR,
    Intent.LATE, Intent.COMING, Intent.JOIN, Intent.END_SESSION, Intent.EXTEND, Intent.ARRIVED, Intent.STILL_WAITING,
    Intent.PAUSE_WAITLIST, Intent.NOTE, *_OF_A_DAY,
}  # fmt: skip
_SEARCHES = frozenset(
    {Intent.FIND, Intent.BOOK, Intent.MEET, Intent.FIND_ROOM, Intent.WAITLIST, Intent.MORE, Intent.PROPOSE}
)
_SKILLESS = frozenset(
    {
        Intent.MEET, Intent.CANCEL, Intent.RESCHEDULE, Intent.AGENDA, Intent.RESPOND, Intent.FIND_ROOM, Intent.TIME_OFF,
        Intent.HOURS,
    }
)  # fmt: skip
"""Where no mentor is looked for: a skill named there says what a session is about, as it does beside who shall be free."""

_NOTHING_SAID = lean(Reading(Intent.UNKNOWN))
_FIND, _HOURS_TOLD, _MORE, _POLL_ASKED, _RENAME, _TIME_OFF = (
    Intent.FIND, Intent.HOURS, Intent.MORE, Intent.POLL, Intent.RENAME, Intent.TIME_OFF,
)  # fmt: skip
"""By names of their own, as a look into an enumeration costs as much as what is done with it."""
_POSSESSIVE = re.compile("['’]s$")


def build(parsed: Parsed, ranking: Ranking, scene: Scene, language: Language) -> Reading:
    """The reading of a parsed message under its best intent."""
    intent = ranking.best
    reading = replace(
        _NOTHING_SAID,
        intent=intent,
        confidence=ranking.confidence,
        runners_up=ranking.runners_up(),
        language=language.code,
        theirs=on_their_clock(parsed),
        no_zone=parsed.no_zone,
        emails=parsed.emails,
    )
    if ranking.of_series:
        reading = replace(reading, of_series=ranking.of_series)
    if intent is _RENAME:
        parsed, name = with_new_name(parsed, language.code)
        reading = replace(reading, argument=name)
    otherwise = _OTHERWISE.get(intent)
    if otherwise:
        return otherwise(reading, parsed, scene, language)
    if intent in _NAMED:
        reading = _with_names(reading, parsed, language)
        if parsed.unknown:
            reading = replace(reading, unknown=_strangers(parsed))
    of_a_day = intent in _OF_A_DAY and "DAY" in parsed.kinds
    at_a_time = intent is Intent.PICK and not _CHOSEN_BY.isdisjoint(parsed.kinds)
    if intent is _TIME_OFF:
        parsed = told_of_absence(parsed)
    if intent in _TIMED or of_a_day or at_a_time or (intent is _HOURS_TOLD and opens_once(parsed)):
        reading = hinted(timed(reading, parsed, scene, _asking(parsed, ranking)), parsed, scene, language)
    if intent is _TIME_OFF:
        reading = and_the_next(to_the_end(until_back(reading, parsed, scene), parsed, scene), parsed, scene)
    if intent is _POLL_ASKED:
        reading = with_starts(reading, parsed, scene, language)
    if intent in _SEARCHES and is_urgent(parsed, language):
        reading = replace(reading, priority="urgent")
    finish = _FINISH.get(intent)
    return finish(reading, parsed, ranking, language) if finish else reading


_CHOSEN_BY = frozenset({"CLOCK", "BOUND", "DAY"})
"""Pieces of time by which one of those shown is told, a bound where "from" leads to it: "quello delle 16"."""


def _of_series(reading: Reading, parsed: Parsed, scene: Scene, language: Language) -> Reading:
    """What is said of a series, with whom it is where that is named."""
    return with_series(_with_names(reading, parsed, language), parsed, language, scene)


_NOWHERE = frozenset[int]()


def _asking(parsed: Parsed, ranking: Ranking) -> frozenset[int]:
    """The clauses in which the intent is told, by its strongest cue."""
    if not parsed.clauses or parsed.clauses[-1] == 0:
        return _NOWHERE
    cues = [each for each in ranking.found if each.cue.intent == ranking.best]
    if not cues:
        return _questions(parsed)
    strongest = max(each.cue.weight for each in cues)
    if (strongest < _PLAINLY or ranking.best is _MORE) and (questions := _questions(parsed)):
        return questions
    symbols = [
        parsed.symbols[n]
        for each in cues
        if each.cue.weight == strongest
        for n in range(each.first, min(each.end, len(parsed.symbols)))
    ]
    return frozenset(parsed.clauses[symbol.first] for symbol in symbols)


_PLAINLY = 4.0
"""A weaker cue tells less of where something is asked than a question mark does; so does any that asks for other times."""


def _questions(parsed: Parsed) -> frozenset[int]:
    """The clauses that are questions and name a time."""
    timed = {parsed.clauses[item.first] for item in parsed.items if item.kind}
    return frozenset(parsed.clauses[n] for n, token in enumerate(parsed.tokens) if token.norm == "?") & timed


def _not_understood(reading: Reading, parsed: Parsed, scene: Scene, language: Language) -> Reading:
    """What is not understood, with the names and times in it as a search would take them: what might be wanted with them."""
    search = timed(_with_names(replace(reading, intent=Intent.FIND), parsed, language), parsed, scene)
    at = search.at if search.at is not None and search.at > scene.now else None
    window = search.window if search.window is not None and search.window.start >= scene.now else None
    things, dayless = amenities(parsed, language), is_dayless(search, parsed)
    told = replace(search, intent=Intent.UNKNOWN, at=at, window=window, dayless=dayless, amenities=things)
    told = replace(told, weekday=weekday_alone(parsed), placed=town_of(parsed))
    return _without_those_left_out(paged_by(told, parsed, parsed.words), parsed)


def _without_those_left_out(reading: Reading, parsed: Parsed) -> Reading:
    """The people and rooms named behind "not" and "without", apart from those who are meant."""
    people, rooms = people_left_out(parsed), rooms_left_out(parsed)
    if not (people or rooms):
        return reading
    return replace(
        reading,
        people=tuple(name for name in reading.people if name not in people),
        without=tuple(people),
        room=None if reading.room in rooms else reading.room,
        without_rooms=tuple(rooms),
    )


def _agreeing(reading: Reading, parsed: Parsed, scene: Scene, language: Language) -> Reading:
    """A yes, with what it says besides: "take it for two hours", "ok, but with Tom"."""
    if not (parsed.kinds or parsed.names.hits):
        return reading
    but = _not_understood(replace(reading, intent=Intent.UNKNOWN), parsed, scene, language)
    says = but.people or but.room or but.at or but.window or but.duration or but.shift is not None
    return replace(reading, but=but) if says else reading


_OTHERWISE: Mapping[Intent, Callable[[Reading, Parsed, Scene, Language], Reading]] = {
    Intent.UNKNOWN: _not_understood,
    Intent.YES: _agreeing,
    Intent.SERIES: _of_series,
}
"""What is read in a way of its own, of the times and names as of all else."""


def _with_names(reading: Reading, parsed: Parsed, language: Language) -> Reading:
    """The reading with whom and what it names; of what several fit equally well it is told that it is ambiguous."""
    things = () if reading.intent is _FIND else amenities(parsed, language)
    hits = parsed.names.hits
    if not hits:
        return replace(reading, amenities=things) if things else reading
    intent = reading.intent
    said = frozenset([hit.kind for hit in hits])
    named: dict[str, Any] = {"amenities": things} if things else {}
    ambiguous: tuple[str, ...] = ()
    if PERSON in said:
        people, unsure = _listed(hits, PERSON)
        optional = optional_people(parsed, people)
        if len(optional) == len(people) and intent is Intent.BOOK:
            optional = ()
        named["people"] = tuple([name for name in people if name not in optional]) if optional else people
        named["optional"] = optional
        ambiguous = ("people",) if unsure else ()
    if SKILL in said and not (intent in _SKILLESS or (intent is Intent.FREE_BUSY and PERSON in said)):
        named["skills"], _ = _listed(hits, SKILL)
    if SERVICE in said and intent not in _WITHOUT_SERVICE:
        named |= _one_of(intent, parsed, SERVICE, "service")
    if ROOM in said:
        named |= _one_of(intent, parsed, ROOM, "room")
    ambiguous += tuple([what for what in ("service", "room") if what + "s" in named])
    return replace(reading, **named, ambiguous=ambiguous)


def _strangers(parsed: Parsed) -> tuple[Stranger, ...]:
    """The names that nobody and nothing bears, without the ``'s`` of possession."""
    return tuple(Stranger(each.kind, _POSSESSIVE.sub("", parsed.said(each.first, each.end))) for each in parsed.unknown)


def _listed(hits: Sequence[Hit], kind: NameKind) -> tuple[tuple[str, ...], bool]:
    """The names of a kind in the order of the message, and whether one of them fits several people equally well."""
    if len(hits) == 1:
        return hits[0].names, len(hits[0].names) > 1
    hits = [hit for hit in hits if hit.kind == kind]
    sure = {hit.names[0] for hit in hits if len(hit.names) == 1}
    names: dict[str, None] = {}
    unsure = False
    for hit in hits:
        if len(hit.names) > 1 and sure & set(hit.names):
            continue
        unsure = unsure or len(hit.names) > 1
        names.update(dict.fromkeys(hit.names))
    return tuple(names), unsure


def _one_of(intent: Intent, parsed: Parsed, kind: NameKind, key: str) -> Mapping[str, Any]:
    """The service or room named; several that fit equally well are kept in the plural, to be asked about."""
    hits = parsed.names.of(kind)
    if not hits:
        return {}
    hit = next((each for each in hits if len(each.names) == 1 and not each.weak), hits[0])
    if hit.weak and (intent in _PLAINLY_NAMED or (intent in _OF_ONE and parsed.tokens[hit.first].norm in KINDS)):
        return {}
    return {key: hit.names[0]} if len(hit.names) == 1 else {f"{key}s": hit.names}


_WITHOUT_SERVICE = frozenset({Intent.FIND_ROOM, Intent.HOURS, Intent.TIME_OFF})
"""What holds for every service."""
_PLAINLY_NAMED = frozenset({Intent.AGENDA, Intent.RESPOND, Intent.PROPOSE, Intent.FIND_ROOM})
"""Where a part of a name is none."""
_OF_ONE = frozenset({Intent.CANCEL, Intent.RESCHEDULE})
"""Where a part of a name that any meeting may bear ("my review") is none either."""


def _hours(reading: Reading, parsed: Parsed, ranking: Ranking, __: Language) -> Reading:
    reading = replace(reading, capacity=parsed.capacity)
    if opens_once(parsed):
        return replace(reading, once=True)
    if has_stray_numbers(parsed):
        return replace(reading, ambiguous=(*reading.ambiguous, "weekly"))
    asking = _asking(parsed, ranking)
    items = with_days_off(parsed)
    own = [item for item in items if parsed.clauses[item.first] in asking]
    weekly = weekly_hours(own) if any(item.kind in HOURLY for item in own) else ()
    verb = "add" if told("adds", parsed) else ""
    return replace(reading, weekly=weekly or weekly_hours(items), since=_since(parsed), verb=verb)


def _since(parsed: Parsed) -> str:
    """From when on, or until when, weekly hours are said to hold."""
    return next((parsed.said(item.first, item.end) for item in parsed.items if item.kind == "BOUNDDAY"), "")


_FINISH: Mapping[Intent, Finish] = {**finishing.FINISH, Intent.HOURS: _hours}
