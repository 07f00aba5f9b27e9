"""Verbs in all the forms that messages use, made from one line each, so that a cue names the verb and no form is forgotten.

A table of verbs has a word that stands for several verbs of one meaning, and those verbs, divided by ``|``. Behind a colon stand
what the rules do not make: further forms, or a stem of its own for the stressed forms, which ends with ``-`` ("mover:muev-").
A particle that parts from its verb stands before it with ``+`` ("ab+sagen"). All forms are folded as `tokens.fold` does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from bots.language.words.families import Families

Conjugation = Callable[[str, str], Iterable[str]]
"""The forms of a verb from its infinitive and the stem of its stressed forms."""


def verbs(conjugation: Conjugation, rows: Mapping[str, str], *, except_: str = "") -> Families:
    """The verbs of a table, each meaning a family; of two verbs with one form the first has it.

    ``except_`` are forms that mean something else.
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


_SPANISH_CLITICS = "me te se nos lo la los las le les melo mela telo tela selo sela selos noslo nosla".split()


def spanish(infinitive: str, stem: str = "") -> Iterator[str]:
    """Spanish, with voseo, all persons, and the pronouns that infinitives, imperatives and gerunds bear behind them."""
    base, theme = infinitive[:-2], infinitive[-2]
    stressed = stem or base
    if theme == "a":
        soft, stressed_soft = _softened(base), _softened(stressed)
        present = _with(stressed, "o as a an") + _with(base, "amos ais")
        subjunctive = _with(stressed_soft, "e es en") + _with(soft, "emos eis")
        past = _with(soft, "e") + _with(
            base, "aste o aron aba abas aban abamos ara aras aran aramos ase asen ado ada ados adas"
        )
        commands = [stressed + "a", base + "a", stressed_soft + "e", stressed_soft + "en", base + "ad"]
        gerund = base + "ando"
    else:
        present = _with(stressed, "o es e en") + _with(base, f"{theme}mos {theme}is")
        subjunctive = _with(stressed, "a as an") + _with(base, "amos ais")
        past = _with(base, "i iste io ieron ia ias ian iamos iera ieras ieran iese ido ida idos idas")
        commands = [stressed + "e", base + theme, stressed + "a", stressed + "an", base + theme + "d"]
        gerund = base + "iendo"
    later = _with(infinitive, "e as a emos an ia ias iamos ian")
    yield from (infinitive, gerund, *present, *subjunctive, *past, *commands, *later)
    for form in (infinitive, gerund, *commands):
        yield from (form + clitic for clitic in _SPANISH_CLITICS)


def _softened(stem: str) -> str:
    """The stem before e: buscar, busque; llegar, llegue; adelanzar, adelance; empezar, empiece."""
    for hard, soft in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(hard):
            return stem[:-1] + soft
    return stem


def portuguese(infinitive: str, stem: str = "") -> Iterator[str]:
    """Portuguese of both sides of the sea; pronouns behind a hyphen are words of their own."""
    base, theme = infinitive[:-2], infinitive[-2]
    stressed = stem or base
    if theme == "a":
        soft = _softened(base)
        yield from _with(stressed, "o as a am") + _with(base, "amos ais")
        yield from _with(_softened(stressed), "e es em") + _with(soft, "emos")
        yield from _with(soft, "ei") + _with(base, "aste ou aram ava avas avam avamos ando ado ada ados adas")
        yield from _with(base, "asse asses assem assemos ara")
    else:
        yield from _with(stressed, "o es e em") + _with(base, f"{theme}mos is i")
        yield from _with(stressed, "a as am") + _with(base, "amos")
        yield from _with(
            base, "iste eu iu eram iram ia ias iam iamos endo indo ido ida idos idas esse isse essem issem"
        )
    yield infinitive
    yield from _with(infinitive, "es mos em ei as a emos ao ia ias iamos iam")


_ELIDED = ("d", "j", "l", "m", "n", "s", "t")


def french(infinitive: str, stem: str = "") -> Iterator[str]:
    """French verbs in -er, with what is written together before a vowel ("d'annuler"); of others only what the table lists."""
    made = [infinitive]
    if infinitive.endswith("er"):
        base = infinitive[:-2]
        stressed = stem or base
        wide = base + "e" if base.endswith("g") else base
        made += (
            _with(stressed, "e es ent")
            + _with(base, "ez iez ions ee ees erent")
            + _with(wide, "ons ais ait aient ant ai a")
        )
        made += _with(stressed, "erai eras era erons erez eront erais erait erions eriez eraient")
    elif infinitive.endswith("ir") and not stem:
        base = infinitive[:-1]
        made += [
            *_with(base, "s t ssez ssons ssent sse sses ssait ssant rai ras ra rez ront rais rait riez e es"),
            base,
        ]
    elif infinitive.endswith("re"):
        base = infinitive[:-2]
        made += [*_with(base, "s ez ons ent e es ais ait u ue us rai ra rez rais rait riez"), base]
    yield from made
    if infinitive[0] in "aeiouh":
        yield from (before + form for before in _ELIDED for form in made)


def german(infinitive: str, _: str = "") -> Iterator[str]:
    """German weak verbs; strong ones list their further forms. The first person may lose its -e."""
    base = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if base[-1] in "td" else ""
    yield from (infinitive, base, base + "e")
    yield from _with(base + link, "st t te test ten tet")
    whole = infinitive.endswith("ieren") or infinitive.startswith(("be", "ver", "er", "ent", "zer", "ge", "uber"))
    yield from (base + link + "t",) if whole else (f"ge{base}{link}t",)


def dutch(infinitive: str, stem: str = "") -> Iterator[str]:
    """Dutch: ``stem`` where it is not the infinitive without -en; strong verbs list their further forms."""
    base = stem or infinitive.removesuffix("en")
    hard = base[-1] in "tkfschp"
    yield from (infinitive, base, base if base[-1] == "t" else base + "t")
    yield from _with(base, "te ten" if hard else "de den")
    past = base if base[-1] in "td" else base + ("t" if hard else "d")
    whole = infinitive.startswith(("be", "ver", "her", "ont", "ge"))
    yield past if whole else f"ge{past}"


def _with(stem: str, endings: str) -> list[str]:
    return [stem + ending for ending in endings.split()]
