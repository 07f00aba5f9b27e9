"""Time phrases alone: "next Friday at 3", "between 9 and 11 tomorrow" → a start, perhaps an end, and how finely it was said."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Any

from bots.language.date_builders import month_of
from bots.language.days import Grain, month_day, unit_offset, year
from bots.language.detect import language_of
from bots.language.grammar import Item
from bots.language.lexicon import Lexicon
from bots.language.moments import Moment, Times, gather
from bots.language.parsed import Parsed, parse_times
from bots.language.reading import Intent, Reading
from bots.language.records import record, replace
from bots.language.resolve import Resolved, Scene, resolve
from bots.language.timeline import grammar_for
from bots.language.timing import from_to, joined_all, long_stretch, resolved_in_zone, with_bare_hours, with_length
from bots.language.tokens import Token, tokenize
from bots.language.values import Days, Offset
from bots.language.words import Language
from bots.language.words.en import ENGLISH

_NO_NAMES = Lexicon()
_SHORT_DAY, _LONG_DAY = 1320, 1560
"""How many minutes a whole day has when the clocks change."""
_SMALL = frozenset({"THE", "ON", "AT"})
_STRETCH = Reading(Intent.TIME_OFF)


@record(frozen=True)
class Phrase:
    """When a phrase starts, in the writer's zone; ``end`` where it names a stretch within or beyond one unit."""

    start: datetime
    end: datetime | None
    grain: Grain

    def to_json(self) -> dict[str, Any]:
        """``start``, ``end`` where there is one, and ``grain``, as the contract has them."""
        found = {
            "start": _iso(self.start),
            "end": _iso(self.end) if self.end else None,
            "grain": self.grain.name.lower(),
        }
        return {key: value for key, value in found.items() if value is not None}


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def read_phrase(text: str, *, now: datetime, zone: tzinfo, language: str | None = None) -> Phrase | None:
    """Read a time phrase said at ``now`` (aware) in ``zone``; None where it names no time. Never raises."""
    tokens = tokenize(text)
    tongue = _tongue(tokens, language)
    parsed = parse_times(text, grammar_for(tongue), _NO_NAMES, tokens=tokens)
    if not parsed.tokens:
        return None
    scene = Scene(now, zone, month_first=_month_first(zone), clip=False)
    times = gather(_with_spoken_hour(with_bare_hours(parsed, Intent.FIND)), parsed.clauses.__getitem__)
    spread = from_to(_STRETCH, times, parsed, scene)
    if spread:
        return _spread(spread, zone)
    moment = with_length(joined_all(times.moments), times)
    if moment is None:
        return _bare(parsed, scene)
    stretch = long_stretch(_STRETCH, times, moment, parsed, scene)
    if stretch:
        return _spread(stretch, zone)
    found = resolved_in_zone(_with_day(moment, parsed), parsed, scene, search=True)
    return _phrase(found, moment, times, zone)


def _tongue(tokens: Sequence[Token], own: str | None) -> Language:
    """English where it knows every word: a phrase is too short for its few function words to tell."""
    knows = grammar_for(ENGLISH).vocabulary.words
    words = [token.norm for token in tokens if token.kind == "word"]
    if own is None and words and all(word in knows for word in words):
        return ENGLISH
    return language_of(tokens, own)


def _month_first(zone: tzinfo) -> bool:
    name = str(getattr(zone, "key", ""))
    return not name or name.startswith(("America/", "US/"))


def _spread(spread: Reading, zone: tzinfo) -> Phrase | None:
    if spread.at:
        return Phrase(spread.at.astimezone(zone), spread.until.astimezone(zone) if spread.until else None, Grain.MINUTE)
    if spread.window:
        return Phrase(spread.window.start.astimezone(zone), spread.window.end.astimezone(zone), Grain.DAY)
    return None


def _phrase(found: Resolved, moment: Moment, times: Times, zone: tzinfo) -> Phrase | None:
    if found.at:
        end = found.until
        if end is None and times.lengths:
            end = found.at + timedelta(minutes=times.lengths[0].total())
        grain = Grain.SECOND if moment.offset else found.grain
        return Phrase(found.at.astimezone(zone), end.astimezone(zone) if end else None, grain)
    if found.window is None:
        return None
    single = (
        found.grain == Grain.DAY
        and (moment.day or (moment.offset and not moment.offset.within))
        and not (moment.day and (moment.day.first or moment.day.bound))
        and not (moment.part or moment.bound)
        and _SHORT_DAY <= found.window.minutes <= _LONG_DAY
    )
    end = None if single else found.window.end.astimezone(zone)
    return Phrase(found.window.start.astimezone(zone), end, found.grain)


def _with_spoken_hour(items: list[Item]) -> list[Item]:
    """``Seven on the 15th``: a number in words at the start, right before a day, is an hour."""
    if len(items) != 2 or items[1].kind != "DAY" or not {"NUMW", "HR"} <= items[0].meanings.keys():
        return items
    return [
        Item({"CLOCK": items[0].meanings["HR"]}, items[0].first, items[0].end, "an hour before a day", "CLOCK"),
        items[1],
    ]


def _with_day(moment: Moment, parsed: Parsed) -> Moment:
    """``15 at 8:00``: the number before the clock is the day."""
    first = parsed.items[0]
    number = first.meanings.get("DOM")
    if moment.day or not moment.clock or not number or first.kind or "NUMW" in first.meanings:
        return moment
    return replace(moment, day=Days(month_day(number), monthday=number))


def _bare(parsed: Parsed, scene: Scene) -> Phrase | None:
    """A phrase that only counts as a time because nothing else is there: "now", "May", "the 27th", "the week"."""
    said = [item for item in parsed.items if item.meanings.keys() - _SMALL]
    if len(said) != 1:
        return None
    meanings = said[0].meanings
    if "NOW" in meanings:
        found = resolve(Moment(offset=Offset(meanings["NOW"].length)), scene)
        return Phrase(found.at, None, Grain.SECOND) if found.at else None
    alone = len(said) == len([item for item in parsed.items if not item.meanings.keys() & _SMALL])
    day = _bare_day(meanings) if alone or meanings.keys() & {"UNIT", "ORD"} else None
    if day is None:
        return None
    moment = Moment(day=day)
    return _phrase(resolve(moment, scene), moment, Times(), scene.zone)


def _bare_day(meanings: Mapping[str, Any]) -> Days | None:
    if "MON" in meanings:
        return month_of(meanings["MON"])
    if "YEAR" in meanings:
        return Days(year(meanings["YEAR"]), Grain.YEAR, moves=False)
    number = meanings.get("ORD") or meanings.get("DOM")
    if number and "NUMW" not in meanings:
        return Days(month_day(number), monthday=number)
    unit = meanings.get("UNIT")
    if unit and unit.grain >= Grain.DAY:
        return Days(unit_offset(unit.grain, 0), unit.grain, moves=False)
    return None
