"""What the words say beside names and times: which way to page, that all is meant, by how much, for once, on which Friday."""

import re
from collections.abc import Callable, Mapping, Set
from datetime import timedelta
from itertools import pairwise

from bots.language.calendar.days import unit_offset
from bots.language.calendar.moments import Moment
from bots.language.calendar.resolve import Scene, resolve
from bots.language.calendar.stretches import Grain
from bots.language.calendar.weekly import weekly_hours
from bots.language.grammar.engine import Item
from bots.language.grammar.values import Days
from bots.language.naming.giving_way import giving_way
from bots.language.naming.lexicon import NameKind
from bots.language.parsed import Parsed
from bots.language.reading import Assumption, Intent, Reading
from bots.language.records import replace
from bots.language.words import Language
from bots.language.words.languages import every, every_way

_BOOKING = re.compile(r"\bb-([0-9a-z]{4,8})\b", re.IGNORECASE)
_EARLIER = every("shown_before")
_EVERYTHING = every("everything")
_BOTH = every("both")
"""Those that there are, unless two people are named by it."""
_LATER_BY = every("later_by")
_EARLIER_BY = every("earlier_by")
_EXTRA = every("wishes.extra")
_OPENING = every("wishes.opens") | _EXTRA
_ONCE = every("wishes.once")
_EXCEPT = every("leaves_out").union(every_way("leaves_out_as"))
_OF_EXCEPT = frozenset(words.partition(" ")[0] for words in _EXCEPT)
"""The words with which those begin."""
_THE_ONE_WITH = every("the_one_with")
_TIMES = frozenset({"<time>", "<part>"})
_LESS = every("wishes.skills_dropped")
_ALL_SKILLS = frozenset(tuple(way.split()) for way in every_way("wishes.all_skills"))


def booking_id(parsed: Parsed) -> str | None:
    """A booking's short id such as B-7K2M."""
    if "b-" not in parsed.text and "B-" not in parsed.text:
        return None
    found = _BOOKING.search(parsed.text)
    return f"B-{found[1].upper()}" if found else None


def opens_once(parsed: Parsed) -> bool:
    """Whether time is opened on a date, beyond what recurs every week: "extra", "open this Sunday", "open on 24 Dec"."""
    words = parsed.words
    if words.isdisjoint(_OPENING):
        return False
    return not words.isdisjoint(_EXTRA) or any(_is_date(parsed, item) for item in parsed.items)


def _is_date(parsed: Parsed, item: Item) -> bool:
    if item.kind != "DAY":
        return False
    days: Days = item.meanings["DAY"]
    before = parsed.tokens[item.first - 1].norm if item.first else ""
    named_once = bool({before, parsed.tokens[item.first].norm} & _ONCE)
    return days.grain is Grain.DAY and (not days.weekdays or named_once)


def has_stray_numbers(parsed: Parsed) -> bool:
    """Whether a number is left over that no hour, date or length explains: "25-26"."""
    return any(
        item.kind is None
        and ("NUM" in item.meanings or "BADCLK" in item.meanings)
        and not _stands_for_word(parsed, item)
        for item in parsed.items
    )


def _stands_for_word(parsed: Parsed, item: Item) -> bool:
    """Whether a digit is typed for "to" or "for": "change my hrs 2 mon-fri 9-5"."""
    behind_word = item.first > 0 and parsed.tokens[item.first - 1].kind == "word"
    before_day = any(each.first == item.end and each.kind in {"DAY", "RECUR"} for each in parsed.items)
    return behind_word and before_day and parsed.tokens[item.first].norm in _FOR_WORDS


_FOR_WORDS = frozenset({"2", "4"})


def verb_of(parsed: Parsed) -> str:
    """What becomes of the skills named: ``add``, ``remove``, or ``replace`` where they are said to be all."""
    words = [token.norm for token in parsed.tokens]
    if _LESS.intersection(words):
        return "remove"
    return "replace" if any(pair in _ALL_SKILLS for pair in pairwise(words)) else "add"


def hinted(reading: Reading, parsed: Parsed, scene: Scene, language: Language) -> Reading:
    """The reading with what its words say besides."""
    hint = _HINTS.get(reading.intent)
    return hint(reading, parsed, scene, language) if hint else _with_day(reading, parsed, scene)


def _more(reading: Reading, parsed: Parsed, scene: Scene, language: Language) -> Reading:
    words = parsed.words
    said = [text for text in parsed.line if text not in language.filler]
    bare = bool(said) and set(said) <= _TIMES
    weekly = weekly_hours(parsed.items) if bare and _names_hours(parsed) else ()
    past = reading.window is not None and reading.window.start < scene.now
    told = replace(reading, window=None if past else reading.window)
    told = replace(told, bare=bare, weekly=weekly, earlier=bool(words & _EARLIER))
    return paged_by(_dayless(told, parsed), parsed, words)


