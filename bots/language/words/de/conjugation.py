"""German: the forms of its verbs, made from an infinitive."""

from collections.abc import Iterator

from bots.language.words.verbs import with_endings


def german(infinitive: str, _: str = "") -> Iterator[str]:
    """German weak verbs; strong ones list their further forms. The first person may lose its -e."""
    base = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if base[-1] in "td" else ""
    yield from (infinitive, base, base + "e")
    yield from with_endings(base + link, "st t te test ten tet")
    whole = infinitive.endswith("ieren") or infinitive.startswith(("be", "ver", "er", "ent", "zer", "ge", "uber"))
    yield from (base + link + "t",) if whole else (f"ge{base}{link}t",)
