"""The request that a message makes, put together once its intent is known: names, times, answers, choices."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bots.language.calendar.absence import to_the_end, told_of_absence, until_back
from bots.language.calendar.hints import (
    booking_id,
    has_stray_numbers,
    hinted,
    is_dayless,
    opens_once,
    paged_by,
    people_left_out,
    rooms_left_out,
    verb_of,
    weekday_alone,
)
from bots.language.calendar.resolve import Scene
from bots.language.calendar.timing import timed
from bots.language.calendar.weekly import HOURLY, weekly_hours, with_days_off
from bots.language.intent import gathering
from bots.language.intent.around import (
    daily_clock,
    history_of_one,
    length_said,
    number_said,
    paused_verb,
    quiet_clocks,
    quiet_verb,
    wish_verb,
    with_dictation,
)
from bots.language.intent.channels import with_channels, with_phone
from bots.language.intent.commands import ANSWERS
from bots.language.intent.gathering import Finish
from bots.language.intent.intents import Ranking
from bots.language.intent.polling import with_starts
from bots.language.intent.renaming import with_new_name
from bots.language.intent.room_kept import with_room_kept
from bots.language.intent.rooms import town_of
from bots.language.intent.rules import chosen_in, rules_said
from bots.language.intent.series import with_series
from bots.language.intent.skills import skills_said
from bots.language.intent.small_parts import (
    amenities,
    answer,
    choice,
    is_urgent,
    minutes_before,
    spares_last,
)
from bots.language.intent.teams import (
    KINDS,
    optional_people,
    title,
    told,
)
from bots.language.naming.hits import Hit
from bots.language.naming.lexicon import PERSON, ROOM, SERVICE, SKILL, NameKind
from bots.language.parsed import Parsed
from bots.language.reading import Answer, Intent, Reading, Stranger
from bots.language.records import lean, replace
from bots.language.words import Language
from bots.language.words.languages import every
from bots.language.zones.places import find_zone
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
        reading = to_the_end(until_back(reading, parsed, scene), parsed, scene)
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


def _respond(reading: Reading, parsed: Parsed, ranking: Ranking, language: Language) -> Reading:
    said = ANSWERS.get(parsed.command or "")
    return replace(
        reading, answer=said or answer(ranking) or Answer.ACCEPT, title=title(parsed, language), duration=None
    )


def _called(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    called = title(parsed, language)
    return replace(reading, title=called) if called and not _is_number(called, parsed) else reading


def _is_number(said: str, parsed: Parsed) -> bool:
    """Whether words are a number, as the hour is in "what about eleven?"."""
    return any("NUMW" in item.meanings and parsed.said(item.first, item.end) == said for item in parsed.items)


def _pick(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    """Which one: a number that is also a weekday ("a segunda" in Portuguese) is the number here."""
    counted = language.time.get("ORD", {})
    as_weekday = next((counted[token.norm] for token in parsed.tokens if token.norm in counted), None)
    nth = choice(parsed) or as_weekday
    if nth is not None or (reading.at is None and reading.window is None):
        return replace(reading, choice=nth, at=None, until=None, window=None, windows=())
    return replace(reading, dayless=is_dayless(reading, parsed))


def _reminders(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    minutes = minutes_before(parsed, language)
    told = replace(reading, minutes_before=minutes, verb="" if minutes else wish_verb(parsed))
    return replace(told, duration=None, at=told.at if told.window is None else None)


def _quiet_hours(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    clocks = quiet_clocks(parsed)
    return replace(reading, clocks=clocks, verb="" if clocks else quiet_verb(parsed))


def _channels(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    return with_channels(reading, parsed)


def _phone(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    return with_phone(reading, parsed)


def _daily_agenda(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    verb = wish_verb(parsed)
    return replace(reading, clocks=() if verb == "none" else daily_clock(parsed), verb=verb)


def _lasting(reading: Reading, parsed: Parsed, _: Ranking, language: Language) -> Reading:
    return replace(reading, duration=length_said(parsed, language))


def _paused(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    return replace(reading, verb=paused_verb(parsed))


def _rate(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    return replace(reading, choice=number_said(parsed))


def _history(reading: Reading, _: Parsed, ranking: Ranking, __: Language) -> Reading:
    return replace(reading, verb="last" if history_of_one(ranking.found) else "")


def _note(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    return with_dictation(reading, parsed)


def _timezone(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    zones: tuple[str, ...] = parsed.places[-1][2] if parsed.places else ()
    if not zones:
        zones = _zone_in(parsed)
    if len(zones) == 1:
        return replace(reading, zone=zones[0])
    return replace(reading, zones=zones, ambiguous=("zone",))


def _zone_in(parsed: Parsed) -> tuple[str, ...]:
    """A city that only the big table knows, tried for each run of words that may be a place, the longest first."""
    words = [token for token in parsed.tokens if token.kind == "word"]
    for size in (3, 2, 1):
        for place in range(len(words) - size + 1):
            group = words[place : place + size]
            if all(token.text[0].isupper() for token in group) or words[place - 1].norm in _BEFORE_ZONE:
                zones = find_zone([token.norm for token in group])
                if zones:
                    return zones
    return ()


_BEFORE_ZONE = every("places.before_zone")


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


def _profile(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    added = tuple(Stranger("skill", said) for said in skills_said(parsed)) if not parsed.unknown else ()
    return replace(reading, verb=verb_of(parsed), unknown=(*reading.unknown, *added))


def _as_its_cue(reading: Reading, _: Parsed, ranking: Ranking, __: Language) -> Reading:
    """What the strongest cue tells in its detail: of whose clock is asked about, ``then`` or ``now``; what is chosen."""
    return replace(reading, verb=next(iter(chosen_in(reading.intent, ranking.found)), ""))


def _ruled(reading: Reading, parsed: Parsed, ranking: Ranking, language: Language) -> Reading:
    return replace(reading, rules=rules_said(reading.intent, parsed, ranking.found, language) or ())


def _room_kept(reading: Reading, parsed: Parsed, ranking: Ranking, language: Language) -> Reading:
    return with_room_kept(reading, parsed, ranking.found, language)


def _booking(reading: Reading, parsed: Parsed, _: Ranking, __: Language) -> Reading:
    counted = parsed.has("<nth>") or not _ONE.isdisjoint(parsed.words) or spares_last(parsed)
    return replace(reading, booking=booking_id(parsed), which=choice(parsed) if counted else None)


_ONE = every("wishes.one")


def _of_one(reading: Reading, parsed: Parsed, ranking: Ranking, language: Language) -> Reading:
    """Which booking it is, also by what it is called, and how much of its series."""
    found = _booking(reading, parsed, ranking, language)
    called, scope = title(parsed, language), told("scope", parsed)
    if not scope and "RECUR" in parsed.kinds:
        scope = "all"
    return replace(found, title=called, scope=scope) if called or scope else found


_FINISH: Mapping[Intent, Finish] = {
    Intent.RESPOND: _respond,
    Intent.PICK: _pick,
    Intent.REMINDERS: _reminders,
    Intent.QUIET_HOURS: _quiet_hours,
    Intent.CHANNELS: _channels,
    Intent.PHONE: _phone,
    Intent.DAILY_AGENDA: _daily_agenda,
    Intent.LATE: _lasting,
    Intent.EXTEND: _lasting,
    Intent.PAUSE_WAITLIST: _paused,
    Intent.RATE: _rate,
    Intent.HISTORY: _history,
    Intent.NOTE: _note,
    Intent.TIMEZONE: _timezone,
    Intent.HOURS: _hours,
    Intent.PROFILE: _profile,
    Intent.MENTOR: _as_its_cue,
    Intent.ROOM_ENDS: _as_its_cue,
    Intent.POLICY: _as_its_cue,
    Intent.ROOM_KEPT: _room_kept,
    Intent.LIMITS: _ruled,
    Intent.CHANGE_RULES: _ruled,
    Intent.BOOKING: _booking,
    Intent.CANCEL: _of_one,
    Intent.RESCHEDULE: _of_one,
    Intent.PROPOSE: _called,
    **gathering.FINISH,
}
