"""Places and their zones."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.language.reader import read
from bots.language.zones.places import find_zone, zone_at


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Lisbon", ("Europe/Lisbon",)),
        ("europe/lisbon", ("Europe/Lisbon",)),
        ("America/Argentina/Buenos_Aires", ("America/Argentina/Buenos_Aires",)),
        ("new york", ("America/New_York",)),
        ("NYC", ("America/New_York",)),
        ("São Paulo", ("America/Sao_Paulo",)),
        ("Bengaluru", ("Asia/Kolkata",)),
        ("Bielefeld", ("Europe/Berlin",)),
        ("IST", ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin")),
        ("pacific", ("America/Los_Angeles",)),
        ("UTC", ("UTC",)),
        ("Nowhereville", ()),
        ("", ()),
    ],
)
def test_a_place_has_its_zones(words: str, zones: tuple[str, ...]) -> None:
    assert find_zone(words) == zones


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [(52.52, 13.40, "Europe/Berlin"), (-33.87, 151.21, "Australia/Sydney"), (95.0, 0.0, None), (0.0, 999.0, None)],
)
def test_a_point_on_the_map_has_its_zone(latitude: float, longitude: float, zone: str | None) -> None:
    assert zone_at(latitude, longitude) == zone


@pytest.mark.parametrize(
    ("language", "text", "floor"),
    [
        ("en", "room on the 2nd floor tomorrow at 10", "2nd floor"),
        ("en", "set up planning with Lena on the third floor tomorrow at 10", "third floor"),
        ("de", "Raum im 2. Stock morgen um 10", "2. Stock"),
        ("fr", "une salle au 2e étage demain à 10h", "2e étage"),
        ("es", "una sala en la segunda planta mañana a las 10", "segunda planta"),
        ("it", "una sala al secondo piano domani alle 10", "secondo piano"),
        ("nl", "een zaal op de 2e verdieping morgen om 10 uur", "2e verdieping"),
        ("pl", "sala na 2. piętrze jutro o 10", "2. piętrze"),
        ("pt", "uma sala no 2º andar amanhã às 10", "2º andar"),
        ("ru", "переговорка на 2 этаже завтра в 10", "2 этаже"),
        ("uk", "кімната на 2 поверсі завтра о 10", "2 поверсі"),
    ],
)
def test_a_floor_is_a_place_and_no_day(language: str, text: str, floor: str) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    reading = read(text, now=datetime(2026, 11, 20, 9, 12, tzinfo=berlin), zone=berlin, language=language)
    assert (reading.at, reading.place) == (datetime(2026, 11, 21, 10, tzinfo=berlin), floor)
