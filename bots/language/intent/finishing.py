"""What an intent has besides names and times, and which one was answered, chosen or is meant."""

from collections.abc import Mapping

from bots.language.calendar.hints import booking_id, is_dayless, verb_of
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
from bots.language.intent.room_kept import with_room_kept
from bots.language.intent.rules import chosen_in, rules_said
from bots.language.intent.skills import skills_said
from bots.language.intent.small_parts import answer, choice, minutes_before, spares_last
from bots.language.intent.teams import title, told
from bots.language.parsed import Parsed
from bots.language.reading import Answer, Intent, Reading, Stranger
from bots.language.records import replace
from bots.language.words import Language
from bots.language.words.languages import every
from bots.language.zones.places import find_zone


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


FINISH: Mapping[Intent, Finish] = {
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
