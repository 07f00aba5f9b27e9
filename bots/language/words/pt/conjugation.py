"""Portuguese: the forms of its verbs, made from an infinitive."""

from collections.abc import Iterator

from bots.language.words.verbs import softened, with_endings


def portuguese(infinitive: str, stem: str = "") -> Iterator[str]:
    """Portuguese of both sides of the sea; pronouns behind a hyphen are words of their own."""
    base, theme = infinitive[:-2], infinitive[-2]
    stressed = stem or base
    if theme == "a":
        soft = softened(base)
        yield from with_endings(stressed, "o as a am") + with_endings(base, "amos ais")
        yield from with_endings(softened(stressed), "e es em") + with_endings(soft, "emos")
        yield from with_endings(soft, "ei") + with_endings(
            base, "aste ou aram ava avas avam avamos ando ado ada ados adas"
        )
        yield from with_endings(base, "asse asses assem assemos ara")
    else:
        yield from with_endings(stressed, "o es e em") + with_endings(base, f"{theme}mos is i")
        yield from with_endings(stressed, "a as am") + with_endings(base, "amos")
        yield from with_endings(
            base, "iste eu iu eram iram ia ias iam iamos endo indo ido ida idos idas esse isse essem issem"
        )
    yield infinitive
    yield from with_endings(infinitive, "es mos em ei as a emos ao ia ias iamos iam")
