"""Dutch: the forms of its verbs, made from an infinitive."""

from collections.abc import Iterator

from bots.language.words.verbs import with_endings


def dutch(infinitive: str, stem: str = "") -> Iterator[str]:
    """Dutch: ``stem`` where it is not the infinitive without -en; strong verbs list their further forms."""
    base = stem or infinitive.removesuffix("en")
    hard = base[-1] in "tkfschp"
    yield from (infinitive, base, base if base[-1] == "t" else base + "t")
    yield from with_endings(base, "te ten" if hard else "de den")
    past = base if base[-1] in "td" else base + ("t" if hard else "d")
    whole = infinitive.startswith(("be", "ver", "her", "ont", "ge"))
    yield past if whole else f"ge{past}"
