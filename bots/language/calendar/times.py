"""Time phrases alone: "next Friday at 3", "between 9 and 11 tomorrow" → a start, perhaps an end, and how finely it was said."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from bots.language.calendar.days import month_day
from bots.language.calendar.moments import Moment, Times, gather
from bots.language.calendar.resolve import Resolved, Scene, resolve
from bots.language.calendar.spread import from_to, long_stretch, resolved_in_zone
from bots.language.calendar.stretches import Grain
from bots.language.calendar.timing import joined_all, with_length
from bots.language.grammar.bare import bare_moment, numeric_date, with_clocks_beside, with_hours_in_words
from bots.language.grammar.bare_hours import with_bare_hours
from bots.language.grammar.engine import Item
from bots.language.grammar.timeline import grammar_for
from bots.language.grammar.values import Days
from bots.language.naming.lexicon import Lexicon
from bots.language.parsed import parse_times
from bots.language.reading import Intent, Reading
from bots.language.records import record, replace
from bots.language.text.detect import language_of
from bots.language.text.tokens import Said, heard
from bots.language.words import Language
from bots.language.words.en import ENGLISH

_NO_NAMES = Lexicon()
_SHORT_DAY, _LONG_DAY = 1320, 1560
"""How many minutes a whole day has when the clocks change."""
_STRETCH = Reading(Intent.TIME_OFF)
_FIND, _SECOND, _DAY = Intent.FIND, Grain.SECOND, Grain.DAY
"""By names of their own, as a look into an enumeration costs as much as what is done with it."""
_ZONES_KEPT = 64


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
    said = heard(text)
    tokens = said.tokens
    if not tokens:
        return None
    parsed = parse_times(said, grammar_for(_tongue(said, language)), _NO_NAMES)
    scene = Scene(now, zone, month_first=_month_first(zone), clip=False)
    numeric = numeric_date(tokens, month_first=scene.month_first)
    if numeric:
        alone = Moment(day=numeric)
        return _phrase(resolve(alone, scene), alone, Times(), zone)
    items = with_clocks_beside(with_hours_in_words(with_bare_hours(parsed, _FIND)))
    times = gather(items, parsed.clauses.__getitem__)
    spread = from_to(_STRETCH, times, parsed, scene)
    if spread:
        return _spread(spread, zone)
    moment = with_length(joined_all(times.moments), times)
    if moment is None:
        bare = bare_moment(parsed.items)
        return _phrase(resolve(bare, scene), bare, Times(), zone) if bare else None
    stretch = long_stretch(_STRETCH, times, moment, parsed, scene)
    if stretch:
        return _spread(stretch, zone)
    found = resolved_in_zone(_with_day(moment, items), parsed, scene, search=True)
    return _phrase(found, moment, times, zone)


def _tongue(said: Said, own: str | None) -> Language:
    """English where it knows every word: a phrase is too short for its few function words to tell."""
    if own is None:
        timely = grammar_for(ENGLISH).vocabulary.timely
        if said.words <= timely:
            return ENGLISH
        spoken = {token.norm for token in said.tokens if token.kind == "word" and not token.glued}
        if spoken and spoken <= timely:
            return ENGLISH
    return language_of(said.tokens, own)


@lru_cache(maxsize=_ZONES_KEPT)
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
        grain = _SECOND if moment.offset else found.grain
        return Phrase(found.at.astimezone(zone), end.astimezone(zone) if end else None, grain)
    if found.window is None:
        return None
    single = (
        found.grain == _DAY
        and (moment.day or (moment.offset and not moment.offset.within))
        and not (moment.day and (moment.day.first or moment.day.bound))
        and not (moment.part or moment.bound)
        and _SHORT_DAY <= found.window.minutes <= _LONG_DAY
    )
    end = None if single else found.window.end.astimezone(zone)
    return Phrase(found.window.start.astimezone(zone), end, found.grain)


def _with_day(moment: Moment, items: Sequence[Item]) -> Moment:
    """``15 at 8:00``, "the sixth at ten": the number before the clock is the day."""
    if moment.day or not moment.clock:
        return moment
    first = items[1] if "THE" in items[0].meanings else items[0]
    number = first.meanings.get("DOM") or first.meanings.get("ORD")
    if not number or first.kind or "NUMW" in first.meanings:
        return moment
    return replace(moment, day=Days(month_day(number), monthday=number))
