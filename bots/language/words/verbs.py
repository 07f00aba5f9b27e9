"""Verbs in all the forms that messages use, made from one line each, so that a cue names the verb and no form is forgotten.

A table of verbs has a word that stands for several verbs of one meaning, and those verbs, divided by ``|``. Behind a colon stand
what the rules do not make: further forms, or a stem of its own for the stressed forms, which ends with ``-`` ("mover:muev-").
A particle that parts from its verb stands before it with ``+`` ("ab+sagen"). All forms are folded as `tokens.fold` does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from bots.language.words.families import Families

Conjugation = Callable[[str, str], Iterable[str]]
"""The forms of a verb from its infinitive and the stem of its stressed forms."""
_NONE: Mapping[str, str] = MappingProxyType({})


def verbs(
    conjugation: Conjugation, rows: Mapping[str, str], *, except_: str = "", same: Mapping[str, str] = _NONE
) -> Families:
    """The verbs of a table, each meaning a family; of two verbs with one form the first has it.

    ``except_`` are forms that mean something else. ``same`` are words of any kind with those that mean the same,
    as they are clipped on a phone.
    """
    forms: dict[str, str] = {}
    parted: dict[str, dict[str, str]] = {}
    for meaning, row in rows.items():
        for verb in row.split("|"):
            particle, _, plain = verb.rpartition("+")
            for form in _forms(conjugation, plain):
                if particle:
                    parted.setdefault(form, {}).setdefault(particle, meaning)
                    for joined in _joined(particle, form):
                        forms.setdefault(joined, meaning)
                else:
                    forms.setdefault(form, meaning)
        forms[meaning] = meaning
    for form in except_.split():
        forms.pop(form, None)
    forms.update((other, word) for word, row in same.items() for other in (word, *row.split()))
    return Families({}, forms=forms, parted=parted)


def _forms(conjugation: Conjugation, verb: str) -> Iterator[str]:
    infinitive, _, further = verb.partition(":")
    stem = ""
    for each in further.split():
        if each.endswith("-"):
            stem = each[:-1]
        else:
            yield each
    yield from conjugation(infinitive, stem)


def _joined(particle: str, form: str) -> Iterator[str]:
    """``Absage``, "abgesagt", "abzusagen": a form with its particle."""
    yield particle + form
    yield f"{particle}zu{form}"
    yield f"{particle}te{form}"


def with_endings(stem: str, endings: str) -> list[str]:
    """A stem with each of several endings, divided by spaces."""
    return [stem + ending for ending in endings.split()]


def softened(stem: str) -> str:
    """The stem before e in Spanish and Portuguese: buscar, busque; llegar, llegue; adelanzar, adelance; empezar, empiece."""
    for hard, soft in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(hard):
            return stem[:-1] + soft
    return stem
