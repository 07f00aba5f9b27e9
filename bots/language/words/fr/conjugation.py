"""French: the forms of its verbs, made from an infinitive."""

from collections.abc import Iterator

from bots.language.words.verbs import with_endings

_ELIDED = ("d", "j", "l", "m", "n", "s", "t")


def french(infinitive: str, stem: str = "") -> Iterator[str]:
    """French verbs in -er, with what is written together before a vowel ("d'annuler"); of others only what the table lists."""
    made = [infinitive]
    if infinitive.endswith("er"):
        base = infinitive[:-2]
        stressed = stem or base
        wide = base + "e" if base.endswith("g") else base
        made += (
            with_endings(stressed, "e es ent")
            + with_endings(base, "ez iez ions ee ees erent")
            + with_endings(wide, "ons ais ait aient ant ai a")
        )
        made += with_endings(stressed, "erai eras era erons erez eront erais erait erions eriez eraient")
    elif infinitive.endswith("ir") and not stem:
        base = infinitive[:-1]
        made += [
            *with_endings(base, "s t ssez ssons ssent sse sses ssait ssant rai ras ra rez ront rais rait riez e es"),
            base,
        ]
    elif infinitive.endswith("re"):
        base = infinitive[:-2]
        made += [*with_endings(base, "s ez ons ent e es ais ait u ue us rai ra rez rais rait riez"), base]
    yield from made
    if infinitive[0] in "aeiouh":
        yield from (before + form for before in _ELIDED for form in made)
