"""Zones and cities named in a message: before "time", after a clock, or after the words that place somebody."""

from collections.abc import Callable, Collection, Sequence, Set
from functools import cache

from bots.language.text.tokens import Token
from bots.language.words.languages import every
from bots.language.zones.exonyms import PLACED
from bots.language.zones.places import SHORT_ZONES, known_path, known_zone, path_openers, zone_of_offset, zone_openers

Place = tuple[int, int, tuple[str, ...]]
"""The tokens that name a place (``[first, end)``), and its zones."""

_PLACE_BEFORE = every("places.before")
_ARTICLES = every("places.articles")
_NO_PLACES = every("places.no_places")
_AFTER_CLOCK = every("places.behind_clock") | {"("}
_TIME_WORDS = every("places.time")
_SAINTS = every("places.saint")
_JOINERS = frozenset("/-_")
_UNIVERSAL = frozenset({"gmt", "utc"})
_SIGNS = {"+": 1, "-": -1}
_DAYTIME = frozenset({"am", "pm"})


def places_in(tokens: Sequence[Token], claimed: Collection[int]) -> tuple[Place, ...]:
    """The places named, in order; ``claimed`` tokens are names of the organisation."""
    openers, paths = zone_openers(), path_openers()
    found: list[Place] = []
    done = 0
    last = len(tokens) - 1
    for place, token in enumerate(tokens):
        if token.kind == "iso" and place + 3 <= last:
            written = _iso_offset(tokens, place)
            if written:
                found.append(written)
        if place < done or token.kind != "word" or place in claimed or token.norm in _NO_PLACES:
            continue
        joined = place < last and tokens[place + 1].norm in _JOINERS and token.norm in paths
        hit = _zone_path(tokens, place) if joined else None
        if hit is None and token.norm in _UNIVERSAL and place + 2 <= last and _is_offset(tokens, place):
            hit = _offset_at(tokens, place, place + 1)
            if hit is None:
                continue
        if hit is None and token.norm in openers:
            hit = _named_at(tokens, place, claimed)
        if hit is not None:
            found.append(hit)
            done = hit[1]
    return tuple(found)


@cache
def telling() -> frozenset[str]:
    """The words and marks of which one is said wherever a place is named."""
    return (zone_openers() - _NO_PLACES) | _UNIVERSAL | _JOINERS | _SIGNS.keys()


def _named_at(tokens: Sequence[Token], place: int, claimed: Collection[int]) -> Place | None:
    at = place - 1 if place > 1 and _is_article(tokens, place - 1) else place
    before = tokens[at - 1] if at else None
    after_clock = before is not None and (before.kind in {"clock", "ampm"} or before.norm in _AFTER_CLOCK)
    if before is not None and before.kind == "number":
        after_clock = tokens[place].text.isupper() and tokens[place].norm in SHORT_ZONES
    elif before is not None and before.glued and before.norm == _HOURS:
        after_clock = tokens[place].norm in SHORT_ZONES and _is_no_word(tokens, place)
    placed = (before is not None and before.norm in _PLACE_BEFORE) or tokens[place].norm in PLACED
    if tokens[place].norm in _SAINTS and place + 2 < len(tokens) and tokens[place + 1].norm == ".":
        return _saint_at(tokens, place, timely_before=after_clock or placed)
    for size in (3, 2, 1):
        words = [each.norm for each in tokens[place : place + size] if each.kind == "word"]
        if len(words) < size or any(n in claimed for n in range(place, place + size)):
            continue
        if len(words[0]) == 1 and not tokens[place].glued and not tokens[place].text.isupper():
            continue
        following = tokens[place + size].norm if place + size < len(tokens) else ""
        timely = after_clock or following in _TIME_WORDS
        if not (timely or placed or (place == 0 and _rest_is_silent(tokens, size))):
            continue
        zones = known_zone(words)
        plainly = (
            timely or at != place or tokens[place].text.isupper() or (place == 0 and _rest_is_silent(tokens, size))
        )
        if zones and (plainly or (words[0] not in SHORT_ZONES and len(words[0]) > 2)):
            return place, place + size, zones
    return None