def _cancelled(reading: Reading, parsed: Parsed, _: Scene, __: Language) -> Reading:
    """Of several people those who are not left out: "the one with Sofia, not the one with Will"."""
    left_out = people_left_out(parsed)
    people = tuple(name for name in reading.people if name not in left_out)
    return _of_all(replace(reading, people=people) if people else reading, parsed)


def _of_all(reading: Reading, parsed: Parsed) -> Reading:
    """Whether all that fit are meant; "alle zwei Wochen" is a rhythm."""
    if reading.recurrence is not None:
        return reading
    whole = _EVERYTHING if len(reading.people) > 1 else _EVERYTHING | _BOTH
    return reading if parsed.words.isdisjoint(whole) else replace(reading, everything=True)


def _moved(reading: Reading, parsed: Parsed, _: Scene, __: Language) -> Reading:
    return _of_all(_shifted(_dayless(reading, parsed), parsed, parsed.words), parsed)


def _proposed(reading: Reading, parsed: Parsed, _: Scene, __: Language) -> Reading:
    return paged_by(_dayless(reading, parsed), parsed, parsed.words)


def _sought(reading: Reading, parsed: Parsed, scene: Scene, language: Language) -> Reading:
    return _with_day(_limited(_with_hour(reading, parsed, language), parsed), parsed, scene)


def _shown(reading: Reading, parsed: Parsed, scene: Scene, _: Language) -> Reading:
    """``Minha agenda da semana``: a week or a month without a word for which is the one that goes on."""
    if reading.at is not None or reading.window is not None:
        return _with_day(reading, parsed, scene)
    grains = [item.meanings["UNIT"].grain for item in parsed.items if item.kind is None and "UNIT" in item.meanings]
    if len(grains) != 1 or grains[0] not in _SPANS:
        return reading
    return replace(reading, window=resolve(Moment(day=Days(unit_offset(grains[0], 0), grain=grains[0])), scene).window)


_SPANS = frozenset({Grain.WEEK, Grain.MONTH})
"""What an agenda is shown of as a whole."""

_HINTS: Mapping[Intent, Callable[[Reading, Parsed, Scene, Language], Reading]] = {
    Intent.MORE: _more,
    Intent.CANCEL: _cancelled,
    Intent.RESCHEDULE: _moved,
    Intent.PROPOSE: _proposed,
    Intent.FIND: _sought,
    Intent.BOOK: _sought,
    Intent.AGENDA: _shown,
}
"""What the words tell of one intent; of any other, only on which day."""


def _with_hour(reading: Reading, parsed: Parsed, language: Language) -> Reading:
    """``Час английского``: one hour of what is named right behind it, where no article says "one"."""
    word = language.small.an_hour
    if reading.duration is not None or word not in parsed.words:
        return reading
    before = (parsed.tokens[hit.first - 1].norm for hit in parsed.names.hits if hit.first and hit.kind in _TAKEN)
    return replace(reading, duration=60) if word in before else reading


_TAKEN = frozenset({NameKind.SKILL, NameKind.SERVICE})
"""What one has an hour of."""


def _names_hours(parsed: Parsed) -> bool:
    """Whether a weekday stands with hours: "Mon 9-11" may be when somebody is open every week."""
    kinds = [item.kind for item in parsed.items]
    weekdays = [item.meanings["DAY"].weekdays for item, kind in zip(parsed.items, kinds, strict=True) if kind == "DAY"]
    return "RANGE" in kinds and any(weekdays)


def _limited(reading: Reading, parsed: Parsed) -> Reading:
    """The reading with those who are not wanted, a place that no time is told in, and whether further starts were named."""
    left_out = people_left_out(parsed)
    clocks = [] if _CLOCKED.isdisjoint(parsed.kinds) else [item for item in parsed.items if item.kind in _CLOCKED]
    zoned = "ZONE" in parsed.kinds and clocks
    place = parsed.places[0] if parsed.places and not zoned else None
    if not (left_out or place) and len(clocks) < _SEVERAL:
        return reading
    return replace(
        reading,
        people=tuple(name for name in reading.people if name not in left_out),
        without=tuple(left_out),
        placed=parsed.said(place[0], place[1]) if place else "",
        several=len(clocks) > 1
        and reading.at is not None
        and len({parsed.said(item.first, item.end) for item in clocks}) > 1,
    )


_SEVERAL = 2
_CLOCKED = frozenset({"CLOCK", "RANGE"})


def people_left_out(parsed: Parsed) -> list[str]:
    """The people named behind "not", "without" and their like, and those who give way to others."""
    left_out = _left_out(parsed, NameKind.PERSON)
    several = len(parsed.names.hits) > 1 or parsed.clauses[-1]
    return [*left_out, *giving_way(parsed.names.hits, parsed.tokens)] if several else left_out


