"""Words without markup, and the addresses that stay whole in them."""

import pytest

from bots.cards import Bold, Link
from bots.plain import parted, plain


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        ("Join https://a.example/_x_*y*, room 5.", ["https://a.example/_x_*y*"]),
        ("(https://a.example/x_(y)) or «HTTP://B.example/@z»!", ["https://a.example/x_(y)", "HTTP://B.example/@z"]),
        ("https://a.example/1 https://a.example/2", ["https://a.example/1", "https://a.example/2"]),
        ('<https://a.example/x|Pay> "https://b.example"', ["https://a.example/x", "https://b.example"]),
        ("https://a.example/cut sho… https://a.example/cu…", ["https://a.example/cut"]),
        ("a.example, ftp://a.example, xhttps://a.example, https://, https://@a", []),
        ("", []),
    ],
)
def test_addresses_are_told_from_the_words_around(words: str, addresses: list[str]) -> None:
    parts = list(parted(words))
    assert [part for part, whole in parts if whole] == addresses
    assert "".join(part for part, _ in parts) == words


def test_where_there_is_no_markup_an_address_is_said_as_it_is() -> None:
    text = (Bold("Where"), ": https://a.example/_x_*y* ", Link("Map", "https://b.example/?a=1&b=2"), "\x1b[31m")
    assert plain(text) == "Where: https://a.example/_x_*y* Map (https://b.example/?a=1&b=2)[31m"