def _is_article(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word only leads to the name behind it: an "a" may itself say where, unless another word does before it."""
    word = tokens[place].norm
    return word in _ARTICLES and (word not in _PLACE_BEFORE or tokens[place - 1].norm in _PLACE_BEFORE)


_HOURS = "h"
"""What stands behind the number of an hour: "15h utc"."""


def _is_no_word(tokens: Sequence[Token], place: int) -> bool:
    """Whether the letters of a zone are none of the small words that look like them: "22h et 7h", "à 15h est libre"."""
    at_end = place + 1 == len(tokens) and len(tokens[place].norm) > _LETTERS_OF_A_WORD
    return at_end or tokens[place].text.isupper() or tokens[place].norm in _UNIVERSAL


_LETTERS_OF_A_WORD = 2
_SILENT = every("places.silent")


def _saint_at(tokens: Sequence[Token], place: int, *, timely_before: bool) -> Place | None:
    """``St. John's``: a name whose first word is shortened with a dot."""
    end = place + 3
    following = tokens[end].norm if end < len(tokens) else ""
    if not (timely_before or following in _TIME_WORDS or (place == 0 and end == len(tokens))):
        return None
    zones = known_zone([tokens[place].norm, tokens[place + 2].norm])
    return (place, end, zones) if zones else None


def _rest_is_silent(tokens: Sequence[Token], size: int) -> bool:
    return all(token.kind == "mark" or token.norm in _SILENT for token in tokens[size:])


def _iso_offset(tokens: Sequence[Token], place: int) -> Place | None:
    """The ``+01:00`` behind a date and a time of ISO 8601, and the `` +0100`` behind one to the second."""
    clock, sign = tokens[place + 1], tokens[place + 2]
    apart = (
        clock.norm.count(":") > 1
        and tokens[place + 3].norm.isdecimal()
        and len(tokens[place + 3].norm) == _TO_THE_MINUTE
    )
    if clock.kind != "clock" or not ((clock.glued and sign.glued) or apart):
        return None
    return _offset_at(tokens, place + 2, place + 2)


def _offset_at(tokens: Sequence[Token], first: int, place: int) -> Place | None:
    """``GMT+5:30``, ``UTC +2``: the zone at that distance from UTC, where the sign stands at ``place``."""
    sign, number = _SIGNS.get(tokens[place].norm), tokens[place + 1]
    if sign is None or not number.glued or number.kind not in {"number", "clock"}:
        return None
    if place + 2 < len(tokens) and tokens[place + 2].norm in _DAYTIME:
        return None
    digits = number.norm.replace("h", ":")
    hours, _, minutes = digits.partition(":")
    if not minutes and len(digits) > _HOUR_DIGITS:
        hours, minutes = digits[:-_HOUR_DIGITS], digits[-_HOUR_DIGITS:]
    if len(hours) > _HOUR_DIGITS or len(minutes) > _HOUR_DIGITS:
        return None
    zones = zone_of_offset(sign * (int(hours) * 60 + int(minutes or 0)))
    return (first, place + 2, zones) if zones else None


_HOUR_DIGITS, _TO_THE_MINUTE = 2, 4

_AREAS = frozenset("africa america antarctica arctic asia atlantic australia europe indian pacific etc".split())
"""How the zone database's full names begin."""
_OF_ZONES = _AREAS | _UNIVERSAL | _TIME_WORDS
"""Words of which one is said wherever a zone is named."""
_CLOCKS = frozenset({"clock", "number", "hour"})


def no_zone_in(
    tokens: Sequence[Token],
    words: Set[str],
    places: Sequence[Place],
    claimed: Collection[int],
    known: Callable[[str], bool],
) -> str:
    """What is named as a zone and is none: "Europe/Atlantis", "GMT+25", the "Atlantis" of "3pm Atlantis time".

    ``claimed`` tokens are names of the organisation, ``known`` tells the words that mean something else. "" where nothing of the
    kind is said.
    """
    if _OF_ZONES.isdisjoint(words):
        return ""
    starts = {first: end for first, end, _ in places}
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None:
            break
        if token.norm in _AREAS and place not in starts and following.norm == "/" and following.glued:
            return _glued_from(tokens, place)
        if token.norm in _UNIVERSAL and starts.get(place, place + 1) == place + 1 and _is_offset(tokens, place):
            return "".join(each.text for each in tokens[place : place + 3])
        clocked = following.norm in _TIME_WORDS and place > 0 and _behind_clock(tokens[place - 1])
        if clocked and token.kind == "word" and not (place in starts or place in claimed or known(token.norm)):
            return token.text
    return ""


def _behind_clock(token: Token) -> bool:
    return token.kind in _CLOCKS or token.norm in _AFTER_CLOCK


def _is_offset(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sign with its number follows: "UTC -5", and not the end of a range such as "1 UTC -3pm"."""
    if place + 2 >= len(tokens) or tokens[place + 1].norm not in _SIGNS or not tokens[place + 2].glued:
        return False
    number, behind = tokens[place + 2], tokens[place + 3 : place + 4]
    return number.kind in {"number", "clock"} and not (behind and behind[0].norm in _DAYTIME)


def _glued_from(tokens: Sequence[Token], place: int) -> str:
    """The words and marks written without a space between them."""
    end = place + 1
    while end < len(tokens) and tokens[end].glued:
        end += 1
    return "".join(token.text for token in tokens[place:end])


def _zone_path(tokens: Sequence[Token], place: int) -> Place | None:
    """A zone's full name such as America/Argentina/Buenos_Aires."""
    end = place + 1
    while end + 1 < len(tokens) and tokens[end].norm in _JOINERS and tokens[end].glued and tokens[end + 1].glued:
        end += 2
    if end == place + 1:
        return None
    zones = known_path("".join(token.text for token in tokens[place:end]))
    return (place, end, zones) if zones else None
