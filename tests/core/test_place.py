"""The link in the words of a place."""

import pytest

from core.model.place import link_in


@pytest.mark.parametrize(
    ("place", "link"),
    [
        ("https://meet.example.com/maya", "https://meet.example.com/maya"),
        ("Video: HTTPS://zoom.us/j/1?pwd=a_b, or Room 4", "HTTPS://zoom.us/j/1?pwd=a_b"),
        ("(https://meet.example.com/x).", "https://meet.example.com/x"),
        ("Room 4", None),
        ("", None),
        ("ask at http://localhost/x", None),
        ("javascript://example.com/%0aalert(1)", None),
        ("https://[::1", None),
        ("https:// nothing", None),
        ("http://localhost and https://meet.example.com", "https://meet.example.com"),
        (f"https://example.com/{'x' * 2000}", None),
    ],
)
def test_the_first_link_that_opens_from_anywhere(place: str, link: str | None) -> None:
    assert link_in(place) == link
