"""Spanish: the forms of its verbs, made from an infinitive."""

from collections.abc import Iterator

from bots.language.words.verbs import softened, with_endings

_SPANISH_CLITICS = "me te se nos lo la los las le les melo mela telo tela selo sela selos noslo nosla".split()


def spanish(infinitive: str, stem: str = "") -> Iterator[str]:
    """Spanish, with voseo, all persons, and the pronouns that infinitives, imperatives and gerunds bear behind them."""
    base, theme = infinitive[:-2], infinitive[-2]
    stressed = stem or base
    if theme == "a":
        soft, stressed_soft = softened(base), softened(stressed)
        present = with_endings(stressed, "o as a an") + with_endings(base, "amos ais")
        subjunctive = with_endings(stressed_soft, "e es en") + with_endings(soft, "emos eis")
        past = with_endings(soft, "e") + with_endings(
            base, "aste o aron aba abas aban abamos ara aras aran aramos ase asen ado ada ados adas"
        )
        commands = [stressed + "a", base + "a", stressed_soft + "e", stressed_soft + "en", base + "ad"]
        gerund = base + "ando"
    else:
        present = with_endings(stressed, "o es e en") + with_endings(base, f"{theme}mos {theme}is")
        subjunctive = with_endings(stressed, "a as an") + with_endings(base, "amos ais")
        past = with_endings(base, "i iste io ieron ia ias ian iamos iera ieras ieran iese ido ida idos idas")
        commands = [stressed + "e", base + theme, stressed + "a", stressed + "an", base + theme + "d"]
        gerund = base + "iendo"
    later = with_endings(infinitive, "e as a emos an ia ias iamos ian")
    yield from (infinitive, gerund, *present, *subjunctive, *past, *commands, *later)
    for form in (infinitive, gerund, *commands):
        yield from (form + clitic for clitic in _SPANISH_CLITICS)