def rooms_left_out(parsed: Parsed) -> list[str]:
    """The rooms named so."""
    return _left_out(parsed, NameKind.ROOM)


def _left_out(parsed: Parsed, kind: NameKind) -> list[str]:
    if parsed.words.isdisjoint(_OF_EXCEPT):
        return []
    words = [token.norm for token in parsed.tokens]
    return [
        name for hit in parsed.names.of(kind) if _EXCEPT.intersection(_before(words, hit.first)) for name in hit.names
    ]


def _before(words: list[str], place: int) -> list[str]:
    """The word before a name or before "the one with" it, or the two before where those say "other than"."""
    while place and words[place - 1] in _THE_ONE_WITH:
        place -= 1
    pair = words[max(0, place - 2) : place]
    return [" ".join(pair), *pair[-1:]]


def _dayless(reading: Reading, parsed: Parsed) -> Reading:
    """The reading where its time has no day ("3pm": on the day that there is), or a weekday alone tells it."""
    if is_dayless(reading, parsed):
        return replace(reading, dayless=True)
    return reading if _DAYS.isdisjoint(parsed.kinds) else replace(reading, weekday=weekday_alone(parsed))


def is_dayless(reading: Reading, parsed: Parsed) -> bool:
    """Whether the time said has no day of its own: "3pm", "after 3", "in the afternoon", and neither "tonight" nor "Friday"."""
    kinds = parsed.kinds - {"ZONE", "LENGTH"}
    if reading.at is not None:
        return kinds <= {"CLOCK", "RANGE", "BOUND"}
    today = any(item.kind == "PARTV" and item.meanings["PARTV"].today for item in parsed.items)
    return reading.window is not None and bool(kinds) and kinds <= {"CLOCK", "RANGE", "BOUND", "PARTV"} and not today


def weekday_alone(parsed: Parsed) -> int | None:
    """The weekday (0 is Monday) by which alone the message says its day: "no, Thursday", and not "next Thursday"."""
    days = [item.meanings[item.kind] for item in parsed.items if item.kind in _DAYS]
    if len(days) != 1:
        return None
    day = days[0]
    alone = len(day.weekdays) == 1 and day.week is None and not (day.plural or day.bound or day.several or day.first)
    return int(day.weekdays[0]) if alone else None


_DAYS = frozenset({"DAY", "BOUNDDAY"})


def paged_by(reading: Reading, parsed: Parsed, words: Set[str]) -> Reading:
    """The reading of "an hour later" after something was shown: by so much from there, and no time from now."""
    if not words & (_LATER_BY | _EARLIER_BY):
        return reading
    kinds = {item.kind for item in parsed.items} - {None}
    if kinds != {"OFFSET"} and not (kinds == {"LENGTH"} and _leads_to_by(parsed)):
        return reading
    return _shifted(replace(reading, at=None, until=None, window=None, bare=False), parsed, words)


def _leads_to_by(parsed: Parsed) -> bool:
    """Whether a length stands right before what says that it is by how much: "media hora antes"."""
    lengths = [item for item in parsed.items if item.kind == "LENGTH"]
    behind = lengths[0].end
    return behind < len(parsed.tokens) and parsed.tokens[behind].norm in _LATER_BY | _EARLIER_BY


def _shifted(reading: Reading, parsed: Parsed, words: Set[str]) -> Reading:
    """The reading of "an hour later", "back by 30 minutes": by so much from where the session stands."""
    sign = 1 if words & _LATER_BY else -1 if words & _EARLIER_BY else 0
    lengths = [item for item in parsed.items if item.kind in {"LENGTH", "OFFSET"}]
    others = {item.kind for item in parsed.items} & {"CLOCK", "RANGE", "BOUND", "PARTV"}
    if not sign or len(lengths) != 1 or others or reading.at is not None or reading.window is not None:
        return reading
    value = lengths[0].meanings[lengths[0].kind or ""]
    minutes = (value.length if lengths[0].kind == "OFFSET" else value).total()
    return replace(reading, shift=sign * minutes, from_at=None, duration=None)


def _with_day(reading: Reading, parsed: Parsed, scene: Scene) -> Reading:
    """Today was taken where today's weekday was named: a week later may be meant."""
    start = reading.at or (reading.window.start if reading.window is not None else None)
    if start is None or "DAY" not in parsed.kinds:
        return reading
    day = start.astimezone(scene.zone).date()
    if day != scene.local.date():
        return reading
    named = [item for item in parsed.items if item.kind == "DAY" and not _is_date(parsed, item)]
    weekdays = {weekday for item in named for weekday in item.meanings["DAY"].weekdays}
    if weekdays != {day.weekday()}:
        return reading
    said = parsed.said(named[0].end - 1, named[0].end)
    later = (day + timedelta(days=7)).isoformat()
    return replace(reading, assumptions=(*reading.assumptions, Assumption("day", said, day.isoformat(), (later,))))
