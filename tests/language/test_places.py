"""Places and their zones."""

import pytest

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
